import type { announcer } from './sections/announcer.ts';
import type { appearance } from './sections/appearance.ts';
import type { chooser } from './sections/chooser.ts';
import type { mapControls } from './sections/map-controls.ts';
import type { noResults } from './sections/no-results.ts';
import type { card } from './sections/card.ts';
import type { distance } from './sections/distance.ts';
import type { embed } from './sections/embed.ts';
import type { doors } from './sections/doors.ts';
import type { failures } from './sections/failures.ts';
import { filters } from './sections/filters.ts';
import type { legend } from './sections/legend.ts';
import type { guides } from './sections/guides.ts';
import { list } from './sections/list.ts';
import { mapFrame } from './sections/map-frame.ts';
import type { proof } from './sections/proof.ts';
import type { notices } from './sections/notices.ts';
import type { restrictions } from './sections/restrictions.ts';
import type { search } from './sections/search.ts';
import { shell } from './sections/shell.ts';
import type { time } from './sections/time.ts';

const en = { ...filters.en, ...list.en, ...mapFrame.en, ...shell.en } as const;
const zh = { ...filters.zh, ...list.zh, ...mapFrame.zh, ...shell.zh };

/** Keys of the areas that arrive with their elements and not with the first view. */
type KeysOf<Area> = Area extends { readonly en: infer Texts } ? keyof Texts : never;
type LateKey = KeysOf<typeof announcer | typeof distance | typeof appearance | typeof chooser | typeof mapControls | typeof noResults | typeof card | typeof doors | typeof embed | typeof failures | typeof legend | typeof notices | typeof restrictions | typeof guides | typeof proof | typeof search | typeof time>;

/** Every key of the interface's texts. */
export type TextKey = keyof typeof en | LateKey;

const texts: { readonly en: Partial<Record<TextKey, string>>; readonly zh: Partial<Record<TextKey, string>> } = { en, zh };

/** Takes in the texts of an area whose elements are loaded on demand; called where its first element is defined. */
export function addTexts(area: { readonly en: Partial<Record<TextKey, string>>; readonly zh: Partial<Record<TextKey, string>> }): void {
  Object.assign(texts.en, area.en);
  Object.assign(texts.zh, area.zh);
}

/** The text of a key; throws where its area was never taken in, which is our own mistake. */
export function textOf(language: 'zh' | 'en', key: TextKey): string {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`the texts of ${key} are not loaded`);
  return text;
}
