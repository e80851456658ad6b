import { formatCoordinates } from '../../geo/measure/coordinate-formats.ts';
import { toolText } from '../../i18n/tools/tool-text.ts';
import type { Measurement } from '../../state/tools.ts';
import { areaWords, bearingWords, lengthWords, type Units } from './measure-words.ts';

/** A measurement as lines of text to take elsewhere: figures with all digits, legs, positions in degrees. */
export function measurementText(language: 'zh' | 'en', units: Units, { id, closed, figures, positions }: Measurement): string {
  const colon = language === 'zh' ? '：' : ': ';
  const line = (label: string, value: string): string => `${label}${colon}${value}`;
  const title = toolText(language, closed ? 'measure.item-area' : 'measure.item-distance', { id });
  const legs = figures.legs.map(({ metres, bearingDegrees }, index) =>
    line(
      toolText(language, 'measure.leg', { number: index + 1 }),
      `${lengthWords(language, units, metres, 'exact')}${bearingDegrees === null ? '' : `  ${bearingWords(language, bearingDegrees)}`}`,
    ),
  );
  return [
    title,
    ...(figures.squareMetres === null ? [] : [line(toolText(language, 'measure.area-figure'), areaWords(language, units, figures.squareMetres, 'exact'))]),
    line(toolText(language, closed ? 'measure.perimeter' : 'measure.total'), lengthWords(language, units, figures.metres, 'exact')),
    ...legs,
    line(toolText(language, 'coordinates.degrees'), positions.map((position) => formatCoordinates(position, 'degrees')).join('; ')),
  ].join('\n');
}
