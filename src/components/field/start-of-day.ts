/** The midnight before a moment by the device's clock and zone, milliseconds since 1970. */
export function startOfDay(timestamp: number): number {
  const day = new Date(timestamp);
  day.setHours(0, 0, 0, 0);
  return day.getTime();
}
