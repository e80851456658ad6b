import { formatDate } from './format-date.ts';

/**
 * The time from one partial ISO date to another, as short as it can be read: `2022–2024年` / `2022–2024`,
 * `2022年6–8月` / `Jun–Aug 2022`; a whole year or twice the same date is one date.
 */
export function formatPeriod(language: 'zh' | 'en', from: string, to: string): string {
  if (from === to) return formatDate(language, to);
  const [fromYear = '', fromMonth, fromDay] = from.split('-');
  const [toYear, toMonth, toDay] = to.split('-');
  if (!fromMonth && !toMonth) return language === 'zh' ? `${fromYear}–${formatDate('zh', to)}` : `${fromYear}–${to}`;
  const wholeMonths = fromMonth && toMonth && !fromDay && !toDay;
  if (fromYear === toYear && wholeMonths) {
    if (fromMonth === '01' && toMonth === '12') return formatDate(language, fromYear);
    if (language === 'zh') return `${fromYear}年${Number(fromMonth)}–${Number(toMonth)}月`;
    return `${formatDate('en', from).slice(0, 3)}–${formatDate('en', to)}`;
  }
  return `${formatDate(language, from)}–${formatDate(language, to)}`;
}
