import { expect, test } from 'vitest';
import { leftOutOfLink, mayBeInLink } from '../../../../src/components/ask/question-link.ts';
import type { Query, Subject } from '../../../../src/query/query.ts';

const near = (subject: Subject, target = 'sites'): Query => ({ target, where: { op: 'distance', metres: 5, subject }, nearest: null });

test('what stays on this device is told: position and drawings, also inside of a layer’s condition', () => {
  expect(leftOutOfLink(near({ kind: 'layer', layer: 'stations', where: null }))).toEqual([]);
  expect(leftOutOfLink(near({ kind: 'position' }))).toEqual(['position']);
  expect(leftOutOfLink(near({ kind: 'feature', layer: 'drawings', id: '1' }))).toEqual(['drawings']);
  expect(leftOutOfLink(near({ kind: 'layer', layer: 'sites', where: { op: 'distance', metres: 1, subject: { kind: 'position' } } }, 'drawings'))).toEqual(['position', 'drawings']);
  expect(leftOutOfLink(near({ kind: 'layer', layer: 'own-1', where: null }))).toEqual(['layers']);
});

test('a question longer than an address may be stays out of it, counted as it is written there', () => {
  expect(mayBeInLink('a'.repeat(4000))).toBe(true);
  expect(mayBeInLink('a'.repeat(4001))).toBe(false);
  expect(mayBeInLink('台'.repeat(500))).toBe(false);
});
