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

/** By node, who needs it: the hard edges backwards. */
export const dependantsOf = ({ nodes, edges }: Input): number[][] => {
  const dependants: number[][] = Array.from({ length: nodes }, () => []);
  for (const { from, to, hard } of edges) if (hard) dependants[to]?.push(from);
  return dependants;
};

/** Everything that needs the node, over however many steps: plain, over the file. */
export const reachedFrom = (dependants: readonly (readonly number[])[], root: number): Set<number> => {
  const reached = new Set([root]);
  for (const node of reached) for (const next of dependants[node] ?? []) reached.add(next);
  reached.delete(root);
  return reached;
};

export type Probe = { readonly name: string; readonly node: number; readonly reach: number };

/** A node of few dependants, one of more, and the one of most. */
export const probesOf = (input: Input, dependants: readonly (readonly number[])[]): Probe[] => {
  const roll = dice(11);
  const sample = Array.from({ length: 400 }, () => Math.floor(roll() * input.nodes));
  const busiest = dependants
    .map((own, node) => ({ node, count: own.length }))
    .sort((a, b) => b.count - a.count)
    .slice(0, 60);
  const reaches = [...new Set([...sample, ...busiest.map(({ node }) => node)])]
    .map((node) => ({ node, reach: reachedFrom(dependants, node).size }))
    .filter(({ reach }) => reach > 0)
    .sort((a, b) => a.reach - b.reach);
  const widest = reaches.at(-1) ?? { node: 0, reach: 0 };
  const nearest = (wanted: number) =>
    reaches.reduce((best, one) => (Math.abs(one.reach - wanted) < Math.abs(best.reach - wanted) ? one : best), widest);
  return [
    { name: 'small', ...nearest(Math.min(250, widest.reach / 20)) },
    { name: 'middle', ...nearest(widest.reach / 5) },
    { name: 'largest', ...widest },
  ];
};
