import type { IdentifiedRecord } from '../renewal-record.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Issue } from './issue.ts';

/** The main theme is that of the file, and theme, campaign, industry and list are terms of the vocabulary. */
export function checkTerms(record: IdentifiedRecord, fileTheme: string | null, vocabulary: Vocabulary): Issue[] {
  const { id, themes, campaign, industry, listType } = record;
  const known = (terms: readonly { id: string }[], term: string | null): boolean =>
    term === null || terms.some((candidate) => candidate.id === term);
  const issues: Issue[] = [];
  if (fileTheme !== null && themes[0] !== fileTheme)
    issues.push({ code: 'theme-of-other-file', where: id, values: { theme: themes[0] ?? null, file: fileTheme } });
  if (new Set(themes).size < themes.length) issues.push({ code: 'theme-twice', where: id, values: {} });
  for (const theme of themes) if (!known(vocabulary.themes, theme)) issues.push({ code: 'theme-unknown', where: id, values: { theme } });
  if (campaign && !vocabulary.campaigns.some(({ no }) => no === campaign.no))
    issues.push({ code: 'campaign-unknown', where: id, values: { no: campaign.no } });
  if (!known(vocabulary.industries, industry)) issues.push({ code: 'industry-unknown', where: id, values: { industry } });
  if (!known(vocabulary.listTypes, listType)) issues.push({ code: 'list-type-unknown', where: id, values: { listType } });
  return issues;
}
