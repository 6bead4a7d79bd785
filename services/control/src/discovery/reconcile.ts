/**
 * Reconciliation: what a source observed, held against what is recorded. Pure.
 *
 * Which source comes first does not matter: of each attribute the record holds what the source says that counts most, and
 * what was taken over once is not proposed again. Source: ISO/IEC 20000-1:2018 8.2.6.
 */
import { type Instant, never } from '@attest/kernel';
import type { Attributes, AttributeValue } from '../attribute.ts';
import type { ConfigurationItemState } from '../effect.ts';
import type { FieldChange, ObservedRelation, SourceContent } from './domain.ts';
import { nameField, type PolicyContent, sameItem } from './identity.ts';

/** An item as a source sees it. */
export type Observed = {
  readonly externalId: string;
  readonly typeName: string;
  readonly name: string;
  readonly attributes: Attributes;
  readonly relations: readonly ObservedRelation[];
};

/** An item as it is recorded. */
export type RecordedItem = {
  readonly id: string;
  readonly key: string;
  readonly typeName: string;
  readonly name: string;
  readonly state: ConfigurationItemState;
  readonly attributes: Attributes;
  readonly registeredAt: Instant;
};

/** What a source last said of an item. */
export type Sighting = {
  readonly sourceName: string;
  readonly externalId: string;
  readonly itemId: string | null;
  /** As last reported, `$name` among them. */
  readonly reported: Attributes;
  /** What the record has from this source. */
  readonly applied: Attributes;
  /** Whether the source no longer reports it. */
  readonly missing: boolean;
};

export type Basis = {
  readonly source: Pick<SourceContent, 'name' | 'rank' | 'ranks'>;
  /** Every source by name. */
  readonly sources: ReadonlyMap<string, Pick<SourceContent, 'rank' | 'ranks'>>;
  readonly policy: PolicyContent;
  /** Items that are linked to what was observed, and those that share a key with it. */
  readonly items: readonly RecordedItem[];
  /** Of these items, by any source; and of what was observed, by this one. */
  readonly sightings: readonly Sighting[];
};

export type Verdict = { readonly observed: Observed } & (
  | { readonly kind: 'CREATE' }
  | { readonly kind: 'NOTHING' | 'UPDATE'; readonly itemId: string; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'MERGE'; readonly itemId: string; readonly intoId: string }
  | {
      readonly kind: 'CONFLICT';
      readonly itemId: string | null;
      readonly candidateIds: readonly string[];
      readonly changes: readonly FieldChange[];
      readonly why: string;
    }
);

/** How much a source counts for an attribute; 1 counts most. */
export const rankOf = ({ rank, ranks }: Pick<SourceContent, 'rank' | 'ranks'>, attribute: string): number =>
  ranks.find((one) => one.attribute === attribute)?.rank ?? rank;

const own = (attributes: Attributes, field: string): AttributeValue | null =>
  Object.hasOwn(attributes, field) ? (attributes[field] ?? null) : null;

/** What was said of an item as fields: its name among its attributes. */
export const fieldsOf = ({ name, attributes }: Pick<Observed, 'name' | 'attributes'>): Attributes => ({
  ...attributes,
  [nameField]: name,
});

/** The rank of what is recorded: of the others that say so the one that counts most, of this source, or of people. */
const heldRank = (basis: Basis, itemId: string, externalId: string, field: string, value: AttributeValue): number => {
  const { source, sources, policy } = basis;
  const about = basis.sightings.filter((sighting) => sighting.itemId === itemId);
  const ranks = about
    .filter((other) => !(other.sourceName === source.name && other.externalId === externalId) && !other.missing)
    .filter(({ applied, reported }) => own(applied, field) === value || own(reported, field) === value)
    .map(({ sourceName }) => sources.get(sourceName))
    .flatMap((other) => (other ? [rankOf(other, field)] : []));
  if (ranks.length > 0) return Math.min(...ranks);
  const wrote = about.some(
    (sighting) =>
      sighting.sourceName === source.name &&
      sighting.externalId === externalId &&
      own(sighting.applied, field) === value,
  );
  // What it wrote itself it may change.
  return wrote ? Number.POSITIVE_INFINITY : policy.manualRank;
};

const changesOf = (basis: Basis, item: RecordedItem, observed: Observed): FieldChange[] => {
  const present = fieldsOf(item);
  return Object.entries(fieldsOf(observed))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, after]): FieldChange[] => {
      const before = own(present, field);
      if (before === after) return [];
      if (before === null) return [{ field, before, after, verdict: 'SET' }];
      const mine = rankOf(basis.source, field);
      const theirs = heldRank(basis, item.id, observed.externalId, field, before);
      const verdict = mine < theirs ? 'SET' : mine > theirs ? 'KEPT' : 'CONFLICT';
      return [{ field, before, after, verdict }];
    });
};

const older = (a: RecordedItem, b: RecordedItem): number =>
  a.registeredAt !== b.registeredAt ? (a.registeredAt < b.registeredAt ? -1 : 1) : a.id < b.id ? -1 : 1;

const compared = (basis: Basis, observed: Observed, item: RecordedItem): Verdict => {
  const changes = changesOf(basis, item, observed);
  const torn = changes.filter(({ verdict }) => verdict === 'CONFLICT').map(({ field }) => field);
  if (torn.length > 0)
    return {
      ...{ kind: 'CONFLICT', observed, itemId: item.id, candidateIds: [], changes },
      why: `what is recorded counts as much as the source: ${torn.join(', ')}`,
    };
  const kind = changes.some(({ verdict }) => verdict === 'SET') ? 'UPDATE' : 'NOTHING';
  return { kind, observed, itemId: item.id, changes };
};

const unclear = (observed: Observed, candidateIds: readonly string[], why: string): Verdict => ({
  ...{ kind: 'CONFLICT', observed, itemId: null, changes: [] },
  candidateIds: candidateIds.toSorted(),
  why,
});

/** The verdict on one observed item. `twin`: another of the batch that is the same and not recorded either. */
const judge = (basis: Basis, observed: Observed, twin: string | undefined): Verdict => {
  const { items, policy, sightings, source } = basis;
  const linkedId = sightings.find(
    (sighting) => sighting.sourceName === source.name && sighting.externalId === observed.externalId,
  )?.itemId;
  const linked = items.find(({ id }) => id === linkedId);
  if (linked?.state === 'RETIRED')
    return {
      ...{ kind: 'CONFLICT', observed, itemId: linked.id, candidateIds: [], changes: [] },
      why: `${linked.key} is retired, and the source still sees it`,
    };
  if (linked && linked.typeName !== observed.typeName)
    return {
      ...{ kind: 'CONFLICT', observed, itemId: linked.id, candidateIds: [], changes: [] },
      why: `${linked.key} is of the type ${linked.typeName}, and the source says ${observed.typeName}`,
    };
  const same = items
    .filter(({ id, state }) => id !== linked?.id && state !== 'RETIRED')
    .filter((item) => sameItem(policy, observed, item) === true)
    .sort(older);
  if (linked) {
    // Records that contradict each other by a better key are not one item, whatever the source says.
    const double = same.find((item) => sameItem(policy, linked, item) !== false);
    if (!double) return compared(basis, observed, linked);
    const [intoId, itemId] = [linked, double].sort(older).map(({ id }) => id) as [string, string];
    return { kind: 'MERGE', observed, itemId, intoId };
  }
  const [only, ...more] = same;
  if (only && more.length === 0) return compared(basis, observed, only);
  if (only)
    return unclear(
      observed,
      same.map(({ id }) => id),
      `it may be any of ${same.map(({ key }) => key).join(', ')}`,
    );
  return twin === undefined ? { kind: 'CREATE', observed } : unclear(observed, [], `it is the same as ${twin}`);
};

const byExternalId = (a: Observed, b: Observed): number => (a.externalId < b.externalId ? -1 : 1);

/**
 * A verdict for each observed item, by its id at the source.
 *
 * The order in which they were observed does not matter. Each `externalId` comes once.
 */
export const reconcile = (observed: readonly Observed[], basis: Basis): Verdict[] => {
  const fresh: Observed[] = [];
  const matched = new Map<string, string>();
  return observed.toSorted(byExternalId).map((one) => {
    const twin = fresh.find((other) => sameItem(basis.policy, one, other) === true);
    const verdict = judge(basis, one, twin?.externalId);
    if (verdict.kind === 'CREATE') fresh.push(one);
    if (verdict.kind !== 'UPDATE' && verdict.kind !== 'NOTHING') return verdict;
    const other = matched.get(verdict.itemId);
    if (other !== undefined) return unclear(one, [verdict.itemId], `the source reports the same item as ${other}`);
    matched.set(verdict.itemId, one.externalId);
    return verdict;
  });
};

/** What the record has from the source once the verdict is carried out: what it took over before, and now. */
export const appliedBy = (before: Attributes, changes: readonly FieldChange[], taken: boolean): Attributes => {
  const fields = new Map(Object.entries(before));
  for (const { field, after, verdict } of changes)
    if (taken && verdict !== 'KEPT' && after !== null) fields.set(field, after);
  return Object.fromEntries(fields);
};

/** A verdict in a few words, for people. */
export const whyOf = (verdict: Verdict): string => {
  switch (verdict.kind) {
    case 'CREATE':
      return 'nothing that is recorded is this';
    case 'UPDATE':
      return `the source says otherwise: ${verdict.changes
        .filter(({ verdict: said }) => said === 'SET')
        .map(({ field }) => field)
        .join(', ')}`;
    case 'MERGE':
      return 'two records are of one item';
    case 'CONFLICT':
      return verdict.why;
    case 'NOTHING':
      return 'it is recorded so';
    default:
      return never(verdict);
  }
};
