import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { failuresOf } from './failure.ts';
import { lru } from './lru.ts';
import { merge, rename } from './merge.ts';
import { objectsAt, positionsAt } from './place.ts';
import { compileProjection, type Shaping } from './project.ts';
import { representer } from './represent.ts';
import { rewriter } from './rewrite.ts';

const schema = buildSchema(`
  type Query { a: A  list: [A!]  must: A!  any: I  scalar: Free  numbers: [Int!]!  id: ID  kind: K }
  interface I { name: String }
  type A implements I { name: String  must: String!  a: A  on: Boolean }
  type B implements I { name: String  size: Int! }
  enum K { X Y }
  scalar Free
`);

const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;

const projected = (query: string, data: Record<string, unknown>, variables: Record<string, boolean> = {}) => {
  const { definitions } = parse(query);
  const operation = definitions.find(isOperation);
  const root = schema.getQueryType();
  if (!operation || !root) throw new Error('no operation');
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const includes = (variable: string) => variables[variable] === true;
  const shaping: Shaping = { path: [], violations: [], introspect: (name) => name };
  const shaped = compileProjection({ schema, fragments, includes }, root, operation.selectionSet)(data, shaping);
  return [
    shaped ? JSON.stringify(shaped) : undefined,
    shaping.violations.map(({ message, path }) => `${path?.join('.')}: ${message}`),
  ];
};

describe('the projection', () => {
  it.each([
    [
      'what was asked for, in that order',
      '{ id a { on name } }',
      { a: { name: 'n', on: false, more: 1 }, id: 7 },
      '{"id":7,"a":{"on":false,"name":"n"}}',
    ],
    ['null where nothing is known', '{ a { name } id }', {}, '{"a":null,"id":null}'],
    [
      'repeated fields once',
      '{ a { name } id a { on } }',
      { a: { name: 'n' } },
      '{"a":{"name":"n","on":null},"id":null}',
    ],
    [
      'a type by its own word',
      '{ any { __typename ... on B { size } ... on A { on } } }',
      { any: { __typename: 'B', size: 1 } },
      '{"any":{"__typename":"B","size":1}}',
    ],
    [
      'fragments of a wider type',
      '{ a { ...F } } fragment F on I { name ... on A { on } }',
      { a: { name: '"', on: true } },
      '{"a":{"name":"\\"","on":true}}',
    ],
    ['scalars of our own as they are', '{ scalar }', { scalar: { a: [null, 1] } }, '{"scalar":{"a":[null,1]}}'],
    ['inherited names as data', '{ toString: id }', {}, '{"toString":null}'],
    ['a prototype as data', '{ __proto__: id }', JSON.parse('{"__proto__":"x"}'), '{"__proto__":"x"}'],
    ['an empty object', '{ any { ... on B { size } } }', { any: { __typename: 'A' } }, '{"any":{}}'],
    ['fields about the schema', '{ __schema { queryType { name } } }', {}, '{"__schema":"__schema"}'],
  ])('writes %s', (_, query, data, text) => expect(projected(query, data)).toEqual([text, []]));

  it('includes and skips by variables', () => {
    const query = '{ a { name @include(if: $x) on @skip(if: $x) } id @skip(if: true) }';
    expect(projected(query, { a: { name: 'n', on: true } }, { x: true })).toEqual(['{"a":{"name":"n"}}', []]);
    expect(projected(query, { a: { name: 'n', on: true } }, { x: false })).toEqual(['{"a":{"on":true}}', []]);
  });

  it.each([
    [
      '{ a { a { must } name } }',
      { a: { a: {}, name: 'n' } },
      '{"a":{"a":null,"name":"n"}}',
      'a.a.must: Cannot return null for non-nullable field A.must.',
    ],
    ['{ must { name } id }', { id: 1 }, undefined, 'must: Cannot return null for non-nullable field Query.must.'],
    [
      '{ list { name } id }',
      { list: [{}, null] },
      '{"list":null,"id":null}',
      'list.1: Cannot return null for non-nullable array element of type A at index 1.',
    ],
    [
      '{ numbers }',
      { numbers: [1, 'x'] },
      undefined,
      'numbers.1: Invalid value found for array element of type Int at index 1.',
    ],
    ['{ kind id }', { kind: 'Z' }, '{"kind":null,"id":null}', 'kind: Invalid value found for field Query.kind.'],
    [
      '{ any { name } }',
      { any: { __typename: 'Z' } },
      '{"any":null}',
      'any: Invalid __typename found for object at field Query.any.',
    ],
    ['{ list { name } }', { list: {} }, '{"list":null}', 'list: Invalid value found for field Query.list.'],
    ['{ a { name } }', { a: 'text' }, '{"a":null}', 'a: Invalid value found for field Query.a.'],
  ])('of %s with %j lets null out to where it may be, and says why once', (query, data, text, violation) =>
    expect(projected(query, data)).toEqual([text, [violation]]),
  );
});

describe('merging', () => {
  it('adds, replaces, and goes into objects and lists of one length', () => {
    const target = { a: { x: 1 }, list: [{ x: 1 }, 2], other: [1], keep: 1 };
    merge(target, { a: { y: 2 }, list: [{ y: 2 }, 3], other: [1, 2], keep: undefined });
    expect(target).toEqual({ a: { x: 1, y: 2 }, list: [{ x: 1, y: 2 }, 3], other: [1, 2], keep: 1 });
  });
  it('never reaches a prototype', () => {
    const target: Record<string, unknown> = {};
    merge(target, JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    expect({}).not.toHaveProperty('polluted');
    expect(Object.hasOwn(target, '__proto__')).toBe(true);
  });
  it('moves any value to another name, null only where there is none yet', () => {
    const object = { a: 0, b: null, c: 1 };
    rename(object, 'a', 'x');
    rename(object, 'b', 'c');
    rename(object, 'none', 'c');
    expect(object).toEqual({ a: undefined, b: undefined, c: 1, x: 0 });
  });
});

describe('places', () => {
  const data = { a: [{ b: [{ id: 1 }, null] }, { b: null }, { b: [{ id: 2 }] }] };
  it('are the objects at a path, and where they are', () => {
    expect(objectsAt(data, ['a', '@', 'b', '@'])).toEqual([{ id: 1 }, { id: 2 }]);
    expect(positionsAt(data, ['a', '@', 'b', '@'])).toEqual([
      ['a', 0, 'b', 0],
      ['a', 2, 'b', 0],
    ]);
    expect(objectsAt(data, [])).toEqual([data]);
  });
});

describe('representations', () => {
  const fields = (...names: string[]) => names.map((name) => ({ kind: 'Field' as const, name }));
  const of = (typeCondition: string, ...names: string[]) => ({
    kind: 'InlineFragment' as const,
    typeCondition,
    selections: fields(...names),
  });
  it('are what is asked for of a type, and nothing of another', () => {
    const represent = representer(schema, [of('A', '__typename', 'name')], undefined);
    expect(represent({ name: 'n', __typename: 'A', more: 1 })).toBe('{"__typename":"A","name":"n"}');
    expect(represent({ name: 'n', __typename: 'B' })).toBeUndefined();
    expect(represent({ __typename: 'A' })).toBeUndefined();
    expect(represent({ name: 'n' })).toBeUndefined();
  });
  it('bring fragments of one object together', () => {
    const represent = representer(schema, [of('A', '__typename', 'name'), of('I', 'on')], undefined);
    expect(represent({ __typename: 'A', name: 'n', on: true })).toBe('{"__typename":"A","name":"n","on":true}');
    expect(represent({ __typename: 'A', name: 'n' })).toBe('{"__typename":"A","name":"n"}');
  });
  it('leave the object as it is when they are rewritten', () => {
    const rewrite = rewriter(schema, [{ kind: 'ValueSetter', path: ['... on A', '__typename'], setValueTo: 'I' }]);
    const object = { __typename: 'A', name: 'n' };
    expect(representer(schema, [of('A', '__typename', 'name')], rewrite)(object)).toBe('{"__typename":"I","name":"n"}');
    expect(object.__typename).toBe('A');
  });
});

describe('rewrites', () => {
  it('rename on objects of the type, in lists too', () => {
    const rewrite = rewriter(schema, [{ kind: 'KeyRenamer', path: ['list', '... on I', 'x'], renameKeyTo: 'y' }]);
    const data = { list: [{ __typename: 'A', x: 0 }, { __typename: 'Query', x: 1 }, { x: 2 }, null] };
    rewrite?.(data);
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      list: [{ __typename: 'A', y: 0 }, { __typename: 'Query', x: 1 }, { y: 2 }, null],
    });
  });
});

describe('errors of subgraphs', () => {
  it('say whose they are, and stand at every place that the entity has', () => {
    const errors = [{ message: 'no', path: ['_entities', 0, 'x'], extensions: { code: 'C' } }, { message: '' }];
    const found = failuresOf('s', errors, ([, , ...rest]) => [
      ['a', ...rest],
      ['b', ...rest],
    ]);
    expect(found.map(({ message, path, extensions }) => [message, path, extensions])).toEqual([
      ['no', ['a', 'x'], { code: 'C', serviceName: 's' }],
      ['no', ['b', 'x'], { code: 'C', serviceName: 's' }],
      [
        'Error while fetching subquery from service "s"',
        undefined,
        { serviceName: 's', code: 'DOWNSTREAM_SERVICE_ERROR' },
      ],
    ]);
  });
});

describe('the bounded memory', () => {
  it('forgets what was not asked for longest', () => {
    const made: string[] = [];
    const memory = lru<string>(2);
    const ask = (key: string) =>
      memory.get(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    expect(memory.size()).toBe(2);
  });
});
