import type { Page } from '@playwright/test';
import { classesText } from '../../src/i18n/layers/classes-text.ts';
import { MapApp } from '../e2e/drivers/map-app.ts';
import { OwnData } from '../e2e/drivers/own-data.ts';
import type { Bench } from './harness/bench.ts';
import { inFreshPage } from './harness/browser.ts';
import { longestOwnTaskMs } from './harness/own-code.ts';
import { OWN_FILES, plotsFile, pointsFile, USES } from './harness/own-files.ts';
import { serveApp } from './harness/servers.ts';
import { openAndSettle, waitForQuiet } from './harness/settled-page.ts';

const ROUNDS = 3;
const OWN_CODE_MS = 50;
/** A file of 100 MB, and 100,000 features drawn in software on a busy machine, take their time. */
const PATIENCE_MS = 300_000;
const VIEW = '#map=12.2/36.095/120.375';
/** A place of the map without marks, in the pixels of its page, where some of the points are near. */
const PLACE = { x: 900, y: 610 };
const USE = USES[1];

const isOwn = (url: string): boolean => url.includes('/assets/') && !url.includes('/assets/maplibre');

/** The app with the desk of own data open. */
async function openData(page: Page, address: string): Promise<OwnData> {
  page.setDefaultTimeout(PATIENCE_MS);
  await openAndSettle(page, address);
  const data = new OwnData(new MapApp(page));
  await data.open();
  await waitForQuiet(page);
  return data;
}

/** Gives a file and waits for its preview. */
async function give(data: OwnData, path: string): Promise<void> {
  await data.app.page.locator('ur-layer-import input[type=file]').setInputFiles(path);
  await data.button('preview.add').waitFor();
}

/** Adds what is looked at, until it is kept and told. */
async function add(data: OwnData): Promise<void> {
  await data.button('preview.add').click();
  await data.app.page.getByText(/已加入地图：收下 100\s?000 行/).waitFor();
}

const openFilter = async ({ app: { page } }: OwnData): Promise<void> => {
  await page.getByRole('button', { name: /^修改/ }).last().click();
  await page.locator('ur-layer-filter summary').click();
  await page.locator('ur-layer-filter select[name=field]').selectOption('用途');
  await page.locator('ur-layer-filter input[name=value]').fill(USE);
};
const applyFilter = ({ app: { page } }: OwnData): Promise<void> => page.getByRole('button', { name: classesText('zh', 'filter.apply'), exact: true }).click();

async function identify({ app: { page } }: OwnData): Promise<void> {
  await page.mouse.click(PLACE.x, PLACE.y);
  await page.locator('ur-layers-desk').getByText(/走访点 \d/).first().waitFor();
}

async function openTable({ app: { page } }: OwnData): Promise<void> {
  await page.getByRole('button', { name: classesText('zh', 'table'), exact: true }).click();
  await page.locator('ur-ask').getByText(/走访点 \d/).first().waitFor();
}

/** Longest share of our own code in one task of the main thread, worst of all rounds, against what a person does not notice. */
function ownCode(name: string, round: (page: Page) => Promise<ReadonlyMap<string, number>>): Bench {
  return {
    name,
    run: async () => {
      await serveApp();
      const worst = new Map<string, number>();
      const rounds = Number(process.env['BENCH_PAIRS'] ?? ROUNDS);
      for (let count = 0; count < rounds; count += 1) {
        for (const [what, ms] of await inFreshPage(round)) worst.set(what, Math.max(worst.get(what) ?? 0, ms));
      }
      return [...worst].map(([what, ms]) => ({ name: `${name}-${what}`, n: rounds, ours: ms, reference: OWN_CODE_MS, referenceName: 'limit for our own code in one task', ratio: ms / OWN_CODE_MS, unit: 'ms', limit: 1 }));
    },
  };
}

export const benches: readonly Bench[] = [
  ownCode('own-100k-own-code', async (page) => {
    const data = await openData(page, `${await serveApp()}/${VIEW}`);
    const worst = new Map<string, number>();
    const measure = async (what: string, change: () => Promise<void>): Promise<void> => void worst.set(what, await longestOwnTaskMs(page, isOwn, change));
    await measure('reads', async () => give(data, `${OWN_FILES}/${await pointsFile()}`));
    await measure('adds', () => add(data));
    await measure('identifies', () => identify(data));
    await openFilter(data);
    await measure('filters', () => applyFilter(data));
    await measure('tables', () => openTable(data));
    return worst;
  }),
  ownCode('import-100mb-own-code', async (page) => {
    const path = await plotsFile();
    const data = await openData(page, `${await serveApp()}/${VIEW}`);
    const reads = await longestOwnTaskMs(page, isOwn, () => give(data, path));
    const adds = await longestOwnTaskMs(page, isOwn, () => add(data));
    return new Map([['reads', reads], ['adds', adds]]);
  }),
];
