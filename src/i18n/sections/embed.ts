import { section } from '../section.ts';

/** What the embedded map says. */
export const embed = section(
  {
    'embed.bar': 'About this map',
    'embed.open': 'Open the whole map',
    'embed.legend': 'Legend',
    'embed.legend-close': 'Close the legend',
    'embed.wheel': 'Use Ctrl + scroll to zoom the map',
    'embed.wheel-mac': 'Use ⌘ + scroll to zoom the map',
    'embed.touch': 'Use two fingers to move the map',
  },
  {
    'embed.bar': '关于此图',
    'embed.open': '打开完整地图',
    'embed.legend': '图例',
    'embed.legend-close': '关闭图例',
    'embed.wheel': '按住 Ctrl 并滚动来缩放地图',
    'embed.wheel-mac': '按住 ⌘ 并滚动来缩放地图',
    'embed.touch': '用两指移动地图',
  },
);
