/**
 * By what two records are known to be of one item. Pure.
 *
 * What a maker left in place of a serial number is nobody's identity. Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import type { EventOf, reconciliationPolicyEvents } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import type { Attributes } from '../attribute.ts';
import { badRank } from './domain.ts';

/** Of a type of items: what together identifies one; the first key that both records have decides. */
export type IdentificationRule = { readonly typeName: string; readonly keys: readonly (readonly string[])[] };

export type PolicyContent = {
  readonly rules: readonly IdentificationRule[];
  readonly badValues: readonly string[];
  /** How much counts what people wrote; 1 counts most. */
  readonly manualRank: number;
};

export type ReconciliationPolicy = PolicyContent & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly definedAt: Instant;
};

export type ReconciliationPolicyEvent = EventOf<typeof reconciliationPolicyEvents>;

/** The name of an item, among the attributes of a key. */
export const nameField = '$name';

const named = [[nameField]];
const hardware = [['vendor', 'serialNumber'], ...named];
const policyId = '01980000-0000-7000-8000-0000000c1100';

/** The policy that the platform comes with; it may be defined anew. */
export const shippedPolicy: ReconciliationPolicy = {
  id: policyId,
  version: 0,
  head: '',
  definedAt: '2026-01-01T00:00:00.000Z' as Instant,
  manualRank: 50,
  rules: [
    { typeName: 'HOST', keys: hardware },
    { typeName: 'NETWORK_DEVICE', keys: hardware },
    { typeName: 'SOFTWARE', keys: [[nameField, 'version']] },
    ...['APPLICATION', 'DATABASE', 'LICENCE', 'DOCUMENT'].map((typeName) => ({ typeName, keys: named })),
  ],
  badValues: [
    ...[
      'default string',
      'to be filled by o.e.m.',
      'to be filled by oem',
      'o.e.m.',
      'oem',
      'none',
      'null',
      'n/a',
      'na',
    ],
    ...['0', '-', '.', '?', 'unknown', 'undefined', 'not specified', 'not available', 'not applicable', 'invalid'],
    ...[
      'empty',
      'serial',
      'serial number',
      'system serial number',
      'chassis serial number',
      'base board serial number',
    ],
    ...['system manufacturer', 'system product name', 'no asset tag', 'asset-1234567890'],
    ...['1234567', '12345678', '123456789', '1234567890', '0123456789', 'abcdefgh'],
  ],
};

/** One form of what is written in several: space around it and the case of Latin letters do not count. */
export const normal = (value: unknown): string =>
  String(value ?? '')
    .replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const attributeName = /^[a-z][A-Za-z0-9]{0,49}$/;

/** Decides a version of the policy; INVALID_INPUT. */
export const definePolicy = (
  content: PolicyContent,
  now: Instant,
): Result<ReconciliationPolicyEvent[], InvalidInput> => {
  const no = (field: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
  const { rules, badValues, manualRank } = content;
  const types = rules.map(({ typeName }) => typeName);
  const fields = rules.flatMap(({ keys }) => keys.flat());
  const bad = firstRefusal(
    badRank('manualRank', manualRank),
    rules.length > 200 || new Set(types).size !== types.length ? no('rules', 'at most 200, each type once') : undefined,
    ...types.map((typeName) => badText('rules.typeName', typeName, 50)),
    rules.some(({ keys }) => keys.length > 10 || keys.some((key) => key.length < 1 || key.length > 5))
      ? no('rules.keys', 'at most 10 keys of 1 to 5 attributes')
      : undefined,
    fields.every((field) => field === nameField || attributeName.test(field))
      ? undefined
      : no('rules.keys', 'names of attributes such as serialNumber, or $name'),
    badValues.length > 1000 ? no('badValues', 'at most 1000') : undefined,
    ...badValues.map((value) => badText('badValues', value, 200)),
  );
  if (bad) return bad;
  const copied = rules.map(({ typeName, keys }) => ({ typeName, keys: keys.map((key) => [...key]) }));
  return ok([
    {
      type: 'ReconciliationPolicyDefined',
      at: now,
      id: policyId,
      rules: copied,
      badValues: [...new Set(badValues.map(normal))],
      manualRank,
    },
  ]);
};

export type Identifiable = { readonly typeName: string; readonly name: string; readonly attributes: Attributes };

export const keysOf = (policy: PolicyContent, typeName: string): IdentificationRule['keys'] =>
  policy.rules.find((rule) => rule.typeName === typeName)?.keys ?? [];

const held = (one: Identifiable, field: string): unknown =>
  field === nameField ? one.name : Object.hasOwn(one.attributes, field) ? one.attributes[field] : undefined;

/** The values of a key; undefined where one is missing, is on the list of bad ones, or is one character over and over. */
export const valuesOf = (policy: PolicyContent, one: Identifiable, key: readonly string[]): string[] | undefined => {
  const values = key.map((field) => normal(held(one, field)));
  const usable = values.every(
    (value) => value !== '' && !policy.badValues.includes(value) && !(value.length > 1 && /^(.)\1*$/u.test(value)),
  );
  return usable ? values : undefined;
};

/** Whether both are one item, by the first key that both can be judged by; undefined where there is none. */
export const sameItem = (policy: PolicyContent, a: Identifiable, b: Identifiable): boolean | undefined => {
  if (a.typeName !== b.typeName) return false;
  for (const key of keysOf(policy, a.typeName)) {
    const [left, right] = [valuesOf(policy, a, key), valuesOf(policy, b, key)];
    if (left && right) return left.every((value, index) => value === right[index]);
  }
  return undefined;
};
