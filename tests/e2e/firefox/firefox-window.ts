import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { launch, type ElementHandle, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/set-up/firefox.mjs';

/** Longest wait for one thing on the page: in software, on a busy machine. */
const PATIENCE_MS = 60_000;
const SIZE = { width: 1440, height: 900 };

/** A window of Debian's Firefox, driven by WebDriver BiDi; Playwright's own Firefox is another build. */
export interface FirefoxWindow {
  readonly page: Page;
  /**
   * The first visible element that fits the selector and whose name or text says `words`, looked for through all shadow roots;
   * with `… << host` in those of such hosts.
   */
  readonly find: (selector: string, words?: string) => Promise<ElementHandle>;
  /** Finds an element and presses it. */
  readonly press: (selector: string, words?: string) => Promise<void>;
  /** Exceptions and errors of the page so far. */
  readonly problems: readonly string[];
  /** Ends the browser's process. */
  readonly close: () => Promise<void>;
}

/** A screen in memory and its name, such as `:99`. */
export async function startScreen(): Promise<{ readonly name: string; readonly stop: () => Promise<void> }> {
  const screen: ChildProcess = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = once(screen, 'exit');
  const [chunk] = (await Promise.race([once(screen.stdout ?? screen, 'data'), ended])) as [unknown];
  if (!Buffer.isBuffer(chunk)) throw new Error('Xvfb ended before it had a screen');
  return {
    name: `:${chunk.toString().trim()}`,
    stop: async () => {
      screen.kill();
      await ended;
    },
  };
}

/** A new process of Firefox on a profile, with a window on the screen. */
export async function openFirefox(profile: string, screen: string): Promise<FirefoxWindow> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('no Firefox here');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    userDataDir: profile,
    defaultViewport: SIZE,
    env: { ...process.env, DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: '1', MOZ_CRASHREPORTER_DISABLE: '1' },
    extraPrefsFirefox: { 'intl.accept_languages': 'zh-CN', 'webgl.force-enabled': true, 'ui.prefersReducedMotion': 1 },
  });
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const find: FirefoxWindow['find'] = async (selector, words = '') => {
    const found = await page.waitForFunction(
      (wanted, said) => {
        const [inner = '', host = ''] = wanted.split(' << ');
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots) {
          for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
          if (host !== '' && !(root instanceof ShadowRoot && root.host.matches(host))) continue;
          for (const element of root.querySelectorAll(inner)) {
            const spoken = `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`;
            if (spoken.includes(said) && element.checkVisibility()) return element;
          }
        }
        return null;
      },
      { timeout: PATIENCE_MS, polling: 200 },
      selector,
      words,
    );
    const element = found.asElement();
    if (!element) throw new Error(`no ${selector} ${words}`);
    return element as ElementHandle;
  };
  return {
    page,
    find,
    press: async (selector, words) => {
      const element = await find(selector, words);
      await element.scrollIntoView();
      await element.click();
    },
    problems,
    close: () => browser.close(),
  };
}
