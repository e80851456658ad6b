import { isJsonObject } from '../../domain/field/json-value.ts';

/** What is remembered outside of the database, to notice that the browser cleared it. */
export interface KeptMarker {
  readonly deviceId: string;
  readonly lastExportAt: number | null;
}

const KEY = 'ur-field-kept';

/** Reads the marker; null where there is none or the browser gives no access. */
export function readMarker(storage: Storage | undefined): KeptMarker | null {
  try {
    const value: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
    if (!isJsonObject(value) || typeof value['deviceId'] !== 'string') return null;
    const { deviceId, lastExportAt } = value;
    return { deviceId, lastExportAt: typeof lastExportAt === 'number' ? lastExportAt : null };
  } catch {
    return null;
  }
}

/** Keeps the marker; without it only the notice of a cleared database would be missing. */
export function writeMarker(storage: Storage | undefined, marker: KeptMarker | null): void {
  try {
    if (marker) storage?.setItem(KEY, JSON.stringify(marker));
    else storage?.removeItem(KEY);
  } catch {
    // Full or forbidden.
  }
}
