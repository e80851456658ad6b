import type { Page } from '@playwright/test';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { crowdedAddresses } from './harness/crowded-addresses.ts';
import { longestTaskMs } from './harness/longest-task.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { longestOwnTaskMs } from './harness/own-code.ts';
import { openAndSettle } from './harness/settled-page.ts';

const SITES = 5_000;
const PAIRS = 7;
/** Milliseconds: what our longest task may have more than the bare page's, and what our own code may take. */
const MORE_THAN_BARE = 16;
const OWN_CODE = 50;
/** The theme family 停车设施 consists of this one theme. */
const FAMILY = /^停车设施/;
const THEME = 'parking';

const pressFamily = (page: Page) => async (): Promise<void> => {
  await page.getByRole('button', { name: FAMILY }).click();
};
const filterBareMap = (page: Page) => (): Promise<void> =>
  page.evaluate((theme) => {
    window.dispatchEvent(new CustomEvent('bare-filter', { detail: theme }));
  }, THEME);

const addresses = (): ReturnType<typeof crowdedAddresses> => crowdedAddresses(SITES);

export const benches: readonly Bench[] = [
  {
    name: 'filter-longest-task-vs-bare-maplibre',
    run: async () => {
      const { ours, reference } = await addresses();
      const measured = (address: string, change: (page: Page) => () => Promise<void>) => (): Promise<number> =>
        inFreshPage(async (page) => {
          await openAndSettle(page, address);
          return longestTaskMs(page, change(page));
        });
      const result = await measurePairs({
        name: 'filter-longest-task-vs-bare-maplibre',
        unit: 'ms',
        limit: Infinity,
        referenceName: `bare MapLibre page, same change with ${SITES} sites more; limit: ${MORE_THAN_BARE} ms more`,
        pairs: PAIRS,
        ours: measured(ours, pressFamily),
        reference: measured(reference, filterBareMap),
      });
      return [{ ...result, limit: (result.reference + MORE_THAN_BARE) / result.reference }];
    },
  },
  {
    name: 'filter-own-code',
    run: async () => {
      const { ours } = await addresses();
      const isOwn = (url: string): boolean => url.includes('/assets/') && !url.includes('/assets/maplibre');
      const result = await measurePairs({
        name: 'filter-own-code',
        unit: 'ms',
        limit: 1,
        referenceName: `limit for our own code in one burst, ${SITES} sites more`,
        pairs: 5,
        ours: () =>
          inFreshPage(async (page) => {
            await openAndSettle(page, ours);
            return longestOwnTaskMs(page, isOwn, pressFamily(page));
          }),
        reference: () => Promise.resolve(OWN_CODE),
      });
      return [result];
    },
  },
];
