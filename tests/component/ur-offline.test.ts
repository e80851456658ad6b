import { ContextProvider } from '@lit/context';
import { afterEach, describe, expect, test } from 'vitest';
import { offlineDeskContext, type OfflineDesk, type Stock } from '../../src/components/offline/offline-desk.ts';
import '../../src/components/offline/ur-departure-desk.ts';
import '../../src/components/offline/ur-offline-badge.ts';
import '../../src/components/offline/ur-offline-desk.ts';
import '../../src/components/offline/ur-optional-packages.ts';
import '../../src/components/offline/ur-update-offer.ts';
import type { DepartureFacts } from '../../src/domain/departure/departure-facts.ts';
import type { OptionalStock } from '../../src/domain/packages/optional-package.ts';
import { OptionalPackageError } from '../../src/services/optional/optional-package-error.ts';
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
      takeUpdate: () => Promise.resolve('taken'),
    },
    takeStock: () => Promise.resolve(next(stocks)),
    repair: () => ask('repair', next(stocks))(),
    ownLayers: () => Promise.resolve([{ id: 'own', name: '巡查路段', count: 12, bytes: 34_000 }, { id: 'tiles', name: '街道图', count: null, bytes: 5_600_000 }]),
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

  test('that the one at work does not yet make way for is told in words, without a button that does nothing', async () => {
    deskOf({ update: 'coming' });
    const { element } = await mount('ur-update-offer', { language: 'en' });
    expect(text(element)).toContain('at the latest in five minutes or at the next start');
    expect(text(element)).toContain('Nothing is lost');
    expect(text(element)).not.toContain('Load new version');
    await expectAccessible(element);
  });
});

describe('an optional package', () => {
  test('is brought here with progress, paused, gone on with, verified and deleted, each said in words', async () => {
    deskOf({});
    let state: OptionalStock['state'] = 'absent';
    let finish: () => void = () => undefined;
    const packages = {
      list: (verify: boolean): Promise<readonly OptionalStock[]> => Promise.resolve([{ name: 'gdal', version: '2.8.1', licence: 'LGPL-2.1', bytes: 40e6, state: verify ? 'whole' : state, keptAt: null }]),
      download: (_: string, onProgress: (done: number, all: number) => void, signal: AbortSignal) =>
        new Promise<void>((resolve, reject) => {
          onProgress(1e7, 4e7);
          finish = () => {
            state = 'here';
            resolve();
          };
          signal.addEventListener('abort', () => {
            state = 'partial';
            reject(new DOMException('aborted', 'AbortError'));
          });
        }),
      remove: () => {
        state = 'absent';
        return Promise.resolve();
      },
    };
    const { element } = await mount('ur-optional-packages', {}, { prepare: (made) => (made.packages = packages) });
    await expect.poll(() => text(element)).toContain('未存到本机');
    expect(text(element)).toContain('40 MB');
    button(element, '下载').click();
    await expect.poll(() => element.shadowRoot?.querySelector('progress')?.value).toBe(1e7);
    await expectAccessible(element);
    button(element, '暂停').click();
    await expect.poll(() => text(element)).toContain('已暂停');
    button(element, '继续').click();
    await expect.poll(() => element.shadowRoot?.querySelector('progress')?.max).toBe(4e7);
    finish();
    await expect.poll(() => text(element)).toContain('已存到本机，逐字节核对无误');
    button(element, '核对').click();
    await expect.poll(() => text(element)).toContain('核对无误。');
    button(element, '从本机删除').click();
    await expect.poll(() => text(element)).toContain('已从本机删除');
    expect(text(element)).toContain('未存到本机');
  });

  test('that does not arrive says what stays and what to do', async () => {
    deskOf({});
    const packages = {
      list: (): Promise<readonly OptionalStock[]> => Promise.resolve([{ name: 'gdal', version: '2.8.1', licence: 'LGPL-2.1', bytes: 40e6, state: 'partial', keptAt: null }]),
      download: () => Promise.reject(new OptionalPackageError('full')),
      remove: () => Promise.resolve(),
    };
    const { element } = await mount('ur-optional-packages', { language: 'en' }, { prepare: (made) => (made.packages = packages) });
    await expect.poll(() => text(element)).toContain('part of it is here');
    button(element, 'Go on').click();
    await expect.poll(() => element.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('records and drawings are safe');
    await expectAccessible(element);
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
