import { page, userEvent } from 'vitest/browser';
import { afterEach, expect, test, vi } from 'vitest';
import { selectRecord } from '../../src/actions/select-record.ts';
import { setFilter } from '../../src/actions/set-filter.ts';
import '../../src/components/ur-announcer.ts';
import '../../src/components/ur-app.ts';
import '../../src/components/phone-parts.ts';
import '../../src/components/ur-chooser.ts';
import '../../src/components/ur-map-controls.ts';
import '../../src/components/ur-map-message.ts';
import '../../src/components/ur-notices.ts';
import { deepActiveElement } from '../../src/components/deep-active-element.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const whole = { prepare: (element: HTMLElement) => element.style.setProperty('height', '100vh') };
const box = (root: Element, selector: string): DOMRect => {
  const [element] = deepQueryAll(root, selector);
  if (!element) throw new Error(`no ${selector}`);
  return element.getBoundingClientRect();
};
const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

afterEach(() => page.viewport(1440, 900));

test('on a desktop header, panel and map stand side by side, the corner line is free', async () => {
  await page.viewport(1440, 900);
  const { element } = await mount('ur-app', {}, whole);
  expect(box(element, 'header').height).toBeCloseTo(56, 0);
  expect(box(element, '.panel').width).toBe(360);
  expect(box(element, 'main').left).toBe(360);
  expect(box(element, '.approval').width).toBeGreaterThanOrEqual(150);
  expect(box(element, '.approval').height).toBeGreaterThanOrEqual(26);
  expect(element.shadowRoot?.querySelector('nav')?.hidden).toBe(true);
});

test.each([
  [1440, 900],
  [1024, 768],
  [720, 500],
])('at %i × %i an open card covers neither approval number, scale nor attribution', async (width, height) => {
  await page.viewport(width, height);
  const { element } = await mount('ur-app', { selectedId: 'museum', camera: { center: [120.36, 36.1], zoom: 12 } }, whole);
  await settled();
  const card = box(element, '.card ur-sheet');
  for (const part of ['.approval', '.attribution']) expect(overlap(card, box(element, part)), part).toBe(false);
});

test('on a phone sheet, corner line, controls, search and tab bar share the height without overlap', async () => {
  await page.viewport(390, 844);
  const { element } = await mount('ur-app', { camera: { center: [120.36, 36.1], zoom: 12 } }, whole);
  await vi.waitFor(() => expect(box(element, 'ur-tab-bar').height).toBeGreaterThan(50));
  await settled();
  const parts = ['.panel ur-sheet', '.tabs', '.approval', '.attribution', 'ur-map-controls', 'header'];
  for (const [index, part] of parts.entries())
    for (const other of parts.slice(index + 1)) expect(overlap(box(element, part), box(element, other)), `${part} and ${other}`).toBe(false);
  expect(box(element, '.panel ur-sheet').height).toBeCloseTo(112, 0);
});

test('on a phone a row that gets the focus below the lowered sheet brings the sheet up', async () => {
  await page.viewport(390, 844);
  const { element } = await mount('ur-app', {}, whole);
  await vi.waitFor(() => expect(deepQueryAll(element, '.row').length).toBeGreaterThan(0));
  const [row] = deepQueryAll(element, '.row') as HTMLElement[];
  expect(box(element, '.row').bottom).toBeGreaterThan(box(element, '.panel ur-sheet').bottom);
  await settled();
  // From one part of the results to another: such a move of the focus is told inside of them alone.
  button(element, '全区性').focus();
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(() => expect(box(element, '.row').bottom).toBeLessThan(box(element, '.panel ur-sheet').bottom));
  expect(deepActiveElement()).toBe(row);
});

test('the sheet grows by press and by arrow keys; corner line and controls ride on it', async () => {
  await page.viewport(390, 844);
  const { element } = await mount('ur-app', {}, whole);
  const grip = button(element, '展开面板');
  grip.click();
  await vi.waitFor(() => expect(box(element, '.panel ur-sheet').height).toBeGreaterThan(380));
  await vi.waitFor(() => expect(box(element, '.attribution').bottom).toBeLessThan(box(element, '.panel ur-sheet').top));
  grip.focus();
  await userEvent.keyboard('{ArrowUp}');
  await vi.waitFor(() => expect(box(element, '.panel ur-sheet').height).toBeGreaterThan(700));
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await vi.waitFor(() => expect(box(element, '.panel ur-sheet').height).toBeCloseTo(112, 0));
});

test('the tab bar shows map, list, filters with their results, and settings with the legend', async () => {
  await page.viewport(390, 844);
  const { element, store } = await mount('ur-app', {}, whole);
  const tab = (words: string): HTMLElement => button(deepQueryAll(element, 'ur-tab-bar')[0] ?? element, words);
  await vi.waitFor(() => expect(deepQueryAll(element, 'ur-tab-bar button, ul button').length).toBeGreaterThan(3));
  tab('筛选').click();
  await settled();
  button(element, '看 4 项').click();
  await settled();
  expect(tab('清单').getAttribute('aria-current')).toBe('true');
  tab('更多').click();
  await vi.waitFor(() => expect(deepQueryAll(element, 'ur-legend')).toHaveLength(1));
  button(element, 'English').click();
  expect(store.get().language).toBe('en');
});

test('at 400 % zoom nothing lies over anything else', async () => {
  await page.viewport(320, 256);
  const { element } = await mount('ur-app', { camera: { center: [120.36, 36.1], zoom: 12 } }, whole);
  await vi.waitFor(() => expect(box(element, 'ur-tab-bar').height).toBeGreaterThan(40));
  await settled();
  const parts = ['.tabs', '.approval', '.attribution', 'header'];
  for (const [index, part] of parts.entries())
    for (const other of parts.slice(index + 1)) expect(overlap(box(element, part), box(element, other)), `${part} and ${other}`).toBe(false);
  expect(element.scrollWidth).toBeLessThanOrEqual(320);
});

test('opening a card moves the focus to its heading, Escape closes it and brings the focus back', async () => {
  await page.viewport(1440, 900);
  const { element, store } = await mount('ur-app', {}, whole);
  const [row] = deepQueryAll(element, '.row');
  row?.focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(deepActiveElement()?.matches('h2')).toBe(true));
  expect(deepActiveElement()?.textContent).toContain('乙步行街');
  await userEvent.keyboard('{Escape}');
  await settled();
  expect(store.get().selectedId).toBeNull();
  expect(deepActiveElement()?.textContent).toContain('乙步行街');
  expect(deepActiveElement()?.classList.contains('row')).toBe(true);
});

test('several at one point are asked about first; Escape answers none and leaves the card', async () => {
  const { element, store } = await mount('ur-app', { chooser: ['museum', 'street'], selectedId: 'museum' }, whole);
  await vi.waitFor(() => expect(deepQueryAll(element, 'ur-chooser .row, [role="dialog"] .row')).toHaveLength(2));
  expect(deepQueryAll(element, '#question')[0]?.textContent).toBe('这里有 2 项，看哪一项？');
  await userEvent.keyboard('{Escape}');
  expect(store.get()).toMatchObject({ chooser: null, selectedId: 'museum' });
});

test('the live region tells the number of results once, after it came to rest', async () => {
  const { element, store } = await mount('ur-app', {}, whole);
  const said = (): string | undefined => deepQueryAll(element, 'ur-announcer').flatMap((one) => deepQueryAll(one, '[role="status"]'))[0]?.textContent;
  expect(said()).toBe('');
  setFilter(store, { text: '甲' });
  setFilter(store, { text: '甲博' });
  expect(said()).toBe('');
  await vi.waitFor(() => expect(said()).toBe('找到 1 项'));
});

test('where WebGL is missing the map says so and the list works', async () => {
  const { element, store } = await mount('ur-app', { map: 'no-webgl' }, whole);
  expect(deepQueryAll(element, 'ur-map-message').flatMap((one) => deepQueryAll(one, 'h2'))[0]?.textContent).toContain('这个浏览器画不出地图');
  deepQueryAll(element, '.row')[0]?.click();
  expect(store.get().selectedId).toBe('street');
  await expectAccessible(element);
});

test('a broken base map is told with its file and another try', async () => {
  const { element } = await mount('ur-app', { base: { status: 'failed', reason: { kind: 'missing', file: 'base.json' } } }, whole);
  let asked = 0;
  element.addEventListener('ur-data-retry', () => (asked += 1));
  expect(deepQueryAll(element, 'ur-map-message').map((one) => one.shadowRoot?.textContent).join()).toContain('base.json');
  button(element, '再试一次').click();
  expect(asked).toBe(1);
});

test('language and colours of the page follow the choice', async () => {
  const { element, store } = await mount('ur-app', {}, whole);
  button(element, '切换为英文').click();
  await settled();
  expect(document.documentElement.lang).toBe('en');
  expect(document.title).toBe('Shibei Renewal Map');
  store.update((state) => ({ ...state, appearance: 'sunlight' }));
  await settled();
  expect(document.documentElement.dataset['theme']).toBe('sunlight');
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  const { element, store } = await mount('ur-app', { ...look, camera: { center: [120.36, 36.1], zoom: 12 } }, whole);
  setFilter(store, { stages: ['completed'] });
  selectRecord(store, 'museum');
  await vi.waitFor(() => expect(deepQueryAll(element, '.chip.on')).toHaveLength(1));
  await expectAccessible(element);
});
