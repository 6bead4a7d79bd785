/** Contracts with suppliers, through the graph and time, on a real PostgreSQL. */
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aRelationship, code, value } from '../fixture.ts';
import { handleContract, handleSupplier, registerSupplier } from './commands/index.ts';
import { contractStore, supplierStore } from './store/index.ts';

const { graph, deps, clock, newId, knows, provides, leaves, ownerId, types } = await aRelationship(31);
const manager = anActor('SUPPLIER_MANAGER');
const fields = `id key version state inForce reviewDueAt reviewMissedAt validUntil responsible { id } services { id }
  cost { amount currency period } disputes { id result } reviews { met } availableActions`;

const call = async (mutation: string, input: object, actor = manager) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { supplierContract { ${fields} } refusal { code message clause allowed } } }`;
  return (await graph.as(actor).data(query, { input }))[mutation];
};
const supplierOf = (name: string) =>
  registerSupplier(deps, manager, { name, kind: 'EXTERNAL', actingCustomerId: null, ownerId }).then(value);
const draftOf = async (supplierId: string, over: object = {}) =>
  call('draftSupplierContract', {
    ...{ supplierId, responsibleId: ownerId, title: 'Lines', serviceIds: [], scope: 'Two lines.' },
    ...{ requirements: 'Any hour.', responsibilities: 'The carrier repairs.', reviewEveryDays: 90 },
    ...{ targets: [{ metric: 'RESOLUTION', priority: 'P1', minutes: 240 }] },
    ...{ cost: { amount: '1200.00', currency: 'EUR', period: 'MONTH' } },
    ...{ validFrom: '2026-02-01T00:00:00Z', validUntil: '2027-02-01T00:00:00Z' },
    ...over,
  });
const clause = 'ISO/IEC 20000-1:2018 8.3.4.1';
const end = { type: 'END', why: 'not renewed' } as const;

describe('contracts with suppliers', () => {
  it('are drafted, agreed when they are complete, and come in force, are reviewed and end by time', async () => {
    const { id: supplierId } = await supplierOf('Meridian');
    const serviceId = await provides({ supplierIds: [supplierId] });
    const { supplierContract: drafted } = await draftOf(supplierId);
    const { id } = drafted;
    const evidence = 'Signed by Ms Laine, archive 7/12.';
    const { refusal } = await call('agreeSupplierContract', { id, evidence });
    expect(refusal).toMatchObject({ code: 'CONTRACT_INCOMPLETE', clause, allowed: ['REDRAFT', 'AMEND'] });
    const whole = {
      ...{ title: 'Lines', serviceIds: [serviceId], scope: 'Two lines.', requirements: 'Any hour.' },
      ...{ responsibilities: 'The carrier repairs.', obligations: 'A report.', reviewEveryDays: 90 },
      ...{ validFrom: '2026-02-01T00:00:00Z', validUntil: '2027-02-01T00:00:00Z' },
    };
    expect((await call('redraftSupplierContract', { id, ...whole, serviceIds: [newId()] })).refusal.code).toBe(
      'UNKNOWN_REFERENCE',
    );
    await call('redraftSupplierContract', { id, ...whole });
    const agreed = await call('agreeSupplierContract', { id, evidence, expectedVersion: 2 });
    expect(agreed.supplierContract).toMatchObject({ state: 'AGREED', inForce: false, reviewDueAt: null });
    clock.set('2026-02-01T00:00:00Z');
    await graph.tick();
    const seen = async () =>
      (await graph.as(manager).data(`query ($id: ID!) { supplierContract(id: $id) { ${fields} } }`, { id }))
        .supplierContract;
    expect(await seen()).toMatchObject({ state: 'IN_FORCE', inForce: true, reviewDueAt: '2026-05-02T00:00:00.000Z' });
    clock.set('2026-05-02T00:00:00Z');
    await graph.tick();
    expect(await seen()).toMatchObject({ reviewMissedAt: '2026-05-02T00:00:00.000Z' });
    await call('reviewSupplierContract', { id, met: false, findings: 'Two outages.', followUp: 'A second route.' });
    expect(await seen()).toMatchObject({ reviewMissedAt: null, reviewDueAt: '2026-07-31T00:00:00.000Z' });
    clock.set('2026-11-03T00:00:00Z');
    await graph.tick();
    expect((await seen()).state).toBe('EXPIRING');
    clock.set('2027-02-01T00:00:00Z');
    await graph.tick();
    await graph.tick();
    expect(await seen()).toMatchObject({ state: 'EXPIRED', inForce: false, reviewDueAt: null });
    expect(await types(id)).toEqual([
      ...['SupplierContractDrafted', 'SupplierContractRedrafted', 'SupplierContractAgreed', 'SupplierContractBegan'],
      ...['SupplierContractReviewMissed', 'SupplierContractReviewed', 'SupplierContractReviewMissed'],
      ...['SupplierContractRenewalDue', 'SupplierContractExpired'],
    ]);
    const { supplier, supplierContracts } = await graph.as(manager).data(
      `query ($supplierId: ID!, $serviceId: ID!) { supplier(id: $supplierId) { contracts { key } }
         supplierContracts(filter: { serviceId: $serviceId, states: [EXPIRED] }, orderBy: VALID_UNTIL_ASC) { nodes { key } } }`,
      { supplierId, serviceId },
    );
    expect([supplier.contracts, supplierContracts.nodes]).toEqual([[{ key: drafted.key }], [{ key: drafted.key }]]);
    const { _entities } = await graph
      .as(manager)
      .data(
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Service { supplierContracts { key } } } }`,
        { r: [{ __typename: 'Service', id: serviceId }] },
      );
    expect(_entities).toEqual([{ supplierContracts: [{ key: drafted.key }] }]);
    clock.set('2026-01-05T08:00:00Z');
  });

  it('are amended, prolonged, disputed and terminated; a supplier does not end before them', async () => {
    const supplier = await supplierOf('Hosting');
    const serviceId = await provides({});
    const now = { validFrom: '2026-01-01T00:00:00Z', serviceIds: [serviceId] };
    const { supplierContract: made } = await draftOf(supplier.id, now);
    const { id } = made;
    const evidence = 'archive 7/13';
    expect((await call('agreeSupplierContract', { id, evidence })).supplierContract.state).toBe('IN_FORCE');
    const content = {
      ...{ title: 'Racks', serviceIds: [serviceId], scope: 'Two racks.', requirements: 'Any hour.' },
      ...{ responsibilities: 'They cool.', obligations: 'A report.', reviewEveryDays: 30, evidence },
    };
    const { supplierContract: amended } = await call('amendSupplierContract', { id, ...content });
    expect(amended).toMatchObject({ cost: null, services: [{ id: serviceId }] });
    const until = { id, validUntil: '2028-02-01T00:00:00Z', evidence };
    expect((await call('renewSupplierContract', until)).refusal).toMatchObject({ code: 'CONTRACT_REVIEW_REQUIRED' });
    await call('reviewSupplierContract', { id, met: true, findings: 'fine', followUp: 'none' });
    const { supplierContract: disputed } = await call('raiseSupplierDispute', { id, subject: 'The power of May' });
    expect((await call('renewSupplierContract', until)).refusal).toMatchObject({ code: 'DISPUTES_OPEN', clause });
    const bound = await handleSupplier(deps, manager, supplier.id, end);
    expect(bound).toMatchObject({ refusal: { code: 'CONTRACTS_IN_FORCE', contracts: [made.key] } });
    await call('terminateSupplierContract', { id, why: 'the service goes', evidence: 'notice' });
    expect(code(await handleSupplier(deps, manager, supplier.id, end))).toBe('DISPUTES_OPEN');
    const settle = { id, disputeId: disputed.disputes[0].id, result: 'A credit.' };
    expect((await call('settleSupplierDispute', settle)).supplierContract.disputes[0].result).toBe('A credit.');
    expect((await call('settleSupplierDispute', settle)).refusal.code).toBe('DISPUTE_SETTLED_ALREADY');
    expect(code(await handleSupplier(deps, manager, supplier.id, end))).toBe('OK');
    expect((await draftOf(supplier.id)).refusal.code).toBe('SUPPLIER_HAS_ENDED');
  });

  it('a refusal writes nothing; of racing commands one wins', async () => {
    const { id: supplierId } = await supplierOf('Racing');
    const { supplierContract: made } = await draftOf(supplierId, { idempotencyKey: 'once' });
    expect((await draftOf(supplierId, { idempotencyKey: 'once' })).supplierContract.id).toBe(made.id);
    const before = await graph.events();
    expect((await draftOf(newId())).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await draftOf(supplierId, { responsibleId: newId() })).refusal.code).toBe('UNKNOWN_REFERENCE');
    const ofSupplier = await knows({ supplierId });
    expect((await draftOf(supplierId, { responsibleId: ofSupplier })).refusal.code).toBe('RESPONSIBLE_NOT_OF_PROVIDER');
    expect(
      (await call('withdrawSupplierContract', { id: made.id, why: 'x' }, anActor('SERVICE_DESK_AGENT'))).refusal.code,
    ).toBe('FORBIDDEN');
    expect((await call('withdrawSupplierContract', { id: newId(), why: 'x' })).refusal.code).toBe('NOT_FOUND');
    expect((await call('terminateSupplierContract', { id: made.id, why: 'x', evidence: 'y' })).refusal.code).toBe(
      'ILLEGAL_TRANSITION',
    );
    expect(await graph.events()).toEqual(before);
    const withdraw = { type: 'WITHDRAW', why: 'another supplier' } as const;
    const results = await Promise.all(
      Array.from({ length: 5 }, () => handleContract(deps, manager, made.id, withdraw, { expectedVersion: 1 })),
    );
    expect(results.map(code).toSorted()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'OK']);
  });

  it('lose who answers for them and left; somebody follows', async () => {
    const { id: supplierId } = await supplierOf('Leaving');
    const leaver = await knows();
    const { supplierContract: made } = await draftOf(supplierId, { responsibleId: leaver });
    await leaves(leaver);
    const { supplierContracts } = await graph
      .as(manager)
      .data('{ supplierContracts(filter: { hasResponsible: false }) { nodes { id responsible { id } } } }');
    expect(supplierContracts.nodes).toEqual([{ id: made.id, responsible: null }]);
    const { supplierContract } = await call('assignSupplierContract', { id: made.id, personId: ownerId });
    expect(supplierContract.responsible).toEqual({ id: ownerId });
  });

  it('are seen by the provider and by the supplier’s own people, who see no reviews; a customer’s see none', async () => {
    const [own, other] = [await supplierOf('Own'), await supplierOf('Other')];
    const serviceId = await provides({});
    const now = { validFrom: '2026-01-01T00:00:00Z', serviceIds: [serviceId] };
    const { supplierContract: made } = await draftOf(own.id, now);
    await draftOf(other.id, now);
    await call('agreeSupplierContract', { id: made.id, evidence: 'archive' });
    await call('reviewSupplierContract', { id: made.id, met: true, findings: 'fine', followUp: 'none' });
    const query = `{ supplierContracts(filter: { serviceId: "${serviceId}" }) { nodes { id reviews { met } history { nodes { type } } } } }`;
    const seen = async (actor: ReturnType<typeof anActor>) =>
      (await graph.as(actor).data(query)).supplierContracts.nodes;
    expect(await seen(manager)).toHaveLength(2);
    const theirs = await seen(anActor('SUPPLIER_USER', { supplierId: own.id }));
    expect(theirs).toMatchObject([{ id: made.id, reviews: [] }]);
    expect(theirs[0].history.nodes.map(({ type }: { type: string }) => type)).not.toContain('SupplierContractReviewed');
    expect(await seen(anActor('CUSTOMER_USER', { customerId: newId() }))).toEqual([]);
  });

  it('rows say what their histories say', async () => {
    const { findings } = await read(graph.db, manager, (tx) => verifyRecords(tx, [supplierStore, contractStore]));
    expect(findings).toEqual([]);
  });
});
