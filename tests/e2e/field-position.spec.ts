import { FieldWork } from './drivers/field-work.ts';
import { Tools } from './drivers/tools.ts';
import { expect, test } from './drivers/test.ts';

/** A street in the south; beside it; and a way further on. */
const SITE = 'taidong-pedestrian-street';
const NEAR = { latitude: 36.0823, longitude: 120.3583, accuracy: 9 };
const ON = { latitude: 36.0853, longitude: 120.3613, accuracy: 25, heading: 90, speed: 1.2 };
const VAGUE = { latitude: 36.0823, longitude: 120.3583, accuracy: 180 };

test.use({ permissions: ['geolocation'], geolocation: VAGUE });

test('the device is followed with accuracy and heading while asked to, the gate wants a reason, and a place set by hand needs none', async ({ app, page, context }) => {
  const field = new FieldWork(app);
  await app.open(`?site=${SITE}#map=16/36.0823/120.3583`);
  await app.waitForMap();
  await field.inspectFromCard();
  await field.button('place.take').click();
  await expect(field.form.getByText(field.text('doubt.inaccurate', { metres: 180 }))).toBeVisible();
  await field.answerWhatIsRequired();
  await field.agreeWithDocuments();
  await field.giveName('巡查 07');
  await field.finish();
  await expect(field.form.getByText(field.text('issue.position'))).toBeVisible();
  await field.form.getByRole('radio', { name: field.text('excuse.indoors') }).check();
  await expect(field.form.getByText(field.text('issue.position'))).toBeHidden();
  await field.button('place.map').click();
  await expect(field.form.getByText(field.text('place.map-waiting'))).toBeVisible();
  await new Tools(app).press(0.5, 0.5);
  await expect(field.form.getByText(field.text('place.by-map'))).toBeVisible();
  await expect(field.form.getByText(field.text('excuse.title'))).toHaveCount(0);

  const chip = page.locator('ur-position-chip').getByRole('button');
  await expect(chip, 'nothing is followed by default').toHaveAttribute('aria-pressed', 'false');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setGeolocationOverride', NEAR);
  await chip.click();
  await expect(chip).toContainText(field.text('place.following', { metres: 9 }));
  await expect(chip).toContainText(`${field.text('place.class.good')} | ${field.text('place.age-now')}`);
  await expect(page).toHaveURL(/#map=16\/36\.0823\/120\.3583$/);
  await session.send('Emulation.setGeolocationOverride', ON);
  await expect(chip).toContainText(field.text('place.following', { metres: 25 }));
  await expect(chip).toContainText(/朝.*东/);
  await expect(page, 'the map goes along').toHaveURL(/#map=16\/36\.0853\/120\.3613$/);
  // Moved by hand it stays, and a press brings it back.
  await app.map.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await expect(chip).toContainText(field.text('place.follow-back'));
  await chip.click();
  await expect(page).toHaveURL(/#map=16\/36\.0853\/120\.3613$/);
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await field.finish();
  await field.expectSaved();
});
