import { fillText, type TextValues } from '../fill-text.ts';
import { exportTexts } from './export-section.ts';

/** Every key of the texts about taking data away. */
export type ExportKey = keyof typeof exportTexts.en;

/** A text about taking data away, filled in as `fillText` says; apart from the dictionary, so that it loads when first needed. */
export function exportText(language: 'zh' | 'en', key: ExportKey, values: TextValues = {}): string {
  return fillText(exportTexts[language][key], values);
}
