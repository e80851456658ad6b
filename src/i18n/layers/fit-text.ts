import { fillText, type TextValues } from '../fill-text.ts';
import { fit } from './fit-section.ts';

/** Every key of the texts about laying a file over the ground. */
export type FitKey = keyof typeof fit.en;

/** A text about laying a file over the ground, filled in as `fillText` says. */
export function fitText(language: 'zh' | 'en', key: FitKey, values: TextValues = {}): string {
  return fillText(fit[language][key], values);
}
