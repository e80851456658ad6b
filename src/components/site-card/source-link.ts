import { html, type TemplateResult } from 'lit';
import type { Documents } from '../../domain/derive/statement-moment.ts';
import type { SourceDocument } from '../../domain/source-document.ts';
import type { Statement } from '../../domain/statement.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { translate } from '../../i18n/translate.ts';
import type { Language } from '../../state/app-state.ts';
import { emit } from './emit.ts';

/** The document of a statement. Throws on an unknown one: the data check admits none. */
export function documentOf(statement: Statement, documents: Documents): SourceDocument {
  const document = documents.get(statement.document);
  if (!document) throw new Error(`document ${statement.document} is not among the ${documents.size} documents`);
  return document;
}

/** A document's short title the way its language writes titles. */
export function shortTitle(document: SourceDocument, language: Language): string {
  return language === 'zh' ? `《${document.shortTitle.zh}》` : document.shortTitle.en;
}

/** When a document was published, and that it is inferred where it is. */
export function publishedWords({ published }: SourceDocument, language: Language): string {
  const date = formatDate(language, published.date);
  return published.certainty === 'inferred' ? translate(language, 'card.sources.date-inferred', { date }) : date;
}

/** Short title of a statement's document as a button that leads to the card's list of sources. */
export function sourceLink(statement: Statement, field: string, documents: Documents, language: Language): TemplateResult {
  const document = documentOf(statement, documents);
  const title = shortTitle(document, language);
  const label = translate(language, 'card.figures.source', { field, document: `${title} ${publishedWords(document, language)}` });
  return html`<button
    class="link small"
    aria-label=${label}
    title="${publishedWords(document, language)} ${statement.section}"
    @click=${(event: Event) => {
      if (event.currentTarget) emit(event.currentTarget, 'ur-source-show', { document: document.id });
    }}
  >
    ${title}
  </button>`;
}
