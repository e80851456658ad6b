import { describe, expect, test } from 'vitest';
import { closeDesk } from '../../../src/actions/close-desk.ts';
import { openDesk } from '../../../src/actions/open-desk.ts';
import { showHere } from '../../../src/actions/show-here.ts';
import { appStore } from '../../fixtures/app-store.ts';

describe('desks', () => {
  test('opening one gives up what was begun at another, and opening the open one changes nothing', () => {
    const store = appStore({ desk: 'draw' });
    store.update((state) => ({ ...state, tools: { ...state.tools, sketch: [[120.3, 36.1]], drawing: 'line' } }));
    const before = store.get();
    openDesk(store, 'draw');
    expect(store.get()).toBe(before);
    openDesk(store, 'measure');
    expect(store.get()).toMatchObject({ desk: 'measure', tools: { sketch: [], drawing: null, editing: null } });
  });

  test('closing forgets the point that was asked about; closing again changes nothing', () => {
    const store = appStore();
    showHere(store, [120.3, 36.1]);
    expect(store.get()).toMatchObject({ desk: 'here', tools: { here: [120.3, 36.1] } });
    closeDesk(store);
    expect(store.get()).toMatchObject({ desk: null, tools: { here: null } });
    const closed = store.get();
    closeDesk(store);
    expect(store.get()).toBe(closed);
  });
});
