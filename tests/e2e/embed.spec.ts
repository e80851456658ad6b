import { expect, test as base, type FrameLocator, type Page } from '@playwright/test';
import { expectAccessible } from './drivers/expect-accessible.ts';
import { type Hosts, startHosts } from './drivers/hosts.ts';

/** What a page of another origin hears and can ask. */
interface HostWindow {
  readonly heard: readonly unknown[];
  readonly say: (message: unknown) => void;
  readonly ask: (message: object) => Promise<Record<string, unknown>>;
}
declare const window: HostWindow;

// Other origins are the matter here, so the watch of the other journeys, which allows none, is left out; errors of the page are not.
const test = base.extend<{ readonly hosts: Hosts; readonly quiet: undefined }>({
  hosts: async ({ page }, use) => {
    const hosts = await startHosts();
    await use(hosts);
    // What is still under way shall not meet a server that is gone.
    await page.goto('about:blank');
    await hosts.close();
  },
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error())));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
// The page of these servers differs from the built one by a line, which a service worker would refuse.
test.use({ serviceWorkers: 'block' });

const map = (page: Page): FrameLocator => page.frameLocator('iframe');
const ask = (page: Page, message: object): Promise<Record<string, unknown>> => page.evaluate((wish) => window.ask(wish), message);
const state = async (page: Page): Promise<unknown> => (await ask(page, { do: 'state' }))['state'];

/** Opens a page and waits until the map in its frame stands: its zoom can be pressed. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(map(page).locator('ur-map-controls').getByRole('button').first()).toBeVisible();
}

test('in a frame there is the map alone, with legend, sources and the way to the whole map, which opens as it is shown', async ({ page, hosts }) => {
  await open(page, hosts.page(hosts.allowed, hosts.strictMap));
  const frame = map(page);
  await expect(frame.getByRole('link', { name: '© OpenStreetMap contributors' })).toBeVisible();
  await expect(frame.locator('ur-header')).toBeHidden();
  await expect(frame.locator('ur-side-panel')).toBeHidden();
  const whole = new URL((await frame.getByRole('link', { name: 'Open the whole map' }).getAttribute('href')) ?? '');
  expect(whole.origin).toBe(hosts.strictMap);
  expect(whole.searchParams.has('embed')).toBe(false);
  expect(whole.searchParams.get('theme')).toBe('historic');
  await frame.getByRole('button', { name: 'Legend', exact: true }).click();
  await expect(frame.getByRole('dialog', { name: 'Legend' }).getByRole('heading', { name: 'Legend' })).toBeVisible();
  await expectAccessible(page);
  await frame.getByRole('button', { name: 'Close the legend' }).click();
  await expect(frame.getByRole('dialog', { name: 'Legend' })).toBeHidden();
});

test('the map fills the frame, also one as narrow as a phone', async ({ page, hosts }) => {
  await open(page, hosts.page(hosts.allowed, hosts.strictMap));
  const { frame, canvas } = await map(page).locator('ur-map').evaluate((element) => ({ frame: innerHeight, canvas: element.getBoundingClientRect().bottom }));
  expect(canvas).toBe(frame);
});

test('the wheel over the map scrolls the page and says in words how to zoom', async ({ page, hosts }, { project }) => {
  test.skip(project.name === 'phone', 'a phone has no wheel');
  await open(page, hosts.page(hosts.allowed, hosts.strictMap));
  const before = await state(page);
  await page.locator('iframe').hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await expect(map(page).locator('.maplibregl-cooperative-gesture-screen')).toContainText(/Use (Ctrl|⌘) \+ scroll to zoom the map/);
  expect(await state(page)).toEqual(before);
});

test('a page that the map was built for selects, filters, moves and is told of changes; what it gets wrong is refused and changes nothing', async ({ page, hosts }) => {
  await open(page, hosts.page(hosts.allowed, hosts.strictMap));
  expect(await page.evaluate(() => window.heard)).toContainEqual({ shibei: 1, event: 'ready' });
  expect(await ask(page, { do: 'watch' })).toMatchObject({ ok: true, state: { record: null, query: 'theme=historic', language: 'en' } });
  expect(await ask(page, { do: 'filter', query: 'theme=parking' })).toMatchObject({ ok: true, state: { query: 'theme=parking' } });
  expect(await ask(page, { do: 'select', record: 'dabaodao' })).toMatchObject({ ok: true, state: { record: 'dabaodao' } });
  await expect(map(page).locator('ur-site-card').getByRole('heading', { level: 2 })).toBeVisible();
  expect(await page.evaluate(() => window.heard.filter((message) => (message as { readonly event?: string }).event === 'change').length)).toBeGreaterThan(1);
  expect(await ask(page, { do: 'select', record: null })).toMatchObject({ ok: true, state: { record: null } });

  const before = await state(page);
  for (const [message, problem] of [
    [{ do: 'select', record: 'nobody' }, 'record'],
    [{ do: 'filter', query: 'theme=parking&lang=zh' }, 'filter'],
    [{ do: 'look', center: [0, 0], zoom: 3 }, 'value'],
    [{ do: 'open', desk: 'queue' }, 'unknown'],
    [{ do: 'state', extra: 1 }, 'shape'],
  ] as const) {
    expect(await ask(page, message)).toMatchObject({ ok: false, problem });
  }
  // What is none of its messages is not answered at all.
  const heard = await page.evaluate(() => window.heard.length);
  await page.evaluate(() => [null, 'state', { do: 'state' }, [1]].forEach((message) => window.say(message)));
  expect(await state(page)).toEqual(before);
  expect(await page.evaluate(() => window.heard.length)).toBe(heard + 1);
});

test('a page that the map was not built for is told no more than that, and changes nothing', async ({ page, hosts }) => {
  await open(page, hosts.page(hosts.other, hosts.looseMap));
  expect(await ask(page, { do: 'state' })).toEqual({ shibei: 1, re: 1, ok: false, problem: 'origin' });
  expect(await ask(page, { do: 'watch' })).toEqual({ shibei: 1, re: 2, ok: false, problem: 'origin' });
  expect(await ask(page, { do: 'select', record: 'dabaodao' })).toEqual({ shibei: 1, re: 3, ok: false, problem: 'origin' });
  await expect(map(page).locator('ur-site-card')).toHaveCount(0);
  expect(await page.evaluate(() => window.heard.length)).toBe(3);
});

test('the server lets no page embed the map but those that the map was built for', async ({ page, hosts }) => {
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.goto(hosts.page(hosts.other, hosts.strictMap));
  expect((await refused).text()).toContain(hosts.allowed);
  await expect(map(page).locator('ur-app')).toHaveCount(0);
});
