// Does `npm start` work for a stranger? Clones this repository into an empty folder, starts it there, asks for the page,
// its scripts and its data, and stops it. Ends with code 0 only if all of that answered.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listen } from './serve/listen.mjs';

/** Packages, data and app from nothing, on a slow machine. */
const START_MAX_MS = 8 * 60_000;

const source = resolve(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'fresh-start-'));
const clone = join(folder, 'clone');
try {
  const { status, stderr } = spawnSync('git', ['clone', '--quiet', `file://${source}`, clone], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`git clone failed: ${stderr}`);
  const start = performance.now();
  const server = await startApp(await freePort());
  try {
    const count = await visit(server.address);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`ok     fresh start (${seconds} s): page and ${count} files answered at ${server.address}`);
  } finally {
    await server.stop();
  }
} catch (error) {
  console.log(`FAILED fresh start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function freePort() {
  const trial = createServer();
  const { port } = new URL(await listen(trial, 0));
  await new Promise((done) => trial.close(done));
  return port;
}

/**
 * @param {string} port
 * @returns {Promise<{address: string, stop: () => Promise<void>}>} when it has printed its address
 */
function startApp(port) {
  return new Promise((started, failed) => {
    // A group of its own, so that npm, its shell and the server end together.
    const child = spawn('npm', ['start'], {
      cwd: clone,
      env: { ...process.env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    /** @type {Promise<void>} */
    const ended = new Promise((done) => {
      child.once('close', () => {
        done();
      });
    });
    const stop = async () => {
      if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    };
    const patience = setTimeout(() => {
      void stop();
      failed(new Error(`no address after ${START_MAX_MS / 1000} s\n${output}`));
    }, START_MAX_MS);
    child.once('error', failed);
    void ended.then(() => {
      clearTimeout(patience);
      failed(new Error(`npm start ended by itself\n${output}`));
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text;
        const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
        if (address === undefined) return;
        clearTimeout(patience);
        started({ address, stop });
      });
    }
  });
}

/**
 * Asks for the page, everything it links to and every data file of the build.
 * @param {string} address
 * @returns {Promise<number>} files that answered besides the page
 */
async function visit(address) {
  const page = await (await answerOf(address)).text();
  const isApp = page.includes('<title>市北更新图') && /<script type="module"[^>]* src="/.test(page);
  if (!isApp) throw new Error('the page is not that of the app');
  const linked = [...page.matchAll(/(?:src|href)="(\.?\/[^"]+)"/g)].map(([, path]) => path ?? '');
  const data = (await readdir(join(clone, 'dist', 'data'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(clone, 'dist').length + 1));
  if (linked.length === 0 || data.length === 0) throw new Error('the page links to no script, or the build holds no data');
  for (const path of [...linked, ...data]) {
    const { size } = await (await answerOf(new URL(path, address).href)).blob();
    if (size === 0) throw new Error(`${path} is empty`);
  }
  return linked.length + data.length;
}

/** @param {string} url */
async function answerOf(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}
