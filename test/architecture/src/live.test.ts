/** Whatever the services record can be watched: the records of all processes against the gateway's live fields. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openPlanner } from '@attest/gateway/planner';
import type { Process } from '@attest/subgraph';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Records that the graph gives in one piece or by name, without an id by which somebody could watch one: what was published
 * last is in force. Feedback is read with its article.
 */
const withoutId = new Set([
  'alertRules',
  'articleFeedback',
  'categoryTree',
  'changePolicy',
  'ciType',
  'deploymentDeadlines',
  'emailSettings',
  'escalationRules',
  'incidentSettings',
  'priorityMatrix',
  'reconciliationPolicy',
  'relationKind',
  'riskModel',
  'riskPriorityRule',
]);
/** Where the graph has a longer name than the record. */
const inTheGraph: Readonly<Record<string, string>> = { baseline: 'configurationBaseline' };

const recordsOf = async (service: string): Promise<string[]> => {
  const file = pathToFileURL(join(root, 'services', service, 'src', 'processes.ts')).href;
  const { processes }: { processes: readonly Process[] } = await import(/* @vite-ignore */ file);
  return processes.flatMap(({ stores }) => stores.map(({ name }) => inTheGraph[name] ?? name));
};

it('every record of every service can be watched, or is known to have no id', { timeout: 30_000 }, async () => {
  const services = await readdir(join(root, 'services'));
  const recorded = (await Promise.all(services.map(recordsOf))).flat();
  const sdl = await readFile(join(root, 'gateway', 'supergraph.graphql'), 'utf8');
  const { apiSchema, close } = await openPlanner({ sdl, validate: false, live: true });
  await close();
  const live = Object.keys(apiSchema.getSubscriptionType()?.getFields() ?? {});
  const watched = (name: string): boolean => live.includes(`${name}Changed`);
  expect(recorded.length).toBeGreaterThan(40);
  expect(recorded.filter((name) => !watched(name)).toSorted()).toEqual([...withoutId].toSorted());
});
