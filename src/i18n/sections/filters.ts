import { section } from '../section.ts';

export const filters = section(
  {
    'filters.title': 'Filters and legend',
    'filters.themes': 'Theme',
    'filters.stages': 'Stage',
    'filters.precisions': 'Location precision',
    'filters.expand': 'All {count} themes',
    'filters.collapse': '9 families',
    'filters.legend': 'Legend',
    'filters.show': 'Show {count} {count|project|projects}',
    'filters.more': 'More filters',
    'filters.fewer': 'Fewer filters',
    'filters.button': 'Filter',
    'filters.loading': 'The filters are being loaded.',
    'filters.clear': 'Clear all',
  },
  {
    'filters.title': '筛选与图例',
    'filters.themes': '主题',
    'filters.stages': '阶段',
    'filters.precisions': '位置精度',
    'filters.expand': '全部 {count} 个主题',
    'filters.collapse': '收为 9 类',
    'filters.legend': '图例',
    'filters.show': '看 {count} 项',
    'filters.more': '更多筛选',
    'filters.fewer': '收起筛选',
    'filters.button': '筛选',
    'filters.loading': '正在载入筛选。',
    'filters.clear': '全部清除',
  },
);
