import type { ImportFailure } from '../../domain/layers/import-failure.ts';
import type { RowCode } from '../../domain/layers/import-report.ts';
import { layerText } from '../../i18n/layers/layer-text.ts';

/** Why a file was not taken, and what to do. */
export function failureWords(language: 'zh' | 'en', { code, values }: ImportFailure): string {
  const why = code === 'nothing-accepted' ? { why: layerText(language, `row.${values['code'] as RowCode}`) } : {};
  return layerText(language, `failure.${code}`, { ...values, ...why });
}
