import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { MapApp } from '../drivers/map-app.ts';
import { offlineText } from '../../../src/i18n/offline/offline-text.ts';
import { drawnShare } from './drawn-share.ts';
import { installedProfile } from './installed-profile.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');

test.describe('after one visit, with the server gone, in a new browser process', () => {
  for (const path of ['/', '/maps/shibei/']) {
    test(`map, list, cards and search work in both languages at ${path}`, async ({ viewport, hasTouch, isMobile }) => {
      const profile = await installedProfile({ dist: DIST, path, options: { viewport, hasTouch, isMobile, locale: 'zh-CN' } });
      try {
        await profile.visitUntilReady();
        await profile.stopServer();
        for (const language of ['zh', 'en'] as const) {
          const context = await profile.newProcess();
          const page = context.pages()[0] ?? (await context.newPage());
          const app = new MapApp(page);
          await app.open(`?lang=${language}`);
          await app.waitForMap();
          expect(await drawnShare(page)).toBeGreaterThan(0.3);
          await app.showList();
          expect(await app.listCount()).toBeGreaterThan(400);
          await app.showMap();
          await app.search('tdbxj');
          await app.results.first().click();
          await expect(app.card.getByRole('heading', { name: app.text('card.sources.heading') })).toBeVisible();
          if (!app.isPhone) {
            await expect(page.locator('ur-offline-badge').getByRole('button')).toContainText(offlineText(language, 'badge.ready'));
          }
          expect(profile.problems()).toEqual([]);
          await context.close();
        }
      } finally {
        await profile.remove();
      }
    });
  }
});
