import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import type { ImportPreview } from '../../domain/layers/import-preview.ts';
import type { SystemChoice } from '../../formats/place-table.ts';
import type { ImportReply, ImportRequest, PlacedBytes } from '../../worker/import/import-messages.ts';

/** One file on its way in. Both steps reject only with the reason of an abort. */
export interface ImportRun {
  readonly preview: Promise<Outcome<ImportPreview>>;
  readonly place: (choice: SystemChoice) => Promise<Outcome<PlacedBytes>>;
  /** Ends the thread; whatever it was doing is gone. */
  readonly close: () => void;
}

/** Starts to read a file off the page. */
export type Importer = (file: Blob, name: string, onProgress: (share: number) => void) => ImportRun;

/** A thread as far as it is needed here. */
export interface ImportThread {
  onmessage: ((event: MessageEvent<ImportReply>) => void) | null;
  onerror: (() => void) | null;
  postMessage(request: ImportRequest): void;
  terminate(): void;
}

/** An importer with a thread for each file, ended with it: an abort stops at once, and no memory stays behind. */
function createImporter(startThread: () => ImportThread): Importer {
  return (file, name, onProgress) => {
    const thread = startThread();
    const waiting: { settle: (reply: Outcome<never> | Outcome<ImportPreview> | Outcome<PlacedBytes>) => void; stop: (reason: unknown) => void }[] = [];
    const answer = (outcome: Parameters<(typeof waiting)[number]['settle']>[0]): void => waiting.shift()?.settle(outcome);
    thread.onmessage = ({ data }) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('preview' in data) answer(data.preview);
      else if ('placed' in data) answer(data.placed);
      else answer(failed('broken', { message: data.broken.slice(0, 200) }));
    };
    // Its program did not arrive, or the browser ended it for want of memory.
    thread.onerror = () => answer(failed('worker-missing'));
    const ask = <T>(request: ImportRequest): Promise<Outcome<T>> =>
      new Promise((resolve, reject) => {
        waiting.push({ settle: resolve as (typeof waiting)[number]['settle'], stop: reject });
        thread.postMessage(request);
      });
    return {
      preview: ask<ImportPreview>({ read: { name, file } }),
      place: (choice) => ask<PlacedBytes>({ place: choice }),
      close: () => {
        thread.terminate();
        for (const { stop } of waiting.splice(0)) stop(new DOMException('given up by the user', 'AbortError'));
      },
    };
  };
}

/** The importer with the application's own worker. */
export const workerImporter = (): Importer =>
  createImporter(() => new Worker(new URL('../../worker/import/import.worker.ts', import.meta.url), { type: 'module' }) as unknown as ImportThread);
