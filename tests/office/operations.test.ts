import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RealOffice } from './harness/real-office.ts';
import { Tablet } from './harness/tablet.ts';

const run = promisify(execFile);
let office: RealOffice;
const tablet = (): Tablet => new Tablet({ records: office.records, token: () => office.issuer.token() });
beforeAll(async () => {
  office = await RealOffice.start();
});
afterAll(() => office.stop());

test('the office stops and starts again with everything it had; starting it twice changes nothing', async () => {
  const one = tablet();
  await one.save();
  await one.sendAll();
  const before = await office.eventIds();
  await office.down();
  await expect(fetch(office.origin)).rejects.toThrow('fetch failed');
  await office.up();
  await office.up();
  expect(await office.eventIds()).toEqual(before);
  await one.save();
  await one.sendAll();
  expect(await office.eventIds()).toHaveLength(before.length + 1);
  await one.close();
});

test('after PostgreSQL was killed and started again, QGIS Server takes events again by itself', async () => {
  const one = tablet();
  await one.save();
  await one.sendAll();
  await office.killPostmaster();
  await office.up();
  await one.save();
  // QGIS Server goes on with its broken connection until its keeper sees that the database is another one.
  await expect.poll(async () => (await one.send(), one.keeper.outbox()), { timeout: 20_000, interval: 250 }).toEqual([]);
  await one.close();
});

test('a database that is about to lead is told as busy and counts no refusal; from the moment it leads it takes events by itself', async () => {
  const one = tablet();
  await one.save();
  await office.down();
  const signal = join(office.home, 'postgres/standby.signal');
  await writeFile(signal, '');
  // PostgreSQL, which is not root, takes it away when it leads.
  await run('chown', ['--reference', join(office.home, 'postgres/PG_VERSION'), signal]);
  await office.up();
  expect(await office.ask('SELECT pg_is_in_recovery()')).toEqual([['t']]);
  expect(await one.send()).toMatchObject({ received: 0, trouble: 'busy' });
  expect((await one.keeper.outbox()).map(({ refusals }) => refusals)).toEqual([0]);
  await office.ask('SELECT pg_promote()');
  await expect.poll(async () => (await one.send(), one.keeper.outbox()), { timeout: 20_000, interval: 250 }).toEqual([]);
  await one.close();
});

test('a backup is restored, and what came after it the tablet notices missing and sends again', async () => {
  const one = tablet();
  await one.save({}, 1);
  await one.sendAll();
  const file = join(office.folder, 'office.dump');
  expect(await office.script('backup', '--to', file)).toContain('events and 1 pictures');
  await one.save({ remark: '备份之后' });
  await one.sendAll();
  await one.pull();
  const all = (await office.eventIds()).toSorted();
  await expect(office.script('restore', '--from', file)).rejects.toThrow('Say --yes');
  await office.script('restore', '--from', file, '--yes');
  expect(await office.eventIds()).toHaveLength(all.length - 1);
  expect(await one.pull()).toMatchObject({ lostThere: 1, trouble: null });
  expect((await one.keeper.records()).filter(({ state }) => state === 'on-tablet')).toHaveLength(1);
  await one.sendAll();
  expect((await office.eventIds()).toSorted()).toEqual(all);
  const other = tablet();
  await other.pull();
  await one.pull();
  expect((await other.keeper.records()).length).toBeGreaterThanOrEqual((await one.keeper.records()).length);
  await Promise.all([one.close(), other.close()]);
});

test.skipIf(spawnSync('ogrinfo', ['--version']).error !== undefined)('a foreign client reads the inspections over OGC API – Features: GDAL lists and converts them', async () => {
  const one = tablet();
  await one.save({ remark: '外部客户端 “读得到”' });
  await one.sendAll();
  const options = { env: { ...process.env, GDAL_HTTP_HEADERS: `Authorization: Bearer ${office.issuer.token({ scope: 'records:read' })}` } };
  const listed = await run('ogrinfo', ['-ro', '-so', `OAPIF:${office.records}`, 'inspection'], options);
  expect(listed.stdout).toContain('Geometry: Point');
  expect(listed.stdout).toMatch(/observed_stage: String/);
  const file = join(office.folder, 'inspections.geojson');
  await run('ogr2ogr', ['-f', 'GeoJSON', file, `OAPIF:${office.records}`, 'inspection'], options);
  const { stdout } = await run('ogrinfo', ['-ro', '-q', '-where', "remark = '外部客户端 “读得到”'", file, 'inspection']);
  expect(stdout).toMatch(/POINT \(120\.3712\d+ 36\.0812\d+\)/);
  await expect(run('ogrinfo', ['-ro', '-q', `OAPIF:${office.records}`, 'inspection'], { env: { ...process.env, GDAL_HTTP_HEADERS: '' } })).rejects.toThrow();
  await one.close();
});
