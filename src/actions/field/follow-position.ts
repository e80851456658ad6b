import type { FieldSetting } from './field-setting.ts';

/** Follows the device on the map until told to stop: only the newest fix is held, and none is kept. Returns what stops it. */
export function followPosition({ field, positions }: FieldSetting): () => void {
  field.update((state) => ({ ...state, following: true, alongMap: true, positionFailure: null }));
  const stop = positions.follow(
    (fix) => field.update((state) => ({ ...state, fix, positionFailure: null })),
    (positionFailure) => field.update((state) => ({ ...state, positionFailure })),
  );
  return () => {
    stop();
    field.update((state) => ({ ...state, following: false, alongMap: false, fix: null, positionFailure: null }));
  };
}
