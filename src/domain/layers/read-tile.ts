/** Bytes of a tile; null where there is none. */
export type ReadTile = (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer | null>;
