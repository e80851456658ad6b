import { Keyboard } from './drivers/keyboard.ts';
import { expect, test } from './drivers/test.ts';

test.describe('without mouse or finger', () => {
  test('one searches, filters, walks the list, opens a card and closes it; the focus is always seen and comes back', async ({ app, page }) => {
    const keyboard = new Keyboard(page);
    await app.open();
    await app.waitForMap();
    const all = await app.listCount();

    // Search: the slash leads to the box, the arrow into the results, Enter opens, Escape closes and leads back.
    await keyboard.press('/');
    await expect(app.searchBox).toBeFocused();
    await page.keyboard.insertText('tdbxj');
    await expect(app.results.first()).toContainText('台东步行街');
    await keyboard.press('ArrowDown', 'Enter');
    await expect(app.cardTitle).toHaveText('台东步行街');
    await expect(app.cardTitle).toBeFocused();
    await keyboard.tabTo(new RegExp(app.text('card.close')));
    await keyboard.press('Enter');
    await expect(app.card).toBeHidden();
    // On a phone the box's button, for its input would open the list over everything.
    if (app.isPhone) await keyboard.expectFocus(new RegExp(`^${app.text('search.label')}$`));
    else await expect(app.searchBox).toBeFocused();

    // Filter: on a phone and a tablet the filters stand behind a tab of their own.
    if (app.isPhone) {
      await keyboard.tabTo(new RegExp(`^${app.text('shell.tab.filters')}`));
      await keyboard.press('Enter');
      await keyboard.tabTo(/^停车设施/, 'Shift+Tab');
    } else {
      const tab = page.getByRole('tab', { name: app.text('shell.tab.filters') });
      if (await tab.isVisible()) {
        await keyboard.tabTo(new RegExp(`^${app.text('shell.tab.list')}`));
        await keyboard.press('ArrowRight');
        await keyboard.expectFocus(new RegExp(`^${app.text('shell.tab.filters')}`));
      }
      await keyboard.tabTo(/^停车设施/);
    }
    await keyboard.press('Enter');
    await keyboard.expectFocus(/^停车设施/);
    await expect(page).toHaveURL(/theme=parking/);

    // The list: one stop of Tab, arrows walk it, Enter opens.
    await app.showList();
    await expect.poll(() => app.listCount()).toBeLessThan(all);
    // As a screen reader hears it: how many there are, then each with its stage, precision and error.
    await expect(page.getByRole('list', { name: /^项目清单/ })).toMatchAriaSnapshot(`
      - list /^项目清单，\\d+ 项$/:
        - listitem:
          - button /规划 片区 ±[\\d.]+ 千米/
    `);
    await app.rows.first().focus();
    const first = (await keyboard.focus()).name;
    await keyboard.press('ArrowDown');
    await expect.poll(async () => (await keyboard.focus()).name).not.toBe(first);
    const second = (await keyboard.focus()).name;
    await keyboard.press('ArrowDown', 'ArrowUp');
    await expect.poll(async () => (await keyboard.focus()).name).toBe(second);
    expect(await keyboard.focus()).toMatchObject({ shown: true, uncovered: true });
    await keyboard.press('Enter');
    await expect(app.cardTitle).toBeFocused();
    expect(second).toContain((await app.cardTitle.textContent())?.trim());
    await expect(app.card.getByRole('article')).toMatchAriaSnapshot(`
      - article:
        - region "位置":
          - heading /^位置：.*千米$/ [level=3]
        - heading "进展" [level=3]
        - button /^进展的来源：/
        - list:
          - listitem: /规划/
    `);
    await keyboard.press('Escape');
    await expect(app.card).toBeHidden();
    await expect.poll(async () => (await keyboard.focus()).name).toBe(second);
  });

  test('one zooms the map, each step to its end', async ({ app, page }) => {
    const keyboard = new Keyboard(page);
    await app.open('#map=16/36.11356/120.39139');
    await app.waitForMap();
    await app.map.focus();
    await expect(app.map).toBeFocused();
    await keyboard.press('+');
    await expect(page).toHaveURL(/#map=17\//);
    await keyboard.press('-');
    await expect(page).toHaveURL(/#map=16\//);
    await expect(app.map).toBeFocused();
  });
});
