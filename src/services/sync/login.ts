import { isJsonObject } from '../../domain/field/json-value.ts';
import { sha256Hex } from '../../domain/sha256-hex.ts';
import { base64Of, bytesOfHex } from './base64.ts';
import type { LoginSettings } from './office-settings.ts';

/** Why nobody is logged in after an attempt. */
export type LoginFailure = 'popup' | 'cancelled' | 'refused' | 'offline';

/** A login that lives in this page's memory alone: never in storage, in an address or in an export. */
export interface Login {
  /** The access token while it is good; null otherwise. Renews it in the background where the issuer allows. */
  readonly token: () => string | null;
  readonly isIn: () => boolean;
  /** Forgets the token, as after an answer that says it is no longer good. */
  readonly forget: () => void;
  /** Has the person log in, in a window of its own so that an open form stays as it is. To be called from a click. */
  readonly start: () => Promise<LoginFailure | null>;
}

/** What logging in needs of the browser. */
export interface LoginSurroundings {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly returnUrl: string;
  /** Opens a window; null where the browser does not allow it. */
  readonly open: () => { readonly go: (url: string) => void } | null;
  readonly channel: () => Pick<BroadcastChannel, 'addEventListener' | 'removeEventListener' | 'close'>;
  /** Calls back after so long, unless the returned function is called before. */
  readonly later: (milliseconds: number, then: () => void) => () => void;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string | null;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Renewed so long before its end; a token without one is taken to last five minutes. */
const EARLY_MS = 30_000;
const USUAL_SECONDS = 300;
/** An attempt ends by its answer, by the next attempt, or after so long: the window is the issuer's, and tells nothing of its end. */
const LONGEST_MS = 10 * 60_000;

/** OpenID Connect, authorization code with PKCE (RFC 7636, S256). */
export function oidcLogin(settings: LoginSettings, { fetch, now, returnUrl, open, channel, later }: LoginSurroundings): Login {
  let tokens: Tokens | null = null;
  let renewing: Promise<unknown> | null = null;
  let abandon = (): void => undefined;

  const ask = async (parameters: Readonly<Record<string, string>>): Promise<LoginFailure | null> => {
    try {
      const response = await fetch(settings.tokenUrl, { method: 'POST', body: new URLSearchParams({ client_id: settings.clientId, ...parameters }), cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) return 'refused';
      const said: unknown = await response.json();
      if (!isJsonObject(said)) return 'refused';
      const { access_token, expires_in, refresh_token } = said;
      if (typeof access_token !== 'string') return 'refused';
      tokens = { access: access_token, refresh: typeof refresh_token === 'string' ? refresh_token : null, until: now() + (typeof expires_in === 'number' ? expires_in : USUAL_SECONDS) * 1000 };
      return null;
    } catch {
      return 'offline';
    }
  };

  const renew = (): void => {
    const refresh = tokens?.refresh;
    if (typeof refresh !== 'string') return;
    renewing ??= ask({ grant_type: 'refresh_token', refresh_token: refresh }).finally(() => (renewing = null));
  };

  return {
    token: () => {
      if (!tokens) return null;
      if (tokens.until - EARLY_MS < now()) renew();
      return tokens.until > now() ? tokens.access : null;
    },
    isIn: () => tokens !== null && (tokens.until > now() || tokens.refresh !== null),
    forget: () => {
      const refresh = tokens?.refresh ?? null;
      // Without an access token; what can be renewed is.
      tokens = refresh === null ? null : { access: '', refresh, until: 0 };
      renew();
    },
    start: async () => {
      const opened = open();
      if (!opened) return 'popup';
      const [state, verifier] = [randomText(), randomText()];
      const url = new URL(settings.authorizeUrl);
      const challenge = urlSafe(base64Of(bytesOfHex(await sha256Hex(new TextEncoder().encode(verifier)))));
      const parameters = { response_type: 'code', client_id: settings.clientId, redirect_uri: returnUrl, scope: settings.scope, state, code_challenge: challenge, code_challenge_method: 'S256' };
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
      abandon();
      const attempt = answerOf(state, settings.issuer, channel(), later);
      abandon = attempt.abandon;
      opened.go(url.href);
      const code = await attempt.answer;
      if (typeof code !== 'string') return code.failure;
      return ask({ grant_type: 'authorization_code', code, redirect_uri: returnUrl, code_verifier: verifier });
    },
  };
}

type Answer = string | { readonly failure: LoginFailure };

/** The code that the issuer sent back to this very attempt, or why there is none. */
function answerOf(state: string, issuer: string, channel: ReturnType<LoginSurroundings['channel']>, later: LoginSurroundings['later']): { readonly answer: Promise<Answer>; readonly abandon: () => void } {
  let end: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((done) => (end = done));
  const hear = (event: Event): void => {
    const said: unknown = (event as MessageEvent).data;
    if (!isJsonObject(said) || said['state'] !== state) return;
    // Another issuer's answer in the place of this one's (RFC 9207).
    if (typeof said['issuer'] === 'string' && said['issuer'] !== issuer) end({ failure: 'refused' });
    else if (typeof said['code'] === 'string') end(said['code']);
    else end({ failure: said['error'] === 'access_denied' ? 'cancelled' : 'refused' });
  };
  const abandon = (): void => end({ failure: 'cancelled' });
  channel.addEventListener('message', hear);
  const callOff = later(LONGEST_MS, abandon);
  void answer.then(() => {
    callOff();
    channel.removeEventListener('message', hear);
    channel.close();
  });
  return { answer, abandon };
}

const urlSafe = (text: string): string => text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const randomText = (): string => urlSafe(base64Of(crypto.getRandomValues(new Uint8Array(32)).buffer));
