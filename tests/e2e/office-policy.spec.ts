import { readdir, readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { REMOTE_POLICY, securityHeaders } from '../../scripts/serve/security-headers.mjs';
import { hasOffice } from '../../scripts/set-up/office.mjs';
import { findPostgis } from '../../scripts/set-up/postgis.mjs';
import { doors } from '../../src/components/doors/doors.ts';
import { askText } from '../../src/i18n/ask/ask-text.ts';
import { printText } from '../../src/i18n/print/print-text.ts';
import { galleryViews } from '../gallery/views.ts';
import { FieldWork } from './drivers/field-work.ts';
import { MapApp } from './drivers/map-app.ts';
import { OfficeWithLogin } from './drivers/office-with-login.ts';
import { OwnData } from './drivers/own-data.ts';
import { Tools } from './drivers/tools.ts';

const POLICY = securityHeaders()['Content-Security-Policy'] ?? '';
const LARGE = `编号,lon,lat\n${Array.from({ length: 2_500 }, (_, index) => `大${index},120.35684,36.09432\n`).join('')}`;

test.skip(findPostgis() === null || !hasOffice(), 'PostGIS, QGIS Server, spawn-fcgi or nginx with njs is not here (deploy/packages.txt)');

let place: OfficeWithLogin;
test.beforeAll(async () => {
  test.setTimeout(480_000);
  place = await OfficeWithLogin.start();
});
test.afterAll(() => place.stop());

/** Everything that the policy refuses, on pages and in their workers, and every error and warning of the office's origin. */
async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const { origin } = place.office;
  const seen: string[] = [];
  // A 401 is how the office asks for a login; the issuer's pages are the issuer's.
  context.on('console', (message) => {
    const ours = message.location().url.startsWith(origin) || message.text().startsWith('policy: ');
    if (ours && ['error', 'warning'].includes(message.type()) && !/status of 401|GL Driver Message|GPU stall/.test(message.text())) seen.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => seen.push(`uncaught: ${String(error.error())}`));
  await context.addInitScript((ours) => {
    if (location.origin === ours) addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`policy: ${effectiveDirective} ${blockedURI}`));
  }, origin);
  context.on('page', (page) =>
    page.on('worker', (worker) => {
      // One that ends before it can be asked had nothing to say.
      void worker.evaluate(() => addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${(event).effectiveDirective} in a worker`))).catch(() => undefined);
    }),
  );
  return seen;
}

/** Goes to a view without loading the page anew, as the Back button would. */
async function goTo(page: Page, link: string): Promise<void> {
  await page.evaluate((address) => {
    history.replaceState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate'));
  }, link);
}

test('the office sends the policy with every page, and it refuses a script that somebody put into one', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: `${place.office.origin}/`, serviceWorkers: 'block' });
  const page = await context.newPage();
  const pages = (await readdir(place.app, { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(pages).toEqual(expect.arrayContaining(['index.html', 'login-return.html']));
  for (const file of ['', ...pages, 'no-such-page']) {
    const answer = await context.request.get(file);
    expect([file, answer.headers()['content-security-policy']]).toEqual([file, POLICY]);
  }
  // The one program that may ask other origins has a policy that lets it do nothing else.
  const remote = (await readdir(`${place.app}/assets`)).filter((file) => /^remote\.worker-.*\.js$/.test(file));
  expect(remote).toHaveLength(1);
  expect((await context.request.get(`assets/${remote[0]}`)).headers()['content-security-policy']).toBe(REMOTE_POLICY);
  // The page's own copy of the policy is taken out: what refuses is the header, and without it the script would run.
  const built = (await readFile(`${place.app}/index.html`, 'utf8')).replace(/<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/, '').replace('<body', '<script>document.title = "ran"</script><body');
  expect(built).not.toContain('http-equiv="Content-Security-Policy"');
  const titleUnder = async (headers: Readonly<Record<string, string>>): Promise<string> => {
    await page.route(`${place.office.origin}/`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), ...headers }, body: built });
    });
    await page.goto('./', { waitUntil: 'commit' });
    await page.locator('body').waitFor({ state: 'attached' });
    const title = await page.title();
    await page.unroute(`${place.office.origin}/`);
    return title;
  };
  const seen = await watchPolicy(context);
  expect(await titleUnder({})).not.toBe('ran');
  await expect.poll(() => seen.some((line) => line.startsWith('policy: script-src-elem inline'))).toBe(true);
  expect(await titleUnder({ 'content-security-policy': "default-src * 'unsafe-inline'" })).toBe('ran');
  await context.close();
});

test('nothing on any page of the office breaks its policy', async ({ browser, viewport }) => {
  // Every desk, three servers beside the browser.
  test.setTimeout(480_000);
  const context = await browser.newContext({ baseURL: `${place.office.origin}/`, locale: 'zh-CN', viewport, reducedMotion: 'reduce' });
  const seen = await watchPolicy(context);
  const page = await context.newPage();
  const app = new MapApp(page);
  const field = new FieldWork(app);
  const step = (name: string, work: () => Promise<void>): Promise<void> =>
    test.step(name, async () => {
      await work();
      expect(seen, name).toEqual([]);
    });

  await step('map, list, filters, search, legend, colours, languages', async () => {
    await page.addInitScript(() => (window.print = () => undefined));
    const answer = page.waitForResponse(`${place.office.origin}/`);
    await app.open();
    expect((await answer).headers()['content-security-policy']).toBe(POLICY);
    await app.waitForMap();
    await app.search('台东');
    await expect(app.results.first()).toBeVisible();
    await page.keyboard.press('Escape');
    await app.showMoreFilters();
    await app.showLegend();
    await app.chooseAppearance('shell.appearance.dark');
    await app.switchLanguage();
    await app.switchLanguage();
  });
  for (const { desks: [name], key } of doors) {
    await step(name, async () => {
      await app.openDoor(app.text(key));
      await expect(app.desk.getByRole('heading', { level: 2 }).first()).toBeVisible();
    });
  }
  for (const { name, link } of galleryViews.filter((view) => view.link !== '')) {
    await step(`${name}: ${link}`, async () => {
      await goTo(page, `./${link}`);
      const shown = link.includes('desk=') ? app.desk : link.includes('site=') ? app.card : page.locator('ur-app');
      await expect(shown.getByRole('heading').first()).toBeVisible();
    });
  }
  await step('all statements of a card', async () => {
    await goTo(page, './?site=dabaodao');
    await app.card.getByRole('button', { name: app.text('card.history'), exact: true }).click();
    await expect(app.card.getByRole('heading', { level: 4 }).first()).toBeVisible();
  });
  await step('a question answered', async () => {
    await app.openDoor(app.text('doors.ask'));
    await page.locator('ur-ask').getByRole('button', { name: askText('zh', 'preset.near-station') }).click();
    await expect(page.locator('ur-ask-answer')).toBeVisible();
  });
  await step('a distance measured', async () => {
    const tools = new Tools(app);
    await tools.open();
    await tools.press(0.4, 0.4);
    await tools.press(0.6, 0.6);
  });
  await step('files of one’s own: a table, one that the map fetches, tiles', async () => {
    const data = new OwnData(app);
    await data.open();
    for (const [name, content] of [['车站.csv', await readFile(new URL('../fixtures/imports/stations-gbk.csv', import.meta.url))], ['大.csv', LARGE]] as const) {
      await data.give(name, content);
      await data.button('preview.add').click();
      await expect(page.getByRole('button', { name: new RegExp(`^${name.replace('.csv', '')}`) }).first()).toBeVisible();
    }
    await data.give('车站.pmtiles', await readFile(new URL('../fixtures/tiles/stations.pmtiles', import.meta.url)));
    await expect(page.locator('ur-tile-layers')).toContainText('stations');
  });
  await step('pages printed', async () => {
    await goTo(page, './?q=邮轮&desk=print.a3.portrait.1-10000.96dpi.atlas');
    const desk = page.locator('ur-print-desk');
    await desk.getByRole('button', { name: printText('zh', 'print') }).click();
    await expect(desk.getByRole('status').filter({ hasText: /已交给浏览器打印/ })).toBeVisible({ timeout: 120_000 });
  });
  await step('an inspection with its photo, login, and what the office holds', async () => {
    await app.open('?site=taidong-pedestrian-street');
    await app.waitForMap();
    await field.inspectFromCard();
    await field.remark.fill('围挡已拆');
    await field.answerWhatIsRequired();
    await field.agreeWithDocuments();
    await field.addPhoto();
    await field.form.getByRole('radio', { name: field.text('excuse.later') }).check();
    await field.giveName('巡查 07');
    await field.finish();
    await field.expectSaved();
    await field.go('rail.send');
    await place.logIn(page, field, page.locator('ur-office-panel'));
    await expect(field.records).toContainText(field.text('state.received'));
    await field.records.click();
    await expect(page.locator('ur-record-view').locator('img').first()).toBeVisible();
    await app.openDoor(app.text('doors.inspections'));
    await expect(page.locator('ur-inspections-desk').getByRole('table')).toContainText('台东');
  });
  await step('the map alone, as a frame shows it, out of the service worker', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.goto('./?embed&theme=historic#map=13/36.08/120.33');
    await expect(page.locator('ur-map-controls').getByRole('button').first()).toBeVisible();
    await expect(page.locator('ur-header')).toBeHidden();
  });
  await context.close();
});
