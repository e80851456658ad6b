import type { Condition, Subject } from '../query.ts';

/** The name of the property that holds a record's place. */
export const GEOMETRY_PROPERTY = 'geometry';

/** A condition as read from CQL2, where the nearest still stands among the others. */
export type ReadCondition = Condition | { readonly op: 'nearest'; readonly count: number; readonly subject: Subject };
