import type { QueryIssue, QueryProblem } from '../query-issue.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Ends the reading of a text at its first error; caught where the reading began, never seen outside. */
export class Cql2Stop extends Error {
  readonly issue: QueryIssue;

  constructor(issue: QueryIssue) {
    super(`CQL2: ${issue.code}`);
    this.issue = issue;
  }
}

/** The words of a text one after the other, with the questions a grammar asks of them. Keywords are read in any case. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  get token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', value: '', position: 0 };
  }

  get following(): Token {
    return this.#tokens[this.#next + 1] ?? this.token;
  }

  isAtEnd(): boolean {
    return this.token.kind === 'end';
  }

  isWord(...words: readonly string[]): boolean {
    return this.token.kind === 'word' && words.includes(this.token.value.toUpperCase());
  }

  isSymbol(symbol: string): boolean {
    return this.token.kind === 'symbol' && this.token.value === symbol;
  }

  take(): Token {
    const { token } = this;
    this.#next++;
    return token;
  }

  takeWord(...words: readonly string[]): boolean {
    const found = this.isWord(...words);
    if (found) this.#next++;
    return found;
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.#next++;
    return found;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) this.fail([word]);
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) this.fail([symbol]);
  }

  expectText(): string {
    return this.token.kind === 'text' ? this.take().value : this.fail(["'text'"]);
  }

  expectNumber(): number {
    return this.token.kind === 'number' ? Number(this.take().value) : this.fail(['number']);
  }

  /** Stops with what could stand here, or at another token, and what does. */
  fail(expected: readonly string[], at: Token = this.token): never {
    const { kind, value, position } = at;
    const found = kind === 'end' ? 'end of text' : value;
    throw new Cql2Stop({ code: 'syntax', position, values: { expected: expected.join(', '), found } });
  }

  /** Stops at a place with another problem than grammar. */
  stop(code: QueryProblem, position: number, values: QueryIssue['values'] = {}): never {
    throw new Cql2Stop({ code, position, values });
  }
}
