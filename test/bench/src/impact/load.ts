/** Importing a graph through the commands, and reading one into memory. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as rest } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Db, Deps } from '@attest/record';
import { read } from '@attest/record';
import { registerItems, relateItems } from '../../../../services/control/src/configuration/bulk.ts';
import { defineRelationKind } from '../../../../services/control/src/configuration/commands.ts';
import { topologyAt, topologyNow } from '../../../../services/control/src/topology.ts';
import { actor, timed } from './compare.ts';
import type { Input } from './data.ts';

const atOnce = 5000;

/** Registers the nodes and relates them, in batches, each with its history; the ids by node. */
export const importAll = async (deps: Deps, { nodes, edges }: Input): Promise<string[]> => {
  await defineRelationKind(deps, actor, { name: 'USES', failure: 'NOWHERE', description: 'Better with the target.' });
  const ids: string[] = [];
  for (let from = 0; from < nodes; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, nodes - from) }, (_, n) => ({
      ...{ name: `package ${from + n}`, description: '', typeName: 'SOFTWARE', state: 'IN_USE' as const },
      ...{ attributes: { version: '1' }, serviceId: null, ownerId: null },
      ...{ source: 'bench', externalId: String(from + n) },
    }));
    const answers = await registerItems(deps, actor, batch);
    if (!answers.ok) throw new Error(JSON.stringify(answers.refusal));
    for (const answer of answers.value) ids.push('item' in answer ? answer.item.id : '');
  }
  for (let from = 0; from < edges.length; from += atOnce) {
    const relations = edges.slice(from, from + atOnce).map((edge) => ({
      ...{ fromId: ids[edge.from] ?? '', toId: ids[edge.to] ?? '' },
      kind: edge.hard ? ('DEPENDS_ON' as const) : ('USES' as const),
    }));
    const answers = await relateItems(deps, actor, relations);
    if (!answers.ok) throw new Error(JSON.stringify(answers.refusal));
  }
  return ids;
};

/** Takes away what nobody needs, so that what is left can be counted. */
const sweep = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

export type Loaded = {
  readonly seconds: number;
  /** What the arrays hold afterwards that they did not before. */
  readonly mebibytes: number;
  /** For how long at the most nobody else had a turn. */
  readonly blockedMs: number;
  /** The slowest of the small questions to the database that were asked meanwhile: as readiness asks. */
  readonly readyMs: number;
};

/** Reads the graph, or its past, into memory, and looks how the service does meanwhile. */
export const load = async (db: Db, what: 'now' | 'past'): Promise<Loaded> => {
  sweep();
  const before = process.memoryUsage().arrayBuffers;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let done = false;
  let slowest = 0;
  const asking = (async () => {
    while (!done) {
      const { ms } = await timed(() => read(db, actor, (tx) => tx.query('SELECT 1')));
      slowest = Math.max(slowest, ms);
      await rest(20);
    }
  })();
  const { ms } = await timed(() =>
    what === 'now' ? topologyNow(db, []) : topologyAt(db, [], { asOf: db.now(), knownAt: null }),
  );
  done = true;
  await asking;
  delay.disable();
  sweep();
  return {
    seconds: ms / 1000,
    mebibytes: Math.max(0, process.memoryUsage().arrayBuffers - before) / 2 ** 20,
    blockedMs: delay.max / 1e6,
    readyMs: slowest,
  };
};

export const told = (what: string, { seconds, mebibytes, blockedMs, readyMs }: Loaded): string =>
  `${what} read into memory in ${seconds.toFixed(2)} s: ${Math.round(mebibytes)} MiB; others had their turn after ${Math.round(blockedMs)} ms at the most, were answered in ${Math.round(readyMs)} ms at the most`;
