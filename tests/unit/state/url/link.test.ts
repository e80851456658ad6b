import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingKinds, natures, precisions, stages, themes } from '../../../../src/domain/terms.ts';
import { type Filter, NO_FILTER } from '../../../../src/domain/filter.ts';
import { readLink, writeLink } from '../../../../src/state/url/link.ts';
import { type LinkState, urlParameters } from '../../../../src/state/url/parameters.ts';

const DEFAULTS: LinkState = { language: 'zh', filter: NO_FILTER, sort: 'relevance', selectedId: null, ask: null, deskLink: null, embedded: null };
const BASE = new URL('https://map.example/sub/');
const read = (rest: string) => readLink(new URL(`https://map.example/sub/${rest}`), DEFAULTS);

describe('links that are out in the world', () => {
  // Each of these has been written by some version; they must be understood for ever.
  test.each<[string, Partial<LinkState>]>([
    ['?site=dabaodao', { selectedId: 'dabaodao' }],
    ['?theme=historic,port', { filter: { ...NO_FILTER, themes: ['historic', 'port'] } }],
    ['?stage=unknown', { filter: { ...NO_FILTER, stages: ['unknown'] } }],
    ['?year=2022-2024', { filter: { ...NO_FILTER, years: { from: 2022, to: 2024 } } }],
    ['?year=2023', { filter: { ...NO_FILTER, years: { from: 2023, to: 2023 } } }],
    ['?year=by-2023', { filter: { ...NO_FILTER, years: { from: 2016, to: 2023, sense: 'by' } } }],
    ['?year=for-2024', { filter: { ...NO_FILTER, years: { from: 2024, to: 2024, sense: 'for' } } }],
    ['?campaign=1,8&basis=stated', { filter: { ...NO_FILTER, campaigns: [1, 8], campaignBases: ['stated'] } }],
    ['?industry=headquarters', { filter: { ...NO_FILTER, industries: ['headquarters'] } }],
    ['?list=micro-renewal', { filter: { ...NO_FILTER, listTypes: ['micro-renewal'] } }],
    ['?document=plan-14-5', { filter: { ...NO_FILTER, documents: ['plan-14-5'] } }],
    ['?nature=target', { filter: { ...NO_FILTER, natures: ['target'] } }],
    ['?precision=exact,street&position=verified', { filter: { ...NO_FILTER, precisions: ['exact', 'street'], verification: ['verified'] } }],
    ['?area=%E5%8F%B0%E4%B8%9C%E8%A1%97%E9%81%93', { filter: { ...NO_FILTER, subdistricts: ['台东街道'] } }],
    ['?finding=contradiction,other-scope', { filter: { ...NO_FILTER, findings: ['contradiction', 'other-scope'] } }],
    ['?q=%E5%81%9C%E8%BD%A6', { filter: { ...NO_FILTER, text: '停车' } }],
    ['?sort=name&lang=en', { sort: 'name', language: 'en' }],
  ])('%s', (rest, expected) => {
    expect(read(rest)).toMatchObject({ state: { ...DEFAULTS, ...expected }, problems: [] });
  });

  test('the view stands in the hash, the data version in v', () => {
    expect(read('?v=2026-11-22#map=15.5/36.073/120.319')).toMatchObject({
      camera: { zoom: 15.5, center: [120.319, 36.073] },
      version: '2026-11-22',
      problems: [],
    });
  });
});

describe('bad addresses are told and ignored', () => {
  test.each([
    ['?utm_source=x', 'unknown-key', 'utm_source'],
    ['?theme=historic,nonsense', 'bad-value', 'theme'],
    ['?theme=', 'bad-value', 'theme'],
    ['?year=2024-2022', 'bad-value', 'year'],
    ['?year=1999', 'bad-value', 'year'],
    ['?year=by-1999', 'bad-value', 'year'],
    ['?year=for-2023-2024', 'bad-value', 'year'],
    ['?year=by', 'bad-value', 'year'],
    ['?year=until-2023', 'bad-value', 'year'],
    ['?year=2022-2023-2024', 'bad-value', 'year'],
    ['?campaign=11', 'bad-value', 'campaign'],
    ['?campaign=1e1', 'bad-value', 'campaign'],
    ['?site=<script>', 'bad-value', 'site'],
    ['?finding=lie', 'bad-value', 'finding'],
    ['?sort=price', 'bad-value', 'sort'],
    ['?lang=fr', 'bad-value', 'lang'],
    ['?v=latest', 'bad-value', 'v'],
    [`?q=${'x'.repeat(101)}`, 'bad-value', 'q'],
    ['#map=15/36', 'bad-value', 'map'],
    ['#map=99/36/120', 'bad-value', 'map'],
    ['#map=12/136/120', 'bad-value', 'map'],
    ['#anything', 'bad-value', 'map'],
  ] as const)('%s', (rest, kind, key) => {
    const link = read(rest);
    expect(link.problems).toMatchObject([{ kind, key }]);
    expect(link.state).toEqual(DEFAULTS);
    expect(link.camera).toBeNull();
  });

  test('a problem quotes at most 60 characters', () => {
    expect(read(`?bad=${'y'.repeat(500)}`).problems[0]?.value).toHaveLength(60);
  });

  test('no text whatever makes it throw', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (query, hash) => {
      const url = new URL(BASE);
      url.search = query;
      url.hash = hash;
      expect(readLink(url, DEFAULTS).state.filter).toBeDefined();
    }));
  });
});

describe('writeLink', () => {
  test('defaults stay out', () => expect(writeLink(BASE, DEFAULTS, null).href).toBe(BASE.href));

  test('keeps the path it lives under and leaves commas readable', () => {
    const state: LinkState = { ...DEFAULTS, selectedId: 'dabaodao', filter: { ...NO_FILTER, themes: ['historic', 'port'] } };
    const url = writeLink(BASE, state, { zoom: 15, center: [120.3190004, 36.073] }, '2026-11-22');
    expect(url.href).toBe('https://map.example/sub/?site=dabaodao&theme=historic,port&v=2026-11-22#map=15/36.073/120.319');
  });

  test('what is written is read back the same', () => {
    const filter: fc.Arbitrary<Filter> = fc.record({
      themes: fc.uniqueArray(fc.constantFrom(...themes)),
      campaigns: fc.uniqueArray(fc.integer({ min: 1, max: 10 })),
      campaignBases: fc.uniqueArray(fc.constantFrom('stated' as const, 'inferred' as const)),
      stages: fc.uniqueArray(fc.constantFrom(...stages)),
      years: fc.option(fc.tuple(fc.integer({ min: 2016, max: 2035 }), fc.nat(19)).map(([from, more]) => ({ from, to: Math.min(2035, from + more) }))),
      natures: fc.uniqueArray(fc.constantFrom(...natures)),
      documents: fc.uniqueArray(fc.constantFrom('plan-14-5', 'guanhai-2024-01')),
      precisions: fc.uniqueArray(fc.constantFrom(...precisions)),
      verification: fc.uniqueArray(fc.constantFrom('verified' as const, 'unverified' as const)),
      listTypes: fc.uniqueArray(fc.constantFrom('key', 'micro-renewal')),
      industries: fc.uniqueArray(fc.constantFrom('digital', 'finance')),
      subdistricts: fc.uniqueArray(fc.constantFrom('台东街道', '大港街道')),
    findings: fc.uniqueArray(fc.constantFrom(...findingKinds)),
      text: fc.string({ maxLength: 40, unit: 'binary' }).map((text) => text.trim()),
    });
    const state = fc.record({
      language: fc.constantFrom('zh' as const, 'en' as const),
      sort: fc.constantFrom('relevance' as const, 'name' as const, 'newest' as const, 'distance' as const),
      selectedId: fc.option(fc.constantFrom('dabaodao', 'parking-2024-plan')),
      ask: fc.option(fc.constantFrom('1~sites~2026-01-01~0.3~a,b~theme%20%3D%201')),
      deskLink: fc.option(fc.constantFrom('changes.2021', 'structures.rcep')),
      embedded: fc.constantFrom('', null),
      filter,
    });
    fc.assert(fc.property(state, (value) => {
      const link = readLink(writeLink(BASE, value, null), DEFAULTS);
      expect(link).toEqual({ state: value, camera: null, version: null, problems: [] });
    }));
  });

  test('every facet of the filter has its key', () => {
    const keys = urlParameters.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(Object.keys(NO_FILTER).length + 6);
  });
});
