import { shell } from './sections/shell.ts';

const en = { ...shell.en } as const;

/** Every key of the interface's texts. */
export type TextKey = keyof typeof en;

/** The interface's texts in both languages; a key without its twin does not compile. */
export const dictionary: { readonly en: Readonly<Record<TextKey, string>>; readonly zh: Readonly<Record<TextKey, string>> } = {
  en,
  zh: { ...shell.zh },
};
