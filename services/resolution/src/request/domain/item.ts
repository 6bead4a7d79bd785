/**
 * Request item: what can be ordered, and what its fulfilment takes: approvals, tasks in their order, instructions.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.2, 2011 8.1.
 */
import { type EventOf, type requestApprovers, type requestItemEvents, requestItemStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { Level } from '../../priority.ts';
import { badTasks, type TaskRefusal, type TaskStep } from './task.ts';

export type RequestItemState = (typeof requestItemStates)[number];
export type RequestApprover = (typeof requestApprovers)[number];

/** A published item is revised, not edited: each revision is an edition, in force at once; requests keep theirs. */
export const requestItemMachine = machine(requestItemStates, 'DRAFT', {
  EDIT: { from: ['DRAFT'] },
  PUBLISH: { from: ['DRAFT'], to: 'PUBLISHED' },
  REVISE: { from: ['PUBLISHED'] },
  WITHDRAW: { from: ['DRAFT', 'PUBLISHED'], to: 'WITHDRAWN' },
});
export type RequestItemAction = ActionOf<typeof requestItemMachine>;

const keepers = ['SERVICE_CATALOGUE_MANAGER', 'INCIDENT_MANAGER'] as const;

export const requestItemRights: Rights<RequestItemAction | 'DRAFT'> = {
  DRAFT: keepers,
  EDIT: keepers,
  PUBLISH: keepers,
  REVISE: keepers,
  WITHDRAW: keepers,
};

/** An approval that an order needs; its name is its own within the item. */
export type ApprovalStep = { readonly name: string; readonly approver: RequestApprover };

/** A task of the fulfilment, with its instructions. */
export type TaskTemplate = TaskStep & { readonly instructions: string };

/** A JSON Schema, draft 2020-12; what it may say is held by form.ts. */
export type Form = Readonly<Record<string, unknown>>;

export type Definition = {
  readonly name: string;
  readonly description: string;
  readonly serviceId: string;
  /** Who may order it; everybody where there is none. */
  readonly customerIds: readonly string[];
  readonly form: Form;
  readonly approvals: readonly ApprovalStep[];
  readonly tasks: readonly TaskTemplate[];
  readonly changeTemplate: string | null;
  /** Minutes in which it is to be fulfilled. */
  readonly targetMinutes: number | null;
  readonly impact: Level;
  readonly urgency: Level;
};

export type RequestItem = Definition & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: RequestItemState;
  /** Counts what was published, from 1; 0 for a draft. */
  readonly edition: number;
  readonly draftedAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
};

export type RequestItemEvent = EventOf<typeof requestItemEvents>;

export type RequestItemCommand =
  | { readonly type: 'EDIT' | 'REVISE'; readonly definition: Definition }
  | { readonly type: 'PUBLISH' }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type RequestItemRefusal =
  | IllegalTransition
  | InvalidInput
  | TaskRefusal
  | { readonly code: 'INSTRUCTIONS_REQUIRED' };

type Decision = Result<RequestItemEvent[], RequestItemRefusal>;

export const approvalsAtMost = 10;
const customersAtMost = 1000;
/** A year of minutes. */
const minutesAtMost = 366 * 24 * 60;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badApprovals = (approvals: readonly ApprovalStep[]): Refused<InvalidInput> | undefined => {
  if (approvals.length > approvalsAtMost) return invalid('approvals', `at most ${approvalsAtMost}`);
  const names = approvals.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return firstRefusal(
    ...names.map((name, index) => badText(`approvals[${index}].name`, name, 100)),
    twice === undefined ? undefined : invalid('approvals', `${JSON.stringify(twice)} is there twice`),
  );
};

const badTemplate = ({ changeTemplate, tasks }: Definition): Refused<InvalidInput> | undefined => {
  if (changeTemplate === null) return undefined;
  if (!tasks.some(({ kind }) => kind === 'CHANGE'))
    return invalid('changeTemplate', 'needs a task of the kind CHANGE that the change is linked to');
  return badText('changeTemplate', changeTemplate, 200);
};

const badTarget = ({ targetMinutes }: Definition): Refused<InvalidInput> | undefined =>
  targetMinutes === null || (Number.isInteger(targetMinutes) && targetMinutes >= 1 && targetMinutes <= minutesAtMost)
    ? undefined
    : invalid('targetMinutes', `from 1 to ${minutesAtMost}`);

const badDefinition = (definition: Definition): Refused<InvalidInput | TaskRefusal> | undefined =>
  firstRefusal<InvalidInput | TaskRefusal>(
    badText('name', definition.name, 200),
    definition.description === '' ? undefined : badText('description', definition.description),
    definition.customerIds.length > customersAtMost ? invalid('customerIds', `at most ${customersAtMost}`) : undefined,
    badApprovals(definition.approvals),
    badTasks(definition.tasks),
    ...definition.tasks.map(({ instructions }, index) =>
      instructions === '' ? undefined : badText(`tasks[${index}].instructions`, instructions),
    ),
    badTemplate(definition),
    badTarget(definition),
  );

/** What can be ordered says how it is fulfilled. 8.6.2: the instructions are at hand. */
const unready = ({ tasks }: Pick<Definition, 'tasks'>): Refused<RequestItemRefusal> | undefined =>
  tasks.length === 0 || tasks.some(({ instructions }) => instructions === '')
    ? refuse({ code: 'INSTRUCTIONS_REQUIRED' })
    : undefined;

/** The definition alone, each name once. */
const definitionOf = (from: Definition) => ({
  name: from.name,
  description: from.description,
  serviceId: from.serviceId,
  customerIds: [...new Set(from.customerIds)],
  form: from.form,
  approvals: from.approvals.map(({ name, approver }) => ({ name, approver })),
  tasks: from.tasks.map(({ name, kind, teamId, dependsOn, instructions }) => ({
    name,
    kind,
    teamId,
    dependsOn: [...new Set(dependsOn)],
    instructions,
  })),
  changeTemplate: from.changeTemplate,
  targetMinutes: from.targetMinutes,
  impact: from.impact,
  urgency: from.urgency,
});

/** Instructions are the provider's own: a customer's people do not see these events. */
const visibility = 'INTERNAL' as const;

/**
 * Decides the first event of an item.
 *
 * @returns RequestItemDrafted, INVALID_INPUT, or TASKS_IN_A_CIRCLE
 */
export const draft = (facts: Definition & { readonly id: string; readonly key: string }, now: Instant): Decision =>
  badDefinition(facts) ??
  ok([
    {
      type: 'RequestItemDrafted',
      at: now,
      visibility,
      state: requestItemMachine.initial,
      edition: 0,
      ...definitionOf(facts),
      itemId: facts.id,
      key: facts.key,
    },
  ]);

/** Decides what happened, or why nothing may. */
export const decideItem = (item: RequestItem, command: RequestItemCommand, now: Instant): Decision => {
  const refused = illegal(requestItemMachine, item.state, command.type, requestItemRights);
  if (refused) return refused;
  const base = { at: now, state: stateAfter(requestItemMachine, item.state, command.type) };
  const { edition } = item;
  switch (command.type) {
    case 'EDIT': {
      const definition = definitionOf(command.definition);
      return (
        badDefinition(definition) ?? ok([{ ...base, type: 'RequestItemEdited', visibility, edition, ...definition }])
      );
    }
    case 'PUBLISH': {
      const definition = definitionOf(item);
      return (
        unready(item) ??
        ok([{ ...base, type: 'RequestItemPublished', visibility, edition: edition + 1, ...definition }])
      );
    }
    case 'REVISE': {
      const definition = definitionOf(command.definition);
      return (
        badDefinition(definition) ??
        unready(definition) ??
        ok([{ ...base, type: 'RequestItemRevised', visibility, edition: edition + 1, ...definition }])
      );
    }
    case 'WITHDRAW': {
      const { serviceId } = item;
      return (
        badText('why', command.why, 1000) ??
        ok([{ ...base, type: 'RequestItemWithdrawn', edition, serviceId, why: command.why }])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event; total; adds 1 to the version. */
export const evolveItem = (item: RequestItem | undefined, event: RequestItemEvent): RequestItem => {
  const { at, state, edition } = event;
  if (event.type === 'RequestItemDrafted')
    return {
      ...definitionOf(event),
      id: event.itemId,
      version: 1,
      head: '',
      key: event.key,
      state,
      edition,
      draftedAt: at,
      updatedAt: at,
      publishedAt: null,
      withdrawnAt: null,
    };
  if (!item) throw new Error(`an item begins with RequestItemDrafted, not ${event.type}`);
  const next: RequestItem = { ...item, version: item.version + 1, state, edition, updatedAt: at };
  switch (event.type) {
    case 'RequestItemEdited':
      return { ...next, ...definitionOf(event) };
    case 'RequestItemPublished':
    case 'RequestItemRevised':
      return { ...next, ...definitionOf(event), publishedAt: at };
    case 'RequestItemWithdrawn':
      return { ...next, withdrawnAt: at };
    default:
      return never(event);
  }
};
