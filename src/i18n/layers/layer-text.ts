import { fillText, type TextValues } from '../fill-text.ts';
import { layers } from './layers-section.ts';

/** Every key of the texts about own data. */
export type LayerKey = keyof typeof layers.en;

/** A text about own data, filled in as `fillText` says; apart from the dictionary, so that it loads when first needed. */
export function layerText(language: 'zh' | 'en', key: LayerKey, values: TextValues = {}): string {
  return fillText(layers[language][key], values);
}
