import { ContextProvider } from '@lit/context';
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import { askContext } from '../../../../src/components/ask/ask-context.ts';
import { AskSession } from '../../../../src/components/ask/ask-session.ts';
import type { ResultRow } from '../../../../src/components/ask/ask-state.ts';
import '../../../../src/components/ask/ur-ask-table.ts';
import { cellWords } from '../../../../src/components/ask/table-columns.ts';
import '../../../../src/components/styles/page.css';
import { storeContext } from '../../../../src/components/ur-element.ts';
import { appStore } from '../../../fixtures/app-store.ts';
import { directEngine } from '../../../fixtures/ask/direct-engine.ts';
import { layerReader } from '../../../fixtures/ask/layer-reader.ts';
import { questionKeeper } from '../../../fixtures/ask/question-keeper.ts';
import { drawingKeeper } from '../../../fixtures/drawing-keeper.ts';
import { seededRandom } from '../../../fixtures/seeded-random.ts';

/** What is done with a table of 100,000 rows; each returns milliseconds of work, layout included. */
export interface TableSide {
  readonly show: () => Promise<number>;
  readonly sort: () => Promise<number>;
  /** Scrolls to the end in 40 steps, the longest of which counts. */
  readonly scroll: () => Promise<number>;
}

declare global {
  interface Window {
    tables: { readonly ours: TableSide; readonly reference: TableSide };
  }
}

const COUNT = 100_000;
const STEPS = 40;
const random = seededRandom(8);
const rows: readonly ResultRow[] = Array.from({ length: COUNT }, (_, index) => {
  const number = Math.floor(random() * COUNT);
  return {
    id: `r${index}`,
    certain: random() < 0.7,
    metres: random() * 5000,
    row: { id: `r${index}`, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, errorMetres: Math.floor(random() * 300), isSomewhereInside: false, properties: { name: [`停车场 ${number}`, `Car park ${number}`] } },
  };
});

const place = document.createElement('div');
place.style.cssText = 'width: 400px; height: 520px';
document.body.append(place);
const store = appStore({ language: 'en' });
const session = new AskSession(store, directEngine(), { questions: questionKeeper(), drawings: drawingKeeper(), layers: layerReader() });
new ContextProvider(place, { context: storeContext, initialValue: store });
new ContextProvider(place, { context: askContext, initialValue: session });

async function milliseconds(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await work();
  // What has changed must also be laid out.
  document.body.getBoundingClientRect();
  return performance.now() - start;
}

/** People press after they have seen: in a task of its own. */
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** The longest of the steps that scroll from top to end. */
async function longestStep(scroller: HTMLElement, drawn: () => Promise<void>): Promise<number> {
  let longest = 0;
  for (let step = 1; step <= STEPS; step++) {
    const ms = await milliseconds(async () => {
      scroller.scrollTop = (step * (scroller.scrollHeight - scroller.clientHeight)) / STEPS;
      // The browser would tell at the next frame; the work is the same.
      scroller.dispatchEvent(new Event('scroll'));
      await drawn();
    });
    longest = Math.max(longest, ms);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return longest;
}

function freshOurs() {
  const table = document.createElement('ur-ask-table');
  table.layer = 'stations';
  place.replaceChildren(table);
  return table;
}
const { compare } = new Intl.Collator('en', { numeric: true });
const texts = (): readonly string[] => [...(place.querySelector('ur-ask-table')?.shadowRoot?.querySelectorAll('.open') ?? [])].map(({ textContent }) => textContent);
const tell = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

async function shownOurs() {
  const table = freshOurs();
  table.rows = rows;
  await table.updateComplete;
  await table.updateComplete;
  tell(texts().length > 8, 'our rows are not shown');
  return table;
}

const ours: TableSide = {
  show: () => milliseconds(async () => {
      await shownOurs();
    }),
  sort: async () => {
    const table = await shownOurs();
    await nextFrame();
    const button = table.shadowRoot?.querySelector<HTMLElement>('.sort');
    const ms = await milliseconds(async () => {
      button?.click();
      // The rows stay as they are until the last slice is done.
      while (table.shadowRoot?.querySelector('[aria-busy=true]') || !table.shadowRoot?.querySelector('[aria-sort=ascending]')) await new Promise((resolve) => setTimeout(resolve));
    });
    tell(texts()[0] === [...texts()].sort(compare)[0], 'our rows are not sorted');
    return ms;
  },
  scroll: async () => {
    const table = await shownOurs();
    await nextFrame();
    const scroller = table.shadowRoot?.querySelector<HTMLElement>('.scroll');
    if (!scroller) throw new Error('no scroller');
    const ms = await longestStep(scroller, async () => {
      await table.updateComplete;
    });
    tell(texts().includes(rows.at(-1)?.row.properties['name']?.toString().split(',')[1] ?? ''), 'our last row is not shown');
    return ms;
  },
};

const names = { language: 'en', vocabulary: null, layers: new Map(), terms: null, documents: new Map() } as const;
/** Tabulator is given the words as they are shown, which ours makes for the rows in view only. */
const records = rows.map((row) => ({ id: row.id, name: cellWords('name', row, names), verdict: row.certain ? 'certain' : 'possible', distance: row.metres, error: row.row.errorMetres }));

async function shownReference(): Promise<Tabulator> {
  const element = document.createElement('div');
  place.replaceChildren(element);
  const table = new Tabulator(element, {
    data: records,
    height: 520,
    layout: 'fitColumns',
    columns: [
      { title: 'Name', field: 'name' },
      { title: 'How sure', field: 'verdict' },
      { title: 'Distance', field: 'distance' },
      { title: 'Error', field: 'error' },
    ],
  });
  await new Promise<void>((resolve) => table.on('tableBuilt', () => resolve()));
  tell(element.querySelectorAll('.tabulator-row').length > 8, 'rows of Tabulator are not shown');
  return table;
}

const reference: TableSide = {
  show: () => milliseconds(async () => {
      await shownReference();
    }),
  sort: async () => {
    const table = await shownReference();
    return milliseconds(() => table.setSort('name', 'asc'));
  },
  scroll: async () => {
    await shownReference();
    const scroller = place.querySelector<HTMLElement>('.tabulator-tableholder');
    if (!scroller) throw new Error('no scroller of Tabulator');
    return longestStep(scroller, () => Promise.resolve());
  },
};

window.tables = { ours, reference };
