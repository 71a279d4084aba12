import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: { input: { index: 'electron/main/index.ts' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot load further files, so it is one CommonJS bundle.
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // Both pages are served from the root of their own `app://` origin.
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      // Chromium of the pinned Electron is the only browser there is.
      target: 'esnext',
      // Fonts as files: the content security policy allows no data: fonts.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { library: 'renderer/index.html', parser: 'renderer/parser/index.html' },
      },
    },
  },
});
