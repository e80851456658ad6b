import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { ToolTab } from '../state/tools.ts';
import { changeTools } from './change-tools.ts';

/** Shows a tool in the panel; what was begun with another one is given up, what was finished stays. */
export function openTool(store: Store<AppState>, tab: ToolTab): void {
  changeTools(store, (tools) => (tools.tab === tab ? {} : { tab, sketch: [], drawing: null, editing: null }));
}
