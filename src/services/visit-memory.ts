import type { SeenEntry, Visit } from '../domain/derive/visit-changes.ts';
import { stages } from '../domain/terms.ts';

/** What the device remembers: nothing, a visit, something that cannot be read, or that it may not keep anything. */
export type Remembered = { readonly kind: 'none' | 'broken' | 'blocked' } | { readonly kind: 'visit'; readonly visit: Visit };

/** The last visit, kept in the browser and nowhere else. */
export interface VisitMemory {
  readonly read: () => Remembered;
  /** False where the browser does not let us keep anything. */
  readonly write: (visit: Visit) => boolean;
}

const KEY = 'ur-last-visit';

const isSeen = (value: unknown): value is SeenEntry =>
  Array.isArray(value) && value.length === 4 && typeof value[0] === 'string' && stages.some((stage) => stage === value[1]) && Number.isInteger(value[2]) && typeof value[3] === 'string';

function parse(text: string): Visit | null {
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof Visit, unknown>> | null;
    if (typeof raw?.version !== 'string' || typeof raw.entries !== 'object' || raw.entries === null) return null;
    return Object.values(raw.entries).every(isSeen) ? (raw as Visit) : null;
  } catch {
    return null;
  }
}

/** The memory in the browser's storage. `storage` is a function because merely reading `window.localStorage` throws where site data are blocked. */
export function visitMemory(storage: () => Storage): VisitMemory {
  return {
    read: () => {
      try {
        const text = storage().getItem(KEY);
        if (text === null) return { kind: 'none' };
        const visit = parse(text);
        return visit ? { kind: 'visit', visit } : { kind: 'broken' };
      } catch {
        return { kind: 'blocked' };
      }
    },
    write: (visit) => {
      try {
        storage().setItem(KEY, JSON.stringify(visit));
        return true;
      } catch {
        return false;
      }
    },
  };
}
