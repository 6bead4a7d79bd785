/** A live list of incidents as a good client keeps it: over server-sent events, back at its last position when cut off. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonaId } from '@attest/demo';
import { CheckFailed } from './check.ts';

export type Watched = { readonly id: string; readonly key: string; readonly state: string; readonly title: string };

export type Watch = {
  /** The list as it is known here. */
  readonly list: () => readonly Watched[];
  /** Keys of all incidents that were ever told of here, in that order. */
  readonly told: () => readonly string[];
  /** How often it had to come back. */
  readonly returns: () => number;
  /** Cuts itself off; it stays away until `comeBack`. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => void;
  readonly close: () => Promise<void>;
};

type Changes = {
  readonly kind: 'SNAPSHOT' | 'CHANGE';
  readonly nodes: readonly Watched[];
  readonly removed: readonly string[];
};
type Payload = {
  readonly data?: { readonly incidentsChanged: Changes | null } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly position?: string };
};

const query = `subscription Watch($filter: IncidentFilter) {
  incidentsChanged(filter: $filter, first: 50) { kind nodes { id key state title } removed } }`;

/** What a client comes back from; anything else is wrong for good. */
const passing = ['GOING_AWAY', 'TOKEN_EXPIRED', 'LIVE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'];
const againMs = 200;

/** Watches the incidents that fit, as this persona sees them, until it is closed. */
export const watch = (url: string, persona: PersonaId, filter: Readonly<Record<string, unknown>>): Watch => {
  const known = new Map<string, Watched>();
  const told: string[] = [];
  let position: string | undefined;
  let returns = -1;
  let fault: unknown;
  let closed = false;
  let connection = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const take = ({ data, errors = [], extensions }: Payload): void => {
    const wrong = errors.find((error) => !passing.includes(error.extensions?.code ?? ''));
    if (wrong) throw new CheckFailed(`${persona} watches and is told: ${wrong.message}`);
    const changes = data?.incidentsChanged;
    if (!changes) return;
    if (changes.kind === 'SNAPSHOT') known.clear();
    for (const id of changes.removed) known.delete(id);
    for (const node of changes.nodes) {
      known.set(node.id, node);
      told.push(node.key);
    }
    position = extensions?.position ?? position;
  };

  const connect = async (signal: AbortSignal): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const tokenBody = JSON.stringify({ persona });
    const given = await fetch(new URL('/dev/token', url), { method: 'POST', headers, body: tokenBody, signal });
    const { token } = (await given.json()) as { token: string };
    const answer = await fetch(new URL('/graphql/stream', url), {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables: { filter }, extensions: { after: position } }),
      signal,
    });
    if (!answer.ok || !answer.body) throw new CheckFailed(`${persona} may not watch: ${answer.status}`);
    returns += 1;
    let held = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      held += chunk;
      for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
        const data = /^data: (.+)$/m.exec(held.slice(0, end))?.[1];
        held = held.slice(end + 2);
        if (data !== undefined) take(JSON.parse(data));
      }
    }
  };

  const keepOn = async ({ signal }: AbortController): Promise<void> => {
    while (!signal.aborted) {
      // A connection that breaks is what this client is for; what the gateway has against it is not.
      await connect(signal).catch((error: unknown) => {
        if (!(error instanceof CheckFailed)) return;
        fault = error;
        connection.abort();
      });
      if (!signal.aborted) await pause(againMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const begin = (): void => {
    connection = new AbortController();
    running = keepOn(connection);
  };
  const goAway = async (): Promise<void> => {
    connection.abort();
    await running;
  };
  begin();

  return {
    list: () => {
      if (fault !== undefined) throw fault;
      return [...known.values()];
    },
    told: () => told,
    returns: () => returns,
    goAway,
    comeBack: () => {
      if (!closed) begin();
    },
    close: async () => {
      closed = true;
      await goAway();
    },
  };
};
