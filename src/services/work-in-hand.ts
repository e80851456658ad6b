let held = 0;
const listeners = new Set<() => void>();

/** Says that something unfinished is open, such as a form, until the returned function is called: no new version takes over meanwhile. */
export function holdWork(): () => void {
  let released = false;
  held += 1;
  tell();
  return () => {
    if (released) return;
    released = true;
    held -= 1;
    tell();
  };
}

/** Whether something unfinished is open in this tab. */
export function workIsHeld(): boolean {
  return held > 0;
}

/** Calls `listener` whenever work begins or ends, until the returned function is called. */
export function onWorkChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of [...listeners]) listener();
}
