import { relations } from '../../geo/predicate/relations.ts';
import type { Parsed } from '../query-issue.ts';
import { type Comparison, comparisons, type Condition, type Query, type Scalar, type Subject } from '../query.ts';
import { liftNearest } from './lift-nearest.ts';
import { GEOMETRY_PROPERTY, type ReadCondition } from './read-condition.ts';
import { readGeometry, WKT_TYPES } from './read-geometry.ts';
import { Cql2Stop, TokenReader } from './token-reader.ts';

const SPATIAL = new Map<string, (typeof relations)[number]>(relations.map((relation) => [`S_${relation.toUpperCase()}`, relation]));

/**
 * Reads the supported subset of CQL2 text (OGC 21-065r2: basic comparison, LIKE, BETWEEN, IN, IS NULL, AND, OR, NOT, CASEI,
 * S_INTERSECTS … S_TOUCHES with WKT and BBOX) and our functions S_DWITHIN(geometry, g, metres), S_NEAREST(geometry, g, count),
 * and for g CIRCLE(point, metres), CORRIDOR(line, metres), FEATURE('layer', 'id'), LAYER('layer'[, condition]), POSITION().
 * The first error is told with its place and what could stand there.
 */
export function parseCql2Text(target: string, text: string): Parsed<Query> {
  const reader = new TokenReader(text);
  try {
    if (reader.isAtEnd()) return { ok: true, value: { target, where: null, nearest: null } };
    const condition = disjunction(reader);
    if (!reader.isAtEnd()) reader.fail(['AND', 'OR', 'end of text']);
    return liftNearest(target, condition);
  } catch (stop) {
    if (stop instanceof Cql2Stop) return { ok: false, issues: [stop.issue] };
    throw stop;
  }
}

function disjunction(reader: TokenReader): ReadCondition {
  return chain(reader, 'OR', 'or', conjunction);
}

function conjunction(reader: TokenReader): ReadCondition {
  return chain(reader, 'AND', 'and', negation);
}

function chain(reader: TokenReader, word: string, op: 'and' | 'or', part: (reader: TokenReader) => ReadCondition): ReadCondition {
  const first = part(reader);
  if (!reader.isWord(word)) return first;
  const args = [first];
  while (reader.takeWord(word)) args.push(part(reader));
  // A nearest inside is found and told by liftNearest.
  return { op, args: args as Condition[] };
}

function negation(reader: TokenReader): ReadCondition {
  if (reader.takeWord('NOT')) return { op: 'not', arg: negation(reader) as Condition };
  if (reader.takeSymbol('(')) {
    const inside = disjunction(reader);
    reader.expectSymbol(')');
    return inside;
  }
  return predicate(reader);
}

function predicate(reader: TokenReader): ReadCondition {
  const { token } = reader;
  const name = token.kind === 'word' ? token.value.toUpperCase() : '';
  const relation = SPATIAL.get(name);
  const isCall = reader.following.kind === 'symbol' && reader.following.value === '(';
  if (isCall && (relation || name === 'S_DWITHIN' || name === 'S_NEAREST')) {
    reader.take();
    reader.expectSymbol('(');
    if (!reader.takeWord(GEOMETRY_PROPERTY.toUpperCase())) reader.fail([GEOMETRY_PROPERTY]);
    reader.expectSymbol(',');
    const spatial = subject(reader);
    if (relation) {
      reader.expectSymbol(')');
      return { op: 'relation', relation, subject: spatial };
    }
    reader.expectSymbol(',');
    const { position } = reader.token;
    const number = reader.expectNumber();
    if (name === 'S_NEAREST' ? !Number.isInteger(number) || number < 1 : number < 0) reader.stop('syntax', position, { expected: name === 'S_NEAREST' ? 'whole number above 0' : 'metres', found: number });
    reader.expectSymbol(')');
    return name === 'S_DWITHIN' ? { op: 'distance', metres: number, subject: spatial } : { op: 'nearest', count: number, subject: spatial };
  }
  if (isCall && name !== 'CASEI') reader.stop('unsupported', token.position, { found: token.value });
  return comparison(reader);
}

function comparison(reader: TokenReader): Condition {
  const left = property(reader);
  const isNot = reader.takeWord('NOT');
  const negated = (condition: Condition): Condition => (isNot ? { op: 'not', arg: condition } : condition);
  if (reader.takeWord('LIKE')) {
    const right = folding(reader, () => reader.expectText());
    return negated({ op: 'like', property: left.name, pattern: right.value, ignoreCase: left.ignoreCase || right.ignoreCase });
  }
  if (reader.takeWord('BETWEEN')) {
    const low = reader.expectNumber();
    reader.expectWord('AND');
    return negated({ op: 'between', property: left.name, low, high: reader.expectNumber() });
  }
  if (reader.takeWord('IN')) {
    reader.expectSymbol('(');
    const values = [folding(reader, () => scalar(reader))];
    while (reader.takeSymbol(',')) values.push(folding(reader, () => scalar(reader)));
    reader.expectSymbol(')');
    return negated({ op: 'in', property: left.name, values: values.map(({ value }) => value), ignoreCase: left.ignoreCase || values.some(({ ignoreCase }) => ignoreCase) });
  }
  if (isNot) reader.fail(['LIKE', 'BETWEEN', 'IN']);
  if (reader.takeWord('IS')) {
    const isNotNull = reader.takeWord('NOT');
    reader.expectWord('NULL');
    const condition: Condition = { op: 'isNull', property: left.name };
    return isNotNull ? { op: 'not', arg: condition } : condition;
  }
  const sign = comparisons.find((each) => reader.isSymbol(each));
  if (!sign) return reader.fail([...comparisons, 'LIKE', 'BETWEEN', 'IN', 'IS NULL']);
  reader.take();
  const right = folding(reader, () => scalar(reader));
  return compare(left.name, sign, right.value, left.ignoreCase || right.ignoreCase);
}

const compare = (property: string, comparison: Comparison, value: Scalar, ignoreCase: boolean): Condition => ({ op: 'compare', property, comparison, value, ignoreCase });

function property(reader: TokenReader): { name: string; ignoreCase: boolean } {
  const { value, ignoreCase } = folding(reader, () => {
    const { token } = reader;
    if (token.kind !== 'quoted-name' && (token.kind !== 'word' || RESERVED.has(token.value.toUpperCase()))) {
      return reader.fail(['property', 'NOT', 'CASEI(', '(', ...SPATIAL.keys(), 'S_DWITHIN', 'S_NEAREST']);
    }
    return reader.take().value;
  });
  return { name: value, ignoreCase };
}

const RESERVED: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS', 'NULL', 'TRUE', 'FALSE']);

/** Reads something that may stand in CASEI(…). */
function folding<T>(reader: TokenReader, read: () => T): { value: T; ignoreCase: boolean } {
  if (!reader.isWord('CASEI')) return { value: read(), ignoreCase: false };
  reader.take();
  reader.expectSymbol('(');
  const value = read();
  reader.expectSymbol(')');
  return { value, ignoreCase: true };
}

function scalar(reader: TokenReader): Scalar {
  if (reader.takeWord('TRUE')) return true;
  if (reader.takeWord('FALSE')) return false;
  if (reader.token.kind === 'number') return reader.expectNumber();
  if (reader.token.kind === 'text') return reader.expectText();
  return reader.fail(["'text'", 'number', 'TRUE', 'FALSE']);
}

function subject(reader: TokenReader): Subject {
  const { token } = reader;
  const name = token.kind === 'word' ? token.value.toUpperCase() : '';
  if (name in WKT_TYPES) return { kind: 'geometry', geometry: readGeometry(reader) };
  if (!['BBOX', 'CIRCLE', 'CORRIDOR', 'FEATURE', 'LAYER', 'POSITION'].includes(name)) {
    return reader.fail([...Object.keys(WKT_TYPES), 'BBOX', 'CIRCLE', 'CORRIDOR', 'FEATURE', 'LAYER', 'POSITION']);
  }
  reader.take();
  reader.expectSymbol('(');
  const found = subjectArguments(name, reader);
  reader.expectSymbol(')');
  return found;
}

function subjectArguments(name: string, reader: TokenReader): Subject {
  const comma = (): void => {
    reader.expectSymbol(',');
  };
  switch (name) {
    case 'BBOX': {
      const numbers = [reader.expectNumber()];
      while (numbers.length < 4) {
        comma();
        numbers.push(reader.expectNumber());
      }
      const [west = 0, south = 0, east = 0, north = 0] = numbers;
      return { kind: 'box', bounds: [west, south, east, north] };
    }
    case 'CIRCLE':
    case 'CORRIDOR': {
      const { position } = reader.token;
      const wanted = name === 'CIRCLE' ? 'POINT' : 'LINESTRING';
      if (!reader.isWord(wanted)) reader.fail([wanted]);
      const geometry = readGeometry(reader);
      comma();
      const metres = reader.expectNumber();
      if (!(metres > 0)) reader.stop('syntax', position, { expected: 'metres above 0', found: metres });
      if (geometry.type === 'Point') return { kind: 'circle', centre: geometry.coordinates, radiusMetres: metres };
      return { kind: 'corridor', line: geometry.type === 'LineString' ? geometry.coordinates : [], metres };
    }
    case 'FEATURE': {
      const layer = reader.expectText();
      comma();
      return { kind: 'feature', layer, id: reader.expectText() };
    }
    case 'LAYER': {
      const layer = reader.expectText();
      if (!reader.takeSymbol(',')) return { kind: 'layer', layer, where: null };
      const { position } = reader.token;
      const where = disjunction(reader);
      const lifted = liftNearest(layer, where);
      if (!lifted.ok || lifted.value.nearest) reader.stop('nearest-not-alone', position);
      return { kind: 'layer', layer, where: where as Condition };
    }
    default:
      return { kind: 'position' };
  }
}
