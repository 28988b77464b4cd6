// The types of embed.js: pages that use it rightly pass the compiler, and mistakes are found where they are made. What the types promise is there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

const path = (name) => fileURLToPath(new URL(`../data/types/${name}`, import.meta.url));
const types = fileURLToPath(new URL('../../web/embed/embed.d.ts', import.meta.url));
const options = { strict: true, noEmit: true, target: typescript.ScriptTarget.ES2022, module: typescript.ModuleKind.ESNext, moduleResolution: typescript.ModuleResolutionKind.Bundler, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: [] };

function mistakes(name) {
  const program = typescript.createProgram([types, path(name)], options);
  return typescript.getPreEmitDiagnostics(program).map(({ code, file, start, messageText }) =>
    ({ code, line: file ? file.getLineAndCharacterOfPosition(start).line : -1, text: typescript.flattenDiagnosticMessageText(messageText, ' ') }));
}

test('what a page may do passes', () => assert.deepEqual(mistakes('right.ts'), []));

test('each mistake is found', () => {
  const expected = readFileSync(path('wrong.ts'), 'utf8').split('\n').flatMap((text, line) => (/\/\/ \d+$/.test(text) ? [{ code: Number(/\d+$/.exec(text)[0]), line }] : []));
  assert.deepEqual(mistakes('wrong.ts').map(({ code, line }) => ({ code, line })), expected);
});
