const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A random identifier of 128 bits; `crypto.randomUUID` is missing where the page is not served securely. */
export const randomId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map(hex).join('');
