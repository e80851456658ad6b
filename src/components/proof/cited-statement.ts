import { html, nothing, type TemplateResult } from 'lit';
import type { FoundStatement } from '../../domain/derive/statement-id.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import { sourceLine } from './source-line.ts';

/** A statement that something rests on: what it says, of what nature and time, and where it stands. */
export function citedStatement({ statement }: FoundStatement, words: StatementWords): TemplateResult {
  const { text, unit, lang } = words.value(statement);
  return html`<div class="cited small">
    <div>
      <span class="nature ${statement.nature}">${words.nature(statement)}</span>
      <span class="muted">${words.field(statement)}</span>
      <b lang=${lang ?? nothing}>${text} ${unit}</b>
      <span class="number">${words.time(statement)}</span>
    </div>
    <div class="muted">${sourceLine(statement, words)}</div>
  </div>`;
}
