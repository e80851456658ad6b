/** Built-in formats of dates, those of Chinese and Japanese Excel among them (ECMA-376 part 1, 18.8.30). */
const DATES: readonly (readonly [number, number])[] = [[14, 22], [27, 36], [45, 47], [50, 58]];
const DAY_MS = 86_400_000;

/** Whether a number of this format is a date: by its number, or by the letters of its code outside of quotes, colours and conditions. */
export function isDateFormat(id: number, code: string): boolean {
  if (DATES.some(([first, last]) => id >= first && id <= last)) return true;
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!(h|m|s)+\])[^\]]*\]|general/gi, ''));
}

/** Days since the turn of 1900, or 1904, as ISO 8601: a date, a time of day, or both. Excel holds 1900 for a leap year, which it was not. */
export function dateText(days: number, is1904: boolean): string {
  const seconds = Math.round(days * 86_400);
  const time = new Date((seconds % 86_400) * 1000).toISOString().slice(11, 19);
  if (days >= 0 && days < 1) return time;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(start + Math.floor(seconds / 86_400) * DAY_MS);
  if (Number.isNaN(date.getTime())) return String(days);
  return seconds % 86_400 === 0 ? date.toISOString().slice(0, 10) : `${date.toISOString().slice(0, 10)} ${time}`;
}
