import type { Page } from '@playwright/test';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { crowdedAddresses } from './harness/crowded-addresses.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { longestOwnTaskMs } from './harness/own-code.ts';
import { paintedFrameMs } from './harness/painted-frames.ts';
import { openAndSettle } from './harness/settled-page.ts';

const SITES = 5_000;
const YEARS = { first: 2016, last: 2035 };
/** A hand that takes a second and a half for the twenty years. */
const PACE_MS = 75;
const OWN_CODE_MS = 50;

const years = Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, index) => YEARS.first + index);
const paced = async (page: Page, step: (year: number) => Promise<void>): Promise<void> => {
  for (const year of years) {
    await step(year);
    await page.waitForTimeout(PACE_MS);
  }
};

/** A busy machine takes its time to come to rest. */
const PATIENCE_MS = 120_000;
const openPatiently = async (page: Page, address: string): Promise<void> => {
  page.setDefaultTimeout(PATIENCE_MS);
  await openAndSettle(page, address);
};

/** Drags the hand of the time strip over all years. */
const dragSlider = (page: Page) => async (): Promise<void> => {
  const box = await page.locator('ur-time-strip').getByRole('slider').boundingBox();
  if (!box) throw new Error('the time strip is not on the screen');
  const x = (year: number): number => box.x + ((year - YEARS.first + 0.5) / years.length) * box.width;
  const y = box.y + box.height / 2;
  await page.mouse.move(x(YEARS.first), y);
  await page.mouse.down();
  await paced(page, (year) => page.mouse.move(x(year), y));
  await page.mouse.up();
};
const filterBareMap = (page: Page) => (): Promise<void> =>
  paced(page, (year) =>
    page.evaluate((to) => {
      window.dispatchEvent(new CustomEvent('bare-years', { detail: to }));
    }, year),
  );

/** The strip is there from the start where a year is chosen. */
const addresses = (): ReturnType<typeof crowdedAddresses> => crowdedAddresses(SITES, '?year=by-2035');

export const benches: readonly Bench[] = [
  {
    name: 'slider-frame-time-vs-bare-maplibre',
    run: async () => {
      const { ours, reference } = await addresses();
      const measured = (address: string, change: (page: Page) => () => Promise<void>) => (): Promise<number> =>
        inFreshPage(async (page) => {
          await openPatiently(page, address);
          return paintedFrameMs(page, change(page));
        });
      const result = await measurePairs({
        name: 'slider-frame-time-vs-bare-maplibre',
        unit: 'ms',
        limit: 1.15,
        referenceName: `bare MapLibre page, same years, ${SITES} sites more, per painted frame`,
        pairs: 5,
        ours: measured(ours, dragSlider),
        reference: measured(reference, filterBareMap),
      });
      return [result];
    },
  },
  {
    name: 'slider-own-code',
    run: async () => {
      const { ours } = await addresses();
      const isOwn = (url: string): boolean => url.includes('/assets/') && !url.includes('/assets/maplibre');
      const result = await measurePairs({
        name: 'slider-own-code',
        unit: 'ms',
        limit: 1,
        referenceName: `limit for our own code in one burst, drag over 20 years, ${SITES} sites more`,
        pairs: 3,
        ours: () =>
          inFreshPage(async (page) => {
            await openPatiently(page, ours);
            return longestOwnTaskMs(page, isOwn, dragSlider(page));
          }),
        reference: () => Promise.resolve(OWN_CODE_MS),
      });
      return [result];
    },
  },
];
