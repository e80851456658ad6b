/** The time of day of a moment in milliseconds since 1970, by the device's clock and zone: 09:43 in both languages. */
export function formatClock(timestamp: number): string {
  const date = new Date(timestamp);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
