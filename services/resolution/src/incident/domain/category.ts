/**
 * Categories of incidents: a tree of two levels, versioned whole. What is no longer used is retired, never dropped.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.6.1 b.
 */
import type { categoryTreeEvents, EventOf } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';

export type Subcategory = { readonly name: string; readonly active: boolean };
export type Category = Subcategory & { readonly subcategories: readonly Subcategory[] };

export type CategoryTree = { readonly version: number; readonly categories: readonly Category[] };

export type PublishedTree = CategoryTree & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};

export type CategoryTreeEvent = EventOf<typeof categoryTreeEvents>;

export type CategoryRefusal =
  | { readonly code: 'CATEGORY_UNKNOWN'; readonly category: string; readonly known: readonly string[] }
  | { readonly code: 'CATEGORY_RETIRED'; readonly category: string; readonly known: readonly string[] };

export type TreeRefusal = InvalidInput | { readonly code: 'CATEGORY_DROPPED'; readonly category: string };

export const categoriesAtMost = 200;

const badNames = (field: string, items: readonly Subcategory[]): Refused<InvalidInput> | undefined => {
  const names = items.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return firstRefusal<InvalidInput>(
    ...names.map((name) => badText(field, name, 100)),
    twice === undefined ? undefined : refuse({ code: 'INVALID_INPUT', field, reason: `${twice} is there twice` }),
    names.length > categoriesAtMost
      ? refuse({ code: 'INVALID_INPUT', field, reason: `at most ${categoriesAtMost}` })
      : undefined,
  );
};

const dropped = (before: readonly Subcategory[], after: readonly Subcategory[]): string | undefined =>
  before.find(({ name }) => !after.some((item) => item.name === name))?.name;

/**
 * Decides a new version of the tree.
 *
 * @returns CategoryTreePublished, INVALID_INPUT, or CATEGORY_DROPPED where a category of the last version is missing
 */
export const publishTree = (
  id: string,
  before: CategoryTree | undefined,
  categories: readonly Category[],
  now: Instant,
): Result<CategoryTreeEvent[], TreeRefusal> => {
  const bad = firstRefusal(
    categories.length === 0
      ? refuse({ code: 'INVALID_INPUT', field: 'categories', reason: 'at least one is needed' } as const)
      : undefined,
    badNames('categories', categories),
    ...categories.map(({ name, subcategories }) => badNames(`categories.${name}`, subcategories)),
  );
  if (bad) return bad;
  const missing = dropped(before?.categories ?? [], categories);
  if (missing !== undefined) return refuse({ code: 'CATEGORY_DROPPED', category: missing });
  for (const { name, subcategories } of before?.categories ?? []) {
    const lost = dropped(subcategories, categories.find((item) => item.name === name)?.subcategories ?? []);
    if (lost !== undefined) return refuse({ code: 'CATEGORY_DROPPED', category: `${name} / ${lost}` });
  }
  const plain = categories.map(({ name, active, subcategories }) => ({
    name,
    active,
    subcategories: subcategories.map((item) => ({ name: item.name, active: item.active })),
  }));
  return ok([{ type: 'CategoryTreePublished', at: now, treeId: id, categories: plain }]);
};

export const evolveTree = (tree: PublishedTree | undefined, event: CategoryTreeEvent): PublishedTree => ({
  id: event.treeId,
  version: (tree?.version ?? 0) + 1,
  head: tree?.head ?? '',
  categories: event.categories,
  publishedAt: event.at,
});

type Kind = { readonly category: string; readonly subcategory?: string | null | undefined };

const activeNames = (items: readonly Subcategory[]): string[] =>
  items.filter(({ active }) => active).map(({ name }) => name);

/**
 * Why people may not give this category; nothing while no tree is published, or where it is the one that the incident has:
 * what was imported, or is older than the tree, keeps what it brought.
 */
export const badCategory = (
  tree: CategoryTree | undefined,
  { category, subcategory }: Kind,
  held?: Kind,
): Refused<CategoryRefusal> | undefined => {
  if (!tree) return undefined;
  if (held && held.category === category && (held.subcategory ?? null) === (subcategory ?? null)) return undefined;
  const found = tree.categories.find(({ name }) => name === category);
  if (!found) return refuse({ code: 'CATEGORY_UNKNOWN', category, known: activeNames(tree.categories) });
  if (!found.active) return refuse({ code: 'CATEGORY_RETIRED', category, known: activeNames(tree.categories) });
  if (!subcategory) return undefined;
  const finer = found.subcategories.find(({ name }) => name === subcategory);
  const named = { category: `${category} / ${subcategory}`, known: activeNames(found.subcategories) };
  if (!finer) return refuse({ code: 'CATEGORY_UNKNOWN', ...named });
  return finer.active ? undefined : refuse({ code: 'CATEGORY_RETIRED', ...named });
};
