import { seededRandom } from '../../fixtures/seeded-random.ts';
import { type Fault, same } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';
import { sharedOffice, tally } from './shared-office.ts';

export const killedWhileSending: Fault = {
  name: 'F2',
  title: 'browser killed while sending',
  rounds: 10,
  run: async (rounds) => {
    const office = await sharedOffice();
    const random = seededRandom(2);
    const profile = await newProfile();
    const acked: string[] = [];
    const at = { records: office.records, token: office.issuer.token() };
    for (let round = 0; round < rounds; round += 1) {
      const browser = await RealBrowser.start(profile, `${office.origin}/`);
      await browser.page.exposeFunction('tellSaved', (eventId: string) => void acked.push(eventId));
      await browser.page.evaluate((to) => window.field.sendForEver(to), at);
      await new Promise((resolve) => setTimeout(resolve, 50 + random() * 750));
      await browser.kill();
    }
    const browser = await RealBrowser.start(profile, `${office.origin}/`);
    // As the application begins: the keeper puts back what the browser may have thrown away.
    await browser.page.evaluate(() => window.field.start());
    const events = await browser.page.evaluate(() => window.field.events());
    same(events.filter(({ whole }) => !whole), [], 'torn events');
    let waiting = Infinity;
    for (let pass = 0; pass < 50 && waiting > 0; pass += 1) waiting = await browser.page.evaluate((to) => window.field.send(to), at);
    same(waiting, 0, 'events that still wait');
    same(await browser.page.evaluate(() => window.field.outbox()), [], 'the outbox');
    // Not only what was said to be saved: whatever the tablet holds has to be there, pictures among it.
    const there = new Set(await office.eventIds());
    same(events.filter(({ eventId }) => !there.has(eventId)), [], 'events of the tablet that the office lacks');
    await browser.close();
    return tally(office, acked);
  },
};
