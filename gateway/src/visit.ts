/** What the gateway knows of a request so far: its trace, what the log will say of it, and its actor once the token was read. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from './identity.ts';
import type { Report } from './subgraphs.ts';
import type { Begin, Trace } from './trace.ts';
import { traceOf } from './trace.ts';

export type Visit = { readonly trace: Trace; readonly report: Report; actor?: Caller };

/** On the request itself: a map of requests, however weak, is work for the collector, and keeps alive what it should let go. */
const name = 'visit';
const beginning = 'beginTrace';

/** `begin` says of a trace that begins here whether it is recorded. */
export const keepVisits = (app: FastifyInstance, begin: Begin | undefined): void => {
  app.decorateRequest(name);
  app.decorate(beginning, begin);
};

export const visitOf = (request: FastifyRequest): Visit => {
  const known = request.getDecorator<Visit | undefined>(name);
  if (known) return known;
  const begin = request.server.getDecorator<Begin | undefined>(beginning);
  const visit: Visit = { trace: traceOf(request.headers, begin), report: { errorCodes: [], waits: [] } };
  request.setDecorator<Visit | undefined>(name, visit);
  return visit;
};
