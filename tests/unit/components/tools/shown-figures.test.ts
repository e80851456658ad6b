import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { areaWords, lengthWords } from '../../../../src/components/tools/measure-words.ts';
import type { Position } from '../../../../src/domain/geometry.ts';
import { measurePositions } from '../../../../src/geo/measure/measure-positions.ts';
import { areaUnits, lengthUnits } from '../../../../src/geo/measure/units.ts';

const judged = JSON.parse(readFileSync(new URL('../../../fixtures/geodesic/judge-answers.json', import.meta.url), 'utf8')) as {
  lines: [number, number, number, number, number, number][];
  rings: { ring: Position[]; perimeter: number; area: number }[];
};
const RELATIVE = 1e-6;
const shown = (words: string): number => Number((words.split(' ')[0] ?? '').replaceAll('\u202f', ''));

describe('exact figures, as they are shown, are within a millionth of GeographicLib', () => {
  test.each(['m', 'km'] as const)('lengths in %s', (lengthUnit) => {
    for (const [a, b, c, d, , metres] of judged.lines) {
      const words = lengthWords('zh', { lengthUnit, areaUnit: 'auto' }, measurePositions([[a, b], [c, d]], false).metres, 'exact');
      expect(Math.abs((shown(words) * lengthUnits[lengthUnit]) / metres - 1), `${words} for ${metres} m`).toBeLessThan(RELATIVE);
    }
  });

  test.each(['m2', 'ha', 'mu', 'km2'] as const)('areas in %s, of more than 50 m², below which the judge rounds', (areaUnit) => {
    const large = judged.rings.filter(({ area }) => Math.abs(area) > 50);
    expect(large.length).toBeGreaterThan(200);
    for (const { ring, area } of large) {
      const words = areaWords('en', { lengthUnit: 'auto', areaUnit }, measurePositions(ring, true).squareMetres ?? NaN, 'exact');
      expect(Math.abs((shown(words) * areaUnits[areaUnit]) / Math.abs(area) - 1), `${words} for ${area} m²`).toBeLessThan(RELATIVE);
    }
  });
});
