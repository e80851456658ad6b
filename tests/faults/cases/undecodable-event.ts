import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

/** Rows that no version of this application would write. */
const GARBAGE: readonly Record<string, unknown>[] = [
  { eventId: 'garbage-1' },
  { eventId: 'garbage-2', recordId: 'record-good', body: '{"half":', kind: 'create' },
  { eventId: 'garbage-3', recordId: 'record-good', kind: 'explode', seq: -1, photos: ['x'] },
  { eventId: 'garbage-4', recordId: 12, parentIds: 'none', body: null },
  { eventId: 'garbage-5', recordId: 'record-good', deviceId: 'device-0001', seq: 1, kind: 'edit', parentIds: [], photos: [], point: null, bodySha256: 'f'.repeat(64), body: '['.repeat(100_000) },
];

export const undecodableEvent: Fault = {
  name: 'F19',
  title: 'undecodable event in the store',
  rounds: 5,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const profile = await newProfile();
      const browser = await RealBrowser.start(profile);
      acked.push(...(await browser.page.evaluate(() => window.field.save({ recordId: 'record-good', photos: 1 }))));
      for (const row of GARBAGE) await browser.page.evaluate((garbage) => window.field.putGarbage(garbage), row);
      await browser.close();
      const after = await RealBrowser.start(profile);
      const { page } = after;
      acked.push(await page.evaluate(() => window.field.edit('record-good', '继续')));
      acked.push(...(await page.evaluate(() => window.field.save())));
      same(await page.evaluate(() => window.field.records()), 2, 'records that can be read');
      const report = await page.evaluate(() => window.field.rebuild());
      same([report.quarantined, report.equal], [GARBAGE.length, true], 'rows put aside');
      same(await page.evaluate(() => window.field.quarantined()), GARBAGE.length, 'rows kept in quarantine');
      found.push(...(await page.evaluate(() => window.field.events())).map(({ eventId }) => eventId));
      await after.close();
    }
    return { acked, found };
  },
};
