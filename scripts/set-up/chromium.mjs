import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which Linux distributions, macOS and CI images keep Chromium or Chrome. */
const PROGRAM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Where the browser of the tests is: `CHROME_PATH`, else one installed on the machine, else the one Playwright
 * downloaded (empty object: Playwright knows the path itself).
 * @returns {{executablePath?: string}}
 * @throws {Error} when CHROME_PATH names a file that does not exist
 */
export function findChromium(environment = process.env) {
  const named = environment['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names "${named}", which does not exist.`);
    return { executablePath: named };
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = [...folders.flatMap((folder) => PROGRAM_NAMES.map((name) => join(folder, name))), ...MAC_PROGRAMS];
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath === undefined ? {} : { executablePath };
}

/**
 * Flags for a browser that draws WebGL in software and talks to nobody but the page.
 * @param {{root: boolean}} [who] Chromium refuses to run its sandbox as root
 * @returns {string[]}
 */
export function chromiumFlags(who = { root: process.getuid?.() === 0 }) {
  return [
    ...(who.root ? ['--no-sandbox'] : []),
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
}
