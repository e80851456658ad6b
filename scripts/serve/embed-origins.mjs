import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Origins of a file such as `{"origins": ["https://example.org"]}`. Throws with what is wrong where one is no plain http(s)
 * origin: a wildcard or a path would allow more, or less, than it says.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function readEmbedOrigins(text) {
  /** @type {unknown} */
  const parsed = JSON.parse(text);
  const { origins } = /** @type {{origins?: unknown}} */ (typeof parsed === 'object' && parsed !== null ? parsed : {});
  if (!Array.isArray(origins)) throw new TypeError('the list of who may embed the map has to be {"origins": ["https://…"]}');
  return origins.map((/** @type {unknown} */ origin) => {
    if (typeof origin !== 'string' || !/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin || /[*;,\s]/.test(origin)) {
      throw new TypeError(`${JSON.stringify(origin)} is no origin: scheme, host and port alone, such as "https://example.org"`);
    }
    return origin;
  });
}

/**
 * The origins a built folder was made for; none where it has no such file.
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function builtEmbedOrigins(folder) {
  let text;
  try {
    text = readFileSync(join(folder, 'embed.json'), 'utf8');
  } catch {
    return [];
  }
  return readEmbedOrigins(text);
}
