import { hostileInputs } from '../../fixtures/imports/hostile-inputs.ts';
import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';
import '../page/import-page.ts';

/** Until then a file is refused or read, or it must stop when it is told to. */
const LIMIT_MS = 2_000;
/** GDAL has to be loaded and compiled first, which a person sees and can stop. */
const LIMIT_WITH_GDAL_MS = 60_000;
const HUGE_BYTES = 500_000_000;

/** Files that mean harm, each to the application's own reader in its worker; a layer and a record that lie here must stay what they are. */
export const hostileFiles: Fault = {
  name: 'F21',
  title: 'hostile files',
  rounds: 1,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    const inputs = await hostileInputs();
    const browser = await RealBrowser.start(await newProfile());
    const { page } = browser;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).hostname));
    let slowest = 0;
    for (let round = 0; round < rounds; round += 1) {
      const events = await page.evaluate(() => window.field.save({ photos: 1 }));
      const layer = await page.evaluate(() => window.imports.keep());
      const before = await page.evaluate(() => window.imports.state());
      for (const { title, name, bytes, expected, byGdal } of inputs) {
        const tried = await page.evaluate(([file, base64, limit]) => window.imports.tryFile(file, base64, limit), [name, Buffer.from(bytes).toString('base64'), byGdal ? LIMIT_WITH_GDAL_MS : LIMIT_MS] as const);
        same(tried.stopped ? 'stopped' : tried.outcome, tried.stopped ? 'stopped' : expected, title);
        if (tried.stopped && (byGdal || tried.milliseconds > LIMIT_MS * 2)) throw new Error(`${title}: not settled, and not stopped when told to`);
        if (!byGdal) slowest = Math.max(slowest, tried.milliseconds);
        same(await page.evaluate(() => window.imports.state()), before, `${title}: what this device keeps`);
      }
      same((await page.evaluate((size) => window.imports.tryHuge(size), HUGE_BYTES)).outcome, 'too-large', 'a table of 500 MB');
      same(await page.evaluate(() => window.imports.state()), before, 'a table of 500 MB: what this device keeps');
      acked.push(...events, layer);
      found.push(...(await page.evaluate(() => window.field.events())).map(({ eventId }) => eventId), ...before.layers);
    }
    same(await page.evaluate(() => window.imports.ran()), 0, 'scripts of files that ran');
    same([...new Set(asked)], ['127.0.0.1'].filter((host) => asked.includes(host)), 'other hosts that were asked');
    console.log(`       ${inputs.length + 1} files, the slowest without GDAL ${Math.round(slowest)} ms`);
    await browser.close();
    return { acked, found };
  },
};
