/** One subscription over server-sent events, and what it was told. */
import { request } from 'node:http';

export type Node = { readonly id: string; readonly version: number; readonly title: string };

export type Reader = {
  /** Resolves with the first payload. */
  readonly began: Promise<void>;
  /** Errors that came instead of records. */
  readonly errors: string[];
  /** Whether it has ended, by itself or because it was cut off. */
  readonly ended: () => boolean;
  readonly close: () => void;
};

type Payload = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
};

const nodesOf = (value: unknown): readonly Node[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'nodes' in value ? (value.nodes as readonly Node[]) : [value as Node];
};

/** Opens it; `take` is given each record that comes. */
export const openReader = (url: string, token: string, body: string, take: (node: Node) => void): Reader => {
  const began = Promise.withResolvers<void>();
  const errors: string[] = [];
  let ended = false;
  const asking = request(url, {
    method: 'POST',
    agent: false,
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream', 'content-type': 'application/json' },
  });
  const event = (text: string): void => {
    const data = /^data: (.+)$/m.exec(text)?.[1];
    if (data === undefined) return;
    const payload: Payload = JSON.parse(data);
    for (const { message } of payload.errors ?? []) errors.push(message);
    for (const value of Object.values(payload.data ?? {})) for (const node of nodesOf(value)) take(node);
    began.resolve();
  };
  asking.on('response', (response) => {
    let held = '';
    response.setEncoding('utf8');
    response.on('close', () => {
      ended = true;
    });
    response.on('data', (chunk: string) => {
      held += chunk;
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        event(held.slice(0, end));
        held = held.slice(end + 2);
      }
    });
  });
  asking.on('error', began.reject);
  asking.end(body);
  return { began: began.promise, errors, ended: () => ended, close: () => asking.destroy() };
};
