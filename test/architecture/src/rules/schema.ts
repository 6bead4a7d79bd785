/** The graph is documented: a frontend developer works from the schema alone. */
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NameNode,
  parse,
  print,
  visit,
} from 'graphql';
import { type House, isTest, modulesOf, type Rule, schemasOf } from '../house.ts';

/** What the form of the graph itself explains. */
const plainFields = ['id', 'edges', 'nodes', 'node', 'cursor', 'pageInfo', 'totalCount', 'refusal'];
const plainArguments = ['input', 'id', 'first', 'after', 'last', 'before'];
const plainTypes = /^(Query|Mutation|Subscription)$|(Connection|Edge|Payload)$/;

const undescribed = (node: { readonly description?: { readonly value: string } | undefined }): boolean =>
  node.description === undefined || node.description.value.trim() === '';

const isStub = (node: DefinitionNode): boolean =>
  'directives' in node && (node.directives ?? []).some((directive) => print(directive).includes('resolvable: false'));

type Documents = readonly (readonly [path: string, document: DocumentNode])[];

const documentsOf = (house: House): Documents => schemasOf(house).map(([path, text]) => [path, parse(text)]);

/** Fields of interfaces by interface: what implements them inherits their descriptions. */
const interfaceFields = (documents: Documents): Map<string, string[]> =>
  new Map(
    documents.flatMap(([, { definitions }]) =>
      definitions.flatMap((node) =>
        node.kind === Kind.INTERFACE_TYPE_DEFINITION
          ? [[node.name.value, (node.fields ?? []).map((field) => field.name.value)] as const]
          : [],
      ),
    ),
  );

const argumentFaults = (at: string, given: readonly InputValueDefinitionNode[]): string[] =>
  given
    .filter((argument) => undescribed(argument) && !plainArguments.includes(argument.name.value))
    .map((argument) => `${at}(${argument.name.value}:)`);

const fieldFaults = (type: string, fields: readonly FieldDefinitionNode[], inherited: readonly string[]): string[] =>
  fields.flatMap((field) => {
    const name = field.name.value;
    const fine = !undescribed(field) || plainFields.includes(name) || inherited.includes(name);
    return [...(fine ? [] : [`${type}.${name}`]), ...argumentFaults(`${type}.${name}`, field.arguments ?? [])];
  });

const faultsOf = (node: DefinitionNode, interfaces: ReadonlyMap<string, readonly string[]>): string[] => {
  if (!('name' in node) || !node.name) return [];
  const name = node.name.value;
  const own =
    'description' in node &&
    undescribed(node) &&
    !plainTypes.test(name) &&
    !isStub(node) &&
    !node.kind.endsWith('Extension')
      ? [name]
      : [];
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const inherited = (node.interfaces ?? []).flatMap((implemented) => interfaces.get(implemented.name.value) ?? []);
      return [...own, ...fieldFaults(name, node.fields ?? [], inherited)];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [
        ...own,
        ...(node.fields ?? [])
          .filter((field) => undescribed(field) && !plainFields.includes(field.name.value))
          .map((field) => `${name}.${field.name.value}`),
      ];
    case Kind.ENUM_TYPE_DEFINITION:
      return [...own, ...(node.values ?? []).filter(undescribed).map((value) => `${name}.${value.name.value}`)];
    default:
      return own;
  }
};

export const described: Rule = {
  name: 'every type, field, argument, input and enum value of the graph is described',
  violations: (house) => {
    const documents = documentsOf(house);
    const interfaces = interfaceFields(documents);
    return documents.flatMap(([path, { definitions }]) =>
      definitions.flatMap((node) => faultsOf(node, interfaces).map((fault) => `${path}: ${fault} has no description`)),
    );
  },
};

/** `@deprecated` at any place of the graph: its reason, and where. */
const deprecationsIn = (document: DocumentNode): { readonly at: string; readonly reason: string }[] => {
  const found: { at: string; reason: string }[] = [];
  visit(document, {
    Directive: (node, _, __, ___, ancestors) => {
      if (node.name.value !== 'deprecated') return;
      const names = ancestors.flatMap((ancestor) =>
        'name' in ancestor && ancestor.name ? [(ancestor.name as NameNode).value] : [],
      );
      const reason = node.arguments?.find((argument) => argument.name.value === 'reason')?.value;
      found.push({ at: names.join('.'), reason: reason?.kind === Kind.STRING ? reason.value : '' });
    },
  });
  return found;
};

export const deprecated: Rule = {
  name: 'what is deprecated says what to use, and on which day it goes',
  violations: (house) =>
    documentsOf(house).flatMap(([path, document]) =>
      deprecationsIn(document)
        .filter(({ reason }) => !/\b\d{4}-\d{2}-\d{2}\b/.test(reason) || reason.length < 20)
        .map(({ at }) => `${path}: ${at} is deprecated without a reason and a day (2027-06-30)`),
    ),
};

const serviceOf = (path: string): string | undefined => /^services\/[^/]+\//.exec(path)?.[0];

/** What callers write: arguments and the fields of inputs. */
const inputsIn = (document: DocumentNode): string[] => {
  const found: string[] = [];
  visit(document, {
    InputValueDefinition: (node) => {
      found.push(node.name.value);
    },
  });
  return found;
};

/** A field as a refusal names it: a literal that is a path, with its indexes. A sentence is none. */
const namedField =
  /(?:\b(?:code|kind): [^,{}]+, field: |\b(?:bad|invalid|wrong)\w*\(\s*)(['`])((?:[\w.[\]]|\$\{\w+\})+)\1/g;

export const fields: Rule = {
  name: 'a refusal names a field that its callers write',
  violations: (house) => {
    const known = new Map<string, Set<string>>();
    for (const [path, document] of documentsOf(house)) {
      const service = serviceOf(path) ?? '';
      known.set(service, new Set([...(known.get(service) ?? []), ...inputsIn(document)]));
    }
    return modulesOf(house).flatMap(([path, text]) => {
      const service = serviceOf(path);
      if (service === undefined || isTest(path) || path.includes('/demo')) return [];
      return [...text.matchAll(namedField)].flatMap((match) => {
        const parts = (match[2] ?? '').split(/\$\{\w+\}|[.[\]]/).filter((part) => part !== '' && !/^\d+$/.test(part));
        const strange = parts.filter((part) => !known.get(service)?.has(part));
        const line = text.slice(0, match.index).split('\n').length;
        return strange.map((part) => `${path}:${line} names the field ${part}, which no input has`);
      });
    });
  },
};
