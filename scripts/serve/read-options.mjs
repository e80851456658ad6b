import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { parseArgs } from 'node:util';

/** How `npm start` is to serve; `tls` null for plain HTTP. @typedef {{host: string, tls: {cert: Buffer, key: Buffer} | null}} ServeOptions */

/** Only this machine: browsers take its own address for secure without a certificate. */
const LOOPBACK = '127.0.0.1';
/** Every network of this machine: what HTTPS is asked for. */
const EVERYWHERE = '0.0.0.0';

/**
 * Reads what stands behind `npm start --`: `--https --cert file --key file [--host address]`.
 * @param {readonly string[]} parameters
 * @returns {ServeOptions}
 * @throws {Error} with a sentence that says what is missing or wrong
 */
export function readOptions(parameters) {
  const { values } = parseArgs({
    args: [...parameters],
    options: { https: { type: 'boolean' }, cert: { type: 'string' }, key: { type: 'string' }, host: { type: 'string' } },
  });
  const { https = false, cert, key, host } = values;
  if (!https) {
    if (cert !== undefined || key !== undefined) throw new Error('--cert and --key need --https.');
    return { host: host ?? LOOPBACK, tls: null };
  }
  if (cert === undefined || key === undefined) throw new Error('--https needs a certificate: npm start -- --https --cert cert.pem --key key.pem (docs/deploy.md says how to make one).');
  const tls = { cert: read('certificate', cert), key: read('key', key) };
  try {
    createSecureContext(tls);
  } catch (cause) {
    throw new Error(`Certificate ${cert} and key ${key} do not go together, or are no PEM files: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  return { host: host ?? EVERYWHERE, tls };
}

/**
 * @param {string} what
 * @param {string} path
 */
function read(what, path) {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`The ${what} ${path} could not be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
