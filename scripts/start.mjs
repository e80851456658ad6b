// `npm start`: from a fresh clone to the running app; `npm start -- --https --cert … --key …` serves tablets on the network. Needs nothing but Node; the set-up modules are loaded only after
// the version check, so that an old Node gets a sentence instead of a syntax error.
import { nodeVersionProblem } from './set-up/node-version.mjs';

const problem = nodeVersionProblem(process.versions.node);
if (problem !== null) {
  console.error(problem);
  process.exit(1);
}

const { createServer } = await import('node:http');
const { default: path } = await import('node:path');
const { installPackages } = await import('./set-up/packages.mjs');
const { buildWhenStale } = await import('./set-up/build.mjs');
const { createStaticServer } = await import('./serve/static-server.mjs');
const { builtEmbedOrigins } = await import('./serve/embed-origins.mjs');
const { listen } = await import('./serve/listen.mjs');
const { readPort } = await import('./serve/read-port.mjs');
const { readOptions } = await import('./serve/read-options.mjs');
const { networkAddresses } = await import('./serve/network-addresses.mjs');

const folder = path.resolve(import.meta.dirname, '..');
try {
  const port = readPort(process.env['PORT'], 4173);
  const { host, tls } = readOptions(process.argv.slice(2));
  // Tried first and closed again: nobody should wait for a build to learn that the port is taken.
  const trial = createServer();
  await listen(trial, port, host);
  await new Promise((done) => trial.close(done));
  await installPackages(folder);
  await buildWhenStale(folder);
  const server = createStaticServer({ roots: [path.resolve(folder, 'dist')], embedders: builtEmbedOrigins(path.resolve(folder, 'dist')), tls });
  const origin = await listen(server, port, host);
  // A certificate is made for a name in the network, not for this machine's own address, so only plain HTTP is tried here.
  if (tls === null) {
    const page = await fetch(`${origin}/`);
    if (!page.ok) throw new Error(`The server answers ${page.status} instead of the page.`);
  }
  console.log(`市北更新图 · Shibei Renewal Map: ${origin}/  (Ctrl+C stops it)`);
  if (host === '0.0.0.0') for (const address of networkAddresses()) console.log(`In the network: ${new URL(origin).protocol}//${address}:${port}/`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
