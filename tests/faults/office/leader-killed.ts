import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findPostgis } from '../../../scripts/set-up/postgis.mjs';
import { canonicalJson } from '../../../src/domain/field/canonical-json.ts';
import { digestOfText } from '../../../src/domain/field/state-digest.ts';
import { sealOf } from '../../../src/domain/sync/event-seal.ts';
import { type Fault, same } from '../harness/fault.ts';

const run = promisify(execFile);
const SCRIPTS = resolve(import.meta.dirname, '../../../deploy/ha');
const WRITERS = 3;
/** Thirteen ports from here on, or from a later place where one of them is taken. */
const FIRST_PORT = 25_430;
const PORTS = 13;
/** Events accepted between two faults. */
const BETWEEN = 40;

export const leaderKilled: Fault = {
  name: 'F6-ha-leader',
  title: 'leader of three PostgreSQL nodes killed, or cut off from the others, under load',
  rounds: 2,
  run: async (rounds) => {
    const nodes = await Nodes.start();
    const acked: string[] = [];
    const moments: number[] = [];
    let goesOn = true;
    const write = async (): Promise<void> => {
      while (goesOn) {
        const id = await nodes.insert();
        if (id === null) continue;
        acked.push(id);
        moments.push(performance.now());
      }
    };
    const accepted = async (more: number): Promise<void> => {
      const wanted = acked.length + more;
      while (acked.length < wanted) await new Promise((done) => setTimeout(done, 100));
    };
    const writers = Array.from({ length: WRITERS }, write);
    try {
      const gaps: string[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await accepted(BETWEEN);
        const before = await nodes.leader();
        const start = performance.now();
        const isKill = round % 2 === 0;
        await nodes.script(isKill ? 'kill-node' : 'cut-off', '--node', before);
        // The next writes have to come from another node.
        await nodes.leaderOtherThan(before);
        await accepted(BETWEEN);
        gaps.push(`${isKill ? 'killed' : 'cut off'}: ${(longestGap(moments.filter((at) => at >= start), start) / 1000).toFixed(1)} s`);
        if (!isKill) await nodes.script('cut-off', '--node', '0');
        await nodes.up();
      }
      console.log(`       longest time without an accepted write, leader ${gaps.join(', ')}`);
    } finally {
      goesOn = false;
      await Promise.all(writers);
    }
    try {
      const found = await nodes.eventIds();
      same(new Set(found).size, found.length, 'different events among the rows');
      return { acked, found };
    } finally {
      await nodes.stop();
    }
  },
};

const longestGap = (moments: readonly number[], start: number): number => moments.reduce(({ last, longest }, at) => ({ last: at, longest: Math.max(longest, at - last) }), { last: start, longest: 0 }).longest;

/** The three nodes of deploy/ha in a folder of their own. */
class Nodes {
  readonly #folder: string;
  readonly #base: number;
  readonly #psql: string;
  #password = '';
  #seq = 0;

  private constructor(folder: string, base: number, psql: string) {
    this.#folder = folder;
    this.#base = base;
    this.#psql = psql;
  }

  static async start(): Promise<Nodes> {
    const folder = await mkdtemp(join(tmpdir(), 'renewal-nodes-'));
    await chmod(folder, 0o755);
    const nodes = new Nodes(folder, await freeBase(), join(findPostgis() ?? '', 'psql'));
    await nodes.up();
    nodes.#password = (await readFile(join(folder, 'home/password'), 'utf8')).trim();
    return nodes;
  }

  async up(): Promise<void> {
    await this.script('up');
  }

  async script(name: string, ...parameters: readonly string[]): Promise<string> {
    // What it starts goes on writing into its own files: the script's own end counts.
    const { stdout } = await run('bash', [join(SCRIPTS, name), '--home', join(this.#folder, 'home'), '--base', String(this.#base), ...parameters], { timeout: 150_000 });
    return stdout.trim();
  }

  async leader(): Promise<string> {
    return (await this.script('leader')).split(' ')[0] ?? '';
  }

  async leaderOtherThan(before: string): Promise<void> {
    for (;;) {
      const now = await this.leader();
      if (now !== '' && now !== before) return;
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  /** Adds one event as the field's role; its id once the database said that it is kept, null where it did not. */
  async insert(): Promise<string | null> {
    this.#seq += 1;
    const [eventId, recordId, deviceId] = [randomUUID(), randomUUID(), randomUUID()];
    const body = canonicalJson({ schema: 1, author: 'load', fields: { seq: this.#seq }, photos: [], position: null, wallClock: 1, clockOffset: null });
    const bodySha256 = await digestOfText(body);
    const seal = await sealOf({ eventId, recordId, parentIds: '[]', deviceId, seq: 1, kind: 'create', bodySha256 });
    try {
      await this.#ask(`SET ROLE renewal_field; INSERT INTO office.event_in (event_id, record_id, parent_ids, device_id, seq, kind, body, body_sha256, seal) VALUES ('${eventId}', '${recordId}', '[]', '${deviceId}', 1, 'create', '${body}', '${bodySha256}', '${seal}')`);
      return eventId;
    } catch {
      return null;
    }
  }

  async eventIds(): Promise<readonly string[]> {
    return (await this.#ask('SELECT event_id FROM office.event')).trim().split('\n');
  }

  async stop(): Promise<void> {
    await this.script('down');
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #ask(sql: string): Promise<string> {
    const environment = { ...process.env, PGPASSWORD: this.#password, PGCONNECT_TIMEOUT: '3' };
    const { stdout } = await run(this.#psql, ['-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', '127.0.0.1', '-p', String(this.#base), '-U', 'postgres', '-d', 'office', '-c', sql], { env: environment, timeout: 20_000, maxBuffer: 1e8 });
    return stdout;
  }
}

/** The first of thirteen free ports in a row. */
async function freeBase(): Promise<number> {
  for (let base = FIRST_PORT; base < FIRST_PORT + 2000; base += PORTS) if ((await Promise.all(Array.from({ length: PORTS }, (_, index) => isFree(base + index)))).every(Boolean)) return base;
  throw new Error('no thirteen free ports in a row');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
