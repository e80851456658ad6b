import { networkInterfaces } from 'node:os';

/**
 * IPv4 addresses under which other machines of the network reach this one.
 * @returns {string[]}
 */
export function networkAddresses(interfaces = networkInterfaces()) {
  return Object.values(interfaces).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );
}
