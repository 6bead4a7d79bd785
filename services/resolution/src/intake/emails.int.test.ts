/** Guarantees of taking e-mail, through the graph, on a real PostgreSQL. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { personEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { aMessage, anAttached, type Sample, trustedServer } from './sample/emails.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [customer, other, anke, jannik, meera, engineer, supplier] = [1, 2, 3, 4, 5, 6, 7].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const person = async (personId: string, email: string, role: string, over: object = {}) => {
  await transact(graph.db, anActor('SYSTEM'), (tx) =>
    learn(tx, 'PERSON', { id: personId, name: email, active: true, recordVersion: 1 }),
  );
  await graph.deliver(
    anEnvelope(personEvents.PersonRegistered, {
      recordId: personId,
      data: {
        ...personEvents.PersonRegistered.sample,
        personId,
        name: email.split('@')[0] ?? '',
        email,
        roles: [role as 'CUSTOMER_USER'],
        customerId: null,
        supplierId: null,
        ...over,
      },
    }),
  );
};
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const customerId of [customer, other])
    await learn(tx, 'CUSTOMER', { id: customerId, name: 'c', active: true, recordVersion: 1 });
});
await person(anke, 'Anke.Petersen@nordlicht.example', 'CUSTOMER_USER', { customerId: customer });
await person(jannik, 'jannik.vogel@nordlicht.example', 'CUSTOMER_USER', { customerId: customer });
await person(meera, 'meera@saffron-bay.example', 'CUSTOMER_USER', { customerId: other });
await person(engineer, 'engineer@provider.example', 'SUPPORT_ENGINEER');
await person(supplier, 'karim@meridian.example', 'SUPPLIER_USER', { supplierId: id(8) });

const account = anActor('INTEGRATION');
const agent = anActor('SERVICE_DESK_AGENT');
const manager = anActor('INCIDENT_MANAGER');

const emailFields = `id key version state why use body proof availableActions attachments { name sha256 } acknowledgedAs sender { id }
  incident { id key state title description channel caller { id } customer { id } comments { body authorName } history { nodes { type reason } } }
  history { nodes { type data } }`;
const post = async (raw: Buffer, as = account) =>
  (
    await graph.as(as).data(
      `mutation ($input: ReceiveEmailInput!) { receiveEmail(input: $input) {
        duplicate email { ${emailFields} } refusal { code message } } }`,
      { input: { raw: raw.toString('base64') } },
    )
  ).receiveEmail;
const attachedTo = async (incidentId: string) =>
  (
    await graph
      .as(agent)
      .data('query ($id: ID!) { incident(id: $id) { attachments { name mediaType sizeBytes sha256 uri } } }', {
        id: incidentId,
      })
  ).incident.attachments;
let count = 0;
const send = async (sample: Sample = {}) => {
  count += 1;
  return (await post(aMessage({ id: `m${count}@nordlicht.example`, ...sample }))).email;
};
const proven = (from: string): Sample => ({
  from,
  authentication: `dmarc=pass header.from=${from.slice(from.indexOf('@') + 1)}`,
});
const publish = async (over: object = {}, as = manager) =>
  (
    await graph.as(as).data(
      `mutation ($input: PublishEmailSettingsInput!) { publishEmailSettings(input: $input) {
        emailSettings { version domain trustedServers perSenderHourly } refusal { code } } }`,
      {
        input: {
          domain: 'desk.provider.example',
          trustedServers: [trustedServer],
          category: 'e-mail',
          impact: 'LOW',
          urgency: 'MEDIUM',
          ...over,
        },
      },
    )
  ).publishEmailSettings;
const decide = async (mutation: 'acceptEmail' | 'rejectEmail', input: object, as = agent) =>
  (
    await graph.as(as).data(
      `mutation ($input: ${mutation === 'acceptEmail' ? 'AcceptEmailInput' : 'RejectEmailInput'}!) { ${mutation}(input: $input) {
        email { ${emailFields} } refusal { code } } }`,
      { input },
    )
  )[mutation];

describe('settings', () => {
  it('trust nobody until the incident manager says whom', async () => {
    expect(await send()).toMatchObject({ state: 'QUARANTINED', why: 'NOT_AUTHENTICATED' });
    expect((await publish({}, agent)).refusal.code).toBe('FORBIDDEN');
    expect((await publish({ domain: 'Not A Host' })).refusal.code).toBe('INVALID_INPUT');
    expect(await publish()).toMatchObject({ emailSettings: { version: 1, perSenderHourly: 30 } });
    expect((await publish({ expectedVersion: 0 })).refusal.code).toBe('CONFLICT');
  });
});

describe('a message of a known and proven person', () => {
  it('becomes an incident of theirs, and an acknowledgement is due', async () => {
    const email = await send();
    expect(email).toMatchObject({
      state: 'TAKEN',
      use: 'INCIDENT',
      proof: 'PROVEN',
      sender: { id: anke },
      incident: {
        title: 'The printer on the second floor is silent',
        channel: 'EMAIL',
        caller: { id: anke },
        customer: { id: customer },
      },
    });
    expect(email.incident.history.nodes[0].reason).toContain(email.key);
    const due = email.history.nodes.at(-1);
    expect(due.type).toBe('EmailAcknowledgementDue');
    expect(due.data).toMatchObject({ autoSubmitted: 'auto-replied', to: 'anke.petersen@nordlicht.example' });
    expect(email.acknowledgedAs).toBe(`${email.id}@desk.provider.example`);
  });
  it('that comes twice is one, in turn and at once', async () => {
    const raw = aMessage({ id: 'twice@nordlicht.example' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => post(raw)));
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(answers.map(({ email }) => email.incident.id)).size).toBe(1);
    expect((await post(raw)).duplicate).toBe(true);
  });
  it('finds its incident by what it answers to, and by the key in its subject', async () => {
    const first = await send();
    const { incident } = first;
    const reply = await send({
      ...proven('jannik.vogel@nordlicht.example'),
      subject: 'Re: silent',
      headers: [`In-Reply-To: <${first.acknowledgedAs}>`],
      body: 'It is on.\n\nOn Monday, Desk <desk@provider.example> wrote:\n> Is it on?\n',
    });
    expect(reply).toMatchObject({
      state: 'TAKEN',
      use: 'COMMENT',
      incident: { id: incident.id },
      acknowledgedAs: null,
    });
    const byKey = await send({ ...proven('engineer@provider.example'), subject: `Fwd: [${incident.key}] x` });
    expect(byKey.incident.comments).toMatchObject([
      { body: 'It is on.', authorName: 'jannik.vogel' },
      { body: 'Nothing comes out since nine.', authorName: 'engineer' },
    ]);
  });
  it('is linked to the problem whose key is in its subject, from the provider’s people alone', async () => {
    const { incident } = await send();
    const { raiseProblem } = await graph
      .as(anActor('PROBLEM_MANAGER'))
      .data(
        `mutation ($input: RaiseProblemInput!) { raiseProblem(input: $input) { problem { id key } refusal { code } } }`,
        { input: { title: 'Silent', impact: 'LOW', urgency: 'LOW', incidentIds: [incident.id] } },
      );
    const { id: problemId, key } = raiseProblem.problem;
    const about = async (from: string) => {
      const sent = await send({ ...proven(from), subject: `Re: ${key.toLowerCase()} again` });
      const shown = await graph
        .as(agent)
        .data('query ($id: ID!) { incident(id: $id) { title problems { id } } }', { id: sent.incident.id });
      return shown.incident;
    };
    const title = `Re: ${key.toLowerCase()} again`;
    expect(await about('engineer@provider.example')).toEqual({ title, problems: [{ id: problemId }] });
    expect(await about('jannik.vogel@nordlicht.example')).toEqual({ title, problems: [] });
  });
  it('is kept back where the incident is none of theirs', async () => {
    const { incident } = await send();
    for (const from of ['meera@saffron-bay.example', 'karim@meridian.example'])
      expect(await send({ ...proven(from), subject: `Re: ${incident.key}` })).toMatchObject({
        state: 'QUARANTINED',
        why: 'NOT_A_PARTY',
        incident: null,
      });
  });
  it('lets go on what waited for it', async () => {
    const { incident } = await send();
    for (const mutation of ['startIncident', 'waitOnUser'])
      await graph
        .as(agent)
        .data(`mutation ($input: IncidentCommandInput!) { ${mutation}(input: $input) { refusal { code } } }`, {
          input: { id: incident.id },
        });
    const reply = await send({ subject: incident.key });
    expect(reply.incident.state).toBe('IN_PROGRESS');
  });
  it('keeps attachments by hash and makes a new incident of an answer to a closed one', async () => {
    const { email } = await post(anAttached({ id: 'attached@nordlicht.example' }));
    expect(email.attachments).toMatchObject([{ name: 'screen.png' }]);
    expect(email.incident.description).toContain('screen.png, image/png');
    const sha256 = createHash('sha256').update('no real picture').digest('hex');
    const uri = (messageId: string) => `mid:${encodeURIComponent(messageId)}`;
    const picture = { name: 'screen.png', mediaType: 'image/png', sizeBytes: 15, sha256 };
    expect(await attachedTo(email.incident.id)).toEqual([{ ...picture, uri: uri('attached@nordlicht.example') }]);
    const longest = `${'ü'.repeat(200)}@nordlicht.example`;
    await post(anAttached({ id: longest, subject: `Re: ${email.incident.key}` }));
    expect(await attachedTo(email.incident.id)).toEqual([
      { ...picture, uri: uri('attached@nordlicht.example') },
      { ...picture, uri: expect.stringMatching(/^mid:.+%40/) },
    ]);
    await graph
      .as(agent)
      .data('mutation ($input: CancelIncidentInput!) { cancelIncident(input: $input) { refusal { code } } }', {
        input: { id: email.incident.id, why: 'by mistake' },
      });
    const again = await send({ subject: `Re: ${email.incident.key}` });
    expect(again.incident.id).not.toBe(email.incident.id);
    expect(again.incident.description).toContain(`In answer to ${email.incident.key}`);
  });
});

describe('a message that is nobody’s word', () => {
  it.each([
    [{ headers: ['Auto-Submitted: auto-replied'] }, 'IGNORED', 'AUTOMATIC'],
    [{ headers: ['List-Id: <x.example>'] }, 'IGNORED', 'LIST'],
    [{ id: 'x@desk.provider.example' }, 'IGNORED', 'OWN_MESSAGE'],
    [{ authentication: 'dmarc=fail header.from=nordlicht.example' }, 'QUARANTINED', 'AUTHENTICATION_FAILED'],
    [{ authentication: '' }, 'QUARANTINED', 'NOT_AUTHENTICATED'],
    [proven('stranger@nordlicht.example'), 'QUARANTINED', 'SENDER_UNKNOWN'],
    [{ from: 'a@b.example, c@d.example' }, 'QUARANTINED', 'SENDER_AMBIGUOUS'],
  ])('%j is %s: %s, and makes no incident', async (sample, state, why) => {
    expect(await send(sample)).toMatchObject({ state, why, incident: null, acknowledgedAs: null });
  });
  it('ends a loop of two programs', async () => {
    clock.advance(2 * 3_600_000);
    await publish({ perSenderHourly: 3 });
    const states: string[] = [];
    for (let n = 0; n < 6; n += 1) states.push((await send(proven('jannik.vogel@nordlicht.example'))).why ?? 'TAKEN');
    expect(states).toEqual(['TAKEN', 'TAKEN', 'TAKEN', 'RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED']);
    clock.advance(2 * 3_600_000);
    expect((await send(proven('jannik.vogel@nordlicht.example'))).state).toBe('TAKEN');
    await publish();
  });
  it('knows nobody any more who takes part no more', async () => {
    await graph.deliver(
      anEnvelope(personEvents.PersonDeactivated, {
        recordId: meera,
        recordVersion: 2,
        data: { ...personEvents.PersonDeactivated.sample, email: 'meera@saffron-bay.example' },
      }),
    );
    expect(await send(proven('meera@saffron-bay.example'))).toMatchObject({ why: 'SENDER_UNKNOWN' });
  });
  it('is refused where it cannot be read, and for anybody but accounts', async () => {
    expect((await post(Buffer.from('no header'))).refusal.code).toBe('EMAIL_UNREADABLE');
    expect((await post(aMessage(), agent)).refusal.code).toBe('FORBIDDEN');
    const { receiveEmail } = await graph
      .as(account)
      .data('mutation { receiveEmail(input: { raw: "not base64!" }) { refusal { code } } }');
    expect(receiveEmail.refusal.code).toBe('INVALID_INPUT');
  });
});

describe('the desk', () => {
  it('accepts what was kept back, once, as whom and as what it says', async () => {
    const kept = await send(proven('private@home.example'));
    expect(kept.availableActions).toEqual([]);
    const input = { id: kept.id, personId: anke, reason: 'Anke from home' };
    expect((await decide('acceptEmail', input, account)).refusal.code).toBe('FORBIDDEN');
    expect((await decide('acceptEmail', { ...input, personId: id(99) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await decide('acceptEmail', { ...input, expectedVersion: 1 })).refusal.code).toBe('CONFLICT');
    const answers = await Promise.all([decide('acceptEmail', input), decide('acceptEmail', input)]);
    const [accepted] = answers.filter(({ email }) => email);
    expect(accepted.email).toMatchObject({
      state: 'TAKEN',
      incident: { caller: { id: anke }, customer: { id: customer } },
    });
    expect(answers.filter(({ refusal }) => refusal?.code === 'ILLEGAL_TRANSITION')).toHaveLength(1);
    const more = await send(proven('private@home.example'));
    const comment = await decide('acceptEmail', {
      ...{ id: more.id, incidentId: accepted.email.incident.id, reason: 'the same' },
    });
    expect(comment.email).toMatchObject({ use: 'COMMENT', incident: { id: accepted.email.incident.id } });
  });
  it('rejects with a reason, and finds what waits', async () => {
    const kept = await send(proven('spam@home.example'));
    expect((await decide('rejectEmail', { id: kept.id, why: '' })).refusal.code).toBe('INVALID_INPUT');
    expect((await decide('rejectEmail', { id: kept.id, why: 'an advertisement' })).email).toMatchObject({
      state: 'REJECTED',
      why: 'an advertisement',
    });
    expect((await decide('acceptEmail', { id: kept.id, reason: 'x' })).refusal.code).toBe('ILLEGAL_TRANSITION');
    const { emails } = await graph
      .as(agent)
      .data('{ emails(filter: { states: [QUARANTINED] }) { totalCount nodes { state availableActions } } }');
    expect(emails.totalCount).toBeGreaterThan(3);
    expect(emails.nodes[0].availableActions).toEqual(['ACCEPT', 'REJECT']);
  });
  it('alone sees messages', async () => {
    const theirs = anActor('CUSTOMER_USER', { customerId: customer });
    expect((await graph.as(theirs).data('{ emails { totalCount } alerts { totalCount } }')).emails.totalCount).toBe(0);
  });
});

it('leaves chains that hold', async () => {
  const stores = processes.flatMap((process) => process.stores);
  const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
  expect(verified.findings).toEqual([]);
});
