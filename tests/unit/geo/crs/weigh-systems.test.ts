import { describe, expect, test } from 'vitest';
import { composeBaseMap } from '../../../../geodata/scripts/compose-base-map.ts';
import type { SampleRow } from '../../../../src/domain/layers/import-preview.ts';
import { controlMap, plainName } from '../../../../src/geo/crs/control-map.ts';
import { metresToLines, metresToPoints } from '../../../../src/geo/crs/near-control.ts';
import { systemOf } from '../../../../src/geo/crs/reference-systems.ts';
import { suggestSystems } from '../../../../src/geo/crs/suggest-systems.ts';
import { weighSystems } from '../../../../src/geo/crs/weigh-systems.ts';
import { geodesicDistanceMetres } from '../../../../src/geo/measure/geodesic-distance-metres.ts';

const base = await composeBaseMap();
const found = controlMap(base);
if (!found) throw new Error('the base map has a district');
const control = found;
const stations = base.stations.features.map(({ geometry, properties }) => ({ position: [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] as [number, number], names: [properties.zh] }));

/** Rows as a file in a system has them. */
const written = (code: string, rows: readonly SampleRow[]): readonly SampleRow[] => rows.map(({ position, names }) => ({ position: systemOf(code)?.fromWgs84(position) ?? position, names }));
const weigh = (sample: readonly SampleRow[], declared: string | null = null) => weighSystems({ sample, declared, fits: suggestSystems(sample.map(({ position }) => position), declared) }, control);

describe('a file laid over stations and the district', () => {
  test.each(['EPSG:4326', 'GCJ-02', 'BD-09'])('rows named after stations tell that it is in %s, whatever it says', (code) => {
    const { candidates, recommended, reason } = weigh(written(code, stations.slice(0, 6)), code === 'GCJ-02' ? 'EPSG:4326' : null);
    expect(candidates[recommended]?.systems).toContain(code);
    expect(candidates[recommended]?.namedMetres).toBeLessThan(1);
    expect(reason).toBe('named-stations');
    expect(candidates.filter((_, index) => index !== recommended).every(({ namedMetres }) => (namedMetres ?? 0) > 400)).toBe(true);
  });

  test('without names, rows at stations tell it', () => {
    const { candidates, recommended, reason } = weigh(written('BD-09', stations.slice(0, 8).map(({ position }) => ({ position, names: [] }))));
    expect([candidates[recommended]?.systems, reason]).toEqual([['BD-09'], 'near-stations']);
  });

  test('WGS 84 and CGCS2000 degrees are one candidate', () => {
    expect(weigh(stations).candidates.map(({ systems }) => systems)).toEqual([['EPSG:4326', 'EPSG:4490'], ['GCJ-02'], ['BD-09']]);
  });

  test('shops called after a neighbourhood, far from its station, prove nothing', () => {
    const shops = stations.slice(0, 10).map(({ position: [x, y], names }, index): SampleRow => ({ position: [x + 0.004 * (index % 2 === 0 ? 1 : -1), y + 0.003], names }));
    expect(weigh(shops).reason).toBe('open');
  });

  test('two places prove nothing; what the file says then decides', () => {
    const two = stations.slice(0, 2);
    expect(weigh(two).reason).toBe('open');
    const { candidates, recommended, reason } = weigh(two, 'GCJ-02');
    expect([candidates[recommended]?.systems, reason]).toEqual([['GCJ-02'], 'declared']);
  });

  test('metres that one system alone puts into Qingdao', () => {
    const { candidates, reason } = weigh(written('EPSG:4549', stations));
    expect([candidates.length, reason]).toEqual([1, 'only']);
    expect(candidates[0].inDistrict).toBeGreaterThan(20);
  });

  test('numbers that are nowhere, and none at all, give a candidate without evidence', () => {
    const nowhere = weigh([{ position: [2.35, 48.85], names: ['台东'] }, { position: [-170, -80], names: [] }]);
    expect(nowhere.reason).toBe('nowhere');
    expect(nowhere.candidates[0]).toMatchObject({ inDistrict: 0, nearStations: 0 });
    expect(weigh([]).candidates[0]).toMatchObject({ namedMetres: null, stationMetres: null, roadMetres: null });
  });
});

test.each([
  ['台东站', '台东'],
  ['台东 地铁站', '台东'],
  ['Taidong Metro Station', 'taidong'],
  ['青岛北站', '青岛北'],
  ['站', ''],
])('%s is compared as %s', (name, plain) => expect(plainName(name)).toBe(plain));

test('a name that is nothing but the word for station matches nothing', () => {
  expect(weigh(stations.map(({ position }) => ({ position, names: ['站'] }))).candidates[0].named).toEqual([]);
});

test('distances to points and lines agree with the ellipsoid to 1 %', () => {
  const [metres = NaN] = metresToPoints([[120.36, 36.1]], [[120.4, 36.14]]);
  expect(metres / geodesicDistanceMetres([120.36, 36.1], [120.4, 36.14])).toBeCloseTo(1, 2);
  const [beside = NaN] = metresToLines([[120.36, 36.1]], [[[120.35, 36.11], [120.37, 36.11]]]);
  expect(beside / geodesicDistanceMetres([120.36, 36.1], [120.36, 36.11])).toBeCloseTo(1, 2);
  expect(metresToLines([[120.36, 36.1]], [])).toEqual([Infinity]);
});
