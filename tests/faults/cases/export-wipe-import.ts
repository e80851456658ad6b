import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

const PHOTO_EVERY = 10;

export const exportWipeImport: Fault = {
  name: 'F20',
  title: 'export, wipe, import; rounds are records',
  rounds: 1000,
  run: async (rounds) => {
    const browser = await RealBrowser.start(await newProfile());
    const acked = await browser.page.evaluate(
      async ([records, every]) => {
        const ids: string[] = [];
        for (let index = 0; index < records; index += 1) ids.push(...(await window.field.save({ photos: index % every === 0 ? 1 : 0 })));
        return ids;
      },
      [rounds, PHOTO_EVERY] as const,
    );
    const before = await browser.page.evaluate(() => window.field.events());
    const digest = await browser.page.evaluate(() => window.field.stateDigest());
    const file = await browser.page.evaluate(() => window.field.exportFile());
    await browser.close();
    const other = await RealBrowser.start(await newProfile());
    const report = await other.page.evaluate((bytes) => window.field.importFile(bytes), file);
    same(report.faults, [], 'faults of the file');
    const after = await other.page.evaluate(() => window.field.events());
    same(after, before, 'events, byte by byte');
    same(await other.page.evaluate(() => window.field.stateDigest()), digest, 'state digest');
    const again = await other.page.evaluate((bytes) => window.field.importFile(bytes), file);
    same([again.added, again.photos], [0, 0], 'what a second import adds');
    await other.close();
    return { acked, found: after.map(({ eventId }) => eventId) };
  },
};
