import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ResultRow } from '../../../src/components/ask/ask-state.ts';
import '../../../src/components/ask/ur-ask-table.ts';
import { placeAsk } from './place-ask.ts';

const rowsOf = (count: number): readonly ResultRow[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    certain: index % 2 === 0,
    metres: count - index,
    row: { id: `r${index}`, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, errorMetres: 20, isSomewhereInside: false, properties: { name: [`第${index}`, `Row ${index}`] } },
  }));

async function table(count: number) {
  const opened: string[] = [];
  const placed = await placeAsk('ur-ask-table', {}, {
    prepare: (element) => {
      element.rows = rowsOf(count);
      element.layer = 'stations';
      element.addEventListener('ur-row-open', (event) => opened.push((event as CustomEvent<string>).detail));
    },
  });
  const root = placed.element.shadowRoot;
  if (!root) throw new Error('not rendered');
  const rendered = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.body-row')];
  const frame = async (): Promise<void> => {
    for (let each = 0; each < 3; each++) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const press = async (keys: string): Promise<void> => {
    await userEvent.keyboard(keys);
    await frame();
  };
  const [scroller] = root.querySelectorAll<HTMLElement>('.scroll');
  if (!scroller) throw new Error('no scroller');
  return { ...placed, root, opened, rendered, frame, press, scroller, focused: () => root.activeElement?.getAttribute('aria-rowindex') };
}

/** Whether a row stands whole between head and lower edge. */
function isInView(scroller: HTMLElement, row: HTMLElement | undefined): boolean {
  if (!row) return false;
  const [view, box] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  return box.top >= view.top + 39 && box.bottom <= view.bottom + 1;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('an answer of 100,000 rows', () => {
  test('exists only as far as it is in view, and tells its length and each row’s place', async () => {
    const { root, rendered, scroller, frame } = await table(100_000);
    expect(rendered().length).toBeGreaterThan(5);
    expect(rendered().length).toBeLessThan(40);
    expect(root.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('100001');
    scroller.scrollTop = scroller.scrollHeight / 2;
    await frame();
    expect(rendered().length).toBeLessThan(41);
    expect(rendered().some((row) => row.textContent.includes('Row 50000'))).toBe(true);
    const middle = rendered().find((row) => row.textContent.includes('Row 50001'));
    expect(middle?.getAttribute('aria-rowindex')).toBe('50003');
    expect(isInView(scroller, middle)).toBe(true);
  });

  test('is walked by keyboard with one row in the tab order, and the focus survives its row leaving the view', async () => {
    const { rendered, press, focused, scroller, frame } = await table(100_000);
    expect(rendered().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    rendered()[0]?.focus();
    await press('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe('3');
    await press('{End}');
    expect(focused()).toBe('100001');
    expect(isInView(scroller, rendered().at(-1))).toBe(true);
    await press('{PageUp}');
    expect(Number(focused())).toBeLessThan(99_999);
    await press('{Home}');
    expect(focused()).toBe('2');
    scroller.scrollTop = 1_000_000;
    await frame();
    expect(focused()).toBe('2');
    await press('{ArrowDown}');
    expect(focused()).toBe('3');
    expect(scroller.scrollTop).toBeLessThan(100);
  });

  test('brings the row that is marked on the map into view', async () => {
    const { element, rendered, scroller, frame } = await table(100_000);
    element.current = 'r70000';
    await frame();
    const [marked] = rendered().filter((row) => row.getAttribute('aria-current') === 'true');
    expect(marked?.textContent).toContain('Row 70000');
    expect(isInView(scroller, marked)).toBe(true);
    const { scrollTop } = scroller;
    element.current = 'r70001';
    await frame();
    expect(Math.abs(scroller.scrollTop - scrollTop)).toBeLessThan(50);
  });
});

test('a long sort leaves the rows as they are until it is done, says how far it is, and can be stopped', async () => {
  const { element, rendered, root, frame, session } = await table(20_000);
  const grid = root.querySelector('[role=grid]');
  const sort = [...root.querySelectorAll<HTMLElement>('.sort')].find(({ textContent }) => textContent.includes('Distance'));
  const header = sort?.closest('[role=columnheader]');
  let now = 0;
  // Every look at the clock finds a slice used up.
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 40));
  sort?.click();
  await expect.poll(() => root.querySelector('.sorting [role=status]')?.textContent).toMatch(/^Sorting … \d+ %$/);
  expect([grid?.getAttribute('aria-busy'), header?.getAttribute('aria-sort')]).toEqual(['true', 'none']);
  expect(rendered()[0]?.textContent).toContain('Row 0');
  root.querySelector<HTMLElement>('.sorting button')?.click();
  await frame();
  expect(session.state.get().message).toMatchObject({ key: 'sort.stopped' });
  expect([grid?.getAttribute('aria-busy'), header?.getAttribute('aria-sort')]).toEqual(['false', 'none']);
  expect(root.querySelector<HTMLElement>('.sorting')?.hidden).toBe(true);
  vi.restoreAllMocks();
  sort?.click();
  await expect.poll(() => header?.getAttribute('aria-sort')).toBe('ascending');
  expect(rendered()[0]?.textContent).toContain('Row 19999');
  // Another answer is put in the same order.
  element.rows = rowsOf(7);
  await frame();
  expect(header?.getAttribute('aria-sort')).toBe('ascending');
  expect(rendered().map((row) => /Row \d+/.exec(row.textContent)?.[0])).toEqual(['Row 6', 'Row 5', 'Row 4', 'Row 3', 'Row 2', 'Row 1', 'Row 0']);
});

test('Enter and a press on the name open, Space and the box select, pointing shows', async () => {
  const { rendered, press, opened, session, root } = await table(20);
  rendered()[1]?.focus();
  expect(session.state.get().hovered).toBe('r1');
  await press('{Enter}');
  expect(opened).toEqual(['r1']);
  await press(' ');
  expect(session.state.get().chosen).toEqual(new Set(['r1']));
  expect(rendered()[1]?.getAttribute('aria-selected')).toBe('true');
  await press(' ');
  expect(session.state.get().chosen.size).toBe(0);
  root.querySelectorAll<HTMLElement>('.open')[3]?.click();
  expect(opened).toEqual(['r1', 'r3']);
  root.querySelectorAll<HTMLInputElement>('.body-row input')[4]?.click();
  expect(session.state.get().chosen).toEqual(new Set(['r4']));
  root.querySelector<HTMLInputElement>('.head-row input')?.click();
  expect(session.state.get().chosen.size).toBe(20);
});

test('a column sorts up, then down, says so, and the marked row stays in view', async () => {
  const { element, rendered, root, frame, scroller } = await table(1000);
  element.current = 'r0';
  await frame();
  const sort = [...root.querySelectorAll<HTMLElement>('.sort')].find(({ textContent }) => textContent.includes('Distance'));
  sort?.click();
  await frame();
  expect(sort?.closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('ascending');
  const last = (): HTMLElement | undefined => rendered().find((row) => row.getAttribute('aria-rowindex') === '1001');
  expect(last()?.textContent).toContain('Row 0');
  expect(isInView(scroller, last())).toBe(true);
  sort?.click();
  await frame();
  expect(sort?.closest('[role=columnheader]')?.getAttribute('aria-sort')).toBe('descending');
  expect(isInView(scroller, rendered().find((row) => row.textContent.includes('Row 0')))).toBe(true);
});
