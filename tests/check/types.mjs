// Types: what `tsc` says of each tsconfig.*.json beside this. What it has found out is kept in build/check, so that only what a change touches is
// looked at again.
import { join, relative } from 'node:path';
import typescript from 'typescript';

/** Each is a world with other globals: see their first lines. */
const worlds = ['page', 'worker', 'service-worker', 'build', 'tests', 'rivals'];

/** @param {typescript.Diagnostic} diagnostic */
function written({ file, start = 0, messageText, code }) {
  const message = `${typescript.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`;
  if (!file) return `tests/check:1:1: ${message}`;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  return `${relative(process.cwd(), file.fileName)}:${line + 1}:${character + 1}: ${message}`;
}

/** @param {string} world */
function problems_of(world) {
  const { options, fileNames: rootNames, errors: configFileParsingDiagnostics } = typescript.getParsedCommandLineOfConfigFile(
    join(import.meta.dirname, `tsconfig.${world}.json`), {}, { ...typescript.sys, onUnRecoverableConfigFileDiagnostic: (problem) => { throw new Error(written(problem)); } },
  ) ?? { options: {}, fileNames: [], errors: [] };
  const program = typescript.createIncrementalProgram({ rootNames, options, configFileParsingDiagnostics });
  const found = [...configFileParsingDiagnostics, ...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...program.getGlobalDiagnostics(), ...program.getSemanticDiagnostics()];
  program.emit();  // no scripts: what it has found out
  return found.map(written);
}

/** @returns {string[]} */
export const wrong_types = () => [...new Set(worlds.flatMap(problems_of))];
