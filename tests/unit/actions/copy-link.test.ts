import { describe, expect, test } from 'vitest';
import { copyLink } from '../../../src/actions/copy-link.ts';
import { appStore } from '../../fixtures/app-store.ts';

describe('copyLink', () => {
  test('says so only after the link is on the clipboard', async () => {
    const store = appStore();
    const written: string[] = [];
    const pending = copyLink(store, { writeText: (text) => Promise.resolve(void written.push(text)) }, 'https://m.example/?site=a');
    expect(store.get().notices).toEqual([]);
    await pending;
    expect(written).toEqual(['https://m.example/?site=a']);
    expect(store.get().notices).toMatchObject([{ key: 'notice.link-copied' }]);
  });

  test.each([
    ['refused', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
    ['missing', undefined],
  ])('where the clipboard is %s the address bar is named', async (_, clipboard) => {
    const store = appStore();
    await copyLink(store, clipboard, 'x');
    expect(store.get().notices).toMatchObject([{ key: 'notice.link-not-copied', severity: 'warning' }]);
  });
});
