import { shapeFromPositions } from '../geo/shapes/shape-from-positions.ts';
import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Measurement } from '../state/tools.ts';
import { type DrawingLook, keepShape, type KeptShape } from './keep-shape.ts';

/** Makes a drawing of a finished measurement, which stays as it is. */
export function keepMeasurement(
  store: Store<AppState>,
  keeper: DrawingKeeper,
  { closed, positions }: Measurement,
  look: DrawingLook,
): Promise<KeptShape> {
  const made = shapeFromPositions(closed ? 'polygon' : 'line', positions, null);
  if (!made.ok) throw new Error(`a finished measurement of ${positions.length} positions makes no shape: ${made.problem}`);
  return keepShape(store, keeper, made.shape, look);
}
