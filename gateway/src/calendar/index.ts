/**
 * `GET /calendar/changes.ics`: the schedule of changes, as calendar programs subscribe to it (RFC 5545).
 *
 * By a bearer token, or by an address with a secret of its own (`?feed=`), for programs that know nothing of tokens. What such
 * an address opens is this calendar alone; the secret stands in no log and no trace of ours.
 */
import { hash } from 'node:crypto';
import { type Actor, systemActor } from '@attest/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rateError, rateHeaders } from '../ask/index.ts';
import { type Doors, ended, execute } from '../door.ts';
import { errorBody } from '../errors.ts';
import type { Bucket } from '../limit/rate.ts';

export const path = '/calendar/changes.ics';

/** What the door asks of the graph. */
export const operation = 'query ChangeCalendar($feed: String) { changeCalendar(feed: $feed) }';

/** Whoever comes with a secret is nobody to the graph but the bearer of it. */
const bearer: Actor = { ...systemActor('calendar'), roles: ['INTEGRATION'] };

/** 256 bits as base64url; nothing else is asked about. */
const secret = /^[\w-]{43}$/;

type Query = { readonly feed?: unknown };

const feedOf = (request: FastifyRequest): unknown => (request.query as Query).feed;

/** The same text has the same tag, at every gateway. */
const tagOf = (text: string): string => `"${hash('sha256', text, 'base64url').slice(0, 32)}"`;

/** Whether If-None-Match names the tag; weakly, as RFC 9110 13.1.2 wants it. */
const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);

export type Calendar = Doors & {
  /** How often somebody may come with what opens nothing. */
  readonly strangers: Bucket;
};

/** Says that there is no such calendar, or that somebody tried too often. */
const turnAway = ({ strangers, visit }: Calendar, request: FastifyRequest, reply: FastifyReply) => {
  const { report, trace } = visit(request);
  const taken = strangers.take(request.ip, 1);
  if (!taken.allowed) {
    const { message, extensions } = rateError(taken);
    report.errorCodes.push('RATE_LIMITED');
    return reply
      .headers(rateHeaders(taken))
      .code(429)
      .send(errorBody(message, 'RATE_LIMITED', trace.id, extensions));
  }
  report.errorCodes.push('NOT_FOUND');
  const message = 'There is no calendar at this address: it was revoked, has expired, or never was one.';
  return reply.code(404).send(errorBody(message, 'NOT_FOUND', trace.id));
};

const read = (doors: Calendar) => async (request: FastifyRequest, reply: FastifyReply) => {
  const feed = feedOf(request);
  if (feed !== undefined && (typeof feed !== 'string' || !secret.test(feed))) return turnAway(doors, request, reply);
  const as: Doors = feed === undefined ? doors : { ...doors, visit: (of) => ({ ...doors.visit(of), actor: bearer }) };
  const answer = await execute(as, request, operation, { feed: feed ?? null });
  if (ended(doors, request, reply, answer, undefined)) return reply;
  const text = answer.data?.changeCalendar;
  if (typeof text !== 'string') return turnAway(doors, request, reply);
  const tag = tagOf(text);
  reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
  if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', 'inline; filename="changes.ics"')
    .send(text);
};

/** Adds the door. */
export const calendarDoor = (app: FastifyInstance, doors: Calendar): void => {
  app.get(path, {
    onRequest: async (request, reply) => {
      if (feedOf(request) === undefined) await doors.authenticate(request, reply);
    },
    handler: read(doors),
  });
};
