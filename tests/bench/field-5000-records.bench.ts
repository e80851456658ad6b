import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type CataloguePackage, unpackCatalogue } from '../../src/domain/packages/catalogue-package.ts';
import { doors } from '../../src/i18n/sections/doors.ts';
import { fieldText } from '../../src/i18n/field/field-text.ts';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { catalogueFile, openFieldDevice, serveFieldDevice } from './harness/field-device.ts';
import { longestOwnTaskMs } from './harness/own-code.ts';
import { openAndSettle } from './harness/settled-page.ts';

const NAME = 'field-5000-records-own-code';
const RECORDS = 5_000;
const PHOTOS = 2_000;
const OWN_CODE_MS = 50;
const ROUNDS = 3;

const isOwn = (url: string): boolean => url.includes('/assets/') && !url.includes('/assets/maplibre');

async function openQueue(page: Page): Promise<void> {
  await page.getByRole('button', { name: doors.zh['doors.field'] }).filter({ visible: true }).first().click();
  await page.getByRole('navigation', { name: fieldText('zh', 'rail.label') }).getByRole('button', { name: fieldText('zh', 'rail.send') }).filter({ visible: true }).click();
  await page.locator('ur-record-list').getByRole('listitem').first().waitFor();
}

async function scrollToEnd(page: Page): Promise<void> {
  const scroller = page.locator('ur-record-list').locator('xpath=..');
  await scroller.evaluate(async (element) => {
    const steps = 60;
    for (let step = 1; step <= steps; step += 1) {
      element.scrollTop = (element.scrollHeight * step) / steps;
      // A burst ends where the thread rests: each step is one of its own.
      await new Promise((rested) => requestAnimationFrame(() => requestIdleCallback(() => setTimeout(rested, 20))));
    }
  });
}

async function filter(page: Page): Promise<void> {
  for (const [which, count] of [['received', 0], ['unsent', RECORDS], ['all', RECORDS]] as const) {
    await page.locator('ur-queue-desk').getByRole('radio', { name: fieldText('zh', `queue.filter.${which}`, { count }), exact: true }).check();
  }
}

/** The queue of a device with 5,000 records and 2,000 photos: the longest burst of our own code while it opens, scrolls and is filtered. */
export const benches: readonly Bench[] = [
  {
    name: NAME,
    run: async () => {
      const address = `${await serveFieldDevice()}/`;
      const { entries } = unpackCatalogue(JSON.parse(await readFile(await catalogueFile(), 'utf8')) as CataloguePackage);
      const sites = entries.filter(({ anchor }) => anchor !== null).map(({ id }) => id);
      const worst = await inFreshPage(async (page) => {
        await openFieldDevice(page);
        await page.evaluate(([records, photos, ids]) => window.fieldDevice.fill(records, photos, ids), [RECORDS, PHOTOS, sites] as const);
        const steps = { opens: openQueue, scrolls: scrollToEnd, filters: filter };
        const found = { opens: 0, scrolls: 0, filters: 0 };
        for (let round = 0; round < ROUNDS; round += 1) {
          await openAndSettle(page, address);
          for (const step of ['opens', 'scrolls', 'filters'] as const) found[step] = Math.max(found[step], await longestOwnTaskMs(page, isOwn, () => steps[step](page)));
          // The next round begins outside of field work, as the first did.
          await page.evaluate(() => localStorage.removeItem('ur-field-mode'));
        }
        return found;
      });
      return Object.entries(worst).map(([step, ours]): JudgedResult => ({ name: `field-5000-records-${step}`, n: ROUNDS, ours, reference: OWN_CODE_MS, referenceName: 'limit for our own code in one burst, worst of all rounds', ratio: ours / OWN_CODE_MS, unit: 'ms', limit: 1 }));
    },
  },
];
