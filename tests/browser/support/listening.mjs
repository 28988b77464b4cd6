// A server of a test's own: at a port that is free, and gone at once when it is closed.
import { once } from 'node:events';

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}
