/**
 * What a subgraph says about entities of other services: references to them, and fields that it contributes to them.
 *
 * An entity is another's where it is a stub (`resolvable: false`) or its description says so: "A person; owned by governance."
 */
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, type TypeNode, visit } from 'graphql';

const isStub = ({ directives = [] }: ObjectTypeDefinitionNode): boolean => {
  const keys = directives.filter(({ name }) => name.value === 'key');
  const unresolvable = keys.filter(({ arguments: values = [] }) =>
    values.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value),
  );
  return keys.length > 0 && unresolvable.length === keys.length;
};

const isBorrowed = (service: string, node: ObjectTypeDefinitionNode): boolean => {
  const owner = /\bowned by ([\w-]+)/i.exec(node.description?.value ?? '')?.[1];
  return isStub(node) || (owner !== undefined && owner !== service);
};

/**
 * The schema less what it says about others' entities: of several descriptions the composition takes the most frequent one,
 * and that must be the owner's.
 */
export const ownDescriptions = (service: string, document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (node) => {
      if (!isBorrowed(service, node)) return undefined;
      const fields = node.fields?.map((field) =>
        field.name.value === 'id' ? { ...field, description: undefined } : field,
      );
      return { ...node, description: undefined, fields };
    },
  });

type Inner = { readonly name: string; readonly required: boolean };

/** The type within all lists, and whether null is excluded there. */
const inner = (type: TypeNode, required = false): Inner => {
  if (type.kind === Kind.NON_NULL_TYPE) return inner(type.type, true);
  if (type.kind === Kind.LIST_TYPE) return inner(type.type, false);
  return { name: type.name.value, required };
};

/**
 * Fields through which a service that is away would take somebody else's record along, because null is excluded where its
 * answer is missing: `Service.openIncidents: Int!` of another service, `customers: [Customer!]!` of customers elsewhere.
 */
export const takesAlong = (service: string, document: DocumentNode): string[] => {
  const objects = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const borrowed = new Set(objects.filter((node) => isBorrowed(service, node)).map(({ name }) => name.value));
  return objects.flatMap(({ name: { value: type }, fields = [] }) =>
    fields.flatMap((field) => {
      const at = `${type}.${field.name.value}`;
      const target = inner(field.type);
      if (target.required && borrowed.has(target.name))
        return [`${at} refers to ${target.name}, which is another service's: there null must be allowed`];
      if (borrowed.has(type) && field.name.value !== 'id' && field.type.kind === Kind.NON_NULL_TYPE)
        return [`${at} is contributed to another service's ${type}: null must be allowed`];
      return [];
    }),
  );
};
