import type { RecordSummary } from '../../domain/inspections/visit-record.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { MapTokens } from '../theme/map-tokens.ts';

const SOURCE = 'inspections';

/** Where inspections were made: filled where what was seen is what the documents say, hollow where it differs; null where there are none. */
export function inspectionsOverlay(records: readonly RecordSummary[], { ink, casing }: MapTokens): SceneOverlay | null {
  const features = records.flatMap(({ point, verdict, state }) =>
    point === null ? [] : [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [...point] }, properties: { differs: verdict === 'differs' || state === 'conflict' } }],
  );
  if (features.length === 0) return null;
  return {
    sources: { [SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
    below: [],
    above: [
      {
        id: 'inspections-points',
        type: 'circle',
        source: SOURCE,
        paint: {
          'circle-radius': ['case', ['get', 'differs'], 8, 6],
          'circle-color': ['case', ['get', 'differs'], casing, ink],
          'circle-stroke-width': ['case', ['get', 'differs'], 4, 2],
          'circle-stroke-color': ['case', ['get', 'differs'], ink, casing],
        },
      },
    ],
  };
}
