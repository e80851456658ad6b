import { execFile, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findPostgis } from '../../../scripts/set-up/postgis.mjs';
import { PostgresSession } from '../../server/postgis/postgres-session.ts';
import { TestIssuer } from './test-issuer.ts';

const run = promisify(execFile);
const DEPLOY = resolve(import.meta.dirname, '../../../deploy');

/** How an office of the tests is started. */
export interface OfficeWishes {
  readonly workers?: number;
  /** Requests a second of one login; the limit itself is tested where it is small. */
  readonly rate?: number;
  /** The built application; without it a page that says nothing. */
  readonly app?: string;
  readonly more?: readonly string[];
}

/** The whole office, as `deploy/up` starts it: PostgreSQL, QGIS Server and nginx in a folder and on a port of its own. */
export class RealOffice {
  readonly issuer: TestIssuer;
  readonly folder: string;
  readonly origin: string;
  readonly #parameters: readonly string[];
  readonly #bin: string;

  private constructor(issuer: TestIssuer, folder: string, origin: string, parameters: readonly string[], bin: string) {
    this.issuer = issuer;
    this.folder = folder;
    this.origin = origin;
    this.#parameters = parameters;
    this.#bin = bin;
  }

  /** Starts one; throws with the script's own words where it does not come up. */
  static async start({ workers = 2, rate = 5000, app, more = [] }: OfficeWishes = {}): Promise<RealOffice> {
    const bin = findPostgis();
    if (bin === null) throw new Error('PostgreSQL with PostGIS was not found; `npm test` installs it where it can.');
    const issuer = new TestIssuer();
    const folder = await mkdtemp(join(tmpdir(), 'renewal-office-'));
    // PostgreSQL and QGIS Server run under accounts of their own.
    await chmod(folder, 0o755);
    const page = app ?? join(folder, 'page');
    if (app === undefined) {
      await mkdir(page);
      await writeFile(join(page, 'index.html'), '<!doctype html><title>office</title>');
    }
    await writeFile(join(folder, 'key-set.json'), JSON.stringify(issuer.keySet));
    const keys = await run(process.execPath, [join(DEPLOY, 'keys.mjs'), join(folder, 'key-set.json')]);
    await writeFile(join(folder, 'keys.json'), keys.stdout);
    const port = await freePort();
    const parameters = ['--home', join(folder, 'home'), '--listen', `127.0.0.1:${port}`, '--app', page, '--issuer', issuer.issuer, '--keys', join(folder, 'keys.json'), '--workers', String(workers), '--rate', String(rate), ...more];
    const office = new RealOffice(issuer, folder, `http://127.0.0.1:${port}`, parameters, bin);
    await office.up();
    return office;
  }

  get home(): string {
    return join(this.folder, 'home');
  }

  /** Address of the records, with the slash at its end. */
  get records(): string {
    return `${this.origin}/office/wfs3/`;
  }

  /** Starts what does not run, and takes over settings that changed. */
  async up(...change: readonly string[]): Promise<void> {
    await script('up', [...this.#parameters, ...change]);
  }

  /** Stops everything; nothing is deleted. */
  async down(): Promise<void> {
    await script('down', ['--home', this.home]);
  }

  /** Runs another script of deploy/ on this office. */
  async script(name: string, ...parameters: readonly string[]): Promise<string> {
    return script(name, ['--home', this.home, ...parameters]);
  }

  /** Stops it and removes its folder. */
  async stop(): Promise<void> {
    await this.down();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Runs SQL as the owner; its answer as lines of fields. */
  async ask(sql: string, role = 'postgres'): Promise<readonly (readonly string[])[]> {
    const { stdout } = await run(join(this.#bin, 'psql'), ['-XqAt', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-h', join(this.home, 'run'), '-U', role, '-d', 'office', '-c', sql], { maxBuffer: 1e8 });
    const text = stdout.trimEnd();
    return text === '' ? [] : text.split('\n').map((line) => line.split('\t'));
  }

  /** A connection that stays open, for what happens inside a transaction. */
  session(role = 'renewal_field'): PostgresSession {
    return new PostgresSession(join(this.#bin, 'psql'), join(this.home, 'run'), role, 'office');
  }

  /** Ids of all events it holds. */
  async eventIds(): Promise<readonly string[]> {
    return (await this.ask('SELECT event_id FROM office.event')).flat();
  }

  /** Kills every QGIS Server process, as a crash does. */
  async killWorkers(): Promise<void> {
    for (const process_ of await this.workers()) kill(process_);
  }

  /** Kills PostgreSQL's first process, and with it the server. */
  async killPostmaster(): Promise<void> {
    const [id = ''] = (await readFile(join(this.home, 'postgres/postmaster.pid'), 'utf8')).split('\n');
    kill(Number(id));
  }

  /** Process ids of the QGIS Server processes: children of the keepers. */
  async workers(): Promise<readonly number[]> {
    const files = (await readdir(join(this.home, 'run/qgis'))).filter((name) => name.endsWith('.pid'));
    const keepers = await Promise.all(files.map(async (name) => Number(await readFile(join(this.home, 'run/qgis', name), 'utf8'))));
    const found = await Promise.all(keepers.map(async (keeper) => (await readFile(`/proc/${keeper}/task/${keeper}/children`, 'utf8').catch(() => '')).trim().split(/\s+/).filter(Boolean).map(Number)));
    const names = await Promise.all(found.flat().map(async (id) => [id, await readFile(`/proc/${id}/comm`, 'utf8').catch(() => '')] as const));
    return names.filter(([, name]) => name.startsWith('qgis')).map(([id]) => id);
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Servers go on after the script, so its own end counts and not that of its outputs. */
async function script(name: string, parameters: readonly string[]): Promise<string> {
  const said: string[] = [];
  const child = spawn('bash', [join(DEPLOY, name), ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('exit', done);
  });
  child.stdout.destroy();
  child.stderr.destroy();
  if (code !== 0) throw new Error(`deploy/${name} ended with ${String(code)}: ${said.join('').slice(-2000)}`);
  return said.join('');
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
