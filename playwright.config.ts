import { defineConfig, devices } from '@playwright/test';
import { readPort } from './scripts/serve/read-port.mjs';
import { chromiumFlags, findChromium } from './scripts/set-up/chromium.mjs';
import { END_TO_END_REPORT } from './scripts/steps/steps.mjs';

const port = readPort(process.env['E2E_PORT'], 4317);
const touch = { ...devices['Desktop Chrome'], hasTouch: true };

/** What a tablet does as a desktop does, with the same arrangement; the run has to stay under 40 minutes on two cores. */
const SAME_ON_A_TABLET = ['search', 'failures', 'language', 'filters', 'links', 'locate'].map((name) => `**/e2e/${name}.spec.ts`);
/** What is about windows beside each other, which a tablet and a phone do not have, or about a server or another browser, whatever the size. */
const OF_A_DESKTOP = ['**/e2e/two-tabs.spec.ts', '**/e2e/firefox/*.spec.ts', '**/e2e/webkit/*.spec.ts', '**/e2e/office-*.spec.ts'];
/** What is about the device, its server and its position, whatever the size of the screen: on the tablet, which goes into the field. */
const OF_THE_DEVICE = ['offline/update', 'offline/https', 'offline/print-offline', 'field-position', 'field-round'].map((name) => `**/${name}.spec.ts`);

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
    { name: 'desktop', testIgnore: OF_THE_DEVICE, use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    { name: 'tablet', testIgnore: [...SAME_ON_A_TABLET, ...OF_A_DESKTOP], use: { ...touch, viewport: { width: 1024, height: 768 } } },
    { name: 'phone', testIgnore: [...OF_A_DESKTOP, ...OF_THE_DEVICE], use: { ...touch, viewport: { width: 390, height: 844 }, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/serve.mjs',
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
