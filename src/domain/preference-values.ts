/** Centre [longitude, latitude] in WGS 84 degrees and MapLibre zoom. */
export interface Camera {
  readonly center: readonly [number, number];
  readonly zoom: number;
}

/** What a device remembers of a person's choices; nothing else is kept outside of the link. */
export interface PreferenceValues {
  readonly language: 'zh' | 'en';
  /** `auto` follows the system's colour scheme and contrast setting. */
  readonly appearance: 'auto' | 'light' | 'dark' | 'contrast' | 'sunlight';
  readonly camera: Camera | null;
}
