import { expect, test } from 'vitest';
import '../../src/components/proof/ur-changes-desk.ts';
import '../../src/components/proof/ur-swipe.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { deepQueryAll, mount, settled } from './mount.ts';

test('the earlier year comes from the link and goes into it; a year that is none is left aside', async () => {
  const { element, store } = await mount('ur-changes-desk', { ...evidenceState, language: 'en', desk: 'changes', deskLink: 'changes.2019' }, { records: evidenceSource });
  const [from] = deepQueryAll(element, '.years select') as HTMLSelectElement[];
  if (!from) throw new Error('there is no field for the earlier year');
  expect(from.value).toBe('2019');
  from.value = '2022';
  from.dispatchEvent(new Event('change'));
  await settled();
  expect(store.get().deskLink).toBe('changes.2022');
  store.update((state) => ({ ...state, deskLink: 'changes.1066' }));
  await settled();
  expect(from.value).toBe('2021');
});

test('the divider says that it is at work until its second map has drawn', async () => {
  const { element } = await mount('ur-swipe', { ...evidenceState, language: 'en' }, { records: evidenceSource, prepare: (swipe) => (swipe.map = document.createElement('ur-renewal-map')) });
  const status = element.shadowRoot?.querySelector('[role="status"]');
  expect(status?.textContent.trim()).toBe('Drawing the map of 2021 …');
  element.shadowRoot?.querySelector('ur-renewal-map')?.dispatchEvent(new CustomEvent('ur-map-ready'));
  await settled();
  expect(status?.textContent.trim()).toBe('');
});
