/** What the gateway knows of a request so far: its trace, what the log will say of it, and its actor once the token was read. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from './identity.ts';
import type { Report } from './subgraphs.ts';
import type { Trace } from './trace.ts';
import { traceOf } from './trace.ts';

export type Visit = { readonly trace: Trace; readonly report: Report; actor?: Caller };

/** On the request itself: a map of requests, however weak, is work for the collector, and keeps alive what it should let go. */
const name = 'visit';

export const keepVisits = (app: FastifyInstance): void => {
  app.decorateRequest(name);
};

export const visitOf = (request: FastifyRequest): Visit => {
  const known = request.getDecorator<Visit | undefined>(name);
  if (known) return known;
  const visit: Visit = { trace: traceOf(request.headers), report: { errorCodes: [], waits: [] } };
  request.setDecorator<Visit | undefined>(name, visit);
  return visit;
};
