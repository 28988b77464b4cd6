// Checks all scripts: types, the linter's list, and what is there for nobody. Prints "path:line:column: message" for each problem and exits with 1 if there
// is any. From the project's folder: node tests/check/scripts.mjs. What was found out before is in build/check.
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ESLint } from 'eslint';
import { unused_exports } from './exports.mjs';
import { wrong_types } from './types.mjs';
import { unused_names } from './unused.mjs';

async function complaints() {
  const eslint = new ESLint({
    overrideConfigFile: join(import.meta.dirname, 'eslint.config.mjs'), cache: true, cacheStrategy: 'content', cacheLocation: 'build/check/eslint.json',
  });
  const results = await eslint.lintFiles(['web', 'tests']);
  return results.flatMap(({ filePath, messages }) => messages.map(({ line = 1, column = 1, message, ruleId }) =>
    `${relative(process.cwd(), filePath)}:${line}:${column}: ${message}${ruleId ? ` (${ruleId})` : ''}`));
}

mkdirSync('build/check', { recursive: true });
const problems = [...wrong_types(), ...await complaints(), ...unused_exports(), ...unused_names()];
if (problems.length > 0) console.log(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;
