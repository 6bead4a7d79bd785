import { composeServices } from '@apollo/composition';
import { parse, print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Pair } from '../../fixture/pair.ts';
import { pair } from '../../fixture/pair.ts';
import { withRules } from './index.ts';
import type { Rights } from './rules.ts';
import { holds, rulesOf, withoutRules } from './rules.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes", "@policy"])`;
const sdls: Readonly<Record<string, string>> = {
  people: `
    type Query { person(id: ID!): Person  people: [Person!]!  payroll: Payroll @policy(policies: [["FINANCE_MANAGER"], ["SMS_MANAGER", "TOP_MANAGEMENT"]])  vault: Vault  any: Thing }
    type Mutation { raise: Int @authenticated  greet: String }
    interface Named { name: String }
    type Person implements Named @key(fields: "id") { id: ID!  name: String  salary: Int! @requiresScopes(scopes: [["read:pay", "read:people"], ["admin"]])  phone: String @authenticated }
    type Payroll { total: Int }
    type Vault @authenticated { gold: Int }
    type Robot implements Named { name: String @authenticated }
    union Thing = Robot | Vault
  `,
  desk: 'type Person @key(fields: "id") { id: ID!  ticket: String @authenticated  desk: String }',
};

const composed = (): string => {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sdls).map(([name, sdl]) => ({
      name,
      url: `http://${name}.invalid`,
      typeDefs: parse(`${link}\n${sdl}`),
    })),
  );
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
};

const nobody: Rights = { authenticated: false, scopes: [], policies: [] };
const somebody: Rights = { authenticated: true, scopes: [], policies: [] };
let rights: Rights = nobody;
let both: Pair;

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { path?: string[]; message: string; extensions: Record<string, unknown> }[];
};
/** What both executors answer, which must be one. */
const ask = async (as: Rights, query: string, variables = {}): Promise<Answer> => {
  rights = as;
  const { own, stock } = await both.ask({ query, variables });
  expect(JSON.parse(own.text)).toEqual(JSON.parse(stock.text));
  return JSON.parse(own.text);
};
const withheld = ({ errors = [] }: Answer) =>
  errors.map(({ path, extensions }) => [path?.join('.'), extensions.code, extensions.field]);

beforeAll(async () => {
  const supergraph = parse(composed());
  both = await pair(print(withoutRules(supergraph)), (gateway) =>
    withRules(gateway, rulesOf(supergraph), () => rights),
  );
});
afterAll(() => both.close());

describe('a supergraph with rules', () => {
  it('is refused by @apollo/gateway as it is, and taken without them', async () => {
    const supergraph = composed();
    expect(supergraph).toContain('for: SECURITY');
    await expect(pair(supergraph)).rejects.toThrow('SECURITY');
    const stripped = print(withoutRules(parse(supergraph)));
    for (const trace of ['@authenticated', '@requiresScopes', '@policy', 'policy__', 'requiresScopes__', 'SECURITY)'])
      expect(stripped).not.toContain(trace);
  });

  it('has its rules under whatever name its links give them', () => {
    const renamed = parse(
      composed()
        .replaceAll('@authenticated', '@loggedIn')
        .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "loggedIn"'),
    );
    expect(rulesOf(renamed)).toEqual(rulesOf(parse(composed())));
    expect(print(withoutRules(renamed))).not.toContain('loggedIn');
  });
});

describe('a rule', () => {
  it.each([
    [{ kind: 'SCOPES', anyOf: [['a', 'b'], ['c']] }, { scopes: ['a'] }, false],
    [{ kind: 'SCOPES', anyOf: [['a', 'b'], ['c']] }, { scopes: ['b', 'a'] }, true],
    [{ kind: 'SCOPES', anyOf: [['a', 'b'], ['c']] }, { scopes: ['c'] }, true],
    [{ kind: 'SCOPES', anyOf: [] }, { scopes: ['c'] }, false],
    [{ kind: 'POLICY', anyOf: [['p']] }, { scopes: ['p'] }, false],
    [{ kind: 'POLICY', anyOf: [['p']] }, { policies: ['p'] }, true],
    [{ kind: 'AUTHENTICATED' }, {}, false],
    [{ kind: 'AUTHENTICATED' }, { authenticated: true }, true],
  ] as const)('%j holds for %j: %s', (rule, held, expected) =>
    expect(holds(rule, { ...nobody, ...held })).toBe(expected),
  );
});

describe('what a caller may not see', () => {
  it('is null, an error, and nothing that a subgraph was asked for', async () => {
    const before = { ...both.requests };
    const answer = await ask(nobody, '{ person(id: "1") { id phone ticket } }');
    expect(answer.data).toMatchObject({ person: { phone: null, ticket: null } });
    expect(withheld(answer)).toEqual([
      ['person.phone', 'UNAUTHORIZED_FIELD_OR_TYPE', 'Person.phone'],
      ['person.ticket', 'UNAUTHORIZED_FIELD_OR_TYPE', 'Person.ticket'],
    ]);
    // The desk has nothing else to say of the person.
    expect(both.requests.own - before.own).toBe(1);
  });

  it('is there for who may', async () => {
    const answer = await ask(somebody, '{ person(id: "1") { phone ticket desk } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ person: { phone: expect.any(String), ticket: expect.any(String) } });
  });

  it('takes what is around it along where null is not allowed', async () => {
    const answer = await ask(somebody, '{ person(id: "1") { id salary } payroll { total } }');
    expect(answer.data).toEqual({ person: null, payroll: null });
    expect(withheld(answer)).toEqual([
      ['person.salary', 'UNAUTHORIZED_FIELD_OR_TYPE', 'Person.salary'],
      ['payroll', 'UNAUTHORIZED_FIELD_OR_TYPE', 'Query.payroll'],
    ]);
  });

  it('follows scopes and policies', async () => {
    const query = '{ person(id: "1") { salary } payroll { total } }';
    const paid = await ask({ ...somebody, scopes: ['read:people', 'read:pay'] }, query);
    expect(paid.data).toMatchObject({ person: { salary: expect.any(Number) }, payroll: null });
    const finance = await ask({ ...somebody, policies: ['FINANCE_MANAGER'] }, query);
    expect(finance.data).toMatchObject({ person: null, payroll: { total: expect.any(Number) } });
  });

  it.each([
    ['an alias', '{ person(id: "1") { x: phone } }', 'person.x'],
    ['a fragment', '{ person(id: "1") { ...F } } fragment F on Person { phone }', 'person.phone'],
    ['an inline fragment', '{ person(id: "1") { ... { ... on Person { phone } } } }', 'person.phone'],
    ['a list', '{ people { phone } }', 'people.@.phone'],
    ['a type', '{ vault { gold } }', 'vault'],
    ['a type of a union', '{ any { ... on Vault { gold } } }', 'any'],
    ['an interface', '{ any { ... on Named { name } } }', 'any.name'],
    [
      'a variable that includes it',
      'query ($yes: Boolean = true) { person(id: "1") { id phone @include(if: $yes) } }',
      'person.phone',
    ],
    ['introspection beside it', '{ __schema { queryType { name } } vault { gold } }', 'vault'],
  ])('is not reached by %s', async (_, query, path) => {
    const answer = await ask(nobody, query);
    expect(withheld(answer).map(([at]) => at)).toEqual([path]);
    expect(JSON.stringify(answer.data)).not.toMatch(/gold":\d|phone":"/);
  });

  it('leaves introspection beside it as it is', async () => {
    const { data } = await ask(nobody, '{ __schema { queryType { name } } vault { gold } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } }, vault: null });
  });

  it('is no mutation that is done all the same', async () => {
    const before = both.requests.own;
    const answer = await ask(nobody, 'mutation { raise }');
    expect(answer.data).toEqual({ raise: null });
    expect(both.requests.own).toBe(before);
    expect((await ask(nobody, 'mutation { raise greet }')).data).toMatchObject({
      raise: null,
      greet: expect.any(String),
    });
  });

  it('is remembered by rights: who may see more sees more', async () => {
    const query = '{ person(id: "2") { phone } }';
    expect((await ask(nobody, query)).data).toEqual({ person: { phone: null } });
    expect((await ask(somebody, query)).data).toMatchObject({ person: { phone: expect.any(String) } });
    expect((await ask(nobody, query)).data).toEqual({ person: { phone: null } });
  });
});
