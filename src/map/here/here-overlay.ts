import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LngLat } from '../camera/project.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import { errorRing } from '../sites/error-ring.ts';
import { mapFont } from '../theme/map-fonts.ts';
import type { MapTokens, PaletteName } from '../theme/map-tokens.ts';

/** Places that are not records: where the device is, and what a search led to. */
export interface HereView {
  readonly position: { readonly point: LngLat; readonly accuracyMetres: number } | null;
  readonly pin: { readonly point: LngLat; readonly label: { readonly zh: string; readonly en: string }; readonly errorMetres: number | null } | null;
  readonly language: 'zh' | 'en';
  readonly tokens: MapTokens;
}

const HERE_SOURCE = 'here';

/** A colour that no family has, as a device's position has on other maps. */
const POSITION: Readonly<Record<PaletteName, string>> = {
  light: '#0a3fb8',
  dark: '#9db8ff',
  contrast: '#0000d0',
  sunlight: '#b00060',
};

const feature = (kind: string, geometry: Geometry, properties: Readonly<Record<string, string>> = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties: { kind, ...properties },
});
const point = (at: LngLat): Geometry => ({ type: 'Point', coordinates: [...at] });

function hereFeatures({ position, pin }: Pick<HereView, 'position' | 'pin'>): FeatureCollection {
  const features: Feature[] = [];
  if (position) {
    const ring = errorRing(position.point, position.accuracyMetres);
    features.push(feature('accuracy', { type: 'Polygon', coordinates: [ring.coordinates] }), feature('position', point(position.point)));
  }
  if (pin) {
    if (pin.errorMetres !== null) features.push(feature('pin-error', errorRing(pin.point, pin.errorMetres)));
    features.push(feature('pin', point(pin.point), pin.label));
  }
  return { type: 'FeatureCollection', features };
}

function hereLayers({ language, tokens }: Pick<HereView, 'language' | 'tokens'>): readonly LayerSpecification[] {
  const colour = POSITION[tokens.name];
  const of = (kind: string): ['==', ['get', 'kind'], string] => ['==', ['get', 'kind'], kind];
  return [
    { id: 'here-accuracy', type: 'fill', source: HERE_SOURCE, filter: of('accuracy'), paint: { 'fill-color': colour, 'fill-opacity': 0.12 } },
    {
      id: 'here-pin-error',
      type: 'line',
      source: HERE_SOURCE,
      filter: of('pin-error'),
      paint: { 'line-color': tokens.ink, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
    {
      id: 'here-position',
      type: 'circle',
      source: HERE_SOURCE,
      filter: of('position'),
      paint: { 'circle-radius': 7, 'circle-color': colour, 'circle-stroke-width': 2.5, 'circle-stroke-color': tokens.casing },
    },
    {
      id: 'here-pin-casing',
      type: 'circle',
      source: HERE_SOURCE,
      filter: of('pin'),
      paint: { 'circle-radius': 10, 'circle-color': tokens.casing },
    },
    {
      id: 'here-pin',
      type: 'circle',
      source: HERE_SOURCE,
      filter: of('pin'),
      paint: { 'circle-radius': 3, 'circle-color': tokens.ink, 'circle-stroke-width': 0 },
    },
    {
      id: 'here-pin-ring',
      type: 'circle',
      source: HERE_SOURCE,
      filter: of('pin'),
      paint: { 'circle-radius': 7, 'circle-color': 'rgba(0, 0, 0, 0)', 'circle-stroke-width': 2.25, 'circle-stroke-color': tokens.ink },
    },
    {
      id: 'here-pin-label',
      type: 'symbol',
      source: HERE_SOURCE,
      filter: of('pin'),
      layout: {
        'text-field': ['get', language],
        'text-font': mapFont('sans', language),
        'text-size': 13.5,
        'text-variable-anchor': ['left', 'right', 'top'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-allow-overlap': true,
      },
      paint: { 'text-color': tokens.ground.labelSite, 'text-halo-color': tokens.ground.halo, 'text-halo-width': 2 },
    },
  ];
}

/** Position and pin, over everything; null where there is neither. */
export function hereOverlay(view: HereView): SceneOverlay | null {
  if (!view.position && !view.pin) return null;
  return { sources: { [HERE_SOURCE]: { type: 'geojson', data: hereFeatures(view) } }, below: [], above: hereLayers(view) };
}
