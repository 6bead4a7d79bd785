/** How a record is found by its key: what people say to each other, and type. */
import type { EntitySchema } from 'typeorm';
import type { Context } from './context.ts';
import { page } from './page.ts';
import type { Source } from './source.ts';
import { type Where, where } from './where.ts';

/** A key as it is kept: in capital letters, without the blanks that come along when it is copied. */
export const keyOf = (said: string): string => said.trim().toUpperCase();

/**
 * The record of that key, whatever the case that it is typed in; null where there is none that the caller may see.
 *
 * @param visible  what else must hold, where row security alone does not say who sees it
 */
export const byKey = async <Row extends { readonly key: string }>(
  context: Context,
  from: EntitySchema<Row> | Source<Row>,
  key: string,
  visible: Where = where(),
): Promise<Row | null> =>
  (await page<Row>(context, { from, where: visible.eq('key', keyOf(key)), order: [], args: { first: 1 } })).nodes[0] ??
  null;
