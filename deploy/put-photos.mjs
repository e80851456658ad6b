// Puts pictures into an S3-compatible store: lines of digest, TAB, base64 from standard input; the store's settings from the
// file that deploy/up wrote. Part of deploy/photos-to-store. Ends at the first picture that the store does not give back as it is.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import s3 from './nginx/s3.js';

/** @typedef {{ url: string, host: string, accessKey: string, secretKey: string, region: string }} StoreSettings */
/** @type {unknown} */
const read = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const settings = /** @type {StoreSettings} */ (read);

/** @param {'GET' | 'PUT'} method @param {string} digest @param {Buffer<ArrayBuffer>} [body] */
function ask(method, digest, body) {
  const url = new URL(`${settings.url}/${digest}`);
  const date = s3.stamp(new Date());
  const headers = { 'X-Amz-Date': date, 'X-Amz-Content-Sha256': s3.digestOf(method, url.pathname), 'Authorization': s3.sign(method, settings.host, url.pathname, date, settings) };
  return fetch(url, body ? { method, body, headers: { ...headers, 'Content-Type': 'image/jpeg' } } : { method, headers });
}

/** Whether the store has it, every byte. @param {string} digest */
async function isThere(digest) {
  const answer = await ask('GET', digest);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`The store answered ${answer.status}: ${bytes.toString()}`);
  return answer.ok && createHash('sha256').update(bytes).digest('hex') === digest;
}

const count = { copied: 0, there: 0 };
for await (const line of createInterface({ input: process.stdin })) {
  const [digest = '', content = ''] = line.split('\t');
  if (await isThere(digest)) {
    count.there += 1;
    continue;
  }
  const answer = await ask('PUT', digest, Buffer.from(content, 'base64'));
  const said = await answer.text();
  if (!(await isThere(digest))) throw new Error(`The store did not keep ${digest}; it answered ${answer.status}: ${said}`);
  count.copied += 1;
}
console.log(`${count.copied} pictures copied and read back, ${count.there} were there.`);
