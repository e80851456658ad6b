import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { searchSourceContext } from '../../src/components/search-source-context.ts';
import { storeContext } from '../../src/components/ur-element.ts';
import '../../src/components/ur-search-box.ts';
import type { UrSearchBox } from '../../src/components/ur-search-box.ts';
import type { SearchChoice } from '../../src/domain/search/search-choice.ts';
import { SearchIndex } from '../../src/domain/search/search-index.ts';
import { PackageError } from '../../src/services/package-error.ts';
import type { SearchSource } from '../../src/services/search-source.ts';
import type { AppState } from '../../src/state/app-state.ts';
import '../../src/components/styles/page.css';
import { appStore } from '../fixtures/app-store.ts';
import { catalogueEntry } from '../fixtures/catalogue-entry.ts';
import { entries, reader } from '../fixtures/search-names.ts';

const records = entries
  .filter(({ kind }) => kind === 'record' || kind === 'programme')
  .map(({ id, name }) => catalogueEntry({ id, name }));
const catalogue: AppState['catalogue'] = { status: 'ready', value: { version: '1', entries: records } };
const source: SearchSource = {
  open: () => Promise.resolve(new SearchIndex(entries, reader)),
  places: () => Promise.resolve([]),
  toWgs84: (point) => Promise.resolve(point),
};

interface Setting {
  readonly state?: Partial<AppState>;
  readonly layout?: 'header' | 'phone';
  readonly source?: SearchSource;
}

async function place({ state = {}, layout = 'header', source: own = source }: Setting = {}) {
  const page = document.createElement('main');
  const store = appStore({ catalogue, ...state });
  new ContextProvider(page, { context: storeContext, initialValue: store });
  new ContextProvider(page, { context: searchSourceContext, initialValue: own });
  const box = document.createElement('ur-search-box');
  box.layout = layout;
  const chosen: SearchChoice[] = [];
  const opened: string[] = [];
  page.addEventListener('ur-search-select', (event) => chosen.push((event as CustomEvent<SearchChoice>).detail));
  for (const type of ['ur-search-open', 'ur-search-close']) page.addEventListener(type, () => opened.push(type.slice(10)));
  page.append(box);
  document.body.append(page);
  await box.updateComplete;
  return { box, store, chosen, opened };
}

afterEach(() => document.body.replaceChildren());

const part = (box: UrSearchBox, selector: string): HTMLElement | null => box.renderRoot.querySelector<HTMLElement>(selector);
const input = (box: UrSearchBox): HTMLInputElement => {
  const found = part(box, 'input');
  if (!(found instanceof HTMLInputElement)) throw new Error('no input');
  return found;
};
const options = (box: UrSearchBox): HTMLElement[] => [...box.renderRoot.querySelectorAll<HTMLElement>('[role=option]')];
const names = (box: UrSearchBox): (string | undefined)[] => options(box).map((option) => option.querySelector('.name')?.textContent.trim());
const active = (box: UrSearchBox): string | undefined =>
  part(box, `#${input(box).getAttribute('aria-activedescendant') ?? 'none'}`)?.querySelector('.name')?.textContent.trim();
const expanded = (box: UrSearchBox): string | null => input(box).getAttribute('aria-expanded');

async function type(box: UrSearchBox, text: string): Promise<void> {
  box.focus();
  await userEvent.keyboard(text.replace(/[{[]/g, '$&$&'));
}

describe('<ur-search-box>', () => {
  test('loads nothing before it is focused', async () => {
    let opens = 0;
    const { box } = await place({ source: { ...source, open: (value) => (opens++, source.open(value)) } });
    expect(opens).toBe(0);
    box.focus();
    await expect.poll(() => opens).toBe(1);
  });

  test('finds by first letters, highlights what matched, and opens what Enter is pressed on', async () => {
    const { box, chosen, opened } = await place();
    await type(box, 'tdbxj');
    await expect.poll(() => names(box)).toEqual(['台东步行街']);
    expect(part(box, '[role=option] mark')?.textContent).toBe('台东步行街');
    expect(expanded(box)).toBe('true');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([{ kind: 'record', id: 'taidong-walk' }]);
    expect(opened).toEqual(['open', 'close']);
    expect(input(box).value).toBe('台东步行街');
    await expect.poll(() => expanded(box)).toBe('false');
  });

  test('arrows walk through all groups and back to the input, Enter takes the one they stand on', async () => {
    const { box, chosen } = await place();
    await type(box, 'taidong');
    await expect.poll(() => names(box).length).toBeGreaterThan(3);
    const all = names(box);
    expect(active(box)).toBeUndefined();
    for (const name of all) {
      await userEvent.keyboard('{ArrowDown}');
      await expect.poll(() => active(box)).toBe(name);
    }
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => active(box)).toBeUndefined();
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(() => active(box)).toBe(all.at(-1));
    expect(box.renderRoot.querySelectorAll('[aria-selected=true]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toHaveLength(1);
  });

  test('a press chooses, and the focus stays in the input until then', async () => {
    const { box, chosen } = await place();
    await type(box, 'zss');
    await expect.poll(() => names(box)[0]).toContain('贮水山');
    const [first] = options(box);
    if (!first) throw new Error('no option');
    expect(first.textContent).toContain('示意·未核实');
    await userEvent.click(first);
    expect(chosen).toEqual([
      { kind: 'place', id: 'hill', name: { zh: '贮水山', en: 'Zhushuishan' }, point: [120.34, 36.08], errorMetres: 400, verified: false },
    ]);
  });

  test('coordinates are offered in each datum, or in the one that is named', async () => {
    const { box, chosen } = await place();
    await type(box, '36.09, 120.36');
    await expect.poll(() => options(box).length).toBe(3);
    expect(names(box)[0]).toBe('36.09000° N, 120.36000° E');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toEqual([{ kind: 'coordinate', point: [120.36, 36.09], datum: 'gcj02' }]);
    await userEvent.clear(input(box));
    await type(box, '高德 120.36，36.09');
    await expect.poll(() => options(box).length).toBe(1);
    expect(options(box)[0]?.textContent).toContain('近似');
  });

  test('says what is wrong with coordinates, and what to try when nothing is found', async () => {
    const { box } = await place();
    await type(box, '30.25,120.16');
    await expect.poll(() => part(box, '.message')?.textContent).toContain('范围之外');
    await userEvent.clear(input(box));
    await type(box, 'qqqqq');
    await expect.poll(() => part(box, '.message')?.textContent).toContain('没有找到“qqqqq”');
    expect(expanded(box)).toBe('false');
  });

  test('Escape closes the list, then clears the text, then is left to others', async () => {
    const { box } = await place();
    const passed: string[] = [];
    document.body.addEventListener('keydown', (event) => passed.push(event.key), { once: true });
    await type(box, 'a');
    await userEvent.clear(input(box));
    await type(box, '台东');
    await expect.poll(() => expanded(box)).toBe('true');
    passed.length = 0;
    document.body.addEventListener('keydown', (event) => passed.push(event.key));
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => expanded(box)).toBe('false');
    expect(input(box).value).toBe('台东');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => input(box).value).toBe('');
    expect(passed).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(passed).toEqual(['Escape']);
  });

  test('Tab leaves the box and closes its list', async () => {
    const { box } = await place();
    const after = document.createElement('button');
    document.body.append(after);
    await type(box, '台东');
    await expect.poll(() => expanded(box)).toBe('true');
    await userEvent.keyboard('{Tab}');
    expect(box.open).toBe(true);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => box.open).toBe(false);
    expect(document.activeElement).toBe(after);
  });

  test('does not search or choose while an input method composes', async () => {
    const { box, chosen } = await place();
    box.focus();
    await expect.poll(() => part(box, '.message')?.textContent).toContain('可输入');
    const field = input(box);
    field.dispatchEvent(new CompositionEvent('compositionstart'));
    field.value = 'tai dong';
    field.dispatchEvent(new InputEvent('input', { isComposing: true }));
    await box.updateComplete;
    expect(options(box)).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }));
    expect(chosen).toEqual([]);
    field.value = '台东步行街';
    field.dispatchEvent(new CompositionEvent('compositionend'));
    await expect.poll(() => names(box)).toEqual(['台东步行街']);
    // The Enter that ended the composition, as Safari sends it.
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229 }));
    expect(chosen).toEqual([]);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13 }));
    expect(chosen).toEqual([{ kind: 'record', id: 'taidong-walk' }]);
  });

  test('the key / leads here from the page but not from another field, and can be switched off', async () => {
    const { box } = await place();
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    await userEvent.keyboard('/');
    expect(field.value).toBe('/');
    field.blur();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(box);
    expect(input(box).value).toBe('');
    input(box).blur();
    box.shortcut = false;
    await userEvent.keyboard('/');
    expect(document.activeElement).not.toBe(box);
  });

  test('reads the number of results out once, after the typing', async () => {
    const { box } = await place();
    const spoken: string[] = [];
    const status = part(box, '[role=status]');
    if (!status) throw new Error('no status');
    new MutationObserver(() => spoken.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    await type(box, 'tdbxj');
    await expect.poll(() => status.textContent, { timeout: 3000 }).toBe('1 个结果');
    expect(spoken.filter((text) => text !== '')).toEqual(['1 个结果']);
  });

  test('says that the index did not arrive, and tries again', async () => {
    let broken = true;
    const { box } = await place({
      source: {
        ...source,
        open: (value) => (broken ? Promise.reject(new PackageError({ kind: 'missing', file: 'data/search.json' })) : source.open(value)),
      },
    });
    await type(box, '台东');
    await expect.poll(() => part(box, '.message')?.textContent).toContain('没有收到');
    broken = false;
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.poll(() => names(box).length).toBeGreaterThan(0);
  });

  test('records that arrive later are found', async () => {
    const { box, store } = await place({
      state: { catalogue: { status: 'loading' } },
      source: {
        ...source,
        open: (value) => Promise.resolve(new SearchIndex(value ? entries : entries.filter(({ place: at }) => at !== null), reader)),
      },
    });
    await type(box, '步行街');
    await expect.poll(() => part(box, '.message')?.textContent).toContain('没有找到');
    store.update((state) => ({ ...state, catalogue }));
    await expect.poll(() => names(box)).toEqual(['台东步行街']);
  });

  test('speaks English, with the official name below', async () => {
    const { box } = await place({ state: { language: 'en' } });
    expect(input(box).placeholder).toBe('Projects, places, pinyin');
    await page.viewport(1440, 900);
    await expect.poll(() => input(box).placeholder).toBe('Name, address, pinyin or coordinates');
    await type(box, 'beer');
    await expect.poll(() => names(box)).toEqual(['Tsingtao Beer Museum']);
    expect(part(box, '[role=option] .other')?.textContent).toBe('青岛啤酒博物馆');
    await page.viewport(414, 896);
  });

  test('says by what an entry was found when its name does not show it', async () => {
    const { box } = await place();
    await type(box, '威海路');
    await expect.poll(() => part(box, '.why')?.textContent).toBe('位置：威海路、台东一路');
    expect(part(box, '.why mark')?.textContent).toBe('威海路');
  });

  test('on the phone it fills the screen until it is left', async () => {
    const { box, opened, chosen } = await place({ layout: 'phone' });
    expect(box.getBoundingClientRect().height).toBeLessThan(60);
    await userEvent.click(input(box));
    await type(box, '台东');
    await expect.poll(() => names(box).length).toBeGreaterThan(3);
    expect(box.getBoundingClientRect().height).toBe(innerHeight);
    const back = part(box, 'button');
    if (!back) throw new Error('no way back');
    await userEvent.click(back);
    await expect.poll(() => box.open).toBe(false);
    await userEvent.click(input(box));
    await expect.poll(() => expanded(box)).toBe('true');
    const go = part(box, '.go');
    if (!go) throw new Error('no search button');
    await userEvent.click(go);
    expect(opened).toEqual(['open', 'close', 'open', 'close']);
    expect(chosen).toEqual([{ kind: 'record', id: 'taidong-walk' }]);
  });

  test.each([
    ['light', 'header'],
    ['dark', 'header'],
    ['contrast', 'header'],
    ['light', 'phone'],
  ] as const)('has no accessibility faults in %s, %s', async (theme, layout) => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = 'zh-Hans';
    const { box } = await place({ layout });
    const check = async () => (await axe.run(box)).violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
    expect(await check()).toEqual([]);
    await type(box, 'taidong');
    await expect.poll(() => names(box).length).toBeGreaterThan(3);
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => active(box)).toBeDefined();
    expect(await check()).toEqual([]);
    await userEvent.clear(input(box));
    await type(box, 'qqqqq');
    await expect.poll(() => part(box, '.message')?.textContent).toContain('没有找到');
    expect(await check()).toEqual([]);
    delete document.documentElement.dataset['theme'];
  });
});
