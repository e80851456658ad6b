import type { Geometry } from '../../../src/domain/geometry.ts';

/** PROJ's words for a plane through the middle of the drawn geometries, and the number it gets in `spatial_ref_sys`. */
const PLANE_SRID = 990_001;
const PLANE = '+proj=tmerc +lat_0=0 +lon_0=120.305 +k=1 +x_0=0 +y_0=0 +ellps=WGS84 +units=m +no_defs';

/** SQL that adds PostGIS and the plane. */
export const prepareSql = `CREATE EXTENSION postgis; INSERT INTO spatial_ref_sys (srid, proj4text) VALUES (${PLANE_SRID}, '${PLANE}');`;

/** SQL that makes a table of an id from 0 and one geometry column a name, WGS 84, every digit of the doubles kept. */
export function tableSql(table: string, columns: Readonly<Record<string, readonly (Geometry | object)[]>>): string {
  const names = Object.keys(columns);
  const count = columns[names[0] ?? '']?.length ?? 0;
  const lines = Array.from({ length: count }, (_, id) => [id, ...names.map((name) => JSON.stringify(columns[name]?.[id]))].join('\t'));
  return `
    CREATE TEMP TABLE text_of (id integer, ${names.map((name) => `${name} text`).join(', ')});
    COPY text_of FROM STDIN;
${lines.join('\n')}
\\.
    CREATE TABLE ${table} AS SELECT id, ${names.map((name) => `ST_GeomFromGeoJSON(${name}) AS ${name}`).join(', ')} FROM text_of;
    DROP TABLE text_of;`;
}

/**
 * SQL for a geometry in the plane. Its edges are cut every 0.0005 degrees first: an edge is straight in degrees, as in GeoJSON,
 * and bends by 3 mm over 500 m when only its ends are projected.
 */
export const inPlane = (column: string): string => `ST_Transform(ST_Segmentize(${column}, 0.0005), ${PLANE_SRID})`;
