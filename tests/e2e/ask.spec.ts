import { readdirSync, readFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { askText } from '../../src/i18n/ask/ask-text.ts';
import type { Geometry, Position } from '../../src/domain/geometry.ts';
import { expectAccessible } from './drivers/expect-accessible.ts';
import type { MapApp } from './drivers/map-app.ts';
import { expect, test } from './drivers/test.ts';

const text = (key: Parameters<typeof askText>[1], values?: Parameters<typeof askText>[2]): string => askText('zh', key, values);

async function openAsk(app: MapApp): Promise<void> {
  const { page } = app;
  if (app.isPhone) await page.getByRole('navigation', { name: app.text('shell.tabs') }).getByRole('button', { name: app.text('shell.tab.more') }).click();
  await page.getByRole('button', { name: '查询', exact: true }).filter({ visible: true }).first().click();
  await expect(page.getByRole('heading', { name: text('title') })).toBeVisible();
}

interface SiteProperties {
  readonly themes: readonly string[];
  readonly location: { readonly extent: 'outline' | 'contains' | null; readonly errorMetres: number | null };
  readonly statements: readonly { readonly nature: string; readonly asOf?: string; readonly period?: { readonly from: string; readonly to: string } }[];
}
type Site = Feature<Geometry, SiteProperties>;

/** Positions of a geometry and points every ten metres between them. */
function points(geometry: Geometry): Position[] {
  const rings = (geometry.type === 'Point' ? [[geometry.coordinates]] : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.type === 'Polygon' || geometry.type === 'MultiLineString' ? geometry.coordinates : [geometry.coordinates]);
  return rings.flatMap((ring) =>
    ring.flatMap((to, index) => {
      const from = ring[index - 1];
      if (!from) return [to];
      const steps = Math.ceil(metres(from, to) / 10) || 1;
      return Array.from({ length: steps }, (_, step): Position => [from[0] + ((to[0] - from[0]) * (step + 1)) / steps, from[1] + ((to[1] - from[1]) * (step + 1)) / steps]);
    }),
  );
}

/** Metres between two near positions at this latitude, on a plane: good to a thousandth. */
const metres = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot((ax - bx) * 111_320 * Math.cos((36.1 * Math.PI) / 180), (ay - by) * 110_950);

function apart(a: Geometry, b: Geometry): number {
  const [some, others] = [points(a), points(b)];
  const inside = (list: readonly Position[], area: Geometry): boolean => area.type.endsWith('Polygon') && list.some((each) => booleanPointInPolygon(each, area as Polygon | MultiPolygon));
  if (inside(some, b) || inside(others, a)) return 0;
  return Math.min(...some.map((each) => others.reduce((least, other) => Math.min(least, metres(each, other)), Infinity)));
}

/** The headline question answered by brute force from the data's own files. */
function expectedCounts(): { readonly certain: number; readonly possible: number } {
  const folder = new URL('../../geodata/sites/', import.meta.url);
  const all = readdirSync(folder).flatMap((file) => (JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as FeatureCollection).features as unknown as readonly Site[]);
  // A project belongs to every theme it names, not only to its main one.
  const read = (theme: string): readonly Site[] => all.filter(({ properties }) => properties.themes.includes(theme));
  const year = (date: string): number => Number(date.slice(0, 4));
  const isPlanned = ({ properties }: Site): boolean =>
    properties.statements.some(({ nature, asOf, period }) => nature === 'target' && year(period?.from ?? asOf ?? '') <= 2024 && 2024 <= year(period?.to ?? asOf ?? ''));
  // Of a place somewhere inside an area only the outline's error counts, 41 m; else the record's own.
  const error = ({ geometry, properties: { location } }: Site): number => (location.extent === 'contains' && geometry.type !== 'Point' ? 41 : (location.errorMetres ?? 0));
  const historic = read('historic').filter(({ geometry }) => (geometry as Geometry | null) !== null);
  let certain = 0;
  let possible = 0;
  for (const site of read('parking').filter((each) => (each.geometry as Geometry | null) !== null && isPlanned(each))) {
    const ways = historic.map((other) => ({ way: apart(site.geometry, other.geometry), doubt: error(site) + error(other), isLoose: [site, other].some(({ properties }) => properties.location.extent === 'contains') }));
    if (ways.some(({ way, doubt, isLoose }) => !isLoose && way + doubt <= 300)) certain++;
    else if (ways.some(({ way, doubt }) => way - doubt <= 300)) possible++;
  }
  return { certain, possible };
}

test.describe('asking the map', () => {
  test('three presses answer the headline question with the counts of the data, and the link holds it', async ({ app, page }) => {
    const { certain, possible } = expectedCounts();
    await app.open();
    await app.waitForMap();
    await openAsk(app);
    await page.getByRole('button', { name: text('preset.parking-near-historic') }).click();
    const told = page.getByText(new RegExp(`300.*2024.*：确定 ${certain} 个，可能 ${possible} 个$`));
    await expect(told).toBeVisible();
    await expect(page.getByRole('list', { name: text('list.label') }).getByRole('listitem')).toHaveCount(certain + possible);
    await expectAccessible(page);
    await expect(page).toHaveURL(/[?&]ask=2~sites~/);
    await page.reload();
    await expect(told).toBeVisible();
  });

  test('a link with another outcome says then and now; a link to a layer that is gone changes nothing', async ({ app, page }) => {
    await app.open(`?ask=${encodeURIComponent("1~sites~2025-01-01~1.0~dabaodao~theme%20%3D%20'sports'")}`);
    await expect(page.getByText(/^当时 1 个，现在 \d+ 个$/)).toBeVisible();
    await app.open(`?ask=${encodeURIComponent('1~mine~2025-01-01~1.0~*~S_WITHIN(geometry%2C%20BBOX(120%2C36%2C121%2C37))')}`);
    await expect(page.getByText(text('problem.layer-gone', { layer: 'mine' }))).toBeVisible();
  });

  test('an error in the text is told with its place and what was expected', async ({ app, page }) => {
    await app.open();
    await openAsk(app);
    await page.getByText(text('cql2'), { exact: true }).click();
    await page.getByRole('textbox', { name: text('cql2.label') }).fill('theme =');
    await page.getByRole('button', { name: text('cql2.use') }).click();
    await expect(page.getByText(/第 8 个字符处：应为 .*问题没有改/)).toBeVisible();
  });

  test('a question is kept under a name, deleted and brought back', async ({ app, page }) => {
    await app.open();
    await openAsk(app);
    await page.getByRole('button', { name: text('preset.near-station') }).click();
    await page.getByRole('textbox', { name: text('saved.name') }).fill('地铁边');
    await page.getByRole('button', { name: text('saved.save') }).click();
    await expect(page.getByText(text('saved.kept', { name: '地铁边' }))).toBeVisible();
    await page.getByRole('button', { name: text('saved.remove', { name: '地铁边' }) }).click();
    await page.getByRole('button', { name: text('saved.undo') }).click();
    await expect(page.getByRole('button', { name: text('saved.open', { name: '地铁边' }) })).toBeVisible();
  });
});
