import { RemoteError } from '../../domain/remote-failure.ts';
import type { RemoteAnswer, RemoteRequest } from './remote-messages.ts';

/** A server that has not begun to answer by then is given up, milliseconds. */
const PATIENCE_MS = 30_000;

/** What a fetch may tell and be told. */
export interface FetchSetting {
  readonly signal: AbortSignal;
  /** Bytes that have come, of how many where the server says so. */
  readonly onProgress?: (done: number, all: number | null) => void;
  /** Whether the policy has just stood against this address. */
  readonly isForbidden?: (url: string) => boolean;
}

/**
 * Fetches bytes: without cookies, without saying where from (but this page's origin where that was agreed to), without following to addresses that nobody was asked about, and not
 * more than asked for. Throws `RemoteError`, or the signal's reason.
 */
export async function fetchBytes({ url, range, most, accept, tellsOrigin = false }: RemoteRequest, { signal, onProgress, isForbidden }: FetchSetting): Promise<RemoteAnswer> {
  const own = new AbortController();
  const abort = (): void => own.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  const slow = setTimeout(() => own.abort(new RemoteError('too-slow', { seconds: PATIENCE_MS / 1000 })), PATIENCE_MS);
  try {
    const headers = { Accept: accept, ...(range ? { Range: `bytes=${range[0]}-${range[1]}` } : {}) };
    const response = await fetch(url, { headers, signal: own.signal, credentials: 'omit', referrerPolicy: tellsOrigin ? 'strict-origin' : 'no-referrer', redirect: 'manual' }).catch((error: unknown) => {
      if (own.signal.aborted) throw own.signal.reason;
      if (!(error instanceof TypeError)) throw error;
      throw new RemoteError(isForbidden?.(url) ? 'policy' : 'unreachable', { host: new URL(url).host });
    });
    clearTimeout(slow);
    if (response.type === 'opaqueredirect') throw new RemoteError('redirected');
    if (range && response.status === 416) return answerOf(response, new ArrayBuffer(0));
    if (!response.ok) throw new RemoteError('status', { status: String(response.status) });
    // A file shorter than what was asked for may come whole.
    const limit = range ? range[1] - range[0] + 1 : most;
    const isWhole = range !== null && response.status !== 206;
    return answerOf(response, await readBody(response, limit, () => (isWhole ? new RemoteError('no-ranges') : new RemoteError('too-large', { megabytes: Math.round(limit / 1e6) })), onProgress));
  } catch (error) {
    own.abort(error);
    throw error;
  } finally {
    clearTimeout(slow);
    signal.removeEventListener('abort', abort);
  }
}

async function readBody(response: Response, limit: number, tooMuch: () => RemoteError, onProgress: FetchSetting['onProgress']): Promise<ArrayBuffer> {
  const told = response.headers.get('content-length');
  const all = told === null || response.headers.has('content-encoding') ? null : Number(told);
  if (all !== null && all > limit) throw tooMuch();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let done = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done: ended, value } = (await reader?.read().catch((error: unknown) => {
      if (error instanceof TypeError) throw new RemoteError('unreachable', { host: new URL(response.url).host });
      throw error;
    })) ?? { done: true as const, value: undefined };
    if (ended) break;
    done += value.length;
    if (done > limit) throw tooMuch();
    parts.push(value);
    onProgress?.(done, all);
  }
  return new Blob(parts).arrayBuffer();
}

function answerOf(response: Response, bytes: ArrayBuffer): RemoteAnswer {
  const etag = response.headers.get('etag');
  return {
    bytes,
    type: (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
    etag: etag === null || etag.startsWith('W/') ? null : etag,
    crs: response.headers.get('content-crs'),
  };
}
