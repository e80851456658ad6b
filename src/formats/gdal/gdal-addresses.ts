/** Where GDAL's files lie, all of this page's own origin; the service worker has them where they are kept. */
export interface GdalAddresses {
  /** Of all files together. */
  readonly bytes: number;
  readonly script: string;
  readonly wasm: string;
  readonly data: string;
}
