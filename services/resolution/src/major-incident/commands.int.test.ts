/** Criteria, candidates and declarations, through the graph, on a real PostgreSQL. */
import { describe, expect, it } from 'vitest';
import {
  act,
  agent,
  agree,
  assigned,
  candidateOf,
  customer,
  drafted,
  engineer,
  graph,
  id,
  logged,
  manager,
  other,
  others,
  plain,
  relations,
  rules,
  type Shape,
  saying,
  show,
  theirs,
} from './fixture.ts';

describe('criteria', () => {
  it('are in force once the customer and the provider agreed, and the edition before gives way', async () => {
    const first = await drafted();
    const refused = (await plain(manager, 'putMajorIncidentCriteriaInForce', first)).refusal;
    expect(refused).toMatchObject({
      code: 'BOTH_MUST_AGREE',
      clause: 'ISO/IEC 20000-1:2018 8.6.1',
      allowed: ['AGREE'],
    });
    expect((await agree(others, first, 'CUSTOMER')).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect((await agree(theirs, first, 'PROVIDER')).refusal).toMatchObject({ code: 'AGREEMENT_NOT_YOURS' });
    expect((await agree(relations, first, 'CUSTOMER')).refusal).toMatchObject({ code: 'AGREEMENT_EVIDENCE_REQUIRED' });
    expect((await agree(theirs, first, 'CUSTOMER')).refusal).toBeNull();
    expect((await agree(theirs, first, 'CUSTOMER')).refusal).toMatchObject({ code: 'AGREED_ALREADY' });
    expect((await plain(theirs, 'putMajorIncidentCriteriaInForce', first)).refusal).toMatchObject({
      code: 'FORBIDDEN',
    });
    await agree(manager, first, 'PROVIDER');
    const inForce = await plain(manager, 'putMajorIncidentCriteriaInForce', first);
    expect(inForce.majorIncidentCriteria).toMatchObject({ state: 'IN_FORCE', edition: 1 });
    const second = await drafted();
    await agree(relations, second, 'CUSTOMER', { representative: 'Anke Petersen', evidence: 'minutes of 3 January' });
    await agree(manager, second, 'PROVIDER');
    await plain(manager, 'putMajorIncidentCriteriaInForce', second);
    const query = `{ majorIncidentCriteriaSets { nodes { edition state missingAgreements } }
      majorIncidentCriteriaInForce(customerId: "${customer}") { id rules { name services { id } } updateMinutes { priority minutes } } }`;
    const { majorIncidentCriteriaSets, majorIncidentCriteriaInForce } = await graph.as(theirs).data(query);
    expect(new Set(majorIncidentCriteriaSets.nodes.map(({ edition, state }: Shape) => `${edition} ${state}`))).toEqual(
      new Set(['2 IN_FORCE', '1 SUPERSEDED']),
    );
    expect(majorIncidentCriteriaInForce.id).toBe(second);
    const nobody = await graph.as(manager).data('{ majorIncidentCriteriaInForce(customerId: "nobody") { id } }');
    expect(nobody.majorIncidentCriteriaInForce).toBeNull();
    expect(
      (await graph.as(others).data('{ majorIncidentCriteriaInForce { id } }')).majorIncidentCriteriaInForce,
    ).toBeNull();
  });
  it('that cannot be are refused, and a draft may be given up', async () => {
    const bad = await act(relations, 'draftMajorIncidentCriteria', { rules: [{ name: 'nothing' }] });
    expect(bad.refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await act(relations, 'draftMajorIncidentCriteria', { customerId: id(99), rules })).refusal).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
    });
    const draft = await drafted({ customerId: null });
    expect((await saying(relations, 'withdrawMajorIncidentCriteria', draft)).majorIncidentCriteria.state).toBe(
      'WITHDRAWN',
    );
  });
});

describe('a candidate', () => {
  it('is an incident that meets the criteria, with the reasons, once', async () => {
    const incident = await logged();
    await graph.deliver(...(await graph.events(incident)));
    expect(await candidateOf(incident)).toMatchObject({
      ...{ state: 'PROPOSED', reasons: [{ rule: 'critical', because: 'priority P1; service of criticality HIGH' }] },
      availableActions: ['DECLARE', 'DECLINE'],
    });
    expect(await candidateOf(await logged({ impact: 'LOW' }))).toBeUndefined();
    expect(await candidateOf(await logged({ customerId: other }))).toBeUndefined();
  });
  it('comes of children, too; declined with a reason, it is not proposed again for the same', async () => {
    const lead = await logged({ impact: 'LOW' });
    for (const child of [await logged({ impact: 'LOW' }), await logged({ impact: 'LOW' })]) {
      await act(agent, 'makeIncidentChild', { id: child, parentId: lead });
      await graph.deliver(...(await graph.events(child)));
    }
    const candidate = await candidateOf(lead);
    expect(candidate.reasons).toEqual([{ rule: 'many children', because: '2 child incidents' }]);
    expect(candidate.children).toHaveLength(2);
    expect((await saying(agent, 'declineMajorIncident', candidate.id)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await saying(manager, 'declineMajorIncident', candidate.id, ' ')).refusal.code).toBe('INVALID_INPUT');
    expect((await saying(manager, 'declineMajorIncident', candidate.id)).majorIncident.state).toBe('DECLINED');
    await act(agent, 'makeIncidentChild', { id: await logged({ impact: 'LOW' }), parentId: lead });
    const child = (await graph.events()).findLast(({ type }) => type === 'IncidentMadeChild');
    await graph.deliver(...(child ? [child] : []));
    expect(await candidateOf(lead)).toBeUndefined();
    await act(agent, 'classifyIncident', { id: lead, category: 'email', impact: 'HIGH', urgency: 'HIGH' });
    await graph.deliver(...(await graph.events(lead)));
    expect((await candidateOf(lead)).reasons.map(({ rule }: Shape) => rule)).toEqual(['critical', 'many children']);
  });
  it('is proposed by people, too: by figures, or by saying why', async () => {
    const incident = await logged({ impact: 'LOW' });
    const none = await act(agent, 'proposeMajorIncident', { incidentId: incident });
    expect(none.refusal).toMatchObject({ code: 'CRITERIA_NOT_MET', clause: 'ISO/IEC 20000-1:2018 8.6.1' });
    const { majorIncident } = await act(agent, 'proposeMajorIncident', { incidentId: incident, affectedUsers: 120 });
    expect(majorIncident.reasons).toEqual([
      { rule: 'many users', because: '120 users affected; to be judged: the press calls' },
    ]);
    expect((await act(agent, 'proposeMajorIncident', { incidentId: incident })).majorIncident.id).toBe(
      majorIncident.id,
    );
    const another = await act(agent, 'proposeMajorIncident', {
      ...{ incidentId: await logged({ impact: 'LOW', customerId: other }), why: 'the plant stands still' },
      idempotencyKey: 'once',
    });
    expect(another.majorIncident.reasons).toEqual([{ rule: null, because: 'the plant stands still' }]);
    expect((await act(agent, 'proposeMajorIncident', { incidentId: 'nonsense' })).refusal).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
    });
    const child = await logged();
    await act(agent, 'makeIncidentChild', { id: child, parentId: incident });
    expect((await act(agent, 'proposeMajorIncident', { incidentId: child, why: 'x' })).refusal.code).toBe(
      'LEAD_IS_CHILD',
    );
    await act(agent, 'cancelIncident', { id: incident, why: 'twice' });
    const third = await logged();
    await act(agent, 'cancelIncident', { id: third, why: 'twice' });
    expect((await act(agent, 'proposeMajorIncident', { incidentId: third, why: 'x' })).refusal.code).toBe(
      'INCIDENT_SETTLED',
    );
  });
});

describe('a declaration', () => {
  const declare = (input: object, actor = manager) => act(actor, 'declareMajorIncident', input);
  it('needs the right role, and an owner who does not mend', async () => {
    const incidentId = await assigned();
    expect((await declare({ incidentId, ownerId: manager.id }, agent)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await declare({ incidentId })).refusal).toMatchObject({ code: 'OWNER_REQUIRED' });
    expect((await declare({ incidentId, ownerId: id(98) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    const before = (await graph.events()).length;
    const wrong = await declare({ incidentId, ownerId: engineer.id });
    expect(wrong.refusal).toMatchObject({ code: 'OWNER_IS_ASSIGNEE', clause: 'ISO/IEC 20000-1:2018 8.6.1' });
    expect((await graph.events()).length).toBe(before);
    const { majorIncident } = await declare({ incidentId, ownerId: manager.id, idempotencyKey: 'declared' });
    expect(majorIncident).toMatchObject({ state: 'DECLARED', owner: { id: manager.id }, faults: [] });
    expect((await declare({ incidentId, ownerId: manager.id, idempotencyKey: 'declared' })).majorIncident.id).toBe(
      majorIncident.id,
    );
    const twice = await declare({ incidentId, ownerId: manager.id });
    expect(twice.refusal).toMatchObject({ code: 'ALREADY_MAJOR' });
  });
  it('is won by one of twenty racing ones', async () => {
    const incidentId = await assigned();
    const answers = await Promise.all(Array.from({ length: 20 }, () => declare({ incidentId, ownerId: manager.id })));
    expect(answers.filter(({ majorIncident }) => majorIncident)).toHaveLength(1);
    expect(new Set(answers.flatMap((one) => one.refusal?.code ?? []))).toEqual(new Set(['ALREADY_MAJOR']));
  });
  it('without criteria in force is possible where somebody says why, and shows as a fault', async () => {
    const incidentId = await logged({ customerId: other });
    expect((await declare({ incidentId, ownerId: manager.id })).refusal).toMatchObject({ code: 'CRITERIA_NOT_MET' });
    const { majorIncident } = await declare({ incidentId, ownerId: manager.id, why: 'the plant stands still' });
    expect(majorIncident).toMatchObject({ state: 'DECLARED', faults: ['CRITERIA_NOT_AGREED'] });
    expect(await show(theirs, majorIncident.id)).toBeNull();
    expect((await show(others, majorIncident.id, 'key reasons { because } customers { id }')).reasons).toEqual([]);
  });
});
