import type { Measure } from './page-item.ts';

/** A word with the space after it, or one character of a script that breaks anywhere; marks that may not begin a line stay with what is before. */
const PARTS = /[（《]?[^\s\u2e80-\u9fff\uf900-\uffef]+ *|[（《]?[\u2e80-\u9fff\uf900-\uffef][，。；：！？、）》”]*|\s+/gu;

/** Breaks a text into lines of at most `width` millimetres; a word that is longer than a line is cut. */
export function wrapText(text: string, width: number, size: number, weight: 400 | 600, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string): boolean => measure(candidate.trimEnd(), size, weight) <= width;
  const take = (part: string): void => {
    if (fits(line + part)) {
      line += part;
      return;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = '';
    for (const character of part) {
      if (!fits(line + character) && line !== '') {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  };
  for (const [part] of text.matchAll(PARTS)) take(part);
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** A text cut to a width in millimetres, with dots where something was cut. */
export function cutText(text: string, width: number, size: number, weight: 400 | 600, measure: Measure): string {
  if (measure(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && measure(`${characters.join('')}…`, size, weight) > width) characters.pop();
  return `${characters.join('')}…`;
}
