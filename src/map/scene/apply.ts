import type { GeoJSONSource, GeoJSONSourceSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Command } from './command.ts';

/** The part of MapLibre's map that commands need. */
export type SceneMap = Pick<
  MapLibreMap,
  | 'addSource'
  | 'removeSource'
  | 'getSource'
  | 'addLayer'
  | 'removeLayer'
  | 'moveLayer'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'setFilter'
  | 'setLayerZoomRange'
>;

function execute(map: SceneMap, command: Command): void {
  switch (command.do) {
    case 'add-source':
      map.addSource(command.id, command.source);
      break;
    case 'remove-source':
      map.removeSource(command.id);
      break;
    case 'set-data':
      // Only sources of a scene change their data, and the map has all of the scene before.
      void (map.getSource(command.id) as GeoJSONSource).setData(command.data as GeoJSONSourceSpecification['data']);
      break;
    case 'add-layer':
      map.addLayer(command.layer, command.before);
      break;
    case 'remove-layer':
      map.removeLayer(command.id);
      break;
    case 'move-layer':
      map.moveLayer(command.id, command.before);
      break;
    // The property names come from typed layer specifications; MapLibre types these setters by literal names only.
    case 'set-paint':
      map.setPaintProperty(command.id, command.name as 'fill-color', command.value as string, { validate: false });
      break;
    case 'set-layout':
      map.setLayoutProperty(command.id, command.name as 'visibility', command.value as 'visible', { validate: false });
      break;
    case 'set-filter':
      map.setFilter(command.id, command.filter, { validate: false });
      break;
    case 'set-zoom-range':
      map.setLayerZoomRange(command.id, command.min, command.max);
      break;
  }
}

/** Does the commands on the map in their order; the map's style must have loaded. */
export function apply(map: SceneMap, commands: readonly Command[]): void {
  for (const command of commands) execute(map, command);
}
