// What somebody would write who wants a text to become markup, and how a test sees whether it has.
import { readFileSync, readdirSync } from 'node:fs';
import { until } from './until.mjs';

const asset = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

/** Marks where it stands, so that a test can see that it has come through as text. */
export const hostile = (mark) => `"><img src=x onerror="globalThis.hacked='${mark}'"><script>globalThis.hacked='${mark}'</script><svg onload=hacked=1><a href="javascript:hacked=1">`
  + `{{constructor.constructor('hacked=1')()}}\${hacked=1}%s%n&lt;b&gt;\u202e뒤집힘\u2066 ${mark}`;

/** As a name, which is cut at 80 characters. */
export const hostile_name = '"><img src=x onerror=hacked=1><svg onload=hacked=1>{{hacked=1}}\u202e뒤집힘';

/** Runs in each page before its own scripts: elements and attributes that only a text can have brought are remembered. */
export function watch() {
  const found = globalThis.brought = [];
  const suspicious = 'img[src="x"], svg[onload], [onerror], [onload], script:not([src]):not([type="application/ld+json"]), a[href^="javascript:" i], iframe[src^="javascript:" i]';
  // The page's own first script, which stands last in it, behind the list of its files; no text of anybody has a place there.
  const own = (el) => el.matches('body > .jd-next + script:last-of-type');
  const look = (node) => {
    if (node.nodeType !== 1) return;
    for (const each of [node, ...node.querySelectorAll('*')]) {
      if (!each.matches(suspicious) || own(each)) continue;
      found.push(each.outerHTML.slice(0, 200));
      console.error(`markup: ${found.at(-1)}`);  // this outlasts a frame that is loaded anew, and fails the test as well
    }
  };
  const observe = (root) => new MutationObserver((records) => records.forEach(({ type, target, addedNodes }) => (type === 'attributes' ? [target] : addedNodes).forEach(look)))
    .observe(root, { childList: true, subtree: true, attributes: true });
  observe(document);
  const { attachShadow } = Element.prototype;  // what is in there, as in the author's editor, is nothing that the document hears of
  Element.prototype.attachShadow = function (how) {
    const root = attachShadow.call(this, how);
    observe(root);
    return root;
  };
}

/** What came of it, in the page and its frames; an empty list is right. A frame may load itself anew meanwhile: then all are looked at once more. */
export async function came_of_it(page) {
  const in_frame = (frame) => frame.evaluate(() => {
    const { brought = ['not watched'], hacked } = /** @type {any} */ (globalThis);
    return hacked ? [...brought, `ran: ${hacked}`] : brought;
  });
  const look = () => Promise.all(page.frames().filter((frame) => /^http/.test(frame.url())).map(in_frame));
  const all = await until(() => look().catch((error) => {
    if (!/context was destroyed|was detached/.test(error.message)) throw error;
    return null;
  }), 'the frames to stand');
  return all.flat();
}

const schema = asset('assets/diagnostic.schema.json');
const is_text = (ref) => ref === '#/$defs/text' || ref === '#/$defs/words';
// Free text that is the same in all languages.
const is_name = (at) => /^#\/properties\/source\/properties\/(title|author|organisation)$/.test(at);

// Every place in the schema that takes a text.
function places(node = schema, at = '#', out = new Set()) {
  if (Array.isArray(node)) node.forEach((each, i) => places(each, `${at}/${i}`, out));
  else if (node && typeof node === 'object') {
    if (is_text(node.$ref) && !at.startsWith('#/$defs/text') || is_name(at)) out.add(at);
    for (const [name, each] of Object.entries(node)) places(each, `${at}/${name}`, out);
  }
  return out;
}
export const text_places = places();

// What a text of a place ends with, by which a test sees where it has come.
const all_places = [...text_places];
const mark_of = (at) => `§${all_places.indexOf(at)}§`;

/** The places whose texts are to be read in a text of a page. @param {string} text  @returns {string[]} */
export const places_in = (text) => [...new Set(Array.from(text.matchAll(/\u2066 §(\d+)§/g), ([, at]) => all_places[Number(at)]))];

// The value with each text in it replaced; `seen` gets the places in the schema.
function replaced(value, node, at, seen) {
  if (is_text(node.$ref) || is_name(at)) {
    seen.add(at);
    const text = hostile(mark_of(at));
    return typeof value === 'string' ? text : Object.fromEntries(Object.entries(value).map(([lang, own]) => [lang, lang.startsWith('x-') ? own : text]));
  }
  if (node.$ref) return replaced(value, node.$ref.slice(2).split('/').reduce((from, name) => from[name], schema), node.$ref, seen);
  for (const kind of ['allOf', 'oneOf', 'anyOf']) node[kind]?.forEach((each, i) => { value = replaced(value, each, `${at}/${kind}/${i}`, seen); });
  for (const kind of ['then', 'else']) if (node[kind]) value = replaced(value, node[kind], `${at}/${kind}`, seen);
  if (Array.isArray(value)) return node.items ? value.map((each) => replaced(each, node.items, `${at}/items`, seen)) : value;
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => {
    if (node.properties?.[name]) return [name, replaced(each, node.properties[name], `${at}/properties/${name}`, seen)];
    const [pattern, inner] = Object.entries(node.patternProperties ?? {}).find(([one, of]) => typeof of === 'object' && new RegExp(one).test(name)) ?? [];
    if (inner) return [name, replaced(each, inner, `${at}/patternProperties/${pattern}`, seen)];
    return [name, node.additionalProperties && typeof node.additionalProperties === 'object' ? replaced(each, node.additionalProperties, `${at}/additionalProperties`, seen) : each];
  }));
}

const folder = (path) => readdirSync(new URL(`../../../${path}`, import.meta.url)).filter((name) => name.endsWith('.json')).map((name) => `${path}/${name}`);

/** Our diagnostics and the valid ones of the tests, with every text in them replaced: name, content, and where in the schema these texts stand. */
export const hostile_diagnostics = [...folder('assets/diagnostics'), ...folder('tests/data/valid')].map((path) => {
  const seen = new Set();
  return { name: path, content: replaced(asset(path), schema, '#', seen), seen };
});

/** The example of the customer book's format, with everything in it that a reader would have typed replaced. */
export function hostile_book() {
  const guide = readFileSync(new URL('../../../assets/book-format.md', import.meta.url), 'utf8');
  const example = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(guide)[1]);
  const told = new Map();  // what was the same stays the same; short enough for a tag
  const changed = (text) => told.get(text) ?? told.set(text, `${told.size}<img src=x onerror=hacked=1>`).get(text);
  const walk = (value) => (typeof value === 'string' ? (/[가-힣]/.test(value) ? changed(value) : value)
    : Array.isArray(value) ? value.map(walk) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)])) : value);
  return JSON.stringify(walk(example));
}
