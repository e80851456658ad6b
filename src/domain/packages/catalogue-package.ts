import type { Catalogue, CatalogueEntry, Fact, PlaceShape } from '../catalogue.ts';
import type { Geometry } from '../geometry.ts';
import type { Precision } from '../location.ts';
import type { Theme } from '../renewal-record.ts';
import type { Nature, Stage } from '../statement.ts';
import { findingKinds, natures, precisions, stages, themes } from '../terms.ts';

/** Whole numbers of 1e-5 degrees (about 1 m) east and north of this corner, so that coordinates are short. */
const ORIGIN: readonly [number, number] = [120, 35];
const DEGREES_PER_STEP = 1e-5;

/** nature, document, fromYear, toYear; for a stage also its index and, where it is more than `toYear`, the date. */
type PackedFact = readonly [number, number, number, number, number?, string?];
/** 0: none, 1: point, list of indices into `refs`, or an own geometry. */
type PackedShape = 0 | 1 | readonly number[] | Geometry;

/** The catalogue by columns with coded terms: what compresses to a third of the plain records. */
export interface CataloguePackage {
  readonly version: string;
  readonly documents: readonly string[];
  readonly subdistricts: readonly string[];
  readonly methods: readonly string[];
  readonly refs: readonly string[];
  readonly id: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly aliases: readonly (readonly string[] | 0)[];
  readonly themes: readonly (readonly number[])[];
  /** Number of the campaign, negative where inferred, 0 for none. */
  readonly campaign: readonly number[];
  readonly industry: readonly (string | 0)[];
  readonly listType: readonly (string | 0)[];
  /** Index of the parent, -1 for none. */
  readonly parent: readonly number[];
  readonly group: readonly (readonly [number, number] | 0)[];
  readonly districtWide: readonly (0 | 1)[];
  readonly precision: readonly number[];
  readonly extent: readonly (0 | 1 | 2)[];
  readonly error: readonly number[];
  readonly method: readonly number[];
  readonly anchor: readonly (readonly [number, number] | 0)[];
  readonly within: readonly (readonly number[])[];
  readonly shape: readonly PackedShape[];
  readonly facts: readonly (readonly PackedFact[])[];
  /** Row and sum of 2 to the index of each kind, for the few rows with findings. */
  readonly findings: readonly (readonly [number, number])[];
}

/** Indices of values in the order they first appear. */
class Index {
  readonly values: string[] = [];
  readonly #known = new Map<string, number>();

  of(value: string): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

const EXTENTS = [null, 'outline', 'contains'] as const;

/** Packs a catalogue; anchors are rounded to 1e-5 degrees. Throws where a parent is not among the entries. */
export function packCatalogue(catalogue: Catalogue): CataloguePackage {
  const { entries } = catalogue;
  const documents = new Index();
  const subdistricts = new Index();
  const methods = new Index();
  const refs = new Index();
  const position = new Map(entries.map((entry, index) => [entry.id, index]));
  const packFact = (fact: Fact): PackedFact => {
    const head = [natures.indexOf(fact.nature), documents.of(fact.document), fact.fromYear, fact.toYear] as const;
    if (fact.stage === null) return head;
    const stage = stages.indexOf(fact.stage);
    return fact.date === String(fact.toYear) ? [...head, stage] : [...head, stage, fact.date];
  };
  const packShape = (shape: PlaceShape): PackedShape => {
    if (shape.kind === 'none') return 0;
    if (shape.kind === 'point') return 1;
    return shape.kind === 'base' ? shape.refs.map((ref) => refs.of(ref)) : shape.geometry;
  };
  const packParent = (entry: CatalogueEntry): number => {
    if (entry.parent === null) return -1;
    const index = position.get(entry.parent);
    if (index === undefined) throw new Error(`parent ${entry.parent} of ${entry.id} is not in the catalogue`);
    return index;
  };
  const step = (value: number, origin: number): number => Math.round((value - origin) / DEGREES_PER_STEP);
  return {
    version: catalogue.version,
    id: entries.map((entry) => entry.id),
    zh: entries.map((entry) => entry.name.zh),
    en: entries.map((entry) => entry.name.en),
    aliases: entries.map((entry) => (entry.aliases.length > 0 ? entry.aliases : 0)),
    themes: entries.map((entry) => entry.themes.map((theme) => themes.indexOf(theme))),
    campaign: entries.map(({ campaign }) => (campaign ? (campaign.basis === 'stated' ? campaign.no : -campaign.no) : 0)),
    industry: entries.map((entry) => entry.industry ?? 0),
    listType: entries.map((entry) => entry.listType ?? 0),
    parent: entries.map(packParent),
    group: entries.map(({ group }) => (group ? [group.stated, group.named] : 0)),
    districtWide: entries.map((entry) => (entry.districtWide ? 1 : 0)),
    precision: entries.map((entry) => precisions.indexOf(entry.precision)),
    extent: entries.map((entry) => EXTENTS.indexOf(entry.extent) as 0 | 1 | 2),
    error: entries.map((entry) => entry.errorMetres ?? 0),
    method: entries.map((entry) => methods.of(entry.method)),
    anchor: entries.map(({ anchor }) => (anchor ? [step(anchor[0], ORIGIN[0]), step(anchor[1], ORIGIN[1])] : 0)),
    within: entries.map((entry) => entry.subdistricts.map((name) => subdistricts.of(name))),
    shape: entries.map((entry) => packShape(entry.shape)),
    facts: entries.map((entry) => entry.facts.map(packFact)),
    findings: entries.flatMap(({ findings = [] }, row) =>
      findings.length === 0 ? [] : [[row, findings.reduce((sum, kind) => sum + 2 ** findingKinds.indexOf(kind), 0)] as const],
    ),
    documents: documents.values,
    subdistricts: subdistricts.values,
    methods: methods.values,
    refs: refs.values,
  };
}

/** `values[index]`; throws where a package speaks of something it does not hold. */
function at<T>(values: readonly T[], index: number, column: string): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`catalogue package has no ${column} ${index}`);
  return value;
}

/** Unpacks what `packCatalogue` packed; throws a RangeError where a column is short or an index leads nowhere. */
export function unpackCatalogue(pack: CataloguePackage): Catalogue {
  const unpackFact = ([nature, document, fromYear, toYear, stage, date]: PackedFact): Fact => ({
    nature: at<Nature>(natures, nature, 'nature'),
    document: at(pack.documents, document, 'document'),
    fromYear,
    toYear,
    date: date ?? String(toYear),
    stage: stage === undefined ? null : at<Stage>(stages, stage, 'stage'),
  });
  const unpackShape = (shape: PackedShape): PlaceShape => {
    if (shape === 0) return { kind: 'none' };
    if (shape === 1) return { kind: 'point' };
    if ('type' in shape) return { kind: 'own', geometry: shape };
    return { kind: 'base', refs: shape.map((ref) => at(pack.refs, ref, 'ref')) };
  };
  const degrees = (steps: number, origin: number): number => Number((origin + steps * DEGREES_PER_STEP).toFixed(5));
  const findings = new Map(pack.findings);
  const entries = pack.id.map((id, row): CatalogueEntry => {
    const bits = findings.get(row) ?? 0;
    const campaign = at(pack.campaign, row, 'campaign');
    const parent = at(pack.parent, row, 'parent');
    const group = at(pack.group, row, 'group');
    const anchor = at(pack.anchor, row, 'anchor');
    const [main, ...others] = at(pack.themes, row, 'themes').map((theme) => at<Theme>(themes, theme, 'theme'));
    if (main === undefined) throw new RangeError(`catalogue package gives no theme for ${id}`);
    return {
      id,
      name: { zh: at(pack.zh, row, 'zh'), en: at(pack.en, row, 'en') },
      aliases: at(pack.aliases, row, 'aliases') || [],
      themes: [main, ...others],
      campaign: campaign === 0 ? null : { no: Math.abs(campaign), basis: campaign > 0 ? 'stated' : 'inferred' },
      industry: at(pack.industry, row, 'industry') || null,
      listType: at(pack.listType, row, 'listType') || null,
      parent: parent < 0 ? null : at(pack.id, parent, 'id'),
      group: group === 0 ? null : { stated: group[0], named: group[1] },
      districtWide: at(pack.districtWide, row, 'districtWide') === 1,
      precision: at<Precision>(precisions, at(pack.precision, row, 'precision'), 'precision'),
      extent: at(EXTENTS, at(pack.extent, row, 'extent'), 'extent'),
      errorMetres: at(pack.error, row, 'error') || null,
      method: at(pack.methods, at(pack.method, row, 'method'), 'method'),
      anchor: anchor === 0 ? null : [degrees(anchor[0], ORIGIN[0]), degrees(anchor[1], ORIGIN[1])],
      subdistricts: at(pack.within, row, 'within').map((name) => at(pack.subdistricts, name, 'subdistrict')),
      shape: unpackShape(at(pack.shape, row, 'shape')),
      facts: at(pack.facts, row, 'facts').map(unpackFact),
      ...(bits > 0 && { findings: findingKinds.filter((_, index) => bits & (2 ** index)) }),
    };
  });
  return { version: pack.version, entries };
}
