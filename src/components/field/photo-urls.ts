import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Addresses of the pictures an element shows, made of their bytes when first asked for and given back when the element goes:
 * a forgotten one would keep its picture in memory for as long as the page lives.
 */
export class PhotoUrls implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: (digest: string) => Promise<ArrayBuffer | null>;
  readonly #urls = new Map<string, string | null>();

  constructor(host: ReactiveControllerHost, read: (digest: string) => Promise<ArrayBuffer | null>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const url of this.#urls.values()) if (url !== null) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  /** The address of a picture; null until it is read, and where it is not there. */
  of(digest: string): string | null {
    const known = this.#urls.get(digest);
    if (known !== undefined) return known;
    this.#urls.set(digest, null);
    void this.#read(digest).then((bytes) => {
      // Gone meanwhile, with the element.
      if (!bytes || !this.#urls.has(digest)) return;
      this.#urls.set(digest, URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })));
      this.#host.requestUpdate();
    });
    return null;
  }
}
