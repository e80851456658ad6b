import type { OriginCondition } from '../../domain/layers/own-layer.ts';
import { tileText } from '../../i18n/layers/tile-text.ts';

/** Under which condition rows were brought, and who left the others out. */
export const conditionWords = (language: 'zh' | 'en', { text, by }: OriginCondition): string => tileText(language, `address.filtered-${by}`, { text });
