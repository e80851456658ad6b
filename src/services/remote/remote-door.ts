import { RemoteError } from '../../domain/remote-failure.ts';
import { fetchBytes } from '../../worker/remote/fetch-bytes.ts';
import type { FromRemote, RemoteAnswer, RemoteRequest, ToRemote } from '../../worker/remote/remote-messages.ts';

/** A thread as far as it is needed here. */
export interface RemoteThread {
  onmessage: ((event: MessageEvent<FromRemote>) => void) | null;
  onerror: (() => void) | null;
  postMessage(message: ToRemote): void;
}

/** How an answer is waited for. */
export interface RemoteSetting {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, all: number | null) => void;
}

/** The way to addresses. Nothing passes to an origin that a person has not allowed during this visit; the page's own is always open. */
export interface RemoteDoor {
  /** Whether this address may be asked now. */
  readonly isOpen: (url: string) => boolean;
  /** A person has read what is asked of this address's origin, and agrees until the page is closed. */
  readonly allow: (url: string) => void;
  /** Rejects with `RemoteError`, or with an abort's reason. */
  readonly ask: (request: Omit<RemoteRequest, 'accept'> & { readonly accept?: string }, setting?: RemoteSetting) => Promise<RemoteAnswer>;
}

interface Waiting {
  readonly resolve: (answer: RemoteAnswer) => void;
  readonly reject: (error: unknown) => void;
  readonly onProgress: RemoteSetting['onProgress'];
}

/** An address as it may be asked. Throws `RemoteError`: only http and https, without a name or password in it. */
export function checkedAddress(text: string, base: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim(), base);
  } catch {
    throw new RemoteError('bad-address');
  }
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw new RemoteError('bad-address');
  return url;
}

/** A door over a thread that is started with the first request to another origin. */
export function createRemoteDoor(ownOrigin: string, startThread: () => RemoteThread): RemoteDoor {
  const allowed = new Set([ownOrigin]);
  const waiting = new Map<number, Waiting>();
  let thread: RemoteThread | null = null;
  let last = 0;

  const open = (): RemoteThread => {
    if (thread) return thread;
    const started = startThread();
    started.onmessage = ({ data }) => {
      const one = waiting.get(data.id);
      if (!one) return;
      if ('progress' in data) {
        one.onProgress?.(data.progress, data.all);
        return;
      }
      waiting.delete(data.id);
      if ('answer' in data) one.resolve(data.answer);
      else one.reject(new RemoteError(data.failure.code, data.failure.values));
    };
    // Its program did not arrive: the next request starts it anew.
    started.onerror = () => {
      thread = null;
      for (const { reject } of waiting.values()) reject(new RemoteError('unreachable', { host: new URL(ownOrigin).host }));
      waiting.clear();
    };
    thread = started;
    return started;
  };

  return {
    isOpen: (url) => allowed.has(new URL(url).origin),
    allow: (url) => void allowed.add(new URL(url).origin),
    ask: async ({ accept = '*/*', ...asked }, { signal, onProgress } = {}) => {
      const request: RemoteRequest = { ...asked, accept };
      signal?.throwIfAborted();
      const { origin } = new URL(request.url);
      if (origin === ownOrigin) return fetchBytes(request, { signal: signal ?? new AbortController().signal, ...(onProgress ? { onProgress } : {}) });
      if (!allowed.has(origin)) throw new RemoteError('not-allowed', { host: new URL(request.url).host });
      const id = (last += 1);
      const to = open();
      return new Promise<RemoteAnswer>((resolve, reject) => {
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => {
          if (!waiting.delete(id)) return;
          to.postMessage({ id, abort: true });
          reject(signal.reason as Error);
        });
        to.postMessage({ id, request });
      });
    },
  };
}

/** The door of this page. */
export const pageRemoteDoor = (): RemoteDoor =>
  createRemoteDoor(globalThis.origin, () => new Worker(new URL('../../worker/remote/remote.worker.ts', import.meta.url), { type: 'module' }) as unknown as RemoteThread);
