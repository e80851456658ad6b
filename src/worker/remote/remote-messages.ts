import type { RemoteFailureCode } from '../../domain/remote-failure.ts';

/** What is asked of an address. */
export interface RemoteRequest {
  readonly url: string;
  /** First and last byte; null for everything. */
  readonly range: readonly [number, number] | null;
  /** More bytes than this are not read. */
  readonly most: number;
  /** Value of the `Accept` header. */
  readonly accept: string;
  /** Whether the server is told the origin of this page; nothing else of it is ever told. */
  readonly tellsOrigin?: boolean;
}

/** What an address gave. */
export interface RemoteAnswer {
  readonly bytes: ArrayBuffer;
  /** Media type without its parameters, in lower case; empty where the server tells none. */
  readonly type: string;
  /** A strong validator; null where there is none or the server does not show it. */
  readonly etag: string | null;
  /** `Content-Crs` of OGC API – Features, as it was sent; null where there is none. */
  readonly crs: string | null;
}

export type ToRemote = { readonly id: number; readonly request: RemoteRequest } | { readonly id: number; readonly abort: true };

export type FromRemote =
  | { readonly id: number; readonly answer: RemoteAnswer }
  | { readonly id: number; readonly failure: { readonly code: RemoteFailureCode; readonly values: Readonly<Record<string, string | number>> } }
  | { readonly id: number; readonly progress: number; readonly all: number | null };
