import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { type Comparison, comparisons } from '../../domain/derive/comparisons.ts';
import { type Disagreement, disagreements } from '../../domain/derive/disagreements.ts';
import { missingFields } from '../../domain/derive/missing-fields.ts';
import { type Figure, newestFigures } from '../../domain/derive/newest-figures.ts';
import { peerStatements } from '../../domain/derive/peer-statements.ts';
import { type ProgressStep, progress } from '../../domain/derive/progress.ts';
import { byMoment, type Documents } from '../../domain/derive/statement-moment.ts';
import type { IdentifiedRecord } from '../../domain/renewal-record.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';

/** What the body of a card shows of its record, all derived from the statements. */
export interface CardContent {
  readonly record: IdentifiedRecord;
  readonly steps: readonly ProgressStep[];
  /** What it is, in words; shown first. */
  readonly lede: readonly Figure[];
  /** Other texts: background, results, plans … */
  readonly texts: readonly Figure[];
  /** Numbers that stand in no comparison. */
  readonly figures: readonly Figure[];
  readonly comparisons: readonly Comparison[];
  /** Statements of comparisons that belong to another record, with its id. */
  readonly peers: ReadonlyMap<Statement, string>;
  /** Expected fields on which the documents are silent, without the stage. */
  readonly missing: readonly string[];
  readonly disagreements: readonly Disagreement[];
  /** Newest first. */
  readonly history: readonly Statement[];
}

/** The field whose text says what a record is. */
const LEDE = 'description';

/** Derives a card's content; figures and texts follow the vocabulary's order of fields, then scopes, then natures. */
export function cardContent(
  entry: CatalogueEntry,
  entries: readonly CatalogueEntry[],
  records: ReadonlyMap<string, IdentifiedRecord>,
  documents: Documents,
  vocabulary: Vocabulary,
): CardContent {
  const record = records.get(entry.id);
  if (!record) throw new Error(`record ${entry.id} of the catalogue is not among the ${records.size} records`);
  const { statements } = record;
  const kinds = new Map(vocabulary.fields.map(({ id, kind }) => [id, kind]));
  const peers = peerStatements(entry, entries, records);
  const compared = comparisons([...statements, ...peers.keys()], documents).filter(({ rows }) =>
    rows.some((row) => !peers.has(row.statement)),
  );
  const drawn = new Set(compared.flatMap(({ rows }) => rows.map((row) => row.statement)));
  const figures = newestFigures(statements, documents).sort(inOrderOf(vocabulary));
  const texts = figures.filter(({ field }) => kinds.get(field) === 'text');
  return {
    record,
    steps: progress(statements, new Set([...kinds].flatMap(([id, kind]) => (kind === 'date' ? [id] : []))), documents),
    lede: texts.filter(({ field }) => field === LEDE),
    texts: texts.filter(({ field }) => field !== LEDE),
    figures: figures.filter(({ field, newest }) => kinds.get(field) === 'number' && !newest.every((statement) => drawn.has(statement))),
    comparisons: compared,
    peers,
    missing: missingFields(record, entry.districtWide).filter((field) => field !== 'stage'),
    disagreements: disagreements(statements, documents),
    history: [...statements].sort(byMoment(documents)).reverse(),
  };
}

function inOrderOf({ fields, scopes, natures }: Vocabulary): (a: Figure, b: Figure) => number {
  const rank = (terms: readonly { readonly id: string }[], id: string | null): number => terms.findIndex((term) => term.id === id);
  const natureRank = (figure: Figure): number => (figure.nature === 'actual' ? -1 : rank(natures, figure.nature));
  return (a, b) =>
    rank(fields, a.field) - rank(fields, b.field) || rank(scopes, a.scope) - rank(scopes, b.scope) || natureRank(a) - natureRank(b);
}
