// Choices that are the same on every machine.

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). @param {number} seed */
export const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

/** @template T  @param {() => number} next  @param {readonly T[]} list */
export const one_of = (next, list) => list[Math.floor(next() * list.length)];
