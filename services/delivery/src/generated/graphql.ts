// Made by `npm run generate` from the schemas of this service's processes. Do not edit.
import type { Connection as Page } from '@attest/subgraph';
import type { Instant } from '@attest/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RefusalPayload, RecordEvent as RecordEventParent, Context } from '@attest/subgraph';
import type { Service as ServiceParent } from '../catalogue/domain.ts';
import type { CostItem as CostItemParent } from '../finance/domain.ts';
import type { Sla as SlaParent, Calendar as CalendarParent, Clock as ClockParent, SlaAcceptance as SlaAcceptanceParent, CalendarVersion as CalendarVersionParent, CalendarHours as CalendarHoursParent } from '../service-level/mappers.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant: RFC 3339 date-time with an offset in, UTC with milliseconds out, for example 2026-01-31T08:00:00.000Z. */
  DateTime: { input: Instant; output: Instant; }
  /** A calendar date, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An exact decimal number as text, for example 12.50. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: string; output: string; }
};

/** Where a page of a list stands in the whole list. */
export type PageInfo = {
  /** Whether there is more after the last edge. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before the first edge. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first edge; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last edge: the `after` of the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An exact amount of money. */
export type Money = {
  /** In the currency's own digits, for example 12.50 EUR or 1250 JPY. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
};

/** An exact amount of money. */
export type MoneyInput = {
  /** At most as many digits after the point as the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
};

/**
 * Why a command was not done. A refusal is an answer, not an error: nothing was written, and asking again without changing
 * anything gives the same.
 */
export type Refusal = {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source, for example ISO/IEC 20000-1:2018 8.6.1; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /**
   * What would be possible instead, by the rule that refuses: actions, values or steps. Of a transition that is not possible these
   * are the actions that the caller may do, as in the record's availableActions; what another rule names may be for other roles.
   */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
};

/** Nothing of this id is known here, or the caller may not see it: the two are not told apart. */
export type NotFound = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The id that was asked for. */
  readonly id: Scalars['ID']['output'];
};

/** Another command was first. Read the record again, then decide again. */
export type Conflict = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The record. */
  readonly id: Scalars['ID']['output'];
  /** The version that the record has now, where it is known. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** None of the caller's roles may do this. */
export type Forbidden = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** What the caller wanted to do. */
  readonly action: Scalars['String']['output'];
  /** The roles that may. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
};

/** A value that cannot be. */
export type InvalidInput = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The field of the input. */
  readonly field: Scalars['String']['output'];
  /** What is wrong with its value. */
  readonly reason: Scalars['String']['output'];
};

/** The input refers to something that is not known here. */
export type UnknownReference = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The field of the input. */
  readonly field: Scalars['String']['output'];
  /** The id that is not known. */
  readonly id: Scalars['ID']['output'];
};

/** The action is not in the table for the present state; `allowed` holds the actions that are, as far as the caller may do them. */
export type IllegalTransition = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The record's present state. */
  readonly state: Scalars['String']['output'];
  /** What was asked for. */
  readonly action: Scalars['String']['output'];
};

/** The idempotency key was used before, with another command or other input. */
export type IdempotencyKeyReused = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The key. */
  readonly key: Scalars['String']['output'];
};

/** A rule of the process says no; `code` says which. */
export type RuleRefusal = Refusal & {
  /** Stable, for programs: a screen decides by it. */
  readonly code: Scalars['String']['output'];
  /** For people, in plain English. */
  readonly message: Scalars['String']['output'];
  /** The rule's source; null where the reason is technical. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** What would be allowed instead: actions, values or steps. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The facts that the message is made of, by the rule's own names. */
  readonly details: Scalars['JSON']['output'];
};

/** One step in the history of a record. Steps are chained by their hashes: a change, removal or insertion shows. */
export type RecordEvent = {
  /** The step's own id; the event that others receive has the same. */
  readonly id: Scalars['ID']['output'];
  /** What happened, in the past tense, for example IncidentResolved. */
  readonly type: Scalars['String']['output'];
  /** The record's version after this step; rises by one a step. */
  readonly version: Scalars['Int']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** When the platform learned of it: later than `at` for imported history. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who did it: a person, or the platform itself. */
  readonly actorId: Scalars['String']['output'];
  /** The name as it was then. */
  readonly actorName: Scalars['String']['output'];
  /** The person for whom another acted. */
  readonly onBehalfOf?: Maybe<Scalars['String']['output']>;
  /** Why, where the one who acted said so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What changed: the facts of the step. Personal data is left out once it is erased. */
  readonly data: Scalars['JSON']['output'];
  /** Versions of the policies that were in force at the decision. */
  readonly policies?: Maybe<Scalars['JSON']['output']>;
  /** Whether personal data of this step was erased. The chain holds all the same. */
  readonly erased: Scalars['Boolean']['output'];
  /** Hex SHA-256 over the step and `previousHash`. */
  readonly hash: Scalars['String']['output'];
  /** The hash of the step before; empty at the first. */
  readonly previousHash: Scalars['String']['output'];
};

/** A page of a record's history, oldest step first. */
export type RecordEventConnection = {
  /** The steps, each with its cursor. */
  readonly edges: ReadonlyArray<RecordEventEdge>;
  /** The steps alone. */
  readonly nodes: ReadonlyArray<RecordEvent>;
  /** Where the page stands in the whole history. */
  readonly pageInfo: PageInfo;
  /** How many steps there are that the caller may see. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A step and its place in the history. */
export type RecordEventEdge = {
  /** The place: an `after` or `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The step. */
  readonly node: RecordEvent;
};

/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type Service = {
  /** The id of the record. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example SVC-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts the service's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where the service stands in its life. */
  readonly state: ServiceState;
  /** What it is called in the catalogue. */
  readonly name: Scalars['String']['output'];
  /** What it consists of, for those who use it. */
  readonly description: Scalars['String']['output'];
  /** What customers achieve with it. */
  readonly outcome: Scalars['String']['output'];
  /** How much the customers’ work depends on it. */
  readonly criticality: Criticality;
  /** To whom it is offered; a customer’s people see themselves only. Owned by relationship. */
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  /** The person who answers for it; null in the pipeline only. Owned by governance. */
  readonly owner?: Maybe<Person>;
  /** Who delivers parts of it; a supplier’s people see themselves only, a customer’s none. Owned by relationship. */
  readonly suppliers: ReadonlyArray<Maybe<Supplier>>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When it went live. */
  readonly introducedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was retired or withdrawn. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<ServiceAction>;
  /** Everything that happened to it, chained by hashes, oldest first; for the provider's own people. */
  readonly history: RecordEventConnection;
  /** What it cost from one day's month through another's; null for those who may not read costs. */
  readonly cost?: Maybe<ServiceCost>;
  /** Its agreements that the caller may see, the newest first; up to 100. */
  readonly slas: ReadonlyArray<Sla>;
  /** Its clocks that the caller may see. */
  readonly clocks: ClockConnection;
  /** How many targets were reached whose verdict fell from one moment to another. ISO/IEC 20000-1:2018 9.4. */
  readonly slaAttainment: ReadonlyArray<SlaAttainment>;
};


/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type ServiceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type ServiceCostArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type ServiceSlasArgs = {
  states?: InputMaybe<ReadonlyArray<SlaState>>;
};


/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type ServiceClocksArgs = {
  filter?: InputMaybe<ClockFilter>;
  orderBy?: InputMaybe<ClockOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What customers are provided with. Customers see the services that are offered to them, once they are live. ISO/IEC 20000-1:2018 8.2.4. */
export type ServiceSlaAttainmentArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** Where a service stands: pipeline (PROPOSED, DESIGNED), catalogue (LIVE), past (RETIRED, WITHDRAWN). ISO/IEC 20000-1:2018 8.2.2. */
export type ServiceState =
  /** An idea with a name, not yet designed. */
  | 'PROPOSED'
  /** Designed, not yet provided. */
  | 'DESIGNED'
  /** Provided to its customers. */
  | 'LIVE'
  /** No longer provided. */
  | 'RETIRED'
  /** Never provided. */
  | 'WITHDRAWN';

/** What may be done with a service. */
export type ServiceAction =
  /** Change what the catalogue says. */
  | 'CHANGE'
  /** Finish the design. */
  | 'DESIGN'
  /** Go live. */
  | 'INTRODUCE'
  /** Stop providing it. */
  | 'RETIRE'
  /** Give the proposal up. */
  | 'WITHDRAW';

/** How much the customers’ work depends on a service. */
export type Criticality =
  /** Work stops without it. */
  | 'HIGH'
  /** Work is slowed down without it. */
  | 'MEDIUM'
  /** Work goes on without it. */
  | 'LOW';

/** A customer, known to the relationship service. */
export type Customer = {
  /** The id of the record. */
  readonly id: Scalars['ID']['output'];
};

/** A person, known to the governance service. */
export type Person = {
  /** The id of the record. */
  readonly id: Scalars['ID']['output'];
};

/** A supplier, known to the relationship service. */
export type Supplier = {
  /** The id of the record. */
  readonly id: Scalars['ID']['output'];
};

/** A page of services. */
export type ServiceConnection = {
  /** The services with their cursors. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** The services alone. */
  readonly nodes: ReadonlyArray<Service>;
  /** Whether there is more. */
  readonly pageInfo: PageInfo;
  /** How many there are on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A service on a page. */
export type ServiceEdge = {
  /** Where it stands in the list; give it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The service. */
  readonly node: Service;
};

/** Which services; all that is given must hold. */
export type ServiceFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ServiceState>>;
  /** Of one of these criticalities. */
  readonly criticalities?: InputMaybe<ReadonlyArray<Criticality>>;
  /** Offered to this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Delivered with this supplier. */
  readonly supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** Owned by this person. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** With this text in the name, whatever its case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** In which order services are listed. */
export type ServiceOrder =
  /** By name. */
  | 'NAME'
  /** The newest proposal first. */
  | 'PROPOSED_DESC'
  /** The oldest proposal first. */
  | 'PROPOSED_ASC';

export type Query = {
  /** One service by its id; null where there is none that you may see. */
  readonly service?: Maybe<Service>;
  /** One service by its key, for example SVC-1001. */
  readonly serviceByKey?: Maybe<Service>;
  /** The portfolio, or what of it is offered to the caller: the catalogue. */
  readonly services: ServiceConnection;
  /** One entry by its id; null where there is none that you may see. */
  readonly costItem?: Maybe<CostItem>;
  /** One entry by its key, for example CST-1001. */
  readonly costItemByKey?: Maybe<CostItem>;
  /** Entries; none for those who may not read costs. */
  readonly costItems: CostItemConnection;
  /** One agreement by its id; null where there is none that you may see. */
  readonly sla?: Maybe<Sla>;
  /** One agreement by its key, for example SLA-1001. */
  readonly slaByKey?: Maybe<Sla>;
  /** Agreements that you may see. */
  readonly slas: SlaConnection;
  /** One calendar by its id. */
  readonly calendar?: Maybe<Calendar>;
  /** One calendar by its key, for example CAL-1001. */
  readonly calendarByKey?: Maybe<Calendar>;
  /** Calendars, as they are now. */
  readonly calendars: CalendarConnection;
  /** One clock by its id; null where there is none that you may see. */
  readonly clock?: Maybe<Clock>;
  /** Clocks that you may see. */
  readonly clocks: ClockConnection;
  /** Why a clock reads what it reads; null where there is none that you may see. */
  readonly explainClock?: Maybe<ClockExplanation>;
  /** Computes clocks anew from their facts and lists where their records say something else; in the order of their ids. */
  readonly verifyClocks: ClockVerification;
};


export type QueryServiceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryServicesArgs = {
  filter?: InputMaybe<ServiceFilter>;
  orderBy?: InputMaybe<ServiceOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCostItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCostItemByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryCostItemsArgs = {
  filter?: InputMaybe<CostItemFilter>;
  orderBy?: InputMaybe<CostItemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySlaArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySlaByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QuerySlasArgs = {
  filter?: InputMaybe<SlaFilter>;
  orderBy?: InputMaybe<SlaOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCalendarArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCalendarByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryCalendarsArgs = {
  filter?: InputMaybe<CalendarFilter>;
  orderBy?: InputMaybe<CalendarOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryClockArgs = {
  id: Scalars['ID']['input'];
};


export type QueryClocksArgs = {
  filter?: InputMaybe<ClockFilter>;
  orderBy?: InputMaybe<ClockOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryExplainClockArgs = {
  id: Scalars['ID']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryVerifyClocksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** A service to propose. */
export type ProposeServiceInput = {
  /** What it is called; at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** What it consists of, for those who use it. */
  readonly description: Scalars['String']['input'];
  /** What customers achieve with it. */
  readonly outcome: Scalars['String']['input'];
  /** How much the customers’ work depends on it. */
  readonly criticality: Criticality;
  /** To whom it will be offered; nobody unless told. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The person who will answer for it; needed before it goes live. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who delivers parts of it; nobody unless told. */
  readonly supplierIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A key of your own that makes a retry safe. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a service; what is not given stays as it is. */
export type ChangeServiceInput = {
  /** Which service. */
  readonly id: Scalars['ID']['input'];
  /** What it is called; at most 120 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it consists of, for those who use it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What customers achieve with it. */
  readonly outcome?: InputMaybe<Scalars['String']['input']>;
  /** How much the customers’ work depends on it. */
  readonly criticality?: InputMaybe<Criticality>;
  /** To whom it is offered, all of them. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The person who answers for it; null takes the owner away, where the service is not live. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who delivers parts of it, all of them. */
  readonly supplierIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The version that the caller saw; CONFLICT where the service has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which service to take a step with. */
export type ServiceStepInput = {
  /** Which service. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the service has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which service to end, and why. */
export type EndServiceInput = {
  /** Which service. */
  readonly id: Scalars['ID']['input'];
  /** Why, for those who ask later; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the service has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The service as it is now, or why nothing happened. */
export type ServicePayload = {
  /** The service after the command; null where it was refused. */
  readonly service?: Maybe<Service>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

export type Mutation = {
  /** Proposes a service for the portfolio. Refusals: FORBIDDEN, INVALID_INPUT, UNKNOWN_REFERENCE, IDEMPOTENCY_KEY_REUSED. */
  readonly proposeService: ServicePayload;
  /** Changes what the catalogue says of a service. Refusals: SERVICE_OWNER_REQUIRED, SERVICE_HAS_ACTIVE_SLA where a customer with an agreement of its own would lose the offer, UNKNOWN_REFERENCE, ILLEGAL_TRANSITION, CONFLICT. */
  readonly changeService: ServicePayload;
  /** Says that the design of a proposed service is finished. Refusals: ILLEGAL_TRANSITION, CONFLICT. */
  readonly designService: ServicePayload;
  /** Puts a designed service into the catalogue of its customers. Refusals: SERVICE_OWNER_REQUIRED, ILLEGAL_TRANSITION, CONFLICT. */
  readonly introduceService: ServicePayload;
  /** Stops providing a live service. Refusals: SERVICE_HAS_ACTIVE_SLA, ILLEGAL_TRANSITION, CONFLICT. */
  readonly retireService: ServicePayload;
  /** Gives a proposal up. Refusals: ILLEGAL_TRANSITION, CONFLICT. */
  readonly withdrawService: ServicePayload;
  /** Enters a cost. Refusals: FORBIDDEN, INVALID_INPUT, UNKNOWN_REFERENCE, COST_IN_FUTURE, IDEMPOTENCY_KEY_REUSED. */
  readonly recordCost: CostItemPayload;
  /** Takes an entry back by another one, which is the answer. Refusals: FORBIDDEN, REVERSAL_IS_FINAL, ILLEGAL_TRANSITION, CONFLICT. */
  readonly reverseCost: CostItemPayload;
  /** Publishes a calendar, or another version of one. Refusals: INVALID_INPUT (which hours cannot be, or a calendar that is never open), ILLEGAL_TRANSITION, CONFLICT. */
  readonly publishCalendar: CalendarPayload;
  /** Takes a calendar out of use. Refusals: CALENDAR_IN_USE, ILLEGAL_TRANSITION, CONFLICT. */
  readonly withdrawCalendar: CalendarPayload;
  /** Drafts an agreement. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, CALENDAR_WITHDRAWN, IDEMPOTENCY_KEY_REUSED. */
  readonly draftSla: SlaPayload;
  /** Changes the terms of a draft; acceptances become void. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, ILLEGAL_TRANSITION, CONFLICT. */
  readonly redraftSla: SlaPayload;
  /** Accepts the terms for one party. Refusals: ALREADY_ACCEPTED, ACCEPTANCE_EVIDENCE_REQUIRED, ACCEPTANCE_NOT_YOURS, ILLEGAL_TRANSITION, CONFLICT. */
  readonly acceptSla: SlaPayload;
  /** Settles the terms. Refusals: BOTH_PARTIES_REQUIRED, ILLEGAL_TRANSITION, CONFLICT. */
  readonly agreeSla: SlaPayload;
  /** Puts an agreement into force; one that begins later does so by itself. Refusals: SERVICE_NOT_LIVE, SERVICE_NOT_OFFERED, CALENDAR_WITHDRAWN, SLA_STARTS_LATER, SLA_OVERLAPS, ILLEGAL_TRANSITION, CONFLICT. */
  readonly activateSla: SlaPayload;
  /** Ends an agreement; its clocks run on. Refusals: INVALID_INPUT, ILLEGAL_TRANSITION, CONFLICT. */
  readonly endSla: SlaPayload;
  /** Gives an agreement up before it is in force. Refusals: ILLEGAL_TRANSITION, CONFLICT. */
  readonly withdrawSla: SlaPayload;
};


export type MutationProposeServiceArgs = {
  input: ProposeServiceInput;
};


export type MutationChangeServiceArgs = {
  input: ChangeServiceInput;
};


export type MutationDesignServiceArgs = {
  input: ServiceStepInput;
};


export type MutationIntroduceServiceArgs = {
  input: ServiceStepInput;
};


export type MutationRetireServiceArgs = {
  input: EndServiceInput;
};


export type MutationWithdrawServiceArgs = {
  input: EndServiceInput;
};


export type MutationRecordCostArgs = {
  input: RecordCostInput;
};


export type MutationReverseCostArgs = {
  input: ReverseCostInput;
};


export type MutationPublishCalendarArgs = {
  input: PublishCalendarInput;
};


export type MutationWithdrawCalendarArgs = {
  input: WithdrawCalendarInput;
};


export type MutationDraftSlaArgs = {
  input: DraftSlaInput;
};


export type MutationRedraftSlaArgs = {
  input: RedraftSlaInput;
};


export type MutationAcceptSlaArgs = {
  input: AcceptSlaInput;
};


export type MutationAgreeSlaArgs = {
  input: SlaCommandInput;
};


export type MutationActivateSlaArgs = {
  input: SlaCommandInput;
};


export type MutationEndSlaArgs = {
  input: EndSlaInput;
};


export type MutationWithdrawSlaArgs = {
  input: WithdrawSlaInput;
};

/** What a service cost in a month. An entry is never edited: another entry takes it back. ISO/IEC 20000-1:2018 8.4.1. */
export type CostItem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CST-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the entry's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: CostState;
  /** What the caller may do next, by the table of states and by role; a reversal is not reversed. */
  readonly availableActions: ReadonlyArray<CostAction>;
  /** The service that it is a cost of. */
  readonly service?: Maybe<Service>;
  /** What kind of cost it is. */
  readonly kind: CostKind;
  /** The month that bears it, YYYY-MM. */
  readonly month: Scalars['String']['output'];
  /** How much, exactly; negative for a credit or a reversal. */
  readonly amount: Money;
  /** What it was for. */
  readonly note: Scalars['String']['output'];
  /** The entry that this one takes back. */
  readonly reverses?: Maybe<CostItem>;
  /** The entry that took this one back. */
  readonly reversedBy?: Maybe<CostItem>;
  /** The asset that it is a cost of; null for what people entered. */
  readonly asset?: Maybe<Asset>;
  /** When it was entered (UTC). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes, oldest first. */
  readonly history: RecordEventConnection;
};


/** What a service cost in a month. An entry is never edited: another entry takes it back. ISO/IEC 20000-1:2018 8.4.1. */
export type CostItemHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What the provider has and answers for; owned by control. */
export type Asset = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** Where an entry stands. */
export type CostState =
  /** It counts. */
  | 'RECORDED'
  /** Another entry took it back; the two add up to nothing. */
  | 'REVERSED';

/** What may be done with an entry. */
export type CostAction =
  /** Take it back by another entry. */
  | 'REVERSE';

/** What kind of cost it is. */
export type CostKind =
  /** People's work. */
  | 'LABOUR'
  /** Equipment. */
  | 'HARDWARE'
  /** Licences and subscriptions. */
  | 'SOFTWARE'
  /** What suppliers deliver. */
  | 'SUPPLIER'
  /** Rooms, power, cooling. */
  | 'FACILITY'
  /** Anything else. */
  | 'OTHER';

/** What a service cost over whole months, exactly; one total a currency, as nobody decided on rates. ISO/IEC 20000-1:2018 8.4.1. */
export type ServiceCost = {
  /** First month, YYYY-MM. */
  readonly fromMonth: Scalars['String']['output'];
  /** Last month, YYYY-MM, included. */
  readonly toMonth: Scalars['String']['output'];
  /** The whole, one a currency; none where nothing was entered. */
  readonly totals: ReadonlyArray<Money>;
  /** The whole by kind and currency. */
  readonly breakdown: ReadonlyArray<ServiceCostShare>;
};

/** What one kind of cost came to. */
export type ServiceCostShare = {
  /** The kind. */
  readonly kind: CostKind;
  /** How much, exactly. */
  readonly amount: Money;
  /** From so many entries, reversals included. */
  readonly items: Scalars['Int']['output'];
};

/** A page of entries. */
export type CostItemConnection = {
  /** Entries with their cursors. */
  readonly edges: ReadonlyArray<CostItemEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<CostItem>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry in a list. */
export type CostItemEdge = {
  /** Where it stands in the list; give it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: CostItem;
};

/** Which entries; all that is given must hold. */
export type CostItemFilter = {
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<CostKind>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<CostState>>;
  /** Of months from this day's on. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Of months through this day's. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Orders of a list of costs. */
export type CostItemOrder =
  /** The newest first. */
  | 'RECORDED_DESC'
  /** The oldest first. */
  | 'RECORDED_ASC'
  /** Of the latest month first. */
  | 'PERIOD_DESC'
  /** Of the earliest month first. */
  | 'PERIOD_ASC';

/** A cost to enter. */
export type RecordCostInput = {
  /** The service that it is a cost of. */
  readonly serviceId: Scalars['ID']['input'];
  /** What kind of cost it is. */
  readonly kind: CostKind;
  /** The month that bears it, YYYY-MM; it must have begun. */
  readonly month: Scalars['String']['input'];
  /** How much; negative for a credit, never zero. */
  readonly amount: MoneyInput;
  /** What it was for; at most 1000 characters. */
  readonly note: Scalars['String']['input'];
  /** A key of your own that makes a retry safe. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which entry to take back, and why. */
export type ReverseCostInput = {
  /** The entry. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the entry has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The entry that was made, or why nothing happened. */
export type CostItemPayload = {
  /** The new entry; null where it was refused. */
  readonly costItem?: Maybe<CostItem>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/**
 * An agreement on service levels, accepted by both parties before it is in force. Agreed terms never change: other terms are
 * another agreement that replaces this one. ISO/IEC 20000-1:2018 8.3.3.
 */
export type Sla = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example SLA-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the agreement's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: SlaState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<SlaAction>;
  /** The service that it is about; null where the caller may not see the service. */
  readonly service?: Maybe<Service>;
  /** Whose it is; null for every customer to whom the service is offered. Owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** 1, and 1 more than that of the agreement that it replaces. */
  readonly edition: Scalars['Int']['output'];
  /** The agreement that it takes the place of. */
  readonly replaces?: Maybe<Sla>;
  /** The agreement that took its place. */
  readonly replacedBy?: Maybe<Sla>;
  /** What it covers. */
  readonly scope: Scalars['String']['output'];
  /** The hours in which targets count. */
  readonly calendar?: Maybe<Calendar>;
  /** What is to be reached, for every priority of each metric that is measured. */
  readonly targets: ReadonlyArray<SlaTarget>;
  /** Waits of an incident that pause its clocks. Waits on suppliers, problems and changes do not, unless they are listed. */
  readonly pausedIn: ReadonlyArray<SlaPause>;
  /** How much work the targets are meant for. */
  readonly workloadLimits: ReadonlyArray<SlaWorkloadLimit>;
  /** When the targets do not hold, in words. */
  readonly exceptions: ReadonlyArray<Scalars['String']['output']>;
  /** Which party accepted the present terms, and how it can be seen. */
  readonly acceptances: ReadonlyArray<SlaAcceptance>;
  /** From when on it is meant to be in force (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Until when it is meant to be in force (UTC); null until it is ended or replaced. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** From when on incidents get their clocks by it (UTC); null until it is active. */
  readonly inForceFrom?: Maybe<Scalars['DateTime']['output']>;
  /** From when on they do no more (UTC). */
  readonly inForceUntil?: Maybe<Scalars['DateTime']['output']>;
  /** How it ended; null while it has not. */
  readonly ending?: Maybe<SlaEnding>;
  /** When it was drafted (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes, oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * An agreement on service levels, accepted by both parties before it is in force. Agreed terms never change: other terms are
 * another agreement that replaces this one. ISO/IEC 20000-1:2018 8.3.3.
 */
export type SlaHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Where an agreement stands. */
export type SlaState =
  /** Its terms are negotiated. */
  | 'DRAFT'
  /** Both parties accepted the terms; it is not in force yet. */
  | 'AGREED'
  /** In force. */
  | 'ACTIVE'
  /** No longer in force; clocks that it started run on by it. */
  | 'ENDED'
  /** It never came into force. */
  | 'WITHDRAWN';

/** What may be done with an agreement. */
export type SlaAction =
  /** Change the terms; acceptances become void. */
  | 'REDRAFT'
  /** Accept the terms for one party. */
  | 'ACCEPT'
  /** Settle the terms, once both parties accepted. */
  | 'AGREE'
  /** Put it into force. */
  | 'ACTIVATE'
  /** End it. */
  | 'END'
  /** Give it up before it is in force. */
  | 'WITHDRAW';

/** How an agreement ended. */
export type SlaEnding =
  /** Its term was over. */
  | 'TERM'
  /** Another agreement took its place. */
  | 'REPLACED'
  /** It was ended before its term. */
  | 'TERMINATED';

/** A party to an agreement. */
export type SlaParty =
  /** The service provider. */
  | 'PROVIDER'
  /** The customer. */
  | 'CUSTOMER';

/** What a clock measures on an incident. */
export type ClockMetric =
  /** Until somebody works on it. */
  | 'RESPONSE'
  /** Until service is restored. */
  | 'RESOLUTION';

/** The priority of an incident that a target is for. */
export type TargetPriority =
  /** The most urgent. */
  | 'P1'
  /** Urgent. */
  | 'P2'
  /** Usual. */
  | 'P3'
  /** Can wait. */
  | 'P4'
  /** Can wait long. */
  | 'P5';

/** A wait of an incident that may pause its clocks, where both parties agree. */
export type SlaPause =
  /** The user has to answer. */
  | 'WAITING_ON_USER'
  /** A supplier has to act. */
  | 'WAITING_ON_SUPPLIER'
  /** A problem has to be resolved. */
  | 'WAITING_ON_PROBLEM'
  /** A change has to be made. */
  | 'WAITING_ON_CHANGE';

/** What a limit of workload counts. */
export type WorkloadMeasure =
  /** Incidents in a calendar month. */
  | 'INCIDENTS_PER_MONTH'
  /** Service requests in a calendar month. */
  | 'REQUESTS_PER_MONTH'
  /** People who use the service. */
  | 'USERS';

/** A target: so many minutes of service hours. */
export type SlaTarget = {
  /** What is measured. */
  readonly metric: ClockMetric;
  /** For incidents of this priority. */
  readonly priority: TargetPriority;
  /** Minutes of service hours. */
  readonly minutes: Scalars['Int']['output'];
  /** Percent of the minutes after which the target is at risk. */
  readonly atRiskPercent: Scalars['Int']['output'];
};

/** How much work the targets are meant for. ISO/IEC 20000-1:2018 8.3.3 b. */
export type SlaWorkloadLimit = {
  /** What is counted. */
  readonly measure: WorkloadMeasure;
  /** Up to so many. */
  readonly limit: Scalars['Int']['output'];
};

/** That a party accepted the terms. */
export type SlaAcceptance = {
  /** Which party. */
  readonly party: SlaParty;
  /** Who recorded it. Owned by governance. */
  readonly person?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** The customer's person who accepted, where the provider recorded it. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** Where it can be seen: a signed document, minutes. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
};

/**
 * The hours in which targets count, in versions: what is published takes effect for clocks that start later, a clock that runs
 * keeps the version that it began with.
 */
export type Calendar = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CAL-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** The latest version; also counts the calendar's events, so give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: CalendarState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<CalendarAction>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The hours of the latest version. */
  readonly hours: CalendarHours;
  /** From when on clocks start by the latest version (UTC). */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** When the latest version was published (UTC). */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** Every version, the newest first. */
  readonly versions: ReadonlyArray<CalendarVersion>;
  /** Everything that happened to it, chained by hashes, oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * The hours in which targets count, in versions: what is published takes effect for clocks that start later, a clock that runs
 * keeps the version that it began with.
 */
export type CalendarHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Where a calendar stands. */
export type CalendarState =
  /** It may be agreed upon. */
  | 'IN_USE'
  /** It may no longer be agreed upon. */
  | 'WITHDRAWN';

/** What may be done with a calendar. */
export type CalendarAction =
  /** Publish another version. */
  | 'PUBLISH'
  /** Take it out of use. */
  | 'WITHDRAW';

/** One published version of a calendar; it never changes. */
export type CalendarVersion = {
  /** Which version. */
  readonly version: Scalars['Int']['output'];
  /** What the calendar was called. */
  readonly name: Scalars['String']['output'];
  /** The hours. */
  readonly hours: CalendarHours;
  /** From when on clocks start by it (UTC). */
  readonly effectiveAt: Scalars['DateTime']['output'];
  /** When it was published (UTC). */
  readonly publishedAt: Scalars['DateTime']['output'];
};

/** Service hours in local time of one zone; daylight saving follows the zone's rules. */
export type CalendarHours = {
  /** IANA zone, for example Europe/Berlin. */
  readonly zone: Scalars['String']['output'];
  /** Hours of each weekday. */
  readonly weekly: WeeklyHours;
  /** Time taken out of the hours of one date. */
  readonly breaks: ReadonlyArray<CalendarBreak>;
  /** Hours of one date in place of its weekday's. */
  readonly overrides: ReadonlyArray<CalendarOverride>;
  /** Whole days without service. */
  readonly holidays: ReadonlyArray<CalendarHoliday>;
};

/** Hours of each weekday; none is closed. */
export type WeeklyHours = {
  /** Monday. */
  readonly mon: ReadonlyArray<ServiceHours>;
  /** Tuesday. */
  readonly tue: ReadonlyArray<ServiceHours>;
  /** Wednesday. */
  readonly wed: ReadonlyArray<ServiceHours>;
  /** Thursday. */
  readonly thu: ReadonlyArray<ServiceHours>;
  /** Friday. */
  readonly fri: ReadonlyArray<ServiceHours>;
  /** Saturday. */
  readonly sat: ReadonlyArray<ServiceHours>;
  /** Sunday. */
  readonly sun: ReadonlyArray<ServiceHours>;
};

/** Hours from one local time to another of the same day; the end is not included. */
export type ServiceHours = {
  /** HH:MM. */
  readonly from: Scalars['String']['output'];
  /** HH:MM, 24:00 at the latest. */
  readonly to: Scalars['String']['output'];
};

/** Time taken out of the hours of one date. */
export type CalendarBreak = {
  /** The date. */
  readonly on: Scalars['Date']['output'];
  /** HH:MM. */
  readonly from: Scalars['String']['output'];
  /** HH:MM. */
  readonly to: Scalars['String']['output'];
  /** What it is for. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** Hours of one date in place of its weekday's. */
export type CalendarOverride = {
  /** The date. */
  readonly on: Scalars['Date']['output'];
  /** The hours; none is closed. */
  readonly hours: ReadonlyArray<ServiceHours>;
  /** What it is for. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/** A whole day without service. */
export type CalendarHoliday = {
  /** YYYY-MM-DD, or MM-DD for every year. */
  readonly on: Scalars['String']['output'];
  /** What is celebrated. */
  readonly name?: Maybe<Scalars['String']['output']>;
};

/**
 * One target of an agreement, measured on one incident. What it says is computed from facts: the course of the incident, the
 * agreement, the version of the calendar; no running total is kept. A breach that was recorded stays. ISO/IEC 20000-1:2018 8.3.3.
 */
export type Clock = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key: the incident's and the metric, for example INC-1042 RESOLUTION. */
  readonly key: Scalars['String']['output'];
  /** Counts the clock's events. */
  readonly version: Scalars['Int']['output'];
  /** Whether it counts. */
  readonly state: ClockState;
  /** What became of the target. */
  readonly verdict: ClockVerdict;
  /** What it measures. */
  readonly metric: ClockMetric;
  /** The incident. Owned by resolution. */
  readonly incident?: Maybe<Incident>;
  /** The service; null where the caller may not see it. */
  readonly service?: Maybe<Service>;
  /** The customer who is affected. Owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** The agreement that it measures by; it was in force when the incident was logged. */
  readonly sla?: Maybe<Sla>;
  /** The calendar that it measures by. */
  readonly calendar?: Maybe<Calendar>;
  /** The version of the calendar that was in force at the start. */
  readonly calendarVersion: Scalars['Int']['output'];
  /** Release of the IANA time-zone database at the start. */
  readonly zoneRules: Scalars['String']['output'];
  /** The present priority of the incident. */
  readonly priority: TargetPriority;
  /** The present target, in minutes of service hours. */
  readonly targetMinutes: Scalars['Int']['output'];
  /** Minutes of service hours used up by now, computed when you ask. */
  readonly elapsedMinutes: Scalars['Float']['output'];
  /** Minutes of service hours left by now; negative where the target was overrun. */
  readonly remainingMinutes: Scalars['Float']['output'];
  /** When the target will be at risk, if nothing else happens (UTC); null while it does not count. */
  readonly warnAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the target will be, or was, missed (UTC); null while paused. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the incident was logged (UTC). */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Since when the present target is at risk (UTC). */
  readonly atRiskSince?: Maybe<Scalars['DateTime']['output']>;
  /** When a target was missed (UTC). */
  readonly breachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it stopped (UTC); null while it has not, or where the incident was reopened. */
  readonly stoppedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the verdict fell (UTC); null while it is open. */
  readonly verdictAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened to it, in order. */
  readonly steps: ReadonlyArray<ClockStep>;
  /** Its events, chained by hashes, oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * One target of an agreement, measured on one incident. What it says is computed from facts: the course of the incident, the
 * agreement, the version of the calendar; no running total is kept. A breach that was recorded stays. ISO/IEC 20000-1:2018 8.3.3.
 */
export type ClockHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a clock counts. */
export type ClockState =
  /** It counts, within service hours. */
  | 'RUNNING'
  /** The incident waits; time does not count. */
  | 'PAUSED'
  /** What the target asks for was done, or the incident was cancelled. */
  | 'STOPPED';

/** What may happen to a clock; all of it follows from facts, none of it is a command of people. */
export type ClockAction =
  /** The incident waits as agreed. */
  | 'PAUSE'
  /** The incident goes on, or was reopened. */
  | 'RESUME'
  /** What the target asks for was done. */
  | 'STOP'
  /** The priority changed. */
  | 'RETARGET'
  /** The target is at risk. */
  | 'WARN'
  /** The target was missed. */
  | 'BREACH'
  /** A late fact changed what was said. */
  | 'CORRECT';

/** What became of a target. */
export type ClockVerdict =
  /** Not decided yet. */
  | 'OPEN'
  /** Reached in time. */
  | 'MET'
  /** Missed. */
  | 'BREACHED'
  /** The incident was cancelled before the target was missed. */
  | 'VOID';

/** A step of a clock. */
export type ClockStep = {
  /** What happened. */
  readonly type: ClockStepType;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** The state of the incident. */
  readonly incidentState: Scalars['String']['output'];
  /** The priority of the incident. */
  readonly priority: TargetPriority;
};

/** What happened to a clock. */
export type ClockStepType =
  /** The incident was logged. */
  | 'STARTED'
  /** It began to wait as agreed. */
  | 'PAUSED'
  /** It went on. */
  | 'RESUMED'
  /** Its priority changed. */
  | 'RETARGETED'
  /** The agreed share of the target was used up. */
  | 'AT_RISK'
  /** The target was missed. */
  | 'BREACHED'
  /** What the target asks for was done. */
  | 'STOPPED';

/** Why a clock reads what it reads: every interval of its life, computed from facts when you ask. */
export type ClockExplanation = {
  /** The clock. */
  readonly clock: Clock;
  /** Up to when (UTC). */
  readonly until: Scalars['DateTime']['output'];
  /** Minutes of service hours that counted. */
  readonly elapsedMinutes: Scalars['Float']['output'];
  /** The target in force, in minutes of service hours. */
  readonly targetMinutes: Scalars['Int']['output'];
  /** When a target was missed, computed anew (UTC). */
  readonly breachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The hours of the calendar version that was in force at the start. */
  readonly hours: CalendarHours;
  /** Every interval, without gaps; what counted adds up to elapsedMinutes. */
  readonly intervals: ReadonlyArray<ClockInterval>;
};

/** An interval of a clock's life. */
export type ClockInterval = {
  /** Its begin (UTC). */
  readonly from: Scalars['DateTime']['output'];
  /** Its end (UTC), not included. */
  readonly to: Scalars['DateTime']['output'];
  /** How long it is, in real minutes. */
  readonly minutes: Scalars['Float']['output'];
  /** Whether it counted. */
  readonly counted: Scalars['Boolean']['output'];
  /** Why it counted or did not. */
  readonly reason: ClockReason;
  /** Which holiday, break, override or wait. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** The state of the incident. */
  readonly incidentState: Scalars['String']['output'];
  /** The priority of the incident. */
  readonly priority: TargetPriority;
  /** Minutes that counted from the start to its end. */
  readonly elapsedMinutes: Scalars['Float']['output'];
  /** Whether it lies after the target was missed. */
  readonly beyondTarget: Scalars['Boolean']['output'];
};

/** Why an interval counted or did not. */
export type ClockReason =
  /** Counted: within service hours. */
  | 'OPEN'
  /** The hours of that date differ from its weekday's. */
  | 'OVERRIDE'
  /** Not counted: outside service hours. */
  | 'CLOSED_HOURS'
  /** Not counted: a holiday. */
  | 'HOLIDAY'
  /** Not counted: a break. */
  | 'BREAK'
  /** Not counted: the incident waited as agreed. */
  | 'PAUSED'
  /** Not counted: the clock was stopped, and the incident reopened later. */
  | 'STOPPED';

/** What a recomputation of stored verdicts found. */
export type ClockVerification = {
  /** How many clocks were computed anew. */
  readonly checked: Scalars['Int']['output'];
  /** Where what is stored is not what the facts say. */
  readonly differences: ReadonlyArray<ClockDifference>;
  /** Give it as after to go on; null at the end. */
  readonly next?: Maybe<Scalars['ID']['output']>;
};

/** Where a clock's record is not what the facts say. */
export type ClockDifference = {
  /** The clock. */
  readonly clock: Clock;
  /** Which field. */
  readonly field: Scalars['String']['output'];
  /** What is stored. */
  readonly stored?: Maybe<Scalars['JSON']['output']>;
  /** What the facts give. */
  readonly computed?: Maybe<Scalars['JSON']['output']>;
};

/** How many targets were reached, by metric and priority. */
export type SlaAttainment = {
  /** What was measured. */
  readonly metric: ClockMetric;
  /** The priority at the end. */
  readonly priority: TargetPriority;
  /** Verdicts MET that fell in the period. */
  readonly met: Scalars['Int']['output'];
  /** Verdicts BREACHED that fell in the period: when the target was missed, not when the incident ended. */
  readonly breached: Scalars['Int']['output'];
  /** Percent met. */
  readonly percent: Scalars['Float']['output'];
};

/** An incident. Owned by resolution. */
export type Incident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The targets that are measured on it; none where no agreement was in force when it was logged. */
  readonly clocks?: Maybe<ReadonlyArray<Clock>>;
};

/** A page of agreements. */
export type SlaConnection = {
  /** Agreements with their cursors. */
  readonly edges: ReadonlyArray<SlaEdge>;
  /** The agreements alone. */
  readonly nodes: ReadonlyArray<Sla>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An agreement in a list. */
export type SlaEdge = {
  /** Where it stands in the list; give it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The agreement. */
  readonly node: Sla;
};

/** A page of calendars. */
export type CalendarConnection = {
  /** Calendars with their cursors. */
  readonly edges: ReadonlyArray<CalendarEdge>;
  /** The calendars alone. */
  readonly nodes: ReadonlyArray<Calendar>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A calendar in a list. */
export type CalendarEdge = {
  /** Where it stands in the list; give it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The calendar. */
  readonly node: Calendar;
};

/** A page of clocks. */
export type ClockConnection = {
  /** Clocks with their cursors. */
  readonly edges: ReadonlyArray<ClockEdge>;
  /** The clocks alone. */
  readonly nodes: ReadonlyArray<Clock>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A clock in a list. */
export type ClockEdge = {
  /** Where it stands in the list; give it as after or before. */
  readonly cursor: Scalars['String']['output'];
  /** The clock. */
  readonly node: Clock;
};

/** Which agreements; all that is given must hold. */
export type SlaFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<SlaState>>;
  /** About this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer alone. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With this calendar. */
  readonly calendarId?: InputMaybe<Scalars['ID']['input']>;
};

/** In which order agreements are listed. */
export type SlaOrder =
  /** The newest draft first. */
  | 'DRAFTED_DESC'
  /** By key. */
  | 'KEY'
  /** The oldest draft first. */
  | 'DRAFTED_ASC';

/** Which clocks; all that is given must hold. */
export type ClockFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ClockState>>;
  /** With one of these verdicts. */
  readonly verdicts?: InputMaybe<ReadonlyArray<ClockVerdict>>;
  /** Of this metric. */
  readonly metric?: InputMaybe<ClockMetric>;
  /** Whether a target was missed. */
  readonly breached?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: at risk, and not missed or stopped yet. False: all others. */
  readonly atRisk?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** By this agreement. */
  readonly slaId?: InputMaybe<Scalars['ID']['input']>;
  /** Missed, or to be missed, before then (UTC). */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Started from then on (UTC). */
  readonly startedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Started before then (UTC). */
  readonly startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** In which order clocks are listed. */
export type ClockOrder =
  /** The next to be missed first; those without a due moment last. */
  | 'DUE'
  /** The newest first. */
  | 'STARTED_DESC'
  /** The oldest first. */
  | 'STARTED_ASC';

/** Only calendars that are all of this. */
export type CalendarFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<CalendarState>>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of calendars. */
export type CalendarOrder =
  /** By name. */
  | 'NAME'
  /** The last published first. */
  | 'PUBLISHED_DESC'
  /** The first published first. */
  | 'PUBLISHED_ASC';

/** Hours from one local time to another of the same day. */
export type ServiceHoursInput = {
  /** HH:MM. */
  readonly from: Scalars['String']['input'];
  /** HH:MM, 24:00 at the latest. Hours past midnight are two days' hours. */
  readonly to: Scalars['String']['input'];
};

/** Hours of each weekday; what is left out is closed. */
export type WeeklyHoursInput = {
  /** Monday. */
  readonly mon?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Tuesday. */
  readonly tue?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Wednesday. */
  readonly wed?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Thursday. */
  readonly thu?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Friday. */
  readonly fri?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Saturday. */
  readonly sat?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
  /** Sunday. */
  readonly sun?: InputMaybe<ReadonlyArray<ServiceHoursInput>>;
};

/** Time taken out of the hours of one date. */
export type CalendarBreakInput = {
  /** The date. */
  readonly on: Scalars['Date']['input'];
  /** HH:MM. */
  readonly from: Scalars['String']['input'];
  /** HH:MM. */
  readonly to: Scalars['String']['input'];
  /** What it is for. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Hours of one date in place of its weekday's. */
export type CalendarOverrideInput = {
  /** The date. */
  readonly on: Scalars['Date']['input'];
  /** The hours; none is closed. */
  readonly hours: ReadonlyArray<ServiceHoursInput>;
  /** What it is for. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A whole day without service. */
export type CalendarHolidayInput = {
  /** YYYY-MM-DD, or MM-DD for every year. */
  readonly on: Scalars['String']['input'];
  /** What is celebrated. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** Service hours in local time of one zone. */
export type CalendarHoursInput = {
  /** IANA zone, for example Europe/Berlin. */
  readonly zone: Scalars['String']['input'];
  /** Hours of each weekday. */
  readonly weekly: WeeklyHoursInput;
  /** Time taken out of the hours of one date. */
  readonly breaks?: InputMaybe<ReadonlyArray<CalendarBreakInput>>;
  /** Hours of one date in place of its weekday's. */
  readonly overrides?: InputMaybe<ReadonlyArray<CalendarOverrideInput>>;
  /** Whole days without service. */
  readonly holidays?: InputMaybe<ReadonlyArray<CalendarHolidayInput>>;
};

/** A calendar, or another version of one. */
export type PublishCalendarInput = {
  /** The calendar that gets another version; a new calendar unless told. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called; at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** The hours. */
  readonly hours: CalendarHoursInput;
  /** From when on clocks start by it (UTC); now unless told, and no earlier than the version before. */
  readonly effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; CONFLICT where the calendar has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** A key of your own that makes a retry safe, for a new calendar. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Which calendar to take out of use, and why. */
export type WithdrawCalendarInput = {
  /** The calendar. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the calendar has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A target. */
export type SlaTargetInput = {
  /** What is measured. */
  readonly metric: ClockMetric;
  /** For incidents of this priority. A metric has a target for every priority, or for none. */
  readonly priority: TargetPriority;
  /** Minutes of service hours, at least 1. */
  readonly minutes: Scalars['Int']['input'];
  /** Percent of the minutes after which it is at risk, 1 to 99; 75 unless told. */
  readonly atRiskPercent?: InputMaybe<Scalars['Int']['input']>;
};

/** How much work the targets are meant for. */
export type SlaWorkloadLimitInput = {
  /** What is counted. */
  readonly measure: WorkloadMeasure;
  /** Up to so many. */
  readonly limit: Scalars['Int']['input'];
};

/** The terms of an agreement. */
export type SlaTermsInput = {
  /** What it covers; at most 2000 characters. */
  readonly scope: Scalars['String']['input'];
  /** The hours in which targets count. */
  readonly calendarId: Scalars['ID']['input'];
  /** What is to be reached. */
  readonly targets: ReadonlyArray<SlaTargetInput>;
  /** Waits that pause; the wait on the user unless told. */
  readonly pausedIn?: InputMaybe<ReadonlyArray<SlaPause>>;
  /** How much work the targets are meant for. */
  readonly workloadLimits?: InputMaybe<ReadonlyArray<SlaWorkloadLimitInput>>;
  /** When the targets do not hold, in words. */
  readonly exceptions?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** From when on it is to be in force (UTC). */
  readonly startsAt: Scalars['DateTime']['input'];
  /** Until when (UTC); until it is ended or replaced unless told. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An agreement to draft. */
export type DraftSlaInput = {
  /** The service that it is about. */
  readonly serviceId: Scalars['ID']['input'];
  /** Whose it is; for every customer of the service unless told. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The agreement that it takes the place of, of the same service and customer. */
  readonly replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** The terms. */
  readonly terms: SlaTermsInput;
  /** A key of your own that makes a retry safe. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Other terms for a draft. */
export type RedraftSlaInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** The terms, all of them. */
  readonly terms: SlaTermsInput;
  /** The version that the caller saw; CONFLICT where the agreement has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** That a party accepts the terms. */
export type AcceptSlaInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** Which party accepts. */
  readonly party: SlaParty;
  /** The version whose terms were read; CONFLICT where they may have changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The customer's person who accepted; needed where the provider records it. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
  /** Where it can be seen; needed where the provider records it. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** Which agreement to take a step with. */
export type SlaCommandInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the agreement has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which agreement to end, and why. */
export type EndSlaInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** From when on it is no longer in force (UTC); now unless told. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the caller saw; CONFLICT where the agreement has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which agreement to give up, and why. */
export type WithdrawSlaInput = {
  /** The agreement. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the agreement has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The calendar as it is now, or why nothing happened. */
export type CalendarPayload = {
  /** The calendar after the command; null where it was refused. */
  readonly calendar?: Maybe<Calendar>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The agreement as it is now, or why nothing happened. */
export type SlaPayload = {
  /** The agreement after the command; null where it was refused. */
  readonly sla?: Maybe<Sla>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Service: Service;
  CostItem: CostItem;
  Sla: Sla;
  Calendar: Calendar;
  Clock: Clock;
  Incident: Incident;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  CostItem:
    ( { __typename: 'CostItem' }
    & GraphQLRecursivePick<FederationTypes['CostItem'], {"id":true}> );
  Sla:
    ( { __typename: 'Sla' }
    & GraphQLRecursivePick<FederationTypes['Sla'], {"id":true}> );
  Calendar:
    ( { __typename: 'Calendar' }
    & GraphQLRecursivePick<FederationTypes['Calendar'], {"id":true}> );
  Clock:
    ( { __typename: 'Clock' }
    & GraphQLRecursivePick<FederationTypes['Clock'], {"id":true}> );
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  Refusal: ResolverTypeWrapper<RefusalPayload>;
  NotFound: ResolverTypeWrapper<RefusalPayload>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Conflict: ResolverTypeWrapper<RefusalPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Forbidden: ResolverTypeWrapper<RefusalPayload>;
  InvalidInput: ResolverTypeWrapper<RefusalPayload>;
  UnknownReference: ResolverTypeWrapper<RefusalPayload>;
  IllegalTransition: ResolverTypeWrapper<RefusalPayload>;
  IdempotencyKeyReused: ResolverTypeWrapper<RefusalPayload>;
  RuleRefusal: ResolverTypeWrapper<RefusalPayload>;
  RecordEvent: ResolverTypeWrapper<RecordEventParent>;
  RecordEventConnection: ResolverTypeWrapper<Page<ResolversParentTypes['RecordEvent']>>;
  RecordEventEdge: ResolverTypeWrapper<Omit<RecordEventEdge, 'node'> & { node: ResolversTypes['RecordEvent'] }>;
  Service: ResolverTypeWrapper<ServiceParent>;
  ServiceState: ServiceState;
  ServiceAction: ServiceAction;
  Criticality: Criticality;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  Person: ResolverTypeWrapper<{ readonly id: string }>;
  Supplier: ResolverTypeWrapper<{ readonly id: string }>;
  ServiceConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Service']>>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node'> & { node: ResolversTypes['Service'] }>;
  ServiceFilter: ServiceFilter;
  ServiceOrder: ServiceOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProposeServiceInput: ProposeServiceInput;
  ChangeServiceInput: ChangeServiceInput;
  ServiceStepInput: ServiceStepInput;
  EndServiceInput: EndServiceInput;
  ServicePayload: ResolverTypeWrapper<Omit<ServicePayload, 'service' | 'refusal'> & { service?: Maybe<ResolversTypes['Service']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CostItem: ResolverTypeWrapper<CostItemParent>;
  Asset: ResolverTypeWrapper<{ readonly id: string }>;
  CostState: CostState;
  CostAction: CostAction;
  CostKind: CostKind;
  ServiceCost: ResolverTypeWrapper<ServiceCost>;
  ServiceCostShare: ResolverTypeWrapper<ServiceCostShare>;
  CostItemConnection: ResolverTypeWrapper<Page<ResolversParentTypes['CostItem']>>;
  CostItemEdge: ResolverTypeWrapper<Omit<CostItemEdge, 'node'> & { node: ResolversTypes['CostItem'] }>;
  CostItemFilter: CostItemFilter;
  CostItemOrder: CostItemOrder;
  RecordCostInput: RecordCostInput;
  ReverseCostInput: ReverseCostInput;
  CostItemPayload: ResolverTypeWrapper<Omit<CostItemPayload, 'costItem' | 'refusal'> & { costItem?: Maybe<ResolversTypes['CostItem']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  Sla: ResolverTypeWrapper<SlaParent>;
  SlaState: SlaState;
  SlaAction: SlaAction;
  SlaEnding: SlaEnding;
  SlaParty: SlaParty;
  ClockMetric: ClockMetric;
  TargetPriority: TargetPriority;
  SlaPause: SlaPause;
  WorkloadMeasure: WorkloadMeasure;
  SlaTarget: ResolverTypeWrapper<SlaTarget>;
  SlaWorkloadLimit: ResolverTypeWrapper<SlaWorkloadLimit>;
  SlaAcceptance: ResolverTypeWrapper<SlaAcceptanceParent>;
  Calendar: ResolverTypeWrapper<CalendarParent>;
  CalendarState: CalendarState;
  CalendarAction: CalendarAction;
  CalendarVersion: ResolverTypeWrapper<CalendarVersionParent>;
  CalendarHours: ResolverTypeWrapper<CalendarHoursParent>;
  WeeklyHours: ResolverTypeWrapper<WeeklyHours>;
  ServiceHours: ResolverTypeWrapper<ServiceHours>;
  CalendarBreak: ResolverTypeWrapper<CalendarBreak>;
  CalendarOverride: ResolverTypeWrapper<CalendarOverride>;
  CalendarHoliday: ResolverTypeWrapper<CalendarHoliday>;
  Clock: ResolverTypeWrapper<ClockParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ClockState: ClockState;
  ClockAction: ClockAction;
  ClockVerdict: ClockVerdict;
  ClockStep: ResolverTypeWrapper<ClockStep>;
  ClockStepType: ClockStepType;
  ClockExplanation: ResolverTypeWrapper<Omit<ClockExplanation, 'clock' | 'hours'> & { clock: ResolversTypes['Clock'], hours: ResolversTypes['CalendarHours'] }>;
  ClockInterval: ResolverTypeWrapper<ClockInterval>;
  ClockReason: ClockReason;
  ClockVerification: ResolverTypeWrapper<Omit<ClockVerification, 'differences'> & { differences: ReadonlyArray<ResolversTypes['ClockDifference']> }>;
  ClockDifference: ResolverTypeWrapper<Omit<ClockDifference, 'clock'> & { clock: ResolversTypes['Clock'] }>;
  SlaAttainment: ResolverTypeWrapper<SlaAttainment>;
  Incident: ResolverTypeWrapper<{ readonly id: string }>;
  SlaConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Sla']>>;
  SlaEdge: ResolverTypeWrapper<Omit<SlaEdge, 'node'> & { node: ResolversTypes['Sla'] }>;
  CalendarConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Calendar']>>;
  CalendarEdge: ResolverTypeWrapper<Omit<CalendarEdge, 'node'> & { node: ResolversTypes['Calendar'] }>;
  ClockConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Clock']>>;
  ClockEdge: ResolverTypeWrapper<Omit<ClockEdge, 'node'> & { node: ResolversTypes['Clock'] }>;
  SlaFilter: SlaFilter;
  SlaOrder: SlaOrder;
  ClockFilter: ClockFilter;
  ClockOrder: ClockOrder;
  CalendarFilter: CalendarFilter;
  CalendarOrder: CalendarOrder;
  ServiceHoursInput: ServiceHoursInput;
  WeeklyHoursInput: WeeklyHoursInput;
  CalendarBreakInput: CalendarBreakInput;
  CalendarOverrideInput: CalendarOverrideInput;
  CalendarHolidayInput: CalendarHolidayInput;
  CalendarHoursInput: CalendarHoursInput;
  PublishCalendarInput: PublishCalendarInput;
  WithdrawCalendarInput: WithdrawCalendarInput;
  SlaTargetInput: SlaTargetInput;
  SlaWorkloadLimitInput: SlaWorkloadLimitInput;
  SlaTermsInput: SlaTermsInput;
  DraftSlaInput: DraftSlaInput;
  RedraftSlaInput: RedraftSlaInput;
  AcceptSlaInput: AcceptSlaInput;
  SlaCommandInput: SlaCommandInput;
  EndSlaInput: EndSlaInput;
  WithdrawSlaInput: WithdrawSlaInput;
  CalendarPayload: ResolverTypeWrapper<Omit<CalendarPayload, 'calendar' | 'refusal'> & { calendar?: Maybe<ResolversTypes['Calendar']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  SlaPayload: ResolverTypeWrapper<Omit<SlaPayload, 'sla' | 'refusal'> & { sla?: Maybe<ResolversTypes['Sla']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Money: Money;
  MoneyInput: MoneyInput;
  Refusal: RefusalPayload;
  NotFound: RefusalPayload;
  ID: Scalars['ID']['output'];
  Conflict: RefusalPayload;
  Int: Scalars['Int']['output'];
  Forbidden: RefusalPayload;
  InvalidInput: RefusalPayload;
  UnknownReference: RefusalPayload;
  IllegalTransition: RefusalPayload;
  IdempotencyKeyReused: RefusalPayload;
  RuleRefusal: RefusalPayload;
  RecordEvent: RecordEventParent;
  RecordEventConnection: Page<ResolversParentTypes['RecordEvent']>;
  RecordEventEdge: Omit<RecordEventEdge, 'node'> & { node: ResolversParentTypes['RecordEvent'] };
  Service: ServiceParent;
  Customer: { readonly id: string };
  Person: { readonly id: string };
  Supplier: { readonly id: string };
  ServiceConnection: Page<ResolversParentTypes['Service']>;
  ServiceEdge: Omit<ServiceEdge, 'node'> & { node: ResolversParentTypes['Service'] };
  ServiceFilter: ServiceFilter;
  Query: Record<PropertyKey, never>;
  ProposeServiceInput: ProposeServiceInput;
  ChangeServiceInput: ChangeServiceInput;
  ServiceStepInput: ServiceStepInput;
  EndServiceInput: EndServiceInput;
  ServicePayload: Omit<ServicePayload, 'service' | 'refusal'> & { service?: Maybe<ResolversParentTypes['Service']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  Mutation: Record<PropertyKey, never>;
  CostItem: CostItemParent;
  Asset: { readonly id: string };
  ServiceCost: ServiceCost;
  ServiceCostShare: ServiceCostShare;
  CostItemConnection: Page<ResolversParentTypes['CostItem']>;
  CostItemEdge: Omit<CostItemEdge, 'node'> & { node: ResolversParentTypes['CostItem'] };
  CostItemFilter: CostItemFilter;
  RecordCostInput: RecordCostInput;
  ReverseCostInput: ReverseCostInput;
  CostItemPayload: Omit<CostItemPayload, 'costItem' | 'refusal'> & { costItem?: Maybe<ResolversParentTypes['CostItem']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  Sla: SlaParent;
  SlaTarget: SlaTarget;
  SlaWorkloadLimit: SlaWorkloadLimit;
  SlaAcceptance: SlaAcceptanceParent;
  Calendar: CalendarParent;
  CalendarVersion: CalendarVersionParent;
  CalendarHours: CalendarHoursParent;
  WeeklyHours: WeeklyHours;
  ServiceHours: ServiceHours;
  CalendarBreak: CalendarBreak;
  CalendarOverride: CalendarOverride;
  CalendarHoliday: CalendarHoliday;
  Clock: ClockParent;
  Float: Scalars['Float']['output'];
  ClockStep: ClockStep;
  ClockExplanation: Omit<ClockExplanation, 'clock' | 'hours'> & { clock: ResolversParentTypes['Clock'], hours: ResolversParentTypes['CalendarHours'] };
  ClockInterval: ClockInterval;
  ClockVerification: Omit<ClockVerification, 'differences'> & { differences: ReadonlyArray<ResolversParentTypes['ClockDifference']> };
  ClockDifference: Omit<ClockDifference, 'clock'> & { clock: ResolversParentTypes['Clock'] };
  SlaAttainment: SlaAttainment;
  Incident: { readonly id: string };
  SlaConnection: Page<ResolversParentTypes['Sla']>;
  SlaEdge: Omit<SlaEdge, 'node'> & { node: ResolversParentTypes['Sla'] };
  CalendarConnection: Page<ResolversParentTypes['Calendar']>;
  CalendarEdge: Omit<CalendarEdge, 'node'> & { node: ResolversParentTypes['Calendar'] };
  ClockConnection: Page<ResolversParentTypes['Clock']>;
  ClockEdge: Omit<ClockEdge, 'node'> & { node: ResolversParentTypes['Clock'] };
  SlaFilter: SlaFilter;
  ClockFilter: ClockFilter;
  CalendarFilter: CalendarFilter;
  ServiceHoursInput: ServiceHoursInput;
  WeeklyHoursInput: WeeklyHoursInput;
  CalendarBreakInput: CalendarBreakInput;
  CalendarOverrideInput: CalendarOverrideInput;
  CalendarHolidayInput: CalendarHolidayInput;
  CalendarHoursInput: CalendarHoursInput;
  PublishCalendarInput: PublishCalendarInput;
  WithdrawCalendarInput: WithdrawCalendarInput;
  SlaTargetInput: SlaTargetInput;
  SlaWorkloadLimitInput: SlaWorkloadLimitInput;
  SlaTermsInput: SlaTermsInput;
  DraftSlaInput: DraftSlaInput;
  RedraftSlaInput: RedraftSlaInput;
  AcceptSlaInput: AcceptSlaInput;
  SlaCommandInput: SlaCommandInput;
  EndSlaInput: EndSlaInput;
  WithdrawSlaInput: WithdrawSlaInput;
  CalendarPayload: Omit<CalendarPayload, 'calendar' | 'refusal'> & { calendar?: Maybe<ResolversParentTypes['Calendar']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  SlaPayload: Omit<SlaPayload, 'sla' | 'refusal'> & { sla?: Maybe<ResolversParentTypes['Sla']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refusal'] = ResolversParentTypes['Refusal']> = {
  __resolveType: TypeResolveFn<'NotFound' | 'Conflict' | 'Forbidden' | 'InvalidInput' | 'UnknownReference' | 'IllegalTransition' | 'IdempotencyKeyReused' | 'RuleRefusal', ParentType, ContextType>;
};

export type NotFoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conflict'] = ResolversParentTypes['Conflict']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Forbidden'] = ResolversParentTypes['Forbidden']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidInputResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidInput'] = ResolversParentTypes['InvalidInput']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnknownReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnknownReference'] = ResolversParentTypes['UnknownReference']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalTransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyKeyReusedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdempotencyKeyReused'] = ResolversParentTypes['IdempotencyKeyReused']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RuleRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleRefusal'] = ResolversParentTypes['RuleRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  details?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RecordEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEvent'] = ResolversParentTypes['RecordEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  policies?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previousHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RecordEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEventConnection'] = ResolversParentTypes['RecordEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecordEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecordEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordEventEdge'] = ResolversParentTypes['RecordEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordEvent'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceState'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  criticality?: Resolver<ResolversTypes['Criticality'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  suppliers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Supplier']>>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  introducedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ServiceAction']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ServiceHistoryArgs>>;
  cost?: Resolver<Maybe<ResolversTypes['ServiceCost']>, ParentType, ContextType, RequireFields<ServiceCostArgs, 'from' | 'to'>>;
  slas?: Resolver<ReadonlyArray<ResolversTypes['Sla']>, ParentType, ContextType, Partial<ServiceSlasArgs>>;
  clocks?: Resolver<ResolversTypes['ClockConnection'], ParentType, ContextType, RequireFields<ServiceClocksArgs, 'orderBy'>>;
  slaAttainment?: Resolver<ReadonlyArray<ResolversTypes['SlaAttainment']>, ParentType, ContextType, RequireFields<ServiceSlaAttainmentArgs, 'from' | 'to'>>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Service']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Service'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceArgs, 'id'>>;
  serviceByKey?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType, RequireFields<QueryServiceByKeyArgs, 'key'>>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<QueryServicesArgs, 'orderBy'>>;
  costItem?: Resolver<Maybe<ResolversTypes['CostItem']>, ParentType, ContextType, RequireFields<QueryCostItemArgs, 'id'>>;
  costItemByKey?: Resolver<Maybe<ResolversTypes['CostItem']>, ParentType, ContextType, RequireFields<QueryCostItemByKeyArgs, 'key'>>;
  costItems?: Resolver<ResolversTypes['CostItemConnection'], ParentType, ContextType, RequireFields<QueryCostItemsArgs, 'orderBy'>>;
  sla?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType, RequireFields<QuerySlaArgs, 'id'>>;
  slaByKey?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType, RequireFields<QuerySlaByKeyArgs, 'key'>>;
  slas?: Resolver<ResolversTypes['SlaConnection'], ParentType, ContextType, RequireFields<QuerySlasArgs, 'orderBy'>>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, RequireFields<QueryCalendarArgs, 'id'>>;
  calendarByKey?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, RequireFields<QueryCalendarByKeyArgs, 'key'>>;
  calendars?: Resolver<ResolversTypes['CalendarConnection'], ParentType, ContextType, RequireFields<QueryCalendarsArgs, 'orderBy'>>;
  clock?: Resolver<Maybe<ResolversTypes['Clock']>, ParentType, ContextType, RequireFields<QueryClockArgs, 'id'>>;
  clocks?: Resolver<ResolversTypes['ClockConnection'], ParentType, ContextType, RequireFields<QueryClocksArgs, 'orderBy'>>;
  explainClock?: Resolver<Maybe<ResolversTypes['ClockExplanation']>, ParentType, ContextType, RequireFields<QueryExplainClockArgs, 'id'>>;
  verifyClocks?: Resolver<ResolversTypes['ClockVerification'], ParentType, ContextType, Partial<QueryVerifyClocksArgs>>;
};

export type ServicePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServicePayload'] = ResolversParentTypes['ServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationProposeServiceArgs, 'input'>>;
  changeService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationChangeServiceArgs, 'input'>>;
  designService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationDesignServiceArgs, 'input'>>;
  introduceService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationIntroduceServiceArgs, 'input'>>;
  retireService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationRetireServiceArgs, 'input'>>;
  withdrawService?: Resolver<ResolversTypes['ServicePayload'], ParentType, ContextType, RequireFields<MutationWithdrawServiceArgs, 'input'>>;
  recordCost?: Resolver<ResolversTypes['CostItemPayload'], ParentType, ContextType, RequireFields<MutationRecordCostArgs, 'input'>>;
  reverseCost?: Resolver<ResolversTypes['CostItemPayload'], ParentType, ContextType, RequireFields<MutationReverseCostArgs, 'input'>>;
  publishCalendar?: Resolver<ResolversTypes['CalendarPayload'], ParentType, ContextType, RequireFields<MutationPublishCalendarArgs, 'input'>>;
  withdrawCalendar?: Resolver<ResolversTypes['CalendarPayload'], ParentType, ContextType, RequireFields<MutationWithdrawCalendarArgs, 'input'>>;
  draftSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationDraftSlaArgs, 'input'>>;
  redraftSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationRedraftSlaArgs, 'input'>>;
  acceptSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationAcceptSlaArgs, 'input'>>;
  agreeSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationAgreeSlaArgs, 'input'>>;
  activateSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationActivateSlaArgs, 'input'>>;
  endSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationEndSlaArgs, 'input'>>;
  withdrawSla?: Resolver<ResolversTypes['SlaPayload'], ParentType, ContextType, RequireFields<MutationWithdrawSlaArgs, 'input'>>;
};

export type CostItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostItem'] = ResolversParentTypes['CostItem'], FederationReferenceType extends FederationReferenceTypes['CostItem'] = FederationReferenceTypes['CostItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CostItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CostState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['CostAction']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CostKind'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['CostItem']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['CostItem']>, ParentType, ContextType>;
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<CostItemHistoryArgs>>;
};

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServiceCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCost'] = ResolversParentTypes['ServiceCost']> = {
  fromMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toMonth?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  breakdown?: Resolver<ReadonlyArray<ResolversTypes['ServiceCostShare']>, ParentType, ContextType>;
};

export type ServiceCostShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCostShare'] = ResolversParentTypes['ServiceCostShare']> = {
  kind?: Resolver<ResolversTypes['CostKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostItemConnection'] = ResolversParentTypes['CostItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CostItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CostItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CostItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostItemEdge'] = ResolversParentTypes['CostItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CostItem'], ParentType, ContextType>;
};

export type CostItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CostItemPayload'] = ResolversParentTypes['CostItemPayload']> = {
  costItem?: Resolver<Maybe<ResolversTypes['CostItem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SlaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sla'] = ResolversParentTypes['Sla'], FederationReferenceType extends FederationReferenceTypes['Sla'] = FederationReferenceTypes['Sla']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sla']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SlaState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['SlaAction']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['SlaTarget']>, ParentType, ContextType>;
  pausedIn?: Resolver<ReadonlyArray<ResolversTypes['SlaPause']>, ParentType, ContextType>;
  workloadLimits?: Resolver<ReadonlyArray<ResolversTypes['SlaWorkloadLimit']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  acceptances?: Resolver<ReadonlyArray<ResolversTypes['SlaAcceptance']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  inForceFrom?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  inForceUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  ending?: Resolver<Maybe<ResolversTypes['SlaEnding']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<SlaHistoryArgs>>;
};

export type SlaTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaTarget'] = ResolversParentTypes['SlaTarget']> = {
  metric?: Resolver<ResolversTypes['ClockMetric'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TargetPriority'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atRiskPercent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlaWorkloadLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaWorkloadLimit'] = ResolversParentTypes['SlaWorkloadLimit']> = {
  measure?: Resolver<ResolversTypes['WorkloadMeasure'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlaAcceptanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaAcceptance'] = ResolversParentTypes['SlaAcceptance']> = {
  party?: Resolver<ResolversTypes['SlaParty'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar'], FederationReferenceType extends FederationReferenceTypes['Calendar'] = FederationReferenceTypes['Calendar']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Calendar']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CalendarState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['CalendarAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['CalendarHours'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['CalendarVersion']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<CalendarHistoryArgs>>;
};

export type CalendarVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarVersion'] = ResolversParentTypes['CalendarVersion']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['CalendarHours'], ParentType, ContextType>;
  effectiveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CalendarHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarHours'] = ResolversParentTypes['CalendarHours']> = {
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekly?: Resolver<ResolversTypes['WeeklyHours'], ParentType, ContextType>;
  breaks?: Resolver<ReadonlyArray<ResolversTypes['CalendarBreak']>, ParentType, ContextType>;
  overrides?: Resolver<ReadonlyArray<ResolversTypes['CalendarOverride']>, ParentType, ContextType>;
  holidays?: Resolver<ReadonlyArray<ResolversTypes['CalendarHoliday']>, ParentType, ContextType>;
};

export type WeeklyHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WeeklyHours'] = ResolversParentTypes['WeeklyHours']> = {
  mon?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  tue?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  wed?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  thu?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  fri?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  sat?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  sun?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
};

export type ServiceHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceHours'] = ResolversParentTypes['ServiceHours']> = {
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarBreak'] = ResolversParentTypes['CalendarBreak']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarOverrideResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarOverride'] = ResolversParentTypes['CalendarOverride']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  hours?: Resolver<ReadonlyArray<ResolversTypes['ServiceHours']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CalendarHolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarHoliday'] = ResolversParentTypes['CalendarHoliday']> = {
  on?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock'], FederationReferenceType extends FederationReferenceTypes['Clock'] = FederationReferenceTypes['Clock']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Clock']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['ClockVerdict'], ParentType, ContextType>;
  metric?: Resolver<ResolversTypes['ClockMetric'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  sla?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  calendarVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zoneRules?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TargetPriority'], ParentType, ContextType>;
  targetMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  elapsedMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  remainingMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  warnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  atRiskSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  verdictAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ClockStep']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ClockHistoryArgs>>;
};

export type ClockStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockStep'] = ResolversParentTypes['ClockStep']> = {
  type?: Resolver<ResolversTypes['ClockStepType'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  incidentState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TargetPriority'], ParentType, ContextType>;
};

export type ClockExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockExplanation'] = ResolversParentTypes['ClockExplanation']> = {
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  elapsedMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  targetMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['CalendarHours'], ParentType, ContextType>;
  intervals?: Resolver<ReadonlyArray<ResolversTypes['ClockInterval']>, ParentType, ContextType>;
};

export type ClockIntervalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockInterval'] = ResolversParentTypes['ClockInterval']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  counted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ClockReason'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  incidentState?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TargetPriority'], ParentType, ContextType>;
  elapsedMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  beyondTarget?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClockVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockVerification'] = ResolversParentTypes['ClockVerification']> = {
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differences?: Resolver<ReadonlyArray<ResolversTypes['ClockDifference']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ClockDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockDifference'] = ResolversParentTypes['ClockDifference']> = {
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stored?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  computed?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type SlaAttainmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaAttainment'] = ResolversParentTypes['SlaAttainment']> = {
  metric?: Resolver<ResolversTypes['ClockMetric'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TargetPriority'], ParentType, ContextType>;
  met?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Clock']>>, ParentType, ContextType>;
};

export type SlaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaConnection'] = ResolversParentTypes['SlaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SlaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sla']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SlaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaEdge'] = ResolversParentTypes['SlaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sla'], ParentType, ContextType>;
};

export type CalendarConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarConnection'] = ResolversParentTypes['CalendarConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CalendarEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Calendar']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarEdge'] = ResolversParentTypes['CalendarEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Calendar'], ParentType, ContextType>;
};

export type ClockConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockConnection'] = ResolversParentTypes['ClockConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClockEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Clock']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClockEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockEdge'] = ResolversParentTypes['ClockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
};

export type CalendarPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarPayload'] = ResolversParentTypes['CalendarPayload']> = {
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SlaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlaPayload'] = ResolversParentTypes['SlaPayload']> = {
  sla?: Resolver<Maybe<ResolversTypes['Sla']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Refusal?: RefusalResolvers<ContextType>;
  NotFound?: NotFoundResolvers<ContextType>;
  Conflict?: ConflictResolvers<ContextType>;
  Forbidden?: ForbiddenResolvers<ContextType>;
  InvalidInput?: InvalidInputResolvers<ContextType>;
  UnknownReference?: UnknownReferenceResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionResolvers<ContextType>;
  IdempotencyKeyReused?: IdempotencyKeyReusedResolvers<ContextType>;
  RuleRefusal?: RuleRefusalResolvers<ContextType>;
  RecordEvent?: RecordEventResolvers<ContextType>;
  RecordEventConnection?: RecordEventConnectionResolvers<ContextType>;
  RecordEventEdge?: RecordEventEdgeResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ServicePayload?: ServicePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CostItem?: CostItemResolvers<ContextType>;
  Asset?: AssetResolvers<ContextType>;
  ServiceCost?: ServiceCostResolvers<ContextType>;
  ServiceCostShare?: ServiceCostShareResolvers<ContextType>;
  CostItemConnection?: CostItemConnectionResolvers<ContextType>;
  CostItemEdge?: CostItemEdgeResolvers<ContextType>;
  CostItemPayload?: CostItemPayloadResolvers<ContextType>;
  Sla?: SlaResolvers<ContextType>;
  SlaTarget?: SlaTargetResolvers<ContextType>;
  SlaWorkloadLimit?: SlaWorkloadLimitResolvers<ContextType>;
  SlaAcceptance?: SlaAcceptanceResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CalendarVersion?: CalendarVersionResolvers<ContextType>;
  CalendarHours?: CalendarHoursResolvers<ContextType>;
  WeeklyHours?: WeeklyHoursResolvers<ContextType>;
  ServiceHours?: ServiceHoursResolvers<ContextType>;
  CalendarBreak?: CalendarBreakResolvers<ContextType>;
  CalendarOverride?: CalendarOverrideResolvers<ContextType>;
  CalendarHoliday?: CalendarHolidayResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  ClockStep?: ClockStepResolvers<ContextType>;
  ClockExplanation?: ClockExplanationResolvers<ContextType>;
  ClockInterval?: ClockIntervalResolvers<ContextType>;
  ClockVerification?: ClockVerificationResolvers<ContextType>;
  ClockDifference?: ClockDifferenceResolvers<ContextType>;
  SlaAttainment?: SlaAttainmentResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  SlaConnection?: SlaConnectionResolvers<ContextType>;
  SlaEdge?: SlaEdgeResolvers<ContextType>;
  CalendarConnection?: CalendarConnectionResolvers<ContextType>;
  CalendarEdge?: CalendarEdgeResolvers<ContextType>;
  ClockConnection?: ClockConnectionResolvers<ContextType>;
  ClockEdge?: ClockEdgeResolvers<ContextType>;
  CalendarPayload?: CalendarPayloadResolvers<ContextType>;
  SlaPayload?: SlaPayloadResolvers<ContextType>;
};
