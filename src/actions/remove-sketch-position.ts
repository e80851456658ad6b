import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { changeTools } from './change-tools.ts';

/** Takes back a position of what is being measured or drawn, the last one unless another is named. */
export function removeSketchPosition(store: Store<AppState>, index = -1): void {
  changeTools(store, ({ sketch }) => {
    if (sketch.length === 0) return {};
    const at = index < 0 ? sketch.length + index : index;
    return { sketch: sketch.filter((_, position) => position !== at) };
  });
}
