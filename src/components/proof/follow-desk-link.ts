import { closeDesk } from '../../actions/close-desk.ts';
import { openDesk } from '../../actions/open-desk.ts';
import { setDeskLink } from '../../actions/set-desk-link.ts';
import { showNotice } from '../../actions/show-notice.ts';
import type { AppState } from '../../state/app-state.ts';
import type { DeskName } from '../../state/desk.ts';
import type { Store } from '../../state/store.ts';

/** The desk that a link names. */
const headOf = (link: string | null): string | null => link?.split('.')[0] ?? null;

/** Keeps the open desk and what the address says of it equal, for the desks that a link can open; tells of a link to none of them. */
export function followDeskLink(store: Store<AppState>, names: readonly DeskName[]): void {
  const known = (name: string | null): DeskName | null => names.find((candidate) => candidate === name) ?? null;
  let writing = false;
  const fromLink = (): void => {
    const { deskLink, desk } = store.get();
    const named = known(headOf(deskLink));
    if (named !== null) openDesk(store, named);
    else if (deskLink !== null) {
      showNotice(store, 'warning', 'notice.link-ignored', { part: `desk=${deskLink.slice(0, 60)}` });
      setDeskLink(store, known(desk));
    } else if (known(desk) !== null) closeDesk(store);
  };
  const fromDesk = (): void => {
    const { deskLink, desk } = store.get();
    if (headOf(deskLink) === known(desk)) return;
    writing = true;
    setDeskLink(store, known(desk));
    writing = false;
  };
  if (store.get().deskLink !== null) fromLink();
  store.subscribe((state, previous) => {
    // After the other listeners: each of them sees one change after the other.
    if (writing) return;
    if (state.deskLink !== previous.deskLink) queueMicrotask(fromLink);
    else if (state.desk !== previous.desk) queueMicrotask(fromDesk);
  });
}
