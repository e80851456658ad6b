import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { DIST, serve, serveApp } from './servers.ts';
import '../pages/field-device/field-device.ts';

const PAGES = resolve(import.meta.dirname, '../pages');
const BUILT = resolve(import.meta.dirname, '../../../.cache/bench-field-device');

let origin: Promise<string> | undefined;

/** Origin of the built app with the page that fills a device beside it, so that both see the same database. */
export function serveFieldDevice(): Promise<string> {
  origin ??= serveApp().then(async () => {
    const input = resolve(PAGES, 'field-device/index.html');
    await build({ configFile: false, root: PAGES, base: './', logLevel: 'warn', build: { outDir: BUILT, emptyOutDir: true, target: 'es2022', rolldownOptions: { input } } });
    return serve([BUILT, DIST]);
  });
  return origin;
}

/** Opens the page that fills a device. */
export async function openFieldDevice(page: Page): Promise<void> {
  await page.goto(`${await serveFieldDevice()}/field-device/`);
  await page.waitForFunction(() => 'fieldDevice' in window);
}

/** Name of the catalogue's file of the built app. */
export async function catalogueFile(): Promise<string> {
  const name = (await readdir(join(DIST, 'data'))).find((file) => file.startsWith('catalogue-'));
  if (name === undefined) throw new Error('the build holds no catalogue');
  return join(DIST, 'data', name);
}
