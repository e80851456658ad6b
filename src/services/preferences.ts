import type { Camera, PreferenceValues } from '../domain/preference-values.ts';

type Language = PreferenceValues['language'];
type Appearance = PreferenceValues['appearance'];

/** Remembered choices; `read` leaves out what was never set or does not make sense any more. */
export interface Preferences {
  readonly read: () => { readonly ok: true; readonly value: Partial<PreferenceValues> } | { readonly ok: false };
  /** False where the browser does not let us keep anything. */
  readonly write: (values: PreferenceValues) => boolean;
}

const KEY = 'ur-preferences';
const languages: readonly unknown[] = ['zh', 'en'] satisfies Language[];
const appearances: readonly unknown[] = ['auto', 'light', 'dark', 'contrast', 'sunlight'] satisfies Appearance[];

const isCamera = (value: unknown): value is Camera => {
  if (typeof value !== 'object' || value === null) return false;
  const { center, zoom } = value as Partial<Record<keyof Camera, unknown>>;
  return Array.isArray(center) && center.length === 2 && center.every(Number.isFinite) && Number.isFinite(zoom);
};

function parse(text: string | null): Partial<PreferenceValues> {
  let raw: unknown;
  try {
    raw = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof raw !== 'object' || raw === null) return {};
  const { language, appearance, camera } = raw as Partial<Record<keyof PreferenceValues, unknown>>;
  return {
    ...(languages.includes(language) && { language: language as Language }),
    ...(appearances.includes(appearance) && { appearance: appearance as Appearance }),
    ...(isCamera(camera) && { camera }),
  };
}

/**
 * Preferences in the browser's storage. `storage` is a function because merely reading `window.localStorage` throws
 * where site data are blocked.
 */
export function createPreferences(storage: () => Storage): Preferences {
  return {
    read: () => {
      try {
        return { ok: true, value: parse(storage().getItem(KEY)) };
      } catch {
        return { ok: false };
      }
    },
    write: (values) => {
      try {
        storage().setItem(KEY, JSON.stringify(values));
        return true;
      } catch {
        return false;
      }
    },
  };
}
