import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import ts from 'typescript';

/**
 * A table that is asked for somebody's words also answers to "constructor" and everything else that objects inherit: it
 * has to be a Map, or read by `own`, which looks at what was written into it alone.
 */
const noInheritedKeys = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { inherited: 'Use a Map, or `own(table, key)`: objects inherit names such as "constructor".' },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const check = (node, key) => {
      const { flags } = services.getTypeAtLocation(key);
      if ((flags & ts.TypeFlags.String) !== 0) context.report({ node, messageId: 'inherited' });
    };
    return {
      'MemberExpression[computed=true]': (node) => check(node, node.property),
      'BinaryExpression[operator="in"][left.type!="Literal"][left.type!="PrivateIdentifier"]': (node) =>
        check(node, node.left),
    };
  },
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'migrations/',
      'models/',
      'coverage/',
      'attune-data/',
      'out/',
      '.stryker-tmp/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { regexp },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // People write what these read: one that backtracks stops the process, alerts and heartbeats with it.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['{core,adapters,bot}/**/*.ts'],
    ignores: ['core/lib/own.ts'],
    plugins: { attune: { rules: { 'no-inherited-keys': noInheritedKeys } } },
    rules: { 'attune/no-inherited-keys': 'error' },
  },
  {
    files: ['{core,adapters,bot}/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
    },
  },
  {
    // One function makes one object of many small methods, over variables that nobody else may see: a store, a table of
    // keys, a connection.
    files: ['adapters/{memory,postgres}/**/*.ts', 'adapters/discord/{line,platform}.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // Lists of phrases: a long list is not more to understand than a short one.
    files: ['core/analysis/*-rules*.ts', 'core/coaching/acts/*-acts.ts'],
    rules: { 'max-lines': 'off' },
  },
  // The message files as a module: as long as they are.
  { files: ['core/texts/locales/generated.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.js'], ...tseslint.configs.disableTypeChecked },
);
