/** Which columns say where a row is. */
export type PlaceColumns =
  | { readonly kind: 'wkt'; readonly column: number }
  | { readonly kind: 'pair'; readonly column: number }
  | { readonly kind: 'two'; readonly x: number; readonly y: number };

const LONGITUDE = /^(lon|lng|long|longitude|x|point_?x|coord_?x|easting|east|x_?coord(inate)?)$|经度|东经|^(x坐标|坐标x|横坐标|东坐标)$/i;
const LATITUDE = /^(lat|latitude|y|point_?y|coord_?y|northing|north|y_?coord(inate)?)$|纬度|北纬|^(y坐标|坐标y|纵坐标|北坐标)$/i;
const TEXT = /^(wkt|geom|the_geom|geometry|shape|wkb_geometry|几何|空间数据|图形)$/i;
const PAIR = /^(location|coordinates?|coords?|lonlat|lnglat|position|坐标|经纬度|坐标点|位置坐标)$/i;
const WELL_KNOWN = /^\s*(SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i;
const TWO_NUMBERS = /^\s*-?\d+(\.\d+)?\s*[,，;\s]\s*-?\d+(\.\d+)?\s*$/;

/** Names without the datum or unit that often stands behind them: `经度(WGS84)`, `lon_gcj02`, `X（米）`. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .trim()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[_ -]?(wgs[-_ ]?84|gcj[-_ ]?0?2|bd[-_ ]?0?9|cgcs[-_ ]?2000|高德|百度|腾讯)/gi, '')
    .trim();

/** Finds the columns by their names, or by what the first rows hold; null where there is nothing like a place. */
export function findPlaces(columns: readonly string[], rows: readonly (readonly string[])[]): PlaceColumns | null {
  const names = columns.map(plainName);
  const holds = (column: number, pattern: RegExp): boolean => {
    const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '');
    return filled.length > 0 && filled.every((cell) => pattern.test(cell.normalize('NFKC')));
  };
  const wkt = names.findIndex((name, column) => (TEXT.test(name) && rows.some((row) => WELL_KNOWN.test(row[column] ?? ''))) || holds(column, WELL_KNOWN));
  if (wkt !== -1) return { kind: 'wkt', column: wkt };
  const x = names.findIndex((name) => LONGITUDE.test(name));
  const y = names.findIndex((name) => LATITUDE.test(name));
  if (x !== -1 && y !== -1) return { kind: 'two', x, y };
  const pair = names.findIndex((name, column) => PAIR.test(name) && holds(column, TWO_NUMBERS));
  return pair === -1 ? null : { kind: 'pair', column: pair };
}
