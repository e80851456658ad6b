import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { aptInstall, canUseApt } from './debian.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Makes sure that the tests have a Chromium, and that it can draw Chinese.
 * @param {string} folder the project's root, packages installed
 * @throws {Error} with what to do, when no browser can be had
 */
export async function prepareBrowser(folder) {
  if (!(await hasBrowser())) {
    // As root the system's package is the better one: it brings the libraries a downloaded browser would miss.
    const attempts = canUseApt() ? [installBySystem, installByPlaywright] : [installByPlaywright];
    for (const attempt of attempts) {
      await attempt(folder).catch((/** @type {unknown} */ error) => console.log(String(error)));
      if (await hasBrowser()) break;
    }
    if (!(await hasBrowser())) {
      throw new Error(
        'No browser for the tests. Install Chromium or Google Chrome, or set CHROME_PATH to its program file.',
      );
    }
  }
  if (!hasChineseFont() && canUseApt()) await aptInstall(['fonts-noto-cjk'], folder);
  if (!hasChineseFont()) {
    console.log('No Chinese font was found: screenshots will show boxes. Install one, for example Noto Sans CJK SC.');
  }
}

async function hasBrowser() {
  if (findChromium().executablePath !== undefined) return true;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** @param {string} folder */
async function installByPlaywright(folder) {
  await runCommand('npx', ['--no-install', 'playwright', 'install', 'chromium'], folder);
}

/** @param {string} folder */
async function installBySystem(folder) {
  await aptInstall(['chromium', 'fonts-noto-cjk', 'fontconfig'], folder);
}
