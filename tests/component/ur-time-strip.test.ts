import { afterEach, expect, test, vi } from 'vitest';
import '../../src/components/time/ur-time-strip.ts';
import { evidenceState } from './evidence.ts';
import { button, mount, settled } from './mount.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The browser asks for less motion, or does not. */
function askForLessMotion(reduced: boolean): void {
  const real = window.matchMedia.bind(window);
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => (query.includes('reduced-motion') ? Object.assign(new EventTarget(), { matches: reduced, media: query }) as MediaQueryList : real(query)));
}

test.each([
  ['without a wish for less motion each year stays for 1.4 seconds', false, 1400],
  ['where less motion is wanted each year stays twice as long', true, 2800],
] as const)('%s', async (_, reduced, stay) => {
  askForLessMotion(reduced);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { element, store } = await mount('ur-time-strip', { ...evidenceState, language: 'en' });
  button(element, 'Play the years').click();
  await settled();
  expect(store.get().filter.years).toMatchObject({ to: 2016, sense: 'by' });
  vi.advanceTimersByTime(stay - 1);
  expect(store.get().filter.years?.to).toBe(2016);
  vi.advanceTimersByTime(1);
  expect(store.get().filter.years?.to).toBe(2017);
  button(element, 'Pause').click();
  vi.advanceTimersByTime(10 * stay);
  expect(store.get().filter.years?.to).toBe(2017);
});

test('playing ends with the last year and goes no further', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { element, store } = await mount('ur-time-strip', { ...evidenceState, language: 'en' });
  button(element, 'Play the years').click();
  vi.advanceTimersByTime(100_000);
  await settled();
  expect(store.get().filter.years?.to).toBe(2035);
  expect(button(element, 'Play the years')).toBeTruthy();
});
