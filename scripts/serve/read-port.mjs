/**
 * Port from the `PORT` environment variable.
 * @param {string | undefined} text
 * @param {number} standard used when the variable is absent or empty
 * @returns {number}
 * @throws {RangeError} when it is no port number
 */
export function readPort(text, standard) {
  if (text === undefined || text === '') return standard;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new RangeError(`PORT must be a whole number from 1 to 65535, but is "${text}".`);
  }
  return port;
}
