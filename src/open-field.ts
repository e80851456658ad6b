import { closeRecord } from './actions/close-record.ts';
import type { FieldSetting } from './actions/field/field-setting.ts';
import { startVisit } from './actions/field/open-visit.ts';
import { readField } from './actions/field/read-field.ts';
import { resumeVisit } from './actions/field/resume-visit.ts';
import { openDesk } from './actions/open-desk.ts';
import { showNotice } from './actions/show-notice.ts';
import type { FieldDesk } from './components/field/field-desk.ts';
import { installFieldMode } from './components/field/field-mode.ts';
import { startField } from './components/field/start-field.ts';
import type { UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import { trustOwnWorkers } from './map/scene/trust-own-workers.ts';
import { askForPersistence } from './services/device/persistence.ts';
import { looksPrivate } from './services/device/looks-private.ts';
import { openDevicePackages } from './services/device-packages.ts';
import { deviceVisitKeeper } from './services/field/device-visit-keeper.ts';
import { packageFormSource } from './services/field/form-source.ts';
import { watchTabs } from './services/field/open-tabs.ts';
import { PackageError } from './services/package-error.ts';
import { packageLoader } from './services/package-loader.ts';
import { createPhotoMaker } from './services/photos/photo-maker.ts';
import { devicePositionWatch } from './services/position/position-watch.ts';
import { readManifest } from './services/read-manifest.ts';
import { deviceRecordKeeper } from './services/records/device-record-keeper.ts';
import { pageOffice } from './services/sync/page-office.ts';
import { holdWork } from './services/work-in-hand.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { createConnection } from './storage/open.ts';

/** Field work once it was opened. */
export interface OpenedField {
  /** Brings the element of a desk. */
  readonly loadDesk: (name: 'inspect' | 'round' | 'queue' | 'trouble' | 'inspections') => Promise<unknown>;
  /** Opens the form of a site, as its card asks. */
  readonly inspect: (id: string) => Promise<void>;
}

let opening: Promise<FieldDesk> | null = null;

/** Builds field work out of this browser's parts, once; `outdoors` puts the frame into field mode. */
export async function openField(store: Store<AppState>, app: UrApp, map: UrRenewalMap, outdoors: boolean): Promise<OpenedField> {
  opening ??= build(store, app, map).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  const desk = await opening;
  if (outdoors) app.toggleAttribute('field', true);
  return { loadDesk, inspect: (id) => inspect(desk, store, id) };
}

function loadDesk(name: 'inspect' | 'round' | 'queue' | 'trouble' | 'inspections'): Promise<unknown> {
  switch (name) {
    case 'inspect':
      return import('./components/field/ur-inspect-desk.ts');
    case 'round':
      return import('./components/field/ur-round-desk.ts');
    case 'queue':
      return import('./components/field/ur-queue-desk.ts');
    case 'trouble':
      return import('./components/field/ur-trouble-desk.ts');
    case 'inspections':
      return import('./components/office/ur-inspections-desk.ts');
  }
}

async function inspect(desk: FieldDesk, store: Store<AppState>, id: string): Promise<void> {
  try {
    const result = await startVisit(desk.setting, { kind: 'site', siteId: id });
    closeRecord(store);
    openDesk(store, 'inspect');
    if (result !== 'opened') desk.warn(`start.${result}`);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    showNotice(store, 'error', 'notice.desk-missing');
  }
}

async function build(store: Store<AppState>, app: UrApp, map: UrRenewalMap): Promise<FieldDesk> {
  trustOwnWorkers();
  let onOutdated = (): void => undefined;
  const connection = createConnection({ onOutdated: () => onOutdated() });
  const records = deviceRecordKeeper(connection);
  const settings = pageOffice(document);
  const office = settings && (await import('./open-office.ts')).openOffice(settings, connection);
  const loader = packageLoader(readManifest(document), {
    fetchFile: (url) => fetch(url),
    device: () => Promise.resolve(openDevicePackages(() => undefined)),
    travelling: () => false,
  });
  const { storage, locks } = navigator as Partial<Navigator>;
  const keeper = deviceVisitKeeper(records, {
    persisted: async () => (storage ? storage.persisted() : null),
    askToBeKept: () => askForPersistence(storage),
    privateWindow: looksPrivate,
  });
  const desk = await startField({
    root: document.body,
    app: store,
    map,
    keeper,
    photos: createPhotoMaker(() => new Worker(new URL('./worker/photos/photo.worker.ts', import.meta.url), { type: 'module' })),
    positions: devicePositionWatch(),
    forms: packageFormSource(loader),
    office: office?.link ?? null,
  });
  const { setting } = desk;
  office?.start(() => void readField(setting), setting.field);
  onOutdated = () => setting.field.update((state) => ({ ...state, outdated: true }));
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('ur-field-tabs');
  await watchTabs({ locks, channel, page: document }, (tabs) => setting.field.update((state) => (state.tabs === tabs ? state : { ...state, tabs })));
  installFieldMode(app, store, () => localStorage);
  keepWorkHeld(setting);
  await resumeVisit(setting, () => localStorage);
  return desk;
}

/** While a form is open, no new version takes over. */
function keepWorkHeld({ field }: FieldSetting): void {
  let release: (() => void) | null = null;
  field.subscribe(({ open }) => {
    if (open && !release) release = holdWork();
    else if (!open) {
      release?.();
      release = null;
    }
  });
}
