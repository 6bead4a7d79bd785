import { describe, expect, it } from 'vitest';
import { clausesIn, glossary, inPlainWords } from './glossary.ts';
import { optionsFrom } from './index.ts';
import { mappersOf, resolverTypes } from './resolvers.ts';
import { exportedTypes, type ProcessSource } from './source.ts';

const aProcess = (over: Partial<ProcessSource> = {}): ProcessSource => ({
  name: 'door',
  sdl: `
    "A way through a wall. ISO/IEC 20000-1:2018 8.6.1 and 8.6.3."
    type Door @key(fields: "id") { id: ID! state: DoorState! openedAt: DateTime owner: Person }
    "Who." type Person @key(fields: "id", resolvable: false) { id: ID! }
    enum DoorState { OPEN SHUT }
    type DoorConnection { edges: [DoorEdge!]! nodes: [Door!]! pageInfo: PageInfo! totalCount: Int! }
    type DoorEdge { cursor: String! node: Door! }
    input OpenDoorInput { id: ID! expectedVersion: Int }
    type OpenDoorPayload { door: Door refusal: Refusal }
    type Jammed implements Refusal { code: String! message: String! clause: String allowed: [String!]! by: String! }
    type Query { doors(first: Int): DoorConnection! }
    type Mutation { openDoor(input: OpenDoorInput!): OpenDoorPayload! }
  `,
  types: [{ file: 'domain.ts', names: ['Door', 'Person'] }],
  ...over,
});

describe('resolver types', () => {
  it('map a type to what its process exports under the same name, nearest file first; a stub stays a stub', () => {
    expect(mappersOf([aProcess()])).toEqual({ Door: '../door/domain.ts#Door as DoorParent' });
    const types = [{ file: 'mappers.ts', names: ['Door'] }, ...aProcess().types];
    expect(mappersOf([aProcess({ types })])).toEqual({ Door: '../door/mappers.ts#Door as DoorParent' });
  });
  it('refuse that two processes say what a type is', () =>
    expect(() => mappersOf([aProcess(), aProcess({ name: 'gate' })])).toThrow('Door is mapped twice'));
  it('are plain types: domain types as parents, instants, refusals as payloads, pages for lists', async () => {
    const { path, text } = await resolverTypes({ name: 'building', processes: [aProcess()] });
    expect(path).toBe('services/building/src/generated/graphql.ts');
    expect(text).toContain("import type { Door as DoorParent } from '../door/domain.ts';");
    expect(text).toMatch(/import type \{.*\bContext\b.*\} from '@attest\/subgraph';/);
    expect(text).toContain("DoorConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Door']>>;");
    expect(text).toContain('Person: ResolverTypeWrapper<{ readonly id: string }>;');
    expect(text).toContain('Jammed: ResolverTypeWrapper<RefusalPayload>;');
    expect(text).toContain('DateTime: { input: Instant; output: Instant; }');
    expect(text).toContain('export type InputMaybe<T> = T | null | undefined;');
    expect(text).not.toMatch(/^(export )?(enum|namespace|import (?!type))/m);
  });
  it('name the process whose schema does not hold together', () =>
    expect(
      resolverTypes({ name: 'building', processes: [aProcess(), aProcess({ name: 'gate', types: [] })] }),
    ).rejects.toThrow('gate'));
});

describe('exported types', () => {
  it('are found however they are written', () =>
    expect(
      exportedTypes(`
export type Incident = { id: string };
type Hidden = string;
export interface Old {}
export type { Row as Clock, Calendar } from './store.ts';
export const value = 1;
`),
    ).toEqual(['Incident', 'Old', 'Clock', 'Calendar']));
});

describe('glossary', () => {
  it('has a row a term, with its clauses, and neither stubs nor plumbing', () => {
    const { text } = glossary([{ name: 'building', processes: [aProcess()] }]);
    expect(text).toContain('| Door | `Door` | A way through a wall. | 8.6.1 and 8.6.3 | building · door |');
    expect(text).not.toMatch(/Person|Payload|Connection|Jammed/);
  });
  it('reads clauses and type names', () => {
    expect(clausesIn('As in ISO/IEC 20000-1:2018 8.6.1 c, and so on.')).toEqual(['8.6.1 c']);
    expect(clausesIn('ISO/IEC 20000-1:2018 7.1 to 7.3')).toEqual(['7.1 to 7.3']);
    expect(clausesIn('no clause, and ISO/IEC 27001:2022 5.1 is another standard')).toEqual([]);
    expect(inPlainWords('ConfigurationItem')).toBe('Configuration item');
  });
});

describe('arguments', () => {
  it('choose the parts', () => {
    expect(optionsFrom([])).toMatchObject({
      parts: ['types', 'events', 'glossary', 'refusals', 'supergraph', 'client'],
      check: false,
    });
    expect(optionsFrom(['types', 'resolution'])).toMatchObject({ parts: ['types'], service: 'resolution' });
    expect(optionsFrom(['events', '--check', '--replace=attest.a'])).toMatchObject({
      check: true,
      replaced: ['attest.a'],
    });
  });
  it.each([[['nonsense']], [['events', 'resolution']], [['--force']], [['types', 'a', 'b']]])(
    '%j make no sense',
    (args) => expect(optionsFrom(args)).toBeUndefined(),
  );
});
