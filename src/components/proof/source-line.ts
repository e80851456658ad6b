import type { Statement } from '../../domain/statement.ts';
import { translate } from '../../i18n/translate.ts';
import { publishedWords, shortTitle } from '../site-card/source-link.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import './proof-texts.ts';

/** Document, date and section of a statement in one line. */
export function sourceLine(statement: Statement, words: StatementWords): string {
  const document = words.document(statement);
  return translate(words.language, 'proof.source', { document: shortTitle(document, words), date: publishedWords(document, words), section: statement.section });
}
