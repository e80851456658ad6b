import { ContextProvider } from '@lit/context';
import { DraftSaver } from '../../actions/field/draft-saver.ts';
import type { FieldSetting } from '../../actions/field/field-setting.ts';
import type { OfficeLink } from '../../actions/field/office-link.ts';
import { localDate, readField } from '../../actions/field/read-field.ts';
import type { FormSource } from '../../services/field/form-source.ts';
import type { VisitKeeper } from '../../services/field/visit-keeper.ts';
import type { PhotoMaker } from '../../services/photos/photo-maker.ts';
import type { PositionWatch } from '../../services/position/position-watch.ts';
import type { AppState } from '../../state/app-state.ts';
import { noField } from '../../state/field/field-state.ts';
import { createStore, type Store } from '../../state/store.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { type FieldDesk, fieldDeskContext } from './field-desk.ts';
import { MapField } from './map-field.ts';

/** What field work is put together from. */
export interface FieldParts {
  readonly root: HTMLElement;
  readonly app: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly keeper: VisitKeeper;
  readonly photos: PhotoMaker;
  readonly positions: PositionWatch;
  readonly forms: FormSource;
  readonly office?: OfficeLink | null;
}

/** Sets field work up: its desk first, for elements look for it when they are connected, then what lies on the device. */
export async function startField({ root, app, map, keeper, photos, positions, forms, office = null }: FieldParts): Promise<FieldDesk> {
  const clock = (): number => Date.now();
  const field = createStore(noField(localDate(clock()), clock()));
  const setting: FieldSetting = { app, field, keeper, saver: new DraftSaver(field, keeper, clock), photos, positions, forms, office, clock, newId: () => crypto.randomUUID() };
  const desk = new MapField(setting, map);
  new ContextProvider(root, { context: fieldDeskContext, initialValue: desk });
  keeper.onChange(() => void readField(setting));
  office?.state.subscribe(({ clockOffset }, before) => {
    if (clockOffset !== before.clockOffset) field.update((state) => ({ ...state, officeAheadMs: clockOffset }));
  });
  await readField(setting);
  return desk;
}
