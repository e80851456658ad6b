import { expect, test } from 'vitest';
import { formatPeriod } from '../../../src/i18n/format-period.ts';

const both = (from: string, to: string) => [formatPeriod('zh', from, to), formatPeriod('en', from, to)];

test('formatPeriod says no more than is needed', () => {
  expect(both('2022', '2024')).toEqual(['2022–2024年', '2022–2024']);
  expect(both('2024', '2024')).toEqual(['2024年', '2024']);
  expect(both('2022-06', '2022-08')).toEqual(['2022年6–8月', 'Jun–Aug 2022']);
  expect(both('2022-01', '2022-12')).toEqual(['2022年', '2022']);
  expect(both('2022-11', '2023-02')).toEqual(['2022年11月–2023年2月', 'Nov 2022–Feb 2023']);
  expect(both('2022-03-21', '2022-05-30')).toEqual(['2022年3月21日–2022年5月30日', '21 Mar 2022–30 May 2022']);
  expect(both('2022', '2023-06')).toEqual(['2022年–2023年6月', '2022–Jun 2023']);
});
