/** The demonstration's changes: what each is about, and how far it comes. */
import type { AttributePatch } from '../attribute.ts';
import type { ChangeType } from '../change/domain/index.ts';

/**
 * How far a change has come. IN_RELEASE: its release waits for the window; REFUSED: deployed, but the CMDB did not take it;
 * LAPSED: its window passed without it.
 */
type Stage = 'REQUESTED' | 'ASSESSED' | 'REJECTED' | 'IN_RELEASE' | 'CLOSED' | 'BACKED_OUT' | 'REFUSED' | 'LAPSED';

export type Script = {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly justification: string;
  readonly type: ChangeType;
  readonly service: string;
  readonly item: string;
  readonly attributes: AttributePatch;
  /** What becomes of the item's state; left alone where it is absent. */
  readonly state?: 'RETIRED';
  /** What comes into being with it, on which host; the script’s item depends on it from then on. */
  readonly adds?: {
    readonly slug: string;
    readonly name: string;
    readonly description: string;
    readonly attributes: AttributePatch;
    readonly host: string;
  };
  /** Day of the demonstration on which it was asked for, from 0. */
  readonly day: number;
  readonly stage: Stage;
  /** Of one that was taken back: why, what the review found, and what is better next time. */
  readonly failure?: { readonly why: string; readonly analysis: string; readonly improvement: string };
  /** What was answered about its risk; as for what is done now and then, unless told. */
  readonly risk?: { readonly experience: 'often' | 'seldom' | 'never'; readonly rehearsed: boolean };
};

const script = (
  slug: string,
  [title, description, justification]: readonly [string, string, string],
  [type, day, stage]: readonly [ChangeType, number, Stage],
  [service, item, attributes]: readonly [string, string, AttributePatch],
): Script => ({ slug, title, description, justification, type, day, stage, service, item, attributes });

/** One of the databases that are brought up to date after the first of them. */
const database = (service: string, day: number): Script => {
  const what: [string, string, string] = [
    `Renew the ${service} database`,
    'From 17.6 to 18.1.',
    'As for the mail database.',
  ];
  const made: Script = script(
    `${service}-db`,
    what,
    ['NORMAL', day, 'CLOSED'],
    [service, `${service}-db`, { version: '18.1' }],
  );
  return { ...made, risk: { experience: 'often', rehearsed: true } };
};

/** In the order of their keys. */
export const scripts: readonly Script[] = [
  script(
    'email-db',
    [
      'Renew the mail database',
      'From 17.6 to 18.1, with a pause of ten minutes.',
      'Version 17 loses an index now and then.',
    ],
    ['NORMAL', 5, 'CLOSED'],
    ['email', 'email-db', { version: '18.1' }],
  ),
  script(
    'core-switch',
    [
      'New firmware for the first core switch',
      'Firmware 4.3; traffic goes over the second switch.',
      'Closes a known weakness.',
    ],
    ['STANDARD', 19, 'CLOSED'],
    ['site-network', 'core-switch-1', { firmware: '4.3' }],
  ),
  {
    ...script(
      'warehouse-app',
      [
        'Warehouse server 10.0',
        'The release with the new scanner protocol.',
        'The old protocol is no longer supported.',
      ],
      ['MAJOR', 30, 'BACKED_OUT'],
      ['warehouse', 'warehouse-app', { version: '10.0' }],
    ),
    failure: {
      why: 'Half of the hand scanners did not speak the new protocol.',
      analysis: 'The rehearsal had new devices only.',
      improvement: 'Rehearse with one device of every kind that is in use.',
    },
    risk: { experience: 'never', rehearsed: true },
  },
  {
    ...script(
      'app-memory',
      ['More memory for app-01', 'From 64 to 128 gigabytes.', 'Half of the alarms of last month.'],
      ['NORMAL', 44, 'CLOSED'],
      ['meetings', 'app-01', { memoryGb: 128 }],
    ),
    risk: { experience: 'never', rehearsed: false },
  },
  script(
    'payroll-cloud',
    ['Payroll database elsewhere', 'To a host of another provider.', 'Cheaper by a third.'],
    ['NORMAL', 58, 'REJECTED'],
    ['payroll', 'payroll-db', { environment: 'TEST' }],
  ),
  script(
    'remote-keepalive',
    [
      'Shorter keep-alive of the tunnels',
      'Server 9.9 with a keep-alive below the line’s switch-over.',
      'Tunnels drop when the line switches over.',
    ],
    ['NORMAL', 86, 'IN_RELEASE'],
    ['remote-access', 'remote-access-app', { version: '9.9' }],
  ),
  script(
    'claims-db',
    ['Renew the claims database', 'From 17.6 to 18.1.', 'As for the mail database.'],
    ['NORMAL', 88, 'ASSESSED'],
    ['claims', 'claims-db', { version: '18.1' }],
  ),
  script(
    'identity-app',
    ['Second factor for everybody', 'Server 10.1 asks for a second factor.', 'Asked for by the last security audit.'],
    ['MAJOR', 89, 'REQUESTED'],
    ['identity', 'identity-app', { version: '10.1' }],
  ),
  script(
    'meetings-app',
    ['Meetings server 9.8', 'With captions in eleven languages.', 'Asked for by two customers.'],
    ['NORMAL', 60, 'LAPSED'],
    ['meetings', 'meetings-app', { version: '9.8' }],
  ),
  {
    ...script(
      'data-02',
      ['The second data host goes', 'Its databases are on the first one by now.', 'The maker supports it no longer.'],
      ['NORMAL', 84, 'REFUSED'],
      ['email', 'data-02', {}],
    ),
    state: 'RETIRED',
  },
  {
    ...script(
      'claims-copy',
      [
        'Claims reports from a copy of the database',
        'A copy for reading, kept up to date; the application asks it for its reports.',
        'Reports at the end of the month slow down the desk.',
      ],
      ['NORMAL', 66, 'CLOSED'],
      ['claims', 'claims-app', { version: '10.1' }],
    ),
    adds: {
      ...{ slug: 'claims-db-copy', name: 'claims database, copy for reading' },
      description: 'Reports of claims; never written to but by its source.',
      attributes: { engine: 'PostgreSQL', version: '17.6', environment: 'PRODUCTION' },
      host: 'data-01',
    },
  },
  database('telephony', 12),
  database('file-sharing', 38),
  database('meetings', 50),
  {
    ...script(
      'telephony-app',
      ['Telephony server 10.2', 'With a queue that calls back.', 'Asked for by all three customers.'],
      ['NORMAL', 68, 'BACKED_OUT'],
      ['telephony', 'telephony-app', { version: '10.2' }],
    ),
    failure: {
      why: 'Calls from abroad ended after a minute.',
      analysis: 'The rehearsal had no line abroad.',
      improvement: 'A call from abroad belongs to every rehearsal of telephony.',
    },
  },
  database('batch-trace', 73),
  database('workplace', 79),
];

/** Items that come into being by a change. */
export const addedItems = scripts.filter(({ adds }) => adds).length;
