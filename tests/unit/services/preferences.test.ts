import { expect, test } from 'vitest';
import { createPreferences } from '../../../src/services/preferences.ts';
import { memoryStorage } from '../../fixtures/memory-storage.ts';

test('choices come back as they were written', () => {
  const storage = memoryStorage();
  const values = { language: 'en', appearance: 'dark', camera: { center: [120.3, 36.1], zoom: 12.5 } } as const;
  expect(createPreferences(() => storage).write(values)).toBe(true);
  expect(createPreferences(() => storage).read()).toEqual({ ok: true, value: values });
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['another type', '"en"'],
  ['unknown values', '{"language":"fr","appearance":"pink","camera":{"center":[1],"zoom":"x"}}'],
])('%s is read as no choice', (_, text) => {
  const storage = memoryStorage(text === undefined ? {} : { 'ur-preferences': text });
  expect(createPreferences(() => storage).read()).toEqual({ ok: true, value: {} });
});

test('storage that throws when it is touched is blocked, not an error', () => {
  const blocked = createPreferences(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(blocked.read()).toEqual({ ok: false });
  expect(blocked.write({ language: 'zh', appearance: 'auto', camera: null })).toBe(false);
});
