import type { Format } from '../format.ts';
import { readByGdal } from './read-by-gdal.ts';

const MARK = new TextEncoder().encode('SQLite format 3\0');

/** GeoPackage, any of its layers. */
export const geopackage: Format = {
  recognises: ({ bytes }) => MARK.every((byte, index) => bytes[index] === byte),
  read: ({ bytes }, setting) =>
    readByGdal({ format: 'geopackage', driver: 'GPKG', files: [{ name: 'in.gpkg', bytes }], openOptions: [], options: ['-nlt', 'CONVERT_TO_LINEAR'], encoding: null, encodings: [], named: null }, setting),
};
