/** A partial ISO date in words of the language: `2022年12月1日` / `1 Dec 2022`, `2022年12月` / `Dec 2022`, `2022年` / `2022`. */
export function formatDate(language: 'zh' | 'en', date: string): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  if (!month) return year;
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(`${year}-${month}-01`));
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
