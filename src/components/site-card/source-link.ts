import { html, type TemplateResult } from 'lit';
import type { SourceDocument } from '../../domain/source-document.ts';
import type { Statement } from '../../domain/statement.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { translate } from '../../i18n/translate.ts';
import { emit } from './emit.ts';
import type { StatementWords } from './statement-words.ts';

/** A document's short title the way its language writes titles. */
export function shortTitle(document: SourceDocument, { language }: StatementWords): string {
  return language === 'zh' ? `《${document.shortTitle.zh}》` : document.shortTitle.en;
}

/** When a document was published, and that it is inferred where it is. */
export function publishedWords({ published }: SourceDocument, { language }: StatementWords): string {
  const date = formatDate(language, published.date);
  return published.certainty === 'inferred' ? translate(language, 'card.sources.date-inferred', { date }) : date;
}

/** Short title of a statement's document as a button that leads to the card's list of sources. */
export function sourceLink(statement: Statement, field: string, words: StatementWords): TemplateResult {
  const document = words.document(statement);
  const title = shortTitle(document, words);
  const label = translate(words.language, 'card.figures.source', { field, document: `${title} ${publishedWords(document, words)}` });
  return html`<button
    class="link small"
    aria-label=${label}
    title="${publishedWords(document, words)} ${statement.section}"
    @click=${(event: Event) => {
      if (event.currentTarget) emit(event.currentTarget, 'ur-source-show', { document: document.id });
    }}
  >
    ${title}
  </button>`;
}
