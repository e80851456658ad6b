import { fillText, type TextValues } from '../fill-text.ts';
import { drawings } from './drawings-section.ts';
import { here } from './here-section.ts';
import { tools } from './tools-section.ts';

const texts = { en: { ...tools.en, ...drawings.en, ...here.en }, zh: { ...tools.zh, ...drawings.zh, ...here.zh } };

/** Every key of the tools' texts. */
export type ToolKey = keyof typeof texts.en;

/** A text of the tools in a language, filled in as `fillText` says; apart from the dictionary, so that it loads with them. */
export function toolText(language: 'zh' | 'en', key: ToolKey, values: TextValues = {}): string {
  return fillText(texts[language][key], values);
}
