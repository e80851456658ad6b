import { sha256Hex } from '../../../src/domain/sha256-hex.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';
import { type Fault, same } from '../harness/fault.ts';
import { BadProxy, type Harm } from './bad-proxy.ts';
import { sharedOffice, tabletOf, tally } from './shared-office.ts';

/** Sends so many records with a picture each through a proxy that harms every second request; then all must be whole at the office. */
function through(name: string, title: string, harmOf: (random: () => number) => Harm): Fault {
  return {
    name,
    title,
    rounds: 20,
    run: async (rounds) => {
      const office = await sharedOffice();
      let requests = 0;
      const harm = harmOf(seededRandom(7));
      const proxy = await BadProxy.start(office.origin, (body) => ((requests += 1) % 2 === 1 ? harm(body) : null));
      const tablet = tabletOf(office, { records: proxy.records });
      const acked: string[] = [];
      try {
        for (let round = 0; round < rounds; round += 1) acked.push(...(await tablet.save({}, 1, 20_000)));
        await tablet.sendAll(rounds * 20);
        same(await tablet.keeper.outbox(), [], 'the outbox');
        const bad = await office.ask("SELECT event_id FROM office.event WHERE body_sha256 <> encode(sha256(convert_to(body, 'UTF8')), 'hex')");
        same(bad, [], 'harmed events at the office');
        const digests = (await tablet.keeper.records()).flatMap(({ photos }) => photos.map(({ digest }) => digest));
        for (const digest of digests) {
          const reading = await tablet.photos.read(digest);
          same(reading.kind === 'found' && (await sha256Hex(reading.found)), digest, 'a picture at the office');
        }
        return await tally(office, acked);
      } finally {
        await tablet.close();
        await proxy.stop();
      }
    },
  };
}

export const cutHalfWay = through('F7', 'event or picture cut on the way', (random) => (body) => ({ do: 'cut', at: Math.floor(body.length * random()) }));
export const bitFlipped = through('F8', 'one bit turned on the way', (random) => (body) => {
  const turned = Buffer.from(body);
  const at = Math.floor(random() * turned.length);
  turned[at] = (turned[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return { do: 'send', body: turned };
});
