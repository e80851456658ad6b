import { section } from '../section.ts';

export const announcer = section(
  {
    'list.announce': '{count} {count|project|projects} found',
    'list.announce-none': 'No project fits',
  },
  {
    'list.announce': '找到 {count} 项',
    'list.announce-none': '没有符合条件的项目',
  },
);
