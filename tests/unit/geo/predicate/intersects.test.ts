import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intersects } from '../../../../src/geo/predicate/intersects.ts';
import { prepareGeometry } from '../../../../src/geo/predicate/prepared-geometry.ts';
import { holds } from '../../../../src/geo/predicate/relations.ts';
import { geometryKinds, randomGeometry } from '../../../fixtures/geometry/random-geometry.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

test('the short way to intersects gives the answer of the whole matrix, in both orders', () => {
  fc.assert(
    fc.property(fc.constantFrom(...geometryKinds), fc.constantFrom(...geometryKinds), fc.integer(), (first, second, seed) => {
      const random = seededRandom(seed);
      const a = prepareGeometry(randomGeometry(first, random));
      const b = prepareGeometry(randomGeometry(second, random));
      expect(intersects(a, b)).toBe(holds('intersects', a, b));
      expect(intersects(b, a)).toBe(intersects(a, b));
    }),
    { numRuns: 2000 },
  );
});
