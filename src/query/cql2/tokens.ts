/** A word of a CQL2 text with its place, in UTF-16 units. */
export interface Token {
  readonly kind: 'word' | 'quoted-name' | 'text' | 'number' | 'symbol' | 'end' | 'broken';
  /** Words as written; texts and quoted names without their quotes. */
  readonly value: string;
  readonly position: number;
}

const PATTERN =
  /\s+|(?<text>'(?:[^']|'')*')|(?<name>"(?:[^"]|"")*")|(?<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{N}_.:-]*)|(?<symbol><>|<=|>=|[=<>(),])|(?<broken>.)/gsu;

/** Cuts a CQL2 text into words; never throws, what fits nowhere becomes a `broken` token. The last token is `end`. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const position = match.index;
    const groups = match.groups ?? {};
    if (groups['text'] !== undefined) tokens.push({ kind: 'text', value: groups['text'].slice(1, -1).replaceAll("''", "'"), position });
    else if (groups['name'] !== undefined) tokens.push({ kind: 'quoted-name', value: groups['name'].slice(1, -1).replaceAll('""', '"'), position });
    else if (groups['number'] !== undefined) tokens.push({ kind: 'number', value: groups['number'], position });
    else if (groups['word'] !== undefined) tokens.push({ kind: 'word', value: groups['word'], position });
    else if (groups['symbol'] !== undefined) tokens.push({ kind: 'symbol', value: groups['symbol'], position });
    else if (groups['broken'] !== undefined) tokens.push({ kind: 'broken', value: groups['broken'], position });
  }
  tokens.push({ kind: 'end', value: '', position: text.length });
  return tokens;
}
