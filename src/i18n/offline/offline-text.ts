import { fillText, type TextValues } from '../fill-text.ts';
import { leave } from './leave-section.ts';
import { offline } from './offline-section.ts';

const texts = { zh: { ...offline.zh, ...leave.zh }, en: { ...offline.en, ...leave.en } };

/** Every key of the texts about working without a network. */
export type OfflineKey = keyof typeof texts.en;

/** A text about working without a network, filled in as `fillText` says; apart from the dictionary, so that it loads when first needed. */
export function offlineText(language: 'zh' | 'en', key: OfflineKey, values: TextValues = {}): string {
  return fillText(texts[language][key], values);
}
