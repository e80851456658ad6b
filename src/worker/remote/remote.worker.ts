import { RemoteError } from '../../domain/remote-failure.ts';
import { fetchBytes } from './fetch-bytes.ts';
import type { FromRemote, ToRemote } from './remote-messages.ts';

/**
 * The one program that may reach other origins: the server sends it a policy of its own (`scripts/serve/security-headers.mjs`), while
 * the page's stays closed. It knows nothing but addresses and bytes.
 */
const running = new Map<number, AbortController>();
const forbidden = new Set<string>();
const post = (message: FromRemote, transfer: Transferable[] = []): void => self.postMessage(message, { transfer });

self.addEventListener('securitypolicyviolation', ({ blockedURI }) => forbidden.add(blockedURI));
const isForbidden = (url: string): boolean => forbidden.has(url) || forbidden.has(new URL(url).origin);

self.addEventListener('message', ({ data }: MessageEvent<ToRemote>) => {
  const { id } = data;
  if ('abort' in data) {
    running.get(id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(id, controller);
  fetchBytes(data.request, { signal: controller.signal, isForbidden, onProgress: (progress, all) => post({ id, progress, all }) })
    .then(
      (answer) => post({ id, answer }, [answer.bytes]),
      (error: unknown) => post({ id, failure: error instanceof RemoteError ? { code: error.code, values: error.values } : { code: 'unreachable', values: { host: new URL(data.request.url).host } } }),
    )
    .finally(() => running.delete(id));
});
