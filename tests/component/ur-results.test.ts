import { expect, test } from 'vitest';
import { setFilter } from '../../src/actions/set-filter.ts';
import '../../src/components/ur-results.ts';
import '../../src/components/ur-load-failure.ts';
import '../../src/components/ur-no-results.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import { button, deepQueryAll, expectAccessible, mount, settled } from './mount.ts';

const tall = { prepare: (element: HTMLElement) => element.style.setProperty('height', '600px') };
const heading = (root: Element): string | undefined => deepQueryAll(root, 'h2')[0]?.textContent.trim();

test('the counts tell what is on the map, what has no place and what is district-wide', async () => {
  const { element } = await mount('ur-results', {}, tall);
  expect(heading(element)).toBe('4 项');
  const counts = deepQueryAll(element, '.scope').map((scope) => scope.textContent.replace(/\s+/g, ' ').trim());
  expect(counts).toEqual(['全部 4', '上图 2', '未定位 1', '全区性 1']);
});

test('district-wide programmes are one press away', async () => {
  const { element } = await mount('ur-results', {}, tall);
  button(element, '全区性').click();
  await settled();
  expect(deepQueryAll(element, '.name').map(({ textContent }) => textContent)).toEqual(['丁计划']);
});

test('another order is one choice away', async () => {
  const { element, store } = await mount('ur-results', {}, tall);
  const [select] = deepQueryAll(element, 'select') as readonly HTMLSelectElement[];
  if (select) select.value = 'name';
  select?.dispatchEvent(new Event('change'));
  await settled();
  expect(store.get().sort).toBe('name');
  expect(deepQueryAll(element, '.name').map(({ textContent }) => textContent[0]).join('')).toBe('丙丁甲乙');
});

test('nothing found says what was asked, and the first way back is the one that brings most', async () => {
  const { element, store } = await mount('ur-results', { filter: { ...NO_FILTER, themes: ['parking'], stages: ['completed'] } }, tall);
  expect(deepQueryAll(element, '.asked li').map(({ textContent }) => textContent)).toEqual(['停车', '建成']);
  await expectAccessible(element);
  button(element, '去掉“主题”：2 项').click();
  await settled();
  expect(store.get().filter).toEqual({ ...NO_FILTER, stages: ['completed'] });
  expect(heading(element)).toBe('2 项');
});

test('an empty part of a list that is not empty leads to the whole', async () => {
  const { element, store } = await mount('ur-results', {}, tall);
  button(element, '未定位').click();
  setFilter(store, { stages: ['completed'] });
  await settled();
  button(element, '看全部 2 项').click();
  await settled();
  expect(deepQueryAll(element, '.row')).toHaveLength(2);
});

test('while data are on their way the list says so; where they fail it says why and asks for another try', async () => {
  const { element, store } = await mount('ur-results', { catalogue: { status: 'loading' } }, tall);
  expect(heading(element)).toBe('正在读取清单。');
  store.update((state) => ({ ...state, catalogue: { status: 'failed', reason: { kind: 'broken', file: 'catalogue.json' } } }));
  await settled();
  expect(deepQueryAll(element, '[role="alert"]')[0]?.textContent).toContain('文件 catalogue.json 已损坏');
  await expectAccessible(element);
  let asked = 0;
  element.addEventListener('ur-data-retry', () => (asked += 1));
  button(element, '再试一次').click();
  expect(asked).toBe(1);
});
