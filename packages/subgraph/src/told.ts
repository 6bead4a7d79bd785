/**
 * A refusal as it is told to its caller: records by their keys and names instead of ids, and of what would be possible
 * only what the caller may do. Domains know neither names nor callers; here both are at hand.
 */
import { type Actor, hasRole, type IllegalTransition } from '@attest/kernel';
import { table } from '@attest/record';
import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType } from 'graphql';
import type { EntitySchema } from 'typeorm';
import type { BatchWork, Context } from './context.ts';
import { commonRefusals, type RefusalPayload } from './refusal.ts';

const uuid = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;

/** What has these codes echoes an id that leads nowhere. */
const echoing: readonly string[] = ['NOT_FOUND', 'UNKNOWN_REFERENCE'] satisfies (keyof typeof commonRefusals)[];

type Named = { readonly id: string; readonly name: string };

const selectOf = (entity: EntitySchema, keyed: boolean): string | undefined => {
  const { columns } = entity.options;
  const has = (property: string): boolean => property in columns;
  const name = ['title', 'name'].find(has);
  if (!has('id') || has('key') !== keyed || (name === undefined && !keyed)) return undefined;
  const words = [...(keyed ? ['key'] : []), ...(name ? [keyed ? `'“' || ${name} || '”'` : name] : [])];
  return `SELECT id, concat_ws(' ', ${words.join(', ')}) AS name FROM "${table<{ id: string }>(entity).name}" WHERE id = ANY($1)`;
};

/**
 * What records are called, by their ids: key and title of a service's own, as far as row security shows them; the names of
 * others' from its local copies, which have no such guard.
 */
const names = (entities: readonly EntitySchema[], copies: boolean): BatchWork<string> => {
  const selects = [true, ...(copies ? [false] : [])].flatMap((keyed) =>
    [...new Set(entities)].flatMap((entity) => selectOf(entity, keyed) ?? []),
  );
  return async (tx, ids) => {
    if (selects.length === 0) return new Map();
    const rows = await tx.query<Named>(selects.join(' UNION ALL '), [ids]);
    return new Map(rows.filter(({ name }) => name !== '').map(({ id, name }) => [id, name]));
  };
};

const isOutside = ({ customerId, supplierId }: Actor): boolean => customerId !== undefined || supplierId !== undefined;

const isIllegal = (refusal: RefusalPayload): refusal is RefusalPayload & IllegalTransition =>
  refusal.code === ('ILLEGAL_TRANSITION' satisfies keyof typeof commonRefusals);

const allowedTo = (actor: Actor, refusal: RefusalPayload): readonly string[] =>
  isIllegal(refusal)
    ? refusal.allowed.filter((action) => hasRole(actor, refusal.by?.[action] ?? actor.roles))
    : refusal.allowed;

const messageTo = (actor: Actor, refusal: RefusalPayload): string =>
  isIllegal(refusal)
    ? commonRefusals.ILLEGAL_TRANSITION.message({ ...refusal, allowed: allowedTo(actor, refusal) })
    : refusal.message;

/** Has the fields `message` and `allowed` of every refusal told to whoever asks. */
export const tellRefusals = (schema: GraphQLSchema, entities: readonly EntitySchema[]): void => {
  const refusal = schema.getType('Refusal');
  if (!isInterfaceType(refusal)) return;
  const toInsiders = names(entities, true);
  const toOutsiders = names(entities, false);
  const message: GraphQLFieldResolver<RefusalPayload, Context> = async (told, _, { actor, batch }) => {
    const text = messageTo(actor, told);
    if (echoing.includes(told.code)) return text;
    const ids = [...new Set(text.match(uuid))];
    const work = isOutside(actor) ? toOutsiders : toInsiders;
    const known = new Map(await Promise.all(ids.map(async (id) => [id, await batch(work, id.toLowerCase())] as const)));
    return text.replace(uuid, (id) => known.get(id) ?? id);
  };
  const allowed: GraphQLFieldResolver<RefusalPayload, Context> = (told, _, { actor }) => allowedTo(actor, told);
  for (const type of schema.getPossibleTypes(refusal)) {
    const fields = type.getFields();
    if (fields.message) fields.message.resolve = message;
    if (fields.allowed) fields.allowed.resolve = allowed;
  }
};
