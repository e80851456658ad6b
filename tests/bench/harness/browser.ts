import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../../scripts/set-up/chromium.mjs';

let browser: Promise<Browser> | undefined;

/** Opens an address in a context of its own, with an empty cache, and hands the page to `measure`. */
export async function inFreshPage<T>(measure: (page: Page) => Promise<T>): Promise<T> {
  browser ??= chromium.launch({ ...findChromium(), args: chromiumFlags() });
  const context = await (await browser).newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  try {
    return await measure(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Ends the browser, if one was started. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}
