// A book of twelve accounts for the portfolio: rated, with sales and profit of two years, and some of it missing.
const names = ['한빛정밀', '가람전자', '나래유통', '다온케미칼', '라온식품', '마루건설', '바른제약', '사람과기계', '아침물류', '자람농산', '차오름테크', '하늘의류'];
const ups = [5, 4, 4, 4, 2, 3, 5, 2, 3, 4, 1], relations = [5, 4, 4, 2, 4, 3, 1, 2, 3, 4, 2];  // the twelfth is not rated
const sales = [5200, 2400, 1500, 1200, 800, 450, 300, 240, 180, 120, 60], profits = [620, 200, 90, 160, -40, 30, 45, 12, -15, 9, 4];
const levels = ['limited', 'general-supplier', 'preferred-supplier', 'trusted-advisor'];
const million = 1e6, at = 1_790_000_000_000;  // 2026-09-21

const entries = (values) => Object.entries(values).map(([item, answer]) => ({ item, answer, answered_at: at }));
const all_of = (ids, answer) => Object.fromEntries(ids.map((id) => [id, answer]));

const account = (name, i) => ({
  id: `a${i}`, created_at: i + 1, changed_at: i + 1, name,
  years: i > 10 ? undefined : [{ year: 2025, sales: sales[i] * million * (i % 3 ? 0.9 : 1.1) }, { year: 2026, sales: sales[i] * million, profit: profits[i] * million }],
});

const rating = (i) => ({
  id: `k${i}`, diagnostic: { id: 'key-account', version: '1.0.0', hash: '0000000000000000' }, account: names[i], quarter: '2026-Q3', headed_at: at, created_at: at,
  entries: entries({ ...all_of(['difference', 'value-price', 'preference', 'access', 'buying-rules', 'volume', 'margin'], ups[i]), ...all_of(['relationship-potential', 'relationship-state'], relations[i]) }),
  account_id: `a${i}`,
});

const relation = (i, level) => ({
  id: `r${i}`, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: '0000000000000000' }, account: names[i], quarter: '2026-Q3', headed_at: at, created_at: at, finished_at: at + 20,
  points: 20 + 14 * level, band: levels[level], entries: entries({ q1: level + 1 }), account_id: `a${i}`,
});

export const portfolio_book = JSON.stringify({
  format: 'jindan.book', version: 1, settings: { currency: 'KRW' },
  accounts: names.map(account),
  assessments: [...ups.map((_, i) => rating(i)), ...[3, 2, 2, 1, 2, 1, 0, 1].map((level, i) => relation(i, level))],
});
