import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/components/field/ur-inspect-desk.ts';
import { changeVisit } from '../../../src/actions/field/change-visit.ts';
import { finishVisit } from '../../../src/actions/field/finish-visit.ts';
import { openRecord, startVisit } from '../../../src/actions/field/open-visit.ts';
import type { VisitSubject } from '../../../src/domain/inspections/visit.ts';
import { StorageError } from '../../../src/domain/storage-error.ts';
import { button, deepQueryAll, expectAccessible, mount, settled } from '../mount.ts';
import { closeRooms, fieldRoom } from './field-room.ts';

afterEach(closeRooms);

const SITE: VisitSubject = { kind: 'site', siteId: 'street' };

const words = (root: Element): string => deepQueryAll(root, 'h2, h3, p, legend, label, button, li').map(({ textContent }) => textContent).join(' ').replace(/\s+/g, ' ');
const input = (root: Element, selector: string): HTMLInputElement => {
  const [found] = deepQueryAll(root, selector);
  if (!(found instanceof HTMLInputElement) && !(found instanceof HTMLTextAreaElement)) throw new Error(`no ${selector}`);
  return found as HTMLInputElement;
};

describe('a form', () => {
  test('says everything that is missing, takes it by keyboard, and says "saved" only once the record is on the disk', async () => {
    const { setting, records, asked } = await fieldRoom();
    const { element } = await mount('ur-inspect-desk');
    await startVisit(setting, { kind: 'report' });
    await settled();
    button(element, '完成，排队送达').click();
    await settled();
    expect(words(element)).toContain('这一项还没有答');
    expect(words(element)).toContain('请填工号或简称');
    expect(words(element)).toContain('没有位置');
    expect(await records.records()).toEqual([]);
    await expectAccessible(element);

    input(element, '.option input[value="no"]').focus();
    await userEvent.keyboard(' ');
    input(element, 'input[value="indoors"]').focus();
    await userEvent.keyboard(' ');
    await userEvent.type(input(element, '#inspector'), '07{Enter}');
    await userEvent.type(input(element, '#remark'), '路灯不亮');
    await expect.poll(() => setting.field.get().open?.keeping.state).toBe('saved');
    button(element, '完成，排队送达').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => words(element)).toContain('已存在本机，等待送达');
    const [record] = await records.records();
    expect(record).toMatchObject({ body: { author: '07', fields: { remark: '路灯不亮', positionExcuse: { reason: 'indoors' } } }, state: 'on-tablet' });
    // This browser has no place for a second copy, and that is no secret.
    expect(words(element)).toContain('本机只存了一份');
    expect(asked).toEqual(['persist']);
    expect(await records.drafts()).toEqual([]);
  });

  test('that the device does not keep stays open with all that was entered, and says what is safe and what to do', async () => {
    const { setting } = await fieldRoom({ inspector: '07' }, { saveVisit: () => Promise.reject(new StorageError('full')) });
    const { element } = await mount('ur-inspect-desk', { language: 'en' });
    await startVisit(setting, { kind: 'report' });
    setting.field.update((state) => (state.open ? { ...state, open: { ...state.open, draft: { ...state.open.draft, visit: { ...state.open.draft.visit, answers: { started: 'no' }, remark: 'lamp', positionExcuse: { reason: 'later', words: '' } } } } } : state));
    await settled();
    button(element, 'Finish and queue').click();
    await expect.poll(() => words(element)).toContain('The record was not saved');
    expect(words(element)).toContain('There is no room left on this tablet');
    expect(input(element, '#remark').value).toBe('lamp');
    expect(words(element)).not.toContain('It waits for sending');
  });

  test('of which the device does not say whether it was kept stays open, and may be pressed again', async () => {
    const { setting } = await fieldRoom({ inspector: '07' }, { saveVisit: () => Promise.reject(new StorageError('unanswered')) });
    const { element } = await mount('ur-inspect-desk');
    await startVisit(setting, { kind: 'report' });
    setting.field.update((state) => (state.open ? { ...state, open: { ...state.open, draft: { ...state.open.draft, visit: { ...state.open.draft.visit, answers: { started: 'no' }, remark: '路灯不亮', positionExcuse: { reason: 'later', words: '' } } } } } : state));
    await settled();
    button(element, '完成，排队送达').click();
    await expect.poll(() => words(element)).toContain('记录是否存下还不知道');
    expect(words(element)).toContain('不会存成两份');
    expect(words(element)).not.toContain('记录没有存下');
    expect(input(element, '#remark').value).toBe('路灯不亮');
    expect(button(element, '完成，排队送达').getAttribute('aria-disabled')).toBe('false');
    await expectAccessible(element);
  });

  test('is gone on with from the list of what was begun', async () => {
    const { setting } = await fieldRoom({ inspector: '07' });
    const { element } = await mount('ur-inspect-desk');
    await startVisit(setting, { kind: 'report' });
    await settled();
    await userEvent.type(input(element, '#remark'), '一半');
    await expect.poll(() => setting.field.get().open?.keeping.state).toBe('saved');
    button(element, '稍后').click();
    await expect.poll(() => setting.field.get().open).toBeNull();
    await settled();
    await expectAccessible(element);
    button(element, '上报问题').click();
    await settled();
    button(element, '关闭表单').click();
    await expect.poll(() => setting.field.get().open).toBeNull();
    button(element, '的草稿').click();
    await settled();
    expect(input(element, '#remark').value).toBe('一半');
  });
  test('is gone on with where it is asked for again while it is open, as from the card, and a change of a record too', async () => {
    const { setting, records } = await fieldRoom({ inspector: '07' });
    await startVisit(setting, SITE);
    changeVisit(setting, (visit) => ({ ...visit, remark: '一半' }));
    const begun = setting.field.get().open?.draft.recordId;
    await startVisit(setting, SITE);
    expect(setting.field.get().open?.draft).toMatchObject({ recordId: begun, visit: { remark: '一半' } });
    expect(await records.drafts()).toHaveLength(1);

    changeVisit(setting, (visit) => ({ ...visit, answers: { started: 'no' }, comparison: { verdict: 'agrees', observed: null }, positionExcuse: { reason: 'later', words: '' } }));
    expect(await finishVisit(setting)).toBe(true);
    await openRecord(setting, begun ?? '');
    changeVisit(setting, (visit) => ({ ...visit, remark: '改到一半' }));
    await openRecord(setting, begun ?? '');
    expect(setting.field.get().open?.draft.visit.remark).toBe('改到一半');
  });

  test('is on the disk to its last word before another takes its place', async () => {
    let letWrite = (): void => undefined;
    const mayWrite = new Promise<void>((resolve) => (letWrite = resolve));
    const written: string[] = [];
    const { setting } = await fieldRoom({}, { saveDraft: async ({ visit }) => void written.push((await mayWrite, visit.remark)) });
    await startVisit(setting, SITE);
    changeVisit(setting, (visit) => ({ ...visit, remark: '一' }));
    changeVisit(setting, (visit) => ({ ...visit, remark: '一二' }));
    const other = startVisit(setting, { kind: 'report' });
    letWrite();
    expect(await other).toBe('opened');
    expect(written).toEqual(['一', '一二']);
    expect(setting.field.get().open?.draft.visit.subject).toEqual({ kind: 'report' });
  });

  test('that cannot be kept stays open, and says why, instead of making room for another', async () => {
    const { setting } = await fieldRoom({}, { saveDraft: () => Promise.reject(new StorageError('full')) });
    const { element } = await mount('ur-inspect-desk');
    await startVisit(setting, { kind: 'report' });
    changeVisit(setting, (visit) => ({ ...visit, remark: '一半' }));
    await startVisit(setting, SITE);
    await settled();
    expect(setting.field.get().open?.draft.visit.subject).toEqual({ kind: 'report' });
    expect(input(element, '#remark').value).toBe('一半');
    expect(words(element)).toContain('草稿没有存下');
  });
});

describe('the name under which records stand', () => {
  test('is asked once, kept, shown, and changed by a press', async () => {
    const { setting } = await fieldRoom();
    const { element } = await mount('ur-inspect-desk');
    await userEvent.type(input(element, '#inspector'), ' 巡查 07 {Enter}');
    await expect.poll(() => words(element)).toContain('记录署名“巡查 07”');
    expect(await setting.keeper.inspector()).toBe('巡查 07');
    button(element, '更改署名').click();
    await settled();
    await userEvent.clear(input(element, '#inspector'));
    await userEvent.type(input(element, '#inspector'), '08{Enter}');
    await expect.poll(() => setting.keeper.inspector()).toBe('08');
    await expectAccessible(element);
  });
});
