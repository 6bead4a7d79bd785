/**
 * From what subgraphs said to what the client asked for: written as JSON, checked against the schema, null where a value
 * is missing or of the wrong kind, and null further out where the schema does not allow it.
 *
 * Writers answer with JSON text, with `null`, or with `spoilt`: null for a reason that has been reported.
 */
import type { FieldNode, GraphQLCompositeType, GraphQLOutputType } from 'graphql';
import {
  GraphQLBoolean,
  GraphQLError,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { isJsonObject, type JsonObject } from './json.ts';
import { ownValue } from './merge.ts';
import type { Scoped, Selected, Selecting } from './select.ts';
import { select } from './select.ts';

/** What goes with one answer. */
export type Writing = {
  /** Where the writer is; valid up to the depth at which it is. */
  readonly path: (string | number)[];
  /** Values that the schema does not allow. */
  readonly violations: GraphQLError[];
  /** Answers a field about the schema itself, as JSON text. */
  readonly introspect: (name: string, nodes: readonly FieldNode[]) => string;
};

/** The whole answer as JSON; undefined where nothing of it may be shown. */
export type Project = (data: JsonObject, writing: Writing) => string | undefined;

type Write = (value: unknown, depth: number, writing: Writing) => string;
type WriteField = (object: JsonObject, depth: number, writing: Writing) => string;
type Field = {
  readonly name: string;
  readonly prefix: string;
  readonly nullable: boolean;
  readonly write: WriteField;
};

const spoilt = '';
const integer = /^-?(?:0|[1-9][0-9]*)$/;
const inherited = (name: string): boolean => name in Object.prototype;

/** The innermost place, in words. */
const placeOf = ({ path }: Writing, depth: number, type: GraphQLOutputType, parent: GraphQLCompositeType): string => {
  const last = path[depth - 1];
  return typeof last === 'number'
    ? `array element of type ${String(type)} at index ${last}`
    : `field ${parent.name}.${String(last)}`;
};

const violate = (writing: Writing, depth: number, message: string): void => {
  const path = writing.path.slice(0, depth);
  writing.violations.push(new GraphQLError(message, { path, extensions: { code: 'INVALID_GRAPHQL' } }));
};

type Leaf = (value: unknown) => string | undefined;

const whole: Leaf = (value) =>
  typeof value === 'number' && integer.test(String(value)) ? String(value === 0 ? 0 : value) : undefined;
const text: Leaf = (value) => (typeof value === 'string' ? JSON.stringify(value) : undefined);

/** Writes a value of a scalar or an enum; undefined where it is none. Scalars of our own are whatever they are. */
const leafOf = (type: GraphQLOutputType): Leaf => {
  if (type === GraphQLString) return text;
  if (type === GraphQLID) return (value) => text(value) ?? whole(value);
  if (type === GraphQLInt) return whole;
  if (type === GraphQLFloat)
    return (value) => (typeof value === 'number' && Number.isFinite(value) ? JSON.stringify(value) : undefined);
  if (type === GraphQLBoolean) return (value) => (typeof value === 'boolean' ? String(value) : undefined);
  if (isEnumType(type)) {
    const values = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value) => values.get(value);
  }
  return (value) => JSON.stringify(value);
};

export const compileProjection = (selecting: Selecting, root: GraphQLCompositeType, set: Scoped['set']): Project => {
  const { schema } = selecting;

  const writeLeaf = (type: GraphQLOutputType, parent: GraphQLCompositeType): Write => {
    const leaf = leafOf(type);
    return (value, depth, writing) => {
      if (value === null || value === undefined) return 'null';
      const written = leaf(value);
      if (written !== undefined) return written;
      violate(writing, depth, `Invalid value found for ${placeOf(writing, depth, type, parent)}.`);
      return spoilt;
    };
  };

  const writeNonNull = (inner: Write, type: GraphQLOutputType, parent: GraphQLCompositeType): Write => {
    return (value, depth, writing) => {
      const written = inner(value, depth, writing);
      if (written !== 'null') return written;
      violate(writing, depth, `Cannot return null for non-nullable ${placeOf(writing, depth, type, parent)}.`);
      return spoilt;
    };
  };

  const writeList = (
    element: Write,
    nullable: boolean,
    type: GraphQLOutputType,
    parent: GraphQLCompositeType,
  ): Write => {
    return (value, depth, writing) => {
      if (value === null || value === undefined) return 'null';
      if (!Array.isArray(value)) {
        violate(writing, depth, `Invalid value found for ${placeOf(writing, depth, type, parent)}.`);
        return spoilt;
      }
      let list = '[';
      let broken = false;
      for (let i = 0; i < value.length; i += 1) {
        writing.path[depth] = i;
        const written = element(value[i], depth + 1, writing);
        if (written === spoilt && !nullable) broken = true;
        list += (i === 0 ? '' : ',') + (written === spoilt ? 'null' : written);
      }
      return broken ? spoilt : `${list}]`;
    };
  };

  const writeTypeName = (name: string, type: GraphQLCompositeType): WriteField => {
    return (object) => {
      const said = ownValue(object, name) ?? object.__typename;
      const found = (typeof said === 'string' ? schema.getType(said) : undefined) ?? type;
      return isObjectType(found) ? `"${found.name}"` : spoilt;
    };
  };

  const writeFieldOf = (
    type: GraphQLCompositeType,
    { name, nodes, scope }: Selected,
  ): Pick<Field, 'nullable' | 'write'> | undefined => {
    const asked = nodes[0]?.name.value;
    if (asked === '__typename') return { nullable: false, write: writeTypeName(name, type) };
    if (asked === '__schema' || asked === '__type')
      return { nullable: true, write: (_, __, writing) => writing.introspect(name, nodes) };
    const definition = asked !== undefined && 'getFields' in type ? type.getFields()[asked] : undefined;
    if (!definition) return undefined;
    const write = writerOf(definition.type, nodes, scope);
    const nullable = !isNonNullType(definition.type);
    if (inherited(name))
      return { nullable, write: (object, depth, writing) => write(ownValue(object, name), depth, writing) };
    return { nullable, write: (object, depth, writing) => write(object[name], depth, writing) };
  };

  const fieldsOf = (type: GraphQLCompositeType, sets: readonly Scoped[]): Field[] => {
    const fields: Field[] = [];
    for (const selected of select(selecting, type, sets)) {
      const field = writeFieldOf(type, selected);
      const prefix = `${fields.length === 0 ? '{' : ','}${JSON.stringify(selected.name)}:`;
      if (field) fields.push({ name: selected.name, prefix, ...field });
    }
    return fields;
  };

  const writeFields = (fields: readonly Field[]): WriteField => {
    if (fields.length === 0) return () => '{}';
    return (object, depth, writing) => {
      let written = '';
      for (const { name, prefix, nullable, write } of fields) {
        writing.path[depth] = name;
        const value = write(object, depth + 1, writing);
        if (value !== spoilt) written += prefix + value;
        else if (nullable) written += `${prefix}null`;
        else return spoilt;
      }
      return `${written}}`;
    };
  };

  const writeObject = (
    declared: GraphQLCompositeType,
    sets: readonly Scoped[],
    parent: GraphQLCompositeType,
  ): Write => {
    const writers = new Map<unknown, WriteField>();
    /** Of the type that an object says it has, or else was declared to have; undefined where it is no such type. */
    const writerFor = (typeName: unknown): WriteField | undefined => {
      const type = typeName ? schema.getType(String(typeName)) : declared;
      if (!isCompositeType(type)) return undefined;
      const scoped = sets.map(({ set: each }) => ({ set: each, scope: type }));
      const writer = writeFields(fieldsOf(type, scoped));
      writers.set(typeName, writer);
      return writer;
    };
    return (value, depth, writing) => {
      if (value === null || value === undefined) return 'null';
      const writer = isJsonObject(value) ? (writers.get(value.__typename) ?? writerFor(value.__typename)) : undefined;
      if (isJsonObject(value) && writer) return writer(value, depth, writing);
      const what = isJsonObject(value) ? 'Invalid __typename found for object at' : 'Invalid value found for';
      violate(writing, depth, `${what} ${placeOf(writing, depth, declared, parent)}.`);
      return spoilt;
    };
  };

  const writerOf = (type: GraphQLOutputType, nodes: readonly FieldNode[], parent: GraphQLCompositeType): Write => {
    if (isNonNullType(type)) return writeNonNull(writerOf(type.ofType, nodes, parent), type.ofType, parent);
    if (isListType(type))
      return writeList(writerOf(type.ofType, nodes, parent), !isNonNullType(type.ofType), type, parent);
    if (!isCompositeType(type)) return writeLeaf(type, parent);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [{ set: selectionSet, scope: type }] : []));
    return writeObject(type, sets, parent);
  };

  const write = writeFields(fieldsOf(root, [{ set, scope: root }]));
  return (data, writing) => write(data, 0, writing) || undefined;
};
