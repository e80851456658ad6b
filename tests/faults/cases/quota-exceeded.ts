import { same, type Fault } from '../harness/fault.ts';
import { faultPageOrigin } from '../harness/fault-page.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

const PHOTO_BYTES = 400_000;
const QUOTA_BYTES = 4e6;

export const quotaExceeded: Fault = {
  name: 'F14',
  title: 'quota exceeded',
  rounds: 5,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const browser = await RealBrowser.start(await newProfile());
      const { page } = browser;
      // Before the database is opened: Chromium remembers how much was free.
      const session = await page.context().newCDPSession(page);
      await session.send('Storage.overrideQuotaForOrigin', { origin: await faultPageOrigin(), quotaSize: QUOTA_BYTES });
      acked.push(...(await page.evaluate(() => window.field.save())));
      const filling = await page.evaluate(async (photoBytes) => {
        const saved: string[] = [];
        for (let tries = 0; tries < 200; tries += 1)
          try {
            saved.push(...(await window.field.save({ photos: 1, photoBytes })));
          } catch (error) {
            return { saved, kind: (error as { readonly kind?: string }).kind };
          }
        return { saved, kind: 'never full' };
      }, PHOTO_BYTES);
      same(filling.kind, 'full', 'what the refusal is called');
      acked.push(...filling.saved);
      const events = await page.evaluate(() => window.field.events());
      same(events.length, filling.saved.length + 1, 'events after a refusal');
      acked.push(...(await page.evaluate(() => window.field.save({ text: '照片已满，文字仍可保存' }))));
      const file = await page.evaluate(() => window.field.exportFile());
      const after = await page.evaluate(() => window.field.events());
      same(after.every(({ whole }) => whole), true, 'whole events');
      found.push(...after.map(({ eventId }) => eventId));
      // The file is worth something only where it gives another device the same.
      const digest = await page.evaluate(() => window.field.stateDigest());
      await browser.close();
      const other = await RealBrowser.start(await newProfile());
      same((await other.page.evaluate((bytes) => window.field.importFile(bytes), file)).faults, [], 'faults of the file');
      same(await other.page.evaluate(() => window.field.stateDigest()), digest, 'state digest elsewhere');
      await other.close();
    }
    return { acked, found };
  },
};
