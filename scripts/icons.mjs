// Draws the icons of the installed app from public/icon.svg, in Chromium; run after the drawing has changed.
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from './set-up/chromium.mjs';

/** The ground of the drawing, for the corners of icons that systems cut to their own shape. */
const GROUND = '#0b5c70';
/** `share`: how much of a maskable icon's width is sure to be seen. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.8, ground: GROUND },
  { file: 'apple-touch-icon.png', size: 180, share: 1, ground: GROUND },
];

const folder = resolve(import.meta.dirname, '..', 'public');
const drawing = (await readFile(resolve(folder, 'icon.svg'))).toString('base64');
const browser = await chromium.launch({ ...findChromium(), args: chromiumFlags() });
try {
  for (const { file, size, share, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}"><img alt="" width="${size * share}" src="data:image/svg+xml;base64,${drawing}"></body>`,
    );
    await writeFile(resolve(folder, file), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
