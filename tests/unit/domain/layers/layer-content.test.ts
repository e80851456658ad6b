import { expect, test } from 'vitest';
import { contentOf, piecesOf } from '../../../../src/domain/layers/layer-content.ts';
import type { OwnFeature } from '../../../../src/domain/layers/own-layer.ts';
import { readContent } from '../../../../src/services/layers/read-content.ts';

const rows = Array.from({ length: 601 }, (_, index): OwnFeature => ({ id: index + 1, geometry: index % 7 === 0 ? null : { type: 'Point', coordinates: [120 + index / 1e4, 36] }, properties: { 名称: `第\n${index}行`, 值: index } }));

test('rows come back in pieces, and stand as one document for the map', async () => {
  const content = contentOf(rows);
  expect([...piecesOf(content)].map(({ features }) => features.length)).toEqual([250, 250, 101]);
  const { features, document } = await readContent(content);
  expect(features).toEqual(rows.map((row) => ({ type: 'Feature', ...row })));
  expect(JSON.parse(await document.text())).toEqual({ type: 'FeatureCollection', features });
});

test('older content, one list or a list a line, is read, and nothing is an empty document', async () => {
  expect((await readContent([new TextEncoder().encode(JSON.stringify(rows)).buffer])).features).toEqual(rows);
  const lines = contentOf(rows).map((piece) => `${new TextDecoder().decode(piece)}\n`).join('');
  expect((await readContent([new TextEncoder().encode(lines).buffer])).features).toEqual((await readContent(contentOf(rows))).features);
  for (const content of [contentOf([]), [new TextEncoder().encode('[]').buffer]]) {
    const { features, document } = await readContent(content);
    expect(features).toEqual([]);
    expect(JSON.parse(await document.text())).toEqual({ type: 'FeatureCollection', features: [] });
  }
});
