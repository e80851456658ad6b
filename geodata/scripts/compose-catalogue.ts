import type { BaseMap } from '../../src/domain/base-map.ts';
import type { Catalogue, CatalogueEntry, Fact, PlaceShape } from '../../src/domain/catalogue.ts';
import type { Geometry } from '../../src/domain/geometry.ts';
import { findFindings } from '../../src/domain/findings/find-findings.ts';
import type { FindingKind } from '../../src/domain/findings/finding.ts';
import { recordFact } from '../../src/domain/packages/record-fact.ts';
import type { SourceDocument } from '../../src/domain/source-document.ts';
import { findingKinds } from '../../src/domain/terms.ts';
import type { DataRecord } from './read-records.ts';

/** Coordinates of each base feature, part by part, so that a record's geometry can be told as a reference to it. */
function baseParts(base: BaseMap): ReadonlyMap<string, string> {
  const collections = [base.districts, base.subdistricts, base.roads, base.metro, base.water, base.coast];
  return new Map(
    collections.flatMap((collection) =>
      collection.features.flatMap(({ geometry, properties }) =>
        properties.ref === '' ? [] : partsOf(geometry).map((part) => [part, properties.ref] as const),
      ),
    ),
  );
}

function partsOf(geometry: { readonly type: string; readonly coordinates: unknown }): readonly string[] {
  const parts = geometry.type.startsWith('Multi') ? (geometry.coordinates as unknown[]) : [geometry.coordinates];
  return parts.map((part) => JSON.stringify(part));
}

function shapeOf(geometry: Geometry | null, parts: ReadonlyMap<string, string>): PlaceShape {
  if (geometry === null) return { kind: 'none' };
  if (geometry.type === 'Point') return { kind: 'point' };
  const refs = partsOf(geometry).map((part) => parts.get(part));
  const known = refs.filter((ref) => ref !== undefined);
  return known.length === refs.length ? { kind: 'base', refs: [...new Set(known)] } : { kind: 'own', geometry };
}

/** Facts that differ in what a filter can see; stage facts keep their date. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const key = (fact: Fact): string =>
    [fact.nature, fact.document, fact.fromYear, fact.toYear, fact.stage ?? '', fact.stage === null ? '' : fact.date].join(' ');
  return [...new Map(facts.map((fact) => [key(fact), fact.stage === null ? { ...fact, date: String(fact.toYear) } : fact])).values()];
}

/** The catalogue of all records; throws where a statement names a document that does not exist. */
export function composeCatalogue(
  version: string,
  records: readonly DataRecord[],
  documents: readonly SourceDocument[],
  base: BaseMap,
): Catalogue {
  const published = new Map(documents.map((document) => [document.id, document.published.date]));
  const parts = baseParts(base);
  const entries = records.map(({ record, geometry }): CatalogueEntry => {
    const { location } = record;
    const [main, ...others] = record.themes;
    if (main === undefined) throw new Error(`${record.id} has no theme`);
    const facts = record.statements.map((statement) => {
      const date = published.get(statement.document);
      if (date === undefined) throw new Error(`${record.id} cites ${statement.document}, which is not among the documents`);
      return recordFact(statement, date);
    });
    return {
      id: record.id,
      name: record.name,
      aliases: record.aliases,
      themes: [main, ...others],
      campaign: record.campaign,
      industry: record.industry,
      listType: record.listType,
      parent: record.parent,
      group: record.group,
      districtWide: location.method === 'district-wide',
      precision: location.precision,
      extent: location.extent,
      errorMetres: location.errorMetres,
      method: location.method,
      anchor: location.anchor,
      subdistricts: location.subdistricts,
      shape: shapeOf(geometry, parts),
      facts: distinct(facts),
    };
  });
  return { version, entries: withFindings(entries, records, documents) };
}

/** The kinds of contradictions and traps at each entry, so that list and filter know them without the statements. */
function withFindings(entries: readonly CatalogueEntry[], records: readonly DataRecord[], documents: readonly SourceDocument[]): readonly CatalogueEntry[] {
  const findings = findFindings(
    entries,
    new Map(records.map(({ record }) => [record.id, record])),
    new Map(documents.map((document) => [document.id, document])),
  );
  const kinds = new Map<string, Set<FindingKind>>();
  for (const { kind, claims } of findings) {
    for (const { record } of claims) kinds.set(record, (kinds.get(record) ?? new Set()).add(kind));
  }
  return entries.map((entry) => {
    const own = kinds.get(entry.id);
    return own ? { ...entry, findings: findingKinds.filter((kind) => own.has(kind)) } : entry;
  });
}
