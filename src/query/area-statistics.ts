import type { Geometry } from '../domain/geometry.ts';
import { geodesicAreaSquareMetres } from '../geo/measure/geodesic-area-square-metres.ts';
import { dissolve } from '../geo/overlay/dissolve.ts';
import { overlay } from '../geo/overlay/overlay.ts';
import type { QueryLayer } from './layer.ts';
import { Pace } from './pace.ts';
import type { QueryAnswer, RunOptions } from './run-query.ts';
import { CERTAIN, NOT, spatialVerdicts } from './spatial-verdicts.ts';

/** A figure of which a part is certain: `possible` is what may come on top. */
export interface Doubtful {
  readonly certain: number;
  readonly possible: number;
}

/** What lies in one area. */
export interface AreaStatistics {
  readonly id: string;
  readonly areaSquareMetres: number;
  readonly count: Doubtful;
  /** Sum of the property over the records that have a number; in the unit its values have. */
  readonly sum: Doubtful;
  /** How many of the counted records, certain or possible, have no number to add. */
  readonly withoutNumber: number;
  /** Area that the outlines of certain records together have in common with this one, m²; where they overlap it counts once. */
  readonly overlapSquareMetres: number;
}

/** Which records to count where. */
export interface AreaStatisticsRequest {
  /** The answer of a query to `records`. */
  readonly answer: QueryAnswer;
  readonly records: QueryLayer;
  /** A layer of areas: sub-districts. */
  readonly areas: QueryLayer;
  /** Property to add up; null to count only. */
  readonly property: string | null;
}

/**
 * Counts, sums and common area of the records of an answer by area, in the order of the areas; those without an outline are
 * left out. A record counts in each area it meets, so the columns may add up to more than the records.
 */
export async function areaStatistics({ answer, records, areas, property }: AreaStatisticsRequest, options: RunOptions = {}): Promise<readonly AreaStatistics[]> {
  const pace = new Pace(options.signal, options.onProgress);
  const alive = new Uint8Array(records.count);
  answer.rows.forEach((row, i) => (alive[row] = answer.verdicts[i] ?? NOT));
  const table: AreaStatistics[] = [];
  for (let area = 0; area < areas.count; area++) {
    const shape = areas.shape(area);
    if (!shape) continue;
    const column = await spatialVerdicts({ relation: 'intersects' }, records, [{ ...shape, isPossibleOnly: false }], alive, pace);
    const count = { certain: 0, possible: 0 };
    const sum = { certain: 0, possible: 0 };
    let withoutNumber = 0;
    const covered: Geometry[] = [];
    for (let row = 0; row < column.length; row++) {
      const record = column[row] === NOT || alive[row] === NOT ? null : records.shape(row);
      if (!record) continue;
      if (pace.isDue) await pace.pause(area, areas.count);
      const isCertain = column[row] === CERTAIN && alive[row] === CERTAIN;
      const part = isCertain ? 'certain' : 'possible';
      count[part]++;
      const number = property === null ? undefined : records.values(row, property).find((value) => typeof value === 'number');
      if (typeof number === 'number') sum[part] += number;
      else withoutNumber++;
      if (!isCertain || record.isSomewhereInside) continue;
      const common = overlay('intersection', record.geometry, shape.geometry);
      if (common) covered.push(common);
    }
    const cover = dissolve(covered);
    const overlapSquareMetres = cover ? geodesicAreaSquareMetres(cover) : 0;
    table.push({ id: areas.rowId(area), areaSquareMetres: geodesicAreaSquareMetres(shape.geometry), count, sum, withoutNumber, overlapSquareMetres });
  }
  return table;
}
