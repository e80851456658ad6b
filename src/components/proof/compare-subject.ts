import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { shownStage } from '../../domain/derive/shown-stage.ts';
import { stages } from '../../domain/terms.ts';
import { translate } from '../../i18n/translate.ts';
import type { subdistrictNamer } from '../subdistrict-name.ts';
import { termLabel } from '../term-label.ts';
import type { Evidence } from './proof-desk.ts';
import './proof-texts.ts';

/** What can be compared with its like. */
export const compareKinds = ['site', 'area', 'theme'] as const;
export type CompareKind = (typeof compareKinds)[number];

/** Something that may stand in a column, and the records it stands for. */
export interface CompareSubject {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly CatalogueEntry[];
}

/** A row of the comparison in words; `differs` where the cells do not say the same. */
export interface TextRow {
  readonly label: string;
  readonly cells: readonly string[];
  readonly differs: boolean;
}

type Namer = ReturnType<typeof subdistrictNamer>;

/** Everything of a kind, by name. */
export function subjectsOf(kind: CompareKind, { catalogue, vocabulary, words: { language } }: Evidence, areaName: Namer): readonly CompareSubject[] {
  const { entries } = catalogue;
  const named = new Intl.Collator(language === 'zh' ? 'zh-Hans-CN' : 'en');
  const subjects: CompareSubject[] =
    kind === 'site'
      ? entries.map((entry) => ({ id: entry.id, name: entry.name[language], entries: [entry] }))
      : kind === 'area'
        ? [...new Set(entries.flatMap(({ subdistricts }) => subdistricts))].map((id) => ({ id, name: areaName(id), entries: entries.filter(({ subdistricts }) => subdistricts.includes(id)) }))
        : [...new Set(entries.map(({ themes: [main] }) => main))].map((id) => ({ id, name: termLabel(vocabulary, 'themes', id, language), entries: entries.filter(({ themes: [main] }) => main === id) }));
  return subjects.sort((a, b) => named.compare(a.name, b.name));
}

const row = (label: string, cells: readonly string[]): TextRow => ({ label, cells, differs: new Set(cells).size > 1 });

/** What the catalogue says of single projects. */
export function siteRows(subjects: readonly CompareSubject[], { vocabulary, words: { language } }: Evidence, areaName: Namer): readonly TextRow[] {
  const entries = subjects.flatMap(({ entries: [entry] }) => entry ?? []);
  const none = translate(language, 'compare.unknown');
  const listed = (names: readonly string[]): string => (names.length === 0 ? none : names.join(language === 'zh' ? '、' : ', '));
  return [
    row(translate(language, 'compare.theme'), entries.map(({ themes }) => listed(themes.map((id) => termLabel(vocabulary, 'themes', id, language))))),
    row(translate(language, 'compare.stage'), entries.map(({ facts }) => termLabel(vocabulary, 'stages', shownStage(facts, null).stage, language))),
    row(translate(language, 'compare.campaign'), entries.map(({ campaign }) => (campaign === null ? none : (vocabulary.campaigns.find(({ no }) => no === campaign.no)?.label[language] ?? none)))),
    row(translate(language, 'compare.area'), entries.map(({ subdistricts }) => listed(subdistricts.map(areaName)))),
    row(translate(language, 'compare.precision'), entries.map(({ precision }) => termLabel(vocabulary, 'precisions', precision, language))),
  ];
}

/** Counts of groups of projects; nothing of what the projects say is summed. */
export function groupRows(subjects: readonly CompareSubject[], { vocabulary, words: { language } }: Evidence): readonly TextRow[] {
  const counts = (label: string, passes: (entry: CatalogueEntry) => boolean): TextRow =>
    row(`${label}${translate(language, 'compare.unit-projects')}`, subjects.map(({ entries }) => String(entries.filter(passes).length)));
  return [
    counts(translate(language, 'compare.projects'), () => true),
    ...stages.map((id) => counts(termLabel(vocabulary, 'stages', id, language), ({ facts }) => shownStage(facts, null).stage === id)),
    counts(translate(language, 'compare.with-target'), ({ facts }) => facts.some(({ nature }) => nature === 'target')),
    counts(translate(language, 'compare.with-actual'), ({ facts }) => facts.some(({ nature }) => nature === 'actual')),
    counts(translate(language, 'compare.unlocated'), ({ anchor }) => anchor === null),
  ];
}
