const KEY = 'ur-single-keys';
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
/** Holds where the browser keeps nothing. */
let here: boolean | null = null;

/** Whether keys without a modifier, such as `/` and `?`, do something; people who speak to their computer may switch them off. */
export function singleKeysOn(): boolean {
  if (here !== null) return here;
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

/** Switches them on or off, on this device. */
export function setSingleKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
    here = null;
  } catch {
    here = on;
  }
}

/** Whether an event is this single key, pressed as a shortcut: switched on, without a modifier, outside of text. */
export function isSingleKey(event: Event, key: string): boolean {
  if (!(event instanceof KeyboardEvent) || event.key !== key || event.defaultPrevented || event.isComposing) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || !singleKeysOn()) return false;
  const target = event.composedPath()[0];
  return !(target instanceof Element && target.closest(EDITABLE) !== null);
}
