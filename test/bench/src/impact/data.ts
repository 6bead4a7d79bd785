/** The graph that impact is asked of: the packages of a Linux distribution where they lie beside the repository, else one of that shape. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@attest/embedded';
import { bytesOf } from '../../../../infra/attest/src/import/read.ts';

const file = join(projectRoot, '..', 'shared', 'data', 'debian12-package-edges.csv.xz');

/** `hard` relations bring failure; the others do not. Nodes are numbered from 0. */
export type Edge = { readonly from: number; readonly to: number; readonly hard: boolean };
export type Input = { readonly origin: string; readonly nodes: number; readonly edges: readonly Edge[] };

const realNodes = 63_666;

const readEdges = async (): Promise<Edge[]> => {
  const edges: Edge[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of bytesOf(file)) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [from = '', to = '', type = ''] = line.trim().split(',');
      if (/^\d+$/.test(from)) edges.push({ from: Number(from), to: Number(to), hard: type !== 'recommends' });
    }
  }
  return edges;
};

/** A fixed sequence from 0 up to 1. */
export const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Many lean on few, some in circles, a tenth only recommend. */
const made = (nodes: number, count: number): Edge[] => {
  const roll = dice(7);
  const edges = new Map<string, Edge>();
  while (edges.size < count) {
    const from = 1 + Math.floor(roll() * (nodes - 1));
    const to = roll() < 0.002 ? Math.floor(roll() * nodes) : Math.floor(from * roll() ** 6);
    if (from !== to) edges.set(`${from} ${to}`, { from, to, hard: roll() < 0.9 });
  }
  return [...edges.values()];
};

export const inputFor = async (quick: boolean): Promise<Input> => {
  if (quick) return { origin: 'made, small', nodes: 4000, edges: made(4000, 18_000) };
  if (!existsSync(file))
    return { origin: 'made: the real one is not there', nodes: realNodes, edges: made(realNodes, 293_056) };
  return { origin: 'packages of Debian 12', nodes: realNodes, edges: await readEdges() };
};

/** Copies of a graph beside each other; one relation in 25 leads into the first copy instead, so that they hang together. */
export const leadsHome = (from: number, to: number, copy: number): boolean =>
  (from * 31 + to * 17 + copy * 7) % 25 === 0;

/** Who needs a node: `needing[at]` for `at` from `offsets[node]` up to `offsets[node + 1]`. */
export type Dependants = { readonly offsets: Int32Array; readonly needing: Int32Array };

/** By node, who needs it: the hard edges backwards, in so many copies. */
export const dependantsOf = ({ nodes, edges }: Input, copies = 1): Dependants => {
  const hard = edges.filter((edge) => edge.hard);
  const offsets = new Int32Array(nodes * copies + 1);
  const each = (visit: (from: number, to: number) => void): void => {
    for (let copy = 0; copy < copies; copy += 1)
      for (const { from, to } of hard) visit(copy * nodes + from, to + (leadsHome(from, to, copy) ? 0 : copy * nodes));
  };
  each((_, to) => {
    offsets[to + 1] = (offsets[to + 1] ?? 0) + 1;
  });
  for (let node = 1; node < offsets.length; node += 1) offsets[node] = (offsets[node] ?? 0) + (offsets[node - 1] ?? 0);
  const next = offsets.slice();
  const needing = new Int32Array(hard.length * copies);
  each((from, to) => {
    const place = next[to] ?? 0;
    next[to] = place + 1;
    needing[place] = from;
  });
  return { offsets, needing };
};

/** Everything that needs the node, over however many steps, by number: breadth first, plain, over the file. */
export const reachedFrom = ({ offsets, needing }: Dependants, root: number): Int32Array => {
  const seen = new Uint8Array(offsets.length);
  const queue = [root];
  seen[root] = 1;
  for (const node of queue)
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const next = needing[at] ?? 0;
      if (seen[next] === 0) queue.push(next);
      seen[next] = 1;
    }
  return Int32Array.from(queue.slice(1)).sort();
};

export type Probe = { readonly name: string; readonly node: number; readonly reach: number };

const busiest = ({ offsets }: Dependants, count: number): number[] =>
  Array.from({ length: offsets.length - 1 }, (_, node) => node)
    .sort((a, b) => (offsets[b + 1] ?? 0) - (offsets[b] ?? 0) - ((offsets[a + 1] ?? 0) - (offsets[a] ?? 0)))
    .slice(0, count);

/** Nodes of few dependants, of more, and the one of most; and some of every kind, to be checked against the file. */
export const probesOf = (nodes: number, dependants: Dependants): { probes: Probe[]; sample: number[] } => {
  const roll = dice(11);
  const sample = [
    ...new Set([...Array.from({ length: 400 }, () => Math.floor(roll() * nodes)), ...busiest(dependants, 60)]),
  ];
  const reaches = sample
    .map((node) => ({ node, reach: reachedFrom(dependants, node).length }))
    .filter(({ reach }) => reach > 0)
    .sort((a, b) => a.reach - b.reach);
  const widest = reaches.at(-1) ?? { node: 0, reach: 0 };
  const nearest = (wanted: number) =>
    reaches.reduce((best, one) => (Math.abs(one.reach - wanted) < Math.abs(best.reach - wanted) ? one : best), widest);
  return {
    sample,
    probes: [
      { name: 'smallest', ...nearest(1) },
      { name: 'small', ...nearest(Math.min(250, widest.reach / 20)) },
      { name: 'middle', ...nearest(widest.reach / 5) },
      { name: 'largest', ...widest },
    ],
  };
};
