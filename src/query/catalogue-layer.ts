import type { BaseMap } from '../domain/base-map.ts';
import type { Catalogue, CatalogueEntry } from '../domain/catalogue.ts';
import { knownFrom } from '../domain/derive/speaks-of.ts';
import { shownStage } from '../domain/derive/shown-stage.ts';
import type { Geometry, Position } from '../domain/geometry.ts';
import { natures } from '../domain/terms.ts';
import { baseShapes } from '../domain/base-shapes.ts';
import type { LayerRow, PropertyValue, RowLayerData } from './layer.ts';

/** Id of the layer of renewal records. */
const SITES_LAYER = 'sites';
/** How far the outlines of the base map are off in their worst tenth, metres; see the data's README. */
const OUTLINE_ERROR_METRES = 41;
/** The years one can choose, without gaps: those of the time slider, and of the data where they reach further. */
const FIRST_YEAR = 2016;
const LAST_YEAR = 2035;

/**
 * The catalogue as a layer. Properties: id, name (Chinese, English, aliases), theme, campaign, campaign_basis, industry,
 * list_type, precision, verification, subdistrict, finding, district_wide, document, year (of any fact), `target_year` and the other
 * natures, `year:<document>`, known_from (year from whose end on something is known) and the same of natures and documents, stage (newest) and `stage_<year>` for each year one can choose.
 */
export function catalogueLayer(catalogue: Catalogue, base: BaseMap): RowLayerData {
  const shapes = baseShapes(base);
  const factYears = yearsOf(catalogue.entries.flatMap((entry) => entry.facts));
  const first = Math.min(FIRST_YEAR, ...factYears);
  const years = Array.from({ length: Math.max(LAST_YEAR, ...factYears) - first + 1 }, (_, i) => first + i);
  const documents = [...new Set(catalogue.entries.flatMap((entry) => entry.facts.map((fact) => fact.document)))];
  return { kind: 'rows', id: SITES_LAYER, version: catalogue.version, rows: catalogue.entries.map((entry) => rowOf(entry, shapes, years, documents)) };
}

function rowOf(entry: CatalogueEntry, shapes: ReadonlyMap<string, readonly Geometry[]>, years: readonly number[], documents: readonly string[]): LayerRow {
  const { facts } = entry;
  const properties: Record<string, PropertyValue> = {
    id: entry.id,
    name: [entry.name.zh, entry.name.en, ...entry.aliases],
    theme: entry.themes,
    campaign: entry.campaign?.no ?? null,
    campaign_basis: entry.campaign?.basis ?? null,
    industry: entry.industry,
    list_type: entry.listType,
    precision: entry.precision,
    verification: entry.method === 'unverified' ? 'unverified' : 'verified',
    subdistrict: entry.subdistricts,
    district_wide: entry.districtWide,
    document: [...new Set(facts.map((fact) => fact.document))],
    year: yearsOf(facts),
    nature: [...new Set(facts.map((fact) => fact.nature))],
    finding: entry.findings ?? [],
    stage: shownStage(facts, null).stage,
  };
  for (const nature of natures) properties[`${nature}_year`] = yearsOf(facts.filter((fact) => fact.nature === nature));
  for (const document of documents) properties[`year:${document}`] = yearsOf(facts.filter((fact) => fact.document === document));
  properties['known_from'] = earliest(facts);
  for (const nature of natures) properties[`${nature}_known_from`] = earliest(facts.filter((fact) => fact.nature === nature));
  for (const document of documents) {
    const own = facts.filter((fact) => fact.document === document);
    properties[`known_from:${document}`] = earliest(own);
    properties[`target_year:${document}`] = yearsOf(own.filter(({ nature }) => nature === 'target'));
  }
  for (const year of years) properties[`stage_${year}`] = shownStage(facts, year).stage;
  const geometry = geometryOf(entry, shapes);
  return { id: entry.id, geometry, errorMetres: errorOf(entry, geometry), isSomewhereInside: entry.extent === 'contains', properties };
}

/** The year from whose end on something is known; null where nothing is said. */
const earliest = (facts: CatalogueEntry['facts']): number | null => (facts.length === 0 ? null : Math.min(...facts.map(knownFrom)));

/**
 * How far off the geometry may be. For a place somewhere inside an area or along a line the record's own error reaches from
 * its mark to the farthest edge, which the geometry itself covers: only the outline's error is left then.
 */
function errorOf({ extent, errorMetres }: CatalogueEntry, geometry: Geometry | null): number {
  const own = errorMetres ?? 0;
  return extent === 'contains' && geometry && !geometry.type.endsWith('Point') ? Math.min(own, OUTLINE_ERROR_METRES) : own;
}

function yearsOf(facts: CatalogueEntry['facts']): readonly number[] {
  const years = new Set<number>();
  for (const { fromYear, toYear } of facts) for (let year = fromYear; year <= toYear; year++) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function geometryOf(entry: CatalogueEntry, shapes: ReadonlyMap<string, readonly Geometry[]>): Geometry | null {
  switch (entry.shape.kind) {
    case 'none':
      return null;
    case 'point':
      return entry.anchor && { type: 'Point', coordinates: [...entry.anchor] };
    case 'own':
      return entry.shape.geometry;
    case 'base':
      return together(
        entry.shape.refs.flatMap((ref) => {
          const found = shapes.get(ref);
          if (!found) throw new RangeError(`record ${entry.id} refers to ${ref}, which the base map does not have`);
          return found;
        }),
      );
  }
}

/** Shapes of one dimension as one geometry; where areas and lines stand together the areas are the place. */
function together(geometries: readonly Geometry[]): Geometry | null {
  const polygons: Position[][][] = [];
  const lines: Position[][] = [];
  for (const geometry of geometries) {
    if (geometry.type === 'Polygon') polygons.push(geometry.coordinates);
    else if (geometry.type === 'MultiPolygon') polygons.push(...geometry.coordinates);
    else if (geometry.type === 'LineString') lines.push(geometry.coordinates);
    else if (geometry.type === 'MultiLineString') lines.push(...geometry.coordinates);
  }
  if (polygons.length > 0) return { type: 'MultiPolygon', coordinates: polygons };
  return lines.length > 0 ? { type: 'MultiLineString', coordinates: lines } : null;
}
