import type { Precision } from '../../domain/location.ts';
import type { Theme } from '../../domain/renewal-record.ts';
import type { Stage } from '../../domain/statement.ts';
import { inkColour } from '../../map/marks/ink-colour.ts';
import { markShapes } from '../../map/marks/mark-shapes.ts';
import { mapTokens } from '../../map/theme/map-tokens.ts';
import { type PageGroup, pathItem } from './page-item.ts';

interface MarkLook {
  readonly theme: Theme;
  readonly stage: Stage;
  readonly precision?: Precision;
  readonly bare?: boolean;
}

const tokens = mapTokens.light;

/** A mark as the map draws it around `x`, `y`, its body `size` millimetres wide. */
export function markItem(x: number, y: number, size: number, { theme, stage, precision, bare = false }: MarkLook): PageGroup {
  const shapes = markShapes({ theme, stage, precision: precision ?? null, selected: false, outerLine: false, bare });
  const colour = (ink: (typeof shapes)[number]['fill']): string | null => (ink === null ? null : inkColour(ink, theme, tokens));
  return {
    kind: 'group',
    x,
    y,
    scale: size / 26,
    items: shapes.map(({ path, fill, stroke, ...rest }) => pathItem(path, { ...rest, fill: colour(fill), stroke: colour(stroke) })),
  };
}
