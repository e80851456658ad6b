import { showNotice } from './actions/show-notice.ts';
import type { UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import type { OpenedField } from './open-field.ts';
import type { AppState } from './state/app-state.ts';
import type { DeskName } from './state/desk.ts';
import type { Store } from './state/store.ts';
import { whenMap } from './when-map.ts';

type FieldDeskName = Extract<DeskName, 'inspect' | 'round' | 'queue' | 'trouble' | 'inspections'>;
/** Set by `field-mode.ts`, which arrives later. */
const KEY = 'ur-field-mode';

/**
 * The desks of field work. What is behind them arrives when one is opened, when a card asks for an inspection by `ur-inspect`
 * {id}, or once the map stands on a device that was left in field mode.
 */
export function fieldDesks(store: Store<AppState>, app: UrApp, map: UrRenewalMap): Readonly<Record<FieldDeskName, Desk>> {
  const open = async (outdoors = true): Promise<OpenedField> => (await import('./open-field.ts')).openField(store, app, map, outdoors);
  app.addEventListener('ur-inspect', (event) => {
    event.preventDefault();
    open().then(
      ({ inspect }) => inspect((event as CustomEvent<{ readonly id: string }>).detail.id),
      () => showNotice(store, 'error', 'notice.desk-missing'),
    );
  });
  whenMap(store, ['ready'], () => {
    // Where nothing may be read from the device, nothing was left in the field.
    if (wasInField()) void open();
  });
  const desk = (name: FieldDeskName): Desk => ({ tag: `ur-${name}-desk`, load: async () => (await open()).loadDesk(name) });
  return { inspect: desk('inspect'), round: desk('round'), queue: desk('queue'), trouble: desk('trouble'), inspections: { tag: 'ur-inspections-desk', load: async () => (await open(false)).loadDesk('inspections') } };
}

function wasInField(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
