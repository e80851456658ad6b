import { expect, test } from 'vitest';
import { findTerm } from '../../../../src/domain/derive/find-term.ts';

test('findTerm gives the term, and names an id that the vocabulary lacks', () => {
  expect(findTerm([{ id: 'a' }, { id: 'b' }], 'b')).toEqual({ id: 'b' });
  expect(() => findTerm([{ id: 'a' }, { id: 'b' }], 'c')).toThrow('term c is not among a, b');
});
