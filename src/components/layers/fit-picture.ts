import type { BaseMap } from '../../domain/base-map.ts';
import type { Position } from '../../domain/geometry.ts';
import type { SystemEvidence } from '../../geo/crs/weigh-systems.ts';
import type { Bounds } from '../../map/camera/fit-camera.ts';
import { districtBounds, mapBounds } from '../../map/camera/map-limits.ts';

/** Size of a picture in its own units. */
export const PICTURE = { width: 300, height: 200 } as const;
/** Narrower than this half a kilometre would fill the picture; degrees of longitude. */
const LEAST_WIDTH = 0.03;
/** Beyond these parts lie strays, which must not shrink everything else. */
const STRAYS = 0.02;
const MARGIN = 0.15;
/** Of a degree of longitude to one of latitude. */
const SHORTENED = Math.cos((36.11 * Math.PI) / 180);

/** Paths of a picture, each in the units of `PICTURE`. */
export interface FitPicture {
  readonly land: string;
  readonly district: string;
  readonly roads: string;
  readonly stations: string;
  /** Rows of the file as strokes without length, so that a cap makes the dot. */
  readonly rows: string;
  /** From rows to the stations they are named after. */
  readonly ways: string;
}

/** The part of the map that all pictures of a file show, so that they can be compared: where its rows lie under any system, WGS 84. */
export function pictureWindow(candidates: readonly SystemEvidence[]): Bounds {
  const [west, south, east, north] = mapBounds;
  const seen = candidates.flatMap(({ positions }) => positions.filter(([x, y]) => x >= west && x <= east && y >= south && y <= north));
  const [left, bottom, right, top] = seen.length === 0 ? districtBounds : boxOf(seen);
  const width = Math.max(LEAST_WIDTH, (right - left) * (1 + 2 * MARGIN), (((top - bottom) * (1 + 2 * MARGIN)) / SHORTENED) * (PICTURE.width / PICTURE.height));
  const height = width * SHORTENED * (PICTURE.height / PICTURE.width);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
}

function boxOf(positions: readonly Position[]): Bounds {
  const part = (axis: 0 | 1, share: number): number => {
    const sorted = positions.map((position) => position[axis]).sort((a, b) => a - b);
    return sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  };
  return [part(0, STRAYS), part(1, STRAYS), part(0, 1 - STRAYS), part(1, 1 - STRAYS)];
}

/** What the base map gives every picture of a file. */
export function groundPaths(base: BaseMap, window: Bounds): Pick<FitPicture, 'land' | 'district' | 'roads' | 'stations'> {
  const path = pathIn(window);
  const rings = (areas: BaseMap['land'] | BaseMap['districts']): string =>
    areas.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap((polygon) => polygon.map((ring) => `${path(ring)}z`))).join('');
  return {
    land: rings(base.land),
    district: rings({ ...base.districts, features: base.districts.features.filter(({ properties }) => properties.focus) }),
    roads: base.roads.features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map((line) => path(line))).join(''),
    stations: dots(base.stations.features.map(({ geometry }) => geometry.coordinates), window),
  };
}

/** What one system makes of the rows. */
export function rowPaths({ positions, named }: SystemEvidence, window: Bounds): Pick<FitPicture, 'rows' | 'ways'> {
  const path = pathIn(window);
  return { rows: dots(positions, window), ways: named.filter(({ metres }) => metres < MOST_WAY_METRES).map(({ position, station }) => path([position, station])).join('') };
}

/** Longer ways lead out of the picture. */
const MOST_WAY_METRES = 3_000;

function pathIn([west, south, east, north]: Bounds): (line: readonly (readonly number[])[]) => string {
  const x = (longitude: number): string => (((longitude - west) / (east - west)) * PICTURE.width).toFixed(1);
  const y = (latitude: number): string => (((north - latitude) / (north - south)) * PICTURE.height).toFixed(1);
  return (line) => line.map(([longitude = 0, latitude = 0], index) => `${index === 0 ? 'M' : 'L'}${x(longitude)} ${y(latitude)}`).join('');
}

function dots(positions: readonly (readonly number[])[], window: Bounds): string {
  const [west, south, east, north] = window;
  const path = pathIn(window);
  return positions.flatMap((position) => {
    const [x = NaN, y = NaN] = position;
    return x >= west && x <= east && y >= south && y <= north ? [`${path([position])}h0`] : [];
  }).join('');
}
