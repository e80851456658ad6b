// Writes the issuer's keys as the proxy reads them: `node deploy/keys.mjs https://login.example.org > keys.json`, or with a
// file that holds a JSON Web Key Set. Only RSA signing keys are taken. Run it again when the issuer changes its keys.
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';

const [source = ''] = process.argv.slice(2);

/** @param {string} address @returns {Promise<unknown>} */
const read = async (address) => (await fetch(address)).json();

/** @param {unknown} value @param {string} name @returns {unknown} */
const member = (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined);

/** @returns {Promise<unknown>} */
async function keySet() {
  if (!/^https?:/.test(source)) {
    /** @type {unknown} */
    const kept = JSON.parse(await readFile(source, 'utf8'));
    return kept;
  }
  return read(String(member(await read(`${source.replace(/\/$/, '')}/.well-known/openid-configuration`), 'jwks_uri')));
}

const found = member(await keySet(), 'keys');
/** @type {readonly Record<string, unknown>[]} */
const keys = Array.isArray(found) ? found : [];
const usable = keys.filter((key) => key['kty'] === 'RSA' && (key['use'] ?? 'sig') === 'sig' && typeof key['kid'] === 'string');
if (usable.length === 0) throw new Error(`${source} has no RSA signing key with an id`);
const written = usable.map((key) => ({
  kid: key['kid'],
  spki: createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'der' }).toString('base64'),
}));
console.log(JSON.stringify(written, null, 2));
