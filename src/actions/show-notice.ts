import type { AppState, Notice } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';

/** Tells the user something; the same message is not told twice at a time. */
export function showNotice(
  store: Store<AppState>,
  severity: Notice['severity'],
  key: Notice['key'],
  values: Notice['values'] = {},
): void {
  store.update((state) => {
    const others = state.notices.filter((notice) => notice.key !== key);
    const id = Math.max(0, ...state.notices.map((notice) => notice.id)) + 1;
    return { ...state, notices: [...others, { id, severity, key, values }] };
  });
}
