import { measurePositions } from '../geo/measure/measure-positions.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Measurement } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Why a measurement cannot be finished yet. */
export type MeasureProblem = 'too-few-positions' | 'self-crossing' | 'zero-area';

export type FinishedMeasurement =
  | { readonly ok: true; readonly measurement: Measurement }
  | { readonly ok: false; readonly problem: MeasureProblem };

/** Keeps the measurement under way among the finished ones; where it makes no sense yet, says why and changes nothing. */
export function finishMeasurement(store: Store<AppState>): FinishedMeasurement {
  const { sketch, measuring, measurements } = store.get().tools;
  const closed = measuring === 'area';
  if (sketch.length < (closed ? 3 : 2)) return { ok: false, problem: 'too-few-positions' };
  const figures = measurePositions(sketch, closed);
  if (figures.crossesItself) return { ok: false, problem: 'self-crossing' };
  if (closed && figures.squareMetres === null) return { ok: false, problem: 'zero-area' };
  const id = Math.max(0, ...measurements.map((known) => known.id)) + 1;
  const measurement: Measurement = { id, closed, positions: sketch, figures };
  changeTools(store, () => ({ sketch: [], measurements: [...measurements, measurement] }));
  return { ok: true, measurement };
}
