import { userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { hoverRecord } from '../../src/actions/hover-record.ts';
import { selectRecord } from '../../src/actions/select-record.ts';
import '../../src/components/ur-results.ts';
import { deepQueryAll, expectAccessible, loaded, looks, mount, settled } from './mount.ts';
import { manyEntries } from './site-entries.ts';

const long = { ...loaded, catalogue: { status: 'ready', value: { version: '2024.03', entries: manyEntries(5000) } } } as const;
const tall = { prepare: (element: HTMLElement) => element.style.setProperty('height', '600px') };
const rows = (root: Element): readonly HTMLElement[] => deepQueryAll(root, '.row');
const focusedRow = (root: Element): string | undefined => rows(root).find((row) => row.matches(':focus'))?.textContent;

test('of five thousand records only the rows in view exist, and each tells its place in the whole', async () => {
  const { element } = await mount('ur-results', long, tall);
  const items = deepQueryAll(element, '[role="listitem"]');
  expect(items.length).toBeGreaterThan(5);
  expect(items.length).toBeLessThan(40);
  expect(items[0]?.getAttribute('aria-setsize')).toBe('5000');
  expect(items.map((item) => item.getAttribute('aria-posinset')).slice(0, 3)).toEqual(['1', '2', '3']);
});

test('a scroll to the middle shows the rows of the middle', async () => {
  const { element } = await mount('ur-results', long, tall);
  const [pane] = deepQueryAll(element, '.scroll');
  if (pane) pane.scrollTop = pane.scrollHeight / 2;
  await settled();
  expect(rows(element).some((row) => row.textContent.includes('项目 2500'))).toBe(true);
  expect(rows(element).length).toBeLessThan(40);
});

test('arrows, Page keys, Home and End walk the list, one row is in the tab order, Enter opens', async () => {
  const { element, store } = await mount('ur-results', long, tall);
  expect(rows(element).filter((row) => row.tabIndex === 0)).toHaveLength(1);
  rows(element)[0]?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await settled();
  expect(focusedRow(element)).toContain('项目 1');
  expect(store.get().hoveredId).toBe('entry-1');
  await userEvent.keyboard('{End}');
  await settled();
  expect(focusedRow(element)).toContain('项目 4999');
  await userEvent.keyboard('{PageUp}');
  await settled();
  expect(focusedRow(element)).toMatch(/项目 49[89]\d/);
  await userEvent.keyboard('{Home}');
  await settled();
  expect(focusedRow(element)).toContain('项目 0');
  await userEvent.keyboard('{Enter}');
  expect(store.get().selectedId).toBe('entry-0');
});

test('a row far out of view keeps the focus that it had', async () => {
  const { element } = await mount('ur-results', long, tall);
  rows(element)[0]?.focus();
  const [pane] = deepQueryAll(element, '.scroll');
  if (pane) pane.scrollTop = 100_000;
  await settled();
  expect(focusedRow(element)).toContain('项目 0');
});

test('what is chosen on the map is scrolled into view and marked, what is pointed at there is highlighted', async () => {
  const { element, store } = await mount('ur-results', long, tall);
  // A row that scrolls under a resting mouse is pointed at, too.
  await userEvent.unhover(document.body);
  selectRecord(store, 'entry-3000');
  await settled();
  await settled();
  hoverRecord(store, 'entry-2999');
  await settled();
  const current = rows(element).filter((row) => row.getAttribute('aria-current') === 'true');
  expect(current.map((row) => row.textContent.includes('项目 3000'))).toEqual([true]);
  expect(current[0]?.getBoundingClientRect().bottom).toBeLessThanOrEqual(600 + 8);
  expect(rows(element).find((row) => row.classList.contains('hovered'))?.textContent).toContain('项目 2999');
});

test('a row says stage, precision with its error, place, and how many of a group are named', async () => {
  const { element } = await mount('ur-results', {}, tall);
  const words = rows(element).map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  expect(words.find((text) => text.includes('甲博物馆'))).toMatch(/建成精确 ±80 米登州路 2023$/);
  expect(words.find((text) => text.includes('丙路'))).toMatch(/规划未定位23 处中 1 处有名 2025目标$/);
  expect(words.find((text) => text.includes('丁计划'))).toMatch(/在建全区性 2022$/);
});

test('the honoured street is completed although a later plan stands', async () => {
  const { element } = await mount('ur-results', {}, tall);
  const row = rows(element).find(({ textContent }) => textContent.includes('乙步行街'));
  expect(row?.querySelector('ur-mark')?.getAttribute('stage')).toBe('completed');
});

test('in English the official Chinese name stands below', async () => {
  const { element } = await mount('ur-results', { language: 'en' }, tall);
  expect(rows(element)[0]?.querySelector('[lang="zh-Hans"]')?.textContent).toBe('乙步行街');
});

test('the list by distance says how far and in which direction', async () => {
  const { element } = await mount(
    'ur-results',
    { sort: 'distance', position: { point: [120.35, 36.08], accuracyMetres: 10 } },
    tall,
  );
  // The words come with a program of their own.
  await expect.poll(() => rows(element)[0]?.querySelector('.aside')?.textContent.replace(/\s+/g, '')).toBe('900米东');
  expect(element.shadowRoot?.textContent).toContain('位置不离开本机');
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element, store } = await mount('ur-results', look, tall);
  selectRecord(store, 'museum');
  await settled();
  await expectAccessible(element);
});
