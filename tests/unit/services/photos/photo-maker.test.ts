import { describe, expect, test } from 'vitest';
import { createPhotoMaker, type PhotoThread } from '../../../../src/services/photos/photo-maker.ts';
import type { PhotoReply, PhotoRequest } from '../../../../src/worker/photos/photo.worker.ts';

/** Threads whose answers the test gives. */
function threads(): { start: () => PhotoThread; started: number; ended: number; requests: PhotoRequest[]; answer: (reply: PhotoReply) => void; fail: () => void } {
  const target = { current: new EventTarget() };
  const state = {
    started: 0,
    ended: 0,
    requests: [] as PhotoRequest[],
    answer: (reply: PhotoReply) => target.current.dispatchEvent(new MessageEvent('message', { data: reply })),
    fail: () => target.current.dispatchEvent(new Event('error')),
    start: (): PhotoThread => {
      state.started += 1;
      const events = new EventTarget();
      target.current = events;
      return {
        addEventListener: events.addEventListener.bind(events),
        postMessage: (request: PhotoRequest) => state.requests.push(request),
        terminate: () => (state.ended += 1),
      } as PhotoThread;
    },
  };
  return state;
}

const photo = { bytes: new ArrayBuffer(3), width: 2, height: 1 };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('making photos', () => {
  test('gives the worker one file at a time, in their order', async () => {
    const thread = threads();
    const maker = createPhotoMaker(thread.start);
    const first = maker.make(new Blob(['a']));
    const second = maker.make(new Blob(['b']));
    await settled();
    expect(thread.requests.length).toBe(1);
    thread.answer({ call: 1, result: { ok: true, photo } });
    await expect(first).resolves.toEqual({ ok: true, photo });
    await settled();
    expect(thread.requests.length).toBe(2);
    thread.answer({ call: 2, result: { ok: false, failure: 'empty', values: {} } });
    await expect(second).resolves.toEqual({ ok: false, failure: 'empty', values: {} });
    expect(thread.started).toBe(1);
  });

  test('tells of a worker that did not arrive or was ended, and starts another for the next file', async () => {
    const thread = threads();
    const maker = createPhotoMaker(thread.start);
    const lost = maker.make(new Blob(['a']));
    await settled();
    thread.fail();
    await expect(lost).resolves.toMatchObject({ ok: false, failure: 'worker-missing' });
    const next = maker.make(new Blob(['b']));
    await settled();
    thread.answer({ call: 2, result: { ok: true, photo } });
    await expect(next).resolves.toMatchObject({ ok: true });
    expect([thread.started, thread.ended]).toEqual([2, 1]);
  });

  test('throws where our own code broke, and goes on with the next file', async () => {
    const thread = threads();
    const maker = createPhotoMaker(thread.start);
    const broken = maker.make(new Blob(['a']));
    const next = maker.make(new Blob(['b']));
    await settled();
    thread.answer({ call: 1, failed: 'no canvas' });
    await expect(broken).rejects.toThrow('no canvas');
    await settled();
    thread.answer({ call: 2, result: { ok: true, photo } });
    await expect(next).resolves.toMatchObject({ ok: true });
  });
});
