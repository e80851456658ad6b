import { evaluateCondition } from './evaluate-condition.ts';
import type { QueryLayer } from './layer.ts';
import { nearestVerdicts } from './nearest-verdicts.ts';
import { Pace, type Progress } from './pace.ts';
import type { QueryIssue } from './query-issue.ts';
import type { Condition, Query, Subject } from './query.ts';
import { resolveSubject, type SubjectShape, type SubjectSources } from './resolve-subject.ts';
import { CERTAIN, NOT, POSSIBLE } from './spatial-verdicts.ts';

/** How a result was found, for people to judge it by. */
export interface MethodNote {
  /** Relations and distances used, in the order of the query: `within`, `distance 300`, `nearest 10`. */
  readonly predicates: readonly string[];
  /** Relations are planar in these degrees, distances geodesic on the same ellipsoid. */
  readonly crs: 'EPSG:4326';
  /** Largest error of a record that was compared, and of a subject, metres. */
  readonly largestErrorMetres: { readonly records: number; readonly subjects: number };
  readonly dataVersions: readonly { readonly layer: string; readonly version: string }[];
  /** Records that fulfil the rest but have no place to compare. */
  readonly leftOut: readonly { readonly reason: 'unlocated'; readonly rows: Uint32Array; readonly ids: readonly string[] }[];
}

/** Records found, in layer order, or nearest first where the query asks for the nearest. */
export interface QueryAnswer {
  readonly ok: true;
  /** Numbers of the records in their layer. */
  readonly rows: Uint32Array;
  /** Their ids; empty for a layer of points, where the number is the id. */
  readonly ids: readonly string[];
  /** 1 possible, 2 certain, for each of `rows`. */
  readonly verdicts: Uint8Array;
  /** Distance to the subject of `nearest` as shown, metres, for each of `rows`; empty without it. */
  readonly metres: Float64Array;
  readonly counts: { readonly certain: number; readonly possible: number };
  readonly note: MethodNote;
}

export type QueryResult = QueryAnswer | { readonly ok: false; readonly issues: readonly QueryIssue[] };

/** What a run may be given besides its data. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Answers a query. What is wrong with the query is a value; an abort rejects with the signal's reason. Works in slices of
 * 30 ms, so that an abort gets through.
 */
export async function runQuery(query: Query, sources: SubjectSources, options: RunOptions = {}): Promise<QueryResult> {
  const layer = sources.layers.get(query.target);
  if (!layer) return { ok: false, issues: [{ code: 'layer-gone', position: null, values: { layer: query.target } }] };
  const pace = new Pace(options.signal, options.onProgress);
  const plan = await resolveAll(query, layer, sources, pace);
  if (plan.issues.length > 0) return { ok: false, issues: plan.issues };
  const all = new Uint8Array(layer.count).fill(CERTAIN);
  let column = query.where ? await evaluateCondition(query.where, layer, plan.subjects, all, pace) : all;
  let metres: Float64Array | null = null;
  if (query.nearest) {
    const nearest = await nearestVerdicts(column, layer, plan.subjects.get(query.nearest.subject) ?? [], query.nearest.count, pace);
    ({ column, metres } = nearest);
  }
  return answer(layer, plan, column, metres);
}

/** Subjects found, and what was learnt on the way. */
interface Plan {
  readonly subjects: Map<Subject, readonly SubjectShape[]>;
  readonly issues: QueryIssue[];
  readonly predicates: string[];
  readonly layers: Set<QueryLayer>;
}

async function resolveAll(query: Query, target: QueryLayer, sources: SubjectSources, pace: Pace): Promise<Plan> {
  const plan: Plan = { subjects: new Map(), issues: [], predicates: [], layers: new Set([target]) };
  if (query.where) await resolveCondition(query.where, target, sources, plan, pace);
  if (query.nearest) {
    plan.predicates.push(`nearest ${query.nearest.count}`);
    await resolveOne(query.nearest.subject, sources, plan, pace);
  }
  return plan;
}

async function resolveCondition(condition: Condition, layer: QueryLayer, sources: SubjectSources, plan: Plan, pace: Pace): Promise<void> {
  switch (condition.op) {
    case 'and':
    case 'or':
      for (const arg of condition.args) await resolveCondition(arg, layer, sources, plan, pace);
      return;
    case 'not':
      return resolveCondition(condition.arg, layer, sources, plan, pace);
    case 'relation':
      plan.predicates.push(condition.relation);
      return resolveOne(condition.subject, sources, plan, pace);
    case 'distance':
      plan.predicates.push(`distance ${condition.metres}`);
      return resolveOne(condition.subject, sources, plan, pace);
    case 'compare':
    case 'like':
    case 'between':
    case 'in':
    case 'isNull':
      if (layer.count > 0 && !layer.propertyNames.has(condition.property)) {
        plan.issues.push({ code: 'unknown-property', position: null, values: { property: condition.property, layer: layer.id } });
      }
  }
}

async function resolveOne(subject: Subject, sources: SubjectSources, plan: Plan, pace: Pace): Promise<void> {
  if (subject.kind === 'feature' || subject.kind === 'layer') {
    const used = sources.layers.get(subject.layer);
    if (used) plan.layers.add(used);
  }
  const resolved = subject.kind === 'layer' ? await resolveLayer(subject, sources, plan, pace) : resolveSubject(subject, sources);
  if (!resolved) return;
  if (resolved.ok) plan.subjects.set(subject, resolved.value);
  else plan.issues.push(...resolved.issues);
}

/** The located records of a layer that fulfil its condition; null where that has issues of its own. */
async function resolveLayer(subject: Extract<Subject, { kind: 'layer' }>, sources: SubjectSources, plan: Plan, pace: Pace) {
  const layer = sources.layers.get(subject.layer);
  if (!layer) return { ok: false as const, issues: [{ code: 'layer-gone' as const, position: null, values: { layer: subject.layer } }] };
  const before = plan.issues.length;
  if (subject.where) await resolveCondition(subject.where, layer, sources, plan, pace);
  if (plan.issues.length > before) return null;
  const all = new Uint8Array(layer.count).fill(CERTAIN);
  const column = subject.where ? await evaluateCondition(subject.where, layer, plan.subjects, all, pace) : all;
  const shapes: SubjectShape[] = [];
  for (let row = 0; row < layer.count; row++) {
    const shape = column[row] === NOT ? null : layer.shape(row);
    if (shape) shapes.push({ ...shape, isPossibleOnly: column[row] === POSSIBLE, record: { layer, row } });
  }
  return { ok: true as const, value: shapes };
}

function answer(layer: QueryLayer, plan: Plan, column: Uint8Array, metres: Float64Array | null): QueryAnswer {
  const found: number[] = [];
  const unlocated: number[] = [];
  let certain = 0;
  for (let row = 0; row < column.length; row++) {
    if (column[row] === NOT) continue;
    // Without a place a record can be certain only by its properties.
    if (column[row] === POSSIBLE && !layer.points && !layer.shape(row)) unlocated.push(row);
    else found.push(row);
    if (column[row] === CERTAIN) certain++;
  }
  if (metres) found.sort((a, b) => (metres[a] as number) - (metres[b] as number) || a - b);
  const idsOf = (rows: readonly number[]): readonly string[] => (layer.points ? [] : rows.map((row) => layer.rowId(row)));
  const subjectErrors = [...plan.subjects.values()].flatMap((shapes) => shapes.map((shape) => shape.errorMetres));
  return {
    ok: true,
    rows: Uint32Array.from(found),
    ids: idsOf(found),
    verdicts: Uint8Array.from(found, (row) => column[row] as number),
    metres: metres ? Float64Array.from(found, (row) => metres[row] as number) : new Float64Array(),
    counts: { certain, possible: found.length - certain },
    note: {
      predicates: plan.predicates,
      crs: 'EPSG:4326',
      largestErrorMetres: { records: layer.largestErrorMetres, subjects: subjectErrors.reduce((most, each) => Math.max(most, each), 0) },
      dataVersions: [...plan.layers].map(({ id, version }) => ({ layer: id, version })),
      leftOut: unlocated.length > 0 ? [{ reason: 'unlocated', rows: Uint32Array.from(unlocated), ids: idsOf(unlocated) }] : [],
    },
  };
}
