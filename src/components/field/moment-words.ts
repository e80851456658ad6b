import { localDate } from '../../actions/field/read-field.ts';
import { formatClock } from '../../i18n/field/format-clock.ts';
import { formatDate } from '../../i18n/format-date.ts';

/** Day and time of a moment by the device's clock and zone. */
export function momentWords(language: 'zh' | 'en', timestamp: number): string {
  return `${formatDate(language, localDate(timestamp))} ${formatClock(timestamp)}`;
}
