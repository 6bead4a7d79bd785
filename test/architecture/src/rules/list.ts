/** Lists of the graph are asked for in one way, so that who can read one can read all. */
import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { type Rule, schemasOf } from '../house.ts';

export type ListException = {
  readonly lists: readonly string[];
  /** What they do without; `name` where it is there by another name. */
  readonly without: readonly ('paging' | 'filter' | 'orderBy' | 'name')[];
  readonly why: string;
};

const figures = 'figures, as many as the periods and kinds that were asked for';
const bestFirst = 'what answers best comes first: that is their order';

/** The lists that are not as all others, and why. */
export const exceptions: readonly ListException[] = [
  {
    lists: ['ciTypes', 'relationMeanings', 'discoverySources'],
    without: ['paging', 'filter', 'orderBy'],
    why: 'what the provider has set up, a handful: given whole',
  },
  {
    lists: ['changeTrends', 'configurationDefectCounts', 'incidentMonths'],
    without: ['paging', 'filter', 'orderBy'],
    why: figures,
  },
  { lists: ['incidentTrends'], without: ['paging', 'orderBy'], why: figures },
  {
    lists: ['deskFigures', 'deskLoad'],
    without: ['paging', 'orderBy', 'name'],
    why: `${figures}; one filter for all of a desk`,
  },
  { lists: ['knowledgeSuggestions'], without: ['paging', 'filter', 'orderBy'], why: bestFirst },
  {
    lists: ['searchRecords'],
    without: ['filter', 'orderBy'],
    why: `${bestFirst}; records of all kinds have no filter`,
  },
  {
    lists: ['knowledgeSearch', 'searchIncidents'],
    without: ['orderBy', 'name'],
    why: `${bestFirst}; filtered as the list of what they search`,
  },
  {
    lists: ['incidentQueue'],
    without: ['name'],
    why: 'named after the queue, not after its row, because its search has the same filter',
  },
  {
    lists: ['configurationDefects'],
    without: ['filter', 'orderBy'],
    why: 'no records: worked out of all items, one kind at a time, which is their filter',
  },
  { lists: ['overUsedLicences'], without: ['filter'], why: 'what it lists is a filter' },
];

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
const isMany = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isMany(type.type) : type.kind === Kind.LIST_TYPE;

/** The root fields that give many. */
const listsOf = ({ definitions }: DocumentNode): FieldDefinitionNode[] =>
  definitions.flatMap((node) =>
    (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION) &&
    node.name.value === 'Query'
      ? (node.fields ?? []).filter(({ type }) => isMany(type) || nameOf(type).endsWith('Connection'))
      : [],
  );

const isOld = ({ directives }: Pick<InputValueDefinitionNode, 'directives'>): boolean =>
  (directives ?? []).some(({ name }) => name.value === 'deprecated');

const lacking = (
  field: FieldDefinitionNode,
): { readonly what: ListException['without'][number]; readonly needs: string }[] => {
  const row = nameOf(field.type).replace(/Connection$/, '');
  const given = new Map((field.arguments ?? []).map((argument) => [argument.name.value, argument]));
  const typeOf = (argument: string): string => {
    const found = given.get(argument);
    return found ? print(found.type) : '';
  };
  const isPaged = ['first', 'after'].every((argument) => typeOf(argument) !== '');
  const order = given.get('orderBy');
  const isNamed = [
    ['filter', `${row}Filter`],
    ['orderBy', `${row}Order`],
  ].every(([argument = '', name]) => typeOf(argument) === '' || typeOf(argument) === name);
  return [
    ...(isPaged ? [] : [{ what: 'paging', needs: 'first and after' } as const]),
    ...(given.has('filter') ? [] : [{ what: 'filter', needs: `filter: ${row}Filter` } as const]),
    ...(order?.defaultValue ? [] : [{ what: 'orderBy', needs: `orderBy: ${row}Order = …` } as const]),
    ...(isNamed ? [] : [{ what: 'name', needs: `its arguments to be ${row}Filter and ${row}Order` } as const]),
  ];
};

/** Fields of filters that ask for one state: somebody wants two of them before long. */
const singleStates = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((node) =>
    node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && node.name.value.endsWith('Filter')
      ? (node.fields ?? [])
          .filter((field) => field.name.value === 'state' && !isOld(field))
          .map(() => `${node.name.value}.state is to be states, a list`)
      : [],
  );

/** @param known  the exceptions; one that is none any more is a fault as well, where the list is there */
export const evenLists = (known: readonly ListException[]): Rule => ({
  name: 'every list of the graph takes first, after, filter and orderBy',
  violations: (house) =>
    schemasOf(house).flatMap(([path, text]) => {
      const document = parse(text);
      const faults = listsOf(document).flatMap((field) => {
        const name = field.name.value;
        const spared = known.filter(({ lists }) => lists.includes(name)).flatMap(({ without }) => without);
        const found = lacking(field);
        return [
          ...found.filter(({ what }) => !spared.includes(what)).map(({ needs }) => `${name} needs ${needs}`),
          ...spared
            .filter((what) => !found.some((lack) => lack.what === what))
            .map((what) => `${name} is no exception any more as to its ${what}`),
        ];
      });
      return [...faults, ...singleStates(document)].map((fault) => `${path}: ${fault}`);
    }),
});

export const lists: Rule = evenLists(exceptions);
