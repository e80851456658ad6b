import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export const RETURN_URL = 'http://127.0.0.1/login-return.html';

/** A certified OpenID provider on loopback, with one public client that has to use PKCE. */
export class RealIssuer {
  readonly url: string;
  readonly #server: Server;

  private constructor(url: string, server: Server) {
    this.url = url;
    this.#server = server;
  }

  static async start(): Promise<RealIssuer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(url, {
      clients: [{ client_id: 'shibei-map', application_type: 'native', token_endpoint_auth_method: 'none', grant_types: ['authorization_code'], response_types: ['code'], redirect_uris: [RETURN_URL] }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'key-of-issuer', use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['tests'] },
      pkce: { required: () => true },
      findAccount: (_: unknown, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => 'urn:shibei-office',
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({ scope: 'records:read records:write', audience: 'shibei-office', accessTokenTTL: 600, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } }),
        },
      },
    });
    const answer = provider.callback();
    server.on('request', (request, response) => void answer(request, response));
    return new RealIssuer(url, server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** Does what a person does at the address: logs in, agrees; gives the parameters of the address one is sent back to. */
  async logIn(authorizeUrl: string): Promise<URLSearchParams> {
    const cookies = new Map<string, string>();
    let next: { readonly url: string; readonly form?: URLSearchParams } = { url: authorizeUrl };
    for (let step = 0; step < 12; step += 1) {
      const response = await fetch(next.url, {
        ...(next.form ? { method: 'POST', body: next.form } : {}),
        redirect: 'manual',
        headers: { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const [name = '', value = ''] = pair.split('=');
        cookies.set(name, value);
      }
      const location = response.headers.get('Location');
      if (location !== null) {
        const url = new URL(location, next.url);
        if (url.href.startsWith(RETURN_URL)) return url.searchParams;
        next = { url: url.href };
        continue;
      }
      const page = await response.text();
      const [, action = ''] = /<form[^>]+action="([^"]+)"/.exec(page) ?? [];
      const [, prompt = ''] = /name="prompt" value="([^"]+)"/.exec(page) ?? [];
      if (action === '') throw new Error(`no form at ${next.url}: ${page.slice(0, 400)}`);
      next = { url: new URL(action, next.url).href, form: new URLSearchParams(prompt === 'login' ? { prompt, login: '巡查07', password: 'x' } : { prompt }) };
    }
    throw new Error('the login led nowhere');
  }
}
