import { expect, test } from 'vitest';
import { nearEntries } from '../../../../src/domain/derive/near-entries.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';

/** On this plane a degree of longitude is a metre. */
const distance = (from: readonly [number, number], to: readonly [number, number]): number => Math.abs(from[0] - to[0]);
const at = (id: string, x: number | null, errorMetres: number | null) => catalogueEntry({ id, anchor: x === null ? null : [x, 0], errorMetres });

test('nearest first; what its error may bring in or out is unsure; what has no place is never near', () => {
  const found = nearEntries([at('far', 100, 10), at('edge', 60, 20), at('inside', 45, 10), at('sure', 10, 5), at('none', null, null)], [0, 0], 50, distance);
  expect(found.map(({ entry, metres, unsure }) => [entry.id, metres, unsure])).toEqual([['sure', 10, false], ['inside', 45, true], ['edge', 60, true]]);
});
