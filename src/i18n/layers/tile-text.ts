import { fillText, type TextValues } from '../fill-text.ts';
import { tiles } from './tiles-section.ts';

/** Every key of the texts about large layers. */
export type TileKey = keyof typeof tiles.en;

/** A text about large layers, filled in as `fillText` says. */
export function tileText(language: 'zh' | 'en', key: TileKey, values: TextValues = {}): string {
  return fillText(tiles[language][key], values);
}
