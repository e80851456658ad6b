import type { SyncTrouble } from '../../domain/sync/sync-state.ts';

/** What the adapters ask with. */
export interface OfficeAccess {
  readonly fetch: typeof fetch;
  /** The token in memory; null where nobody is logged in. */
  readonly token: () => string | null;
  /** Told of each answer's `Date`, with the moments of asking and answering. */
  readonly onDate?: (told: string | null, sent: number, received: number) => void;
  readonly now: () => number;
}

/** An answer that came from the office's own proxy or server, or why there is none to rely on. */
export type OfficeAnswer = { readonly ok: true; readonly status: number; readonly response: Response } | { readonly ok: false; readonly trouble: SyncTrouble };

/** Longest wait for an answer to what is small, and to what carries a picture. */
export const ANSWER_MS = 30_000;
export const PHOTO_MS = 120_000;

const BUSY = [429, 502, 503, 504];

/**
 * Asks once. Nothing is cached, no cookie goes along, no redirection is followed: the token goes to the configured address
 * and to no other. Never rejects.
 */
export async function askOffice({ fetch, token, onDate, now }: OfficeAccess, url: string, request: Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Readonly<Record<string, string>> }, waitMs: number): Promise<OfficeAnswer> {
  const bearer = token();
  const sent = now();
  let response: Response;
  try {
    response = await fetch(url, {
      ...request,
      headers: { Accept: 'application/geo+json, application/json', ...request.headers, ...(bearer === null ? {} : { Authorization: `Bearer ${bearer}` }) },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(waitMs),
    });
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
  onDate?.(response.headers.get('Date'), sent, now());
  const { status, type } = response;
  if (status === 401) return { ok: false, trouble: 'login' };
  if (status === 403) return { ok: false, trouble: 'forbidden' };
  if (BUSY.includes(status)) return { ok: false, trouble: 'busy' };
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { ok: false, trouble: 'foreign' };
  return { ok: true, status, response };
}

/** Why a request or the reading of its answer failed. */
export function troubleOf(error: unknown): SyncTrouble {
  return error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'offline';
}
