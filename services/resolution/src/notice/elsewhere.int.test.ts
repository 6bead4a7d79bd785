/** People hear of what concerns them at control, relationship and governance: through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import {
  changeEvents,
  complaintEvents,
  customerEvents,
  type EventContract,
  improvementEvents,
  personEvents,
  releaseEvents,
  supplierContractEvents,
  transitionEvents,
} from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { beforeEach, expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customerId, supplierId] = [id(31), id(32)];
const releases = anActor('RELEASE_MANAGER', { id: id(11) });
const engineer = anActor('SUPPORT_ENGINEER', { id: id(12) });
const relations = anActor('BUSINESS_RELATIONSHIP_MANAGER', { id: id(13) });
const suppliers = anActor('SUPPLIER_MANAGER', { id: id(14) });
const catalogue = anActor('SERVICE_CATALOGUE_MANAGER', { id: id(15) });
const complainant = anActor('CUSTOMER_USER', { id: id(21), customerId });
const colleague = anActor('CUSTOMER_USER', { id: id(22), customerId });
const stranger = anActor('CUSTOMER_USER', { id: id(23), customerId: id(33) });
const carrier = anActor('SUPPLIER_USER', { id: id(24), supplierId });
const rival = anActor('SUPPLIER_USER', { id: id(25), supplierId: id(34) });
const providers = [releases, engineer, relations, suppliers, catalogue];
const everybody = [...providers, complainant, colleague, stranger, carrier, rival];
await graph.deliver(
  ...everybody.map((one) =>
    anEvent(personEvents.PersonRegistered, {
      recordId: one.id,
      data: {
        ...{ roles: [...one.roles], teamIds: [] },
        ...{ customerId: one.customerId ?? null, supplierId: one.supplierId ?? null },
      },
    }),
  ),
);

const versions = new Map<string, number>();
/** What the bus brings of a record, in order; at least once. */
const happens = (
  contract: EventContract & { readonly sample: object },
  recordId: string,
  data: object,
  by = id(98),
) => {
  const recordVersion = (versions.get(recordId) ?? 0) + 1;
  versions.set(recordId, recordVersion);
  const event = { ...anEvent(contract, { recordId, data: data as never }), recordVersion, at: clock.now() };
  const told = { ...event, actor: { id: by, name: 'somebody' } };
  return graph.deliver(told, told);
};
const query = `{ myNotices(filter: { unread: true }) { nodes { kind reasons count record { __typename
  ... on Release { id } ... on Transition { id } ... on Complaint { id } ... on Improvement { id } ... on SupplierContract { id } } } } }`;
type Shown = { kind: string; reasons: string[]; count: number; record: { __typename: string; id: string } };
const noticesOf = async (actor: Actor): Promise<Shown[]> => (await graph.as(actor).data(query)).myNotices.nodes;
const reasonsOf = async (actor: Actor) => (await noticesOf(actor)).map(({ reasons }) => reasons.join());

beforeEach(async () => {
  clock.advance(1000);
  for (const one of everybody)
    await graph.as(one).data('mutation { markNoticesRead(input: {}) { notices { marked } refusal { code } } }');
});

it('a release is told to those whose changes it brings, and an emergency to whoever answers for the customer', async () => {
  const [changeId, releaseId, criterionId] = [id(40), id(41), id(42)];
  await happens(customerEvents.CustomerRegistered, customerId, { ownerId: relations.id });
  await happens(changeEvents.ChangeRequested, changeId, { requesterId: catalogue.id, awaitedAssessments: [] });
  await happens(changeEvents.ChangeScheduled, changeId, { implementerId: engineer.id }, engineer.id);
  const plan = { changeIds: [changeId], customerIds: [customerId], environments: ['BUILD', 'LIVE'] };
  const criteria = [{ id: criterionId, description: 'It starts.', phase: 'BEFORE_DEPLOYMENT' }];
  const emergency = { ...plan, criteria, releaseType: 'EMERGENCY' };
  await happens(releaseEvents.ReleasePlanned, releaseId, emergency, releases.id);
  expect(await noticesOf(relations)).toEqual([
    { kind: 'RELEASE', reasons: ['EMERGENCY'], count: 1, record: { __typename: 'Release', id: releaseId } },
  ]);
  expect(await reasonsOf(releases)).toEqual([]);
  await happens(releaseEvents.ReleaseBuilt, releaseId, { changeIds: [changeId] }, releases.id);
  const met = { changeIds: [changeId], criterionId, met: true };
  await happens(releaseEvents.ReleaseCriterionChecked, releaseId, met, engineer.id);
  expect(await reasonsOf(releases)).toEqual(['APPROVAL_ASKED']);
  await happens(releaseEvents.ReleaseFailed, releaseId, { changeIds: [changeId] }, releases.id);
  expect((await noticesOf(engineer)).find(({ kind }) => kind === 'RELEASE')).toMatchObject({
    reasons: ['STATE_CHANGED', 'CHECK_ASKED', 'EMERGENCY', 'DEPLOYMENT_FAILED'],
    count: 3,
  });
  for (const other of [complainant, carrier]) expect(await reasonsOf(other)).toEqual([]);
});

it('a complaint is told to whoever answers for the customer and to the one who complains, to nobody else', async () => {
  const complaintId = id(50);
  const stands = { customerId, serviceId: null };
  await happens(
    complaintEvents.ComplaintReceived,
    complaintId,
    { ...stands, complainantId: complainant.id },
    complainant.id,
  );
  expect(await reasonsOf(complainant)).toEqual([]);
  expect(await reasonsOf(relations)).toEqual(['ANSWER_ASKED']);
  await happens(complaintEvents.ComplaintActionStarted, complaintId, { ...stands, responsibleId: engineer.id });
  await happens(complaintEvents.ComplaintResultTold, complaintId, stands, relations.id);
  await happens(complaintEvents.ComplaintClosed, complaintId, stands, relations.id);
  expect(await noticesOf(complainant)).toEqual([
    {
      ...{ kind: 'COMPLAINT', reasons: ['STATE_CHANGED', 'RESOLVED'], count: 3 },
      record: { __typename: 'Complaint', id: complaintId },
    },
  ]);
  expect(await reasonsOf(engineer)).toEqual(['ASSIGNED,STATE_CHANGED,RESOLVED']);
  for (const other of [colleague, stranger, carrier, suppliers]) expect(await reasonsOf(other)).toEqual([]);
  // Whoever goes to another customer finds it no more.
  expect(await reasonsOf({ ...complainant, customerId: id(33) })).toEqual([]);
});

it('a contract is told to who answers for it and, but for what is the provider’s own, to that supplier’s people', async () => {
  const contractId = id(60);
  const stands = { supplierId, responsibleId: suppliers.id };
  await happens(supplierContractEvents.SupplierContractDrafted, contractId, { ...stands, state: 'DRAFTED' });
  expect(await reasonsOf(suppliers)).toEqual(['ASSIGNED']);
  for (const type of ['SupplierContractReviewMissed', 'SupplierContractRenewalDue'] as const)
    await happens(supplierContractEvents[type], contractId, stands);
  expect(await reasonsOf(carrier)).toEqual([]);
  await happens(supplierContractEvents.SupplierDisputeRaised, contractId, stands, suppliers.id);
  await happens(supplierContractEvents.SupplierDisputeSettled, contractId, stands, suppliers.id);
  expect(await noticesOf(carrier)).toEqual([
    {
      ...{ kind: 'SUPPLIER_CONTRACT', reasons: ['RESOLVED', 'DISPUTED'], count: 2 },
      record: { __typename: 'SupplierContract', id: contractId },
    },
  ]);
  expect(await reasonsOf(suppliers)).toEqual(['ASSIGNED,DECISION_ASKED,TARGET_MISSED']);
  for (const other of [rival, complainant, relations]) expect(await reasonsOf(other)).toEqual([]);
  expect(await reasonsOf({ ...carrier, supplierId: id(34) })).toEqual([]);
});

it('improvements and transitions are told to those who answer for them', async () => {
  const [improvementId, transitionId, criterionId] = [id(70), id(71), id(72)];
  const owned = { ownerId: engineer.id };
  const proposed = { ...owned, proposedById: relations.id };
  await happens(improvementEvents.ImprovementProposed, improvementId, proposed, relations.id);
  await happens(improvementEvents.ImprovementAccepted, improvementId, owned);
  await happens(improvementEvents.ImprovementPlanned, improvementId, { ownerId: releases.id });
  await happens(improvementEvents.ImprovementOverdue, improvementId, { ownerId: releases.id });
  expect(await reasonsOf(engineer)).toEqual(['ASSIGNED,STATE_CHANGED,UPDATED']);
  expect(await reasonsOf(releases)).toEqual(['ASSIGNED,TARGET_MISSED']);
  expect(await reasonsOf(relations)).toEqual(['STATE_CHANGED']);
  const stands = { kind: 'NEW', serviceId: id(73), ownerId: catalogue.id };
  const criteria = [{ id: criterionId, description: 'It works.' }];
  await happens(transitionEvents.TransitionProposed, transitionId, stands, relations.id);
  await happens(transitionEvents.TransitionPlanned, transitionId, { ...stands, criteria }, catalogue.id);
  await happens(transitionEvents.TransitionBuilt, transitionId, stands, engineer.id);
  const met = { ...stands, criterionId, met: true };
  await happens(transitionEvents.TransitionCriterionChecked, transitionId, met, engineer.id);
  expect(await noticesOf(catalogue)).toEqual([
    {
      ...{ kind: 'TRANSITION', reasons: ['ASSIGNED', 'APPROVAL_ASKED', 'STATE_CHANGED', 'CHECK_ASKED'], count: 3 },
      record: { __typename: 'Transition', id: transitionId },
    },
  ]);
});
