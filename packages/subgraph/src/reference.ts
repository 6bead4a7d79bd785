/** References between entities: to another service's, to another process's of the same service, and how own ones are found. */
import type { GraphQLResolveInfo } from 'graphql';
import { isObjectType } from 'graphql';
import type { Context, Loadable } from './context.ts';

export type Reference = { readonly __typename: string; readonly id: string };

type ResolveReference = (
  reference: { readonly id: string },
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<object | null | undefined>;

/** `__resolveReference` of an entity that this process keeps in `store`. */
export const referenceBy =
  <S extends { readonly id: string }>(store: Loadable<S>) =>
  async (reference: { readonly id: string }, context: Context): Promise<S | null> =>
    (await context.load(store, reference.id)) ?? null;

/** Another service's entity by its id; null where there is no id. */
export const stub = <T extends string, Id extends string | null | undefined>(
  __typename: T,
  id: Id,
): Id extends string ? { readonly __typename: T; readonly id: string } : null =>
  (typeof id === 'string' ? { __typename, id } : null) as Id extends string
    ? { readonly __typename: T; readonly id: string }
    : null;

const resolverOf = (info: GraphQLResolveInfo, typeName: string): ResolveReference => {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) throw new Error(`${typeName} is no type of this subgraph`);
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
  const resolve = apollo?.subgraph?.resolveReference;
  if (!resolve) throw new Error(`no process of this subgraph resolves ${typeName}`);
  return resolve;
};

type FieldOf<Parent, Answer> = (
  parent: Parent,
  args: unknown,
  context: Context,
  info: GraphQLResolveInfo,
) => Promise<Answer>;

/**
 * Resolver of a field that leads to an entity of another process of the same service, by its id: that process's own
 * `__resolveReference` is asked, so that neither imports the other. An absent or invisible one is null.
 *
 * `Entity` is what that type has as its parent value: the place where the resolver stands tells it.
 */
export const referenceTo =
  <Parent, Entity extends object>(
    typeName: string,
    idOf: (parent: Parent) => string | null | undefined,
  ): FieldOf<Parent, Entity | null> =>
  async (parent, _, context, info) => {
    const id = idOf(parent);
    if (typeof id !== 'string') return null;
    return ((await resolverOf(info, typeName)({ id }, context, info)) ?? null) as Entity | null;
  };

/** As `referenceTo` for a list of ids; absent and invisible ones are left out. */
export const referencesTo =
  <Parent, Entity extends object>(
    typeName: string,
    idsOf: (parent: Parent, context: Context) => readonly string[] | Promise<readonly string[]>,
  ): FieldOf<Parent, Entity[]> =>
  async (parent, _, context, info) => {
    const resolve = resolverOf(info, typeName);
    const found = await Promise.all((await idsOf(parent, context)).map((id) => resolve({ id }, context, info)));
    return found.filter((entity) => entity !== null && entity !== undefined) as Entity[];
  };
