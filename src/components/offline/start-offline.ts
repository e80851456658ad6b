import { ContextProvider } from '@lit/context';
import { offlineText } from '../../i18n/offline/offline-text.ts';
import { coverageOverlay } from '../../map/offline/coverage-overlay.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { openDevicePackages } from '../../services/device-packages.ts';
import { keepInstallOffer } from '../../services/device/install-offer.ts';
import { networkQuiet } from '../../services/device/network-quiet.ts';
import { createOfflineCopy, type OfflineCopy } from '../../services/offline-copy.ts';
import { packageLoader } from '../../services/package-loader.ts';
import { readManifest } from '../../services/read-manifest.ts';
import { fieldChannel } from '../../services/records/field-channel.ts';
import { trustedWorkerAddress } from '../../services/trusted-worker-address.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { systemAppearance } from '../document-settings.ts';
import type { UrRenewalMap } from '../ur-renewal-map.ts';
import { createDeviceDesk, type DeskSetting } from './device-desk.ts';
import { offlineDeskContext } from './offline-desk.ts';

/** What working offline needs of the page around it. */
export interface OfflineSetting {
  readonly root: HTMLElement;
  readonly store: Store<AppState>;
  readonly map: UrRenewalMap;
  readonly reload: () => void;
}

/** Time between two looks for a newer version while the page stays open. */
const LOOK_EVERY_MS = 60 * 60_000;

/**
 * Makes this device ready to work without a network, and puts badge and offer of a newer version into their places. The desk
 * comes first, for elements look for it when they are connected, and the badge's place stands already.
 */
export async function startOffline({ root, store, map, reload }: OfflineSetting): Promise<void> {
  const manifest = readManifest(document);
  const copy = keepCopy();
  const loader = packageLoader(manifest, {
    fetchFile: (url) => fetch(url),
    device: () => Promise.resolve(openDevicePackages(() => undefined)),
    travelling: () => false,
  });
  const records = async (): ReturnType<DeskSetting['records']> => (await import('../../services/records/record-counts.ts')).recordCounts();
  const waiting = async (): Promise<number> => (await import('../../services/records/waiting-count.ts')).waitingCount();
  const desk = createDeviceDesk({ copy, manifest, loader, records, waiting, news: fieldChannel(), reload });
  new ContextProvider(root, { context: offlineDeskContext, initialValue: desk });
  keepInstallOffer(window);
  drawCoverage(store, map);
  await Promise.all([import('./ur-offline-badge.ts'), import('./ur-update-offer.ts')]);
  const offer = document.createElement('ur-update-offer');
  offer.dismissible = true;
  root.append(offer);
}

function keepCopy(): OfflineCopy {
  const address = new URL('sw.js', document.baseURI).href;
  const copy = createOfflineCopy({
    container: (navigator as Partial<Navigator>).serviceWorker,
    secure: isSecureContext,
    register: (container) => container.register(trustedWorkerAddress(address), { updateViaCache: 'none' }),
    networkQuiet,
  });
  void copy.start();
  const look = (): void => void copy.lookForUpdate().catch(() => undefined);
  addEventListener('online', look);
  setInterval(look, LOOK_EVERY_MS);
  return copy;
}

/** Outlines on the map what lies on the device, while the desk that tells of it is open. */
function drawCoverage(store: Store<AppState>, map: UrRenewalMap): void {
  const draw = ({ desk, base, language, appearance }: AppState): void => {
    const shown = desk === 'offline' && base.status === 'ready';
    const tokens = mapTokens[appearance === 'auto' ? systemAppearance() : appearance];
    map.setOverlay('offline', shown ? coverageOverlay(base.value, tokens, language, offlineText(language, 'area.label')) : null);
  };
  draw(store.get());
  store.subscribe((state, previous) => {
    if (state.desk !== previous.desk || state.base !== previous.base || state.language !== previous.language || state.appearance !== previous.appearance) draw(state);
  });
}
