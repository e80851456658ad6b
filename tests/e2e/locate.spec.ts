import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { expect, test } from './drivers/test.ts';

/** In the middle of the district, and in another one. */
const INSIDE = { latitude: 36.0987, longitude: 120.3654, accuracy: 25 };
const OUTSIDE = { latitude: 36.0671, longitude: 120.4689, accuracy: 25 };

async function askWhereIAm(app: MapApp): Promise<void> {
  await app.page.getByRole('button', { name: app.text('map-frame.locate') }).click();
  const explanation = app.page.getByRole('dialog', { name: app.text('map-frame.locate') });
  await expect(explanation).toContainText(app.text('map-frame.locate-why'));
  await explanation.getByRole('button', { name: app.text('map-frame.locate-go') }).click();
}

test.describe('locate me', () => {
  test('explains first, and asks nothing of the device where one declines', async ({ app, page }) => {
    await page.addInitScript(() => {
      navigator.geolocation.getCurrentPosition = () => {
        throw new Error('asked before the user agreed');
      };
    });
    await app.open();
    await page.getByRole('button', { name: app.text('map-frame.locate') }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: app.text('map-frame.locate-cancel') }).click();
    await expect(page.getByRole('button', { name: app.text('map-frame.locate') })).toBeFocused();
  });

  test.describe('where it is allowed', () => {
    test.use({ permissions: ['geolocation'] });

    test('shows the position, goes there, and sends it nowhere', async ({ app, page, context }) => {
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await context.setGeolocation(INSIDE);
      await app.open();
      await app.waitForMap();
      await askWhereIAm(app);
      await expect(app.notice('notice.locate-found', { metres: 25 })).toBeVisible();
      await expect(page).toHaveURL(/#map=15\.5\/36\.0987\/120\.3654$/);
      const off = page.getByRole('button', { name: app.text('map-frame.locate-off') });
      await expect(off).toHaveAttribute('aria-pressed', 'true');
      await off.click();
      await expect(page.getByRole('button', { name: app.text('map-frame.locate') })).toHaveAttribute('aria-pressed', 'false');
      expect(sent.filter((request) => /36\.09|120\.36/.test(request))).toEqual([]);
    });

    test('says that one is outside of the district and shows nothing', async ({ app, page, context }) => {
      await context.setGeolocation(OUTSIDE);
      await app.open();
      await app.waitForMap();
      await askWhereIAm(app);
      await expect(app.notice('notice.locate-outside')).toBeVisible();
      await expect(page).not.toHaveURL(/#map=/);
      await expect(page.getByRole('button', { name: app.text('map-frame.locate') })).toHaveAttribute('aria-pressed', 'false');
    });
  });

  test('says how to allow it where it is denied', async ({ app, page }) => {
    await app.open();
    await app.waitForMap();
    await askWhereIAm(app);
    await expect(app.notice('notice.locate-denied')).toBeVisible();
    await expect(page).not.toHaveURL(/#map=/);
  });
});
