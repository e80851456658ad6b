import type { Position } from '../../domain/geometry.ts';
import type { ExportTable } from './export-table.ts';
import { xmlText } from './xml-text.ts';

/** GPX 1.1 for hand-held devices, WGS 84: points as waypoints, lines and outlines as tracks, with name and no other values. */
export function writeGpx({ name, rows, geometries, nameColumn, about }: ExportTable): string {
  const waypoints: string[] = [];
  const tracks: string[] = [];
  const at = ([x, y]: Position, element: 'wpt' | 'trkpt', inside = ''): string => `<${element} lat="${y}" lon="${x}">${inside}</${element}>`;
  const track = (label: string, lines: readonly (readonly Position[])[]): string =>
    `<trk><name>${label}</name>${lines.map((line) => `<trkseg>${line.map((position) => at(position, 'trkpt')).join('')}</trkseg>`).join('')}</trk>`;
  for (const [index, geometry] of geometries.entries()) {
    const label = xmlText(rows[index]?.[nameColumn] ?? '');
    switch (geometry?.type) {
      case undefined:
        break;
      case 'Point':
        waypoints.push(at(geometry.coordinates, 'wpt', `<name>${label}</name>`));
        break;
      case 'MultiPoint':
        waypoints.push(...geometry.coordinates.map((position) => at(position, 'wpt', `<name>${label}</name>`)));
        break;
      case 'LineString':
        tracks.push(track(label, [geometry.coordinates]));
        break;
      case 'MultiLineString':
      case 'Polygon':
        tracks.push(track(label, geometry.coordinates));
        break;
      case 'MultiPolygon':
        tracks.push(track(label, geometry.coordinates.flat()));
        break;
    }
  }
  const description = about.map(([label, text]) => `${label}: ${text}`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Shibei Renewal Map" xmlns="http://www.topografix.com/GPX/1/1"><metadata><name>${xmlText(name)}</name><desc>${xmlText(description)}</desc></metadata>\n${[...waypoints, ...tracks].join('\n')}\n</gpx>\n`;
}
