/** Commands of unauthorised changes: what people do with them, and how they come about. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type ItemNow, itemsNow } from '../../item.ts';
import { unknown } from '../../known.ts';
import { openProposals } from '../../observation.ts';
import { inTurn } from '../../turn.ts';
import {
  type Change,
  type ChangePolicy,
  type ChangeRefusal,
  type DetectedFact,
  decide,
  decideUnauthorised,
  detect,
  type FieldValue,
  type Raised,
  request,
  settleDue,
  type UnauthorisedChange,
  type UnauthorisedChangeCommand,
  type UnauthorisedChangeRefusal,
  unauthorisedChangeRights,
} from '../domain/index.ts';
import {
  changeStore,
  openOf,
  policyNow,
  registeredField,
  relationField,
  stateField,
  unauthorisedStore,
} from '../store/index.ts';
import { effectsFound, isAddition } from './found.ts';
import { type CommandOptions, options } from './handle.ts';

type Refusal = UnauthorisedChangeRefusal | ChangeRefusal | CommonRefusal;
export type UnauthorisedResult = Result<UnauthorisedChange, Refusal>;

/** Maintenance is operation: an item that is maintained is as much in use as before. */
export const lifeOf = (state: string): string => (state === 'UNDER_MAINTENANCE' ? 'IN_USE' : state);

const relationsNow = async (tx: Tx, { relations }: ItemNow) => {
  const ends = await itemsNow(
    tx,
    relations.map(({ toId }) => toId),
  );
  return relations.flatMap(({ kind, toId }) => {
    const to = ends.get(toId);
    return to ? [{ ...to, kind, toId }] : [];
  });
};

type Bare<T extends UnauthorisedChangeCommand['type']> = Extract<UnauthorisedChangeCommand, { type: T }>;

/** A command as it comes in: what is recorded and observed now is the platform's to add. */
export type UnauthorisedRequest =
  | Bare<'ASSIGN' | 'ACCEPT' | 'DISMISS'>
  | Omit<Bare<'REVERT'>, 'recorded' | 'proposals'>;

const completed = async (
  tx: Tx,
  held: UnauthorisedChange,
  asked: UnauthorisedRequest,
): Promise<Result<UnauthorisedChangeCommand, CommonRefusal>> => {
  if (asked.type === 'ASSIGN')
    return (await unknown(tx, [{ kind: 'PERSON', field: 'assigneeId', id: asked.assigneeId }])) ?? ok(asked);
  if (asked.type !== 'REVERT') return ok(asked);
  const item = (await itemsNow(tx, [held.ciId])).get(held.ciId);
  const recorded = new Map<string, FieldValue>(Object.entries(item?.attributes ?? {}));
  // What is not there is as it was before it came.
  for (const { field } of held.facts) if (isAddition(field)) recorded.set(field, false);
  if (item) {
    recorded.set(stateField, lifeOf(item.state));
    recorded.set(registeredField, item.state !== 'RETIRED');
    for (const { kind, key } of await relationsNow(tx, item)) recorded.set(relationField(kind, key), true);
  }
  const proposals = await openProposals(
    tx,
    held.facts.flatMap(({ proposalId }) => proposalId ?? []),
  );
  return ok({ ...asked, recorded, proposals });
};

const loaded = async (tx: Tx, id: string, expectedVersion: CommandOptions['expectedVersion']) => {
  const [held] = await unauthorisedStore.loadMany(tx, [id], 'FOR UPDATE');
  if (!held) return refuse({ code: 'NOT_FOUND' as const, id });
  return expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== held.version
    ? refuse({ code: 'CONFLICT' as const, id, version: held.version })
    : ok(held);
};

/** Handles one command on one unauthorised change. */
export const handleUnauthorised = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  asked: UnauthorisedRequest,
  { expectedVersion, reason }: CommandOptions,
): Promise<UnauthorisedResult> =>
  transact(db, actor, async (tx): Promise<UnauthorisedResult> => {
    const no = forbidden(unauthorisedChangeRights, actor, asked.type);
    if (no) return no;
    const held = await loaded(tx, id, expectedVersion);
    if (!held.ok) return held;
    const command = await completed(tx, held.value, asked);
    if (!command.ok) return command;
    const decision = decideUnauthorised(held.value, command.value, now());
    return decision.ok
      ? record(tx, unauthorisedStore, held.value, decision.value, options(await policyNow(tx), reason))
      : decision;
  });

export type RaiseInput = { readonly title: string; readonly justification: string; readonly backOutPlan: string };

const isGivenUp = ({ state }: Change): boolean => state === 'REJECTED' || state === 'CANCELLED';

const raisedFor = async (tx: Tx, { changeId }: UnauthorisedChange): Promise<Raised | null> => {
  const change = changeId === null ? undefined : await changeStore.load(tx, changeId);
  return change ? { key: change.key, open: !isGivenUp(change) } : null;
};

/** An emergency change whose effect is what was found on the item; asked for, not yet written. */
const afterwards = (
  held: UnauthorisedChange,
  { title, justification, backOutPlan }: RaiseInput,
  its: { readonly id: string; readonly key: string; readonly requesterId: string },
  now: Instant,
  policy: ChangePolicy,
) =>
  request(
    {
      ...its,
      ...{ title, justification, backOutPlan },
      description: held.facts
        .map(
          ({ field, before, after }) => `${held.ciKey} ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
        )
        .join('\n'),
      ...{ requestedType: 'EMERGENCY', serviceImpact: 'NONE', serviceIds: [], problemId: null, template: null },
      unauthorisedChangeId: held.id,
    },
    now,
    policy,
  );

/** Raises an emergency change afterwards, with what was found as its effect; it is assessed and approved like any other. */
export const raiseAfterwards = (
  { db, now, newId }: Deps,
  actor: Actor,
  id: string,
  input: RaiseInput,
  { expectedVersion, reason }: CommandOptions,
): Promise<UnauthorisedResult> =>
  transact(db, actor, async (tx): Promise<UnauthorisedResult> => {
    const no = forbidden(unauthorisedChangeRights, actor, 'RAISE_CHANGE');
    if (no) return no;
    const found = await loaded(tx, id, expectedVersion);
    if (!found.ok) return found;
    const held = found.value;
    const its = { id: newId(), key: await nextKey(tx, 'CHG'), requesterId: actor.onBehalfOf ?? actor.id };
    const raised = await raisedFor(tx, held);
    const raise = { type: 'RAISE_CHANGE', changeId: its.id, changeKey: its.key, raised } as const;
    const decision = decideUnauthorised(held, raise, now());
    if (!decision.ok) return decision;
    const policy = await policyNow(tx);
    const asked = afterwards(held, input, its, now(), policy);
    if (!asked.ok) return asked;
    const made = mustSucceed(await record(tx, changeStore, undefined, asked.value, options(policy, reason)));
    let change = made;
    for (const effect of await effectsFound(tx, held)) {
      const said = decide(change, effect, now(), policy);
      if (!said.ok) return said;
      change = mustSucceed(await record(tx, changeStore, change, said.value, options(policy, reason)));
    }
    return record(tx, unauthorisedStore, held, decision.value, options(policy, reason));
  });

export type Found = { readonly ciId: string; readonly ciKey: string; readonly facts: readonly DetectedFact[] };

/** Records what nothing explains: with what is known of the item and not settled, or as a record of its own. */
export const foundUnauthorised = async (tx: Tx, { ciId, ciKey, facts }: Found, at: Instant): Promise<void> => {
  await inTurn(tx, `unauthorised changes of ${ciId}`);
  const policy = await policyNow(tx);
  const open = await openOf(tx, ciId);
  if (open) {
    const events = mustSucceed(decideUnauthorised(open, { type: 'SEE_AGAIN', facts }, at));
    mustSucceed(await record(tx, unauthorisedStore, open, events, options(policy)));
    return;
  }
  const its = { id: tx.newId(), key: await nextKey(tx, 'UCH'), ciId, ciKey, facts, dueAt: settleDue(policy, at) };
  mustSucceed(await record(tx, unauthorisedStore, undefined, [detect(its, at)], options(policy)));
};

/** What the platform does to one that is not settled; one that is stays as it is. */
export const followUnauthorised = async (
  tx: Tx,
  id: string,
  command: Extract<UnauthorisedChangeCommand, { type: 'MISS' | 'AUTHORISE' }>,
  at: Instant,
  reason: string,
): Promise<void> => {
  const [held] = await unauthorisedStore.loadMany(tx, [id], 'FOR UPDATE');
  if (held?.state !== 'DETECTED') return;
  const events = mustSucceed(decideUnauthorised(held, command, at));
  mustSucceed(await record(tx, unauthorisedStore, held, events, options(await policyNow(tx), reason)));
};
