import { section } from '../section.ts';

export const doors = section(
  {
    'doors.menu': 'More',
    'doors.tools': 'Measure and draw',
  },
  {
    'doors.menu': '更多',
    'doors.tools': '量测与绘图',
  },
);
