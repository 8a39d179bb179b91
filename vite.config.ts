import { defineConfig } from 'vite';

// The coach's tab; `npm start` and `npm test` build it by themselves (src/cli/build-tab.mjs).
export default defineConfig({
  base: '/tab/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/tab',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'src/web/tab/main.tsx' },
  },
});
