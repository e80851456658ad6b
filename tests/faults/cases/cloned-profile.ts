import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

export const clonedProfile: Fault = {
  name: 'F18',
  title: 'cloned profile',
  rounds: 3,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [profile, copy] = [await newProfile(), await newProfile()];
      const original = await RealBrowser.start(profile);
      acked.push(...(await original.page.evaluate(() => window.field.save())));
      await original.close();
      await rm(copy, { recursive: true });
      await cp(profile, copy, { recursive: true, filter: (path) => !path.startsWith(join(profile, 'Singleton')) });

      const clone = await RealBrowser.start(copy);
      acked.push(...(await clone.page.evaluate(() => window.field.save())));
      const file = await clone.page.evaluate(() => window.field.exportFile());
      await clone.close();

      const again = await RealBrowser.start(profile);
      acked.push(...(await again.page.evaluate(() => window.field.save())));
      const report = await again.page.evaluate((bytes) => window.field.importFile(bytes), file);
      same([report.added, report.cloned], [1, true], 'the clash is found, and both are kept');
      const [id = ''] = await again.page.evaluate(() => window.field.save());
      acked.push(id);
      const events = await again.page.evaluate(() => window.field.events());
      const clashing = events.filter(({ seq }) => seq === 2);
      same(clashing.length, 2, 'events under the same number');
      same(events.find(({ eventId }) => eventId === id)?.deviceId === clashing[0]?.deviceId, false, 'the same device id as before');
      found.push(...events.map(({ eventId }) => eventId));
      await again.close();
    }
    return { acked, found };
  },
};
