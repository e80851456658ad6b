import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Precision } from '../../domain/location.ts';
import { imageName } from '../marks/image-name.ts';
import { markFamily } from '../marks/mark-family.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { errorRing } from './error-ring.ts';
import { DOT_SIZE, SELECTED_SCALE, type BodySize } from './mark-metrics.ts';
import type { BlockProperties } from './panel-blocks.ts';
import type { PlacedMark, Placement } from './place-marks.ts';
import type { SiteCandidate } from './site-candidate.ts';

/** What the layers read of a mark, dot, disc or error ring. */
interface MarkProperties {
  readonly id: string;
  readonly kind: 'mark' | 'dot' | 'disc' | 'ring';
  readonly image?: string;
  readonly foot?: string;
  readonly badge?: string;
  /** Key of the offsets: precision, and `+` for the selected mark. */
  readonly stand?: string;
  readonly first?: string;
  readonly second?: string;
  readonly side?: string;
  readonly low?: boolean;
  readonly rank?: number;
  readonly metres?: number;
  readonly colour?: string;
}

export interface MarkStyle {
  readonly tokens: MapTokens;
  readonly size: BodySize;
}

type MarkFeature = Feature<Point | LineString, MarkProperties>;

/** Key of the table of offsets for a mark. */
export const standKey = (precision: Precision, selected: boolean): string => `${precision}${selected ? '+' : ''}`;

/** Stages in which something stands: their dots are filled. */
const built = new Set(['partly-open', 'completed']);

/** Whether the record is drawn as a soft disc of its error: an area without a shape of its own. */
const isDisc = ({ precision, extent, shape }: CatalogueEntry): boolean =>
  precision === 'area' && extent !== 'contains' && shape.kind !== 'own';

function point(candidate: SiteCandidate, properties: MarkProperties): MarkFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...candidate.position] }, properties };
}

function aroundMark(candidate: SiteCandidate, tokens: MapTokens): MarkFeature[] {
  const [entry] = candidate.entries;
  if (candidate.group || entry.errorMetres === null) return [];
  const about = { colour: tokens.family[markFamily[candidate.theme]], id: candidate.id };
  if (isDisc(entry)) return [point(candidate, { ...about, kind: 'disc', metres: entry.errorMetres })];
  if (entry.precision !== 'approximate') return [];
  return [
    {
      type: 'Feature',
      geometry: errorRing(candidate.position, entry.errorMetres),
      properties: { ...about, kind: 'ring' },
    },
  ];
}

function markFeature(mark: PlacedMark, rank: number, { tokens, size }: MarkStyle): MarkFeature {
  const { candidate, selected, joined, side } = mark;
  const px = Math.round(size * (selected ? SELECTED_SCALE : 1));
  const own = candidate.entries.length;
  const count = own + joined.reduce((sum, other) => sum + other.entries.length, 0);
  const image = candidate.group
    ? imageName(tokens.name, { kind: 'group', count, size: px, selected })
    : imageName(tokens.name, { kind: 'body', theme: candidate.theme, stage: candidate.stage, size: px, selected });
  const badged = !candidate.group && count > 1;
  return point(candidate, {
    id: candidate.id,
    kind: 'mark',
    image,
    foot: imageName(tokens.name, { kind: 'foot', precision: candidate.precision, size: px }),
    stand: standKey(candidate.precision, selected),
    rank: -rank,
    ...(badged ? { badge: imageName(tokens.name, { kind: 'badge', count, size, selected: false }) } : {}),
    // The upper right is taken where the stage has a badge.
    ...(badged ? { low: candidate.stage === 'stalled' || candidate.stage === 'resumed' } : {}),
    ...(side !== null && candidate.label !== null
      ? {
          side,
          first: candidate.label.first,
          second: candidate.label.second === '' ? '' : `\n${candidate.label.second}`,
        }
      : {}),
  });
}

/** Marks, dots, soft discs and error rings of a placement, and the blocks of panels, as one collection, in WGS 84. */
export function markFeatures(
  placement: Placement,
  blocks: readonly Feature<Point, BlockProperties>[],
  style: MarkStyle,
): FeatureCollection<Point | LineString, MarkProperties | BlockProperties> {
  const { tokens, size } = style;
  const dotSize = Math.round((DOT_SIZE / 12) * size);
  return {
    type: 'FeatureCollection',
    features: [
      ...blocks,
      ...placement.marks.flatMap(({ candidate }) => aroundMark(candidate, tokens)),
      ...placement.dots.map((candidate) =>
        point(candidate, {
          id: candidate.id,
          kind: 'dot',
          image: imageName(tokens.name, {
            kind: 'dot',
            theme: candidate.theme,
            hollow: !built.has(candidate.stage),
            size: dotSize,
          }),
        }),
      ),
      ...placement.marks.map((mark, rank) => markFeature(mark, rank, style)),
    ],
  };
}
