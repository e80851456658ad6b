import type { Drawing } from '../../domain/drawing.ts';
import { bearingSectorOf } from '../../geo/measure/bearing-sector-of.ts';
import { geodesicAreaSquareMetres } from '../../geo/measure/geodesic-area-square-metres.ts';
import { geodesicLengthMetres } from '../../geo/measure/geodesic-length-metres.ts';
import { areaIn, lengthIn, readableAreaUnit, readableLengthUnit } from '../../geo/measure/units.ts';
import { formatMeasure } from '../../i18n/tools/format-measure.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import type { Tools } from '../../state/tools.ts';

type Language = 'zh' | 'en';
export type Units = Pick<Tools, 'lengthUnit' | 'areaUnit'>;
type Digits = 'readable' | 'exact';

/** A length in the chosen unit, or in the one that reads best. */
export function lengthWords(language: Language, { lengthUnit }: Units, metres: number, digits: Digits = 'readable'): string {
  const unit = lengthUnit === 'auto' ? readableLengthUnit(metres) : lengthUnit;
  return formatMeasure(language, lengthIn(unit, metres), unit, digits);
}

/** An area in the chosen unit, or in the one that reads best. */
export function areaWords(language: Language, { areaUnit }: Units, squareMetres: number, digits: Digits = 'readable'): string {
  const unit = areaUnit === 'auto' ? readableAreaUnit(squareMetres) : areaUnit;
  return formatMeasure(language, areaIn(unit, squareMetres), unit, digits);
}

/** A bearing from true north: `045.3° NE`. */
export function bearingWords(language: Language, degrees: number): string {
  // Rounding may reach the full circle, which is north again.
  const rounded = (Math.round(degrees * 10) / 10) % 360;
  return `${rounded.toFixed(1).padStart(5, '0')}° ${toolText(language, `sector.${bearingSectorOf(rounded)}`)}`;
}

/** How large a drawing is: its area, its length, the radius of a circle; nothing for a point. */
export function drawingSizeWords(language: Language, units: Units, { shape }: Drawing): string {
  if (shape.geometry.type === 'Point') return '';
  if (shape.geometry.type === 'LineString') return lengthWords(language, units, geodesicLengthMetres(shape.geometry.coordinates));
  const area = areaWords(language, units, geodesicAreaSquareMetres(shape.geometry));
  return shape.circle ? `r ${lengthWords(language, units, shape.circle.radiusMetres)}, ${area}` : area;
}
