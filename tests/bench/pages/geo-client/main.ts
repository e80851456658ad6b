import type { Query } from '../../../../src/query/query.ts';
import { GeoClient, type GeoThread } from '../../../../src/worker/geo-client.ts';
import { seededPoints } from '../../geo/seeded-points.ts';

declare global {
  interface Window {
    /** Loads so many points, known to 20 m, into the application's spatial worker. */
    loadPoints: (count: number) => Promise<void>;
    /** Asks the worker; how many records were found, certain and possible, and how often progress was told. */
    askGeo: (query: Query) => Promise<{ readonly found: number; readonly steps: number }>;
  }
}

const client = new GeoClient(() => new Worker(new URL('../../../../src/worker/geo.worker.ts', import.meta.url), { type: 'module' }) as unknown as GeoThread);
window.loadPoints = async (count) => {
  await client.loadLayer('points', () => ({ kind: 'points', id: 'points', version: '1', coordinates: seededPoints(count), errorMetres: 20, columns: {} }));
};
window.askGeo = async (query) => {
  let steps = 0;
  const result = await client.query(query, { onProgress: () => (steps += 1) });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { found: result.counts.certain + result.counts.possible, steps };
};
