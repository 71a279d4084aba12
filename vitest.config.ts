import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tools/browser/find-chromium.ts';

const executablePath = findChromium();

/** Machines are shared and noisy; a test that hangs still ends. */
const TEST_TIMEOUT_MS = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: TEST_TIMEOUT_MS,
          include: ['{electron,renderer,shared,tools,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.{ts,tsx}'],
        },
      },
      {
        // Bundled before the first test: a package found while tests run would reload the page under them.
        optimizeDeps: {
          include: [
            '@base-ui/react/dialog',
            '@base-ui/react/menu',
            '@base-ui/react/preview-card',
            '@base-ui/react/toast',
            '@base-ui/react/tooltip',
            '@noble/hashes/legacy.js',
            '@noble/hashes/utils.js',
            '@tanstack/react-virtual',
            'axe-core',
            'dexie',
            'dexie-react-hooks',
            'i18next',
            'lowlight',
            'lucide-react',
            'pdfjs-dist',
            'pdfjs-dist/build/pdf.worker.mjs',
            'react',
            'react-dom/client',
            'react-i18next',
          ],
        },
        // Real IndexedDB, DOMParser and workers: these tests run in Chromium.
        test: {
          name: 'browser',
          testTimeout: TEST_TIMEOUT_MS,
          // Files run side by side, and Chromium can let a page in the background wait for a frame for ever.
          retry: 1,
          include: ['{electron,renderer,shared}/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                args: [...chromiumFlags()],
                ...(executablePath === null ? {} : { executablePath }),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
