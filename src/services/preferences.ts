const languages = ['zh', 'en'] as const;
const appearances = ['auto', 'light', 'dark', 'contrast', 'sunlight'] as const;

/** What this device remembers of a person's choices; nothing else is kept outside of the link. */
export interface PreferenceValues {
  readonly language: (typeof languages)[number];
  readonly appearance: (typeof appearances)[number];
  /** Last view: centre [longitude, latitude] in WGS 84 degrees and zoom. */
  readonly camera: { readonly center: readonly [number, number]; readonly zoom: number } | null;
}
type Camera = NonNullable<PreferenceValues['camera']>;

/** Remembered choices; `read` leaves out what was never set or does not make sense any more. */
export interface Preferences {
  readonly read: () => { readonly ok: true; readonly value: Partial<PreferenceValues> } | { readonly ok: false };
  /** False where the browser does not let us keep anything. */
  readonly write: (values: PreferenceValues) => boolean;
}

const KEY = 'ur-preferences';

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
  const { camera, ...choices } = raw as Partial<Record<keyof PreferenceValues, unknown>>;
  const language = languages.find((known) => known === choices.language);
  const appearance = appearances.find((known) => known === choices.appearance);
  return {
    ...(language && { language }),
    ...(appearance && { appearance }),
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
