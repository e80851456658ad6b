import { test as base } from '@playwright/test';
import { MapApp } from './map-app.ts';
import { watchPage } from './watch-page.ts';

interface Fixtures {
  /** The application, in the words of its user. */
  readonly app: MapApp;
  /** Messages a test provokes on purpose, such as the browser's own line about a file that is made to fail. */
  readonly expectedMessages: readonly RegExp[];
  readonly quietPage: undefined;
}

/**
 * Playwright's test with the app at hand. Every test fails on a console error or warning, on an uncaught exception and
 * on a request to another origin; `test.use({ expectedMessages: [/…/] })` names what it provokes itself.
 */
export const test = base.extend<Fixtures>({
  expectedMessages: [[], { option: true }],
  quietPage: [
    async ({ context, baseURL, expectedMessages }, use, testInfo) => {
      const origin = new URL(baseURL ?? '').origin;
      const seen = watchPage(context, origin);
      await use(undefined);
      // A test that says it is not for this size provokes nothing.
      if (testInfo.status === 'skipped') return;
      const unexpected = seen.filter((message) => !expectedMessages.some((pattern) => pattern.test(message)));
      base.expect(unexpected, 'console, exceptions and requests to other origins').toEqual([]);
      const absent = expectedMessages.filter((pattern) => !seen.some((message) => pattern.test(message)));
      base.expect(absent, 'expected messages that did not come').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page }, use) => {
    await use(new MapApp(page));
  },
});

export { expect } from '@playwright/test';
