/**
 * The body of a request to the graph: read up to a limit, and no further than to a text that is longer than any may be.
 *
 * A text stands first in the body, as every client of GraphQL writes it, or it is measured when the whole is here. What is
 * refused on the way is never decoded: a long string would be work for the parser, and then for the collector.
 */
import { isAscii } from 'node:buffer';
import { overweightError } from '@attest/subgraph/weigh';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { withoutStack } from '../errors.ts';

export type BodyLimits = {
  /** Bytes of the whole body. */
  readonly bytes: number;
  /** UTF-16 units of the text. */
  readonly characters: number;
};

/**
 * Ends the connection after an answer that was given before the body was read, where more may follow than is ever read: what
 * is less is let go by, so that who sent it gets to read the answer.
 */
export const endAfter = ({ headers }: FastifyRequest, reply: FastifyReply, bytesAtMost: number): void => {
  const ends = headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= bytesAtMost;
  if (!ends) reply.header('connection', 'close');
};

/** Stands in the place of a body that was not taken. */
export class BodyRefused {
  readonly status: number;
  readonly error: GraphQLError;

  constructor(status: number, error: GraphQLError) {
    this.status = status;
    this.error = error;
  }
}

const beginning = /^\s*\{\s*"query"\s*:\s*"/;
/** How far into a body its text begins at the latest for it to be measured on the way. */
const beginsWithin = 64;

/**
 * UTF-16 units of the text that a body begins with, as far as can be told without decoding it: up to its first quote or escape,
 * and where all of that is ASCII. 0 where it begins with something else.
 */
export const unitsAtLeast = (start: Buffer): number => {
  const head = beginning.exec(start.toString('latin1', 0, beginsWithin))?.[0];
  if (head === undefined) return 0;
  const ends = ['"', '\\'].map((mark) => start.indexOf(mark, head.length)).filter((at) => at >= 0);
  const text = start.subarray(head.length, Math.min(start.length, ...ends));
  return isAscii(text) ? text.length : 0;
};

const tooLarge = (allowed: number): GraphQLError =>
  new GraphQLError(`The body is too large: at most ${allowed} bytes are allowed.`, {
    extensions: { code: 'PAYLOAD_TOO_LARGE', limit: 'body', allowed },
  });

const notJsonType = (): GraphQLError =>
  new GraphQLError('The graph is asked in JSON.', { extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } });

const notJson = (): GraphQLError =>
  new GraphQLError('The body is not valid JSON.', { extensions: { code: 'BAD_REQUEST' } });

const refused = (status: number, made: () => GraphQLError): BodyRefused => new BodyRefused(status, withoutStack(made));

/** Names by which a body could reach into what all objects share, or an escape that could spell one. */
const mayPoison = (text: string): boolean =>
  text.includes('__proto__') || text.includes('constructor') || text.includes('\\u');

/** Reads JSON for the routes of `app`. What is not taken reaches them as `BodyRefused`. */
export const readBodies = (app: FastifyInstance, { bytes: bytesAtMost, characters }: BodyLimits): void => {
  const careful = app.getDefaultJsonParser('error', 'error');
  const parse = (text: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return refused(400, notJson);
    }
  };

  app.addContentTypeParser('application/json', (request, payload, done) => {
    const said = Number(request.headers['content-length']);
    const overlong = () => tooLarge(bytesAtMost);
    if (said > bytesAtMost) return done(null, refused(413, overlong));
    let measured = false;
    const parts: Buffer[] = [];
    let length = 0;
    const stop = (status: number, error: () => GraphQLError): void => {
      payload.off('data', onData).off('end', onEnd).off('error', onError);
      payload.resume();
      parts.length = 0;
      done(null, refused(status, error));
    };
    const onData = (part: Buffer): void => {
      length += part.length;
      parts.push(part);
      let found = 0;
      // Once: as soon as there is more than a text may have.
      if (!measured && length > characters + beginsWithin) {
        measured = true;
        found = unitsAtLeast(Buffer.concat(parts, length));
      }
      if (length > bytesAtMost) stop(413, overlong);
      else if (found > characters)
        stop(400, () => overweightError({ limit: 'characters', allowed: characters, found }));
    };
    const onEnd = (): void => {
      const [first, second] = parts;
      const text = (second ? Buffer.concat(parts, length) : first)?.toString() ?? '';
      if (mayPoison(text)) careful(request, text, done);
      else done(null, parse(text));
    };
    // Whoever sent it is gone.
    const onError = (): void => done(null, refused(400, notJson));
    payload.on('data', onData).once('end', onEnd).once('error', onError);
  });
  app.addContentTypeParser('*', (_request, _payload, done) => done(null, refused(415, notJsonType)));
};
