import { expect, test } from 'vitest';
import type { BaseMap } from '../../../../src/domain/base-map.ts';
import { geodesicDestination } from '../../../../src/geo/measure/geodesic-destination.ts';
import { whatIsHere } from '../../../../src/components/tools/what-is-here.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const POINT: [number, number] = [120.35, 36.1];
const empty = { type: 'FeatureCollection' as const, features: [] };
const area = (ref: string, west: number, east: number) => ({
  type: 'Feature' as const,
  properties: { ref, zh: `${ref}街道`, en: ref, code: '1' },
  geometry: { type: 'Polygon' as const, coordinates: [[[west, 36.09], [east, 36.09], [east, 36.11], [west, 36.11], [west, 36.09]]] },
});
const station = (zh: string, metres: number) => ({
  type: 'Feature' as const,
  properties: { ref: zh, zh, en: zh, transfer: false },
  geometry: { type: 'Point' as const, coordinates: geodesicDestination(POINT, 90, metres) },
});
const base: BaseMap = {
  land: empty, districts: empty, roads: empty, metro: empty, water: empty, coast: empty, labels: empty,
  subdistricts: { type: 'FeatureCollection', features: [area('subdistrict:1', 120.34, 120.36), area('subdistrict:2', 120.36, 120.38)] },
  stations: { type: 'FeatureCollection', features: [station('far', 1001), station('second', 700), station('first', 200)] },
};
const at = (id: string, metres: number, errorMetres: number | null) => catalogueEntry({ id, anchor: geodesicDestination(POINT, 0, metres), errorMetres });

test('the sub-district is the one that contains the point', () => {
  expect(whatIsHere(base, [], POINT).subdistrict).toEqual({ zh: 'subdistrict:1街道', en: 'subdistrict:1' });
  expect(whatIsHere(base, [], [120.5, 36.1]).subdistrict).toBeNull();
});

test('records come nearest first with their error, those beyond a kilometre not at all', () => {
  const { sites } = whatIsHere(base, [at('b', 500, 200), at('a', 20, 80), at('c', 1010, 5)], POINT);
  expect(sites.map(({ entry, errorMetres }) => [entry.id, errorMetres])).toEqual([['a', 80], ['b', 200]]);
  expect(sites[0]?.metres).toBeCloseTo(20, 3);
});

test('a place somewhere in an area is at least as far as its edge, has no error of its own, and comes last', () => {
  const within = catalogueEntry({ id: 'in', extent: 'contains', shape: { kind: 'base', refs: ['subdistrict:1'] } });
  const beside = catalogueEntry({ id: 'by', extent: 'contains', shape: { kind: 'base', refs: ['subdistrict:2'] } });
  const { sites } = whatIsHere(base, [beside, within, at('a', 900, 10)], POINT);
  expect(sites.map(({ entry }) => entry.id)).toEqual(['a', 'in', 'by']);
  expect(sites[1]).toMatchObject({ metres: 0, errorMetres: null });
  expect(sites[2]?.metres).toBeCloseTo(900.7, 0);
});

test('what has no place is nowhere near', () => {
  const nowhere = catalogueEntry({ id: 'n', anchor: null, shape: { kind: 'none' } });
  const everywhere = catalogueEntry({ id: 'd', districtWide: true });
  expect(whatIsHere(base, [nowhere, everywhere], POINT).sites).toEqual([]);
});

test('stations up to a kilometre in a straight line, nearest first', () => {
  const { stations } = whatIsHere(base, [], POINT);
  expect(stations.map(({ zh }) => zh)).toEqual(['first', 'second']);
  expect(stations[0]?.metres).toBeCloseTo(200, 6);
});
