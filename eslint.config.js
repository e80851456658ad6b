import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', 'public/', 'src/generated/', 'test-results/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-implicit-coercion': 'error',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers in messages and coordinates are the rule here, not an accident.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'UrElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import the file itself.' },
        { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import the file itself.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/state/url/**', 'src/application.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'location', message: 'The address belongs to src/state/url.' },
        { name: 'history', message: 'The address belongs to src/state/url.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/services/**', 'src/storage/**', 'src/sw.ts', 'src/worker/**', 'src/application.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'location', message: 'The address belongs to src/state/url.' },
        { object: 'window', property: 'history', message: 'The address belongs to src/state/url.' },
        { object: 'navigator', property: 'geolocation', message: 'Side effects live in services.' },
      ],
    },
  },
  {
    // The plugins' own types do not fit together; this file proves itself by running.
    files: ['eslint.config.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    // It runs in nginx, whose JavaScript has no types and always names what it catches; the tests of the office run it there.
    files: ['deploy/nginx/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
);
