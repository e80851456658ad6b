import { userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import '../../src/components/ur-active-filters.ts';
import '../../src/components/ur-filter-panel.ts';
import '../../src/components/filter-parts.ts';
import '../../src/components/ur-theme-chips.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const words = (element: HTMLElement): string => element.textContent.replace(/\s+/g, ' ').trim();

test('nine families with how many records each would leave; choosing one chooses its themes', async () => {
  const { element, store } = await mount('ur-filter-panel');
  const families = deepQueryAll(element, 'ur-theme-filter').flatMap((filter) => deepQueryAll(filter, '.choice').map(words));
  expect(families).toHaveLength(9);
  expect(families).toContain('公共生活 2');
  button(element, '公共生活').click();
  await settled();
  expect(store.get().filter.themes).toEqual(['education', 'health', 'culture', 'commerce', 'sports']);
  expect(button(element, '公共生活').getAttribute('aria-pressed')).toBe('true');
});

test('all seventeen themes can be chosen one by one, and their family is then partly chosen', async () => {
  const { element, store } = await mount('ur-filter-panel');
  button(element, '全部 17 个主题').click();
  await settled();
  expect(deepQueryAll(element, 'ur-theme-filter .choice, .choice').length).toBeGreaterThanOrEqual(17);
  button(element, '文化').click();
  await settled();
  expect(store.get().filter.themes).toEqual(['culture']);
  button(element, '收为 9 类').click();
  await settled();
  expect(button(element, '公共生活').getAttribute('aria-pressed')).toBe('mixed');
});

test('a choice that would leave nothing stays where it is, says so, and does nothing', async () => {
  const { element, store } = await mount('ur-filter-panel');
  const stalled = button(element, '停工');
  expect(stalled.getAttribute('aria-disabled')).toBe('true');
  stalled.click();
  expect(store.get().filter).toBe(NO_FILTER);
});

test('a chosen choice can be let go of even where it leaves nothing', async () => {
  const { element, store } = await mount('ur-filter-panel', { filter: { ...NO_FILTER, stages: ['stalled'] } });
  button(element, '停工').click();
  expect(store.get().filter.stages).toEqual([]);
});

test('the rarer filters arrive on demand: campaign and how it is known, text, years', async () => {
  const { element, store } = await mount('ur-filter-panel');
  button(element, '更多筛选').click();
  await vi.waitFor(() => expect(deepQueryAll(element, 'fieldset').length).toBeGreaterThan(8));
  const [text] = deepQueryAll(element, 'input[type="search"]');
  const [from] = deepQueryAll(element, 'input[type="number"]') as readonly HTMLInputElement[];
  if (!text || !from) throw new Error('no fields');
  await userEvent.type(text, '步行');
  expect(store.get().filter.text).toBe('步行');
  await userEvent.fill(from, '2023');
  await userEvent.keyboard('{Tab}');
  expect(store.get().filter.years).toEqual({ from: 2023, to: 2035 });
  const campaign = deepQueryAll(element, 'label').find((label) => words(label).startsWith('第 3 项攻坚'));
  expect(campaign && words(campaign)).toMatch(/ 1$/);
  campaign?.click();
  expect(store.get().filter.campaigns).toEqual([3]);
  expect(deepQueryAll(element, 'label').map(words)).toContain('规划 1');
});

test('years outside of the range are brought into it, and the whole range is no restriction', async () => {
  const { element, store } = await mount('ur-filter-panel', { filter: { ...NO_FILTER, years: { from: 2021, to: 2023 } } });
  button(element, '更多筛选').click();
  await vi.waitFor(() => expect(deepQueryAll(element, 'input[type="number"]')).toHaveLength(2));
  const [from, to] = deepQueryAll(element, 'input[type="number"]') as readonly HTMLInputElement[];
  if (!from || !to) throw new Error('no fields');
  await userEvent.fill(from, '1900');
  await userEvent.keyboard('{Tab}');
  expect(store.get().filter.years).toEqual({ from: 2016, to: 2023 });
  await userEvent.fill(to, '2035');
  await userEvent.keyboard('{Tab}');
  expect(store.get().filter.years).toBeNull();
});

test('each restriction is a chip that takes it away; a whole family is one chip', async () => {
  const { element, store } = await mount('ur-active-filters', {
    filter: { ...NO_FILTER, themes: ['roads', 'metro', 'port'], years: { from: 2021, to: 2023 }, documents: ['plan'], text: '路' },
  });
  await vi.waitFor(() =>
    expect(deepQueryAll(element, '.chip.on').map(words)).toEqual(['港口航运', '道路轨道', '规划', '2021–2023 年', '名称含“路”']),
  );
  button(element, '去掉道路轨道').click();
  await settled();
  expect(store.get().filter.themes).toEqual(['port']);
  button(element, '全部清除').click();
  expect(store.get().filter).toBe(NO_FILTER);
});

test('on a phone the families are chips, the way to all filters first with how many are on', async () => {
  const { element, store } = await mount('ur-theme-chips', { filter: { ...NO_FILTER, stages: ['completed'] } });
  expect(words(button(element, '筛选'))).toBe('筛选1');
  button(element, '公共生活').click();
  expect(store.get().filter.themes).toContain('culture');
  await expectAccessible(element);
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await mount('ur-filter-panel', { ...look, filter: { ...NO_FILTER, themes: ['culture'], stages: ['completed'] } });
  button(element, look.language === 'zh' ? '更多筛选' : 'More filters').click();
  await vi.waitFor(() => expect(deepQueryAll(element, 'fieldset').length).toBeGreaterThan(8));
  await expectAccessible(element);
});
