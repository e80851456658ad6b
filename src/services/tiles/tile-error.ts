/** Why an archive or a tile cannot be read; translated where it is shown. */
export type TileFailureCode =
  | 'empty'
  | 'no-archive'
  | 'old-version'
  | 'cut-off'
  | 'no-tiles'
  | 'other-tiles'
  | 'packed-otherwise'
  /** Its directory or description is damaged. */
  | 'damaged'
  | 'no-vector-layers'
  /** Its layers are not those of a street map. */
  | 'other-schema'
  /** Unpacked a tile is larger than any that can be drawn. */
  | 'tile-too-large'
  | 'tile-damaged'
  /** The file that was kept here is gone. */
  | 'file-gone';

/** What an archive did not give, with the figures for the message. */
export class TileError extends Error {
  override readonly name = 'TileError';
  readonly code: TileFailureCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: TileFailureCode, values: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.code = code;
    this.values = values;
  }
}
