import { subgraphSdl } from '@attest/subgraph/sdl';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose, listedFolders } from './compose.ts';

const subgraph = (name: string, sdl: string) => ({ name, sdl: subgraphSdl([{ name: 'process', sdl }]) });

const resolution = subgraph(
  'resolution',
  `type Query { incidents: [Incident!]! }
   type Incident @key(fields: "id") { id: ID!  title: String!  service: Service }
   type Service @key(fields: "id") { id: ID!  openIncidents: Int! }`,
);
const delivery = subgraph(
  'delivery',
  `type Query { services: [Service!]! }
   type Service @key(fields: "id") { id: ID!  name: String! }`,
);

describe('composition', () => {
  it('makes one graph, whose addresses are the environment’s matter', () => {
    const { sdl, errors } = compose([resolution, delivery]);
    expect(errors).toEqual([]);
    expect(sdl).toMatch(/^# Composed from .* never edited by hand\.\n/);
    expect(sdl).toContain('RESOLUTION @join__graph(name: "resolution", url: "http://resolution.invalid/graphql")');
    expect(parse(sdl ?? '').definitions.length).toBeGreaterThan(10);
  });

  it('takes what fields cost, how long lists are and who may see them into the graph', () => {
    const priced = subgraph(
      'delivery',
      `type Query { report: Int @cost(weight: 40)  pages(first: Int): [Page!] }
       type Page { secret: String @requiresScopes(scopes: [["read:secret"]])  own: String @authenticated  role: String @policy(policies: [["TOP_MANAGEMENT"]]) }`,
    );
    const { sdl, errors } = compose([resolution, priced]);
    expect(errors).toEqual([]);
    for (const part of [
      'report: Int @join__field(graph: DELIVERY) @cost(weight: 40)',
      '@listSize(assumedSize: 25, slicingArguments: ["first"], requireOneSlicingArgument: false)',
      '@requiresScopes(scopes: [["read:secret"]])',
      'own: String @authenticated',
      '@policy(policies: [["TOP_MANAGEMENT"]])',
    ])
      expect(sdl).toContain(part);
  });

  it('refuses fields with arguments inside @requires, which are planned wrongly', () => {
    const sdl = (fields: string) =>
      `type Service @key(fields: "id") { id: ID!  costs(year: Int): [Cost!] @external  trend: Int @requires(fields: "${fields}") }
       type Cost @shareable { amount: Int }`;
    expect(compose([resolution, delivery, subgraph('governance', sdl('costs(year: 2026) { amount }'))]).errors).toEqual(
      [
        'REQUIRES_WITH_ARGUMENTS: [governance] Service.trend requires costs with arguments: other fields would be given its values',
      ],
    );
    expect(compose([subgraph('governance', sdl('costs { amount }'))]).errors.join()).not.toContain('REQUIRES_WITH');
  });

  it('describes an entity as its owner does, however many refer to it', () => {
    const described = [
      subgraph(
        'governance',
        'type Query { people: [Person!]! } "Somebody." type Person @key(fields: "id") { id: ID! }',
      ),
      ...['control', 'delivery', 'resolution'].map((name) =>
        subgraph(
          name,
          `type Query { ${name}: Person }
           "A person; owned by governance." type Person @key(fields: "id", resolvable: false) { id: ID! }`,
        ),
      ),
      subgraph(
        'relationship',
        '"A person; owned by governance." type Person @key(fields: "id") { "Its id." id: ID!  mood: String }',
      ),
    ];
    const { sdl, hints } = compose(described);
    expect(hints).toEqual([]);
    expect(sdl).toContain('"""Somebody."""');
    expect(sdl).not.toContain('owned by');
  });

  it('lets each field of an operation be null alone, so that a service that is away takes no other answer along', () => {
    const commands = subgraph('control', 'type Query { a: Int! } type Mutation { change(id: ID!): [ID!]! }');
    const { Query, Mutation } = buildSchema(compose([resolution, delivery, commands]).sdl ?? '').getTypeMap();
    const types = [Query, Mutation].flatMap((type) =>
      isObjectType(type) ? Object.values(type.getFields()).map((field) => `${field.name}: ${field.type}`) : [],
    );
    expect(types.toSorted()).toEqual(['a: Int', 'change: [ID!]', 'incidents: [Incident!]', 'services: [Service!]']);
  });

  it('is the same text for the same schemas', () =>
    expect(compose([resolution, delivery])).toEqual(compose([resolution, delivery])));

  it('names both subgraphs where they contradict each other', () => {
    const other = subgraph(
      'delivery',
      `type Query { services: [Service!]! }
       type Service @key(fields: "id") { id: ID!  openIncidents: String }`,
    );
    const { sdl, errors } = compose([resolution, other]);
    expect(sdl).toBeUndefined();
    expect(errors.join('\n')).toMatch(/^(INVALID_FIELD_SHARING|FIELD_TYPE_MISMATCH): /);
    expect(errors.join('\n')).toContain('Service.openIncidents');
    expect(errors[0]).toMatch(/"delivery".*"resolution"/);
  });

  it('names the subgraph whose own schema is wrong', () => {
    const { errors } = compose([resolution, subgraph('control', 'type Query { changes: [Change!]! }')]);
    expect(errors).toEqual([expect.stringContaining('[control]')]);
    expect(errors.join()).toContain('Change');
  });

  it('refuses a default that would keep clients from seeing the schema', () => {
    const sdl = 'type Query { a(first: Int = 5, ids: [ID!] = []): Int } input Row { details: JSON = {} }';
    expect(compose([subgraph('resolution', `${sdl} type Mutation { put(row: Row!): Int }`)]).errors).toEqual([
      expect.stringMatching(/^NOT_INTROSPECTABLE: the default of Row\.details /),
    ]);
  });

  it('says that there is nothing to compose yet', () =>
    expect(compose([])).toEqual({ sdl: undefined, errors: ['there is no service with a process yet'], hints: [] }));
});

describe('the list of processes', () => {
  it('is read in its own order, whatever the order of imports', () =>
    expect(
      listedFolders(`
        import type { Process } from '@attest/subgraph';
        import { catalogue } from './catalogue/index.ts';
        import { finance } from './finance/index.ts';
        import { serviceLevel } from './service-level/index.ts';
        export const processes: readonly Process[] = [catalogue, serviceLevel, finance];`),
    ).toEqual(['catalogue', 'service-level', 'finance']));
});
