import type { Position } from '../geometry.ts';

/** Five decimals are about a metre: no finer than anything here is known. */
const DECIMALS = 5;
const SECOND_DECIMALS = 1;

function sexagesimal(value: number): string {
  const unit = 10 ** SECOND_DECIMALS;
  // Rounded once, in the smallest unit, so that 59.96″ carries over instead of becoming 60.0″.
  const total = Math.round(Math.abs(value) * 3600 * unit);
  const seconds = (total % (60 * unit)) / unit;
  const minutes = Math.floor(total / (60 * unit)) % 60;
  return `${Math.floor(total / (3600 * unit))}°${String(minutes).padStart(2, '0')}′${seconds.toFixed(SECOND_DECIMALS).padStart(4, '0')}″`;
}

/** A WGS 84 position as text, latitude first as people write it: `36.09000° N, 120.36000° E` or `36°05′24.0″ N, 120°21′36.0″ E`. */
export function formatCoordinates([lon, lat]: Position, notation: 'decimal' | 'sexagesimal' = 'decimal'): string {
  const write = (value: number): string => (notation === 'decimal' ? `${Math.abs(value).toFixed(DECIMALS)}°` : sexagesimal(value));
  return `${write(lat)} ${lat < 0 ? 'S' : 'N'}, ${write(lon)} ${lon < 0 ? 'W' : 'E'}`;
}
