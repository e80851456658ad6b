import type { Appearance, Language } from '../state/app-state.ts';

const tags: Readonly<Record<Language, string>> = { zh: 'zh-Hans', en: 'en' };

/** The colours that `auto` stands for on this system now. */
export function systemAppearance(): Exclude<Appearance, 'auto'> {
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Tells the page its language, title and colours; tokens and the map's labels follow from these. */
export function applyDocumentSettings(language: Language, title: string, appearance: Appearance): void {
  const root = document.documentElement;
  root.lang = tags[language];
  root.dataset['theme'] = appearance === 'auto' ? systemAppearance() : appearance;
  document.title = title;
}
