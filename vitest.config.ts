import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

import { leanPurify } from './extension/lean-purify.ts';
import { CHROMIUM_ARGS, findChromium } from './test/tools/browser.ts';

const executablePath = findChromium();

/** A second is little on a busy machine; what is waited for arrives much sooner on a quiet one. */
const PATIENT = { poll: { timeout: 10_000 } };

export default defineConfig({
  test: {
    // The floors that everything stands on leave no branch untried.
    coverage: {
      provider: 'v8',
      include: ['shared/{base,field,sync}/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { branches: 100 },
    },
    projects: [
      {
        test: {
          name: 'node',
          expect: PATIENT,
          environment: 'node',
          include: ['test/{base,field,sync,page,store,portal,house,tools}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extension',
          environment: 'node',
          include: ['test/extension/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        // DOMPurify as it is put into the user's tab is what the attacks are tried against.
        plugins: [preact(), leanPurify()],
        // A dependency found late would be bundled a second time, and two copies of Yjs or Preact do not know each other.
        optimizeDeps: {
          exclude: ['dompurify'],
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'preact-iso',
            '@tanstack/preact-query',
            '@tanstack/query-persist-client-core',
            'dexie',
            'yjs',
            'lib0/encoding',
            'lib0/decoding',
            'valibot',
            'fast-check',
            'diff',
            'fflate',
            'ical-generator',
            'turndown',
            'defuddle',
            '@mozilla/readability/Readability.js',
            '@tiptap/core',
            '@tiptap/starter-kit',
            '@tiptap/extension-collaboration',
            '@tiptap/pm/model',
            '@tiptap/pm/state',
            '@tiptap/pm/transform',
            '@tiptap/y-tiptap',
            'mammoth',
            'docx',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.mjs',
          ],
        },
        test: {
          name: 'browser',
          expect: PATIENT,
          include: ['test/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
