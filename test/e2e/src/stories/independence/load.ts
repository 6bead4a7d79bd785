/** Commands come in while their service is killed: whoever gives each again until it is answered has each done once. */
import { randomUUID } from 'node:crypto';
import type { Platform } from '@attest/attest';
import type { Answer } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { until } from '../../until.ts';
import { customerId, type Provided } from '../golden-path/provision.ts';
import { processOf } from './kill.ts';

const writers = 4;
const each = 40;
const kills = 3;

type Logged = { readonly logIncident: { readonly incident: { readonly id: string } | null } | null };

const mutation = `mutation Log($input: LogIncidentInput!) { logIncident(input: $input) { incident { id } refusal { code } } }`;

const isAway = ({ errors }: Answer<unknown>): boolean =>
  errors.length > 0 && errors.every(({ extensions }) => extensions?.code === 'SERVICE_UNAVAILABLE');

export const logThroughKills = async (stage: Stage, platform: Platform, { serviceId }: Provided): Promise<void> => {
  const { as, check, chapter, settings } = stage;
  const agent = as('agent');
  await chapter('commands that are given again until they are answered are done once', async () => {
    const batch = `load ${randomUUID()}`;
    const total = writers * each;
    let answered = 0;
    let unanswered = 0;
    const acknowledged: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let index = 0; index < each; index += 1) {
        const facts = { title: `${batch} ${writer}-${index}`, category: 'other', impact: 'LOW', urgency: 'LOW' };
        const input = { ...facts, serviceId, customerId, idempotencyKey: randomUUID() };
        const { data, errors } = await until(
          'the command is answered',
          () => agent.answer<Logged>(mutation, { input }),
          (answer) => {
            if (isAway(answer)) unanswered += 1;
            return !isAway(answer);
          },
          {},
          settings.signal,
        );
        check.equal('no command fails in another way', errors, []);
        acknowledged.push(data?.logIncident?.incident?.id ?? '');
        answered += 1;
      }
    };
    const resolution = processOf(platform, 'resolution');
    const kill = async (): Promise<void> => {
      for (let time = 1; time <= kills; time += 1) {
        await until(
          'more is answered',
          async () => answered,
          (count) => count >= (total * time) / (kills + 1),
          { tries: 2000, everyMs: 10 },
          settings.signal,
        );
        await resolution.kill();
        await resolution.start();
      }
    };
    await Promise.all([kill(), ...Array.from({ length: writers }, (_, writer) => write(writer))]);
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { incidents }: Page = await agent.ask<Page>(pageQuery, { batch, after });
      found.push(...incidents.nodes.map(({ id }) => id));
      after = incidents.pageInfo.endCursor;
      more = incidents.pageInfo.hasNextPage;
    }
    check.equal('each is there once', found.toSorted(), acknowledged.toSorted());
    check.equal('and none is missing', new Set(found).size, total);
    return `${total} incidents, ${kills} kills, ${unanswered} attempts unanswered`;
  });
};

type Page = {
  readonly incidents: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};
const pageQuery = `query Page($batch: String!, $after: String) {
  incidents(filter: { titleContains: $batch }, first: 100, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor } } }`;
