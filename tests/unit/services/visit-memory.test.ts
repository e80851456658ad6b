import { expect, test } from 'vitest';
import { rememberVisit } from '../../../src/actions/remember-visit.ts';
import { visitOf } from '../../../src/domain/derive/visit-changes.ts';
import { visitMemory } from '../../../src/services/visit-memory.ts';
import { appStore } from '../../fixtures/app-store.ts';
import { catalogueEntry } from '../../fixtures/catalogue-entry.ts';
import { memoryStorage } from '../../fixtures/memory-storage.ts';

const catalogue = (version: string, ...ids: string[]) => ({ version, entries: ids.map((id) => catalogueEntry({ id })) });
const KEY = 'ur-last-visit';

test('a visit comes back as it was written', () => {
  const memory = visitMemory(() => storage);
  const storage = memoryStorage();
  const visit = visitOf(catalogue('2026-01-01', 'a', 'b'));
  expect(memory.read()).toEqual({ kind: 'none' });
  expect(memory.write(visit)).toBe(true);
  expect(memory.read()).toEqual({ kind: 'visit', visit });
});

test.each(['{', 'null', '{"version":1,"entries":{}}', '{"version":"v","entries":{"a":["n","unheard-of",1,""]}}', '{"version":"v","entries":{"a":["n","planned"]}}'])('%s is no visit and is told as broken', (text) => {
  expect(visitMemory(() => memoryStorage({ [KEY]: text })).read()).toEqual({ kind: 'broken' });
});

test('storage that throws when it is touched is blocked, not an error', () => {
  const memory = visitMemory(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(memory.read()).toEqual({ kind: 'blocked' });
  expect(memory.write(visitOf(catalogue('v')))).toBe(false);
});

test('the first data are remembered as soon as they are here; later ones only when somebody saw what changed', () => {
  const storage = memoryStorage();
  const memory = visitMemory(() => storage);
  const store = appStore({ catalogue: { status: 'loading' } });
  rememberVisit(store, memory);
  expect(memory.read()).toEqual({ kind: 'none' });
  store.update((state) => ({ ...state, catalogue: { status: 'ready', value: catalogue('2026-01-01', 'a') } }));
  expect(memory.read()).toMatchObject({ kind: 'visit', visit: { version: '2026-01-01' } });
  rememberVisit(appStore({ catalogue: { status: 'ready', value: catalogue('2026-02-01', 'a', 'b') } }), memory);
  expect(memory.read()).toMatchObject({ kind: 'visit', visit: { version: '2026-01-01' } });
});
