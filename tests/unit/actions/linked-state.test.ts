import { describe, expect, test } from 'vitest';
import { checkLinkedRecord } from '../../../src/actions/check-linked-record.ts';
import { tellLinkVersion } from '../../../src/actions/tell-link-version.ts';
import { tellLinkProblems } from '../../../src/actions/tell-link-problems.ts';
import { type AppState, INITIAL_STATE } from '../../../src/state/app-state.ts';
import { NO_FILTER } from '../../../src/domain/filter.ts';
import { createStore } from '../../../src/state/store.ts';
import { readLink } from '../../../src/state/url/link.ts';
import { catalogueEntry } from '../../fixtures/catalogue-entry.ts';

const catalogue = { status: 'ready', value: { version: 'v', entries: [catalogueEntry({ id: 'a' })] } } as const;

describe('a link', () => {
  test('with parts that are not understood names them all in one message', () => {
    const store = createStore(INITIAL_STATE);
    const defaults = { language: 'zh', filter: NO_FILTER, sort: 'relevance', selectedId: null, ask: null, deskLink: null, embedded: null } as const;
    tellLinkProblems(store, readLink(new URL('https://m.example/?theme=x&utm=1#map=1'), defaults));
    expect(store.get().notices).toMatchObject([{ key: 'notice.link-ignored', values: { part: 'theme=x | utm=1 | map=1' } }]);
    const silent = createStore(INITIAL_STATE);
    tellLinkProblems(silent, readLink(new URL('https://m.example/'), defaults));
    expect(silent.get().notices).toEqual([]);
  });

  test('to a record that is gone is told and closed, once the catalogue is there', () => {
    const store = createStore<AppState>({ ...INITIAL_STATE, selectedId: 'gone' });
    checkLinkedRecord(store);
    expect(store.get().selectedId).toBe('gone');
    store.update((state) => ({ ...state, catalogue }));
    checkLinkedRecord(store);
    expect(store.get()).toMatchObject({ selectedId: null, notices: [{ key: 'notice.record-unknown', values: { id: 'gone' } }] });
  });

  test('made with other data says both versions, with the same data nothing', () => {
    const store = createStore<AppState>({ ...INITIAL_STATE, catalogue });
    tellLinkVersion(store, 'v');
    tellLinkVersion(store, null);
    expect(store.get().notices).toEqual([]);
    tellLinkVersion(store, '2025-01-01');
    expect(store.get().notices).toMatchObject([{ key: 'notice.link-version', values: { then: '2025-01-01', now: 'v' } }]);
  });

  test('to a record that is there stays open', () => {
    const store = createStore<AppState>({ ...INITIAL_STATE, catalogue, selectedId: 'a' });
    checkLinkedRecord(store);
    expect(store.get()).toMatchObject({ selectedId: 'a', notices: [] });
  });
});
