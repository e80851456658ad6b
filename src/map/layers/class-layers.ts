import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { classCount, type LayerClasses, OTHERS } from '../../domain/layers/layer-classes.ts';
import type { OwnLayer } from '../../domain/layers/own-layer.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import { type ClassLook, classLooks } from './class-look.ts';
import { patternImage, shapeImage } from './own-image.ts';
import { tileFilterExpression } from './tile-filter.ts';

/** Above so many points shapes cost too much at each step of the map: colour and size are left. */
export const MOST_SHAPED_POINTS = 20_000;

/** The class of a feature as the map works it out. */
function classExpression(classes: LayerClasses): ExpressionSpecification {
  const value: ExpressionSpecification = ['get', classes.column];
  if (classes.kind === 'values') return ['match', ['to-string', value], ...classes.values.flatMap((text, index) => [text, index]), OTHERS] as unknown as ExpressionSpecification;
  const [, ...higher] = classes.ranges;
  const step = higher.length === 0 ? 0 : ['step', value, 0, ...higher.flatMap(({ from }, index) => [from, index + 1])];
  return ['case', ['==', ['typeof', value], 'number'], step, OTHERS] as ExpressionSpecification;
}

/** What the layer's condition and its switched off classes leave; null where all is shown. */
export function rowExpression({ classes, hiddenClasses, filter }: OwnLayer): ExpressionSpecification | null {
  const parts: ExpressionSpecification[] = [];
  if (filter) parts.push(['!=', ['to-string', ['get', filter.field]], ''], tileFilterExpression(filter));
  if (classes && hiddenClasses && hiddenClasses.length > 0) parts.push(['!', ['in', classExpression(classes), ['literal', [...hiddenClasses]]]]);
  return parts.length === 0 ? null : ['all', ...parts];
}

/** A property that differs from class to class; the rest comes last. */
function byClass(classes: LayerClasses, looks: readonly ClassLook[], valueOf: (look: ClassLook) => string | number): ExpressionSpecification {
  const rest = looks.find(({ index }) => index === OTHERS);
  if (!rest) throw new Error('the rest has a look too');
  return ['match', classExpression(classes), ...looks.flatMap((look) => (look.index === OTHERS ? [] : [look.index, valueOf(look)])), valueOf(rest)] as unknown as ExpressionSpecification;
}

type Filtered = (...types: readonly string[]) => ExpressionSpecification;

/** Areas and lines of a layer in classes: fillings in one layer, edges in one a class, for a dash is the same for a whole layer. */
export function classedShapes({ id, colour }: OwnLayer, classes: LayerClasses, filtered: Filtered, tokens: MapTokens): readonly LayerSpecification[] {
  const source = `own-${id}`;
  const looks = classLooks(classes, colour, tokens);
  return [
    { id: `${source}-fill`, type: 'fill', source, filter: filtered('Polygon'), paint: { 'fill-pattern': byClass(classes, looks, (look) => patternImage(look, tokens.tint)) } },
    ...looks.map(
      (look): LayerSpecification => ({
        id: `${source}-line${look.index === OTHERS ? '' : `-${look.index}`}`,
        type: 'line',
        source,
        filter: ['all', filtered('LineString', 'Polygon'), ['==', classExpression(classes), look.index]],
        layout: { 'line-join': 'round', 'line-cap': look.dash.length === 0 ? 'round' : 'butt' },
        paint: { 'line-color': look.colour, 'line-width': 2.4 * look.size, ...(look.dash.length === 0 ? {} : { 'line-dasharray': [...look.dash] }) },
      }),
    ),
  ];
}

/** Points of a layer in classes: signs while they are few enough and differ by shape, else rings. */
export function classedPoints({ id, colour, facts }: OwnLayer, classes: LayerClasses, filtered: Filtered, tokens: MapTokens): LayerSpecification {
  const source = `own-${id}`;
  const looks = classLooks(classes, colour, tokens);
  const common = { id: `${source}-point`, source, filter: filtered('Point') };
  if (classes.kind === 'values' && facts.points <= MOST_SHAPED_POINTS) {
    return {
      ...common,
      type: 'symbol',
      layout: {
        'icon-image': byClass(classes, looks, (look) => shapeImage(look, tokens.casing)),
        'icon-size': ['interpolate', ['linear'], ['zoom'], 11, 0.55, 15, 1],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    };
  }
  const size = byClass(classes, looks, (look) => look.size);
  return {
    ...common,
    type: 'circle',
    paint: {
      'circle-color': byClass(classes, looks, (look) => look.inside),
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 11, ['*', 2.8, size], 15, ['*', 5.5, size]],
      'circle-stroke-color': byClass(classes, looks, (look) => look.colour),
      'circle-stroke-width': 1.5,
    },
  };
}

/** Map layers of a layer's lines, in classes or not. */
export const lineLayerIds = (id: string, classes: LayerClasses | null | undefined): readonly string[] => [...Array.from({ length: classes ? classCount(classes) : 0 }, (_, index) => `own-${id}-line-${index}`), `own-${id}-line`];
