import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/components/office/ur-office-panel.ts';
import type { OfficeLink } from '../../../src/actions/field/office-link.ts';
import { type SyncState, syncTroubles } from '../../../src/domain/sync/sync-state.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { createStore, type Store } from '../../../src/state/store.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from '../mount.ts';
import { closeRooms, fieldRoom } from '../field/field-room.ts';

afterEach(closeRooms);

const calm: SyncState = { office: { zh: '更新办', en: 'the office' }, running: false, done: 0, total: 0, photo: null, came: 0, waiting: null, trouble: null, lastAt: null, nextAt: null, clockOffset: null, lostThere: 0, login: 'none' };
const words = (root: Element): string => deepQueryAll(root, 'p, b, span').map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ');

async function panel(change: Partial<SyncState> = {}, look: Partial<AppState> = {}): Promise<{ element: HTMLElement; state: Store<SyncState>; asked: string[] }> {
  const asked: string[] = [];
  const state = createStore<SyncState>({ ...calm, ...change });
  const office: OfficeLink = {
    state,
    exchange: () => Promise.resolve(void asked.push('exchange')),
    look: () => Promise.resolve(void asked.push('look')),
    logIn: () => Promise.resolve((asked.push('login'), 'popup' as const)),
    photo: () => Promise.resolve(null),
  };
  await fieldRoom({}, {}, office);
  const { element } = await mount('ur-office-panel', look, { prepare: (panel) => (panel.figures = { records: 5, unsent: 2, unsentPhotos: 3, oldestAt: 1, trouble: 0 }) });
  return { element, state, asked };
}

describe('the office’s panel', () => {
  test('says what will go and what comes, and begins when it is pressed; while it goes says how far', async () => {
    const { element, state, asked } = await panel();
    expect(words(element)).toContain('发送 2 条记录、3 张照片');
    expect(words(element)).toContain('并取回更新办的新内容；有多少还不知道');
    await expectAccessible(element);
    button(element, '发送').click();
    expect(asked).toEqual(['look', 'exchange']);
    state.update((before) => ({ ...before, running: true, done: 2, total: 5, photo: { digest: 'a', recordId: 'r', bytes: 380_000 } }));
    await settled();
    expect(words(element)).toContain('5 件中已送达并核对 2 件');
    expect(words(element)).toContain('正在发送一张 380 kB 的照片');
    expect(deepQueryAll(element, 'progress')[0]?.getAttribute('max')).toBe('5');
    await expectAccessible(element);
    state.update((before) => ({ ...before, running: false, came: 4, lastAt: 1_790_000_000_000 }));
    await settled();
    expect(words(element)).toContain('从办公室取回 4 个新事件');
  });

  test('says how many events will come once the office told, and that nothing will where it has nothing new', async () => {
    const { element, state } = await panel();
    state.update((before) => ({ ...before, waiting: 3 }));
    await settled();
    expect(words(element)).toContain('并从更新办取回 3 个新事件');
    await expectAccessible(element);
    state.update((before) => ({ ...before, waiting: 0 }));
    await settled();
    expect(words(element)).toContain('更新办没有新内容');
  });

  test('tells each trouble apart, with what is safe and what to do', async () => {
    const told = new Set<string>();
    for (const trouble of syncTroubles) {
      const { element, state } = await panel();
      state.update((before) => ({ ...before, trouble, nextAt: 1_790_000_000_000 }));
      await settled();
      const [alert] = deepQueryAll(element, '[role=alert]');
      expect(alert?.textContent.trim()).not.toBe('');
      told.add(alert?.textContent ?? '');
      element.remove();
    }
    expect(told.size).toBe(syncTroubles.length);
  });

  test('leads to the login where it has expired, and says why that failed', async () => {
    const { element, asked } = await panel({ trouble: 'login', login: 'out' });
    await expectAccessible(element);
    button(element, '登录').click();
    await expect.poll(() => words(element)).toContain('请允许本页打开窗口');
    expect(asked).toEqual(['look', 'login']);
  });

  test('warns of a wrong clock and of an office that lost what it had', async () => {
    const { element } = await panel({ clockOffset: -20 * 60_000, lostThere: 7 });
    expect(words(element)).toContain('慢 20 分钟');
    expect(words(element)).toContain('缺少本机的 7 个事件');
  });

  test.each(looks)('can be read in every look', async (look) => {
    const { element } = await panel({ trouble: 'foreign', nextAt: 1_790_000_000_000 }, look);
    await expectAccessible(element);
  });
});
