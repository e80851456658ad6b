import type { ShellFailure, ShellNews, ShellRequest, ShellStock } from '../domain/offline/shell-messages.ts';

/** How far the program is on this device. */
export type ProgramState =
  /** `insecure`: the page is not served over HTTPS; `unsupported`: the browser, or a private window, has no service worker. */
  | { readonly kind: 'none'; readonly why: 'insecure' | 'unsupported' }
  | { readonly kind: 'preparing'; readonly doneBytes: number; readonly allBytes: number }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly why: ShellFailure; readonly path: string | null };

/**
 * A version newer than the one on the screen: `waiting` until the user says so, `coming` once that was said and the one at work has
 * not made way yet, `elsewhere` when it is at work and this tab still runs the one before.
 */
export type UpdateState = 'none' | 'preparing' | 'waiting' | 'coming' | 'elsewhere';

/** The copy of the application on this device, as a page sees it. */
export interface OfflineCopy {
  readonly program: ProgramState;
  readonly update: UpdateState;
  /** Calls `listener` after each change until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes this device ready if it is not, and looks for a newer version. Never rejects: `program` says how it went. */
  readonly start: () => Promise<void>;
  /** What of the program is here; null where no service worker holds it. */
  readonly takeStock: (verify: boolean) => Promise<ShellStock | null>;
  /** Fetches what is missing or damaged; the stock afterwards. */
  readonly repair: () => Promise<ShellStock | null>;
  /** Asks the server for a newer version; rejects where it does not answer. */
  readonly lookForUpdate: () => Promise<void>;
  /**
   * Lets the waiting version take over. `taken`: it has, and the page has only to be loaded again. `later`: the one at work has
   * not made way within a moment; `update` says when it has, and the next start is by the new one in any case.
   */
  readonly takeUpdate: () => Promise<'taken' | 'later'>;
}

/** What the copy needs of the browser. */
export interface OfflineCopyOptions {
  /** Undefined where the browser or the page's origin allows none. */
  readonly container: ServiceWorkerContainer | undefined;
  readonly secure: boolean;
  readonly register: (container: ServiceWorkerContainer) => Promise<ServiceWorkerRegistration>;
  /** Resolves once the page asks the worker at work for nothing more. */
  readonly networkQuiet: () => Promise<void>;
  /** How long a press waits for the worker at work to make way, milliseconds. */
  readonly patienceMs?: number;
}

/** Long enough for a worker that rests, and short enough to stand before a button. */
const PATIENCE_MS = 8_000;

/** The service worker behind the copy of the application on this device. */
export function createOfflineCopy({ container, secure, register, networkQuiet, patienceMs = PATIENCE_MS }: OfflineCopyOptions): OfflineCopy {
  const listeners = new Set<() => void>();
  let registration: ServiceWorkerRegistration | null = null;
  let program: ProgramState = container && secure ? { kind: 'preparing', doneBytes: 0, allBytes: 0 } : { kind: 'none', why: secure ? 'unsupported' : 'insecure' };
  let update: UpdateState = 'none';
  let taking = false;

  const set = (next: { readonly program?: ProgramState; readonly update?: UpdateState }): void => {
    program = next.program ?? program;
    update = next.update ?? update;
    for (const listener of [...listeners]) listener();
  };

  /** Follows a version that is being made ready: the first one, or a newer one beside the one at work. */
  const follow = (worker: ServiceWorker | null, first: boolean): void => {
    if (!worker) return;
    if (!first) set({ update: 'preparing' });
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !first) set({ update: 'waiting' });
      else if (worker.state === 'activated' && first) set({ program: { kind: 'ready' } });
      else if (worker.state === 'redundant') {
        if (!first) set({ update: 'none' });
        else if (program.kind === 'preparing') set({ program: { kind: 'failed', why: 'failed', path: null } });
      }
    });
  };

  const onNews = ({ data }: MessageEvent): void => {
    const news = data as ShellNews;
    // News of a newer version's making are no news of the version at work.
    if (program.kind === 'ready') return;
    if (news.shell === 'progress') set({ program: { kind: 'preparing', doneBytes: news.doneBytes, allBytes: news.allBytes } });
    else set({ program: { kind: 'failed', why: news.why, path: news.path } });
  };

  const start = async (): Promise<void> => {
    if (!container || program.kind === 'none') return;
    try {
      registration = await register(container);
    } catch {
      set({ program: { kind: 'failed', why: 'missing', path: null } });
      return;
    }
    const { active, waiting, installing } = registration;
    set({ program: active ? { kind: 'ready' } : program, update: active && waiting ? 'waiting' : 'none' });
    follow(installing, !active);
    registration.addEventListener('updatefound', () => follow(registration?.installing ?? null, !registration?.active));
  };

  if (container && secure) {
    const controlled = container.controller !== null;
    container.addEventListener('message', onNews);
    container.addEventListener('controllerchange', () => {
      if (controlled && !taking) set({ update: 'elsewhere' });
    });
  }

  const ask = async (request: ShellRequest): Promise<ShellStock | null> => {
    const worker = registration?.active;
    if (!worker) return null;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        port1.close();
        resolve(data as ShellStock);
      };
      worker.postMessage(request, [port2]);
    });
  };

  return {
    get program() {
      return program;
    },
    get update() {
      return update;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    takeStock: (verify) => ask({ do: 'take-stock', verify }),
    repair: async () => {
      // A version that never became whole is begun again by the browser when it is registered anew.
      if (!registration?.active && container) {
        set({ program: { kind: 'preparing', doneBytes: 0, allBytes: 0 } });
        await start();
      }
      return ask({ do: 'repair' });
    },
    lookForUpdate: async () => {
      await registration?.update();
    },
    takeUpdate: async () => {
      const waiting = registration?.waiting;
      if (!container || !waiting) return 'taken';
      taking = true;
      await networkQuiet();
      const result = await new Promise<'taken' | 'later'>((resolve) => {
        const patience = setTimeout(() => resolve('later'), patienceMs);
        container.addEventListener(
          'controllerchange',
          () => {
            clearTimeout(patience);
            resolve('taken');
          },
          { once: true },
        );
        waiting.postMessage({ do: 'take-over' } satisfies ShellRequest);
      });
      // Nobody waits at the button any more: from here on a change is told and not acted on.
      taking = result === 'taken';
      if (result === 'later') set({ update: 'coming' });
      return result;
    },
  };
}
