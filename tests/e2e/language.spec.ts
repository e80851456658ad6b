import { expect, test } from './drivers/test.ts';

test.describe('language', () => {
  test('switches everything and is remembered', async ({ app, page }) => {
    await app.open();
    await app.switchLanguage();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Shibei Renewal Map');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
