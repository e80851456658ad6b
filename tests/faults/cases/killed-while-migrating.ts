import { seededRandom } from '../../fixtures/seeded-random.ts';
import { allMigrations } from '../../../src/storage/migrations/all-migrations.ts';
import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

const ROWS = 5000;
/** The newest store of each shipped schema, and so the one its fixture fills. */
const STORES = ['drawings', 'questions', 'event'] as const;

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
      const store = STORES[version - 1] ?? 'event';
      const profile = await newProfile();
      const first = await RealBrowser.start(profile);
      await first.page.evaluate(([from, rows]) => window.field.fillOldSchema(from, rows), [version, ROWS] as const);
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
      await after.close();
      const ids = Array.from({ length: ROWS }, (_, index) => `${round} ${index}`);
      acked.push(...ids);
      found.push(...ids.slice(0, final.rows));
    }
    return { acked, found };
  },
};
