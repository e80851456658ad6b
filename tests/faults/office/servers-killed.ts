import { setTimeout as pause } from 'node:timers/promises';
import type { Tablet } from '../../office/harness/tablet.ts';
import { type Fault, same } from '../harness/fault.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

const TABLETS = 4;
/** Two of three are of QGIS Server, the third of PostgreSQL. */
const KILLS = 9;
/** An operator or systemd starts the office again within this; then it has to take events. */
const RECOVERY_MS = 60_000;

export const serversKilled: Fault = {
  name: 'F6',
  title: 'QGIS Server and PostgreSQL killed while tablets send',
  rounds: 3000,
  run: async (rounds) => {
    const office = await sharedOffice();
    const tablets = Array.from({ length: TABLETS }, () => tabletOf(office));
    const acked: string[] = [];
    for (const tablet of tablets) for (let round = 0; round < rounds / TABLETS; round += 1) acked.push(...(await tablet.save()));
    const sending = { goesOn: true };
    const kills = (async () => {
      for (let kill = 0; sending.goesOn && kill < KILLS; kill += 1) {
        await pause(700);
        if (kill % 3 !== 2) await office.killWorkers();
        else {
          await office.killPostmaster();
          const start = performance.now();
          await office.up();
          if (performance.now() - start > RECOVERY_MS) throw new Error('the office did not come back within a minute');
        }
      }
    })();
    // Told below; until then it must not end the run as nobody's.
    kills.catch(() => undefined);
    try {
      await Promise.all(tablets.map(untilSent));
    } finally {
      sending.goesOn = false;
      await kills;
    }
    for (const tablet of tablets) {
      same(await tablet.keeper.outbox(), [], 'the outbox after recovery');
      await tablet.close();
    }
    return tally(office, acked);
  },
};

/** Sends until nothing waits; while the office is down, as the application, with a pause in between. */
async function untilSent(tablet: Tablet): Promise<void> {
  const start = performance.now();
  for (;;) {
    const { trouble } = await tablet.send();
    const left = (await tablet.keeper.outbox()).length;
    if (left === 0) return;
    if (performance.now() - start > 3 * RECOVERY_MS) throw new Error(`${left} events still wait; the last trouble: ${String(trouble)}`);
    await pause(trouble === null ? 0 : 200);
  }
}
