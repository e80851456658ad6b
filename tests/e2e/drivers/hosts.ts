import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listen } from '../../../scripts/serve/listen.mjs';
import { createStaticServer } from '../../../scripts/serve/static-server.mjs';

const DIST = resolve(import.meta.dirname, '..', '..', '..', 'dist');

/** A page of somebody else with the map in a frame, which keeps all that the frame says and can ask it. */
const hostPage = (map: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><main>
<h1>Host</h1><p style="height: 250px">Above</p>
<iframe src="${map}" title="Map" width="700" height="500"></iframe>
<p style="height: 2000px">Below</p></main>
<script>
  window.heard = [];
  const frame = document.querySelector('iframe');
  addEventListener('message', ({ data, source }) => source === frame.contentWindow && heard.push(data));
  let count = 0;
  window.say = (message) => frame.contentWindow.postMessage(message, '*');
  window.ask = (message) => {
    const id = ++count;
    say({ shibei: 1, id, ...message });
    return new Promise((resolve) => {
      const look = () => {
        const found = heard.find(({ re }) => re === id);
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
  };
</script>`;

/** Two pages of other origins and the map on origins of its own, all on loopback. */
export interface Hosts {
  /** A page that the map was built for. */
  readonly allowed: string;
  /** One that it was not built for. */
  readonly other: string;
  /** A map whose server lets the other page embed it too, though it listens to the first alone. */
  readonly looseMap: string;
  readonly strictMap: string;
  /** Address of a host with a map in its frame. */
  readonly page: (host: string, map: string) => string;
  readonly close: () => Promise<void>;
}

/** Starts them; the built page gets the one line that a build with `EMBED` would write. */
export async function startHosts(): Promise<Hosts> {
  const servers: Server[] = [];
  const start = async (server: Server): Promise<string> => {
    servers.push(server);
    return listen(server, 0);
  };
  const host = (): Server =>
    createServer((request, response) => {
      const map = new URL(request.url ?? '/', 'http://host').searchParams.get('map');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(map === null ? '' : hostPage(map));
    });
  const allowed = await start(host());
  const other = await start(host());
  const folder = await mkdtemp(join(tmpdir(), 'embedded-'));
  const built = await readFile(join(DIST, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), built.replace('</title>', `</title><meta name="ur-embed-origins" content="${allowed}">`));
  const map = (embedders: readonly string[]): Promise<string> => start(createStaticServer({ roots: [folder, DIST], embedders }));
  return {
    allowed,
    other,
    looseMap: await map([allowed, other]),
    strictMap: await map([allowed]),
    page: (from, to) => `${from}/?map=${encodeURIComponent(`${to}/?embed&theme=historic&lang=en#map=13/36.08/120.33`)}`,
    close: async () => {
      await Promise.all(servers.map((server) => new Promise((done) => { server.closeAllConnections(); server.close(done); })));
      await rm(folder, { recursive: true });
    },
  };
}
