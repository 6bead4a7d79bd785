/** The catalogue of what requests and their items refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { RequestItemRefusal, ServiceRequestRefusal } from './domain/index.ts';
import type { FormRefusal } from './form.ts';

type Own = Exclude<RequestItemRefusal | ServiceRequestRefusal | FormRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.6.2';

const quoted = (names: readonly string[]): string => names.map((name) => JSON.stringify(name)).join(', ');

export const requestRefusals: RefusalCatalogue<Own> = {
  FORM_UNUSABLE: {
    message: ({ path, reason }) => `The form cannot be used: ${path === '' ? 'as a whole' : path}: ${reason}.`,
  },
  FORM_INVALID: {
    message: ({ problems }) =>
      `The answers do not fit the form: ${problems.map(({ path, reason }) => `${path === '' ? 'the whole' : path} ${reason}`).join('; ')}.`,
    clause,
    type: 'FormInvalid',
  },
  TASKS_IN_A_CIRCLE: {
    message: ({ tasks }) => `Some tasks wait for one another and never begin: ${quoted(tasks)}.`,
    clause,
  },
  INSTRUCTIONS_REQUIRED: {
    message: () => 'What can be ordered has at least one task, and each task has its instructions at hand.',
    clause,
    allowed: () => ['EDIT', 'REVISE'],
  },
  ITEM_NOT_PUBLISHED: {
    message: ({ key, state }) => `${key} cannot be ordered: it is ${state}.`,
    clause,
  },
  ITEM_NOT_OFFERED: {
    message: ({ key }) => `${key} is not offered to this customer.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.4',
  },
  CUSTOMER_REQUIRED: {
    message: ({ approval }) =>
      `The approval ${JSON.stringify(approval)} is given by the customer's people: say which customer orders.`,
    clause,
  },
  APPROVER_IS_REQUESTER: {
    message: () => 'Nobody approves what they ask for, or what is for them: somebody else has to.',
    clause,
  },
  APPROVER_ROLE_REQUIRED: {
    message: ({ approver }) =>
      approver === 'CUSTOMER'
        ? "This approval is given by the customer's own people."
        : `This approval is given by one of the provider's people with the role ${approver}.`,
    clause,
  },
  APPROVAL_SETTLED: {
    message: ({ approval, open }) =>
      `The approval ${JSON.stringify(approval)} is settled. ${open.length > 0 ? `Open: ${quoted(open)}.` : 'None is open.'}`,
    clause,
    allowed: ({ open }) => open,
  },
  TASK_BLOCKED: {
    message: ({ task, by }) => `The task ${JSON.stringify(task)} waits for others to end: ${quoted(by)}.`,
    clause,
    allowed: ({ by }) => by,
  },
  TASK_CHANGE_REQUIRED: {
    message: ({ task }) => `The task ${JSON.stringify(task)} is done by a change: link the change first.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1',
    allowed: () => ['LINK_CHANGE'],
  },
  TASK_CHANGE_OPEN: {
    message: ({ task }) =>
      `The task ${JSON.stringify(task)} is done by its change, which is open: it ends by itself when that is closed.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1',
    allowed: () => ['SKIP_TASK', 'LINK_CHANGE'],
  },
  REQUESTER_REQUIRED: {
    message: ({ action }) => `${action} is for the person who asked, or for whom it is.`,
    clause,
  },
  CONTEST_WINDOW_PASSED: {
    message: ({ days }) => `A fulfilment may be contested for ${days} days: ask anew, or log an incident.`,
    clause,
  },
};
