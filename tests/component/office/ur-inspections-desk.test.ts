import { afterEach, describe, expect, test } from 'vitest';
import '../../../src/components/office/ur-inspections-desk.ts';
import { readField } from '../../../src/actions/field/read-field.ts';
import type { JsonObject } from '../../../src/domain/field/json-value.ts';
import type { SceneOverlay } from '../../../src/map/scene/scene-overlay.ts';
import { visit } from '../../fixtures/visit.ts';
import { button, deepQueryAll, expectAccessible, mount, settled } from '../mount.ts';
import { closeRooms, fieldRoom, type FieldRoom } from '../field/field-room.ts';

afterEach(closeRooms);

const text = (root: Element, selector: string): string => deepQueryAll(root, selector).map(({ textContent }) => textContent.trim()).join(' | ').replace(/\s+/g, ' ');
const documented = { stage: 'planned', since: '2023', document: 'plan' } as const;

async function seen({ records, setting }: FieldRoom): Promise<void> {
  const position = { lon: 120.37, lat: 36.08, accuracy: 5, timestamp: 1, crs: 'EPSG:4326', source: 'device' } as const;
  const save = (recordId: string, change: Parameters<typeof visit>[0]) => records.saveEvent({ recordId, parentIds: [], kind: 'create', author: '07', fields: visit({ ...change, documented, position }) as unknown as JsonObject, photos: [], position });
  await save('record-0001', { subject: { kind: 'site', siteId: 'museum' }, comparison: { verdict: 'differs', observed: 'under-construction' } });
  await save('record-0002', { subject: { kind: 'site', siteId: 'street' }, comparison: { verdict: 'agrees', observed: 'planned' } });
  await readField(setting);
}

describe('the desk of inspections', () => {
  test('sets what was seen beside what the documents say, narrows to what differs, and draws that on the map', async () => {
    const overlays: (SceneOverlay | null)[] = [];
    const hear = (event: Event): void => void overlays.push((event as CustomEvent<SceneOverlay | null>).detail);
    document.body.addEventListener('ur-proof-overlay', hear);
    await seen(await fieldRoom());
    const { element } = await mount('ur-inspections-desk');
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(2);
    expect(text(element, 'tbody tr.differs td')).toMatch(/在建|建设|施工/);
    await expectAccessible(element);
    const radio = deepQueryAll(element, 'input[value=differs]')[0];
    radio?.click();
    await settled();
    expect(text(element, 'tbody th')).toBe('甲博物馆');
    const drawn = overlays.at(-1)?.sources['inspections'];
    expect(drawn).toMatchObject({ data: { features: [{ geometry: { coordinates: [120.37, 36.08] }, properties: { differs: true } }] } });
    document.body.removeEventListener('ur-proof-overlay', hear);
  });

  test('narrows to the days between two dates, the last one included, and says where they are the wrong way round', async () => {
    await seen(await fieldRoom());
    const { element } = await mount('ur-inspections-desk');
    const set = async (name: string, day: string): Promise<void> => {
      const [input] = deepQueryAll(element, `input[name=${name}]`) as HTMLInputElement[];
      if (!input) throw new Error(`no ${name}`);
      input.value = day;
      input.dispatchEvent(new Event('change'));
      await settled();
    };
    const began = new Date(visit().startedAt);
    const day = (later: number): string => {
      const date = new Date(began.getFullYear(), began.getMonth(), began.getDate() + later);
      return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
    };
    await set('from', day(0));
    await set('to', day(0));
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(2);
    expect(text(element, 'legend ~ label')).toContain('全部 2');
    await set('from', day(1));
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(0);
    expect(text(element, '.doubt')).toContain('开始日期晚于结束日期');
    await set('to', '');
    expect(text(element, '.doubt')).toBe('');
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(0);
    await set('from', day(-1));
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(2);
    await expectAccessible(element);
  });

  test('shows a conflict that was left to the office as to be decided, and lists those alone', async () => {
    const room = await fieldRoom({ inspector: '07' });
    await seen(room);
    const head = (await room.records.record('record-0001'))?.heads[0] ?? '';
    const change = (remark: string) => room.records.saveEvent({ recordId: 'record-0001', parentIds: [head], kind: 'edit', author: '07', fields: visit({ subject: { kind: 'site', siteId: 'museum' }, remark }) as unknown as JsonObject, photos: [], position: null });
    await change('已拆');
    await change('仍在');
    const conflict = await room.setting.keeper.conflict('record-0001');
    if (!conflict) throw new Error('no conflict');
    await room.setting.keeper.passToOffice(conflict, '07');
    await readField(room.setting);
    const { element } = await mount('ur-inspections-desk');
    expect(text(element, 'label')).toContain('待办公室决定 1');
    deepQueryAll(element, 'input[value=for-office]')[0]?.click();
    await settled();
    expect(text(element, 'tbody tr')).toContain('待办公室决定');
    expect(deepQueryAll(element, 'tbody tr')).toHaveLength(1);
    await expectAccessible(element);
  });

  test('opens one with its history, comes back, and keeps to the filter of the map', async () => {
    await seen(await fieldRoom());
    const { element, store } = await mount('ur-inspections-desk');
    button(element, '甲博物馆').click();
    await expect.poll(() => text(element, 'h3')).toContain('历史');
    button(element, '全部记录').click();
    await settled();
    store.update((state) => ({ ...state, filter: { ...state.filter, text: '没有这样的点位' } }));
    await settled();
    expect(deepQueryAll(element, 'tbody tr').length).toBeLessThanOrEqual(2);
  });

  test('without inspections and without an office says so', async () => {
    await fieldRoom();
    const { element } = await mount('ur-inspections-desk');
    expect(text(element, 'p')).toContain('还没有检查记录');
    expect(text(element, 'p')).toContain('没有配置办公室服务');
    await expectAccessible(element);
  });
});
