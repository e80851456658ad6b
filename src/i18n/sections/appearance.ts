import { section } from '../section.ts';

export const appearance = section(
  {
    'shell.appearance.auto': 'System',
    'shell.appearance.light': 'Light',
    'shell.appearance.dark': 'Dark',
    'shell.appearance.contrast': 'High contrast',
    'shell.appearance.sunlight': 'Sunlight',
  },
  {
    'shell.appearance.auto': '跟随系统',
    'shell.appearance.light': '浅色',
    'shell.appearance.dark': '深色',
    'shell.appearance.contrast': '高对比',
    'shell.appearance.sunlight': '强光',
  },
);
