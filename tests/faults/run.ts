import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { clockJumps } from './cases/clock-jumps.ts';
import { clonedProfile } from './cases/cloned-profile.ts';
import { databaseTorn } from './cases/database-torn.ts';
import { exportWipeImport } from './cases/export-wipe-import.ts';
import { hostileFiles } from './cases/hostile-files.ts';
import { killedWhileMigrating } from './cases/killed-while-migrating.ts';
import { killedWhileSaving } from './cases/killed-while-saving.ts';
import { quotaExceeded } from './cases/quota-exceeded.ts';
import { storageEvicted } from './cases/storage-evicted.ts';
import { undecodableEvent } from './cases/undecodable-event.ts';
import { updateWithOpenForm } from './cases/update-with-open-form.ts';
import { upgradeInSecondTab } from './cases/upgrade-in-second-tab.ts';
import { findPostgis } from '../../scripts/set-up/postgis.mjs';
import { hasAvailability, hasOffice } from '../../scripts/set-up/office.mjs';
import { stopFaultPage } from './harness/fault-page.ts';
import { type Fault, type FaultResult, isSound, resultOf } from './harness/fault.ts';
import { cleanUp } from './harness/real-browser.ts';
import { conflictingTablets } from './office/conflicting-tablets.ts';
import { duplicatesReordered } from './office/duplicates-reordered.ts';
import { bitFlipped, cutHalfWay } from './office/harmed-bytes.ts';
import { killedWhileSending } from './office/killed-while-sending.ts';
import { leaderHarmed } from './office/leader-harmed.ts';
import { lostReplies, lostRequests } from './office/lost-replies.ts';
import { randomSchedules } from './office/random-schedules.ts';
import { serversKilled } from './office/servers-killed.ts';
import { stopSharedOffice } from './office/shared-office.ts';
import { slowTransaction } from './office/slow-transaction.ts';
import { strangeAnswers } from './office/strange-answers.ts';
import { tokenExpires } from './office/token-expires.ts';

/** What needs the whole office: PostGIS, QGIS Server and nginx. */
const OFFICE_FAULTS: readonly Fault[] = [killedWhileSending, lostReplies, lostRequests, duplicatesReordered, serversKilled, cutHalfWay, bitFlipped, strangeAnswers, tokenExpires, conflictingTablets, randomSchedules, slowTransaction];
const canHaveOffice = findPostgis() !== null && hasOffice();
const canHaveNodes = findPostgis() !== null && hasAvailability();
const FAULTS: readonly Fault[] = [...(canHaveNodes ? [leaderHarmed] : []), ...(canHaveOffice ? OFFICE_FAULTS : []), killedWhileSaving, clockJumps, quotaExceeded, upgradeInSecondTab, killedWhileMigrating, storageEvicted, clonedProfile, undecodableEvent, exportWipeImport, hostileFiles, updateWithOpenForm, databaseTorn];
const RESULTS = resolve(import.meta.dirname, '../../faults-results.json');
const REPORT = resolve(import.meta.dirname, '../../test-results/faults.json');

/** `npm run test:faults [-- F1 F2 … | --long]`: runs the named faults or all, prints what was saved, found and lost, writes `faults-results.json`. */
const given = process.argv.slice(2);
const long = given.includes('--long');
const names = given.filter((name) => name !== '--long');
const unknown = names.filter((name) => !FAULTS.some((fault) => fault.name === name));
if (unknown.length > 0) {
  console.error(`No fault named ${unknown.join(', ')}. There are: ${FAULTS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

if (!canHaveOffice) console.log(`SKIPPED ${OFFICE_FAULTS.map(({ name }) => name).join(', ')}: PostGIS, QGIS Server, spawn-fcgi or nginx with njs is not here (deploy/packages.txt).`);
if (!canHaveNodes) console.log(`SKIPPED ${leaderHarmed.name}: PostGIS, Patroni, etcd, HAProxy or curl is not here (deploy/ha/packages.txt).`);
const results: FaultResult[] = [];
let failed = 0;
try {
  for (const { name, title, rounds: usual, run } of FAULTS.filter((fault) => names.length === 0 || names.includes(fault.name))) {
    const rounds = usual * (long ? 10 : 1);
    const start = performance.now();
    try {
      const result = resultOf(name, rounds, await run(rounds));
      results.push(result);
      const sound = isSound(result);
      if (!sound) failed += 1;
      const { acked, stored, distinct, lost } = result;
      console.log(`${sound ? 'ok    ' : 'FAILED'} ${name} ${title}: rounds ${rounds}, acked ${acked}, stored ${stored}, distinct ${distinct}, lost ${lost} (${Math.round((performance.now() - start) / 1000)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`FAILED ${name} ${title}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
} finally {
  await cleanUp();
  await stopSharedOffice();
  stopFaultPage();
}
await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
const passed = results.filter(isSound).length;
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
