import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';
import { findFirefox, hasXvfb } from '../../../scripts/set-up/firefox.mjs';
import { fieldText } from '../../../src/i18n/field/field-text.ts';
import { card } from '../../../src/i18n/sections/card.ts';
import { offlineText } from '../../../src/i18n/offline/offline-text.ts';
import { type FirefoxWindow, openFirefox, startScreen } from './firefox-window.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');
const SITE = '台东步行街';

/** Colours in the middle of the map, read from a picture of the window: a map that has drawn nothing has one. */
async function drawnColours({ page }: FirefoxWindow): Promise<number> {
  const picture = await page.screenshot({ encoding: 'base64', clip: { x: 450, y: 200, width: 400, height: 300 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas to read the picture with');
    context.drawImage(bitmap, 0, 0);
    return new Set(new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer)).size;
  }, picture);
}

/** Gives each question that has to be answered its first answer. */
async function answerWhatIsRequired({ page }: FirefoxWindow): Promise<void> {
  await page.evaluate(() => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!(root instanceof ShadowRoot && root.host.localName === 'ur-field-question') || root.querySelector('.optional')) continue;
      root.querySelector<HTMLElement>('.options label')?.click();
    }
  });
}

test('in Firefox: the map is drawn, a site found by its name is inspected, and in a new process with the server gone the record is there', async () => {
  test.skip(findFirefox() === null || !hasXvfb(), 'Firefox or Xvfb is not installed');
  test.slow();
  const folder = await mkdtemp(join(tmpdir(), 'firefox-'));
  const server = createStaticServer({ roots: [DIST] });
  const origin = await listen(server, 0);
  const screen = await startScreen();
  const text = (key: Parameters<typeof fieldText>[1]): string => fieldText('zh', key);
  let browser: FirefoxWindow | null = null;
  try {
    const first = (browser = await openFirefox(folder, screen.name));
    await first.page.goto(`${origin}/`);
    await first.find('button << ur-offline-badge', offlineText('zh', 'badge.ready'));
    await expect.poll(() => drawnColours(first)).toBeGreaterThan(20);
    // The key leads to the search box, wherever it stands.
    await first.page.keyboard.press('/');
    await first.find('input[role=combobox] << ur-search-box');
    await first.page.keyboard.type('台东步行');
    await first.press('[role=option]', SITE);
    await first.find('h2 << ur-card-header', SITE);
    await first.press('button << ur-site-card', card.zh['card.inspect']);
    await first.find('.options label << ur-field-question');
    await answerWhatIsRequired(first);
    await first.press('label << ur-stage-compare', text('compare.agrees'));
    await first.press('textarea << ur-remark');
    await first.page.keyboard.type('围挡已拆，路面未恢复');
    await first.press('label << ur-field-place', text('excuse.no-signal'));
    await first.press('input << ur-inspector-name');
    await first.page.keyboard.type('巡查 07');
    await first.press('button << ur-inspector-name', text('inspector.keep'));
    await first.press('button << ur-save-bar', text('save.finish'));
    await first.find('* << ur-inspect-desk', '已存在本机，等待送达');
    expect(first.problems).toEqual([]);
    await first.close();

    server.closeAllConnections();
    await new Promise((stopped) => server.close(stopped));
    const second = (browser = await openFirefox(folder, screen.name));
    await second.page.goto(`${origin}/`);
    await second.press('nav button << ur-field-rail', text('rail.send'));
    await second.press('[role=listitem] button << ur-record-list', SITE);
    await second.find('* << ur-record-view', '围挡已拆，路面未恢复');
    expect(second.problems).toEqual([]);
    await second.close();
    browser = null;
  } catch (error) {
    await browser?.page.screenshot({ path: test.info().outputPath('firefox.png') });
    throw error;
  } finally {
    await browser?.close();
    await screen.stop();
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});
