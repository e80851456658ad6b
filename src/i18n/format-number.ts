/** Thin space (U+2009): groups thousands without being taken for a decimal sign in either language. */
const GROUP = '\u2009';

const formats = new Map<number, Intl.NumberFormat>();

/** A number with thousands apart by a thin space and at most `digits` decimals: `6 800`, `43.2`. */
export function formatNumber(value: number, digits = 2): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('en', { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(value).replaceAll(',', GROUP);
}
