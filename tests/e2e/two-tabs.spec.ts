import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { askText } from '../../src/i18n/ask/ask-text.ts';
import { MapApp } from './drivers/map-app.ts';
import { OwnData } from './drivers/own-data.ts';
import { expect, test } from './drivers/test.ts';
import { Tools } from './drivers/tools.ts';

const text = (key: Parameters<typeof askText>[1], values?: Parameters<typeof askText>[2]): string => askText('zh', key, values);
const stations = readFileSync(new URL('../fixtures/imports/stations.geojson', import.meta.url), 'utf8');

async function openAsk(page: Page): Promise<void> {
  await page.getByRole('button', { name: '查询', exact: true }).filter({ visible: true }).first().click();
  await expect(page.getByRole('heading', { name: text('title') })).toBeVisible();
}

test('two pages of one browser: a question kept, a shape drawn and a layer imported in one are there to be asked in the other', async ({ app, page, context }) => {
  await app.open();
  await openAsk(page);
  await expect(page.getByText(text('saved.none'))).toBeVisible();
  const other = new MapApp(await context.newPage());
  await other.open();
  await openAsk(other.page);

  await other.page.getByRole('button', { name: text('preset.in-subdistrict') }).click();
  await other.page.getByRole('textbox', { name: text('saved.name') }).fill('街道内');
  await other.page.getByRole('button', { name: text('saved.save') }).click();
  await expect(page.getByRole('button', { name: text('saved.open', { name: '街道内' }) })).toBeVisible();

  const tools = new Tools(app);
  await tools.open();
  await tools.choose('draw');
  await tools.button('draw.circle').click();
  await page.getByText(tools.text('entry.title')).click();
  await page.getByRole('textbox', { name: tools.text('entry.field-centre') }).fill('36.082, 120.349');
  await page.getByRole('spinbutton', { name: tools.text('entry.radius') }).fill('800');
  await tools.button('entry.add').click();
  await expect(tools.status).toHaveText('“圆 1”已存在本机。');
  const subject = other.page.getByRole('combobox', { name: text('subject'), exact: true });
  await subject.selectOption(text('subject.drawing'));
  await other.page.getByRole('combobox', { name: text('subject.choose') }).selectOption('圆 1');
  await other.page.getByRole('button', { name: text('ask'), exact: true }).last().click();
  const sentence = (words: RegExp) => other.page.locator('ur-ask-answer').getByText(words);
  await expect(sentence(/圆 1.*：确定 \d+ 个，可能 \d+ 个$/)).toBeVisible();

  const data = new OwnData(app);
  await data.open();
  await data.give('车站.geojson', stations);
  await data.button('preview.add').click();
  await expect(page.getByText(/车站.*已加入/)).toBeVisible();
  // Imported layers are read when the desk is opened.
  await other.page.getByRole('button', { name: text('close'), exact: true }).click();
  await openAsk(other.page);
  await other.page.getByRole('combobox', { name: text('target') }).selectOption('车站');
  await other.page.getByRole('button', { name: text('ask'), exact: true }).last().click();
  // 台东 lies in the circle.
  await expect(other.page.getByRole('list', { name: text('list.label') })).toHaveText(/台东/);
  await other.page.getByRole('combobox', { name: text('target') }).selectOption(text('layer.sites'));
  await subject.selectOption(text('subject.whole-layer'));
  await other.page.getByRole('combobox', { name: text('subject.choose') }).selectOption('车站');
  await other.page.getByRole('button', { name: text('ask'), exact: true }).last().click();
  await expect(sentence(/车站.*：确定 \d+ 个，可能 \d+ 个$/)).toBeVisible();
});
