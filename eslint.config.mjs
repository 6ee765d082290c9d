import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { directions } from './tools/lint/directions.mjs';
import { house } from './tools/lint/house.mjs';

export default tseslint.config(
  { ignores: ['node_modules', '**/dist', '.nx', '.data', 'tmp', '**/*.d.ts', 'test/rules/planted'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx, house } },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortController: 'readonly',
        performance: 'readonly',
      },
    },
    rules: {
      // The wide space of Japanese letters is a character like any other.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 8],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'house/file-name': 'error',
    },
  },
  { files: ['**/*.{ts,tsx}'], rules: { 'no-undef': 'off' } },
  { files: ['{libs,apps}/**/*.{ts,tsx}'], rules: { '@nx/enforce-module-boundaries': ['error', directions] } },
  { files: ['{libs,apps}/**/*.{ts,tsx}'], rules: { 'house/one-door': 'error' } },
  { files: ['libs/*/server/**/*.ts'], rules: { 'house/no-parallel-writes': 'error', 'house/no-forward-ref': 'error' } },
  {
    files: ['**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'house/no-japanese-literal': 'error',
      // A page component is mostly markup; the limit on logic is the complexity rule.
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tests are read as stories: one `describe` may hold many of them.
    files: ['test/**/*.{ts,tsx}', '**/*.test.{ts,tsx}', '**/*.spec.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off', 'house/no-japanese-literal': 'off' },
  },
  {
    files: ['tools/**', 'test/bench/**', '*.mjs', '*.ts', 'apps/*/vite.config.ts', 'test/kit/**'],
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
  prettier,
);
