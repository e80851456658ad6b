import type { Position } from '../domain/geometry.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Adds positions (WGS 84) to what is being measured or drawn; one equal to the last is a second press and left out. */
export function addSketchPositions(store: Store<AppState>, positions: readonly Position[]): void {
  changeTools(store, ({ sketch }) => {
    const next = [...sketch];
    for (const position of positions) {
      const last = next.at(-1);
      if (last?.[0] !== position[0] || last[1] !== position[1]) next.push(position);
    }
    return next.length === sketch.length ? {} : { sketch: next };
  });
}
