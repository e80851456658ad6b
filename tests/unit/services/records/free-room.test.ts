import { describe, expect, test, vi } from 'vitest';
import { FreeRoom } from '../../../../src/services/records/free-room.ts';
import type { Patience } from '../../../../src/storage/patience.ts';

const waiting: Patience = async (work) => ({ answer: await work });
const impatient: Patience = () => Promise.resolve(null);

describe('the room of a device', () => {
  test('is unknown to a save before the browser told it, and known to the next one', async () => {
    const room = new FreeRoom(() => Promise.resolve(5e8), waiting, () => 0);
    expect(room.lastTold()).toBeNull();
    expect(await room.told()).toBe(5e8);
    expect(room.lastTold()).toBe(5e8);
  });

  test.each([
    ['half a minute later', 30_001],
    ['after the clock was put back', -30_001],
  ])('is asked for anew %s, and what was told before counts until then', async (_, moved) => {
    let now = 1_750_000_000_000;
    const told = [9e8, 1e7];
    const ask = vi.fn(() => Promise.resolve(told.shift() ?? null));
    const room = new FreeRoom(ask, waiting, () => now);
    await room.told();
    expect(room.lastTold()).toBe(9e8);
    expect(ask).toHaveBeenCalledTimes(1);
    now += moved;
    expect(room.lastTold()).toBe(9e8);
    await vi.waitFor(() => expect(room.lastTold()).toBe(1e7));
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('is asked for once, however many want to know; unknown where that is not answered or fails', async () => {
    const ask = vi.fn(() => new Promise<number>(() => undefined));
    const room = new FreeRoom(ask, impatient, () => 0);
    expect(await Promise.all([room.told(), room.told()])).toEqual([null, null]);
    expect(room.lastTold()).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
    expect(await new FreeRoom(() => Promise.reject(new Error('no')), waiting, () => 0).told()).toBeNull();
  });
});
