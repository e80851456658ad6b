import { expect, test } from 'vitest';
import { closeDesk } from '../../../../src/actions/close-desk.ts';
import { openDesk } from '../../../../src/actions/open-desk.ts';
import { setDeskLink } from '../../../../src/actions/set-desk-link.ts';
import { followDeskLink } from '../../../../src/components/proof/follow-desk-link.ts';
import { appStore } from '../../../fixtures/app-store.ts';

const followed = (state: Parameters<typeof appStore>[0] = {}) => {
  const store = appStore(state);
  followDeskLink(store, ['changes', 'structures']);
  return store;
};
const rest = (): Promise<void> => Promise.resolve();

test('a link opens its desk with its parts', () => {
  const store = followed({ deskLink: 'structures.rcep' });
  expect(store.get()).toMatchObject({ desk: 'structures', deskLink: 'structures.rcep' });
});

test('opening and closing a desk is written into the link; desks of tools are not', async () => {
  const store = followed();
  openDesk(store, 'changes');
  await rest();
  expect(store.get().deskLink).toBe('changes');
  openDesk(store, 'measure');
  await rest();
  expect(store.get().deskLink).toBeNull();
  openDesk(store, 'structures');
  await rest();
  closeDesk(store);
  await rest();
  expect(store.get()).toMatchObject({ desk: null, deskLink: null });
});

test('what a desk shows does not close it, and Back to an address without a desk does', async () => {
  const store = followed();
  openDesk(store, 'changes');
  await rest();
  setDeskLink(store, 'changes.2020');
  await rest();
  expect(store.get()).toMatchObject({ desk: 'changes', deskLink: 'changes.2020' });
  setDeskLink(store, null);
  await rest();
  expect(store.get().desk).toBeNull();
});

test('Back to an address without a desk leaves a desk of tools open', async () => {
  const store = followed({ desk: 'measure', deskLink: null });
  setDeskLink(store, 'changes');
  await rest();
  openDesk(store, 'measure');
  setDeskLink(store, null);
  await rest();
  expect(store.get().desk).toBe('measure');
});

test('a link to no such desk is told and left aside', async () => {
  const store = followed({ deskLink: 'nowhere.1' });
  await rest();
  expect(store.get()).toMatchObject({ desk: null, deskLink: null, notices: [{ key: 'notice.link-ignored', values: { part: 'desk=nowhere.1' } }] });
});
