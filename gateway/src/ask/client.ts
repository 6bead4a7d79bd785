/** Which program asks: by the headers that Apollo's clients send, or those of the GraphQL Foundation's draft. */

import type { IncomingHttpHeaders } from 'node:http';
import type { Attributes, Counter } from '@opentelemetry/api';
import { metrics } from '@opentelemetry/api';

export type Client = { readonly name: string; readonly version: string };

const plain = /^[\w .:+/@-]{1,64}$/;

const named = (headers: IncomingHttpHeaders, names: readonly string[]): string => {
  for (const name of names) {
    const value = headers[name];
    if (typeof value === 'string' && plain.test(value)) return value;
  }
  return '';
};

/** Undefined where the request names none; what is no plain name is ignored, for it goes into the log. */
export const clientOf = (headers: IncomingHttpHeaders): Client | undefined => {
  const name = named(headers, ['apollographql-client-name', 'graphql-client-name']);
  if (name === '') return undefined;
  return { name, version: named(headers, ['apollographql-client-version', 'graphql-client-version']) };
};

export type Measures = { readonly operation: (client: Client | undefined, outcome: string, cost: number) => void };

/** Counts by client where the client is one `known`, so that callers cannot make up endless series. */
export const measures = (known: (client: Client) => boolean): Measures => {
  const meter = metrics.getMeter('attest-gateway');
  const operations: Counter<Attributes> = meter.createCounter('attest.gateway.operations');
  const costs: Counter<Attributes> = meter.createCounter('attest.gateway.cost');
  return {
    operation: (client, outcome, cost) => {
      const shown = client && known(client) ? client : { name: 'other', version: '' };
      const attributes = { 'graphql.client.name': shown.name, 'graphql.client.version': shown.version, outcome };
      operations.add(1, attributes);
      costs.add(cost, attributes);
    },
  };
};
