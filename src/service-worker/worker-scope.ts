/** An event whose work keeps the worker alive. */
export interface LastingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page. */
export interface RequestEvent extends LastingEvent {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

/** A message of a page. */
export interface PageMessageEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** An open page. */
interface OpenPage {
  readonly postMessage: (message: unknown) => void;
}

/**
 * What this project uses of a service worker's global object. Written out, because the types of pages and of workers
 * contradict each other and a project can have only one of the two.
 */
export interface WorkerScope {
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: PageMessageEvent) => void): void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: { readonly includeUncontrolled: boolean }) => Promise<readonly OpenPage[]>;
  };
  readonly registration: { readonly scope: string; readonly active: unknown };
}
