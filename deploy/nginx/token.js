// The token check of the proxy, in njs: a JSON Web Token signed by the issuer (RS256), meant for this office, in time, and
// allowed to do what is asked. Keys lie in a file that deploy/keys.mjs writes: [{kid, spki}], SubjectPublicKeyInfo in base64.
import fs from 'fs';

const CLOCK_SECONDS = 60;
const MOST_CHARACTERS = 8192;
const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** What a request needs to be allowed to do. */
const scopeOf = (method) => (method === 'POST' || method === 'PUT' ? 'records:write' : 'records:read');

const bytesOf = (text) => Buffer.from(text, 'base64url');
const jsonOf = (text) => JSON.parse(bytesOf(text).toString());

/** Why a token is not good enough; empty where it is. */
async function fault(token, settings, scope, nowSeconds) {
  const parts = token.split('.');
  if (parts.length !== 3 || token.length > MOST_CHARACTERS) return 'malformed';
  const header = jsonOf(parts[0]);
  const claims = jsonOf(parts[1]);
  if (header.alg !== 'RS256' || header.crit !== undefined) return 'algorithm';
  const key = settings.keys.find((one) => one.kid === header.kid);
  if (!key) return 'unknown key';
  const imported = await crypto.subtle.importKey('spki', Buffer.from(key.spki, 'base64'), ALGORITHM, false, ['verify']);
  const signed = Buffer.from(`${parts[0]}.${parts[1]}`);
  if (!(await crypto.subtle.verify(ALGORITHM, imported, bytesOf(parts[2]), signed))) return 'signature';
  if (claims.iss !== settings.issuer) return 'issuer';
  const audience = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (!audience.includes(settings.audience)) return 'audience';
  if (typeof claims.exp !== 'number' || claims.exp + CLOCK_SECONDS < nowSeconds) return 'expired';
  if (typeof claims.nbf === 'number' && claims.nbf - CLOCK_SECONDS > nowSeconds) return 'not yet valid';
  if (!`${claims.scope || ''}`.split(' ').includes(scope)) return 'scope';
  return '';
}

/** Answers nginx's own question: 204 for a good token, 401 for none or a bad one, 403 for one that may not do this. */
async function check(request) {
  let verdict = 'missing';
  try {
    const given = request.headersIn.Authorization || '';
    if (given.startsWith('Bearer ')) {
      const settings = JSON.parse(fs.readFileSync(request.variables.token_settings, 'utf8'));
      verdict = await fault(given.slice(7), settings, scopeOf(request.variables.asked_method), Date.now() / 1000);
    }
  } catch (error) {
    verdict = 'malformed';
  }
  if (verdict === '') return request.return(204);
  // The reason goes to the log, the token never does.
  request.log(`token refused: ${verdict}`);
  return request.return(verdict === 'scope' ? 403 : 401);
}

export default { check };
