import { afterEach, expect, test, vi } from 'vitest';
import '../../src/components/proof/ur-story-desk.ts';
import { NO_FILTER } from '../../src/domain/filter.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const open = (state: Partial<AppState> = {}) => mount('ur-story-desk', { ...evidenceState, language: 'en', desk: 'story', deskLink: 'story', ...state }, { records: evidenceSource });
const textOf = (element: Element): string => deepQueryAll(element, '.body').map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join(' ');
afterEach(() => vi.useRealTimers());

test('a tour leads map and filter step by step, each with its statements, and gives back what was there before', async () => {
  const filter = { ...NO_FILTER, text: 'A' };
  const { element, store } = await open({ filter });
  button(element, 'A tour').click();
  await settled();
  expect(store.get()).toMatchObject({ deskLink: 'story.tour.1', camera: { zoom: 13 }, hoveredId: 'port', filter: { themes: ['port'], years: { to: 2022, sense: 'by' } } });
  expect(textOf(element)).toContain('14 km²');
  button(element, 'Next').click();
  await settled();
  expect(store.get()).toMatchObject({ deskLink: 'story.tour.2', camera: { zoom: 12 }, filter: { themes: [], years: null } });
  expect(element.shadowRoot?.activeElement?.textContent).toBe('2. The corridor');
  expect((button(element, 'Next') as HTMLButtonElement).disabled).toBe(true);
  button(element, 'All tours').click();
  await settled();
  expect(store.get()).toMatchObject({ deskLink: 'story', filter });
});

test('after a reload in its middle a tour still gives back the filter from before it; a link from elsewhere leaves none', async () => {
  const filter = { ...NO_FILTER, text: 'A' };
  sessionStorage.clear();
  const first = await open({ filter, deskLink: 'story.tour.1' });
  const { filter: own } = first.store.get();
  expect(JSON.parse(sessionStorage.getItem('ur-before-story') ?? 'null')).toEqual(filter);
  first.element.remove();
  // A reload takes nothing away from the tab's storage, unlike leaving the tour.
  sessionStorage.setItem('ur-before-story', JSON.stringify(filter));
  // The page that comes back has what the address says: the tour's own filter.
  const again = await open({ filter: own, deskLink: 'story.tour.1' });
  again.element.remove();
  expect(again.store.get().filter).toEqual(filter);
  const elsewhere = await open({ filter: own, deskLink: 'story.tour.1' });
  elsewhere.element.remove();
  expect(elsewhere.store.get().filter).toEqual(NO_FILTER);
});

test('a link opens its step; a step that is not there becomes the last one', async () => {
  const { element } = await open({ deskLink: 'story.tour.9' });
  expect(textOf(element)).toContain('Then the corridor.');
});

test('a tour goes on by itself only when asked to, and stops at its end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { element, store } = await open({ deskLink: 'story.tour.1' });
  vi.advanceTimersByTime(120_000);
  await settled();
  expect(store.get().deskLink).toBe('story.tour.1');
  button(element, 'Go on by itself').click();
  await settled();
  vi.advanceTimersByTime(120_000);
  await settled();
  expect(store.get().deskLink).toBe('story.tour.2');
  expect(button(element, 'Go on by itself').ariaPressed).toBe('false');
});

test.each(looks)('axe finds nothing in $language, $appearance, in list and step', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element, store } = await open(look);
  await expectAccessible(element);
  store.update((state) => ({ ...state, deskLink: 'story.tour.1' }));
  await settled();
  await expectAccessible(element);
});
