import { section } from '../section.ts';

export const mapFrame = section(
  {
    'map-frame.region': 'Map',
    'map-frame.canvas': 'Map of the projects. Arrow keys move it, plus and minus zoom, Enter opens what is in the middle; the list holds the same projects.',
    'map-frame.approximate': 'approx.',
    'map-frame.unverified': 'approx., unverified',
    'map-frame.scale': 'Scale: {length}',
    'map-frame.attribution': 'Map data',
    'map-frame.changed': 'changed',
  },
  {
    'map-frame.region': '地图',
    'map-frame.canvas': '项目地图。方向键移动，加号减号缩放，回车打开正中的项目；清单里有同样的项目。',
    'map-frame.approximate': '示意',
    'map-frame.unverified': '示意·未核实',
    'map-frame.scale': '比例尺：{length}',
    'map-frame.attribution': '地图数据',
    'map-frame.changed': '有改动',
  },
);
