import { expect, test } from 'vitest';
import '../../src/components/proof/ur-near-desk.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const open = (state: Partial<AppState> = {}) =>
  mount('ur-near-desk', { ...evidenceState, language: 'en', desk: 'near', view: { center: [120.35, 36.0887], zoom: 14 }, ...state }, { records: evidenceSource });
const namesOf = (element: Element): readonly string[] => deepQueryAll(element, 'ol button').map(({ textContent }) => textContent);
const saidOf = (element: Element): string | undefined => deepQueryAll(element, '.says')[0]?.textContent;

test('one walks through what is near, each said once with distance and direction and highlighted on the map', async () => {
  const { element, store } = await open();
  expect(namesOf(element)).toEqual(['Car park D']);
  expect(saidOf(element)).toBe('');
  button(element, 'Next').click();
  await settled();
  expect(saidOf(element)).toBe('1 of 1: Car park D: 140 m to the north');
  expect(store.get().hoveredId).toBe('lots');
  expect((button(element, 'Next') as HTMLButtonElement).disabled).toBe(true);
});

test('a position counts before the middle of the map, and a smaller distance leaves out what is farther', async () => {
  const { element } = await open({ position: { point: [120.32, 36.097], accuracyMetres: 20 } });
  expect(button(element, 'My position').ariaPressed).toBe('true');
  expect(namesOf(element)).toEqual(['Port A', 'Core B']);
  button(element, '1 km').click();
  await settled();
  expect(button(element, '1 km').ariaPressed).toBe('true');
  button(element, 'The middle of the map').click();
  await settled();
  expect(namesOf(element)).toEqual(['Car park D']);
});

test('without any point it says what to do', async () => {
  const { element } = await open({ view: null });
  expect(namesOf(element)).toEqual([]);
  expect(deepQueryAll(element, '.body')[0]?.textContent).toContain('Search a place');
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await open(look);
  await expectAccessible(element);
});
