import { describe, expect, test } from 'vitest';
import { distanceMetres } from '../../../../src/geo/measure/distance-metres.ts';
import { siteBadges } from '../../../../src/map/field/field-badge.ts';
import { type FieldMapView, fieldOverlayComposer } from '../../../../src/map/field/field-overlay.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';
import type { FeatureCollection, Polygon } from 'geojson';

const HERE = [120.37, 36.09] as const;
const NOTHING: FieldMapView = { fix: null, record: null, found: null, sites: [], way: [], tokens: mapTokens.light };

function dataOf(view: Partial<FieldMapView>): FeatureCollection {
  const [source] = Object.values(fieldOverlayComposer()({ ...NOTHING, ...view })?.sources ?? {});
  if (source?.type !== 'geojson') throw new Error('nothing is shown');
  return source.data as FeatureCollection;
}
const kinds = (view: Partial<FieldMapView>): readonly unknown[] => dataOf(view).features.map(({ properties }) => properties?.['kind'] as unknown);

describe('field work on the map', () => {
  test('costs nothing where there is nothing to show', () => {
    expect(fieldOverlayComposer()(NOTHING)).toBeNull();
  });

  test('draws the accuracy as a circle of that radius, and a heading only where the device says one', () => {
    const fix = { point: HERE, accuracyMetres: 30, headingDegrees: null };
    expect(kinds({ fix })).toEqual(['accuracy', 'fix']);
    expect(kinds({ fix: { ...fix, headingDegrees: 90 } })).toEqual(['accuracy', 'fix', 'heading']);
    const circle = dataOf({ fix }).features[0]?.geometry as Polygon;
    for (const [lon = 0, lat = 0] of circle.coordinates[0] ?? []) expect(distanceMetres(HERE, [lon, lat])).toBeCloseTo(30, 0);
  });

  test('has a sign of its own for inspected, begun, to do and conflict', () => {
    const images = dataOf({ sites: siteBadges.map((badge) => ({ point: HERE, badge })) }).features.map(({ properties }) => String(properties?.['image']));
    expect(new Set(images).size).toBe(siteBadges.length);
  });

  test('marks a position that was set by hand without claiming an accuracy', () => {
    expect(kinds({ record: { point: HERE, accuracyMetres: null } })).toEqual(['placed']);
    expect(kinds({ record: { point: HERE, accuracyMetres: 12 } })).toEqual(['record-ring', 'placed']);
  });
});
