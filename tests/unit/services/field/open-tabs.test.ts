import { expect, test } from 'vitest';
import { watchTabs } from '../../../../src/services/field/open-tabs.ts';

/** Locks and a channel as pages of one browser share them. */
function browser() {
  const held: { readonly name: string }[] = [];
  const hear: (() => void)[] = [];
  const locks = {
    request: (name: string, _options: unknown, work: () => Promise<never>) => {
      held.push({ name });
      return work();
    },
    query: () => Promise.resolve({ held }),
  } as unknown as LockManager;
  const channel = () => ({
    addEventListener: (_type: string, listener: () => void) => hear.push(listener),
    postMessage: () => hear.forEach((listener) => listener()),
  }) as unknown as BroadcastChannel;
  return { locks, channel, held };
}

test('each tab knows of the others: when it comes, and the one before too', async () => {
  const { locks, channel } = browser();
  const told: number[][] = [[], []];
  await watchTabs({ locks, channel: channel(), page: new EventTarget() }, (tabs) => told[0]?.push(tabs));
  await watchTabs({ locks, channel: channel(), page: new EventTarget() }, (tabs) => told[1]?.push(tabs));
  expect(told[0]?.at(-1)).toBe(2);
  expect(told[1]?.at(-1)).toBe(2);
});

test('a tab that is looked at again counts anew', async () => {
  const { locks, channel, held } = browser();
  const page = new EventTarget();
  const told: number[] = [];
  held.push({ name: 'ur-field-tab' });
  await watchTabs({ locks, channel: channel(), page }, (tabs) => told.push(tabs));
  held.shift();
  page.dispatchEvent(new Event('visibilitychange'));
  await Promise.resolve();
  await Promise.resolve();
  expect(told.at(-1)).toBe(1);
});

test('a browser without locks takes every tab for the only one', async () => {
  const told: number[] = [];
  await watchTabs({ locks: undefined, channel: undefined, page: new EventTarget() }, (tabs) => told.push(tabs));
  expect(told).toEqual([]);
});
