import { followDeskLink } from './components/proof/follow-desk-link.ts';
import type { UrApp } from './components/ur-app.ts';
import type { UrRenewalMap } from './components/ur-renewal-map.ts';
import type { Desk } from './desk.ts';
import type { SceneOverlay } from './map/scene/scene-overlay.ts';
import type { AppState } from './state/app-state.ts';
import type { DeskName } from './state/desk.ts';
import type { Store } from './state/store.ts';

/** The desks of evidence; each loads when it is first opened. */
export const proofDesks = {
  statistics: { tag: 'ur-statistics-desk', load: () => import('./components/proof/ur-statistics-desk.ts') },
  findings: { tag: 'ur-findings-desk', load: () => import('./components/proof/ur-findings-desk.ts') },
  progress: { tag: 'ur-progress-desk', load: () => import('./components/proof/ur-progress-desk.ts') },
  changes: { tag: 'ur-changes-desk', load: () => import('./components/proof/ur-changes-desk.ts') },
  structures: { tag: 'ur-structures-desk', load: () => import('./components/proof/ur-structures-desk.ts') },
  near: { tag: 'ur-near-desk', load: () => import('./components/proof/ur-near-desk.ts') },
  compare: { tag: 'ur-compare-desk', load: () => import('./components/proof/ur-compare-desk.ts') },
  story: { tag: 'ur-story-desk', load: () => import('./components/proof/ur-story-desk.ts') },
  report: { tag: 'ur-report-desk', load: () => import('./components/proof/ur-report-desk.ts') },
  visit: { tag: 'ur-visit-desk', load: () => import('./components/proof/ur-visit-desk.ts') },
  help: { tag: 'ur-help-desk', load: () => import('./components/help/ur-help-desk.ts') },
  print: { tag: 'ur-print-desk', load: () => import('./components/print/ur-print-desk.ts') },
  quality: { tag: 'ur-quality-desk', load: () => import('./components/proof/ur-quality-desk.ts') },
} as const satisfies Record<string, Desk>;

const OVERLAY = 'proof';
const SIGNS = ['pointerdown', 'keydown'] as const;

/** Lets links open the desks of evidence, and the open one draw on the map by `ur-proof-overlay`; the rest comes with the first sign of a user. */
export function linkProofDesks(store: Store<AppState>, app: UrApp, map: UrRenewalMap): void {
  followDeskLink(store, Object.keys(proofDesks) as DeskName[]);
  app.addEventListener('ur-proof-overlay', (event) => map.setOverlay(OVERLAY, (event as CustomEvent<SceneOverlay | null>).detail));
  app.addEventListener('ur-compare', (event) => {
    event.preventDefault();
    const { id } = (event as CustomEvent<{ readonly id: string }>).detail;
    void import('./actions/compare-record.ts').then(({ compareRecord }) => compareRecord(store, id));
  });
  // Desks may put something over the map.
  app.addEventListener('ur-map-ask', (event) => (event as CustomEvent<(map: UrRenewalMap) => void>).detail(map));
  const bring = (sign: Event): void => {
    for (const type of SIGNS) removeEventListener(type, bring, true);
    void import('./late-evidence.ts').then(({ linkEvidence }) => linkEvidence(store, app, sign));
  };
  for (const type of SIGNS) addEventListener(type, bring, true);
  store.subscribe((state, previous) => {
    if (state.desk !== previous.desk) map.setOverlay(OVERLAY, null);
  });
}
