/** What the benchmarks of records ask of this page, which lies on the origin of the application. */
export interface FieldDevice {
  /** Saves one record without a photo by the application's keeper; gives the milliseconds until it said "saved". */
  readonly save: () => Promise<number>;
  /** Writes the row that the last save left in the log by one raw strict transaction; gives the milliseconds. */
  readonly saveRaw: () => Promise<number>;
  /** Makes a device with so many records, the first of them with a photo each. */
  readonly fill: (records: number, photos: number, sites: readonly string[]) => Promise<void>;
}

declare global {
  interface Window {
    fieldDevice: FieldDevice;
  }
}
