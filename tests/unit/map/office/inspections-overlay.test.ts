import { expect, test } from 'vitest';
import { inspectionsOverlay } from '../../../../src/map/office/inspections-overlay.ts';
import { mapTokens } from '../../../../src/map/theme/map-tokens.ts';
import type { RecordSummary } from '../../../../src/domain/inspections/visit-record.ts';

const at = (point: RecordSummary['point'], verdict: RecordSummary['verdict'], state: RecordSummary['state'] = 'received') => ({ point, verdict, state }) as RecordSummary;

test('each inspection with a place stands on the map, and what differs or is in conflict is marked', () => {
  const overlay = inspectionsOverlay([at([120.3, 36.1], 'agrees'), at(null, 'differs'), at([120.4, 36.2], 'differs'), at([120.5, 36.3], 'agrees', 'conflict')], mapTokens.light);
  expect(overlay?.sources['inspections']).toMatchObject({
    data: {
      features: [
        { geometry: { coordinates: [120.3, 36.1] }, properties: { differs: false } },
        { geometry: { coordinates: [120.4, 36.2] }, properties: { differs: true } },
        { geometry: { coordinates: [120.5, 36.3] }, properties: { differs: true } },
      ],
    },
  });
});

test('nothing is drawn where no inspection has a place', () => {
  expect(inspectionsOverlay([at(null, 'agrees')], mapTokens.light)).toBeNull();
});
