// `npm start`: from a fresh clone to the running app. Needs nothing but Node; the set-up modules are loaded only after
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
const { listen } = await import('./serve/listen.mjs');
const { readPort } = await import('./serve/read-port.mjs');

const folder = path.resolve(import.meta.dirname, '..');
try {
  const port = readPort(process.env['PORT'], 4173);
  // Tried first and closed again: nobody should wait for a build to learn that the port is taken.
  const trial = createServer();
  await listen(trial, port);
  await new Promise((done) => trial.close(done));
  await installPackages(folder);
  await buildWhenStale(folder);
  const server = createStaticServer({ roots: [path.resolve(folder, 'dist')] });
  const origin = await listen(server, port);
  const page = await fetch(`${origin}/`);
  if (!page.ok) throw new Error(`The server answers ${page.status} instead of the page.`);
  console.log(`市北更新图 · Shibei Renewal Map: ${origin}/  (Ctrl+C stops it)`);
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
