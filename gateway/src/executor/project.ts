/**
 * From what subgraphs said to what the client asked for: in that order, checked against the schema, null where a value is
 * missing or of the wrong kind, and null further out where the schema does not allow it.
 *
 * Shapers answer with a value, with null, or with `spoilt`: null for a reason that has been reported.
 */
import type { FieldNode, GraphQLCompositeType, GraphQLEnumType, GraphQLOutputType } from 'graphql';
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
  isScalarType,
} from 'graphql';
import { isJsonObject, type JsonObject } from './json.ts';
import { ownValue } from './merge.ts';
import type { Scoped, Selected, Selecting } from './select.ts';
import { select } from './select.ts';
import type { Field as FieldOf, Glance } from './shaper.ts';
import { writeShaper } from './shaper.ts';

/** What goes with one answer. */
export type Shaping = {
  /** Where the shaper is; valid up to the depth at which it is. */
  readonly path: (string | number)[];
  /** Values that the schema does not allow. */
  readonly violations: GraphQLError[];
  /** Answers a field about the schema itself. */
  readonly introspect: (name: string, nodes: readonly FieldNode[]) => unknown;
};

/** The whole answer; null where nothing of it may be shown. */
export type Project = (data: JsonObject, shaping: Shaping) => JsonObject | null;

type Spoilt = typeof spoilt;
type Shape = (value: unknown, depth: number, shaping: Shaping) => unknown;
type ShapeField = (object: JsonObject, depth: number, shaping: Shaping) => unknown;
type ShapeObject = (object: JsonObject, depth: number, shaping: Shaping) => JsonObject | Spoilt;
type Field = FieldOf<Shaping>;

const spoilt = Symbol('spoilt');
const inherited = (name: string): boolean => name in Object.prototype;

/** The innermost place, in words. */
const placeOf = ({ path }: Shaping, depth: number, type: GraphQLOutputType, parent: GraphQLCompositeType): string => {
  const last = path[depth - 1];
  return typeof last === 'number'
    ? `array element of type ${String(type)} at index ${last}`
    : `field ${parent.name}.${String(last)}`;
};

const violate = (shaping: Shaping, depth: number, message: string): void => {
  const path = shaping.path.slice(0, depth);
  shaping.violations.push(new GraphQLError(message, { path, extensions: { code: 'INVALID_GRAPHQL' } }));
};

type Check = (value: unknown) => boolean;

/** What JavaScript writes without a point or an exponent. */
const isWhole: Check = (value) => Number.isInteger(value) && Math.abs(Number(value)) < 1e21;
const isText: Check = (value) => typeof value === 'string';

const namesOf = (type: GraphQLEnumType): ReadonlySet<unknown> => new Set(type.getValues().map(({ name }) => name));

/** Whether a value is one of a scalar or an enum. Scalars of our own are whatever they are. */
const checkOf = (type: GraphQLOutputType): Check => {
  if (type === GraphQLString) return isText;
  if (type === GraphQLID) return (value) => isText(value) || isWhole(value);
  if (type === GraphQLInt) return isWhole;
  if (type === GraphQLFloat) return (value) => typeof value === 'number' && Number.isFinite(value);
  if (type === GraphQLBoolean) return (value) => typeof value === 'boolean';
  if (!isEnumType(type)) return () => true;
  const values = namesOf(type);
  return (value) => values.has(value);
};

/** How nearly every value of a leaf is told; undefined for what has more to it than that. */
const glanceOf = (declared: GraphQLOutputType): Glance | undefined => {
  const type = isNonNullType(declared) ? declared.ofType : declared;
  if (type === GraphQLString || type === GraphQLID) return 'Text';
  if (type === GraphQLInt) return 'Whole';
  if (type === GraphQLBoolean) return 'Truth';
  if (isEnumType(type)) return namesOf(type);
  return isScalarType(type) && type !== GraphQLFloat ? 'Any' : undefined;
};

export const compileProjection = (selecting: Selecting, root: GraphQLCompositeType, set: Scoped['set']): Project => {
  const { schema } = selecting;

  const leaf = (type: GraphQLOutputType, parent: GraphQLCompositeType): Shape => {
    const check = checkOf(type);
    return (value, depth, shaping) => {
      if (value === null || value === undefined) return null;
      if (check(value)) return value;
      violate(shaping, depth, `Invalid value found for ${placeOf(shaping, depth, type, parent)}.`);
      return spoilt;
    };
  };

  const nonNull = (inner: Shape, type: GraphQLOutputType, parent: GraphQLCompositeType): Shape => {
    return (value, depth, shaping) => {
      const shaped = inner(value, depth, shaping);
      if (shaped !== null) return shaped;
      violate(shaping, depth, `Cannot return null for non-nullable ${placeOf(shaping, depth, type, parent)}.`);
      return spoilt;
    };
  };

  const list = (element: Shape, nullable: boolean, type: GraphQLOutputType, parent: GraphQLCompositeType): Shape => {
    return (value, depth, shaping) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value)) {
        violate(shaping, depth, `Invalid value found for ${placeOf(shaping, depth, type, parent)}.`);
        return spoilt;
      }
      const elements: unknown[] = [];
      let broken = false;
      for (let i = 0; i < value.length; i += 1) {
        shaping.path[depth] = i;
        const shaped = element(value[i], depth + 1, shaping);
        if (shaped === spoilt && !nullable) broken = true;
        elements.push(shaped === spoilt ? null : shaped);
      }
      return broken ? spoilt : elements;
    };
  };

  const typeName = (name: string, type: GraphQLCompositeType): ShapeField => {
    return (object) => {
      const said = ownValue(object, name) ?? object.__typename;
      const found = (typeof said === 'string' ? schema.getType(said) : undefined) ?? type;
      return isObjectType(found) ? found.name : spoilt;
    };
  };

  const shapeField = (
    type: GraphQLCompositeType,
    { name, nodes, scope }: Selected,
  ): Omit<Field, 'name'> | undefined => {
    const asked = nodes[0]?.name.value;
    if (asked === '__typename') return { nullable: false, shape: typeName(name, type) };
    if (asked === '__schema' || asked === '__type')
      return { nullable: true, shape: (_, __, shaping) => shaping.introspect(name, nodes) };
    const definition = asked !== undefined && 'getFields' in type ? type.getFields()[asked] : undefined;
    if (!definition) return undefined;
    const shape = shaperOf(definition.type, nodes, scope);
    const nullable = !isNonNullType(definition.type);
    if (inherited(name))
      return { nullable, shape: (object, depth, shaping) => shape(ownValue(object, name), depth, shaping) };
    const glance = glanceOf(definition.type);
    return { nullable, glance, shape: (object, depth, shaping) => shape(object[name], depth, shaping) };
  };

  const fieldsOf = (type: GraphQLCompositeType, sets: readonly Scoped[]): Field[] =>
    select(selecting, type, sets).flatMap((selected) => {
      const field = shapeField(type, selected);
      return field ? [{ name: selected.name, ...field }] : [];
    });

  const shapeFields = (fields: readonly Field[]): ShapeObject => writeShaper(fields, spoilt);

  const composite = (declared: GraphQLCompositeType, sets: readonly Scoped[], parent: GraphQLCompositeType): Shape => {
    const shapers = new Map<unknown, ShapeObject>();
    /** Of the type that an object says it has, or else was declared to have; undefined where it is no such type. */
    const shaperFor = (said: unknown): ShapeObject | undefined => {
      const type = said ? schema.getType(String(said)) : declared;
      if (!isCompositeType(type)) return undefined;
      const scoped = sets.map(({ set: each }) => ({ set: each, scope: type }));
      const shaper = shapeFields(fieldsOf(type, scoped));
      shapers.set(said, shaper);
      return shaper;
    };
    return (value, depth, shaping) => {
      if (value === null || value === undefined) return null;
      const shaper = isJsonObject(value) ? (shapers.get(value.__typename) ?? shaperFor(value.__typename)) : undefined;
      if (isJsonObject(value) && shaper) return shaper(value, depth, shaping);
      const what = isJsonObject(value) ? 'Invalid __typename found for object at' : 'Invalid value found for';
      violate(shaping, depth, `${what} ${placeOf(shaping, depth, declared, parent)}.`);
      return spoilt;
    };
  };

  const shaperOf = (type: GraphQLOutputType, nodes: readonly FieldNode[], parent: GraphQLCompositeType): Shape => {
    if (isNonNullType(type)) return nonNull(shaperOf(type.ofType, nodes, parent), type.ofType, parent);
    if (isListType(type)) return list(shaperOf(type.ofType, nodes, parent), !isNonNullType(type.ofType), type, parent);
    if (!isCompositeType(type)) return leaf(type, parent);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [{ set: selectionSet, scope: type }] : []));
    return composite(type, sets, parent);
  };

  const shape = shapeFields(fieldsOf(root, [{ set, scope: root }]));
  return (data, shaping) => {
    const shaped = shape(data, 0, shaping);
    return shaped === spoilt ? null : shaped;
  };
};
