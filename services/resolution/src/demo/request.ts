/** What can be ordered in the demonstration, and some requests: one in each position that a visitor may want to see. */
import { customers, type DemoPerson, demoId, people, portChange, services } from '@attest/demo';
import { type Actor, type Instant, plusMs } from '@attest/kernel';
import { nextKeys, recordMany, type Tx } from '@attest/record';
import { shippedMatrix } from '../priority.ts';
import {
  ask,
  autoConfirmDays,
  type Definition,
  decide,
  decideItem,
  draft,
  evolve,
  evolveItem,
  type RequestItem,
  type ServiceRequest,
  type ServiceRequestCommand,
  type ServiceRequestEvent,
  submit,
} from '../request/domain/index.ts';
import { answersTo, emptyForm, formOf } from '../request/form.ts';
import { itemStore, requestStore } from '../request/store.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Between two steps of a request. */
const stepMs = hourMs / 4;

const serviceOf = (slug: string) => {
  const found = services.find((service) => service.slug === slug);
  if (!found) throw new RangeError(`the demonstration has no service ${slug}`);
  return found;
};

const asks = (properties: Definition['form'], required: string[]) => ({ ...emptyForm, properties, required });
const text = (title: string) => ({ type: 'string', title, minLength: 1, maxLength: 200 });

type Slug = 'password' | 'mailbox' | 'laptop' | 'port';
type Offer = Pick<Definition, 'name' | 'description' | 'form' | 'approvals' | 'changeTemplate' | 'urgency'> & {
  readonly service: string;
  readonly hours: number;
  /** Name, team, what comes before, instructions. */
  readonly tasks: readonly (readonly [string, string, readonly string[], string])[];
};

const offers: Readonly<Record<Slug, Offer>> = {
  password: {
    service: 'identity',
    name: 'New password',
    description: 'A password that was forgotten is replaced.',
    form: asks({ account: text('Account') }, ['account']),
    approvals: [],
    tasks: [
      ['Replace the password', 'service-desk', [], 'Call back on the known number, then set a one-time password.'],
    ],
    changeTemplate: null,
    hours: 1,
    urgency: 'HIGH',
  },
  mailbox: {
    service: 'email',
    name: 'Mailbox for a team',
    description: 'A shared address that several people read.',
    form: asks({ address: { type: 'string', title: 'Address', format: 'email' }, readers: text('Who reads it') }, [
      'address',
    ]),
    approvals: [{ name: 'Head of the department', approver: 'CUSTOMER' }],
    tasks: [
      ['Create the mailbox', 'messaging', [], 'Quota 10 GB; the readers of the order get the role Reader.'],
      ['Tell the readers', 'service-desk', ['Create the mailbox'], 'Send the guide for shared addresses.'],
    ],
    changeTemplate: null,
    hours: 16,
    urgency: 'MEDIUM',
  },
  laptop: {
    service: 'workplace',
    name: 'Workplace for a new colleague',
    description: 'Laptop and account, ready on the first day.',
    form: asks(
      {
        name: text('Name'),
        startsOn: { type: 'string', title: 'First day', format: 'date' },
        size: { title: 'Screen', enum: ['13 inch', '16 inch'], default: '13 inch' },
      },
      ['name', 'startsOn'],
    ),
    approvals: [
      { name: 'Head of the department', approver: 'CUSTOMER' },
      { name: 'Budget', approver: 'FINANCE_MANAGER' },
    ],
    tasks: [
      ['Set up the laptop', 'workplace', [], 'Standard image; record the device before it leaves the store.'],
      ['Create the account', 'security', [], 'Access rights of the department; no others without an order.'],
      ['Hand over', 'service-desk', ['Set up the laptop', 'Create the account'], 'In person, with the first sign-in.'],
    ],
    changeTemplate: null,
    hours: 80,
    urgency: 'LOW',
  },
  port: {
    service: 'site-network',
    name: 'Port in the site firewall',
    description: 'A connection from outside to one address of a site.',
    form: asks(
      {
        address: text('Address'),
        port: { type: 'integer', title: 'Port', minimum: 1, maximum: 65_535 },
        why: text('Why'),
      },
      ['address', 'port', 'why'],
    ),
    approvals: [{ name: 'Change manager', approver: 'CHANGE_MANAGER' }],
    tasks: [['Open the port', 'network', [], 'By the standard change; close it again where the scan finds more open.']],
    changeTemplate: portChange,
    hours: 24,
    urgency: 'MEDIUM',
  },
};

const answers: Readonly<Record<Slug, Definition['form']>> = {
  password: { account: 'a.petersen' },
  mailbox: { address: 'dispatch@nordlicht.example', readers: 'the dispatchers' },
  laptop: { name: 'Mira Holt', startsOn: '2026-03-02' },
  port: { address: '192.0.2.17', port: 8443, why: 'deliveries report their arrival' },
};

const items = (keys: readonly string[], at: Instant) =>
  Object.entries(offers).map(([slug, { service, hours, tasks, ...offer }], index) => {
    const { id: serviceId, customerIds } = serviceOf(service);
    const first = draft(
      {
        ...offer,
        id: demoId('request-item', slug),
        key: keys[index] ?? '',
        serviceId,
        customerIds,
        tasks: tasks.map(([name, team, dependsOn, instructions]) => ({
          name,
          kind: offer.changeTemplate === null ? 'WORK' : 'CHANGE',
          teamId: demoId('team', team),
          dependsOn,
          instructions,
        })),
        targetMinutes: hours * 60,
        impact: 'LOW',
      },
      at,
    );
    const drafted = first.ok ? first.value : [];
    const item = drafted.reduce<RequestItem | undefined>(evolveItem, undefined);
    const published = item && decideItem(item, { type: 'PUBLISH' }, plusMs(at, dayMs));
    return { before: undefined, events: [...drafted, ...(published?.ok ? published.value : [])] };
  });

/** How far a request came, from its submission to its confirmation; LEFT: nobody said anything about its fulfilment. */
const stops = ['SUBMITTED', 'APPROVED', 'BEGUN', 'FULFILLED', 'CONTESTED', 'LEFT', 'CONFIRMED', 'REJECTED'] as const;
type Stop = (typeof stops)[number];

/** What was ordered, by whose people, days ago, and how far it came. */
const ordered: readonly (readonly [Slug, string, number, Stop])[] = [
  ['laptop', 'great-lakes', 61, 'CONFIRMED'],
  ['password', 'saffron-bay', 44, 'CONFIRMED'],
  ['port', 'nordlicht', 30, 'REJECTED'],
  ['mailbox', 'great-lakes', 21, 'CONFIRMED'],
  ['password', 'nordlicht', 9, 'CONFIRMED'],
  ['laptop', 'nordlicht', 6, 'BEGUN'],
  ['mailbox', 'saffron-bay', 6, 'LEFT'],
  ['port', 'saffron-bay', 4, 'APPROVED'],
  ['mailbox', 'great-lakes', 3, 'CONTESTED'],
  ['password', 'great-lakes', 2, 'FULFILLED'],
  ['mailbox', 'nordlicht', 1, 'SUBMITTED'],
  ['laptop', 'saffron-bay', 1, 'SUBMITTED'],
];

const actorOf = ({ id, name, roles, customerId }: Pick<DemoPerson, 'id' | 'name' | 'roles' | 'customerId'>): Actor => ({
  id,
  name,
  roles,
  ...(customerId && { customerId }),
});

const teamMember = (teamId: string): Actor | undefined =>
  people.filter(({ teamIds }) => teamIds.includes(teamId)).map(actorOf)[0];

/** The commands that bring a request as far as that, one by one. */
const next = (
  request: ServiceRequest,
  stop: Stop,
  requester: Actor,
  head: Actor,
): ServiceRequestCommand | undefined => {
  const { state, tasks } = request;
  const approval = request.approvals.find((one) => one.state === 'OPEN');
  if (state === 'AWAITING_APPROVAL' && approval && stop !== 'SUBMITTED') {
    const provider = people.find(({ roles }) => roles.some((role) => role === approval.approver));
    const by = approval.approver === 'CUSTOMER' ? head : provider && actorOf(provider);
    if (!by) return undefined;
    return stop === 'REJECTED'
      ? { type: 'REJECT', approval: approval.name, by, why: 'The gateway that is there already serves this.' }
      : { type: 'APPROVE', approval: approval.name, by, comment: null };
  }
  if (stop === 'BEGUN' && tasks.some((task) => task.state === 'IN_PROGRESS')) return undefined;
  if (state === 'FULFILLED' && stop === 'CONFIRMED') return { type: 'CONFIRM', by: requester };
  if (state === 'FULFILLED' && stop === 'LEFT') return { type: 'CONFIRM', by: 'TIMEOUT' };
  if (state === 'FULFILLED' && stop === 'CONTESTED')
    return { type: 'CONTEST', by: requester, why: 'Two of the readers cannot open it.', tasks: [] };
  if (state === 'CONFIRMED' && stop !== 'LEFT') return { type: 'CLOSE', by: 'PROVIDER' };
  if (request.contests > 0 || !['BEGUN', 'FULFILLED', 'CONTESTED', 'LEFT', 'CONFIRMED'].includes(stop))
    return undefined;
  const running = tasks.find((task) => task.state === 'IN_PROGRESS');
  if (running) return { type: 'COMPLETE_TASK', task: running.name };
  const ready = tasks.find(({ state: at, teamId }) => at === 'OPEN' && request.readyTeamIds.includes(teamId));
  const by = ready && teamMember(ready.teamId);
  return ready && by && { type: 'START_TASK', task: ready.name, by };
};

const peopleOf = (slug: string): [requester: Actor, head: Actor] => {
  const customer = customers.find((one) => one.slug === slug);
  const [first, second] = people.filter(
    ({ customerId, roles }) => customerId === customer?.id && roles.includes('CUSTOMER_USER'),
  );
  if (!first || !second) throw new RangeError(`the demonstration has no two people of ${slug}`);
  return [actorOf(first), actorOf(second)];
};

type Told = readonly ServiceRequestEvent[];

const story = (
  [slug, customer, daysAgo, stop]: (typeof ordered)[number],
  item: RequestItem,
  key: string,
  index: number,
  now: Instant,
): Told => {
  const [requester, head] = peopleOf(customer);
  if (!formOf(item.form).ok || !answersTo(item.form, answers[slug]).ok)
    throw new Error(`the demonstration cannot fill in ${slug}`);
  let at = plusMs(now, -daysAgo * dayMs);
  const first = submit(
    {
      id: demoId('service-request', String(index)),
      key,
      channel: 'PORTAL',
      description: '',
      customerId: requester.customerId ?? null,
      requesterId: requester.id,
      onBehalfOfId: null,
      answers: answers[slug],
      impact: null,
      urgency: null,
    },
    item,
    shippedMatrix,
    at,
  );
  if (!first.ok) throw new Error(`the demonstration cannot order ${slug}: ${first.refusal.code}`);
  const events = [...first.value];
  let request = events.reduce<ServiceRequest | undefined>(evolve, undefined);
  for (;;) {
    at = plusMs(at, stop === 'LEFT' && request?.state === 'FULFILLED' ? autoConfirmDays * dayMs : stepMs);
    const command = request && at < now ? next(request, stop, requester, head) : undefined;
    const decision = request && command && decide(request, command, at);
    if (!decision?.ok) return events;
    events.push(...decision.value);
    request = decision.value.reduce<ServiceRequest | undefined>(evolve, request);
  }
};

const question = (key: string, now: Instant): Told => {
  const [requester] = peopleOf('nordlicht');
  const decision = ask(
    {
      id: demoId('service-request', 'question'),
      key,
      channel: 'PORTAL',
      title: 'How do I share a folder with another site?',
      description: '',
      customerId: requester.customerId ?? null,
      requesterId: requester.id,
      onBehalfOfId: null,
      serviceId: serviceOf('file-sharing').id,
      impact: 'LOW',
      urgency: 'LOW',
    },
    shippedMatrix,
    plusMs(now, -3 * hourMs),
  );
  return decision.ok ? decision.value : [];
};

/** Seeds what can be ordered, and who ordered it. */
export const seedRequests = async (tx: Tx, now: Instant): Promise<void> => {
  const because = { reason: 'demonstration', policies: { priorityMatrix: shippedMatrix.version } };
  const offered = await recordMany(
    tx,
    itemStore,
    items(await nextKeys(tx, 'RQI', Object.keys(offers).length), plusMs(now, -80 * dayMs)),
    { reason: 'demonstration' },
  );
  const keys = await nextKeys(tx, 'REQ', ordered.length + 1);
  const told = ordered.flatMap((one, index) => {
    const item = offered.find(({ id }) => id === demoId('request-item', one[0]));
    return item ? [story(one, item, keys[index] ?? '', index, now)] : [];
  });
  const all = [...told, question(keys.at(-1) ?? '', now)];
  await recordMany(
    tx,
    requestStore,
    all.map((events) => ({ before: undefined, events })),
    because,
  );
};
