// Made by `npm run generate` from the schemas of this service's processes. Do not edit.
import type { Connection as Page } from '@attest/subgraph';
import type { Instant } from '@attest/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RefusalPayload, RecordEvent as RecordEventParent, Context } from '@attest/subgraph';
import type { Complaint as ComplaintParent } from '../complaint/domain.ts';
import type { Customer as CustomerParent } from '../customer/domain.ts';
import type { Supplier as SupplierParent, SupplierContract as SupplierContractParent, SupplierContractTarget as SupplierContractTargetParent, SupplierContractCost as SupplierContractCostParent, SupplierContractReview as SupplierContractReviewParent, SupplierDispute as SupplierDisputeParent } from '../supplier/mappers.ts';
import type { ComplaintMeasure as ComplaintMeasureParent } from '../complaint/store.ts';
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

/**
 * A customer is not content with a service or with the provider. It is acted on, and the customer is told what came of it,
 * before it is closed; where the usual way does not settle it, it is escalated. ISO/IEC 20000-1:2018 8.3.2.
 */
export type Complaint = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CMP-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the complaint's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ComplaintState;
  /** What the caller may do next with the complaint. */
  readonly availableActions: ReadonlyArray<ComplaintAction>;
  /** The customer who complains. */
  readonly customer?: Maybe<Customer>;
  /** The service that it is about; null where it is about the provider as such. Owned by delivery. */
  readonly service?: Maybe<Service>;
  /** The incident that it is about, where it is about one; owned by resolution. */
  readonly incident?: Maybe<Incident>;
  /** The customer's person who complains, where known; owned by governance. */
  readonly complainant?: Maybe<Person>;
  /** What the customer said, in any language. */
  readonly text: Scalars['String']['output'];
  /** By when it must be acknowledged (UTC); otherwise the platform escalates it. */
  readonly acknowledgeBy: Scalars['DateTime']['output'];
  /** Who took on to act on it; owned by governance. */
  readonly responsible?: Maybe<Person>;
  /** What was done about it, oldest first. */
  readonly actions: ReadonlyArray<ComplaintMeasure>;
  /** Whom it was escalated to; null for top management as a body, or where it never was. Owned by governance. */
  readonly escalatedTo?: Maybe<Person>;
  /** How often it was escalated. Each time asks for an action of its own. */
  readonly escalations: Scalars['Int']['output'];
  /** What the customer was told came of it; null until then, and again where another action followed. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** When it was received (UTC). */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** When it was acknowledged (UTC). */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the customer was told the result (UTC). */
  readonly resultToldAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * A customer is not content with a service or with the provider. It is acted on, and the customer is told what came of it,
 * before it is closed; where the usual way does not settle it, it is escalated. ISO/IEC 20000-1:2018 8.3.2.
 */
export type ComplaintHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a complaint. */
export type ComplaintState =
  /** Came in; the customer has heard nothing yet. */
  | 'RECEIVED'
  /** The customer knows that it is being looked into. */
  | 'ACKNOWLEDGED'
  /** Somebody acts on it. */
  | 'IN_ACTION'
  /** The usual way did not settle it. */
  | 'ESCALATED'
  /** Acted on, and the customer knows the result; nothing changes any more. */
  | 'CLOSED';

/** What can be done with a complaint. */
export type ComplaintAction =
  /** Tell the customer that it is being looked into. */
  | 'ACKNOWLEDGE'
  /** Name who acts on it. */
  | 'START_ACTION'
  /** Record what was done. */
  | 'RECORD_ACTION'
  /** Record what the customer was told. */
  | 'TELL_RESULT'
  /** Take it to somebody with more authority. */
  | 'ESCALATE'
  /** Close it. */
  | 'CLOSE';

/** Something that was done about a complaint. */
export type ComplaintMeasure = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What was done. */
  readonly action: Scalars['String']['output'];
  /** Who recorded it; owned by governance. */
  readonly by?: Maybe<Person>;
  /** Their name as it was then. */
  readonly byName: Scalars['String']['output'];
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** A page of complaints. */
export type ComplaintConnection = {
  /** The complaints with their places in the list. */
  readonly edges: ReadonlyArray<ComplaintEdge>;
  /** The complaints. */
  readonly nodes: ReadonlyArray<Complaint>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A complaint in a list. */
export type ComplaintEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The complaint. */
  readonly node: Complaint;
};

/** Only complaints that are all of this. */
export type ComplaintFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ComplaintState>>;
  /** True: not closed; false: closed. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** About this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** About this incident. */
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
  /** Acted on by this person. */
  readonly responsibleId?: InputMaybe<Scalars['ID']['input']>;
  /** Received at or after (UTC). */
  readonly receivedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Received before (UTC). */
  readonly receivedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Orders of a list of complaints. */
export type ComplaintOrder =
  /** The newest first. */
  | 'RECEIVED_DESC'
  /** The oldest first. */
  | 'RECEIVED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** A customer. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Its complaints that are not closed. */
  readonly openComplaints: Scalars['Int']['output'];
  /** Its complaints, the newest first. */
  readonly complaints: ComplaintConnection;
  /** Human key, for example CUS-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the customer's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Whether the relationship lasts. */
  readonly state: CustomerState;
  /** What the caller may do next with the customer. */
  readonly availableActions: ReadonlyArray<CustomerAction>;
  /** Its name, in any language. */
  readonly name: Scalars['String']['output'];
  /** IANA zone in which the customer works, for example Europe/Berlin. */
  readonly zone: Scalars['String']['output'];
  /** Who is responsible for the relationship; null where that person left and nobody follows yet. Owned by governance. */
  readonly owner?: Maybe<Person>;
  /** The customer's own people to turn to; owned by governance. */
  readonly contacts: ReadonlyArray<Maybe<Person>>;
  /** When it was registered (UTC). */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the relationship ended (UTC); null while it lasts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it ended. */
  readonly endedWhy?: Maybe<Scalars['String']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A customer. */
export type CustomerComplaintsArgs = {
  open?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A customer. */
export type CustomerHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A service; owned by delivery. */
export type Service = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Complaints about it that are not closed, as far as the caller may see them; null while relationship is away. */
  readonly openComplaints?: Maybe<Scalars['Int']['output']>;
  /** Complaints about it that the caller may see, the newest first; null while relationship is away. */
  readonly complaints?: Maybe<ComplaintConnection>;
  /** Contracts with suppliers that cover it, the newest first; a supplier's people see their own. */
  readonly supplierContracts?: Maybe<ReadonlyArray<SupplierContract>>;
};


/** A service; owned by delivery. */
export type ServiceComplaintsArgs = {
  open?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An incident; owned by resolution. */
export type Incident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A person; owned by governance. */
export type Person = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /** The complaint of this id; null where there is none that the caller may see. */
  readonly complaint?: Maybe<Complaint>;
  /** The complaint of this human key. */
  readonly complaintByKey?: Maybe<Complaint>;
  /** Complaints that the caller may see: a customer's people see their own customer's. */
  readonly complaints: ComplaintConnection;
  /** The customer of this id; null where there is none that the caller may see. */
  readonly customer?: Maybe<Customer>;
  /** The customer of this human key. */
  readonly customerByKey?: Maybe<Customer>;
  /** Customers that the caller may see: a customer's people see their own. */
  readonly customers: CustomerConnection;
  /** The supplier of this id; null where there is none that the caller may see. */
  readonly supplier?: Maybe<Supplier>;
  /** The supplier of this human key. */
  readonly supplierByKey?: Maybe<Supplier>;
  /** Suppliers that the caller may see: a supplier's people see their own. */
  readonly suppliers: SupplierConnection;
  /** The contract of this id; null where there is none that the caller may see. */
  readonly supplierContract?: Maybe<SupplierContract>;
  /** The contract of this human key. */
  readonly supplierContractByKey?: Maybe<SupplierContract>;
  /** Contracts that the caller may see: a supplier's people see those with their supplier. */
  readonly supplierContracts: SupplierContractConnection;
};


export type QueryComplaintArgs = {
  id: Scalars['ID']['input'];
};


export type QueryComplaintByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryComplaintsArgs = {
  filter?: InputMaybe<ComplaintFilter>;
  orderBy?: InputMaybe<ComplaintOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomerByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryCustomersArgs = {
  filter?: InputMaybe<CustomerFilter>;
  orderBy?: InputMaybe<CustomerOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySupplierArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupplierByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QuerySuppliersArgs = {
  filter?: InputMaybe<SupplierFilter>;
  orderBy?: InputMaybe<SupplierOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySupplierContractArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySupplierContractByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QuerySupplierContractsArgs = {
  filter?: InputMaybe<SupplierContractFilter>;
  orderBy?: InputMaybe<SupplierContractOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /**
   * Records a complaint. A customer's people complain for their own customer. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE,
   * CUSTOMER_ENDED, SERVICE_NOT_PROVIDED_TO_CUSTOMER, COMPLAINANT_NOT_OF_CUSTOMER, FORBIDDEN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly receiveComplaint: ComplaintPayload;
  /** Records that the customer was told that it is being looked into. */
  readonly acknowledgeComplaint: ComplaintPayload;
  /** Names who acts on it. Refusals: also RESPONSIBLE_NOT_OF_PROVIDER, UNKNOWN_REFERENCE. */
  readonly startComplaintAction: ComplaintPayload;
  /** Records what was done; what the customer was told before is no longer the result. Refusals: also INVALID_INPUT. */
  readonly recordComplaintAction: ComplaintPayload;
  /** Records what the customer was told. Refusals: also INVALID_INPUT, ACTION_REQUIRED. */
  readonly tellComplaintResult: ComplaintPayload;
  /** Takes it to somebody with more authority. Refusals: also INVALID_INPUT, RESPONSIBLE_NOT_OF_PROVIDER, UNKNOWN_REFERENCE. */
  readonly escalateComplaint: ComplaintPayload;
  /** Closes it. Refusals: also ACTION_REQUIRED, RESULT_NOT_TOLD. */
  readonly closeComplaint: ComplaintPayload;
  /**
   * Registers a customer. Refusals: INVALID_INPUT, OWNER_NOT_OF_PROVIDER, UNKNOWN_REFERENCE, FORBIDDEN,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerCustomer: CustomerPayload;
  /** Changes what is said of a customer. Refusals: also INVALID_INPUT. */
  readonly changeCustomer: CustomerPayload;
  /** Names another owner. Refusals: also OWNER_NOT_OF_PROVIDER, UNKNOWN_REFERENCE. */
  readonly assignCustomerOwner: CustomerPayload;
  /** Adds a person to turn to. Refusals: also CONTACT_NOT_OF_CUSTOMER, UNKNOWN_REFERENCE. */
  readonly addCustomerContact: CustomerPayload;
  /** Takes a person to turn to away. */
  readonly removeCustomerContact: CustomerPayload;
  /** Ends the relationship. Refusals: also SERVICES_STILL_PROVIDED, COMPLAINTS_OPEN. */
  readonly endCustomer: CustomerPayload;
  /**
   * Registers a supplier. Refusals: INVALID_INPUT, ACTING_CUSTOMER_REQUIRED, ACTING_CUSTOMER_NOT_FOR_KIND,
   * OWNER_NOT_OF_PROVIDER, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerSupplier: SupplierPayload;
  /** Changes what is said of a supplier. Refusals: also INVALID_INPUT. */
  readonly changeSupplier: SupplierPayload;
  /** Names another owner. Refusals: also OWNER_NOT_OF_PROVIDER, UNKNOWN_REFERENCE. */
  readonly assignSupplierOwner: SupplierPayload;
  /** Adds a person to turn to. Refusals: also CONTACT_NOT_OF_SUPPLIER, UNKNOWN_REFERENCE. */
  readonly addSupplierContact: SupplierPayload;
  /** Takes a person to turn to away. */
  readonly removeSupplierContact: SupplierPayload;
  /** Ends the relationship. Refusals: also SERVICES_STILL_SUPPORTED, CONTRACTS_IN_FORCE, DISPUTES_OPEN. */
  readonly endSupplier: SupplierPayload;
  /** Drafts a contract. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, SUPPLIER_HAS_ENDED, RESPONSIBLE_NOT_OF_PROVIDER, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  readonly draftSupplierContract: SupplierContractPayload;
  /** Writes a draft anew, whole. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE. */
  readonly redraftSupplierContract: SupplierContractPayload;
  /** Records that both agreed; it is in force from its beginning on. Refusals: CONTRACT_INCOMPLETE, CONTRACT_TERM_OVER, SUPPLIER_HAS_ENDED. */
  readonly agreeSupplierContract: SupplierContractPayload;
  /** Gives a draft up, or calls off what has not begun. */
  readonly withdrawSupplierContract: SupplierContractPayload;
  /** Records other terms that both agreed to while it is in force. Refusals: CONTRACT_INCOMPLETE, UNKNOWN_REFERENCE, INVALID_INPUT. */
  readonly amendSupplierContract: SupplierContractPayload;
  /** Holds what the supplier did against the contract. ISO/IEC 20000-1:2018 8.3.4.1. */
  readonly reviewSupplierContract: SupplierContractPayload;
  /** Prolongs a contract. Refusals: CONTRACT_REVIEW_REQUIRED, DISPUTES_OPEN, INVALID_INPUT. */
  readonly renewSupplierContract: SupplierContractPayload;
  /** Names who answers for a contract. Refusals: RESPONSIBLE_NOT_OF_PROVIDER, UNKNOWN_REFERENCE. */
  readonly assignSupplierContract: SupplierContractPayload;
  /** Records a dispute; also of a contract that is over. */
  readonly raiseSupplierDispute: SupplierContractPayload;
  /** Records the result of a dispute. Refusals: DISPUTE_SETTLED_ALREADY, INVALID_INPUT. */
  readonly settleSupplierDispute: SupplierContractPayload;
  /** Ends a contract before its term, or one without a term. */
  readonly terminateSupplierContract: SupplierContractPayload;
};


export type MutationReceiveComplaintArgs = {
  input: ReceiveComplaintInput;
};


export type MutationAcknowledgeComplaintArgs = {
  input: ComplaintCommandInput;
};


export type MutationStartComplaintActionArgs = {
  input: StartComplaintActionInput;
};


export type MutationRecordComplaintActionArgs = {
  input: RecordComplaintActionInput;
};


export type MutationTellComplaintResultArgs = {
  input: TellComplaintResultInput;
};


export type MutationEscalateComplaintArgs = {
  input: EscalateComplaintInput;
};


export type MutationCloseComplaintArgs = {
  input: ComplaintCommandInput;
};


export type MutationRegisterCustomerArgs = {
  input: RegisterCustomerInput;
};


export type MutationChangeCustomerArgs = {
  input: ChangeCustomerInput;
};


export type MutationAssignCustomerOwnerArgs = {
  input: CustomerPersonInput;
};


export type MutationAddCustomerContactArgs = {
  input: CustomerPersonInput;
};


export type MutationRemoveCustomerContactArgs = {
  input: CustomerPersonInput;
};


export type MutationEndCustomerArgs = {
  input: EndCustomerInput;
};


export type MutationRegisterSupplierArgs = {
  input: RegisterSupplierInput;
};


export type MutationChangeSupplierArgs = {
  input: ChangeSupplierInput;
};


export type MutationAssignSupplierOwnerArgs = {
  input: SupplierPersonInput;
};


export type MutationAddSupplierContactArgs = {
  input: SupplierPersonInput;
};


export type MutationRemoveSupplierContactArgs = {
  input: SupplierPersonInput;
};


export type MutationEndSupplierArgs = {
  input: EndSupplierInput;
};


export type MutationDraftSupplierContractArgs = {
  input: DraftSupplierContractInput;
};


export type MutationRedraftSupplierContractArgs = {
  input: RedraftSupplierContractInput;
};


export type MutationAgreeSupplierContractArgs = {
  input: AgreeSupplierContractInput;
};


export type MutationWithdrawSupplierContractArgs = {
  input: WithdrawSupplierContractInput;
};


export type MutationAmendSupplierContractArgs = {
  input: AmendSupplierContractInput;
};


export type MutationReviewSupplierContractArgs = {
  input: ReviewSupplierContractInput;
};


export type MutationRenewSupplierContractArgs = {
  input: RenewSupplierContractInput;
};


export type MutationAssignSupplierContractArgs = {
  input: AssignSupplierContractInput;
};


export type MutationRaiseSupplierDisputeArgs = {
  input: RaiseSupplierDisputeInput;
};


export type MutationSettleSupplierDisputeArgs = {
  input: SettleSupplierDisputeInput;
};


export type MutationTerminateSupplierContractArgs = {
  input: TerminateSupplierContractInput;
};

/** The complaint after the command, or why it was refused. */
export type ComplaintPayload = {
  /** The complaint as it is now; null where the command was refused. */
  readonly complaint?: Maybe<Complaint>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** A new complaint. */
export type ReceiveComplaintInput = {
  /** The customer who complains; a customer's people need not say it. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The service that it is about; one that the customer has. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The incident that it is about. */
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer's person who complains; the caller, where the caller is the customer's. */
  readonly complainantId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer says; at most 10000 characters. */
  readonly text: Scalars['String']['input'];
  /** Makes a retry safe: the same key with the same input records once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the complaint. */
export type ComplaintCommandInput = {
  /** The complaint. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the complaint has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A complaint and who acts on it. */
export type StartComplaintActionInput = {
  /** The complaint. */
  readonly id: Scalars['ID']['input'];
  /** An active person of the provider. */
  readonly responsibleId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the complaint has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was done about a complaint. */
export type RecordComplaintActionInput = {
  /** The complaint. */
  readonly id: Scalars['ID']['input'];
  /** What was done; at most 10000 characters. */
  readonly action: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the complaint has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What the customer was told. */
export type TellComplaintResultInput = {
  /** The complaint. */
  readonly id: Scalars['ID']['input'];
  /** What came of it; at most 10000 characters. */
  readonly result: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the complaint has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An escalation. */
export type EscalateComplaintInput = {
  /** The complaint. */
  readonly id: Scalars['ID']['input'];
  /** To whom: an active person of the provider; top management as a body unless told. */
  readonly toId?: InputMaybe<Scalars['ID']['input']>;
  /** Why the usual way did not settle it; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the complaint has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** States of a customer. */
export type CustomerState =
  /** The relationship lasts. */
  | 'ACTIVE'
  /** The relationship has ended; nothing changes any more. */
  | 'ENDED';

/** What can be done with a customer. */
export type CustomerAction =
  /** Change what is said of it. */
  | 'CHANGE'
  /** Name another owner. */
  | 'ASSIGN_OWNER'
  /** Lose an owner who left: the platform does it. */
  | 'LOSE_OWNER'
  /** Add a person to turn to. */
  | 'ADD_CONTACT'
  /** Take a person to turn to away. */
  | 'REMOVE_CONTACT'
  /** End the relationship. */
  | 'END';

/** A page of customers. */
export type CustomerConnection = {
  /** The customers with their places in the list. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers. */
  readonly nodes: ReadonlyArray<Customer>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A customer in a list. */
export type CustomerEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** Only customers that are all of this. */
export type CustomerFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<CustomerState>>;
  /**
   * In this state.
   * @deprecated Use states; goes on 2027-06-30.
   */
  readonly state?: InputMaybe<CustomerState>;
  /** In this IANA zone. */
  readonly zone?: InputMaybe<Scalars['String']['input']>;
  /** Owned by this person. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: with an owner; false: without one. */
  readonly hasOwner?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of customers. */
export type CustomerOrder =
  /** By name. */
  | 'NAME'
  /** The last registered first. */
  | 'REGISTERED_DESC'
  /** The first registered first. */
  | 'REGISTERED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** The customer after the command, or why it was refused. */
export type CustomerPayload = {
  /** The customer as it is now; null where the command was refused. */
  readonly customer?: Maybe<Customer>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** A new customer. */
export type RegisterCustomerInput = {
  /** Its name, in any language; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** IANA zone, for example Europe/Berlin. */
  readonly zone: Scalars['String']['input'];
  /** Who is responsible for the relationship: an active person of the provider. */
  readonly ownerId: Scalars['ID']['input'];
  /** Makes a retry safe: the same key with the same input registers once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a customer; what is not given stays. */
export type ChangeCustomerInput = {
  /** The customer. */
  readonly id: Scalars['ID']['input'];
  /** Its name; at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** IANA zone, for example Europe/Berlin. */
  readonly zone?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; CONFLICT where the customer has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A customer and a person. */
export type CustomerPersonInput = {
  /** The customer. */
  readonly id: Scalars['ID']['input'];
  /** The person. */
  readonly personId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the customer has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a relationship. */
export type EndCustomerInput = {
  /** The customer. */
  readonly id: Scalars['ID']['input'];
  /** Why it ends; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the customer has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Whoever delivers a part of the services without being the provider itself: an outside company, another part of the
 * provider's own organisation, or a customer that acts as one. ISO/IEC 20000-1:2018 8.3.4.
 */
export type Supplier = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example SUP-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the supplier's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Whether the relationship lasts. */
  readonly state: SupplierState;
  /** What the caller may do next with the supplier. */
  readonly availableActions: ReadonlyArray<SupplierAction>;
  /** Its name, in any language. */
  readonly name: Scalars['String']['output'];
  /** Of what kind it is; the kinds are agreed with and watched in different ways. */
  readonly kind: SupplierKind;
  /** The customer that acts as supplier; null for the other kinds. */
  readonly actingCustomer?: Maybe<Customer>;
  /** The services that it supports, as the catalogue says; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** Who manages the supplier; null where that person left and nobody follows yet. Owned by governance. */
  readonly owner?: Maybe<Person>;
  /** The supplier's own people to turn to; owned by governance. */
  readonly contacts: ReadonlyArray<Maybe<Person>>;
  /** Contracts with it, the newest first. */
  readonly contracts: ReadonlyArray<SupplierContract>;
  /** When it was registered (UTC). */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the relationship ended (UTC); null while it lasts. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it ended. */
  readonly endedWhy?: Maybe<Scalars['String']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * Whoever delivers a part of the services without being the provider itself: an outside company, another part of the
 * provider's own organisation, or a customer that acts as one. ISO/IEC 20000-1:2018 8.3.4.
 */
export type SupplierHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a supplier. */
export type SupplierState =
  /** The relationship lasts. */
  | 'ACTIVE'
  /** The relationship has ended; nothing changes any more. */
  | 'ENDED';

/** What can be done with a supplier. */
export type SupplierAction =
  /** Change what is said of it. */
  | 'CHANGE'
  /** Name another owner. */
  | 'ASSIGN_OWNER'
  /** Lose an owner who left: the platform does it. */
  | 'LOSE_OWNER'
  /** Add a person to turn to. */
  | 'ADD_CONTACT'
  /** Take a person to turn to away. */
  | 'REMOVE_CONTACT'
  /** End the relationship. */
  | 'END';

/** A page of suppliers. */
export type SupplierConnection = {
  /** The suppliers with their places in the list. */
  readonly edges: ReadonlyArray<SupplierEdge>;
  /** The suppliers. */
  readonly nodes: ReadonlyArray<Supplier>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A supplier in a list. */
export type SupplierEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The supplier. */
  readonly node: Supplier;
};

/** Only suppliers that are all of this. */
export type SupplierFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<SupplierState>>;
  /**
   * In this state.
   * @deprecated Use states; goes on 2027-06-30.
   */
  readonly state?: InputMaybe<SupplierState>;
  /** Of this kind. */
  readonly kind?: InputMaybe<SupplierKind>;
  /** Supporting this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Owned by this person. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: with an owner; false: without one. */
  readonly hasOwner?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of suppliers. */
export type SupplierOrder =
  /** By name. */
  | 'NAME'
  /** The last registered first. */
  | 'REGISTERED_DESC'
  /** The first registered first. */
  | 'REGISTERED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Kinds of suppliers. */
export type SupplierKind =
  /** An outside company, bound by a contract. ISO/IEC 20000-1:2018 8.3.4.1. */
  | 'EXTERNAL'
  /** Another part of the provider's own organisation, bound by an agreement. ISO/IEC 20000-1:2018 8.3.4.2. */
  | 'INTERNAL'
  /** A customer that delivers a part, bound by an agreement. ISO/IEC 20000-1:2018 8.3.4.2. */
  | 'CUSTOMER_ACTING_AS_SUPPLIER';

/** The supplier after the command, or why it was refused. */
export type SupplierPayload = {
  /** The supplier as it is now; null where the command was refused. */
  readonly supplier?: Maybe<Supplier>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** A new supplier. */
export type RegisterSupplierInput = {
  /** Its name, in any language; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Of what kind it is. */
  readonly kind: SupplierKind;
  /** The customer that acts as supplier; only and always for CUSTOMER_ACTING_AS_SUPPLIER. */
  readonly actingCustomerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who manages the supplier: an active person of the provider. */
  readonly ownerId: Scalars['ID']['input'];
  /** Makes a retry safe: the same key with the same input registers once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a supplier; what is not given stays. */
export type ChangeSupplierInput = {
  /** The supplier. */
  readonly id: Scalars['ID']['input'];
  /** Its name; at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; CONFLICT where the supplier has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A supplier and a person. */
export type SupplierPersonInput = {
  /** The supplier. */
  readonly id: Scalars['ID']['input'];
  /** The person. */
  readonly personId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the supplier has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The end of a relationship. */
export type EndSupplierInput = {
  /** The supplier. */
  readonly id: Scalars['ID']['input'];
  /** Why it ends; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the supplier has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A contract with a supplier: what it delivers for which services, and by what it is held to it. Drafted, agreed by both, in force,
 * reviewed at planned intervals, renewed or ended. ISO/IEC 20000-1:2018 8.3.4.
 */
export type SupplierContract = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example SCO-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what it is about. */
  readonly title: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: SupplierContractState;
  /** Whether both are bound by it. */
  readonly inForce: Scalars['Boolean']['output'];
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<SupplierContractAction>;
  /** With whom. */
  readonly supplier?: Maybe<Supplier>;
  /** The services that it covers; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** What is delivered. */
  readonly scope: Scalars['String']['output'];
  /** What the supplier has to meet. */
  readonly requirements: Scalars['String']['output'];
  /** Who of both does, and decides, what. */
  readonly responsibilities: Scalars['String']['output'];
  /** In what time the supplier responds and resolves. */
  readonly targets: ReadonlyArray<SupplierContractTarget>;
  /** What is agreed beside targets in minutes. */
  readonly obligations: Scalars['String']['output'];
  /** What it costs; null where that is not known, or nothing is paid. */
  readonly cost?: Maybe<SupplierContractCost>;
  /** From when on it is in force (UTC). */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Until when (UTC); null: until somebody ends it. */
  readonly validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Who of the provider answers for it; null where that person left and nobody follows yet. Owned by governance. */
  readonly responsible?: Maybe<Person>;
  /** Who agreed for the supplier, and where that can be seen; null before. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Days from one review to the next. */
  readonly reviewEveryDays: Scalars['Int']['output'];
  /** Days before its end at which somebody is to decide about renewal. */
  readonly noticeDays: Scalars['Int']['output'];
  /** When the next review is due (UTC); null before it is in force, and when it is over. */
  readonly reviewDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when a review is missed (UTC); null where none is. */
  readonly reviewMissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the supplier was held against it, the last one last; a supplier's people see none. */
  readonly reviews: ReadonlyArray<SupplierContractReview>;
  /** What both disagree about, or did. */
  readonly disputes: ReadonlyArray<SupplierDispute>;
  /** When it was drafted (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When it expired, was terminated or withdrawn (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was terminated or withdrawn. */
  readonly endedWhy?: Maybe<Scalars['String']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * A contract with a supplier: what it delivers for which services, and by what it is held to it. Drafted, agreed by both, in force,
 * reviewed at planned intervals, renewed or ended. ISO/IEC 20000-1:2018 8.3.4.
 */
export type SupplierContractHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a contract with a supplier. */
export type SupplierContractState =
  /** It is written; nobody is bound. */
  | 'DRAFTED'
  /** Both agreed; it has not begun. */
  | 'AGREED'
  /** Both are bound by it. */
  | 'IN_FORCE'
  /** Both are bound by it, and it ends soon: somebody is to decide about renewal. */
  | 'EXPIRING'
  /** It ended with its term. */
  | 'EXPIRED'
  /** It was ended before its term. */
  | 'TERMINATED'
  /** It was given up before it began. */
  | 'WITHDRAWN';

/** What can be done to a contract with a supplier. */
export type SupplierContractAction =
  /** Write the draft anew. */
  | 'REDRAFT'
  /** Record that both agreed. */
  | 'AGREE'
  /** Give it up before it begins. */
  | 'WITHDRAW'
  /** Come into force: time does it. */
  | 'BEGIN'
  /** Record other terms that both agreed to. */
  | 'AMEND'
  /** Hold what the supplier did against it. */
  | 'REVIEW'
  /** Be overdue for review: time does it. */
  | 'MISS_REVIEW'
  /** Be about to end: time does it. */
  | 'FALL_DUE'
  /** Prolong it. */
  | 'RENEW'
  /** Name who answers for it. */
  | 'ASSIGN'
  /** Lose who answered for it and left: the platform does it. */
  | 'LOSE_RESPONSIBLE'
  /** Record a dispute. */
  | 'RAISE_DISPUTE'
  /** Record the result of a dispute. */
  | 'SETTLE_DISPUTE'
  /** End with its term: time does it. */
  | 'EXPIRE'
  /** End it before its term. */
  | 'TERMINATE';

/** What a target of a contract is about. */
export type SupplierTargetMetric =
  /** From the report to the first answer. */
  | 'RESPONSE'
  /** From the report to the end of the fault. */
  | 'RESOLUTION';

/** Priorities of the faults that a target is for. */
export type SupplierTargetPriority =
  /** Priority 1, the highest. */
  | 'P1'
  /** Priority 2. */
  | 'P2'
  /** Priority 3. */
  | 'P3'
  /** Priority 4. */
  | 'P4'
  /** Priority 5, the lowest. */
  | 'P5';

/** In what time a supplier responds to, or resolves, faults of a priority. */
export type SupplierContractTarget = {
  /** What it is about. */
  readonly metric: SupplierTargetMetric;
  /** Of which faults. */
  readonly priority: SupplierTargetPriority;
  /** Minutes, by whatever hours the contract says. */
  readonly minutes: Scalars['Int']['output'];
};

/** How often a cost is paid. */
export type SupplierContractCostPeriod =
  /** Once. */
  | 'ONCE'
  /** Each month. */
  | 'MONTH'
  /** Each year. */
  | 'YEAR';

/** What a contract costs. */
export type SupplierContractCost = {
  /** Decimal amount in the currency's own digits. */
  readonly amount: Scalars['Decimal']['output'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['output'];
  /** How often. */
  readonly period: SupplierContractCostPeriod;
};

/** How a supplier was held against a contract. */
export type SupplierContractReview = {
  /** Whether it met what is agreed. */
  readonly met: Scalars['Boolean']['output'];
  /** What was found. */
  readonly findings: Scalars['String']['output'];
  /** What follows from it. */
  readonly followUp: Scalars['String']['output'];
  /** Who reviewed; owned by governance. */
  readonly reviewer?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** What provider and supplier disagree about. ISO/IEC 20000-1:2018 8.3.4.1. */
export type SupplierDispute = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** Who recorded it; owned by governance. */
  readonly raisedBy?: Maybe<Person>;
  /** When (UTC). */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** How it ended; null while it lasts. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** Who recorded the result; owned by governance. */
  readonly settledBy?: Maybe<Person>;
  /** When it ended (UTC); null while it lasts. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of contracts. */
export type SupplierContractConnection = {
  /** The contracts with their places in the list. */
  readonly edges: ReadonlyArray<SupplierContractEdge>;
  /** The contracts. */
  readonly nodes: ReadonlyArray<SupplierContract>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A contract in a list. */
export type SupplierContractEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The contract. */
  readonly node: SupplierContract;
};

/** Only contracts that are all of this. */
export type SupplierContractFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<SupplierContractState>>;
  /** With this supplier. */
  readonly supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** Covering this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Answered for by this person. */
  readonly responsibleId?: InputMaybe<Scalars['ID']['input']>;
  /** True: with somebody who answers for it; false: without. */
  readonly hasResponsible?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: a review is missed; false: none is. */
  readonly reviewMissed?: InputMaybe<Scalars['Boolean']['input']>;
  /** Ending before this moment (UTC). */
  readonly validUntilBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Orders of a list of contracts. */
export type SupplierContractOrder =
  /** The last drafted first. */
  | 'DRAFTED_DESC'
  /** The one that ends next first; those without an end last. */
  | 'VALID_UNTIL_ASC'
  /** The first drafted first. */
  | 'DRAFTED_ASC'
  /** Whose review is due first; those without a review last. */
  | 'REVIEW_DUE'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** The contract after the command, or why it was refused. */
export type SupplierContractPayload = {
  /** The contract as it is now; null where the command was refused. */
  readonly supplierContract?: Maybe<SupplierContract>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** In what time faults of a priority are answered or resolved. */
export type SupplierContractTargetInput = {
  /** What it is about. */
  readonly metric: SupplierTargetMetric;
  /** Of which faults. */
  readonly priority: SupplierTargetPriority;
  /** Minutes; 1 to 525600. */
  readonly minutes: Scalars['Int']['input'];
};

/** What a contract costs. */
export type SupplierContractCostInput = {
  /** Decimal amount, not negative. */
  readonly amount: Scalars['Decimal']['input'];
  /** ISO 4217 code. */
  readonly currency: Scalars['String']['input'];
  /** How often. */
  readonly period: SupplierContractCostPeriod;
};

/** A new contract. What a contract must say may be missing until it is agreed. */
export type DraftSupplierContractInput = {
  /** With whom. */
  readonly supplierId: Scalars['ID']['input'];
  /** Who of the provider answers for it; the caller unless told. */
  readonly responsibleId?: InputMaybe<Scalars['ID']['input']>;
  /** One line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** The services that it covers. */
  readonly serviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What is delivered; this and the next three at most 5000 characters each. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** What the supplier has to meet. */
  readonly requirements?: InputMaybe<Scalars['String']['input']>;
  /** Who of both does, and decides, what. */
  readonly responsibilities?: InputMaybe<Scalars['String']['input']>;
  /** What is agreed beside targets in minutes. */
  readonly obligations?: InputMaybe<Scalars['String']['input']>;
  /** At most one for each metric and priority. */
  readonly targets?: InputMaybe<ReadonlyArray<SupplierContractTargetInput>>;
  /** What it costs, where that is known. */
  readonly cost?: InputMaybe<SupplierContractCostInput>;
  /** Days from one review to the next; 1 to 366. */
  readonly reviewEveryDays: Scalars['Int']['input'];
  /** Days before its end at which somebody is to decide about renewal; 0 to 366, 90 unless told. */
  readonly noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** From when on it is in force (UTC). */
  readonly validFrom: Scalars['DateTime']['input'];
  /** Until when (UTC); until somebody ends it unless told. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Makes a retry safe: the same key with the same input drafts once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A draft, whole. */
export type RedraftSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** The services that it covers. */
  readonly serviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What is delivered; this and the next three at most 5000 characters each. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** What the supplier has to meet. */
  readonly requirements?: InputMaybe<Scalars['String']['input']>;
  /** Who of both does, and decides, what. */
  readonly responsibilities?: InputMaybe<Scalars['String']['input']>;
  /** What is agreed beside targets in minutes. */
  readonly obligations?: InputMaybe<Scalars['String']['input']>;
  /** At most one for each metric and priority. */
  readonly targets?: InputMaybe<ReadonlyArray<SupplierContractTargetInput>>;
  /** What it costs, where that is known. */
  readonly cost?: InputMaybe<SupplierContractCostInput>;
  /** Days from one review to the next; 1 to 366. */
  readonly reviewEveryDays: Scalars['Int']['input'];
  /** Days before its end at which somebody is to decide about renewal; 0 to 366, 90 unless told. */
  readonly noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** From when on it is in force (UTC). */
  readonly validFrom: Scalars['DateTime']['input'];
  /** Until when (UTC); until somebody ends it unless told. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What both agreed to. */
export type AgreeSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who agreed for the supplier, and where that can be seen; at most 2000 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** Why a contract does not begin. */
export type WithdrawSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
};

/** Other terms, whole. */
export type AmendSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** The services that it covers. */
  readonly serviceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What is delivered; this and the next three at most 5000 characters each. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** What the supplier has to meet. */
  readonly requirements?: InputMaybe<Scalars['String']['input']>;
  /** Who of both does, and decides, what. */
  readonly responsibilities?: InputMaybe<Scalars['String']['input']>;
  /** What is agreed beside targets in minutes. */
  readonly obligations?: InputMaybe<Scalars['String']['input']>;
  /** At most one for each metric and priority. */
  readonly targets?: InputMaybe<ReadonlyArray<SupplierContractTargetInput>>;
  /** What it costs, where that is known. */
  readonly cost?: InputMaybe<SupplierContractCostInput>;
  /** Days from one review to the next; 1 to 366. */
  readonly reviewEveryDays: Scalars['Int']['input'];
  /** Days before its end at which somebody is to decide about renewal; 0 to 366, 90 unless told. */
  readonly noticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Who agreed for the supplier, and where that can be seen; at most 2000 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** What was found. */
export type ReviewSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the supplier met what is agreed. */
  readonly met: Scalars['Boolean']['input'];
  /** What was found; at most 5000 characters. */
  readonly findings: Scalars['String']['input'];
  /** What follows from it; at most 5000 characters. */
  readonly followUp: Scalars['String']['input'];
};

/** A prolongation. */
export type RenewSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Until when (UTC); until somebody ends it unless told. */
  readonly validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** What shows that both agreed; at most 2000 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** A contract and a person. */
export type AssignSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** An active person of the provider. */
  readonly personId: Scalars['ID']['input'];
};

/** A dispute. */
export type RaiseSupplierDisputeInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What it is about; at most 2000 characters. */
  readonly subject: Scalars['String']['input'];
};

/** The end of a dispute. */
export type SettleSupplierDisputeInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The dispute. */
  readonly disputeId: Scalars['ID']['input'];
  /** How it ended; at most 2000 characters. */
  readonly result: Scalars['String']['input'];
};

/** The end of a contract. */
export type TerminateSupplierContractInput = {
  /** The contract. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the contract has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** What shows that notice was given and taken; at most 2000 characters. */
  readonly evidence: Scalars['String']['input'];
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
  Complaint: Complaint;
  Customer: Customer;
  Service: Service;
  Supplier: Supplier;
  SupplierContract: SupplierContract;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Complaint:
    ( { __typename: 'Complaint' }
    & GraphQLRecursivePick<FederationTypes['Complaint'], {"id":true}> );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Supplier:
    ( { __typename: 'Supplier' }
    & GraphQLRecursivePick<FederationTypes['Supplier'], {"id":true}> );
  SupplierContract:
    ( { __typename: 'SupplierContract' }
    & GraphQLRecursivePick<FederationTypes['SupplierContract'], {"id":true}> );
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
  Complaint: ResolverTypeWrapper<ComplaintParent>;
  ComplaintState: ComplaintState;
  ComplaintAction: ComplaintAction;
  ComplaintMeasure: ResolverTypeWrapper<ComplaintMeasureParent>;
  ComplaintConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Complaint']>>;
  ComplaintEdge: ResolverTypeWrapper<Omit<ComplaintEdge, 'node'> & { node: ResolversTypes['Complaint'] }>;
  ComplaintFilter: ComplaintFilter;
  ComplaintOrder: ComplaintOrder;
  Customer: ResolverTypeWrapper<CustomerParent>;
  Service: ResolverTypeWrapper<{ readonly id: string }>;
  Incident: ResolverTypeWrapper<{ readonly id: string }>;
  Person: ResolverTypeWrapper<{ readonly id: string }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ComplaintPayload: ResolverTypeWrapper<Omit<ComplaintPayload, 'complaint' | 'refusal'> & { complaint?: Maybe<ResolversTypes['Complaint']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ReceiveComplaintInput: ReceiveComplaintInput;
  ComplaintCommandInput: ComplaintCommandInput;
  StartComplaintActionInput: StartComplaintActionInput;
  RecordComplaintActionInput: RecordComplaintActionInput;
  TellComplaintResultInput: TellComplaintResultInput;
  EscalateComplaintInput: EscalateComplaintInput;
  CustomerState: CustomerState;
  CustomerAction: CustomerAction;
  CustomerConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Customer']>>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CustomerOrder: CustomerOrder;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'customer' | 'refusal'> & { customer?: Maybe<ResolversTypes['Customer']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RegisterCustomerInput: RegisterCustomerInput;
  ChangeCustomerInput: ChangeCustomerInput;
  CustomerPersonInput: CustomerPersonInput;
  EndCustomerInput: EndCustomerInput;
  Supplier: ResolverTypeWrapper<SupplierParent>;
  SupplierState: SupplierState;
  SupplierAction: SupplierAction;
  SupplierConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Supplier']>>;
  SupplierEdge: ResolverTypeWrapper<Omit<SupplierEdge, 'node'> & { node: ResolversTypes['Supplier'] }>;
  SupplierFilter: SupplierFilter;
  SupplierOrder: SupplierOrder;
  SupplierKind: SupplierKind;
  SupplierPayload: ResolverTypeWrapper<Omit<SupplierPayload, 'supplier' | 'refusal'> & { supplier?: Maybe<ResolversTypes['Supplier']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RegisterSupplierInput: RegisterSupplierInput;
  ChangeSupplierInput: ChangeSupplierInput;
  SupplierPersonInput: SupplierPersonInput;
  EndSupplierInput: EndSupplierInput;
  SupplierContract: ResolverTypeWrapper<SupplierContractParent>;
  SupplierContractState: SupplierContractState;
  SupplierContractAction: SupplierContractAction;
  SupplierTargetMetric: SupplierTargetMetric;
  SupplierTargetPriority: SupplierTargetPriority;
  SupplierContractTarget: ResolverTypeWrapper<SupplierContractTargetParent>;
  SupplierContractCostPeriod: SupplierContractCostPeriod;
  SupplierContractCost: ResolverTypeWrapper<SupplierContractCostParent>;
  SupplierContractReview: ResolverTypeWrapper<SupplierContractReviewParent>;
  SupplierDispute: ResolverTypeWrapper<SupplierDisputeParent>;
  SupplierContractConnection: ResolverTypeWrapper<Page<ResolversParentTypes['SupplierContract']>>;
  SupplierContractEdge: ResolverTypeWrapper<Omit<SupplierContractEdge, 'node'> & { node: ResolversTypes['SupplierContract'] }>;
  SupplierContractFilter: SupplierContractFilter;
  SupplierContractOrder: SupplierContractOrder;
  SupplierContractPayload: ResolverTypeWrapper<Omit<SupplierContractPayload, 'supplierContract' | 'refusal'> & { supplierContract?: Maybe<ResolversTypes['SupplierContract']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  SupplierContractTargetInput: SupplierContractTargetInput;
  SupplierContractCostInput: SupplierContractCostInput;
  DraftSupplierContractInput: DraftSupplierContractInput;
  RedraftSupplierContractInput: RedraftSupplierContractInput;
  AgreeSupplierContractInput: AgreeSupplierContractInput;
  WithdrawSupplierContractInput: WithdrawSupplierContractInput;
  AmendSupplierContractInput: AmendSupplierContractInput;
  ReviewSupplierContractInput: ReviewSupplierContractInput;
  RenewSupplierContractInput: RenewSupplierContractInput;
  AssignSupplierContractInput: AssignSupplierContractInput;
  RaiseSupplierDisputeInput: RaiseSupplierDisputeInput;
  SettleSupplierDisputeInput: SettleSupplierDisputeInput;
  TerminateSupplierContractInput: TerminateSupplierContractInput;
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
  Complaint: ComplaintParent;
  ComplaintMeasure: ComplaintMeasureParent;
  ComplaintConnection: Page<ResolversParentTypes['Complaint']>;
  ComplaintEdge: Omit<ComplaintEdge, 'node'> & { node: ResolversParentTypes['Complaint'] };
  ComplaintFilter: ComplaintFilter;
  Customer: CustomerParent;
  Service: { readonly id: string };
  Incident: { readonly id: string };
  Person: { readonly id: string };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  ComplaintPayload: Omit<ComplaintPayload, 'complaint' | 'refusal'> & { complaint?: Maybe<ResolversParentTypes['Complaint']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ReceiveComplaintInput: ReceiveComplaintInput;
  ComplaintCommandInput: ComplaintCommandInput;
  StartComplaintActionInput: StartComplaintActionInput;
  RecordComplaintActionInput: RecordComplaintActionInput;
  TellComplaintResultInput: TellComplaintResultInput;
  EscalateComplaintInput: EscalateComplaintInput;
  CustomerConnection: Page<ResolversParentTypes['Customer']>;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CustomerPayload: Omit<CustomerPayload, 'customer' | 'refusal'> & { customer?: Maybe<ResolversParentTypes['Customer']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RegisterCustomerInput: RegisterCustomerInput;
  ChangeCustomerInput: ChangeCustomerInput;
  CustomerPersonInput: CustomerPersonInput;
  EndCustomerInput: EndCustomerInput;
  Supplier: SupplierParent;
  SupplierConnection: Page<ResolversParentTypes['Supplier']>;
  SupplierEdge: Omit<SupplierEdge, 'node'> & { node: ResolversParentTypes['Supplier'] };
  SupplierFilter: SupplierFilter;
  SupplierPayload: Omit<SupplierPayload, 'supplier' | 'refusal'> & { supplier?: Maybe<ResolversParentTypes['Supplier']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RegisterSupplierInput: RegisterSupplierInput;
  ChangeSupplierInput: ChangeSupplierInput;
  SupplierPersonInput: SupplierPersonInput;
  EndSupplierInput: EndSupplierInput;
  SupplierContract: SupplierContractParent;
  SupplierContractTarget: SupplierContractTargetParent;
  SupplierContractCost: SupplierContractCostParent;
  SupplierContractReview: SupplierContractReviewParent;
  SupplierDispute: SupplierDisputeParent;
  SupplierContractConnection: Page<ResolversParentTypes['SupplierContract']>;
  SupplierContractEdge: Omit<SupplierContractEdge, 'node'> & { node: ResolversParentTypes['SupplierContract'] };
  SupplierContractFilter: SupplierContractFilter;
  SupplierContractPayload: Omit<SupplierContractPayload, 'supplierContract' | 'refusal'> & { supplierContract?: Maybe<ResolversParentTypes['SupplierContract']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  SupplierContractTargetInput: SupplierContractTargetInput;
  SupplierContractCostInput: SupplierContractCostInput;
  DraftSupplierContractInput: DraftSupplierContractInput;
  RedraftSupplierContractInput: RedraftSupplierContractInput;
  AgreeSupplierContractInput: AgreeSupplierContractInput;
  WithdrawSupplierContractInput: WithdrawSupplierContractInput;
  AmendSupplierContractInput: AmendSupplierContractInput;
  ReviewSupplierContractInput: ReviewSupplierContractInput;
  RenewSupplierContractInput: RenewSupplierContractInput;
  AssignSupplierContractInput: AssignSupplierContractInput;
  RaiseSupplierDisputeInput: RaiseSupplierDisputeInput;
  SettleSupplierDisputeInput: SettleSupplierDisputeInput;
  TerminateSupplierContractInput: TerminateSupplierContractInput;
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

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint'], FederationReferenceType extends FederationReferenceTypes['Complaint'] = FederationReferenceTypes['Complaint']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Complaint']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ComplaintState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ComplaintAction']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  complainant?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  responsible?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  actions?: Resolver<ReadonlyArray<ResolversTypes['ComplaintMeasure']>, ParentType, ContextType>;
  escalatedTo?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resultToldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ComplaintHistoryArgs>>;
};

export type ComplaintMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintMeasure'] = ResolversParentTypes['ComplaintMeasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ComplaintConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintConnection'] = ResolversParentTypes['ComplaintConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ComplaintEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Complaint']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ComplaintEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintEdge'] = ResolversParentTypes['ComplaintEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Complaint'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openComplaints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complaints?: Resolver<ResolversTypes['ComplaintConnection'], ParentType, ContextType, Partial<CustomerComplaintsArgs>>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CustomerState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['CustomerAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contacts?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<CustomerHistoryArgs>>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openComplaints?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  complaints?: Resolver<Maybe<ResolversTypes['ComplaintConnection']>, ParentType, ContextType, Partial<ServiceComplaintsArgs>>;
  supplierContracts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SupplierContract']>>, ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  complaint?: Resolver<Maybe<ResolversTypes['Complaint']>, ParentType, ContextType, RequireFields<QueryComplaintArgs, 'id'>>;
  complaintByKey?: Resolver<Maybe<ResolversTypes['Complaint']>, ParentType, ContextType, RequireFields<QueryComplaintByKeyArgs, 'key'>>;
  complaints?: Resolver<ResolversTypes['ComplaintConnection'], ParentType, ContextType, RequireFields<QueryComplaintsArgs, 'orderBy'>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customerByKey?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerByKeyArgs, 'key'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'orderBy'>>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierArgs, 'id'>>;
  supplierByKey?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType, RequireFields<QuerySupplierByKeyArgs, 'key'>>;
  suppliers?: Resolver<ResolversTypes['SupplierConnection'], ParentType, ContextType, RequireFields<QuerySuppliersArgs, 'orderBy'>>;
  supplierContract?: Resolver<Maybe<ResolversTypes['SupplierContract']>, ParentType, ContextType, RequireFields<QuerySupplierContractArgs, 'id'>>;
  supplierContractByKey?: Resolver<Maybe<ResolversTypes['SupplierContract']>, ParentType, ContextType, RequireFields<QuerySupplierContractByKeyArgs, 'key'>>;
  supplierContracts?: Resolver<ResolversTypes['SupplierContractConnection'], ParentType, ContextType, RequireFields<QuerySupplierContractsArgs, 'orderBy'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  receiveComplaint?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationReceiveComplaintArgs, 'input'>>;
  acknowledgeComplaint?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeComplaintArgs, 'input'>>;
  startComplaintAction?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationStartComplaintActionArgs, 'input'>>;
  recordComplaintAction?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationRecordComplaintActionArgs, 'input'>>;
  tellComplaintResult?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationTellComplaintResultArgs, 'input'>>;
  escalateComplaint?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationEscalateComplaintArgs, 'input'>>;
  closeComplaint?: Resolver<ResolversTypes['ComplaintPayload'], ParentType, ContextType, RequireFields<MutationCloseComplaintArgs, 'input'>>;
  registerCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationRegisterCustomerArgs, 'input'>>;
  changeCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationChangeCustomerArgs, 'input'>>;
  assignCustomerOwner?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationAssignCustomerOwnerArgs, 'input'>>;
  addCustomerContact?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationAddCustomerContactArgs, 'input'>>;
  removeCustomerContact?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationRemoveCustomerContactArgs, 'input'>>;
  endCustomer?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationEndCustomerArgs, 'input'>>;
  registerSupplier?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationRegisterSupplierArgs, 'input'>>;
  changeSupplier?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationChangeSupplierArgs, 'input'>>;
  assignSupplierOwner?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationAssignSupplierOwnerArgs, 'input'>>;
  addSupplierContact?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationAddSupplierContactArgs, 'input'>>;
  removeSupplierContact?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationRemoveSupplierContactArgs, 'input'>>;
  endSupplier?: Resolver<ResolversTypes['SupplierPayload'], ParentType, ContextType, RequireFields<MutationEndSupplierArgs, 'input'>>;
  draftSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationDraftSupplierContractArgs, 'input'>>;
  redraftSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationRedraftSupplierContractArgs, 'input'>>;
  agreeSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationAgreeSupplierContractArgs, 'input'>>;
  withdrawSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationWithdrawSupplierContractArgs, 'input'>>;
  amendSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationAmendSupplierContractArgs, 'input'>>;
  reviewSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationReviewSupplierContractArgs, 'input'>>;
  renewSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationRenewSupplierContractArgs, 'input'>>;
  assignSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationAssignSupplierContractArgs, 'input'>>;
  raiseSupplierDispute?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationRaiseSupplierDisputeArgs, 'input'>>;
  settleSupplierDispute?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationSettleSupplierDisputeArgs, 'input'>>;
  terminateSupplierContract?: Resolver<ResolversTypes['SupplierContractPayload'], ParentType, ContextType, RequireFields<MutationTerminateSupplierContractArgs, 'input'>>;
};

export type ComplaintPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplaintPayload'] = ResolversParentTypes['ComplaintPayload']> = {
  complaint?: Resolver<Maybe<ResolversTypes['Complaint']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier'], FederationReferenceType extends FederationReferenceTypes['Supplier'] = FederationReferenceTypes['Supplier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Supplier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SupplierState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['SupplierAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SupplierKind'], ParentType, ContextType>;
  actingCustomer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contacts?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  contracts?: Resolver<ReadonlyArray<ResolversTypes['SupplierContract']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<SupplierHistoryArgs>>;
};

export type SupplierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierConnection'] = ResolversParentTypes['SupplierConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Supplier']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierEdge'] = ResolversParentTypes['SupplierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Supplier'], ParentType, ContextType>;
};

export type SupplierPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierPayload'] = ResolversParentTypes['SupplierPayload']> = {
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SupplierContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContract'] = ResolversParentTypes['SupplierContract'], FederationReferenceType extends FederationReferenceTypes['SupplierContract'] = FederationReferenceTypes['SupplierContract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SupplierContract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SupplierContractState'], ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['SupplierContractAction']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requirements?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  responsibilities?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['SupplierContractTarget']>, ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['SupplierContractCost']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  responsible?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reviewEveryDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noticeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reviewDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewMissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviews?: Resolver<ReadonlyArray<ResolversTypes['SupplierContractReview']>, ParentType, ContextType>;
  disputes?: Resolver<ReadonlyArray<ResolversTypes['SupplierDispute']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<SupplierContractHistoryArgs>>;
};

export type SupplierContractTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractTarget'] = ResolversParentTypes['SupplierContractTarget']> = {
  metric?: Resolver<ResolversTypes['SupplierTargetMetric'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['SupplierTargetPriority'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierContractCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractCost'] = ResolversParentTypes['SupplierContractCost']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<ResolversTypes['SupplierContractCostPeriod'], ParentType, ContextType>;
};

export type SupplierContractReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractReview'] = ResolversParentTypes['SupplierContractReview']> = {
  met?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SupplierDisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierDispute'] = ResolversParentTypes['SupplierDispute']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raisedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settledBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SupplierContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractConnection'] = ResolversParentTypes['SupplierContractConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SupplierContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SupplierContract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SupplierContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractEdge'] = ResolversParentTypes['SupplierContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SupplierContract'], ParentType, ContextType>;
};

export type SupplierContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContractPayload'] = ResolversParentTypes['SupplierContractPayload']> = {
  supplierContract?: Resolver<Maybe<ResolversTypes['SupplierContract']>, ParentType, ContextType>;
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
  Complaint?: ComplaintResolvers<ContextType>;
  ComplaintMeasure?: ComplaintMeasureResolvers<ContextType>;
  ComplaintConnection?: ComplaintConnectionResolvers<ContextType>;
  ComplaintEdge?: ComplaintEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ComplaintPayload?: ComplaintPayloadResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  SupplierConnection?: SupplierConnectionResolvers<ContextType>;
  SupplierEdge?: SupplierEdgeResolvers<ContextType>;
  SupplierPayload?: SupplierPayloadResolvers<ContextType>;
  SupplierContract?: SupplierContractResolvers<ContextType>;
  SupplierContractTarget?: SupplierContractTargetResolvers<ContextType>;
  SupplierContractCost?: SupplierContractCostResolvers<ContextType>;
  SupplierContractReview?: SupplierContractReviewResolvers<ContextType>;
  SupplierDispute?: SupplierDisputeResolvers<ContextType>;
  SupplierContractConnection?: SupplierContractConnectionResolvers<ContextType>;
  SupplierContractEdge?: SupplierContractEdgeResolvers<ContextType>;
  SupplierContractPayload?: SupplierContractPayloadResolvers<ContextType>;
};
