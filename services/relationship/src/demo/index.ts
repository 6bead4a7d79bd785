/** The demonstration's customers, suppliers, contracts and complaints, from the cast that all services share. */
import { customers, demoEpoch, demoId, type PersonaId, people, persona, services, suppliers } from '@attest/demo';
import { type Actor, type Instant, plusMs, systemActor } from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, nextKeys, record, recordMany, type Tx, transact } from '@attest/record';
import { type ComplaintCommand, decide as decideComplaint, receive } from '../complaint/domain.ts';
import { complaintStore } from '../complaint/store.ts';
import {
  type Customer,
  decide as decideCustomer,
  evolve as evolveCustomer,
  register as registerCustomer,
} from '../customer/domain.ts';
import { customerStore } from '../customer/store.ts';
import { learnPerson, learnService } from '../known.ts';
import {
  decide as decideSupplier,
  evolve as evolveSupplier,
  register as registerSupplier,
  type Supplier,
} from '../supplier/domain/index.ts';
import { supplierStore } from '../supplier/store/index.ts';
import { seedContracts } from './contracts.ts';

const facts = (person: { id: string; customerId?: string; supplierId?: string }) => ({
  id: person.id,
  active: true,
  customerId: person.customerId ?? null,
  supplierId: person.supplierId ?? null,
});
const factsOf = (id: PersonaId) => {
  const { personId, customerId, supplierId } = persona(id);
  return facts({ id: personId, ...(customerId && { customerId }), ...(supplierId && { supplierId }) });
};
const actorOf = (id: PersonaId): Actor => {
  const { personId, name, roles, customerId, supplierId } = persona(id);
  return { id: personId, name, roles, customerId, supplierId };
};

/** Version 0: whatever governance and delivery say of them later is newer. */
const learnOthers = async (tx: Tx): Promise<void> => {
  for (const person of people) await learnPerson(tx, { ...facts(person), name: person.name, recordVersion: 0 });
  for (const { id, name, customerIds, supplierIds } of services)
    await learnService(tx, { id, name, state: 'LIVE', customerIds, supplierIds, recordVersion: 0 });
};

const seedCustomers = async (tx: Tx, at: Instant): Promise<void> => {
  const owner = factsOf('relationship-manager');
  const keys = await nextKeys(tx, 'CUS', customers.length);
  await recordMany(
    tx,
    customerStore,
    customers.map(({ id, name, zone }, index) => {
      const events = mustSucceed(registerCustomer({ id, key: keys[index] ?? '', name, zone, owner }, at));
      const contact = people.find(({ customerId, roles }) => customerId === id && roles.includes('CUSTOMER_USER'));
      const customer = events.reduce<Customer | undefined>(evolveCustomer, undefined);
      if (contact && customer)
        events.push(...mustSucceed(decideCustomer(customer, { type: 'ADD_CONTACT', person: facts(contact) }, at)));
      return { before: undefined, events };
    }),
  );
};

const seedSuppliers = async (tx: Tx, at: Instant): Promise<void> => {
  const owner = factsOf('supplier-manager');
  const keys = await nextKeys(tx, 'SUP', suppliers.length);
  await recordMany(
    tx,
    supplierStore,
    suppliers.map(({ id, name, kind, actingCustomerId = null }, index) => {
      const events = mustSucceed(
        registerSupplier({ id, key: keys[index] ?? '', name, kind, actingCustomerId, owner }, at),
      );
      const contact = people.find(({ supplierId }) => supplierId === id);
      const supplier = events.reduce<Supplier | undefined>(evolveSupplier, undefined);
      if (contact && supplier)
        events.push(...mustSucceed(decideSupplier(supplier, { type: 'ADD_CONTACT', person: facts(contact) }, at)));
      return { before: undefined, events };
    }),
  );
};

type Step = readonly [hours: number, by: PersonaId, command: ComplaintCommand];
type Story = {
  readonly customer: string;
  readonly service: string | null;
  /** Days after the beginning of the demonstration. */
  readonly day: number;
  readonly text: string;
  readonly steps: readonly Step[];
};

const manager = 'relationship-manager';
const acknowledge: Step = [2, 'agent', { type: 'ACKNOWLEDGE' }];
const start: Step = [20, manager, { type: 'START_ACTION', responsible: factsOf(manager) }];
const acted = (hours: number, name: string, action: string): Step => [
  hours,
  manager,
  { type: 'RECORD_ACTION', actionId: demoId('complaint-action', name), action },
];
const told = (hours: number, result: string): Step => [hours, manager, { type: 'TELL_RESULT', result }];
const close: Step = [90, manager, { type: 'CLOSE' }];

const stories: readonly Story[] = [
  {
    customer: 'nordlicht',
    service: 'warehouse',
    day: 12,
    text: 'The scanners stood still for a whole shift and nobody told us how long it would take.',
    steps: [
      acknowledge,
      start,
      acted(48, 'scanner-updates', 'The desk now sends word every hour while an incident of high priority is open.'),
      told(60, 'You hear from us every hour from now on; the first two outages were checked against it.'),
      close,
    ],
  },
  {
    customer: 'great-lakes',
    service: 'claims',
    day: 31,
    text: 'Our letters went out with the old address although we asked for the change twice.',
    steps: [
      acknowledge,
      start,
      acted(40, 'letter-template', 'The template was corrected and the affected letters were sent again.'),
      [
        44,
        manager,
        { type: 'ESCALATE', to: factsOf('director'), why: 'The customer expects to hear it from the top.' },
      ],
      [50, 'director', { type: 'START_ACTION', responsible: factsOf('director') }],
      acted(70, 'letter-check', 'Templates are now checked against the address register before every run.'),
      told(80, 'The director called and explained the new check.'),
      close,
    ],
  },
  {
    customer: 'saffron-bay',
    service: 'email',
    day: 64,
    text: 'The monthly restart of the mail server falls into our evening shift every time.',
    steps: [
      acknowledge,
      start,
      acted(72, 'restart-window', 'A change was requested that moves the restart to our night.'),
    ],
  },
  {
    customer: 'nordlicht',
    service: null,
    day: 82,
    text: 'We wait for ten minutes on the phone before somebody answers.',
    steps: [acknowledge],
  },
  {
    customer: 'great-lakes',
    service: 'remote-access',
    day: 89,
    text: 'Two people could not work from home yesterday and were asked to try again.',
    steps: [],
  },
];

const hourMs = 3_600_000;

const seedComplaint = async (tx: Tx, from: Instant, story: Story): Promise<void> => {
  const customerId = demoId('customer', story.customer);
  const service = services.find(({ slug }) => slug === story.service);
  const complainant = people.find((one) => one.customerId === customerId && one.roles.includes('CUSTOMER_USER'));
  const as = (actor: Actor, hours: number): [Tx, Instant] => [
    { ...tx, actor },
    plusMs(from, (story.day * 24 + hours) * hourMs),
  ];
  const [desk, receivedAt] = as(actorOf('agent'), 9);
  const receipt = {
    id: demoId('complaint', story.text),
    key: await nextKey(tx, 'CMP'),
    customerId,
    serviceId: service?.id ?? null,
    incidentId: null,
    complainantId: complainant?.id ?? null,
    text: story.text,
    customerEnded: false,
    serviceCustomerIds: service?.customerIds ?? null,
    complainantCustomerId: complainant?.customerId ?? null,
  };
  let complaint = mustSucceed(await record(desk, complaintStore, undefined, mustSucceed(receive(receipt, receivedAt))));
  for (const [hours, by, command] of story.steps) {
    const [acting, at] = as(actorOf(by), 9 + hours);
    const events = mustSucceed(decideComplaint(complaint, command, at));
    complaint = mustSucceed(await record(acting, complaintStore, complaint, events));
  }
};

/** Seeds an empty database, all or nothing; does nothing where there is any customer. */
export const seedDemo = ({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> =>
  transact(db, systemActor('relationship.demo'), async (tx) => {
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))");
    if ((await tx.query('SELECT 1 FROM customer LIMIT 1')).length > 0) return;
    const from = demoEpoch(now());
    await learnOthers(tx);
    await seedCustomers(tx, from);
    await seedSuppliers(tx, from);
    await seedContracts(tx, from, { actor: actorOf('supplier-manager'), facts: factsOf('supplier-manager') });
    for (const story of stories) await seedComplaint(tx, from, story);
  });
