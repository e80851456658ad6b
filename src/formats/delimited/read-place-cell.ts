import type { RowCode } from '../../domain/layers/import-report.ts';
import { readRawGeometry } from '../../query/cql2/read-geometry.ts';
import { Cql2Stop, TokenReader } from '../../query/cql2/token-reader.ts';
import type { PlaceColumns } from './find-places.ts';

/** A place out of cells: a geometry, none, or why it is none. */
export type PlaceCell = { readonly geometry: unknown } | { readonly refusal: RowCode };

const SEXAGESIMAL = /^([+-]?\d+(?:\.\d+)?)[°度]\s*(?:(\d+(?:\.\d+)?)\s*['′’分]\s*)?(?:(\d+(?:\.\d+)?)\s*["”秒]\s*)?([NSEW东西南北])?$/i;

/** Reads where a row is; empty cells mean that it is nowhere, half a place is refused. */
export function readPlaceCell(cells: readonly string[], places: PlaceColumns): PlaceCell {
  if (places.kind === 'two') return position(cells[places.x] ?? '', cells[places.y] ?? '');
  const text = (cells[places.column] ?? '').normalize('NFKC').trim();
  if (text === '') return { geometry: null };
  if (places.kind === 'wkt') return wellKnownText(text);
  const [x = '', y = ''] = text.split(/\s*[,;\s]\s*/);
  return position(x, y);
}

function position(first: string, second: string): PlaceCell {
  const isMissing = (text: string): boolean => text.trim() === '';
  if (isMissing(first) && isMissing(second)) return { geometry: null };
  if (isMissing(first) || isMissing(second)) return { refusal: 'half-a-position' };
  const x = numberIn(first);
  const y = numberIn(second);
  return x === null || y === null ? { refusal: 'not-a-position' } : { geometry: { type: 'Point', coordinates: [x, y] } };
}

/** A number in full or half width, or degrees with minutes and seconds. */
function numberIn(cell: string): number | null {
  // Compatibility forms turn a double prime into two single ones.
  const text = cell.normalize('NFKC').trim().replace(/^'/, '').replace(/′′|’’|''/g, '"');
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  const [whole, degrees = '', minutes = '0', seconds = '0', side = ''] = SEXAGESIMAL.exec(text) ?? [];
  if (whole === undefined || Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const value = Math.abs(Number(degrees)) + Number(minutes) / 60 + Number(seconds) / 3600;
  return degrees.startsWith('-') || /[SW西南]/i.test(side) ? -value : value;
}

function wellKnownText(text: string): PlaceCell {
  const reader = new TokenReader(text.replace(/^SRID=\d+;/i, ''));
  try {
    const geometry = readRawGeometry(reader);
    return reader.isAtEnd() ? { geometry } : { refusal: 'not-wkt' };
  } catch (stop) {
    if (stop instanceof Cql2Stop) return { refusal: 'not-wkt' };
    throw stop;
  }
}
