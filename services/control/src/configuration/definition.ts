/** Defining types of configuration items: data that a configuration manager sets, a version a definition. Pure. */
import { attributeKinds, type ciTypeEvents, type EventOf, relationKinds } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type AttributeRule, badPattern } from '../attribute.ts';
import { type CiType, type CiTypeContent, type CiTypes, rulesOf, type UnknownType, unknownType } from '../ci-type.ts';
import { allStates } from '../effect.ts';

/** A type as its record holds it. */
export type DefinedCiType = CiType & { readonly head: string; readonly definedAt: Instant };

export type CiTypeEvent = EventOf<typeof ciTypeEvents>;

export type DefinitionRefusal =
  | InvalidInput
  | UnknownType
  | { readonly code: 'PARENT_FIXED'; readonly parent: string | null };

const typeName = /^[A-Z][A-Z0-9_]{0,49}$/;
const attributeName = /^[a-z][A-Za-z0-9]{0,59}$/;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badRule = (rule: AttributeRule): Refused<InvalidInput> | undefined => {
  const field = `attributes.${rule.name}`;
  if (!attributeName.test(rule.name))
    return invalid('attributes', `${JSON.stringify(rule.name)} is no name such as serialNumber`);
  if (!attributeKinds.includes(rule.kind)) return invalid(field, `a kind is expected: ${attributeKinds.join(', ')}`);
  if ((rule.kind === 'ENUM') !== rule.values.length > 0) return invalid(field, 'an ENUM, and only it, lists values');
  if (new Set(rule.values).size !== rule.values.length) return invalid(field, 'a value is listed twice');
  if (rule.pattern !== null && rule.kind !== 'TEXT') return invalid(field, 'only a TEXT has a pattern');
  return firstRefusal(
    rule.pattern === null ? undefined : badPattern(rule.pattern),
    rule.description === '' ? undefined : badText(`${field}.description`, rule.description, 500),
    ...rule.values.map((value) => badText(`${field}.values`, value, 200)),
  );
};

const badLifecycle = ({ states }: CiTypeContent): Refused<InvalidInput> | undefined => {
  if (states.length === 0) return undefined;
  if (!states.every((state) => allStates.includes(state)))
    return invalid('states', `states are expected: ${allStates.join(', ')}`);
  return states.includes('IN_USE') && states.includes('RETIRED')
    ? undefined
    : invalid('states', 'IN_USE and RETIRED are in every life');
};

const badIdentity = (content: CiTypeContent, types: CiTypes): Refused<InvalidInput> | undefined => {
  const above = content.parent === null ? [] : rulesOf(types, content.parent);
  const known = [...above, ...content.attributes].map((rule) => rule.name);
  const stranger = content.identifying.find((name) => !known.includes(name));
  return stranger === undefined ? undefined : invalid('identifying', `${stranger} is no attribute of the type`);
};

const freshAtMost = 3650;
const badFreshness = ({ freshnessDays }: CiTypeContent): Refused<InvalidInput> | undefined =>
  freshnessDays === null || (Number.isInteger(freshnessDays) && freshnessDays > 0 && freshnessDays <= freshAtMost)
    ? undefined
    : invalid('freshnessDays', `whole days from 1 to ${freshAtMost} are expected`);

/**
 * Decides a version of a type. The parent is set once, so that no type is ever above itself.
 *
 * @param id     of the type's record; of the shipped type where there is one of the name
 * @returns      CiTypeDefined; INVALID_INPUT, CI_TYPE_UNKNOWN for a parent or a target that is not known, PARENT_FIXED
 */
export const define = (
  id: string,
  content: CiTypeContent,
  types: CiTypes,
  now: Instant,
): Result<CiTypeEvent[], DefinitionRefusal> => {
  const present = types.get(content.name);
  const names = content.attributes.map((rule) => rule.name);
  const targets = content.relations.flatMap((rule) => rule.to);
  const stranger = [...(content.parent === null ? [] : [content.parent]), ...targets].find(
    (name) => !types.has(name) && (name !== content.name || name === content.parent),
  );
  const bad = firstRefusal<DefinitionRefusal>(
    typeName.test(content.name) ? undefined : invalid('name', 'capital letters, digits and _ are expected'),
    content.description === '' ? undefined : badText('description', content.description, 2000),
    content.attributes.length > 100 ? invalid('attributes', 'at most 100') : undefined,
    new Set(names).size === names.length ? undefined : invalid('attributes', 'a name is used twice'),
    ...content.attributes.map(badRule),
    content.relations.every((rule) => relationKinds.includes(rule.kind))
      ? undefined
      : invalid('relations', `a kind is expected: ${relationKinds.join(', ')}`),
    badLifecycle(content),
    badFreshness(content),
    stranger === undefined ? undefined : unknownType(types, stranger),
    badIdentity(content, types),
    present && present.parent !== content.parent ? refuse({ code: 'PARENT_FIXED', parent: present.parent }) : undefined,
  );
  if (bad) return bad;
  const { name, parent, description } = content;
  const attributes = content.attributes.map((rule) => ({ ...rule, values: [...rule.values] }));
  const relations = content.relations.map((rule) => ({ kind: rule.kind, to: [...rule.to] }));
  const more = {
    states: [...content.states],
    identifying: [...content.identifying],
    freshnessDays: content.freshnessDays,
    disposalRecorded: content.disposalRecorded,
  };
  return ok([{ type: 'CiTypeDefined', at: now, id, name, parent, description, attributes, relations, ...more }]);
};

/** What a type is after a definition: each replaces the one before. */
export const evolveType = (before: DefinedCiType | undefined, event: CiTypeEvent): DefinedCiType => {
  const {
    type: _,
    at,
    states = [],
    identifying = [],
    freshnessDays = null,
    disposalRecorded = null,
    ...content
  } = event;
  return {
    ...content,
    states,
    identifying,
    freshnessDays,
    disposalRecorded,
    version: (before?.version ?? 0) + 1,
    head: before?.head ?? '',
    definedAt: at,
  };
};
