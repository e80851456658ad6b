import type { Feature, Geometry } from 'geojson';
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { CatalogueEntry } from '../../domain/catalogue.ts';
import type { StructureRole } from '../../domain/guides/structure.ts';
import type { SceneOverlay } from '../scene/scene-overlay.ts';
import type { BaseShapes } from '../../domain/base-shapes.ts';
import { mapFont } from '../theme/map-fonts.ts';
import type { Family, MapTokens } from '../theme/map-tokens.ts';

const SOURCE = 'structure';

/** A part of a structure with the record whose place it has. */
export interface DrawnPart {
  readonly role: StructureRole;
  readonly entry: CatalogueEntry;
}

/** How a part is drawn: as an area, along lines or points that are known, or not, because no place is known. */
export type PartShape = 'area' | 'within' | 'line' | 'points' | 'none';

/** What the map can show of a part. `within`: the place lies somewhere inside the area. */
export function partShape({ entry }: DrawnPart, shapes: BaseShapes): PartShape {
  const [first] = geometriesOf(entry, shapes);
  if (!first) return entry.anchor ? 'points' : 'none';
  if (first.type.endsWith('Polygon')) return entry.extent === 'contains' ? 'within' : 'area';
  return first.type.endsWith('LineString') ? 'line' : 'points';
}

const COLOUR_OF: Readonly<Record<StructureRole, Family>> = {
  core: 'port',
  area: 'port',
  group: 'parking',
  zone: 'parking',
  axis: 'publicLife',
  belt: 'publicLife',
  corridor: 'greenBlue',
  cluster: 'industry',
};

function geometriesOf({ shape }: CatalogueEntry, shapes: BaseShapes): readonly Geometry[] {
  if (shape.kind === 'own') return [shape.geometry];
  return shape.kind === 'base' ? shape.refs.flatMap((ref) => shapes.get(ref) ?? []) : [];
}

/**
 * A structure of the plan as a schema: areas with a broken edge, lines as broad bands, a node where a part stands. Nothing
 * has a sharp outline, and `schematic` stands below each name.
 */
export function structureOverlay(parts: readonly DrawnPart[], shapes: BaseShapes, tokens: MapTokens, language: 'zh' | 'en', schematic: string): SceneOverlay {
  const features = parts.flatMap((part): Feature[] => {
    const { entry, role } = part;
    const shape = partShape(part, shapes);
    const colour = tokens.family[COLOUR_OF[role]];
    const bodies = geometriesOf(entry, shapes).map((geometry): Feature => ({ type: 'Feature', geometry, properties: { kind: shape, colour } }));
    if (entry.anchor === null) return bodies;
    const node: Feature = { type: 'Feature', geometry: { type: 'Point', coordinates: [...entry.anchor] }, properties: { kind: 'node', colour, label: `${entry.name[language]}\n${schematic}` } };
    return [...bodies, node];
  });
  return {
    sources: { [SOURCE]: { type: 'geojson', data: { type: 'FeatureCollection', features } } },
    below: bodyLayers(tokens),
    above: nodeLayers(tokens, language),
  };
}

const isKind = (...kinds: readonly string[]): FilterSpecification => ['in', ['get', 'kind'], ['literal', [...kinds]]];
const colour: ['get', string] = ['get', 'colour'];

function bodyLayers({ tint }: MapTokens): readonly LayerSpecification[] {
  return [
    { id: 'structure-fill', type: 'fill', source: SOURCE, filter: isKind('area', 'within'), paint: { 'fill-color': colour, 'fill-opacity': ['match', ['get', 'kind'], 'within', tint * 0.45, tint] } },
    { id: 'structure-edge', type: 'line', source: SOURCE, filter: isKind('area'), paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [4, 3] } },
    { id: 'structure-within', type: 'line', source: SOURCE, filter: isKind('within'), paint: { 'line-color': colour, 'line-width': 1.5, 'line-dasharray': [1, 3] } },
    { id: 'structure-band', type: 'line', source: SOURCE, filter: isKind('line'), layout: { 'line-cap': 'round' }, paint: { 'line-color': colour, 'line-width': 12, 'line-opacity': 0.3 } },
    { id: 'structure-line', type: 'line', source: SOURCE, filter: isKind('line'), paint: { 'line-color': colour, 'line-width': 2.5, 'line-dasharray': [3, 2] } },
  ];
}

function nodeLayers({ ground, casing, ink }: MapTokens, language: 'zh' | 'en'): readonly LayerSpecification[] {
  return [
    { id: 'structure-points', type: 'circle', source: SOURCE, filter: isKind('points'), paint: { 'circle-radius': 5, 'circle-color': casing, 'circle-stroke-color': colour, 'circle-stroke-width': 2.5 } },
    { id: 'structure-node', type: 'circle', source: SOURCE, filter: isKind('node'), paint: { 'circle-radius': 8, 'circle-color': colour, 'circle-stroke-color': casing, 'circle-stroke-width': 3 } },
    {
      id: 'structure-name',
      type: 'symbol',
      source: SOURCE,
      filter: isKind('node'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': mapFont('sans', language),
        'text-size': 13,
        'text-max-width': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.9,
      },
      paint: { 'text-color': ink, 'text-halo-color': ground.halo, 'text-halo-width': 3 },
    },
  ];
}
