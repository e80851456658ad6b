import { fillText, type TextValues } from '../fill-text.ts';
import { helpSection, type HelpKey } from './help-section.ts';

export type { HelpKey };

/** A text of the help in a language. */
export function helpText(language: 'zh' | 'en', key: HelpKey, values: TextValues = {}): string {
  return fillText(helpSection[language][key], values);
}
