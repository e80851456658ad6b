import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCql2Text } from '../../../../src/query/cql2/parse-cql2-text.ts';
import { querySentence, type QueryNames } from '../../../../src/query/sentence/query-sentence.ts';
import { arbitraryQuery } from '../../../fixtures/query/arbitrary-query.ts';

const words = (table: Readonly<Record<string, string>>): QueryNames => {
  // An id may be `__proto__`.
  const named = (id: string): string => (Object.hasOwn(table, id) ? (table[id] ?? id) : id);
  return {
    layer: named,
    feature: (_, id) => named(id),
    property: named,
    value: (_, value) => named(String(value)),
    number: String,
    kind: (_, property, values) => (property === 'theme' ? `${values.map((value) => named(String(value))).join('/')}${table['of-kind'] ?? ''}` : null),
  };
};
const zh = words({ 'of-kind': '类项目', sites: '项目', theme: '主题', parking: '停车', historic: '历史', target_year: '目标年份', dabaodao: '大鲍岛' });
const en = words({ 'of-kind': ' projects', sites: 'projects', theme: 'theme', parking: 'parking', historic: 'historic', target_year: 'target year', dabaodao: 'Dabaodao' });
const both = (text: string): readonly string[] => {
  const query = parseCql2Text('sites', text);
  if (!query.ok) throw new Error(JSON.stringify(query.issues));
  return [querySentence(query.value, 'en', en), querySentence(query.value, 'zh', zh)];
};

describe('querySentence', () => {
  test.each([
    ['', 'all projects', '全部项目'],
    ["theme = 'parking'", 'parking projects', '停车类项目'],
    [
      "theme = 'parking' AND target_year = 2024 AND S_DWITHIN(geometry, LAYER('sites', theme = 'historic'), 300)",
      'parking projects within 300 m of historic projects, planned for 2024',
      '距历史类项目300米以内、计划于2024年的停车类项目',
    ],
    [
      "S_DWITHIN(geometry, LAYER('sites', theme = 'historic' AND target_year BETWEEN 2022 AND 2024), 300)",
      'projects within 300 m of [historic projects, planned for 2022–2024]',
      '距[计划于2022—2024年的历史类项目]300米以内的项目',
    ],
    ['target_year = 2024', 'projects: planned for 2024', '计划于2024年的项目'],
    ["stage = 'planned' OR target_year > 2024", 'projects: stage is planned or target year above 2024', 'stage为planned或目标年份大于2024的项目'],
    [
      "(theme = 'parking' OR theme IN ('historic')) AND NOT S_WITHIN(geometry, FEATURE('sites', 'dabaodao')) AND S_NEAREST(geometry, POSITION(), 5)",
      'projects: (theme is parking or theme is historic) and not (within Dabaodao); of these the 5 nearest to my position',
      '(主题为停车或主题为历史)且并非（在大鲍岛内）的项目中距我的位置最近的5个',
    ],
    ['S_TOUCHES(geometry, CIRCLE(POINT(120 36), 50)) OR target_year IS NULL', 'projects: touching the circle of 50 m or target year unknown', '与半径50米的圆相接或目标年份未知的项目'],
  ])('%s', (text, english, chinese) => expect(both(text)).toEqual([english, chinese]));

  test('any query has a sentence in both languages, without gaps', () => {
    fc.assert(
      fc.property(arbitraryQuery, (query) => {
        for (const language of ['en', 'zh'] as const) expect(querySentence(query, language, en)).not.toMatch(/undefined|\[object/);
      }),
    );
  });
});
