import { seededRandom } from '../../fixtures/seeded-random.ts';
import type { Fault } from '../harness/fault.ts';
import { same } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

/** A usual run goes on until it has seen so many saves. */
const SAVES_A_ROUND = 25;

export const killedWhileSaving: Fault = {
  name: 'F1',
  title: 'browser killed while saving',
  rounds: 20,
  run: async (rounds) => {
    const random = seededRandom(1);
    const profile = await newProfile();
    const acked: string[] = [];
    for (let round = 0; round < rounds || acked.length < rounds * SAVES_A_ROUND; round += 1) {
      const browser = await RealBrowser.start(profile);
      await browser.page.exposeFunction('tellSaved', (eventId: string) => void acked.push(eventId));
      await browser.page.evaluate(() => {
        window.field.saveForEver();
      });
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * 750));
      await browser.kill();
    }
    const browser = await RealBrowser.start(profile);
    // As the application begins: first the keeper, which puts back what the browser has thrown away; a look into the database alone,
    // after a torn write in the last round, would find nothing.
    const { restored } = await browser.page.evaluate(() => window.field.start());
    const events = await browser.page.evaluate(() => window.field.events());
    same(events.filter(({ whole }) => !whole), [], 'torn events');
    same(new Set(events.map(({ deviceId, seq }) => `${deviceId} ${seq}`)).size, events.length, 'numbers of the sequence');
    // Where the browser threw its database away, the second copy has what was said to be saved, not what was about to be.
    const devices = new Set(events.map(({ deviceId }) => deviceId));
    if (restored === 0 && devices.size === 1) same(Math.max(...events.map(({ seq }) => seq)), events.length, 'a sequence without gaps');
    const report = await browser.page.evaluate(() => window.field.rebuild());
    same([report.equal, report.quarantined], [true, 0], 'records as the log makes them');
    await browser.close();
    return { acked, found: events.map(({ eventId }) => eventId) };
  },
};
