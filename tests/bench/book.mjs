// A book of 1,000 customers over 12 quarters in a browser: how long it takes to read it in, to open it again, to find in it, to open one customer, and
// how much it takes on the device.
import { choose_file } from '../browser/support/book.mjs';
import { open_browser, open_profile, open_tab } from '../browser/support/browser.mjs';
import { page_path, serve_site } from '../browser/support/site.mjs';
import { until } from '../browser/support/until.mjs';

const customers = 1_000, quarters = 12;

function large_book() {
    const accounts = Array.from({ length: customers }, (_, i) => ({
        id: `a${i}`, created_at: i + 1, changed_at: i + 1, name: `고객 ${1000 + i}`, tags: [i % 3 ? '제조' : '유통'], years: [{ year: 2025, sales: 1e6 * (i + 1) }, { year: 2026, sales: 1.1e6 * (i + 1), profit: 1e5 * i }],
        people: [{ id: 'p1', name: `담당 ${i}`, role: '구매', stance: 'positive' }],
    }));
    const assessments = accounts.flatMap(({ id, name }, i) => Array.from({ length: quarters }, (_, q) => {
        const at = Date.UTC(2024, 1 + 3 * q, 10), answer = 1 + (i + q) % 5;
        return {
            id: `s${i}-${q}`, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: 'a9695b76db84a7ad' }, account: name, account_id: id,
            quarter: `${2024 + Math.floor(q / 4)}-Q${1 + q % 4}`, headed_at: at, created_at: at, finished_at: at + 60, points: 16 * answer,
            band: ['limited-supplier', 'general-supplier', 'preferred-supplier', 'preferred-supplier', 'trusted-advisor'][answer - 1],
            entries: Array.from({ length: 16 }, (_, n) => ({ item: `q${n + 1}`, answer, answered_at: at + n })),
        };
    }));
    return JSON.stringify({ format: 'jindan.book', version: 1, accounts, assessments });
}

const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

/** @returns {Promise<string[][]>} rows of a table */
export async function book_rows() {
    const browser = await open_browser(), site = await serve_site();
    try {
        const text = large_book(), profile = await open_profile(browser), address = site.url + page_path('ko', 'book');
        const rows = [['a book of 1,000 customers × 12 quarters', 'takes']];
        const measured = async (what, work) => {
            const begun = performance.now();
            await work();
            rows.push([what, seconds(performance.now() - begun)]);
        };
        const listed = (page) => page.locator('[data-node^="account."][data-node$=".open"]');
        const first = await open_tab(profile, address);
        await first.widget.press('nav.data');
        await measured('reading its file, until it says what would change', async () => {
            await choose_file(first, text);
            await until(() => first.widget.has('import.apply'), 'what it would change', 120_000);
        });
        await measured('taking it in, until it is stored', async () => {
            await first.widget.press('import.apply');
            await until(() => first.page.evaluate(() => new Promise((done) => {
                indexedDB.open('jindan-book').onsuccess = ({ target }) => (target.result.transaction('records').objectStore('records').count().onsuccess = ({ target: { result } }) => done(result >= 13_000));
            })), 'all records stored', 120_000);
        });
        const { usage } = await first.page.evaluate(() => navigator.storage.estimate());
        await first.close();
        const opened = [];
        await measured('opening it again, until the list stands', async () => {
            opened.push(await open_tab(profile, address));
            await listed(opened[0].page).first().waitFor({ state: 'attached' });
        });
        const [again] = opened, { page, widget } = again;
        await measured('scrolling to its middle', async () => {
            await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
            await until(async () => /고객 1[3-6]/.test(await listed(page).first().textContent()), 'rows of the middle');
        });
        await measured('finding one by four digits typed', async () => {
            await page.evaluate(() => scrollTo(0, 0));
            await widget.press('search');
            for (const letter of '1777') await page.keyboard.insertText(letter);
            await until(async () => (await listed(page).count()) === 1, 'the one that is looked for');
        });
        await measured('opening a customer', async () => {
            await widget.press(await listed(page).first().getAttribute('data-node'));
            await until(async () => (await widget.text('title')) === '고객 1777', 'the customer');
        });
        await measured('opening the portfolio', async () => {
            await widget.press('nav.portfolio');
            await until(async () => (await widget.text('title')) === '포트폴리오', 'the portfolio');
        });
        rows.push(['its file', `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB`], ['what the browser says the site takes then', `${(usage / 1e6).toFixed(1)} MB`]);
        await again.close();
        await profile.close();
        return rows;
    } finally {
        await browser.close();
        await site.close();
    }
}
