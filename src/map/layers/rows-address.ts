/** Under which MapLibre's workers fetch rows by themselves. */
export const ROWS_PROTOCOL = 'ur-rows';

/** The address for the map of a GeoJSON document that has an address of this page's own. */
export const rowsAddress = (document: string): string => `${ROWS_PROTOCOL}:///${encodeURIComponent(document)}`;

/** The reverse of `rowsAddress`. */
export const documentAddress = (address: string): string => decodeURIComponent(address.slice(ROWS_PROTOCOL.length + 4));
