import { fillText, type TextValues } from '../fill-text.ts';
import { baseMaps } from './base-maps-section.ts';

/** Every key of the texts about base maps. */
export type BaseMapKey = keyof typeof baseMaps.en;

/** A text about base maps, filled in as `fillText` says. */
export function baseMapText(language: 'zh' | 'en', key: BaseMapKey, values: TextValues = {}): string {
  return fillText(baseMaps[language][key], values);
}
