import { same, type Fault } from '../harness/fault.ts';
import { newProfile, RealBrowser } from '../harness/real-browser.ts';
import '../page/field-page.ts';

const PATIENCE_MS = 3000;
const TEXT = '三层以上外墙仍在施工';

export const upgradeInSecondTab: Fault = {
  name: 'F15',
  title: 'two tabs, schema upgrade',
  rounds: 5,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const browser = await RealBrowser.start(await newProfile());
      const { page } = browser;
      acked.push(...(await page.evaluate(() => window.field.save({ photos: 1 }))));
      await page.getByRole('textbox', { name: 'form' }).fill(TEXT);
      await page.evaluate((text) => window.field.draft(text), TEXT);
      const newer = await browser.secondPage();
      const took = await newer.evaluate(() => window.field.upgrade());
      same(took < PATIENCE_MS, true, `upgrade within ${PATIENCE_MS} ms, took ${Math.round(took)}`);
      await page.waitForFunction(() => window.field.outdated());
      const refusal = await page.evaluate(() => window.field.save().then(() => 'saved', (error: unknown) => (error as { readonly kind?: string }).kind));
      same(refusal, 'newer', 'what the old tab says when it cannot save');
      same(await page.getByRole('textbox', { name: 'form' }).inputValue(), TEXT, 'text of the form');
      const survey = await newer.evaluate(() => window.field.survey('event'));
      same(survey.rewritten, survey.rows, 'rows the step has rewritten');
      found.push(...(await newer.evaluate(() => window.field.survey('event').then(({ rows }) => rows)) === 2 ? acked.slice(-2) : []));
      await browser.close();
    }
    return { acked, found };
  },
};
