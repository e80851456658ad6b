import type { Guides } from '../domain/guides/guides.ts';
import type { Quality } from '../domain/packages/quality-package.ts';
import type { IdentifiedRecord } from '../domain/renewal-record.ts';
import type { SourceDocument } from '../domain/source-document.ts';
import type { StatementTerms } from '../domain/vocabulary.ts';
import type { PackageLoader } from './package-loader.ts';
import type { RecordSource } from './record-source.ts';

interface RecordsPackage {
  readonly records: readonly IdentifiedRecord[];
  readonly documents: readonly SourceDocument[];
  readonly terms: StatementTerms;
  readonly quality: Quality;
  readonly guides: Guides;
}

/** Records, terms and documents out of the `records` package, loaded once and again only after a failure. */
export function packageRecordSource(loader: PackageLoader): RecordSource {
  let loading: Promise<RecordsPackage> | null = null;
  const load = (): Promise<RecordsPackage> => {
    loading ??= loader.load('records').then(
      (body) => body as unknown as RecordsPackage,
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  return {
    records: async () => new Map((await load()).records.map((record) => [record.id, record])),
    terms: async () => (await load()).terms,
    guides: async () => (await load()).guides,
    quality: async () => (await load()).quality,
    documents: async () => new Map((await load()).documents.map((document) => [document.id, document])),
  };
}
