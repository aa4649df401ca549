import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { contentSecurityPolicy } from './scripts/content-security-policy.mjs';
import { shrinkWgsl } from './scripts/shrink-wgsl.mjs';

/** Puts the policy first in the head of the built page, so that it holds for everything after it. */
function injectContentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

/** Ships shaders without their comments, which are for readers of the source. */
function shipShrunkWgsl(): Plugin {
  return {
    name: 'shrink-wgsl',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      const path = /^(.*\.wgsl)\?raw$/.exec(id)?.[1];
      return path === undefined ? null : `export default ${JSON.stringify(shrinkWgsl(await readFile(path, 'utf8')))}`;
    },
  };
}

/** A bench's own chunk is named after it, so that the size of each is seen at a glance. */
function chunkName(module: string | null): string {
  const bench = /\/src\/views\/(?!shared\/)([^/]+)\//.exec(module ?? '')?.[1];
  return bench === undefined ? 'assets/[name]-[hash].js' : `assets/bench-${bench}-[hash].js`;
}

export default defineConfig({
  // Relative addresses: the built folder works from any path of any server.
  base: './',
  plugins: [react(), injectContentSecurityPolicy(), shipShrunkWgsl()],
  worker: { format: 'es' },
  build: {
    target: 'chrome120',
    sourcemap: false,
    manifest: true,
    // Inlined files become data: addresses, which the policy refuses for fonts and workers.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { chunkFileNames: (chunk) => chunkName(chunk.facadeModuleId) } },
  },
});
