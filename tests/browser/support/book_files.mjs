// Files that the customer book reads: a book with results over quarters, and a table.

const result = (id, account, quarter, answer, { at, others = {}, memos = {}, more = {} }) => ({
  id, diagnostic: { id: 'customer-relationship', version: '1.0.0', hash: 'a9695b76db84a7ad' }, account: account.name, account_id: account.id, quarter,
  headed_at: at, created_at: at, finished_at: at + 20, points: answer * 16, band: ['', 'general-supplier', 'general-supplier', 'preferred-supplier', 'preferred-supplier'][answer],
  entries: Array.from({ length: 16 }, (_, i) => `q${i + 1}`).map((item) => ({
    item, answer: others[item] ?? answer, answered_at: at + 1, ...(memos[item] && { memo: memos[item], noted_at: at + 2 }),
  })),
  ...more,
});

const customer = { id: 'h1', created_at: 1, changed_at: 5, name: '세움기전', tags: ['제조'], years: [{ year: 2025, sales: 900, profit: 90 }, { year: 2026, sales: 1200, profit: 150 }] };

/** One customer with three quarters, the last seen by a colleague and the customer as well. */
export const results_book = JSON.stringify({
  format: 'jindan.book', version: 1, accounts: [customer],
  assessments: [
    result('s1', customer, '2026-Q1', 2, { at: 1770000000000, memos: { q2: '담당자가 바뀐 뒤로 회의가 뜸해짐' } }),
    result('s2', customer, '2026-Q2', 3, { at: 1778000000000 }),
    result('s3', customer, '2026-Q3', 3, { at: 1787500000000, others: { q1: 5, q7: 2 }, memos: { q2: '월례 회의를 다시 시작' } }),
    result('v1', customer, '2026-Q3', 4, { at: 1787500100000, more: { by: 'colleague', rater: '김민수', day: '2026-08-20' } }),
    result('v2', customer, '2026-Q3', 2, { at: 1787500200000, others: { q1: 1 }, more: { by: 'customer', day: '2026-08-21' } }),
  ],
});

/** As a spreadsheet would have it, with two cells that cannot be. */
export const table = '거래처명,2025 매출(백만원),2026 매출(백만원),담당자,최근 연락일,비고\n한빛정밀,900,"1,200",김민수,2026-11-02,분기 회의\n가람전자,,많음,이수진,2026-10-14,\n나래유통,300,280,,2026-02-30,\n다온물산,120,150,박지은,,\n';
