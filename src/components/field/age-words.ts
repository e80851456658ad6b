import { fieldText } from '../../i18n/field/field-text.ts';

/** How long something is ago, coarsely enough to stand still while it is read: 40 s, 5 min, 3 h. */
export function ageWords(language: 'zh' | 'en', milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return fieldText(language, 'place.seconds', { value: Math.floor(seconds / 10) * 10 });
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? fieldText(language, 'place.minutes', { value: minutes }) : fieldText(language, 'place.hours', { value: Math.round(minutes / 60) });
}
