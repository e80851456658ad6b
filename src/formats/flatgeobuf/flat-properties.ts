import type { FlatBuffer, FlatVector } from './flat-buffer.ts';

export interface FlatColumn {
  readonly name: string;
  /** Number of the type. */
  readonly type: number;
}

/** Bytes and reading of the numbers by the number of their type. */
const NUMBERS: Readonly<Record<number, readonly [bytes: number, read: (view: DataView, at: number) => number | boolean]>> = {
  0: [1, (view, at) => view.getInt8(at)],
  1: [1, (view, at) => view.getUint8(at)],
  2: [1, (view, at) => view.getUint8(at) !== 0],
  3: [2, (view, at) => view.getInt16(at, true)],
  4: [2, (view, at) => view.getUint16(at, true)],
  5: [4, (view, at) => view.getInt32(at, true)],
  6: [4, (view, at) => view.getUint32(at, true)],
  7: [8, (view, at) => Number(view.getBigInt64(at, true))],
  8: [8, (view, at) => Number(view.getBigUint64(at, true))],
  9: [4, (view, at) => view.getFloat32(at, true)],
  10: [8, (view, at) => view.getFloat64(at, true)],
};
const BINARY = 14;

/** Values of a feature as name and value; text, JSON and dates as text, bytes left out. Throws a RangeError where they are damaged. */
export function flatProperties(buffer: FlatBuffer, given: FlatVector | null, columns: readonly FlatColumn[]): readonly (readonly [string, unknown])[] {
  const values: (readonly [string, unknown])[] = [];
  if (!given) return values;
  const end = given.at + given.length;
  for (let at = given.at; at < end; ) {
    const column = columns[buffer.view.getUint16(at, true)];
    if (!column) throw new RangeError('a value of no column');
    at += 2;
    const number = NUMBERS[column.type];
    if (number) {
      const [bytes, read] = number;
      values.push([column.name, read(buffer.view, at)]);
      at += bytes;
      continue;
    }
    const length = buffer.view.getUint32(at, true);
    if (at + 4 + length > end) throw new RangeError('a value is cut off');
    if (column.type !== BINARY) values.push([column.name, buffer.textAt(at + 4, length)]);
    at += 4 + length;
  }
  return values;
}
