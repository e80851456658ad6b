import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PostgresCluster } from '../postgis/postgres-cluster.ts';

const schema = readFileSync(new URL('../../../deploy/sql/schema.sql', import.meta.url), 'utf8');
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

interface Row {
  readonly event_id: string;
  readonly record_id: string;
  readonly parent_ids: string;
  readonly device_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: string;
  readonly body_sha256: string;
  readonly seal: string;
}
const DEVICE = randomUUID();
let seq = 0;
function row(changes: Partial<Row> = {}): Row {
  seq += 1;
  const body = changes.body ?? `{"author":"某人","n":${seq}}`;
  return sealed({ event_id: randomUUID(), record_id: randomUUID(), parent_ids: '[]', device_id: DEVICE, seq, kind: 'create', body, body_sha256: sha256(body), ...changes });
}
const sealed = (event: Omit<Row, 'seal'>): Row => ({ ...event, seal: sha256([event.event_id, event.record_id, event.parent_ids, event.device_id, event.seq, event.kind, event.body_sha256].join('\n')) });
const quoted = (value: string | number): string => `'${String(value).replaceAll("'", "''")}'`;
const insert = (event: Row): string => `INSERT INTO office.event_in (${Object.keys(event).join()}) VALUES (${Object.values(event).map(quoted).join()});`;

let database: PostgresCluster;
beforeAll(async () => {
  database = await PostgresCluster.start();
  await database.ask(schema);
});
afterAll(() => database.stop());
const asField = (sql: string) => database.ask(`SET ROLE renewal_field; ${sql}`);
const asReader = (sql: string) => database.ask(`SET ROLE renewal_reader; ${sql}`);

describe('the office keeps', () => {
  test('an event as it was written, under its own number and time', async () => {
    const event = row({ body: '{"note":"引号 \' 与反斜线 \\\\ 和换行\\n"}' });
    await asField(insert(event));
    const [kept = []] = await asField(`SELECT body, body_sha256, server_seq > 0, received_at <= clock_timestamp() FROM office.event_out WHERE event_id = '${event.event_id}';`);
    expect(kept).toEqual([event.body, sha256(event.body), 't', 't']);
  });

  test('a point to the last digit', async () => {
    const event = row({ body: '{"position":{"lat":36.0999999,"lon":120.30000001}}' });
    await asField(insert(event).replace('seal)', 'seal, geom)').replace(/\);$/, ", ST_SetSRID(ST_MakePoint(120.30000001, 36.0999999), 4326));"));
    expect(await asField(`SELECT ST_X(geom), ST_Y(geom) FROM office.event_in WHERE event_id = '${event.event_id}';`)).toEqual([['120.30000001', '36.0999999']]);
  });
});

describe('the office refuses', () => {
  const kept = row();
  beforeAll(() => asField(insert(kept)));

  test.each([
    ['a digest of something else', () => row({ body_sha256: sha256('other') }), 'event_digest'],
    ['a digest in capitals', () => row({ body: 'x', body_sha256: sha256('x').toUpperCase() }), 'event_digest'],
    ['a digest in capitals and a seal over it', () => row({ body: 'y', body_sha256: sha256('y').toUpperCase() }), 'event_digest'],
    ['a seal of something else', () => ({ ...row(), record_id: randomUUID() }), 'event_seal'],
    ['an event twice', () => kept, 'event_pkey'],
    ['another body under a known id', () => row({ event_id: kept.event_id }), 'event_pkey'],
    ['a number of a tablet twice', () => row({ seq: kept.seq }), 'event_device_id_seq_key'],
    ['an unknown kind', () => row({ kind: 'drop' }), 'kind_check'],
    ['a number below one', () => row({ seq: 0 }), 'seq_check'],
    ['a body of more than six million bytes', () => row({ body: '字'.repeat(2_000_001) }), 'body_check'],
    ['an id that is none', () => row({ event_id: "1' OR '1'='1" }), 'invalid input syntax for type uuid'],
  ])('%s', async (_, make, reason) => {
    const before = await database.ask('SELECT count(*) FROM office.event;');
    await expect(asField(insert(make()))).rejects.toThrow(reason);
    expect(await database.ask('SELECT count(*) FROM office.event;')).toEqual(before);
  });

  test.each([
    ['change an event', "UPDATE office.event_in SET body = '';"],
    ['delete an event', 'DELETE FROM office.event_in;'],
    ['empty the table', 'TRUNCATE office.event;'],
    ['write past the view', `INSERT INTO office.event (event_id) VALUES ('${randomUUID()}');`],
    ['give an event a number of its own', 'SELECT setval(\'office.server_seq\', 1);'],
    ['read the table itself', 'SELECT * FROM office.event;'],
    ['make a table', 'CREATE TABLE office.other (id integer);'],
    ['make a function', 'CREATE FUNCTION public.other() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;'],
  ])('the field role to %s', async (_, sql) => {
    await expect(asField(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test('the reading role to add an event', async () => {
    await expect(asReader(insert(row()))).rejects.toThrow('permission denied');
  });
});

describe('inspection_current', () => {
  const heads = (record: string) => asReader(`SELECT event_id, in_conflict, shown FROM office.inspection_current WHERE record_id = '${record}' ORDER BY server_seq;`);

  test('shows the last of a chain, and a photo changes nothing', async () => {
    const first = row();
    const second = row({ record_id: first.record_id, parent_ids: JSON.stringify([first.event_id]), kind: 'edit' });
    const photo = row({ record_id: first.record_id, parent_ids: JSON.stringify([second.event_id]), kind: 'photo' });
    await asField([first, second, photo].map(insert).join(''));
    expect(await heads(first.record_id)).toEqual([[second.event_id, 'f', 't']]);
  });

  test('shows both sides of a conflict, the one that came last in front, until it is resolved', async () => {
    const first = row();
    const parent_ids = JSON.stringify([first.event_id]);
    const mine = row({ record_id: first.record_id, parent_ids, kind: 'edit' });
    const theirs = row({ record_id: first.record_id, parent_ids, kind: 'delete' });
    await asField([first, mine, theirs].map(insert).join(''));
    expect(await heads(first.record_id)).toEqual([[mine.event_id, 't', 'f'], [theirs.event_id, 't', 't']]);
    const resolved = row({ record_id: first.record_id, parent_ids: JSON.stringify([mine.event_id, theirs.event_id]), kind: 'resolve' });
    await asField(insert(resolved));
    expect(await heads(first.record_id)).toEqual([[resolved.event_id, 'f', 't']]);
  });
});

test('a slow transaction is never lost behind the cursor of a reader, 50 times (F23)', async () => {
  const [slow, quick] = [database.session(), database.session()];
  const seen = new Set<string>();
  const written: string[] = [];
  let cursor = '0';
  const pull = async (): Promise<void> => {
    for (const [id = '', settled = ''] of await asField(`SELECT event_id, settled FROM office.event_out WHERE settled >= ${cursor} ORDER BY settled;`)) {
      seen.add(id);
      cursor = settled;
    }
  };
  for (let round = 0; round < 50; round++) {
    const [late, early] = [row(), row()];
    await slow.run(`BEGIN; ${insert(late)}`);
    await quick.run(insert(early));
    await pull();
    await slow.run('COMMIT;');
    await pull();
    written.push(late.event_id, early.event_id);
  }
  await Promise.all([slow.end(), quick.end()]);
  expect(written.filter((id) => !seen.has(id))).toEqual([]);
});
