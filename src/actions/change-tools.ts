import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { Tools } from '../state/tools.ts';

/** Replaces members of the tools' state; what every action on tools does in the end. */
export function changeTools(store: Store<AppState>, change: (tools: Tools) => Partial<Tools>): void {
  store.update((state) => {
    const members = change(state.tools);
    const entries = Object.entries(members) as [keyof Tools, unknown][];
    return entries.every(([key, value]) => state.tools[key] === value) ? state : { ...state, tools: { ...state.tools, ...members } };
  });
}
