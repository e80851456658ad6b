import { fillText, type TextValues } from '../fill-text.ts';
import { ask } from './ask-section.ts';
import { askResults } from './ask-results-section.ts';

const texts = { en: { ...ask.en, ...askResults.en }, zh: { ...ask.zh, ...askResults.zh } };

/** Every key of the texts of asking. */
export type AskKey = keyof typeof texts.en;

/** A text of asking in a language, filled in as `fillText` says; apart from the dictionary, so that it loads with its desk. */
export function askText(language: 'zh' | 'en', key: AskKey, values: TextValues = {}): string {
  return fillText(texts[language][key], values);
}
