import { closeRecord } from './actions/close-record.ts';
import type { FieldSetting } from './actions/field/field-setting.ts';
import { startVisit } from './actions/field/open-visit.ts';
import { openDesk } from './actions/open-desk.ts';
import { showNotice } from './actions/show-notice.ts';
import { installFieldMode } from './components/field/field-mode.ts';
import { startField } from './components/field/start-field.ts';
import type { UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Trouble } from './domain/inspections/trouble.ts';
import { trustOwnWorkers } from './map/scene/trust-own-workers.ts';
import { judgeWindow } from './services/device/private-window.ts';
import { openDevicePackages } from './services/device-packages.ts';
import { deviceVisitKeeper } from './services/field/device-visit-keeper.ts';
import { packageFormSource } from './services/field/form-source.ts';
import { PackageError } from './services/package-error.ts';
import { packageLoader } from './services/package-loader.ts';
import { createPhotoMaker } from './services/photos/photo-maker.ts';
import { devicePositionWatch } from './services/position/position-watch.ts';
import { readManifest } from './services/read-manifest.ts';
import { deviceRecordKeeper } from './services/records/device-record-keeper.ts';
import { holdWork } from './services/work-in-hand.ts';
import type { AppState } from './state/app-state.ts';
import type { Store } from './state/store.ts';
import { createConnection } from './storage/open.ts';

/** Field work once it was opened. */
export interface OpenedField {
  /** Brings the element of a desk. */
  readonly loadDesk: (name: 'inspect' | 'round' | 'queue' | 'trouble') => Promise<unknown>;
  /** Opens the form of a site, as its card asks. */
  readonly inspect: (id: string) => Promise<void>;
}

let opening: Promise<FieldSetting> | null = null;

/** Builds field work out of this browser's parts, once, and puts the frame into field mode. */
export async function openField(store: Store<AppState>, app: UrApp, map: UrRenewalMap): Promise<OpenedField> {
  opening ??= build(store, app, map).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  const setting = await opening;
  app.toggleAttribute('field', true);
  return { loadDesk, inspect: (id) => inspect(setting, store, id) };
}

function loadDesk(name: 'inspect' | 'round' | 'queue' | 'trouble'): Promise<unknown> {
  switch (name) {
    case 'inspect':
      return import('./components/field/ur-inspect-desk.ts');
    case 'round':
      return import('./components/field/ur-round-desk.ts');
    case 'queue':
      return import('./components/field/ur-queue-desk.ts');
    case 'trouble':
      return import('./components/field/ur-trouble-desk.ts');
  }
}

async function inspect(setting: FieldSetting, store: Store<AppState>, id: string): Promise<void> {
  try {
    await startVisit(setting, { kind: 'site', siteId: id });
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    showNotice(store, 'error', 'notice.desk-missing');
    return;
  }
  closeRecord(store);
  openDesk(store, 'inspect');
}

async function build(store: Store<AppState>, app: UrApp, map: UrRenewalMap): Promise<FieldSetting> {
  trustOwnWorkers();
  const records = deviceRecordKeeper(createConnection());
  const loader = packageLoader(readManifest(document), {
    fetchFile: (url) => fetch(url),
    device: () => Promise.resolve(openDevicePackages(() => undefined)),
    travelling: () => false,
  });
  const { storage } = navigator as Partial<Navigator>;
  const isPrivate = async (): Promise<boolean> => {
    const quotaBytes = storage ? ((await storage.estimate()).quota ?? null) : null;
    const { memory } = performance as { readonly memory?: { readonly jsHeapSizeLimit: number } };
    const hasDatabase = (globalThis as { indexedDB?: IDBFactory }).indexedDB !== undefined;
    return judgeWindow({ hasServiceWorkers: 'serviceWorker' in navigator, secure: isSecureContext, hasDatabase, quotaBytes, heapLimitBytes: memory?.jsHeapSizeLimit ?? null }) === 'likely';
  };
  const keeper = deviceVisitKeeper(records, async () => (storage ? storage.persisted() : null), isPrivate);
  const setting = await startField({
    root: document.body,
    app: store,
    map,
    keeper,
    photos: createPhotoMaker(() => new Worker(new URL('./worker/photos/photo.worker.ts', import.meta.url), { type: 'module' })),
    positions: devicePositionWatch(),
    forms: packageFormSource(loader),
  });
  installFieldMode(app, store, () => localStorage);
  keepWorkHeld(setting);
  void lookForTrouble(setting, records.start);
  return setting;
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

async function lookForTrouble({ field }: FieldSetting, start: () => Promise<{ readonly evicted: boolean; readonly restored: number; readonly formerIds: readonly string[] }>): Promise<void> {
  const troubles: Trouble[] = [];
  try {
    const { evicted, restored, formerIds } = await start();
    if (restored > 0) troubles.push('restored');
    if (evicted) troubles.push('evicted');
    if (formerIds.length > 0) troubles.push('cloned');
  } catch {
    // What drafts and records could not be read for is said where they stand.
    troubles.push('corrupt');
  }
  if (troubles.length > 0) field.update((state) => ({ ...state, troubles }));
}
