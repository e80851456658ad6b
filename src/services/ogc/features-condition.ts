import { RemoteError } from '../../domain/remote-failure.ts';
import type { Condition, Query } from '../../query/query.ts';
import type { RemoteDoor } from '../remote/remote-door.ts';

const FEATURES_3 = 'http://www.opengis.net/spec/ogcapi-features-3/1.0/conf/';
const CQL2 = 'http://www.opengis.net/spec/cql2/1.0/conf/';
const MOST_BYTES = 1_000_000;

/** Conformance classes of CQL2 that a condition needs; null where none is enough: a place has another name on each server. */
function neededClasses(condition: Condition): ReadonlySet<string> | null {
  const needed = new Set<string>();
  const visit = (part: Condition): boolean => {
    if ('ignoreCase' in part && part.ignoreCase) needed.add('case-insensitive-comparison');
    switch (part.op) {
      case 'and':
      case 'or':
        return part.args.every(visit);
      case 'not':
        return visit(part.arg);
      case 'compare':
      case 'isNull':
        return true;
      case 'like':
      case 'between':
      case 'in':
        needed.add('advanced-comparison-operators');
        return true;
      case 'relation':
      case 'distance':
        return false;
    }
  };
  return visit(condition) ? needed : null;
}

/** Whether a service says that it answers a condition written as CQL2 text. One that says nothing of what it conforms to does not. Throws `RemoteError`. */
export async function answersCondition(door: RemoteDoor, items: string, { where, nearest }: Query, signal: AbortSignal): Promise<boolean> {
  const needed = where && !nearest ? neededClasses(where) : null;
  const [root] = items.split('/collections/');
  if (needed === null || root === undefined || root === items) return false;
  const classes = await conformance(door, `${root}/conformance`, signal);
  const has = (each: string): boolean => classes.has(each);
  return has(`${FEATURES_3}filter`) && has(`${FEATURES_3}features-filter`) && has(`${CQL2}cql2-text`) && has(`${CQL2}basic-cql2`) && [...needed].every((each) => has(CQL2 + each));
}

async function conformance(door: RemoteDoor, url: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  try {
    const { bytes } = await door.ask({ url, range: null, most: MOST_BYTES, accept: 'application/json' }, { signal });
    const { conformsTo } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly conformsTo?: unknown };
    return new Set(Array.isArray(conformsTo) ? conformsTo.filter((each) => typeof each === 'string') : []);
  } catch (error) {
    // A service without that page, or with a page of HTML there, declares nothing.
    if (error instanceof SyntaxError || error instanceof TypeError || (error instanceof RemoteError && error.code === 'status')) return new Set();
    throw error;
  }
}
