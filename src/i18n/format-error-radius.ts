import { translate } from './translate.ts';

/** The error of a position: `±200 米`; from a kilometre on `±1.2 千米`. */
export function formatErrorRadius(language: 'zh' | 'en', metres: number): string {
  if (metres < 1000) return translate(language, 'list.error', { value: Math.round(metres) });
  return translate(language, 'list.error-km', { value: Math.round(metres / 100) / 10 });
}
