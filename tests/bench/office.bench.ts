import { createHash, randomBytes } from 'node:crypto';
import { type Tablet } from '../office/harness/tablet.ts';
import { sendEvent } from '../../src/services/sync/send-event.ts';
import { RealOffice } from '../office/harness/real-office.ts';
import { tabletOf } from '../faults/office/shared-office.ts';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { median } from './harness/median.ts';

/** What a tablet brings home on a day of the load, and a tenth of it for the growth: two events to one picture in both. */
const DAY = { events: 200, pictures: 100 };
const TENTH = { events: 20, pictures: 10 };
/** `OFFICE_LOAD=full` measures the load with the whole day. */
const LOAD = process.env['OFFICE_LOAD'] === 'full' ? DAY : TENTH;
const TABLETS = 50;
const GROWTH = [1, 5, 10, 25, TABLETS];
/** Half of the most a picture may have after it was made smaller; what a photo of 2048 px usually takes. */
const PICTURE_BYTES = 200_000;
const SERIAL = 200;
const NO_PICTURES = { events: SERIAL, pictures: 0 };
/** Half more than what was measured for one tablet on a machine at rest: 22 times a raw INSERT. */
const WORST_COST = 33;
/** On two cores each of fifty waits for at least 25 times as long as alone; and 60 % more, for the queue is not a fair one. */
const WORST_WAIT = 40;

/** Twice what fifty writers of the bare database grow by on the same machine: the office adds a queue of its own, of two workers. */
const WORST_GROWTH = 2;

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

/** The INSERT of an event like one that the office holds, under ids of its own. */
const eventInsert = ([body = '', kind = '', digest = '']: readonly string[]): string =>
  `INSERT INTO office.event_in (event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal) SELECT e, e, '[]', e, 1, '${kind}', ${body}, '${digest}', encode(sha256(convert_to(e || E'\\n' || e || E'\\n[]\\n' || e || E'\\n1\\n${kind}\\n${digest}', 'UTF8')), 'hex') FROM gen_random_uuid() AS e;`;

function pictureInsert(): string {
  const bytes = randomBytes(PICTURE_BYTES);
  return `INSERT INTO office.photo_in (digest, content) VALUES ('${createHash('sha256').update(bytes).digest('hex')}', '${bytes.toString('base64')}');`;
}

/**
 * What of a load is the database's alone: so many psql over a socket, side by side and without a pause, each with its events
 * and pictures, all committed to disk. Milliseconds of each INSERT, and of all together.
 */
async function rawInserts(office: RealOffice, writers: number, { events, pictures }: typeof DAY): Promise<{ readonly times: readonly number[]; readonly allMs: number }> {
  const rows = await office.ask(`SELECT quote_literal(body), kind, body_sha256 FROM office.event LIMIT ${events}`);
  const work = Array.from({ length: writers }, () => ({ session: office.session(), inserts: [...rows.map((row) => () => eventInsert(row)), ...Array.from({ length: pictures }, () => pictureInsert)] }));
  const start = performance.now();
  const times = await Promise.all(
    work.map(async ({ session, inserts }) => {
      const each: number[] = [];
      for (const insert of inserts) {
        // Pictures are made one by one: those of a whole day would not fit into memory.
        const sql = insert();
        const begun = performance.now();
        await session.run(sql);
        each.push(performance.now() - begun);
      }
      return each;
    }),
  );
  const allMs = performance.now() - start;
  for (const { session } of work) await session.end();
  return { times: times.flat(), allMs };
}

/** Time of one event, sent and read back over HTTP through proxy, token check and QGIS Server, against the same INSERT by psql. */
async function eventAgainstInsert(): Promise<readonly JudgedResult[]> {
  const office = await RealOffice.start({ workers: 2 });
  try {
    const tablet = tabletOf(office);
    for (let event = 0; event < SERIAL; event += 1) await tablet.save();
    const ours = median(await sendTimed(tablet));
    const reference = median((await rawInserts(office, 1, NO_PICTURES)).times);
    await tablet.close();
    const stored = Number((await office.ask('SELECT count(*) FROM office.event'))[0]?.[0]);
    if (stored !== 2 * SERIAL) throw new Error(`${stored} rows instead of ${2 * SERIAL}`);
    return [{ name: 'sync-event-vs-raw-insert', n: SERIAL, ours, reference, referenceName: 'INSERT by psql, committed to disk', ratio: ours / reference, unit: 'ms', limit: WORST_COST }];
  } finally {
    await office.stop();
  }
}

/** What so many tablets, each with the same records and pictures, took to send all of it at once and without a pause. */
interface Sending {
  readonly events: number;
  readonly seconds: number;
  readonly p95Ms: number;
  readonly medianMs: number;
}

/** Fills so many tablets, sends from all of them side by side, and holds every digest at the office against the tablets' own. */
async function sendFrom(office: RealOffice, count: number, { events, pictures }: typeof DAY): Promise<Sending> {
  const tablets = Array.from({ length: count }, () => tabletOf(office));
  for (const tablet of tablets) for (let event = 0; event < events; event += 1) await tablet.save({}, event < pictures ? 1 : 0, PICTURE_BYTES);
  const start = performance.now();
  const times = (await Promise.all(tablets.map(sendTimed))).flat();
  const seconds = (performance.now() - start) / 1000;
  for (const tablet of tablets) {
    await holdAgainst(office, tablet);
    await tablet.close();
  }
  return { events: times.length, seconds, p95Ms: p95(times), medianMs: median(times) };
}

/** Throws unless the office holds every event and picture of a tablet, digests taken anew by the database, and nothing else of it. */
async function holdAgainst(office: RealOffice, tablet: Tablet): Promise<void> {
  const records = await tablet.keeper.records();
  if (records.some(({ state }) => state !== 'received')) throw new Error('a record was not received');
  const history = (await Promise.all(records.map(({ recordId }) => tablet.keeper.history(recordId)))).flat();
  const deviceId = history[0]?.event.deviceId ?? '';
  const here = history.map(({ event }) => `${event.eventId} ${event.bodySha256}`).toSorted();
  const there = await office.ask(`SELECT event_id || ' ' || encode(sha256(convert_to(body, 'UTF8')), 'hex') FROM office.event WHERE device_id = '${deviceId}'`);
  if (JSON.stringify(there.flat().toSorted()) !== JSON.stringify(here)) throw new Error('the events of the office are not those of the tablet');
  const pictures = history.flatMap(({ event }) => (event.kind === 'photo' ? event.photos : [])).toSorted();
  const list = pictures.map((digest) => `'${digest}'`).join();
  const kept = await office.ask(`SELECT encode(sha256(decode(content, 'base64')), 'hex') FROM office.photo WHERE digest IN (${list})`);
  if (JSON.stringify(kept.flat().toSorted()) !== JSON.stringify(pictures)) throw new Error('the pictures of the office are not those of the tablet');
}

const told = (count: number, { events, seconds, medianMs, p95Ms }: Sending): string =>
  `${count} tablets: ${events} events in ${seconds.toFixed(1)} s, ${(events / seconds).toFixed(0)}/s, median ${medianMs.toFixed(0)} ms, p95 ${p95Ms.toFixed(0)} ms`;

/**
 * p95 of an event with fifty tablets sending at once without a pause, against one; prints throughput and growth. How much of
 * that is the machine's own: the same growth of p95 for fifty that only INSERT, against one, in the same run.
 */
async function fiftyAgainstOne(): Promise<readonly JudgedResult[]> {
  const office = await RealOffice.start({ workers: 2 });
  try {
    // What is asked for the first time is slower: tables, plans and code are brought in by a tablet that is not counted.
    await sendFrom(office, 1, TENTH);
    const measured = new Map<number, Sending>();
    for (const count of GROWTH) {
      // One tablet alone gets as many events as make a p95.
      const sending = await sendFrom(office, count, count === 1 ? DAY : TENTH);
      measured.set(count, sending);
      console.log(told(count, sending));
    }
    const [ours = NaN, reference = NaN] = [measured.get(TABLETS)?.p95Ms, measured.get(1)?.p95Ms];
    const [one, fifty] = [p95((await rawInserts(office, 1, NO_PICTURES)).times), p95((await rawInserts(office, TABLETS, NO_PICTURES)).times)];
    console.log(`raw INSERT: 1 writer p95 ${one.toFixed(2)} ms, ${TABLETS} writers p95 ${fifty.toFixed(2)} ms`);
    const n = measured.get(TABLETS)?.events ?? 0;
    const growth = ours / reference;
    return [
      { name: 'sync-p95-50-tablets-vs-1', n, ours, reference, referenceName: 'one tablet alone, same office', ratio: growth, unit: 'ms', limit: WORST_WAIT },
      { name: 'sync-growth-vs-insert-growth', n, ours: growth, reference: fifty / one, referenceName: 'p95 of 50 that INSERT by psql against 1', ratio: growth / (fifty / one), unit: 'times', limit: WORST_GROWTH },
    ];
  } finally {
    await office.stop();
  }
}

/** A day of fifty tablets, all brought home at the same moment: everything received, every digest equal; time of an event, pictures included, against fifty that only INSERT as much. */
async function dayOfFifty(): Promise<readonly JudgedResult[]> {
  const office = await RealOffice.start({ workers: 2 });
  try {
    const sending = await sendFrom(office, TABLETS, LOAD);
    console.log(told(TABLETS, sending));
    const ours = (sending.seconds * 1000) / sending.events;
    // An event that brings a picture is an event more.
    const reference = (await rawInserts(office, TABLETS, { events: LOAD.events + LOAD.pictures, pictures: LOAD.pictures })).allMs / sending.events;
    return [{ name: 'sync-load-50-tablets', n: sending.events, ours, reference, referenceName: 'the same events and pictures by 50 psql at once', ratio: ours / reference, unit: 'ms', limit: WORST_COST }];
  } finally {
    await office.stop();
  }
}

export const benches: readonly Bench[] = [
  { name: 'sync-event-vs-raw-insert', run: eventAgainstInsert },
  { name: 'sync-p95-50-tablets-vs-1', run: fiftyAgainstOne },
  { name: 'sync-load-50-tablets', run: dayOfFifty },
];
