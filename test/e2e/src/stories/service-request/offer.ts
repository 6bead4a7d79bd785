/** Something can be ordered: its form, who approves it, and how it is fulfilled. */
import { randomBytes } from 'node:crypto';
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';

export const clause = 'ISO/IEC 20000-1:2018 8.6.2';
export const customerId = demoId('customer', 'nordlicht');
export const serviceId = demoId('service', 'warehouse');

export const tasks = {
  prepare: 'Prepare the station',
  open: 'Open the port',
  place: 'Place it and try it',
} as const;

const step = (name: string, team: string, over: object = {}) => ({
  name,
  teamId: demoId('team', team),
  instructions: 'As the handbook says.',
  ...over,
});

const form = {
  type: 'object',
  properties: {
    aisle: { type: 'string', title: 'Aisle', pattern: '^[A-Z][0-9]{2}$' },
    stations: { type: 'integer', title: 'How many', minimum: 1, maximum: 5 },
    startsOn: { type: 'string', title: 'From', format: 'date' },
  },
  required: ['aisle', 'stations'],
  additionalProperties: false,
};

export type Offered = Named & { readonly name: string };

export const offerItem = async (stage: Stage): Promise<Offered> => {
  const { as, check, chapter, refused, onceKnown } = stage;
  const name = `Scanner station ${randomBytes(3).toString('hex')}`;
  let item: Offered | undefined;
  const template = `Open a port in a site firewall for ${name}`;
  await chapter('a standard change is approved once', async () => {
    const { configurationItems } = await as('engineer').ask<{
      configurationItems: { nodes: readonly { id: string }[] };
    }>('{ configurationItems(first: 1) { nodes { id } } }');
    const { id, key } = await as('engineer').does('proposeStandardChange', {
      ...{ title: template, description: 'One rule, as the template says.', justification: 'Customers order it.' },
      ...{ backOutPlan: 'Take the rule away.', evidence: 'Forty of them, none failed.' },
      configurationItemIds: configurationItems.nodes.map((one) => one.id),
    });
    const approved = await as('change-manager').does('approveStandardChange', { id });
    check.equal('it is in force', approved.state, 'APPROVED');
    return key;
  });
  await chapter('something can be ordered', async () => {
    const definition = {
      ...{ name, serviceId, customerIds: [customerId], form },
      approvals: [{ name: 'Budget', approver: 'FINANCE_MANAGER' }],
      tasks: [
        step(tasks.prepare, 'workplace'),
        step(tasks.open, 'network', { kind: 'CHANGE' }),
        step(tasks.place, 'applications', { dependsOn: [tasks.prepare, tasks.open] }),
      ],
      ...{ changeTemplate: template, targetMinutes: 960 },
    };
    await refused('customer-user', 'draftRequestItem', { definition }, 'FORBIDDEN');
    const hostile = { ...form, properties: { aisle: { type: 'string', pattern: '^(a+)+$' } } };
    await refused(
      'catalogue-manager',
      'draftRequestItem',
      { definition: { ...definition, form: hostile } },
      'FORM_UNUSABLE',
    );
    const circle = [step('a', 'network', { dependsOn: ['b'] }), step('b', 'network', { dependsOn: ['a'] })];
    const round = { ...definition, tasks: circle, changeTemplate: null };
    const no = await refused('catalogue-manager', 'draftRequestItem', { definition: round }, 'TASKS_IN_A_CIRCLE');
    check.equal('and cites its clause', no.clause, clause);
    const { id } = await onceKnown('catalogue-manager', 'draftRequestItem', { definition });
    const early = await refused(
      'agent',
      'submitServiceRequest',
      { itemId: id, answers: { aisle: 'B07', stations: 1 }, customerId },
      'ITEM_NOT_PUBLISHED',
    );
    check.equal('what is not offered yet cannot be ordered', early.clause, clause);
    const published = await as('catalogue-manager').does('publishRequestItem', { id });
    check.equal('it is offered', published.state, 'PUBLISHED');
    item = { ...published, name };
    return `${published.key}, ${name}`;
  });
  if (!item) throw new Error('no item was offered');
  return item;
};
