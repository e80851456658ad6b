import { cleanText } from '../clean-properties.ts';

/** Text as XML may hold it, in elements and attributes. */
export const xmlText = (value: string | number | boolean): string =>
  cleanText(String(value)).replace(/[\uFFFE\uFFFF]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
