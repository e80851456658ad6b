interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

let trusted: string | null = null;

/** Address of the service worker as `register` takes it where the page's policy demands trusted types; no other address passes. */
export function trustedWorkerAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  // A policy can be made once in a page's life; asking again is asking for the same address.
  if (trusted !== null) return trusted;
  const policy = trustedTypes.createPolicy('service-worker', {
    createScriptURL: (url) => {
      if (url !== address) throw new TypeError(`not the service worker: ${url}`);
      return url;
    },
  });
  return (trusted = policy.createScriptURL(address));
}
