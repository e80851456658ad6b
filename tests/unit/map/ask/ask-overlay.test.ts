import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { Geometry } from '../../../../src/domain/geometry.ts';
import { askOverlayComposer, type AskPlace, type AskView } from '../../../../src/map/ask/ask-overlay.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';

const area: Geometry = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] };
const place = (id: string, more: Partial<AskPlace> = {}): AskPlace => ({ id, geometry: area, anchor: [0.5, 0.2], certain: true, isSomewhereInside: false, ...more });
const view = (places: readonly AskPlace[], more: Partial<AskView> = {}): AskView => ({ places, subjects: [], areas: null, hovered: null, chosen: new Set(), current: null, tokens: mapTokens.light, ...more });

/** What is drawn of each record: `shape` its outline, `point` where its mark stands. */
function drawn(asked: AskView): readonly string[] {
  const source = askOverlayComposer()(asked).sources['ask'];
  if (source?.type !== 'geojson') throw new Error('no source of the answer');
  return (source.data as FeatureCollection).features.map(({ properties }) => `${String(properties?.['id'])} ${String(properties?.['kind'])}`);
}

test('an outline is drawn with its mark', () => {
  expect(drawn(view([place('a')]))).toEqual(['a shape', 'a point']);
});

test('an area that a place is somewhere inside of is drawn only while the record is pointed at, chosen or marked', () => {
  const loose = place('b', { isSomewhereInside: true });
  expect(drawn(view([loose]))).toEqual(['b point']);
  for (const more of [{ hovered: 'b' }, { chosen: new Set(['b']) }, { current: 'b' }]) expect(drawn(view([loose], more))).toEqual(['b shape', 'b point']);
});

test('such a place without a mark is drawn as its area', () => {
  expect(drawn(view([place('c', { isSomewhereInside: true, anchor: null })]))).toEqual(['c shape']);
});

test('what did not change is not sent to the map again', () => {
  const compose = askOverlayComposer();
  const asked = view([place('a')]);
  expect(compose({ ...asked })).toBe(compose({ ...asked }));
});
