import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { memoiseLast } from '../../state/selectors/memoise-last.ts';
import type { LngLat } from '../camera/project.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import { errorRing } from '../sites/error-ring.ts';
import type { MapTokens, PaletteName } from '../theme/map-tokens.ts';
import { badgeName, type SiteBadge } from './field-badge.ts';

/** A site of today's list where it stands. */
export interface BadgedSite {
  readonly point: LngLat;
  readonly badge: SiteBadge;
}

/** Everything field work shows on the map; keep references stable. */
export interface FieldMapView {
  readonly fix: { readonly point: LngLat; readonly accuracyMetres: number; readonly headingDegrees: number | null } | null;
  /** Where the open record is from, and its accuracy where a device gave it. */
  readonly record: { readonly point: LngLat; readonly accuracyMetres: number | null } | null;
  /** Place of something new, or its corners so far. */
  readonly found: Geometry | null;
  readonly sites: readonly BadgedSite[];
  /** Today's way, straight lines. */
  readonly way: readonly LngLat[];
  readonly tokens: MapTokens;
}

const SOURCE = 'field';

/** A colour that no family has, as a device's position has on other maps. */
const POSITION: Readonly<Record<PaletteName, string>> = { light: '#0a3fb8', dark: '#9db8ff', contrast: '#0000d0', sunlight: '#b00060' };

const point = (at: LngLat): Geometry => ({ type: 'Point', coordinates: [...at] });
const ring = (at: LngLat, metres: number): Geometry => ({ type: 'Polygon', coordinates: [errorRing(at, metres).coordinates] });
const feature = (kind: string, geometry: Geometry, properties: Readonly<Record<string, string | number>> = {}): Feature => ({ type: 'Feature', geometry, properties: { kind, ...properties } });
const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** A short line from the position in the direction the device is heading, metres long on the ground. */
const HEADING_METRES = 45;

function headingLine([lon, lat]: LngLat, degrees: number): Geometry {
  const angle = (degrees * Math.PI) / 180;
  const north = (HEADING_METRES / 6_371_008.8) * (180 / Math.PI);
  return {
    type: 'LineString',
    coordinates: [
      [lon, lat],
      [lon + (north * Math.sin(angle)) / Math.cos((lat * Math.PI) / 180), lat + north * Math.cos(angle)],
    ],
  };
}

function features({ fix, record, found, sites, way, tokens }: FieldMapView): FeatureCollection {
  const all: Feature[] = [];
  if (way.length > 1) all.push(feature('way', { type: 'LineString', coordinates: way.map((at) => [...at]) }));
  for (const { point: at, badge } of sites) all.push(feature('site', point(at), { image: badgeName(badge, tokens) }));
  if (found) {
    all.push(feature('found', found));
    if (found.type === 'Point') all.push(feature('placed', found));
  }
  if (fix) {
    all.push(feature('accuracy', ring(fix.point, fix.accuracyMetres)), feature('fix', point(fix.point)));
    if (fix.headingDegrees !== null) all.push(feature('heading', headingLine(fix.point, fix.headingDegrees)));
  }
  if (record) {
    if (record.accuracyMetres !== null) all.push(feature('record-ring', ring(record.point, record.accuracyMetres)));
    all.push(feature('placed', point(record.point)));
  }
  return { type: 'FeatureCollection', features: all };
}

function below({ name, ink }: MapTokens): LayerSpecification[] {
  return [
    { id: 'field-way', type: 'line', source: SOURCE, filter: ofKind('way'), paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [2, 3] } },
    { id: 'field-accuracy', type: 'fill', source: SOURCE, filter: ofKind('accuracy'), paint: { 'fill-color': POSITION[name], 'fill-opacity': 0.12 } },
    { id: 'field-accuracy-edge', type: 'line', source: SOURCE, filter: ofKind('accuracy'), paint: { 'line-color': POSITION[name], 'line-width': 1.5 } },
    { id: 'field-found', type: 'fill', source: SOURCE, filter: ['all', ofKind('found'), ['==', ['geometry-type'], 'Polygon']], paint: { 'fill-color': ink, 'fill-opacity': 0.12 } },
    { id: 'field-found-edge', type: 'line', source: SOURCE, filter: ofKind('found'), paint: { 'line-color': ink, 'line-width': 2.5 } },
    { id: 'field-record-ring', type: 'line', source: SOURCE, filter: ofKind('record-ring'), paint: { 'line-color': ink, 'line-width': 1.5, 'line-dasharray': [3, 2] } },
  ];
}

function above({ name, ink, casing }: MapTokens): LayerSpecification[] {
  return [
    {
      id: 'field-sites',
      type: 'symbol',
      source: SOURCE,
      filter: ofKind('site'),
      // Beside the mark, which stays to be seen and pressed.
      layout: { 'icon-image': ['get', 'image'], 'icon-offset': [20, -20], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
    },
    { id: 'field-heading', type: 'line', source: SOURCE, filter: ofKind('heading'), layout: { 'line-cap': 'round' }, paint: { 'line-color': POSITION[name], 'line-width': 4 } },
    { id: 'field-fix', type: 'circle', source: SOURCE, filter: ofKind('fix'), paint: { 'circle-radius': 8, 'circle-color': POSITION[name], 'circle-stroke-width': 3, 'circle-stroke-color': casing } },
    { id: 'field-placed', type: 'circle', source: SOURCE, filter: ofKind('placed'), paint: { 'circle-radius': 6, 'circle-color': casing, 'circle-stroke-width': 4, 'circle-stroke-color': ink } },
  ];
}

/** A composer of field work's part of the scene; null where there is nothing to show, so that it costs nothing then. */
export function fieldOverlayComposer(): (view: FieldMapView) => SceneOverlay | null {
  const under = memoiseLast(below);
  const over = memoiseLast(above);
  const data = memoiseLast((fix: FieldMapView['fix'], record: FieldMapView['record'], found: FieldMapView['found'], sites: FieldMapView['sites'], way: FieldMapView['way'], tokens: MapTokens) =>
    features({ fix, record, found, sites, way, tokens }),
  );
  const overlay = memoiseLast((collection: FeatureCollection, tokens: MapTokens): SceneOverlay => ({ sources: { [SOURCE]: { type: 'geojson', data: collection } }, below: under(tokens), above: over(tokens) }));
  return ({ fix, record, found, sites, way, tokens }) => {
    const collection = data(fix, record, found, sites, way, tokens);
    return collection.features.length === 0 ? null : overlay(collection, tokens);
  };
}
