/** The demonstration's services: what is provided to whom, who owns and supports it, and who delivers parts of it. */
import { demoId } from './id.ts';
import { persona } from './people.ts';

export type DemoService = {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly criticality: 'HIGH' | 'MEDIUM' | 'LOW';
  readonly customerIds: readonly string[];
  readonly ownerId: string;
  readonly supplierIds: readonly string[];
  /** The team that supports it. */
  readonly teamId: string;
  /** Categories that its incidents and requests fall into. */
  readonly categories: readonly string[];
};

const all = ['nordlicht', 'saffron-bay', 'great-lakes'];

type Row = readonly [
  slug: string,
  name: string,
  description: string,
  criticality: DemoService['criticality'],
  customers: readonly string[],
  suppliers: readonly string[],
  team: string,
  categories: readonly string[],
];

const rows: readonly Row[] = [
  [
    'email',
    'E-mail and Calendar',
    'Mailboxes, calendars and shared addresses.',
    'HIGH',
    all,
    [],
    'messaging',
    ['email', 'calendar', 'mailbox'],
  ],
  [
    'telephony',
    'Telephony',
    'Calls, voicemail and hunt groups on desk and soft phones.',
    'MEDIUM',
    all,
    ['meridian'],
    'messaging',
    ['call quality', 'voicemail', 'handset'],
  ],
  [
    'meetings',
    'Online Meetings',
    'Video meetings, recording and rooms.',
    'LOW',
    all,
    [],
    'messaging',
    ['meeting', 'room system'],
  ],
  [
    'site-network',
    'Site Network',
    'Wired and wireless network of the customer’s sites.',
    'HIGH',
    all,
    ['meridian'],
    'network',
    ['wireless', 'switch', 'carrier line'],
  ],
  [
    'remote-access',
    'Remote Access',
    'Secure access from outside the sites.',
    'HIGH',
    all,
    ['meridian'],
    'network',
    ['vpn', 'token', 'slow connection'],
  ],
  [
    'workplace',
    'Managed Workplace',
    'Laptops with their software, from delivery to disposal.',
    'MEDIUM',
    all,
    [],
    'workplace',
    ['laptop', 'software', 'printer'],
  ],
  [
    'file-sharing',
    'File Sharing',
    'Team folders with versions and restore.',
    'MEDIUM',
    all,
    ['group-hosting'],
    'platform',
    ['access', 'restore', 'quota'],
  ],
  [
    'identity',
    'Identity and Sign-in',
    'Accounts, sign-in and access rights.',
    'HIGH',
    all,
    [],
    'security',
    ['sign-in', 'account', 'access right'],
  ],
  [
    'warehouse',
    'Warehouse Management',
    'Goods in, stock and goods out, with hand scanners.',
    'HIGH',
    ['nordlicht'],
    ['nordlicht-yard', 'group-hosting'],
    'applications',
    ['scanner', 'stock', 'yard gate'],
  ],
  [
    'batch-trace',
    'Batch Traceability',
    'From ingredient to shelf, for recalls.',
    'HIGH',
    ['saffron-bay'],
    ['group-hosting'],
    'applications',
    ['label', 'recall report', 'interface'],
  ],
  [
    'claims',
    'Claims Handling',
    'Claims from notice to payment.',
    'HIGH',
    ['great-lakes'],
    ['group-hosting'],
    'applications',
    ['claim form', 'payment run', 'letters'],
  ],
  [
    'payroll',
    'Payroll',
    'Monthly pay, slips and statutory reports.',
    'MEDIUM',
    ['nordlicht', 'great-lakes'],
    ['group-hosting'],
    'applications',
    ['pay slip', 'report', 'time entry'],
  ],
];

/** Owners alternate between two people of service management, so that "mine" is less than "all". */
const [evenOwner, oddOwner] = [persona('catalogue-manager').personId, persona('service-level-manager').personId];

export const services: readonly DemoService[] = rows.map(
  ([slug, name, description, criticality, customers, suppliers, team, categories], index) => ({
    slug,
    id: demoId('service', slug),
    name,
    description,
    criticality,
    customerIds: customers.map((customer) => demoId('customer', customer)),
    ownerId: index % 2 === 0 ? evenOwner : oddOwner,
    supplierIds: suppliers.map((supplier) => demoId('supplier', supplier)),
    teamId: demoId('team', team),
    categories,
  }),
);
