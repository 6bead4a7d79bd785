/** Contracts with the demonstration's suppliers: one with a dispute, one whose review is missed, one that ends soon, a draft. */
import { demoId, services } from '@attest/demo';
import { type Actor, type Instant, plusMs } from '@attest/kernel';
import { mustSucceed, nextKey, record, type Tx } from '@attest/record';
import {
  type ContractTerms,
  decideContract,
  draftContract,
  type PersonFacts,
  type SupplierContractCommand,
} from '../supplier/domain/index.ts';
import { contractStore } from '../supplier/store/index.ts';

const dayMs = 86_400_000;

/** Days after the beginning of the demonstration, and what happens then. */
type Step = readonly [day: number, command: SupplierContractCommand];

type Told = Pick<ContractTerms, 'title' | 'scope' | 'requirements' | 'responsibilities' | 'obligations'> & {
  readonly supplier: string;
  readonly targets: ContractTerms['targets'];
  readonly cost: ContractTerms['cost'];
  /** Days after the beginning; null: until somebody ends it. */
  readonly untilDay: number | null;
  readonly reviewEveryDays: number;
  readonly noticeDays: number;
  readonly steps: (manager: Actor) => readonly Step[];
};

const agree =
  (evidence: string) =>
  ({ id }: Actor): Step => [1, { type: 'AGREE', evidence, agreedById: id, supplierActive: true }];
const disputeId = demoId('supplier-dispute', 'fibre');

/** What the platform does when its time has come. */
const byTime: readonly SupplierContractCommand['type'][] = ['MISS_REVIEW', 'FALL_DUE'];

const contracts: readonly Told[] = [
  {
    ...{ supplier: 'meridian', title: 'Lines to all sites', scope: 'Two lines to each site, by different routes.' },
    requirements: 'Faults are taken by telephone at any hour; works are told of ten days before.',
    responsibilities: 'The carrier repairs and reports; the provider decides about routes and tells customers.',
    obligations: 'A report of all faults each month.',
    targets: [
      { metric: 'RESPONSE', priority: 'P1', minutes: 15 },
      { metric: 'RESOLUTION', priority: 'P1', minutes: 180 },
      { metric: 'RESOLUTION', priority: 'P2', minutes: 360 },
    ],
    cost: { amount: '4800.00', currency: 'EUR', period: 'MONTH' },
    ...{ untilDay: 365, reviewEveryDays: 60, noticeDays: 90 },
    steps: (manager) => [
      agree('Signed by the carrier’s director; contract file 4.')(manager),
      [
        58,
        {
          ...{ type: 'REVIEW', met: false, findings: 'Two of nine faults of priority 1 took longer than three hours.' },
          ...{ followUp: 'The carrier names a second engineer for the nights.', reviewerId: manager.id },
        },
      ],
      [
        61,
        {
          ...{ type: 'RAISE_DISPUTE', disputeId, raisedById: manager.id },
          subject: 'Whether the fault of a line that a digger cut counts against the target.',
        },
      ],
      [
        88,
        {
          ...{ type: 'SETTLE_DISPUTE', disputeId, settledById: manager.id },
          result: 'It counts: the second line runs through the same trench. A credit of one month was given.',
        },
      ],
    ],
  },
  {
    ...{
      supplier: 'group-hosting',
      title: 'Racks and power',
      scope: 'Four racks in two fire zones, power and cooling.',
    },
    requirements: 'Whoever enters is on the list; temperatures are measured and kept for a year.',
    responsibilities: 'Hosting keeps power and cooling; the provider keeps what is in the racks.',
    ...{ obligations: 'Power in both zones at any time but one hour a year.', targets: [], cost: null },
    ...{ untilDay: null, reviewEveryDays: 60, noticeDays: 90 },
    steps: (manager) => [
      agree('Agreement of both heads of department, minutes of the board.')(manager),
      [61, { type: 'MISS_REVIEW' }],
    ],
  },
  {
    ...{ supplier: 'nordlicht-yard', title: 'Yard screens', scope: 'Screens and gates at the yards of Nordlicht.' },
    requirements: 'Screens are repaired on the next working day.',
    responsibilities: 'The yard repairs; the provider feeds the screens.',
    obligations: '',
    targets: [{ metric: 'RESOLUTION', priority: 'P3', minutes: 1440 }],
    cost: { amount: '950.00', currency: 'EUR', period: 'MONTH' },
    ...{ untilDay: 128, reviewEveryDays: 90, noticeDays: 40 },
    steps: (manager) => [agree('Letter of the yard’s manager; contract file 9.')(manager), [88, { type: 'FALL_DUE' }]],
  },
  {
    ...{ supplier: 'meridian', title: 'A third route', scope: 'A line over the mast, for the two largest sites.' },
    ...{ requirements: '', responsibilities: '', obligations: '', targets: [], cost: null },
    ...{ untilDay: 720, reviewEveryDays: 90, noticeDays: 90, steps: () => [] },
  },
];

/** @param manager  who answers for them, as the graph and as a contract know that person */
export const seedContracts = async (
  tx: Tx,
  from: Instant,
  manager: { readonly actor: Actor; readonly facts: PersonFacts },
): Promise<void> => {
  const acting: Tx = { ...tx, actor: manager.actor };
  const at = (day: number) => plusMs(from, day * dayMs);
  for (const { supplier, untilDay, steps, ...terms } of contracts) {
    const supplierId = demoId('supplier', supplier);
    const facts = {
      ...{ ...terms, id: demoId('supplier-contract', terms.title), key: await nextKey(tx, 'SCO'), supplierId },
      serviceIds: services.filter(({ supplierIds }) => supplierIds.includes(supplierId)).map(({ id }) => id),
      ...{ validFrom: at(1), validUntil: untilDay === null ? null : at(untilDay) },
      ...{ supplierActive: true, responsible: manager.facts },
    };
    const drafted = mustSucceed(draftContract(facts, at(0.5)));
    let contract = mustSucceed(await record(acting, contractStore, undefined, drafted));
    for (const [day, command] of steps(manager.actor)) {
      const events = mustSucceed(decideContract(contract, command, at(day)));
      contract = mustSucceed(
        await record(byTime.includes(command.type) ? tx : acting, contractStore, contract, events),
      );
    }
  }
};
