import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { selectRecord } from '../../../src/actions/select-record.ts';
import '../../../src/components/ask/ur-ask.ts';
import { ownLayer } from '../../fixtures/ask/layer-reader.ts';
import { drawing } from '../../fixtures/drawing.ts';
import { placeAsk } from './place-ask.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const status = page.getByRole('status').first();
const alert = page.getByRole('alert').last();
const listed = page.getByRole('list', { name: 'Found' });

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.dataset['theme'] = 'light';
});

async function answered(...args: Parameters<typeof placeAsk<'ur-ask'>> extends [unknown, ...infer Rest] ? Rest : never) {
  const placed = await placeAsk('ur-ask', ...args);
  await userEvent.click(button('Parking near historic sites, planned for 2024'));
  await expect.element(page.getByRole('heading', { name: 'Answer', exact: true })).toBeVisible();
  return placed;
}

describe('asking', () => {
  test('a common question is answered in one sentence, told once, with what was left out and how it was found', async () => {
    await answered();
    await expect.element(page.getByText(/1 certain, 1 possible$/)).toBeVisible();
    await expect.element(status).toHaveTextContent('Answer: 1 certain, 1 possible, 1 left out.');
    await expect.element(listed.getByRole('listitem').first()).toHaveTextContent(/Car park a.*certain/s);
    await expect.element(listed.getByRole('listitem').nth(1)).toHaveTextContent(/Car park b.*possible/s);
    await userEvent.click(page.getByText('How this was found'));
    await expect.element(page.getByText('within 300 m', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/projects 2024-03-01/)).toBeVisible();
    await expect.element(page.getByText('1: no document says where')).toBeVisible();
  });

  test('a question that was changed says that its answer is the earlier one', async () => {
    const { session } = await answered();
    await userEvent.fill(page.getByRole('spinbutton', { name: 'Metres' }), '100');
    await userEvent.keyboard('{Tab}');
    expect(session.state.get().query.where).toMatchObject({ args: [{}, {}, { metres: 100 }] });
    await expect.element(page.getByText('The question has changed. Ask again for a new answer.')).toBeVisible();
    await userEvent.click(button('Ask'));
    await expect.element(page.getByText(/Nothing fulfils the question/)).toBeVisible();
  });

  test('long work is told politely, with its share, and can be given up', async () => {
    const { session, engine } = await answered();
    engine.held = true;
    const asked = session.ask();
    session.state.update((state) => ({ ...state, run: { status: 'running', wait: 'told', share: null } }));
    await expect.element(status).toBeVisible();
    await expect.element(button('Stop')).not.toBeInTheDocument();
    session.state.update((state) => ({ ...state, run: { status: 'running', wait: 'cancellable', share: 0.256 } }));
    await expect.element(status).toHaveTextContent('25');
    await userEvent.click(button('Stop'));
    expect(await asked).toBeNull();
    await expect.element(listed).toBeVisible();
  });

  test('an engine that does not arrive is an alert, and the answer stays', async () => {
    const { engine } = await answered();
    engine.failure = new Error('gone');
    await userEvent.click(button('Ask'));
    await expect.poll(() => alert.element().textContent.trim().length).toBeGreaterThan(10);
    await expect.element(listed).toBeVisible();
  });

  test('a CQL2 text with an error puts the cursor where it is and changes nothing', async () => {
    const { session } = await answered();
    const { query } = session.state.get();
    await userEvent.click(page.getByText('The question as text (CQL2)'));
    const field = page.getByRole('textbox', { name: 'Conditions in CQL2' });
    await userEvent.fill(field, "theme = 'port' AND ");
    await userEvent.click(button('Use this text'));
    await expect.element(alert).toHaveTextContent(/20/);
    expect(session.state.get().query).toBe(query);
    const area = field.element() as HTMLTextAreaElement;
    expect(area.selectionStart).toBe(19);
  });
});

describe('a link', () => {
  test('shows its answer at once, with what came and went, and its condition as a list with words', async () => {
    const { element } = await placeAsk('ur-ask', { ask: "1~sites~2023-01-01~2.0~gate,gone~theme%20%3D%20'parking'" });
    await expect.element(page.getByText('2 results then, 4 now')).toBeVisible();
    await expect.element(page.getByText('The gate', { exact: true })).toBeInTheDocument();
    const [body] = element.shadowRoot?.querySelectorAll('.body') ?? [];
    const [answer] = element.shadowRoot?.querySelectorAll('ur-ask-answer') ?? [];
    if (!body || !answer) throw new Error('no answer');
    expect(Math.abs(answer.getBoundingClientRect().top - body.getBoundingClientRect().top)).toBeLessThan(40);
    await expect.element(page.getByRole('checkbox', { name: 'Parking', exact: true })).toBeChecked();
  });
});

describe('the answer and the map', () => {
  test('a press in the list selects the project; a mark pressed on the map marks its row', async () => {
    const { store } = await answered();
    await userEvent.click(listed.getByRole('button').first());
    expect(store.get().selectedId).toBe('a');
    await expect.element(listed.getByRole('button').first()).toHaveAttribute('aria-current', 'true');
    selectRecord(store, 'b');
    await expect.element(listed.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true');
    await expect.element(listed.getByRole('button').first()).not.toHaveAttribute('aria-current');
  });

  test('pointer and focus on a row are shown on the map', async () => {
    const { session } = await answered();
    (listed.getByRole('button').nth(1).element() as HTMLElement).focus();
    expect(session.state.get().hovered).toBe('b');
    await userEvent.hover(listed.getByRole('button').first());
    expect(session.state.get().hovered).toBe('a');
  });

  test('a record that is no project is marked, and the map goes to it', async () => {
    const { store, session } = await placeAsk('ur-ask');
    await userEvent.click(button('The 5 stations nearest to historic sites'));
    await userEvent.click(listed.getByRole('button').first());
    expect(session.state.get().current).toBe('near');
    expect(store.get()).toMatchObject({ selectedId: null, camera: { zoom: 13.5 } });
    await expect.element(listed.getByRole('button').first()).toHaveAttribute('aria-current', 'true');
    session.mark('remote');
    await expect.element(listed.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true');
  });
});

describe('places', () => {
  test('a drawing on this device can be asked about, and asked from', async () => {
    const { session } = await placeAsk('ur-ask', {}, { drawings: [drawing({ id: '1', name: 'My round' })] });
    await userEvent.click(button('Projects inside a sub-district'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'How it lies' }), 'distance');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Of what' }), 'drawing');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Choose' }), '1');
    expect(session.state.get().query.where).toMatchObject({ op: 'distance', subject: { kind: 'feature', layer: 'drawings', id: '1' } });
    await userEvent.click(button('Ask'));
    await expect.element(listed.getByRole('listitem').first()).toHaveTextContent('The gate');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'What to look for' }), 'drawings');
    await userEvent.click(button('Ask'));
    await expect.element(page.getByText(/1 certain, 0 possible$/)).toBeVisible();
  });

  test('an imported layer can be asked about by its columns, and asked from', async () => {
    const shops = ownLayer('shops', [
      { id: 1, geometry: { type: 'Point', coordinates: [120.35, 36.09] }, properties: { name: 'Noodles', seats: 40 } },
      { id: 2, geometry: { type: 'Point', coordinates: [120.39, 36.09] }, properties: { name: 'Bakery', seats: 6 } },
    ]);
    const { session } = await placeAsk('ur-ask', {}, { layers: [shops] });
    const target = page.getByRole('combobox', { name: 'What to look for' });
    await userEvent.selectOptions(target, 'own-shops');
    await userEvent.click(button('Condition on what it is'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Property' }), 'seats');
    await userEvent.fill(page.getByRole('spinbutton', { name: 'Value' }), '30');
    await userEvent.keyboard('{Tab}');
    await userEvent.click(button('Ask'));
    await expect.element(listed).toHaveTextContent(/^\s*Noodles\s*certain\s*$/);
    await userEvent.click(button('Projects near a metro station'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Of what' }), 'whole-layer');
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Choose' }), 'own-shops');
    await userEvent.click(button('Ask'));
    await expect.element(page.getByText(/^projects within 500 m of Shops: \d+ certain/)).toBeVisible();
    await expect.element(listed.getByRole('listitem').first()).toHaveTextContent('The gate');
    expect(session.state.get().query.where).toMatchObject({ subject: { kind: 'layer', layer: 'own-shops', where: null } });
  });

  test.each([
    ['POLYGON ((120.34 36.08, 120.36 36.08, 120.36 36.1', /expected/],
    ['POLYGON ((120.34 36.08, 120.35 36.08, 120.36 36.08, 120.34 36.08))', /area/i],
    ['LINESTRING (179 36, -179 36)', /180°/],
    ['POINT (532421 3996541)', /in degrees/],
  ])('a typed place that is none says why and changes nothing: %s', async (text, why) => {
    const { session } = await placeAsk('ur-ask');
    const { query } = session.state.get();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Of what' }), 'shape');
    await userEvent.fill(page.getByRole('textbox', { name: 'Coordinates, GeoJSON or WKT' }), text);
    await userEvent.click(button('Use this place'));
    await expect.element(page.getByText(why).first()).toBeVisible();
    expect(session.state.get().query).toBe(query);
  });
});

describe('kept questions', () => {
  test('are kept under a name, opened, and set against each other', async () => {
    const { keepers } = await answered();
    await userEvent.click(button('Save'));
    await expect.element(alert).toHaveTextContent(/name/i);
    for (const [name, preset] of [['Parking', null], ['Stations', 'Projects near a metro station']] as const) {
      if (preset) await userEvent.click(button(preset));
      await userEvent.fill(page.getByRole('textbox', { name: 'Name for this question' }), name);
      await userEvent.keyboard('{Enter}');
    }
    await expect.poll(() => [...keepers.questions.kept.values()].map(({ name }) => name)).toEqual(['Parking', 'Stations']);
    await userEvent.click(page.getByText('Compare two questions'));
    await userEvent.click(button('Compare'));
    await expect.element(page.getByRole('list', { name: 'In both' })).toHaveTextContent(/Car park a/);
  });
});

describe('statistics', () => {
  test('count and add up by sub-district, colour the map, and give each chart its numbers', async () => {
    const { session } = await answered();
    await userEvent.click(page.getByRole('radio', { name: 'Statistics' }));
    await userEvent.click(button('Count by sub-district'));
    await expect.element(page.getByRole('row', { name: /Taidong/ })).toHaveTextContent(/Taidong\s*1\s*1/);
    await expect.element(page.getByRole('img', { name: 'Chart: By sub-district' })).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'Colour the map by these counts' }));
    expect(session.state.get().isMapShaded).toBe(true);
    await expect.element(page.getByText('Certain and possible results in each sub-district')).toBeVisible();
    await userEvent.click(button('Load the numbers of the documents, to ask for them').last());
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Add up' }), 'actual:new-parking-spaces');
    await expect.element(page.getByText(/100 spaces certain, 40 spaces more possible/)).toBeVisible();
    await expect.element(page.getByRole('row', { name: /Taidong/ })).toHaveTextContent(/100 \+ 40/);
  });
});

test.each(['light', 'dark', 'contrast', 'sunlight'] as const)('the desk breaks no rule of accessibility in %s, in any view and language', async (appearance) => {
  document.title = 'test';
  document.documentElement.dataset['theme'] = appearance;
  for (const language of ['zh', 'en'] as const) {
    const { session, element } = await placeAsk('ur-ask', { language, appearance });
    await session.ask();
    await session.save('1');
    await session.save('2');
    const [first, second] = session.state.get().saved.items;
    if (first && second) await session.compare(first, second);
    await session.countByArea(null);
    for (const view of [0, 1, 2]) {
      const radios = element.shadowRoot?.querySelector('ur-ask-answer')?.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name=view]');
      radios?.[view]?.click();
      session.mark('a');
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { violations } = await axe.run(document.body);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
    }
  }
});
