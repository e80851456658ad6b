/**
 * Reads a `Range` header (RFC 9110 §14) against a file of `size` bytes.
 * Several ranges and units other than bytes are answered with the whole file, as the RFC allows.
 * @param {string | undefined} header
 * @param {number} size
 * @returns {'whole' | 'unsatisfiable' | {first: number, last: number}} `last` is inclusive
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return 'whole';
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return 'whole';
  if (from === '') {
    const length = Number(to);
    if (length === 0 || size === 0) return 'unsatisfiable';
    return { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= size ? 'unsatisfiable' : { first, last };
}
