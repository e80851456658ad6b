import type { Statement } from '../statement.ts';

/** Whether one value is ten, a hundred or a thousand times the other: a slip of the decimal point or of 万 and 千. */
export function isShiftedPoint(a: Statement, b: Statement): boolean {
  const [left, right] = [a.normalised?.value ?? a.value, b.normalised?.value ?? b.value];
  if (typeof left !== 'number' || typeof right !== 'number' || left <= 0 || right <= 0) return false;
  const power = Math.log10(left / right);
  return Math.abs(power) >= 1 && Math.abs(power - Math.round(power)) < 1e-9;
}
