import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, findChromium } from './test/tools/browser.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each test drives a whole browser, and some a portal: two at once starve each other.
  workers: 1,
  // Popups close when anything else takes the focus. A second try is counted and named as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  use: {
    locale: 'vi-VN',
    trace: 'retain-on-failure',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS },
  },
});
