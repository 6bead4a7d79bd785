/** What service requests and their items refuse. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { customerId, otherCustomerId, type Provocations, serviceId, teamId } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.2';

const step = (name: string, over: object = {}) => ({ name, teamId, instructions: 'As the handbook says.', ...over });

const form = {
  type: 'object',
  properties: { boxes: { type: 'integer', minimum: 1 } },
  required: ['boxes'],
  additionalProperties: false,
};

const definition = { name: 'A larger mailbox', serviceId, tasks: [step('Enlarge it')] };

const offered = async ({ as }: Stage, over: object = {}): Promise<Named> => {
  const { id } = await as('catalogue-manager').does('draftRequestItem', { definition: { ...definition, ...over } });
  return as('catalogue-manager').does('publishRequestItem', { id });
};

/** An order of an item that is defined so. */
const ordered = async (stage: Stage, over: object = {}): Promise<Named> => {
  const item = await offered(stage, over);
  return stage.as('customer-user').does('submitServiceRequest', { itemId: item.id, answers: {} });
};

const budget = { approvals: [{ name: 'Budget', approver: 'FINANCE_MANAGER' }] };
const consent = { approvals: [{ name: 'Consent', approver: 'CUSTOMER' }] };

export const ofRequests: Provocations = {
  FORM_INVALID: {
    clause,
    attempt: async (stage) => {
      const item = await offered(stage, { form });
      return {
        who: 'customer-user',
        command: 'submitServiceRequest',
        input: { itemId: item.id, answers: { boxes: 0 } },
      };
    },
  },
  TASKS_IN_A_CIRCLE: {
    clause,
    attempt: async () => ({
      who: 'catalogue-manager',
      command: 'draftRequestItem',
      input: {
        definition: { ...definition, tasks: [step('a', { dependsOn: ['b'] }), step('b', { dependsOn: ['a'] })] },
      },
    }),
  },
  INSTRUCTIONS_REQUIRED: {
    clause,
    attempt: async ({ as }) => {
      const { id } = await as('catalogue-manager').does('draftRequestItem', {
        definition: { ...definition, tasks: [step('Enlarge it', { instructions: '' })] },
      });
      return { who: 'catalogue-manager', command: 'publishRequestItem', input: { id } };
    },
  },
  ITEM_NOT_PUBLISHED: {
    clause,
    attempt: async (stage) => {
      const { id } = await offered(stage);
      await stage.as('catalogue-manager').does('withdrawRequestItem', { id, why: 'Nobody ordered it.' });
      return { who: 'agent', command: 'submitServiceRequest', input: { itemId: id, answers: {}, customerId } };
    },
  },
  ITEM_NOT_OFFERED: {
    clause: 'ISO/IEC 20000-1:2018 8.2.4',
    attempt: async (stage) => {
      const { id } = await offered(stage, { customerIds: [otherCustomerId] });
      return { who: 'agent', command: 'submitServiceRequest', input: { itemId: id, answers: {}, customerId } };
    },
  },
  CUSTOMER_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await offered(stage, consent);
      return { who: 'agent', command: 'submitServiceRequest', input: { itemId: id, answers: {} } };
    },
  },
  APPROVER_IS_REQUESTER: {
    clause,
    attempt: async (stage) => {
      const { id } = await ordered(stage, consent);
      return { who: 'customer-user', command: 'approveServiceRequest', input: { id, approval: 'Consent' } };
    },
  },
  APPROVER_ROLE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await ordered(stage, budget);
      return { who: 'agent', command: 'approveServiceRequest', input: { id, approval: 'Budget' } };
    },
  },
  APPROVAL_SETTLED: {
    clause,
    attempt: async (stage) => {
      const { id } = await ordered(stage, {
        approvals: [...budget.approvals, { name: 'Service', approver: 'SERVICE_LEVEL_MANAGER' }],
      });
      const approval = { id, approval: 'Budget' };
      await stage.as('finance-manager').does('approveServiceRequest', approval);
      return { who: 'finance-manager', command: 'approveServiceRequest', input: approval };
    },
  },
  TASK_BLOCKED: {
    clause,
    attempt: async (stage) => {
      const { id } = await ordered(stage, { tasks: [step('First'), step('Then', { dependsOn: ['First'] })] });
      return { who: 'engineer', command: 'startRequestTask', input: { id, task: 'Then' } };
    },
  },
  TASK_CHANGE_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.5.1',
    attempt: async (stage) => {
      const { id } = await ordered(stage, { tasks: [step('Enlarge it', { kind: 'CHANGE' })] });
      const task = { id, task: 'Enlarge it' };
      await stage.as('engineer').does('startRequestTask', task);
      return { who: 'engineer', command: 'completeRequestTask', input: task };
    },
  },
  TASK_CHANGE_OPEN: {
    clause: 'ISO/IEC 20000-1:2018 8.5.1',
    attempt: async (stage) => {
      const { id } = await ordered(stage, { tasks: [step('Enlarge it', { kind: 'CHANGE' })] });
      const task = { id, task: 'Enlarge it' };
      await stage.as('engineer').does('startRequestTask', task);
      const change = await stage.as('change-manager').does('requestChange', {
        ...{ title: 'Enlarge a mailbox', description: 'To 20 GB.', justification: 'It was ordered.' },
        ...{ serviceIds: [serviceId], backOutPlan: 'To 10 GB again.' },
      });
      await stage.onceKnown('engineer', 'linkRequestTaskChange', { ...task, changeId: change.id });
      return { who: 'engineer', command: 'completeRequestTask', input: task };
    },
  },
  CONTEST_WINDOW_PASSED: {
    clause,
    attempt: async ({ as }) => {
      // The demonstration has one that nobody said anything about for five days.
      const { serviceRequests } = await as('agent').ask<{ serviceRequests: { nodes: Named[] } }>(
        '{ serviceRequests(filter: { states: [CONFIRMED] }) { nodes { id key version state } } }',
      );
      const input = { id: serviceRequests.nodes[0]?.id, why: 'The readers cannot open it.' };
      return { who: 'agent', command: 'contestFulfilment', input };
    },
  },
  REQUESTER_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await ordered(stage);
      return { who: 'agent', command: 'cancelServiceRequest', input: { id, why: 'It takes too long.' } };
    },
  },
};
