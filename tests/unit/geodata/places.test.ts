import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { geometrySchema } from '../../../src/domain/geometry.ts';
import { placesSchema } from '../../../src/domain/place.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../geodata/${path}`, import.meta.url), 'utf8'));
const { places } = placesSchema.parse(read('places.json'));
const outlines = new Map(
  z
    .object({ features: z.array(z.object({ properties: z.object({ zh: z.string() }), geometry: geometrySchema })) })
    .parse(read('base/subdistricts.geojson'))
    .features.map(({ properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(geometry.type);
      return [properties.zh, geometry] as const;
    }),
);
const byName = (zh: string) => {
  const found = places.find((place) => place.name.zh === zh);
  if (!found) throw new Error(`no place ${zh}`);
  return found;
};

describe('the gazetteer', () => {
  it('gives every place an id of its own', () => {
    expect(new Set(places.map((place) => place.id)).size).toBe(places.length);
  });

  it('has each place inside the sub-district it names', () => {
    for (const { name, subdistrict, point } of places) {
      if (subdistrict === null) continue;
      const outline = outlines.get(subdistrict);
      if (!outline) throw new Error(`${name.zh}: no sub-district ${subdistrict}`);
      expect(booleanPointInPolygon(point, outline), name.zh).toBe(true);
    }
  });

  it('holds the district, 22 sub-districts, 95 stations, 136 communities and 17 unverified points', () => {
    const count = (kind: string) => places.filter((place) => place.kind === kind).length;
    expect([count('district'), count('subdistrict'), count('station'), count('community')]).toEqual([1, 22, 95, 136]);
    const unverified = places.filter((place) => !place.verified);
    expect(unverified).toHaveLength(17);
    for (const place of unverified) {
      expect(place.precision).toBe('approximate');
      expect(place.errorMetres).toBeGreaterThanOrEqual(250);
    }
  });

  it('says of a community no more than its sub-district', () => {
    for (const place of places.filter(({ kind }) => kind === 'community')) {
      expect(place.precision).toBe('area');
      expect(place.errorMetres).toBe(places.find(({ id }) => id === `subdistrict-${place.id.slice(10, 19)}`)?.errorMetres);
    }
  });

  it.each([
    ['长沙路社区', 'chang sha lu she qu'],
    ['大港街道', 'da gang jie dao'],
    ['重庆南路', 'chong qing nan lu'],
    ['蚌埠路社区', 'beng bu lu she qu'],
    ['乐安路社区', 'le an lu she qu'],
    ['台东步行街', 'tai dong bu xing jie'],
    ['海泊河', 'hai po he'],
  ])('reads %s as %s', (zh, pinyin) => {
    expect(byName(zh).pinyin).toBe(pinyin);
  });
});
