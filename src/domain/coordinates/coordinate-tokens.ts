import type { Datum } from './coordinate.ts';

export type Axis = 'lon' | 'lat';
export type CoordinateToken =
  | { readonly kind: 'number'; readonly value: number; readonly negative: boolean; readonly whole: boolean }
  /** Index of the part the number before it is: 0 degrees, 1 minutes, 2 seconds. */
  | { readonly kind: 'unit'; readonly part: 0 | 1 | 2 }
  | { readonly kind: 'axis'; readonly axis: Axis; readonly sign: 1 | -1 }
  | { readonly kind: 'separator' };

export interface TokenisedCoordinates {
  readonly tokens: readonly CoordinateToken[];
  /** Datums that are named, each once. */
  readonly datums: readonly Datum[];
  /** Order that the notation itself fixes (`geo:`, `POINT`, 经纬度). */
  readonly order: 'lonlat' | 'latlon' | null;
}

const DATUM_MARKS: readonly (readonly [Datum, RegExp])[] = [
  ['gcj02', /gcj[-_ ]?0?2|高德|腾讯|火星|国测局|amap|tencent/g],
  ['bd09', /bd[-_ ]?0?9(?:ll)?|百度|baidu/g],
  ['wgs84', /wgs[-_ ]?84|cgcs[-_ ]?2000|epsg:?4326|天地图|\bgps\b/g],
];
const LONLAT = /^\s*point\s*(?=\()|经纬度/;
const LATLON = /^\s*geo:|纬经度/;
/** Words around the numbers that say nothing more. */
const NOISE = /坐标系?|位置|地图|[:=()[\]{}]/g;

const TOKEN =
  /(?<number>[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?![\d.]))|(?<degree>°|度|deg)|(?<second>"|''|秒)|(?<minute>'|分)|(?<east>东经|经度|longitude|long|lng|lon|东|e)|(?<west>西经|西|w)|(?<north>北纬|纬度|latitude|lat|北|n)|(?<south>南纬|南|s)|(?<separator>[,;/|&、])|\s+/gy;

/** Half width, straight quotes, plain minus; the Chinese full stop between digits is a decimal point typed by accident. */
function plain(text: string): string {
  return text
    .replace(/[º˚]/g, '°')
    .replace(/[´`‘’‵′ʹ]/g, "'")
    .replace(/[“”″〃]/g, '"')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/[.。]\s*$/, '')
    .normalize('NFKC')
    .replace(/[−–—](?=\d)/g, '-')
    .toLowerCase();
}

/** Takes a text apart into numbers, units, axes and separators; null where it holds anything else. */
export function tokeniseCoordinates(text: string): TokenisedCoordinates | null {
  let rest = plain(text);
  const datums = DATUM_MARKS.filter(([, mark]) => {
    const without = rest.replace(mark, ' ');
    const found = without !== rest;
    rest = without;
    return found;
  }).map(([datum]) => datum);
  const order = LONLAT.test(rest) ? 'lonlat' : LATLON.test(rest) ? 'latlon' : null;
  rest = rest.replace(LONLAT, ' ').replace(LATLON, ' ').replace(NOISE, ' ');
  const tokens: CoordinateToken[] = [];
  let end = 0;
  for (const match of rest.matchAll(TOKEN)) {
    end = match.index + match[0].length;
    const token = tokenOf(match.groups ?? {});
    if (token) tokens.push(token);
  }
  return end === rest.length ? { tokens, datums, order } : null;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): CoordinateToken | null {
  const { number } = groups;
  if (number !== undefined) {
    return { kind: 'number', value: Math.abs(Number(number)), negative: number.startsWith('-'), whole: !number.includes('.') };
  }
  if (groups['degree']) return { kind: 'unit', part: 0 };
  if (groups['minute']) return { kind: 'unit', part: 1 };
  if (groups['second']) return { kind: 'unit', part: 2 };
  if (groups['east']) return { kind: 'axis', axis: 'lon', sign: 1 };
  if (groups['west']) return { kind: 'axis', axis: 'lon', sign: -1 };
  if (groups['north']) return { kind: 'axis', axis: 'lat', sign: 1 };
  if (groups['south']) return { kind: 'axis', axis: 'lat', sign: -1 };
  return groups['separator'] ? { kind: 'separator' } : null;
}
