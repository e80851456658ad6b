import { EMBED_VERSION, readEmbedRequest } from '../../domain/embed/embed-request.ts';
import type { AppState } from '../../state/app-state.ts';
import type { Store } from '../../state/store.ts';
import { answerHost, embedState } from './answer-host.ts';

/** Where the embedding page says it comes from; null where it does not tell. */
function hostOrigin(): string | null {
  return URL.canParse(document.referrer) ? new URL(document.referrer).origin : null;
}

/**
 * Answers the embedding page, if its origin is one of `origins`, and tells it what changes once it asked for that. A message of
 * another origin or one that cannot be understood changes nothing and is answered with the reason.
 */
export function listenToHost(store: Store<AppState>, host: Window, origins: readonly string[]): void {
  let watcher: string | null = null;
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    const read = readEmbedRequest(data);
    if (read === null) return;
    const { id, request } = read;
    const reply = (answer: object): void => host.postMessage({ shibei: EMBED_VERSION, re: id, ...answer }, origin === 'null' ? '*' : origin);
    const problem = !origins.includes(origin) ? 'origin' : typeof request === 'string' ? request : answerHost(store, request);
    if (problem === null && typeof request === 'object' && request.do === 'watch') watcher = origin;
    reply(problem === null ? { ok: true, state: embedState(store.get()) } : { ok: false, problem });
  });
  store.subscribe((state, previous) => {
    if (watcher === null) return;
    const isSame = (['selectedId', 'filter', 'view', 'catalogue', 'language'] as const).every((part) => state[part] === previous[part]);
    if (!isSame) host.postMessage({ shibei: EMBED_VERSION, event: 'change', state: embedState(state) }, watcher);
  });
  const origin = hostOrigin();
  if (origin !== null && origins.includes(origin)) host.postMessage({ shibei: EMBED_VERSION, event: 'ready' }, origin);
}
