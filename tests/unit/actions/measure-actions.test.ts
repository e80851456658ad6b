import { expect, test } from 'vitest';
import { addSketchPositions } from '../../../src/actions/add-sketch-positions.ts';
import { cancelSketch } from '../../../src/actions/cancel-sketch.ts';
import { closeDesk } from '../../../src/actions/close-desk.ts';
import { finishMeasurement } from '../../../src/actions/finish-measurement.ts';
import { openDesk } from '../../../src/actions/open-desk.ts';
import { removeMeasurements } from '../../../src/actions/remove-measurements.ts';
import { removeSketchPosition } from '../../../src/actions/remove-sketch-position.ts';
import { restoreMeasurements } from '../../../src/actions/restore-measurements.ts';
import { setMeasuring } from '../../../src/actions/set-measuring.ts';
import { showHere } from '../../../src/actions/show-here.ts';
import type { Position } from '../../../src/domain/geometry.ts';
import { appStore } from '../../fixtures/app-store.ts';

const A: Position = [120.35, 36.09];
const B: Position = [120.36, 36.09];
const C: Position = [120.36, 36.1];
const D: Position = [120.35, 36.1];

test('a second press on the same place adds nothing', () => {
  const store = appStore();
  addSketchPositions(store, [A]);
  const before = store.get();
  addSketchPositions(store, [A]);
  expect(store.get()).toBe(before);
  addSketchPositions(store, [B, B, C]);
  expect(store.get().tools.sketch).toEqual([A, B, C]);
});

test('the last position is taken back, or the one that is named', () => {
  const store = appStore();
  addSketchPositions(store, [A, B, C]);
  removeSketchPosition(store);
  removeSketchPosition(store, 0);
  expect(store.get().tools.sketch).toEqual([B]);
  removeSketchPosition(store);
  removeSketchPosition(store);
  expect(store.get().tools.sketch).toEqual([]);
});

test('finished measurements are numbered and kept, their sketch goes', () => {
  const store = appStore();
  addSketchPositions(store, [A, B]);
  expect(finishMeasurement(store)).toMatchObject({ ok: true, measurement: { id: 1, closed: false } });
  setMeasuring(store, 'area');
  addSketchPositions(store, [A, B, C]);
  expect(finishMeasurement(store)).toMatchObject({ ok: true, measurement: { id: 2, closed: true } });
  expect(store.get().tools).toMatchObject({ sketch: [], measurements: [{ id: 1 }, { id: 2 }] });
});

test.each([
  ['distance', [], 'too-few-positions'],
  ['distance', [A], 'too-few-positions'],
  ['area', [A, B], 'too-few-positions'],
  ['area', [A, C, B, D], 'self-crossing'],
  ['area', [A, [120.355, 36.09], B], 'zero-area'],
] as const)('%s of %j is not finished: %s, and nothing changes', (measuring, positions, problem) => {
  const store = appStore();
  setMeasuring(store, measuring);
  addSketchPositions(store, positions.map(([x, y]): Position => [x, y]));
  const before = store.get();
  expect(finishMeasurement(store)).toEqual({ ok: false, problem });
  expect(store.get()).toBe(before);
});

test('removed measurements come back in their places', () => {
  const store = appStore();
  for (const end of [B, C, D]) {
    addSketchPositions(store, [A, end]);
    finishMeasurement(store);
  }
  const all = store.get().tools.measurements;
  removeMeasurements(store, 2);
  expect(store.get().tools.measurements.map(({ id }) => id)).toEqual([1, 3]);
  restoreMeasurements(store, all.slice(1, 2));
  restoreMeasurements(store, all);
  expect(store.get().tools.measurements).toEqual(all);
  removeMeasurements(store, 'all');
  expect(store.get().tools.measurements).toEqual([]);
});

test('another tool gives up what was begun, closing keeps what was finished', () => {
  const store = appStore();
  openDesk(store, 'measure');
  addSketchPositions(store, [A, B]);
  finishMeasurement(store);
  addSketchPositions(store, [C]);
  openDesk(store, 'measure');
  expect(store.get().tools.sketch).toEqual([C]);
  showHere(store, D);
  expect(store.get().desk).toBe('here');
  expect(store.get().tools).toMatchObject({ here: D, sketch: [] });
  closeDesk(store);
  expect(store.get().desk).toBeNull();
  expect(store.get().tools).toMatchObject({ here: null, measurements: [{ id: 1 }] });
});

test('cancelling nothing changes nothing', () => {
  const store = appStore();
  const before = store.get();
  cancelSketch(store);
  expect(store.get()).toBe(before);
});
