import { expect, test } from 'vitest';
import '../../src/components/ur-locate-button.ts';
import { PositionError } from '../../src/services/geolocation.ts';
import { button, deepQueryAll, expectAccessible, mount, settled } from './mount.ts';

const here = { locate: () => Promise.resolve({ point: [120.36, 36.1] as const, accuracyMetres: 20 }) };

test('the first press explains and asks nobody; agreeing finds the position, a press more takes it away', async () => {
  let asked = 0;
  const { element, store } = await mount('ur-locate-button', {}, { geolocation: { locate: () => ((asked += 1), here.locate()) } });
  const [tool] = deepQueryAll(element, '.tool');
  tool?.click();
  await settled();
  expect(asked).toBe(0);
  expect(deepQueryAll(element, 'dialog[open]')[0]?.textContent).toContain('不会离开本机');
  await expectAccessible(element);
  const found = new Promise((resolve) => element.addEventListener('ur-map-locate', resolve, { once: true }));
  button(element, '开始定位').click();
  await found;
  await settled();
  expect(store.get().position?.accuracyMetres).toBe(20);
  expect(tool?.getAttribute('aria-pressed')).toBe('true');
  tool?.click();
  expect(store.get().position).toBeNull();
});

test('“not now” asks nobody', async () => {
  let asked = 0;
  const { element } = await mount('ur-locate-button', {}, { geolocation: { locate: () => ((asked += 1), here.locate()) } });
  deepQueryAll(element, '.tool')[0]?.click();
  button(element, '暂不').click();
  await settled();
  expect(deepQueryAll(element, 'dialog[open]')).toEqual([]);
  expect(asked).toBe(0);
});

test('a refusal is told and the button can be pressed again', async () => {
  const { element, store } = await mount('ur-locate-button', {}, { geolocation: { locate: () => Promise.reject(new PositionError('denied')) } });
  deepQueryAll(element, '.tool')[0]?.click();
  button(element, '开始定位').click();
  await expect.poll(() => store.get().notices.map(({ key }) => key)).toEqual(['notice.locate-denied']);
  await settled();
  expect(deepQueryAll(element, '.tool')[0]?.getAttribute('aria-busy')).toBe('false');
});
