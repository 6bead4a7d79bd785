/** What was found out to be true of an item, from a moment on or between two. Pure. ISO/IEC 20000-1:2018 8.2.6. */
import type { configurationItemEvents, EventOf } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, type Refused, refuse } from '@attest/kernel';
import { type AttributePatch, type AttributeRefusal, badAttributes, patched } from '../attribute.ts';
import { type CiTypes, rulesOf } from '../ci-type.ts';
import type { ConfigurationItemState } from '../effect.ts';
import type { ConfigurationItem, ItemRelation, Target } from './domain.ts';

export type CorrectedFacts = {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly state?: ConfigurationItemState | undefined;
  readonly ownerId?: string | null | undefined;
  readonly attributes?: AttributePatch | undefined;
};

export type Correct = {
  readonly type: 'CORRECT';
  readonly types: CiTypes;
  readonly reason: string;
  readonly from: Instant;
  /** Null: it is still true. */
  readonly until: Instant | null;
  readonly set: CorrectedFacts;
  readonly related: readonly Target[];
  readonly unrelated: readonly ItemRelation[];
  /** The first moment of which anything is known of the item. */
  readonly begunAt: Instant;
};

export type CorrectionRefusal =
  | InvalidInput
  | AttributeRefusal
  | { readonly code: 'BEFORE_BEGINNING'; readonly begunAt: Instant };

type Refusal = Refused<CorrectionRefusal> | undefined;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badSpan = ({ from, until, begunAt }: Correct, now: Instant): Refusal => {
  if (from > now) return invalid('from', 'what will be true is not known yet');
  if (until !== null && until <= from) return invalid('until', 'must be after from');
  if (until !== null && until > now) return invalid('until', 'must not be after now; null for what is still true');
  return until !== null && until < begunAt ? refuse({ code: 'BEFORE_BEGINNING', begunAt }) : undefined;
};

/** Whether each attribute could have been so; what the type asks for besides is asked of what is true now alone. */
const badPast = ({ types, set, until }: Correct, item: ConfigurationItem): Refusal => {
  const rules = rulesOf(types, item.typeName);
  const given = patched({}, set.attributes ?? {});
  const optional = rules.map((rule) => ({ ...rule, required: false }));
  return (
    badAttributes(optional, given) ??
    (until === null ? badAttributes(rules, patched(item.attributes, set.attributes ?? {})) : undefined)
  );
};

const badSet = ({ set, until, related, unrelated }: Correct): Refusal =>
  firstRefusal<CorrectionRefusal>(
    set.name === undefined ? undefined : badText('name', set.name, 200),
    set.description ? badText('description', set.description) : undefined,
    set.state !== undefined && until === null
      ? invalid('state', 'the present state changes by its own commands; a past one has an end')
      : undefined,
    Object.values(set).every((value) => value === undefined) && related.length + unrelated.length === 0
      ? invalid('attributes', 'nothing is corrected')
      : undefined,
  );

/** The first thing that keeps a correction from being recorded; relations and reason are looked at by the caller. */
export const badCorrection = (command: Correct, item: ConfigurationItem, now: Instant): Refusal =>
  badSpan(command, now) ?? badSet(command) ?? badPast(command, item);

type Corrected = Extract<EventOf<typeof configurationItemEvents>, { type: 'ConfigurationItemCorrected' }>;
type Stands = Omit<Corrected, 'type' | 'validFrom' | 'validUntil' | 'set' | 'related' | 'unrelated'>;

/** The event of a correction; how the item stands changes by what is still true. */
export const corrected = (stands: Stands, { from, until, set, related, unrelated }: Correct): Corrected => {
  const { name = stands.name, ownerId = stands.ownerId, attributes = {} } = set;
  const still = until === null ? { name, ownerId, attributes: patched(stands.attributes, attributes) } : {};
  return {
    ...stands,
    ...still,
    type: 'ConfigurationItemCorrected',
    validFrom: from,
    validUntil: until,
    set: {
      ...(set.name !== undefined && { name: set.name }),
      ...(set.description !== undefined && { description: set.description }),
      ...(set.state !== undefined && { state: set.state }),
      ...(set.ownerId !== undefined && { ownerId: set.ownerId }),
      ...(set.attributes !== undefined && { attributes: { ...set.attributes } }),
    },
    related: related.map(({ kind, toId }) => ({ kind, toId })),
    unrelated: unrelated.map(({ kind, toId }) => ({ kind, toId })),
  };
};
