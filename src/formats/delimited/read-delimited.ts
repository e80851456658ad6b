import { failed, type Outcome } from '../../domain/layers/import-failure.ts';
import { MOST_FEATURES } from '../../domain/layers/import-limits.ts';
import { decodeText } from '../decode-text.ts';
import type { Format, GivenFile, RawTable, ReadSetting } from '../format.ts';
import { tableOfCells } from './table-of-cells.ts';
import { findDelimiter, parseDelimited } from './parse-delimited.ts';

/** Tables as text with a heading: CSV, TSV and what spreadsheets of other countries write. */
export const delimited: Format = {
  recognises: ({ name, bytes }) => /\.(csv|tsv|tab|txt)$/i.test(name) || !bytes.subarray(0, 512).includes(0),
  read: readDelimited,
};

function readDelimited({ name, bytes }: GivenFile, { onProgress }: ReadSetting): Outcome<RawTable> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failed('empty');
  onProgress(0.2);
  const { records, isUnclosed } = parseDelimited(text, findDelimiter(text), MOST_FEATURES + 2);
  if (isUnclosed) return failed('unclosed-quote', { row: records.length });
  const [heading, ...body] = records;
  if (!heading || body.length === 0) return failed('no-rows');
  return tableOfCells({ format: 'csv', file: name, encoding, parts: null, heading, body }, onProgress);
}
