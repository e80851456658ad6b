import { fillText, type TextValues } from '../fill-text.ts';
import { offline } from './offline-section.ts';

/** Every key of the texts about working without a network. */
export type OfflineKey = keyof typeof offline.en;

/** A text about working without a network, filled in as `fillText` says; apart from the dictionary, so that it loads when first needed. */
export function offlineText(language: 'zh' | 'en', key: OfflineKey, values: TextValues = {}): string {
  return fillText(offline[language][key], values);
}
