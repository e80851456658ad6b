import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { test } from '@playwright/test';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';
import { hasXvfb } from '../../../scripts/set-up/firefox.mjs';
import { findWebKit } from '../../../scripts/set-up/webkit.mjs';
import { fieldText } from '../../../src/i18n/field/field-text.ts';
import { card } from '../../../src/i18n/sections/card.ts';
import { startScreen } from '../firefox/firefox-window.ts';
import { openWebKit, type WebKitWindow } from './webkit-window.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');
const SITE = '台东步行街';

/** Gives each question that has to be answered its first answer. */
const ANSWER = `
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    if (!root.host || root.host.localName !== 'ur-field-question' || root.querySelector('.optional')) continue;
    const label = root.querySelector('.options label');
    if (label) label.click();
  }
`;

test('in WebKitGTK: the first view, a card, an inspection that is saved and still there after a reload', async () => {
  test.skip(findWebKit() === null || !hasXvfb(), 'WebKitGTK or Xvfb is not installed');
  test.slow();
  const server = createStaticServer({ roots: [DIST] });
  const origin = await listen(server, 0);
  const screen = await startScreen();
  const text = (key: Parameters<typeof fieldText>[1]): string => fieldText('zh', key);
  let browser: WebKitWindow | null = null;
  try {
    const window = (browser = await openWebKit(screen.name));
    await window.goto(`${origin}/?site=taidong-pedestrian-street`);
    await window.find('h2 << ur-card-header', SITE);
    await window.press('button << ur-site-card', card.zh['card.inspect']);
    await window.find('.options label << ur-field-question');
    await window.run(ANSWER);
    await window.press('label << ur-stage-compare', text('compare.agrees'));
    await window.type('textarea << ur-remark', '围挡已拆，路面未恢复');
    await window.press('label << ur-field-place', text('excuse.no-signal'));
    await window.type('input << ur-inspector-name', '巡查 07');
    await window.press('button << ur-inspector-name', text('inspector.keep'));
    await window.press('button << ur-save-bar', text('save.finish'));
    await window.find('* << ur-inspect-desk', '已存在本机，等待送达');

    await window.reload();
    await window.press('nav button << ur-field-rail', text('rail.send'));
    await window.press('[role=listitem] button << ur-record-list', SITE);
    await window.find('* << ur-record-view', '围挡已拆，路面未恢复');
  } catch (error) {
    if (browser) await writeFile(test.info().outputPath('webkit.png'), await browser.picture());
    throw error;
  } finally {
    await browser?.close();
    await screen.stop();
    server.closeAllConnections();
    server.close();
  }
});
