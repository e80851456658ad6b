import type { Guides } from '../domain/guides/guides.ts';
import type { Quality } from '../domain/packages/quality-package.ts';
import type { IdentifiedRecord } from '../domain/renewal-record.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { StatementTerms } from '../domain/vocabulary.ts';

/** Records with all their statements, the terms these use and the documents they come from; loaded when the first card opens. */
export interface RecordSource {
  /** Every record by id. Rejects with `PackageError` where the file is missing, broken or of another version; a later call tries again. */
  readonly records: () => Promise<ReadonlyMap<string, IdentifiedRecord>>;
  readonly terms: () => Promise<StatementTerms>;
  /** What explains the records. */
  readonly guides: () => Promise<Guides>;
  /** What the page on data quality says. */
  readonly quality: () => Promise<Quality>;
  readonly documents: () => Promise<ReadonlyMap<string, SourceDocument>>;
}
