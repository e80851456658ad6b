interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}

let done = false;

/**
 * Lets scripts of our own origin be started as workers where the page's policy demands trusted types. MapLibre starts
 * its worker from a plain address and offers no other way, so the constructor itself is told to trust such addresses;
 * any other origin throws. Does nothing where the browser has no trusted types, or when called again.
 */
export function trustOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (done || trustedTypes === undefined) return;
  done = true;
  const policy = trustedTypes.createPolicy('app-worker', {
    createScriptURL: (url) => {
      const { origin } = new URL(url, document.baseURI);
      if (origin !== globalThis.origin) throw new TypeError(`worker of another origin: ${origin}`);
      return url;
    },
  });
  globalThis.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(policy.createScriptURL(String(url)), options);
    }
  };
}
