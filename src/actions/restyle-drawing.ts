import type { Drawing } from '../domain/drawing.ts';
import type { DrawingKeeper } from '../services/drawing-keeper.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeDrawings } from './change-drawings.ts';
import { MOST_NAME_CHARACTERS } from './keep-shape.ts';

/** Gives a drawing another name, colour or line; an empty name is not taken. */
export async function restyleDrawing(
  store: Store<AppState>,
  keeper: DrawingKeeper,
  id: string,
  look: Partial<Pick<Drawing, 'name' | 'colour' | 'dashed'>>,
): Promise<boolean> {
  const drawing = store.get().tools.shelf.items.find((known) => known.id === id);
  if (!drawing) return false;
  const name = look.name?.trim().slice(0, MOST_NAME_CHARACTERS);
  const next: Drawing = { ...drawing, ...look, name: name === undefined || name === '' ? drawing.name : name, changedAt: Date.now() };
  const same = next.name === drawing.name && next.colour === drawing.colour && next.dashed === drawing.dashed;
  return same ? true : changeDrawings(store, keeper, { keep: [next], forget: [] });
}
