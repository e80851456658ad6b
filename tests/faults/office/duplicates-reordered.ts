import { seededRandom } from '../../fixtures/seeded-random.ts';
import { type Fault, same } from '../harness/fault.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

/** Requests under way at once. */
const AT_ONCE = 8;

export const duplicatesReordered: Fault = {
  name: 'F5',
  title: 'each event three times, in any order, several at once',
  rounds: 500,
  run: async (rounds) => {
    const office = await sharedOffice();
    const random = seededRandom(5);
    const tablet = tabletOf(office);
    const acked: string[] = [];
    for (let round = 0; round < rounds; round += 1) acked.push(...(await tablet.save()));
    const copies = [...acked, ...acked, ...acked].map((id) => ({ id, at: random() })).toSorted((a, b) => a.at - b.at);
    let taken = 0;
    const work = async (): Promise<void> => {
      for (let next = copies.pop(); next; next = copies.pop()) {
        const event = await tablet.log.event(next.id);
        if (event && (await tablet.office.append(event)).kind === 'accepted') taken += 1;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    same(taken, rounds, 'copies taken');
    // To the tablet all of this was unknown; it asks, and finds each there.
    await tablet.sendAll();
    same(await tablet.keeper.outbox(), [], 'the outbox');
    await tablet.close();
    return tally(office, acked);
  },
};
