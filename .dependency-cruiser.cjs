/**
 * Who may import whom: the table of ARCHITECTURE.md, as a rule. A layer may import itself and what is named here.
 */
const LAYERS = {
  math: [],
  codec: ['math'],
  gpu: ['math'],
  models: ['gpu', 'codec', 'math'],
  survey: ['codec', 'math'],
  settings: ['math'],
  engine: ['models', 'survey', 'gpu', 'codec', 'settings', 'math'],
  views: ['survey', 'settings', 'math', 'codec'],
};

/** Single files of other layers that a layer may know. */
const EXCEPTIONS = {
  views: ['^src/engine/((jpeg|network|survey)/)?api\\.ts$'],
  // Painters draw where gestures point: the geometry is pure and shared. The store stays out.
  gpu: ['^src/settings/(viewport|spectrum-layout|schema)\\.ts$'],
};

const folder = (layers) => `^src/(${layers.join('|')})/`;

const layerRule = ([layer, allowed]) => ({
  name: `${layer}-imports`,
  severity: 'error',
  comment: `src/${layer} may import ${allowed.length === 0 ? 'no other layer' : allowed.join(', ')}.`,
  from: { path: folder([layer]) },
  to: {
    path: '^(src|cli|e2e|bench)/',
    pathNot: [folder([layer, ...allowed]), ...(EXCEPTIONS[layer] ?? [])],
  },
});

module.exports = {
  forbidden: [
    ...Object.entries(LAYERS).map(layerRule),
    {
      name: 'cli-imports',
      severity: 'error',
      comment: 'cli/ runs in Node: survey, math and codec only.',
      from: { path: '^cli/' },
      to: { path: '^src/', pathNot: folder(['survey', 'math', 'codec']) },
    },
    {
      name: 'one-bench-not-another',
      severity: 'error',
      comment: 'What two benches share lives in views/shared.',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/[^/]+/', pathNot: ['^src/views/$1/', '^src/views/shared/'] },
    },
    {
      name: 'shared-knows-no-bench',
      severity: 'error',
      from: { path: '^src/views/shared/' },
      to: { path: '^src/views/', pathNot: '^src/views/shared/' },
    },
    {
      name: 'no-packages-below',
      severity: 'error',
      comment: 'The truth and the formats stand on nothing but the language; tests may use what they like.',
      from: {
        path: '^src/(math|codec)/',
        pathNot: ['\\.test\\.ts$', '^src/codec/jpeg/(fixtures|corpus)/', '^src/codec/npz\\.ts$'],
      },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core'] },
    },
    {
      name: 'npz-is-zip',
      severity: 'error',
      comment: 'npz.ts alone stands on a package: deflate and zip are no idea of this project.',
      from: { path: '^src/codec/npz\\.ts$' },
      to: { path: '^node_modules/', pathNot: '^node_modules/fflate/' },
    },
    {
      name: 'fixtures-for-tests-only',
      severity: 'error',
      from: { path: '^(src|cli)/', pathNot: ['\\.test\\.tsx?$', '/(corpus|golden)/'] },
      to: { path: '^src/codec/jpeg/(fixtures|corpus)/' },
    },
    {
      name: 'no-react-below-views',
      severity: 'error',
      from: { path: folder(['math', 'codec', 'survey', 'gpu', 'models', 'settings', 'engine']) },
      to: { path: '^node_modules/(react|react-dom|radix-ui|@radix-ui)/' },
    },
    {
      name: 'no-store-in-kernels',
      severity: 'error',
      from: { path: folder(['math', 'codec', 'survey', 'gpu', 'models']) },
      to: { path: '^node_modules/zustand/' },
    },
    {
      name: 'only-dev-packages-in-tests',
      severity: 'error',
      comment: 'What the page loads must be a dependency, not a development dependency.',
      from: { path: '^(src|cli)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count too: a view that names a GPU type knows too much.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
  },
};
