import { type Fault, same } from '../harness/fault.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

const RECORDS = 12;

export const tokenExpires: Fault = {
  name: 'F10',
  title: 'login expires in the middle of sending',
  rounds: 3,
  run: async (rounds) => {
    const office = await sharedOffice();
    const acked: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      let left = 5 + round * 7;
      let isIn = true;
      const tablet = tabletOf(office, { token: () => ((left -= 1) >= 0 && isIn ? office.issuer.token() : office.issuer.token({ expiresInSeconds: -3600 })) });
      for (let record = 0; record < RECORDS; record += 1) acked.push(...(await tablet.save({}, 1)));
      const stopped = await tablet.send();
      same(stopped.trouble, 'login', 'what stopped the sending');
      isIn = false;
      // Work goes on without a login.
      acked.push(...(await tablet.save({ remark: '登录过期后保存' })));
      same((await tablet.send()).received, 0, 'sent without a login');
      isIn = true;
      left = Infinity;
      await tablet.sendAll();
      same(await tablet.keeper.outbox(), [], 'the outbox after logging in');
      await tablet.close();
    }
    return tally(office, acked);
  },
};
