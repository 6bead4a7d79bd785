/** What the demonstration's services consist of: applications, databases, hosts, the network, software, licences, manuals. */
import { customers, type DemoService, demoId, persona, rng, services } from '@attest/demo';
import type { Instant } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import type { AttributePatch } from '../attribute.ts';
import { type RelationKind, typesInForce } from '../ci-type.ts';
import {
  type ConfigurationItem,
  type ConfigurationItemEvent,
  decide,
  evolve,
  register,
  type Target,
} from '../configuration/domain.ts';

type Link = readonly [kind: RelationKind, to: string];

export type DemoItem = {
  readonly slug: string;
  readonly name: string;
  readonly typeName: string;
  readonly attributes: AttributePatch;
  readonly serviceId?: string;
  readonly links: readonly Link[];
};

/** The id of the demonstration's item of that short name. */
export const itemId = (slug: string): string => demoId('configuration item', slug);

const hosts = ['app-01', 'app-02', 'app-03', 'app-04', 'data-01', 'data-02'] as const;
const devices = ['core-switch-1', 'core-switch-2', 'firewall-1', 'carrier-line-1'] as const;

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
    // The core switches stand in for each other: each is reached through the other.
    ...(index < 2 ? [['CONNECTS_TO', devices[1 - index] ?? ''] satisfies Link] : []),
    ...(index >= 2 ? [['CONNECTS_TO', 'core-switch-1'] satisfies Link] : []),
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
    ['CONNECTS_TO', `core-switch-${(index % 2) + 1}`],
    ['USES', 'backup-agent'],
  ],
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
];

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
      links: [['CONNECTS_TO', `${slug}-switch-${(index % switchesPerSite) + 1}`]],
    }),
  );
  return [...switches, ...laptops];
};

/** Every item, what it needs after it; the links of one name others by their short names. */
export const demoItems: readonly DemoItem[] = [
  ...network,
  ...machines,
  ...software,
  ...customers.flatMap(atSite),
  ...services.flatMap(ofService),
];

/** The demonstration's items as they were registered and related, with their events. */
export type Told = { readonly item: ConfigurationItem; readonly events: readonly ConfigurationItemEvent[] };

const types = typesInForce([]);

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
      return [item.id, { item: related.reduce(evolve, item), events: [...events, ...related] }];
    }),
  );
};

/** What a deployment, or its back-out, made of an item. */
export const tellDeployment = (
  told: Told,
  side: { readonly state: null; readonly attributes: AttributePatch },
  by: { readonly changeId: string; readonly releaseId: string; readonly backedOut: boolean },
  at: Instant,
): Told => {
  const events = mustSucceed(decide(told.item, { type: 'APPLY', types, side, dependents: [], ...by }, at));
  return { item: events.reduce(evolve, told.item), events: [...told.events, ...events] };
};
