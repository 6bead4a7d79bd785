/**
 * The graph that is asked, and the next one in its place when the supergraph changes.
 *
 * A new supergraph is validated, built and planned for by a thread of its own, what is needed here is made in pieces between
 * requests, and then it takes over between two of them: who is being answered is answered by the old one. A bad one is
 * refused and changes nothing.
 */
import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { Graph } from '../graph.ts';

export type Reload =
  | { readonly outcome: 'LOADED'; readonly prepared: number; readonly dropped: number }
  | { readonly outcome: 'UNCHANGED' }
  | { readonly outcome: 'REFUSED'; readonly reason: string };

export type Supergraphs = {
  /** The graph of the moment; a request keeps to the one that it began with. */
  readonly now: () => Graph;
  /** Why the file's present supergraph is not the one that is asked; undefined where it is. */
  readonly refused: () => string | undefined;
  /** Reads the file again. One at a time: who asks meanwhile is answered when the file has been read once more. */
  readonly reload: () => Promise<Reload>;
};

export type SupergraphsOptions = {
  readonly file: string;
  /** Loads a graph, pausing between its parts, and validates it where that is wanted. Throws where it cannot. */
  readonly open: (sdl: string, validate: boolean, pause: () => Promise<void>) => Promise<Graph>;
  /** Told in the turn in which a graph takes over. */
  readonly onGraph: (graph: Graph) => void;
  readonly log: Logger;
};

/** Of the operations that are known, so many are planned before a new graph takes over. */
const preparedAtMost = 300;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const openSupergraphs = async ({ file, open, onGraph, log }: SupergraphsOptions): Promise<Supergraphs> => {
  let loaded = await readFile(file, 'utf8');
  let graph = await open(loaded, false, async () => undefined);
  let refused: string | undefined;
  let last: Promise<unknown> = Promise.resolve();
  onGraph(graph);

  const refuse = (reason: string): Reload => {
    refused = reason;
    log.error({ file, reason }, 'the new supergraph is refused; the old one stays');
    return { outcome: 'REFUSED', reason };
  };

  /** What callers ask most, planned for the new graph while the old one answers. */
  const prepare = async (next: Graph): Promise<{ prepared: number; dropped: number }> => {
    let [prepared, dropped] = [0, 0];
    for (const asked of graph.express.known().slice(0, preparedAtMost)) {
      await turn();
      if (await next.prepare(asked)) prepared += 1;
      else dropped += 1;
    }
    return { prepared, dropped };
  };

  const load = async (): Promise<Reload> => {
    const sdl = await readFile(file, 'utf8');
    if (sdl === loaded) {
      refused = undefined;
      return { outcome: 'UNCHANGED' };
    }
    const next = await open(sdl, true, turn);
    const counts = await prepare(next);
    graph.retire();
    graph = next;
    loaded = sdl;
    refused = undefined;
    onGraph(next);
    log.info({ file, ...counts }, 'a new supergraph has taken over');
    return { outcome: 'LOADED', ...counts };
  };

  const attempt = async (): Promise<Reload> => {
    try {
      return await load();
    } catch (error) {
      // Whatever it is, there is a graph that works.
      return refuse(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    now: () => graph,
    refused: () => refused,
    reload: () => {
      const next = last.then(attempt);
      last = next;
      return next;
    },
  };
};
