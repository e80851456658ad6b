import type { OfficeLink } from './actions/field/office-link.ts';
import './components/office/ur-office-panel.ts';
import { sha256Hex } from './domain/sha256-hex.ts';
import type { SyncState } from './domain/sync/sync-state.ts';
import { fieldChannel } from './services/records/field-channel.ts';
import { deviceSyncLog } from './services/sync/device-sync-log.ts';
import { type Login, oidcLogin } from './services/sync/login.ts';
import type { OfficePhotos } from './services/sync/office.ts';
import type { OfficeAccess } from './services/sync/office-request.ts';
import type { OfficeSettings } from './services/sync/office-settings.ts';
import { type OfficeSync, startOfficeSync } from './services/sync/office-sync.ts';
import { ogcFeaturesOffice } from './services/sync/ogc-features-office.ts';
import { ogcFeaturesPhotos } from './services/sync/ogc-features-photos.ts';
import { s3Photos } from './services/sync/s3-photos.ts';
import type { FieldState } from './state/field/field-state.ts';
import { createStore, type Store } from './state/store.ts';
import type { Connection } from './storage/open.ts';

/** The office of this page: the link for the screen, and the start of the exchange once field work stands. */
export interface OpenedOffice {
  readonly link: OfficeLink;
  /** `onChange` is called after events came or their delivery changed; a visit that is finished is sent at once. */
  readonly start: (onChange: () => void, field: Store<FieldState>) => void;
}

/** Pages of one browser take turns under this name. */
const LOCK = 'ur-office-exchange';

/** Puts the exchange with the configured office together out of this browser's parts. */
export function openOffice(settings: OfficeSettings, connection: Connection): OpenedOffice {
  const login = settings.login ? oidcLogin(settings.login, browserSurroundings()) : null;
  const loginState = (): SyncState['login'] => (login ? (login.isIn() ? 'in' : 'out') : 'none');
  const state = createStore<SyncState>({ office: settings.name, running: false, done: 0, total: 0, photo: null, came: 0, waiting: null, trouble: null, lastAt: null, nextAt: null, clockOffset: null, lostThere: 0, login: loginState() });
  const access: OfficeAccess = {
    fetch: (input, init) => fetch(input, init),
    token: () => login?.token() ?? null,
    now: () => Date.now(),
    onDate: (told, sent, received) => {
      // The office tells whole seconds, cut off.
      const clockOffset = (sent + received) / 2 - (Date.parse(told ?? '') + 500);
      if (Number.isFinite(clockOffset)) state.update((before) => (Math.abs((before.clockOffset ?? Infinity) - clockOffset) < 2000 ? before : { ...before, clockOffset }));
    },
  };
  const photos = photosOf(settings, access);
  let sync: OfficeSync | null = null;
  return {
    link: {
      state,
      exchange: async () => sync?.exchange(),
      look: async () => sync?.look(),
      logIn: async () => logIn(login, state, loginState, () => void sync?.exchange()),
      photo: async (digest) => {
        const reading = await photos.read(digest);
        return reading.kind === 'found' && (await sha256Hex(reading.found)) === digest ? reading.found : null;
      },
    },
    start: (onChange, field) => {
      const channel = fieldChannel();
      const locks = (navigator as Partial<Navigator>).locks;
      sync = startOfficeSync({
        log: deviceSyncLog(connection, settings.records.url),
        office: ogcFeaturesOffice(access, settings.records.url),
        photos,
        now: () => Date.now(),
        random: () => Math.random(),
        alone: async (work) => (locks ? locks.request(LOCK, { ifAvailable: true }, async (lock) => (lock ? work() : undefined)) : work()),
        later,
        onChange: () => {
          channel?.postMessage('records');
          onChange();
        },
        update: (change) => state.update((before) => ({ ...change(before), login: loginState() })),
      });
      const nudge = (): void => sync?.nudge();
      window.addEventListener('online', nudge);
      document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && nudge());
      field.subscribe(({ finished }, before) => {
        if (finished && finished !== before.finished) nudge();
      });
    },
  };
}

const photosOf = ({ photos: { protocol, url } }: OfficeSettings, access: OfficeAccess): OfficePhotos => (protocol === 's3' ? s3Photos(access, url) : ogcFeaturesPhotos(access, url));

async function logIn(login: Login | null, state: Store<SyncState>, loginState: () => SyncState['login'], then: () => void): ReturnType<OfficeLink['logIn']> {
  if (!login) return null;
  const failure = await login.start();
  state.update((before) => ({ ...before, login: loginState() }));
  if (failure === null) then();
  return failure;
}

function later(milliseconds: number, then: () => void): () => void {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
}

function browserSurroundings(): Parameters<typeof oidcLogin>[1] {
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    returnUrl: new URL('login-return.html', document.baseURI).href,
    open: () => {
      const opened = window.open('about:blank', 'ur-office-login', 'popup,width=480,height=720');
      return opened && { go: (url) => opened.location.replace(url) };
    },
    channel: () => new BroadcastChannel('ur-office-login'),
    later,
  };
}
