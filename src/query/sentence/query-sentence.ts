import type { Condition, Query, Scalar, Subject } from '../query.ts';
import type { Grammar } from './grammar.ts';
import { grammarEn } from './grammar-en.ts';
import { grammarZh } from './grammar-zh.ts';

/** How the things of a query are called in the language of the sentence. */
export interface QueryNames {
  layer(id: string): string;
  feature(layer: string, id: string): string;
  property(name: string): string;
  value(property: string, value: Scalar): string;
  number(value: number): string;
  /** Records of a layer named by a property that says what they are ("parking projects"); null where it does not. */
  kind(layer: string, property: string, values: readonly Scalar[]): string | null;
}

const GRAMMARS = { en: grammarEn, zh: grammarZh } as const;

/** A query as a sentence fragment that can stand before a colon and its counts: "…: 7 certain, 2 possible". */
export function querySentence(query: Query, language: keyof typeof GRAMMARS, names: QueryNames): string {
  const grammar = GRAMMARS[language];
  const rest = selection(query.target, query.where, grammar, names);
  if (!query.nearest) return rest;
  return grammar.nearest(rest, names.number(query.nearest.count), subject(query.nearest.subject, grammar, names));
}

/** What a condition contributes: what the records are, where they are, or another fact. */
type Part = 'kind' | 'place' | 'fact';

function selection(layer: string, where: Condition | null, grammar: Grammar, names: QueryNames): string {
  if (!where) return grammar.all(names.layer(layer));
  const args = where.op === 'and' ? where.args : [where];
  const parts: Record<Part, string[]> = { kind: [], place: [], fact: [] };
  for (const arg of args) {
    const kind = parts.kind.length === 0 ? kindOf(layer, arg, names) : null;
    if (kind !== null) parts.kind.push(kind);
    else if (arg.op === 'relation' || arg.op === 'distance') parts.place.push(condition(arg, grammar, names));
    else parts.fact.push(arg.op === 'or' && args.length > 1 ? `(${condition(arg, grammar, names)})` : condition(arg, grammar, names));
  }
  const [kind] = parts.kind;
  if (kind === undefined && parts.place.length === 0) return grammar.selected(names.layer(layer), condition(where, grammar, names));
  return grammar.described(kind ?? names.layer(layer), parts.place, parts.fact);
}

function kindOf(layer: string, part: Condition, names: QueryNames): string | null {
  if (part.op === 'in') return names.kind(layer, part.property, part.values);
  return part.op === 'compare' && part.comparison === '=' ? names.kind(layer, part.property, [part.value]) : null;
}

function condition(part: Condition, grammar: Grammar, names: QueryNames): string {
  const inner = (arg: Condition): string => condition(arg, grammar, names);
  switch (part.op) {
    case 'and':
    case 'or':
      return grammar[part.op](part.args.map((arg) => ((arg.op === 'and' || arg.op === 'or') && arg.op !== part.op ? `(${inner(arg)})` : inner(arg))));
    case 'not':
      return grammar.not(inner(part.arg));
    case 'compare':
      return (part.comparison === '=' ? years(part.property, part.value, part.value, grammar) : null) ?? grammar.compare(names.property(part.property), part.comparison, names.value(part.property, part.value));
    case 'like':
      return grammar.like(names.property(part.property), part.pattern);
    case 'between':
      return years(part.property, part.low, part.high, grammar) ?? grammar.between(names.property(part.property), names.value(part.property, part.low), names.value(part.property, part.high));
    case 'in':
      return grammar.in(names.property(part.property), part.values.map((value) => names.value(part.property, value)));
    case 'isNull':
      return grammar.isNull(names.property(part.property));
    case 'relation':
      return grammar.relation(part.relation, subject(part.subject, grammar, names));
    case 'distance':
      return grammar.distance(names.number(part.metres), subject(part.subject, grammar, names));
  }
}

const years = (property: string, low: Scalar, high: Scalar, grammar: Grammar): string | null => grammar.years(property, String(low), String(high));

function subject(part: Subject, grammar: Grammar, names: QueryNames): string {
  switch (part.kind) {
    case 'geometry':
      return grammar.subjects[part.geometry.type.endsWith('Point') ? 'point' : part.geometry.type.endsWith('String') ? 'line' : 'area'];
    case 'box':
      return grammar.subjects.box;
    case 'circle':
      return grammar.subjects.circle(names.number(part.radiusMetres));
    case 'corridor':
      return grammar.subjects.corridor(names.number(part.metres));
    case 'feature':
      return names.feature(part.layer, part.id);
    case 'layer':
      return part.where ? closed(part, selection(part.layer, part.where, grammar, names), names) : names.layer(part.layer);
    case 'position':
      return grammar.subjects.position;
  }
}

/** The words for a narrowed layer, in brackets unless a single kind names it. */
function closed({ layer, where }: Extract<Subject, { kind: 'layer' }>, words: string, names: QueryNames): string {
  return where && kindOf(layer, where, names) === words ? words : `[${words}]`;
}
