import { translate } from './translate.ts';

/** A distance in metres in words: to 10 m below a kilometre, to 0.1 km above; `70 米`, `2.3 km`. */
export function formatDistance(language: 'zh' | 'en', metres: number): string {
  const rounded = Math.round(metres / 10) * 10;
  if (rounded < 1000) return translate(language, 'list.metres', { value: rounded });
  return translate(language, 'list.kilometres', { value: Math.round(metres / 100) / 10 });
}
