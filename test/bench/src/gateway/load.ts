/** Load in a closed loop: so many callers, each asking again as soon as it is answered, each time with another token. */
import { Pool } from 'undici';
import type { Work } from './workload.ts';

export type Load = {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds from asking to the last byte. */
  readonly latencies: readonly number[];
  readonly bytes: number;
};

export type Caller = { readonly ask: () => Promise<string>; readonly close: () => Promise<void> };

export const callerOf = (
  address: string,
  { query, variables }: Work,
  tokens: readonly string[],
  connections: number,
) => {
  const url = new URL(address);
  const pool = new Pool(url.origin, { connections });
  const body = JSON.stringify({ query, variables });
  let turn = 0;
  // By handlers, not streams: whoever sends must not be what is measured.
  const ask = (): Promise<string> =>
    new Promise((resolve, reject) => {
      turn += 1;
      const authorization = `Bearer ${tokens[turn % tokens.length]}`;
      const headers = { 'content-type': 'application/json', authorization };
      const chunks: Buffer[] = [];
      let status = 0;
      pool.dispatch(
        { method: 'POST', path: url.pathname, headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_, chunk) => void chunks.push(chunk),
          onResponseEnd: () => {
            const [only] = chunks;
            const text = (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString();
            if (status === 200 && text.startsWith('{"data"')) resolve(text);
            else reject(new Error(`the gateway answered ${status}: ${text.slice(0, 500)}`));
          },
          onResponseError: (_, error) => reject(error),
        },
      );
    });
  return { ask, close: () => pool.close() };
};

/** Asks for `seconds` by `callers` at once. */
export const load = async ({ ask }: Caller, callers: number, seconds: number): Promise<Load> => {
  const latencies: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let at = performance.now(); at < until; at = performance.now()) {
        bytes += (await ask()).length;
        latencies.push(performance.now() - at);
      }
    }),
  );
  return { requests: latencies.length, seconds: (performance.now() - begun) / 1000, latencies, bytes };
};
