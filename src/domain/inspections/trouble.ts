/** What can be wrong with a device's storage, each with a screen of its own. */
export const troubles = ['corrupt', 'evicted', 'restored', 'blocked', 'quota', 'private', 'upgrade', 'two-tabs', 'cloned'] as const;
export type Trouble = (typeof troubles)[number];

/** Those that stand in the way of work, as opposed to those one only has to know of. */
export const GRAVE: readonly Trouble[] = ['corrupt', 'evicted', 'blocked', 'quota', 'private'];
