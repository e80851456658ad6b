import { expect, test } from 'vitest';
import { chartPages } from '../../../../src/components/print/chart-pages.ts';
import { mapPages } from '../../../../src/components/print/map-page.ts';
import type { PageFacts } from '../../../../src/components/print/page-facts.ts';
import type { Page, PageItem } from '../../../../src/components/print/page-item.ts';
import { readChoices, writeChoices } from '../../../../src/components/print/print-choices.ts';
import { qrItem } from '../../../../src/components/print/qr-item.ts';
import { barLength } from '../../../../src/components/print/scale-bar.ts';
import { tablePages } from '../../../../src/components/print/table-pages.ts';
import { cutText, wrapText } from '../../../../src/components/print/wrap-text.ts';
import { precisions, themes } from '../../../../src/domain/terms.ts';
import { orientations, pageFormat, sheetNames } from '../../../../src/map/print/page-format.ts';
import { catalogueEntry } from '../../../fixtures/catalogue-entry.ts';
import { realVocabulary } from '../../../fixtures/real-vocabulary.ts';
import { documents } from '../../../fixtures/statement.ts';

/** A font in which Chinese is as wide as high and everything else half of that. */
const measure = (text: string, size: number): number => Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? size : size / 2), 0);
const many = (count: number) => Array.from({ length: count }, (_, index) => catalogueEntry({ id: `r${index}`, name: { zh: `第${index}号更新项目`, en: `Project ${index}` }, themes: [themes[index % themes.length] ?? 'port'], precision: precisions[index % 4] ?? 'area', anchor: [120.35, 36.1] }));
const facts = (overrides: Partial<PageFacts> = {}): PageFacts => ({
  language: 'zh',
  format: pageFormat('a4', 'landscape'),
  title: '市北更新',
  scale: 50_000,
  entries: many(3),
  all: 10,
  filter: '停车场',
  vocabulary: realVocabulary,
  stageOf: () => 'completed',
  documents,
  version: '2026-11-25',
  date: '2026-11-26',
  link: 'https://example.org/?theme=parking',
  approvalNumber: '',
  hasOwn: false,
  own: [],
  subdistrictName: (zh) => zh,
  measure,
  ...overrides,
});
const textsOf = ({ items }: Page): readonly string[] => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
const picture = new Blob(['map']);
const mapOf = (given: PageFacts) => mapPages(given, { picture, latitude: 36.1, inside: given.entries });

test.each([[5_000, 50], [10_000, 41], [25_000, 50], [75_000, 30], [100_000, 50]])('the bar of 1:%i is round on the ground, true on paper and as long as %i mm allow', (scale, most) => {
  const { metres, millimetres } = barLength(scale, most);
  expect((millimetres / 1000) * scale).toBeCloseTo(metres, 9);
  expect(millimetres).toBeLessThanOrEqual(most);
  expect(millimetres).toBeGreaterThan(most / 2.5 - 1e-9);
  expect(String(metres)).toMatch(/^[125]0*$/);
});

test('the page of the map holds picture, north, bar, counts, filter, sources, licence, code and the place of the approval number', () => {
  const [page, ...others] = mapOf(facts());
  if (!page) throw new Error('no page');
  expect(others).toEqual([]);
  const said = textsOf(page).join('\n').replaceAll('\n', '');
  for (const words of ['市北更新', '筛选：停车场', '共 10 个项目，所示 3 个：图内 3 个', 'EPSG:4326', 'EPSG:3857', '比例尺 1:50\u202f000', '北纬 36.1°', '2026-11-25', 'OpenStreetMap', 'ODbL', '审图号：（预留）', '扫码看此图']) expect(said).toContain(words);
  expect(page.ids).toEqual(['r0', 'r1', 'r2']);
  expect(page.items.some((item) => item.kind === 'image' && item.blob === picture)).toBe(true);
  const bar = page.items.find((item) => item.kind === 'path' && item.name === 'scale-bar');
  expect(bar).toMatchObject({ path: 'M0 9h20v1.6h-20z' });
  expect(textsOf(mapOf(facts({ approvalNumber: '鲁S（2027）001号' }))[0] as Page)).toContain('审图号：鲁S（2027）001号');
});

test.each(sheetNames.flatMap((sheet) => orientations.map((orientation) => ({ sheet, orientation }))))('$sheet $orientation: a legend of every theme stands on the page or on one of its own, and nothing leaves the paper', ({ sheet, orientation }) => {
  for (const language of ['zh', 'en'] as const) {
    const given = facts({ language, format: pageFormat(sheet, orientation), entries: many(themes.length) });
    const pages = [...mapOf(given), ...tablePages(given), ...chartPages(given)];
    const legend = pages.filter(({ kind }) => kind === 'map' || kind === 'legend').flatMap(textsOf).join('');
    for (const theme of themes) expect(legend.replaceAll(' ', '')).toContain((realVocabulary.themes.find(({ id }) => id === theme)?.label[language] ?? '?').replaceAll(' ', ''));
    for (const { items, width, height } of pages) {
      for (const item of items) {
        if (item.kind !== 'text') continue;
        const wide = measure(item.text, item.size);
        const left = item.x - { start: 0, middle: wide / 2, end: wide }[item.anchor];
        expect(left, item.text).toBeGreaterThanOrEqual(0);
        expect(left + wide, item.text).toBeLessThanOrEqual(width + 1);
        expect(item.y, item.text).toBeLessThanOrEqual(height - 4);
      }
    }
  }
});

test('the table holds every record once, in its order, over as many pages as it needs', () => {
  const entries = many(120);
  const pages = tablePages(facts({ entries }));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap(({ ids }) => ids)).toEqual(entries.map(({ id }) => id));
  for (const page of pages) {
    expect(textsOf(page)).toContain('名称');
    for (const id of page.ids) expect(textsOf(page)).toContain(`第${id.slice(1)}号更新项目`);
  }
});

test('bars are as long as their numbers', () => {
  const [page] = chartPages(facts({ entries: [...many(3), catalogueEntry({ id: 'more', themes: ['port'] })] }));
  const bars = page?.items.filter((item): item is PageItem & { kind: 'path' } => item.kind === 'path') ?? [];
  const lengths = bars.map(({ path }) => Number(/h([\d.]+)/.exec(path)?.[1]));
  expect(lengths[0]).toBeCloseTo(2 * (lengths[1] ?? 0), 6);
});

test('Chinese breaks between characters, words between words; no line begins with a full stop, and none is too long', () => {
  expect(wrapText('港区更新，小港湾。', 10, 2, 400, measure)).toEqual(['港区更新，', '小港湾。']);
  expect(wrapText('Port area of Dagang', 10, 2, 400, measure)).toEqual(['Port area', 'of Dagang']);
  expect(wrapText('abcdefghijklmnop', 5, 2, 400, measure)).toEqual(['abcde', 'fghij', 'klmno', 'p']);
  expect(wrapText('', 5, 2, 400, measure)).toEqual([]);
  expect(cutText('一二三四五六', 8, 2, 400, measure)).toBe('一二三…');
});

test('what was chosen comes back from the address; what is none of it leaves the default', () => {
  const choices = { sheet: 'a3', orientation: 'portrait', scale: 25_000, dots: 300, table: true, charts: false, atlas: true } as const;
  expect(readChoices(writeChoices(choices))).toEqual(choices);
  expect(writeChoices(readChoices(['a5', '1-7', '__proto__', '9999dpi']))).toEqual([]);
});

test('a link that no reader could read from paper gives no code', () => {
  expect(qrItem('https://example.org/', 0, 0, 26)?.scale).toBeCloseTo(26 / 33, 1);
  expect(qrItem(`https://example.org/?ask=${'x'.repeat(700)}`, 0, 0, 26)).toBeNull();
});
