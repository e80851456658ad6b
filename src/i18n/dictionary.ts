import { card } from './sections/card.ts';
import { filters } from './sections/filters.ts';
import { legend } from './sections/legend.ts';
import { list } from './sections/list.ts';
import { mapFrame } from './sections/map-frame.ts';
import { notices } from './sections/notices.ts';
import { search } from './sections/search.ts';
import { shell } from './sections/shell.ts';

const en = { ...card.en, ...filters.en, ...legend.en, ...list.en, ...mapFrame.en, ...notices.en, ...search.en, ...shell.en } as const;

/** Every key of the interface's texts. */
export type TextKey = keyof typeof en;

/** The interface's texts in both languages; a key without its twin does not compile. */
export const dictionary: { readonly en: Readonly<Record<TextKey, string>>; readonly zh: Readonly<Record<TextKey, string>> } = {
  en,
  zh: { ...card.zh, ...filters.zh, ...legend.zh, ...list.zh, ...mapFrame.zh, ...notices.zh, ...search.zh, ...shell.zh },
};
