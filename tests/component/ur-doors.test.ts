import { expect, test } from 'vitest';
import '../../src/components/doors/ur-doors.ts';
import { button, expectAccessible, looks, mount, settled } from './mount.ts';

test('a press opens the desk behind a door, the next one closes it, and the button says which', async () => {
  const { element, store } = await mount('ur-doors', { language: 'en' });
  button(element, 'Measure and draw').click();
  await settled();
  expect(store.get().desk).toBe('measure');
  expect(button(element, 'Measure and draw').ariaExpanded).toBe('true');
  button(element, 'Measure and draw').click();
  await settled();
  expect(store.get().desk).toBeNull();
  expect(button(element, 'Measure and draw').ariaExpanded).toBe('false');
});

test('a door is open for each desk that shares it', async () => {
  const { element } = await mount('ur-doors', { language: 'zh', desk: 'here' });
  expect(button(element, '量测与绘图').ariaExpanded).toBe('true');
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await mount('ur-doors', look);
  await expectAccessible(element);
});
