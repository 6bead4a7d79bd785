/** An item that changed without authority: found out, assigned, and accepted, reverted or dismissed. Pure. Source: ISO/IEC 20000-1:2018 8.1, 8.2.6, 8.5.1. */
import {
  type detectionSources,
  type EventOf,
  type unauthorisedChangeEvents,
  unauthorisedChangeStates,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
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
} from '@attest/kernel';
import type { AttributeValue } from '../../attribute.ts';

/** SEE_AGAIN, MISS and AUTHORISE are the platform's: more is another on the item, the time is over, the change raised afterwards was approved. */
export const unauthorisedChangeMachine = machine(unauthorisedChangeStates, 'DETECTED', {
  SEE_AGAIN: { from: ['DETECTED'] },
  ASSIGN: { from: ['DETECTED'] },
  MISS: { from: ['DETECTED'] },
  RAISE_CHANGE: { from: ['DETECTED'] },
  ACCEPT: { from: ['DETECTED'], to: 'ACCEPTED' },
  AUTHORISE: { from: ['DETECTED'], to: 'ACCEPTED' },
  REVERT: { from: ['DETECTED'], to: 'REVERTED' },
  DISMISS: { from: ['DETECTED'], to: 'FALSE_ALARM' },
});
export type UnauthorisedChangeAction = ActionOf<typeof unauthorisedChangeMachine>;

const keepers = ['CHANGE_MANAGER', 'CONFIGURATION_MANAGER'] as const;

export const unauthorisedChangeRights: Rights<UnauthorisedChangeAction> = {
  SEE_AGAIN: [],
  ASSIGN: keepers,
  MISS: [],
  RAISE_CHANGE: [...keepers, 'SUPPORT_ENGINEER', 'RELEASE_MANAGER'],
  ACCEPT: ['CHANGE_MANAGER'],
  AUTHORISE: [],
  REVERT: keepers,
  DISMISS: keepers,
};

export type DetectionSource = (typeof detectionSources)[number];
export type FieldValue = AttributeValue | null;

/** What is another than before on the item. */
export type DetectedFact = {
  /** The attribute, or `$state`. */
  readonly field: string;
  /** As it was when nothing was amiss. */
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly source: DetectionSource;
  /** From when on the item is so, as far as is known. */
  readonly at: Instant;
  readonly byId: string | null;
  readonly proposalId: string | null;
};

export type UnauthorisedChange = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof unauthorisedChangeStates)[number];
  readonly ciId: string;
  readonly ciKey: string;
  readonly facts: readonly DetectedFact[];
  readonly assigneeId: string | null;
  /** The emergency change that was raised for it afterwards. */
  readonly changeId: string | null;
  readonly why: string | null;
  readonly settledById: string | null;
  readonly dueAt: Instant;
  readonly missedAt: Instant | null;
  readonly detectedAt: Instant;
  readonly settledAt: Instant | null;
  readonly updatedAt: Instant;
};
export type UnauthorisedChangeEvent = EventOf<typeof unauthorisedChangeEvents>;

export type Detect = Pick<UnauthorisedChange, 'id' | 'key' | 'ciId' | 'ciKey' | 'facts' | 'dueAt'>;

/** The change that was raised afterwards, as it stands. */
export type Raised = { readonly key: string; readonly open: boolean };

export type UnauthorisedChangeCommand =
  | { readonly type: 'SEE_AGAIN'; readonly facts: readonly DetectedFact[] }
  | { readonly type: 'ASSIGN'; readonly assigneeId: string }
  | { readonly type: 'MISS' }
  /** `raised`: the one that was raised before; null for none. */
  | {
      readonly type: 'RAISE_CHANGE';
      readonly changeId: string;
      readonly changeKey: string;
      readonly raised: Raised | null;
    }
  | { readonly type: 'ACCEPT' | 'DISMISS'; readonly why: string; readonly personId: string }
  | { readonly type: 'AUTHORISE'; readonly changeId: string; readonly changeKey: string }
  | {
      readonly type: 'REVERT';
      readonly why: string;
      readonly personId: string;
      /** What is recorded of the item now, by field; and keys of discovery proposals that are open and say otherwise. */
      readonly recorded: ReadonlyMap<string, FieldValue>;
      readonly proposals: readonly string[];
    };

export type UnauthorisedChangeRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'RECORDED_BY_YOU' }
  | { readonly code: 'CHANGE_RAISED_ALREADY'; readonly key: string }
  | { readonly code: 'NOT_REVERTED'; readonly fields: readonly string[]; readonly proposals: readonly string[] };

type Decision = Result<UnauthorisedChangeEvent[], UnauthorisedChangeRefusal>;

const plain = (facts: readonly DetectedFact[]): DetectedFact[] => facts.map((fact) => ({ ...fact }));

/** The first event of an unauthorised change. */
export const detect = ({ id, key, ciId, ciKey, facts, dueAt }: Detect, now: Instant): UnauthorisedChangeEvent => ({
  type: 'UnauthorisedChangeDetected',
  at: now,
  ...{ id, key, ciId, ciKey, dueAt },
  state: unauthorisedChangeMachine.initial,
  assigneeId: null,
  facts: plain(facts),
});

/** What is known then: the last value of each field, beside what it was when nothing was amiss. */
export const withFacts = (known: readonly DetectedFact[], seen: readonly DetectedFact[]): DetectedFact[] => {
  const facts = new Map(known.map((fact) => [fact.field, fact]));
  for (const fact of seen) facts.set(fact.field, { ...fact, before: facts.get(fact.field)?.before ?? fact.before });
  return [...facts.values()];
};

/** Not what was seen already, nor that a field went back: whether all did is asked when somebody says so. */
const isNews = (known: readonly DetectedFact[], { field, after, source }: DetectedFact): boolean =>
  !known.some(
    (fact) => fact.field === field && (fact.before === after || (fact.after === after && fact.source === source)),
  );

/** Whoever recorded it does not say that it may stay, or was none. */
const ownDeed = ({ facts }: UnauthorisedChange, personId: string): Refused<UnauthorisedChangeRefusal> | undefined =>
  facts.some(({ byId, source }) => byId === personId && source !== 'OBSERVATION')
    ? refuse({ code: 'RECORDED_BY_YOU' })
    : undefined;

const badWhy = (why: string) => badText('why', why, 1000);

/** Decides what becomes of it, or why nothing may. What changes nothing is no event. */
export const decideUnauthorised = (
  held: UnauthorisedChange,
  command: UnauthorisedChangeCommand,
  now: Instant,
): Decision => {
  const refused = illegal(unauthorisedChangeMachine, held.state, command.type, unauthorisedChangeRights);
  if (refused) return refused;
  const { key, ciId, ciKey, assigneeId } = held;
  const stands = { at: now, key, ciId, ciKey, assigneeId };
  const open = { ...stands, state: 'DETECTED' } as const;
  switch (command.type) {
    case 'SEE_AGAIN': {
      const facts = plain(command.facts.filter((fact) => isNews(held.facts, fact)));
      return ok(facts.length > 0 ? [{ ...open, type: 'UnauthorisedChangeSeenAgain', facts }] : []);
    }
    case 'ASSIGN':
      return ok(
        command.assigneeId === assigneeId
          ? []
          : [{ ...open, type: 'UnauthorisedChangeAssigned', assigneeId: command.assigneeId }],
      );
    case 'MISS':
      return ok(held.missedAt === null ? [{ ...open, type: 'UnauthorisedChangeOverdue', dueAt: held.dueAt }] : []);
    case 'RAISE_CHANGE': {
      const { changeId, changeKey, raised } = command;
      return raised?.open
        ? refuse({ code: 'CHANGE_RAISED_ALREADY', key: raised.key })
        : ok([{ ...open, type: 'UnauthorisedChangeRaised', changeId, changeKey }]);
    }
    case 'ACCEPT': {
      const { why, personId } = command;
      const accepted = { why, settledById: personId, changeId: held.changeId };
      return (
        ownDeed(held, personId) ??
        badWhy(why) ??
        ok([{ ...stands, type: 'UnauthorisedChangeAccepted', state: 'ACCEPTED', ...accepted }])
      );
    }
    case 'AUTHORISE': {
      const { changeId, changeKey } = command;
      const accepted = { why: `${changeKey} was approved afterwards`, settledById: null, changeId };
      return ok([{ ...stands, type: 'UnauthorisedChangeAccepted', state: 'ACCEPTED', ...accepted }]);
    }
    case 'REVERT': {
      const { why, personId: settledById, recorded, proposals } = command;
      const fields = held.facts
        .filter(({ field, before }) => (recorded.get(field) ?? null) !== before)
        .map(({ field }) => field);
      if (fields.length + proposals.length > 0)
        return refuse({ code: 'NOT_REVERTED', fields, proposals: [...proposals] });
      return (
        badWhy(why) ?? ok([{ ...stands, type: 'UnauthorisedChangeReverted', state: 'REVERTED', why, settledById }])
      );
    }
    case 'DISMISS': {
      const { why, personId: settledById } = command;
      return (
        ownDeed(held, settledById) ??
        badWhy(why) ??
        ok([{ ...stands, type: 'UnauthorisedChangeDismissed', state: 'FALSE_ALARM', why, settledById }])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event. */
export const evolveUnauthorised = (
  held: UnauthorisedChange | undefined,
  event: UnauthorisedChangeEvent,
): UnauthorisedChange => {
  if (event.type === 'UnauthorisedChangeDetected') {
    const { type: _, at, ...facts } = event;
    const open = { changeId: null, why: null, settledById: null, missedAt: null, settledAt: null };
    return { ...facts, ...open, version: 1, head: '', detectedAt: at, updatedAt: at };
  }
  if (!held) throw new Error(`an unauthorised change begins with UnauthorisedChangeDetected, not ${event.type}`);
  const { state, assigneeId, at } = event;
  const next: UnauthorisedChange = { ...held, state, assigneeId, version: held.version + 1, updatedAt: at };
  switch (event.type) {
    case 'UnauthorisedChangeSeenAgain':
      return { ...next, facts: withFacts(held.facts, event.facts) };
    case 'UnauthorisedChangeAssigned':
      return next;
    case 'UnauthorisedChangeOverdue':
      return { ...next, missedAt: at };
    case 'UnauthorisedChangeRaised':
      return { ...next, changeId: event.changeId };
    case 'UnauthorisedChangeAccepted': {
      const { why, settledById, changeId } = event;
      return { ...next, why, settledById, changeId, settledAt: at };
    }
    case 'UnauthorisedChangeReverted':
    case 'UnauthorisedChangeDismissed':
      return { ...next, why: event.why, settledById: event.settledById, settledAt: at };
    default:
      return never(event);
  }
};
