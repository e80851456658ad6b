import { natures, precisions, qualifiers, stages, themes } from '../terms.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Issue } from './issue.ts';

/** No list has an id twice, themes have a known family, units a known base, and the terms the code knows are all labelled. */
export function checkVocabulary(vocabulary: Vocabulary): Issue[] {
  const issues: Issue[] = [];
  for (const [list, terms] of Object.entries(vocabulary)) {
    const ids = terms.map(({ id }) => id);
    for (const id of ids.filter((each, index) => ids.indexOf(each) < index))
      issues.push({ code: 'term-twice', where: `${list}/${id}`, values: {} });
  }
  const needed = { themes, stages, natures, qualifiers, precisions };
  for (const [list, ids] of Object.entries(needed)) {
    const labelled = new Set(vocabulary[list as keyof typeof needed].map(({ id }) => id));
    for (const id of ids) if (!labelled.has(id)) issues.push({ code: 'term-without-label', where: `${list}/${id}`, values: {} });
  }
  for (const { id, family } of vocabulary.themes)
    if (!vocabulary.families.some((candidate) => candidate.id === family))
      issues.push({ code: 'family-unknown', where: `themes/${id}`, values: { family } });
  for (const { id, quantity, base, factor } of vocabulary.units) {
    const unit = vocabulary.units.find((candidate) => candidate.id === base);
    if (!unit || unit.quantity !== quantity || unit.factor !== 1)
      issues.push({ code: 'unit-base', where: `units/${id}`, values: { base } });
    if (id === base && factor !== 1) issues.push({ code: 'unit-factor', where: `units/${id}`, values: { factor } });
  }
  return issues;
}
