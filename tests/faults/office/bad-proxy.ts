import { createServer, type IncomingMessage, request as httpRequest, type Server, type ServerResponse } from 'node:http';

/** What the proxy does to a request that adds something; null passes it on as it is. */
export type Harm = (body: Buffer) => { readonly do: 'cut'; readonly at: number } | { readonly do: 'send'; readonly body: Buffer } | { readonly do: 'answer'; readonly status: number; readonly type: string; readonly text: string } | null;

/** A proxy before the office that cuts, changes or answers itself. */
export class BadProxy {
  readonly #server: Server;
  readonly records: string;

  private constructor(server: Server, records: string) {
    this.#server = server;
    this.records = records;
  }

  /** Starts it on a port of loopback; `reads` answers what is only read instead of the office. */
  static async start(origin: string, harm: Harm, reads: () => ReturnType<Harm> = () => null): Promise<BadProxy> {
    const server = createServer((asked, answer) => void pass(origin, asked, answer, harm, reads));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    return new BadProxy(server, `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/office/wfs3/`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

async function pass(origin: string, asked: IncomingMessage, answer: ServerResponse, harm: Harm, reads: () => ReturnType<Harm>): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of asked) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const harmed = asked.method === 'POST' ? harm(body) : reads();
  if (harmed?.do === 'answer') {
    answer.writeHead(harmed.status, { 'Content-Type': harmed.type }).end(harmed.text);
    return;
  }
  const sent = harmed?.do === 'send' ? harmed.body : body;
  const onward = httpRequest(`${origin}${asked.url ?? ''}`, { method: asked.method ?? 'GET', headers: { ...asked.headers, host: new URL(origin).host, 'content-length': String(sent.length) } });
  onward.on('error', () => answer.destroy());
  onward.on('response', (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(answer);
  });
  if (harmed?.do === 'cut') {
    onward.write(sent.subarray(0, harmed.at), () => {
      onward.destroy();
      answer.destroy();
    });
    return;
  }
  onward.end(sent);
}
