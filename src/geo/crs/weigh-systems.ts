import type { Position } from '../../domain/geometry.ts';
import type { ImportPreview, SampleRow } from '../../domain/layers/import-preview.ts';
import { distanceMetres } from '../measure/distance-metres.ts';
import { areaContains } from '../predicate/area-contains.ts';
import { type ControlMap, plainName } from './control-map.ts';
import { metresToLines, metresToPoints } from './near-control.ts';
import { systemOf } from './reference-systems.ts';

/** A row that bears the name of a station, and how far it comes to lie from it. */
export interface NamedPair {
  readonly position: Position;
  readonly station: Position;
  readonly metres: number;
}

/** What becomes of the rows looked at when their numbers are read in a system. */
export interface SystemEvidence {
  /** Codes that put every position at the same place, the likeliest first. */
  readonly systems: readonly [string, ...string[]];
  readonly axesSwapped: boolean;
  /** WGS 84, in the order of the rows. */
  readonly positions: readonly Position[];
  readonly inDistrict: number;
  readonly named: readonly NamedPair[];
  /** Medians in metres; null where there is nothing to measure. */
  readonly namedMetres: number | null;
  readonly stationMetres: number | null;
  readonly roadMetres: number | null;
  /** Rows within `NEAR_METRES` of a station. */
  readonly nearStations: number;
}

/**
 * Why one system is recommended. `open`: nothing in the file tells them apart, and the first is only the commonest. `nowhere`: no
 * system puts a row into Qingdao, and the one is what the file says or the commonest.
 */
export type Reason = 'only' | 'nowhere' | 'named-stations' | 'near-stations' | 'district' | 'declared' | 'open';

export interface Weighing {
  readonly candidates: readonly [SystemEvidence, ...SystemEvidence[]];
  /** Place of the recommended one among the candidates. */
  readonly recommended: number;
  readonly reason: Reason;
}

/** Entrances and middles of one station lie no further apart. */
export const NEAR_METRES = 100;
/** Fewer rows than this could be chance. */
const FEWEST_NAMED = 3;
const FEWEST_NEAR = 5;
const FEWEST_INSIDE = 20;
/** Named rows further than this from their stations are called after a neighbourhood. */
const MOST_NAMED_METRES = 150;
/** How much better the best has to be than the second. */
const TIMES = 2.5;
/** Parts of the rows that lie in the district: all but a few, and clearly more than elsewhere. */
const INSIDE = 0.98;
const INSIDE_LEAD = 0.03;
/** Rows whose way to the streets is measured: a thousand edges are looked at for each. */
const MOST_ON_ROADS = 120;

/**
 * Lays the rows looked at over what is known of the ground, under each reference system that fits, and says which to take and
 * why. Rows named after stations are control points; without them, rows that lie at stations; then the district's outline.
 */
export function weighSystems({ fits, sample, declared }: Pick<ImportPreview, 'fits' | 'sample' | 'declared'>, control: ControlMap): Weighing {
  const candidates: SystemEvidence[] = [];
  for (const { system, axesSwapped } of fits) {
    const evidence = evidenceOf(system, axesSwapped, sample, control);
    const same = candidates.findIndex((each) => each.axesSwapped === axesSwapped && samePlaces(each.positions, evidence.positions));
    const before = candidates[same];
    if (before) candidates[same] = { ...before, systems: [...before.systems, system] };
    else candidates.push(evidence);
  }
  const [first, ...others] = candidates;
  if (!first) throw new Error('a preview has at least one fit');
  return { candidates: [first, ...others], ...(fits.every(({ insideShare }) => insideShare === 0) ? { recommended: 0, reason: 'nowhere' } : recommend(candidates, sample.length, declared)) };
}

/** What becomes of the rows under one system. */
function evidenceOf(system: string, axesSwapped: boolean, sample: readonly SampleRow[], { district, stations, roads }: ControlMap): SystemEvidence {
  const reference = systemOf(system);
  const positions = sample.map(({ position: [x, y] }): Position => reference?.toWgs84(axesSwapped ? [y, x] : [x, y]) ?? [NaN, NaN]);
  const named = sample.flatMap(({ names }, index): NamedPair[] => {
    const plain = names.map(plainName).filter((name) => name !== '');
    const position = positions[index];
    const station = stations.find((each) => each.names.some((name) => plain.includes(name)));
    return station && position ? [{ position, station: station.position, metres: distanceMetres(position, station.position) }] : [];
  });
  const toStations = metresToPoints(positions, stations.map(({ position }) => position));
  const step = Math.ceil(positions.length / MOST_ON_ROADS);
  return {
    systems: [system],
    axesSwapped,
    positions,
    inDistrict: positions.filter((position) => areaContains(district, position)).length,
    named,
    namedMetres: median(named.map(({ metres }) => metres)),
    stationMetres: median(toStations),
    roadMetres: median(metresToLines(positions.filter((_, index) => index % step === 0), roads)),
    nearStations: toStations.filter((metres) => metres <= NEAR_METRES).length,
  };
}

function recommend(candidates: readonly SystemEvidence[], rows: number, declared: string | null): Pick<Weighing, 'recommended' | 'reason'> {
  if (candidates.length === 1) return { recommended: 0, reason: 'only' };
  const named = byLeast(candidates, ({ namedMetres }) => namedMetres ?? Infinity);
  if ((candidates[named.best]?.named.length ?? 0) >= FEWEST_NAMED && named.value <= MOST_NAMED_METRES && named.second > Math.max(MOST_NAMED_METRES, TIMES * named.value)) return { recommended: named.best, reason: 'named-stations' };
  const near = byLeast(candidates, ({ nearStations }) => -nearStations);
  if (-near.value >= Math.max(FEWEST_NEAR, rows / 2) && -near.value >= TIMES * -near.second) return { recommended: near.best, reason: 'near-stations' };
  const stated = candidates.findIndex(({ systems }) => declared !== null && systems.includes(declared));
  if (stated !== -1) return { recommended: stated, reason: 'declared' };
  const inside = byLeast(candidates, ({ inDistrict }) => -inDistrict / rows);
  if (rows >= FEWEST_INSIDE && -inside.value >= INSIDE && inside.second - inside.value >= INSIDE_LEAD) return { recommended: inside.best, reason: 'district' };
  return { recommended: 0, reason: 'open' };
}

/** The candidate with the least value, and the value of the next one. */
function byLeast(candidates: readonly SystemEvidence[], valueOf: (evidence: SystemEvidence) => number): { readonly best: number; readonly value: number; readonly second: number } {
  const sorted = candidates.map((evidence, index) => ({ index, value: valueOf(evidence) })).sort((a, b) => a.value - b.value);
  return { best: sorted[0]?.index ?? 0, value: sorted[0]?.value ?? Infinity, second: sorted[1]?.value ?? Infinity };
}

const samePlaces = (a: readonly Position[], b: readonly Position[]): boolean => a.every(([x, y], index) => { const other = b[index]; return x === other?.[0] && y === other[1]; });

/** Null of nothing, and of what is nowhere. */
function median(values: readonly number[]): number | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}
