import type { IdentifiedRecord } from '../renewal-record.ts';
import { partialDateSchema } from '../date.ts';
import type { Statement } from '../statement.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Issue } from './issue.ts';

/**
 * Each record has statements; each has a known document, field, scope and unit, a value of the field's kind,
 * the normalised value that unit and value give, and stands once.
 */
export function checkStatements(
  { id, statements }: Pick<IdentifiedRecord, 'id' | 'statements'>,
  vocabulary: Vocabulary,
  documents: ReadonlySet<string>,
): Issue[] {
  if (statements.length === 0) return [{ code: 'no-statement', where: id, values: {} }];
  const seen = new Map<string, number>();
  return statements.flatMap((statement, index) => {
    const where = `${id}#${index}`;
    const issues = [...sourceIssues(statement, where, documents), ...valueIssues(statement, where, vocabulary)];
    const key = identityOf(statement);
    const first = seen.get(key);
    if (first !== undefined) issues.push({ code: 'statement-twice', where, values: { first } });
    else seen.set(key, index);
    return issues;
  });
}

const identityOf = ({ field, scope, nature, asOf, period, document, value, qualifier }: Statement): string =>
  JSON.stringify([field, scope, nature, asOf, period?.from, period?.to, document, value, qualifier]);

function sourceIssues({ document, section, period }: Statement, where: string, documents: ReadonlySet<string>): Issue[] {
  return [
    ...(documents.has(document) ? [] : [{ code: 'document-unknown', where, values: { document } }]),
    ...(section.trim() === '' ? [{ code: 'section-empty', where, values: {} }] : []),
    ...(period && period.from > period.to ? [{ code: 'period-backwards', where, values: { from: period.from, to: period.to } }] : []),
  ];
}

function valueIssues(statement: Statement, where: string, vocabulary: Vocabulary): Issue[] {
  const { field: fieldId, scope, value, valueEn, unit: unitId, normalised } = statement;
  const field = vocabulary.fields.find(({ id }) => id === fieldId);
  if (!field) return [{ code: 'field-unknown', where, values: { field: fieldId } }];
  const issues: Issue[] = [];
  if (scope !== undefined && !vocabulary.scopes.some(({ id }) => id === scope))
    issues.push({ code: 'scope-unknown', where, values: { scope } });
  if ((field.kind === 'number') !== (typeof value === 'number'))
    issues.push({ code: 'value-kind', where, values: { field: fieldId, kind: field.kind, value } });
  if (field.kind === 'date' && !partialDateSchema.safeParse(value).success) issues.push({ code: 'value-no-date', where, values: { value } });
  if ((field.kind === 'text') !== (valueEn !== undefined)) issues.push({ code: 'text-in-one-language', where, values: { field: fieldId } });
  if (field.kind !== 'number') return unitId === null ? issues : [...issues, { code: 'unit-without-number', where, values: { unit: unitId } }];
  const unit = vocabulary.units.find(({ id }) => id === unitId);
  if (!unit) return [...issues, { code: 'unit-unknown', where, values: { unit: unitId } }];
  if (unit.quantity !== field.quantity)
    issues.push({ code: 'unit-of-other-quantity', where, values: { field: fieldId, unit: unit.id, quantity: unit.quantity } });
  if (unit.id === unit.base) {
    if (normalised) issues.push({ code: 'normalised-needless', where, values: { unit: unit.id } });
  } else if (!normalised || normalised.unit !== unit.base || !nearly(normalised.value, Number(value) * unit.factor)) {
    const expected = Number(value) * unit.factor;
    issues.push({ code: 'normalised-wrong', where, values: { expected, found: normalised?.value ?? null, unit: unit.base } });
  }
  return issues;
}

/** Equal but for the rounding of decimal fractions. */
const nearly = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
