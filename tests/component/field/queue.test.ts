import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/components/field/ur-queue-desk.ts';
import '../../../src/components/field/ur-trouble-desk.ts';
import { readField } from '../../../src/actions/field/read-field.ts';
import { NO_MARKS } from '../../../src/domain/inspections/photo-marks.ts';
import { troubles } from '../../../src/domain/inspections/trouble.ts';
import type { JsonObject } from '../../../src/domain/field/json-value.ts';
import { StorageError } from '../../../src/domain/storage-error.ts';
import type { RecordKeeper } from '../../../src/services/records/record-keeper.ts';
import { visit } from '../../fixtures/visit.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from '../mount.ts';
import { closeRooms, fieldRoom, testKeeper } from './field-room.ts';

afterEach(closeRooms);

const words = (root: Element): string => deepQueryAll(root, 'h2, h3, p, li, legend, label, button, summary').map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ');
const save = (keeper: RecordKeeper, change: Parameters<typeof visit>[0], parentIds: readonly string[] = [], recordId = 'record-0001') =>
  keeper.saveEvent({ recordId, parentIds, kind: parentIds.length === 0 ? 'create' : 'edit', author: '07', fields: visit(change) as unknown as JsonObject, photos: [], position: null });
const choose = (root: Element, file: File): void => {
  const [input] = deepQueryAll(root, 'input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no way to import');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
};

describe('the queue', () => {
  test('has every record with its state in words, moves through them by the arrow keys, and opens one with its history', async () => {
    const { setting, records } = await fieldRoom({ inspector: '07' });
    const { eventId } = await save(records, { subject: { kind: 'site', siteId: 'museum' }, remark: '已拆' });
    await save(records, { subject: { kind: 'site', siteId: 'museum' }, remark: '已恢复' }, [eventId]);
    await save(records, { subject: { kind: 'site', siteId: 'street' }, startedAt: 1_789_000_000_000 }, [], 'record-0002');
    await readField(setting);
    const { element } = await mount('ur-queue-desk');
    expect(words(element)).toContain('甲博物馆');
    expect(words(element)).toContain('在本机');
    expect(words(element)).toContain('还没有导出过');
    expect(words(element)).toContain('浏览器可能清除本机记录');
    await expectAccessible(element);
    const [row] = deepQueryAll(element, '[role=listitem] .row');
    row?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(deepQueryAll(element, '[role=listitem] .row')[1]?.matches(':focus')).toBe(true);
    await userEvent.keyboard('{Home}{Enter}');
    await expect.poll(() => words(element)).toContain('改了：说明');
    expect(words(element)).toContain('已恢复');
    await expectAccessible(element);
  });

  test('says what could not be read, keeps it, and proves that what is shown is what the history says', async () => {
    const { setting, records, connection } = await fieldRoom();
    await save(records, {});
    await (await connection.use()).put('event', { eventId: 'x' } as never);
    const { element } = await mount('ur-queue-desk');
    button(element, '现在核对').click();
    await expect.poll(() => words(element)).toContain('已核对 1 条记录，显示的与历史一致');
    await expect.poll(() => words(element)).toContain('已隔离：1 条读不出来');
    expect(setting.field.get().keeping?.setAside).toBe(1);
    await expectAccessible(element);
  });

  test('refuses a file that is no export by name, and takes one in that is, once', async () => {
    const { setting } = await fieldRoom();
    const { records: other } = testKeeper('test-field-other');
    await save(other, { subject: { kind: 'site', siteId: 'museum' } });
    const { file, name } = await other.exportAll();
    const { element } = await mount('ur-queue-desk');
    choose(element, new File(['not a zip'], 'notes.zip'));
    await expect.poll(() => words(element)).toContain('不是“导出全部”的文件');
    choose(element, new File([file], name));
    await expect.poll(() => words(element)).toContain('导入 1 个事件');
    expect(setting.field.get().records).toHaveLength(1);
    choose(element, new File([file], name));
    await expect.poll(() => words(element)).toContain('另有 1 个本机已有');
    await expectAccessible(element);
  });
});

describe('a record changed in two places', () => {
  const fork = async () => {
    const room = await fieldRoom({ inspector: '07' });
    const subject = { kind: 'site', siteId: 'museum' } as const;
    const { eventId } = await save(room.records, { subject });
    await save(room.records, { subject, remark: '已拆', answers: { started: 'yes' } }, [eventId]);
    await save(room.records, { subject, remark: '仍在' }, [eventId]);
    await readField(room.setting);
    const { element } = await mount('ur-queue-desk');
    deepQueryAll(element, '[role=listitem] .row')[0]?.click();
    await expect.poll(() => words(element)).toContain('2 处各自改过');
    return { ...room, element };
  };

  test('shows what it was and both versions, wants a choice for what clashes, and is one again', async () => {
    const { records, element } = await fork();
    expect(words(element)).toContain('原来：未答');
    expect(words(element)).toContain('两边都采用');
    expect(words(element)).toContain('还有 1 项要选');
    await expectAccessible(element);
    button(element, '就这样定').click();
    expect((await records.record('record-0001'))?.heads).toHaveLength(2);
    const [, second] = deepQueryAll(element, '.versions input[type=radio]');
    const chosen = second?.closest('label')?.textContent.includes('已拆') ? '已拆' : '仍在';
    second?.click();
    await settled();
    button(element, '就这样定').click();
    await expect.poll(() => words(element)).toContain('冲突已处理');
    expect(await records.record('record-0001')).toMatchObject({ conflict: null, state: 'on-tablet', events: 4, body: { fields: { remark: chosen, answers: { started: 'yes' } } } });
  });

  test('can go on as two visits, neither of which is lost', async () => {
    const { records, element } = await fork();
    button(element, '两份都留').click();
    await expect.poll(() => words(element)).toContain('两份都已保留');
    const all = await records.records();
    expect(all.map(({ conflict }) => conflict)).toEqual([null, null]);
    expect(all.map(({ body }) => body.fields['remark']).toSorted()).toEqual(['仍在', '已拆'].toSorted());
  });

  test('can be left to the office: both versions stay, the history says who left it, and whoever decides afterwards ends that too', async () => {
    const { records, setting, element } = await fork();
    await setting.keeper.saveInspector('07');
    await readField(setting);
    const before = await records.record('record-0001');
    button(element, '交给办公室').click();
    await expect.poll(() => words(element)).toContain('已交给办公室');
    const after = await records.record('record-0001');
    expect(after).toMatchObject({ state: 'conflict', forOffice: true, events: 4 });
    expect(after?.heads).toHaveLength(2);
    expect(after?.heads.filter((head) => before?.heads.includes(head))).toHaveLength(1);
    await expect.poll(() => words(element)).toContain('07 于');
    await expect.poll(() => words(element)).toContain('改了：交给办公室');
    expect(words(element)).toContain('还有 1 项要选');
    expect(deepQueryAll(element, 'button').some(({ textContent }) => textContent.includes('这里不作决定'))).toBe(false);
    await expectAccessible(element);
    expect(setting.field.get().records?.[0]).toMatchObject({ forOffice: true });
    deepQueryAll(element, '.versions input[type=radio]')[1]?.click();
    await settled();
    button(element, '就这样定').click();
    await expect.poll(() => words(element)).toContain('冲突已处理');
    const settledRecord = await records.record('record-0001');
    expect(settledRecord).toMatchObject({ conflict: null, events: 5 });
    expect(settledRecord).not.toHaveProperty('forOffice');
    expect(settledRecord?.body.fields).not.toHaveProperty('forOffice');
  });

  test('that was left to the office is taken back with one press: it is open here as before, and the history says both', async () => {
    const { records, setting, element } = await fork();
    await setting.keeper.saveInspector('07');
    await readField(setting);
    const before = await setting.keeper.conflict('record-0001');
    button(element, '交给办公室').click();
    await expect.poll(() => words(element)).toContain('已交给办公室');
    await expect.poll(() => words(element)).toContain('07 于');
    button(element, '从办公室收回').click();
    await expect.poll(() => words(element)).toContain('已从办公室收回');
    const after = await records.record('record-0001');
    expect(after).toMatchObject({ state: 'conflict', events: 5 });
    expect(after).not.toHaveProperty('forOffice');
    expect(setting.field.get().records?.[0]).not.toHaveProperty('forOffice');
    const now = await setting.keeper.conflict('record-0001');
    expect(now?.passed).toBeNull();
    const said = (conflict: typeof now) => conflict?.sides.map(({ author, visit: made }) => JSON.stringify([author, made])).toSorted();
    expect(said(now)).toEqual(said(before));
    await expect.poll(() => words(element)).toContain('改了：从办公室收回');
    expect(words(element)).toContain('改了：交给办公室');
    await expectAccessible(element);
    // It can be left to the office again, and decided.
    button(element, '交给办公室').click();
    await expect.poll(() => words(element)).toContain('07 于');
    deepQueryAll(element, '.versions input[type=radio]')[1]?.click();
    await settled();
    button(element, '就这样定').click();
    await expect.poll(() => words(element)).toContain('冲突已处理');
    expect(await records.record('record-0001')).toMatchObject({ conflict: null, events: 7 });
  });

  test('that cannot be taken back, because the device is full, stays with the office and says so', async () => {
    const room = await fieldRoom({ inspector: '07' }, { takeBack: () => Promise.reject(new StorageError('full')) });
    const subject = { kind: 'site', siteId: 'museum' } as const;
    const { eventId } = await save(room.records, { subject });
    await save(room.records, { subject, remark: '已拆' }, [eventId]);
    await save(room.records, { subject, remark: '仍在' }, [eventId]);
    const conflict = await room.setting.keeper.conflict('record-0001');
    if (!conflict) throw new Error('no conflict');
    await room.setting.keeper.passToOffice(conflict, '07');
    await readField(room.setting);
    const { element } = await mount('ur-queue-desk');
    deepQueryAll(element, '[role=listitem] .row')[0]?.click();
    await expect.poll(() => words(element)).toContain('从办公室收回');
    button(element, '从办公室收回').click();
    await expect.poll(() => words(element)).toContain('没有处理');
    expect((await room.records.record('record-0001'))?.forOffice).toBe(true);
    expect(words(element)).toContain('从办公室收回');
  });

  test('shows the photos of both versions side by side, each with whose it is', async () => {
    const room = await fieldRoom({ inspector: '07' });
    const picture = async (colour: string) => {
      const canvas = new OffscreenCanvas(40, 30);
      const context = canvas.getContext('2d');
      if (context) context.fillStyle = colour;
      context?.fillRect(0, 0, 40, 30);
      const bytes = await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer();
      return { digest: await room.setting.keeper.keepPhoto(bytes), width: 40, height: 30, bytes: bytes.byteLength, addedAt: 1, marks: NO_MARKS };
    };
    const { eventId } = await save(room.records, {});
    await save(room.records, { remark: '已拆', photos: [await picture('red')] }, [eventId]);
    await save(room.records, { remark: '仍在', photos: [await picture('blue'), { ...(await picture('red')), digest: 'f'.repeat(64) }] }, [eventId]);
    await readField(room.setting);
    const { element } = await mount('ur-queue-desk');
    deepQueryAll(element, '[role=listitem] .row')[0]?.click();
    await expect.poll(() => deepQueryAll(element, '.pictures img').length).toBe(2);
    const alternatives = deepQueryAll(element, '.pictures img').map((image) => image.getAttribute('alt'));
    expect(alternatives.every((words_) => words_?.startsWith('照片 1：本机，07'))).toBe(true);
    expect(words(element)).toContain('照片 2 还不在本机');
    await expectAccessible(element);
  });
});

describe('trouble with the storage', () => {
  test.each(looks)('is told with what is safe and what to do, readable in $language $appearance', async (look) => {
    await fieldRoom({ outdated: true, unread: 'failed', tabs: 2 });
    const { element, store } = await mount('ur-queue-desk', look);
    expect(words(element)).toContain(look.language === 'zh' ? '浏览器的数据库损坏' : 'database is damaged');
    button(element, look.language === 'zh' ? '哪些没有受影响' : 'What is safe').click();
    expect(store.get().desk).toBe('trouble');
    const { element: desk } = await mount('ur-trouble-desk', look);
    const shown = deepQueryAll(desk, 'section');
    expect(shown).toHaveLength(3);
    for (const section of shown) expect(section.querySelectorAll('dd')).toHaveLength(2);
    await expectAccessible(desk);
  });

  test('is told of a clock that contradicts the records made here, once it is set back and until it is right again', async () => {
    const { setting, records } = await fieldRoom();
    const { element } = await mount('ur-queue-desk');
    await save(records, {});
    await readField(setting);
    await settled();
    expect(words(element)).not.toContain('时钟');
    const { now } = setting.field.get();
    setting.field.update((state) => ({ ...state, now: now - 365 * 24 * 3_600_000 }));
    await settled();
    expect(words(element)).toContain('本机时钟现在或以前不准');
    setting.field.update((state) => ({ ...state, now }));
    await settled();
    expect(words(element)).not.toContain('时钟');
  });

  test('has words for every trouble there is', async () => {
    const keeping = { freeBytes: 1, persisted: false, privateWindow: true, lastExportAt: null, setAside: 0, evicted: true, restored: true, cloned: true };
    const { setting } = await fieldRoom({ keeping, outdated: true, tabs: 2, officeAheadMs: 7 * 24 * 3_600_000 });
    const { element } = await mount('ur-trouble-desk');
    const seen = new Set<string>();
    for (const unread of ['failed', 'blocked', 'waiting', 'unanswered'] as const) {
      setting.field.update((state) => ({ ...state, unread }));
      await settled();
      for (const section of deepQueryAll(element, 'section h3')) seen.add(section.textContent);
    }
    expect(seen.size).toBe(troubles.length);
  });
});
