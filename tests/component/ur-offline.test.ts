import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { offlineDeskContext, type OfflineDesk, type Stock } from '../../src/components/offline/offline-desk.ts';
import '../../src/components/offline/ur-departure-desk.ts';
import '../../src/components/offline/ur-offline-badge.ts';
import '../../src/components/offline/ur-offline-desk.ts';
import '../../src/components/offline/ur-update-offer.ts';
import type { DepartureFacts } from '../../src/domain/departure/departure-facts.ts';
import type { ProgramState, UpdateState } from '../../src/services/offline-copy.ts';
import { holdWork } from '../../src/services/work-in-hand.ts';
import { expectAccessible, mount } from './mount.ts';

const WHOLE: Stock = {
  program: { build: 'abc', dataVersion: '2026-11-22', files: 60, bytes: 2_400_000, missing: [], damaged: [], verified: true },
  packages: [{ name: 'base', bytes: 125_000, sha256: '0123456789', state: 'whole', keptAt: 1 }],
};
const LACKING: Stock = { ...WHOLE, packages: [{ name: 'base', bytes: 125_000, sha256: '0123456789', state: 'missing', keptAt: null }] };
const FACTS: DepartureFacts = {
  program: { files: 60, whole: true },
  dataVersion: '2026-11-22',
  baseWhole: false,
  formsWhole: true,
  dataWhole: false,
  updateWaiting: false,
  freeBytes: 4e9,
  persistence: 'refused',
  position: 'prompt',
  camera: 'granted',
  clockAheadMs: 0,
  privateWindow: 'no-sign',
  records: { total: 0, unsent: 0, lastExportAt: null },
  now: 0,
};

const provider = new ContextProvider(document.body, { context: offlineDeskContext });

/** A desk over a copy in a given state, and what was asked of it. */
function deskOf(copy: { program?: ProgramState; update?: UpdateState; stocks?: readonly Stock[]; facts?: readonly DepartureFacts[]; waiting?: number }) {
  const asked: string[] = [];
  const stocks = [...(copy.stocks ?? [WHOLE])];
  const facts = [...(copy.facts ?? [FACTS])];
  const next = <T>(list: T[]): T => {
    const first = list.length > 1 ? list.shift() : list[0];
    if (first === undefined) throw new Error('nothing prepared');
    return first;
  };
  const ask = <T>(name: string, answer: T) => () => {
    asked.push(name);
    return Promise.resolve(answer);
  };
  const desk: OfflineDesk = {
    copy: {
      program: copy.program ?? { kind: 'ready' },
      update: copy.update ?? 'none',
      subscribe: () => () => undefined,
      start: () => Promise.resolve(),
      takeStock: () => Promise.resolve(null),
      repair: () => Promise.resolve(null),
      lookForUpdate: () => Promise.resolve(),
      takeUpdate: () => Promise.resolve(),
    },
    takeStock: () => Promise.resolve(next(stocks)),
    repair: () => ask('repair', next(stocks))(),
    persistence: () => Promise.resolve('refused'),
    askForPersistence: ask('persist', 'refused'),
    room: () => Promise.resolve({ usedBytes: 4e6, quotaBytes: 1e9 }),
    departureFacts: () => Promise.resolve(next(facts)),
    waiting: () => Promise.resolve(copy.waiting ?? 0),
    onRecords: () => () => undefined,
    askForPosition: ask('position', undefined),
    askForCamera: ask('camera', undefined),
    loadUpdate: ask('update', undefined),
  };
  provider.setValue(desk);
  return asked;
}

const text = (element: HTMLElement): string => element.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
const button = (element: HTMLElement, words: string): HTMLButtonElement => {
  const found = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) => one.textContent.includes(words));
  if (!found) throw new Error(`no button says ${words}: ${text(element)}`);
  return found;
};

let release: () => void = () => undefined;
afterEach(() => release());

describe('the offer of a newer version', () => {
  test('is not there without one, and loads it only when pressed', async () => {
    deskOf({});
    expect(text((await mount('ur-update-offer')).element)).toBe('');
    const asked = deskOf({ update: 'waiting' });
    const { element } = await mount('ur-update-offer');
    expect(asked).toEqual([]);
    button(element, '载入新版本').click();
    expect(asked).toEqual(['update']);
  });

  test('does nothing while a form is open, says why, and works when that is closed', async () => {
    const asked = deskOf({ update: 'waiting' });
    release = holdWork();
    const { element } = await mount('ur-update-offer');
    expect(text(element)).toContain('有表单还开着');
    button(element, '载入新版本').click();
    expect(asked).toEqual([]);
    release();
    await element.updateComplete;
    expect(text(element)).not.toContain('有表单还开着');
    button(element, '载入新版本').click();
    expect(asked).toEqual(['update']);
  });
});

describe('the badge', () => {
  test.each<[string, Parameters<typeof deskOf>[0], string]>([
    ['everything here', {}, '已可离线使用'],
    ['a part missing', { stocks: [LACKING] }, '离线内容不全'],
    ['a newer version', { update: 'waiting' }, '有新版本'],
    ['no service worker', { program: { kind: 'none', why: 'insecure' } }, '需联网使用'],
    ['half way', { program: { kind: 'preparing', doneBytes: 45, allBytes: 100 } }, '存入本机 45%'],
    ['a failure', { program: { kind: 'failed', why: 'full', path: null } }, '未能存入'],
  ])('says it of %s', async (_, copy, words) => {
    deskOf(copy);
    const { element, store } = await mount('ur-offline-badge');
    await expect.poll(() => text(element)).toContain(words);
    element.shadowRoot?.querySelector('button')?.click();
    expect(store.get().desk).toBe('offline');
  });

  test('counts the records that the office has not received', async () => {
    deskOf({ waiting: 3 });
    const { element } = await mount('ur-offline-badge');
    await expect.poll(() => element.shadowRoot?.querySelector('button')?.getAttribute('aria-label')).toContain('3 条记录未送达');
    await expectAccessible(element);
  });
});

describe('what is available offline', () => {
  test('lists parts, sizes and state, and breaks no rule of accessibility', async () => {
    deskOf({});
    const { element } = await mount('ur-offline-desk');
    await expect.poll(() => text(element)).toContain('全部内容已在本机');
    const list = element.shadowRoot?.querySelector('ur-stock-list');
    await expect.poll(() => (list ? text(list) : '')).toContain('2.4 MB');
    await expectAccessible(element);
  });

  test('names what is missing, asks to be kept, fetches it and says so only then', async () => {
    const asked = deskOf({ stocks: [LACKING, WHOLE] });
    const { element } = await mount('ur-offline-desk');
    await expect.poll(() => text(element)).toContain('本机内容不全');
    button(element, '补取').click();
    await expect.poll(() => text(element)).toContain('已补取并核对');
    expect(asked).toEqual(['persist', 'repair']);
  });

  test('says what still could not be fetched', async () => {
    deskOf({ stocks: [LACKING] });
    const { element } = await mount('ur-offline-desk');
    await expect.poll(() => text(element)).toContain('本机内容不全');
    button(element, '补取').click();
    await expect.poll(() => text(element)).toContain('还有 1 个文件没有取到');
  });
});

describe('the check before leaving', () => {
  test('has a line for each point, with what to do, and looks again after doing it', async () => {
    const good: DepartureFacts = { ...FACTS, baseWhole: true, dataWhole: true, persistence: 'granted', position: 'granted' };
    const asked = deskOf({ facts: [FACTS, good] });
    const { element } = await mount('ur-departure-desk', { language: 'en' });
    await expect.poll(() => text(element)).toContain('4 points to look at');
    await expectAccessible(element);
    button(element, 'Fetch what is missing').click();
    await expect.poll(() => text(element)).toContain('Everything is right. You can go.');
    expect(asked).toEqual(['repair']);
  });

  test('leads from a missing export to where everything is exported', async () => {
    deskOf({ facts: [{ ...FACTS, records: { total: 2, unsent: 2, lastExportAt: null } }] });
    const { element, store } = await mount('ur-departure-desk');
    await expect.poll(() => text(element)).toContain('还有 2 条办公室没有收到');
    button(element, '去导出').click();
    expect(store.get().desk).toBe('queue');
  });
});
