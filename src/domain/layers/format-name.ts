/** Formats that can be brought along. */
export type FormatName = 'geojson' | 'geojson-lines' | 'csv' | 'xlsx' | 'kml' | 'gpx' | 'flatgeobuf' | 'shapefile' | 'geopackage' | 'dxf';
