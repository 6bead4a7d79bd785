/** What tests of news are made of. */
import type { EventContract } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { anEvent } from '@attest/testkit';
import { type Happening, newsOf, type Reader, type Sight } from './index.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const reader = (n: number, role: Role, over: Partial<Reader> = {}): Reader => ({
  ...{ personId: id(n), roles: [role], teamIds: [], customerId: null, supplierId: null },
  ...over,
});

/** Whoever acts is none of those who are told. */
const actor = { id: id(99), name: 'somebody' };

/** An event of the record, as reactions are given it. */
export const happenedTo =
  (recordId: string) =>
  (contract: EventContract & { readonly sample: object }, data: object, recordVersion = 5, by: string = actor.id) =>
    ({
      ...{ ...anEvent(contract, { recordId, data: data as never }), type: contract.type, recordVersion },
      actor: { ...actor, id: by },
    }) as never;

/** Who of these people is told for which reasons. */
export const telling =
  (people: Readonly<Record<string, Reader>>, recordId: string) =>
  (happenings: readonly Happening[], sight: Partial<Sight> = {}): Record<string, string> => {
    const sights = new Map([[recordId, { customerIds: [], supplierId: null, ...sight }]]);
    const nameOf = (personId: string) => Object.entries(people).find(([, one]) => one.personId === personId)?.[0];
    return Object.fromEntries(
      newsOf(happenings, sights, Object.values(people)).map((news) => [nameOf(news.personId), news.reasons.join()]),
    );
  };
