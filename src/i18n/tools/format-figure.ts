/** Narrow space, as in `formatNumber`. */
const GROUP = '\u202f';

const readable = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 7 });

/**
 * A measured figure: `readable` has four significant digits and never fewer than the whole number, `exact` seven, which is
 * within 1e-6 of it. Thousands are set apart by a narrow space.
 */
export function formatFigure(value: number, digits: 'readable' | 'exact'): string {
  const format = digits === 'exact' ? exact : Math.abs(value) >= 1000 ? whole : readable;
  return format.format(value).replaceAll(',', GROUP);
}
