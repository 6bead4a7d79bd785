/**
 * The doors for programs that speak no GraphQL: what they post becomes mutations of the public graph, by the same way and with
 * the same rights as anybody's.
 *
 * `POST /intake/alertmanager`, `POST /intake/email`. 2xx says that all of it is kept; 4xx that sending it again is of no use; 5xx that it is: nothing
 * is lost by it and nothing doubled.
 */
import { type Actor, refuse } from '@attest/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Doors, ended, execute, type Refusal } from '../door.ts';
import { errorBody } from '../errors.ts';
import { type Identify, soon } from '../identity.ts';
import { partsOf, webhookOf } from './webhook.ts';

const megabyte = 1024 * 1024;
/** Bytes of a body. */
export const doorLimits = { alerts: 8 * megabyte, email: 5 * megabyte };

/** Accounts that deliver and may do nothing else. */
const onlyDelivers = ({ roles }: Actor): boolean => roles.length > 0 && roles.every((role) => role === 'INTEGRATION');

/** The graph is closed to accounts that only deliver: a key in a monitoring tool's file must open nothing else. */
export const forGraph =
  (identify: Identify): Identify =>
  (authorization) =>
    soon(identify(authorization), (identity) =>
      identity.ok && onlyDelivers(identity.value)
        ? refuse({
            code: 'UNAUTHENTICATED',
            reason: 'this account may deliver at /intake and do nothing else',
            challenge: 'Bearer realm="attest", error="insufficient_scope"',
          })
        : identity,
    );

/** What the doors ask of the graph. */
export const operations = {
  alerts: `mutation ReceiveAlerts($input: ReceiveAlertsInput!) {
  receiveAlerts(input: $input) {
    receipts { index fingerprint outcome incidentKey refusal { message } }
    refusal { code message }
  }
}`,
  email: `mutation ReceiveEmail($input: ReceiveEmailInput!) {
  receiveEmail(input: $input) {
    email { key state why use incident { key } }
    duplicate
    refusal { code message }
  }
}`,
};

type Receipt = {
  readonly index: number;
  readonly fingerprint: string | null;
  readonly outcome: string;
  readonly incidentKey: string | null;
  readonly refusal: { readonly message: string } | null;
};

type Received = { readonly receipts: readonly Receipt[] | null; readonly refusal: Refusal | null };

const alertmanager = (doors: Doors) => async (request: FastifyRequest, reply: FastifyReply) => {
  const { trace, report } = doors.visit(request);
  const webhook = webhookOf(request.body as Buffer);
  if (!webhook.ok) {
    const { code, reason } = webhook.refusal;
    report.errorCodes.push(code);
    return reply.code(400).send(errorBody(`The alerts cannot be read: ${reason}.`, code, trace.id));
  }
  const { entries, groupKey, truncated } = webhook.value;
  const told = entries.flatMap((entry) =>
    'reason' in entry ? [{ index: entry.index, outcome: 'REFUSED', reason: entry.reason }] : [],
  );
  const alerts: { index: number; outcome: string; fingerprint?: string; incident?: string; reason?: string }[] = told;
  // One after the other: a later part may speak of an alert of an earlier one.
  for (const part of partsOf(entries)) {
    const input = { groupKey, alerts: part.map((entry) => entry.input) };
    const answer = await execute(doors, request, operations.alerts, { input });
    const received = answer.data?.receiveAlerts as Received | null | undefined;
    if (ended(doors, request, reply, answer, received?.refusal)) return reply;
    for (const { index, fingerprint, outcome, incidentKey, refusal } of received?.receipts ?? [])
      alerts.push({
        index: part[index]?.index ?? index,
        outcome,
        ...(fingerprint !== null && { fingerprint }),
        ...(incidentKey !== null && { incident: incidentKey }),
        ...(refusal && { reason: refusal.message }),
      });
  }
  const outcomes = Object.fromEntries(
    [...Map.groupBy(alerts, ({ outcome }) => outcome)].map(([outcome, of]) => [outcome, of.length]),
  );
  return reply
    .code(outcomes.REFUSED === entries.length ? 422 : 200)
    .send({ received: entries.length, truncated, outcomes, alerts: alerts.toSorted((a, b) => a.index - b.index) });
};

type Mail = {
  readonly email: {
    readonly key: string;
    readonly state: string;
    readonly why: string | null;
    readonly use: string | null;
    readonly incident: { readonly key: string } | null;
  } | null;
  readonly duplicate: boolean | null;
  readonly refusal: Refusal | null;
};

/** 200: it became something, or nothing is done about it; 202: it is kept, and waits for the service desk. */
const mailbox = (doors: Doors) => async (request: FastifyRequest, reply: FastifyReply) => {
  const input = { raw: (request.body as Buffer).toString('base64') };
  const answer = await execute(doors, request, operations.email, { input });
  const received = answer.data?.receiveEmail as Mail | null | undefined;
  if (ended(doors, request, reply, answer, received?.refusal)) return reply;
  const { key, state, why, use, incident } = received?.email ?? {};
  return reply
    .code(state === 'QUARANTINED' ? 202 : 200)
    .send({ email: key, state, why, use, incident: incident?.key ?? null, duplicate: received?.duplicate });
};

/** Adds the doors. In a scope of its own: bodies are taken as bytes here, whatever they say they are. */
export const intakeDoors =
  (doors: Doors) =>
  async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    const door = (
      path: string,
      mediaType: string,
      bodyLimit: number,
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    ) => {
      app.addContentTypeParser(mediaType, { parseAs: 'buffer', bodyLimit }, (_, body, done) => done(null, body));
      app.post(path, {
        bodyLimit,
        onRequest: async (request, reply) => {
          await doors.authenticate(request, reply);
          if (reply.sent) return;
          const { actor, trace, report } = doors.visit(request);
          if (actor?.roles.includes('INTEGRATION')) return;
          report.errorCodes.push('FORBIDDEN');
          return reply
            .code(403)
            .send(errorBody('This door is for accounts with the role INTEGRATION.', 'FORBIDDEN', trace.id));
        },
        preHandler: async (request, reply) => {
          if (Buffer.isBuffer(request.body) && request.headers['content-type']?.toLowerCase().startsWith(mediaType))
            return;
          const { trace } = doors.visit(request);
          return reply.code(415).send(errorBody(`The body must be ${mediaType}.`, 'UNSUPPORTED_MEDIA_TYPE', trace.id));
        },
        handler,
      });
    };
    door('/intake/alertmanager', 'application/json', doorLimits.alerts, alertmanager(doors));
    door('/intake/email', 'message/rfc822', doorLimits.email, mailbox(doors));
  };
