import { fillText, type TextValues } from '../fill-text.ts';
import { tools } from './tools-section.ts';

/** Every key of the tools' texts. */
export type ToolKey = keyof typeof tools.en;

/** A text of the tools in a language, filled in as `fillText` says; apart from the dictionary, so that it loads with them. */
export function toolText(language: 'zh' | 'en', key: ToolKey, values: TextValues = {}): string {
  return fillText(tools[language][key], values);
}
