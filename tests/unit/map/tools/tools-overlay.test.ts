import { describe, expect, test } from 'vitest';
import type { Position } from '../../../../src/domain/geometry.ts';
import { mapTokens, type PaletteName } from '../../../../src/map/theme/map-tokens.ts';
import { drawingPalette } from '../../../../src/map/tools/drawing-palette.ts';
import { sketchFeatures } from '../../../../src/map/tools/sketch-features.ts';
import { overlayComposer, type ToolsView } from '../../../../src/map/tools/tools-overlay.ts';
import { drawing } from '../../../fixtures/drawing.ts';

const A: Position = [120.35, 36.09];
const B: Position = [120.36, 36.09];
const C: Position = [120.36, 36.1];
const nothing = { positions: [], closed: false, label: '' };
const view: ToolsView = {
  drawings: [drawing({ id: '1' }), drawing({ id: '2', dashed: true })],
  hiddenId: null,
  measured: [],
  sketch: nothing,
  pointer: null,
  here: null,
  tokens: mapTokens.light,
  language: 'zh',
};
const kinds = (features: ReturnType<typeof sketchFeatures>): string[] => features.features.map(({ properties }) => properties.kind);

describe('the overlay of the tools', () => {
  test('keeps the references of what did not change', () => {
    const compose = overlayComposer();
    const before = compose(view);
    expect(compose({ ...view })).toBe(before);
    const moved = compose({ ...view, pointer: A });
    expect(moved.sources['drawings']?.data).toBe(before.sources['drawings']?.data);
    expect(moved.sources['sketch']?.data).not.toBe(before.sources['sketch']?.data);
    expect(moved.above).toBe(before.above);
  });

  test('leaves out the drawing that the editor holds', () => {
    const { sources } = overlayComposer()({ ...view, hiddenId: '1' });
    expect(sources['drawings']?.data).toMatchObject({ features: [{ properties: { id: '2', dashed: true, label: 'Drawing 2', colour: drawingPalette.light.teal } }] });
  });

  test.each(Object.keys(mapTokens) as PaletteName[])('hangs together in %s', (name) => {
    const { sources, below, above } = overlayComposer()({ ...view, tokens: mapTokens[name] });
    // Every layer draws a source that the overlay brings.
    expect([...below, ...above].filter((layer) => !('source' in layer && layer.source in sources))).toEqual([]);
    expect(new Set([...below, ...above].map(({ id }) => id)).size).toBe(below.length + above.length);
  });
});

describe('what is measured', () => {
  test('a line has vertices and its figure at the end, an outline is closed and filled', () => {
    expect(kinds(sketchFeatures([{ positions: [A, B], closed: false, label: '1 km' }], nothing, null, null))).toEqual(['line', 'vertex', 'vertex', 'label']);
    const area = sketchFeatures([{ positions: [A, B, C], closed: true, label: '1 ha' }], nothing, null, null);
    expect(kinds(area)).toEqual(['surface', 'line', 'vertex', 'vertex', 'vertex', 'label']);
    expect(area.features[0]?.geometry).toEqual({ type: 'Polygon', coordinates: [[A, B, C, A]] });
  });

  test('a loose line leads from the sketch to the pointer, and back to the start of an outline', () => {
    const loose = (closed: boolean): unknown => sketchFeatures([], { positions: [A, B], closed, label: '' }, C, null).features.at(-1)?.geometry;
    expect(loose(false)).toEqual({ type: 'LineString', coordinates: [B, C] });
    expect(loose(true)).toEqual({ type: 'LineString', coordinates: [B, C, A] });
  });

  test('nothing is drawn of nothing, and the point asked about stands alone', () => {
    expect(kinds(sketchFeatures([], nothing, C, null))).toEqual([]);
    expect(kinds(sketchFeatures([], nothing, null, A))).toEqual(['here']);
  });
});
