import { type Tablet } from '../office/harness/tablet.ts';
import { sendEvent } from '../../src/services/sync/send-event.ts';
import { RealOffice } from '../office/harness/real-office.ts';
import { tabletOf } from '../faults/office/shared-office.ts';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { median } from './harness/median.ts';

/** `OFFICE_LOAD=full` sends what fifty tablets bring home on a day, 200 events and 100 pictures each. */
const isFull = process.env['OFFICE_LOAD'] === 'full';
const TABLETS = 50;
const EVENTS = isFull ? 200 : 6;
const PICTURES = isFull ? 100 : 2;
const PICTURE_BYTES = 200_000;
const SERIAL = 200;

/** Sends what a tablet holds, one event after the other; milliseconds of each, read-back included. */
async function sendTimed(tablet: Tablet): Promise<readonly number[]> {
  const times: number[] = [];
  for (const entry of await tablet.keeper.outbox()) {
    const start = performance.now();
    const { kind } = await sendEvent({ log: tablet.log, office: tablet.office, photos: tablet.photos, now: tablet.now, random: () => 0 }, entry);
    if (kind !== 'received') throw new Error(`an event was not received but ${kind}`);
    times.push(performance.now() - start);
  }
  return times;
}

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;

/** Time of one event, sent and read back over HTTP through proxy, token check and QGIS Server, against the same INSERT by psql. */
async function eventAgainstInsert(): Promise<readonly JudgedResult[]> {
  const office = await RealOffice.start({ workers: 2 });
  try {
    const tablet = tabletOf(office);
    for (let event = 0; event < SERIAL; event += 1) await tablet.save();
    const ours = median(await sendTimed(tablet));
    const rows = await office.ask("SELECT quote_literal(body), kind, body_sha256 FROM office.event LIMIT 200");
    const session = office.session();
    const raw: number[] = [];
    for (const [body = '', kind = '', digest = ''] of rows) {
      const start = performance.now();
      await session.run(
        `INSERT INTO office.event_in (event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal) SELECT e, e, '[]', e, 1, '${kind}', ${body}, '${digest}', encode(sha256(convert_to(e || E'\\n' || e || E'\\n[]\\n' || e || E'\\n1\\n${kind}\\n${digest}', 'UTF8')), 'hex') FROM gen_random_uuid() AS e;`,
      );
      raw.push(performance.now() - start);
    }
    await session.end();
    await tablet.close();
    const stored = Number((await office.ask('SELECT count(*) FROM office.event'))[0]?.[0]);
    if (stored !== 2 * SERIAL) throw new Error(`${stored} rows instead of ${2 * SERIAL}`);
    const reference = median(raw);
    return [{ name: 'sync-event-vs-raw-insert', n: SERIAL, ours, reference, referenceName: 'INSERT by psql, committed to disk', ratio: ours / reference, unit: 'ms', limit: 40 }];
  } finally {
    await office.stop();
  }
}

/** p95 of an event with fifty tablets sending at once without a pause, against one; prints throughput and growth. */
async function fiftyAgainstOne(): Promise<readonly JudgedResult[]> {
  const office = await RealOffice.start({ workers: 2 });
  try {
    const growth: string[] = [];
    const measured = new Map<number, number>();
    for (const count of [1, 10, TABLETS]) {
      const tablets = Array.from({ length: count }, () => tabletOf(office));
      // One tablet alone gets as many events as make a p95.
      const each = count === 1 ? Math.max(EVENTS, 60) : EVENTS;
      for (const tablet of tablets) for (let event = 0; event < each; event += 1) await tablet.save({}, event < PICTURES ? 1 : 0, PICTURE_BYTES);
      const start = performance.now();
      const times = (await Promise.all(tablets.map(sendTimed))).flat();
      const seconds = (performance.now() - start) / 1000;
      measured.set(count, p95(times));
      growth.push(`${count} tablets: ${times.length} events in ${seconds.toFixed(1)} s, ${(times.length / seconds).toFixed(0)}/s, p95 ${p95(times).toFixed(0)} ms`);
      for (const tablet of tablets) {
        if ((await tablet.keeper.records()).some(({ state }) => state !== 'received')) throw new Error('a record was not received');
        await tablet.close();
      }
    }
    const [[bad = ''] = []] = await office.ask("SELECT count(*) FROM office.event WHERE body_sha256 <> encode(sha256(convert_to(body, 'UTF8')), 'hex')");
    if (bad !== '0') throw new Error(`${bad} events with a wrong digest`);
    console.log(growth.join('\n'));
    const [ours = NaN, reference = NaN] = [measured.get(TABLETS), measured.get(1)];
    return [{ name: 'sync-p95-50-tablets-vs-1', n: TABLETS * EVENTS, ours, reference, referenceName: 'one tablet alone, same office', ratio: ours / reference, unit: 'ms', limit: 75 }];
  } finally {
    await office.stop();
  }
}

export const benches: readonly Bench[] = [
  { name: 'sync-event-vs-raw-insert', run: eventAgainstInsert },
  { name: 'sync-p95-50-tablets-vs-1', run: fiftyAgainstOne },
];
