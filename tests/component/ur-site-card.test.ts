import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { recordSourceContext } from '../../src/components/record-source-context.ts';
import '../../src/components/styles/page.css';
import { storeContext } from '../../src/components/ur-element.ts';
import '../../src/components/ur-site-card.ts';
import { PackageError } from '../../src/services/package-error.ts';
import type { RecordSource } from '../../src/services/record-source.ts';
import type { AppState } from '../../src/state/app-state.ts';
import type { Store } from '../../src/state/store.ts';
import { appStore } from '../fixtures/app-store.ts';
import { cardEntries, cardRecords } from '../fixtures/card-records.ts';
import { documents } from '../fixtures/statement.ts';
import { vocabulary } from '../fixtures/vocabulary.ts';

const source: RecordSource = {
  records: () => Promise.resolve(cardRecords),
  quality: () => new Promise<never>(() => undefined),
  guides: () => new Promise<never>(() => undefined),
  documents: () => Promise.resolve(documents),
  terms: () => Promise.resolve(vocabulary),
};
const ready: Partial<AppState> = {
  catalogue: { status: 'ready', value: { version: '2026-01-01', entries: cardEntries } },
  // As in the first view, which leaves the terms of statements to the records.
  vocabulary: { status: 'ready', value: { ...vocabulary, fields: [], scopes: [], units: [] } },
};

let events: [string, unknown][] = [];
let store: Store<AppState>;

/** Puts a card on the page, in a landmark as in the application. */
function open(id: string, state: Partial<AppState> = {}, own: RecordSource = source) {
  const place = document.createElement('main');
  store = appStore({ ...ready, ...state });
  new ContextProvider(place, { context: storeContext, initialValue: store });
  new ContextProvider(place, { context: recordSourceContext, initialValue: own });
  for (const name of ['ur-record-open', 'ur-card-close', 'ur-link-copy']) {
    place.addEventListener(name, (event) => events.push([name, (event as CustomEvent<unknown>).detail]));
  }
  const card = document.createElement('ur-site-card');
  card.recordId = id;
  card.style.cssText = 'display: block; width: 392px';
  document.documentElement.lang = state.language === 'en' ? 'en' : 'zh-Hans';
  place.append(card);
  document.body.append(place);
  return card;
}
const english = { language: 'en' } as const;
const heading = (name: string, level?: number) => page.getByRole('heading', { name, exact: true, ...(level === undefined ? {} : { level }) });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const text = (words: string) => page.getByText(words, { exact: true });
const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

beforeEach(() => {
  events = [];
});
afterEach(() => document.body.replaceChildren());

describe('ur-site-card', () => {
  test('is headed by the name, with the other language below it', async () => {
    open('group');
    await expect.element(heading('甲路等23处停车场', 2)).toBeVisible();
    await expect.element(text('First Road and 22 other car parks')).toHaveAttribute('lang', 'en');
  });

  test('keeps the official Chinese name visible in English', async () => {
    open('group', english);
    await expect.element(heading('First Road and 22 other car parks', 2)).toBeVisible();
    await expect.element(text('甲路等23处停车场')).toHaveAttribute('lang', 'zh-Hans');
  });

  test('shows the newest reported stage, and a later plan as next', async () => {
    open('group');
    const tags = page.getByRole('group', { name: '概要' });
    await expect.element(tags).toHaveTextContent(/建成 2023年.*下一步.*规划 2024年/);
    await expect.element(tags).toHaveTextContent(/第 8 项攻坚.*推定/);
  });

  test('says how precisely the place is known, and why', async () => {
    open('group');
    await expect.element(page.getByRole('region', { name: '位置' })).toHaveTextContent(/路段级，误差约 200 米.*四条路围合/);
    document.body.replaceChildren();
    open('member', english);
    await expect.element(page.getByRole('region', { name: 'Location' })).toHaveTextContent('Unlocated: in list and counts only');
    document.body.replaceChildren();
    open('programme', english);
    await expect.element(page.getByRole('region', { name: 'Location' })).toHaveTextContent('District-wide: no single place');
  });

  test('counts the named members and leads to them', async () => {
    open('group');
    await expect.element(text('23 处中 1 处有名')).toBeVisible();
    await expect.element(text('另 22 处未具名')).toBeVisible();
    await button('甲路停车场').click();
    expect(events).toEqual([['ur-record-open', { id: 'member' }]]);
  });

  test('tells the progress from old to new and marks the newest report', async () => {
    open('group');
    await expect.element(page.getByRole('listitem').filter({ hasText: '最近报道' })).toHaveAttribute('aria-current', 'step');
    const steps = page.getByRole('list').filter({ hasText: '停工' }).first();
    await expect.element(steps).toHaveTextContent(/2013年12月.*停工.*“年底”记作12月.*2023年.*建成.*2024年.*规划/);
  });

  test('gives every figure with nature, qualifier, unit, time and source', async () => {
    open('group');
    const households = page.getByRole('listitem').filter({ hasText: '户数' }).first();
    await expect.element(households).toHaveTextContent(/实际.*户数.*约 800.*户.*截至 2022年5月.*较早 2 条.*《文件report》/);
    const area = page.getByRole('listitem').filter({ hasText: '占地面积' }).first();
    await expect.element(area).toHaveTextContent(/说明.*1\.8.*万平方米/);
    await expect.element(area.getByTitle('= 18\u202f000 平方米')).toBeVisible();
  });

  test('says figures the English way and as stated', async () => {
    open('group', english);
    const area = page.getByRole('listitem').filter({ hasText: 'Site area' }).first();
    await expect.element(area).toHaveTextContent(/Description.*18 000.*m².*stated as 1\.8 万平方米/);
    await expect.element(page.getByRole('listitem').filter({ hasText: 'Households' }).first()).toHaveTextContent(/about 800.*households.*as of May 2022/);
  });

  test('names what no document says', async () => {
    open('neighbour');
    await expect.element(page.getByRole('listitem').filter({ hasText: '新增泊位' })).toHaveTextContent('文件未载明');
    await expect.element(text('没有文件报道其阶段。')).toBeVisible();
  });

  test('draws target and actual of one scope as a table of bars', async () => {
    open('group');
    const chart = page.getByRole('table', { name: '新增泊位（各类停车场）：目标与实际' });
    await expect.element(chart.getByRole('row', { name: /2022–2024年/ })).toHaveTextContent(/目标.*≥ 6 800/);
    await expect.element(chart.getByRole('row', { name: /^2023年/ })).toHaveTextContent(/实际.*6 300 余/);
    const bars = [...(document.querySelector('ur-site-card')?.shadowRoot?.querySelector('ur-target-actual-chart')?.shadowRoot?.querySelectorAll('.bar') ?? [])];
    expect(bars.map((bar) => bar.querySelector('.actual, .target')?.getAttribute('width'))).toEqual(['90%', `${(6800 / 7000) * 100}%`]);
  });

  test('says where sources disagree, with both values, both sources and a possible reason', async () => {
    open('group');
    await button('来源不一致（1）').click();
    const note = focused();
    expect(note?.textContent).toMatch(/户数，2021年/);
    expect(note?.textContent).toMatch(/700 户\s*《文件plan》\s*2021年（日期推断）\s*750 户\s*《文件may》/);
    expect(note?.textContent).toMatch(/后一份文件修订了前一份，文中没有说明/);
  });

  test('leads from a figure to its document in the list of sources', async () => {
    open('group');
    await button(/户数的来源/).first().click();
    expect(focused()?.textContent).toMatch(/《文件report全称》\s*测试报\s*2024年3月7日/);
  });

  test('opens the whole history, newest first, and comes back', async () => {
    open('group', english);
    await button('All statements').click();
    await expect.poll(focused).toBe(await heading('All statements (11)').findElement());
    expect(page.getByRole('heading', { level: 4 }).elements().map((year) => year.textContent)).toEqual(['2024', '2023', '2022', '2021', '2013']);
    await expect.element(text('原为旧厂。')).toHaveAttribute('lang', 'zh-Hans');
    await button('Back to the card').click();
    await expect.poll(focused).toBe(await button('All statements').findElement());
    await expect.element(heading('Progress')).toBeVisible();
  });

  test('a card of another record begins with its summary', async () => {
    const card = open('group');
    await button('全部陈述').click();
    await expect.element(heading('全部陈述（11）')).toBeVisible();
    card.recordId = 'neighbour';
    await expect.element(heading('邻里中心', 2)).toBeVisible();
    await expect.element(heading('进展')).toBeVisible();
  });

  test('names related records: whole and neighbours', async () => {
    open('member');
    await expect.element(text('属于')).toBeVisible();
    await button('甲路等23处停车场').click();
    document.body.replaceChildren();
    open('neighbour', english);
    await expect.element(text('At the same place')).toBeVisible();
    await button(/First Road and 22 other car parks/).click();
    expect(events).toEqual([
      ['ur-record-open', { id: 'group' }],
      ['ur-record-open', { id: 'group' }],
    ]);
  });

  test('asks the shell to copy the link and to close', async () => {
    open('group');
    await button('复制链接').click();
    await button('关闭卡片').click();
    expect(events).toEqual([
      ['ur-link-copy', { id: 'group' }],
      ['ur-card-close', null],
    ]);
  });

  test('takes the focus on its heading', async () => {
    const card = open('group');
    await card.updateComplete;
    card.focus();
    await expect.poll(focused).toBe(await heading('甲路等23处停车场', 2).findElement());
  });

  test('speaks the other language at once', async () => {
    open('group');
    await expect.element(heading('进展')).toBeVisible();
    store.update((state) => ({ ...state, language: 'en' }));
    await expect.element(heading('Progress')).toBeVisible();
  });
});

describe('ur-site-card without its data', () => {
  test('says that it reads, under the name it already knows', async () => {
    open('group', {}, { ...source, records: () => new Promise(() => undefined) });
    await expect.element(page.getByRole('status')).toHaveTextContent('正在读取陈述');
    await expect.element(heading('甲路等23处停车场', 2)).toBeVisible();
  });

  test('says what failed and what is safe, and tries again', async () => {
    let broken = true;
    const failing: RecordSource = {
      ...source,
      records: () => (broken ? Promise.reject(new PackageError({ kind: 'missing', file: 'records.json' })) : source.records()),
    };
    open('group', english, failing);
    await expect.element(page.getByRole('alert')).toHaveTextContent(/could not be read.*records\.json did not arrive.*not affected/);
    broken = false;
    await button('Try again').click();
    await expect.element(heading('Progress')).toBeVisible();
  });

  test('says that an id is not in the data, and can be closed', async () => {
    open('lost');
    await expect.element(page.getByRole('alert')).toHaveTextContent('没有项目“lost”');
    await button('关闭卡片').click();
    expect(events).toEqual([['ur-card-close', null]]);
  });

  test('passes on that the catalogue or the vocabulary is missing', async () => {
    open('group', { vocabulary: { status: 'failed', reason: { kind: 'broken', file: 'vocabulary.json' } } });
    await expect.element(page.getByRole('alert')).toHaveTextContent('vocabulary.json 已损坏');
  });
});

describe('ur-site-card for everyone', () => {
  for (const theme of ['light', 'dark', 'contrast', 'sunlight']) {
    for (const language of ['zh', 'en'] as const) {
      test(`has no violation in ${theme}, ${language}`, async () => {
        document.documentElement.dataset['theme'] = theme;
        for (const id of ['group', 'programme', 'member']) {
          const card = open(id, { language });
          await expect.element(heading(language === 'zh' ? '进展' : 'Progress')).toBeVisible();
          const { violations } = await axe.run(card);
          expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
          document.body.replaceChildren();
        }
        delete document.documentElement.dataset['theme'];
      });
    }
  }

  test('has no violation in its history', async () => {
    const card = open('group', english);
    await button('All statements').click();
    await expect.element(heading('All statements (11)')).toBeVisible();
    expect((await axe.run(card)).violations).toEqual([]);
  });
});
