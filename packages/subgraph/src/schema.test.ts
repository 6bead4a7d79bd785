import { ok } from '@attest/kernel';
import { isObjectType, printType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Process } from './process.ts';
import { buildSchema } from './schema.ts';
import { subgraphSdl } from './sdl.ts';

const aProcess = (name: string, sdl: string, over: Partial<Process> = {}): Process => ({
  name,
  sdl,
  resolvers: {},
  refusals: {},
  entities: [],
  stores: [],
  reactions: [],
  ...over,
});

const one = aProcess(
  'one',
  'type Query { one: String } type Service @key(fields: "id", resolvable: false) { id: ID! }',
  {
    resolvers: { Query: { one: () => '1' } },
  },
);
const two = (sdl: string, resolvers: Process['resolvers'] = {}, over: Partial<Process> = {}) =>
  aProcess('two', `type Query { two: String } ${sdl}`, {
    resolvers: { Query: { two: () => '2' }, ...resolvers },
    ...over,
  });
const build = (...processes: Process[]) => buildSchema('test', processes);

describe('the slices of a subgraph', () => {
  it('become one: root types are joined, a stub gives way to whoever contributes', () => {
    const schema = build(one, two('type Service @key(fields: "id") { id: ID! openThings: Int! }'));
    expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(expect.arrayContaining(['one', 'two']));
    const service = schema.getType('Service');
    expect(isObjectType(service) && printType(service)).toContain('openThings');
    expect(subgraphSdl([one, two('type Service @key(fields: "id") { id: ID! openThings: Int! }')])).toContain(
      'type Service @key(fields: "id") {',
    );
  });
  it('may contribute different fields to one entity, or all keep it a stub', () => {
    const contributes = aProcess('three', 'type Service @key(fields: "id") { id: ID! cost: Decimal }');
    build(one, two('type Service @key(fields: "id") { id: ID! openThings: Int! }'), contributes);
    expect(subgraphSdl([one, two('type Service @key(fields: "id", resolvable: false) { id: ID! }')])).toContain(
      'resolvable: false',
    );
  });
  it('carry federation 2 and what every subgraph shares', () => {
    const sdl = subgraphSdl([one]);
    expect(sdl).toContain('https://specs.apollo.dev/federation/v2');
    for (const shared of ['interface Refusal', 'type RuleRefusal implements Refusal @shareable', 'scalar DateTime'])
      expect(sdl).toContain(shared);
  });
  it.each([
    ['the same root field', two('extend type Query { one: String }'), /Query\.one is declared by .*one.* and by .*two/],
    ['the same field of an entity', two('type Service @key(fields: "id") { id: ID! one: Int }'), undefined],
    ['a type of one process', two('type Thing { a: Int }'), undefined],
    ['what every subgraph has', two('type Money { amount: Int }'), /Money is declared by every subgraph and by/],
  ])('refuse to start where two declare %s', (_, process, message) => {
    const other = aProcess('other', 'type Thing { a: Int } type Service @key(fields: "id") { id: ID! one: Int }');
    expect(() => build(one, other, process)).toThrow(message ?? / is declared by .*other.* and by the process two/);
  });
});

describe('resolvers', () => {
  it('refuse to start where two resolve the same field', () =>
    expect(() => build(one, two('', { Query: { two: () => '2', one: () => '1' } }))).toThrow(
      'Query.one is resolved by the process one and by the process two',
    ));
  it('refuse to start without a field or a type, and root fields without a resolver', () => {
    expect(() => build(one, two('', { Nothing: { a: () => 1 }, Service: { name: () => 'x' } }))).toThrow(
      /the resolvers of Nothing have no type.*the resolver Service\.name has no field/,
    );
    expect(() => build(one, two('type Mutation { act: Int }'))).toThrow('Mutation.act has no resolver');
  });
  it('leave the scalars to the package', () =>
    expect(() => build(one, two('', { DateTime: { serialize: () => '' } }))).toThrow('DateTime is a scalar'));
});

describe('refusals', () => {
  const entry = { message: () => 'no' };
  it('refuse to start with a type that is not there or no refusal', () => {
    expect(() => build(one, two('', {}, { refusals: { FULL: { ...entry, type: 'Full' } } }))).toThrow(
      'needs a type Full',
    );
    expect(() =>
      build(one, two('type Full { a: Int }', {}, { refusals: { FULL: { ...entry, type: 'Full' } } })),
    ).toThrow('needs a type Full that implements Refusal');
    const full = 'type Full implements Refusal { code: String! message: String! clause: String allowed: [String!]! }';
    expect(build(one, two(full, {}, { refusals: { FULL: { ...entry, type: 'Full' }, EMPTY: entry } }))).toBeDefined();
  });
  it('refuse to start where a process takes a common code for itself', () =>
    expect(() => build(one, two('', {}, { refusals: { CONFLICT: entry } }))).toThrow('CONFLICT of the process two'));
});

describe('mutations', () => {
  it('begin with empty caches', () => {
    const forgotten: string[] = [];
    const act = () => ok('done');
    const schema = build(one, two('type Mutation { act: Int }', { Mutation: { act } }));
    const field = schema.getMutationType()?.getFields().act;
    field?.resolve?.(undefined, {}, { forget: () => forgotten.push('act') }, {} as never);
    expect(forgotten).toEqual(['act']);
  });
});
