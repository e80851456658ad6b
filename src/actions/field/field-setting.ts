import type { PhotoMaker } from '../../services/photos/photo-maker.ts';
import type { PositionWatch } from '../../services/position/position-watch.ts';
import type { FormSource } from '../../services/field/form-source.ts';
import type { VisitKeeper } from '../../services/field/visit-keeper.ts';
import type { AppState } from '../../state/app-state.ts';
import type { FieldState } from '../../state/field/field-state.ts';
import type { Store } from '../../state/store.ts';
import type { OfficeLink } from './office-link.ts';
import type { DraftSaver } from './draft-saver.ts';

/** What the actions of field work act on. */
export interface FieldSetting {
  readonly app: Store<AppState>;
  readonly field: Store<FieldState>;
  readonly keeper: VisitKeeper;
  readonly saver: DraftSaver;
  readonly photos: PhotoMaker;
  readonly positions: PositionWatch;
  readonly forms: FormSource;
  /** The way to the office; null where none is configured, and then nobody is asked anything. */
  readonly office: OfficeLink | null;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}
