import type { QueryLayer } from './layer.ts';
import { propertyTest } from './match-property.ts';
import type { Pace } from './pace.ts';
import type { Condition, Subject } from './query.ts';
import type { SubjectShape } from './resolve-subject.ts';
import { CERTAIN, NOT, POSSIBLE, spatialVerdicts } from './spatial-verdicts.ts';

/** Subjects with the places they stand for, found before the evaluation. */
export type ResolvedSubjects = ReadonlyMap<Subject, readonly SubjectShape[]>;

/** Records looked at between two glances at the clock. */
const ROWS_PER_STEP = 4096;

/**
 * The verdict on each record, as codes: three-valued logic, so that doubt about a place stays doubt through `not`, `and` and
 * `or`. Records whose `alive` is 0 get `not` without being looked at; cheap parts of an `and` are evaluated first.
 */
export async function evaluateCondition(condition: Condition, layer: QueryLayer, subjects: ResolvedSubjects, alive: Uint8Array, pace: Pace): Promise<Uint8Array> {
  switch (condition.op) {
    case 'and': {
      let column = alive;
      const cheapFirst = [...condition.args].sort((a, b) => Number(isSpatial(a)) - Number(isSpatial(b)));
      for (const arg of cheapFirst) {
        const own = await evaluateCondition(arg, layer, subjects, column, pace);
        column = column.map((code, row) => Math.min(code, own[row] as number));
      }
      return column;
    }
    case 'or': {
      const column = new Uint8Array(layer.count);
      for (const arg of condition.args) {
        const own = await evaluateCondition(arg, layer, subjects, alive, pace);
        for (let row = 0; row < column.length; row++) column[row] = Math.max(column[row] as number, own[row] as number);
      }
      return column;
    }
    case 'not':
      return inverted(await evaluateCondition(condition.arg, layer, subjects, alive, pace));
    case 'relation': {
      const shapes = subjects.get(condition.subject) ?? [];
      if (condition.relation !== 'disjoint') return spatialVerdicts({ relation: condition.relation }, layer, shapes, alive, pace);
      return inverted(await spatialVerdicts({ relation: 'intersects' }, layer, shapes, alive, pace));
    }
    case 'distance':
      return spatialVerdicts({ metres: condition.metres }, layer, subjects.get(condition.subject) ?? [], alive, pace);
    case 'compare':
    case 'like':
    case 'between':
    case 'in':
    case 'isNull': {
      const column = new Uint8Array(layer.count);
      const holds = propertyTest(condition, layer);
      for (let row = 0; row < column.length; row++) {
        if (row % ROWS_PER_STEP === 0 && pace.isDue) await pace.pause(row, column.length);
        if (alive[row] !== NOT && holds(row)) column[row] = CERTAIN;
      }
      return column;
    }
  }
}

/** True where some part relates to a place. */
function isSpatial(condition: Condition): boolean {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.args.some(isSpatial);
    case 'not':
      return isSpatial(condition.arg);
    default:
      return condition.op === 'relation' || condition.op === 'distance';
  }
}

function inverted(column: Uint8Array): Uint8Array {
  return column.map((code) => (code === CERTAIN ? NOT : code === POSSIBLE ? POSSIBLE : CERTAIN));
}
