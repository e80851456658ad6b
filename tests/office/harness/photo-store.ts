import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import s3 from '../../../deploy/nginx/s3.js';

const KEY = { accessKey: 'office:photos', secretKey: 'key-of-the-tests', region: 'us-east-1' };
const BUCKET = '/inspections';

/** OpenStack Swift, real and from Debian, with its S3 interface and an empty bucket, in a folder of its own on loopback. */
export class PhotoStore {
  readonly #folder: string;
  #server: ChildProcess;
  readonly #port: number;

  private constructor(folder: string, server: ChildProcess, port: number) {
    this.#folder = folder;
    this.#server = server;
    this.#port = port;
  }

  /** Starts one; throws with its own words where it does not come up. */
  static async start(): Promise<PhotoStore> {
    const folder = await mkdtemp(join(tmpdir(), 'renewal-photo-store-'));
    const { server, port } = await swift(folder);
    const store = new PhotoStore(folder, server, port);
    const made = await store.ask('PUT', '');
    if (!made.ok) throw new Error(`Swift made no bucket: ${await made.text()}`);
    return store;
  }

  /** Address of the bucket. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${BUCKET}`;
  }

  /** A file with its key, as `deploy/up` wants it; or with a key that the store does not take. */
  async keyFile(secretKey = KEY.secretKey): Promise<string> {
    const file = join(this.#folder, 'key.json');
    await writeFile(file, JSON.stringify({ ...KEY, secretKey }));
    return file;
  }

  /** Asks it without the office between, signed with its own key. */
  ask(method: 'GET' | 'PUT' | 'DELETE', name: string, body?: BodyInit): Promise<Response> {
    const path = name === '' ? BUCKET : `${BUCKET}/${name}`;
    const date = s3.stamp(new Date());
    const headers = { 'X-Amz-Date': date, 'X-Amz-Content-Sha256': s3.digestOf(method, path), 'Authorization': s3.sign(method, `127.0.0.1:${this.#port}`, path, date, KEY) };
    return fetch(`http://127.0.0.1:${this.#port}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }

  /** Names of all it holds. */
  async names(): Promise<readonly string[]> {
    const listed = await (await this.ask('GET', '')).text();
    return [...listed.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, name = '']) => name);
  }

  /** Ends it, as a machine that goes down; what it holds stays. */
  async kill(): Promise<void> {
    const ended = once(this.#server, 'exit');
    this.#server.kill('SIGKILL');
    await ended;
  }

  /** Starts it again at the same address. */
  async restart(): Promise<void> {
    this.#server = (await swift(this.#folder, this.#port)).server;
  }

  async stop(): Promise<void> {
    if (this.#server.exitCode === null && this.#server.signalCode === null) await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Debian's own Python, which its packages are for. */
async function swift(folder: string, port = 0): Promise<{ readonly server: ChildProcess; readonly port: number }> {
  const server = spawn('/usr/bin/python3', [join(import.meta.dirname, 'swift-store.py'), folder, KEY.secretKey, String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const first = await Promise.race([once(server.stdout.setEncoding('utf8'), 'data'), once(server, 'exit')]);
  const told = Number(first[0]);
  if (server.exitCode !== null || !(told > 0)) throw new Error(`Swift did not start: ${said.join('').slice(-2000)}`);
  return { server, port: told };
}
