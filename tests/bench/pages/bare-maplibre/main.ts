import { addProtocol, Map, setWorkerUrl } from 'maplibre-gl';
import type { LayerSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import type { BaseMap } from '../../../../src/domain/base-map.ts';

/**
 * What one would write without this project: MapLibre, the same base map in one plain layer each and, where the address
 * names a file of sites, these as circles, or an archive of tiles, its layer `points`. The event `bare-filter` hides all sites but those of one theme, `bare-years` those
 * of later years.
 */
const parameters = new URLSearchParams(window.location.search);
const fetchJson = async (parameter: string): Promise<unknown> => {
  const file = parameters.get(parameter);
  return file === null ? null : (await fetch(new URL(file, window.location.origin))).json();
};

const LAYERS: readonly LayerSpecification[] = [
  { id: 'sea', type: 'background', paint: { 'background-color': '#dfe9ef' } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': '#f6f4ef' } },
  { id: 'water', type: 'line', source: 'water', paint: { 'line-color': '#a9c6d8', 'line-width': 2 } },
  { id: 'roads', type: 'line', source: 'roads', paint: { 'line-color': '#d5d0c6', 'line-width': 1.5 } },
  { id: 'metro', type: 'line', source: 'metro', paint: { 'line-color': '#8a8fa8', 'line-width': 2 } },
  { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': '#8fb0c4' } },
  { id: 'subdistricts', type: 'line', source: 'subdistricts', paint: { 'line-color': '#b9b3a6', 'line-dasharray': [2, 2] } },
  { id: 'districts', type: 'line', source: 'districts', paint: { 'line-color': '#6f6a60', 'line-width': 2 } },
  { id: 'stations', type: 'circle', source: 'stations', paint: { 'circle-radius': 3, 'circle-color': '#8a8fa8' } },
  {
    id: 'labels',
    type: 'symbol',
    source: 'labels',
    layout: { 'text-field': ['get', 'zh'], 'text-font': ['Noto Sans CJK SC'], 'text-size': 12 },
    paint: { 'text-color': '#4c4a45' },
  },
];

setWorkerUrl(workerUrl);
const { base } = (await fetchJson('base')) as { readonly base: BaseMap };
const sites = (await fetchJson('sites')) as FeatureCollection | null;
const tiles = parameters.get('tiles');
// Only where it is asked for: other measurements must not carry it.
if (tiles !== null) addProtocol('pmtiles', new (await import('pmtiles')).Protocol().tile);
const map = new Map({
  container: 'map',
  center: [120.375, 36.095],
  zoom: 12.2,
  style: {
    version: 8,
    sources: {
      ...Object.fromEntries(Object.entries({ ...base, ...(sites === null ? {} : { sites }) }).map(([id, data]) => [id, { type: 'geojson' as const, data }])),
      ...(tiles === null ? {} : { tiles: { type: 'vector' as const, url: `pmtiles://${tiles}` } }),
    },
    layers: [
      ...LAYERS,
      ...(tiles === null ? [] : ([{ id: 'tiles', type: 'circle', source: 'tiles', 'source-layer': 'points', paint: { 'circle-radius': 2, 'circle-color': '#6b3fa0' } }] satisfies LayerSpecification[])),
      ...(sites === null
        ? []
        : ([
            { id: 'sites', type: 'circle', source: 'sites', paint: { 'circle-radius': 6, 'circle-color': '#a8452c' } },
          ] satisfies LayerSpecification[])),
    ],
  },
});

window.addEventListener('bare-filter', (event) => {
  const theme = (event as CustomEvent<string>).detail;
  map.setFilter('sites', ['==', ['get', 'theme'], theme]);
});

window.addEventListener('bare-years', (event) => {
  map.setFilter('sites', ['<=', ['get', 'year'], (event as CustomEvent<number>).detail]);
});
