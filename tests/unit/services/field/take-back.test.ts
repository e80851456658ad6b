import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/domain/field/json-value.ts';
import type { VisitConflict } from '../../../../src/domain/inspections/visit-conflict.ts';
import { passToOffice, readConflict, takeBack } from '../../../../src/services/field/settle-records.ts';
import { visit } from '../../../fixtures/visit.ts';
import { Tablet } from '../../../office/harness/tablet.ts';

const RECORD = 'record-0001';
/** Nobody is asked: there is no network in these tests. */
const tablet = (): Tablet => new Tablet({ records: 'http://127.0.0.1:9/', token: () => null });

/**
 * A record that each of the remarks was written into by somebody who did not know of the others; null deletes it. The place of the event is
 * another than that of the visit, as after a visit that was finished elsewhere.
 */
async function fork(remarks: readonly (string | null)[]): Promise<Tablet> {
  const one = tablet();
  const save = (remark: string | null, kind: 'create' | 'edit' | 'delete', parentIds: readonly string[], author: string) =>
    one.keeper.saveEvent({ recordId: RECORD, parentIds, kind, author, fields: remark === null ? {} : (visit({ remark }) as unknown as JsonObject), photos: [], position: null });
  const { eventId } = await save('', 'create', [], '01');
  for (const [index, remark] of remarks.entries()) await save(remark, remark === null ? 'delete' : 'edit', [eventId], `巡查 ${index}`);
  return one;
}

async function conflictOf(one: Tablet): Promise<VisitConflict> {
  const conflict = await readConflict(one.keeper, RECORD);
  if (!conflict) throw new Error('no conflict');
  return conflict;
}

/** What each side says and who wrote it, whatever events lie on top. */
const said = ({ sides }: VisitConflict): readonly string[] => sides.map(({ author, at, visit: made }) => JSON.stringify([author, at, made])).toSorted();

test('left to the office and taken back, by whomever and however often, a conflict says what it said, is whose the last one said, and the history has each step', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('已拆', '仍在', '路面未恢复', null), { minLength: 2, maxLength: 3 }), fc.array(fc.constantFrom('07', '办公室'), { maxLength: 5 }), async (remarks, authors) => {
      fc.pre(remarks.some((remark) => remark !== null));
      const one = await fork(remarks);
      const before = await conflictOf(one);
      for (const [index, author] of authors.entries()) {
        const now = await conflictOf(one);
        await (index % 2 === 0 ? passToOffice(one.keeper, now, author) : takeBack(one.keeper, now, author));
        const after = await conflictOf(one);
        expect(said(after)).toEqual(said(before));
        expect(after.changes.map(({ part }) => part)).toEqual(before.changes.map(({ part }) => part));
        expect(after.passed?.author ?? null).toBe(index % 2 === 0 ? author : null);
        expect((await one.record(RECORD)).forOffice).toBe(index % 2 === 0 ? true : undefined);
      }
      expect(await one.keeper.history(RECORD)).toHaveLength(1 + remarks.length + authors.length);
      await one.close();
    }),
    { numRuns: 40 },
  );
});

test('left to the office on two heads, as by two tablets, it is taken back on both', async () => {
  const one = await fork(['已拆', '仍在']);
  const open = await conflictOf(one);
  for (const side of open.sides) await passToOffice(one.keeper, { ...open, sides: [side] }, side.author);
  expect((await conflictOf(one)).passed?.heads).toHaveLength(2);
  await takeBack(one.keeper, await conflictOf(one), '07');
  expect((await conflictOf(one)).passed).toBeNull();
  expect(said(await conflictOf(one))).toEqual(said(open));
  await one.close();
});

test('taken back where it was settled meanwhile, it changes nothing', async () => {
  const one = await fork(['已拆', '仍在']);
  await passToOffice(one.keeper, await conflictOf(one), '07');
  const seen = await conflictOf(one);
  await one.edit(RECORD, {}, 'resolve');
  const settled = await one.record(RECORD);
  await takeBack(one.keeper, seen, '07');
  expect(await one.record(RECORD)).toEqual(settled);
  await one.close();
});

test('an edit that carries changes of its own is whose who wrote it, also where it takes the mark away', async () => {
  const one = await fork(['已拆', '仍在']);
  await passToOffice(one.keeper, await conflictOf(one), '07');
  const [marked = ''] = (await conflictOf(one)).passed?.heads ?? [];
  await one.keeper.saveEvent({ recordId: RECORD, parentIds: [marked], kind: 'edit', author: '09', fields: visit({ remark: '今天又去看了' }) as unknown as JsonObject, photos: [], position: null });
  const { sides } = await conflictOf(one);
  expect(sides.map(({ author, visit: made }) => [author, made?.remark])).toContainEqual(['09', '今天又去看了']);
  await one.close();
});
