// Made by `npm run generate` from the schemas of this service's processes. Do not edit.
import type { Connection as Page } from '@attest/subgraph';
import type { Instant } from '@attest/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RefusalPayload, RecordEvent as RecordEventParent, Context } from '@attest/subgraph';
import type { Improvement as ImprovementParent } from '../improvement/domain.ts';
import type { Notification as NotificationParent, NotificationRecipient as NotificationRecipientParent } from '../notification/mappers.ts';
import type { Person as PersonParent, Team as TeamParent } from '../organisation/domain.ts';
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
 * An improvement: where it comes from, whose it is, until when, what is expected of it, and what was measured afterwards.
 * ISO/IEC 20000-1:2018 10.2. The provider's own: nobody else's people see it.
 */
export type Improvement = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example IMP-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ImprovementState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ImprovementAction>;
  /** What is to be improved, in one line. */
  readonly title: Scalars['String']['output'];
  /** More of it; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Where it comes from. */
  readonly sourceKind: ImprovementSource;
  /** The major incident that it comes from; owned by resolution. */
  readonly majorIncident?: Maybe<MajorIncident>;
  /** The analysis of the trends of changes that it comes from; owned by control. */
  readonly changeTrendAnalysis?: Maybe<ChangeTrendAnalysis>;
  /** What is to be better afterwards, and how that is measured. */
  readonly expectedEffect: Scalars['String']['output'];
  /** Who sees to it. */
  readonly owner?: Maybe<Person>;
  /** Who proposed it. */
  readonly proposedBy?: Maybe<Person>;
  /** The day by which it is to be done (UTC). */
  readonly dueOn: Scalars['Date']['output'];
  /** Whether that day passed before it was done. */
  readonly overdue: Scalars['Boolean']['output'];
  /** What was done. */
  readonly result?: Maybe<Scalars['String']['output']>;
  /** What the evaluation found. */
  readonly outcome?: Maybe<ImprovementOutcome>;
  /** What was measured, with its unit. */
  readonly measured?: Maybe<Scalars['String']['output']>;
  /** Why it was rejected. */
  readonly why?: Maybe<Scalars['String']['output']>;
  /** When it was proposed (UTC). */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was done (UTC). */
  readonly doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its effect was measured (UTC). */
  readonly evaluatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * An improvement: where it comes from, whose it is, until when, what is expected of it, and what was measured afterwards.
 * ISO/IEC 20000-1:2018 10.2. The provider's own: nobody else's people see it.
 */
export type ImprovementHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an improvement. */
export type ImprovementState =
  /** To be accepted or rejected. */
  | 'PROPOSED'
  /** To be made. */
  | 'ACCEPTED'
  /** Not made. */
  | 'REJECTED'
  /** Being made. */
  | 'IN_PROGRESS'
  /** Made; its effect is still to be measured. */
  | 'DONE'
  /** Its effect was measured. */
  | 'EVALUATED';

/** What can be done to an improvement. */
export type ImprovementAction =
  /** Decide that it is made. */
  | 'ACCEPT'
  /** Decide that it is not, and why. */
  | 'REJECT'
  /** Begin it. */
  | 'START'
  /** Give it another owner or day. */
  | 'PLAN'
  /** Say that its day has passed: the platform's own. */
  | 'OVERDUE'
  /** Say what was done. */
  | 'FINISH'
  /** Measure its effect. */
  | 'EVALUATE';

/** Where an improvement comes from. */
export type ImprovementSource =
  /** The review of a major incident. */
  | 'MAJOR_INCIDENT'
  /** An analysis of the trends of changes, of which somebody concluded that there is something to improve. */
  | 'CHANGE_TREND'
  /** Somebody's idea. */
  | 'IDEA';

/** What the evaluation of an improvement found. */
export type ImprovementOutcome =
  /** What was expected. */
  | 'ACHIEVED'
  /** A part of it. */
  | 'PARTLY_ACHIEVED'
  /** Nothing of it. */
  | 'NOT_ACHIEVED';

export type ChangeTrendAnalysis = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

export type MajorIncident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

export type ImprovementConnection = {
  readonly edges: ReadonlyArray<ImprovementEdge>;
  readonly nodes: ReadonlyArray<Improvement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type ImprovementEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Improvement;
};

/** Which improvements are listed; what is not given does not matter. */
export type ImprovementFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ImprovementState>>;
  /** Of this owner. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** From this record. */
  readonly sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose day passed before they were done, or not so. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of improvements. */
export type ImprovementOrder =
  /** The newest first. */
  | 'PROPOSED_DESC'
  /** The oldest first. */
  | 'PROPOSED_ASC'
  /** What is due first. */
  | 'DUE'
  /** The last touched first. */
  | 'UPDATED_DESC';

export type Query = {
  /** An improvement; null where there is none that the caller may see. */
  readonly improvement?: Maybe<Improvement>;
  /** An improvement by its key. */
  readonly improvementByKey?: Maybe<Improvement>;
  /** Improvements that the caller may see. */
  readonly improvements: ImprovementConnection;
  /** A notification; null where there is none that the caller may see. */
  readonly notification?: Maybe<Notification>;
  /** The notification of this human key. */
  readonly notificationByKey?: Maybe<Notification>;
  /** Notifications that the caller may see. */
  readonly notifications: NotificationConnection;
  /** What the caller was told. */
  readonly myNotifications: NotificationConnection;
  /** The caller: who it is, and what it may do. */
  readonly me: Me;
  /** The person of this id; null where there is none that the caller may see. */
  readonly person?: Maybe<Person>;
  /** The person of this human key. */
  readonly personByKey?: Maybe<Person>;
  /** People whom the caller may see: a customer's and a supplier's people see their own party's and the provider's. */
  readonly people: PersonConnection;
  /** The team of this id. */
  readonly team?: Maybe<Team>;
  /** The team of this human key. */
  readonly teamByKey?: Maybe<Team>;
  /** Teams of the provider. */
  readonly teams: TeamConnection;
};


export type QueryImprovementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryImprovementByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryImprovementsArgs = {
  filter?: InputMaybe<ImprovementFilter>;
  orderBy?: InputMaybe<ImprovementOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNotificationByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryNotificationsArgs = {
  filter?: InputMaybe<NotificationFilter>;
  orderBy?: InputMaybe<NotificationOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMyNotificationsArgs = {
  filter?: InputMaybe<NotificationFilter>;
  orderBy?: InputMaybe<NotificationOrder>;
  unacknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPersonArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryPeopleArgs = {
  filter?: InputMaybe<PersonFilter>;
  orderBy?: InputMaybe<PersonOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryTeamsArgs = {
  filter?: InputMaybe<TeamFilter>;
  orderBy?: InputMaybe<TeamOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Propose an improvement. Refused: SOURCE_REQUIRED, DUE_IN_THE_PAST (ISO/IEC 20000-1:2018 10.2). */
  readonly proposeImprovement: ImprovementPayload;
  /** Decide that it is made. Refused: PROPOSER_DECIDES where the caller proposed it (ISO/IEC 20000-1:2018 10.2). */
  readonly acceptImprovement: ImprovementPayload;
  /** Decide that it is not made, and why. */
  readonly rejectImprovement: ImprovementPayload;
  /** Begin it. */
  readonly startImprovement: ImprovementPayload;
  /** Give it another owner or day, and say why. Refused: DUE_IN_THE_PAST. */
  readonly planImprovement: ImprovementPayload;
  /** Say what was done. */
  readonly finishImprovement: ImprovementPayload;
  /** Measure its effect against what was expected. Refused: OWNER_EVALUATES where the caller owns it (ISO/IEC 20000-1:2018 10.2). */
  readonly evaluateImprovement: ImprovementPayload;
  /** Say that one knows what one was told. Refused: NOT_TOLD, ACKNOWLEDGED_BEFORE (ISO/IEC 20000-1:2018 7.4). */
  readonly acknowledgeNotification: NotificationPayload;
  /**
   * Registers a person. Refusals: INVALID_INPUT, EMAIL_TAKEN, ROLE_NOT_FOR_PARTY, UNKNOWN_REFERENCE, FORBIDDEN,
   * IDEMPOTENCY_KEY_REUSED.
   */
  readonly registerPerson: PersonPayload;
  /** Changes a person's name, title, e-mail address or phone number. Refusals: also INVALID_INPUT, EMAIL_TAKEN. */
  readonly changePerson: PersonPayload;
  /** Gives a person a role. Refusals: also ROLE_NOT_FOR_PARTY, and OWN_ROLES where callers would promote themselves. */
  readonly grantRole: PersonPayload;
  /** Takes a role away. Refusals: also LAST_HOLDER_OF_ROLE where nobody else would answer for the management system. */
  readonly revokeRole: PersonPayload;
  /** Puts a person into a team. Refusals: also TEAM_OF_PROVIDER_ONLY, TEAM_IS_DISBANDED, UNKNOWN_REFERENCE. */
  readonly joinTeam: PersonPayload;
  /** Takes a person out of a team. Refusals: also LEADS_TEAM. */
  readonly leaveTeam: PersonPayload;
  /** Says that a person no longer takes part; roles and teams end with it. Refusals: also LEADS_TEAM, LAST_HOLDER_OF_ROLE. */
  readonly deactivatePerson: PersonPayload;
  /** Forms a team. Refusals: INVALID_INPUT, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  readonly formTeam: TeamPayload;
  /** Changes a team's name or kind. Refusals: also INVALID_INPUT. */
  readonly changeTeam: TeamPayload;
  /** Names a team's lead, or nobody. Refusals: also LEAD_NOT_A_MEMBER, UNKNOWN_REFERENCE. */
  readonly nameTeamLead: TeamPayload;
  /** Ends a team. Refusals: also TEAM_HAS_MEMBERS. */
  readonly disbandTeam: TeamPayload;
};


export type MutationProposeImprovementArgs = {
  input: ProposeImprovementInput;
};


export type MutationAcceptImprovementArgs = {
  input: ImprovementCommandInput;
};


export type MutationRejectImprovementArgs = {
  input: RejectImprovementInput;
};


export type MutationStartImprovementArgs = {
  input: ImprovementCommandInput;
};


export type MutationPlanImprovementArgs = {
  input: PlanImprovementInput;
};


export type MutationFinishImprovementArgs = {
  input: FinishImprovementInput;
};


export type MutationEvaluateImprovementArgs = {
  input: EvaluateImprovementInput;
};


export type MutationAcknowledgeNotificationArgs = {
  input: AcknowledgeNotificationInput;
};


export type MutationRegisterPersonArgs = {
  input: RegisterPersonInput;
};


export type MutationChangePersonArgs = {
  input: ChangePersonInput;
};


export type MutationGrantRoleArgs = {
  input: PersonRoleInput;
};


export type MutationRevokeRoleArgs = {
  input: PersonRoleInput;
};


export type MutationJoinTeamArgs = {
  input: PersonTeamInput;
};


export type MutationLeaveTeamArgs = {
  input: PersonTeamInput;
};


export type MutationDeactivatePersonArgs = {
  input: PersonCommandInput;
};


export type MutationFormTeamArgs = {
  input: FormTeamInput;
};


export type MutationChangeTeamArgs = {
  input: ChangeTeamInput;
};


export type MutationNameTeamLeadArgs = {
  input: NameTeamLeadInput;
};


export type MutationDisbandTeamArgs = {
  input: TeamCommandInput;
};

/** A new improvement. */
export type ProposeImprovementInput = {
  /** What is to be improved, in one line. */
  readonly title: Scalars['String']['input'];
  /** More of it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  readonly sourceKind: ImprovementSource;
  /** The record that it comes from; for all but ideas. */
  readonly sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be better afterwards, and how that is measured. */
  readonly expectedEffect: Scalars['String']['input'];
  /** Who sees to it. */
  readonly ownerId: Scalars['ID']['input'];
  /** The day by which it is to be done (UTC). */
  readonly dueOn: Scalars['Date']['input'];
  /** The same key again gives the same record again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs nothing more. */
export type ImprovementCommandInput = {
  /** The improvement. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A rejection. */
export type RejectImprovementInput = {
  /** The improvement. */
  readonly id: Scalars['ID']['input'];
  /** Why; it is kept on the record. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Another owner or day. */
export type PlanImprovementInput = {
  /** The improvement. */
  readonly id: Scalars['ID']['input'];
  /** Who sees to it; as before unless told. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The day by which it is to be done (UTC); as before unless told. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Why. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** That it is done. */
export type FinishImprovementInput = {
  /** The improvement. */
  readonly id: Scalars['ID']['input'];
  /** What was done. */
  readonly result: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What was measured. */
export type EvaluateImprovementInput = {
  /** The improvement. */
  readonly id: Scalars['ID']['input'];
  /** What was found. */
  readonly outcome: ImprovementOutcome;
  /** What was measured, with its unit. */
  readonly measured: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type ImprovementPayload = {
  /** The record as it is now; null where the command was refused. */
  readonly improvement?: Maybe<Improvement>;
  readonly refusal?: Maybe<Refusal>;
};

/**
 * Something that people of a role are told, and acknowledge. Until one of them does, it is told again, and to more people.
 * ISO/IEC 20000-1:2018 7.4, 8.6.1. The provider's own: nobody else's people see it.
 */
export type Notification = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example NTF-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: NotificationState;
  /** What the caller may do next: those who were told may acknowledge, once. */
  readonly availableActions: ReadonlyArray<NotificationAction>;
  /** What it is about, in one line. */
  readonly title: Scalars['String']['output'];
  /** What kind of record it is about. */
  readonly sourceKind: NotificationSource;
  /** The record that it is about. */
  readonly sourceId: Scalars['ID']['output'];
  /** The key of the record that it is about. */
  readonly sourceKey: Scalars['String']['output'];
  /** The major incident that it is about; owned by resolution. */
  readonly majorIncident?: Maybe<MajorIncident>;
  /** The deployment run that it is about; owned by control. */
  readonly deploymentRun?: Maybe<DeploymentRun>;
  /** Whose holders are to know. */
  readonly role: Role;
  /** Who was told; empty where there was nobody. */
  readonly recipients: ReadonlyArray<NotificationRecipient>;
  /** How often it was told again because nobody acknowledged; 12 at the most. */
  readonly escalations: Scalars['Int']['output'];
  /** Minutes between telling it and telling it again. */
  readonly acknowledgeMinutes: Scalars['Int']['output'];
  /** When it is told again unless somebody acknowledges (UTC). */
  readonly escalatesAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was sent, or could not be (UTC). */
  readonly sentAt: Scalars['DateTime']['output'];
  /** When the first of them acknowledged (UTC). */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * Something that people of a role are told, and acknowledge. Until one of them does, it is told again, and to more people.
 * ISO/IEC 20000-1:2018 7.4, 8.6.1. The provider's own: nobody else's people see it.
 */
export type NotificationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a notification. */
export type NotificationState =
  /** Nobody holds the role: nobody was told. */
  | 'UNDELIVERED'
  /** People were told; nobody acknowledged yet. */
  | 'SENT'
  /** At least one acknowledged. */
  | 'ACKNOWLEDGED'
  /** It is over: nobody has to acknowledge it. */
  | 'WITHDRAWN';

/** What can be done to a notification. */
export type NotificationAction =
  /** Tell somebody who holds the role now: the platform's own. */
  | 'DELIVER'
  /** Say that one knows. */
  | 'ACKNOWLEDGE'
  /** Tell it again, and to more people: the platform's own. */
  | 'ESCALATE'
  /** Say that it is over: the platform's own. */
  | 'WITHDRAW';

/** Kinds of records that people are told of. */
export type NotificationSource =
  /** A major incident was declared. */
  | 'MAJOR_INCIDENT'
  /** The way of a change to its closure does not go on by itself: somebody decides. */
  | 'DEPLOYMENT_RUN'
  /** The release of a change failed after the change was closed: what was made is taken back, reviewed and closed anew. */
  | 'REOPENED_RUN';

/** Somebody who was told. */
export type NotificationRecipient = {
  /** Who. */
  readonly person?: Maybe<Person>;
  /** The person's name when told. */
  readonly name: Scalars['String']['output'];
  /** By which role. */
  readonly role: Role;
  /** When (UTC). */
  readonly toldAt: Scalars['DateTime']['output'];
  /** The receipt (UTC); null while there is none. */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The watch over an approved change; owned by control. */
export type DeploymentRun = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

export type NotificationConnection = {
  readonly edges: ReadonlyArray<NotificationEdge>;
  readonly nodes: ReadonlyArray<Notification>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type NotificationEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Notification;
};

/** Which notifications are listed; what is not given does not matter. */
export type NotificationFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<NotificationState>>;
  /** About this record. */
  readonly sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only what waits for the caller's receipt; false: only what does not. */
  readonly unacknowledgedByMe?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of notifications. */
export type NotificationOrder =
  /** The newest first. */
  | 'SENT_DESC'
  /** The oldest first. */
  | 'SENT_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** A receipt. */
export type AcknowledgeNotificationInput = {
  /** The notification. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type NotificationPayload = {
  /** The record as it is now; null where the command was refused. */
  readonly notification?: Maybe<Notification>;
  readonly refusal?: Maybe<Refusal>;
};

/**
 * Somebody who takes part in the management of services: of the provider, of a customer or of a supplier. What a person is
 * accountable for is said by roles. ISO/IEC 20000-1:2018 5.3.
 */
export type Person = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example PER-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the person's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Whether the person still takes part. */
  readonly state: PersonState;
  /** What the caller may do next with the person. */
  readonly availableActions: ReadonlyArray<PersonAction>;
  /** Full name, in any language. */
  readonly name: Scalars['String']['output'];
  /** What the person does, in words. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Null where the caller may not know it: people of a customer or supplier see their own party's. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Null where there is none, or where the caller may not know it. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** Whose person this is. */
  readonly party: Party;
  /** The customer whose person this is; null for others. Owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** The supplier whose person this is; null for others. Owned by relationship. */
  readonly supplier?: Maybe<Supplier>;
  /** The roles that the register holds; those in force for a caller are in the access token. */
  readonly roles: ReadonlyArray<Role>;
  /** The teams that the person is in. */
  readonly teams: ReadonlyArray<Team>;
  /** When the person was registered (UTC). */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When the last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the person ceased to take part (UTC); null for active people. */
  readonly deactivatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. Empty where the caller may not contact the person. */
  readonly history: RecordEventConnection;
};


/**
 * Somebody who takes part in the management of services: of the provider, of a customer or of a supplier. What a person is
 * accountable for is said by roles. ISO/IEC 20000-1:2018 5.3.
 */
export type PersonHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a person. */
export type PersonState =
  /** Takes part. */
  | 'ACTIVE'
  /** Has left: no roles, no teams, no way back; who returns is registered again. */
  | 'INACTIVE';

/** What can be done with a person. */
export type PersonAction =
  /** Change name, title or how to reach the person. */
  | 'CHANGE'
  /** Give a role. */
  | 'GRANT_ROLE'
  /** Take a role away. */
  | 'REVOKE_ROLE'
  /** Put into a team. */
  | 'JOIN_TEAM'
  /** Take out of a team. */
  | 'LEAVE_TEAM'
  /** Say that the person no longer takes part. */
  | 'DEACTIVATE';

/** Whose people there are. */
export type Party =
  /** The provider of the services. */
  | 'PROVIDER'
  /** A customer. */
  | 'CUSTOMER'
  /** A supplier. */
  | 'SUPPLIER';

/** What people are accountable for. What a role may do stands in one table per process. ISO/IEC 20000-1:2018 5.3. */
export type Role =
  /** Answers customers, logs and closes incidents and requests. */
  | 'SERVICE_DESK_AGENT'
  /** Works on what the desk passes on. */
  | 'SUPPORT_ENGINEER'
  /** Answers for incident management. */
  | 'INCIDENT_MANAGER'
  /** Answers for problem management. */
  | 'PROBLEM_MANAGER'
  /** Answers for change management. */
  | 'CHANGE_MANAGER'
  /** Advises on changes. */
  | 'CHANGE_ADVISORY_BOARD_MEMBER'
  /** Answers for release and deployment. */
  | 'RELEASE_MANAGER'
  /** Answers for configuration management. */
  | 'CONFIGURATION_MANAGER'
  /** Answers for the service catalogue. */
  | 'SERVICE_CATALOGUE_MANAGER'
  /** Answers for service level agreements and reports. */
  | 'SERVICE_LEVEL_MANAGER'
  /** Answers for budgets and costs. */
  | 'FINANCE_MANAGER'
  /** Answers for the relationship with customers. */
  | 'BUSINESS_RELATIONSHIP_MANAGER'
  /** Answers for suppliers. */
  | 'SUPPLIER_MANAGER'
  /** Answers for the management system as a whole. */
  | 'SMS_MANAGER'
  /** Directs the organisation. */
  | 'TOP_MANAGEMENT'
  /** Audits, and answers to top management. */
  | 'INTERNAL_AUDITOR'
  /** A customer's person. */
  | 'CUSTOMER_USER'
  /** A supplier's person. */
  | 'SUPPLIER_USER'
  /** A program of a customer or supplier that takes part by events: reads what their people read. Never of the provider. */
  | 'PARTNER'
  /** A program that builds and deploys. */
  | 'PIPELINE'
  /** A monitoring tool or a mailbox: delivers what incidents are made of, and may do nothing else. */
  | 'INTEGRATION'
  /** The platform itself; nobody's. */
  | 'SYSTEM';

/**
 * People of the provider who work together. The service desk is one: the group that customers turn to, a function and not a
 * process. ISO/IEC 20000-1:2018 5.3; 2005 5.12.
 */
export type Team = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example TEAM-1004; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the team's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Whether the team still works. */
  readonly state: TeamState;
  /** What the caller may do next with the team. */
  readonly availableActions: ReadonlyArray<TeamAction>;
  /** Its name, in any language. */
  readonly name: Scalars['String']['output'];
  /** What kind of team it is. */
  readonly kind: TeamKind;
  /** Who leads it, one of its members; null while nobody does. */
  readonly lead?: Maybe<Person>;
  /** Its members, by name. */
  readonly members: PersonConnection;
  /** When it was formed (UTC). */
  readonly formedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was disbanded (UTC); null for active teams. */
  readonly disbandedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * People of the provider who work together. The service desk is one: the group that customers turn to, a function and not a
 * process. ISO/IEC 20000-1:2018 5.3; 2005 5.12.
 */
export type TeamMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * People of the provider who work together. The service desk is one: the group that customers turn to, a function and not a
 * process. ISO/IEC 20000-1:2018 5.3; 2005 5.12.
 */
export type TeamHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a team. */
export type TeamState =
  /** Works. */
  | 'ACTIVE'
  /** No longer there. */
  | 'DISBANDED';

/** What can be done with a team. */
export type TeamAction =
  /** Change its name or kind. */
  | 'CHANGE'
  /** Name its lead, or nobody. */
  | 'NAME_LEAD'
  /** End it. */
  | 'DISBAND';

/** Kinds of teams. */
export type TeamKind =
  /** Answers customers. */
  | 'SERVICE_DESK'
  /** Works on what the desk passes on. */
  | 'SUPPORT'
  /** Manages processes. */
  | 'MANAGEMENT';

/** The caller: who it is, and what it may do. */
export type Me = {
  /** The caller's id, as the access token says it. */
  readonly id: Scalars['ID']['output'];
  /** The caller's name, as the access token says it. */
  readonly name: Scalars['String']['output'];
  /** The roles in force, as the access token says them. */
  readonly roles: ReadonlyArray<Role>;
  /** The caller in the register of people; null where it is not registered. */
  readonly person?: Maybe<Person>;
  /** The customer whose person the caller is; null for others. */
  readonly customer?: Maybe<Customer>;
  /** The supplier whose person the caller is; null for others. */
  readonly supplier?: Maybe<Supplier>;
  /** What the caller's roles allow in this process; what may be done with one record is said by its availableActions. */
  readonly permissions: ReadonlyArray<Permission>;
};

/** Something that the caller may do. */
export type Permission = {
  /** To which kind of record. */
  readonly record: PermissionRecord;
  /** The action, by the name that refusals give it. */
  readonly action: Scalars['String']['output'];
};

/** Kinds of records of the organisation. */
export type PermissionRecord =
  /** A person. */
  | 'PERSON'
  /** A team. */
  | 'TEAM';

/** A page of people. */
export type PersonConnection = {
  /** The people with their places in the list. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** The people. */
  readonly nodes: ReadonlyArray<Person>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A person in a list. */
export type PersonEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** A page of teams. */
export type TeamConnection = {
  /** The teams with their places in the list. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** The teams. */
  readonly nodes: ReadonlyArray<Team>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A team in a list. */
export type TeamEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The team. */
  readonly node: Team;
};

/** Only people who are all of this. */
export type PersonFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<PersonState>>;
  /**
   * In this state.
   * @deprecated Use states; goes on 2027-06-30.
   */
  readonly state?: InputMaybe<PersonState>;
  /** Holding this role. */
  readonly role?: InputMaybe<Role>;
  /** In this team. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this party. */
  readonly party?: InputMaybe<Party>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this supplier. */
  readonly supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of people. */
export type PersonOrder =
  /** By name. */
  | 'NAME'
  /** The last registered first. */
  | 'REGISTERED_DESC'
  /** The first registered first. */
  | 'REGISTERED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Only teams that are all of this. */
export type TeamFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<TeamState>>;
  /**
   * In this state.
   * @deprecated Use states; goes on 2027-06-30.
   */
  readonly state?: InputMaybe<TeamState>;
  /** Of this kind. */
  readonly kind?: InputMaybe<TeamKind>;
  /** Led by this person. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** True: with a lead; false: without one. */
  readonly hasLead?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of teams. */
export type TeamOrder =
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'FORMED_DESC'
  /** The oldest first. */
  | 'FORMED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** A customer; owned by relationship. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A supplier; owned by relationship. */
export type Supplier = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** The person after the command, or why it was refused. */
export type PersonPayload = {
  /** The person as it is now; null where the command was refused. */
  readonly person?: Maybe<Person>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The team after the command, or why it was refused. */
export type TeamPayload = {
  /** The team as it is now; null where the command was refused. */
  readonly team?: Maybe<Team>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** A new person: the provider's own unless a customer or a supplier is given. */
export type RegisterPersonInput = {
  /** Full name, in any language; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What the person does, in words; at most 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** No two active people have the same. */
  readonly email: Scalars['String']['input'];
  /** At most 50 characters. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The roles to begin with; a customer's person may hold CUSTOMER_USER and PARTNER, a supplier's SUPPLIER_USER and PARTNER. */
  readonly roles?: InputMaybe<ReadonlyArray<Role>>;
  /** The customer whose person this is. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The supplier whose person this is. */
  readonly supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: the same key with the same input registers once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a person; what is not given stays. */
export type ChangePersonInput = {
  /** The person. */
  readonly id: Scalars['ID']['input'];
  /** Full name; at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What the person does, in words; null takes it away. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** No two active people have the same. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** At most 50 characters; null takes it away. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; CONFLICT where the person has changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A person and a role. */
export type PersonRoleInput = {
  /** The person. */
  readonly id: Scalars['ID']['input'];
  /** The role. */
  readonly role: Role;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A person and a team. */
export type PersonTeamInput = {
  /** The person. */
  readonly id: Scalars['ID']['input'];
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
  /** The version of the person that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the person. */
export type PersonCommandInput = {
  /** The person. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new team. */
export type FormTeamInput = {
  /** Its name, in any language; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What kind of team it is. */
  readonly kind: TeamKind;
  /** Makes a retry safe: the same key with the same input forms one team. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a team; what is not given stays. */
export type ChangeTeamInput = {
  /** The team. */
  readonly id: Scalars['ID']['input'];
  /** Its name; at most 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of team it is. */
  readonly kind?: InputMaybe<TeamKind>;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A team and who leads it. */
export type NameTeamLeadInput = {
  /** The team. */
  readonly id: Scalars['ID']['input'];
  /** A member of the team; null: nobody. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the team that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the team. */
export type TeamCommandInput = {
  /** The team. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
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
  Improvement: Improvement;
  Notification: Notification;
  Person: Person;
  Team: Team;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Improvement:
    ( { __typename: 'Improvement' }
    & GraphQLRecursivePick<FederationTypes['Improvement'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
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
  Improvement: ResolverTypeWrapper<ImprovementParent>;
  ImprovementState: ImprovementState;
  ImprovementAction: ImprovementAction;
  ImprovementSource: ImprovementSource;
  ImprovementOutcome: ImprovementOutcome;
  ChangeTrendAnalysis: ResolverTypeWrapper<{ readonly id: string }>;
  MajorIncident: ResolverTypeWrapper<{ readonly id: string }>;
  ImprovementConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Improvement']>>;
  ImprovementEdge: ResolverTypeWrapper<Omit<ImprovementEdge, 'node'> & { node: ResolversTypes['Improvement'] }>;
  ImprovementFilter: ImprovementFilter;
  ImprovementOrder: ImprovementOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProposeImprovementInput: ProposeImprovementInput;
  ImprovementCommandInput: ImprovementCommandInput;
  RejectImprovementInput: RejectImprovementInput;
  PlanImprovementInput: PlanImprovementInput;
  FinishImprovementInput: FinishImprovementInput;
  EvaluateImprovementInput: EvaluateImprovementInput;
  ImprovementPayload: ResolverTypeWrapper<Omit<ImprovementPayload, 'improvement' | 'refusal'> & { improvement?: Maybe<ResolversTypes['Improvement']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  Notification: ResolverTypeWrapper<NotificationParent>;
  NotificationState: NotificationState;
  NotificationAction: NotificationAction;
  NotificationSource: NotificationSource;
  NotificationRecipient: ResolverTypeWrapper<NotificationRecipientParent>;
  DeploymentRun: ResolverTypeWrapper<{ readonly id: string }>;
  NotificationConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Notification']>>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationFilter: NotificationFilter;
  NotificationOrder: NotificationOrder;
  AcknowledgeNotificationInput: AcknowledgeNotificationInput;
  NotificationPayload: ResolverTypeWrapper<Omit<NotificationPayload, 'notification' | 'refusal'> & { notification?: Maybe<ResolversTypes['Notification']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  Person: ResolverTypeWrapper<PersonParent>;
  PersonState: PersonState;
  PersonAction: PersonAction;
  Party: Party;
  Role: Role;
  Team: ResolverTypeWrapper<TeamParent>;
  TeamState: TeamState;
  TeamAction: TeamAction;
  TeamKind: TeamKind;
  Me: ResolverTypeWrapper<Omit<Me, 'person' | 'customer' | 'supplier'> & { person?: Maybe<ResolversTypes['Person']>, customer?: Maybe<ResolversTypes['Customer']>, supplier?: Maybe<ResolversTypes['Supplier']> }>;
  Permission: ResolverTypeWrapper<Permission>;
  PermissionRecord: PermissionRecord;
  PersonConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Person']>>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  TeamConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Team']>>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  PersonFilter: PersonFilter;
  PersonOrder: PersonOrder;
  TeamFilter: TeamFilter;
  TeamOrder: TeamOrder;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  Supplier: ResolverTypeWrapper<{ readonly id: string }>;
  PersonPayload: ResolverTypeWrapper<Omit<PersonPayload, 'person' | 'refusal'> & { person?: Maybe<ResolversTypes['Person']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  TeamPayload: ResolverTypeWrapper<Omit<TeamPayload, 'team' | 'refusal'> & { team?: Maybe<ResolversTypes['Team']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RegisterPersonInput: RegisterPersonInput;
  ChangePersonInput: ChangePersonInput;
  PersonRoleInput: PersonRoleInput;
  PersonTeamInput: PersonTeamInput;
  PersonCommandInput: PersonCommandInput;
  FormTeamInput: FormTeamInput;
  ChangeTeamInput: ChangeTeamInput;
  NameTeamLeadInput: NameTeamLeadInput;
  TeamCommandInput: TeamCommandInput;
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
  Improvement: ImprovementParent;
  ChangeTrendAnalysis: { readonly id: string };
  MajorIncident: { readonly id: string };
  ImprovementConnection: Page<ResolversParentTypes['Improvement']>;
  ImprovementEdge: Omit<ImprovementEdge, 'node'> & { node: ResolversParentTypes['Improvement'] };
  ImprovementFilter: ImprovementFilter;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  ProposeImprovementInput: ProposeImprovementInput;
  ImprovementCommandInput: ImprovementCommandInput;
  RejectImprovementInput: RejectImprovementInput;
  PlanImprovementInput: PlanImprovementInput;
  FinishImprovementInput: FinishImprovementInput;
  EvaluateImprovementInput: EvaluateImprovementInput;
  ImprovementPayload: Omit<ImprovementPayload, 'improvement' | 'refusal'> & { improvement?: Maybe<ResolversParentTypes['Improvement']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  Notification: NotificationParent;
  NotificationRecipient: NotificationRecipientParent;
  DeploymentRun: { readonly id: string };
  NotificationConnection: Page<ResolversParentTypes['Notification']>;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationFilter: NotificationFilter;
  AcknowledgeNotificationInput: AcknowledgeNotificationInput;
  NotificationPayload: Omit<NotificationPayload, 'notification' | 'refusal'> & { notification?: Maybe<ResolversParentTypes['Notification']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  Person: PersonParent;
  Team: TeamParent;
  Me: Omit<Me, 'person' | 'customer' | 'supplier'> & { person?: Maybe<ResolversParentTypes['Person']>, customer?: Maybe<ResolversParentTypes['Customer']>, supplier?: Maybe<ResolversParentTypes['Supplier']> };
  Permission: Permission;
  PersonConnection: Page<ResolversParentTypes['Person']>;
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  TeamConnection: Page<ResolversParentTypes['Team']>;
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  PersonFilter: PersonFilter;
  TeamFilter: TeamFilter;
  Customer: { readonly id: string };
  Supplier: { readonly id: string };
  PersonPayload: Omit<PersonPayload, 'person' | 'refusal'> & { person?: Maybe<ResolversParentTypes['Person']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  TeamPayload: Omit<TeamPayload, 'team' | 'refusal'> & { team?: Maybe<ResolversParentTypes['Team']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RegisterPersonInput: RegisterPersonInput;
  ChangePersonInput: ChangePersonInput;
  PersonRoleInput: PersonRoleInput;
  PersonTeamInput: PersonTeamInput;
  PersonCommandInput: PersonCommandInput;
  FormTeamInput: FormTeamInput;
  ChangeTeamInput: ChangeTeamInput;
  NameTeamLeadInput: NameTeamLeadInput;
  TeamCommandInput: TeamCommandInput;
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

export type ImprovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Improvement'] = ResolversParentTypes['Improvement'], FederationReferenceType extends FederationReferenceTypes['Improvement'] = FederationReferenceTypes['Improvement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Improvement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ImprovementState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ImprovementAction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['ImprovementSource'], ParentType, ContextType>;
  majorIncident?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType>;
  changeTrendAnalysis?: Resolver<Maybe<ResolversTypes['ChangeTrendAnalysis']>, ParentType, ContextType>;
  expectedEffect?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ImprovementOutcome']>, ParentType, ContextType>;
  measured?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evaluatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ImprovementHistoryArgs>>;
};

export type ChangeTrendAnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendAnalysis'] = ResolversParentTypes['ChangeTrendAnalysis']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MajorIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncident'] = ResolversParentTypes['MajorIncident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ImprovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImprovementConnection'] = ResolversParentTypes['ImprovementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImprovementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Improvement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImprovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImprovementEdge'] = ResolversParentTypes['ImprovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Improvement'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  improvement?: Resolver<Maybe<ResolversTypes['Improvement']>, ParentType, ContextType, RequireFields<QueryImprovementArgs, 'id'>>;
  improvementByKey?: Resolver<Maybe<ResolversTypes['Improvement']>, ParentType, ContextType, RequireFields<QueryImprovementByKeyArgs, 'key'>>;
  improvements?: Resolver<ResolversTypes['ImprovementConnection'], ParentType, ContextType, RequireFields<QueryImprovementsArgs, 'orderBy'>>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationArgs, 'id'>>;
  notificationByKey?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QueryNotificationByKeyArgs, 'key'>>;
  notifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<QueryNotificationsArgs, 'orderBy'>>;
  myNotifications?: Resolver<ResolversTypes['NotificationConnection'], ParentType, ContextType, RequireFields<QueryMyNotificationsArgs, 'orderBy'>>;
  me?: Resolver<ResolversTypes['Me'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonArgs, 'id'>>;
  personByKey?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType, RequireFields<QueryPersonByKeyArgs, 'key'>>;
  people?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, RequireFields<QueryPeopleArgs, 'orderBy'>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  teamByKey?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamByKeyArgs, 'key'>>;
  teams?: Resolver<ResolversTypes['TeamConnection'], ParentType, ContextType, RequireFields<QueryTeamsArgs, 'orderBy'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationProposeImprovementArgs, 'input'>>;
  acceptImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationAcceptImprovementArgs, 'input'>>;
  rejectImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationRejectImprovementArgs, 'input'>>;
  startImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationStartImprovementArgs, 'input'>>;
  planImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationPlanImprovementArgs, 'input'>>;
  finishImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationFinishImprovementArgs, 'input'>>;
  evaluateImprovement?: Resolver<ResolversTypes['ImprovementPayload'], ParentType, ContextType, RequireFields<MutationEvaluateImprovementArgs, 'input'>>;
  acknowledgeNotification?: Resolver<ResolversTypes['NotificationPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeNotificationArgs, 'input'>>;
  registerPerson?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationRegisterPersonArgs, 'input'>>;
  changePerson?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationChangePersonArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  revokeRole?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationRevokeRoleArgs, 'input'>>;
  joinTeam?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationJoinTeamArgs, 'input'>>;
  leaveTeam?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationLeaveTeamArgs, 'input'>>;
  deactivatePerson?: Resolver<ResolversTypes['PersonPayload'], ParentType, ContextType, RequireFields<MutationDeactivatePersonArgs, 'input'>>;
  formTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationFormTeamArgs, 'input'>>;
  changeTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationChangeTeamArgs, 'input'>>;
  nameTeamLead?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationNameTeamLeadArgs, 'input'>>;
  disbandTeam?: Resolver<ResolversTypes['TeamPayload'], ParentType, ContextType, RequireFields<MutationDisbandTeamArgs, 'input'>>;
};

export type ImprovementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImprovementPayload'] = ResolversParentTypes['ImprovementPayload']> = {
  improvement?: Resolver<Maybe<ResolversTypes['Improvement']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NotificationState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['NotificationAction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['NotificationSource'], ParentType, ContextType>;
  sourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sourceKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  majorIncident?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType>;
  deploymentRun?: Resolver<Maybe<ResolversTypes['DeploymentRun']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['NotificationRecipient']>, ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  acknowledgeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalatesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<NotificationHistoryArgs>>;
};

export type NotificationRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationRecipient'] = ResolversParentTypes['NotificationRecipient']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeploymentRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRun'] = ResolversParentTypes['DeploymentRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPayload'] = ResolversParentTypes['NotificationPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PersonState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['PersonAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deactivatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<PersonHistoryArgs>>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TeamState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['TeamAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TeamKind'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['PersonConnection'], ParentType, ContextType, Partial<TeamMembersArgs>>;
  formedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disbandedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<TeamHistoryArgs>>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['Role']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  supplier?: Resolver<Maybe<ResolversTypes['Supplier']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['Permission']>, ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  record?: Resolver<ResolversTypes['PermissionRecord'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Team']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SupplierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Supplier'] = ResolversParentTypes['Supplier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonPayload'] = ResolversParentTypes['PersonPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type TeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamPayload'] = ResolversParentTypes['TeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
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
  Improvement?: ImprovementResolvers<ContextType>;
  ChangeTrendAnalysis?: ChangeTrendAnalysisResolvers<ContextType>;
  MajorIncident?: MajorIncidentResolvers<ContextType>;
  ImprovementConnection?: ImprovementConnectionResolvers<ContextType>;
  ImprovementEdge?: ImprovementEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ImprovementPayload?: ImprovementPayloadResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationRecipient?: NotificationRecipientResolvers<ContextType>;
  DeploymentRun?: DeploymentRunResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPayload?: NotificationPayloadResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Supplier?: SupplierResolvers<ContextType>;
  PersonPayload?: PersonPayloadResolvers<ContextType>;
  TeamPayload?: TeamPayloadResolvers<ContextType>;
};
