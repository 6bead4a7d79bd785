/**
 * Types of configuration items: which attributes an item has and how it may relate to others. Data, versioned. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import type { relationKinds } from '@attest/contracts';
import { type Refused, refuse } from '@attest/kernel';
import type { AttributeRule } from './attribute.ts';

export type RelationKind = (typeof relationKinds)[number];

/** Items of a type may have the relation to items of these types; to any where none is named. */
export type RelationRule = { readonly kind: RelationKind; readonly to: readonly string[] };

export type CiTypeContent = {
  readonly name: string;
  /** The type whose rules hold as well. */
  readonly parent: string | null;
  readonly description: string;
  readonly attributes: readonly AttributeRule[];
  readonly relations: readonly RelationRule[];
};

/** A type in force. */
export type CiType = CiTypeContent & {
  readonly id: string;
  /** 0: as shipped. */
  readonly version: number;
};

export type CiTypes = ReadonlyMap<string, CiType>;

export type UnknownType = {
  readonly code: 'CI_TYPE_UNKNOWN';
  readonly typeName: string;
  readonly known: readonly string[];
};

export const unknownType = (types: CiTypes, typeName: string): Refused<UnknownType> =>
  refuse({ code: 'CI_TYPE_UNKNOWN', typeName, known: [...types.keys()].sort() });

/** The type and those above it, itself first; a type's parent never changes, so that this ends. */
export const lineage = (types: CiTypes, name: string): CiType[] => {
  const type = types.get(name);
  return type ? [type, ...(type.parent === null ? [] : lineage(types, type.parent))] : [];
};

/** The attribute rules of a type with those of the types above; a rule of the same name replaces the one above. */
export const rulesOf = (types: CiTypes, name: string): AttributeRule[] => {
  const rules = new Map<string, AttributeRule>();
  for (const type of lineage(types, name).reverse()) for (const rule of type.attributes) rules.set(rule.name, rule);
  return [...rules.values()];
};

/** The relations that items of a type may have, with those of the types above. */
export const relationsOf = (types: CiTypes, name: string): RelationRule[] =>
  lineage(types, name).flatMap((type) => type.relations);

/** Whether an item of the type `from` may have the relation to one of the type `to`. */
export const mayRelate = (types: CiTypes, from: string, kind: RelationKind, to: string): boolean => {
  const targets = lineage(types, to).map((type) => type.name);
  return relationsOf(types, from).some(
    (rule) => rule.kind === kind && (rule.to.length === 0 || rule.to.some((name) => targets.includes(name))),
  );
};

type Rule = Partial<Omit<AttributeRule, 'name' | 'description'>>;

const attribute = (name: string, description: string, rule: Rule = {}): AttributeRule => ({
  name,
  kind: 'TEXT',
  required: false,
  values: [],
  pattern: null,
  description,
  ...rule,
});

const oneOf = (...values: string[]): Rule => ({ kind: 'ENUM', values });
const version = attribute('version', 'As its maker counts.');
const environment = attribute(
  'environment',
  'What it is used for.',
  oneOf('PRODUCTION', 'ACCEPTANCE', 'TEST', 'DEVELOPMENT'),
);
const vendor = attribute('vendor', 'Who made it.');
const serialNumber = attribute('serialNumber', 'As its maker gave it. Never an identity: makers repeat and omit it.');
const location = attribute('location', 'Where it is.');

const relation = (kind: RelationKind, ...to: string[]): RelationRule => ({ kind, to });
const documented = relation('DOCUMENTED_BY', 'DOCUMENT');
const running = ['SERVICE', 'APPLICATION', 'DATABASE', 'HOST', 'NETWORK_DEVICE', 'SOFTWARE'];

const shipped = (
  number: number,
  name: string,
  description: string,
  attributes: readonly AttributeRule[],
  relations: readonly RelationRule[],
): CiType => ({
  id: `01980000-0000-7000-8000-0000000c10${String(number).padStart(2, '0')}`,
  version: 0,
  name,
  parent: null,
  description,
  attributes,
  relations: [...relations, documented],
});

/** What an item of this type, and only of it, may stand for: a service of the catalogue. */
export const serviceType = 'SERVICE';

/** The types that the platform comes with; each may be defined anew. Documents, licences and software are among them. */
export const shippedTypes: readonly CiType[] = [
  shipped(
    1,
    serviceType,
    'A service of the catalogue, as the place where what it consists of comes together.',
    [environment],
    [relation('DEPENDS_ON', ...running), relation('USES', ...running), relation('PART_OF', 'SERVICE')],
  ),
  shipped(
    2,
    'APPLICATION',
    'A program, or several that belong together, as its users know it.',
    [version, environment, vendor, attribute('url', 'Where it is reached.')],
    [
      relation('DEPENDS_ON', ...running),
      relation('USES', ...running),
      relation('RUNS_ON', 'HOST'),
      relation('CONNECTS_TO', 'APPLICATION', 'DATABASE', 'NETWORK_DEVICE'),
      relation('PART_OF', 'APPLICATION', 'SERVICE'),
    ],
  ),
  shipped(
    3,
    'DATABASE',
    'A database server or instance.',
    [attribute('engine', 'Product name.', { required: true }), version, environment],
    [
      relation('DEPENDS_ON', 'DATABASE', 'HOST', 'SOFTWARE'),
      relation('USES', 'SOFTWARE'),
      relation('RUNS_ON', 'HOST'),
      relation('PART_OF', 'APPLICATION', 'DATABASE'),
    ],
  ),
  shipped(
    4,
    'HOST',
    'A computer, physical or virtual, that others run on.',
    [
      attribute('operatingSystem', 'With its version.'),
      attribute('ipAddress', 'IPv4 or IPv6, as written in the network plan.', { pattern: '[0-9a-fA-F:.]+' }),
      attribute('cpuCores', 'Number of cores.', { kind: 'INTEGER' }),
      attribute('memoryGb', 'Gigabytes of memory.', { kind: 'INTEGER' }),
      attribute('virtual', 'Whether it runs on another host.', { kind: 'BOOLEAN' }),
      environment,
      vendor,
      serialNumber,
      location,
    ],
    [
      relation('DEPENDS_ON', 'HOST', 'NETWORK_DEVICE', 'SERVICE'),
      relation('USES', 'SOFTWARE'),
      relation('RUNS_ON', 'HOST'),
      relation('CONNECTS_TO', 'HOST', 'NETWORK_DEVICE'),
      relation('PART_OF', 'HOST', 'SERVICE'),
    ],
  ),
  shipped(
    5,
    'NETWORK_DEVICE',
    'A switch, router, access point, firewall or line.',
    [
      attribute('firmware', 'Version of its firmware.'),
      attribute('ipAddress', 'Of its management interface.', { pattern: '[0-9a-fA-F:.]+' }),
      attribute('ports', 'Number of ports.', { kind: 'INTEGER' }),
      vendor,
      serialNumber,
      location,
    ],
    [
      relation('DEPENDS_ON', 'NETWORK_DEVICE'),
      relation('CONNECTS_TO', 'NETWORK_DEVICE'),
      relation('PART_OF', 'NETWORK_DEVICE', 'SERVICE'),
    ],
  ),
  shipped(
    6,
    'SOFTWARE',
    'A software package as it is installed.',
    [attribute('version', 'As its maker counts.', { required: true }), vendor],
    [
      relation('DEPENDS_ON', 'SOFTWARE'),
      relation('USES', 'SOFTWARE'),
      relation('LICENSED_BY', 'LICENCE'),
      relation('PART_OF', 'SOFTWARE', 'APPLICATION'),
    ],
  ),
  shipped(
    7,
    'LICENCE',
    'A right to use software, with its limits.',
    [
      attribute('quantity', 'How many may use it.', { kind: 'INTEGER', required: true }),
      attribute('metric', 'What is counted.', oneOf('USER', 'DEVICE', 'CORE', 'SITE')),
      attribute('validUntil', 'The last day; absent for a perpetual one.', { kind: 'DATE' }),
      attribute('yearlyFee', 'In the currency of the books.', { kind: 'DECIMAL' }),
      vendor,
    ],
    [relation('PART_OF', 'LICENCE')],
  ),
  shipped(
    8,
    'DOCUMENT',
    'A document that belongs to a service or a part of one: a diagram, a manual, an agreement.',
    [attribute('location', 'Where it is kept.', { required: true }), version],
    [relation('PART_OF', 'DOCUMENT')],
  ),
];

/** The types in force: the last definition of each name, the shipped one before that. */
export const typesInForce = (defined: readonly CiType[]): CiTypes =>
  new Map([...shippedTypes, ...defined].map((type) => [type.name, type]));
