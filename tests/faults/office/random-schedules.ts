import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import type { Tablet } from '../../office/harness/tablet.ts';
import { type Fault, same } from '../harness/fault.ts';
import { stateOf } from './conflicting-tablets.ts';
import { badFetch } from './bad-network.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

const TABLETS = 3;
const STEPS = 8;

/** A seat for a tablet that is switched off and on again; what it keeps stays. */
interface Seat {
  readonly name: string;
  tablet: Tablet;
  offline: boolean;
}

export const randomSchedules: Fault = {
  name: 'F12',
  title: 'random edits, kills, partitions, duplicates, losses and clock jumps on three tablets',
  rounds: 300,
  run: async (rounds) => {
    const office = await sharedOffice();
    const acked: string[] = [];
    const records: { readonly recordId: string }[] = [];
    const seats: Seat[] = Array.from({ length: TABLETS }, () => ({ name: `seat-${randomUUID()}`, offline: false }) as Seat);
    const network = seededRandom(12);
    const start = (seat: Seat): Tablet => {
      const bad = badFetch({ lostBefore: 0.05, lostAfter: 0.1, late: 0.02, repeated: network() < 0.2 ? 1 : 0 }, network);
      return tabletOf(office, { name: seat.name, fetch: async (input, init) => (seat.offline ? Promise.reject(new TypeError('no network')) : bad(input, init)) });
    };
    for (const seat of seats) seat.tablet = start(seat);

    for (let seed = 0; seed < rounds; seed += 1) {
      const random = seededRandom(1000 + seed);
      const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
      const recordId = randomUUID();
      records.push({ recordId });
      acked.push(await pick(seats).tablet.create(recordId, { access: 'yes', seed: String(seed) }));
      for (let step = 0; step < STEPS; step += 1) {
        const seat = pick(seats);
        const dice = random();
        if (dice < 0.4) {
          const known = await seat.tablet.keeper.record(recordId);
          if (known) acked.push(await seat.tablet.edit(recordId, { access: pick(['yes', 'no', 'part']) }, known.conflict ? 'resolve' : random() < 0.1 ? 'delete' : 'edit'));
        } else if (dice < 0.6) await seat.tablet.send();
        else if (dice < 0.75) await seat.tablet.pull();
        else if (dice < 0.85) seat.offline = !seat.offline;
        else if (dice < 0.92) seat.tablet.aheadMs = pick([-366, 0, 3653]) * 86_400_000;
        else {
          // Switched off in the middle of sending; whatever was under way is not heard of any more.
          const sending = seat.tablet.send().catch(() => undefined);
          const off = seat.tablet;
          seat.tablet = start(seat);
          await sending;
          await off.close();
        }
      }
    }
    for (const seat of seats) seat.offline = false;
    // The network stays as bad as it is: each goes on until nothing waits, then until a pull comes to its end.
    for (const { tablet } of seats) await tablet.sendAll(1000);
    for (const { tablet } of seats) await pulled(tablet);
    const states = await Promise.all(seats.map(({ tablet }) => stateOf(tablet, records)));
    same(new Set(states).size, 1, 'states of three tablets');
    await Promise.all(seats.map(({ tablet }) => tablet.close()));
    return tally(office, acked);
  },
};

async function pulled(tablet: Tablet): Promise<void> {
  for (let pass = 0; pass < 100; pass += 1) if ((await tablet.pull()).trouble === null) return;
  throw new Error('no pull came to its end');
}
