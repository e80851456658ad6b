import { BASE_MAP_KEY } from './base-map-key.ts';

/** The base map a person has chosen, and the origins that may be asked for it without asking that person again. */
export interface BaseMapChoice {
  readonly id: string;
  readonly allowed: readonly string[];
}

/** Remembers on this device which base map was chosen; nothing of it is sent or stands in a link. */
export interface BaseMapMemory {
  /** Null for the built-in one. */
  readonly read: () => BaseMapChoice | null;
  readonly write: (choice: BaseMapChoice | null) => void;
}

function parse(text: string | null): BaseMapChoice | null {
  try {
    const raw = JSON.parse(text ?? 'null') as Partial<BaseMapChoice> | null;
    if (typeof raw !== 'object' || raw === null || typeof raw.id !== 'string' || !Array.isArray(raw.allowed)) return null;
    return { id: raw.id, allowed: raw.allowed.filter((each) => typeof each === 'string') };
  } catch {
    return null;
  }
}

/** The memory in the browser's storage; where that is blocked nothing is remembered, and every visit begins with the built-in base map. */
export function baseMapMemory(storage: () => Storage): BaseMapMemory {
  const attempt = <T>(what: (kept: Storage) => T): T | null => {
    try {
      return what(storage());
    } catch {
      return null;
    }
  };
  return {
    read: () => parse(attempt((kept) => kept.getItem(BASE_MAP_KEY))),
    write: (choice) => void attempt((kept) => (choice === null ? kept.removeItem(BASE_MAP_KEY) : kept.setItem(BASE_MAP_KEY, JSON.stringify(choice)))),
  };
}
