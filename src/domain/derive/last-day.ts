/** The last day a partial ISO date can mean: `2022` → `2022-12-31`, `2022-02` → `2022-02-31`; for ordering only. */
export function lastDay(date: string): string {
  return date + '-12-31'.slice(date.length - 4);
}
