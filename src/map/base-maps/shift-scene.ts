import type { FeatureCollection, Feature, GeoJSON, Geometry, Position } from 'geojson';
import type { LngLat } from '../camera/project.ts';
import type { DisplayDatum, Scene, SceneSource } from '../scene/scene.ts';

type Place = DisplayDatum['to'];

/** What was shifted, by what it was made of: data that did not change is not sent to the map again. */
const shifted = new WeakMap<object, WeakMap<Place, GeoJSON>>();

/**
 * A scene in another datum: every feature at the place where that datum has it. The data itself is left as it is. Tiles cannot be
 * moved: their sources, and the layers that draw them, are left out.
 */
export function shiftScene(scene: Scene, datum: DisplayDatum): Scene {
  const sources: Record<string, SceneSource> = {};
  for (const [id, source] of Object.entries(scene.sources)) {
    if (source.type === 'geojson' && typeof source.data === 'object') sources[id] = { ...source, data: shiftData(source.data, datum.to) };
  }
  return { sources, datum, layers: scene.layers.filter((layer) => !('source' in layer) || layer.source in sources) };
}

function shiftData(data: GeoJSON, to: Place): GeoJSON {
  const known = shifted.get(data) ?? new WeakMap<Place, GeoJSON>();
  shifted.set(data, known);
  const before = known.get(to);
  if (before) return before;
  const moved = shiftAny(data, to);
  known.set(to, moved);
  return moved;
}

function shiftAny(data: GeoJSON, to: Place): GeoJSON {
  if (data.type === 'FeatureCollection') return { ...data, features: data.features.map((feature) => shiftFeature(feature, to)) } satisfies FeatureCollection;
  return data.type === 'Feature' ? shiftFeature(data, to) : shiftGeometry(data, to);
}

// A feature without a place is rare, but allowed.
const shiftFeature = (feature: Feature<Geometry | null>, to: Place): Feature => ({ ...feature, geometry: feature.geometry && shiftGeometry(feature.geometry, to) }) as Feature;

/** A geometry at the place where a datum has it; heights are kept. */
export function shiftGeometry<G extends Geometry>(geometry: G, to: Place): G {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map((part) => shiftGeometry(part, to)) };
  return { ...geometry, coordinates: shiftCoordinates(geometry.coordinates, to) };
}

type Coordinates = Position | readonly Coordinates[];

function shiftCoordinates(coordinates: Coordinates, to: Place): Coordinates {
  const [first] = coordinates;
  if (typeof first === 'object') return (coordinates as readonly Coordinates[]).map((part) => shiftCoordinates(part, to));
  const [longitude, latitude, ...more] = coordinates as Position;
  return longitude === undefined || latitude === undefined ? (coordinates) : [...to([longitude, latitude] satisfies LngLat), ...more];
}
