/** Messages about service requests, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { personEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { requestStore } from '../request/store.ts';
import { aMessage, anAttached, type Sample, trustedServer } from './sample/emails.ts';
import { emailStore } from './store/index.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, other, supplier] = [id(1), id(2), id(3)];
const anke = anActor('CUSTOMER_USER', { id: id(11), name: 'anke.petersen', customerId: customer });
const jannik = anActor('CUSTOMER_USER', { id: id(12), name: 'jannik.vogel', customerId: customer });
const meera = anActor('CUSTOMER_USER', { id: id(13), name: 'meera', customerId: other });
const karim = anActor('SUPPLIER_USER', { id: id(14), name: 'karim', supplierId: supplier });
const engineer = anActor('SUPPORT_ENGINEER', { id: id(15), name: 'engineer' });
const agent = anActor('SERVICE_DESK_AGENT', { id: id(16), name: 'agent' });
const addressOf = ({ name, customerId }: Actor) => `${name}@${customerId === customer ? 'nordlicht' : 'else'}.example`;
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const one of [customer, other])
    await learn(tx, 'CUSTOMER', { id: one, name: 'c', active: true, recordVersion: 1 });
  for (const one of [anke, jannik, meera, karim, engineer])
    await learn(tx, 'PERSON', { id: one.id, name: one.name, active: true, recordVersion: 1 });
  return { ok: true };
});
await graph.deliver(
  ...[anke, jannik, meera, karim, engineer].map((one) => {
    const { id: recordId, name, roles, customerId, supplierId } = one;
    const of = { ...(customerId && { customerId }), ...(supplierId && { supplierId }) };
    return anEvent(personEvents.PersonRegistered, {
      recordId,
      data: { name, email: addressOf(one), roles: [...roles], ...of },
    });
  }),
);

const act = async (actor: Actor, mutation: string, type: string, input: object, returns: string) =>
  (
    await graph
      .as(actor)
      .data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${returns} refusal { code } } }`, { input })
  )[mutation];
await act(
  anActor('INCIDENT_MANAGER'),
  'publishEmailSettings',
  'PublishEmailSettingsInput',
  {
    ...{ domain: 'desk.provider.example', trustedServers: [trustedServer], category: 'e-mail' },
    ...{ impact: 'LOW', urgency: 'MEDIUM' },
  },
  'emailSettings { version }',
);

const shows = `email { id state why use acknowledgedAs incident { id description } history { nodes { type } }
  serviceRequest { id state comments { body visibility authorName } history { nodes { type reason } } } }`;
let count = 0;
const send = async (from: Actor, over: Sample = {}, message = aMessage) => {
  count += 1;
  const address = addressOf(from);
  const raw = message({
    ...{ id: `m${count}@x.example`, from: address },
    authentication: `dmarc=pass header.from=${address.slice(address.indexOf('@') + 1)}`,
    ...over,
  });
  const input = { raw: raw.toString('base64') };
  return (await act(anActor('INTEGRATION'), 'receiveEmail', 'ReceiveEmailInput', input, shows)).email;
};
const accept = (input: object) =>
  act(agent, 'acceptEmail', 'AcceptEmailInput', { reason: 'They called.', ...input }, shows);
const question = async (): Promise<{ id: string; key: string }> => {
  const input = { title: 'How do I share a folder?' };
  const asked = await act(
    anke,
    'submitInformationRequest',
    'SubmitInformationRequestInput',
    input,
    'serviceRequest { id key }',
  );
  return asked.serviceRequest;
};
const about = (key: string): Sample => ({
  subject: `Re: [${key.toLowerCase()}] a folder`,
  body: 'It is the third floor.\n',
});
const incidents = async () => (await graph.as(agent).data('{ incidents { totalCount } }')).incidents.totalCount;

describe('a message about a service request', () => {
  it('is a comment on it by who wrote it, and no incident; who answers to it finds the request, too', async () => {
    const [{ id: request, key }, before] = [await question(), await incidents()];
    const email = await send(anke, about(key));
    expect(email).toMatchObject({
      ...{ state: 'TAKEN', use: 'COMMENT', incident: null, acknowledgedAs: null },
      serviceRequest: {
        ...{ id: request, state: 'SUBMITTED' },
        comments: [{ body: 'It is the third floor.', visibility: 'PUBLIC', authorName: 'anke.petersen' }],
      },
    });
    expect(email.history.nodes.map(({ type }: { type: string }) => type)).toEqual([
      'EmailReceived',
      'EmailTakenForRequest',
    ]);
    expect(email.serviceRequest.history.nodes.at(-1).reason).toMatch(/^by e-mail EML-/);
    const headers = [`In-Reply-To: <m${count}@x.example>`];
    for (const from of [jannik, engineer])
      expect((await send(from, { subject: 'the folder', headers })).serviceRequest.id).toBe(request);
    expect(await incidents()).toBe(before);
  });

  it('says which files came with it, which stay with the mail system', async () => {
    const { key } = await question();
    const { serviceRequest } = await send(anke, { subject: key }, anAttached);
    expect(serviceRequest.comments[0].body).toMatch(
      /See the picture\.\n\nAttached .*\n {2}screen\.png, image\/png, \d+ bytes/,
    );
  });

  it('waits for the desk where its sender has no part in the request; the desk makes it a comment of its own', async () => {
    const { id: request, key } = await question();
    for (const from of [meera, karim])
      expect(await send(from, about(key))).toMatchObject({
        state: 'QUARANTINED',
        why: 'NOT_A_PARTY',
        serviceRequest: null,
      });
    const kept = await send(meera, about(key));
    for (const [requestId, code] of [
      [id(99), 'UNKNOWN_REFERENCE'],
      ['x', 'UNKNOWN_REFERENCE'],
    ])
      expect((await accept({ id: kept.id, requestId })).refusal.code).toBe(code);
    const both = await accept({ id: kept.id, requestId: request, incidentId: id(99) });
    expect(both.refusal.code).toBe('INVALID_INPUT');
    const taken = (await accept({ id: kept.id, requestId: request })).email;
    expect(taken.serviceRequest.comments).toMatchObject([{ authorName: 'agent' }]);
    expect((await accept({ id: kept.id, requestId: request })).refusal.code).toBe('ILLEGAL_TRANSITION');
  });

  it('is an incident that names the request where that is over, and where its key is nobody’s', async () => {
    const { id: request, key } = await question();
    await act(
      anke,
      'cancelServiceRequest',
      'CancelServiceRequestInput',
      { id: request, why: 'found it' },
      'serviceRequest { id }',
    );
    const { incident, use, serviceRequest } = await send(anke, about(key));
    expect({ use, serviceRequest }).toEqual({ use: 'INCIDENT', serviceRequest: null });
    expect(incident.description).toContain(`In answer to ${key}, which is closed.`);
    expect((await send(anke, about('REQ-999999'))).use).toBe('INCIDENT');
    const another = await send(meera, about(key));
    expect(another).toMatchObject({ state: 'QUARANTINED', why: 'NOT_A_PARTY' });
  });

  it('of a program is ignored, so that nothing answers itself; and comes once', async () => {
    const { id: request, key } = await question();
    const machine = await send(anke, { ...about(key), headers: ['Auto-Submitted: auto-replied'] });
    expect(machine).toMatchObject({ state: 'IGNORED', serviceRequest: null });
    const own = await send(anke, { ...about(key), id: 'any@desk.provider.example' });
    expect(own).toMatchObject({ state: 'IGNORED', why: 'OWN_MESSAGE' });
    const same = { ...about(key), id: 'same@x.example' };
    await Promise.all([send(anke, same), send(anke, same), send(anke, same)]);
    const { serviceRequest } = await graph.as(agent).data(`{ serviceRequest(id: "${request}") { comments { body } } }`);
    expect(serviceRequest.comments).toHaveLength(1);
    const verified = await read(graph.db, agent, (tx) => verifyRecords(tx, [requestStore, emailStore]));
    expect(verified.findings).toEqual([]);
  });
});
