import type { CatalogueEntry, Fact } from '../../src/domain/catalogue.ts';
import { catalogueEntry } from '../fixtures/catalogue-entry.ts';

const reported = (stage: Fact['stage'], date: string): Fact => ({
  nature: 'actual',
  document: 'plan',
  fromYear: Number(date.slice(0, 4)),
  toYear: Number(date.slice(0, 4)),
  date,
  stage,
});

/** Made-up records of every placement, several themes, stages and precisions. */
export const siteEntries: readonly CatalogueEntry[] = [
  catalogueEntry({
    id: 'museum',
    name: { zh: '甲博物馆', en: 'Museum A' },
    themes: ['culture'],
    precision: 'exact',
    errorMetres: 80,
    anchor: [120.36, 36.08],
    subdistricts: ['登州路街道'],
    facts: [reported('completed', '2023')],
  }),
  catalogueEntry({
    id: 'street',
    name: { zh: '乙步行街', en: 'Street B' },
    themes: ['commerce'],
    campaign: { no: 3, basis: 'inferred' },
    anchor: [120.35, 36.09],
    facts: [reported('completed', '2023'), { ...reported('planned', '2024'), nature: 'target' }],
  }),
  catalogueEntry({
    id: 'lots',
    name: { zh: '丙路等23处停车场', en: 'Twenty-three car parks' },
    themes: ['parking'],
    group: { stated: 23, named: 1 },
    precision: 'unlocated',
    errorMetres: null,
    anchor: null,
    subdistricts: [],
    facts: [{ ...reported('planned', '2025'), nature: 'target' }],
  }),
  catalogueEntry({
    id: 'programme',
    name: { zh: '丁计划', en: 'Programme D' },
    themes: ['governance'],
    districtWide: true,
    precision: 'unlocated',
    errorMetres: null,
    anchor: null,
    subdistricts: [],
    facts: [reported('under-construction', '2022-05')],
  }),
];

/** As many made-up records on the map as asked for. */
export const manyEntries = (count: number): readonly CatalogueEntry[] =>
  Array.from({ length: count }, (_, index) =>
    catalogueEntry({ id: `entry-${index}`, name: { zh: `项目 ${index}`, en: `Project ${index}` } }),
  );
