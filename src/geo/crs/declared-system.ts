import { systemOf } from './reference-systems.ts';

/** What a file says about its coordinates: a system that is known, one that is refused for a reason, or one nobody here knows. */
export type DeclaredSystem =
  | { readonly kind: 'known'; readonly code: string }
  /** Xian 80 and Beijing 54: their shift to CGCS2000 differs from place to place and is not published. */
  | { readonly kind: 'refused'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/gcj[-_ ]?0?2|高德|腾讯|火星|国测局|amap/i, 'GCJ-02'],
  [/bd[-_ ]?0?9|百度|baidu/i, 'BD-09'],
  [/CRS:?84$/i, 'EPSG:4326'],
];
const REFUSED = /xian[_ ]?(19)?80|西安\s?80|beijing[_ ]?(19)?54|北京\s?54|krass?ovsk[yi]/i;
/** EPSG numbers of Xian 80 (geographic, zones) and Beijing 54 (geographic, zones old and new). */
const REFUSED_CODES: readonly (readonly [number, number])[] = [[4610, 4610], [2327, 2390], [4214, 4214], [2401, 2442], [21413, 21463]];

/** Reads a name, an EPSG code in any notation, or the well-known text of a `.prj` file. */
export function declaredSystem(text: string): DeclaredSystem {
  const words = WORDS.find(([pattern]) => pattern.test(text));
  if (words) return { kind: 'known', code: words[1] };
  const number = /^\D*?EPSG[^\d]*(?:[\d.]+[^\d.]+)?(\d{4,5})\W*$/i.exec(text)?.[1] ?? lastAuthority(text);
  if (number !== undefined && REFUSED_CODES.some(([first, last]) => Number(number) >= first && Number(number) <= last)) return { kind: 'refused', name: nameIn(text) };
  if (REFUSED.test(text)) return { kind: 'refused', name: nameIn(text) };
  if (number !== undefined && systemOf(`EPSG:${number}`)) return { kind: 'known', code: `EPSG:${number}` };
  const named = number === undefined ? codeOfName(nameIn(text)) : null;
  return named === null ? { kind: 'unknown', name: nameIn(text) } : { kind: 'known', code: named };
}

/** In well-known text the authority of the whole stands last. */
function lastAuthority(text: string): string | undefined {
  if (!/^\s*(PROJ|GEOG|BOUND|COMPD)/i.test(text)) return undefined;
  return /(?:AUTHORITY\["EPSG","|ID\["EPSG",)(\d{4,5})"?\]\s*\]\s*$/i.exec(text)?.[1];
}

/** First quoted name of well-known text, else the text itself, no longer than a line. */
const nameIn = (text: string): string => (/^\s*\w+\["([^"]+)"/.exec(text)?.[1] ?? text).slice(0, 80);

/** Names that ESRI and QGIS write, which carry no code. */
function codeOfName(name: string): string | null {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  if (/^(gcs )?wgs (19)?84$/.test(plain)) return 'EPSG:4326';
  if (/^(gcs )?china geodetic coordinate system 2000$|^(gcs )?cgcs ?2000$/.test(plain)) return 'EPSG:4490';
  if (/web mercator|pseudo mercator/.test(plain)) return 'EPSG:3857';
  const utm = /^wgs (?:19)?84 utm zone (\d+)n$/.exec(plain)?.[1];
  if (utm !== undefined) return known(32600 + Number(utm));
  const [, degrees, meridian] = /^cgcs ?2000 (?:([36]) degree )?(?:gk|gauss kruger) cm (\d+)e$/.exec(plain) ?? [];
  if (meridian !== undefined) return degrees === '3' ? known(4534 + Number(meridian) / 3 - 25) : known(4502 + (Number(meridian) + 3) / 6 - 13);
  const [, width, zone] = /^cgcs ?2000 (?:([36]) degree )?(?:gk|gauss kruger) zone (\d+)$/.exec(plain) ?? [];
  if (zone !== undefined) return width === '3' ? known(4513 + Number(zone) - 25) : known(4491 + Number(zone) - 13);
  return null;
}

const known = (number: number): string | null => (systemOf(`EPSG:${number}`) ? `EPSG:${number}` : null);
