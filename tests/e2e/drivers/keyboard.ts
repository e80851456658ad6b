import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** More stops of Tab than any view has before what a test looks for. */
const MOST_STOPS = 80;

/** What has the keyboard's focus, through all shadow roots. */
export interface Focus {
  readonly tag: string;
  /** Its label or text. */
  readonly name: string;
  /** Something is drawn around it that says so. */
  readonly shown: boolean;
  /** Its middle, as far as it is in the window, is not covered by something else. */
  readonly uncovered: boolean;
}

/** A user without mouse or finger. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  focus(): Promise<Focus> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!(active instanceof HTMLElement)) return { tag: '', name: '', shown: false, uncovered: false };
      const name = active.getAttribute('aria-label') ?? active.getAttribute('placeholder') ?? active.textContent.replace(/\s+/g, ' ').trim();
      // A box may show the focus of the input inside of it, the map that of its canvas.
      const drawn = (element: Element | null, depth: number): boolean => {
        if (element === null || depth === 0) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.includes('0px 0px 0px')) return true;
        const root = element.getRootNode();
        return drawn(element.parentElement ?? (root instanceof ShadowRoot ? root.host : null), depth - 1);
      };
      // The map's focus is the cross in the middle of what panels leave free of it.
      const cross = active instanceof HTMLCanvasElement ? (active.getRootNode() as ShadowRoot).querySelector('.cross') : null;
      const { left, top, right, bottom } = (cross ?? active).getBoundingClientRect();
      const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      let met = document.elementFromPoint(x, y);
      while (met?.shadowRoot?.elementFromPoint(x, y) && met.shadowRoot.elementFromPoint(x, y) !== met) met = met.shadowRoot.elementFromPoint(x, y);
      const label = active instanceof HTMLInputElement ? active.labels?.[0] : null;
      // A mark inside of a button draws itself in a tree of its own.
      const isIn = (inner: Element, outer: Element): boolean => {
        for (let node: Node | null = inner; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) if (node === outer) return true;
        return false;
      };
      const uncovered = met !== null && (isIn(met, active) || met.contains(active) || label?.contains(met) === true);
      return { tag: active.localName, name, shown: active.matches(':focus-visible') && (cross ? cross.checkVisibility() : drawn(active, 4)), uncovered };
    });
  }

  /** Fails unless the focus is on something of that name, visibly and in sight. */
  async expectFocus(name: RegExp): Promise<void> {
    await expect.poll(async () => (await this.focus()).name).toMatch(name);
    await expect.poll(() => this.focus()).toMatchObject({ shown: true, uncovered: true });
  }

  /** Presses Tab (or Shift+Tab) until something of that name has the focus; every stop on the way has to be seen. */
  async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const stops: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await this.press(key);
      const focus = await this.focus();
      stops.push(focus.name);
      if (name.test(focus.name)) return;
      // Between the last and the first stop the browser's own frame has its turn.
      if (focus.tag !== 'body') await expect.poll(() => this.focus(), `stop ${stop + 1}`).toMatchObject({ shown: true, uncovered: true });
    }
    throw new Error(`Tab never came to ${String(name)}, but to ${stops.join(' | ')}`);
  }
}
