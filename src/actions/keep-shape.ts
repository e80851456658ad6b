import { randomId } from '../domain/random-id.ts';
import type { Drawing, DrawingColour, DrawnShape } from '../domain/drawing.ts';
import { checkGeometry } from '../geo/check/check-geometry.ts';
import type { GeometryProblem } from '../geo/check/geometry-issue.ts';
import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';

/** How a new drawing is to be called and to look. */
export interface DrawingLook {
  readonly name: string;
  readonly colour: DrawingColour;
  readonly dashed: boolean;
}

export type KeptShape =
  | { readonly ok: true; readonly id: string; readonly kept: boolean }
  | { readonly ok: false; readonly problem: GeometryProblem };

/** No name is longer, in characters. */
export const MOST_NAME_CHARACTERS = 80;



/**
 * Makes a drawing of a shape, or with `id` gives an existing drawing that shape. A geometry that would give wrong answers is
 * refused with its first problem, and nothing is changed.
 */
export async function keepShape(
  store: Store<AppState>,
  keeper: DrawingKeeper,
  shape: DrawnShape,
  target: DrawingLook | { readonly id: string },
): Promise<KeptShape> {
  const check = checkGeometry(shape.geometry);
  if (!check.ok) return { ok: false, problem: check.issues.find(({ severity }) => severity === 'error')?.code ?? 'not-a-geometry' };
  const now = Date.now();
  const known = 'id' in target ? store.get().tools.shelf.items.find(({ id }) => id === target.id) : undefined;
  const look = 'id' in target ? known : target;
  if (!look) throw new Error(`no drawing ${'id' in target ? target.id : ''} to give a shape to`);
  const drawing: Drawing = {
    id: known?.id ?? randomId(),
    name: look.name.trim().slice(0, MOST_NAME_CHARACTERS),
    colour: look.colour,
    dashed: look.dashed,
    shape: { ...shape, geometry: check.geometry },
    createdAt: known?.createdAt ?? now,
    changedAt: now,
  };
  const kept = await changeDrawings(store, keeper, { keep: [drawing], forget: [] });
  return { ok: true, id: drawing.id, kept };
}
