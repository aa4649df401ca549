import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const restricted = (names, message) => names.map((name) => ({ name, message }));

/** The page, the GPU and the clock: what math/, codec/ and survey/ must not see, so that they give the same answer anywhere. */
const OUTSIDE_WORLD = restricted(
  [
    ...['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'Image', 'createImageBitmap'],
    ...['GPUBufferUsage', 'GPUMapMode', 'GPUShaderStage', 'GPUTextureUsage'],
    ...['performance', 'Date', 'setTimeout', 'setInterval', 'requestAnimationFrame'],
  ],
  'math/, codec/ and survey/ never touch the DOM, the GPU or the clock.',
);

export default defineConfig(
  globalIgnores([
    'dist/',
    'lib/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    'bench/results/',
    'training/',
  ]),
  // A rule is met or changed for all: no comment switches one off.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // The types promise what is not always there: navigator.gpu, an array's element.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    rules: {
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  // It runs in a Node too old for `const` in modules to be sure of, see there.
  { files: ['scripts/node-version.mjs'], rules: { 'no-var': 'off' } },
  { files: ['src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns of what the React compiler would skip, and there is no compiler here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['src/{math,codec,survey}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...OUTSIDE_WORLD],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Use the seeded generator of math/random.ts.' },
      ],
    },
  },
);
