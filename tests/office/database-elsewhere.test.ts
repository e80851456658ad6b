import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RealOffice } from './harness/real-office.ts';
import { Tablet } from './harness/tablet.ts';

let records: RealOffice;
beforeAll(async () => {
  records = await RealOffice.start({ workers: 1 });
});
afterAll(() => records.stop());

test('an office without a PostgreSQL of its own keeps its records in another one, as before three nodes', async () => {
  const settings = join(records.folder, 'database.conf');
  await writeFile(settings, `host=${join(records.home, 'run')}\ndbname=office\nuser=renewal_field\n`);
  const office = await RealOffice.start({ workers: 1, more: ['--database', settings] });
  const one = new Tablet({ records: office.records, token: () => office.issuer.token() });
  const sent = await one.save({}, 1);
  await one.sendAll();
  expect((await records.eventIds()).toSorted()).toEqual(sent.toSorted());
  await expect(stat(join(office.home, 'postgres'))).rejects.toThrow('ENOENT');
  expect((await stat(join(office.home, 'run/pg_service.conf'))).mode & 0o077).toBe(0);
  await one.close();
  await office.stop();
});

test('one that cannot read the records does not start, and says so', async () => {
  const settings = join(records.folder, 'nowhere.conf');
  await writeFile(settings, `host=${join(records.folder, 'nowhere')}\ndbname=office\nuser=renewal_field\n`);
  await expect(RealOffice.start({ workers: 1, more: ['--database', settings] })).rejects.toThrow('The records cannot be read');
});
