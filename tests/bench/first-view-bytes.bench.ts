import { request } from 'node:http';
import { firstViewFiles, LIMITS_KIB } from '../../scripts/size/first-view.mjs';
import type { Bench, JudgedResult } from './harness/bench.ts';
import { bareMapAddress } from './harness/bare-map-address.ts';
import { inFreshPage } from './harness/browser.ts';
import { DIST, serveApp } from './harness/servers.ts';
import { openAndSettle } from './harness/settled-page.ts';

/** Bytes of the body as sent to a reader that accepts gzip, in KiB. */
const wireKibibytes = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes / 1024));
    })
      .on('error', reject)
      .end();
  });

interface Weighed {
  readonly name: string;
  readonly kibibytes: number;
}

/** Every file that an address asks for until it is at rest, each once, with its size over the wire. */
async function weigh(address: string): Promise<readonly Weighed[]> {
  const { requests } = await inFreshPage((page) => openAndSettle(page, address));
  const { origin } = new URL(address);
  return Promise.all(
    [...new Set(requests)].map(async (url) => {
      const path = new URL(url).pathname.slice(1);
      return { name: path === '' ? 'index.html' : path, kibibytes: await wireKibibytes(`${origin}/${path}`) };
    }),
  );
}

const sum = (files: readonly Weighed[]): number => files.reduce((total, { kibibytes }) => total + kibibytes, 0);

const against = (name: string, ours: number, reference: number, referenceName: string, limit = 1): JudgedResult => ({
  name,
  n: 1,
  ours,
  reference,
  referenceName,
  ratio: ours / reference,
  unit: 'KiB gzip',
  limit,
});

export const benches: readonly Bench[] = [
  {
    name: 'first-view-bytes',
    run: async () => {
      const bare = await weigh(await bareMapAddress());
      const listed = await firstViewFiles(DIST, { phone: false });
      // The first view ends when the map stands; what follows is not weighed.
      const files = (await weigh(`${await serveApp()}/`)).filter(({ name }) => !listed.after.includes(name));
      const [map, sites, base] = [listed.map, listed.sites, listed.base].map((group) => files.filter(({ name }) => group.includes(name)));
      // What belongs to no other group is ours, also a file that nobody listed.
      const own = files.filter((file) => ![map, sites, base].some((group) => group?.includes(file)));
      return [
        against('first-view-bytes', sum(files), LIMITS_KIB.whole, 'limit'),
        against('first-view-own-code-bytes', sum(own), LIMITS_KIB.own, 'limit'),
        against('first-view-site-data-bytes', sum(sites ?? []), LIMITS_KIB.sites, 'limit'),
        against('first-view-bytes-vs-bare-maplibre', sum(files), sum(bare), 'bare MapLibre page, same base map', LIMITS_KIB.whole / sum(bare)),
      ];
    },
  },
];
