import { fillText, type TextValues } from '../fill-text.ts';
import { printSection } from './print-section.ts';

/** Every key of the texts about printing. */
export type PrintKey = keyof typeof printSection.en;

/** A text of the composer of pages or of a page; apart from the dictionary, so that it loads when first needed. */
export function printText(language: 'zh' | 'en', key: PrintKey, values: TextValues = {}): string {
  return fillText(printSection[language][key], values);
}
