import { same, type Fault } from '../harness/fault.ts';
import { faultPageOrigin } from '../harness/fault-page.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

export const storageEvicted: Fault = {
  name: 'F17',
  title: 'storage evicted',
  rounds: 3,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const profile = await newProfile();
      const browser = await RealBrowser.start(profile);
      const { page } = browser;
      for (let index = 0; index < 20; index += 1) acked.push(...(await page.evaluate(() => window.field.save({ photos: 1 }))));
      const digest = await page.evaluate(() => window.field.stateDigest());
      const file = await page.evaluate(() => window.field.exportFile());
      same((await page.evaluate(() => window.field.start())).evicted, false, 'a full database is not evicted');
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: await faultPageOrigin(), storageTypes: 'indexeddb,cache_storage' });
      await browser.close();
      const after = await RealBrowser.start(profile);
      same((await after.page.evaluate(() => window.field.start())).evicted, true, 'said at the start');
      await after.page.evaluate((bytes) => window.field.importFile(bytes), file);
      same(await after.page.evaluate(() => window.field.stateDigest()), digest, 'state digest after the import');
      found.push(...(await after.page.evaluate(() => window.field.events())).map(({ eventId }) => eventId));
      await after.close();
    }
    return { acked, found };
  },
};
