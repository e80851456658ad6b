/** A vector inside of the buffer: where its first item stands, and how many there are. */
export interface FlatVector {
  readonly at: number;
  readonly length: number;
}

/**
 * Tables of a FlatBuffer, read where they lie. Every access goes through `DataView`, which throws a RangeError outside of the
 * bytes, so that damaged offsets end the reading and nothing else. Format: flatbuffers.dev, "Internals".
 */
export class FlatBuffer {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The table whose offset stands at a position. */
  tableAt(position: number): number {
    return position + this.view.getUint32(position, true);
  }

  /** Where a field of a table stands; 0 where it has its default. */
  field(table: number, index: number): number {
    const layout = table - this.view.getInt32(table, true);
    const slot = 4 + 2 * index;
    if (slot >= this.view.getUint16(layout, true)) return 0;
    const offset = this.view.getUint16(layout + slot, true);
    return offset === 0 ? 0 : table + offset;
  }

  byte(table: number, index: number): number {
    const at = this.field(table, index);
    return at === 0 ? 0 : this.view.getUint8(at);
  }

  /** A vector whose items take so many bytes; null where the table has none. Throws where it would not fit into the buffer. */
  vector(table: number, index: number, itemBytes: number): FlatVector | null {
    const at = this.field(table, index);
    if (at === 0) return null;
    const start = this.tableAt(at);
    const length = this.view.getUint32(start, true);
    if (start + 4 + length * itemBytes > this.bytes.length) throw new RangeError(`${length} items are cut off`);
    return { at: start + 4, length };
  }

  text(table: number, index: number): string | null {
    const vector = this.vector(table, index, 1);
    return vector && this.#decoder.decode(this.bytes.subarray(vector.at, vector.at + vector.length));
  }

  /** Text of so many bytes at a position. */
  textAt(position: number, length: number): string {
    if (position + length > this.bytes.length) throw new RangeError(`a text of ${length} bytes is cut off`);
    return this.#decoder.decode(this.bytes.subarray(position, position + length));
  }
}
