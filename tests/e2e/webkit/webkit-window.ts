import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { findWebKit } from '../../../scripts/set-up/webkit.mjs';

/** Longest wait for one thing on the page: in software, on a busy machine. */
const PATIENCE_MS = 60_000;
const POLL_MS = 200;
const SIZE = { width: 1440, height: 900 };
/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** A window of Debian's WebKitGTK in its small browser, driven by WebDriver over HTTP on loopback. */
export interface WebKitWindow {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Runs the body of a function in the page and gives what it returns. */
  readonly run: (body: string, ...given: readonly Value[]) => Promise<Value>;
  /** Waits for the first visible element that fits the selector and whose name or text says `words`, through all shadow roots; with `… << host` in those of such hosts. */
  readonly find: (selector: string, words?: string) => Promise<void>;
  /** Finds an element and presses it. */
  readonly press: (selector: string, words?: string) => Promise<void>;
  /** Finds an element and types into it. */
  readonly type: (selector: string, text: string) => Promise<void>;
  /** A picture of the window, PNG. */
  readonly picture: () => Promise<Buffer>;
  /** Ends browser and driver. */
  readonly close: () => Promise<void>;
}

/** Looks for an element; what it gives is null until there is one. */
const FIND = `
  const [wanted, said] = arguments;
  const [inner, host] = wanted.split(' << ');
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    if (host && !(root.host && root.host.matches(host))) continue;
    for (const element of root.querySelectorAll(inner)) {
      const spoken = (element.getAttribute('aria-label') || '') + ' ' + element.textContent;
      if (spoken.includes(said) && element.checkVisibility()) return element;
    }
  }
  return null;
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A new process of WebKitGTK with a window on the screen. */
export async function openWebKit(screen: string): Promise<WebKitWindow> {
  const driverPath = findWebKit();
  if (driverPath === null) throw new Error('no WebKitGTK here');
  const port = await freePort();
  const driver: ChildProcess = spawn(driverPath, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen, LIBGL_ALWAYS_SOFTWARE: '1', LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' } });
  const ended = once(driver, 'exit');

  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Value> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) });
    const { value } = (await response.json()) as { readonly value: Value };
    if (!response.ok) throw new Error(`WebDriver, ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  /** Tries until it gives something. */
  const until = async <Found>(what: string, attempt: () => Promise<Found | null>): Promise<Found> => {
    const start = performance.now();
    for (;;) {
      const found = await attempt();
      if (found !== null) return found;
      if (driver.exitCode !== null) throw new Error(`the driver ended with code ${driver.exitCode}`);
      if (performance.now() - start > PATIENCE_MS) throw new Error(`${what}: not within ${PATIENCE_MS / 1000} s`);
      await pause(POLL_MS);
    }
  };

  const stop = async (): Promise<void> => {
    driver.kill();
    await ended;
  };
  try {
    await until('the driver', () => ask('GET', '/status').catch(() => null));
    const { sessionId } = (await ask('POST', '/session', { capabilities: { alwaysMatch: { pageLoadStrategy: 'normal' } } })) as { readonly sessionId: string };
    const session = `/session/${sessionId}`;
    await ask('POST', `${session}/window/rect`, SIZE);
    const run: WebKitWindow['run'] = (script, ...args) => ask('POST', `${session}/execute/sync`, { script, args });
    const element = async (selector: string, words = ''): Promise<string> => {
      const found = await until(`${selector} ${words}`, () => run(FIND, selector, words));
      return `${session}/element/${(found as Readonly<Record<string, string>>)[ELEMENT]}`;
    };
    return {
      goto: async (url) => {
        await ask('POST', `${session}/url`, { url });
      },
      reload: async () => {
        await ask('POST', `${session}/refresh`, {});
      },
      run,
      find: async (selector, words) => {
        await element(selector, words);
      },
      press: async (selector, words) => {
        await ask('POST', `${await element(selector, words)}/click`, {});
      },
      type: async (selector, text) => {
        await ask('POST', `${await element(selector)}/value`, { text });
      },
      picture: async () => Buffer.from((await ask('GET', `${session}/screenshot`)) as string, 'base64'),
      close: async () => {
        await ask('DELETE', session).catch(() => null);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
