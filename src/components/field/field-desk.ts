import { createContext } from '@lit/context';
import type { FieldSetting } from '../../actions/field/field-setting.ts';
import type { MapWish } from '../../state/field/field-state.ts';
import type { FieldKey } from '../../i18n/field/field-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { Store } from '../../state/store.ts';

/** Something field work has to say; translated where it is shown. */
export interface FieldMessage {
  readonly key: FieldKey;
  readonly values: TextValues;
}

/** What is said at a time: what was done, politely, and what could not be done, at once. */
export interface FieldSays {
  readonly status: FieldMessage | null;
  readonly problem: FieldMessage | null;
}

/** The desk of field work: what its elements act on, and their way to the map. */
export interface FieldDesk {
  readonly setting: FieldSetting;
  readonly says: Store<FieldSays>;
  readonly tell: (key: FieldKey, values?: TextValues) => void;
  readonly warn: (key: FieldKey, values?: TextValues) => void;
  /** Takes the next taps of the map for the open visit; null gives them back. */
  readonly wish: (wish: MapWish | null) => void;
  /** Ends an area that is being placed. */
  readonly closeArea: () => void;
  readonly followed: (follow: boolean) => void;
  readonly focusMap: () => void;
}

/** The one desk; provided when field work is first opened. */
export const fieldDeskContext = createContext<FieldDesk>(Symbol('field desk'));
