/**
 * Whether the gateway may be sent traffic, and which subgraphs answer.
 *
 * It becomes ready once the graph answers and every subgraph has been reached once; afterwards a subgraph that is away
 * costs its own part of the answers only, so that it no longer takes the gateway out of service.
 */
import type { LeaversState } from './departed.ts';
import type { Subgraph } from './subgraphs.ts';

/** STARTING: it listens and says itself that it is not ready. */
export type SubgraphState = 'UP' | 'STARTING' | 'DOWN';

export type Health = {
  readonly status: 'READY' | 'STARTING' | 'STOPPING';
  readonly subgraphs: Readonly<Record<string, SubgraphState>>;
  /** Subgraphs that have not been reached since the gateway started; what STARTING waits for. */
  readonly missing: readonly string[];
  /** Why the supergraph's file is not what is asked; the one before it is. Absent where there is nothing to say. */
  readonly supergraphRefused?: string;
  /** Whether it is known who has left. Unless it is, their tokens hold until they end; that makes nothing unready. */
  readonly leavers: LeaversState;
};

export type Readiness = { readonly check: () => Promise<Health>; readonly stopping: () => void };

const probeTimeoutMs = 1_000;

const probe = async ({ url }: Subgraph): Promise<SubgraphState> => {
  try {
    const signal = AbortSignal.timeout(probeTimeoutMs);
    const answer = await fetch(new URL('/ready', url), { redirect: 'manual', signal });
    await answer.arrayBuffer();
    // A subgraph of another make may have no such address; that it answers at all is enough.
    return answer.status >= 500 ? 'STARTING' : 'UP';
  } catch {
    return 'DOWN';
  }
};

/** `graphAnswers` asks the graph for something that no subgraph is needed for; `onReady` is called the first time. */
export const readiness = (
  subgraphs: readonly Subgraph[],
  graphAnswers: () => Promise<boolean>,
  onReady: () => void,
  supergraphRefused: () => string | undefined,
  leavers: () => LeaversState,
): Readiness => {
  const reached = new Set<string>();
  let wasReady = false;
  let isStopping = false;
  let underway: Promise<Health> | undefined;

  const look = async (): Promise<Health> => {
    const [answers, ...states] = await Promise.all([graphAnswers(), ...subgraphs.map(probe)]);
    const named = subgraphs.map(({ name }, i) => [name, states[i] ?? 'DOWN'] as const);
    for (const [name, state] of named) if (state === 'UP') reached.add(name);
    const missing = subgraphs.map(({ name }) => name).filter((name) => !reached.has(name));
    const ready = answers && missing.length === 0;
    if (ready && !wasReady) onReady();
    wasReady ||= ready;
    const status = isStopping ? 'STOPPING' : ready ? 'READY' : 'STARTING';
    const refused = supergraphRefused();
    return {
      status,
      subgraphs: Object.fromEntries(named),
      missing,
      leavers: leavers(),
      ...(refused !== undefined && { supergraphRefused: refused }),
    };
  };

  return {
    /** Those who ask at the same time share one look. */
    check: () => {
      underway ??= look().finally(() => {
        underway = undefined;
      });
      return underway;
    },
    stopping: () => {
      isStopping = true;
    },
  };
};
