import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import type { SourceDocument } from '../../domain/source-document.ts';
import type { Stage } from '../../domain/statement.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { type PrintKey, printText } from '../../i18n/print/print-text.ts';
import type { TextValues } from '../../i18n/fill-text.ts';
import type { PageFormat } from '../../map/print/page-format.ts';
import type { Measure } from './page-item.ts';

/** What all pages of a document have in common. */
export interface PageFacts {
  readonly language: 'zh' | 'en';
  readonly format: PageFormat;
  readonly title: string;
  /** Denominator of the scale. */
  readonly scale: number;
  /** What the filters leave, in the order of the list. */
  readonly entries: readonly CatalogueEntry[];
  /** How many records there are without filters. */
  readonly all: number;
  /** The filter in words; null for none. */
  readonly filter: string | null;
  readonly vocabulary: Vocabulary;
  readonly stageOf: (entry: CatalogueEntry) => Stage;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  /** Version of the data, a date. */
  readonly version: string;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly date: string;
  readonly link: string;
  /** Empty while there is none. */
  readonly approvalNumber: string;
  /** Whether the map shows what is not from the official data. */
  readonly hasOwn: boolean;
  /** Imported layers that the map shows. */
  readonly own: readonly OwnLayer[];
  readonly subdistrictName: (zh: string) => string;
  readonly measure: Measure;
}

/** A text of the page in its language. */
export const said = ({ language }: Pick<PageFacts, 'language'>, key: PrintKey, values?: TextValues): string => printText(language, key, values);

/** What stands between the members of a list. */
export const comma = ({ language }: Pick<PageFacts, 'language'>): string => (language === 'zh' ? '、' : ', ');
