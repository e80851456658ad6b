import { readdirSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { geometrySchema, positionSchema, type Position } from '../../../src/domain/geometry.ts';
import { locationSchema } from '../../../src/domain/location.ts';
import { geodesicDistanceMetres } from '../../../src/geo/measure/geodesic-distance-metres.ts';

const folder = new URL('../../../geodata/', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
const recordsSchema = z.object({
  features: z.array(
    z.object({ id: z.string(), geometry: geometrySchema.nullable(), properties: z.object({ location: locationSchema }) }),
  ),
});
const records = readdirSync(new URL('sites/', folder))
  .flatMap((file) => recordsSchema.parse(read(`sites/${file}`)).features)
  .map(({ id, geometry, properties }) => ({ id, geometry, location: properties.location }));
const located = records.flatMap(({ id, geometry, location }) => {
  const { anchor, errorMetres, extent } = location;
  return geometry && anchor && errorMetres !== null && extent !== null
    ? [{ id, geometry, location, anchor, errorMetres, extent }]
    : [];
});
const outlines = new Map(
  z
    .object({ features: z.array(z.object({ properties: z.object({ zh: z.string() }), geometry: geometrySchema })) })
    .parse(read('base/subdistricts.geojson'))
    .features.map(({ properties, geometry }) => [properties.zh, geometry] as const),
);
const outlineOf = (zh: string) => {
  const outline = outlines.get(zh);
  if (outline?.type !== 'Polygon' && outline?.type !== 'MultiPolygon') throw new Error(`no outline of ${zh}`);
  return outline;
};
const polygonsOf = (zh: string) => {
  const outline = outlineOf(zh);
  return outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
};
const positionsOf = (value: unknown): Position[] =>
  Array.isArray(value) && typeof value[0] === 'number'
    ? [positionSchema.parse(value)]
    : z.array(z.unknown()).parse(value).flatMap(positionsOf);

describe('the locations of the records', () => {
  it('gives geometry, mark, extent and error together or not at all', () => {
    for (const { id, geometry, location } of records) {
      const given = [geometry, location.anchor, location.extent, location.errorMetres].map((part) => part !== null);
      expect(new Set(given).size, id).toBe(1);
      expect(given[0], id).toBe(location.precision !== 'unlocated');
    }
  });

  it('counts 3 exact, 48 street, 142 area and 3 approximate', () => {
    const count = (precision: string) => located.filter(({ location }) => location.precision === precision).length;
    expect(['exact', 'street', 'area', 'approximate'].map(count)).toEqual([3, 48, 142, 3]);
  });

  it('names its source wherever it shows something', () => {
    for (const { id, location } of located) expect(location.sources.length, id).toBeGreaterThan(0);
  });

  it('places every point in a sub-district it claims', () => {
    for (const { id, geometry, location } of located) {
      if (geometry.type !== 'Point') continue;
      const [home] = [...outlines.keys()].filter((zh) => booleanPointInPolygon(geometry.coordinates, outlineOf(zh)));
      if (home !== undefined) expect(location.subdistricts, id).toContain(home);
    }
  });

  it('puts the mark inside the area, and reaches its farthest edge with the error when the place is only inside', () => {
    for (const { id, geometry, anchor, errorMetres, extent } of located) {
      if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
        expect(booleanPointInPolygon(anchor, geometry), id).toBe(true);
      }
      if (extent !== 'contains') continue;
      const farthest = Math.max(
        ...positionsOf(geometry.coordinates).map((position) => geodesicDistanceMetres(anchor, position)),
      );
      expect(errorMetres, id).toBeGreaterThanOrEqual(Math.floor(farthest));
    }
  });

  it('takes a sub-district exactly as the base map has it', () => {
    for (const { id, geometry, location } of located.filter(({ location }) => location.method === 'sub-district')) {
      const expected = location.subdistricts.flatMap(polygonsOf);
      expect(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates, id).toEqual(expected);
    }
  });

  it('shows points without a source only as approximate, with at least 250 m of error', () => {
    const unverified = located.filter(({ location }) => location.method === 'unverified');
    expect(unverified.map(({ id }) => id).sort()).toEqual(['boluoyouzi-twelve-steps', 'pier-six']);
    for (const { location, errorMetres } of unverified) {
      expect(location.precision).toBe('approximate');
      expect(errorMetres).toBeGreaterThanOrEqual(250);
    }
  });
});
