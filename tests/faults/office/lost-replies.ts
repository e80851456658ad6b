import { seededRandom } from '../../fixtures/seeded-random.ts';
import { type Fault, same } from '../harness/fault.ts';
import { badFetch, type BadNetwork } from './bad-network.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

/** Saves so many records on one tablet and sends them over a bad network until its outbox is empty. */
function over(name: string, title: string, rounds: number, network: BadNetwork): Fault {
  return {
    name,
    title,
    rounds,
    run: async (count) => {
      const office = await sharedOffice();
      const tablet = tabletOf(office, { fetch: badFetch(network, seededRandom(3)) });
      const acked: string[] = [];
      for (let round = 0; round < count; round += 1) acked.push(...(await tablet.save({ remark: `第 ${round} 条` })));
      // Trouble ends a pass; what was tried before is looked for first in the next.
      await tablet.sendAll(count * 4);
      const records = await tablet.keeper.records();
      same(records.filter(({ state }) => state !== 'received').length, 0, 'records not received');
      const events = await Promise.all(acked.map((id) => tablet.log.event(id)));
      same(events.map((event) => event?.seq ?? 0).toSorted((a, b) => a - b), acked.map((_, index) => index + 1), 'the sequence of the tablet');
      await tablet.close();
      return tally(office, acked);
    },
  };
}

export const lostReplies = over('F3', 'answer lost after commit, one in three', 500, { lostAfter: 1 / 3 });
export const lostRequests = over('F4', 'request lost one in four, every twentieth answered too late', 200, { lostBefore: 1 / 4, late: 1 / 20 });
