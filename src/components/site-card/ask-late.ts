/** Told to the document once what works on the map is here and listens. */
export const LATE_HERE = 'ur-late-here';

/** A card, of one record. */
interface Card extends HTMLElement {
  readonly recordId: string;
}

let forget: () => void = () => undefined;

/**
 * Asks for something that a late program answers, which takes the event by `preventDefault`. Pressed before that program is
 * here, the press is kept and asked again when it is: the last one, and only while the card still stands with its record.
 */
export function askLate(card: Card, name: 'ur-compare' | 'ur-inspect', button: Element): void {
  forget();
  const id = card.recordId;
  const isTaken = !card.dispatchEvent(new CustomEvent(name, { detail: { id }, bubbles: true, composed: true, cancelable: true }));
  if (isTaken) return;
  button.setAttribute('aria-busy', 'true');
  const again = (): void => {
    forget();
    if (card.isConnected && card.recordId === id) askLate(card, name, button);
  };
  document.addEventListener(LATE_HERE, again);
  forget = () => {
    forget = () => undefined;
    document.removeEventListener(LATE_HERE, again);
    button.removeAttribute('aria-busy');
  };
}
