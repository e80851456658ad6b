import type { DepartureFacts } from '../../domain/departure/departure-facts.ts';
import type { PackageManifest } from '../../domain/packages/package-manifest.ts';
import { deviceFacts } from '../../services/device/device-facts.ts';
import { askForCamera, askForPosition } from '../../services/device/permissions.ts';
import { askForPersistence, readPersistence, readRoom } from '../../services/device/persistence.ts';
import type { OfflineCopy } from '../../services/offline-copy.ts';
import type { PackageLoader } from '../../services/package-loader.ts';
import { packageStock } from '../../services/package-stock.ts';
import type { FieldNews } from '../../services/records/field-channel.ts';
import { workIsHeld } from '../../services/work-in-hand.ts';
import type { OfflineDesk, Stock } from './offline-desk.ts';

/** What the desk looks after and what it cannot do itself. */
export interface DeskSetting {
  readonly copy: OfflineCopy;
  readonly manifest: PackageManifest;
  readonly loader: PackageLoader;
  /** Records on this device, as the check before leaving needs them; null where they cannot be read. */
  readonly records: () => Promise<DepartureFacts['records']>;
  /** How many of them the office has not received. */
  readonly waiting: () => Promise<number>;
  /** News of records, of this page and others. */
  readonly news: Pick<BroadcastChannel, 'addEventListener' | 'removeEventListener'> | undefined;
  readonly reload: () => void;
}

/** The desk over the browser's own storage, permissions and clock. */
export function createDeviceDesk({ copy, manifest, loader, records, waiting, news, reload }: DeskSetting): OfflineDesk {
  const { storage, mediaDevices } = navigator as Partial<Navigator>;

  const takeStock = async (verify: boolean): Promise<Stock> => {
    const [program, packages] = await Promise.all([copy.takeStock(verify), packageStock(manifest, verify).catch(() => 'blocked' as const)]);
    return { program, packages };
  };

  return {
    copy,
    takeStock,
    repair: async () => {
      await copy.repair();
      const { packages } = await takeStock(true);
      // Without a service worker the packages are the page's own to fetch: loading one keeps it.
      if (packages !== 'blocked') {
        for (const { name, state } of packages) if (state !== 'whole') await loader.load(name).catch(() => undefined);
      }
      return takeStock(true);
    },
    ownLayers: async () => (await import('../../services/layers/own-layer-stock.ts')).ownLayerStock().catch(() => []),
    persistence: () => readPersistence(storage),
    askForPersistence: () => askForPersistence(storage),
    room: () => readRoom(storage),
    departureFacts: async () => {
      const [device, { program, packages }, held] = await Promise.all([deviceFacts(document.baseURI), takeStock(true), records().catch(() => null)]);
      const whole = (...names: string[]): boolean =>
        packages !== 'blocked' && packages.every(({ name, state }) => state === 'whole' || (names.length > 0 && !names.includes(name)));
      return {
        ...device,
        program: program && { files: program.files, whole: program.missing.length === 0 && program.damaged.length === 0 },
        dataVersion: manifest.version,
        baseWhole: whole('base'),
        formsWhole: whole('forms'),
        dataWhole: whole(),
        updateWaiting: copy.update === 'waiting' || copy.update === 'coming' || copy.update === 'elsewhere',
        records: held,
      };
    },
    waiting: () => waiting().catch(() => null),
    onRecords: (listener) => {
      const hear = ({ data }: MessageEvent): void => {
        if (data === ('records' satisfies FieldNews)) listener();
      };
      news?.addEventListener('message', hear);
      return () => news?.removeEventListener('message', hear);
    },
    askForPosition,
    askForCamera: () => askForCamera(mediaDevices).catch(() => undefined),
    loadUpdate: async () => {
      if (workIsHeld()) return;
      if ((await copy.takeUpdate()) === 'taken' && !workIsHeld()) reload();
    },
  };
}
