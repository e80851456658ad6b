import { expect, test } from 'vitest';
import { editDrawings } from '../../../../src/domain/edits/edit-drawings.ts';
import { drawing } from '../../../fixtures/drawing.ts';

const one = drawing({ id: '1' });
const two = drawing({ id: '2' });
const three = drawing({ id: '3' });

test('a new drawing stands in the order of making, and the reverse forgets it', () => {
  const { drawings, reverse } = editDrawings([one, three], { keep: [two], forget: [] });
  expect(drawings).toEqual([one, two, three]);
  expect(reverse).toEqual({ keep: [], forget: ['2'] });
});

test('the reverse of a change keeps the version before, the reverse of a deletion brings the drawing back', () => {
  const renamed = { ...two, name: 'Renamed' };
  expect(editDrawings([one, two], { keep: [renamed], forget: [] }).reverse).toEqual({ keep: [two], forget: [] });
  expect(editDrawings([one, two], { keep: [], forget: ['1'] })).toEqual({ drawings: [two], reverse: { keep: [one], forget: [] } });
});

test.each([
  { keep: [two], forget: ['1'] },
  { keep: [{ ...one, name: 'x' }], forget: ['3'] },
  { keep: [], forget: ['unknown'] },
  { keep: [], forget: [] },
])('an edit and then its reverse leave everything as it was', (edit) => {
  const before = [one, three];
  const after = editDrawings(before, edit);
  expect(editDrawings(after.drawings, after.reverse).drawings).toEqual(before);
});
