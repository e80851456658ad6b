import { ContextProvider } from '@lit/context';
import { deleteDB } from 'idb';
import { DraftSaver } from '../../../src/actions/field/draft-saver.ts';
import type { OfficeLink } from '../../../src/actions/field/office-link.ts';
import type { FieldSetting } from '../../../src/actions/field/field-setting.ts';
import { localDate, readField } from '../../../src/actions/field/read-field.ts';
import { type FieldDesk, type FieldSays, fieldDeskContext } from '../../../src/components/field/field-desk.ts';
import type { FormsPackage } from '../../../src/domain/forms/form.ts';
import { deviceVisitKeeper } from '../../../src/services/field/device-visit-keeper.ts';
import type { VisitKeeper } from '../../../src/services/field/visit-keeper.ts';
import { deviceRecordKeeper } from '../../../src/services/records/device-record-keeper.ts';
import type { RecordKeeper } from '../../../src/services/records/record-keeper.ts';
import { PositionError } from '../../../src/services/geolocation.ts';
import { type FieldState, noField } from '../../../src/state/field/field-state.ts';
import { createStore } from '../../../src/state/store.ts';
import { type Connection, createConnection } from '../../../src/storage/open.ts';
import { testForm } from '../../fixtures/form.ts';
import { loaded } from '../mount.ts';
import { appStore } from '../../fixtures/app-store.ts';

const NAME = 'test-field-room';
const NOW = 1_790_000_000_000;

/** Field work of a device in a test: the real keeper on a database of its own, and what was asked of the browser. */
export interface FieldRoom {
  readonly setting: FieldSetting;
  readonly desk: FieldDesk;
  readonly records: RecordKeeper;
  readonly connection: Connection;
  readonly asked: string[];
}

const provider = new ContextProvider(document.body, { context: fieldDeskContext });
const rooms: { readonly connection: Connection; readonly name: string }[] = [];

/** Another device's records, or this one's. */
export function testKeeper(name = NAME): { readonly connection: Connection; readonly records: RecordKeeper } {
  const connection = createConnection({ name });
  rooms.push({ connection, name });
  const records = deviceRecordKeeper(connection, { marker: undefined, channel: undefined, copies: null, now: () => NOW, newId: () => crypto.randomUUID(), freeBytes: () => Promise.resolve(4e9) });
  return { connection, records };
}

/** Opens field work and provides it to elements of the page; `change` puts other verbs into the keeper. */
export async function fieldRoom(state: Partial<FieldState> = {}, change: Partial<VisitKeeper> = {}, office: OfficeLink | null = null): Promise<FieldRoom> {
  const asked: string[] = [];
  const { connection, records } = testKeeper();
  const keeper: VisitKeeper = {
    ...deviceVisitKeeper(records, {
      persisted: () => Promise.resolve(false),
      askToBeKept: () => {
        asked.push('persist');
        return Promise.resolve();
      },
      privateWindow: () => Promise.resolve(false),
    }),
    ...change,
  };
  const field = createStore<FieldState>(noField(localDate(NOW), NOW));
  const forms: FormsPackage = { forms: [testForm, { ...testForm, id: 'movement' }, { ...testForm, id: 'public' }, { ...testForm, id: 'report' }], units: [] } as unknown as FormsPackage;
  const setting: FieldSetting = {
    app: appStore(loaded),
    field,
    keeper,
    saver: new DraftSaver(field, keeper, () => NOW),
    photos: { make: () => Promise.resolve({ ok: false, failure: 'no-image', values: {} }) },
    positions: { follow: () => () => undefined, once: () => Promise.reject(new PositionError('denied')) },
    forms: { forms: () => Promise.resolve(forms) },
    office,
    clock: () => NOW,
    newId: () => crypto.randomUUID(),
  };
  const says = createStore<FieldSays>({ status: null, problem: null });
  const desk: FieldDesk = {
    setting,
    says,
    tell: (key, values = {}) => says.update(() => ({ status: { key, values }, problem: null })),
    warn: (key, values = {}) => says.update(() => ({ status: null, problem: { key, values } })),
    wish: () => undefined,
    closeArea: () => undefined,
    followed: () => undefined,
    focusMap: () => undefined,
  };
  provider.setValue(desk);
  await readField(setting);
  field.update((now) => ({ ...now, ...state }));
  return { setting, desk, records, connection, asked };
}

/** Removes every database of the test. */
export async function closeRooms(): Promise<void> {
  const closing = rooms.splice(0);
  await Promise.all(closing.map(({ connection }) => connection.close().catch(() => undefined)));
  await Promise.all([...new Set(closing.map(({ name }) => name))].map((name) => deleteDB(name)));
}
