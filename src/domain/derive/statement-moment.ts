import type { SourceDocument } from '../source-document.ts';
import type { Statement } from '../statement.ts';
import { lastDay } from './last-day.ts';

/** The documents of the data set by id. */
export type Documents = ReadonlyMap<string, SourceDocument>;

/** From when to when a statement speaks, partial ISO dates; both are the same for an `asOf`. */
export interface Moment {
  readonly from: string;
  readonly to: string;
}

/**
 * When a statement holds, for ordering. A report cannot speak of a time after its publication: a document of May 2022
 * that reports on "2022" is dated May 2022, and so yields to one of December. Throws on an unknown document.
 */
export function statementMoment(statement: Statement, documents: Documents): Moment {
  const stated = statedMoment(statement);
  if (statement.nature === 'target') return stated;
  const published = publicationDate(statement, documents);
  return lastDay(stated.to) > lastDay(published) ? { from: stated.from, to: published } : stated;
}

/** `asOf` or `period` as the document has it. */
export function statedMoment({ asOf, period }: Statement): Moment {
  if (period) return period;
  if (asOf === undefined) throw new Error('statement has neither asOf nor period');
  return { from: asOf, to: asOf };
}

/** The document of a statement. Throws on an unknown one. */
export function sourceOf(statement: Statement, documents: Documents): SourceDocument {
  const document = documents.get(statement.document);
  if (!document) throw new Error(`document ${statement.document} is not among ${[...documents.keys()].join(', ')}`);
  return document;
}

/** When the document of a statement was published. Throws on an unknown document. */
export function publicationDate(statement: Statement, documents: Documents): string {
  return sourceOf(statement, documents).published.date;
}

/**
 * Orders statements from old to new: by the last day they can speak of, then by the first, then by publication;
 * statements that are equal in all three keep the order they came in.
 */
export function byMoment(documents: Documents): (a: Statement, b: Statement) => number {
  const key = (statement: Statement): string => {
    const { from, to } = statementMoment(statement, documents);
    return `${lastDay(to)} ${from} ${lastDay(publicationDate(statement, documents))}`;
  };
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}
