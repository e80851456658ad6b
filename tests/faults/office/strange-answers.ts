import type { SyncTrouble } from '../../../src/domain/sync/sync-state.ts';
import { type Fault, same } from '../harness/fault.ts';
import { BadProxy } from './bad-proxy.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

const PAGE = '<!doctype html><title>Welcome to Free WiFi</title><form></form>';
/** Status and type of what answers in the office's place, and what the tablet has to make of it. */
const ANSWERS: readonly (readonly [number, string, SyncTrouble])[] = [
  [200, 'text/html', 'foreign'],
  [200, 'application/json', 'foreign'],
  [302, 'text/html', 'foreign'],
  [401, 'text/html', 'login'],
  [403, 'text/html', 'forbidden'],
  [404, 'text/html', 'foreign'],
  [413, 'text/html', 'foreign'],
  [429, 'text/html', 'busy'],
  [500, 'text/html', 'server'],
  [503, 'text/html', 'busy'],
];

export const strangeAnswers: Fault = {
  name: 'F9',
  title: 'login page with 200, 302, 401, 403, 404, 413, 429, 500, 503 instead of the office',
  rounds: ANSWERS.length,
  run: async () => {
    const office = await sharedOffice();
    const acked: string[] = [];
    for (const [status, type, trouble] of ANSWERS) {
      const answer = () => ({ do: 'answer', status, type, text: PAGE }) as const;
      const proxy = await BadProxy.start(office.origin, answer, answer);
      const name = `strange-${status}-${type}`;
      const before = tabletOf(office, { records: proxy.records, name });
      acked.push(...(await before.save({}, 1)));
      for (let pass = 0; pass < 7; pass += 1) same((await before.send()).trouble, trouble, `what ${status} ${type} means`);
      same((await before.keeper.outbox()).map(({ state }) => state), ['waiting', 'waiting'], `the outbox after ${status}`);
      await before.close();
      await proxy.stop();
      // The same tablet, and the office itself again.
      const after = tabletOf(office, { name });
      await after.sendAll();
      await after.close();
    }
    return tally(office, acked);
  },
};
