import type { SourceDocument } from '../../domain/source-document.ts';
import type { AppState } from '../../state/app-state.ts';
import { activeRestrictions } from '../../state/selectors/active-restrictions.ts';
import { restrictionLabel } from '../restriction-label.ts';
import { subdistrictNamer } from '../subdistrict-name.ts';

/** What the filter asks for in one line of words; null where it asks for nothing. */
export function filterWords({ filter, language, vocabulary, base }: AppState, documents: ReadonlyMap<string, SourceDocument>): string | null {
  const restrictions = activeRestrictions(filter);
  if (restrictions.length === 0 || vocabulary.status !== 'ready') return null;
  const names = {
    documentTitle: (id: string): string => documents.get(id)?.shortTitle[language] ?? id,
    subdistrictName: subdistrictNamer(base.status === 'ready' ? base.value : null, language),
  };
  return restrictions.map((restriction) => restrictionLabel(restriction, vocabulary.value, language, names)).join(language === 'zh' ? '；' : '; ');
}
