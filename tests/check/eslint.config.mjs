// What the linter looks for: ESLint's own list of likely mistakes, and a few more. Names that are not there and wrong types are TypeScript's to find
// (tsconfig.*.json beside this), and how code looks is nobody's.
import js from '@eslint/js';
import { parser, plugin } from 'typescript-eslint';

// Text of others never becomes markup, and nothing that came as a text is run.
const no_markup = ['error', ...[
  'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
  'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|parseFromString)$/]',
  'CallExpression[callee.object.name="document"][callee.property.name=/^(write|writeln)$/]',
  'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(on.*|srcdoc)$/]',
].map((selector) => ({ selector, message: 'Markup made of text: make elements, and give them the text.' }))];

/** @param {string} regex  of what a folder may not import  @param {string} message */
const no_import = (regex, message) => ['error', { patterns: [{ regex, message }] }];

export default [
  { ignores: ['build/', '**/node_modules/', '**/*.ts'] },
  js.configs.recommended,
  {
    files: ['web/**/*.js', 'web/build/*.mjs', 'tests/**/*.mjs', 'tests/bench/rivals/*.{js,jsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',  // TypeScript says it, and knows each file's world
      'no-control-regex': 'off',  // colours of a terminal
      'preserve-caught-error': 'off',  // what somebody needs of an error to go on is in the message of the next
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'all' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'array-callback-return': ['error', { allowImplicit: true }],
      'no-constructor-return': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-var': 'error',
    },
  },
  { files: ['**/*.jsx'], languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } } },
  // A check that nobody waits for is no check. In pages most of what is begun is not waited for: there each function ends its own failures.
  {
    files: ['web/build/*.mjs', 'tests/**/*.mjs'],
    plugins: { typescript: plugin },
    languageOptions: { parser, parserOptions: { project: ['tests/check/tsconfig.build.json', 'tests/check/tsconfig.tests.json'], tsconfigRootDir: process.cwd() } },
    rules: {
      'typescript/await-thenable': 'error',
      'typescript/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe'] }] }],
    },
  },
  { files: ['web/**/*.js'], rules: { 'no-restricted-syntax': no_markup, 'no-restricted-imports': no_import('^node:|/(build|tests)/', 'A page has neither Node nor the tests.') } },
  { files: ['web/build/*.mjs'], rules: { 'no-restricted-imports': no_import('/tests/', 'The site is built without the tests.') } },
  { files: ['web/embed/*.js'], rules: { 'no-restricted-imports': no_import('^(?!\\./)', 'Articles load what is in this folder, and nothing else.') } },
];
