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

test('two projects are compared from their cards, and a tour leads through the map and gives the filters back; what is near is walked through by keyboard', async ({ app, page }) => {
  await app.open('?site=dagang-core&theme=port');
  await app.waitForMap();
  await app.card.getByRole('button', { name: app.text('card.compare') }).click();
  const compare = page.locator('ur-compare-desk');
  await compare.getByRole('combobox', { name: app.text('compare.add') }).fill('青岛国际邮轮港区');
  await page.keyboard.press('Enter');
  await expect(compare.getByRole('table').getByRole('row', { name: /4\.2.*14/ })).toContainText(app.text('compare.differs'));
  await expect(page).toHaveURL(/desk=compare\.site\.dagang-core\.cruise-port-area/);

  await page.goto('./?theme=port&desk=story.parking.2');
  const story = page.locator('ur-story-desk');
  await expect(story.getByText('6300').first()).toBeVisible();
  await expect(page).toHaveURL(/theme=parking&year=by-2023/);
  await story.getByRole('button', { name: app.text('story.next') }).press('Enter');
  await expect(story.getByRole('heading', { level: 3 }).first()).toBeFocused();
  await expect(page).toHaveURL(/desk=story\.parking\.3/);
  await story.getByRole('button', { name: app.text('proof.close') }).click();
  await expect(page).toHaveURL(/theme=port/);

  await page.goto('./?desk=near#map=15/36.09083/120.3277');
  const near = page.locator('ur-near-desk');
  await near.getByRole('button', { name: app.text('near.next'), exact: true }).press('Enter');
  await expect(near.getByRole('status')).toHaveText(/^第1个，共\d+个：/);
});
