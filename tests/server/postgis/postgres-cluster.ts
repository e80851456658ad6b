import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PostgresSession } from './postgres-session.ts';
import { findPostgis } from '../../../scripts/set-up/postgis.mjs';

const run = promisify(execFile);
const SUPERUSER = 'shibei';
const READY = 'database system is ready to accept connections';

/** The account that PostgreSQL, which refuses to run as root, runs under; null where we are not root. */
async function unprivileged(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)));
  return { uid: uid ?? NaN, gid: gid ?? NaN };
}

/**
 * A PostgreSQL of its own in a folder of its own, reached by a socket in that folder alone: no port, no password, nothing
 * of the machine's own servers is touched.
 */
export class PostgresCluster {
  readonly #bin: string;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(bin: string, folder: string, server: ChildProcess) {
    this.#bin = bin;
    this.#folder = folder;
    this.#server = server;
  }

  /** Makes and starts one; throws with the server's own words where it does not come up. */
  static async start(): Promise<PostgresCluster> {
    const bin = findPostgis();
    if (bin === null) throw new Error('PostgreSQL with PostGIS was not found; `npm test` installs it where it can.');
    const account = await unprivileged();
    const folder = await mkdtemp(join(tmpdir(), 'renewal-postgres-'));
    if (account) await chown(folder, account.uid, account.gid);
    const data = join(folder, 'data');
    const options = { ...(account ?? {}), cwd: folder };
    await run(join(bin, 'initdb'), ['-D', data, '-U', SUPERUSER, '-E', 'UTF8', '--locale=C', '--auth=trust', '--no-sync'], options);
    const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off', 'shared_buffers=256MB', 'work_mem=64MB', 'jit=off'];
    const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    await isReady(server);
    return new PostgresCluster(bin, folder, server);
  }

  /** Runs SQL as a script; its answer as lines of fields. Throws with PostgreSQL's words at the first error. */
  async ask(script: string): Promise<readonly (readonly string[])[]> {
    const client = spawn(join(this.#bin, 'psql'), ['-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', this.#folder, '-U', SUPERUSER, '-d', 'postgres', '-f', '-'], { stdio: 'pipe' });
    const [out, errors] = [collect(client.stdout), collect(client.stderr)];
    // psql stops reading at the first error: what it says counts, not the pipe that breaks.
    client.stdin.once('error', () => undefined);
    client.stdin.end(script);
    const [code] = (await once(client, 'close')) as [number | null];
    if (code !== 0) throw new Error(`psql ended with ${String(code)}: ${errors.join('').slice(0, 2000)}`);
    const text = out.join('').trimEnd();
    return text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
  }

  /** A connection that stays open between questions, for what happens inside a transaction. */
  session(): PostgresSession {
    return new PostgresSession(join(this.#bin, 'psql'), this.#folder, SUPERUSER);
  }

  /** Milliseconds that the server itself needs for a query, its answer thrown away: no transfer, no client. */
  async milliseconds(query: string): Promise<number> {
    const lines = await this.ask(`EXPLAIN (ANALYZE, TIMING OFF) ${query};`);
    const line = lines.map(([text = '']) => /^Execution Time: ([\d.]+) ms$/.exec(text)?.[1]).find((time) => time !== undefined);
    if (line === undefined) throw new Error('EXPLAIN told no execution time');
    return Number(line);
  }

  /** Stops the server and removes its folder. */
  async stop(): Promise<void> {
    const ended = once(this.#server, 'close');
    this.#server.kill('SIGINT');
    await ended;
    await rm(this.#folder, { recursive: true });
  }
}

function collect(stream: NodeJS.ReadableStream): string[] {
  const parts: string[] = [];
  stream.setEncoding('utf8').on('data', (part: string) => parts.push(part));
  return parts;
}

/** Waits for the server's own word that it is ready. */
async function isReady(server: ChildProcess): Promise<void> {
  const { stderr } = server;
  if (!stderr) throw new Error('the server has no output to read');
  const said: string[] = [];
  await new Promise<void>((resolve, reject) => {
    stderr.setEncoding('utf8').on('data', (part: string) => {
      said.push(part);
      if (said.join('').includes(READY)) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with ${String(code)}: ${said.join('')}`)));
  });
}
