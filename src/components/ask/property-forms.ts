import { natures, precisions, stages, themes } from '../../domain/terms.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { denied } from '../../query/edit/edit-condition.ts';
import type { RowLayerData } from '../../query/layer.ts';
import type { PropertyCondition } from '../../query/match-property.ts';
import type { Condition, Scalar } from '../../query/query.ts';

/** How a property can be asked for: by its few values, as a number, as a text. */
export interface PropertyForm {
  readonly name: string;
  readonly kind: 'choice' | 'number' | 'text';
  readonly choices: readonly Scalar[];
}

/** The ways to compare that a form offers. */
export const operators = {
  choice: ['in', 'not-in', 'is-null', 'not-null'],
  number: ['equals', 'at-least', 'at-most', 'between', 'is-null', 'not-null'],
  text: ['contains', 'equals', 'like', 'is-null', 'not-null'],
} as const;
export type Operator = (typeof operators)[PropertyForm['kind']][number];

/** A comparison as its form shows it. */
export interface FilledForm {
  readonly property: string;
  readonly operator: Operator;
  readonly values: readonly Scalar[];
}

const OFFERED: Readonly<Record<string, readonly string[]>> = {
  sites: ['theme', 'stage', 'target_year', 'actual_year', 'year', 'precision', 'campaign', 'industry', 'list_type', 'subdistrict', 'nature', 'name', 'district_wide'],
  stations: ['name'],
  places: ['name', 'verified'],
};
/** More values than this are typed, not chosen. */
const MOST_CHOICES = 40;

/** The properties of a layer one can ask for, with their values in the order of display; `figures` are numbers of documents. */
export function propertyForms(layer: RowLayerData, vocabulary: Vocabulary | null, figures: readonly string[]): readonly PropertyForm[] {
  // An imported layer is asked for by the columns of its file.
  const names = OFFERED[layer.id] ?? (layer.name === undefined ? ['name'] : Object.keys(layer.rows[0]?.properties ?? {}));
  return [...names, ...(layer.id === 'sites' ? figures : [])].map((name) => formOf(name, layer, vocabulary));
}

/** How a property is asked for; by a name that is not offered too, for questions given as text. */
export function formOf(name: string, layer: RowLayerData | undefined, vocabulary: Vocabulary | null): PropertyForm {
  // A column of a person's own file may have the name of a property of ours, and other values.
  const listed = layer?.name === undefined ? choicesOf(name, vocabulary) : null;
  if (listed) return { name, kind: 'choice', choices: listed };
  const values = new Set<Scalar>();
  for (const { properties } of layer?.rows ?? []) {
    const value = Object.hasOwn(properties, name) ? properties[name] : null;
    if (value === null || value === undefined) continue;
    for (const each of typeof value === 'object' ? value : [value]) values.add(each);
  }
  const [first] = values;
  if (typeof first === 'number') return { name, kind: 'number', choices: [] };
  if (name !== 'name' && values.size > 0 && values.size <= MOST_CHOICES) return { name, kind: 'choice', choices: [...values].sort() };
  return { name, kind: 'text', choices: [] };
}

function choicesOf(name: string, vocabulary: Vocabulary | null): readonly Scalar[] | null {
  if (name === 'stage' || /^stage_\d{4}$/.test(name)) return stages;
  if (name === 'campaign') return vocabulary?.campaigns.map(({ no }) => no) ?? null;
  const fixed = new Map<string, readonly Scalar[]>([
    ['theme', themes],
    ['nature', natures],
    ['precision', precisions],
  ]);
  return fixed.get(name) ?? null;
}

/** The form of a condition on one property; null where no form shows it, and only its sentence can. */
export function filledForm(condition: Condition): FilledForm | null {
  const isDenied = condition.op === 'not';
  const inner = isDenied ? condition.arg : condition;
  if (!('property' in inner)) return null;
  const { property } = inner;
  const filled = (operator: Operator, ...values: readonly Scalar[]): FilledForm => ({ property, operator, values });
  if (inner.op === 'isNull') return filled(isDenied ? 'not-null' : 'is-null');
  if (inner.op === 'in') return filled(isDenied ? 'not-in' : 'in', ...inner.values);
  if (isDenied) return null;
  if (inner.op === 'between') return filled('between', inner.low, inner.high);
  if (inner.op === 'like') {
    const inside = /^%((?:[^%_\\]|\\[%_\\])*)%$/.exec(inner.pattern)?.[1];
    return inside === undefined ? filled('like', inner.pattern) : filled('contains', inside.replaceAll(/\\(.)/g, '$1'));
  }
  switch (inner.comparison) {
    case '=':
      return filled('equals', inner.value);
    case '>=':
      return filled('at-least', inner.value);
    case '<=':
      return filled('at-most', inner.value);
    default:
      return null;
  }
}

/** The condition that a filled form stands for; the values an operator lacks are filled up, never refused. */
export function formCondition({ property, operator, values }: FilledForm): Condition {
  const [first = '', second = first] = values;
  const number = (value: Scalar): number => (Number.isFinite(Number(value)) ? Number(value) : 0);
  const compare = (comparison: '=' | '>=' | '<='): PropertyCondition => ({ op: 'compare', property, comparison, value: first, ignoreCase: false });
  switch (operator) {
    case 'in':
    case 'not-in': {
      const condition: Condition = { op: 'in', property, values, ignoreCase: false };
      return operator === 'in' ? condition : denied(condition);
    }
    case 'equals':
      return compare('=');
    case 'at-least':
      return compare('>=');
    case 'at-most':
      return compare('<=');
    case 'between':
      return { op: 'between', property, low: Math.min(number(first), number(second)), high: Math.max(number(first), number(second)) };
    case 'contains':
      return { op: 'like', property, pattern: `%${String(first).replaceAll(/[%_\\]/g, '\\$&')}%`, ignoreCase: true };
    case 'like':
      return { op: 'like', property, pattern: String(first), ignoreCase: true };
    case 'is-null':
      return { op: 'isNull', property };
    case 'not-null':
      return denied({ op: 'isNull', property });
  }
}

/** The form with another operator: values stay where they still mean something. */
export function withOperator(form: PropertyForm, filled: FilledForm, operator: Operator): FilledForm {
  const fallback: Scalar = form.kind === 'number' ? 0 : (form.choices[0] ?? '');
  if (operator === 'is-null' || operator === 'not-null') return { ...filled, operator, values: [] };
  const values = filled.values.length > 0 ? filled.values : [fallback];
  return { ...filled, operator, values: operator === 'between' ? [values[0] ?? 0, values[1] ?? values[0] ?? 0] : values };
}

/** The form a property begins with. */
export function firstForm({ name, kind, choices }: PropertyForm): FilledForm {
  if (kind === 'choice') return { property: name, operator: 'in', values: choices.slice(0, 1) };
  if (kind === 'number') return { property: name, operator: 'at-least', values: [name.endsWith('year') ? 2024 : 0] };
  return { property: name, operator: 'contains', values: [''] };
}
