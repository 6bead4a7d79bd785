/**
 * Who acts. Roles are those the standard speaks of; what a role may do stands in one table per process
 * (`rights` in its domain.ts). Source: ISO/IEC 20000-1:2018 5.3, 8.2.1.
 */
import { actionsFrom, type Machine } from './machine.ts';
import type { Refused } from './result.ts';
import { refuse } from './result.ts';

export const roles = [
  'SERVICE_DESK_AGENT',
  'SUPPORT_ENGINEER',
  'INCIDENT_MANAGER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'CHANGE_ADVISORY_BOARD_MEMBER',
  'RELEASE_MANAGER',
  'CONFIGURATION_MANAGER',
  'SERVICE_CATALOGUE_MANAGER',
  'SERVICE_LEVEL_MANAGER',
  'FINANCE_MANAGER',
  'BUSINESS_RELATIONSHIP_MANAGER',
  'SUPPLIER_MANAGER',
  'SMS_MANAGER',
  'TOP_MANAGEMENT',
  'INTERNAL_AUDITOR',
  'CUSTOMER_USER',
  'SUPPLIER_USER',
  'PARTNER',
  'PIPELINE',
  'INTEGRATION',
  'SYSTEM',
] as const;

export type Role = (typeof roles)[number];

/** Whose person somebody is. */
export type Party = 'PROVIDER' | 'CUSTOMER' | 'SUPPLIER';

const outside: readonly Role[] = ['CUSTOMER_USER', 'SUPPLIER_USER', 'PARTNER', 'SYSTEM'];

/**
 * The roles that a person of each party may hold. SYSTEM is the platform itself and nobody's. A PARTNER is a program of a customer
 * or supplier: it reads what that one's people read, and there is none of the provider's own.
 */
export const rolesOf: Readonly<Record<Party, readonly Role[]>> = {
  PROVIDER: roles.filter((role) => !outside.includes(role)),
  CUSTOMER: ['CUSTOMER_USER', 'PARTNER'],
  SUPPLIER: ['SUPPLIER_USER', 'PARTNER'],
};

type Belonging = { readonly customerId?: string | null | undefined; readonly supplierId?: string | null | undefined };

/** A role that is nobody's of the provider, and the parties of one of which somebody has to be who holds it. */
export type StrayRole = { readonly role: Role; readonly of: readonly Exclude<Party, 'PROVIDER'>[] };

const strays: ReadonlyMap<Role, StrayRole> = new Map(
  outside
    .filter((role) => role !== 'SYSTEM')
    .map((role) => [
      role,
      { role, of: (['CUSTOMER', 'SUPPLIER'] as const).filter((of) => rolesOf[of].includes(role)) },
    ]),
);

/**
 * A role among these that belongs to a customer or supplier where that one is not named: without it somebody from outside would
 * be taken for one of the provider's people, and a forgotten claim would be a wider right.
 */
export const strayRole = (
  held: readonly Role[],
  { customerId = null, supplierId = null }: Belonging,
): StrayRole | undefined => {
  for (const role of held) {
    const stray = strays.get(role);
    if (stray && !stray.of.some((party) => (party === 'CUSTOMER' ? customerId : supplierId) !== null)) return stray;
  }
  return undefined;
};

export const partyOf = ({ customerId = null, supplierId = null }: Belonging): Party =>
  customerId !== null ? 'CUSTOMER' : supplierId !== null ? 'SUPPLIER' : 'PROVIDER';

/**
 * The caller of a command or query.
 *
 * `customerId` is set for a customer's people, who see that customer's records only; `supplierId` likewise for a supplier's.
 * `onBehalfOf` is the person for whom another acts. SYSTEM is the platform itself: reactions, deadlines.
 */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly customerId?: string | undefined;
  readonly supplierId?: string | undefined;
  readonly onBehalfOf?: string | undefined;
};

/** The platform as an actor; `name` says which part of it, for example "resolution.problem.fix-by-change". */
export const systemActor = (name: string): Actor => ({
  id: '00000000-0000-7000-8000-000000000000',
  name,
  roles: ['SYSTEM'],
});

/** Whose records an actor may be shown at all; nobody's where none of the roles is one of the actor's party. */
export type Sight = 'provider' | 'customer' | 'supplier' | 'nobody';

const sights = { PROVIDER: 'provider', CUSTOMER: 'customer', SUPPLIER: 'supplier' } as const;

export const sightOf = (actor: Actor): Sight => {
  const party = partyOf(actor);
  const isOfParty = actor.roles.some((role) => role === 'SYSTEM' || rolesOf[party].includes(role));
  return isOfParty ? sights[party] : 'nobody';
};

/** What each role may do in one process. SYSTEM may do everything: it acts by rules of the platform, not by request. */
export type Rights<A extends string> = Readonly<Record<A, readonly Role[]>>;

export type Forbidden = { readonly code: 'FORBIDDEN'; readonly action: string; readonly roles: readonly Role[] };

export const hasRole = (actor: Actor, allowed: readonly Role[]): boolean =>
  actor.roles.includes('SYSTEM') || actor.roles.some((role) => allowed.includes(role));

/** Nothing where one of the actor's roles may do `action`; the refusal FORBIDDEN, naming the roles that may, otherwise. */
export const forbidden = <A extends string>(
  rights: Rights<A>,
  actor: Actor,
  action: A,
): Refused<Forbidden> | undefined =>
  hasRole(actor, rights[action]) ? undefined : refuse({ code: 'FORBIDDEN', action, roles: rights[action] });

/** What an actor may do with a record in this state: what the table allows and one of the actor's roles may. */
export const actionsFor = <S extends string, A extends string>(
  m: Machine<S, A>,
  rights: Rights<A>,
  actor: Actor,
  state: S,
): A[] => actionsFrom(m, state).filter((action) => hasRole(actor, rights[action]));
