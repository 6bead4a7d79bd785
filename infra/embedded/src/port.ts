/** Ports on the loopback interface: the usual one when it is free, another free one when not. */
import { createServer } from 'node:net';
import type { Log } from './home.ts';

export const loopback = '127.0.0.1';

/**
 * Binds for a moment to find out.
 *
 * @param port  0 asks the system for any free one
 * @returns     the port, or the error code that says why not (EADDRINUSE, EACCES)
 */
const tryPort = (port: number): Promise<number | string> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('a listening socket has no port'));
      server.close(() => resolve(address.port));
    });
  });

const why = (code: string): string => {
  if (code === 'EADDRINUSE') return 'is taken by another program';
  if (code === 'EACCES') return 'may not be opened by this user';
  return `cannot be opened (${code})`;
};

/**
 * The wanted port if it is free, otherwise one that the system names; then `log` hears which and why.
 *
 * Between this answer and the use of the port another program can take it: whoever listens there tries again.
 *
 * @param wanted  0: any free one, without a word
 * @param taken   ports that were given away a moment ago and are not open yet
 */
export const choosePort = async (what: string, wanted: number, log: Log, taken: ReadonlySet<number> = new Set()) => {
  const first = taken.has(wanted) ? 'EADDRINUSE' : await tryPort(wanted);
  if (typeof first === 'number' && !taken.has(first)) return first;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const other = await tryPort(0);
    if (typeof other === 'string') throw new Error(`no port can be opened on ${loopback}: ${other}`);
    if (taken.has(other)) continue;
    if (wanted !== 0) log(`port ${wanted} ${why(String(first))}; ${what} listens on ${other} instead`);
    return other;
  }
  throw new Error(`no free port found on ${loopback}`);
};
