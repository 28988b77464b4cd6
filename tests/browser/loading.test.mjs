// What a first visit fetches: little, from its own origin, never a font; under any path; and under the policy, in the header and in the page.
import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { serve_articles } from './support/article.mjs';
import { open_alone, open_browser, open_profile, open_tab } from './support/browser.mjs';
import { engines, patience } from './support/engines.mjs';
import { expected_result } from './support/expected.mjs';
import { diagnostic, page_path, serve_site, site_root } from './support/site.mjs';
import { until } from './support/until.mjs';
import { widget_in } from './support/widget.mjs';

let browser, site;
before(async () => {
  browser = await open_browser();
  site = await serve_site();
});
after(async () => {
  await browser.close();
  await site.close();
});

const most_requests = 6;

test('in a frame a first visit makes a few requests, all to its own origin', async () => {
  const articles = await serve_articles({ '/': `<iframe src="${site.url}${page_path()}?embed" style="width:100%;height:700px" title="진단"></iframe>` });
  const own = new URL(site.url).origin;
  const { page, requests, close } = await open_alone(browser, articles.origin, { ready: false, origins: [own] });
  const widget = widget_in(page, await (await page.locator('iframe').elementHandle()).contentFrame());
  await widget.stands();
  await widget.press('begin');
  await widget.at_rest();
  const asked = requests.map((request) => request.url()).filter((url) => !url.startsWith(articles.origin));
  assert.ok(asked.length <= most_requests, asked.join('\n'));
  assert.ok(asked.every((url) => url.startsWith(`${own}/`)), asked.join('\n'));
  assert.equal(new Set(asked).size, asked.length, 'nothing is fetched twice');
  await close();
  await articles.close();
});

test('before the page is on the screen nothing but the page is asked for', async () => {
  const profile = await open_profile(browser), page = await profile.newPage(), asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    const own = [requestAnimationFrame, setTimeout].map((each) => each.bind(globalThis)), held = [];
    globalThis.requestAnimationFrame = (draw) => held.push(draw);
    globalThis.setTimeout = /** @type {any} */ ((act) => held.push(act));
    globalThis.go_on = () => {
      [globalThis.requestAnimationFrame, globalThis.setTimeout] = /** @type {any} */ (own);
      held.forEach((each) => requestAnimationFrame(each));
    };
  });
  await page.goto(site.url + page_path());
  assert.deepEqual(asked, [site.url + page_path()]);
  await page.evaluate(() => { /** @type {any} */ (globalThis).go_on(); });
  await page.locator('.jd-drawn').waitFor();
  await profile.close();
});

test('the whole journey under another path', async () => {
  const elsewhere = await serve_site({ base: '/x/y/' });
  const { widget, page, requests, profile, close } = await open_alone(browser, elsewhere.url, { ready: false });
  await page.locator('.jd-door a').first().click();
  await widget.stands();
  assert.equal(await page.evaluate(() => location.pathname), `/x/y/${page_path()}`);
  await widget.begin();
  for (let index = 0; index < 16; ++index) await widget.answer(index, 5);
  assert.deepEqual(await widget.result(), expected_result(80));
  await widget.press('language');
  await page.waitForURL(/\/en\//);  // the words come from the server first
  await page.reload();
  await widget.stands();
  assert.deepEqual(await widget.result(), expected_result(80, 'en'));
  for (const request of requests) assert.ok(new URL(request.url()).pathname.startsWith('/x/y/'), request.url());
  const [worker] = await until(() => profile.serviceWorkers().length && profile.serviceWorkers(), 'the service worker');
  assert.equal(worker.url(), `${elsewhere.url}sw.js`);
  await close();
  await elsewhere.close();
});

test('every file is there for the browser that asks for it by name', async () => {
  const profile = await open_profile(browser);
  for (const path of ['', page_path('ko'), page_path('en'), 'embed.js', 'sw.js', 'ko/manifest.webmanifest', 'en/manifest.webmanifest']) {
    const response = await profile.request.get(site.url + path);
    assert.equal(response.status(), 200, path);
  }
  const manifest = await (await profile.request.get(`${site.url}en/manifest.webmanifest`)).json();
  const at = (path) => new URL(path, `${site.url}en/manifest.webmanifest`).href;
  for (const icon of manifest.icons) assert.equal((await profile.request.get(at(icon.src))).status(), 200, icon.src);
  assert.equal((await profile.request.get(at(manifest.start_url))).status(), 200);
  await profile.close();
});

const directives = (policy) => Object.fromEntries(policy.split(';').map((part) => part.trim().split(' ')).map(([name, ...values]) => [name, values]));

test('the policy forbids what the page does not need, in the header and in the page', async () => {
  const profile = await open_profile(browser), page = await profile.newPage();
  const response = await page.goto(site.url + page_path());
  const in_header = directives(response.headers()['content-security-policy']);
  const in_page = directives(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'));
  for (const policy of [in_header, in_page]) {
    assert.deepEqual(policy['default-src'], ["'none'"]);
    for (const [name, ...allowed] of [['script-src', "'self'", "'wasm-unsafe-eval'"], ['style-src', "'self'"]]) {
      assert.deepEqual(policy[name].slice(0, -1), allowed);
      assert.match(policy[name].at(-1), /^'sha256-[\w+/]+=*'$/, `the ${name} that stands in the page, and no other`);
    }
    assert.deepEqual(policy['connect-src'], ["'self'"]);
    assert.deepEqual(policy['form-action'], ["'none'"]);
    assert.deepEqual(policy['base-uri'], ["'none'"]);
    assert.deepEqual(policy['require-trusted-types-for'], ["'script'"]);
    assert.deepEqual(policy['trusted-types'], ['jindan', 'jindan-author']);
  }
  assert.deepEqual(in_header['frame-ancestors'], ['*'], 'any page may show it in a frame');
  await profile.close();
});

// Whether the page above is really under the policy, and not only says so.
test('the policy is enforced', async () => {
  const tab = await open_alone(browser, site.url + page_path(), { expected: [/policy: connect-src/, /Content Security Policy/] });
  const refused = await tab.page.evaluate(() => fetch('https://example.org/').then(() => false, () => true));
  assert.equal(refused, true);
  await until(() => tab.faults.some((fault) => /policy: connect-src/.test(fault)), 'the violation to be reported');
  await tab.close();
});

// All pages of the site, on a host that sends no policy of ours: what they say themselves is what counts there. The one that only leads on stays for a look at it.
async function pages_alone() {
  const root = await mkdtemp(join(tmpdir(), 'jindan-site-')), all = await readdir(site_root, { recursive: true });
  await cp(site_root, root, { recursive: true });
  await Promise.all(all.filter((name) => /\.(br|gz)$/.test(name)).map((name) => rm(join(root, name))));
  const leads_on = join(root, 'author/index.html'), html = await readFile(leads_on, 'utf8');
  await writeFile(leads_on, html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
  const alone = await serve_site({ root, headers: { 'Content-Security-Policy': 'frame-ancestors *' } });
  return {
    url: alone.url, paths: all.filter((name) => name.endsWith('.html')).sort(),
    async close() {
      await alone.close();
      await rm(root, { recursive: true });
    },
  };
}

const of_trusted_types = [/policy: (require-trusted-types-for|trusted-types)/, /TrustedHTML|TrustedScript|trusted-types|Trusted Type/i];

function refused_by_types() {
  const refuses = (act) => {
    try {
      act();
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  };
  return {
    markup: refuses(() => { document.createElement('p').innerHTML = '<b>text</b>'; }),
    parser: refuses(() => new DOMParser().parseFromString('<b>text</b>', 'text/html')),
    script: refuses(() => { document.createElement('script').src = '/x.js'; }),
    worker: refuses(() => new Worker('/sw.js')),
    policy: refuses(() => trustedTypes.createPolicy('other', { createHTML: (text) => text })),
    default: refuses(() => trustedTypes.createPolicy('default', { createHTML: (text) => text })),
  };
}

// The engines of build/versions.txt have Trusted Types, all three.
for (const { name, missing, open } of [engines.chromium, engines.firefox, engines.webkit]) {
  test(`no text becomes markup or a script on any page: Trusted Types are enforced, ${name}`, { skip: missing, timeout: patience }, async (t) => {
    const engine = await open(), alone = await pages_alone();
    t.after(async () => {
      await engine.close();
      await alone.close();
    });
    assert.deepEqual(['author/index.html', 'index.html', 'ko/author/index.html', 'ko/book/index.html', 'ko/open/index.html'].filter((path) => !alone.paths.includes(path)), []);
    const profile = await open_profile(engine, { serviceWorkers: 'block' }), tab = await open_tab(profile, alone.url, { ready: false, expected: of_trusted_types });
    for (const path of alone.paths) {
      await tab.page.goto(alone.url + path);
      assert.ok(await tab.page.evaluate(() => 'trustedTypes' in window), `${name} has them`);
      assert.deepEqual(await tab.page.evaluate(refused_by_types), { markup: true, parser: true, script: true, worker: true, policy: true, default: true }, path);
    }
    t.diagnostic(`${alone.paths.length} pages`);
    await tab.close();
    await profile.close();
  });
}

test('without script there is a title, what it is about, and what is missing', async () => {
  const profile = await open_profile(browser, { javaScriptEnabled: false });
  const page = await profile.newPage();
  for (const [lang, sentence] of Object.entries({ ko: /JavaScript가 필요/, en: /needs JavaScript/ })) {
    await page.goto(site.url + page_path(lang));
    assert.equal(await page.locator('h1').innerText(), diagnostic.title[lang]);
    const said = await page.locator('main').innerText();
    assert.match(said, sentence);
    assert.ok(said.includes(diagnostic.introduction[lang]));
  }
  await profile.close();
});
