/** A dBase table has ten bytes for the name of a column; a Chinese character takes three of them. */
const MOST_BYTES = 10;

const byteLength = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of a text that fits into so many bytes, characters whole. */
function beginning(text: string, bytes: number): string {
  let kept = '';
  for (const character of text) {
    if (byteLength(kept + character) > bytes) break;
    kept += character;
  }
  return kept;
}

/** Names of at most ten bytes, each once; those cut alike get a number. */
export function shortNames(columns: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return columns.map((column, index) => {
    const plain = column.replace(/[^\p{L}\p{N}_]+/gu, '_').replace(/^_+|_+$/g, '') || `column${index + 1}`;
    let name = beginning(plain, MOST_BYTES);
    for (let number = 2; seen.has(name.toLowerCase()); number++) name = `${beginning(plain, MOST_BYTES - String(number).length)}${number}`;
    seen.add(name.toLowerCase());
    return name;
  });
}
