import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';

/** One connection of psql that is told one command after the other. */
export class PostgresSession {
  readonly #client: ChildProcessWithoutNullStreams;
  #said = '';
  #asked = 0;

  /** @param psql the program; @param host the folder of the server's socket */
  constructor(psql: string, host: string, user: string, database = 'postgres') {
    this.#client = spawn(psql, ['-XqAt', '-F', '\t', '-h', host, '-U', user, '-d', database], { stdio: 'pipe' });
    this.#client.stdout.setEncoding('utf8').on('data', (part: string) => (this.#said += part));
  }

  /** Runs a command; its answer, once it has ended. */
  async run(command: string): Promise<string> {
    this.#asked += 1;
    const mark = `-- done ${this.#asked}\n`;
    this.#client.stdin.write(`${command}\n\\echo '${mark.trimEnd()}'\n`);
    while (!this.#said.includes(mark)) await once(this.#client.stdout, 'data');
    const answer = this.#said.slice(0, this.#said.indexOf(mark));
    this.#said = this.#said.slice(answer.length + mark.length);
    return answer.trimEnd();
  }

  async end(): Promise<void> {
    const ended = once(this.#client, 'close');
    this.#client.stdin.end();
    await ended;
  }
}
