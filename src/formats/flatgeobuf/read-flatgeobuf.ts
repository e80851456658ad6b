import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { declaredSystem, type DeclaredSystem } from '../../geo/crs/declared-system.ts';
import { collectRows, type GivenFeature } from '../collect-rows.ts';
import type { Format, OnProgress, RawTable } from '../format.ts';
import { FlatBuffer } from './flat-buffer.ts';
import { flatGeometry } from './flat-geometry.ts';
import { type FlatColumn, flatProperties } from './flat-properties.ts';

const MARK: readonly number[] = [0x66, 0x67, 0x62];
const MARK_BYTES = 8;
const SIZE_BYTES = 4;
/** An entry of the spatial index: a box of four numbers and an offset. */
const NODE_BYTES = 40;

/** FlatGeobuf 3, also what GDAL hands over; own code over the four tables of its schema, where the package brings OpenLayers along. */
export const flatgeobuf: Format = {
  recognises: ({ bytes }) => MARK.every((byte, index) => bytes[index] === byte),
  read: ({ bytes }, { onProgress }) => readFlatGeobuf(bytes, { format: 'flatgeobuf', encoding: null, parts: null }, null, onProgress),
};

/** Reads the features of a file; `declared` in place of what the file says of its reference system. */
export function readFlatGeobuf(bytes: Uint8Array, facts: Pick<RawTable, 'format' | 'encoding' | 'parts'>, declared: DeclaredSystem | null, onProgress: OnProgress): Outcome<RawTable> {
  const buffer = new FlatBuffer(bytes);
  try {
    const header = readHeader(buffer);
    return collectRows({ ...facts, declared: declared ?? header.declared }, featuresIn(buffer, header), header.count, onProgress);
  } catch (error) {
    if (error instanceof RangeError) return failed('reader-refused', { message: error.message.slice(0, 120) });
    throw error;
  }
}

interface Header {
  /** Kind of all geometries; 0 where each says its own. */
  readonly kind: number;
  readonly columns: readonly FlatColumn[];
  readonly count: number;
  readonly declared: DeclaredSystem | null;
  /** Where the features begin. */
  readonly start: number;
}

function readHeader(buffer: FlatBuffer): Header {
  const { view } = buffer;
  const table = buffer.tableAt(MARK_BYTES + SIZE_BYTES);
  const listed = buffer.vector(table, 7, 4);
  const columns = Array.from({ length: listed?.length ?? 0 }, (_, index): FlatColumn => {
    const column = buffer.tableAt((listed?.at ?? 0) + index * 4);
    return { name: buffer.text(column, 0) ?? '', type: buffer.byte(column, 1) };
  });
  const countAt = buffer.field(table, 8);
  const count = countAt === 0 ? 0 : Number(view.getBigUint64(countAt, true));
  const nodeAt = buffer.field(table, 9);
  const nodeSize = nodeAt === 0 ? 16 : view.getUint16(nodeAt, true);
  const start = MARK_BYTES + SIZE_BYTES + view.getUint32(MARK_BYTES, true) + indexBytes(count, nodeSize);
  return { kind: buffer.byte(table, 2), columns, count, declared: systemOf(buffer, table), start };
}

/** Bytes of a packed R-tree over so many features; none where the size of a node is 0. */
function indexBytes(count: number, nodeSize: number): number {
  if (nodeSize < 2 || count === 0) return 0;
  let nodes = count;
  for (let level = count; level > 1; ) {
    level = Math.ceil(level / nodeSize);
    nodes += level;
  }
  return nodes * NODE_BYTES;
}

function systemOf(buffer: FlatBuffer, table: number): DeclaredSystem | null {
  const at = buffer.field(table, 10);
  if (at === 0) return null;
  const crs = buffer.tableAt(at);
  const codeAt = buffer.field(crs, 1);
  const code = codeAt === 0 ? 0 : buffer.view.getInt32(codeAt, true);
  const text = code > 0 ? `EPSG:${code}` : (buffer.text(crs, 4) ?? buffer.text(crs, 2));
  return text === null ? null : declaredSystem(text);
}

function* featuresIn(buffer: FlatBuffer, { kind, columns, start }: Header): Generator<GivenFeature> {
  for (let offset = start; offset < buffer.bytes.length; ) {
    const length = buffer.view.getUint32(offset, true);
    if (length === 0 || offset + SIZE_BYTES + length > buffer.bytes.length) throw new RangeError('a feature is cut off');
    const feature = buffer.tableAt(offset + SIZE_BYTES);
    const geometryAt = buffer.field(feature, 0);
    yield {
      geometry: geometryAt === 0 ? null : flatGeometry(buffer, buffer.tableAt(geometryAt), kind),
      properties: flatProperties(buffer, buffer.vector(feature, 1, 1), columns),
      refusal: null,
    };
    offset += SIZE_BYTES + length;
  }
}
