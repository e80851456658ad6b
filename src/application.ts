import { ContextProvider } from '@lit/context';
import { closeRecord } from './actions/close-record.ts';
import { loadFirstView } from './actions/load-first-view.ts';
import { moveCamera } from './actions/move-camera.ts';
import { rememberPreferences } from './actions/remember-preferences.ts';
import { selectRecord } from './actions/select-record.ts';
import { setMapStatus } from './actions/set-map-status.ts';
import { showNotice } from './actions/show-notice.ts';
import { geolocationContext } from './components/geolocation-context.ts';
import { recordSourceContext } from './components/record-source-context.ts';
import './components/ur-app.ts';
import type { SearchSelectDetail } from './components/ur-search-box.ts';
import type { MapCover } from './components/ur-app.ts';
import { storeContext } from './components/ur-element.ts';
import { searchSourceContext } from './components/search-source-context.ts';
import type { LateActions } from './late-actions.ts';
import { loadLateElements } from './late-elements.ts';
import type { DevicePackages } from './services/device-packages.ts';
import { packageLoader } from './services/package-loader.ts';
import { packageRecordSource } from './services/package-record-source.ts';
import { packageSearchSource } from './services/package-search-source.ts';
import { createPreferences } from './services/preferences.ts';
import { readManifest } from './services/read-manifest.ts';
import { afterPaint, nextTask } from './services/turns.ts';
import { type AppState, INITIAL_STATE } from './state/app-state.ts';
import { createStore } from './state/store.ts';
import { bindAddress } from './state/url/bind-address.ts';

// The composition root: builds state and services, hands them to the page, and lets the parts arrive.
const store = createStore<AppState>(INITIAL_STATE);
const late = async (): Promise<LateActions> => (await import('./late-actions.ts')).late;
let device: Promise<DevicePackages> | null = null;
const tellRepair = (file: string): void => showNotice(store, 'info', 'notice.data-repaired', { file });
const loader = packageLoader(readManifest(document), {
  fetchFile: (url) => fetch(url),
  device: () => (device ??= import('./services/device-packages.ts').then(({ openDevicePackages }) => openDevicePackages(tellRepair))),
  travelling: (url) => document.querySelector(`link[as="fetch"][href$="${url}"]`) !== null,
});
const app = document.createElement('ur-app');
const map = document.createElement('ur-renewal-map');
map.slot = 'map';
app.append(map);

rememberPreferences(store, createPreferences(() => localStorage));
let linkVersion: string | null = null;
const address = bindAddress(window, store, (link) => {
  linkVersion = link.version;
  if (link.problems.length > 0) void late().then((actions) => actions.problems(store, link));
});
const searchSource = packageSearchSource(loader, () => import('./geo/crs/to-wgs84.ts'));

new ContextProvider(document.body, { context: recordSourceContext, initialValue: packageRecordSource(loader) });
new ContextProvider(document.body, { context: searchSourceContext, initialValue: searchSource });
new ContextProvider(document.body, {
  context: geolocationContext,
  initialValue: { locate: async () => (await late()).position(navigator.geolocation).locate() },
});
new ContextProvider(document.body, { context: storeContext, initialValue: store });

const load = (): void => {
  void loadFirstView(store, loader).then(() => {
    if (linkVersion !== null || store.get().selectedId !== null) void late().then((actions) => actions.check(store, linkVersion));
  });
};
load();

app.addEventListener('ur-map-cover', (event) => {
  const { insets, rectangles } = (event as CustomEvent<MapCover>).detail;
  map.padding = insets;
  map.panels = rectangles;
});
app.addEventListener('ur-map-zoom', (event) => map.zoomBy((event as CustomEvent<number>).detail));
app.addEventListener('ur-map-reset', () => map.reset());
app.addEventListener('ur-map-locate', () => {
  const { position } = store.get();
  if (position) moveCamera(store, { center: position.point, zoom: 15.5 });
});
app.addEventListener('ur-data-retry', load);
// A program that did not arrive is asked for anew only by a new page.
app.addEventListener('ur-page-reload', () => location.reload());
app.addEventListener('ur-record-open', (event) => selectRecord(store, (event as CustomEvent<{ id: string }>).detail.id));
app.addEventListener('ur-card-close', () => closeRecord(store));
app.addEventListener('ur-link-copy', () => {
  void late().then((actions) => actions.copy(store, navigator.clipboard, address.link()));
});
app.addEventListener('ur-search-select', (event) => {
  const choice = (event as CustomEvent<SearchSelectDetail>).detail;
  void late().then((actions) => actions.open(store, searchSource, choice));
});

// Shell and list paint first, then the map and whatever the state asks for, each a chunk. The application is put into the
// page only now, because elements look for their store when they are connected.
void nextTask().then(async () => {
  if (store.get().embedded !== null) await late().then((actions) => actions.embed(store, app, map)).catch(() => undefined);
  document.body.prepend(app);
  void app.updateComplete.then(() => document.querySelector('.waiting')?.remove());
  loadLateElements(store, map, () => app.renderRoot.querySelector('ur-search-box'));
  afterPaint(() => {
    import('./components/ur-renewal-map.ts').catch(() => setMapStatus(store, 'failed'));
  });
});
// Once the map stands, or cannot: what works on it, and the doors to everything else.
const stop = store.subscribe(({ map: status, base }) => {
  if (status === 'loading' && base.status !== 'failed') return;
  stop();
  void import('./late-desks.ts').then(({ loadDesks }) => loadDesks(store, app, map));
});
