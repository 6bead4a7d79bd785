/** One subscription over server-sent events, and what it was told. */
import { request } from 'node:http';

export type Node = { readonly id: string; readonly version: number; readonly title: string };

export type Reader = {
  /** Resolves with the first payload. */
  readonly began: Promise<void>;
  /** Where the last payload stood. */
  readonly position: () => string | undefined;
  /** Whether it has ended, by itself or because it was cut off. */
  readonly ended: () => boolean;
  readonly close: () => void;
};

type Failure = { readonly message: string; readonly extensions?: { readonly code?: string } };

type Payload = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly Failure[];
  readonly extensions?: { readonly position?: string };
};

const nodesOf = (value: unknown): readonly Node[] => {
  if (typeof value !== 'object' || value === null) return [];
  return 'nodes' in value ? (value.nodes as readonly Node[]) : [value as Node];
};

type Asked = {
  readonly url: string;
  readonly token: string;
  readonly body: string;
  /** The position to go on from. */
  readonly after: string | undefined;
  /** Given each record that comes. */
  readonly take: (node: Node) => void;
  /** Given each error that comes. */
  readonly fail: (failure: Failure) => void;
};

export const openReader = ({ url, token, body, after, take, fail }: Asked): Reader => {
  const began = Promise.withResolvers<void>();
  // Whoever comes back may be told nothing for long.
  began.promise.catch(() => undefined);
  let position = after;
  let ended = false;
  const asking = request(url, {
    method: 'POST',
    agent: false,
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(after !== undefined && { 'last-event-id': after }),
    },
  });
  const event = (text: string): void => {
    const data = /^data: (.+)$/m.exec(text)?.[1];
    if (data === undefined) return;
    const payload: Payload = JSON.parse(data);
    position = payload.extensions?.position ?? position;
    for (const failure of payload.errors ?? []) fail(failure);
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
  asking.on('error', (error) => {
    ended = true;
    began.reject(error);
  });
  asking.end(body);
  return { began: began.promise, position: () => position, ended: () => ended, close: () => asking.destroy() };
};
