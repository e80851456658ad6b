import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { offlineText } from '../../../src/i18n/offline/offline-text.ts';
import { FieldWork } from '../../e2e/drivers/field-work.ts';
import { MapApp } from '../../e2e/drivers/map-app.ts';
import { installedProfile } from '../../e2e/offline/installed-profile.ts';
import { secondBuild } from '../../e2e/offline/second-build.ts';
import { same, type Fault } from '../harness/fault.ts';

const DIST = resolve(import.meta.dirname, '../../../dist');
const TEXT = '围挡已拆，路面未恢复';
const TABLET = { viewport: { width: 1024, height: 768 }, hasTouch: true, locale: 'zh-CN', reducedMotion: 'reduce' } as const;

const offer = (page: Page) => page.getByRole('status', { name: offlineText('zh', 'update.heading') });

export const updateWithOpenForm: Fault = {
  name: 'F22',
  title: 'a newer version arrives while a form is open, and another tab takes it',
  rounds: 3,
  run: async (rounds) => {
    const acked: string[] = [];
    const found: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const newer = await secondBuild(DIST);
      const profile = await installedProfile({ dist: DIST, path: '/', options: TABLET });
      try {
        await profile.visitUntilReady();
        await profile.deploy(newer);
        const context = await profile.newProcess();
        const page = context.pages()[0] ?? (await context.newPage());
        let loads = 0;
        page.on('load', () => (loads += 1));
        const field = new FieldWork(new MapApp(page));
        await field.app.open('?site=changsha-road');
        await field.app.waitForMap();
        await field.inspectFromCard();
        const text = `${TEXT} ${round}`;
        await field.remark.fill(text);
        await expect(offer(page)).toBeVisible({ timeout: 30_000 });
        const other = await context.newPage();
        await other.goto(profile.address);
        const reloaded = other.waitForEvent('load');
        await offer(other).getByRole('button', { name: offlineText('zh', 'update.now') }).click();
        await reloaded;
        await page.bringToFront();
        // The form goes on where it was, and what is written now is kept as well.
        await field.remark.pressSequentially('。');
        await field.expectDraftSaved();
        acked.push(text);
        same(await field.remark.inputValue(), `${text}。`, 'text of the form');
        same(loads, 1, 'times the page with the form was loaded');
        await context.close();

        const later = await profile.newProcess();
        const again = new FieldWork(new MapApp(later.pages()[0] ?? (await later.newPage())));
        await again.app.open();
        await expect(again.remark).toHaveValue(`${text}。`, { timeout: 30_000 });
        found.push(text);
        same(profile.problems(), [], 'messages, exceptions and requests to other origins');
      } finally {
        await profile.remove();
        await rm(newer, { recursive: true });
      }
    }
    return { acked, found };
  },
};
