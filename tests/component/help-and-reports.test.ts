import { afterEach, expect, test, vi } from 'vitest';
import '../../src/components/help/ur-help-desk.ts';
import '../../src/components/proof/ur-report-desk.ts';
import '../../src/components/proof/ur-visit-desk.ts';
import { isSingleKey, setSingleKeys } from '../../src/components/single-keys.ts';
import { visitOf } from '../../src/domain/derive/visit-changes.ts';
import type { AppState } from '../../src/state/app-state.ts';
import { evidenceSource, evidenceState } from './evidence.ts';
import { button, deepQueryAll, expectAccessible, looks, mount, settled } from './mount.ts';

const KEY = 'ur-last-visit';
const open = <K extends 'ur-help-desk' | 'ur-report-desk' | 'ur-visit-desk'>(tag: K, state: Partial<AppState>) => mount(tag, { ...evidenceState, language: 'en', ...state }, { records: evidenceSource });
const textOf = (element: Element): string => deepQueryAll(element, '.body').map(({ textContent }) => textContent.replace(/\s+/g, ' ')).join(' ');
afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

test('a report that says nothing is not saved, and says so; one that says something becomes a file with the id', async () => {
  const id = 'lots.new-parking-spaces.plan.2024';
  const { element } = await open('ur-report-desk', { desk: 'report', deskLink: `report.${id}` });
  expect(textOf(element)).toContain(`Statement id: ${id}`);
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:none';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  button(element, 'Save as a file').click();
  await settled();
  expect(textOf(element)).toContain('Say what is wrong first');
  expect(saved).toEqual([]);
  const [wrong] = deepQueryAll(element, 'textarea') as HTMLTextAreaElement[];
  if (!wrong) throw new Error('no field');
  wrong.value = 'It is 30.';
  wrong.dispatchEvent(new Event('input'));
  await settled();
  button(element, 'Save as a file').click();
  await settled();
  expect(await saved[0]?.text()).toContain('It is 30.');
  expect(decodeURIComponent(button(element, 'Draft a mail').getAttribute('href') ?? '')).toContain(id);
});

test('a report on something that is not in the data says what to do', async () => {
  const { element } = await open('ur-report-desk', { desk: 'report', deskLink: 'report.nothing' });
  expect(textOf(element)).toContain('not in the data');
});

test('what changed since the last visit is listed, and is remembered when it was seen', async () => {
  const catalogue = evidenceState.catalogue?.status === 'ready' ? evidenceState.catalogue.value : null;
  if (!catalogue) throw new Error('no catalogue');
  const { port: _, ...entries } = visitOf(catalogue).entries;
  localStorage.setItem(KEY, JSON.stringify({ version: '2023-01-01', entries }));
  const { element } = await open('ur-visit-desk', { desk: 'visit', deskLink: 'visit' });
  expect(textOf(element)).toContain('New projects 1 Port A');
  button(element, 'Mark all as seen').click();
  await settled();
  expect(textOf(element)).toContain('those of your last visit');
});

test('single keys can be switched off, and then do nothing', async () => {
  const { element } = await open('ur-help-desk', { desk: 'help', deskLink: 'help.keys' });
  const slash = new KeyboardEvent('keydown', { key: '/' });
  expect(isSingleKey(slash, '/')).toBe(true);
  const [box] = deepQueryAll(element, 'input') as HTMLInputElement[];
  box?.click();
  await settled();
  expect(isSingleKey(slash, '/')).toBe(false);
  setSingleKeys(true);
  expect(isSingleKey(slash, '/')).toBe(true);
});

test('a term leads to its projects', async () => {
  const { element, store } = await open('ur-help-desk', { desk: 'help', deskLink: 'help.terms' });
  button(element, 'Projects: Pocket park').click();
  expect(store.get().filter.themes).toEqual(['parks']);
});

test.each(looks)('axe finds nothing in $language, $appearance', async (look) => {
  document.documentElement.dataset['theme'] = look.appearance;
  for (const part of ['start', 'keys', 'panels', 'terms', 'access']) {
    const { element } = await open('ur-help-desk', { ...look, desk: 'help', deskLink: `help.${part}` });
    await expectAccessible(element);
  }
  const report = await open('ur-report-desk', { ...look, desk: 'report', deskLink: 'report.port.place' });
  await expectAccessible(report.element);
  const visit = await open('ur-visit-desk', { ...look, desk: 'visit', deskLink: 'visit' });
  await expectAccessible(visit.element);
});
