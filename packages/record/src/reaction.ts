/** What a process does when something happened elsewhere. */
import type { DataOf, EventContract, EventEnvelope } from '@attest/contracts';
import { systemActor } from '@attest/kernel';
import type { Deps, Tx } from './database.ts';
import { takeMany } from './inbox.ts';

/**
 * A reaction: the events it wants, under the name of its consumer ("resolution.problem.fix-by-change").
 *
 * Its handler runs in the transaction that also holds the inbox row, as the platform; events of one source come in the
 * order of their publication. A throw is a fault: the event is tried again, and at last becomes a dead letter.
 */
export type Reaction = {
  readonly name: string;
  readonly contracts: readonly EventContract[];
  readonly handle: (tx: Tx, events: readonly EventEnvelope[], deps: Deps) => Promise<void>;
};

type EnvelopeOf<C extends EventContract> =
  C extends EventContract<infer Name> ? Omit<EventEnvelope<DataOf<C>>, 'type'> & { readonly type: Name } : never;

/** Reacts to events of the given contracts in batches, as they come. */
export const onBatch = <const C extends readonly EventContract[]>(
  contracts: C,
  name: string,
  handle: (tx: Tx, events: readonly EnvelopeOf<C[number]>[], deps: Deps) => Promise<void>,
): Reaction => ({ name, contracts, handle: (tx, events, deps) => handle(tx, events as EnvelopeOf<C[number]>[], deps) });

/** Reacts to each event of the given contracts. */
export const onAny = <const C extends readonly EventContract[]>(
  contracts: C,
  name: string,
  handle: (tx: Tx, event: EnvelopeOf<C[number]>, deps: Deps) => Promise<void>,
): Reaction =>
  onBatch(contracts, name, async (tx, events, deps) => {
    for (const event of events) await handle(tx, event, deps);
  });

/** Reacts to each event of one contract. */
export const on = <C extends EventContract>(
  contract: C,
  name: string,
  handle: (tx: Tx, event: EnvelopeOf<C>, deps: Deps) => Promise<void>,
): Reaction => onAny([contract], name, handle);

/** Runs the reactions on events in order, each reaction once an event. */
export const react = async (
  tx: Tx,
  reactions: readonly Reaction[],
  events: readonly EventEnvelope[],
  deps: Deps,
): Promise<void> => {
  for (const reaction of reactions) {
    const subjects = new Set(reaction.contracts.map((contract) => contract.subject));
    const wanted = events.filter((event) => subjects.has(event.subject));
    if (wanted.length === 0) continue;
    const fresh = await takeMany(
      tx,
      reaction.name,
      wanted.map((event) => event.id),
    );
    const first = new Set<string>();
    const untaken = wanted.filter((event) => fresh.has(event.id) && !first.has(event.id) && first.add(event.id));
    if (untaken.length > 0) await reaction.handle({ ...tx, actor: systemActor(reaction.name) }, untaken, deps);
  }
};

/** For a reaction that must succeed: a refusal of its command becomes a fault, which is tried again and at last shown. */
export const mustSucceed = <T, R extends { code: string }>(
  result: { ok: true; value: T } | { ok: false; refusal: R },
): T => {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
};
