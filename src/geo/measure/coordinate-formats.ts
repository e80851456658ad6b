import type { Position } from '../../domain/geometry.ts';
import { epsg4549 } from '../crs/epsg-4549.ts';

/** Ways to write a position; `degrees` serves WGS 84 and CGCS2000 alike. */
export const coordinateFormats = ['degrees', 'dms', 'epsg4549'] as const;
export type CoordinateFormat = (typeof coordinateFormats)[number];

/** One axis in degrees, minutes and seconds; the seconds are rounded and carried, never shown as 60. */
function dms(value: number, positive: string, negative: string): string {
  const hundredths = Math.round(Math.abs(value) * 360_000);
  const degrees = Math.floor(hundredths / 360_000);
  const minutes = Math.floor((hundredths % 360_000) / 6000);
  const seconds = ((hundredths % 6000) / 100).toFixed(2).padStart(5, '0');
  return `${degrees}°${String(minutes).padStart(2, '0')}′${seconds}″${value < 0 ? negative : positive}`;
}

/**
 * A WGS 84 position as text, latitude first as on Chinese and English maps: degrees to 1e-6 (about 0.1 m),
 * DMS to 0.01″ (about 0.3 m), EPSG:4549 as `E … m, N … m` to the centimetre.
 */
export function formatCoordinates(position: Position, format: CoordinateFormat): string {
  const [longitude, latitude] = position;
  switch (format) {
    case 'degrees':
      return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
    case 'dms':
      return `${dms(latitude, 'N', 'S')} ${dms(longitude, 'E', 'W')}`;
    case 'epsg4549': {
      const [easting, northing] = epsg4549.project(position);
      return `E ${easting.toFixed(2)} m, N ${northing.toFixed(2)} m`;
    }
  }
}
