/** What the demonstration's services consist of: applications, databases, hosts, the network, software, licences, manuals. */
import { customers, type DemoService, demoId, persona, rng, services } from '@attest/demo';
import type { Instant } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import { payloads } from '@attest/subgraph';
import type { AttributePatch } from '../attribute.ts';
import { type RelationKind, typesInForce } from '../ci-type.ts';
import {
  type ByChange,
  type ConfigurationItem,
  type ConfigurationItemEvent,
  decide,
  evolve,
  register,
  type Target,
} from '../configuration/domain.ts';
import { configurationRefusals } from '../configuration/refusals.ts';
import type { Effect, EffectSide } from '../effect.ts';
import type { RefusedEffect } from '../orchestration/domain/index.ts';

type Link = readonly [kind: RelationKind, to: string];

export type DemoItem = {
  readonly slug: string;
  readonly name: string;
  readonly typeName: string;
  readonly attributes: AttributePatch;
  readonly serviceId?: string;
  readonly links: readonly Link[];
  /** Short names of linked items of which one is enough. */
  readonly oneOf?: readonly string[];
};

/** The id of the demonstration's item of that short name. */
export const itemId = (slug: string): string => demoId('configuration item', slug);

const hosts = ['app-01', 'app-02', 'app-03', 'app-04', 'data-01', 'data-02'] as const;
const devices = ['core-switch-1', 'core-switch-2', 'firewall-1', 'carrier-line-1'] as const;

const halls = ['hall-1', 'hall-2'] as const;

const surroundings: readonly DemoItem[] = [
  ...halls.map(
    (slug, index): DemoItem => ({
      slug,
      name: `Hall ${index + 1}`,
      typeName: 'FACILITY',
      attributes: { address: '1 Example Street', floor: String(index) },
      links: [['MANAGED_BY', 'hall-keeper']],
    }),
  ),
  {
    slug: 'hall-keeper',
    name: 'Data hall keeper',
    typeName: 'PERSON_ROLE',
    attributes: { duties: 'Power, cold air and who may go in', deputies: 1 },
    links: [],
  },
  {
    slug: 'carrier-contract',
    name: 'Carrier line, contract',
    typeName: 'CONTRACT',
    attributes: { party: 'Example Carrier', number: 'EC-2041', validUntil: '2028-06-30' },
    links: [],
  },
];

const network: readonly DemoItem[] = devices.map((slug, index) => ({
  slug,
  name: slug,
  typeName: 'NETWORK_DEVICE',
  attributes: {
    vendor: 'Example Networks',
    ports: index < 2 ? 48 : 8,
    location: `Hall ${(index % 2) + 1}`,
    firmware: '4.2',
  },
  links: [
    ...(index >= 2 ? [['CONNECTS_TO', 'core-switch-1'] satisfies Link] : []),
    ...(index === 3 ? [['COVERED_BY', 'carrier-contract'] satisfies Link] : []),
    ['LOCATED_IN', halls[index % 2] ?? ''],
  ],
}));

const machines: readonly DemoItem[] = hosts.map((slug, index) => ({
  slug,
  name: slug,
  typeName: 'HOST',
  attributes: {
    operatingSystem: 'Debian 13',
    ipAddress: `192.0.2.${index + 10}`,
    cpuCores: slug.startsWith('data') ? 32 : 16,
    memoryGb: slug.startsWith('data') ? 256 : 64,
    virtual: !slug.startsWith('data'),
    environment: 'PRODUCTION',
    location: `Hall ${(index % 2) + 1}`,
  },
  links: [
    ['CONNECTS_TO', 'core-switch-1'],
    ['CONNECTS_TO', 'core-switch-2'],
    ['USES', 'backup-agent'],
    ['LOCATED_IN', halls[index % 2] ?? ''],
  ],
  // The core switches stand in for each other.
  oneOf: ['core-switch-1', 'core-switch-2'],
}));

const software: readonly DemoItem[] = [
  {
    slug: 'backup-agent',
    name: 'Backup Agent',
    typeName: 'SOFTWARE',
    attributes: { version: '7.3', vendor: 'Example Backup' },
    links: [['LICENSED_BY', 'backup-licence']],
  },
  {
    slug: 'backup-licence',
    name: 'Backup Agent, site licence',
    typeName: 'LICENCE',
    attributes: { quantity: 50, metric: 'DEVICE', validUntil: '2027-12-31', yearlyFee: '4800.00' },
    links: [],
  },
  {
    slug: 'diagram-licence',
    name: 'Diagram Tool, ten devices',
    typeName: 'LICENCE',
    attributes: { quantity: 10, metric: 'DEVICE', validUntil: '2027-12-31', yearlyFee: '900.00' },
    links: [],
  },
];

/** How many laptops of each site draw with a program whose licence is for fewer. */
const drawing = 4;

/** Where sign-in is checked: whatever has users depends on it. */
const signIn = 'identity-app';

const ofService = (service: DemoService, index: number): DemoItem[] => {
  const { slug, name } = service;
  const random = rng(`attest demonstration: items of ${slug}`);
  const app = `${slug}-app`;
  const host = hosts[index % 4] ?? hosts[0];
  const data = hosts[4 + (index % 2)] ?? hosts[4];
  const reaches: Link[] = slug.endsWith('network') || slug === 'remote-access' ? [['DEPENDS_ON', 'firewall-1']] : [];
  return [
    {
      slug,
      name,
      typeName: 'SERVICE',
      attributes: { environment: 'PRODUCTION' },
      serviceId: service.id,
      links: [['DEPENDS_ON', app], ...reaches, ['DOCUMENTED_BY', `${slug}-manual`]],
    },
    {
      slug: app,
      name: `${name} server`,
      typeName: 'APPLICATION',
      attributes: {
        version: `${random.int(3, 9)}.${random.int(0, 9)}`,
        environment: 'PRODUCTION',
        vendor: 'Example Software',
      },
      links: [
        ['RUNS_ON', host],
        ['DEPENDS_ON', `${slug}-db`],
        ...(app === signIn ? [] : [['DEPENDS_ON', signIn] satisfies Link]),
      ],
    },
    {
      slug: `${slug}-db`,
      name: `${name} database`,
      typeName: 'DATABASE',
      attributes: { engine: 'PostgreSQL', version: '17.6', environment: 'PRODUCTION' },
      links: [['RUNS_ON', data]],
    },
    {
      slug: `${slug}-manual`,
      name: `${name}: operating manual`,
      typeName: 'DOCUMENT',
      attributes: { location: `manuals/${slug}`, version: '1' },
      links: [],
    },
  ];
};

const switchesPerSite = 4;
const laptopsPerSite = 50;

/** What stands at the sites of a customer: access switches, and the laptops of the managed workplace. */
const atSite = ({ slug, name }: (typeof customers)[number], site: number): DemoItem[] => {
  const switches = Array.from(
    { length: switchesPerSite },
    (_, index): DemoItem => ({
      slug: `${slug}-switch-${index + 1}`,
      name: `${slug}-switch-${index + 1}`,
      typeName: 'NETWORK_DEVICE',
      attributes: { vendor: 'Example Networks', ports: 24, location: `${name}, floor ${index + 1}`, firmware: '3.8' },
      links: [['CONNECTS_TO', `core-switch-${(index % 2) + 1}`]],
    }),
  );
  const laptops = Array.from(
    { length: laptopsPerSite },
    (_, index): DemoItem => ({
      slug: `${slug}-laptop-${index + 1}`,
      name: `${slug}-laptop-${index + 1}`,
      typeName: 'HOST',
      attributes: {
        operatingSystem: index % 5 === 0 ? 'macOS 26' : 'Windows 11',
        ipAddress: `198.51.100.${site * 60 + index + 1}`,
        cpuCores: 8,
        memoryGb: 16,
        virtual: false,
        environment: 'PRODUCTION',
        location: `${name}, floor ${(index % switchesPerSite) + 1}`,
      },
      links: [
        ['CONNECTS_TO', `${slug}-switch-${(index % switchesPerSite) + 1}`],
        ...(index < drawing ? [['USES', `${slug}-diagrams-${index + 1}`] satisfies Link] : []),
      ],
    }),
  );
  const diagrams = Array.from(
    { length: drawing },
    (_, index): DemoItem => ({
      slug: `${slug}-diagrams-${index + 1}`,
      name: `Diagram Tool on ${slug}-laptop-${index + 1}`,
      typeName: 'SOFTWARE',
      attributes: { version: '21.0', vendor: 'Example Drawings' },
      links: [['LICENSED_BY', 'diagram-licence']],
    }),
  );
  return [...switches, ...laptops, ...diagrams];
};

/** Every item, what it needs after it; the links of one name others by their short names. */
export const demoItems: readonly DemoItem[] = [
  ...surroundings,
  ...network,
  ...machines,
  ...software,
  ...customers.flatMap(atSite),
  ...services.flatMap(ofService),
];

/** The demonstration's items as they were registered and related, with their events. */
export type Told = { readonly item: ConfigurationItem; readonly events: readonly ConfigurationItemEvent[] };

export const types = typesInForce([]);

const after = ({ item, events }: Told, more: readonly ConfigurationItemEvent[]): Told => ({
  item: more.reduce(evolve, item),
  events: [...events, ...more],
});

const grouped = (told: Told, oneOf: readonly string[], at: Instant): Told => {
  if (oneOf.length === 0) return told;
  const ids = oneOf.map(itemId);
  const needs = told.item.relations.map(({ kind, toId }) => ({ kind, itemId: toId }));
  const members = needs.filter(({ itemId: id }) => ids.includes(id));
  const groups = [{ name: 'uplinks', need: 'ANY' as const, atLeast: null, members }];
  return after(told, mustSucceed(decide(told.item, { type: 'GROUP_DEPENDENCIES', groups, needs }, at)));
};

/** Not seen again since they were registered: laptops that somebody has to look for. */
const missing = customers.flatMap(({ slug }) => [itemId(`${slug}-laptop-7`), itemId(`${slug}-laptop-23`)]);

/** What discovery saw; some of it, it did not. */
export const seen = (told: Told, at: Instant): Told =>
  missing.includes(told.item.id)
    ? told
    : after(told, mustSucceed(decide(told.item, { type: 'CONFIRM', seenAt: at }, at)));

/** Registers the items and relates them. */
export const tellItems = (keys: readonly string[], at: Instant): Map<string, Told> => {
  const ownerId = persona('configuration-manager').personId;
  const registered = demoItems.map(({ slug, name, typeName, attributes, serviceId = null }, index) => {
    const facts = { name, description: '', typeName, state: 'IN_USE' as const, attributes, serviceId, ownerId };
    const named = { ...facts, id: itemId(slug), key: keys[index] ?? '', source: 'demonstration', externalId: slug };
    const events = mustSucceed(register(named, types, at));
    const [first] = events;
    if (!first) throw new Error('an item begins with an event');
    return { item: evolve(undefined, first), events };
  });
  const bySlug = new Map(demoItems.map(({ slug }, index) => [slug, registered[index]?.item]));
  return new Map(
    registered.map(({ item, events }, index) => {
      const targets = (demoItems[index]?.links ?? []).flatMap(([kind, slug]): Target[] => {
        const to = bySlug.get(slug);
        if (!to) throw new RangeError(`the demonstration has no item ${slug}`);
        return [{ kind, toId: to.id, key: to.key, typeName: to.typeName, state: to.state }];
      });
      const related = mustSucceed(decide(item, { type: 'RELATE', types, targets }, at));
      const told = { item: related.reduce(evolve, item), events: [...events, ...related] };
      return [item.id, grouped(told, demoItems[index]?.oneOf ?? [], at)];
    }),
  );
};

/** An item that a deployment brought into being. */
export const tellBirth = (
  { ciId: id, ciKey: key, after: side, registers }: Effect,
  by: ByChange,
  at: Instant,
): Told => {
  if (!registers) throw new RangeError(`${key} is there already`);
  const { attributes } = side;
  const facts = { ...registers, id, key, state: 'IN_USE', attributes, source: 'CHANGE', externalId: null } as const;
  const events = mustSucceed(register({ ...facts, ...by }, types, at));
  const item = events.reduce<ConfigurationItem | undefined>(evolve, undefined);
  if (!item) throw new Error('an item begins with an event');
  return { item, events };
};

/** What a deployment, or its back-out, made of an item; relations that end are none of the demonstration’s. */
export const tellDeployment = (
  told: Told,
  side: EffectSide,
  by: ByChange,
  at: Instant,
  items: ReadonlyMap<string, Told> = new Map(),
): Told => {
  const targets = (side.relations ?? []).flatMap(({ kind, toId }): Target[] => {
    const to = items.get(toId)?.item;
    return to ? [{ kind, toId, key: to.key, typeName: to.typeName, state: to.state }] : [];
  });
  const events = mustSucceed(
    decide(told.item, { type: 'APPLY', types, side, part: 'REST', targets, dependents: [], undisposed: [], ...by }, at),
  );
  return after(told, events);
};

/** What the CMDB did not take, since other items run on this one. */
export const tellRefusal = (
  told: Told,
  needing: readonly string[],
  by: { readonly changeId: string; readonly releaseId: string; readonly backedOut: boolean },
  at: Instant,
): { readonly told: Told; readonly refused: RefusedEffect } => {
  const { code, message, clause } = payloads(configurationRefusals).refusal({ code: 'DEPENDED_ON', keys: needing });
  const events = mustSucceed(decide(told.item, { type: 'REFUSE_EFFECT', code, message, clause, ...by }, at));
  const { id: ciId, key: ciKey } = told.item;
  return { told: after(told, events), refused: { ciId, ciKey, code, message, clause } };
};
