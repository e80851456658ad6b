import type { Feature, FeatureCollection } from 'geojson';
import type { Drawing, DrawingColour } from '../../domain/drawing.ts';

/** What the layers of drawings read from a feature. */
export interface DrawingProperties {
  readonly id: string;
  readonly colour: string;
  readonly dashed: boolean;
  readonly label: string;
}

/** Drawings as features, the newest on top; `hiddenId` is being changed and drawn by the editor instead. */
export function drawingFeatures(
  drawings: readonly Drawing[],
  hiddenId: string | null,
  colours: Readonly<Record<DrawingColour, string>>,
): FeatureCollection<Drawing['shape']['geometry'], DrawingProperties> {
  return {
    type: 'FeatureCollection',
    features: drawings
      .filter(({ id }) => id !== hiddenId)
      .map(
        ({ id, colour, dashed, name, shape }): Feature<Drawing['shape']['geometry'], DrawingProperties> => ({
          type: 'Feature',
          geometry: shape.geometry,
          properties: { id, colour: colours[colour], dashed, label: name },
        }),
      ),
  };
}
