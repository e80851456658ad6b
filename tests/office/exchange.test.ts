import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/domain/field/json-value.ts';
import { passToOffice, readConflict, settle, takeBack } from '../../src/services/field/settle-records.ts';
import { visit } from '../fixtures/visit.ts';
import { RealOffice } from './harness/real-office.ts';
import { Tablet } from './harness/tablet.ts';

let office: RealOffice;
const tablet = (token: () => string | null = () => office.issuer.token()): Tablet => new Tablet({ records: office.records, token });
beforeAll(async () => {
  office = await RealOffice.start();
});
afterAll(() => office.stop());

describe('a record with pictures', () => {
  test('is received once the office’s copy of text and pictures was read back, and the office holds it byte by byte', async () => {
    const one = tablet();
    const ids = await one.save({}, 2, 60_000);
    const recordId = (await one.keeper.records())[0]?.recordId ?? '';
    expect(await one.record(recordId)).toMatchObject({ state: 'on-tablet' });
    expect(await one.send()).toEqual({ received: 3, refused: 0, diverged: 0, waiting: 0, trouble: null });
    expect(await one.record(recordId)).toMatchObject({ state: 'received', text: 'received', photos: [{ state: 'received' }, { state: 'received' }] });
    expect(await one.keeper.outbox()).toEqual([]);
    const rows = await office.ask(`SELECT event_id, body_sha256, encode(sha256(convert_to(body, 'UTF8')), 'hex') FROM office.event WHERE record_id = '${recordId}'`);
    expect(rows.map(([id]) => id).toSorted()).toEqual([...ids].toSorted());
    for (const [, said, found] of rows) expect(found).toBe(said);
    const photos = (await one.record(recordId)).photos;
    for (const { digest } of photos) {
      const [[content = ''] = []] = await office.ask(`SELECT content FROM office.photo WHERE digest = '${digest}'`);
      expect(createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')).toBe(digest);
    }
    await one.close();
  });

  test('comes to another tablet, which then holds the same state, and sends none of it back', async () => {
    const [one, other] = [tablet(), tablet()];
    await one.save({ remark: '路面未恢复' }, 1);
    await one.send();
    await one.pull();
    const report = await other.pull();
    expect(report).toMatchObject({ setAside: 0, trouble: null });
    expect(report.came).toBeGreaterThanOrEqual(2);
    expect(await other.keeper.stateDigest()).toBe(await one.keeper.stateDigest());
    expect(await other.keeper.outbox()).toEqual([]);
    expect((await other.pull()).came).toBe(0);
    await Promise.all([one.close(), other.close()]);
  });
});

describe('before and after an exchange', () => {
  test('how many events will come is told by one small request: those of others, and none after they were fetched', async () => {
    const [one, other] = [tablet(), tablet()];
    await other.pull();
    const count = async () => other.office.waiting(await other.log.cursor());
    expect(await count()).toEqual({ kind: 'count', count: 0 });
    await one.save({}, 1);
    await one.save();
    await one.sendAll();
    expect(await count()).toEqual({ kind: 'count', count: 3 });
    expect((await other.pull()).came).toBe(3);
    expect(await count()).toEqual({ kind: 'count', count: 0 });
    const nobody = tablet(() => null);
    expect(await nobody.office.waiting({})).toEqual({ kind: 'trouble', trouble: 'login' });
    await Promise.all([one.close(), other.close(), nobody.close()]);
  });

  test('a conflict that one tablet leaves to the office is told there and on the other tablet, until somebody decides', async () => {
    const [one, other] = [tablet(), tablet()];
    const recordId = crypto.randomUUID();
    const save = (at: Tablet, parentIds: readonly string[], remark: string) => at.keeper.saveEvent({ recordId, parentIds, kind: parentIds.length === 0 ? 'create' : 'edit', author: '07', fields: visit({ remark }) as unknown as JsonObject, photos: [], position: visit().position });
    const exchange = async (at: Tablet): Promise<void> => {
      await at.sendAll();
      await at.pull();
    };
    const told = () => office.ask(`SELECT in_conflict, to_decide FROM office.inspection WHERE record_id = '${recordId}'`);
    const { eventId } = await save(one, [], '');
    await exchange(one);
    await exchange(other);
    await save(one, [eventId], '已拆');
    await save(other, [eventId], '仍在');
    for (const at of [one, other, one]) await exchange(at);
    expect(await told()).toEqual([['t', 'f']]);
    const conflict = await readConflict(one.keeper, recordId);
    if (!conflict) throw new Error('no conflict');
    await passToOffice(one.keeper, conflict, '07');
    for (const at of [one, other]) await exchange(at);
    expect(await told()).toEqual([['t', 't']]);
    const seen = await readConflict(other.keeper, recordId);
    expect(seen?.passed).toMatchObject({ author: '07' });
    expect(seen?.sides.map((side) => side.visit?.remark).toSorted()).toEqual(['仍在', '已拆'].toSorted());
    expect(await other.record(recordId)).toMatchObject({ forOffice: true, state: 'conflict' });
    // Taken back there, it is one to decide no more; passed again it is.
    const passed = await readConflict(one.keeper, recordId);
    if (!passed) throw new Error('no conflict');
    await takeBack(one.keeper, passed, '07');
    for (const at of [one, other]) await exchange(at);
    expect(await told()).toEqual([['t', 'f']]);
    expect((await readConflict(other.keeper, recordId))?.passed).toBeNull();
    const again = await readConflict(one.keeper, recordId);
    if (!again) throw new Error('no conflict');
    await passToOffice(one.keeper, again, '07');
    for (const at of [one, other]) await exchange(at);
    expect(await told()).toEqual([['t', 't']]);
    const last = await readConflict(other.keeper, recordId);
    await settle(other.keeper, { recordId, heads: last?.sides.map((side) => side.eventId) ?? [], visit: last?.sides[0]?.visit ?? null, beside: null }, '办公室');
    for (const at of [other, one]) await exchange(at);
    expect(await told()).toEqual([['f', 'f']]);
    expect(await one.keeper.history(recordId)).toHaveLength(7);
    expect(await one.keeper.stateDigest()).toBe(await other.keeper.stateDigest());
    await Promise.all([one.close(), other.close()]);
  });
});

describe('what the office answers', () => {
  test('to an event it has under another content is told as a difference, and what is here stays', async () => {
    const one = tablet();
    const [id = ''] = await one.save();
    const event = await one.log.event(id);
    if (!event) throw new Error('no event');
    const other = tablet();
    expect(await other.office.append({ ...event, seq: 77, deviceId: crypto.randomUUID(), recordId: crypto.randomUUID() })).toEqual({ kind: 'accepted' });
    expect(await one.send()).toMatchObject({ diverged: 1, received: 0 });
    expect(await one.keeper.outbox()).toMatchObject([{ eventId: id, state: 'diverged' }]);
    expect((await one.keeper.records())[0]?.state).toBe('diverged');
    await Promise.all([one.close(), other.close()]);
  });

  test('to an event it will never take is tried five times, then shown as refused, and the others go on', async () => {
    const one = tablet();
    const [first = ''] = await one.save();
    const [later = ''] = await one.save();
    const event = await one.log.event(first);
    if (!event) throw new Error('no event');
    // Another event under the number of this tablet: the office takes each number once.
    await one.office.append({ ...event, eventId: crypto.randomUUID() });
    const reports = [];
    for (let pass = 0; pass < 5; pass += 1) reports.push(await one.send());
    expect(reports.map(({ received, refused, waiting }) => [received, refused, waiting])).toEqual([[1, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 1, 0]]);
    expect(await one.keeper.outbox()).toMatchObject([{ eventId: first, state: 'refused', refusals: 5 }]);
    expect((await one.keeper.records()).map(({ state }) => state).toSorted()).toEqual(['received', 'refused']);
    // By itself it is not tried again; asked by a person it is.
    expect(await one.send(false)).toMatchObject({ refused: 0, waiting: 0 });
    expect(await one.send(true)).toMatchObject({ refused: 1 });
    expect(await office.eventIds()).toContain(later);
    await one.close();
  });

  test.each([
    ['no token', () => null, 'login'],
    ['an expired token', () => office.issuer.token({ expiresInSeconds: -120 }), 'login'],
    ['a token that may only read', () => office.issuer.token({ scope: 'records:read' }), 'forbidden'],
  ])('to %s stops the sending, and nothing leaves the tablet', async (_, token, trouble) => {
    const one = tablet(token);
    await one.save({}, 1);
    expect(await one.send()).toMatchObject({ received: 0, waiting: 2, trouble });
    expect(await one.keeper.outbox()).toHaveLength(2);
    await one.close();
  });
});
