import { fillText, type TextValues } from '../fill-text.ts';
import { classes } from './classes-section.ts';

/** Every key of the texts about classes of own layers. */
export type ClassesKey = keyof typeof classes.en;

/** A text about classes of own layers, filled in as `fillText` says. */
export function classesText(language: 'zh' | 'en', key: ClassesKey, values: TextValues = {}): string {
  return fillText(classes[language][key], values);
}
