import { composeBaseMap } from '../../geodata/scripts/compose-base-map.ts';
import { readJson } from '../../geodata/scripts/read-json.ts';
import type { Position } from '../../src/domain/geometry.ts';
import type { SampleRow } from '../../src/domain/layers/import-preview.ts';
import { placesSchema } from '../../src/domain/place.ts';
import { type ControlMap, controlMap } from '../../src/geo/crs/control-map.ts';
import { metresToLines } from '../../src/geo/crs/near-control.ts';
import { type ReferenceSystem, systemOf } from '../../src/geo/crs/reference-systems.ts';
import { suggestSystems } from '../../src/geo/crs/suggest-systems.ts';
import { weighSystems } from '../../src/geo/crs/weigh-systems.ts';
import { distanceMetres } from '../../src/geo/measure/distance-metres.ts';
import { areaContains } from '../../src/geo/predicate/area-contains.ts';
import { seededRandom } from '../../tests/fixtures/seeded-random.ts';

/** Systems that offices and services of Qingdao write, in the order of the tables. */
const SYSTEMS = ['EPSG:4326', 'GCJ-02', 'BD-09', 'EPSG:3857', 'EPSG:32650', 'EPSG:32651', 'EPSG:4549', 'EPSG:4528', 'EPSG:4509', 'EPSG:4510'] as const;
/** Below this two sources of a station were not told apart. */
const LEAST_ERROR_METRES = 30;
/** Files of each kind, system and order of the axes. */
const DRAWS = 5;

interface Station {
  readonly zh: string;
  readonly position: Position;
  readonly errorMetres: number;
}

/** The tables of control points for `docs/accuracy.md`, computed from `geodata` alone. */
export async function controlPointTables(): Promise<string> {
  const base = await composeBaseMap();
  const control = controlMap(base);
  if (!control) throw new Error('the base map has no district');
  const stations = await readStations();
  return [againstSecondSource(stations), readBack(stations), misread(stations), recommended(stations, control), await alongStreets(base)].join('\n\n');
}

async function readStations(): Promise<readonly Station[]> {
  const { features } = (await readJson('base/stations.geojson')) as { readonly features: readonly { readonly geometry: { readonly coordinates: Position }; readonly properties: { readonly zh: string; readonly errorMetres: number } }[] };
  return features.map(({ geometry, properties: { zh, errorMetres } }) => ({ zh, position: geometry.coordinates, errorMetres }));
}

/** Residuals of the control points themselves. */
function againstSecondSource(stations: readonly Station[]): string {
  const further = stations.filter(({ errorMetres }) => errorMetres > LEAST_ERROR_METRES).sort((a, b) => b.errorMetres - a.errorMetres);
  const listed = further.map(({ zh, errorMetres }) => `${zh} ${errorMetres} m`).join(', ');
  return `The control points: ${stations.length} metro stations (\`geodata/base/stations.geojson\`). ${stations.length - further.length} lie within ${LEAST_ERROR_METRES} m of a second source; ${further.length} do not or have none: ${listed}.`;
}

function readBack(stations: readonly Station[]): string {
  const rows = SYSTEMS.map((code) => {
    const residuals = stations.map(({ position }) => {
      const system = need(code);
      return distanceMetres(system.toWgs84(system.fromWgs84(position)), position);
    });
    return `| ${code} | ${millimetres(middle(residuals))} | ${millimetres(Math.max(...residuals))} |`;
  });
  return table('| stations written in … and read back | residual, median | largest |', rows);
}

/** How far wrong a station comes to lie that is read in another system than it was written in. */
function misread(stations: readonly Station[]): string {
  const degrees = ['EPSG:4326', 'GCJ-02', 'BD-09'] as const;
  const pairs = [...degrees.flatMap((written) => degrees.filter((read) => read !== written).map((read) => [written, read] as const)), ['EPSG:32650', 'EPSG:4509'] as const, ['EPSG:32651', 'EPSG:4510'] as const];
  const rows = pairs.map(([written, read]) => {
    const wrong = stations.map(({ position }) => distanceMetres(need(read).toWgs84(need(written).fromWgs84(position)), position));
    return `| ${written} | ${read} | ${Math.round(Math.min(...wrong))} m | ${Math.round(middle(wrong))} m | ${Math.round(Math.max(...wrong))} m |`;
  });
  return table('| written in | read as | least | median | most |', rows);
}

/** What the preview recommends for files whose system is known to us and not to it. */
function recommended(stations: readonly Station[], control: ControlMap): string {
  const random = seededRandom(20261127);
  const named = (list: readonly Station[]): readonly SampleRow[] => list.map(({ zh, position }) => ({ position, names: [zh] }));
  const bare = (list: readonly Station[]): readonly SampleRow[] => list.map(({ position }) => ({ position, names: [] }));
  const kinds: readonly (readonly [string, () => readonly SampleRow[]])[] = [
    ['all stations with their names', () => named(stations)],
    ['all stations without names', () => bare(stations)],
    ['ten stations drawn by lot, with names', () => named(drawn(stations, 10, random))],
    ['ten stations drawn by lot, without names', () => bare(drawn(stations, 10, random))],
    ['fifty places, all in the district, without names', () => placesIn(50, random, (position) => areaContains(control.district, position))],
    ['fifty places in the district and around it, without names', () => placesIn(50, random, () => true)],
  ];
  const rows = kinds.flatMap(([words, make], kind) => {
    const draws = kind < 2 ? 1 : DRAWS;
    const counts = { right: 0, wrong: 0, open: 0 };
    for (const code of SYSTEMS) for (const swapped of [false, true]) for (let draw = 0; draw < draws; draw++) counts[judged(make(), code, swapped, control)]++;
    return [`| ${words} | ${counts.right + counts.wrong + counts.open} | ${counts.right} | ${counts.open} | ${counts.wrong} |`];
  });
  return table(`| a file of … | files | right one recommended | said that it cannot be told | wrong one recommended |`, rows);
}

function judged(rows: readonly SampleRow[], code: string, swapped: boolean, control: ControlMap): 'right' | 'wrong' | 'open' {
  const system = need(code);
  const sample = rows.map(({ position, names }): SampleRow => {
    const [x, y] = system.fromWgs84(position);
    return { position: swapped ? [y, x] : [x, y], names };
  });
  const { candidates, recommended: index, reason } = weighSystems({ fits: suggestSystems(sample.map(({ position }) => position), null), sample, declared: null }, control);
  const best = candidates[index];
  if (reason === 'open') return 'open';
  return best?.axesSwapped === swapped && best.systems.includes(code) ? 'right' : 'wrong';
}

function placesIn(count: number, random: () => number, isWanted: (position: Position) => boolean): readonly SampleRow[] {
  const places: SampleRow[] = [];
  while (places.length < count) {
    const position: Position = [120.29 + random() * 0.15, 36.06 + random() * 0.11];
    if (isWanted(position)) places.push({ position, names: [] });
  }
  return places;
}

/** Places that came in a shifted datum and whose address names a street of the base map, after and without the conversion. */
async function alongStreets({ roads }: Awaited<ReturnType<typeof composeBaseMap>>): Promise<string> {
  const { places } = placesSchema.parse(await readJson('places.json'));
  const rows = places.flatMap(({ name, aliases, point, sources }) => {
    // Converted by itself: the middle between a converted point and another is no reading of either.
    const datum = /^[^;]*converted from (GCJ-02|BD-09)/.exec(sources.join('; '))?.[1];
    const words = [name.zh, ...aliases].join(' ');
    const street = roads.features.find(({ properties }) => properties.zh !== '' && new RegExp(`${properties.zh}\\d`).test(words));
    if (datum === undefined || !street) return [];
    const lines = roads.features.filter(({ properties }) => properties.zh === street.properties.zh).flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates).map((line) => line.map(([x = 0, y = 0]): Position => [x, y])));
    const [converted = NaN, left = NaN] = metresToLines([point, need(datum).fromWgs84(point)], lines);
    return [`| ${name.zh} | ${datum} | ${street.properties.zh} | ${Math.round(converted)} m | ${Math.round(left)} m |`];
  });
  return table('| place | came in | street of its address | from it after conversion | had it been left as it came |', rows);
}

function need(code: string): ReferenceSystem {
  const system = systemOf(code);
  if (!system) throw new Error(`no system ${code}`);
  return system;
}

const drawn = (stations: readonly Station[], count: number, random: () => number): readonly Station[] =>
  [...stations].map((station) => ({ station, order: random() })).sort((a, b) => a.order - b.order).slice(0, count).map(({ station }) => station);

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const millimetres = (metres: number): string => (metres < 0.001 ? 'below 1 mm' : `${Math.round(metres * 1000)} mm`);
const table = (heading: string, rows: readonly string[]): string => [heading, heading.replaceAll(/[^|]+/g, '---'), ...rows].join('\n');
