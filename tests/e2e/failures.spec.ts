import type { Route } from '@playwright/test';
import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { expect, test } from './drivers/test.ts';
import { withoutServiceWorkers } from './drivers/without-service-workers.ts';

const BASE = '**/data/base-*.json';
const CATALOGUE = '**/data/catalogue-*.json';
/** The browser's own line about a file that did not arrive. */
const NOT_ARRIVED = /Failed to load resource/;

const missing = (route: Route): Promise<void> => route.fulfill({ status: 404, body: '' });
const broken = (route: Route): Promise<void> => route.fulfill({ contentType: 'application/json', body: '{"version":' });
const otherVersion = (route: Route): Promise<void> =>
  route.fulfill({ contentType: 'application/json', body: '{"version":"2001-01-01"}' });

test.beforeEach(({ page }) => withoutServiceWorkers(page));

/** What works without a map: list, filter, search and card. */
async function expectTheRestToWork(app: MapApp): Promise<void> {
  await app.showList();
  const all = await app.listCount();
  await app.filterBy('停车设施');
  await app.showList();
  await expect.poll(() => app.listCount()).toBeLessThan(all);
  await app.showMap();
  await app.search('tdbxj');
  await app.results.first().click();
  await expect(app.cardTags).toContainText('建成 2023年');
}

test.describe('a browser that cannot draw', () => {
  test('is told so and has list, filters, search and cards', async ({ app, page }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = new Proxy(Reflect.get(HTMLCanvasElement.prototype, 'getContext'), {
        apply: (target, canvas, parameters: unknown[]): unknown =>
          String(parameters[0]).startsWith('webgl') ? null : Reflect.apply(target, canvas, parameters),
      });
    });
    await app.open();
    await expect(page.getByRole('heading', { name: app.text('failure.no-webgl') })).toBeVisible();
    await expectAccessible(page);
    await expectTheRestToWork(app);
  });
});

test.describe('a base map that', () => {
  test.describe('is missing', () => {
    test.use({ expectedMessages: [NOT_ARRIVED] });

    test('is told, and comes when tried again', async ({ app, page }) => {
      await page.route(BASE, missing);
      await app.open();
      await expect(page.getByRole('heading', { name: app.text('failure.base-failed') })).toBeVisible();
      await expectAccessible(page);
      await page.unroute(BASE);
      await page.locator('ur-map-message').getByRole('button', { name: app.text('failure.retry') }).click();
      await app.waitForMap();
      await expect(page.getByRole('heading', { name: app.text('failure.base-failed') })).toBeHidden();
    });
  });

  for (const [how, answer] of [
    ['is damaged', broken],
    ['is of another data version', otherVersion],
  ] as const) {
    test(`${how} is told, and the rest works`, async ({ app, page }) => {
      await page.route(BASE, answer);
      await app.open();
      await expect(page.getByRole('heading', { name: app.text('failure.base-failed') })).toBeVisible();
      await expectTheRestToWork(app);
    });
  }
});

test.describe('the program of the map, when it is missing,', () => {
  test.use({ expectedMessages: [NOT_ARRIVED] });

  test('is told, and comes when loaded again', async ({ app, page }) => {
    await page.route('**/assets/ur-renewal-map-*.js', missing);
    await app.open();
    await expect(page.getByRole('heading', { name: app.text('failure.failed') })).toBeVisible();
    await page.unroute('**/assets/ur-renewal-map-*.js');
    await page.getByRole('button', { name: app.text('failure.reload') }).click();
    await expect(page.getByRole('heading', { name: app.text('failure.failed') })).toBeHidden();
    await app.waitForMap();
  });
});

test.describe('the list of projects, when it is missing,', () => {
  test.use({ expectedMessages: [NOT_ARRIVED] });

  test('is told, and comes when tried again', async ({ app, page }) => {
    await page.route(CATALOGUE, missing);
    await app.open();
    await app.showList();
    const message = page.getByRole('alert').filter({ hasText: app.text('failure.catalogue-failed') });
    await expect(message).toBeVisible();
    await expectAccessible(page);
    await page.unroute(CATALOGUE);
    await message.getByRole('button', { name: app.text('failure.retry') }).click();
    await expect(app.rows.first()).toBeVisible();
    await expect(message).toBeHidden();
  });
});

test.describe('the program of the card, when it is missing,', () => {
  test.use({ expectedMessages: [NOT_ARRIVED] });

  test('is told, and the card opens at the next try', async ({ app, page }) => {
    const card = '**/assets/ur-site-card-*.js';
    await page.route(card, missing);
    await app.open('?q=台东步行街');
    await app.showList();
    await app.row('台东步行街').click();
    await expect(app.notice('notice.card-missing')).toBeVisible();
    await expect(app.card).toBeHidden();
    await page.unroute(card);
    await app.openCard('台东步行街');
    await expect(app.cardTitle).toHaveText('台东步行街');
  });
});

test.describe('the statements, when they are missing,', () => {
  test.use({ expectedMessages: [NOT_ARRIVED] });

  test('are told in the card, and come when tried again', async ({ app, page }) => {
    const records = '**/data/records-*.json';
    await page.route(records, missing);
    await app.open('?site=taidong-pedestrian-street');
    await expect(app.card.getByRole('alert')).toContainText(app.text('card.failed'));
    await expect(app.cardTags).toContainText('建成 2023年');
    await page.unroute(records);
    await app.card.getByRole('button', { name: app.text('card.retry') }).click();
    await expect(app.card.getByRole('heading', { name: app.text('card.sources.heading') })).toBeVisible();
  });
});

test.describe('storage that is blocked', () => {
  test('is told once, and everything works', async ({ app, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await app.open();
    await expect(app.notice('notice.storage-blocked')).toBeVisible();
    await page.getByRole('button', { name: app.text('notice.dismiss') }).click();
    await app.switchLanguage();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(app.notice('notice.storage-blocked')).toBeHidden();
  });
});
