import { Server as TlsServer } from 'node:https';

/** Somebody else listens at the port; the message says what to do. */
export class PortTakenError extends Error {
  /**
   * @param {number} port
   * @param {unknown} cause
   */
  constructor(port, cause) {
    super(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
      { cause },
    );
    this.name = 'PortTakenError';
  }
}

/**
 * Listens on the loopback interface, or at another address, and resolves when the server accepts connections.
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {number} port 0 for any free one
 * @param {string} host
 * @returns {Promise<string>} origin on this machine, `http://127.0.0.1:4173`
 * @throws {PortTakenError}
 */
export function listen(server, port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject('code' in error && error.code === 'EADDRINUSE' ? new PortTakenError(port, error) : error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error(`unexpected address ${String(address)}`);
      resolve(`${server instanceof TlsServer ? 'https' : 'http'}://127.0.0.1:${address.port}`);
    });
  });
}
