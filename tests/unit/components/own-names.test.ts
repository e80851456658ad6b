import { expect, test } from 'vitest';
import { findOwn, indexNames } from '../../../src/components/search/own-names.ts';
import { searchView } from '../../../src/components/search/search-view.ts';
import type { OpenLayer } from '../../../src/domain/layers/own-layer.ts';
import { mapBounds } from '../../../src/map/camera/map-limits.ts';
import { ownLayer } from '../../fixtures/own-layer.ts';

const open = (names: readonly (string | null)[], members: Parameters<typeof ownLayer>[0] = {}): OpenLayer => ({
  layer: ownLayer({ id: 'a', name: '走访点', facts: { columns: ['名称', '数'], count: names.length, points: names.length, lines: 0, areas: 0, bounds: null }, ...members }),
  features: names.map((name, index) => ({ id: index + 1, geometry: null, properties: { 名称: name, 数: index } })),
});

test('rows are found by a part of their name, whole names first, and counted; the layer by its own', async () => {
  const layer = open(['台东一路', '大台东', '台东', null, 'ＣＢＤ Plaza', '', '台东 A', '台东 B', '台东 C']);
  await indexNames(layer);
  const { total, hits } = findOwn([layer], '台东');
  expect([total, hits.map(({ name }) => name)]).toEqual([6, ['台东', '台东一路', '台东 A', '台东 B', '台东 C']]);
  expect(findOwn([layer], 'cbd p').hits.map(({ feature }) => feature?.id)).toEqual([5]);
  expect(findOwn([layer], '走访').hits).toMatchObject([{ feature: null, name: '走访点' }]);
  expect(findOwn([layer], ' ')).toEqual({ total: 0, hits: [] });
  expect(findOwn([layer], '[(*')).toEqual({ total: 0, hits: [] });
});

test('rows that the layer does not show are not found, nor are rows whose names are not ready', async () => {
  const layer = open(['台东', '台东'], { filter: { field: '数', operator: 'at-least', value: '1' } });
  expect(findOwn([layer], '台东').total).toBe(0);
  await indexNames(layer);
  expect(findOwn([layer], '台东').hits.map(({ feature }) => feature?.id)).toEqual([2]);
});

test('they stand last among the results, and are chosen by layer and row', async () => {
  const layer = open(['台东']);
  await indexNames(layer);
  const view = searchView({ search: (query) => ({ query, groups: [], total: 0 }) }, '台东', mapBounds, [layer]);
  expect(view.sections.map(({ group, total }) => [group, total])).toEqual([['own', 1]]);
  expect(view.options[0]).toMatchObject({ choice: { kind: 'own', layerId: 'a', row: 1 }, ownLayer: '走访点', text: { zh: '台东' } });
  expect(view.total).toBe(1);
});
