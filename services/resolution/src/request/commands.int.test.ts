/** Guarantees of the request process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { serviceEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { autoCloseDays, autoConfirmDays } from './domain/index.ts';
import { itemStore, requestStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [service, ended, customer, other, team, change] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const theirs = anActor('CUSTOMER_USER', { customerId: customer, name: 'who asks' });
const colleague = anActor('CUSTOMER_USER', { customerId: customer, name: 'a colleague' });
const stranger = anActor('CUSTOMER_USER', { customerId: other, name: 'of another customer' });
const keeper = anActor('SERVICE_CATALOGUE_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
const finance = anActor('FINANCE_MANAGER');
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['SERVICE', service],
    ['SERVICE', ended],
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['TEAM', team],
    ['CHANGE', change],
    ['PERSON', colleague.id],
  ] as const;
  for (const [kind, id_] of known) await learn(tx, kind, { id: id_, name: kind, active: true, recordVersion: 1 });
});

const refusal = 'refusal { __typename code message clause allowed ... on FormInvalid { problems { path reason } } }';
const itemFields = `requestItem { id key version state edition availableActions } ${refusal}`;
const requestFields = `serviceRequest { id key version state priority availableActions confirmedAt closedAt } ${refusal}`;
const act = async (actor: Actor, mutation: string, type: string, input: object) => {
  const fields = mutation.endsWith('Item') ? itemFields : requestFields;
  const data = await graph
    .as(actor)
    .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
  return data[mutation];
};
const definition = (over: object = {}) => ({
  name: 'Mailbox for a team',
  serviceId: service,
  customerIds: [customer],
  form: {
    type: 'object',
    properties: { address: { type: 'string', format: 'email' }, size: { type: 'integer', maximum: 50 } },
    required: ['address'],
    additionalProperties: false,
  },
  approvals: [
    { name: 'head', approver: 'CUSTOMER' },
    { name: 'budget', approver: 'FINANCE_MANAGER' },
  ],
  tasks: [
    { name: 'create', teamId: team, instructions: 'secret: quota 10 GB' },
    { name: 'tell', teamId: team, instructions: 'secret: by telephone', dependsOn: ['create'] },
  ],
  ...over,
});
const drafted = (over: object = {}, more: object = {}) =>
  act(keeper, 'draftRequestItem', 'DraftRequestItemInput', { definition: definition(over), ...more });
const published = async (over: object = {}): Promise<string> => {
  const { requestItem } = await drafted(over);
  await act(keeper, 'publishRequestItem', 'RequestItemCommandInput', { id: requestItem.id });
  return requestItem.id;
};
const mailbox = await published();
const simple = await published({ name: 'Badge', customerIds: [], approvals: [], form: null });
const order = (over: object = {}, actor = theirs) =>
  act(actor, 'submitServiceRequest', 'SubmitServiceRequestInput', {
    itemId: mailbox,
    answers: { address: 'team@nordlicht.example' },
    ...over,
  });
const approve = (actor: Actor, id_: string, approval: string, over: object = {}) =>
  act(actor, 'approveServiceRequest', 'ApproveServiceRequestInput', { id: id_, approval, ...over });
const task = (mutation: string, id_: string, name: string) =>
  act(agent, `${mutation}RequestTask`, 'RequestTaskInput', { id: id_, task: name });
const command = (actor: Actor, mutation: string, id_: string) =>
  act(actor, `${mutation}ServiceRequest`, 'ServiceRequestCommandInput', { id: id_ });
const fulfilled = async (): Promise<string> => {
  const { serviceRequest } = await order({ itemId: simple, answers: {} });
  for (const name of ['create', 'tell'])
    for (const step of ['start', 'complete']) await task(step, serviceRequest.id, name);
  return serviceRequest.id;
};
const typesOf = async (recordId: string) => (await graph.events(recordId)).map(({ type }) => type);

describe('a request', () => {
  it('lives from the order to the closure, and its history says all of it', async () => {
    const { serviceRequest: request, refusal: none } = await order();
    expect(none).toBeNull();
    expect(request).toMatchObject({
      state: 'AWAITING_APPROVAL',
      priority: 'P5',
      key: expect.stringMatching(/^REQ-\d+$/),
      availableActions: ['CANCEL', 'COMMENT'],
    });
    const offered = `{ serviceRequest(id: "${request.id}") { availableActions } }`;
    expect((await graph.as(colleague).data(offered)).serviceRequest.availableActions).toContain('APPROVE');
    await approve(colleague, request.id, 'head');
    expect((await approve(finance, request.id, 'budget')).serviceRequest.state).toBe('APPROVED');
    expect((await task('start', request.id, 'tell')).refusal).toMatchObject({
      code: 'TASK_BLOCKED',
      clause: 'ISO/IEC 20000-1:2018 8.6.2',
      allowed: ['create'],
    });
    await task('start', request.id, 'create');
    await task('complete', request.id, 'create');
    const skip = { id: request.id, task: 'tell', why: 'they know' };
    const done = await act(agent, 'skipRequestTask', 'SkipRequestTaskInput', skip);
    expect(done.serviceRequest.state).toBe('FULFILLED');
    expect((await command(colleague, 'confirm', request.id)).refusal).toMatchObject({ code: 'REQUESTER_REQUIRED' });
    expect((await command(theirs, 'confirm', request.id)).serviceRequest.state).toBe('CONFIRMED');
    expect((await command(agent, 'close', request.id)).serviceRequest).toMatchObject({ state: 'CLOSED', version: 11 });
    const shown = await graph.as(theirs).data(`{ serviceRequestByKey(key: "${request.key}") {
      answers form item { key } approvals { name state decidedBy { id } }
      tasks { name state instructions team { id } availableActions } history(first: 50) { nodes { type hash previousHash } } } }`);
    const { history, ...rest } = shown.serviceRequestByKey;
    expect(rest).toMatchObject({
      answers: { address: 'team@nordlicht.example' },
      form: { required: ['address'] },
      approvals: [
        { name: 'head', state: 'GIVEN', decidedBy: { id: colleague.id } },
        { name: 'budget', state: 'GIVEN', decidedBy: { id: finance.id } },
      ],
      tasks: [
        { name: 'create', state: 'DONE', instructions: null, team: { id: team }, availableActions: [] },
        { name: 'tell', state: 'SKIPPED', instructions: null },
      ],
    });
    expect(history.nodes.map(({ type }: { type: string }) => type)).toEqual([
      'RequestSubmitted',
      'RequestApprovalAsked',
      'RequestApprovalGiven',
      'RequestApprovalGiven',
      'RequestApproved',
      'RequestTaskStarted',
      'RequestTaskCompleted',
      'RequestTaskSkipped',
      'RequestFulfilled',
      'RequestConfirmed',
      'RequestClosed',
    ]);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [requestStore, itemStore]));
    expect(verified.findings).toEqual([]);
  });

  it('that is refused writes nothing', async () => {
    const rows =
      'SELECT count(*) FROM service_request UNION ALL SELECT count(*) FROM event UNION ALL SELECT count(*) FROM deadline';
    const before = await graph.owner(rows);
    const invalid = await order({ answers: { address: 'nobody', size: 99, more: true } });
    expect(invalid.refusal).toMatchObject({ __typename: 'FormInvalid', code: 'FORM_INVALID' });
    expect(invalid.refusal.problems.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/address',
      '/more',
      '/size',
    ]);
    expect((await order({ itemId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await order({ itemId: 'nonsense' })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await order({ onBehalfOfId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await order({ customerId: other }, agent)).refusal).toMatchObject({ code: 'ITEM_NOT_OFFERED' });
    expect((await order({}, anActor('SUPPLIER_USER', { supplierId: id(98) }))).refusal.code).toBe('FORBIDDEN');
    expect(await graph.owner(rows)).toEqual(before);
  });

  it('is not approved by who asks, nor by the person for whom it is', async () => {
    const { serviceRequest } = await order({ onBehalfOfId: colleague.id });
    for (const actor of [theirs, colleague])
      expect((await approve(actor, serviceRequest.id, 'head')).refusal.code).toBe('APPROVER_IS_REQUESTER');
    expect((await approve(agent, serviceRequest.id, 'budget')).refusal.code).toBe('APPROVER_ROLE_REQUIRED');
    expect((await approve(stranger, serviceRequest.id, 'head')).refusal.code).toBe('NOT_FOUND');
  });

  it('is approved once by twenty racing approvers; the others get CONFLICT or find it settled', async () => {
    const { serviceRequest: request } = await order();
    const racing = Array.from({ length: 20 }, (_, n) =>
      approve(anActor('CUSTOMER_USER', { customerId: customer, name: `head ${n}` }), request.id, 'head'),
    );
    const answers = await Promise.all(racing);
    expect(answers.filter((answer) => answer.serviceRequest)).toHaveLength(1);
    for (const { refusal: lost } of answers.filter((answer) => answer.refusal))
      expect(['CONFLICT', 'APPROVAL_SETTLED']).toContain(lost.code);
    expect((await typesOf(request.id)).filter((type) => type === 'RequestApprovalGiven')).toHaveLength(1);
  });

  it('waits no longer when two approvals race: both are given in the end, and it is approved once', async () => {
    const { serviceRequest: request } = await order();
    const persist = async (actor: Actor, name: string): Promise<void> => {
      const answer = await approve(actor, request.id, name);
      if (answer.refusal?.code === 'CONFLICT') await persist(actor, name);
    };
    await Promise.all([persist(colleague, 'head'), persist(finance, 'budget')]);
    expect((await typesOf(request.id)).filter((type) => type === 'RequestApproved')).toHaveLength(1);
  });

  it('confirms itself after five days and closes itself after two more, unless somebody was faster', async () => {
    const [silent, confirmed] = [await fulfilled(), await fulfilled()];
    await command(theirs, 'confirm', confirmed);
    clock.advance(autoConfirmDays * 86_400_000 - 1);
    await graph.tick();
    expect((await typesOf(silent)).at(-1)).toBe('RequestFulfilled');
    expect((await typesOf(confirmed)).at(-1)).toBe('RequestClosed');
    const due = clock.advance(1);
    await graph.tick();
    expect((await graph.events(silent)).at(-1)).toMatchObject({
      type: 'RequestConfirmed',
      at: due,
      data: { by: 'TIMEOUT', state: 'CONFIRMED' },
    });
    clock.advance(autoCloseDays * 86_400_000);
    await graph.tick();
    expect((await graph.events(silent)).at(-1)).toMatchObject({ type: 'RequestClosed', data: { by: 'TIMEOUT' } });
    expect(await graph.owner("SELECT 1 FROM deadline WHERE process = 'request'")).toEqual([]);
  });

  it('is submitted once for one idempotency key', async () => {
    const [one, two] = await Promise.all([order({ idempotencyKey: 'k' }), order({ idempotencyKey: 'k' })]);
    expect(one.serviceRequest.id).toBe(two.serviceRequest.id);
    expect((await order({ idempotencyKey: 'k', description: 'more' })).refusal.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('may be a question: asked, answered, taken back', async () => {
    const ask = (title: string) => act(theirs, 'submitInformationRequest', 'SubmitInformationRequestInput', { title });
    const { serviceRequest: asked } = await ask('如何设置？');
    expect(asked).toMatchObject({ state: 'SUBMITTED', availableActions: ['CANCEL', 'COMMENT'] });
    const weighed = { id: asked.id, impact: 'HIGH', urgency: 'HIGH' };
    const urgent = await act(agent, 'prioritiseServiceRequest', 'PrioritiseServiceRequestInput', weighed);
    expect(urgent.serviceRequest.priority).toBe('P1');
    const answer = { id: asked.id, answer: 'Press the left button.' };
    const told = await act(agent, 'answerInformationRequest', 'AnswerInformationRequestInput', answer);
    expect(told.serviceRequest.state).toBe('FULFILLED');
    const { serviceRequest: second } = await ask('And then?');
    const cancel = { id: second.id, why: 'found it' };
    expect((await act(colleague, 'cancelServiceRequest', 'CancelServiceRequestInput', cancel)).refusal.code).toBe(
      'REQUESTER_REQUIRED',
    );
    expect((await act(theirs, 'cancelServiceRequest', 'CancelServiceRequestInput', cancel)).serviceRequest.state).toBe(
      'CANCELLED',
    );
  });

  it('is fulfilled by a change where its item says so', async () => {
    const item = await published({
      approvals: [],
      form: null,
      changeTemplate: 'open a port',
      tasks: [{ name: 'port', kind: 'CHANGE', teamId: team, instructions: 'by the template' }],
    });
    const { serviceRequest } = await order({ itemId: item, answers: {} });
    expect(await typesOf(serviceRequest.id)).toContain('StandardChangeRequested');
    await task('start', serviceRequest.id, 'port');
    expect((await task('complete', serviceRequest.id, 'port')).refusal.code).toBe('TASK_CHANGE_REQUIRED');
    const link = { id: serviceRequest.id, task: 'port', changeId: id(97) };
    const unknown = await act(agent, 'linkRequestTaskChange', 'LinkRequestTaskChangeInput', link);
    expect(unknown.refusal.code).toBe('UNKNOWN_REFERENCE');
    await act(agent, 'linkRequestTaskChange', 'LinkRequestTaskChangeInput', { ...link, changeId: change });
    expect((await task('complete', serviceRequest.id, 'port')).refusal.code).toBe('TASK_CHANGE_OPEN');
    const listed = await graph
      .as(agent)
      .data(
        `{ serviceRequests(filter: { changeId: "${change}" }) { nodes { id tasks { change { id } instructions } } } }`,
      );
    expect(listed.serviceRequests.nodes).toEqual([
      { id: serviceRequest.id, tasks: [{ change: { id: change }, instructions: 'by the template' }] },
    ]);
  });
});

describe('an item', () => {
  const revise = (id_: string, over: object, more: object = {}) =>
    act(keeper, 'reviseRequestItem', 'DefineRequestItemInput', { id: id_, definition: definition(over), ...more });

  it('is revised in editions; a request keeps the form that it was made by', async () => {
    const item = await published({ approvals: [] });
    const { serviceRequest: before } = await order({ itemId: item });
    const form = { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] };
    expect((await revise(item, { approvals: [], form })).requestItem).toMatchObject({ state: 'PUBLISHED', edition: 2 });
    expect((await order({ itemId: item })).refusal.code).toBe('FORM_INVALID');
    const { serviceRequest: after } = await order({ itemId: item, answers: { name: 'team' } });
    const shown = async (id_: string) =>
      (await graph.as(theirs).data(`{ serviceRequest(id: "${id_}") { itemEdition form } }`)).serviceRequest;
    expect(await shown(before.id)).toMatchObject({ itemEdition: 1, form: { required: ['address'] } });
    expect(await shown(after.id)).toMatchObject({ itemEdition: 2, form: { required: ['name'] } });
  });

  it('is revised by one of twenty racing revisions', async () => {
    const item = await published();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => revise(item, { name: `Name ${n}` }, { expectedVersion: 2 })),
    );
    expect(answers.filter(({ requestItem }) => requestItem)).toHaveLength(1);
    expect(answers.filter(({ refusal: lost }) => lost?.code === 'CONFLICT')).toHaveLength(19);
  });

  it('with a form that could harm, or tasks without a beginning, is refused and writes nothing', async () => {
    const before = (await graph.events()).length;
    const hostile = [
      { type: 'object', properties: { a: { $ref: 'https://elsewhere.example/schema.json' } } },
      { type: 'object', properties: { a: { pattern: '^(a+)+$' } } },
      { type: 'object', properties: {}, allOf: [{ $ref: '#' }] },
      { type: 'object', properties: {}, title: 'x\0' },
      'form',
    ];
    for (const form of hostile) expect((await drafted({ form })).refusal.code).toBe('FORM_UNUSABLE');
    const circle = [
      { name: 'a', teamId: team, dependsOn: ['b'] },
      { name: 'b', teamId: team, dependsOn: ['a'] },
    ];
    expect((await drafted({ tasks: circle })).refusal.code).toBe('TASKS_IN_A_CIRCLE');
    expect((await drafted({ tasks: [{ name: 'a', teamId: id(96) }] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await drafted({}, {})).refusal).toBeNull();
    expect((await graph.events()).length).toBe(before + 1);
    expect(
      (await act(agent, 'draftRequestItem', 'DraftRequestItemInput', { definition: definition() })).refusal.code,
    ).toBe('FORBIDDEN');
  });

  it('ends with its service, once; requests that run go on', async () => {
    const item = await published({ serviceId: ended, approvals: [] });
    const { serviceRequest: running } = await order({ itemId: item });
    const retired = anEnvelope(serviceEvents.ServiceRetired, { recordId: ended });
    await graph.deliver(retired, retired);
    expect((await typesOf(item)).filter((type) => type === 'RequestItemWithdrawn')).toHaveLength(1);
    expect((await order({ itemId: item }, agent)).refusal.code).toBe('ITEM_NOT_PUBLISHED');
    expect((await task('start', running.id, 'create')).serviceRequest.state).toBe('IN_FULFILMENT');
  });
});

describe('who may see what', () => {
  it('gives a customer’s people what they may order, and never the instructions', async () => {
    const { requestItem: draft } = await drafted({ name: 'Not yet' });
    const query = `{ requestItems(first: 100) { nodes { id customers { id } tasks { instructions } history(first: 9) { nodes { type } } } }
      requestItem(id: "${draft.id}") { id }
      _entities(representations: [{ __typename: "Service", id: "${service}" }]) { ... on Service { requestItems { id } } } }`;
    const [mine, others, all] = await Promise.all(
      [theirs, stranger, keeper].map((actor) => graph.as(actor).data(query)),
    );
    const idsOf = (answer: typeof mine) => answer.requestItems.nodes.map((node: { id: string }) => node.id);
    expect(idsOf(mine)).toEqual(expect.arrayContaining([mailbox, simple]));
    expect(idsOf(others)).toEqual([simple]);
    expect(others._entities[0].requestItems).toEqual([{ id: simple }]);
    expect(idsOf(all)).toContain(draft.id);
    expect([mine.requestItem, others.requestItem]).toEqual([null, null]);
    expect(JSON.stringify([mine, others])).not.toMatch(/secret|RequestItem(Drafted|Published)/);
    expect(JSON.stringify(all)).toMatch(/secret/);
  });

  it('holds in the database itself, for each customer and for nobody', async () => {
    const tables = ['service_request', 'request_item', 'request_item_edition'];
    const sql = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ');
    const counted = (actor: Actor) => read(graph.db, actor, (tx) => tx.query(`SELECT ${sql}`));
    expect(await counted(stranger)).toEqual([{ service_request: 0, request_item: 1, request_item_edition: 0 }]);
    const supplier = anActor('SUPPLIER_USER', { supplierId: id(98) });
    expect(await counted(supplier)).toEqual([{ service_request: 0, request_item: 0, request_item_edition: 0 }]);
    expect(await graph.db.dataSource.query('SELECT 1 FROM service_request')).toEqual([]);
    const update = transact(graph.db, stranger, (tx) => tx.execute("UPDATE request_item SET name = 'mine'"));
    await expect(update).rejects.toThrow('row-level security');
  });

  it('lists what waits for my approval, and what my team may work on', async () => {
    const listed = async (actor: Actor, filter: string): Promise<string[]> => {
      const { serviceRequests } = await graph
        .as(actor)
        .data(`{ serviceRequests(first: 100, filter: { ${filter} }) { nodes { id } } }`);
      return serviceRequests.nodes.map((node: { id: string }) => node.id);
    };
    const { serviceRequest: request } = await order({ onBehalfOfId: colleague.id });
    const third = anActor('CUSTOMER_USER', { customerId: customer, name: 'a third' });
    const mine = (actor: Actor) => listed(actor, 'awaitingMyApproval: true');
    for (const actor of [third, finance]) expect(await mine(actor)).toContain(request.id);
    for (const actor of [theirs, colleague, stranger, agent]) expect(await mine(actor)).not.toContain(request.id);
    await approve(third, request.id, 'head');
    expect(await mine(third)).not.toContain(request.id);
    expect(await listed(agent, `teamId: "${team}"`)).not.toContain(request.id);
    await approve(finance, request.id, 'budget');
    expect(await listed(agent, `teamId: "${team}", open: true`)).toContain(request.id);
    expect(await listed(agent, `personId: "${colleague.id}"`)).toContain(request.id);
    expect(await listed(agent, `personId: "${third.id}"`)).toEqual([]);
  });
});
