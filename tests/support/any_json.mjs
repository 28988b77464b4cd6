// Any JSON, and JSON with anything in the place of one of its parts. `next` gives numbers from 0 to 1.
import { one_of } from './chance.mjs';

// What trips code that asks too little: names that every object has, texts that are no numbers, objects that cannot become texts.
const texts = ['', ' ', 'a', '#1f5bff', '1f5bff', '1e999', '-0', 'https://example.com', 'javascript:alert(1)', 'constructor', '__proto__', '한빛', '😀', '\ud800', '\u0000', '"></p>', 'x'.repeat(300)];
const plain = [null, true, false, 0, -1, 1.5, 24, 1e308, ...texts];
const odd = /** @type {any[]} */ ([{ toString: 1, valueOf: 1 }, { length: 3 }, ['#1f5bff'], [[]], [null], {}]);

/** @param {() => number} next  @param {readonly string[]} names  @param {number} [deep]  @returns {any} */
export function any_json(next, names, deep = 3) {
  if (deep === 0 || next() < 0.3) return structuredClone(next() < 0.7 ? one_of(next, plain) : one_of(next, odd));
  const many = Array.from({ length: Math.floor(next() * 4) });
  if (next() < 0.4) return many.map(() => any_json(next, names, deep - 1));
  return JSON.parse(`{${many.map(() => `${JSON.stringify(one_of(next, [...names, ...texts]))}:${JSON.stringify(any_json(next, names, deep - 1))}`).join()}}`);
}

/** @param {any} tree  @returns {[any, string][]}  where each part stands: what it is in, and its name there */
const places_in = (tree) => (typeof tree === 'object' && tree !== null ? Object.keys(tree).flatMap((name) => [/** @type {[any, string]} */ ([tree, name]), ...places_in(tree[name])]) : []);

/** @param {() => number} next  @param {any} tree  stays as it is  @param {readonly string[]} names */
export function harmed_json(next, tree, names) {
  const out = structuredClone(tree), [within, name] = one_of(next, places_in(out)), value = any_json(next, names, 1);
  switch (Math.floor(next() * 4)) {
    case 0: delete within[name]; break;
    case 1: within[one_of(next, [...names, ...texts].filter((each) => each !== '__proto__'))] = value; break;
    default: within[name] = value;
  }
  return JSON.parse(JSON.stringify(out));  // what was deleted from a list left a gap
}
