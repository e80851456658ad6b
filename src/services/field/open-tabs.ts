const LOCK = 'ur-field-tab';

/** What is needed of the browser to know of other tabs. */
export interface TabSigns {
  /** Undefined where the browser has none, as on pages that are not served securely: then every tab thinks it is alone. */
  readonly locks: LockManager | undefined;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  /** Tells when another tab may have gone. */
  readonly page: Pick<EventTarget, 'addEventListener'>;
}

/**
 * Tells how many tabs have field work open, this one among them: at once, when one comes, and when this one is looked at
 * again. Each holds a shared lock for as long as it lives, which the browser gives back whatever way it ends.
 */
export async function watchTabs({ locks, channel, page }: TabSigns, tell: (tabs: number) => void): Promise<void> {
  if (!locks) return;
  await new Promise<void>((held) => {
    void locks.request(LOCK, { mode: 'shared' }, () => {
      held();
      return new Promise<never>(() => undefined);
    });
  });
  const count = async (): Promise<void> => {
    const { held = [] } = await locks.query();
    tell(held.filter(({ name }) => name === LOCK).length);
  };
  channel?.addEventListener('message', () => void count());
  page.addEventListener('visibilitychange', () => void count());
  channel?.postMessage('here');
  await count();
}
