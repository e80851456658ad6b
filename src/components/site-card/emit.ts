/** Sends an event that leaves shadow roots, so that the card or the shell can hear it. */
export function emit(from: EventTarget, name: `ur-${string}`, detail?: unknown): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
