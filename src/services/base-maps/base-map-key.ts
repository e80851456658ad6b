/** Name under which this device's storage holds the chosen base map. A file of its own, for the start asks for no more of it. */
export const BASE_MAP_KEY = 'ur-base-map';
