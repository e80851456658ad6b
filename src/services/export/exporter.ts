import type { WrittenFile } from '../../formats/export/write-table.ts';
import type { ExportOrder, ExportReply } from '../../worker/export/export-messages.ts';

/** Why a file was not written: see `ExportReply`; `thread` where the worker itself did not start or ended. */
export class ExportError extends Error {
  override readonly name = 'ExportError';

  constructor(
    readonly why: 'missing' | 'refused' | 'broken' | 'thread',
    message: string,
  ) {
    super(message);
  }
}

/** Writes a table off the page. Rejects with `ExportError`, or with the reason of the abort. */
export type Exporter = (order: ExportOrder, onProgress: (share: number) => void, signal: AbortSignal) => Promise<WrittenFile>;

/** The exporter with a thread for each file, ended with it. */
export const workerExporter: Exporter = (order, onProgress, signal) =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('../../worker/export/export.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => {
      thread.terminate();
      signal.removeEventListener('abort', abort);
    };
    const abort = (): void => {
      end();
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort);
    thread.onmessage = ({ data }: MessageEvent<ExportReply>) => {
      if ('progress' in data) {
        onProgress(data.progress);
        return;
      }
      end();
      if ('file' in data) resolve(data.file);
      else reject(new ExportError(data.failed, data.message));
    };
    thread.onerror = () => {
      end();
      reject(new ExportError('thread', 'the worker ended'));
    };
    thread.postMessage(order);
  });
