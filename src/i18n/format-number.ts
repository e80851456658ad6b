/** Narrow space that no line breaks at (U+202F): groups thousands without being taken for a decimal sign in either language. */
const GROUP = '\u202f';

const formats = new Map<number, Intl.NumberFormat>();

/** A number with thousands apart by a narrow space and at most `digits` decimals: `6 800`, `43.2`. */
export function formatNumber(value: number, digits = 2): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en', { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replaceAll(',', GROUP);
}
