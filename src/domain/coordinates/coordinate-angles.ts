import type { Axis, CoordinateToken } from './coordinate-tokens.ts';

/** One angle as written: degrees, minutes, seconds, as far as given. */
export interface WrittenAngle {
  readonly parts: readonly number[];
  readonly negative: boolean;
  /** True where the degrees have a fraction. */
  readonly fraction: boolean;
  readonly axis: Axis | null;
  readonly sign: 1 | -1;
}

interface OpenAngle {
  parts: number[];
  units: number;
  negative: boolean;
  fraction: boolean;
  axis: Axis | null;
  sign: 1 | -1;
  closed: boolean;
}

const open = (): OpenAngle => ({ parts: [], units: 0, negative: false, fraction: false, axis: null, sign: 1, closed: false });

/** Groups tokens into angles. Letters stand before all angles or after all; bare numbers without any sign are halved. */
export function groupAngles(tokens: readonly CoordinateToken[]): readonly WrittenAngle[] {
  const lettersFirst = tokens.find((token) => token.kind === 'axis' || token.kind === 'number')?.kind === 'axis';
  const angles: OpenAngle[] = [];
  let current = open();
  const close = (): void => {
    if (current.parts.length > 0) angles.push(current);
    current = open();
  };
  tokens.forEach((token, index) => {
    switch (token.kind) {
      case 'separator':
        close();
        break;
      case 'axis':
        if (lettersFirst || current.parts.length === 0) close();
        current.axis = token.axis;
        current.sign = token.sign;
        if (!lettersFirst) current.closed = true;
        break;
      case 'unit':
        current.units = token.part + 1;
        break;
      case 'number': {
        const next = tokens[index + 1];
        const startsAnew =
          current.closed ||
          current.units === 3 ||
          (next?.kind === 'unit' ? next.part === 0 : current.units === 1 && (current.fraction || token.value >= 60));
        if (startsAnew && current.parts.length > 0) close();
        if (current.parts.length === 0) {
          current.negative = token.negative;
          current.fraction = !token.whole;
        }
        current.parts.push(token.value);
      }
    }
  });
  close();
  const [only] = angles;
  return angles.length === 1 && only && only.axis === null && only.units === 0 ? halves(only, tokens) : angles;
}

/** `36.09 120.36`, `36 5.4 120 21.6`, `36 5 24 120 21 36`: the first half is one angle, the second the other. */
function halves(angle: OpenAngle, tokens: readonly CoordinateToken[]): readonly WrittenAngle[] {
  const count = angle.parts.length;
  if (count !== 2 && count !== 4 && count !== 6) return [angle];
  const numbers = tokens.filter((token) => token.kind === 'number');
  return [numbers.slice(0, count / 2), numbers.slice(count / 2)].map((half) => ({
    parts: half.map((token) => token.value),
    negative: half[0]?.negative ?? false,
    fraction: !(half[0]?.whole ?? true),
    axis: null,
    sign: 1,
  }));
}
