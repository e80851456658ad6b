import type {
  ExpressionSpecification,
  FillLayerSpecification,
  FilterSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { BaseKind } from './base-features.ts';
import { BASE_SOURCE } from './base-source.ts';

/** Width or size in pixels by zoom: `[zoom, value]` pairs, linear between them. */
export const byZoom = (...stops: readonly (readonly [number, number])[]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as unknown as ExpressionSpecification;

/** Keeps the features of these kinds. */
export const ofKind = (...kinds: readonly BaseKind[]): FilterSpecification =>
  kinds.length === 1 ? ['==', ['get', 'kind'], kinds[0] ?? ''] : ['in', ['get', 'kind'], ['literal', [...kinds]]];

/** A line layer of the base map. */
export function baseLine(
  id: string,
  kind: BaseKind,
  paint: NonNullable<LineLayerSpecification['paint']>,
  more: Partial<Pick<LineLayerSpecification, 'minzoom' | 'layout'>> = {},
): LineLayerSpecification {
  return {
    id,
    type: 'line',
    source: BASE_SOURCE,
    filter: ofKind(kind),
    layout: { 'line-join': 'round', 'line-cap': 'round', ...more.layout },
    paint,
    ...(more.minzoom === undefined ? {} : { minzoom: more.minzoom }),
  };
}

/** A fill layer of the base map. */
export function baseFill(
  id: string,
  kind: BaseKind,
  paint: NonNullable<FillLayerSpecification['paint']>,
): FillLayerSpecification {
  return { id, type: 'fill', source: BASE_SOURCE, filter: ofKind(kind), paint };
}
