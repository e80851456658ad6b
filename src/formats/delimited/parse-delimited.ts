/** Records of cells; `isUnclosed` where a quoted cell never ends. */
export interface DelimitedText {
  readonly records: readonly (readonly string[])[];
  readonly isUnclosed: boolean;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** The character between cells: the one that the first lines have most often, and equally often. */
export function findDelimiter(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 12).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const filled = lines.filter((line) => line !== '');
  const score = (delimiter: string): number => {
    const counts = filled.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    return first === 0 ? 0 : first * counts.filter((count) => count === first).length;
  };
  return DELIMITERS.reduce((best, delimiter) => (score(delimiter) > score(best) ? delimiter : best));
}

/**
 * Cells after RFC 4180: quotes hold delimiters and line breaks, doubled quotes are one; lines that are empty are passed over.
 * Own code instead of a package: a quote in the middle of an unquoted cell stays a character, which spreadsheets write and
 * strict readers refuse. `mostRecords` bounds what is kept.
 */
export function parseDelimited(text: string, delimiter: string, mostRecords: number): DelimitedText {
  const records: string[][] = [];
  let cells: string[] = [];
  let index = 0;
  const endRecord = (): void => {
    if (cells.length > 1 || cells[0] !== '') records.push(cells);
    cells = [];
  };
  while (index <= text.length && records.length < mostRecords) {
    let cell: string;
    if (text[index] === '"') {
      const closed = quotedEnd(text, index);
      if (closed === -1) return { records, isUnclosed: true };
      cell = text.slice(index + 1, closed).replaceAll('""', '"');
      index = closed + 1;
      const end = cellEnd(text, index, delimiter);
      cell += text.slice(index, end);
      index = end;
    } else {
      const end = cellEnd(text, index, delimiter);
      cell = text.slice(index, end);
      index = end;
    }
    cells.push(cell);
    if (text[index] === delimiter) {
      index++;
      continue;
    }
    endRecord();
    index += text[index] === '\r' && text[index + 1] === '\n' ? 2 : 1;
  }
  return { records, isUnclosed: false };
}

function quotedEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 2)) if (text[end + 1] !== '"') return end;
  return -1;
}

function cellEnd(text: string, start: number, delimiter: string): number {
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (character === delimiter || character === '\n' || character === '\r') return index;
  }
  return text.length;
}
