/** Messages to the service desk: each becomes an incident or a comment, is ignored, or waits for the desk. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  hasRole,
  type Instant,
  isUuid,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import {
  type Incident,
  type IncidentDesk,
  incidentDesk,
  incidentIdByKey,
  incidentRights,
  mayBe,
  uriAtMost,
} from '../../incidents.ts';
import { strangers, unknown } from '../../known.ts';
import {
  type Circumstances,
  decideEmail,
  type Email,
  type EmailCommand,
  type EmailEvent,
  evolveEmail,
  intakeRights,
  judge,
  keyIn,
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
  incidentIdOfThread,
  lockMessage,
  type Sender,
  seenInHour,
  sendersBy,
  settingsId,
  settingsStore,
} from '../store/index.ts';
import { badAccount } from './alerts.ts';

export type TakenEmail = {
  readonly email: Email;
  /** Whether the message had come before: nothing was done again. */
  readonly duplicate: boolean;
};

type Maker = { readonly now: Instant; readonly newId: () => string };

/** Whether the person may write to this incident: the caller, who watches it, the customer's people, the supplier who is waited on, the desk. */
const isParty = (person: Sender, incident: Incident): boolean => {
  if (!hasRole(actorOf(person), incidentRights.COMMENT)) return false;
  if (incident.watcherIds.includes(person.personId)) return true;
  if (person.customerId !== null)
    return incident.customerId === person.customerId || incident.callerId === person.personId;
  return person.supplierId === null || incident.waitingOnId === person.supplierId;
};

const standingOf = (
  person: Sender | undefined,
  several: boolean,
  incident: Incident | undefined,
): Circumstances['sender'] => {
  if (several) return 'SEVERAL';
  if (!person) return 'NOBODY';
  if (incident && !isParty(person, incident)) return 'MAY_NOTHING';
  // What is closed stays closed: the answer to it is a new incident.
  if (incident && mayBe(incident, 'COMMENT')) return 'MAY_COMMENT';
  return hasRole(actorOf(person), incidentRights.LOG) ? 'MAY_LOG' : 'MAY_NOTHING';
};

const sizeOf = (bytes: number): string => (bytes < 1024 ? `${bytes} bytes` : `${Math.ceil(bytes / 1024)} KiB`);

const attached = ({ attachments }: Pick<Message, 'attachments'>): string[] =>
  attachments.length === 0
    ? []
    : [
        '',
        'Attached (kept by the mail system):',
        ...attachments.map((one) => `  ${one.name}, ${one.mediaType}, ${sizeOf(one.sizeBytes)}`),
      ];

const textOf = (email: Email, earlier: Incident | undefined): string =>
  [
    ...(earlier ? [`In answer to ${earlier.key}, which is closed.`, ''] : []),
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
  readonly earlier: Incident | undefined;
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

const threadOf = async (tx: Tx, message: Pick<Message, 'references' | 'subject'>): Promise<string | undefined> => {
  const key = keyIn(message.subject);
  return (await incidentIdOfThread(tx, message.references)) ?? (key ? await incidentIdByKey(tx, key) : undefined);
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
  const incidentId = await threadOf(tx, message);
  const desk = await incidentDesk(tx, incidentId === undefined ? [] : [incidentId]);
  const about = desk.get(incidentId ?? '');
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
  let incident = about;
  if (verdict.use === 'COMMENT' && incident)
    commentFrom(desk, incident, course.email, maker, person.customerId !== null);
  else {
    const { customerId, personId: callerId } = person;
    incident = await logFrom(tx, desk, course.email, { settings, maker, customerId, callerId, earlier: about });
  }
  const { id, key: incidentKey } = incident;
  course = mustBe(follow(course, { type: 'TAKE', use: verdict.use, incidentId: id, incidentKey }, now));
  // Only a proven sender is answered: an answer to a forged one goes to somebody who asked for nothing.
  if (verdict.use === 'INCIDENT' && settings.acknowledges && proof === 'PROVEN')
    course = mustBe(follow(course, { type: 'ACKNOWLEDGE', incidentKey, domain: settings.domain }, now));
  await desk.save({ ...tx, actor: actorOf(person) }, `by e-mail ${course.email.key} through ${tx.actor.name}`);
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

const notAbout = (id: string): Refused<CommonRefusal> => refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentId', id });

/** The desk answers for a message: it becomes a new incident, or a comment on one. */
export const acceptEmail = (
  { db, now, newId }: Deps,
  actor: Actor,
  { id, personId, incidentId, customerId }: AcceptEmail,
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
    const desk = await incidentDesk(tx, incidentId === null ? [] : [incidentId]);
    const about = desk.get(incidentId ?? '');
    if (incidentId !== null && (!about || !mayBe(about, 'COMMENT'))) return notAbout(incidentId);
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
