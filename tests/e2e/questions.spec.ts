import { MOST_ACTIONS, questions } from '../fixtures/questions.ts';
import { answerSeekers } from './drivers/answers.ts';
import { expect, test } from './drivers/test.ts';

test('thirty questions that the documents answer are each answered in at most five actions, half of them in English', async ({ app, page }, { project }) => {
  test.skip(project.name !== 'desktop', 'the way is the same; the sizes have their own journeys');
  page.setDefaultTimeout(10_000);
  const seekerIn = await answerSeekers(app);
  for (const language of ['zh', 'en'] as const) {
    await app.open(`?lang=${language}`);
    await app.waitForMap();
    for (const { question, statements, path } of questions.filter((_, index) => (index % 2 === 0) === (language === 'zh'))) {
      await test.step(question[language], async () => {
        const seeker = seekerIn(language);
        for (const step of path) await seeker.take(step);
        await seeker.expectAnswer(statements);
        expect(seeker.actions, question[language]).toBeLessThanOrEqual(MOST_ACTIONS);
        // The next question is asked of the first view again, without loading the page anew.
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
        const filtered = page.getByRole('button', { name: app.text('filters.clear') });
        if (await filtered.isVisible()) await filtered.click();
      });
    }
  }
});
