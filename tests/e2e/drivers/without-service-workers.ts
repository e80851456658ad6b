import type { Page } from '@playwright/test';

/**
 * Makes a browser window without service workers, as some private ones are, for tests that break files on their way to the
 * page: a service worker would answer from the device, past these routes. That is what it is for, and `tests/e2e/offline`
 * shows it; everywhere else it is on. Playwright's own switch would leave a remark on the console.
 */
export async function withoutServiceWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
  });
}
