import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Position } from '../../domain/geometry.ts';

/** Something measured, or on the way to it, as it is drawn. */
export interface SketchedLine {
  readonly positions: readonly Position[];
  readonly closed: boolean;
  /** The figure that stands at it. */
  readonly label: string;
}

export interface SketchProperties {
  readonly kind: 'line' | 'surface' | 'vertex' | 'label' | 'rubber' | 'here';
  readonly label: string;
}

type SketchFeature = Feature<Geometry, SketchProperties>;

const feature = (kind: SketchProperties['kind'], geometry: Geometry, label = ''): SketchFeature => ({ type: 'Feature', geometry, properties: { kind, label } });

/** The middle of a ring's box: near enough to hang a figure on. */
function middle(positions: readonly Position[]): Position {
  const xs = positions.map(([x]) => x);
  const ys = positions.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function lineFeatures({ positions, closed, label }: SketchedLine): SketchFeature[] {
  const [first] = positions;
  const last = positions.at(-1);
  if (!first || !last) return [];
  const ring = closed && positions.length > 2;
  const coordinates = (ring ? [...positions, first] : positions).map((position): number[] => [...position]);
  const at = ring ? middle(positions) : last;
  return [
    ...(ring ? [feature('surface', { type: 'Polygon', coordinates: [coordinates] })] : []),
    ...(coordinates.length > 1 ? [feature('line', { type: 'LineString', coordinates })] : []),
    ...positions.map((position) => feature('vertex', { type: 'Point', coordinates: [...position] })),
    ...(label === '' ? [] : [feature('label', { type: 'Point', coordinates: [...at] }, label)]),
  ];
}

/**
 * What is measured as features: lines with their vertices and figures, a loose line from the sketch to `pointer`, and the
 * point that was asked about.
 */
export function sketchFeatures(
  lines: readonly SketchedLine[],
  sketch: SketchedLine,
  pointer: Position | null,
  here: Position | null,
): FeatureCollection<Geometry, SketchProperties> {
  const last = sketch.positions.at(-1);
  const [first] = sketch.positions;
  const rubber: SketchFeature[] = [];
  if (pointer && last && first) {
    const ends = sketch.closed && sketch.positions.length > 1 ? [last, pointer, first] : [last, pointer];
    rubber.push(feature('rubber', { type: 'LineString', coordinates: ends.map((position) => [...position]) }));
  }
  return {
    type: 'FeatureCollection',
    features: [
      ...lines.flatMap(lineFeatures),
      ...lineFeatures(sketch),
      ...rubber,
      ...(here ? [feature('here', { type: 'Point', coordinates: [...here] })] : []),
    ],
  };
}
