import { expect, test } from 'vitest';
import '../../src/components/proof/ur-structures-desk.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const open = (state: Partial<AppState> = {}) => mount('ur-structures-desk', { ...evidenceState, language: 'en', desk: 'structures', deskLink: 'structures', ...state }, { records: evidenceSource });
const textOf = (element: Element): string => deepQueryAll(element, '.body').map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join(' ');

test('each part says how it is drawn and on which statement it rests, and what is unknown is said to be', async () => {
  const { element } = await open();
  const text = textOf(element);
  expect(text).toContain('One in the other.');
  expect(text).toContain('4.2 km²');
  expect(text).toContain('The outlines.');
  expect(text).toContain('Document plan');
});

test('a structure is chosen by keyboard and stands in the link', async () => {
  const { element, store } = await open();
  const [select] = deepQueryAll(element, 'select') as HTMLSelectElement[];
  select?.focus();
  expect(element.shadowRoot?.activeElement).toBe(select);
  if (select) select.value = 'corridor';
  select?.dispatchEvent(new Event('change'));
  await settled();
  expect(store.get().deskLink).toBe('structures.corridor');
  expect(textOf(element)).toContain('Just a corridor.');
});

test('a part opens its card', async () => {
  const { element } = await open({ deskLink: 'structures.corridor' });
  const opened: unknown[] = [];
  element.addEventListener('ur-record-open', (event) => opened.push((event as CustomEvent).detail));
  button(element, 'Corridor C').click();
  expect(opened).toEqual([{ id: 'corridor' }]);
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await open(look);
  await expectAccessible(element);
});
