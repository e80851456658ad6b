import type { CoordinateIssueCode } from '../../domain/coordinates/coordinate.ts';
import { type CoordinateExtent, parseCoordinates } from '../../domain/coordinates/parse-coordinates.ts';
import type { Position } from '../../domain/geometry.ts';
import { epsg4549 } from './epsg-4549.ts';
import { toWgs84 } from './to-wgs84.ts';

/** Longer lists are files, not typing: they would make the page wait. */
export const MOST_TYPED_POSITIONS = 10_000;
/** No line of coordinates is longer. */
const MOST_LINE_CHARACTERS = 200;

/** What is wrong with typed positions; `line` counts from 1. */
export interface TypedPositionIssue {
  readonly code: CoordinateIssueCode | 'too-many-lines';
  readonly line: number;
}

export type TypedPositions =
  | { readonly ok: true; readonly positions: readonly Position[] }
  | { readonly ok: false; readonly issue: TypedPositionIssue };

/** `E 530000.00 m, N 3999000.00 m` or just two numbers of metres, easting first; no degrees are that large. */
const METRES = /^\s*(?:E\s*)?(\d{5,6}(?:\.\d+)?)\s*m?\s*[,，;\s]\s*(?:N\s*)?(\d{7}(?:\.\d+)?)\s*m?\s*$/i;

/**
 * Reads positions typed or pasted, one a line: in every notation `parseCoordinates` knows (a named Chinese datum is converted)
 * or as EPSG:4549 metres. Empty lines are passed over; the first line that is wrong is told and nothing is read.
 */
export function readPositions(text: string, extent: CoordinateExtent): TypedPositions {
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_TYPED_POSITIONS) return { ok: false, issue: { code: 'too-many-lines', line: lines.length } };
  const positions: Position[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = line.length > MOST_LINE_CHARACTERS ? 'not-coordinates' : readPosition(line, extent);
    if (typeof read === 'string') return { ok: false, issue: { code: read, line: index + 1 } };
    positions.push(read);
  }
  return { ok: true, positions };
}

function readPosition(line: string, extent: CoordinateExtent): Position | CoordinateIssueCode {
  const [, easting, northing] = METRES.exec(line) ?? [];
  if (easting !== undefined && northing !== undefined) {
    const position = epsg4549.unproject([Number(easting), Number(northing)]);
    return isInside(position, extent) ? position : 'outside';
  }
  const read = parseCoordinates(line, extent);
  if (!read.ok) return read.issue.code;
  const [{ point, datum }] = read.candidates;
  const position = toWgs84(point, datum);
  return isInside(position, extent) ? position : 'outside';
}

const isInside = ([x, y]: Position, [west, south, east, north]: CoordinateExtent): boolean =>
  x >= west && x <= east && y >= south && y <= north;
