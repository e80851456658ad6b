import type { UrRenewalMap } from '../../src/components/ur-renewal-map.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { expect, test } from './drivers/test.ts';

test('a link shows a structure of the plan as a schema, with what no document says; another one is a choice away', async ({ app, page }) => {
  await app.open('?desk=structures.rcep');
  await app.waitForMap();
  const desk = page.locator('ur-structures-desk');
  await expect(desk.getByRole('heading', { level: 2, name: app.text('structures.title') })).toBeVisible();
  await expect(desk.getByText(app.text('structures.shape.none')).first()).toBeVisible();
  await expect(desk.getByText('六个产业集聚区中是哪四个')).toBeAttached();
  const layers = (): Promise<readonly string[]> =>
    page.locator('ur-renewal-map').evaluate((map: UrRenewalMap) => map.drawn?.getStyle().layers.map(({ id }) => id).filter((id) => id.startsWith('structure-')) ?? []);
  await expect.poll(layers).toContain('structure-name');
  await desk.getByRole('combobox', { name: app.text('structures.choose') }).selectOption('nested-areas');
  await expect(page).toHaveURL(/desk=structures\.nested-areas/);
  await expect(desk.getByText('65.85').first()).toBeAttached();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
  await expect.poll(layers).toEqual([]);
});
