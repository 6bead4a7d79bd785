/** What an item may be registered with, now or by a change that is to bring it into being. Pure. Source: ISO/IEC 20000-1:2018 8.2.6. */
import {
  badText,
  firstRefusal,
  type InvalidInput,
  ok,
  type RefusalCatalogue,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type AttributePatch, type AttributeRefusal, type Attributes, badAttributes, patched } from './attribute.ts';
import { type CiTypes, lifecycleOf, lineage, rulesOf, serviceType, type UnknownType, unknownType } from './ci-type.ts';
import type { ConfigurationItemState } from './effect.ts';

/** What an item is, whoever says so. */
export type ItemFacts = {
  readonly name: string;
  readonly description: string;
  readonly typeName: string;
  readonly state: ConfigurationItemState;
  readonly attributes: AttributePatch;
  readonly serviceId: string | null;
  readonly ownerId: string | null;
};

export type LifecycleRefusal = {
  readonly code: 'STATE_NOT_IN_LIFECYCLE';
  readonly typeName: string;
  readonly state: ConfigurationItemState;
  readonly possible: readonly ConfigurationItemState[];
};

export type RegistrationRefusal =
  | InvalidInput
  | AttributeRefusal
  | UnknownType
  | LifecycleRefusal
  | { readonly code: 'SERVICE_ITEM_REQUIRED'; readonly typeName: string };

export const badDescription = (description: string | undefined) =>
  description ? badText('description', description) : undefined;

/** Only an item of the type SERVICE stands for a service. */
export const badServiceItem = (types: CiTypes, typeName: string, serviceId: string | null | undefined) =>
  serviceId && !lineage(types, typeName).some((type) => type.name === serviceType)
    ? refuse({ code: 'SERVICE_ITEM_REQUIRED' as const, typeName })
    : undefined;

/** States that the type's lifecycle does not know; what an item is in already stays. */
export const badState = (
  types: CiTypes,
  typeName: string,
  state: ConfigurationItemState,
): Refused<LifecycleRefusal> | undefined => {
  const possible = lifecycleOf(types, typeName);
  return possible.includes(state) ? undefined : refuse({ code: 'STATE_NOT_IN_LIFECYCLE', typeName, state, possible });
};

/**
 * Checks what an item is to be registered with.
 *
 * @returns  its attributes and the version of its type; INVALID_INPUT, CI_TYPE_UNKNOWN, STATE_NOT_IN_LIFECYCLE,
 *           SERVICE_ITEM_REQUIRED, or a refusal that names the attribute
 */
export const registrable = (
  facts: ItemFacts,
  types: CiTypes,
): Result<{ readonly attributes: Attributes; readonly typeVersion: number }, RegistrationRefusal> => {
  const type = types.get(facts.typeName);
  if (!type) return unknownType(types, facts.typeName);
  const attributes = patched({}, facts.attributes);
  const bad = firstRefusal<RegistrationRefusal>(
    badText('name', facts.name, 200),
    badDescription(facts.description),
    facts.state === 'RETIRED'
      ? refuse({ code: 'INVALID_INPUT', field: 'state', reason: 'what is retired is not registered' })
      : undefined,
    badState(types, type.name, facts.state),
    badServiceItem(types, type.name, facts.serviceId),
    badAttributes(rulesOf(types, type.name), attributes),
  );
  return bad ?? ok({ attributes, typeVersion: type.version });
};

const clause = 'ISO/IEC 20000-1:2018 8.2.6';

export const registrationRefusals: RefusalCatalogue<Exclude<RegistrationRefusal, InvalidInput | AttributeRefusal>> = {
  CI_TYPE_UNKNOWN: {
    message: ({ typeName }) => `There is no type ${typeName} of configuration items.`,
    clause: 'ISO/IEC 20000-1:2011 9.1',
    allowed: ({ known }) => known,
  },
  SERVICE_ITEM_REQUIRED: {
    message: ({ typeName }) =>
      `An item of the type ${typeName} does not stand for a service: one of the type SERVICE does.`,
    clause,
  },
  STATE_NOT_IN_LIFECYCLE: {
    message: ({ typeName, state }) => `Items of the type ${typeName} are never ${state}.`,
    clause,
    allowed: ({ possible }) => possible,
  },
};
