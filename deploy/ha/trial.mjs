#!/usr/bin/env node
// Loads three nodes with writes through the address before them, harms the leader again and again, and counts what was
// accepted against what is there in the end.
//
//   node deploy/ha/trial.mjs [--kills 10] [--partitions 2] [--freezes 0] [--writers 6] [--home DIR] [--network N] [--json FILE]
//
// Accepted is an INSERT whose COMMIT the server confirmed without a word of warning: PostgreSQL also confirms, with a warning,
// what it could not wait to have copied ("canceling wait for synchronous replication"), and that is no promise.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';

const run = promisify(execFile);
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '10' }, partitions: { type: 'string', default: '2' }, freezes: { type: 'string', default: '0' }, writers: { type: 'string', default: '6' }, home: { type: 'string', default: '/srv/shibei-office-ha' }, network: { type: 'string', default: '1' }, json: { type: 'string' } },
});
const FRONT = `127.213.${values.network}.1`;
/** Writes accepted before a fault, and after it by the next leader. */
const BETWEEN = 30;
/** After so long without an accepted write a trial has failed. */
const LONGEST_MS = 120_000;
const BODY = '{"author":"load"}';
const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a));
const PSQL = join('/usr/lib/postgresql', versions[0] ?? '', 'bin/psql');

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');
/** Address of a node, as PostgreSQL tells it. @param {string} node */
const addressOf = (node) => `${mode === 'namespaces' ? '10' : '127'}.213.${values.network}.1${node}`;
/** Runs a script of this folder. @param {string} name @param {...string} parameters */
async function script(name, ...parameters) {
  // Servers go on after the script, into files of their own.
  const { stdout } = await run('bash', [resolve(import.meta.dirname, name), '--home', values.home, '--network', values.network, ...parameters], { timeout: 300_000 });
  return stdout.trim();
}
/** A function of settings.sh. @param {string} call */
const told = async (call) => (await run('bash', ['-c', `source ${resolve(import.meta.dirname, 'settings.sh')} --home ${values.home} --network ${values.network}; ${call}`], { timeout: 60_000 })).stdout.trim();

/** @param {string} user @param {string} sql @param {string} host */
const psql = (user, sql, host = FRONT) =>
  run(PSQL, ['-XAt', '-v', 'ON_ERROR_STOP=1', '-h', host, '-U', user, '-d', 'office', '-c', sql], { env: { ...process.env, PGPASSWORD: password, PGCONNECT_TIMEOUT: '3' }, timeout: 25_000, maxBuffer: 1e8 });

console.log(await script('up'));
const password = readFileSync(join(values.home, 'password'), 'utf8').trim();
const mode = readFileSync(join(values.home, 'mode'), 'utf8').trim();
for (const [setting, wanted] of [['synchronous_commit', 'on'], ['fsync', 'on'], ['full_page_writes', 'on']]) {
  const { stdout } = await psql('renewal_field', `SHOW ${setting}`);
  if (stdout.trim() !== wanted) throw new Error(`${setting} is ${stdout.trim()}: nothing counted here would mean anything`);
}

/** @type {{ id: string; began: number; ended: number; by: string }[]} */
const accepted = [];
/** Tried, and no confirmation came: may be there or not. @type {string[]} */
const unclear = [];
let warned = 0;
let goesOn = true;

/** One event as the field's role writes it. @returns {Promise<void>} */
async function write() {
  const id = randomUUID();
  const began = performance.now();
  const digest = sha256(BODY);
  const seal = sha256([id, id, '[]', id, 1, 'create', digest].join('\n'));
  try {
    const { stdout, stderr } = await psql(
      'renewal_field',
      `INSERT INTO office.event_in (event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal)
       VALUES ('${id}', '${id}', '[]', '${id}', 1, 'create', '${BODY}', '${digest}', '${seal}') RETURNING inet_server_addr()`,
    );
    if (stderr !== '') warned += 1;
    if (stderr === '' && stdout.includes('INSERT 0 1')) accepted.push({ id, began, ended: performance.now(), by: stdout.split('\n')[0] ?? '' });
    else unclear.push(id);
  } catch {
    unclear.push(id);
    // A door that is shut is knocked at again, not at once.
    await pause(100);
  }
}
const writers = Array.from({ length: Number(values.writers) }, async () => {
  while (goesOn) await write();
});

/** Until so many more were accepted that began after a moment. @param {number} count @param {number} since */
async function acceptedSince(count, since) {
  const start = performance.now();
  for (;;) {
    const later = accepted.filter(({ began }) => began >= since);
    if (later.length >= count) return later;
    if (performance.now() - start > LONGEST_MS) throw new Error(`only ${later.length} writes were accepted within ${LONGEST_MS / 1000} s`);
    await pause(100);
  }
}

/** @param {string} how @param {number} count @returns {string[]} */
const times = (how, count) => Array.from({ length: count }, () => how);
const harms = [...times('kill', Number(values.kills)), ...times(mode === 'namespaces' ? 'partition' : 'freeze', Number(values.partitions)), ...times('freeze', Number(values.freezes))];
if (mode !== 'namespaces') console.log('No network namespaces here: in place of a partition the whole node is frozen (SIGSTOP) and thawed.');
/** @type {{ how: string; seconds: number }[]} */
const gaps = [];
/** @type {string[]} */
let found = [];
/** @type {unknown} */
let failure = null;
try {
  for (const how of harms) {
    await acceptedSince(BETWEEN, performance.now());
    const before = await told('leader');
    const began = performance.now();
    await script('harm', '--node', before, '--how', how);
    // By another than the one that was harmed: what that one may still accept has to be there in the end all the same.
    const start = performance.now();
    for (;;) {
      const [first] = accepted.filter((one) => one.began >= began && !one.by.startsWith(addressOf(before)));
      if (first) {
        gaps.push({ how, seconds: (first.ended - began) / 1000 });
        break;
      }
      if (performance.now() - start > LONGEST_MS) throw new Error(`no other node accepted a write within ${LONGEST_MS / 1000} s`);
      await pause(50);
    }
    await acceptedSince(BETWEEN, performance.now());
    await script('up');
    console.log(`  node${before} ${how}: first write accepted by another after ${gaps.at(-1)?.seconds.toFixed(1)} s; node${await told('leader')} leads, all three whole; ${accepted.length} accepted`);
  }
  await acceptedSince(BETWEEN, performance.now());
} catch (error) {
  // What was accepted until then is counted all the same.
  failure = error;
  console.log(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
}
goesOn = false;
await Promise.all(writers);

// What was accepted has to be on every node, the leader first.
const first = await told('leader');
for (const node of [first, ...['1', '2', '3'].filter((one) => one !== first)]) {
  const rows = async () => (await psql('postgres', 'SELECT event_id FROM office.event', addressOf(node))).stdout.trim().split('\n');
  let there = await rows();
  const missing = () => accepted.filter(({ id }) => !new Set(there).has(id)).length;
  for (let tries = 0; node !== first && missing() > 0 && tries < 50; tries += 1, there = await rows()) await pause(200);
  if (node === first) found = there;
  console.log(`  node${node}${node === first ? ' (leads)' : ''}: ${there.length} rows, ${missing()} accepted ones missing`);
}
const rows = new Set(found);
const lost = accepted.filter(({ id }) => !rows.has(id));
console.log(`acked ${accepted.length}, stored ${accepted.length - lost.length}, lost ${lost.length}; rows ${found.length}, of them twice ${found.length - rows.size}; without an answer ${unclear.length}, of those stored ${unclear.filter((id) => rows.has(id)).length}; with a warning ${warned}`);
for (const how of new Set(harms)) {
  const seconds = gaps.filter((gap) => gap.how === how).map((gap) => gap.seconds).sort((a, b) => a - b);
  console.log(`time to the first accepted write, ${how} ×${seconds.length}: middle ${seconds[Math.floor(seconds.length / 2)]?.toFixed(1)} s, longest ${seconds.at(-1)?.toFixed(1)} s`);
}
if (lost.length > 0) console.log(JSON.stringify(lost.slice(0, 20)));
if (values.json) writeFileSync(values.json, JSON.stringify({ mode, acked: accepted.map(({ id }) => id), found, gaps }));
process.exitCode = failure === null && lost.length === 0 && accepted.length > 0 ? 0 : 1;
