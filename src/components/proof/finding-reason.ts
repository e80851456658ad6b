import type { Finding } from '../../domain/findings/finding.ts';
import { translate } from '../../i18n/translate.ts';
import type { StatementWords } from '../site-card/statement-words.ts';
import './proof-texts.ts';

/** Why the statements of a finding differ, as far as the statements themselves tell. */
export function findingReason({ reason, claims }: Finding, words: StatementWords): string {
  const { language } = words;
  const scopes = claims.map(({ statement: { scope } }) => (scope === undefined ? translate(language, 'findings.no-scope') : words.scope(scope)));
  return translate(language, `findings.reason.${reason}`, { scopes: [...new Set(scopes)].join(language === 'zh' ? '、' : ', ') });
}
