import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';

test('the page opens under its security policy', async ({ app, page }) => {
  await app.open();
  await expect(page.locator('ur-app')).toBeVisible();
  await expectAccessible(page);
});
