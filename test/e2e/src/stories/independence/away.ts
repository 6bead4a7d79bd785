/** A service is stopped: the graph answers what the others own, and says what it cannot. */
import type { Platform, ServiceName } from '@attest/attest';
import { persona } from '@attest/demo';
import type { Answer } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { clocksOf, logIncident } from '../golden-path/live.ts';
import { customerId, type Provided } from '../golden-path/provision.ts';
import { processOf } from './kill.ts';
import type { Ended } from './outcome.ts';

/** Something of each service, each in a field of its own. */
const everyone = `query Everyone($incident: ID!, $item: ID!, $service: ID!, $customer: ID!, $person: ID!) {
  resolution: incident(id: $incident) { key }
  control: configurationItem(id: $item) { key }
  delivery: service(id: $service) { name }
  relationship: customer(id: $customer) { name }
  governance: person(id: $person) { name }
}`;

/** The service as its own service and the others know it. */
const together = `query Together($service: ID!) { service(id: $service) {
  name openIncidents owner { name } customers { name } dependsOn { key } } }`;

/** Lists, whose fields are never null: beside them others must still be answered. */
const lists = `query Lists {
  resolution: incidents(first: 1) { nodes { id } }
  control: configurationItems(first: 1) { nodes { id } }
  delivery: services(first: 1) { nodes { id } }
  relationship: customers(first: 1) { nodes { id } }
  governance: people(first: 1) { nodes { id } }
}`;

type Fields = Readonly<Record<string, unknown>>;

/** What is missing, and whose it is said to be. */
const gapsOf = ({ data, errors }: Answer<Fields>) => ({
  missing: Object.entries(data ?? { everything: null })
    .filter(([, value]) => value === null)
    .map(([name]) => name),
  said: [...new Set(errors.map(({ extensions }) => `${extensions?.code} ${extensions?.service}`))],
});

const whose: Readonly<Record<string, ServiceName>> = {
  openIncidents: 'resolution',
  dependsOn: 'control',
  owner: 'governance',
};

const askWithout = async (
  { as, check, soon }: Stage,
  name: ServiceName,
  { provided, incidents }: Ended,
): Promise<void> => {
  const [incident] = incidents;
  const variables = {
    ...{ incident: incident?.id, item: provided.application.id, service: provided.serviceId },
    ...{ customer: customerId, person: persona('engineer').personId },
  };
  const ask = (query: string) => as('service-level-manager').answer<Fields>(query, variables);
  const expected = { missing: [name], said: [`SERVICE_UNAVAILABLE ${name}`] };
  const seen = await soon(
    'the graph says who is away',
    () => ask(everyone),
    ({ errors }) => errors.length > 0,
  );
  check.equal(`without ${name} the others are answered`, gapsOf(seen), expected);
  check.equal(`without ${name} lists of the others are answered`, gapsOf(await ask(lists)), expected);
  if (name === 'delivery') return;
  const { data, errors } = await as('service-level-manager').answer<{ service: Fields }>(together, variables);
  check.equal(
    `without ${name} the service is shown as the others know it`,
    gapsOf({ status: 200, data: data?.service ?? null, errors }),
    { missing: Object.keys(whose).filter((field) => whose[field] === name), said: expected.said },
  );
};

/** @param names  those that are stopped, one after the other */
export const answerWithout = async (
  stage: Stage,
  platform: Platform,
  ended: Ended,
  names: readonly ServiceName[],
): Promise<void> => {
  for (const name of names)
    await stage.chapter(`${name} is away`, async () => {
      const service = processOf(platform, name);
      await service.stop();
      try {
        await askWithout(stage, name, ended);
      } finally {
        await service.start();
      }
      const { as, soon } = stage;
      const variables = { service: ended.provided.serviceId };
      await soon(
        'all is answered again',
        () => as('service-level-manager').answer<Fields>(together, variables),
        ({ errors }) => errors.length === 0,
      );
      return undefined;
    });
};

/** The desk goes on when it is alone, and the others catch up. */
export const logAlone = async (stage: Stage, platform: Platform, provided: Provided): Promise<void> => {
  const { as, check, chapter, soon } = stage;
  const others = (['control', 'delivery', 'relationship', 'governance'] as const).map((name) =>
    processOf(platform, name),
  );
  await chapter('incidents come in while everybody else is away, and the others catch up', async () => {
    const open = () =>
      as('agent').ask<{ service: { openIncidents: number } }>(
        'query Open($id: ID!) { service(id: $id) { openIncidents } }',
        {
          id: provided.serviceId,
        },
      );
    const before = (await open()).service.openIncidents;
    await Promise.all(others.map((one) => one.stop()));
    let key = '';
    let id = '';
    try {
      const incident = await logIncident(stage, provided, { title: 'Gate barrier does not open' });
      ({ id, key } = incident);
      const started = await as('agent').does('startIncident', { id });
      check.equal('it is logged and worked on', started.state, 'IN_PROGRESS');
      const { data } = await as('agent').answer<{ incident: Fields }>(
        'query Alone($id: ID!) { incident(id: $id) { key priority clocks { id } service { name } } }',
        { id },
      );
      check.equal('it is shown, without what others know', data?.incident, {
        ...{ key, priority: 'P1', clocks: null, service: null },
      });
    } finally {
      await Promise.all(others.map((one) => one.start()));
    }
    const clocks = await clocksOf(
      stage,
      id,
      (found) => found.length === 2 && found.some(({ verdict }) => verdict === 'MET'),
    );
    check.equal(
      'its clocks are those of an incident that was begun in time',
      clocks.map(({ metric, verdict }) => `${metric} ${verdict}`).toSorted(),
      ['RESOLUTION OPEN', 'RESPONSE MET'],
    );
    await soon('it counts as open', open, ({ service }) => service.openIncidents === before + 1);
    return key;
  });
};
