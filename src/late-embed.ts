import { embeddedAppStyles, gestureStyles } from './components/embed/embed-styles.ts';
import { listenToHost } from './components/embed/listen-to-host.ts';
import './components/embed/ur-embed-bar.ts';
import type { MapCover, UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import { translate } from './i18n/translate.ts';
import { embedOrigins } from './services/embed/embed-origins.ts';
import type { AppState, Language } from './state/app-state.ts';
import type { Store } from './state/store.ts';

/** CSS pixels at each edge of an embedded map that stay clear of what is shown. */
const EDGE = 24;

/** Leaves wheel and single fingers to the page around; says in the user's language how to mean the map. */
function sharePage(drawn: NonNullable<UrRenewalMap['drawn']>, language: Language): void {
  drawn.cooperativeGestures.enable();
  const container = drawn.getContainer();
  const root = container.getRootNode();
  if (root instanceof ShadowRoot && gestureStyles.styleSheet) root.adoptedStyleSheets.push(gestureStyles.styleSheet);
  // MapLibre takes its texts only when it is built, and the first view shall not hold these.
  const say = (kind: 'desktop' | 'mobile', key: 'embed.wheel' | 'embed.wheel-mac' | 'embed.touch'): void => {
    const words = container.querySelector(`.maplibregl-${kind}-message`);
    if (words) words.textContent = translate(language, key);
  };
  say('desktop', navigator.userAgent.includes('Mac') ? 'embed.wheel-mac' : 'embed.wheel');
  say('mobile', 'embed.touch');
}

/**
 * Makes the application the map alone, for the frame of another page: with its legend, its sources and the way to the whole map.
 * The page scrolls over it until somebody means the map; it hears the page where the build names its origin. What a person
 * keeps on the device is not shown here.
 */
export function embedMap(store: Store<AppState>, app: UrApp, map: UrRenewalMap): void {
  void app.updateComplete.then(() => {
    if (embeddedAppStyles.styleSheet) app.shadowRoot?.adoptedStyleSheets.push(embeddedAppStyles.styleSheet);
    document.body.append(document.createElement('ur-embed-bar'));
  });
  // A frame is small: panels that are not shown take nothing of it.
  document.body.addEventListener(
    'ur-map-cover',
    (event) => {
      event.stopPropagation();
      map.padding = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE };
      map.panels = (event as CustomEvent<MapCover>).detail.rectangles;
    },
    true,
  );
  const stop = store.subscribe(() => {
    const { drawn } = map;
    if (!drawn) return;
    stop();
    sharePage(drawn, store.get().language);
  });
  if (window.parent !== window) listenToHost(store, window.parent, embedOrigins(document));
}
