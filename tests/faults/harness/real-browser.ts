import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumFlags, findChromium } from '../../../scripts/set-up/chromium.mjs';
import { faultPageOrigin } from './fault-page.ts';

const folders = new Set<string>();
const running = new Set<RealBrowser>();

/** A profile directory that is gone after the run. */
export async function newProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'field-faults-'));
  folders.add(folder);
  return folder;
}

/** A Chromium of its own on a profile directory, in a process group of its own, so that it can be killed as a crash kills it. */
export class RealBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(process: ChildProcess, browser: Browser, page: Page) {
    this.#process = process;
    this.#browser = browser;
    this.page = page;
  }

  /** Starts it and opens the page of the tests, at an origin of its own or at the office's. */
  static async start(profile: string, origin?: string): Promise<RealBrowser> {
    const { executablePath = chromium.executablePath() } = findChromium();
    await rm(join(profile, 'DevToolsActivePort'), { force: true });
    const flags = [...chromiumFlags(), '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-default-browser-check', '--disable-gpu', 'about:blank'];
    const child = spawn(executablePath, flags, { stdio: 'ignore', detached: true });
    const port = await debuggingPort(profile, child);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no context');
    const page = await context.newPage();
    const started = new RealBrowser(child, browser, page);
    running.add(started);
    await page.goto(origin ?? (await faultPageOrigin()));
    await page.waitForFunction(() => 'field' in window);
    return started;
  }

  /** Opens the page of the tests a second time. */
  async secondPage(): Promise<Page> {
    const page = await this.page.context().newPage();
    await page.goto(await faultPageOrigin());
    await page.waitForFunction(() => 'field' in window);
    return page;
  }

  /** Ends every process of this browser at once, as a crash or an empty battery does. */
  async kill(): Promise<void> {
    running.delete(this);
    const gone = once(this.#process, 'exit');
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    await gone;
    await this.#browser.close().catch(() => undefined);
  }

  /** Closes it as its user does. */
  async close(): Promise<void> {
    running.delete(this);
    const gone = once(this.#process, 'exit');
    const session = await this.#browser.newBrowserCDPSession();
    await session.send('Browser.close').catch(() => undefined);
    await gone;
  }
}

/** Ends what still runs and removes every profile. */
export async function cleanUp(): Promise<void> {
  await Promise.all([...running].map((browser) => browser.kill().catch(() => undefined)));
  await Promise.all([...folders].map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
}

/** Chromium writes the port it chose into its profile; there is nothing else to wait for. */
async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the browser ended with code ${child.exitCode}`);
    const [port = ''] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')).split('\n');
    if (port !== '') return port;
    await pause(50);
  }
  throw new Error('the browser did not open its port within 30 s');
}
