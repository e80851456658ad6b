import { seededRandom } from '../../fixtures/seeded-random.ts';
import { allMigrations } from '../../../src/storage/migrations/all-migrations.ts';
import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import { shippedStores } from '../page/field-page.ts';

const ROWS = 5000;

export const killedWhileMigrating: Fault = {
  name: 'F16',
  title: 'killed while migrating 5,000 rows of every shipped schema',
  rounds: 10,
  run: async (rounds) => {
    const random = seededRandom(16);
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const version = (round % allMigrations.length) + 1;
      // The newest one of the schema; each of its stores has its rows.
      const store = shippedStores[version - 1];
      if (store === undefined) throw new Error(`schema ${version} was shipped, and no store is named for it`);
      const profile = await newProfile();
      const first = await RealBrowser.start(profile);
      await first.page.evaluate(([from, rows]) => window.field.fillOldSchema(from, rows), [version, ROWS] as const);
      const before = await first.page.evaluate(() => window.field.contents());
      same(Object.keys(before).length, version, `stores filled at version ${version}`);
      await first.close();
      const migrating = await RealBrowser.start(profile);
      await migrating.page.evaluate((name) => {
        void window.field.upgrade(name);
      }, store);
      await new Promise((resolve) => setTimeout(resolve, random() * 600));
      await migrating.kill();
      const after = await RealBrowser.start(profile);
      const survey = await after.page.evaluate((name) => window.field.survey(name), store);
      const newest = allMigrations.length + 1;
      same(survey.rows, ROWS, `rows at version ${survey.version}`);
      const whole = (survey.version === newest && survey.rewritten === ROWS) || (survey.version === version && survey.rewritten === 0);
      same(whole, true, `old or new, found version ${survey.version} of ${version} → ${newest} with ${survey.rewritten} rows rewritten`);
      await after.page.evaluate((name) => window.field.upgrade(name), store);
      const final = await after.page.evaluate((name) => window.field.survey(name), store);
      same([final.version, final.rewritten], [newest, ROWS], 'the newest in the end');
      same(await after.page.evaluate(() => window.field.contents()), before, 'rows and digests of every store');
      await after.close();
      const ids = Array.from({ length: ROWS }, (_, index) => `${round} ${index}`);
      acked.push(...ids);
      found.push(...ids.slice(0, final.rows));
    }
    return { acked, found };
  },
};
