import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../harness/fault.ts';
import { same } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

/** Kind of a record of LevelDB's log that holds a whole batch, and the size of its head, bytes. */
const FULL = 1;
const HEAD = 7;

/**
 * A write that a crash tore: the head of a record, of which only the beginning came to the disk. LevelDB passes over it once
 * and goes on writing behind it; at the opening after that the record is whole in length and wrong in content.
 */
function tornRecord(): Uint8Array {
  const bytes = new Uint8Array(HEAD + 100).fill(7);
  new DataView(bytes.buffer).setUint16(4, 20_000, true);
  bytes[6] = FULL;
  return bytes;
}

async function newestLog(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = (await readdir(folder)).find((name) => name.endsWith('.leveldb')) ?? '';
  const log = (await readdir(join(folder, database))).filter((name) => name.endsWith('.log')).sort().at(-1);
  if (log === undefined) throw new Error('the database has no log');
  return join(folder, database, log);
}

export const databaseTorn: Fault = {
  name: 'F24',
  title: 'database thrown away by the browser after a torn write',
  rounds: 3,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const profile = await newProfile();
      const before = await RealBrowser.start(profile);
      for (let index = 0; index < 5; index += 1) acked.push(...(await before.page.evaluate(() => window.field.save({ photos: 1 }))));
      await before.kill();
      await appendFile(await newestLog(profile), tornRecord());

      const between = await RealBrowser.start(profile);
      same((await between.page.evaluate(() => window.field.events())).length, 10, 'events after the tear');
      for (let index = 0; index < 3; index += 1) acked.push(...(await between.page.evaluate(() => window.field.save({ photos: 1 }))));
      await between.page.evaluate(() => window.field.draft('typed before the loss'));
      await between.kill();

      const after = await RealBrowser.start(profile);
      same((await after.page.evaluate(() => window.field.events())).length, 0, 'events before the keeper looks: the browser threw the database away');
      same(await after.page.evaluate(() => window.field.start().then(({ restored, evicted, formerIds }) => ({ restored, evicted, formerIds }))), { restored: 8, evicted: false, formerIds: [] }, 'what the keeper says');
      acked.push(...(await after.page.evaluate(() => window.field.save())));
      const events = await after.page.evaluate(() => window.field.events());
      same(events.filter(({ whole }) => !whole), [], 'torn events');
      same(new Set(events.map(({ deviceId, seq }) => `${deviceId} ${seq}`)).size, events.length, 'numbers of the sequence');
      same(await after.page.evaluate(() => window.field.drafts()), ['"typed before the loss"'], 'the draft');
      same((await after.page.evaluate(() => window.field.outbox())).length, events.length, 'what waits to be sent');
      found.push(...events.map(({ eventId }) => eventId));
      await after.close();
    }
    return { acked, found };
  },
};
