import { translate } from './translate.ts';

/** The error of a position: `±200 米`; from a kilometre on `±1.2 千米`. */
export function formatErrorRadius(language: 'zh' | 'en', metres: number): string {
  return `±${metres < 1000 ? translate(language, 'list.metres', { value: Math.round(metres) }) : translate(language, 'list.kilometres', { value: Math.round(metres / 100) / 10 })}`;
}
