/** What a process folder gives to its service: adding a process is adding one of these to a list. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RefusalEntry } from '@attest/kernel';
import type { AnyStore, DeadlineHandler, Deps, Reaction } from '@attest/record';
import type { EntitySchema } from 'typeorm';

/** Resolvers by type and field, as the generated `Resolvers` types describe them. */
export type ResolverMap = Readonly<Record<string, object | undefined>>;

/** A process's own refusals; `RefusalCatalogue` of the kernel makes it complete. */
export type Refusals = Readonly<Record<string, RefusalEntry<never>>>;

export type Process = {
  readonly name: string;
  /** Its slice of the subgraph. */
  readonly sdl: string;
  readonly resolvers: ResolverMap;
  readonly refusals: Refusals;
  readonly entities: readonly EntitySchema[];
  readonly stores: readonly AnyStore[];
  readonly reactions: readonly Reaction[];
  readonly deadlines?: readonly DeadlineHandler[];
  /** Makes ready what would take the first request long. The service answers meanwhile; what fails here fails then. */
  readonly prepare?: (deps: Deps) => Promise<void>;
};

/** The text of `schema.graphql` in a process folder: `sdlFrom(import.meta.dirname)`. */
export const sdlFrom = (folder: string): string => readFileSync(join(folder, 'schema.graphql'), 'utf8');
