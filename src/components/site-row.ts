import { html, nothing, type TemplateResult } from 'lit';
import type { CatalogueEntry } from '../domain/catalogue.ts';
import { shownStage } from '../domain/derive/shown-stage.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import { formatErrorRadius } from '../i18n/format-error-radius.ts';
import { translate } from '../i18n/translate.ts';
import type { Language } from '../state/app-state.ts';
import { newestYear } from '../state/selectors/newest-year.ts';
import { termLabel } from './term-label.ts';
import './ur-mark.ts';

/** What a row needs besides its record. */
export interface RowContext {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  /** The year at whose end the stage is shown; null for now. */
  readonly year: number | null;
  /** Distance and direction of a record with a place, where the list is in that order. */
  readonly distance: (entry: CatalogueEntry) => readonly [string, string] | null;
  /** English name of a sub-district by its official one. */
  readonly subdistrictName: (zh: string) => string;
}

function aside(entry: CatalogueEntry, { language, distance }: RowContext): readonly [string, string] {
  const far = distance(entry);
  if (far) return far;
  const newest = newestYear(entry);
  if (!newest) return ['', ''];
  return [String(newest.year), newest.nature === 'target' ? translate(language, 'list.target-year') : ''];
}

function place(entry: CatalogueEntry, { language, vocabulary, subdistrictName }: RowContext): readonly string[] {
  if (entry.districtWide) return [translate(language, 'list.district-wide')];
  const precision = termLabel(vocabulary, 'precisions', entry.precision, language);
  const error = entry.errorMetres === null ? '' : ` ${formatErrorRadius(language, entry.errorMetres)}`;
  const [first] = entry.subdistricts;
  return [precision + error, ...(first === undefined || entry.subdistricts.length > 2 ? [] : [subdistrictName(first)])];
}

/** The content of one row: mark, names, stage, precision with its error, sub-district; year or distance at the end. */
export function siteRow(entry: CatalogueEntry, context: RowContext): TemplateResult {
  const { language, vocabulary, year } = context;
  const { stage } = shownStage(entry.facts, year);
  const group = entry.group
    ? [translate(language, 'list.group', { named: entry.group.named, stated: entry.group.stated })]
    : [];
  const places = place(entry, context);
  // How many of a group are named leaves no room for where it is.
  const facts = [termLabel(vocabulary, 'stages', stage, language), ...(group.length > 0 ? places.slice(0, 1) : places), ...group];
  const [main, below] = aside(entry, context);
  return html`
    <ur-mark theme=${entry.themes[0]} stage=${stage} size="24" aria-hidden="true"></ur-mark>
    <span class="words">
      <span class="name">${entry.name[language]}</span>
      ${language === 'en' ? html`<span class="official" lang="zh-Hans">${entry.name.zh}</span>` : nothing}
      <span class="facts">
        ${entry.findings?.includes('contradiction') ? html`<span class="contested">${translate(language, 'list.contested')}</span>` : nothing}
        ${facts.map((fact) => html`<span>${fact}</span>`)}
      </span>
    </span>
    <span class="aside"><span>${main}</span>${below === '' ? nothing : html`<span>${below}</span>`}</span>
  `;
}
