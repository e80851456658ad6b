import { type Filter, NO_FILTER } from '../domain/filter.ts';

/** Keeps the filter that a story took the place of, so that a reload in its middle can give it back; as long as the tab lives. */
export interface StoryMemory {
  readonly read: () => Filter | null;
  readonly write: (filter: Filter) => void;
  readonly forget: () => void;
}

const KEY = 'ur-before-story';

function parse(text: string | null): Filter | null {
  try {
    const raw = JSON.parse(text ?? 'null') as Partial<Filter> | null;
    if (typeof raw !== 'object' || raw === null) return null;
    const fits = (Object.keys(NO_FILTER) as (keyof Filter)[]).every((key) => (key === 'years' ? raw.years !== undefined : Array.isArray(raw[key]) === Array.isArray(NO_FILTER[key]) && raw[key] !== undefined));
    return fits ? (raw as Filter) : null;
  } catch {
    return null;
  }
}

/** The memory in the tab's storage; where that is blocked nothing is kept, and the story works all the same. */
export function storyMemory(storage: () => Storage): StoryMemory {
  const attempt = <T>(what: (kept: Storage) => T): T | null => {
    try {
      return what(storage());
    } catch {
      return null;
    }
  };
  return {
    read: () => parse(attempt((kept) => kept.getItem(KEY))),
    write: (filter) => void attempt((kept) => kept.setItem(KEY, JSON.stringify(filter))),
    forget: () => void attempt((kept) => kept.removeItem(KEY)),
  };
}
