/** The problem is resolved when its change is, and its incidents follow; the service shows all of it in one answer. */
import { isDeepStrictEqual } from 'node:util';
import { customers, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { incidentWithClocks } from './live.ts';
import { customerId, type Provided } from './provision.ts';

export const resolveProblem = async (stage: Stage, problem: Named, incidents: readonly Named[]): Promise<void> => {
  const { as, check, chapter, soon, moment, refused } = stage;
  await chapter('the problem is resolved, and its incidents follow', async () => {
    const { id } = problem;
    const resolution = 'Version 3.1.1 keeps its connection.';
    const { record, refusal } = await soon(
      'the problem hears that its change is closed',
      () => as('problem-manager').tries('resolveProblem', { id, resolution }),
      (outcome) => outcome.refusal?.code !== 'CHANGE_NOT_CLOSED',
    );
    check.equal('it is resolved', [record?.state, refusal], ['RESOLVED', null]);
    await moment('PROBLEM_RESOLVED');
    for (const incident of incidents) {
      const seen = await soon(
        `${incident.key} follows, and its clocks stop in time`,
        () => incidentWithClocks(stage, incident.id),
        (found) => found?.state === 'RESOLVED' && (found.clocks ?? []).every(({ state }) => state === 'STOPPED'),
      );
      check.equal(
        'its clocks met their targets',
        seen?.clocks?.map(({ verdict }) => verdict),
        ['MET', 'MET'],
      );
    }
    await refused('problem-manager', 'closeProblem', { id }, 'EFFECT_OR_REASON_REQUIRED');
    const why = 'The application is replaced before its effect could be measured.';
    const closed = await as('problem-manager').does('closeProblem', { id, why });
    check.equal('it is closed', closed.state, 'CLOSED');
    return `${problem.key}, ${incidents.length} incidents`;
  });
};

type Whole = {
  readonly service: {
    readonly name: string;
    readonly openIncidents: number;
    readonly owner: { readonly name: string };
    readonly customers: readonly { readonly name: string }[];
    readonly dependsOn: readonly { readonly key: string; readonly type: { readonly name: string } }[];
    readonly changes: readonly { readonly state: string }[];
    readonly cost: { readonly totals: readonly { readonly amount: string; readonly currency: string }[] };
    readonly slas: readonly { readonly key: string }[];
    readonly clocks: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly dueAt: string | null; readonly incident: { readonly key: string } | null }[];
    };
  };
};

/** One operation that all five services have a part in. */
export const wholeServiceQuery = `query Whole($id: ID!) { service(id: $id) {
  name openIncidents
  owner { name } customers { name }
  dependsOn { key type { name } } changes { state }
  cost(from: "2026-01-01", to: "2026-01-31") { totals { amount currency } }
  slas(states: [ACTIVE]) { key }
  clocks(filter: { states: [RUNNING] }, first: 10) { totalCount nodes { dueAt incident { key } } } } }`;

/** @param open  incidents that are not resolved */
export const showService = async (stage: Stage, provided: Provided, open: readonly Named[]): Promise<void> => {
  const { as, check, chapter, soon } = stage;
  const keysOf = ({ service }: Whole) => [
    ...new Set(service.clocks.nodes.flatMap(({ incident }) => (incident ? [incident.key] : []))),
  ];
  await chapter('one question shows the service, over five subgraphs', async () => {
    const whole = await soon(
      'the clocks of the open incidents run, and no others',
      () => as('service-level-manager').ask<Whole>(wholeServiceQuery, { id: provided.serviceId }),
      (found) => isDeepStrictEqual(keysOf(found).toSorted(), open.map(({ key }) => key).toSorted()),
    );
    const { service } = whole;
    const { clocks, changes: _, ...rest } = service;
    check.equal('it has what each of them knows', rest, {
      name: provided.name,
      openIncidents: open.length,
      owner: { name: persona('catalogue-manager').name },
      customers: customers.filter(({ id }) => id === customerId).map(({ name }) => ({ name })),
      dependsOn: [{ key: provided.application.key, type: { name: 'APPLICATION' } }],
      cost: { totals: [{ amount: '1200.50', currency: 'EUR' }] },
      slas: [{ key: provided.slaKey }],
    });
    check.equal(
      'every running clock has an end and its incident',
      clocks.nodes.filter(({ dueAt }) => dueAt === null),
      [],
    );
    check.equal(
      'and they are those of the open incidents',
      keysOf(whole).toSorted(),
      open.map(({ key }) => key).toSorted(),
    );
    return `${clocks.totalCount} clocks, ${open.length} open incidents`;
  });
};
