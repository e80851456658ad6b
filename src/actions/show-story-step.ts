import { type Filter, NO_FILTER } from '../domain/filter.ts';
import type { StoryStep } from '../domain/guides/story.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import { yearsOf } from '../state/years.ts';

/** What a story takes the place of. */
export type ShownBefore = Pick<AppState, 'filter' | 'camera' | 'hoveredId'>;

/** What is shown now, to come back to. */
export function viewBefore(store: Store<AppState>): ShownBefore {
  const { filter, camera, view, hoveredId } = store.get();
  return { filter, camera: view ?? camera, hoveredId };
}

/** What a step of a story narrows the projects to. */
export function filterOf({ themes, year }: StoryStep): Filter {
  return { ...NO_FILTER, themes, years: year && yearsOf(year.sense, year.year) };
}

/** Shows a step of a story: its place, its projects and year, and its record highlighted. An open card makes room. */
export function showStep(store: Store<AppState>, step: StoryStep): void {
  const { camera, record } = step;
  store.update((state) => ({
    ...state,
    filter: filterOf(step),
    camera,
    hoveredId: record,
    selectedId: null,
    chooser: null,
  }));
}

/** Puts back what stood before the story. */
export function restoreView(store: Store<AppState>, before: ShownBefore): void {
  store.update((state) => ({ ...state, ...before }));
}
