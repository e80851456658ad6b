import { fillText, type TextValues } from '../fill-text.ts';
import { conflictTexts } from './conflict-section.ts';
import { deviceTexts } from './device-section.ts';
import { officeTexts } from './office-section.ts';
import { formTexts } from './form-section.ts';
import { placeTexts } from './place-section.ts';
import { queueTexts } from './queue-section.ts';
import { storageTexts } from './storage-section.ts';
import { troubleTexts } from './trouble-section.ts';

const texts = {
  zh: { ...formTexts.zh, ...placeTexts.zh, ...queueTexts.zh, ...storageTexts.zh, ...troubleTexts.zh, ...deviceTexts.zh, ...conflictTexts.zh, ...officeTexts.zh },
  en: { ...formTexts.en, ...placeTexts.en, ...queueTexts.en, ...storageTexts.en, ...troubleTexts.en, ...deviceTexts.en, ...conflictTexts.en, ...officeTexts.en },
};

/** Every key of the texts of field work. */
export type FieldKey = keyof typeof texts.en;

/** A text of field work in a language, filled in as `fillText` says; apart from the dictionary, so that it loads with the field. */
export function fieldText(language: 'zh' | 'en', key: FieldKey, values: TextValues = {}): string {
  return fillText(texts[language][key], values);
}
