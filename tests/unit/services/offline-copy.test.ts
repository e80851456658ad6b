import { describe, expect, test } from 'vitest';
import type { ShellRequest } from '../../../src/domain/offline/shell-messages.ts';
import { createOfflineCopy, type OfflineCopy } from '../../../src/services/offline-copy.ts';

/** A browser that holds a version at work and a newer one that waits; `onRequest` hears what the newer one is asked. */
async function withNewerVersion(onRequest: (request: ShellRequest, container: EventTarget) => void, patienceMs: number): Promise<{ readonly copy: OfflineCopy; readonly container: EventTarget; readonly order: string[] }> {
  const order: string[] = [];
  const container = Object.assign(new EventTarget(), { controller: {} });
  const waiting = Object.assign(new EventTarget(), {
    postMessage: (request: ShellRequest) => {
      order.push(request.do);
      onRequest(request, container);
    },
  });
  const registration = Object.assign(new EventTarget(), { active: new EventTarget(), waiting, installing: null });
  const copy = createOfflineCopy({
    container: container as unknown as ServiceWorkerContainer,
    secure: true,
    register: () => Promise.resolve(registration as unknown as ServiceWorkerRegistration),
    networkQuiet: () => {
      order.push('quiet');
      return Promise.resolve();
    },
    patienceMs,
  });
  await copy.start();
  return { copy, container, order };
}

describe('taking a newer version', () => {
  test('waits for the page to be quiet, asks the newer one to take over, and is taken when it has', async () => {
    const { copy, order } = await withNewerVersion((_, container) => container.dispatchEvent(new Event('controllerchange')), 60_000);
    expect(copy.update).toBe('waiting');
    expect(await copy.takeUpdate()).toBe('taken');
    expect(order).toEqual(['quiet', 'take-over']);
    expect(copy.update).toBe('waiting');
  });

  test('is said to be coming where the one at work does not make way, and to be there when it does at last', async () => {
    const { copy, container } = await withNewerVersion(() => undefined, 1);
    const heard: string[] = [];
    copy.subscribe(() => heard.push(copy.update));
    expect(await copy.takeUpdate()).toBe('later');
    expect(copy.update).toBe('coming');
    container.dispatchEvent(new Event('controllerchange'));
    expect(heard).toEqual(['coming', 'elsewhere']);
  });
});
