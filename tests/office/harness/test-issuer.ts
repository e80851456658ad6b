import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** What a token says, and how it was signed. */
export interface TokenWishes {
  readonly scope?: string;
  readonly expiresInSeconds?: number;
  readonly issuer?: string;
  readonly audience?: string;
  readonly algorithm?: string;
  readonly kid?: string;
  readonly subject?: string;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs tokens as an issuer would whose keys the office knows. */
export class TestIssuer {
  readonly issuer = 'https://issuer.test';
  readonly audience = 'shibei-office';
  readonly #publicKey: KeyObject;
  readonly #privateKey: KeyObject;

  constructor() {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    this.#publicKey = publicKey;
    this.#privateKey = privateKey;
  }

  /** The keys as a JSON Web Key Set. */
  get keySet(): { readonly keys: readonly object[] } {
    return { keys: [{ ...this.#publicKey.export({ format: 'jwk' }), kid: 'key-1', use: 'sig', alg: 'RS256' }] };
  }

  token({ scope = 'records:read records:write', expiresInSeconds = 3600, issuer = this.issuer, audience = this.audience, algorithm = 'RS256', kid = 'key-1', subject = 'tablet-01' }: TokenWishes = {}): string {
    const claims = { iss: issuer, aud: audience, sub: subject, scope, exp: Math.floor(Date.now() / 1000) + expiresInSeconds };
    const signed = `${part({ alg: algorithm, kid, typ: 'JWT' })}.${part(claims)}`;
    return `${signed}.${createSign('sha256').update(signed).sign(this.#privateKey).toString('base64url')}`;
  }
}
