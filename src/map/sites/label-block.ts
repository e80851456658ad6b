/** A label broken into lines, with the room it takes in ems of its first line's size. */
export interface LabelBlock {
  /** The name in the interface language, its lines separated by line feeds. */
  readonly first: string;
  /** What stands below it, smaller: the other language, and how the position is known; empty if nothing does. */
  readonly second: string;
  readonly widthEm: number;
  readonly heightEm: number;
}

/** Size of the second part relative to the first. */
export const SECOND_SCALE = 0.86;
export const LINE_HEIGHT_EM = 1.2;
/** Widest line before a name is broken, in ems: eight or nine Chinese characters, three or four English words. */
const MAX_EM = 9.2;
const MAX_EM_LATIN = 11;
const MAX_LINES = 3;
const WIDE = 0x2e80;

function charWidth(char: string): number {
  if ((char.codePointAt(0) ?? 0) >= WIDE) return 1;
  if (char === ' ') return 0.28;
  if (/[iljtfr.,:;'|()[\]-]/.test(char)) return 0.36;
  if (/[A-Zmw@%&]/.test(char)) return 0.72;
  return 0.58;
}

/** Estimated width of a text in ems; no canvas, so that it is pure and quick. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** Pieces between which a line may break: words of Latin script, single characters of Chinese. */
function pieces(text: string): string[] {
  return text.match(/[（「『《“]*[\u2e80-\uffff][）」』》”、，。；：·—]*|[^\s\u2e80-\uffff]+\s*|\s+/gu) ?? [text];
}

/** Breaks a name into lines of about equal width, at most `MAX_LINES`; what is left over ends in an ellipsis. */
function breakLines(text: string): string[] {
  const width = textWidthEm(text);
  const widest = /[\u2e80-\uffff]/.test(text) ? MAX_EM : MAX_EM_LATIN;
  const count = Math.min(MAX_LINES, Math.ceil(width / widest));
  if (count <= 1) return [text];
  // A character more than the mean, so that the last line is not left with a single one.
  const target = Math.min(widest, width / count) + 1;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && textWidthEm(line + piece.trimEnd()) > target && lines.length < MAX_LINES) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= MAX_LINES) return lines;
  const kept = lines.slice(0, MAX_LINES);
  return [...kept.slice(0, -1), `${kept.at(-1) ?? ''}...`];
}

/** Lays a name and the lines below it out; `below` are whole lines of the smaller size, broken like the name. */
export function labelBlock(name: string, below: readonly string[]): LabelBlock {
  const first = breakLines(name);
  const second = below.flatMap(breakLines);
  return {
    first: first.join('\n'),
    second: second.join('\n'),
    widthEm: Math.max(...first.map(textWidthEm), ...second.map((line) => textWidthEm(line) * SECOND_SCALE)),
    heightEm: (first.length + second.length * SECOND_SCALE) * LINE_HEIGHT_EM,
  };
}
