import { failed } from '../../domain/layers/import-failure.ts';
import { contentOf } from '../../domain/layers/layer-content.ts';
import type { PartChoice } from '../../domain/layers/import-preview.ts';
import { MOST_BYTES } from '../../domain/layers/import-limits.ts';
import type { GivenFile, RawTable, ReadSetting } from '../../formats/format.ts';
import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';
import type { GdalEngine } from '../../formats/gdal/gdal-engine.ts';
import { placeTable, type SystemChoice } from '../../formats/place-table.ts';
import { previewTable } from '../../formats/preview-table.ts';
import { readFile } from '../../formats/read-file.ts';
import { loadGdal } from '../gdal/load-gdal.ts';
import type { ImportReply, ImportRequest } from './import-messages.ts';

const port = self as unknown as {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage: (reply: ImportReply, transfer?: Transferable[]) => void;
};
/** Part of the progress that the loading of GDAL takes. */
const LOADING = 0.25;

let given: GivenFile | null = null;
let gdal: ReadSetting['gdal'] = null;
let table: RawTable | null = null;

port.onmessage = ({ data }) => {
  const work = 'read' in data ? receive(data.read) : 'again' in data ? read(data.again) : place(data.place);
  work.catch((error: unknown) => port.postMessage({ broken: String(error) }));
};

const onProgress = (share: number): void => port.postMessage({ progress: share });

async function receive({ name, file, gdal: addresses }: { readonly name: string; readonly file: Blob; readonly gdal: GdalAddresses | null }): Promise<void> {
  // Before its bytes fill the memory.
  if (file.size > MOST_BYTES) {
    port.postMessage({ preview: failed('too-large', { megabytes: Math.round(file.size / 1e6), most: MOST_BYTES / 1e6 }) });
    return;
  }
  given = { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  let engine: Promise<GdalEngine> | null = null;
  gdal = addresses && (() => (engine ??= loadGdal(addresses, (share) => onProgress(LOADING * share))));
  await read({ layer: null, encoding: null });
}

async function read(choice: PartChoice): Promise<void> {
  if (!given) throw new Error('a file is given before it is read');
  const outcome = await readFile(given, { ...choice, gdal, onProgress });
  table = outcome.ok ? outcome.value : null;
  // Kept only where another part of it may be asked for.
  if (table && table.parts === null) given = null;
  port.postMessage({ preview: outcome.ok ? { ok: true, value: previewTable(outcome.value) } : outcome });
}

async function place(choice: SystemChoice): Promise<void> {
  if (!table) throw new Error('a file is read before it is placed');
  const outcome = placeTable(table, choice, onProgress);
  if (!outcome.ok) {
    port.postMessage({ placed: outcome });
    return;
  }
  const { features, facts, report } = outcome.value;
  const content = contentOf(features);
  port.postMessage({ placed: { ok: true, value: { facts, report, content } } }, [...content]);
  await Promise.resolve();
}
