import { describe, expect, test } from 'vitest';
import { readJson } from '../../../geodata/scripts/read-json.ts';
import { readRecords } from '../../../geodata/scripts/read-records.ts';
import { comparisons } from '../../../src/domain/derive/comparisons.ts';
import { disagreements } from '../../../src/domain/derive/disagreements.ts';
import type { IdentifiedRecord } from '../../../src/domain/renewal-record.ts';
import { documentsSchema } from '../../../src/domain/source-document.ts';
import type { Statement } from '../../../src/domain/statement.ts';

// What the five documents say so that it is easily misread: values that must all be there, apart from each other.
const records = new Map((await readRecords()).map(({ record }) => [record.id, record]));
const documents = new Map(documentsSchema.parse(await readJson('documents.json')).documents.map((each) => [each.id, each]));

function record(id: string): IdentifiedRecord {
  const found = records.get(id);
  if (!found) throw new Error(`no record ${id}`);
  return found;
}

const timeOf = ({ asOf, period }: Statement): string => asOf ?? `${period?.from}–${period?.to}`;
const QUALIFIERS = { exact: '', 'at-least': '≥', 'at-most': '≤', about: '≈', 'more-than': '>', 'less-than': '<' };

/** All figures of one field of a record: value with qualifier and unit, scope, nature, time. */
const figures = (id: string, field: string): string[] =>
  record(id)
    .statements.filter((statement) => statement.field === field)
    .map((statement) => {
      const { qualifier, value, unit, scope, nature } = statement;
      return [`${QUALIFIERS[qualifier]}${value} ${unit}`, scope, nature, timeOf(statement)].filter(Boolean).join(', ');
    });

const stages = (id: string): string[] =>
  record(id)
    .statements.filter(({ field }) => field === 'stage')
    .map((statement) => `${statement.value} ${statement.nature} ${timeOf(statement)}`);

describe('parking', () => {
  test('of the three-year goal, of 2023 and of the plan for 2024 stand apart by what they count', () => {
    expect(figures('parking-2022-2024-plan', 'parking-lots')).toEqual(['15 count, public-lots, target, 2022–2024']);
    expect(figures('parking-2022-2024-plan', 'new-parking-spaces')).toEqual(['6800 count, public-lots, target, 2022–2024']);
    expect(figures('parking-2023-built', 'parking-lots')).toEqual(['43 count, lots-completed, actual, 2023–2023']);
    expect(figures('parking-2023-built', 'new-parking-spaces')).toEqual(['>6300 count, all-lots, actual, 2023–2023']);
    expect(figures('parking-2024-plan', 'parking-lots')).toEqual([
      '11 count, lots-started, target, 2024–2024',
      '23 count, lots-completed, target, 2024–2024',
    ]);
    expect(figures('parking-2024-plan', 'new-parking-spaces')).toEqual(['≥6000 count, all-lots, target, 2024–2024']);
  });

  test('that is only reopened is another quantity than new spaces', () => {
    expect(figures('parking-sharing-2023', 'shared-parking-spaces')).toEqual(['1.05 wan-count, all-lots, actual, 2023–2023']);
    expect(figures('parking-sharing-2023', 'new-parking-spaces')).toEqual([]);
  });

  test('named after one lot of 23 says so', () => {
    expect(record('parking-2024-openings').group).toEqual({ stated: 23, named: 1 });
    expect(record('parking-ruidao-road').parent).toBe('parking-2024-openings');
  });
});

test('repair of historic buildings keeps done, planned, added and started areas apart', () => {
  expect(figures('historic-building-repair', 'repair-area')).toEqual([
    '8.1 wan-m2, repair-completed, actual, 2016–2020',
    '25 wan-m2, conservation-and-repair, target, 2021–2025',
    '4.4 wan-m2, original-annual-plan, target, 2022–2022',
    '5 wan-m2, added-to-annual-plan, target, 2022–2022',
    '9.4 wan-m2, annual-plan-total, target, 2022–2022',
    '5 wan-m2, repair-started, target, 2024–2024',
  ]);
  const sum = record('historic-building-repair').statements.find(({ scope }) => scope === 'annual-plan-total');
  expect(sum?.basis).toBe('interpreted');
});

test('school places, fitness facilities and health institutions differ in what they count', () => {
  expect(figures('school-places', 'school-places')).toEqual([
    '≥2 wan-count, all-places, target, 2021–2025',
    '≥9000 count, compulsory-education, target, 2022–2026',
    '>3200 count, public-places, target, 2024–2024',
    '6000 count, inclusive-places, actual, 2016–2020',
  ]);
  expect(new Set(record('fitness-venues').statements.flatMap(({ field, scope }) => (field === 'fitness-facilities' ? scope : []))).size).toBe(5);
  expect(figures('community-health-institutions', 'community-health-institutions')).toEqual(['86 count, baseline, 2021', '94 count, actual, 2023']);
});

test('high-tech firms and jobs keep the windows of both plans', () => {
  expect(figures('tech-firms-growth', 'high-tech-firms')).toEqual([
    '>500 count, total, target, 2026',
    '>420 count, total, target, 2025',
    '55 count, newly-certified, actual, 2023–2023',
  ]);
  expect(figures('employment', 'jobs')).toEqual([
    '48.5 wan-count, actual, 2016–2020',
    '15 wan-count, target, 2021–2025',
    '15 wan-count, target, 2022–2026',
    '4 wan-count, target, 2024–2024',
  ]);
});

test('illegal construction and vehicle exports keep a target below and one far above the last result', () => {
  expect(figures('illegal-construction', 'demolished-illegal-construction')).toEqual([
    '>43.2 wan-m2, actual, 2023–2023',
    '≥10 wan-m2, target, 2024–2024',
  ]);
  expect(figures('ne-asia-vehicle-terminal', 'vehicle-exports')).toEqual(['≈3500 count, district-total, actual, 2023–2023']);
  expect(figures('nev-export-base', 'vehicle-exports')).toEqual(['>1.2 wan-count, export-base-first-year, target, 2024–2024']);
});

test('project counts of three scopes make no series', () => {
  const all = [...figures('three-year-campaign', 'projects'), ...figures('key-projects-programme', 'projects')];
  expect(all).toEqual([
    '118 count, in-construction, actual, 2022-05-30',
    '100 count, province-city-district-key, actual, 2023–2023',
    '128 count, district-and-above-key, target, 2024–2024',
  ]);
  expect(comparisons(record('key-projects-programme').statements, documents)).toEqual([]);
});

test('台东步行街 is completed and to be improved, on two lists that are not one', () => {
  expect(stages('taidong-pedestrian-street')).toEqual([
    'approved actual 2021',
    'under-construction actual 2022-05-30',
    'completed actual 2023',
    'planned target 2024–2024',
  ]);
  const award = record('taidong-pedestrian-street').statements.find(({ field }) => field === 'award');
  expect(award?.value).toContain('第三批');
  expect(award?.note?.zh).toContain('第二批');
});

test('urban villages are cleared while their rehousing is still planned', () => {
  expect(stages('urban-village-zeroing')).toEqual(['completed actual 2023']);
  expect(stages('resettle-dashuiqinggou')).toEqual(['planned target 2024–2024']);
});

test('糖球会 was suspended by one document and held by another: the sources disagree', () => {
  const found = disagreements(record('tangqiu-festival').statements, documents);
  expect(found.map(({ field, statements }) => [field, ...statements.map(({ value }) => value)])).toEqual([['editions-held', 0, 1]]);
  expect(stages('tangqiu-festival')).toContain('resumed target 2024–2024');
});

test('areas of the port are nested, and the size of its start-up area is of no stated kind', () => {
  expect(figures('dagang-core', 'site-area')).toEqual(['4.2 km2, description, 2021–2025']);
  expect(figures('cruise-port-area', 'site-area')).toEqual(['14 km2, description, 2021–2025']);
  expect(figures('shibei-district', 'district-area')).toEqual(['65.85 km2, description, 2021–2025']);
  expect(figures('cruise-startup-area', 'project-size')).toEqual(['77.6 wan-m2, actual, 2023']);
  expect(figures('cruise-startup-area', 'floor-area')).toEqual([]);
});

test('shopping districts are five by one document and three by another, a year apart', () => {
  expect(figures('business-circle-action', 'shopping-districts')).toEqual(['5 count, actual, 2022-12', '3 count, actual, 2023']);
});

test('three plots share one area of land sold', () => {
  for (const id of ['crrc-smart-port-phase2', 'jieneng-zhongtai-north', 'zhengzhou-road-plot-41'])
    expect(figures(id, 'land-sold')).toEqual(['≈262 mu, three-plots-together, actual, 2023–2023']);
});

test('what is reported twice is counted once and says so', () => {
  expect(figures('vertical-greening-2023', 'vertical-greening')).toEqual(['10 count, actual, 2023–2023']);
  expect(figures('street-culture-stations', 'culture-events')).toEqual(['1500 count, culture-and-tourism, actual, 2023–2023']);
  for (const [id, field] of [['vertical-greening-2023', 'vertical-greening'], ['street-culture-stations', 'culture-events']] as const)
    expect(record(id).statements.find((statement) => statement.field === field)?.note?.en).toContain('counted once');
});

test('the road improved once and widened later keeps both works', () => {
  expect(stages('changsha-road')).toEqual(['completed actual 2016–2020', 'planned target 2024–2024']);
});

test.each([
  ['inspur-bigdata-park', '浪潮云计算大数据产业园'],
  ['crrc-smart-port', '中车智汇港产业示范区'],
  ['cruise-port-area', '国际邮轮母港区'],
  ['north-oil-gas-exchange', '中国北方国际油气中心'],
  ['maternal-child-centre', '区妇幼保健计划生育服务中心'],
  ['qingdao-hill-ww1', '一战遗址博物馆'],
  ['tailiu-1907-music-street', '台柳路1907音乐酒吧街'],
])('%s is also found as %s', (id, alias) => {
  expect(record(id).aliases).toContain(alias);
});

test('industrial plots that a report files under the historic quarters stay industry, and say what the report did', () => {
  expect(record('crrc-smart-port').themes).not.toContain('historic');
  expect(record('crrc-smart-port').statements.find(({ field, document }) => field === 'background' && document === 'qingdao-2024-03')?.value).toContain('历史城区');
});

test('nine task forces and ten fronts are two quantities', () => {
  expect(figures('three-year-campaign', 'task-forces')).toEqual(['9 count, description, 2022-05-30']);
  expect(figures('three-year-campaign', 'campaign-fronts')).toEqual(['10 count, description, 2022-05-30']);
  expect(comparisons(record('three-year-campaign').statements, documents)).toEqual([]);
});

test('figures that the copy of a text damaged are read by its sense, and each damaged document says so', () => {
  expect(figures('air-quality-targets', 'pm25')).toEqual(['<35 ug-per-m3, target, 2021–2025']);
  expect(figures('shibei-district', 'district-area')).toEqual(['65.85 km2, description, 2021–2025']);
  for (const id of ['plan-14-5', 'qingdao-2022-12', 'guanhai-2024-01']) expect(documents.get(id)?.condition?.zh, id).toMatch(/空格|错接|两截/);
});

test('nothing else in the data disagrees with itself', () => {
  const found = [...records.values()].filter(({ statements }) => disagreements(statements, documents).length > 0);
  expect(found.map(({ id }) => id)).toEqual(['tangqiu-festival']);
});
