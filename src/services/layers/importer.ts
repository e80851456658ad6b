import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import type { ImportPreview, PartChoice } from '../../domain/layers/import-preview.ts';
import type { SystemChoice } from '../../formats/place-table.ts';
import type { GdalAddresses } from '../../formats/gdal/gdal-addresses.ts';
import type { ImportReply, ImportRequest, PlacedContent } from '../../worker/import/import-messages.ts';

/** One file on its way in. Its steps reject only with the reason of an abort. */
export interface ImportRun {
  readonly preview: Promise<Outcome<ImportPreview>>;
  /** Another part of the same file, or its text in another encoding. */
  readonly again: (choice: PartChoice) => Promise<Outcome<ImportPreview>>;
  readonly place: (choice: SystemChoice) => Promise<Outcome<PlacedContent>>;
  /** Ends the thread; whatever it was doing is gone. */
  readonly close: () => void;
}

/** What the reading of a file may use and tells. */
export interface ImportSetting {
  readonly onProgress: (share: number) => void;
  /** Null where nobody has allowed GDAL to be loaded. */
  readonly gdal: GdalAddresses | null;
}

/** Starts to read a file off the page. */
export type Importer = (file: Blob, name: string, setting: ImportSetting) => ImportRun;

/** A thread as far as it is needed here. */
export interface ImportThread {
  onmessage: ((event: MessageEvent<ImportReply>) => void) | null;
  onerror: (() => void) | null;
  postMessage(request: ImportRequest): void;
  terminate(): void;
}

/** An importer with a thread for each file, ended with it: an abort stops at once, and no memory stays behind. */
function createImporter(startThread: () => ImportThread): Importer {
  return (file, name, { onProgress, gdal }) => {
    const thread = startThread();
    const waiting: { settle: (reply: Outcome<never> | Outcome<ImportPreview> | Outcome<PlacedContent>) => void; stop: (reason: unknown) => void }[] = [];
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
      preview: ask<ImportPreview>({ read: { name, file, gdal } }),
      again: (choice) => ask<ImportPreview>({ again: choice }),
      place: (choice) => ask<PlacedContent>({ place: choice }),
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
