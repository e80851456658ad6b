// Signs what the proxy asks of an S3-compatible store (AWS Signature Version 4), so that no tablet ever holds the store's key.
// For njs and for Node, which moves pictures with it. What is put is signed as the bytes whose SHA-256 is its own key: the
// store refuses all others. Source: "Authenticating Requests: Using the Authorization Header", Amazon S3 API reference.
import crypto from 'crypto';
import fs from 'fs';

const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SIGNED = 'host;x-amz-content-sha256;x-amz-date';

/** @type {(key: Buffer, text: string) => import('node:crypto').Hmac} */
const hmac = (key, text) => crypto.createHmac('sha256', key).update(text);

/** The moment as the store wants it: 20260131T235959Z. @type {(date: Date) => string} */
const stamp = (date) => date.toISOString().replace(/[-:]|\.[0-9]+/g, '');

/** Digest of the bytes that go along. What is put lies under its own; what is read, or a new bucket, sends none. @type {(method: string, path: string) => string} */
const digestOf = (method, path) => {
  const last = path.slice(path.lastIndexOf('/') + 1);
  return method === 'PUT' && /^[0-9a-f]{64}$/.test(last) ? last : NOTHING;
};

/**
 * The value of `Authorization`; `path` has letters, digits, `.`, `_`, `-` and `/` alone, so that it is its own canonical form.
 * @param {string} method @param {string} host @param {string} path @param {string} date as `stamp` gives it
 * @param {{ accessKey: string, secretKey: string, region: string }} settings
 */
function sign(method, host, path, date, settings) {
  const digest = digestOf(method, path);
  const canonical = [method, path, '', `host:${host}`, `x-amz-content-sha256:${digest}`, `x-amz-date:${date}`, '', SIGNED, digest].join('\n');
  const scope = [date.slice(0, 8), settings.region, 's3', 'aws4_request'];
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), crypto.createHash('sha256').update(canonical).digest('hex')].join('\n');
  const key = scope.reduce((last, part) => hmac(last, part).digest(), Buffer.from(`AWS4${settings.secretKey}`));
  return `AWS4-HMAC-SHA256 Credential=${settings.accessKey}/${scope.join('/')}, SignedHeaders=${SIGNED}, Signature=${hmac(key, text).digest('hex')}`;
}

/** @typedef {{ method: string, uri: string, variables: { store_settings: string, s3_date: string } }} NginxRequest */

// For nginx: three variables of a request whose address is already the store's.
/** @type {(request: NginxRequest) => string} */
const contentDigest = (request) => digestOf(request.method, request.uri);
const date = () => stamp(new Date());
/** @type {(request: NginxRequest) => string} */
const authorization = (request) => {
  /** @type {{ host: string, accessKey: string, secretKey: string, region: string }} */
  const settings = JSON.parse(fs.readFileSync(request.variables.store_settings, 'utf8'));
  return sign(request.method, settings.host, request.uri, request.variables.s3_date, settings);
};

export default { authorization, contentDigest, date, digestOf, sign, stamp };
