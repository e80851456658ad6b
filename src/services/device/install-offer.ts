/** The browser offers to install the page; `show` opens its own question. */
export interface InstallOffer {
  readonly show: () => Promise<void>;
}

/** Chromium's event, which no standard has. */
interface BeforeInstallPrompt extends Event {
  readonly prompt: () => Promise<unknown>;
}

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

const set = (next: InstallOffer | null): void => {
  offer = next;
  for (const listener of [...listeners]) listener();
};

/** Keeps the browser's offer for the moment at which someone wants it, instead of letting it interrupt. */
export function keepInstallOffer(page: Window): void {
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    const { prompt } = event as BeforeInstallPrompt;
    set({
      show: async () => {
        set(null);
        await prompt.call(event);
      },
    });
  });
  page.addEventListener('appinstalled', () => set(null));
}

/** The offer, while there is one. */
export function installOffer(): InstallOffer | null {
  return offer;
}

/** Calls `listener` whenever an offer comes or goes, until the returned function is called. */
export function onInstallOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
