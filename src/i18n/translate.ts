import { type TextKey, textOf } from './dictionary.ts';
import { fillText, type TextValues } from './fill-text.ts';

/** The text of a key in a language, filled in as `fillText` says. */
export function translate(language: 'zh' | 'en', key: TextKey, values: TextValues = {}): string {
  return fillText(textOf(language, key), values);
}
