import type { PhotoResult } from '../../domain/photos/photo-failure.ts';
import type { PhotoReply, PhotoRequest } from '../../worker/photos/photo.worker.ts';

/** Makes photos fit to be kept out of files; one file after the other, so that memory holds one decoded picture at a time. */
export interface PhotoMaker {
  /** What is wrong with a file is a value. */
  readonly make: (file: Blob) => Promise<PhotoResult>;
}

/** A worker, or what stands for it in a test. */
export type PhotoThread = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** The worker sleeps after this long without a photo, and gives its memory back. */
const IDLE_MS = 20_000;

/** A maker whose work is done off the page; the thread is started with the first photo and ended when idle. */
export function createPhotoMaker(startThread: () => PhotoThread): PhotoMaker {
  const waiting = new Map<number, { settle: (result: PhotoResult) => void; fail: (error: Error) => void }>();
  let thread: PhotoThread | null = null;
  let calls = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const stop = (): void => {
    thread?.terminate();
    thread = null;
  };
  const start = (): PhotoThread => {
    const started = startThread();
    started.addEventListener('message', (event) => {
      const reply = (event as MessageEvent<PhotoReply>).data;
      const call = waiting.get(reply.call);
      waiting.delete(reply.call);
      if ('result' in reply) call?.settle(reply.result);
      else call?.fail(new Error(reply.failed));
    });
    // The worker's program did not arrive, or the browser ended it for want of memory.
    started.addEventListener('error', () => {
      stop();
      for (const { settle } of waiting.values()) settle({ ok: false, failure: 'worker-missing', values: {} });
      waiting.clear();
    });
    return started;
  };
  const run = (file: Blob): Promise<PhotoResult> =>
    new Promise((settle, fail) => {
      clearTimeout(idle);
      thread ??= start();
      calls += 1;
      waiting.set(calls, { settle, fail });
      thread.postMessage({ call: calls, file } satisfies PhotoRequest);
    });
  return {
    make: (file) => {
      const made = queue.then(() => run(file));
      queue = made.catch(() => undefined).finally(() => {
        idle = setTimeout(stop, IDLE_MS);
      });
      return made;
    },
  };
}
