import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

const YEAR_MS = 365 * 24 * 60 * 60_000;

export const clockJumps: Fault = {
  name: 'F13',
  title: 'clock a year back, ten years ahead',
  rounds: 3,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const browser = await RealBrowser.start(await newProfile());
      const { page } = browser;
      const now = Date.now();
      const recordId = 'record-clock';
      const dataDay = new Date(now).toISOString().slice(0, 10);
      const [first = ''] = await page.evaluate((id) => window.field.save({ recordId: id }), recordId);
      const made = [first];
      for (const shift of [-1, 10, -1, 0]) {
        await page.clock.setFixedTime(now + shift * YEAR_MS);
        same(await page.evaluate((day) => window.field.clockDoubted(day), dataDay), shift !== 0, `a warning, the clock ${shift} years off`);
        made.push(await page.evaluate(([id, text]) => window.field.edit(id, text), [recordId, `${shift}`] as const));
      }
      same(await page.evaluate((id) => window.field.history(id), recordId), made, 'order of the history');
      same((await page.evaluate(() => window.field.rebuild())).equal, true, 'records as the log makes them');
      acked.push(...made);
      found.push(...(await page.evaluate(() => window.field.events())).map(({ eventId }) => eventId));
      await browser.close();
    }
    return { acked, found };
  },
};
