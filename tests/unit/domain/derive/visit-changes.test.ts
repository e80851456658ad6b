import { expect, test } from 'vitest';
import type { CatalogueEntry, Fact } from '../../../../src/domain/catalogue.ts';
import { changesSince, visitOf } from '../../../../src/domain/derive/visit-changes.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

const fact = (year: number, stage: Fact['stage'] = null): Fact => ({ nature: 'actual', stage, document: 'd', fromYear: year, toYear: year, date: String(year) });
const catalogue = (version: string, ...entries: CatalogueEntry[]) => ({ version, entries });

const before = catalogue(
  '2026-01-01',
  catalogueEntry({ id: 'same', facts: [fact(2023)] }),
  catalogueEntry({ id: 'built', facts: [fact(2022, 'under-construction')] }),
  catalogueEntry({ id: 'spoken', facts: [fact(2022)] }),
  catalogueEntry({ id: 'moved' }),
  catalogueEntry({ id: 'gone', name: { zh: '旧项目', en: 'Old' } }),
);

test('data that stayed the same have no changes, also after they were written down and read again', () => {
  const visit = JSON.parse(JSON.stringify(visitOf(before))) as ReturnType<typeof visitOf>;
  expect(changesSince(visit, before)).toEqual({ fresh: [], stages: [], statements: [], places: [], gone: [] });
});

test('a project is new, of another stage, spoken of more, elsewhere or gone, each in one list', () => {
  const now = catalogue(
    '2026-02-01',
    catalogueEntry({ id: 'same', facts: [fact(2023)] }),
    catalogueEntry({ id: 'built', facts: [fact(2022, 'under-construction'), fact(2023, 'completed')] }),
    catalogueEntry({ id: 'spoken', facts: [fact(2022), fact(2023)] }),
    catalogueEntry({ id: 'moved', anchor: [120.36, 36.1], errorMetres: 20 }),
    catalogueEntry({ id: 'new' }),
  );
  const { fresh, stages, statements, places, gone } = changesSince(visitOf(before), now);
  expect(fresh.map(({ id }) => id)).toEqual(['new']);
  expect(stages.map(({ entry: { id }, from, to }) => [id, from, to])).toEqual([['built', 'under-construction', 'completed']]);
  expect(statements.map(({ entry: { id }, before: was, after }) => [id, was, after])).toEqual([['spoken', 1, 2]]);
  expect(places.map(({ id }) => id)).toEqual(['moved']);
  expect(gone).toEqual(['旧项目']);
});
