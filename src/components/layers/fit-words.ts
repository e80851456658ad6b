import type { SystemFit } from '../../domain/layers/import-preview.ts';
import { NEAR_METRES, type Reason, type SystemEvidence, type Weighing } from '../../geo/crs/weigh-systems.ts';
import { fitText } from '../../i18n/layers/fit-text.ts';
import { systemWords } from './system-words.ts';

type Language = 'zh' | 'en';

/** A distance as it stands in these sentences, to the metre below a kilometre. */
function fitDistance(language: Language, metres: number): string {
  return metres < 1000 ? fitText(language, 'distance', { metres: Math.round(metres) }) : fitText(language, 'distance-far', { kilometres: Math.round(metres / 100) / 10 });
}

/** Everything a picture shows, in sentences: the text that stands for it. */
export function evidenceWords(language: Language, { positions, inDistrict, named, namedMetres, stationMetres, roadMetres }: SystemEvidence): string {
  const distance = (metres: number): string => fitDistance(language, metres);
  return [
    fitText(language, 'rows-in', { rows: positions.length, inside: inDistrict }),
    ...(namedMetres === null ? [] : [fitText(language, 'named', { count: named.length, metres: distance(namedMetres) })]),
    ...(stationMetres === null || roadMetres === null ? [] : [fitText(language, 'near', { station: distance(stationMetres), road: distance(roadMetres) })]),
  ].join(language === 'zh' ? '' : ' ');
}

/** What the recommended candidate is called: no more than its reason bears. */
export const tagWords = (language: Language, reason: Reason): string => fitText(language, reason === 'open' || reason === 'nowhere' ? 'commonest' : reason === 'district' ? 'recommended-weak' : 'recommended');

/** Whether a person should ask where the file comes from before it is added. */
export const isWeak = (reason: Reason): boolean => reason === 'open' || reason === 'nowhere' || reason === 'district';

/** Why one system is recommended, and that the file says otherwise where it does. */
export function reasonWords(language: Language, { candidates, recommended, reason }: Weighing, declared: string | null): string {
  const best = candidates[recommended] ?? candidates[0];
  const others = candidates.filter((each) => each !== best);
  const system = systemWords(language, best.systems[0]);
  const sentence = ((): string => {
    switch (reason) {
      case 'named-stations':
        return fitText(language, 'why.named-stations', { system, metres: fitDistance(language, best.namedMetres ?? 0), other: fitDistance(language, Math.min(...others.map(({ namedMetres }) => namedMetres ?? Infinity))) });
      case 'near-stations':
        return fitText(language, 'why.near-stations', { system, count: best.nearStations, rows: best.positions.length, near: NEAR_METRES, other: Math.max(...others.map(({ nearStations }) => nearStations)) });
      default:
        return fitText(language, `why.${reason}`, { system });
    }
  })();
  const isAgainst = declared !== null && !best.systems.includes(declared);
  return isAgainst ? [sentence, fitText(language, 'against', { system: systemWords(language, declared) })].join(language === 'zh' ? '' : ' ') : sentence;
}

/** What the numbers say about the order of the axes. */
export function axesWords(language: Language, fits: readonly SystemFit[]): string {
  const fitting = fits.filter(({ insideShare }) => insideShare > 0);
  const straight = fitting.some(({ axesSwapped }) => !axesSwapped);
  const swapped = fitting.some(({ axesSwapped }) => axesSwapped);
  return fitText(language, straight ? (swapped ? 'axes.both' : 'axes.straight') : swapped ? 'axes.swapped' : 'axes.neither');
}
