import { expect, test } from './drivers/test.ts';

test('a page enlarged to 400 %, without motion: one finds a project, reads its card and comes back, and nothing is cut', async ({ app, page }, { project }) => {
  test.skip(project.name !== 'desktop', 'the size is the test\'s own');
  // What is left of 1280 × 1024.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const narrow = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await app.open('?q=台东步行街');
  await app.openCard('台东步行街');
  await expect(app.cardTitle).toBeInViewport();
  expect(await narrow()).toBe(true);
  const motion = await app.card.locator('ur-sheet').evaluate((sheet) => getComputedStyle(sheet).transitionDuration);
  expect(parseFloat(motion)).toBeLessThan(0.01);
  await app.closeCard();
  await expect(app.row('台东步行街')).toBeInViewport();
  expect(await narrow()).toBe(true);
});
