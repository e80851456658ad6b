import type { Format } from '../format.ts';
import { readByGdal } from './read-by-gdal.ts';

/** Drawings of CAD as text: arcs become lines of many parts, blocks their shapes. They say nothing of a reference system. */
export const dxf: Format = {
  recognises: ({ name, bytes }) => /\.dxf$/i.test(name) || /^\s*0\r?\nSECTION\r?\n/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64))),
  read: ({ bytes }, setting) =>
    readByGdal(
      { format: 'dxf', driver: 'DXF', files: [{ name: 'in.dxf', bytes }], openOptions: [], options: ['-nlt', 'CONVERT_TO_LINEAR', '-explodecollections', '-dim', 'XY'], encoding: null, encodings: [], named: null },
      setting,
    ),
};
