import { sha256Hex } from '../sha256-hex.ts';
import { canonicalJson } from './canonical-json.ts';
import type { FieldRecord } from './field-record.ts';
import type { JsonObject } from './json-value.ts';

/**
 * One digest for all records: two devices that have it in common hold the same heads, contents and photos. How far things
 * were sent is no part of it.
 */
export async function stateDigest(records: Iterable<FieldRecord>): Promise<string> {
  const lines: string[] = [];
  for (const { recordId, heads, shown, body, deleted, photos } of records) {
    const content = { recordId, heads, shown, body, deleted, photos: photos.map(({ digest }) => digest) };
    lines.push(`${recordId} ${await digestOfText(canonicalJson(content as unknown as JsonObject))}`);
  }
  return digestOfText(lines.toSorted().join('\n'));
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const digestOfText = (text: string): Promise<string> => sha256Hex(new TextEncoder().encode(text));
