import { createServer } from 'node:net';

/**
 * A port of this machine that nobody listens on at the moment.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  return listenOnce(0, '127.0.0.1');
}

/**
 * Whether somebody already listens on this address.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
export async function isTaken(port, host) {
  try {
    await listenOnce(port, host);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  }
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port that was free
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const got = address && typeof address === 'object' ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
