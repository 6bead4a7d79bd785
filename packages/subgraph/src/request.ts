/** A request of Fastify as Apollo Server is given it. */
import { HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

export const headersOf = ({ headers }: FastifyRequest): HeaderMap => {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
};

/** The query of its address with the question mark; empty where there is none. */
export const searchOf = ({ url }: FastifyRequest): string => {
  const mark = url.indexOf('?');
  return mark < 0 ? '' : url.slice(mark);
};
