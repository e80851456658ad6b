import { expect, test } from 'vitest';
import '../../src/components/proof/ur-compare-desk.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const open = (state: Partial<AppState> = {}) => mount('ur-compare-desk', { ...evidenceState, language: 'en', desk: 'compare', deskLink: 'compare.site.port.core', ...state }, { records: evidenceSource });
const rowsOf = (element: Element): readonly string[] => deepQueryAll(element, 'tbody tr').map((row) => `${row.className}: ${row.textContent.replace(/\s+/g, ' ').trim()}`);
const rowOf = (element: Element, words: string): string | undefined => rowsOf(element).find((row) => row.includes(words));

async function add(element: Element, name: string): Promise<void> {
  const [input] = deepQueryAll(element, 'input') as HTMLInputElement[];
  if (!input) throw new Error('there is no field to add by');
  input.value = name;
  input.dispatchEvent(new Event('change'));
  await settled();
}

test('projects stand side by side with units and sources, and only comparable values that differ are marked', async () => {
  const { element } = await open();
  expect(rowOf(element, 'Stage')).toMatch(/^differs:/);
  expect(rowOf(element, 'Theme')).toMatch(/^:/);
  const area = rowOf(element, '4.2');
  expect(area).toMatch(/^differs:.*14 km².*Document plan.*4\.2 km²/);
  expect(rowOf(element, 'The core of the plan.')).toContain('not said of all');
});

test('one adds by name and takes away; a name that is nowhere is told, and four are the most', async () => {
  const { element, store } = await open({ deskLink: 'compare' });
  expect(deepQueryAll(element, 'table')).toHaveLength(0);
  for (const name of ['Port A', 'nothing', 'Core B', 'Corridor C', 'Car park D']) {
    await add(element, name);
    if (name === 'nothing') expect(deepQueryAll(element, '#problem')[0]?.textContent).toContain('“nothing”');
  }
  expect(store.get().deskLink).toBe('compare.site.port.core.corridor.lots');
  expect(deepQueryAll(element, 'input')).toHaveLength(0);
  button(element, 'Take Core B away').click();
  await settled();
  expect(store.get().deskLink).toBe('compare.site.port.corridor.lots');
});

test('sub-districts are compared by counts of projects, and nothing is summed', async () => {
  const { element } = await open({ deskLink: 'compare.area.台东街道.四方街道' });
  expect(rowOf(element, 'Projects')).toMatch(/^differs: Projects \(projects\) differs 21$/);
  expect(rowsOf(element).some((row) => row.includes('km²'))).toBe(false);
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  const { element } = await open(look);
  await expectAccessible(element);
});
