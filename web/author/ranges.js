// What scores can come to, also while texts, levels and reference lines are not right yet: the core is asked about the bones of the diagnostic.

/**
 * @typedef {import('./document.js').Path} Path
 * @typedef {import('./document.js').Diagnostic} Diagnostic
 * @typedef {{id: string, from: number | null, to: number | null, step: number}} Range  of a score, see checked() in src/author/desk.hpp
 * @typedef {{from: number, to: number, step: number}} Known
 */

const list_of = /** @param {unknown} list @returns {Diagnostic[]} */ list => (Array.isArray(list) ? list.filter(Boolean) : []);

/** @param {Diagnostic} value */
const bones_of = ({ scales, dimensions, weight_sets, weights, items, scores }) => JSON.stringify({
  jindan: 1, id: 'x', version: '1', languages: ['ko'], title: 'x', weight_sets: weight_sets && list_of(weight_sets).map(({ id }) => ({ id, name: 'x' })), weights: weights && list_of(weights).map(each => ({ ...each, name: 'x' })),
  scales: scales && list_of(scales).map(({ id, from, to, points }) => ({ id, from, to, points: points && list_of(points).map(({ value }) => ({ value, label: 'x' })) })),
  dimensions: dimensions && list_of(dimensions).filter(({ id }) => list_of(items).some(({ dimension }) => dimension === id)).map(({ id }) => ({ id, name: 'x' })),
  items: list_of(items).map(({ strength: _, probes: __, step: ___, unit: ____, options, ...rest }) => ({ ...rest, statement: 'x', options: options && list_of(options).map(each => ({ ...each, label: 'x' })) })),
  scores: list_of(scores).map(({ name: _, bands: __, band_sets: ___, reference: ____, ...rest }) => rest),
});

/**
 * @param {import('./core.js').Core['check']} check
 * @param {(ranges: Map<string, Known>) => void} known  by id of the score; of which no end is open
 */
export function create_ranges(check, known) {
  let last = '';
  return {
    /** @param {Diagnostic} value */
    async follow(value) {
      const bones = bones_of(value);
      if (bones === last) return;
      last = bones;
      known(new Map());  // nothing is spread over what is no longer so
      const { scores } = await check(bones).catch(() => ({ scores: /** @type {Range[]} */ ([]) }));
      if (bones === last) known(new Map(scores.flatMap(({ id, from, to, step }) => (from === null || to === null || from === to ? [] : [[id, { from, to, step }]]))));
    },
  };
}

/** Without what adding tenths leaves behind. @param {number} x */
const short = x => Number(x.toFixed(6));

/** The edges of so many levels that share a range evenly; none where it has fewer values. The ends stay open: another statement moves them. @param {Known} range  @param {number} count  @returns {{from?: number, to?: number, below?: number}[]} */
export function even({ from, to, step }, count) {
  const values = step > 0 ? Math.round((to - from) / step) + 1 : Infinity;
  if (values < count) return [];
  const begins = Array.from({ length: count }, (_, i) => (step > 0 ? short(from + step * Math.floor((i * values) / count)) : Number((from + ((to - from) * i) / count).toPrecision(3))));
  return begins.map((begin, i) => ({ ...(i > 0 && { from: begin }), ...(i + 1 < count && (step > 0 ? { to: short(begins[i + 1] - step) } : { below: begins[i + 1] })) }));
}

/** Where a new level begins, and where the last one ends from then on: behind it, or in its middle where it reaches the end. @param {Diagnostic | undefined} last  @param {Known | undefined} range */
export function next_edges(last, range) {
  if (!last) return { last: {}, fresh: {} };
  const { from, above, to, below } = last, step = range?.step ?? 1, begin = from ?? above ?? range?.from ?? 0, end = to ?? below;
  if (end !== undefined && (!range || end < range.to)) return { last: { from, above, to, below }, fresh: { from: to === undefined ? below : short(to + (step || 0)) } };
  if (!range) return { last: { from, above, to: begin }, fresh: { from: begin + 1 } };
  const middle = even({ from: begin, to: end ?? range.to, step }, 2)[0];
  const { to: closed, below: open } = middle ?? { to: range.to };
  return { last: { from, above, to: closed, below: open }, fresh: { from: closed === undefined ? open : short(closed + step), to } };
}
