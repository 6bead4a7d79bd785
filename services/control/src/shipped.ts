/** The types of configuration items that the platform comes with. Pure. Source: ISO/IEC 20000-1:2018 8.2.6. */
import type { AttributeRule } from './attribute.ts';
import type { CiType, RelationKind, RelationRule } from './ci-type.ts';

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
const serialNumber = attribute(
  'serialNumber',
  'As its maker gave it. Never an identity, makers repeat and omit it: with the maker a reason to look twice.',
);
const location = attribute('location', 'Where it is.');

const relation = (kind: RelationKind, ...to: string[]): RelationRule => ({ kind, to });
/** What any item may have: a document that describes it, a contract that covers it, somebody who looks after it. */
const general = [
  relation('DOCUMENTED_BY', 'DOCUMENT'),
  relation('COVERED_BY', 'CONTRACT'),
  relation('MANAGED_BY', 'PERSON_ROLE'),
];
const located = relation('LOCATED_IN', 'FACILITY');
/** Nothing to maintain: it is there, or not. */
const onPaper = ['PLANNED', 'IN_USE', 'RETIRED'] as const;
/** What discovery sees at least once a month. */
const monthly = 35;
const byMaker = ['vendor', 'serialNumber'];
const running = ['SERVICE', 'APPLICATION', 'DATABASE', 'HOST', 'NETWORK_DEVICE', 'SOFTWARE'];

const shipped = (
  number: number,
  name: string,
  description: string,
  attributes: readonly AttributeRule[],
  relations: readonly RelationRule[],
  more: Partial<Pick<CiType, 'states' | 'identifying' | 'freshnessDays' | 'disposalRecorded'>> = {},
): CiType => ({
  id: `01980000-0000-7000-8000-0000000c10${String(number).padStart(2, '0')}`,
  version: 0,
  name,
  parent: null,
  description,
  attributes,
  relations: [...relations, ...general],
  states: [],
  identifying: [],
  freshnessDays: null,
  disposalRecorded: null,
  ...more,
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
      located,
    ],
    { identifying: byMaker, freshnessDays: monthly, disposalRecorded: true },
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
      located,
    ],
    { identifying: byMaker, freshnessDays: monthly, disposalRecorded: true },
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
    { states: onPaper },
  ),
  shipped(
    8,
    'DOCUMENT',
    'A document that belongs to a service or a part of one: a diagram, a manual, an agreement.',
    [attribute('location', 'Where it is kept.', { required: true }), version],
    [relation('PART_OF', 'DOCUMENT')],
    { states: onPaper },
  ),
  shipped(
    9,
    'CONTRACT',
    'An agreement with a supplier or a customer that a service or a part of one rests on.',
    [
      attribute('party', 'With whom.', { required: true }),
      attribute('number', 'As the parties call it.'),
      attribute('validUntil', 'The last day; absent for one without end.', { kind: 'DATE' }),
    ],
    [relation('PART_OF', 'CONTRACT')],
    { states: onPaper, identifying: ['party', 'number'] },
  ),
  shipped(
    10,
    'FACILITY',
    'A site, a building, a room, a rack, or what supplies it with power and cold air.',
    [attribute('address', 'Where it is.'), attribute('floor', 'Which floor of the building.')],
    [relation('PART_OF', 'SERVICE'), relation('DEPENDS_ON', 'FACILITY'), located],
  ),
  shipped(
    11,
    'PERSON_ROLE',
    'A role that people fill and that a service rests on: who fills it now is said by its owner.',
    [attribute('duties', 'What the role does.'), attribute('deputies', 'How many may stand in.', { kind: 'INTEGER' })],
    [relation('PART_OF', 'PERSON_ROLE')],
    { states: onPaper },
  ),
];
