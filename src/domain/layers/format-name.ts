/** Formats that can be brought along. */
export type FormatName = 'geojson' | 'geojson-lines' | 'csv';
