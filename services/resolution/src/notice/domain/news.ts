/**
 * News: what an event says to whom. The records themselves say what happened; news say only that it did, and why it is told to
 * this person, in no text: who opens the record reads there what that person may.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 7.4, 8.6.1.
 */
import { type DataOf, type EventContract, noticeReasons } from '@attest/contracts';
import { type Actor, type Instant, plusMs, type Role } from '@attest/kernel';

export type NoticeReason = (typeof noticeReasons)[number];

/** What is older than this when it is heard of is history, not news: nobody is told. */
export const newsForMs = 3 * 86_400_000;

/** A person as far as it matters who is told. */
export type Reader = {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly customerId: string | null;
  readonly supplierId: string | null;
};

/** ROLE: those of the provider's people who have it. CUSTOMER, SUPPLIER: all of its people. */
export type Addressee = {
  readonly to: 'PERSON' | 'TEAM' | 'ROLE' | 'CUSTOMER' | 'SUPPLIER';
  readonly id: string;
};

/** Something that somebody is to be told. */
export type Happening = {
  readonly eventId: string;
  readonly recordId: string;
  readonly at: Instant;
  readonly actorId: string;
  readonly reason: NoticeReason;
  /** For the provider's people alone. */
  readonly internal: boolean;
  readonly to: readonly Addressee[];
  /** Who is not told though addressed. */
  readonly not?: readonly (string | null)[];
};

/** Which other people see a record beside the provider's. */
export type Sight = { readonly customerIds: readonly string[]; readonly supplierId: string | null };

/** An event as reactions are given it. */
export type Happened<Contracts extends Readonly<Record<string, EventContract>>> = {
  [Name in keyof Contracts & string]: {
    readonly id: string;
    readonly type: Name;
    readonly recordId: string;
    readonly recordVersion: number;
    readonly at: Instant;
    readonly actor: Pick<Actor, 'id'>;
    readonly data: DataOf<Contracts[Name]>;
  };
}[keyof Contracts & string];

export const isNews = (at: Instant, now: Instant): boolean => plusMs(at, newsForMs) > now;

export const persons = (...ids: readonly (string | null | undefined)[]): Addressee[] =>
  ids.flatMap((id) => (id ? [{ to: 'PERSON', id } as const] : []));

export const teams = (...ids: readonly (string | null | undefined)[]): Addressee[] =>
  ids.flatMap((id) => (id ? [{ to: 'TEAM', id } as const] : []));

/** Those of the provider's people who have the role. */
export const holders = (role: string): Addressee[] => [{ to: 'ROLE', id: role }];

/** The person who works on it; where there is none, the team. */
export const workers = ({ assigneeId, teamId }: { assigneeId: string | null; teamId: string | null }): Addressee[] =>
  assigneeId === null ? teams(teamId) : persons(assigneeId);

type Told = Pick<Happening, 'reason' | 'to' | 'not'> & { readonly internal?: boolean };

/** What one event says to whom; what nobody is told falls away. */
export const saying =
  ({
    id: eventId,
    recordId,
    at,
    actor,
  }: Pick<Happened<Record<string, EventContract>>, 'id' | 'recordId' | 'at' | 'actor'>) =>
  (...told: readonly Told[]): Happening[] =>
    told
      .filter(({ to }) => to.length > 0)
      .map((one) => ({ internal: false, ...one, eventId, recordId, at, actorId: actor.id }));

const isProviders = ({ customerId, supplierId }: Reader): boolean => customerId === null && supplierId === null;

const isAddressed = (reader: Reader, { to, id }: Addressee): boolean => {
  switch (to) {
    case 'PERSON':
      return reader.personId === id;
    case 'TEAM':
      return reader.teamIds.includes(id);
    case 'ROLE':
      return isProviders(reader) && reader.roles.some((role) => role === id);
    case 'CUSTOMER':
      return reader.customerId === id && reader.roles.includes('CUSTOMER_USER');
    case 'SUPPLIER':
      return reader.supplierId === id && reader.roles.includes('SUPPLIER_USER');
  }
};

/** Whether the reader may read what happened: row security of the record says the same when it is opened. */
const maySee = (reader: Reader, internal: boolean, { customerIds, supplierId }: Sight): boolean => {
  if (isProviders(reader)) return true;
  if (internal) return false;
  return reader.customerId !== null
    ? customerIds.includes(reader.customerId)
    : supplierId !== null && reader.supplierId === supplierId;
};

/** What a person is to know of a record. */
export type News = {
  readonly personId: string;
  readonly recordId: string;
  readonly reasons: readonly NoticeReason[];
  /** How many events. */
  readonly count: number;
  readonly since: Instant;
  readonly at: Instant;
  readonly byId: string;
};

/** Who is told what, once a person and record: never of one's own acts, and of nothing that one may not read. */
export const newsOf = (
  happenings: readonly Happening[],
  sights: ReadonlyMap<string, Sight>,
  readers: readonly Reader[],
): News[] => {
  const news: News[] = [];
  for (const [recordId, all] of Map.groupBy(happenings, (one) => one.recordId)) {
    const sight = sights.get(recordId);
    if (!sight) continue;
    for (const reader of readers) {
      const { personId } = reader;
      const told = all.filter(
        ({ to, not, actorId, internal }) =>
          actorId !== personId &&
          !not?.includes(personId) &&
          to.some((one) => isAddressed(reader, one)) &&
          maySee(reader, internal, sight),
      );
      const [first, last] = [told[0], told.at(-1)];
      if (!first || !last) continue;
      news.push({
        ...{ personId, recordId, since: first.at, at: last.at, byId: last.actorId },
        reasons: noticeReasons.filter((reason) => told.some((one) => one.reason === reason)),
        count: new Set(told.map(({ eventId }) => eventId)).size,
      });
    }
  }
  return news;
};
