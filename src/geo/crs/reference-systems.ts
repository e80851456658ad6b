import gcoord from 'gcoord';
import type { Position } from '../../domain/geometry.ts';
import { CGCS2000_ELLIPSOID, WGS84_ELLIPSOID } from './ellipsoid.ts';
import { TransverseMercator } from './transverse-mercator.ts';

/** A way to write places as two numbers, easting or longitude first whatever order the register lists. */
export interface ReferenceSystem {
  /** `EPSG:4549`, `GCJ-02`, `BD-09`. */
  readonly code: string;
  readonly kind: 'geographic' | 'shifted' | 'web-mercator' | 'gauss-kruger-3' | 'gauss-kruger-6' | 'utm';
  readonly unit: 'degree' | 'metre';
  /** Central meridian in degrees east; null where there is none. */
  readonly meridian: number | null;
  /** Number of the zone written before the easting; null where it is left out. */
  readonly zone: number | null;
  readonly toWgs84: (position: Position) => Position;
  readonly fromWgs84: (position: Position) => Position;
}

const same = (position: Position): Position => [position[0], position[1]];
const geographic = (code: string): ReferenceSystem => ({ code, kind: 'geographic', unit: 'degree', meridian: null, zone: null, toWgs84: same, fromWgs84: same });

/** Whether the law shifts maps of a place: only in China, which the converter knows. */
function isShifted([x, y]: Position): boolean {
  const [lon, lat] = gcoord.transform<[number, number]>([x, y], gcoord.WGS84, gcoord.GCJ02);
  return lon !== x || lat !== y;
}

function shifted(code: string, name: typeof gcoord.GCJ02 | typeof gcoord.BD09): ReferenceSystem {
  const convert = ([x, y]: Position, from: Parameters<typeof gcoord.transform>[1], to: Parameters<typeof gcoord.transform>[2]): Position => {
    const [lon, lat] = isShifted([x, y]) ? gcoord.transform<[number, number]>([x, y], from, to) : [x, y];
    return [lon, lat];
  };
  return {
    code,
    kind: 'shifted',
    unit: 'degree',
    meridian: null,
    zone: null,
    toWgs84: (position) => convert(position, name, gcoord.WGS84),
    fromWgs84: (position) => convert(position, gcoord.WGS84, name),
  };
}

const DEGREE = Math.PI / 180;
const RADIUS = WGS84_ELLIPSOID.radiusMetres;
const webMercator: ReferenceSystem = {
  code: 'EPSG:3857',
  kind: 'web-mercator',
  unit: 'metre',
  meridian: null,
  zone: null,
  toWgs84: ([x, y]) => [x / RADIUS / DEGREE, (2 * Math.atan(Math.exp(y / RADIUS)) - Math.PI / 2) / DEGREE],
  fromWgs84: ([longitude, latitude]) => [longitude * DEGREE * RADIUS, RADIUS * Math.log(Math.tan(Math.PI / 4 + (latitude * DEGREE) / 2))],
};

function transverse(code: string, kind: ReferenceSystem['kind'], meridian: number, zone: number | null): ReferenceSystem {
  const isUtm = kind === 'utm';
  const projection = new TransverseMercator(isUtm ? WGS84_ELLIPSOID : CGCS2000_ELLIPSOID, meridian, 500_000 + (zone ?? 0) * 1_000_000, isUtm ? 0.9996 : 1);
  return {
    code,
    kind,
    unit: 'metre',
    meridian,
    zone,
    toWgs84: ([x, y]) => projection.unproject([x, y]),
    fromWgs84: (position) => projection.project(position),
  };
}

/**
 * Every system that places can be read and written in. CGCS2000 and WGS 84 degrees are taken as equal: the frames differ by
 * decimetres. The numbers of the Gauss–Krüger zones follow EPSG: 3-degree zones 25–45 are 4513–4533 with the zone before the
 * easting and 4534–4554 without, 6-degree zones 13–23 are 4491–4501 and 4502–4512.
 */
export const referenceSystems: readonly ReferenceSystem[] = [
  geographic('EPSG:4326'),
  geographic('EPSG:4490'),
  shifted('GCJ-02', gcoord.GCJ02),
  shifted('BD-09', gcoord.BD09),
  webMercator,
  ...[50, 51].map((zone) => transverse(`EPSG:${32600 + zone}`, 'utm', 6 * zone - 183, null)),
  ...range(25, 45).flatMap((zone) => [
    transverse(`EPSG:${4534 + zone - 25}`, 'gauss-kruger-3', 3 * zone, null),
    transverse(`EPSG:${4513 + zone - 25}`, 'gauss-kruger-3', 3 * zone, zone),
  ]),
  ...range(13, 23).flatMap((zone) => [
    transverse(`EPSG:${4502 + zone - 13}`, 'gauss-kruger-6', 6 * zone - 3, null),
    transverse(`EPSG:${4491 + zone - 13}`, 'gauss-kruger-6', 6 * zone - 3, zone),
  ]),
];

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const byCode = new Map(referenceSystems.map((system) => [system.code, system]));

/** The system of a code; undefined where it is not known. */
export const systemOf = (code: string): ReferenceSystem | undefined => byCode.get(code);
