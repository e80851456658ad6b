/** Tells other pages of this application that something kept on this device has changed, and hears of theirs. */
export interface SharedChanges {
  readonly tell: () => void;
  /** Calls `listener` after each change by another page; returns how to stop. A page does not hear itself. */
  readonly listen: (listener: () => void) => () => void;
}

/** One for each kind of thing, of which a page makes one: a second would hear the first. Silent where the browser has no channels. */
export function sharedChanges(name: string): SharedChanges {
  let channel: BroadcastChannel | null = null;
  const open = (): BroadcastChannel | null => (typeof BroadcastChannel === 'undefined' ? null : (channel ??= new BroadcastChannel(name)));
  return {
    tell: () => open()?.postMessage('changed'),
    listen: (listener) => {
      const opened = open();
      opened?.addEventListener('message', listener);
      return () => opened?.removeEventListener('message', listener);
    },
  };
}
