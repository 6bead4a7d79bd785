/** Every rule can fail: each is shown a house in which it has to, and the same house mended. */
import { describe, expect, it } from 'vitest';
import { type House, readHouse, schemasOf } from './house.ts';
import { environment, folders, keys, length, locked, migrations, places, sameFiles, unfinished } from './rules/form.ts';
import { declared, independence, packagesStandBelow } from './rules/independence.ts';
import { rules } from './rules/index.ts';
import { evenLists, exceptions, lists } from './rules/list.ts';
import { purity } from './rules/purity.ts';
import { deprecated, described, fields } from './rules/schema.ts';

const aHouse = (files: Readonly<Record<string, string>>): House => new Map(Object.entries(files));
const incident = 'services/resolution/src/incident';
const problem = 'services/resolution/src/problem';
const kernel = { 'packages/kernel/package.json': '{ "exports": { ".": "./src/index.ts" } }' };

describe('purity', () => {
  const inDomain = (text: string) => purity.violations(aHouse({ [`${incident}/domain.ts`]: text }));
  it.each([
    ["import { readFileSync } from 'node:fs';", 'imports node:fs'],
    ["import type { Tx } from '@attest/record';", 'imports @attest/record'],
    ["export type { Tx } from '@attest/record';", 'imports @attest/record'],
    ["export const later = () => import('pg');", 'imports pg'],
    ['export const now = () => Date.now();', 'uses Date.now'],
    ['export const clock = Date.now;', 'uses Date.now'],
    ['export const now = () => new Date();', 'uses new Date()'],
    ['export const dice = () => Math.random();', 'uses Math.random'],
    ["export const id = () => crypto['randomUUID']();", 'uses crypto.randomUUID'],
    ['export const now = () => Temporal.Now.instant();', 'uses Temporal.Now'],
    ['export const zone = process.env.TZ;', 'uses process.env'],
    ['export const wait = () => setTimeout(() => {}, 1);', 'uses setTimeout()'],
  ])('a domain may not: %s', (text, fault) =>
    expect(inDomain(text)).toContainEqual(expect.stringContaining(`${incident}/domain.ts:1 ${fault}`)),
  );
  it.each([
    "import { ok } from '@attest/kernel';",
    "import { incidentEvents } from '@attest/contracts';",
    'export const at = (ms: number) => new Date(ms).toISOString();',
    'export const nameOf = (process: { name: string }) => process.name;',
    '// Date.now() is for others\nexport const text = "Math.random()";',
  ])('a domain may: %s', (text) => expect(inDomain(text)).toEqual([]));
  it('holds for all that a domain leads to, and for what pure packages give to others', () => {
    const house = aHouse({
      ...kernel,
      'packages/kernel/src/index.ts': "export * from './dice.ts';",
      'packages/kernel/src/dice.ts': 'export const dice = () => Math.random();',
      'packages/kernel/src/vectors.ts': "import { writeFileSync } from 'node:fs';",
      [`${incident}/domain.ts`]: "import { evolve } from './evolve.ts';",
      [`${incident}/evolve.ts`]: "import pg from 'pg';",
      [`${incident}/store.ts`]: "import pg from 'pg';",
    });
    expect(purity.violations(house)).toEqual([
      'packages/kernel/src/dice.ts:1 uses Math.random',
      `${incident}/evolve.ts:1 imports pg`,
    ]);
  });
});

describe('independence', () => {
  const imports = (from: string, path = `${incident}/commands.ts`) =>
    independence.violations(
      aHouse({ [path]: `import { x } from '${from}';`, [`${incident}/domain.ts`]: '', [`${problem}/domain.ts`]: '' }),
    );
  it.each(['../problem/domain.ts', '../../../control/src/change/domain.ts', '@attest/control', '@attest/testkit'])(
    'a process may not import %s',
    (from) => expect(imports(from)).toHaveLength(1),
  );
  it.each(['./domain.ts', '../generated/graphql.ts', '../known.ts', '@attest/record', 'typeorm', 'node:path'])(
    'a process may import %s',
    (from) => expect(imports(from)).toEqual([]),
  );
  it('tests may use the test kit and make what they stand on, and the service has its processes', () => {
    for (const test of [`${incident}/commands.int.test.ts`, 'services/resolution/src/fixture.ts']) {
      expect(imports('@attest/testkit', test)).toEqual([]);
      expect(imports('../problem/commands.ts', test)).toEqual([]);
      expect(imports('@attest/control', test)).toHaveLength(1);
    }
    expect(imports('./problem/index.ts', 'services/resolution/src/processes.ts')).toEqual([]);
  });
  it('packages know nothing of services', () => {
    const house = aHouse({
      'services/resolution/package.json': '{}',
      'packages/record/src/a.ts': "import '@attest/resolution';",
      'packages/record/src/b.ts': "import '../../../services/resolution/src/known.ts';",
      'packages/record/src/c.ts': "import '@attest/kernel';",
    });
    expect(packagesStandBelow.violations(house)).toHaveLength(2);
  });
  it('what is imported is declared, by the workspace or for everybody', () => {
    const house = aHouse({
      'package.json': '{ "devDependencies": { "vitest": "1" } }',
      'packages/record/package.json': '{ "name": "@attest/record", "dependencies": { "pg": "1" } }',
      'packages/record/src/a.ts': "import pg from 'pg'; import 'vitest/config'; import 'node:fs'; import './b.ts';",
      'packages/record/src/b.ts': "import { pino } from 'pino/file';",
    });
    expect(declared.violations(house)).toEqual([
      'packages/record/src/b.ts:1 imports pino/file, which packages/record/package.json does not declare',
    ]);
  });
});

describe('form', () => {
  it('the environment is read in env.ts', () => {
    const text = 'export const port = process.env.PORT;';
    expect(environment.violations(aHouse({ 'gateway/src/env.ts': text }))).toEqual([]);
    expect(environment.violations(aHouse({ 'gateway/src/main.ts': text }))).toHaveLength(1);
    expect(
      environment.violations(aHouse({ 'gateway/src/main.ts': "import { env } from 'node:process';" })),
    ).toHaveLength(1);
  });
  it('a process folder is complete, with files or folders of the same name', () => {
    const complete: Record<string, string> = {
      [`${incident}/domain/index.ts`]: '',
      [`${incident}/domain.test.ts`]: '',
      [`${incident}/schema.graphql`]: '',
      [`${incident}/resolvers.ts`]: '',
      [`${incident}/commands.ts`]: '',
      [`${incident}/commands.int.test.ts`]: '',
      [`${incident}/store.ts`]: '',
      [`${incident}/index.ts`]: '',
    };
    expect(sameFiles.violations(aHouse(complete))).toEqual([]);
    for (const path of Object.keys(complete)) {
      const { [path]: _, ...rest } = complete;
      expect(sameFiles.violations(aHouse(rest))).toHaveLength(1);
    }
  });
  it('files end at 400 lines, but for generated ones', () => {
    const lines = (count: number) => 'x\n'.repeat(count);
    expect(length.violations(aHouse({ 'gateway/src/a.ts': lines(400) }))).toEqual([]);
    expect(length.violations(aHouse({ 'gateway/src/a.ts': lines(401) }))).toEqual(['gateway/src/a.ts has 401 lines']);
    expect(length.violations(aHouse({ 'services/x/src/generated/graphql.ts': lines(999) }))).toEqual([]);
  });
  it('keys are looked for in one way', () => {
    const house = aHouse({
      'services/x/src/y/resolvers.ts': "where().eq('key', key)",
      'packages/z/src/key.ts': "eq('key', k)",
    });
    expect(keys.violations(house)).toEqual(['services/x/src/y/resolvers.ts:1']);
  });
  it('folders have nouns of their own', () => {
    const path = ['packages', 'utils', 'src', 'a.ts'].join('/');
    expect(folders.violations(aHouse({ [path]: '' }))).toEqual([path]);
  });
  it.each(['// TODO later', "it.skip('x', () => {});", "describe.only('x', () => {});", '// @ts-ignore'])(
    'nothing is left as %s',
    (text) => expect(unfinished.violations(aHouse({ 'gateway/src/a.ts': text }))).toEqual(['gateway/src/a.ts:1']),
  );
  it.each([
    ['https:/', 'registry.example.org', 'x'].join('/'),
    `see ${['', 'home', 'ann', 'attest'].join('/')}`,
    `"${['', 'work', 'main'].join('/')}"`,
    `"resolved": "https:${'//'}mirror.example/x.tgz"`,
  ])('no file names %s', (text) => {
    expect(places.violations(aHouse({ 'README.md': text }))).toEqual(['README.md:1']);
    expect(places.violations(aHouse({ 'README.md': 'the work is in ./homes/work/main' }))).toEqual([]);
  });
  it('migrations are numbered in order', () => {
    const of = (...names: string[]) =>
      migrations.violations(aHouse(Object.fromEntries(names.map((name) => [`services/x/migrations/${name}`, '']))));
    expect(of('0001-first.sql', '0002-second.sql')).toEqual([]);
    expect(of('0001-first.sql', '0001-other.sql')).toHaveLength(1);
    expect(of('0001-first.sql', '0003-third.sql')).toHaveLength(1);
    expect(of('first.sql')).toHaveLength(1);
  });
});

describe('the lock', () => {
  const lacking = (packages: object) =>
    locked.violations(aHouse({ 'package-lock.json': JSON.stringify({ packages }) }));
  const tool = { 'node_modules/tool': { optionalDependencies: { 'tool-linux': '1', 'tool-darwin': '1' } } };
  it('has a tool for every platform, wherever it is put', () => {
    expect(lacking({ ...tool, 'node_modules/tool-linux': {} })).toHaveLength(1);
    const inside = 'node_modules/tool/node_modules/tool-darwin';
    expect(lacking({ ...tool, 'node_modules/tool-linux': {}, [inside]: {} })).toEqual([]);
  });
});

describe('descriptions', () => {
  const faults = (sdl: string) => described.violations(aHouse({ [`${incident}/schema.graphql`]: sdl }));
  it.each([
    ['type A { id: ID! }', 'A'],
    ['"A." type A { name: String }', 'A.name'],
    ['"A." type A { "N." name(zone: String): String }', 'A.name(zone:)'],
    ['"A." enum A { "One." ONE TWO }', 'A.TWO'],
    ['"A." input A { name: String }', 'A.name'],
    ['input A { "N." name: String }', 'A'],
    ['type Query { incidents: Int }', 'Query.incidents'],
    ['"A." interface A { code: String }', 'A.code'],
    ['union A = B', 'A'],
    ['scalar A', 'A'],
    ['"" type A { id: ID! }', 'A'],
  ])('%s lacks one', (sdl, what) =>
    expect(faults(sdl)).toEqual([`${incident}/schema.graphql: ${what} has no description`]),
  );
  it.each([
    'type Person @key(fields: "id", resolvable: false) { id: ID! }',
    'type AConnection { edges: [AEdge!]! nodes: [A!]! pageInfo: PageInfo! totalCount: Int! }',
    'type AEdge { cursor: String! node: A! }',
    'type Query { "All." all(first: Int, after: String): Int }',
    '"I." interface I { "C." code: String } "A." type A implements I { code: String }',
    'extend type A @key(fields: "id") { "N." name: String }',
  ])('%s needs no more', (sdl) => expect(faults(sdl)).toEqual([]));
});

it('every rule is one of those above', () =>
  expect(rules).toEqual([
    purity,
    independence,
    packagesStandBelow,
    declared,
    environment,
    sameFiles,
    length,
    folders,
    unfinished,
    places,
    keys,
    migrations,
    locked,
    described,
    deprecated,
    fields,
    lists,
  ]));

describe('deprecation', () => {
  const of = (directive: string) =>
    deprecated.violations(aHouse({ [`${incident}/schema.graphql`]: `type Incident { "Who." by: ID ${directive} }` }));
  it.each(['@deprecated', '@deprecated(reason: "Use assignee.")', '@deprecated(reason: "2027-06-30")'])(
    'must say why and until when: %s',
    (directive) =>
      expect(of(directive)).toEqual([
        `${incident}/schema.graphql: Incident.by is deprecated without a reason and a day (2027-06-30)`,
      ]),
  );
  it('may say so', () => expect(of('@deprecated(reason: "Use assignee; goes on 2027-06-30.")')).toEqual([]));
});

describe('fields of refusals', () => {
  const hole = ['$', '{index}'].join('');
  const faults = (text: string) =>
    fields.violations(
      aHouse({
        [`${incident}/schema.graphql`]: '"I." input AInput { "Ids." itemIds: [ID!] "Rows." rows: [Int!] }',
        [`${incident}/domain.ts`]: text,
      }),
    );
  it.each([
    ["refuse({ code: 'INVALID_INPUT', field: 'ciIds', reason })", 'ciIds'],
    ["badUuid('ciIds', id)", 'ciIds'],
    ["invalid('itemIds.state', reason)", 'state'],
    [`badText(\`rows[${hole}].what\`, text)`, 'what'],
  ])('%s names none', (text, field) =>
    expect(faults(text)).toEqual([`${incident}/domain.ts:1 names the field ${field}, which no input has`]),
  );
  it.each([
    "refuse({ code: 'INVALID_INPUT', field: 'itemIds', reason })",
    `badText(\`rows[${hole}].itemIds[0]\`, text)`,
    "throw badInput('first must be a whole number')",
  ])('%s is fine', (text) => expect(faults(text)).toEqual([]));
});

describe('lists', () => {
  const list = (args: string, type = 'IncidentConnection!') => `type Query { "Some." incidents${args}: ${type} }`;
  const whole = 'first: Int, after: String, filter: IncidentFilter, orderBy: IncidentOrder = LOGGED_DESC';
  const faults = (sdl: string, known: Parameters<typeof evenLists>[0] = []) =>
    evenLists(known).violations(aHouse({ [`${incident}/schema.graphql`]: sdl }));
  const without = (what: string) => whole.split(', ').filter((one) => !one.startsWith(what));

  it('are as all others', () => expect(faults(list(`(${whole})`))).toEqual([]));
  it.each([
    ['first', 'first and after'],
    ['after', 'first and after'],
    ['filter', 'filter: IncidentFilter'],
    ['orderBy', 'orderBy: IncidentOrder = …'],
  ])('need %s', (what, needs) =>
    expect(faults(list(`(${without(what).join(', ')})`))).toEqual([
      `${incident}/schema.graphql: incidents needs ${needs}`,
    ]),
  );
  it('need an order that holds where none is told', () =>
    expect(faults(list(`(${whole.replace(' = LOGGED_DESC', '')})`))).toHaveLength(1));
  it.each([whole.replace('IncidentOrder', 'IncidentSort'), whole.replace('IncidentFilter', 'WhichIncidents')])(
    'have a filter and orders of the name of their rows: not %s',
    (args) =>
      expect(faults(list(`(${args})`))).toEqual([
        `${incident}/schema.graphql: incidents needs its arguments to be IncidentFilter and IncidentOrder`,
      ]),
  );
  it('are no bare lists', () => expect(faults(list('', '[Incident!]!'))).toHaveLength(3));
  it('ask for states, not for one; the old name may stay until it goes', () => {
    const filter = (directive: string) => faults(`input IncidentFilter { "S." state: IncidentState ${directive} }`);
    expect(filter('')).toEqual([`${incident}/schema.graphql: IncidentFilter.state is to be states, a list`]);
    expect(filter('@deprecated(reason: "Use states; goes on 2027-06-30.")')).toEqual([]);
  });
  it('may be excepted, while they are an exception', () => {
    const known = [{ lists: ['incidents'], without: ['filter'] as const, why: 'a test' }];
    expect(faults(list(`(${without('filter').join(', ')})`), known)).toEqual([]);
    expect(faults(list(`(${whole})`), known)).toEqual([
      `${incident}/schema.graphql: incidents is no exception any more as to its filter`,
    ]);
  });
  it('that are excepted are there', () => {
    const sdl = schemasOf(readHouse()).map(([, text]) => text);
    const isThere = (name: string) => sdl.some((text) => new RegExp(`^  ${name}\\b`, 'm').test(text));
    const gone = exceptions.flatMap((one) => one.lists).filter((name) => !isThere(name));
    expect(gone).toEqual([]);
  });
});
