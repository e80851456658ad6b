import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { area } from '@turf/area';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import OverlayOp from 'jsts/org/locationtech/jts/operation/overlay/OverlayOp.js';
import UnaryUnionOp from 'jsts/org/locationtech/jts/operation/union/UnaryUnionOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { geometrySchema, positionSchema, type Position } from '../../../src/domain/geometry.ts';

const directory = new URL('../../../geodata/base/', import.meta.url);
const collectionSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.number().optional(),
      properties: z.record(z.string(), z.unknown()),
      geometry: geometrySchema,
    }),
  ),
});
type Feature = z.infer<typeof collectionSchema>['features'][number];

const names = readdirSync(directory).sort();
const files = new Map(
  names.map((name) => [
    name.replace('.geojson', ''),
    collectionSchema.parse(JSON.parse(readFileSync(new URL(name, directory), 'utf8'))),
  ]),
);
function featuresOf(file: string): Feature[] {
  const found = files.get(file);
  if (!found) throw new Error(`no base file ${file}`);
  return found.features;
}
const polygonal = (feature: Feature) => {
  const { geometry } = feature;
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') throw new Error(`${geometry.type} is no area`);
  return geometry;
};
const ringsOf = (feature: Feature): Position[][] => {
  const geometry = polygonal(feature);
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
};
const labelOf = (feature: Feature) => positionSchema.parse(feature.properties['label']);
const squareKilometres = (feature: Feature) => area(polygonal(feature)) / 1e6;
const positionsOf = (value: unknown): Position[] =>
  Array.isArray(value) && typeof value[0] === 'number'
    ? [positionSchema.parse(value)]
    : z.array(z.unknown()).parse(value).flatMap(positionsOf);
const signedArea = (ring: Position[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);

/** The part of JSTS used here, which has no complete types. */
interface Shape {
  getArea(): number;
}
const reader = new GeoJSONReader(new GeometryFactory());
const shapeOf = (geometry: object) => reader.read(geometry) as Shape;
const { union: unionOf } = UnaryUnionOp as { union: (shape: Shape) => Shape };
const { difference, intersection } = OverlayOp as Record<'difference' | 'intersection', (a: Shape, b: Shape) => Shape>;
const subdistricts = featuresOf('subdistricts');
const districts = featuresOf('district');
const shibei = districts.find((feature) => feature.properties['role'] === 'focus');
if (!shibei) throw new Error('the district itself is missing');

describe('the base map data', () => {
  it('holds the nine files and no other', () => {
    expect(names).toEqual(
      ['coast', 'district', 'labels', 'land', 'metro', 'roads', 'stations', 'subdistricts', 'water'].map(
        (name) => `${name}.geojson`,
      ),
    );
  });

  it('weighs at most 60 KiB gzip when minified', () => {
    const bytes = [...files.values()].map((file) => gzipSync(JSON.stringify(file), { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60 * 1024);
  });

  it('stays inside the reference window with at most five decimals', () => {
    for (const feature of [...files.values()].flatMap((file) => file.features)) {
      for (const [longitude, latitude] of positionsOf(feature.geometry.coordinates)) {
        expect(longitude).toBeGreaterThanOrEqual(120.2);
        expect(longitude).toBeLessThanOrEqual(120.52);
        expect(latitude).toBeGreaterThanOrEqual(35.98);
        expect(latitude).toBeLessThanOrEqual(36.26);
        expect(Number(longitude.toFixed(5))).toBe(longitude);
        expect(Number(latitude.toFixed(5))).toBe(latitude);
      }
    }
  });

  it.each(['subdistricts', 'district', 'land'])('has closed, valid, right-handed rings in %s', (file) => {
    for (const feature of featuresOf(file)) {
      expect(IsValidOp.isValid(reader.read(polygonal(feature)))).toBe(true);
      for (const ring of ringsOf(feature)) expect(ring.at(-1)).toEqual(ring[0]);
      const geometry = polygonal(feature);
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer, ...holes] of polygons) {
        expect(signedArea(outer ?? [])).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
      }
    }
  });
});

describe('the sub-districts', () => {
  it('are the 22 of the district, each with its own code and both names', () => {
    expect(subdistricts).toHaveLength(22);
    expect(new Set(subdistricts.map((feature) => feature.properties['code'])).size).toBe(22);
    for (const { id, properties } of subdistricts) {
      expect(properties['code']).toBe(String(id));
      expect(properties['code']).toMatch(/^370203\d{3}$/);
      expect(properties['zh']).toMatch(/街道$/);
      expect(properties['en']).toMatch(/ Subdistrict$/);
    }
  });

  it('have the area they state, 63.44 km² together', () => {
    for (const feature of subdistricts) {
      const stated = z.number().parse(feature.properties['areaKm2']);
      expect(Math.abs(squareKilometres(feature) / stated - 1), String(feature.properties['zh'])).toBeLessThan(0.01);
    }
    const total = subdistricts.map(squareKilometres).reduce((sum, value) => sum + value, 0);
    expect(Math.abs(total - 63.44)).toBeLessThan(0.1);
  });

  it('have a label point well inside', () => {
    for (const feature of subdistricts) {
      expect(booleanPointInPolygon(labelOf(feature), polygonal(feature)), String(feature.properties['zh'])).toBe(true);
    }
  });

  it('neither overlap nor leave a gap: what they do not cover of the district is harbour and river water', () => {
    const union = unionOf(shapeOf({ type: 'GeometryCollection', geometries: subdistricts.map(polygonal) }));
    const degrees = (shape: Shape) => shape.getArea() * 111.32 * 90.0;
    const sum = subdistricts.reduce((total, feature) => total + degrees(shapeOf(polygonal(feature))), 0);
    expect(sum - degrees(union)).toBeLessThan(0.001);
    expect(degrees(difference(union, shapeOf(polygonal(shibei))))).toBeLessThan(0.001);
    const land = featuresOf('land')[0];
    if (!land) throw new Error('no land');
    const dryOutside = intersection(difference(shapeOf(polygonal(shibei)), union), shapeOf(polygonal(land)));
    expect(degrees(dryOutside)).toBeLessThan(0.01);
  });
});

describe('the district', () => {
  it('comes with its five neighbours', () => {
    expect(districts.map((feature) => feature.properties['zh'])).toEqual([
      '市北区', '市南区', '黄岛区', '崂山区', '李沧区', '城阳区',
    ]);
  });

  it('measures within 1.2 % of the official 65.85 km²', () => {
    expect(Math.abs(squareKilometres(shibei) / 65.85 - 1)).toBeLessThan(0.012);
  });
});

describe('lines and points', () => {
  it('has 95 metro stations, 28 of them in the district', () => {
    const stations = featuresOf('stations');
    expect(stations).toHaveLength(95);
    const inside = stations.filter(
      ({ geometry }) => geometry.type === 'Point' && booleanPointInPolygon(geometry.coordinates, polygonal(shibei)),
    );
    expect(inside).toHaveLength(28);
    for (const { properties } of stations) {
      const lines = z.array(z.string()).min(1).parse(properties['lines']);
      expect(properties['transfer']).toBe(lines.length > 1);
    }
  });

  it('draws the lines 1, 2, 3, 4, 8 and 11, the south of 8 marked as schematic', () => {
    const metro = featuresOf('metro');
    expect([...new Set(metro.map((feature) => feature.properties['ref']))]).toEqual(['1', '2', '3', '4', '8', '11']);
    const schematic = metro.filter((feature) => String(feature.properties['quality']).startsWith('straight'));
    expect(schematic.map((feature) => feature.properties['id'])).toEqual(['8-south']);
  });

  it('names nine arterials with their confidence and leaves the other streets unnamed', () => {
    const roads = featuresOf('roads');
    const named = roads.filter((feature) => feature.properties['zh'] !== undefined);
    expect(named).toHaveLength(9);
    for (const { properties } of named) expect(['high', 'medium']).toContain(properties['nameConfidence']);
    expect(roads.length - named.length).toBe(29);
  });

  it('writes the sea on water and hills on land', () => {
    const land = featuresOf('land')[0];
    if (!land) throw new Error('no land');
    for (const { properties, geometry } of featuresOf('labels')) {
      if (geometry.type !== 'Point') throw new Error('a label is a point');
      const wet = properties['role'] === 'sea' || properties['role'] === 'basin';
      expect(booleanPointInPolygon(geometry.coordinates, polygonal(land)), String(properties['zh'])).toBe(!wet);
    }
  });
});
