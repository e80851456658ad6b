import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { Stage } from '../../domain/statement.ts';
import { imageName, type MarkImage } from '../marks/image-name.ts';
import { markFamily } from '../marks/mark-family.ts';
import { footCentre, labelMargin } from '../marks/image-frame.ts';
import type { Family, MapTokens } from '../theme/map-tokens.ts';
import { areaTone } from './area-tone.ts';
import { errorRing } from './error-ring.ts';
import { labelOffset } from './label-side.ts';
import { bodyRise, DOT_SIZE, markMetrics, SELECTED_SCALE, type BodySize } from './mark-metrics.ts';
import type { PlacedMark, Placement } from './place-marks.ts';
import type { SiteCandidate } from './site-candidate.ts';
import type { LabelOf } from './site-labels.ts';

/** A picture at a place: part of a mark, a label or a soft disc. */
export interface PictureProperties {
  readonly kind: 'picture' | 'disc';
  readonly image: string;
  /** From the place to the anchor of the picture, in CSS pixels. */
  readonly offset: readonly [number, number];
  readonly anchor: 'center' | 'left' | 'right' | 'top';
  /** Pictures of higher rank cover those of lower. */
  readonly rank: number;
  /** Radius of a disc. */
  readonly metres?: number;
}

/** The dashed circle around an approximate position. */
export interface RingProperties {
  readonly kind: 'ring';
  readonly family: Family;
}

export interface MarkStyle {
  readonly tokens: MapTokens;
  readonly size: BodySize;
  readonly language: 'zh' | 'en';
  readonly stageOf: (entry: CatalogueEntry) => Stage;
  readonly labelOf: LabelOf;
}

type MarkFeature = Feature<Point | LineString, PictureProperties | RingProperties>;

/** Stages in which something stands: their dots are filled. */
const built: ReadonlySet<Stage> = new Set<Stage>(['partly-open', 'completed']);

/** Ranks taken by one mark: foot, body, badge, label. */
const PARTS = 4;

/** Whether the record is drawn as a soft disc of its error: an area without a shape of its own. */
const isDisc = ({ precision, extent, shape }: CatalogueEntry): boolean =>
  precision === 'area' && extent !== 'contains' && shape.kind !== 'own';

function picture(
  { position }: SiteCandidate,
  image: string,
  offset: readonly [number, number],
  rank: number,
  more: Partial<PictureProperties> = {},
): MarkFeature {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { kind: 'picture', image, offset, anchor: 'center', rank, ...more },
  };
}

function aroundMark(candidate: SiteCandidate, { tokens, size }: MarkStyle): MarkFeature[] {
  const [entry] = candidate.entries;
  if (candidate.group || entry.errorMetres === null) return [];
  const family = markFamily[entry.themes[0]];
  if (isDisc(entry)) {
    const image = imageName(tokens.name, { kind: 'disc', family, size, tone: areaTone(entry.errorMetres) });
    return [picture(candidate, image, [0, 0], 0, { kind: 'disc', metres: entry.errorMetres })];
  }
  if (entry.precision !== 'approximate') return [];
  return [
    {
      type: 'Feature',
      geometry: errorRing(candidate.position, entry.errorMetres),
      properties: { kind: 'ring', family },
    },
  ];
}

function dotFeature(candidate: SiteCandidate, { tokens, size, stageOf }: MarkStyle): MarkFeature {
  const [entry] = candidate.entries;
  const hollow = !built.has(stageOf(entry));
  const px = Math.round((DOT_SIZE / 12) * size);
  return picture(candidate, imageName(tokens.name, { kind: 'dot', theme: entry.themes[0], hollow, size: px }), [0, 0], 0);
}

function markParts(mark: PlacedMark, rank: number, style: MarkStyle): MarkFeature[] {
  const { candidate, selected, joined, side } = mark;
  const { tokens, size, language } = style;
  const { entries, group, precision } = candidate;
  const [entry] = entries;
  const metrics = markMetrics(size, selected);
  const rise = bodyRise(precision, metrics);
  const px = Math.round(size * (selected ? SELECTED_SCALE : 1));
  const count = entries.length + joined.reduce((sum, other) => sum + other.entries.length, 0);
  const stage = style.stageOf(entry);
  const name = (image: MarkImage): string => imageName(tokens.name, image);

  const parts = [
    picture(candidate, name({ kind: 'foot', precision, size: px }), [0, footCentre * metrics.scale - rise], rank),
    picture(
      candidate,
      name(
        group
          ? { kind: 'group', count, size: px, selected }
          : { kind: 'body', theme: entry.themes[0], stage, size: px, selected },
      ),
      [0, -rise],
      rank + 1,
    ),
  ];
  if (!group && count > 1) {
    // The upper right is taken where the stage has a badge.
    const low = stage === 'stalled' || stage === 'resumed';
    const offset = [11 * metrics.scale, (low ? 11.5 : -12) * metrics.scale - rise] as const;
    parts.push(picture(candidate, name({ kind: 'badge', count, size, selected: false }), offset, rank + 2));
  }
  const label = side === null ? null : style.labelOf(candidate);
  if (side !== null && label !== null) {
    const { x, y } = labelOffset(side, precision, metrics);
    const inset = side === 'right' ? -labelMargin : side === 'left' ? labelMargin : 0;
    const align = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
    const image = name({ kind: 'label', language, size: metrics.fontSize, align, first: label.first, second: label.second });
    const anchor = side === 'right' ? 'left' : side === 'left' ? 'right' : 'top';
    const offset = [x + inset, side === 'below' ? y - labelMargin : y] as const;
    parts.push(picture(candidate, image, offset, rank + 3, { anchor }));
  }
  return parts;
}

/** Marks, dots, labels, soft discs and error rings of a placement as one collection, in WGS 84. */
export function markFeatures(
  { marks, dots }: Placement,
  style: MarkStyle,
): FeatureCollection<Point | LineString, PictureProperties | RingProperties> {
  return {
    type: 'FeatureCollection',
    features: [
      ...marks.flatMap(({ candidate }) => aroundMark(candidate, style)),
      ...dots.map((candidate) => dotFeature(candidate, style)),
      ...marks.flatMap((mark, index) => markParts(mark, (marks.length - index) * PARTS, style)),
    ],
  };
}
