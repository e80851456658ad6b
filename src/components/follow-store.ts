import type { ReactiveControllerHost } from 'lit';

/** What tells of its changes until the returned function is called. */
interface Followed {
  readonly subscribe: (listener: () => void) => () => void;
}

/** Draws the element anew whenever what it reads changes, while it is in the page. It is asked for then: contexts come only there. */
export function followStore(element: ReactiveControllerHost, read: () => Followed | undefined): void {
  let stop: (() => void) | undefined;
  element.addController({
    hostConnected: () => (stop = read()?.subscribe(() => element.requestUpdate())),
    hostDisconnected: () => stop?.(),
  });
}
