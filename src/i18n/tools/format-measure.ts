import { formatFigure } from './format-figure.ts';
import { toolText } from './tool-text.ts';

type Unit = 'm' | 'km' | 'm2' | 'ha' | 'mu' | 'km2';

/** A figure with its unit: `1.235 km`, `43.2 公顷`; `exact` has seven significant digits. */
export function formatMeasure(language: 'zh' | 'en', value: number, unit: Unit, digits: 'readable' | 'exact' = 'readable'): string {
  return `${formatFigure(value, digits)} ${toolText(language, `unit.${unit}`)}`;
}
