import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { imageName } from '../marks/image-name.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { BaseShapes } from '../../domain/base-shapes.ts';
import { bodyRise, markMetrics, type BodySize } from './mark-metrics.ts';
import type { Placement } from './place-marks.ts';
import type { SiteCandidate } from './site-candidate.ts';

/** The shape of the selected or hovered record, or the ring around the hovered mark. */
export interface FocusProperties {
  readonly of: 'selected' | 'hovered';
  readonly kind: 'area' | 'line' | 'picture';
  readonly image?: string;
  readonly offset?: readonly [number, number];
}

type FocusFeature = Feature<Geometry, FocusProperties>;

const standsFor = (candidate: SiteCandidate, id: string): boolean => candidate.entries.some((entry) => entry.id === id);

/** The place and height of the mark or dot that a record is found under, or null where it has none on the screen. */
function hostOf({ marks, dots }: Placement, id: string): { candidate: SiteCandidate; selected: boolean; dot: boolean } | null {
  const mark = marks.find(
    ({ candidate, joined }) => standsFor(candidate, id) || joined.some((other) => standsFor(other, id)),
  );
  if (mark !== undefined) return { candidate: mark.candidate, selected: mark.selected, dot: false };
  const dot = dots.find((candidate) => standsFor(candidate, id));
  return dot === undefined ? null : { candidate: dot, selected: false, dot: true };
}

function shapesOf(entry: CatalogueEntry | null, of: FocusProperties['of'], shapes: BaseShapes): FocusFeature[] {
  if (entry === null) return [];
  const { shape } = entry;
  const geometries =
    shape.kind === 'own' ? [shape.geometry] : shape.kind === 'base' ? shape.refs.flatMap((ref) => shapes.get(ref) ?? []) : [];
  return geometries
    .filter(({ type }) => type !== 'Point' && type !== 'MultiPoint')
    .map((geometry) => ({
      type: 'Feature',
      geometry,
      properties: { of, kind: geometry.type.endsWith('Polygon') ? 'area' : 'line' },
    }));
}

/** Shapes of the selected and of the hovered record, and the ring around the hovered one's mark. */
export function focusFeatures(
  selected: CatalogueEntry | null,
  hovered: CatalogueEntry | null,
  shapes: BaseShapes,
  placement: Placement,
  tokens: MapTokens,
  size: BodySize,
): FeatureCollection<Geometry, FocusProperties> {
  const other = hovered === selected ? null : hovered;
  const host = hovered === null ? null : hostOf(placement, hovered.id);
  const ring: FocusFeature[] =
    host === null || host.selected
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [...host.candidate.position] },
            properties: {
              of: 'hovered',
              kind: 'picture',
              image: imageName(tokens.name, { kind: 'ring', size }),
              offset: [0, host.dot ? 0 : -bodyRise(host.candidate.precision, markMetrics(size, false))],
            },
          },
        ];
  return {
    type: 'FeatureCollection',
    features: [
      ...shapesOf(selected, 'selected', shapes),
      ...shapesOf(other, 'hovered', shapes),
      ...ring,
    ],
  };
}
