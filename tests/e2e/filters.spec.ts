import { expect, test } from './drivers/test.ts';

test.describe('filters', () => {
  test('a theme narrows the list and its chip brings everything back', async ({ app }) => {
    await app.open();
    await app.showList();
    const all = await app.listCount();
    await app.filterBy('停车设施');
    await app.showList();
    await expect.poll(() => app.listCount()).toBeLessThan(all);
    await expect(app.page).toHaveURL(/theme=parking/);
    await app.removeFilter('停车设施');
    await expect.poll(() => app.listCount()).toBe(all);
    await expect(app.page).not.toHaveURL(/theme=/);
  });
});
