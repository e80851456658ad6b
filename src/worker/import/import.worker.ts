import { failed } from '../../domain/layers/import-failure.ts';
import { MOST_BYTES } from '../../domain/layers/import-limits.ts';
import type { RawTable } from '../../formats/format.ts';
import { placeTable, type SystemChoice } from '../../formats/place-table.ts';
import { previewTable } from '../../formats/preview-table.ts';
import { readFile } from '../../formats/read-file.ts';
import type { ImportReply, ImportRequest } from './import-messages.ts';

const port = self as unknown as {
  onmessage: ((event: MessageEvent<ImportRequest>) => void) | null;
  postMessage: (reply: ImportReply, transfer?: Transferable[]) => void;
};

let table: RawTable | null = null;

port.onmessage = ({ data }) => {
  const work = 'read' in data ? read(data.read) : place(data.place);
  work.catch((error: unknown) => port.postMessage({ broken: String(error) }));
};

async function read({ name, file }: { readonly name: string; readonly file: Blob }): Promise<void> {
  // Before its bytes fill the memory.
  if (file.size > MOST_BYTES) {
    port.postMessage({ preview: failed('too-large', { megabytes: Math.round(file.size / 1e6), most: MOST_BYTES / 1e6 }) });
    return;
  }
  const outcome = await readFile({ name, bytes: new Uint8Array(await file.arrayBuffer()) }, (share) => port.postMessage({ progress: share }));
  table = outcome.ok ? outcome.value : null;
  port.postMessage({ preview: outcome.ok ? { ok: true, value: previewTable(outcome.value) } : outcome });
}

async function place(choice: SystemChoice): Promise<void> {
  if (!table) throw new Error('a file is read before it is placed');
  const outcome = placeTable(table, choice, (share) => port.postMessage({ progress: share }));
  if (!outcome.ok) {
    port.postMessage({ placed: outcome });
    return;
  }
  const { features, facts, report } = outcome.value;
  const { buffer } = new TextEncoder().encode(JSON.stringify(features));
  port.postMessage({ placed: { ok: true, value: { facts, report, bytes: buffer } } }, [buffer]);
  await Promise.resolve();
}
