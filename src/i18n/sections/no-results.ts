import { section } from '../section.ts';

export const noResults = section(
  {
    'list.empty': 'No project fits all of these:',
    'list.empty-why': 'Each of them alone may have projects; together none has.',
    'list.empty-scope': 'Nothing here under “{scope}”.',
    'list.empty-scope-back': 'Show all {count}',
    'list.empty-year': 'Nearest year with results, {year}: {count}',
    'list.empty-remove': 'Without “{part}”: {count}',
  },
  {
    'list.empty': '没有项目同时符合：',
    'list.empty-why': '单看每一条可能都有，合在一起就没有了。',
    'list.empty-scope': '“{scope}”里没有项目。',
    'list.empty-scope-back': '看全部 {count} 项',
    'list.empty-year': '最近有结果的 {year} 年：{count} 项',
    'list.empty-remove': '去掉“{part}”：{count} 项',
  },
);
