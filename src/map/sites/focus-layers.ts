import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import { byZoom } from '../base/base-layer.ts';
import { markFamily } from '../marks/mark-family.ts';
import type { MapTokens } from '../theme/map-tokens.ts';
import type { FocusProperties } from './focus-features.ts';

/** Name of the small source of what is selected and hovered: alone, so that pointing sends a few shapes and no more. */
export const FOCUS_SOURCE = 'focus';

const only = (of: FocusProperties['of'], kind: FocusProperties['kind']): ExpressionSpecification => [
  'all',
  ['==', ['get', 'of'], of],
  ['==', ['get', 'kind'], kind],
];

/** Soft tint of the selected and the hovered record's sub-district, surface or line, in its colour; under the labels. */
export function focusLayers(
  selected: CatalogueEntry | null,
  hovered: CatalogueEntry | null,
  tokens: MapTokens,
): LayerSpecification[] {
  const layersOf = (of: FocusProperties['of'], entry: CatalogueEntry | null): LayerSpecification[] => {
    const colour = entry === null ? tokens.ink : tokens.family[markFamily[entry.themes[0]]];
    return [
      {
        id: `focus-${of}-area`,
        type: 'fill',
        source: FOCUS_SOURCE,
        filter: only(of, 'area'),
        paint: { 'fill-color': colour, 'fill-opacity': tokens.tint, 'fill-antialias': false },
      },
      {
        id: `focus-${of}-edge`,
        type: 'line',
        source: FOCUS_SOURCE,
        filter: only(of, 'area'),
        // Soft on both sides: the place is somewhere inside, its limits are not known.
        paint: { 'line-color': colour, 'line-width': 12, 'line-blur': 11, 'line-opacity': 0.5 },
      },
      {
        id: `focus-${of}-line`,
        type: 'line',
        source: FOCUS_SOURCE,
        filter: only(of, 'line'),
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': colour, 'line-width': byZoom([11, 7], [15, 14]), 'line-opacity': 0.35 },
      },
    ];
  };
  return [...layersOf('selected', selected), ...layersOf('hovered', hovered)];
}

/** Ring around the mark under the pointer; below the marks. */
export const focusPictureLayer: LayerSpecification = {
  id: 'focus-picture',
  type: 'symbol',
  source: FOCUS_SOURCE,
  filter: ['==', ['get', 'kind'], 'picture'],
  layout: {
    'icon-image': ['get', 'image'],
    'icon-offset': ['array', 'number', 2, ['get', 'offset']],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
};
