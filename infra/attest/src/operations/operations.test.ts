import { manifestOf } from '@attest/gateway/operations';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { misfits } from './index.ts';

const schema = buildSchema('type Query { incident(id: ID!): Incident }  type Incident { id: ID! }');
const misfitsOf = (text: string): string[] => misfits(schema, manifestOf([{ name: 'a.graphql', text }]));

describe('operations for a manifest', () => {
  it('fit the graph', () => expect(misfitsOf('query A($id: ID!) { incident(id: $id) { id } }')).toEqual([]));
  it('are named where they do not', () =>
    expect(misfitsOf('query A { incident { id } }  query B { incidents { id } }')).toEqual([
      expect.stringMatching(/^A: .*argument "id"/),
      expect.stringMatching(/^B: Cannot query field "incidents"/),
    ]));
});
