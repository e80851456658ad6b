import type { Page } from '@playwright/test';
import { tileText } from '../../src/i18n/layers/tile-text.ts';
import { MapApp } from '../e2e/drivers/map-app.ts';
import { OwnData } from '../e2e/drivers/own-data.ts';
import { bareMapAddress } from './harness/bare-map-address.ts';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { measurePairs } from './harness/measure-pairs.ts';
import { ARCHIVES, MILLION, millionPoints } from './harness/million-points.ts';
import { DIST, serve, serveApp } from './harness/servers.ts';
import { openAndSettle } from './harness/settled-page.ts';

const PAIRS = 5;
/** What the bare page shows, too. */
const VIEW = '#map=12.2/36.095/120.375';

/** Opens the archive by its address and waits until it is kept, as a person does at a first visit. */
async function keepArchive(page: Page, address: string): Promise<void> {
  await openAndSettle(page, address);
  await new OwnData(new MapApp(page)).open();
  await page.getByRole('textbox', { name: tileText('zh', 'address.field') }).fill(new URL(MILLION, address).href);
  await page.getByRole('button', { name: tileText('zh', 'address.open'), exact: true }).click();
  await page.getByText(tileText('zh', 'told.added', { name: 'points' })).waitFor();
}

/** Last drawing of a second visit in ms after it began: program, base map and archive are known to the browser on both sides. */
const secondVisit = (address: string, first: (page: Page, address: string) => Promise<unknown>) => (): Promise<number> =>
  inFreshPage(async (page) => {
    await first(page, address);
    const again = await page.context().newPage();
    await page.close();
    return (await openAndSettle(again, address)).lastDraw;
  });

export const benches: readonly Bench[] = [
  {
    /** A million points as tiles made by `npm run tiles`, read by parts from an address: from the start of a visit until all is drawn. */
    name: 'pmtiles-1m-vs-bare-maplibre',
    run: async () => {
      await serveApp();
      await millionPoints();
      const origin = await serve([DIST, ARCHIVES]);
      const bare = new URL(await bareMapAddress());
      bare.searchParams.set('tiles', `${await serve([ARCHIVES], { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Range' })}/${MILLION}`);
      return [
        await measurePairs({
          name: 'pmtiles-1m-vs-bare-maplibre',
          unit: 'ms',
          limit: 1.3,
          referenceName: 'bare MapLibre page, same base map, same archive',
          pairs: PAIRS,
          ours: secondVisit(`${origin}/${VIEW}`, keepArchive),
          reference: secondVisit(bare.href, openAndSettle),
        }),
      ];
    },
  },
];
