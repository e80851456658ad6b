import { afterEach, beforeEach, expect, test } from 'vitest';
import { askLate, LATE_HERE } from '../../src/components/site-card/ask-late.ts';

class TestCard extends HTMLElement {
  recordId = 'museum';
}
customElements.define('test-card', TestCard);

let card: TestCard;
let button: HTMLButtonElement;
let asked: string[];
let isHere: boolean;

const hear = (event: Event): void => {
  if (!isHere) return;
  event.preventDefault();
  asked.push(`${event.type} ${(event as CustomEvent<{ readonly id: string }>).detail.id}`);
};
/** The late program arrives. */
const arrive = (): void => {
  isHere = true;
  document.dispatchEvent(new Event(LATE_HERE));
};

beforeEach(() => {
  asked = [];
  isHere = false;
  card = new TestCard();
  button = document.createElement('button');
  document.body.append(card);
  document.body.addEventListener('ur-inspect', hear);
  document.body.addEventListener('ur-compare', hear);
});

afterEach(() => {
  arrive();
  document.body.removeEventListener('ur-inspect', hear);
  document.body.removeEventListener('ur-compare', hear);
  card.remove();
});

test('where the program is here, it is asked at once and only once', () => {
  isHere = true;
  askLate(card, 'ur-inspect', button);
  expect(asked).toEqual(['ur-inspect museum']);
  expect(button.ariaBusy).toBeNull();
  arrive();
  expect(asked).toHaveLength(1);
});

test('a press before it is here is shown as under way, kept, and asked once it is', () => {
  askLate(card, 'ur-inspect', button);
  expect(button.ariaBusy).toBe('true');
  arrive();
  expect(asked).toEqual(['ur-inspect museum']);
  expect(button.ariaBusy).toBeNull();
});

test('of several presses the last one counts', () => {
  const other = document.createElement('button');
  askLate(card, 'ur-inspect', button);
  askLate(card, 'ur-inspect', button);
  askLate(card, 'ur-compare', other);
  expect([button.ariaBusy, other.ariaBusy]).toEqual([null, 'true']);
  arrive();
  expect(asked).toEqual(['ur-compare museum']);
});

test.each([
  ['was closed', () => card.remove()],
  ['shows another record', () => void (card.recordId = 'street')],
])('nothing is asked for a card that %s meanwhile', (_, leave) => {
  askLate(card, 'ur-inspect', button);
  leave();
  arrive();
  expect(asked).toEqual([]);
  expect(button.ariaBusy).toBeNull();
});
