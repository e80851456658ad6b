import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Fault } from '../harness/fault.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../../deploy/ha');

/** What deploy/ha/trial.mjs writes down. */
interface Trial {
  readonly acked: readonly string[];
  readonly found: readonly string[];
}

export const leaderHarmed: Fault = {
  name: 'F6-ha-leader',
  title: 'leader of three PostgreSQL nodes killed, cut off from the others, or frozen, under load',
  // A kill and a freeze, which is what Patroni 3.0.2 loses writes by; a long run kills ten times and cuts off five times besides.
  rounds: 2,
  run: async (rounds) => {
    const folder = await mkdtemp(join(tmpdir(), 'renewal-nodes-'));
    // PostgreSQL runs under an account of its own.
    await chmod(folder, 0o755);
    // Several trials on one machine need a network each.
    const place = ['--home', join(folder, 'home'), '--network', String(1 + (process.pid % 250))];
    const harms = rounds === 2 ? { kills: 1, partitions: 0, freezes: 1 } : { kills: rounds / 2, partitions: rounds / 4, freezes: rounds / 4 };
    const told = join(folder, 'trial.json');
    try {
      const parameters = Object.entries(harms).flatMap(([name, times]) => [`--${name}`, String(Math.round(times))]);
      const { code, said } = await run(process.execPath, [join(SCRIPTS, 'trial.mjs'), ...place, ...parameters, '--json', told]);
      console.log(said.trim().replace(/^/gm, '       '));
      const { acked, found } = JSON.parse(await readFile(told, 'utf8')) as Trial;
      const lost = acked.some((id) => !found.includes(id));
      // What was lost is counted by who asked; all else that went wrong was told above.
      if (code !== 0 && !lost) throw new Error(`the trial ended with ${String(code)}`);
      return { acked, found };
    } finally {
      await run('bash', [join(SCRIPTS, 'down'), ...place]);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Servers go on after a script and have files of their own to write into: its own end counts. */
async function run(command: string, parameters: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const said: string[] = [];
  const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  return { code, said: said.join('') };
}
