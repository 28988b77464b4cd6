// What a script exports and no other script imports: it is there for nobody, or need not be exported.
import { dirname, join, normalize } from 'node:path';
import typescript from 'typescript';
import { files_in, problem_at, text_of } from './files.mjs';

/**
 * What a file gives and takes.
 * @typedef {{path: string, text: string, exports: Map<string, number>, imports: Map<string, Set<string>>}} Script  exports: where each name stands; imports: names by
 * file, "*" for all of it
 */

/** @param {string} path  @returns {Script} */
function script_at(path) {
  const text = text_of(path), source = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true, typescript.ScriptKind.JS);
  const exports = /** @type {Map<string, number>} */ (new Map()), imports = /** @type {Map<string, Set<string>>} */ (new Map());

  /** @param {typescript.Expression} from  @param {string[]} names */
  function take(from, names) {
    if (!typescript.isStringLiteral(from) || !from.text.startsWith('.')) return;
    const file = normalize(join(dirname(path), from.text)), known = imports.get(file) ?? new Set();
    names.forEach((name) => known.add(name));
    imports.set(file, known);
  }

  /** @param {typescript.BindingName} name */
  function give(name) {
    if (typescript.isIdentifier(name)) exports.set(name.text, name.getStart());
    else for (const element of name.elements) if (typescript.isBindingElement(element)) give(element.name);
  }

  /** @param {typescript.Node} node */
  function look(node) {
    if (typescript.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      take(node.moduleSpecifier, [
        ...node.importClause?.name ? ['default'] : [],
        ...!bindings ? [] : typescript.isNamedImports(bindings) ? bindings.elements.map((each) => (each.propertyName ?? each.name).text) : ['*'],
      ]);
    }
    if (typescript.isExportDeclaration(node) && node.exportClause && typescript.isNamedExports(node.exportClause)) {
      const { elements } = node.exportClause;
      elements.forEach(({ name }) => exports.set(name.text, name.getStart()));
      if (node.moduleSpecifier) take(node.moduleSpecifier, elements.map((each) => (each.propertyName ?? each.name).text));
    }
    // `const { a } = await import('./b.js')` takes a, any other import all of it.
    if (typescript.isCallExpression(node) && node.expression.kind === typescript.SyntaxKind.ImportKeyword) {
      const around = node.parent.parent;
      const named = typescript.isVariableDeclaration(around) && typescript.isObjectBindingPattern(around.name) && around.name.elements;
      take(node.arguments[0], named ? named.map((each) => (each.propertyName ?? each.name).getText()) : ['*']);
    }
    if (typescript.canHaveModifiers(node) && typescript.getModifiers(node)?.some(({ kind }) => kind === typescript.SyntaxKind.ExportKeyword)) {
      if (typescript.isVariableStatement(node)) node.declarationList.declarations.forEach(({ name }) => give(name));
      else if ((typescript.isFunctionDeclaration(node) || typescript.isClassDeclaration(node)) && node.name) give(node.name);
    }
    typescript.forEachChild(node, look);
  }
  look(source);
  return { path, text, exports, imports };
}

/** @returns {string[]} */
export function unused_exports() {
  const scripts = [...files_in('web', '.js', '.mjs'), ...files_in('tests', '.mjs')].map(script_at);
  const taken = new Set(scripts.flatMap(({ imports }) => [...imports].flatMap(([file, names]) => [...names].map((name) => `${file} ${name}`))));
  return scripts.flatMap(({ path, text, exports }) => [...exports]
    .filter(([name]) => !taken.has(`${path} ${name}`) && !taken.has(`${path} *`))
    .map(([name, at]) => problem_at(path, text, at, `${name} is exported, and nothing imports it`)));
}
