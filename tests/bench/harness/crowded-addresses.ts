import { bareMapAddress } from './bare-map-address.ts';
import { DIST, serve, serveApp } from './servers.ts';
import { writeSyntheticSites } from './synthetic-sites.ts';

/** Addresses of the built app and of the bare MapLibre page, each with so many made-up sites more; `query` is the app's. */
export async function crowdedAddresses(sites: number, query = ''): Promise<{ readonly ours: string; readonly reference: string }> {
  await serveApp();
  const overlay = await writeSyntheticSites(sites);
  const bare = new URL(await bareMapAddress());
  const data = await serve([overlay], { 'Access-Control-Allow-Origin': '*' });
  bare.searchParams.set('sites', `${data}/data/synthetic.geojson`);
  return { ours: `${await serve([overlay, DIST])}/${query}`, reference: bare.href };
}
