/** Messages to the service desk: each becomes an incident or a comment, is ignored, or waits for the desk. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import { type Incident, type IncidentDesk, incidentDesk, mayBe, uriAtMost } from '../../incidents.ts';
import { strangers, unknown } from '../../known.ts';
import { isWrittenOn, lockRequest, type ServiceRequest, writeOn } from '../../requests.ts';
import {
  decideEmail,
  type Email,
  type EmailCommand,
  type EmailEvent,
  evolveEmail,
  intakeRights,
  judge,
  type Message,
  proofOf,
  receive,
  type SettingsInForce,
  settingsInForce,
} from '../domain/index.ts';
import { emailLimits, messageOf, type UnreadableEmail } from '../parse.ts';
import {
  actorOf,
  emailByMessageId,
  emailStore,
  lockMessage,
  type Sender,
  seenInHour,
  sendersBy,
  settingsId,
  settingsStore,
  type Thread,
} from '../store/index.ts';
import { type About, keyOf, problemOf, standingOf, threadOf } from './about.ts';
import { badAccount } from './alerts.ts';

export type TakenEmail = {
  readonly email: Email;
  /** Whether the message had come before: nothing was done again. */
  readonly duplicate: boolean;
};

type Maker = { readonly now: Instant; readonly newId: () => string };

const sizeOf = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} KiB`);

const attached = ({ attachments }: Pick<Message, 'attachments'>): string[] =>
  attachments.length === 0
    ? []
    : [
        '',
        'Attached (kept by the mail system):',
        ...attachments.map((one) => `  ${one.name}, ${one.mediaType}, ${sizeOf(one.sizeBytes)}`),
      ];

const textOf = (email: Email, earlier: About | undefined): string =>
  [
    ...(earlier ? [`In answer to ${keyOf(earlier)}, which is closed.`, ''] : []),
    email.body || '(no text)',
    ...attached(email),
  ]
    .join('\n')
    .slice(0, 10_000)
    .toWellFormed();

/** Where the bytes are: in the message, which the mail system keeps (RFC 2392). */
const messageUri = ({ messageId, sha256 }: Email): string => {
  const uri = `mid:${encodeURIComponent(messageId)}`;
  return uri.length <= uriAtMost ? uri : `mid:${sha256}%40hash.invalid`;
};

/** Throws where the rules of incidents refuse what a message was made into: it was made to fit them. */
const mustBe = <T, R>(result: Result<T, R>): T => {
  if (result.ok) return result.value;
  throw new Error(`an e-mail made no incident: ${JSON.stringify(result.refusal)}`);
};

type Making = {
  readonly settings: SettingsInForce;
  readonly maker: Maker;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly earlier: About | undefined;
};

/** What came with the message are attachments of the incident, by reference and hash. */
const attachFrom = (desk: IncidentDesk, { id }: Incident, email: Email, maker: Maker): void => {
  const uri = messageUri(email);
  for (const file of email.attachments)
    mustBe(
      desk.handle(id, { type: 'ATTACH', attachmentId: maker.newId(), replaces: null, ...file, uri }, () => maker.now),
    );
};

const logFrom = async (tx: Tx, desk: IncidentDesk, email: Email, making: Making): Promise<Incident> => {
  const { settings, maker, earlier } = making;
  const gone = await strangers(tx, [
    { kind: 'TEAM', field: '', id: settings.teamId },
    { kind: 'CUSTOMER', field: '', id: making.customerId },
    { kind: 'PERSON', field: '', id: making.callerId },
  ]);
  const still = (id: string | null) => (gone.some((one) => one.id === id) ? null : id);
  const now = () => maker.now;
  const incident = mustBe(
    desk.log(
      {
        id: maker.newId(),
        key: await nextKey(tx, 'INC'),
        title: email.subject || '(no subject)',
        description: textOf(email, earlier),
        channel: 'EMAIL',
        category: settings.category,
        subcategory: null,
        impact: settings.impact,
        urgency: settings.urgency,
        serviceId: null,
        customerId: still(making.customerId),
        callerId: still(making.callerId),
        ciIds: [],
      },
      now,
    ),
  );
  attachFrom(desk, incident, email, maker);
  const teamId = still(settings.teamId);
  if (teamId !== null) mustBe(desk.handle(incident.id, { type: 'ASSIGN', teamId, assigneeId: null }, now));
  return incident;
};

/** Adds the comment; what waited on the user goes on when one of the customer's people answers. */
const commentFrom = (desk: IncidentDesk, incident: Incident, email: Email, maker: Maker, byCustomer: boolean): void => {
  const now = () => maker.now;
  mustBe(desk.handle(incident.id, { type: 'COMMENT', commentId: maker.newId(), body: textOf(email, undefined) }, now));
  attachFrom(desk, incident, email, maker);
  if (byCustomer && incident.state === 'WAITING_ON_USER') mustBe(desk.handle(incident.id, { type: 'RESUME' }, now));
};

/** Adds the comment to a request, by the person whose transaction it is. What came with it stays with the mail system. */
const writeFrom = (tx: Tx, request: ServiceRequest, email: Email, { now, newId }: Maker, how: string) =>
  writeOn(tx, request, { commentId: newId(), body: textOf(email, undefined) }, now, how);

/** A message with what was decided on it so far: written at once, at the end. */
type Course = { readonly before: Email | undefined; readonly email: Email; readonly events: readonly EmailEvent[] };

type EmailRefusal = Extract<ReturnType<typeof decideEmail>, { ok: false }>;

const follow = (course: Course, command: EmailCommand, now: Instant): { ok: true; value: Course } | EmailRefusal => {
  const decision = decideEmail(course.email, command, now);
  if (!decision.ok) return decision;
  const email = decision.value.reduce<Email>(evolveEmail, course.email);
  return ok({ ...course, email, events: [...course.events, ...decision.value] });
};

const save = async (tx: Tx, { before, events }: Course, reason?: string): Promise<Email> =>
  mustSucceed(await record(tx, emailStore, before, events, { reason }));

const aboutOf = async (tx: Tx, desk: IncidentDesk, thread: Thread | undefined): Promise<About | undefined> => {
  if (!thread) return undefined;
  if ('incidentId' in thread) {
    const incident = desk.get(thread.incidentId);
    return incident && { incident };
  }
  const request = await lockRequest(tx, thread.requestId);
  return request && { request };
};

/** Takes a message in, in the transaction that is open. */
export const takeEmail = async (tx: Tx, maker: Maker, message: Message): Promise<TakenEmail> => {
  const { now } = maker;
  await lockMessage(tx, message.fromAddress ?? '', message.messageId);
  const known = await emailByMessageId(tx, message.messageId);
  if (known) return { email: known, duplicate: true };
  const settings = settingsInForce(await settingsStore.load(tx, settingsId));
  const proof = proofOf(message, settings);
  const senders = message.fromAddress === null ? [] : await sendersBy(tx, { address: message.fromAddress });
  const [person, another] = senders;
  const thread = await threadOf(tx, message);
  const desk = await incidentDesk(tx, thread && 'incidentId' in thread ? [thread.incidentId] : []);
  const about = await aboutOf(tx, desk, thread);
  const verdict = judge(message, settings, {
    proof,
    seenInHour: await seenInHour(tx, message.fromAddress ?? '', proof, now),
    sender: standingOf(person, another !== undefined, about),
  });
  const { headers: _, ...facts } = message;
  const first = receive(
    {
      ...facts,
      id: maker.newId(),
      key: await nextKey(tx, 'EML'),
      proof,
      senderId: person && !another ? person.personId : null,
      settingsVersion: settings.version,
    },
    now,
  );
  let course: Course = { before: undefined, email: evolveEmail(undefined, first), events: [first] };
  if (verdict.do !== 'TAKE' || !person) {
    const command: EmailCommand =
      verdict.do === 'TAKE'
        ? { type: 'QUARANTINE', why: 'SENDER_UNKNOWN' }
        : verdict.do === 'IGNORE'
          ? { type: 'IGNORE', why: verdict.why }
          : { type: 'QUARANTINE', why: verdict.why };
    course = mustBe(follow(course, command, now));
    return { email: await save(tx, course), duplicate: false };
  }
  const as = { ...tx, actor: actorOf(person) };
  const how = `by e-mail ${course.email.key} through ${tx.actor.name}`;
  if (verdict.use === 'COMMENT' && about && 'request' in about) {
    const { id: requestId, key: requestKey } = await writeFrom(as, about.request, course.email, maker, how);
    course = mustBe(follow(course, { type: 'TAKE', requestId, requestKey }, now));
    return { email: await save(tx, course), duplicate: false };
  }
  let incident = about && 'incident' in about ? about.incident : undefined;
  if (verdict.use === 'COMMENT' && incident)
    commentFrom(desk, incident, course.email, maker, person.customerId !== null);
  else {
    const { customerId, personId: callerId } = person;
    incident = await logFrom(tx, desk, course.email, { settings, maker, customerId, callerId, earlier: about });
    const problemId = await problemOf(tx, message.subject, person);
    if (problemId !== undefined)
      mustBe(desk.handle(incident.id, { type: 'LINK', kind: 'PROBLEM', targetId: problemId }, () => now));
  }
  const { id, key: incidentKey } = incident;
  course = mustBe(follow(course, { type: 'TAKE', use: verdict.use, incidentId: id, incidentKey }, now));
  // Only a proven sender is answered: an answer to a forged one goes to somebody who asked for nothing.
  if (verdict.use === 'INCIDENT' && settings.acknowledges && proof === 'PROVEN')
    course = mustBe(follow(course, { type: 'ACKNOWLEDGE', incidentKey, domain: settings.domain }, now));
  await desk.save(as, how);
  return { email: await save(tx, course), duplicate: false };
};

/** Receives a message as it came off the wire, in base64. EMAIL_UNREADABLE for what is none. */
export const receiveEmail = async (
  { db, now, newId }: Deps,
  actor: Actor,
  raw: string,
): Promise<Result<TakenEmail, CommonRefusal | UnreadableEmail>> => {
  // Before it is read: what only accounts may deliver is not read for others.
  const no = badAccount(actor, 'RECEIVE_EMAIL');
  if (no) return no;
  if (raw.length > Math.ceil(emailLimits.bytes / 3) * 4 + 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(raw))
    return refuse({
      code: 'INVALID_INPUT',
      field: 'raw',
      reason: `base64 of at most ${emailLimits.bytes} bytes is expected`,
    });
  const message = await messageOf(Buffer.from(raw, 'base64'));
  if (!message.ok) return message;
  return transact(db, actor, async (tx) => ok(await takeEmail(tx, { now: now(), newId }, message.value)));
};

export type AcceptEmail = {
  readonly id: string;
  /** Whose message it is, where the desk knows; null for somebody who is not registered. */
  readonly personId: string | null;
  /** The incident that it is a comment on; null makes a new one. */
  readonly incidentId: string | null;
  /** The service request that it is a comment on, instead. */
  readonly requestId: string | null;
  /** Whose incident it is, where nobody is named. */
  readonly customerId: string | null;
};

export type EmailResult = Result<Email, CommonRefusal>;

const openEmail = async (tx: Tx, id: string, { expectedVersion }: CommandOptions): Promise<EmailResult> => {
  const [email] = await emailStore.loadMany(tx, [id], 'FOR UPDATE');
  if (!email) return refuse({ code: 'NOT_FOUND', id });
  return stale(email, expectedVersion) ?? ok(email);
};

const named = async (tx: Tx, personId: string | null): Promise<Result<Sender | undefined, CommonRefusal>> => {
  if (personId === null) return ok(undefined);
  const [person] = isUuid(personId) ? await sendersBy(tx, { personId }) : [];
  return person ? ok(person) : refuse({ code: 'UNKNOWN_REFERENCE', field: 'personId', id: personId });
};

const notAbout = (field: 'incidentId' | 'requestId', id: string): Refused<CommonRefusal> =>
  refuse({ code: 'UNKNOWN_REFERENCE', field, id });

/** The desk makes a comment on a request of it, in the desk's own name. */
const acceptForRequest = async (
  tx: Tx,
  email: Email,
  requestId: string,
  maker: Maker,
  reason: string | undefined,
): Promise<EmailResult> => {
  const request = isUuid(requestId) ? await lockRequest(tx, requestId) : undefined;
  if (!request || !isWrittenOn(request)) return notAbout('requestId', requestId);
  const course = { before: email, email, events: [] };
  const taken = follow(course, { type: 'ACCEPT', requestId, requestKey: request.key }, maker.now);
  if (!taken.ok) return taken;
  await writeFrom(tx, request, email, maker, `by e-mail ${email.key}, accepted`);
  return ok(await save(tx, taken.value, reason));
};

/** The desk answers for a message: it becomes a new incident, or a comment on one. */
export const acceptEmail = (
  { db, now, newId }: Deps,
  actor: Actor,
  { id, personId, incidentId, requestId, customerId }: AcceptEmail,
  options: CommandOptions,
): Promise<EmailResult> =>
  transact(db, actor, async (tx): Promise<EmailResult> => {
    const no = forbidden(intakeRights, actor, 'ACCEPT');
    if (no) return no;
    const email = await openEmail(tx, id, options);
    if (!email.ok) return email;
    const person = await named(tx, personId);
    if (!person.ok) return person;
    const stranger = await unknown(tx, [{ kind: 'CUSTOMER', field: 'customerId', id: customerId }]);
    if (stranger) return stranger;
    const maker = { now: now(), newId };
    if (requestId !== null) {
      if (incidentId !== null)
        return refuse({ code: 'INVALID_INPUT', field: 'requestId', reason: 'an incident or a request, not both' });
      return acceptForRequest(tx, email.value, requestId, maker, options.reason ?? undefined);
    }
    const desk = await incidentDesk(tx, incidentId === null ? [] : [incidentId]);
    const about = desk.get(incidentId ?? '');
    if (incidentId !== null && (!about || !mayBe(about, 'COMMENT'))) return notAbout('incidentId', incidentId);
    const settings = settingsInForce(await settingsStore.load(tx, settingsId));
    const course = { before: email.value, email: email.value, events: [] };
    // First whether it may be: what may not leaves no incident behind.
    const use = about ? 'COMMENT' : 'INCIDENT';
    const tried = follow(course, { type: 'ACCEPT', use, incidentId: id, incidentKey: '' }, maker.now);
    if (!tried.ok) return tried;
    let incident = about;
    if (incident) commentFrom(desk, incident, email.value, maker, (person.value?.customerId ?? null) !== null);
    else
      incident = await logFrom(tx, desk, email.value, {
        settings,
        maker,
        customerId: person.value ? person.value.customerId : customerId,
        callerId: personId,
        earlier: undefined,
      });
    const accepted = follow(
      course,
      { type: 'ACCEPT', use, incidentId: incident.id, incidentKey: incident.key },
      maker.now,
    );
    if (!accepted.ok) return accepted;
    await desk.save(tx, `by e-mail ${email.value.key}, accepted`);
    return ok(await save(tx, accepted.value, options.reason ?? undefined));
  });

/** The desk will not act on a message. */
export const rejectEmail = (
  { db, now }: Deps,
  actor: Actor,
  { id, why }: { readonly id: string; readonly why: string },
  options: CommandOptions,
): Promise<EmailResult> =>
  transact(db, actor, async (tx): Promise<EmailResult> => {
    const no = forbidden(intakeRights, actor, 'REJECT');
    if (no) return no;
    const email = await openEmail(tx, id, options);
    if (!email.ok) return email;
    const rejected = follow({ before: email.value, email: email.value, events: [] }, { type: 'REJECT', why }, now());
    return rejected.ok ? ok(await save(tx, rejected.value, options.reason ?? undefined)) : rejected;
  });
