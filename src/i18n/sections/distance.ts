import { section } from '../section.ts';

export const distance = section(
  {
    'list.about': 'about',
    'list.direction.north': 'north',
    'list.direction.north-east': 'north-east',
    'list.direction.east': 'east',
    'list.direction.south-east': 'south-east',
    'list.direction.south': 'south',
    'list.direction.south-west': 'south-west',
    'list.direction.west': 'west',
    'list.direction.north-west': 'north-west',
  },
  {
    'list.about': '约',
    'list.direction.north': '北',
    'list.direction.north-east': '东北',
    'list.direction.east': '东',
    'list.direction.south-east': '东南',
    'list.direction.south': '南',
    'list.direction.south-west': '西南',
    'list.direction.west': '西',
    'list.direction.north-west': '西北',
  },
);
