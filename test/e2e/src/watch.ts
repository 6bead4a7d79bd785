/** A live list as a good client keeps it: over server-sent events, back at its last position when cut off. */
import { setTimeout as pause } from 'node:timers/promises';
import type { PersonaId } from '@attest/demo';
import { CheckFailed } from './check.ts';

type Listed = { readonly id: string };
export type Watched = Listed & { readonly key: string; readonly state: string; readonly title: string };

export type Watch<Node extends Listed = Watched> = {
  /** The list as it is known here. */
  readonly list: () => readonly Node[];
  /** All that was ever told of here, in that order. */
  readonly told: () => readonly Node[];
  /** How often it had to come back. */
  readonly returns: () => number;
  /** Cuts itself off; it stays away until `comeBack`. */
  readonly goAway: () => Promise<void>;
  readonly comeBack: () => void;
  readonly close: () => Promise<void>;
};

type Changes<Node> = {
  readonly kind: 'SNAPSHOT' | 'CHANGE';
  readonly nodes: readonly Node[];
  readonly removed: readonly string[];
};
type Payload<Node> = {
  readonly data?: { readonly list: Changes<Node> | null } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly position?: string };
};

type Asked = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/** The incidents that fit. */
export const incidentsWhere = (filter: Readonly<Record<string, unknown>>): Asked => ({
  query: `subscription Watch($filter: IncidentFilter) {
    list: incidentsChanged(filter: $filter, first: 50) { kind nodes { id key state title } removed } }`,
  variables: { filter },
});

export type WatchedNotice = Listed & {
  readonly kind: string;
  readonly reasons: readonly string[];
  readonly record: { readonly id: string } | null;
};

/** What the persona has not read. */
export const unreadNotices: Asked = {
  query: `subscription Watch {
    list: myNoticesChanged(filter: { unread: true }, first: 100) { kind nodes { id kind reasons record {
      ... on Incident { id } ... on Change { id } ... on ServiceRequest { id } ... on Problem { id } ... on MajorIncident { id }
      ... on ConfigurationAudit { id } ... on BoardMeeting { id } ... on StandardChange { id } ... on UnauthorisedChange { id }
      ... on Service { id } ... on Release { id } ... on Transition { id } ... on Complaint { id } ... on Improvement { id }
      ... on SupplierContract { id } } }
      removed } }`,
  variables: {},
};

/** What a client comes back from; anything else is wrong for good. */
const passing = ['GOING_AWAY', 'TOKEN_EXPIRED', 'LIVE_UNAVAILABLE', 'SERVICE_UNAVAILABLE'];
const againMs = 200;

/** Watches what is asked for, as this persona sees it, until it is closed. */
export const watch = <Node extends Listed = Watched>(
  url: string,
  persona: PersonaId,
  { query, variables }: Asked,
): Watch<Node> => {
  const known = new Map<string, Node>();
  const told: Node[] = [];
  let position: string | undefined;
  let returns = -1;
  let fault: unknown;
  let closed = false;
  let connection = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const take = ({ data, errors = [], extensions }: Payload<Node>): void => {
    const wrong = errors.find((error) => !passing.includes(error.extensions?.code ?? ''));
    if (wrong) throw new CheckFailed(`${persona} watches and is told: ${wrong.message}`);
    const changes = data?.list;
    if (!changes) return;
    if (changes.kind === 'SNAPSHOT') known.clear();
    for (const id of changes.removed) known.delete(id);
    for (const node of changes.nodes) {
      known.set(node.id, node);
      told.push(node);
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
      body: JSON.stringify({ query, variables, extensions: { after: position } }),
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
