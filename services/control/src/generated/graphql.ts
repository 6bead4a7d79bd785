// Made by `npm run generate` from the schemas of this service's processes. Do not edit.
import type { Connection as Page } from '@attest/subgraph';
import type { Instant } from '@attest/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RefusalPayload, RecordEvent as RecordEventParent, Context } from '@attest/subgraph';
import type { Asset as AssetParent, LicenceEntitlement as LicenceEntitlementParent, AssetCostShare as AssetCostShareParent, AssetDisposal as AssetDisposalParent, LicencePosition as LicencePositionParent } from '../asset/mappers.ts';
import type { ConfigurationItem as ConfigurationItemParent, CiType as CiTypeParent, ConfigurationBaseline as ConfigurationBaselineParent, ConfigurationItemRelation as ConfigurationItemRelationParent, RelationMeaning as RelationMeaningParent, DependencyGroup as DependencyGroupParent, ConfigurationDefect as ConfigurationDefectParent, Impact as ImpactParent, ImpactedGroup as ImpactedGroupParent, ImpactHit as ImpactHitParent, ImpactStep as ImpactStepParent, ConfigurationDiff as ConfigurationDiffParent, ItemDifference as ItemDifferenceParent, ChangedFact as ChangedFactParent, RelationDifference as RelationDifferenceParent } from '../configuration/mappers.ts';
import type { ConfigurationAudit as ConfigurationAuditParent } from '../audit/domain.ts';
import type { Change as ChangeParent, ChangePeriod as ChangePeriodParent, CalendarFeed as CalendarFeedParent, StandardChange as StandardChangeParent, BoardMeeting as BoardMeetingParent, UnauthorisedChange as UnauthorisedChangeParent, ChangeTrendAnalysis as ChangeTrendAnalysisParent, ChangeRegistration as ChangeRegistrationParent, ChangeRelation as ChangeRelationParent, ChangeEffect as ChangeEffectParent, ChangeAssessment as ChangeAssessmentParent, ChangeTest as ChangeTestParent, ChangeTask as ChangeTaskParent, ChangeReview as ChangeReviewParent, ChangeConflict as ChangeConflictParent, AcceptedChangeConflict as AcceptedChangeConflictParent, ChangeSchedule as ChangeScheduleParent, ChangePolicy as ChangePolicyParent, ProcessAssessors as ProcessAssessorsParent, RiskModel as RiskModelParent, RiskScore as RiskScoreParent, RiskBackTest as RiskBackTestParent, StandardChangeTask as StandardChangeTaskParent, BoardMeetingItem as BoardMeetingItemParent, UnauthorisedFact as UnauthorisedFactParent } from '../change/mappers.ts';
import type { Release as ReleaseParent, ReleasePolicy as ReleasePolicyParent, DeploymentStep as DeploymentStepParent, ReleaseIncident as ReleaseIncidentParent, ReleasePolicyRule as ReleasePolicyRuleParent, ReleasePolicyAgreement as ReleasePolicyAgreementParent, AcceptanceCriterion as AcceptanceCriterionParent, DeployedEffect as DeployedEffectParent, ReleaseReview as ReleaseReviewParent } from '../release/mappers.ts';
import type { DiscoverySource as DiscoverySourceParent, DiscoveryRun as DiscoveryRunParent, DiscoveryProposal as DiscoveryProposalParent, AttributeRank as AttributeRankParent, FieldChange as FieldChangeParent, ObservedRelation as ObservedRelationParent } from '../discovery/domain.ts';
import type { ReconciliationPolicy as ReconciliationPolicyParent, Sighting as SightingParent, ObservationAnswer as ObservationAnswerParent } from '../discovery/mappers.ts';
import type { DeploymentRun as DeploymentRunParent, DeploymentRunPassedStep as DeploymentRunPassedStepParent, OpenItem as OpenItemParent, DeploymentEscalation as DeploymentEscalationParent, RefusedEffect as RefusedEffectParent, DeploymentDeadlines as DeploymentDeadlinesParent } from '../orchestration/mappers.ts';
import type { Transition as TransitionParent, TransitionCriterion as TransitionCriterionParent, TransitionDuty as TransitionDutyParent, TransitionReview as TransitionReviewParent } from '../transition/mappers.ts';
import type { ConfigurationVariance as ConfigurationVarianceParent } from '../audit/mappers.ts';
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
 * What the provider has and answers for, from its acquisition to its disposal: a machine, a right, a contract. What it is like is
 * said by the configuration items that it is. ISO/IEC 20000-1:2018 8.2.5.
 */
export type Asset = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example AST-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: AssetState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<AssetAction>;
  /** What it is, in a few words. */
  readonly title: Scalars['String']['output'];
  /** Of what kind it is. */
  readonly kind: AssetKind;
  /** Who answers for it. */
  readonly owner?: Maybe<Person>;
  /** Who has it in hand. */
  readonly custodian?: Maybe<Person>;
  /** Where it is: a facility. */
  readonly location?: Maybe<ConfigurationItem>;
  /** The configuration items that it is, or covers. */
  readonly configurationItems: ReadonlyArray<ConfigurationItem>;
  /** The day of its acquisition. */
  readonly acquiredOn: Scalars['Date']['output'];
  /** What was paid for it, exactly; null for nothing. */
  readonly cost?: Maybe<Money>;
  /** Months over which the cost is spread, in equal parts; null: all of it in the month of acquisition. */
  readonly usefulLifeMonths?: Maybe<Scalars['Int']['output']>;
  /** Services that bear its costs. */
  readonly costShares: ReadonlyArray<AssetCostShare>;
  /** Months of the useful life that are in the books. */
  readonly chargedMonths: Scalars['Int']['output'];
  /** What of the cost is not spread yet, straight line, by whole months; null where nothing is spread. */
  readonly bookValue?: Maybe<Money>;
  /** Whether data are on it, that somebody could read. */
  readonly holdsData: Scalars['Boolean']['output'];
  /** What must be kept to; may be empty. */
  readonly obligations: Scalars['String']['output'];
  /** When it is over (UTC); null for good. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Days before the expiry at which the renewal is due. */
  readonly renewalNoticeDays: Scalars['Int']['output'];
  /** Whether it expires soon and nobody has renewed it. */
  readonly renewalDue: Scalars['Boolean']['output'];
  /** What became of it; null while it is there. */
  readonly disposal?: Maybe<AssetDisposal>;
  /** When it was recorded (UTC). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When something last happened to it (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * What the provider has and answers for, from its acquisition to its disposal: a machine, a right, a contract. What it is like is
 * said by the configuration items that it is. ISO/IEC 20000-1:2018 8.2.5.
 */
export type AssetBookValueArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * What the provider has and answers for, from its acquisition to its disposal: a machine, a right, a contract. What it is like is
 * said by the configuration items that it is. ISO/IEC 20000-1:2018 8.2.5.
 */
export type AssetHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an asset. */
export type AssetState =
  /** The provider has it. */
  | 'HELD'
  /** Its time is over: it is renewed, or disposed of. */
  | 'EXPIRED'
  /** It is gone. */
  | 'DISPOSED';

/** What can be done to an asset. */
export type AssetAction =
  /** Give it to somebody else, or put it elsewhere. */
  | 'REASSIGN'
  /** Say which configuration items it is. */
  | 'TIE'
  /** A month bears its part of the cost: the platform does it. */
  | 'CHARGE'
  /** Its renewal is due: the platform says so. */
  | 'FALL_DUE'
  /** Its time is over: the platform does it. */
  | 'EXPIRE'
  /** Hold it for longer. */
  | 'RENEW'
  /** Say what became of it. */
  | 'DISPOSE';

/** Kinds of assets. */
export type AssetKind =
  /** Equipment; its disposal is certified. */
  | 'HARDWARE'
  /** Software, and rights to use it. */
  | 'SOFTWARE'
  /** What somebody else does for it, or with it. */
  | 'CONTRACT'
  /** Rooms and what supplies them. */
  | 'FACILITY'
  /** Anything else. */
  | 'OTHER';

/** A service that bears costs of an asset. */
export type AssetCostShare = {
  /** The service. */
  readonly service?: Maybe<Service>;
  /** Its weight among the weights of all. */
  readonly weight: Scalars['Int']['output'];
};

/** How an asset went. */
export type AssetDisposal = {
  /** In what way. */
  readonly method: DisposalMethod;
  /** The day. */
  readonly disposedOn: Scalars['Date']['output'];
  /** By whom. */
  readonly person?: Maybe<Person>;
  /** Certificate, receipt or protocol; empty where there is none. */
  readonly evidence: Scalars['String']['output'];
  /** SHA-256 of that, hexadecimal. */
  readonly evidenceSha256?: Maybe<Scalars['String']['output']>;
  /** How data on it were made unreadable. */
  readonly dataWipe?: Maybe<DataWipe>;
  /** Why it went. */
  readonly reason: Scalars['String']['output'];
  /** When that was recorded (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** Ways in which an asset goes. */
export type DisposalMethod =
  /** Sold. */
  | 'SOLD'
  /** Given back to whom it belongs. */
  | 'RETURNED'
  /** Given away. */
  | 'DONATED'
  /** Taken apart and used again. */
  | 'RECYCLED'
  /** Destroyed. */
  | 'DESTROYED'
  /** A right or a contract came to its end. */
  | 'ENDED'
  /** Lost or stolen. */
  | 'LOST';

/** How data are made unreadable. */
export type DataWipe =
  /** Written over. */
  | 'OVERWRITTEN'
  /** They were encrypted, and the key is gone. */
  | 'KEY_ERASED'
  /** The medium was destroyed. */
  | 'MEDIUM_DESTROYED';

/** A page of assets. */
export type AssetConnection = {
  readonly edges: ReadonlyArray<AssetEdge>;
  readonly nodes: ReadonlyArray<Asset>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An asset in a list. */
export type AssetEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Asset;
};

/** Which assets; all that is given must hold. */
export type AssetFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<AssetState>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AssetKind>>;
  /** Somebody answers for it. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** It is this item, or covers it. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it expires soon and nobody has renewed it. */
  readonly renewalDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** It expires before this moment. */
  readonly expiringBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** The order of a list of assets. */
export type AssetOrder =
  /** The last recorded first. */
  | 'RECORDED_AT_DESC'
  /** What expires next first; what never does last. */
  | 'EXPIRES_AT_ASC'
  /** The last recorded first. */
  | 'RECORDED_DESC'
  /** The first recorded first. */
  | 'RECORDED_ASC'
  /** What expires next first; what never does last. */
  | 'EXPIRES_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Somebody; owned by governance. */
export type Person = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** What is provided; owned by delivery. */
export type Service = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Changes that are about the service, the newest first; up to 100. */
  readonly changes?: Maybe<ReadonlyArray<Change>>;
  /** What the service needs directly: the configuration items next to those that stand for it, by name. */
  readonly dependsOn?: Maybe<ReadonlyArray<ConfigurationItem>>;
  /** Its introduction, changes, handover and removal, the newest first; the provider's people see them. */
  readonly transitions?: Maybe<ReadonlyArray<Transition>>;
};

/**
 * How often a licence may be used, by which contract, until when. Use is counted from the configuration records.
 * ISO/IEC 20000-1:2018 8.2.5.
 */
export type LicenceEntitlement = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example ENT-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: LicenceEntitlementState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<LicenceEntitlementAction>;
  /** The licence. */
  readonly item?: Maybe<ConfigurationItem>;
  /** How many may use it. */
  readonly quantity: Scalars['Int']['output'];
  /** The contract, order or certificate that says so. */
  readonly contract: Scalars['String']['output'];
  /** What must be kept to; may be empty. */
  readonly obligations: Scalars['String']['output'];
  /** When it is over (UTC); null for good. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is over within thirty days. */
  readonly renewalDue: Scalars['Boolean']['output'];
  /** Why it was given up. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it was recorded (UTC). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When it expired or was given up (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * How often a licence may be used, by which contract, until when. Use is counted from the configuration records.
 * ISO/IEC 20000-1:2018 8.2.5.
 */
export type LicenceEntitlementHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an entitlement. */
export type LicenceEntitlementState =
  /** It counts. */
  | 'IN_FORCE'
  /** Its time is over. */
  | 'EXPIRED'
  /** It was given up. */
  | 'ENDED';

/** What can be done to an entitlement. */
export type LicenceEntitlementAction =
  /** It is over soon: the platform says so. */
  | 'FALL_DUE'
  /** Its time is over: the platform does it. */
  | 'EXPIRE'
  /** Give it up. */
  | 'END';

/** A page of entitlements. */
export type LicenceEntitlementConnection = {
  readonly edges: ReadonlyArray<LicenceEntitlementEdge>;
  readonly nodes: ReadonlyArray<LicenceEntitlement>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An entitlement in a list. */
export type LicenceEntitlementEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: LicenceEntitlement;
};

/** How often a licence may be used, and is: counted, never written down. */
export type LicencePosition = {
  /** The licence. */
  readonly item?: Maybe<ConfigurationItem>;
  /** The sum of its entitlements in force. */
  readonly entitled: Scalars['Int']['output'];
  /** Items in use that are licensed by it. */
  readonly used: Scalars['Int']['output'];
  /** Whether more use it than may. */
  readonly overUsed: Scalars['Boolean']['output'];
};

/** A page of licences. */
export type LicencePositionConnection = {
  readonly edges: ReadonlyArray<LicencePositionEdge>;
  readonly nodes: ReadonlyArray<LicencePosition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A licence in a list. */
export type LicencePositionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: LicencePosition;
};

/** A component under configuration management; owned by configuration. */
export type ConfigurationItem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** How often it may be used, and is; null for what is no LICENCE, and for a retired one. */
  readonly licencePosition?: Maybe<LicencePosition>;
  /** Assets that it is, or that cover it, the oldest first. */
  readonly assets: ReadonlyArray<Asset>;
  /** Changes with an effect on the item, or with a relation to it that begins or ends, the newest first; up to 100. */
  readonly changes: ReadonlyArray<Change>;
  /** What became of the item without authority, the newest first; up to 100. */
  readonly unauthorisedChanges: ReadonlyArray<UnauthorisedChange>;
  /** Human key, for example CI-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the item's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** What it is there for; may be empty. */
  readonly description: Scalars['String']['output'];
  /** What kind of item it is: which attributes and relations it may have. */
  readonly type: CiType;
  /** The version of the type that the attributes were last checked by; 0 is as shipped. */
  readonly typeVersion: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ConfigurationItemState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ConfigurationItemAction>;
  /** Attributes by name, as the type asks for them; decimals and dates are text. */
  readonly attributes: Scalars['JSON']['output'];
  /** The service that the item stands for, where it is of the type SERVICE; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** Who answers for it; owned by governance. */
  readonly owner?: Maybe<Person>;
  /** Where it is known from: MANUAL, or the name of another system. */
  readonly source: Scalars['String']['output'];
  /** Its id there. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** Relations from this item to others, in the order in which they were recorded. */
  readonly relations: ReadonlyArray<ConfigurationItemRelation>;
  /** Relations from others to this item, by the others' names; up to 100. */
  readonly relatedBy: ReadonlyArray<ConfigurationItemRelation>;
  /** Which of the items that it needs stand in for each other; what is in no group is needed by itself. */
  readonly dependencyGroups: ReadonlyArray<DependencyGroup>;
  /** The moment as of which it is seen (UTC); null for the present. Then facts and relations are those of the moment; version, history and what others contribute are the present's, and there is nothing to do. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** When it was registered (UTC). */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When its source last said that it is there (UTC). */
  readonly confirmedAt: Scalars['DateTime']['output'];
  /** When its last event happened; as of a moment: since when it was so (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was retired (UTC). */
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
  /** What each source last said of it. */
  readonly sightings: ReadonlyArray<Sighting>;
  /** The proposal by which it was merged into another, where it was: `into` is the item that stays. */
  readonly mergedBy?: Maybe<DiscoveryProposal>;
};


/** A component under configuration management; owned by configuration. */
export type ConfigurationItemHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Only entitlements that are all of this. */
export type LicenceEntitlementFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<LicenceEntitlementState>>;
  /** Of this licence. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of entitlements. */
export type LicenceEntitlementOrder =
  /** The newest first. */
  | 'RECORDED_DESC'
  /** The oldest first. */
  | 'RECORDED_ASC'
  /** What expires next first; what never does last. */
  | 'EXPIRES_ASC';

/** Orders of a list of licences by their use. */
export type LicencePositionOrder =
  /** By name. */
  | 'NAME'
  /** What is used the most beyond its entitlements first. */
  | 'EXCESS_DESC';

export type Query = {
  /** The asset of this id. Customers' and suppliers' people see none. */
  readonly asset?: Maybe<Asset>;
  /** The asset of this key; null where there is none that the caller may see. */
  readonly assetByKey?: Maybe<Asset>;
  /** Assets; customers' and suppliers' people see none. */
  readonly assets: AssetConnection;
  /** The entitlement of this id. Customers' and suppliers' people see none. */
  readonly licenceEntitlement?: Maybe<LicenceEntitlement>;
  /** The entitlement of this key; null where there is none that the caller may see. */
  readonly licenceEntitlementByKey?: Maybe<LicenceEntitlement>;
  /** Entitlements that the caller may see. */
  readonly licenceEntitlements: LicenceEntitlementConnection;
  /** Defects: licences that more items use than may. */
  readonly overUsedLicences: LicencePositionConnection;
  /** The audit of this id. Customers' and suppliers' people see none. */
  readonly configurationAudit?: Maybe<ConfigurationAudit>;
  /** The audit of this key; null where there is none that the caller may see. */
  readonly configurationAuditByKey?: Maybe<ConfigurationAudit>;
  /** Audits that the caller may see. */
  readonly configurationAudits: ConfigurationAuditConnection;
  /** The change of this id; null where there is none that the caller may see. Customers' and suppliers' people see none. */
  readonly change?: Maybe<Change>;
  /** The change of this key. */
  readonly changeByKey?: Maybe<Change>;
  /** Changes that the caller may see. */
  readonly changes: ChangeConnection;
  /** The change policy in force. */
  readonly changePolicy: ChangePolicy;
  /** The forward schedule of changes. */
  readonly changeSchedule: ChangeSchedule;
  /** The schedule from a month ago to eleven months ahead as RFC 5545 text, with what was called off; of an address by its secret (null where that opens nothing), else of the caller. */
  readonly changeCalendar?: Maybe<Scalars['String']['output']>;
  /** The address for calendar programs of this id. */
  readonly calendarFeed?: Maybe<CalendarFeed>;
  /** The caller's own addresses for calendar programs. */
  readonly calendarFeeds: CalendarFeedConnection;
  /** Periods of changes, each against those before; the oldest first. */
  readonly changeTrends: ReadonlyArray<ChangeTrendPeriod>;
  /** The analysis of trends of this id; null where there is none that the caller may see. */
  readonly changeTrendAnalysis?: Maybe<ChangeTrendAnalysis>;
  /** The analysis of trends of this key; null where there is none that the caller may see. */
  readonly changeTrendAnalysisByKey?: Maybe<ChangeTrendAnalysis>;
  /** Analyses of trends that the caller may see. */
  readonly changeTrendAnalyses: ChangeTrendAnalysisConnection;
  /** The board's meeting of this id; null where there is none that the caller may see. */
  readonly boardMeeting?: Maybe<BoardMeeting>;
  /** The board's meeting of this key; null where there is none that the caller may see. */
  readonly boardMeetingByKey?: Maybe<BoardMeeting>;
  /** Meetings of the board that the caller may see. */
  readonly boardMeetings: BoardMeetingConnection;
  /** The risk model in force. */
  readonly riskModel: RiskModel;
  /** How well the risk model in force tells trouble beforehand, by changes that were closed between two instants and whose risk was computed. */
  readonly riskBackTest: RiskBackTest;
  /** The standard change of this id; null where there is none that the caller may see. */
  readonly standardChange?: Maybe<StandardChange>;
  /** The standard change of this key; null where there is none that the caller may see. */
  readonly standardChangeByKey?: Maybe<StandardChange>;
  /** Standard changes that the caller may see. */
  readonly standardChanges: StandardChangeConnection;
  /** The unauthorised change of this id; null where there is none that the caller may see. */
  readonly unauthorisedChange?: Maybe<UnauthorisedChange>;
  /** The unauthorised change of this key. */
  readonly unauthorisedChangeByKey?: Maybe<UnauthorisedChange>;
  /** Unauthorised changes that the caller may see. */
  readonly unauthorisedChanges: UnauthorisedChangeConnection;
  /** The maintenance window or freeze of this id; null where there is none that the caller may see. */
  readonly changePeriod?: Maybe<ChangePeriod>;
  /** The maintenance window or freeze of this key; null where there is none that the caller may see. */
  readonly changePeriodByKey?: Maybe<ChangePeriod>;
  /** Maintenance windows and freezes that the caller may see. */
  readonly changePeriods: ChangePeriodConnection;
  /** The item of this id; null where there is none that the caller may see. Customers' and suppliers' people see none. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** The item of this key. */
  readonly configurationItemByKey?: Maybe<ConfigurationItem>;
  /** Configuration items that the caller may see. */
  readonly configurationItems: ConfigurationItemConnection;
  /** The types that are in force, by name. */
  readonly ciTypes: ReadonlyArray<CiType>;
  /** The type of this name, as it is in force. */
  readonly ciType?: Maybe<CiType>;
  /** What each kind of relation means for impact. */
  readonly relationMeanings: ReadonlyArray<RelationMeaning>;
  /** The baseline of this id. */
  readonly configurationBaseline?: Maybe<ConfigurationBaseline>;
  /** The baseline of this key; null where there is none that the caller may see. */
  readonly configurationBaselineByKey?: Maybe<ConfigurationBaseline>;
  /** Baselines that the caller may see. */
  readonly configurationBaselines: ConfigurationBaselineConnection;
  /** Defects of the configuration data of one kind, by the names of the items. */
  readonly configurationDefects: ConfigurationDefectConnection;
  /** How many defects there are, kind by kind. */
  readonly configurationDefectCounts: ReadonlyArray<ConfigurationDefectCount>;
  /** What fails if these items fail together, or what they need, with the way to each. */
  readonly impact: Impact;
  /** What differs between the configuration at two moments: `to` is now unless told. Give `to` when the difference is read in pages. */
  readonly configurationDiff: ConfigurationDiff;
  /** Every source, by name. */
  readonly discoverySources: ReadonlyArray<DiscoverySource>;
  /** The source of this id. */
  readonly discoverySource?: Maybe<DiscoverySource>;
  /** The source of this key; null where there is none that the caller may see. */
  readonly discoverySourceByKey?: Maybe<DiscoverySource>;
  /** The policy in force. */
  readonly reconciliationPolicy: ReconciliationPolicy;
  /** The run of this id. */
  readonly discoveryRun?: Maybe<DiscoveryRun>;
  /** The run of this key; null where there is none that the caller may see. */
  readonly discoveryRunByKey?: Maybe<DiscoveryRun>;
  /** Runs that the caller may see. */
  readonly discoveryRuns: DiscoveryRunConnection;
  /** The proposal of this id. */
  readonly discoveryProposal?: Maybe<DiscoveryProposal>;
  /** The proposal of this key; null where there is none that the caller may see. */
  readonly discoveryProposalByKey?: Maybe<DiscoveryProposal>;
  /** Proposals that the caller may see. */
  readonly discoveryProposals: DiscoveryProposalConnection;
  /** What sources no longer report. */
  readonly missingSightings: SightingConnection;
  /** The deployment run of this id; null where there is none that the caller may see. Customers' and suppliers' people see none. */
  readonly deploymentRun?: Maybe<DeploymentRun>;
  /** The deployment run of this key. */
  readonly deploymentRunByKey?: Maybe<DeploymentRun>;
  /** Deployment runs. */
  readonly deploymentRuns: DeploymentRunConnection;
  /** The deadlines in force. */
  readonly deploymentDeadlines: DeploymentDeadlines;
  /** The release of this id; null where there is none that the caller may see. Customers' and suppliers' people see none. */
  readonly release?: Maybe<Release>;
  /** The release of this key. */
  readonly releaseByKey?: Maybe<Release>;
  /** Releases that the caller may see. */
  readonly releases: ReleaseConnection;
  /** The release policy of this id; null where there is none that the caller may see. Customers' people see their own. */
  readonly releasePolicy?: Maybe<ReleasePolicy>;
  /** The release policy of this key; null where there is none that the caller may see. */
  readonly releasePolicyByKey?: Maybe<ReleasePolicy>;
  /** Release policies that the caller may see. */
  readonly releasePolicies: ReleasePolicyConnection;
  /** The transition of this id; null where there is none that the caller may see. Customers' and suppliers' people see none. */
  readonly transition?: Maybe<Transition>;
  /** The transition of this key; null where there is none that the caller may see. */
  readonly transitionByKey?: Maybe<Transition>;
  /** Transitions that the caller may see. */
  readonly transitions: TransitionConnection;
};


export type QueryAssetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssetByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryAssetsArgs = {
  filter?: InputMaybe<AssetFilter>;
  orderBy?: InputMaybe<AssetOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLicenceEntitlementArgs = {
  id: Scalars['ID']['input'];
};


export type QueryLicenceEntitlementByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryLicenceEntitlementsArgs = {
  filter?: InputMaybe<LicenceEntitlementFilter>;
  orderBy?: InputMaybe<LicenceEntitlementOrder>;
  itemId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOverUsedLicencesArgs = {
  orderBy?: InputMaybe<LicencePositionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConfigurationAuditArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConfigurationAuditByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryConfigurationAuditsArgs = {
  filter?: InputMaybe<ConfigurationAuditFilter>;
  orderBy?: InputMaybe<ConfigurationAuditOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChangeByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryChangesArgs = {
  filter?: InputMaybe<ChangeFilter>;
  orderBy?: InputMaybe<ChangeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangeScheduleArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
  serviceId?: InputMaybe<Scalars['ID']['input']>;
  configurationItemId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryChangeCalendarArgs = {
  feed?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCalendarFeedArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCalendarFeedsArgs = {
  filter?: InputMaybe<CalendarFeedFilter>;
  orderBy?: InputMaybe<CalendarFeedOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangeTrendsArgs = {
  periodDays?: InputMaybe<Scalars['Int']['input']>;
  periods?: InputMaybe<Scalars['Int']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryChangeTrendAnalysisArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChangeTrendAnalysisByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryChangeTrendAnalysesArgs = {
  filter?: InputMaybe<ChangeTrendAnalysisFilter>;
  orderBy?: InputMaybe<ChangeTrendAnalysisOrder>;
  states?: InputMaybe<ReadonlyArray<ChangeTrendState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryBoardMeetingArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBoardMeetingByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryBoardMeetingsArgs = {
  filter?: InputMaybe<BoardMeetingFilter>;
  orderBy?: InputMaybe<BoardMeetingOrder>;
  states?: InputMaybe<ReadonlyArray<BoardMeetingState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRiskBackTestArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
  warnsFrom?: InputMaybe<RiskLevel>;
};


export type QueryStandardChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryStandardChangeByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryStandardChangesArgs = {
  filter?: InputMaybe<StandardChangeFilter>;
  orderBy?: InputMaybe<StandardChangeOrder>;
  states?: InputMaybe<ReadonlyArray<StandardChangeState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUnauthorisedChangeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryUnauthorisedChangeByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryUnauthorisedChangesArgs = {
  filter?: InputMaybe<UnauthorisedChangeFilter>;
  orderBy?: InputMaybe<UnauthorisedChangeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryChangePeriodArgs = {
  id: Scalars['ID']['input'];
};


export type QueryChangePeriodByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryChangePeriodsArgs = {
  filter?: InputMaybe<ChangePeriodFilter>;
  orderBy?: InputMaybe<ChangePeriodOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConfigurationItemArgs = {
  id: Scalars['ID']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryConfigurationItemByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryConfigurationItemsArgs = {
  filter?: InputMaybe<ConfigurationItemFilter>;
  orderBy?: InputMaybe<ConfigurationItemOrder>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCiTypeArgs = {
  name: Scalars['String']['input'];
};


export type QueryConfigurationBaselineArgs = {
  id: Scalars['ID']['input'];
};


export type QueryConfigurationBaselineByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryConfigurationBaselinesArgs = {
  filter?: InputMaybe<ConfigurationBaselineFilter>;
  orderBy?: InputMaybe<ConfigurationBaselineOrder>;
  releaseId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConfigurationDefectsArgs = {
  kind: DefectKind;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryImpactArgs = {
  of: ReadonlyArray<Scalars['ID']['input']>;
  direction?: InputMaybe<ImpactDirection>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryConfigurationDiffArgs = {
  from: ConfigurationPointInput;
  to?: InputMaybe<ConfigurationPointInput>;
};


export type QueryDiscoverySourceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDiscoverySourceByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryDiscoveryRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDiscoveryRunByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryDiscoveryRunsArgs = {
  filter?: InputMaybe<DiscoveryRunFilter>;
  orderBy?: InputMaybe<DiscoveryRunOrder>;
  sourceId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDiscoveryProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDiscoveryProposalByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryDiscoveryProposalsArgs = {
  filter?: InputMaybe<DiscoveryProposalFilter>;
  orderBy?: InputMaybe<DiscoveryProposalOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMissingSightingsArgs = {
  filter?: InputMaybe<SightingFilter>;
  orderBy?: InputMaybe<SightingOrder>;
  sourceName?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDeploymentRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDeploymentRunByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryDeploymentRunsArgs = {
  filter?: InputMaybe<DeploymentRunFilter>;
  orderBy?: InputMaybe<DeploymentRunOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReleaseByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryReleasesArgs = {
  filter?: InputMaybe<ReleaseFilter>;
  orderBy?: InputMaybe<ReleaseOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryReleasePolicyArgs = {
  id: Scalars['ID']['input'];
};


export type QueryReleasePolicyByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryReleasePoliciesArgs = {
  filter?: InputMaybe<ReleasePolicyFilter>;
  orderBy?: InputMaybe<ReleasePolicyOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransitionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTransitionByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryTransitionsArgs = {
  filter?: InputMaybe<TransitionFilter>;
  orderBy?: InputMaybe<TransitionOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Records an asset; what it has cost its services since its acquisition goes to finance. Refusals: LOCATION_ITEM_REQUIRED, TIED_ITEM_RETIRED, COST_BEARER_REQUIRED, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN. */
  readonly recordAsset: AssetPayload;
  /** Says who answers for it, who has it and where it is. Refusals: LOCATION_ITEM_REQUIRED, UNKNOWN_REFERENCE, INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly reassignAsset: AssetPayload;
  /** Says which configuration items it is; the others it is no longer. Refusals: TIED_ITEM_RETIRED, UNKNOWN_REFERENCE, INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly tieAsset: AssetPayload;
  /** Holds it for longer; what that costs is a cost of this month. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly renewAsset: AssetPayload;
  /** Records its disposal; what of its cost is not spread yet is a cost of this month. Refusals: DISPOSAL_EVIDENCE_REQUIRED, DATA_WIPE_REQUIRED, UNKNOWN_REFERENCE, INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly disposeOfAsset: AssetPayload;
  /** Records how often a licence may be used. Refusals: LICENCE_ITEM_REQUIRED, ENTITLEMENT_OVER, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN. */
  readonly recordLicenceEntitlement: LicenceEntitlementPayload;
  /** Gives an entitlement up. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly endLicenceEntitlement: LicenceEntitlementPayload;
  /** Plans an audit; the next ones follow at its interval. Refusals: AUDITOR_OWNS_ITEMS, CI_TYPE_UNKNOWN, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN. */
  readonly planConfigurationAudit: ConfigurationAuditPayload;
  /** Holds what is there against the records at a moment. Refusals: AUDITOR_REQUIRED, AUDITOR_OWNS_ITEMS, RUN_NOT_USABLE, UNKNOWN_REFERENCE, INVALID_INPUT. */
  readonly countConfigurationAudit: ConfigurationAuditPayload;
  /** Ends a variance. Refusals: VARIANCE_NOT_FIXED, VARIANCE_REASON_REQUIRED, VARIANCE_CHANGE_REQUIRED, VARIANCE_SETTLED, UNKNOWN_REFERENCE. */
  readonly settleConfigurationVariance: ConfigurationAuditPayload;
  /** Closes an audit. Refusals: VARIANCES_OPEN, AUDITOR_REQUIRED. */
  readonly closeConfigurationAudit: ConfigurationAuditPayload;
  /** Ends the series of an audit: it does not come again. Refusals: NOT_IN_SERIES, SERIES_GONE_ON, INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly endConfigurationAuditSeries: ConfigurationAuditPayload;
  /** Gives up a planned audit; the next one of its series comes at its interval. */
  readonly cancelConfigurationAudit: ConfigurationAuditPayload;
  /** Plans a meeting of the board. Refusals: INVALID_INPUT, FORBIDDEN. */
  readonly planBoardMeeting: BoardMeetingPayload;
  /** Puts a change on the agenda. Refusals: UNKNOWN_REFERENCE. */
  readonly addBoardMeetingItem: BoardMeetingPayload;
  /** Takes a change off the agenda. Refusals: NOT_ON_AGENDA, DECIDED_ALREADY. */
  readonly removeBoardMeetingItem: BoardMeetingPayload;
  /** Begins a meeting. */
  readonly openBoardMeeting: BoardMeetingPayload;
  /** Says that the caller is there. */
  readonly attendBoardMeeting: BoardMeetingPayload;
  /** Votes on a change, in the caller's name. Refusals: NOT_ON_AGENDA, NOT_ATTENDING, VOTER_IS_REQUESTER, DECIDED_ALREADY. */
  readonly voteOnChange: BoardMeetingPayload;
  /** Decides about a change by its votes, and approves or rejects it. Refusals: QUORUM_NOT_MET, VOTES_REQUIRED, NOT_ON_AGENDA, DECIDED_ALREADY, and those of approveChange. */
  readonly decideOnChange: BoardMeetingPayload;
  /** Ends a meeting, with minutes. */
  readonly closeBoardMeeting: BoardMeetingPayload;
  /** Calls a meeting off. */
  readonly cancelBoardMeeting: BoardMeetingPayload;
  /** Publishes a version of the change policy; what was decided stays decided. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly publishChangePolicy: ChangePolicyPayload;
  /** Publishes a version of the risk model; scores stay until they are computed again. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly publishRiskModel: RiskModelPayload;
  /** Proposes a standard change. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly proposeStandardChange: StandardChangePayload;
  /** Approves a standard change, and with it what follows it. Refusals: APPROVER_IS_REQUESTER, FORBIDDEN. */
  readonly approveStandardChange: StandardChangePayload;
  /** Takes a standard change back; changes that were approved by it stay approved. */
  readonly withdrawStandardChange: StandardChangePayload;
  /** Asks for a change that follows a standard change. Refusals: STANDARD_CHANGE_NOT_IN_FORCE, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly requestStandardChange: ChangePayload;
  /** Approves a change by the standard change that it follows. Refusals: STANDARD_CHANGE_REQUIRED, STANDARD_CHANGE_NOT_IN_FORCE, CI_EFFECTS_REQUIRED. */
  readonly preapproveChange: ChangePayload;
  /** Computes the risk of a change from the rules and answers of the model in force. Refusals: INVALID_INPUT. */
  readonly scoreChangeRisk: ChangePayload;
  /** Asks for a change, in the caller's name. Refusals: STANDARD_CHANGE_REQUIRED, INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly requestChange: ChangePayload;
  /** Says what a change does to a configuration item; what the item is now is recorded with it, and earlier assessments no longer count. Refusals: FROZEN_BY_STANDARD_CHANGE, ATTRIBUTE_..., ITEM_RETIRED, UNKNOWN_REFERENCE. */
  readonly recordChangeEffect: ChangePayload;
  /** Says which configuration item comes into being by a change; it gets its id and key at once, and is there when the change is deployed. Earlier assessments no longer count. Refusals, by ISO/IEC 20000-1:2018 8.2.6: CI_TYPE_UNKNOWN, ATTRIBUTE_..., STATE_NOT_IN_LIFECYCLE, SERVICE_ITEM_REQUIRED; also FROZEN_BY_STANDARD_CHANGE, TARGET_RETIRED, INVALID_INPUT, UNKNOWN_REFERENCE. */
  readonly recordChangeRegistration: ChangePayload;
  /** Says that two items are related by a change, or are not any more; each of them may be one that the change brings into being. Earlier assessments no longer count. Refusals, by ISO/IEC 20000-1:2018 8.2.6: RELATION_NOT_ALLOWED, TARGET_RETIRED, ITEM_RETIRED; also FROZEN_BY_STANDARD_CHANGE, INVALID_INPUT where it is so already, UNKNOWN_REFERENCE. */
  readonly recordChangeRelation: ChangePayload;
  /** Says that a change leaves a relation alone; earlier assessments no longer count. */
  readonly removeChangeRelation: ChangePayload;
  /** Says that a change does nothing to a configuration item, its relations to others included; earlier assessments no longer count. Refusals: RELATED_BY_CHANGE (ISO/IEC 20000-1:2018 8.2.6) where other effects relate something to an item that it brings into being. */
  readonly removeChangeEffect: ChangePayload;
  /** Says how to go back. Refusals: FROZEN_BY_STANDARD_CHANGE. */
  readonly planChangeBackOut: ChangePayload;
  /** Says which problem a change is to solve. */
  readonly linkChange: ChangePayload;
  /** Judges a change from the point of view of a process. Refusals, by ISO/IEC 20000-1:2018 8.5.1.3: ASSESSOR_IS_REQUESTER, ASSESSOR_NOT_NAMED where the change policy names others for the process; also INVALID_INPUT, FORBIDDEN. */
  readonly assessChange: ChangePayload;
  /** Authorises a change. Refusals: TRANSITION_PACKAGE_REQUIRED where it takes a service away or hands it over, CI_EFFECTS_REQUIRED, ASSESSMENT_REQUIRED, BACK_OUT_PLAN_REQUIRED, RISK_SCORE_REQUIRED, AUTHORITY_REQUIRED, APPROVER_IS_REQUESTER, FORBIDDEN. */
  readonly approveChange: ChangePayload;
  /** Refuses a change. */
  readonly rejectChange: ChangePayload;
  /** Records a test of an approved change. */
  readonly recordChangeTest: ChangePayload;
  /** Gives a change a window. Refusals: TRANSITION_PACKAGE_REQUIRED where it takes a service away or hands it over, LEAD_TIME_REQUIRED, TEST_EVIDENCE_REQUIRED, SCHEDULE_CONFLICTS, CONFLICT_REASON_REQUIRED, INVALID_INPUT, UNKNOWN_REFERENCE. */
  readonly scheduleChange: ChangePayload;
  /** Accepts what has come to stand against the window of a scheduled change. Refusals: CONFLICT_REASON_REQUIRED. */
  readonly acceptChangeConflicts: ChangePayload;
  /** Says what follows from an analysis of trends. Refusals: INVALID_INPUT. */
  readonly concludeChangeTrend: ChangeTrendAnalysisPayload;
  /** Opens an address at which the caller's calendar program reads the schedule. Refusals: FEEDS_AT_MOST, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN. */
  readonly openCalendarFeed: OpenCalendarFeedPayload;
  /** Takes an address back. Refusals: FEED_NOT_YOURS, INVALID_INPUT. */
  readonly revokeCalendarFeed: CalendarFeedPayload;
  /** Says who is to find out about an unauthorised change. Refusals: UNKNOWN_REFERENCE. */
  readonly assignUnauthorisedChange: UnauthorisedChangePayload;
  /** Raises an emergency change for what was changed without one, with what was found as its effect; its approval accepts it. Refusals: CHANGE_RAISED_ALREADY, INVALID_INPUT. */
  readonly raiseChangeAfterwards: UnauthorisedChangePayload;
  /** Says that what was changed without authority stays. Refusals: RECORDED_BY_YOU, INVALID_INPUT. */
  readonly acceptUnauthorisedChange: UnauthorisedChangePayload;
  /** Says that the item is as it was before; believed when the record, and the last observation, say so. Refusals: NOT_REVERTED, INVALID_INPUT. */
  readonly revertUnauthorisedChange: UnauthorisedChangePayload;
  /** Says that the item was not changed: the record, or the observation, was wrong. Refusals: RECORDED_BY_YOU, INVALID_INPUT. */
  readonly dismissUnauthorisedChange: UnauthorisedChangePayload;
  /** Publishes a maintenance window or a freeze. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly publishChangePeriod: ChangePeriodPayload;
  /** Publishes another edition of a period; scheduled changes are looked at again. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE. */
  readonly reviseChangePeriod: ChangePeriodPayload;
  /** Takes a period back; scheduled changes are looked at again. */
  readonly withdrawChangePeriod: ChangePeriodPayload;
  /** Plans something that is done to make a change; once the change is being made, "addedBecause" says why it is added. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE. */
  readonly planChangeTask: ChangePayload;
  /** Gives a task to a team, a person, both or nobody. Refusals: UNKNOWN_REFERENCE. */
  readonly assignChangeTask: ChangePayload;
  /** Writes a task anew before the change is begun. Refusals: FROZEN_BY_STANDARD_CHANGE, ILLEGAL_TRANSITION, UNKNOWN_REFERENCE, INVALID_INPUT. */
  readonly rewordChangeTask: ChangePayload;
  /** Takes a task out of the plan of a change that is not begun. Refusals: UNKNOWN_REFERENCE. */
  readonly removeChangeTask: ChangePayload;
  /** Begins a task of a change that is being made, or was deployed. Refusals: EARLIER_TASKS_OPEN, UNKNOWN_REFERENCE. */
  readonly startChangeTask: ChangePayload;
  /** Says that a task is done. Refusals: UNKNOWN_REFERENCE. */
  readonly completeChangeTask: ChangePayload;
  /** Says that a task failed. Refusals: UNKNOWN_REFERENCE. */
  readonly failChangeTask: ChangePayload;
  /** Leaves a task undone. Refusals: UNKNOWN_REFERENCE. */
  readonly skipChangeTask: ChangePayload;
  /** Begins to make a change. Refusals: OUTSIDE_WINDOW, SCHEDULE_CONFLICTS. */
  readonly startChange: ChangePayload;
  /** Says that a change is made without a release; one that a release deploys follows by itself, whatever is left to do. Refusals: TASKS_OPEN. */
  readonly implementChange: ChangePayload;
  /** Takes a change back. */
  readonly backOutChange: ChangePayload;
  /** Looks back upon a change. Refusals: TEST_EVIDENCE_REQUIRED for one that was made untested. */
  readonly reviewChange: ChangePayload;
  /** Settles a change. Refusals: REVIEW_REQUIRED, TASKS_OPEN unless it was backed out, OUTCOME_CONTRADICTS, CMDB_DIVERGES. */
  readonly closeChange: ChangePayload;
  /** Gives a change up before it is made. */
  readonly cancelChange: ChangePayload;
  /** Defines a version of a type. Refusals: CI_TYPE_UNKNOWN, PARENT_FIXED, INVALID_INPUT, FORBIDDEN, CONFLICT. */
  readonly defineCiType: CiTypePayload;
  /** Defines what a kind of relation means for impact. Refusals: INVALID_INPUT, FORBIDDEN, CONFLICT. */
  readonly defineRelationKind: RelationMeaningPayload;
  /** Registers an item. Refusals: CI_TYPE_UNKNOWN, ATTRIBUTE_..., SERVICE_ITEM_REQUIRED, ALREADY_REGISTERED, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly registerConfigurationItem: ConfigurationItemPayload;
  /** Registers many items, each once by its source and its id there; the same batch again changes nothing. What is refused does not keep the rest out. */
  readonly registerConfigurationItems: ConfigurationItemsPayload;
  /** Corrects what is recorded of an item outside a deployment. Refusals: REASON_REQUIRED, ATTRIBUTE_..., SERVICE_ITEM_REQUIRED, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly changeConfigurationItem: ConfigurationItemPayload;
  /** Puts a planned item into use. */
  readonly putConfigurationItemIntoUse: ConfigurationItemPayload;
  /** Begins to maintain an item. */
  readonly startConfigurationItemMaintenance: ConfigurationItemPayload;
  /** Puts an item into use again. */
  readonly endConfigurationItemMaintenance: ConfigurationItemPayload;
  /** Retires an item. Refusals: DEPENDED_ON, naming what is in use and needs it; DISPOSAL_RECORD_REQUIRED, naming assets of which nobody recorded what became of them. */
  readonly retireConfigurationItem: ConfigurationItemPayload;
  /** Records a relation from an item to another. Refusals: RELATION_NOT_ALLOWED, TARGET_RETIRED, UNKNOWN_REFERENCE. */
  readonly relateConfigurationItem: ConfigurationItemPayload;
  /** Takes a relation from an item to another away. */
  readonly unrelateConfigurationItem: ConfigurationItemPayload;
  /** Says which of the items that an item needs stand in for each other; replaces its groups. Refusals: NOT_A_DEPENDENCY, INVALID_INPUT, ILLEGAL_TRANSITION, FORBIDDEN, CONFLICT. */
  readonly groupDependencies: ConfigurationItemPayload;
  /** Gives the configuration as of a moment a name, for good. Refusals: BASELINE_NAME_TAKEN, INVALID_INPUT, FORBIDDEN. */
  readonly takeConfigurationBaseline: ConfigurationBaselinePayload;
  /** Refuses, with BASELINE_IMMUTABLE: baselines stay. Other refusals: NOT_FOUND, FORBIDDEN. */
  readonly deleteConfigurationBaseline: ConfigurationBaselinePayload;
  /** Records what was found out to be true of an item from a moment on, or between two; replaces nothing that was said of other moments. Refusals: BEFORE_BEGINNING, REASON_REQUIRED, ATTRIBUTE_..., STATE_NOT_IN_LIFECYCLE, RELATION_NOT_ALLOWED, TARGET_RETIRED, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN, CONFLICT. */
  readonly correctConfigurationItem: ConfigurationItemPayload;
  /** Records that a source still sees items. What is refused does not keep the rest out. */
  readonly confirmConfigurationItems: ConfigurationItemsPayload;
  /** Records many relations, each once. What is refused does not keep the rest out. */
  readonly relateConfigurationItems: ConfigurationItemsPayload;
  /** Defines a source. Refusals: SOURCE_EXISTS, INVALID_INPUT, FORBIDDEN. */
  readonly defineDiscoverySource: DiscoverySourcePayload;
  /** Says anew how much a source counts. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly redefineDiscoverySource: DiscoverySourcePayload;
  /** Takes nothing from a source for now. */
  readonly suspendDiscoverySource: DiscoverySourcePayload;
  /** Listens to a source again. */
  readonly resumeDiscoverySource: DiscoverySourcePayload;
  /** Defines by what items are recognised. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly defineReconciliationPolicy: ReconciliationPolicyPayload;
  /** Starts a run; one of a source at a time. Refusals: SOURCE_SUSPENDED, RUN_OPEN, UNKNOWN_REFERENCE, INVALID_INPUT, FORBIDDEN. */
  readonly startDiscoveryRun: DiscoveryRunPayload;
  /** Reports a batch of items; the same batch again changes nothing, and what is refused does not keep the rest out. Refusals: BATCH_OUT_OF_ORDER, BATCH_DIFFERS, SOURCE_SUSPENDED; of an item: OBSERVED_TWICE, CI_TYPE_UNKNOWN, ATTRIBUTE_..., INVALID_INPUT. */
  readonly observeConfigurationItems: ObservationPayload;
  /** Ends a run: relations between what was seen are recorded, what was not seen is counted. */
  readonly completeDiscoveryRun: DiscoveryRunPayload;
  /** Breaks a run off; nothing is missing because of it. */
  readonly abandonDiscoveryRun: DiscoveryRunPayload;
  /** Looks through the items of a type for records of one item, and proposes to merge each into the oldest. */
  readonly findDuplicateConfigurationItems: DuplicatesPayload;
  /** Accepts a proposal: its commands on configuration items are carried out. Refusals: DECISION_REASON_REQUIRED, CANDIDATE_REQUIRED, RETIRED_ITEM_OBSERVED, PROPOSAL_OUTDATED, and what configuration refuses. */
  readonly acceptDiscoveryProposal: DiscoveryProposalPayload;
  /** Rejects a proposal. Refusals: DECISION_REASON_REQUIRED. */
  readonly rejectDiscoveryProposal: DiscoveryProposalPayload;
  /**
   * Lets an escalated run go on, with a note and another deadline; what the CMDB lacks of the deployment is recorded once more.
   * Refusals: ILLEGAL_TRANSITION where it is not escalated, INVALID_INPUT, CONFLICT, FORBIDDEN.
   */
  readonly continueDeploymentRun: DeploymentRunPayload;
  /** Gives an escalated run up; nobody watches its change any more. Refusals: ILLEGAL_TRANSITION, INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly abandonDeploymentRun: DeploymentRunPayload;
  /** Publishes another version of the deadlines; a run keeps its deadline until it comes to another step. Refusals: INVALID_INPUT, CONFLICT, FORBIDDEN. */
  readonly publishDeploymentDeadlines: DeploymentDeadlinesPayload;
  /** Writes down a release policy for a customer. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly draftReleasePolicy: ReleasePolicyPayload;
  /** Agrees to a draft. Refusals: AGREED_ALREADY, AGREEMENT_NOT_YOURS, AGREEMENT_EVIDENCE_REQUIRED. ISO/IEC 20000-1:2011 9.3. */
  readonly agreeReleasePolicy: ReleasePolicyPayload;
  /** Puts a policy in force; the one before gives way. Refusals: BOTH_MUST_AGREE. */
  readonly putReleasePolicyInForce: ReleasePolicyPayload;
  /** Gives a draft up. */
  readonly withdrawReleasePolicy: ReleasePolicyPayload;
  /**
   * Plans a release. Refusals: CHANGES_REQUIRED, CHANGES_NOT_AUTHORISED, CHANGE_IN_OTHER_RELEASE, RELEASE_OUTSIDE_POLICY,
   * EMERGENCY_CRITERIA_NOT_AGREED, INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN.
   */
  readonly planRelease: ReleasePayload;
  /** Plans a release anew, before it is deployed; what was built or checked no longer counts. Refusals: those of planRelease, DEPLOYMENT_BEGUN. */
  readonly replanRelease: ReleasePayload;
  /** Says what was built; checks of another build no longer count. */
  readonly buildRelease: ReleasePayload;
  /** Records whether an acceptance criterion is met. Refusals: CRITERION_NOT_DUE, INVALID_INPUT. */
  readonly checkReleaseCriterion: ReleasePayload;
  /** Says that what was built is in the next environment before the live one. Refusals: PROMOTION_OUT_OF_ORDER. */
  readonly promoteRelease: ReleasePayload;
  /** Says how a step of the deployment goes, in order and within the windows. Refusals: STEP_OUT_OF_ORDER, CHANGES_NOT_AUTHORISED, OUTSIDE_WINDOW. */
  readonly reportDeploymentStep: ReleasePayload;
  /** Says that a release may be deployed. Refusals: ACCEPTANCE_CRITERIA_REQUIRED, ACCEPTANCE_CRITERIA_NOT_MET, NOT_PROMOTED. */
  readonly acceptRelease: ReleasePayload;
  /** Says that a release is in the live environment; its changes and the CMDB follow. Refusals: CHANGES_NOT_AUTHORISED, OUTSIDE_WINDOW, STEPS_OPEN. */
  readonly deployRelease: ReleasePayload;
  /** Says that a release did not succeed; its changes and the CMDB follow where it was backed out. */
  readonly failRelease: ReleasePayload;
  /** Says that what failed is taken back after all; its changes and the CMDB follow. Refusals: BACKED_OUT_ALREADY. */
  readonly backOutRelease: ReleasePayload;
  /** Looks back upon a release; without it a failed one, or an emergency, is not closed. */
  readonly reviewRelease: ReleasePayload;
  /** Settles a release. Refusals: ACCEPTANCE_CRITERIA_NOT_MET, BACK_OUT_REQUIRED, REVIEW_REQUIRED. */
  readonly closeRelease: ReleasePayload;
  /** Gives a release up before it is deployed; its changes are free for another one. */
  readonly cancelRelease: ReleasePayload;
  /** Proposes to introduce, change, hand over or remove a service. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly proposeTransition: TransitionPayload;
  /** Names the change by which a transition is authorised. Refusals: CHANGE_OF_OTHER_SERVICE, MAJOR_CHANGE_REQUIRED. */
  readonly nameTransitionChange: TransitionPayload;
  /** Plans a transition. Refusals: TRANSITION_CRITERIA_REQUIRED, DUTIES_REQUIRED. ISO/IEC 20000-1:2018 8.5.2, 2011 5.2. */
  readonly planTransition: TransitionPayload;
  /** Says how the service is to be. */
  readonly designTransition: TransitionPayload;
  /** Says that what the design asks for is there. */
  readonly buildTransition: TransitionPayload;
  /** Records whether a criterion is met. */
  readonly checkTransitionCriterion: TransitionPayload;
  /** Confirms that something is disposed of, or ended. Refusals: DUTY_CONFIRMED_ALREADY. */
  readonly confirmTransitionDuty: TransitionPayload;
  /** Says that a transition may go live. Refusals: TRANSITION_CRITERIA_NOT_MET; DUTIES_REQUIRED where a contract covers nothing else and the plan does not say what becomes of it. */
  readonly acceptTransition: TransitionPayload;
  /**
   * Brings a transition live; the catalogue follows. Refusals: TRANSITION_CHANGE_REQUIRED, TRANSITION_NOT_AUTHORISED,
   * DISPOSAL_NOT_CONFIRMED, ASSETS_NOT_DISPOSED, AGREEMENTS_NOT_ENDED: what the platform knows of counts whatever was confirmed.
   */
  readonly bringTransitionLive: TransitionPayload;
  /** Holds a transition against the intended outcome. Refusals: REVIEWER_IS_OWNER; ASSETS_NOT_DISPOSED, AGREEMENTS_NOT_ENDED where something is there, or binds, again. */
  readonly reviewTransition: TransitionPayload;
  /** Gives a transition up before it is live. */
  readonly cancelTransition: TransitionPayload;
};


export type MutationRecordAssetArgs = {
  input: RecordAssetInput;
};


export type MutationReassignAssetArgs = {
  input: ReassignAssetInput;
};


export type MutationTieAssetArgs = {
  input: TieAssetInput;
};


export type MutationRenewAssetArgs = {
  input: RenewAssetInput;
};


export type MutationDisposeOfAssetArgs = {
  input: DisposeOfAssetInput;
};


export type MutationRecordLicenceEntitlementArgs = {
  input: RecordLicenceEntitlementInput;
};


export type MutationEndLicenceEntitlementArgs = {
  input: EndLicenceEntitlementInput;
};


export type MutationPlanConfigurationAuditArgs = {
  input: PlanConfigurationAuditInput;
};


export type MutationCountConfigurationAuditArgs = {
  input: CountConfigurationAuditInput;
};


export type MutationSettleConfigurationVarianceArgs = {
  input: SettleConfigurationVarianceInput;
};


export type MutationCloseConfigurationAuditArgs = {
  input: CloseConfigurationAuditInput;
};


export type MutationEndConfigurationAuditSeriesArgs = {
  input: EndConfigurationAuditSeriesInput;
};


export type MutationCancelConfigurationAuditArgs = {
  input: CancelConfigurationAuditInput;
};


export type MutationPlanBoardMeetingArgs = {
  input: PlanBoardMeetingInput;
};


export type MutationAddBoardMeetingItemArgs = {
  input: BoardMeetingItemInput;
};


export type MutationRemoveBoardMeetingItemArgs = {
  input: BoardMeetingItemInput;
};


export type MutationOpenBoardMeetingArgs = {
  input: BoardMeetingCommandInput;
};


export type MutationAttendBoardMeetingArgs = {
  input: BoardMeetingCommandInput;
};


export type MutationVoteOnChangeArgs = {
  input: VoteOnChangeInput;
};


export type MutationDecideOnChangeArgs = {
  input: BoardMeetingItemInput;
};


export type MutationCloseBoardMeetingArgs = {
  input: CloseBoardMeetingInput;
};


export type MutationCancelBoardMeetingArgs = {
  input: ChangeWhyInput;
};


export type MutationPublishChangePolicyArgs = {
  input: PublishChangePolicyInput;
};


export type MutationPublishRiskModelArgs = {
  input: PublishRiskModelInput;
};


export type MutationProposeStandardChangeArgs = {
  input: ProposeStandardChangeInput;
};


export type MutationApproveStandardChangeArgs = {
  input: ChangeCommandInput;
};


export type MutationWithdrawStandardChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationRequestStandardChangeArgs = {
  input: RequestStandardChangeInput;
};


export type MutationPreapproveChangeArgs = {
  input: ChangeCommandInput;
};


export type MutationScoreChangeRiskArgs = {
  input: ScoreChangeRiskInput;
};


export type MutationRequestChangeArgs = {
  input: RequestChangeInput;
};


export type MutationRecordChangeEffectArgs = {
  input: RecordChangeEffectInput;
};


export type MutationRecordChangeRegistrationArgs = {
  input: RecordChangeRegistrationInput;
};


export type MutationRecordChangeRelationArgs = {
  input: RecordChangeRelationInput;
};


export type MutationRemoveChangeRelationArgs = {
  input: RemoveChangeRelationInput;
};


export type MutationRemoveChangeEffectArgs = {
  input: RemoveChangeEffectInput;
};


export type MutationPlanChangeBackOutArgs = {
  input: PlanChangeBackOutInput;
};


export type MutationLinkChangeArgs = {
  input: LinkChangeInput;
};


export type MutationAssessChangeArgs = {
  input: AssessChangeInput;
};


export type MutationApproveChangeArgs = {
  input: ChangeCommandInput;
};


export type MutationRejectChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationRecordChangeTestArgs = {
  input: RecordChangeTestInput;
};


export type MutationScheduleChangeArgs = {
  input: ScheduleChangeInput;
};


export type MutationAcceptChangeConflictsArgs = {
  input: AcceptChangeConflictsInput;
};


export type MutationConcludeChangeTrendArgs = {
  input: ConcludeChangeTrendInput;
};


export type MutationOpenCalendarFeedArgs = {
  input: OpenCalendarFeedInput;
};


export type MutationRevokeCalendarFeedArgs = {
  input: ChangeWhyInput;
};


export type MutationAssignUnauthorisedChangeArgs = {
  input: AssignUnauthorisedChangeInput;
};


export type MutationRaiseChangeAfterwardsArgs = {
  input: RaiseChangeAfterwardsInput;
};


export type MutationAcceptUnauthorisedChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationRevertUnauthorisedChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationDismissUnauthorisedChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationPublishChangePeriodArgs = {
  input: PublishChangePeriodInput;
};


export type MutationReviseChangePeriodArgs = {
  input: ReviseChangePeriodInput;
};


export type MutationWithdrawChangePeriodArgs = {
  input: ChangeWhyInput;
};


export type MutationPlanChangeTaskArgs = {
  input: PlanChangeTaskInput;
};


export type MutationAssignChangeTaskArgs = {
  input: AssignChangeTaskInput;
};


export type MutationRewordChangeTaskArgs = {
  input: RewordChangeTaskInput;
};


export type MutationRemoveChangeTaskArgs = {
  input: ChangeTaskInput;
};


export type MutationStartChangeTaskArgs = {
  input: ChangeTaskInput;
};


export type MutationCompleteChangeTaskArgs = {
  input: CompleteChangeTaskInput;
};


export type MutationFailChangeTaskArgs = {
  input: ChangeTaskWhyInput;
};


export type MutationSkipChangeTaskArgs = {
  input: ChangeTaskWhyInput;
};


export type MutationStartChangeArgs = {
  input: ChangeCommandInput;
};


export type MutationImplementChangeArgs = {
  input: ChangeCommandInput;
};


export type MutationBackOutChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationReviewChangeArgs = {
  input: ReviewChangeInput;
};


export type MutationCloseChangeArgs = {
  input: CloseChangeInput;
};


export type MutationCancelChangeArgs = {
  input: ChangeWhyInput;
};


export type MutationDefineCiTypeArgs = {
  input: DefineCiTypeInput;
};


export type MutationDefineRelationKindArgs = {
  input: DefineRelationKindInput;
};


export type MutationRegisterConfigurationItemArgs = {
  input: RegisterConfigurationItemInput;
};


export type MutationRegisterConfigurationItemsArgs = {
  input: RegisterConfigurationItemsInput;
};


export type MutationChangeConfigurationItemArgs = {
  input: ChangeConfigurationItemInput;
};


export type MutationPutConfigurationItemIntoUseArgs = {
  input: ConfigurationItemCommandInput;
};


export type MutationStartConfigurationItemMaintenanceArgs = {
  input: ConfigurationItemCommandInput;
};


export type MutationEndConfigurationItemMaintenanceArgs = {
  input: ConfigurationItemCommandInput;
};


export type MutationRetireConfigurationItemArgs = {
  input: ConfigurationItemCommandInput;
};


export type MutationRelateConfigurationItemArgs = {
  input: RelateConfigurationItemInput;
};


export type MutationUnrelateConfigurationItemArgs = {
  input: RelateConfigurationItemInput;
};


export type MutationGroupDependenciesArgs = {
  input: GroupDependenciesInput;
};


export type MutationTakeConfigurationBaselineArgs = {
  input: TakeConfigurationBaselineInput;
};


export type MutationDeleteConfigurationBaselineArgs = {
  id: Scalars['ID']['input'];
};


export type MutationCorrectConfigurationItemArgs = {
  input: CorrectConfigurationItemInput;
};


export type MutationConfirmConfigurationItemsArgs = {
  input: ConfirmConfigurationItemsInput;
};


export type MutationRelateConfigurationItemsArgs = {
  input: RelateConfigurationItemsInput;
};


export type MutationDefineDiscoverySourceArgs = {
  input: DefineDiscoverySourceInput;
};


export type MutationRedefineDiscoverySourceArgs = {
  input: RedefineDiscoverySourceInput;
};


export type MutationSuspendDiscoverySourceArgs = {
  input: DiscoverySourceCommandInput;
};


export type MutationResumeDiscoverySourceArgs = {
  input: DiscoverySourceCommandInput;
};


export type MutationDefineReconciliationPolicyArgs = {
  input: DefineReconciliationPolicyInput;
};


export type MutationStartDiscoveryRunArgs = {
  input: StartDiscoveryRunInput;
};


export type MutationObserveConfigurationItemsArgs = {
  input: ObserveConfigurationItemsInput;
};


export type MutationCompleteDiscoveryRunArgs = {
  input: DiscoveryRunCommandInput;
};


export type MutationAbandonDiscoveryRunArgs = {
  input: DiscoveryRunCommandInput;
};


export type MutationFindDuplicateConfigurationItemsArgs = {
  input: FindDuplicateConfigurationItemsInput;
};


export type MutationAcceptDiscoveryProposalArgs = {
  input: AcceptDiscoveryProposalInput;
};


export type MutationRejectDiscoveryProposalArgs = {
  input: RejectDiscoveryProposalInput;
};


export type MutationContinueDeploymentRunArgs = {
  input: ContinueDeploymentRunInput;
};


export type MutationAbandonDeploymentRunArgs = {
  input: AbandonDeploymentRunInput;
};


export type MutationPublishDeploymentDeadlinesArgs = {
  input: PublishDeploymentDeadlinesInput;
};


export type MutationDraftReleasePolicyArgs = {
  input: DraftReleasePolicyInput;
};


export type MutationAgreeReleasePolicyArgs = {
  input: AgreeReleasePolicyInput;
};


export type MutationPutReleasePolicyInForceArgs = {
  input: ReleaseCommandInput;
};


export type MutationWithdrawReleasePolicyArgs = {
  input: ReleaseWhyInput;
};


export type MutationPlanReleaseArgs = {
  input: PlanReleaseInput;
};


export type MutationReplanReleaseArgs = {
  input: ReplanReleaseInput;
};


export type MutationBuildReleaseArgs = {
  input: BuildReleaseInput;
};


export type MutationCheckReleaseCriterionArgs = {
  input: CheckReleaseCriterionInput;
};


export type MutationPromoteReleaseArgs = {
  input: PromoteReleaseInput;
};


export type MutationReportDeploymentStepArgs = {
  input: ReportDeploymentStepInput;
};


export type MutationAcceptReleaseArgs = {
  input: ReleaseCommandInput;
};


export type MutationDeployReleaseArgs = {
  input: ReleaseCommandInput;
};


export type MutationFailReleaseArgs = {
  input: FailReleaseInput;
};


export type MutationBackOutReleaseArgs = {
  input: ReleaseWhyInput;
};


export type MutationReviewReleaseArgs = {
  input: ReviewReleaseInput;
};


export type MutationCloseReleaseArgs = {
  input: ReleaseCommandInput;
};


export type MutationCancelReleaseArgs = {
  input: ReleaseWhyInput;
};


export type MutationProposeTransitionArgs = {
  input: ProposeTransitionInput;
};


export type MutationNameTransitionChangeArgs = {
  input: NameTransitionChangeInput;
};


export type MutationPlanTransitionArgs = {
  input: PlanTransitionInput;
};


export type MutationDesignTransitionArgs = {
  input: DesignTransitionInput;
};


export type MutationBuildTransitionArgs = {
  input: BuildTransitionInput;
};


export type MutationCheckTransitionCriterionArgs = {
  input: CheckTransitionCriterionInput;
};


export type MutationConfirmTransitionDutyArgs = {
  input: ConfirmTransitionDutyInput;
};


export type MutationAcceptTransitionArgs = {
  input: TransitionCommandInput;
};


export type MutationBringTransitionLiveArgs = {
  input: TransitionCommandInput;
};


export type MutationReviewTransitionArgs = {
  input: ReviewTransitionInput;
};


export type MutationCancelTransitionArgs = {
  input: CancelTransitionInput;
};

/** What became of a command on an entitlement: the entitlement, or why nothing happened. */
export type LicenceEntitlementPayload = {
  /** The entitlement as it is now. */
  readonly licenceEntitlement?: Maybe<LicenceEntitlement>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** An entitlement. */
export type RecordLicenceEntitlementInput = {
  /** The licence: an item of the type LICENCE, or of one below it. */
  readonly itemId: Scalars['ID']['input'];
  /** How many may use it; 1 to 10000000. */
  readonly quantity: Scalars['Int']['input'];
  /** The contract, order or certificate that says so; at most 200 characters. */
  readonly contract: Scalars['String']['input'];
  /** What must be kept to; at most 5000 characters. */
  readonly obligations?: InputMaybe<Scalars['String']['input']>;
  /** When it is over; for good unless told. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Makes a retry safe: the same key with the same input answers as before. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An entitlement that is given up. */
export type EndLicenceEntitlementInput = {
  /** The entitlement. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a command on an asset: the asset, or why nothing happened. */
export type AssetPayload = {
  /** The asset as it is now. */
  readonly asset?: Maybe<Asset>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A service that is to bear costs. */
export type AssetCostShareInput = {
  /** The service. */
  readonly serviceId: Scalars['ID']['input'];
  /** Its weight among the weights of all, 1 to 10000; 1 unless told. */
  readonly weight?: InputMaybe<Scalars['Int']['input']>;
};

/** An asset. */
export type RecordAssetInput = {
  /** What it is; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Of what kind it is. */
  readonly kind: AssetKind;
  /** Who answers for it; the caller unless told. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who has it in hand. */
  readonly custodianId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it is: an item of the type FACILITY, or of one below it. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** The configuration items that it is, or covers; at most 200. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The day of its acquisition, not in the future. */
  readonly acquiredOn: Scalars['Date']['input'];
  /** What was paid for it; not negative. */
  readonly cost?: InputMaybe<MoneyInput>;
  /** Months over which the cost is spread, 2 to 600; all of it at once unless told. */
  readonly usefulLifeMonths?: InputMaybe<Scalars['Int']['input']>;
  /** Services that bear its costs; at most 50. Without one nothing goes to finance. */
  readonly costShares?: InputMaybe<ReadonlyArray<AssetCostShareInput>>;
  /** Whether data are on it; no unless told. */
  readonly holdsData?: InputMaybe<Scalars['Boolean']['input']>;
  /** What must be kept to; at most 5000 characters. */
  readonly obligations?: InputMaybe<Scalars['String']['input']>;
  /** When it is over; for good unless told. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Days before the expiry at which the renewal is due, 1 to 730; 30 unless told. */
  readonly renewalNoticeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a retry safe: the same key with the same input answers as before. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An asset in other hands. */
export type ReassignAssetInput = {
  /** The asset. */
  readonly id: Scalars['ID']['input'];
  /** Who answers for it. */
  readonly ownerId: Scalars['ID']['input'];
  /** Who has it in hand; nobody unless told. */
  readonly custodianId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it is; nowhere in particular unless told. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What an asset is. */
export type TieAssetInput = {
  /** The asset. */
  readonly id: Scalars['ID']['input'];
  /** All configuration items that it is, or covers; at most 200. */
  readonly configurationItemIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An asset that is held for longer. */
export type RenewAssetInput = {
  /** The asset. */
  readonly id: Scalars['ID']['input'];
  /** When it is over then; for good unless told. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What that costs; nothing unless told. */
  readonly cost?: InputMaybe<MoneyInput>;
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A disposal. */
export type DisposeOfAssetInput = {
  /** The asset. */
  readonly id: Scalars['ID']['input'];
  /** In what way. */
  readonly method: DisposalMethod;
  /** The day, not in the future. */
  readonly disposedOn: Scalars['Date']['input'];
  /** By whom; the caller unless told. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** Certificate, receipt or protocol; at most 500 characters. Asked for of hardware. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** SHA-256 of that, 64 digits of lower-case hexadecimal. Asked for of hardware. */
  readonly evidenceSha256?: InputMaybe<Scalars['String']['input']>;
  /** How data on it were made unreadable; asked for of what holds data. */
  readonly dataWipe?: InputMaybe<DataWipe>;
  /** Why it goes; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * What is recorded, held against what is there: planned at intervals, counted by a run of discovery or by hand. Each variance ends
 * fixed, accepted with a reason, or with a change. ISO/IEC 20000-1:2018 8.2.6; ISO/IEC 20000-1:2011 9.1.
 */
export type ConfigurationAudit = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CAU-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what is audited. */
  readonly title: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: ConfigurationAuditState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ConfigurationAuditAction>;
  /** Who counts and closes; answers for none of the items. Owned by governance. */
  readonly auditor?: Maybe<Person>;
  /** Types of items that are audited; empty for all. */
  readonly typeNames: ReadonlyArray<Scalars['String']['output']>;
  /** When it begins (UTC). */
  readonly plannedFor: Scalars['DateTime']['output'];
  /** When it is to be closed (UTC). */
  readonly dueAt: Scalars['DateTime']['output'];
  /** Days after which it is planned again by itself; null for once, and where its series was ended. */
  readonly everyDays?: Maybe<Scalars['Int']['output']>;
  /** The audit that this one repeats. */
  readonly previous?: Maybe<ConfigurationAudit>;
  /** The moment of the records that it was counted against (UTC); null before. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
  /** The run that saw what was there; null where people counted. */
  readonly run?: Maybe<DiscoveryRun>;
  /** Items that were in use by the records. */
  readonly expectedCount: Scalars['Int']['output'];
  /** Items that were there. */
  readonly observedCount: Scalars['Int']['output'];
  /** SHA-256 of what was expected and what was observed; null before it was counted. */
  readonly contentHash?: Maybe<Scalars['String']['output']>;
  /** What was not as recorded, by the names of the items. */
  readonly variances: ReadonlyArray<ConfigurationVariance>;
  /** What follows from it. */
  readonly conclusion?: Maybe<Scalars['String']['output']>;
  /** Whether its time is over without an end. */
  readonly overdue: Scalars['Boolean']['output'];
  /** When it was planned (UTC). */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** When it was counted (UTC). */
  readonly countedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * What is recorded, held against what is there: planned at intervals, counted by a run of discovery or by hand. Each variance ends
 * fixed, accepted with a reason, or with a change. ISO/IEC 20000-1:2018 8.2.6; ISO/IEC 20000-1:2011 9.1.
 */
export type ConfigurationAuditVariancesArgs = {
  open?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * What is recorded, held against what is there: planned at intervals, counted by a run of discovery or by hand. Each variance ends
 * fixed, accepted with a reason, or with a change. ISO/IEC 20000-1:2018 8.2.6; ISO/IEC 20000-1:2011 9.1.
 */
export type ConfigurationAuditHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a configuration audit. */
export type ConfigurationAuditState =
  /** To begin. */
  | 'PLANNED'
  /** Counted; its variances are ended one by one. */
  | 'IN_PROGRESS'
  /** Every variance has an end. */
  | 'CLOSED'
  /** It does not take place. */
  | 'CANCELLED';

/** What can be done to a configuration audit. */
export type ConfigurationAuditAction =
  /** Hold what is there against the records. */
  | 'COUNT'
  /** End a variance. */
  | 'SETTLE'
  /** Its time is over: the platform does it. */
  | 'FALL_DUE'
  /** Close it. */
  | 'CLOSE'
  /** Give it up before it begins; the next one comes at its interval. */
  | 'CANCEL'
  /** Say that it does not come again. */
  | 'END_SERIES';

/** Something that was not as recorded, and how it ended. */
export type ConfigurationVariance = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What is not as recorded. */
  readonly kind: VarianceKind;
  /** The item, where it is known. */
  readonly item?: Maybe<ConfigurationItem>;
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** The attribute that differs; null for the whole item. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** As recorded, as JSON. */
  readonly expected?: Maybe<Scalars['JSON']['output']>;
  /** As it was there, as JSON. */
  readonly observed?: Maybe<Scalars['JSON']['output']>;
  /** How it ended; null while it is open. */
  readonly outcome?: Maybe<VarianceOutcome>;
  /** Why it ended so. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The change that was raised. */
  readonly change?: Maybe<Change>;
  /** Who ended it; owned by governance. */
  readonly settledBy?: Maybe<Person>;
  /** When it ended (UTC). */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What is not as recorded. */
export type VarianceKind =
  /** It is recorded as in use, and was not there. */
  | 'NOT_FOUND'
  /** It was there, and is not recorded as in use. */
  | 'NOT_RECORDED'
  /** An attribute is otherwise. */
  | 'DIFFERENT';

/** How a variance ends. */
export type VarianceOutcome =
  /** The records say what was there: it is looked up. */
  | 'FIXED'
  /** It stays, with a reason. */
  | 'ACCEPTED'
  /** A change was raised because of it. */
  | 'CHANGE_RAISED';

/** A page of configuration audits. */
export type ConfigurationAuditConnection = {
  readonly edges: ReadonlyArray<ConfigurationAuditEdge>;
  readonly nodes: ReadonlyArray<ConfigurationAudit>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A configuration audit in a list. */
export type ConfigurationAuditEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: ConfigurationAudit;
};

/** Only audits that are all of this. */
export type ConfigurationAuditFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ConfigurationAuditState>>;
  /** Of this auditor. */
  readonly auditorId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether their time is over without an end. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of audits. */
export type ConfigurationAuditOrder =
  /** What begins next first. */
  | 'STARTS_ASC'
  /** What begins last first. */
  | 'STARTS_DESC'
  /** What is to be closed next first. */
  | 'DUE'
  /** The last planned first. */
  | 'PLANNED_DESC'
  /** The first planned first. */
  | 'PLANNED_ASC';

/** What became of a command on an audit: the audit, or why nothing happened. */
export type ConfigurationAuditPayload = {
  /** The audit as it is now. */
  readonly configurationAudit?: Maybe<ConfigurationAudit>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** An audit. */
export type PlanConfigurationAuditInput = {
  /** At most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Who counts and closes; the caller unless told. */
  readonly auditorId?: InputMaybe<Scalars['ID']['input']>;
  /** Types of items; all unless told, 50 at the most. */
  readonly typeNames?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** When it begins. */
  readonly plannedFor: Scalars['DateTime']['input'];
  /** When it is to be closed; after plannedFor. */
  readonly dueAt: Scalars['DateTime']['input'];
  /** Days after which it is planned again, 1 to 1826; once unless told. */
  readonly everyDays?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a retry safe: the same key with the same input answers as before. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What was there: by a run of discovery, or counted by hand. */
export type CountConfigurationAuditInput = {
  /** The audit. */
  readonly id: Scalars['ID']['input'];
  /** The moment of the records; when the run looked unless told, else now. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** A complete run that reports everything, the last of its source. */
  readonly runId?: InputMaybe<Scalars['ID']['input']>;
  /** What people counted; at most 5000. */
  readonly count?: InputMaybe<ReadonlyArray<CountedItemInput>>;
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An item that people found. */
export type CountedItemInput = {
  /** The item; left out for what is not recorded. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called. */
  readonly name: Scalars['String']['input'];
  /** Attributes that were looked at. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
};

/** How a variance ends. */
export type SettleConfigurationVarianceInput = {
  /** The audit. */
  readonly id: Scalars['ID']['input'];
  /** The variance. */
  readonly varianceId: Scalars['ID']['input'];
  /** How it ends. */
  readonly outcome: VarianceOutcome;
  /** Why; asked for where it is accepted. At most 2000 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The change, where one was raised. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** An audit that is closed. */
export type CloseConfigurationAuditInput = {
  /** The audit. */
  readonly id: Scalars['ID']['input'];
  /** What follows from it; at most 5000 characters. */
  readonly conclusion: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A series of audits that is ended. */
export type EndConfigurationAuditSeriesInput = {
  /** The last audit of the series. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A planned audit that does not take place. */
export type CancelConfigurationAuditInput = {
  /** The audit. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A request to alter a service or what it consists of: asked for, assessed, approved, tested, scheduled, made, reviewed, closed.
 * ISO/IEC 20000-1:2018 8.5.1.
 */
export type Change = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CHG-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the change's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what is altered. */
  readonly title: Scalars['String']['output'];
  /** What is altered, and how. */
  readonly description: Scalars['String']['output'];
  /** Why: the benefit, or the need. */
  readonly justification: Scalars['String']['output'];
  /** The category that rules how it is assessed. The removal or the transfer of a service makes any change MAJOR. */
  readonly type: ChangeType;
  /** What the requester took it for. */
  readonly requestedType: ChangeType;
  /** What it means for the life of its services. */
  readonly serviceImpact: ServiceImpact;
  /** Where it stands. */
  readonly state: ChangeState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ChangeAction>;
  /** Who asked for it; owned by governance. */
  readonly requester?: Maybe<Person>;
  /** The services that it is about; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** The problem that it is to solve; owned by resolution. */
  readonly problem?: Maybe<Problem>;
  /** The service request that is fulfilled by it; owned by resolution. */
  readonly request?: Maybe<ServiceRequest>;
  /** What was changed without authority, and this is raised for afterwards. */
  readonly unauthorisedChange?: Maybe<UnauthorisedChange>;
  /** What it does to configuration items; without it nothing is approved. */
  readonly effects: ReadonlyArray<ChangeEffect>;
  /** How each process judges it; a later assessment of a process replaces the one before. */
  readonly assessments: ReadonlyArray<ChangeAssessment>;
  /** The processes that still have to assess it before it can be approved. */
  readonly missingAssessments: ReadonlyArray<AssessedProcess>;
  /** The highest risk of all assessments; null before the first. */
  readonly risk?: Maybe<RiskLevel>;
  /** The risk as computed from rules and answers, with every contribution; null before, and after another effect. */
  readonly riskScore?: Maybe<RiskScore>;
  /** The standard change that it follows; null for none. */
  readonly standardChange?: Maybe<StandardChange>;
  /** By whom it is to be approved, by the policy, its type and the higher of its risks. */
  readonly authority: ChangeAuthority;
  /** How to go back, should it not work. */
  readonly backOutPlan?: Maybe<Scalars['String']['output']>;
  /** Who approved it; owned by governance. */
  readonly approver?: Maybe<Person>;
  /** The meeting of the board that approved it; null where one person did. */
  readonly boardMeeting?: Maybe<BoardMeeting>;
  /** Its tests, oldest first. */
  readonly tests: ReadonlyArray<ChangeTest>;
  /** When it may begin (UTC). */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it must be finished (UTC); not included. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who makes it in its window; owned by governance. */
  readonly implementer?: Maybe<Person>;
  /** What is done to make it, in the order in which it is done. */
  readonly tasks: ReadonlyArray<ChangeTask>;
  /** What stands against its window and was accepted, with why. */
  readonly acceptedConflicts: ReadonlyArray<AcceptedChangeConflict>;
  /**
   * What stands against its window and nobody accepted; computed again whenever other changes, the relations of items,
   * maintenance windows or freezes become others. None before it is scheduled.
   */
  readonly openConflicts: ReadonlyArray<ChangeConflict>;
  /**
   * What stands against a window, accepted or not: other changes on the same items, on items that fail with them, or by the same
   * people, who make it or have tasks of it; maintenance windows that it leaves; freezes that it meets. Computed anew each time, in its own window or in the
   * one that is given; none where there is neither.
   */
  readonly conflicts: ReadonlyArray<ChangeConflict>;
  /** The first window of that length, on a whole minute, against which nothing stands; null where there is none. */
  readonly nextFreeWindow?: Maybe<ChangeWindow>;
  /** Whether it reached what it was made for. */
  readonly review?: Maybe<ChangeReview>;
  /** Until when it is reviewed (UTC); null where the policy sets no time, and before it is made. */
  readonly reviewDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When that had passed without a review (UTC). */
  readonly reviewMissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it ended; null before it is closed. */
  readonly outcome?: Maybe<ChangeOutcome>;
  /** When it was asked for (UTC). */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When it was approved (UTC). */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made (UTC). */
  readonly implementedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was taken back (UTC). */
  readonly backedOutAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed, rejected or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
  /** The watch over its way to closure; null before it is approved. */
  readonly deploymentRun?: Maybe<DeploymentRun>;
  /** Releases that deliver it, or were to, the newest first. */
  readonly releases: ReadonlyArray<Release>;
};


/**
 * A request to alter a service or what it consists of: asked for, assessed, approved, tested, scheduled, made, reviewed, closed.
 * ISO/IEC 20000-1:2018 8.5.1.
 */
export type ChangeConflictsArgs = {
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * A request to alter a service or what it consists of: asked for, assessed, approved, tested, scheduled, made, reviewed, closed.
 * ISO/IEC 20000-1:2018 8.5.1.
 */
export type ChangeNextFreeWindowArgs = {
  durationMinutes: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  until?: InputMaybe<Scalars['DateTime']['input']>;
  implementerId?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * A request to alter a service or what it consists of: asked for, assessed, approved, tested, scheduled, made, reviewed, closed.
 * ISO/IEC 20000-1:2018 8.5.1.
 */
export type ChangeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Categories of changes. ISO/IEC 20000-1:2018 8.5.1.1. */
export type ChangeType =
  /** Known, frequent, of low risk. */
  | 'STANDARD'
  /** Any other. */
  | 'NORMAL'
  /** With a major effect on services or customers. */
  | 'MAJOR'
  /** Cannot wait for the usual way. */
  | 'EMERGENCY';

/** What a change means for the life of a service. */
export type ServiceImpact =
  /** The service goes on. */
  | 'NONE'
  /** The service is no longer provided: always a major change. */
  | 'REMOVAL'
  /** The service is handed to the customer or to another party: always a major change. */
  | 'TRANSFER';

/** States of a change. */
export type ChangeState =
  /** Asked for; not assessed, or changed since. */
  | 'REQUESTED'
  /** Assessed by at least one process. */
  | 'ASSESSED'
  /** Authorised. */
  | 'APPROVED'
  /** Authorised and tested, with a window. */
  | 'SCHEDULED'
  /** Being made. */
  | 'IN_IMPLEMENTATION'
  /** Made. */
  | 'IMPLEMENTED'
  /** Taken back. */
  | 'BACKED_OUT'
  /** Looked back upon. */
  | 'REVIEWED'
  /** Settled. */
  | 'CLOSED'
  /** Not authorised. */
  | 'REJECTED'
  /** Given up before it was made. */
  | 'CANCELLED';

/** What can be done to a change. */
export type ChangeAction =
  /** Say what it does to a configuration item. */
  | 'RECORD_EFFECT'
  /** Say which configuration item comes into being by it. */
  | 'RECORD_REGISTRATION'
  /** Say which items are related by it, or are not any more. */
  | 'RECORD_RELATION'
  /** Say that it leaves a relation alone. */
  | 'REMOVE_RELATION'
  /** Say that it does nothing to a configuration item. */
  | 'REMOVE_EFFECT'
  /** Say how to go back. */
  | 'PLAN_BACK_OUT'
  /** Say which problem it is to solve. */
  | 'LINK'
  /** Judge it from the point of view of a process. */
  | 'ASSESS'
  /** Compute its risk from rules and answers. */
  | 'SCORE_RISK'
  /** Authorise it. */
  | 'APPROVE'
  /** Go ahead by the approval of the standard change that it follows. */
  | 'PREAPPROVE'
  /** Refuse it. */
  | 'REJECT'
  /** Record a test. */
  | 'RECORD_TEST'
  /** Give it a window, or another one. */
  | 'SCHEDULE'
  /** Accept what stands against its window. */
  | 'ACCEPT_CONFLICTS'
  /** Plan something that is done to make it; give a reason once it is begun. */
  | 'PLAN_TASK'
  /** Give a task to a team or a person. */
  | 'ASSIGN_TASK'
  /** Take a task out of the plan. */
  | 'REMOVE_TASK'
  /** Write a task anew, before the change is begun. */
  | 'REWORD_TASK'
  /** Begin to make it. */
  | 'START'
  /** Begin a task. */
  | 'START_TASK'
  /** Say that a task is done. */
  | 'COMPLETE_TASK'
  /** Say that a task failed. */
  | 'FAIL_TASK'
  /** Leave a task undone, and say why. */
  | 'SKIP_TASK'
  /** Say that it is made. */
  | 'IMPLEMENT'
  /** Take it back. */
  | 'BACK_OUT'
  /** Look back upon it. */
  | 'REVIEW'
  /** Settle it. */
  | 'CLOSE'
  /** Give it up. */
  | 'CANCEL'
  /** Follow its approval, where it was raised for what had been changed before: the platform does it. */
  | 'RECORD_AS_MADE'
  /** Follow the deployment of its release: the platform does it. */
  | 'RECORD_DEPLOYMENT'
  /** Follow the back-out of its release: the platform does it. */
  | 'RECORD_ROLLBACK'
  /** Follow the record of a configuration item: the platform does it. */
  | 'RECORD_ITEM'
  /** Follow what else is planned: the platform does it. */
  | 'RECORD_CONFLICTS'
  /** Its review is overdue: the platform does it. */
  | 'MISS_REVIEW';

/** Processes from whose point of view changes are assessed. */
export type AssessedProcess =
  /** Service level management. */
  | 'SERVICE_LEVEL'
  /** Availability management. */
  | 'AVAILABILITY'
  /** Service continuity management. */
  | 'CONTINUITY'
  /** Capacity management. */
  | 'CAPACITY'
  /** Information security management. */
  | 'SECURITY'
  /** Budgeting and accounting. */
  | 'FINANCE'
  /** Configuration management. */
  | 'CONFIGURATION'
  /** Release and deployment management. */
  | 'RELEASE';

/** A level of impact, likelihood or risk. */
export type RiskLevel =
  /** The highest. */
  | 'HIGH'
  /** In between. */
  | 'MEDIUM'
  /** The lowest. */
  | 'LOW';

/** How a change ended. */
export type ChangeOutcome =
  /** It reached what it was made for. */
  | 'SUCCESSFUL'
  /** Made, with trouble on the way or left over. */
  | 'WITH_ISSUES'
  /** It did not reach what it was made for. */
  | 'FAILED'
  /** Taken back. */
  | 'BACKED_OUT';

/** How a test ended. */
export type TestResult =
  /** As it should. */
  | 'PASSED'
  /** Otherwise. */
  | 'FAILED';

/** What an effect does to its configuration item. */
export type ChangeEffectKind =
  /** The item comes into being. */
  | 'REGISTER'
  /** Its attributes or its state become others. */
  | 'ALTER'
  /** Relations from it to others begin. */
  | 'RELATE'
  /** Relations from it to others end. */
  | 'UNRELATE';

/** What a configuration item that comes into being by a change is registered with, besides the attributes and the state of the effect. */
export type ChangeRegistration = {
  /** What people call it. */
  readonly name: Scalars['String']['output'];
  /** What it is there for. */
  readonly description: Scalars['String']['output'];
  /** The name of its type. */
  readonly typeName: Scalars['String']['output'];
  /** The service that it stands for; null for all others. */
  readonly service?: Maybe<Service>;
  /** Who answers for it; owned by governance. */
  readonly owner?: Maybe<Person>;
};

/** A relation that a change makes begin or end. */
export type ChangeRelation = {
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** The target’s id. */
  readonly toId: Scalars['ID']['output'];
  /** Its target; null while it is one that the change is yet to bring into being. */
  readonly to?: Maybe<ConfigurationItem>;
  /** The target’s key, for example CI-1042. */
  readonly toKey: Scalars['String']['output'];
  /** Whether the relation is to be there; false where it ends. */
  readonly there: Scalars['Boolean']['output'];
  /** Whether it was there when the effect was recorded, or, of what a release deployed, right before. */
  readonly wasThere: Scalars['Boolean']['output'];
};

/** How a change affects one configuration item, relations from it to others included. ISO/IEC 20000-1:2018 8.5.1.3. */
export type ChangeEffect = {
  /** What the effect does; at least one. */
  readonly kinds: ReadonlyArray<ChangeEffectKind>;
  /** What the item is registered with where it comes into being by the change; null for one that is there already. */
  readonly registration?: Maybe<ChangeRegistration>;
  /** Relations from the item to others that begin or end. */
  readonly relations: ReadonlyArray<ChangeRelation>;
  /** The item’s id, from when the effect is recorded: relations of the change lead to it before it is there. */
  readonly itemId: Scalars['ID']['output'];
  /** The item; null while the change is yet to bring it into being. */
  readonly item?: Maybe<ConfigurationItem>;
  /** The item's key, for example CI-1042. */
  readonly itemKey: Scalars['String']['output'];
  /** Attributes as they were recorded when the effect was: only those that change; null for one that was absent. */
  readonly before: Scalars['JSON']['output'];
  /** The same attributes as they are to be; null takes one away. */
  readonly after: Scalars['JSON']['output'];
  /** The item's state when the effect was recorded; null where the change leaves the state alone, RETIRED where the item was not there. */
  readonly stateBefore?: Maybe<ConfigurationItemState>;
  /** The item's state as it is to be; null where the change leaves it alone. */
  readonly stateAfter?: Maybe<ConfigurationItemState>;
  /** When the item's record was as it is to be (UTC); null while it is not. */
  readonly appliedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How one process judges a change. */
export type ChangeAssessment = {
  /** The process. */
  readonly process: AssessedProcess;
  /** How much it would hurt. */
  readonly impact: RiskLevel;
  /** How likely it is to hurt. */
  readonly likelihood: RiskLevel;
  /** What was found. */
  readonly findings: Scalars['String']['output'];
  /** Who assessed; owned by governance. */
  readonly assessor?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** A test of an approved change. */
export type ChangeTest = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** How it ended. */
  readonly result: TestResult;
  /** What shows it: a report, a run. */
  readonly evidence: Scalars['String']['output'];
  /** Who tested; owned by governance. */
  readonly tester?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** Something that is done to make a change. ISO/IEC 20000-1:2018 8.5.1.3. */
export type ChangeTask = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** From 1 on; a step begins when the tasks of those before are done or skipped, tasks of one step go beside each other. */
  readonly step: Scalars['Int']['output'];
  /** One line that says what is done. */
  readonly title: Scalars['String']['output'];
  /** What is done, and how. */
  readonly description: Scalars['String']['output'];
  /** The team that does it; owned by governance. */
  readonly team?: Maybe<Team>;
  /** Who does it; owned by governance. */
  readonly assignee?: Maybe<Person>;
  /** Where it stands. */
  readonly state: ChangeTaskState;
  /** What the caller may do next, by the state of the task, that of the change, and by role. */
  readonly availableActions: ReadonlyArray<ChangeTaskAction>;
  /** Why it was added while the change was being made; null where it was planned before. */
  readonly addedBecause?: Maybe<Scalars['String']['output']>;
  /** Whether the standard change that is followed says so: then it is neither reworded nor removed. */
  readonly frozen: Scalars['Boolean']['output'];
  /** What came of it, or why it failed or was skipped. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it was planned (UTC). */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** When it was begun, last (UTC). */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done, failed or was skipped (UTC). */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** States of a task of a change. */
export type ChangeTaskState =
  /** Not begun. */
  | 'OPEN'
  /** Being done. */
  | 'IN_PROGRESS'
  /** Done. */
  | 'DONE'
  /** It did not work; it is begun again, or skipped, before the next step. */
  | 'FAILED'
  /** Not done, for a reason. */
  | 'SKIPPED';

/** What can be done with a task of a change. */
export type ChangeTaskAction =
  /** Give it to a team or a person. */
  | 'ASSIGN_TASK'
  /** Take it out of the plan, before the change is begun. */
  | 'REMOVE_TASK'
  /** Write it anew, before the change is begun. */
  | 'REWORD_TASK'
  /** Begin it, or begin it again. */
  | 'START_TASK'
  /** Say that it is done. */
  | 'COMPLETE_TASK'
  /** Say that it failed. */
  | 'FAIL_TASK'
  /** Leave it undone, and say why. */
  | 'SKIP_TASK';

/** A look back upon a change. */
export type ChangeReview = {
  /** Whether it reached what it was made for. */
  readonly objectivesMet: Scalars['Boolean']['output'];
  /** What was found. */
  readonly summary: Scalars['String']['output'];
  /** Who reviewed; owned by governance. */
  readonly reviewer?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** Something that stands against a window. */
export type ChangeConflict = {
  /** What to accept it by: the id of the other change, or of the period. */
  readonly id: Scalars['ID']['output'];
  /** Key of the other change or of the period, for example CHG-1042 or CHP-1001. */
  readonly key: Scalars['String']['output'];
  /** How it stands against the window. */
  readonly kind: ConflictKind;
  /** The other change; null for a period. */
  readonly change?: Maybe<Change>;
  /** The period; null for a change. */
  readonly period?: Maybe<ChangePeriod>;
};

/** Something that stood against a window and was accepted. */
export type AcceptedChangeConflict = {
  /** The id of the other change, or of the period. */
  readonly id: Scalars['ID']['output'];
  /** Key of the other change or of the period. */
  readonly key: Scalars['String']['output'];
  /** How it stood against the window. */
  readonly kind: ConflictKind;
  /** Why it was accepted. */
  readonly why: Scalars['String']['output'];
};

/** How something stands against a window. */
export type ConflictKind =
  /** Another change on the same configuration item. */
  | 'SAME_ITEM'
  /** Another change: an item of one fails with an item of the other. */
  | 'RELATED_ITEM'
  /** Another change that the same person makes, or has a task of. */
  | 'IMPLEMENTER_BUSY'
  /** What is affected has maintenance windows, and this one is not wholly within. */
  | 'OUTSIDE_MAINTENANCE_WINDOW'
  /** A freeze. */
  | 'IN_FREEZE';

/** A stretch of time for a change. */
export type ChangeWindow = {
  /** When it begins (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it ends (UTC); not included. */
  readonly endsAt: Scalars['DateTime']['output'];
};

/**
 * A period in which changes are made (maintenance window) or not made (freeze), published by the change manager. It counts for
 * changes on its items, on what these need, and on its services likewise; for all changes where it names neither.
 */
export type ChangePeriod = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CHP-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Maintenance window or freeze. */
  readonly kind: ChangePeriodKind;
  /** Whether it counts. */
  readonly state: ChangePeriodState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<ChangePeriodAction>;
  /** One line for people. */
  readonly name: Scalars['String']['output'];
  /** Counts its editions from 1; what each said is in its history. */
  readonly edition: Scalars['Int']['output'];
  /** The services that it is for; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** The configuration items that it is for. */
  readonly configurationItems: ReadonlyArray<ConfigurationItem>;
  /** IANA zone of the weekly hours, for example Europe/Berlin. */
  readonly zone: Scalars['String']['output'];
  /** Hours of the week; null: all the time from startsAt to endsAt. */
  readonly weekly?: Maybe<ReadonlyArray<ChangePeriodHours>>;
  /** From when it counts (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Until when it counts (UTC), not included; null: until it is withdrawn. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is, between two instants at most 366 days apart; ascending. */
  readonly occurrences: ReadonlyArray<ChangeWindow>;
  /** When it was published (UTC). */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** When it was withdrawn (UTC). */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * A period in which changes are made (maintenance window) or not made (freeze), published by the change manager. It counts for
 * changes on its items, on what these need, and on its services likewise; for all changes where it names neither.
 */
export type ChangePeriodOccurrencesArgs = {
  from: Scalars['DateTime']['input'];
  until: Scalars['DateTime']['input'];
};


/**
 * A period in which changes are made (maintenance window) or not made (freeze), published by the change manager. It counts for
 * changes on its items, on what these need, and on its services likewise; for all changes where it names neither.
 */
export type ChangePeriodHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a period means for changes. */
export type ChangePeriodKind =
  /** Changes are made within: wholly in the windows of each thing that is affected and has some. */
  | 'MAINTENANCE_WINDOW'
  /** Changes are not made within. */
  | 'FREEZE';

/** States of a period. */
export type ChangePeriodState =
  /** It counts. */
  | 'IN_FORCE'
  /** It no longer counts. */
  | 'WITHDRAWN';

/** What can be done to a period. */
export type ChangePeriodAction =
  /** Publish another edition. */
  | 'REVISE'
  /** Take it back. */
  | 'WITHDRAW';

/** Days of the week. */
export type ChangePeriodDay =
  /** Monday. */
  | 'MONDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Friday. */
  | 'FRIDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY';

/** Hours of one day of the week. */
export type ChangePeriodHours = {
  /** The day. */
  readonly day: ChangePeriodDay;
  /** From this minute of the zone's clock, for example 22:00. */
  readonly from: Scalars['String']['output'];
  /** To this minute, not included; 24:00 is midnight. Hours past midnight are two days' hours. */
  readonly to: Scalars['String']['output'];
};

/** Hours of one day of the week. */
export type ChangePeriodHoursInput = {
  /** The day. */
  readonly day: ChangePeriodDay;
  /** From this minute of the zone's clock, for example 22:00. */
  readonly from: Scalars['String']['input'];
  /** To this minute, not included; 24:00 is midnight. Hours past midnight are two days' hours. */
  readonly to: Scalars['String']['input'];
};

/** When a period is, and for what. */
export type ChangePeriodTermsInput = {
  /** One line for people; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The services that it is for. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The configuration items that it is for. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** IANA zone of the weekly hours, for example Europe/Berlin. */
  readonly zone: Scalars['String']['input'];
  /** Hours of the week; all the time from startsAt to endsAt unless told. */
  readonly weekly?: InputMaybe<ReadonlyArray<ChangePeriodHoursInput>>;
  /** From when it counts (UTC). */
  readonly startsAt: Scalars['DateTime']['input'];
  /** Until when it counts (UTC), not included; asked for where there are no weekly hours. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A period to be published. */
export type PublishChangePeriodInput = {
  /** What it means for changes. */
  readonly kind: ChangePeriodKind;
  /** When it is, and for what. */
  readonly terms: ChangePeriodTermsInput;
  /** Makes a retry safe: the same key with the same input gives the same period. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Another edition of a period. */
export type ReviseChangePeriodInput = {
  /** The period. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** When it is, and for what; takes the place of what was said before. */
  readonly terms: ChangePeriodTermsInput;
};

/** What became of a command: the period, or why nothing happened. */
export type ChangePeriodPayload = {
  /** The period as it is now. */
  readonly changePeriod?: Maybe<ChangePeriod>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of periods. */
export type ChangePeriodConnection = {
  /** Periods with their cursors. */
  readonly edges: ReadonlyArray<ChangePeriodEdge>;
  /** The periods alone. */
  readonly nodes: ReadonlyArray<ChangePeriod>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A period in a list. */
export type ChangePeriodEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The period. */
  readonly node: ChangePeriod;
};

/** Only periods that are all of this. */
export type ChangePeriodFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ChangePeriodState>>;
  /** Of this kind. */
  readonly kind?: InputMaybe<ChangePeriodKind>;
  /** For this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** For this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of maintenance windows and freezes. */
export type ChangePeriodOrder =
  /** By name. */
  | 'NAME'
  /** What begins first comes first. */
  | 'STARTS_ASC'
  /** The newest first. */
  | 'PUBLISHED_DESC'
  /** The oldest first. */
  | 'PUBLISHED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Who authorises a change. */
export type ChangeAuthority =
  /** One person: the change manager or a member of the board, other than who asked. */
  | 'PERSON'
  /** The board, in a meeting with quorum. */
  | 'BOARD';

/** Who authorises changes of one risk. */
export type ChangeAuthorityRule = {
  /** The risk. */
  readonly risk: RiskLevel;
  /** Who authorises. */
  readonly authority: ChangeAuthority;
};

/** Who authorises changes of one risk. */
export type ChangeAuthorityRuleInput = {
  /** The risk. */
  readonly risk: RiskLevel;
  /** Who authorises. */
  readonly authority: ChangeAuthority;
};

/** The forward schedule of changes between two instants. ISO/IEC 20000-1:2018 8.5.1.3. */
export type ChangeSchedule = {
  /** Changes that are scheduled or being made then, the next first; up to 1000. */
  readonly changes: ReadonlyArray<Change>;
  /** Maintenance windows and freezes in force then; up to 200. */
  readonly periods: ReadonlyArray<ChangePeriod>;
  /** The same as text for calendar programs: RFC 5545, times in UTC. */
  readonly iCalendar: Scalars['String']['output'];
};

/**
 * An address at which a calendar program reads the schedule of changes, which sends no token that lives an hour: personal, for a time,
 * with a secret of 256 random bits that is shown once and kept as a hash. ISO/IEC 20000-1:2018 8.5.1.3.
 */
export type CalendarFeed = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CAL-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Whether it answers. */
  readonly state: CalendarFeedState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<CalendarFeedAction>;
  /** Whose it is; owned by governance. */
  readonly person?: Maybe<Person>;
  /** What the calendar is called. */
  readonly name: Scalars['String']['output'];
  /** Only what is about this service; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** Only what affects this configuration item. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** From when on it answers no more (UTC). */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was opened (UTC). */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was revoked (UTC). */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * An address at which a calendar program reads the schedule of changes, which sends no token that lives an hour: personal, for a time,
 * with a secret of 256 random bits that is shown once and kept as a hash. ISO/IEC 20000-1:2018 8.5.1.3.
 */
export type CalendarFeedHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an address for calendar programs. */
export type CalendarFeedState =
  /** It answers until it expires. */
  | 'IN_FORCE'
  /** It answers no more. */
  | 'REVOKED';

/** What can be done to an address for calendar programs. */
export type CalendarFeedAction =
  /** Take it back. */
  | 'REVOKE';

/** An address for a calendar program. */
export type OpenCalendarFeedInput = {
  /** What the calendar is called; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Only what is about this service, and periods for everything. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Only what affects this configuration item, and periods for everything. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many days it answers; 180 unless told, from 1 to 366. */
  readonly validDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a command: the address with its secret, or why nothing happened. */
export type OpenCalendarFeedPayload = {
  /** The address, without its secret. */
  readonly calendarFeed?: Maybe<CalendarFeed>;
  /** Path and query at the gateway, with the secret: shown this once. Whoever has it reads the schedule. */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command: the address, or why nothing happened. */
export type CalendarFeedPayload = {
  /** It, as it is now. */
  readonly calendarFeed?: Maybe<CalendarFeed>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of addresses. */
export type CalendarFeedConnection = {
  /** Addresses with their cursors. */
  readonly edges: ReadonlyArray<CalendarFeedEdge>;
  /** The addresses alone. */
  readonly nodes: ReadonlyArray<CalendarFeed>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An address in a list. */
export type CalendarFeedEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The address. */
  readonly node: CalendarFeed;
};

/** What the change policy asks of one category of changes. */
export type ChangeRule = {
  /** The category. */
  readonly type: ChangeType;
  /** Processes that assess such a change before it may be approved. */
  readonly assessments: ReadonlyArray<AssessedProcess>;
  /** Hours from the request to the earliest window. */
  readonly leadTimeHours: Scalars['Int']['output'];
  /** Who authorises it, by its risk. */
  readonly authorities: ReadonlyArray<ChangeAuthorityRule>;
  /** Whether its risk is computed before it may be approved. */
  readonly riskScored: Scalars['Boolean']['output'];
  /** Hours in which it is reviewed once it is made; null: no time is set. */
  readonly reviewWithinHours?: Maybe<Scalars['Int']['output']>;
  /** Whether it may be made untested: it is tested before its review then. Emergency changes alone. */
  readonly testAfter: Scalars['Boolean']['output'];
};

/** What the change policy asks of one category of changes. */
export type ChangeRuleInput = {
  /** The category; each has one rule. */
  readonly type: ChangeType;
  /** Processes that assess such a change before it may be approved; at least one. */
  readonly assessments: ReadonlyArray<AssessedProcess>;
  /** Hours from the request to the earliest window; from 0 to 8760. */
  readonly leadTimeHours: Scalars['Int']['input'];
  /** Who authorises it; each risk once. */
  readonly authorities: ReadonlyArray<ChangeAuthorityRuleInput>;
  /** Whether its risk is computed before it may be approved. */
  readonly riskScored: Scalars['Boolean']['input'];
  /** Hours in which it is reviewed once it is made; emergency changes have some. */
  readonly reviewWithinHours?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it may be made untested, and is tested before its review; not unless told, and for emergency changes alone. */
  readonly testAfter?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The change policy in force. ISO/IEC 20000-1:2018 8.5.1.1. */
export type ChangePolicy = {
  /** 0 is as shipped; recorded with every decision. */
  readonly version: Scalars['Int']['output'];
  /** One rule a category. */
  readonly rules: ReadonlyArray<ChangeRule>;
  /** A change about so many services is major; null: the number does not matter. Removal and transfer of a service always are. */
  readonly majorFromServices?: Maybe<Scalars['Int']['output']>;
  /** Members of the board who must be there for it to decide. */
  readonly quorum: Scalars['Int']['output'];
  /** What of configuration items is not under change control; everything else is. */
  readonly uncontrolled: ReadonlyArray<UncontrolledAttributes>;
  /** Types of which items come into being, or are related to each other otherwise, by a change only; as shipped none, so that a CMDB can be filled. */
  readonly controlledAdditions: ReadonlyArray<ControlledAdditions>;
  /** Who answers for which process when a change is assessed; of a process that is not named, whoever may assess, but for who asked for the change. */
  readonly assessors: ReadonlyArray<ProcessAssessors>;
  /** Hours in which an unauthorised change is settled. */
  readonly explainWithinHours: Scalars['Int']['output'];
  /** Days between two analyses of the trends of changes. */
  readonly trendEveryDays: Scalars['Int']['output'];
};

/** Who answers for a process when a change is assessed: who has one of the roles, is one of the persons, or in one of the teams. ISO/IEC 20000-1:2018 5.3, 8.5.1.3. */
export type ProcessAssessors = {
  /** The process. */
  readonly process: AssessedProcess;
  /** Names of roles, for example SERVICE_LEVEL_MANAGER. */
  readonly roles: ReadonlyArray<Scalars['String']['output']>;
  /** Persons; owned by governance. */
  readonly persons: ReadonlyArray<Maybe<Person>>;
  /** Teams; owned by governance. */
  readonly teams: ReadonlyArray<Maybe<Team>>;
};

/** Who answers for a process when a change is assessed; one role, person or team at least, at most 50 of each. */
export type ProcessAssessorsInput = {
  /** The process; each is named once. */
  readonly process: AssessedProcess;
  /** Names of roles that may assess, for example SERVICE_LEVEL_MANAGER. */
  readonly roles?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Persons; each needs a role that may assess, besides. */
  readonly personIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Teams; their members need a role that may assess, besides. */
  readonly teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** What of the items of a type comes into being by a change only. ISO/IEC 20000-1:2018 8.1, 8.5.1.1. */
export type ControlledAdditions = {
  /** The type; it counts for the types below it, too. */
  readonly typeName: Scalars['String']['output'];
  /** Whether an item that is registered in use, and that no change brings into being, is an unauthorised change. */
  readonly registrations: Scalars['Boolean']['output'];
  /** Whether a relation to another item of such a type that begins or ends, and that no change explains, is an unauthorised change. */
  readonly relations: Scalars['Boolean']['output'];
};

/** What of the items of a type comes into being by a change only. */
export type ControlledAdditionsInput = {
  /** The type; it counts for the types below it, too. */
  readonly typeName: Scalars['String']['input'];
  /** Whether an item that is registered in use, and that no change brings into being, is an unauthorised change. */
  readonly registrations: Scalars['Boolean']['input'];
  /** Whether a relation to another item of such a type that begins or ends, and that no change explains, is an unauthorised change. */
  readonly relations: Scalars['Boolean']['input'];
};

/** What of the items of a type may become another without a change. */
export type UncontrolledAttributes = {
  /** The type; it counts for the types below it, too. */
  readonly typeName: Scalars['String']['output'];
  /** The attributes; none: all of them, and the items' state. */
  readonly attributes: ReadonlyArray<Scalars['String']['output']>;
};

/** What of the items of a type may become another without a change. */
export type UncontrolledAttributesInput = {
  /** The type; it counts for the types below it, too. */
  readonly typeName: Scalars['String']['input'];
  /** The attributes; none: all of them, and the items' state. */
  readonly attributes: ReadonlyArray<Scalars['String']['input']>;
};

/** A version of the change policy. */
export type PublishChangePolicyInput = {
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One rule a category. */
  readonly rules: ReadonlyArray<ChangeRuleInput>;
  /** A change about so many services is major. */
  readonly majorFromServices?: InputMaybe<Scalars['Int']['input']>;
  /** Members of the board who must be there for it to decide; from 1 to 50. */
  readonly quorum: Scalars['Int']['input'];
  /** What of configuration items is not under change control; nothing unless told. */
  readonly uncontrolled?: InputMaybe<ReadonlyArray<UncontrolledAttributesInput>>;
  /** Types of which items come into being, or are related to each other otherwise, by a change only, from now on; none unless told. */
  readonly controlledAdditions?: InputMaybe<ReadonlyArray<ControlledAdditionsInput>>;
  /** Who answers for which process when a change is assessed; nobody in particular unless told. */
  readonly assessors?: InputMaybe<ReadonlyArray<ProcessAssessorsInput>>;
  /** Hours in which an unauthorised change is settled; 72 unless told, from 1 to 8760. */
  readonly explainWithinHours?: InputMaybe<Scalars['Int']['input']>;
  /** Days between two analyses of the trends of changes; 30 unless told, from 1 to 366. */
  readonly trendEveryDays?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a command: the policy, or why nothing happened. */
export type ChangePolicyPayload = {
  /** The policy in force. */
  readonly changePolicy?: Maybe<ChangePolicy>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What the platform counts of a change. */
export type RiskFact =
  /** Items that it affects itself. */
  | 'EFFECTS'
  /** Items that fail with these. */
  | 'AFFECTED_ITEMS'
  /** Services that these stand for, and those that it is about. */
  | 'AFFECTED_SERVICES'
  /** Changes on the same items that failed or were backed out in the last year. */
  | 'PAST_FAILURES';

/** One answer to a question of the risk model. */
export type RiskQuestionAnswer = {
  /** The answer. */
  readonly answer: Scalars['String']['output'];
  /** What it adds. */
  readonly points: Scalars['Int']['output'];
};

/** A question of the risk model. */
export type RiskQuestion = {
  /** What answers name it by. */
  readonly name: Scalars['String']['output'];
  /** The question, for people. */
  readonly text: Scalars['String']['output'];
  /** What may be answered. */
  readonly answers: ReadonlyArray<RiskQuestionAnswer>;
};

/** A rule of the risk model; each that holds adds its points. */
export type RiskRule = {
  /** What is counted. */
  readonly fact: RiskFact;
  /** From which number on it holds. */
  readonly atLeast: Scalars['Int']['output'];
  /** What it adds. */
  readonly points: Scalars['Int']['output'];
};

/** The model in force by which the risk of changes is computed. */
export type RiskModel = {
  /** 0 is as shipped; recorded with every score. */
  readonly version: Scalars['Int']['output'];
  /** What people answer. */
  readonly questions: ReadonlyArray<RiskQuestion>;
  /** What the platform counts. */
  readonly rules: ReadonlyArray<RiskRule>;
  /** Points from which a risk is MEDIUM. */
  readonly mediumFrom: Scalars['Int']['output'];
  /** Points from which a risk is HIGH. */
  readonly highFrom: Scalars['Int']['output'];
};

/** One answer to a question of the risk model. */
export type RiskQuestionAnswerInput = {
  /** The answer. */
  readonly answer: Scalars['String']['input'];
  /** What it adds; from 0 to 1000. */
  readonly points: Scalars['Int']['input'];
};

/** A question of the risk model. */
export type RiskQuestionInput = {
  /** What answers name it by. */
  readonly name: Scalars['String']['input'];
  /** The question, for people. */
  readonly text: Scalars['String']['input'];
  /** What may be answered; at least two. */
  readonly answers: ReadonlyArray<RiskQuestionAnswerInput>;
};

/** A rule of the risk model. */
export type RiskRuleInput = {
  /** What is counted. */
  readonly fact: RiskFact;
  /** From which number on it holds; from 1. */
  readonly atLeast: Scalars['Int']['input'];
  /** What it adds; from 0 to 1000. */
  readonly points: Scalars['Int']['input'];
};

/** A version of the risk model. */
export type PublishRiskModelInput = {
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What people answer. */
  readonly questions: ReadonlyArray<RiskQuestionInput>;
  /** What the platform counts. */
  readonly rules: ReadonlyArray<RiskRuleInput>;
  /** Points from which a risk is MEDIUM. */
  readonly mediumFrom: Scalars['Int']['input'];
  /** Points from which a risk is HIGH; more than mediumFrom. */
  readonly highFrom: Scalars['Int']['input'];
};

/** What became of a command: the model, or why nothing happened. */
export type RiskModelPayload = {
  /** The model in force. */
  readonly riskModel?: Maybe<RiskModel>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** Something that added to a risk. */
export type RiskContribution = {
  /** The rule with what was counted, or the question with its answer. */
  readonly of: Scalars['String']['output'];
  /** What it added. */
  readonly points: Scalars['Int']['output'];
};

/** The risk of a change as computed. */
export type RiskScore = {
  /** The version of the model. */
  readonly modelVersion: Scalars['Int']['output'];
  /** The sum of the contributions. */
  readonly points: Scalars['Int']['output'];
  /** By the model's thresholds. */
  readonly level: RiskLevel;
  /** What added up. */
  readonly contributions: ReadonlyArray<RiskContribution>;
};

/** Changes of one level of risk. */
export type RiskBackTestLevel = {
  /** The level that the model gives. */
  readonly level: RiskLevel;
  /** How many there were. */
  readonly changes: Scalars['Int']['output'];
  /** With how many of them there was trouble. */
  readonly troubled: Scalars['Int']['output'];
};

/** How well the risk model in force tells trouble beforehand: closed changes are scored again by what was known of them then. Trouble is any outcome but SUCCESSFUL. */
export type RiskBackTest = {
  /** By level. */
  readonly levels: ReadonlyArray<RiskBackTestLevel>;
  /** Warned of, and trouble. */
  readonly truePositives: Scalars['Int']['output'];
  /** Warned of, and none. */
  readonly falsePositives: Scalars['Int']['output'];
  /** Not warned of, and trouble. */
  readonly falseNegatives: Scalars['Int']['output'];
  /** Not warned of, and none. */
  readonly trueNegatives: Scalars['Int']['output'];
  /** Of those warned of, the share with trouble, from 0 to 1; null where none was warned of. */
  readonly precision?: Maybe<Scalars['Float']['output']>;
  /** Of those with trouble, the share warned of, from 0 to 1; null where there was no trouble. */
  readonly recall?: Maybe<Scalars['Float']['output']>;
};

/** An answer to a question of the risk model. */
export type RiskAnswerInput = {
  /** The question's name. */
  readonly question: Scalars['String']['input'];
  /** One of its answers. */
  readonly answer: Scalars['String']['input'];
};

/** Answers by which the risk of a change is computed. */
export type ScoreChangeRiskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One a question of the model in force. */
  readonly answers: ReadonlyArray<RiskAnswerInput>;
};

/** A change that is made often: approved once, followed by changes that need no approval of their own, withdrawn when one of these fails. ISO/IEC 20000-1:2018 8.5.1.1. */
export type StandardChange = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example STC-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Whether changes may follow it. */
  readonly state: StandardChangeState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<StandardChangeAction>;
  /** One line that says what is altered. */
  readonly title: Scalars['String']['output'];
  /** What is altered, and how. */
  readonly description: Scalars['String']['output'];
  /** Why. */
  readonly justification: Scalars['String']['output'];
  /** How to go back. */
  readonly backOutPlan: Scalars['String']['output'];
  /** What shows that it works. */
  readonly evidence: Scalars['String']['output'];
  /** The services that it is about; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** The items that changes which follow it may affect. */
  readonly configurationItems: ReadonlyArray<ConfigurationItem>;
  /** What is done to make a change that follows it; each gets them when it is asked for. */
  readonly tasks: ReadonlyArray<StandardChangeTask>;
  /** Who proposed it; owned by governance. */
  readonly proposer?: Maybe<Person>;
  /** Who approved it; owned by governance. */
  readonly approver?: Maybe<Person>;
  /** The change that followed it and failed. */
  readonly failedChange?: Maybe<Change>;
  /** When it was proposed (UTC). */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When it was approved (UTC). */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn (UTC). */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A change that is made often: approved once, followed by changes that need no approval of their own, withdrawn when one of these fails. ISO/IEC 20000-1:2018 8.5.1.1. */
export type StandardChangeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a standard change. */
export type StandardChangeState =
  /** Not approved yet. */
  | 'PROPOSED'
  /** Changes may follow it. */
  | 'APPROVED'
  /** No change follows it any more. */
  | 'WITHDRAWN';

/** What can be done to a standard change. */
export type StandardChangeAction =
  /** Approve what follows it, once and for all. */
  | 'APPROVE'
  /** Take it back. */
  | 'WITHDRAW';

/** A standard change to be approved. */
export type ProposeStandardChangeInput = {
  /** One line that says what is altered; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is altered, and how. */
  readonly description: Scalars['String']['input'];
  /** Why. */
  readonly justification: Scalars['String']['input'];
  /** How to go back. */
  readonly backOutPlan: Scalars['String']['input'];
  /** What shows that it works. */
  readonly evidence: Scalars['String']['input'];
  /** Services that it is about. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The items that changes which follow it may affect; at least one. */
  readonly configurationItemIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What is done to make a change that follows it, at most 100: fixed with it. */
  readonly tasks?: InputMaybe<ReadonlyArray<StandardChangeTaskInput>>;
  /** Makes a retry safe: the same key with the same input gives the same record. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A task of every change that follows a standard change. */
export type StandardChangeTask = {
  /** From 1 on; tasks of one step go beside each other, after those of the steps before. */
  readonly step: Scalars['Int']['output'];
  /** One line that says what is done. */
  readonly title: Scalars['String']['output'];
  /** What is done, and how. */
  readonly description: Scalars['String']['output'];
  /** The team that does it; owned by governance. */
  readonly team?: Maybe<Team>;
};

/** A task of every change that follows a standard change. */
export type StandardChangeTaskInput = {
  /** From 1 to 100; tasks of one step go beside each other, after those of the steps before. */
  readonly step: Scalars['Int']['input'];
  /** One line that says what is done; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is done, and how; at most 10000 characters. */
  readonly description: Scalars['String']['input'];
  /** The team that does it. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
};

/** A change that follows a standard change. */
export type RequestStandardChangeInput = {
  /** The standard change. */
  readonly standardChangeId: Scalars['ID']['input'];
  /** Makes a retry safe: the same key with the same input gives the same change. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What became of a command: the standard change, or why nothing happened. */
export type StandardChangePayload = {
  /** It, as it is now. */
  readonly standardChange?: Maybe<StandardChange>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of standard changes. */
export type StandardChangeConnection = {
  /** Standard changes with their cursors. */
  readonly edges: ReadonlyArray<StandardChangeEdge>;
  /** The standard changes alone. */
  readonly nodes: ReadonlyArray<StandardChange>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A standard change in a list. */
export type StandardChangeEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The standard change. */
  readonly node: StandardChange;
};

/** A meeting of the change advisory board. ISO/IEC 20000-1:2018 8.5.1.3. */
export type BoardMeeting = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CAB-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: BoardMeetingState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<BoardMeetingAction>;
  /** When it begins (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** The changes that it is about. */
  readonly agenda: ReadonlyArray<BoardMeetingItem>;
  /** The members who are, or were, there; owned by governance. */
  readonly attendees: ReadonlyArray<Maybe<Person>>;
  /** What was said and decided; null before it is closed. */
  readonly minutes?: Maybe<Scalars['String']['output']>;
  /** When it was planned (UTC). */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A meeting of the change advisory board. ISO/IEC 20000-1:2018 8.5.1.3. */
export type BoardMeetingHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A change on the agenda. */
export type BoardMeetingItem = {
  /** The change. */
  readonly change?: Maybe<Change>;
  /** Its key, for example CHG-1042. */
  readonly changeKey: Scalars['String']['output'];
  /** Who voted how; the last vote of each. */
  readonly votes: ReadonlyArray<BoardMeetingVote>;
  /** What was decided; null while it is open. */
  readonly decision?: Maybe<BoardDecision>;
  /** When it was decided (UTC). */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A vote of a member of the board. */
export type BoardMeetingVote = {
  /** Who voted; owned by governance. */
  readonly person?: Maybe<Person>;
  /** How. */
  readonly vote: BoardVote;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** States of a meeting. */
export type BoardMeetingState =
  /** To take place. */
  | 'PLANNED'
  /** Taking place. */
  | 'OPEN'
  /** Over, with minutes. */
  | 'CLOSED'
  /** Not taking place. */
  | 'CANCELLED';

/** What can be done at a meeting. */
export type BoardMeetingAction =
  /** Put a change on the agenda. */
  | 'ADD_ITEM'
  /** Take a change off the agenda. */
  | 'REMOVE_ITEM'
  /** Begin. */
  | 'OPEN'
  /** Say that one is there. */
  | 'ATTEND'
  /** Vote on a change. */
  | 'VOTE'
  /** Decide about a change by its votes. */
  | 'DECIDE'
  /** End, with minutes. */
  | 'CLOSE'
  /** Call it off. */
  | 'CANCEL';

/** How a member of the board votes. */
export type BoardVote =
  /** For the change. */
  | 'FOR'
  /** Against it. */
  | 'AGAINST'
  /** Neither. */
  | 'ABSTAINED';

/** What the board decides. */
export type BoardDecision =
  /** More for than against: the change is approved. */
  | 'APPROVED'
  /** Otherwise: it is rejected. */
  | 'REJECTED';

/** A meeting to be planned. */
export type PlanBoardMeetingInput = {
  /** When it begins (UTC); in the future. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** Makes a retry safe: the same key with the same input gives the same meeting. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A meeting. */
export type BoardMeetingCommandInput = {
  /** The meeting. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A change at a meeting. */
export type BoardMeetingItemInput = {
  /** The meeting. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The change. */
  readonly changeId: Scalars['ID']['input'];
};

/** A vote at a meeting. */
export type VoteOnChangeInput = {
  /** The meeting. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The change. */
  readonly changeId: Scalars['ID']['input'];
  /** How the caller votes. */
  readonly vote: BoardVote;
};

/** The end of a meeting. */
export type CloseBoardMeetingInput = {
  /** The meeting. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What was said and decided. */
  readonly minutes: Scalars['String']['input'];
};

/** What became of a command: the meeting, or why nothing happened. */
export type BoardMeetingPayload = {
  /** The meeting as it is now. */
  readonly boardMeeting?: Maybe<BoardMeeting>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of meetings. */
export type BoardMeetingConnection = {
  /** Meetings with their cursors. */
  readonly edges: ReadonlyArray<BoardMeetingEdge>;
  /** The meetings alone. */
  readonly nodes: ReadonlyArray<BoardMeeting>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A meeting in a list. */
export type BoardMeetingEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The meeting. */
  readonly node: BoardMeeting;
};

/** The CMDB does not say what the change made of some items. */
export type CmdbDiverges = Refusal & {
  /** CMDB_DIVERGES. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
  /** The rule's source. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** Keys of the items. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** Keys of the items whose record is not as it should be, for example CI-1042. */
  readonly keys: ReadonlyArray<Scalars['String']['output']>;
};

/** Something stands against the window. */
export type ScheduleConflicts = Refusal & {
  /** SCHEDULE_CONFLICTS. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
  /** The rule's source. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** Ids of the changes and periods that would have to be accepted. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The conflicts that nobody accepted. */
  readonly conflicts: ReadonlyArray<ChangeConflict>;
};

/**
 * What became of a configuration item without authority: its record, or an observation, says that it is another than before from some
 * moment on, and neither an authorised change nor what was settled before explains it. A correction of a record that was wrong all the
 * time is none. There is one open of an item at a time. ISO/IEC 20000-1:2018 8.1, 8.2.6, 8.5.1.
 */
export type UnauthorisedChange = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example UCH-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: UnauthorisedChangeState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<UnauthorisedChangeAction>;
  /** The item. */
  readonly item?: Maybe<ConfigurationItem>;
  /** The item's key, for example CI-1042. */
  readonly itemKey: Scalars['String']['output'];
  /** What is another than before. */
  readonly facts: ReadonlyArray<UnauthorisedFact>;
  /** Who is to find out about it; owned by governance. */
  readonly assignee?: Maybe<Person>;
  /** The emergency change that was raised for it afterwards. */
  readonly change?: Maybe<Change>;
  /** Why it was settled as it was. */
  readonly why?: Maybe<Scalars['String']['output']>;
  /** Who settled it; null where the approval of a change did. Owned by governance. */
  readonly settledBy?: Maybe<Person>;
  /** Until when it is settled (UTC), by the change policy. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When that had passed (UTC). */
  readonly missedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was found out (UTC). */
  readonly detectedAt: Scalars['DateTime']['output'];
  /** When it was settled (UTC). */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * What became of a configuration item without authority: its record, or an observation, says that it is another than before from some
 * moment on, and neither an authorised change nor what was settled before explains it. A correction of a record that was wrong all the
 * time is none. There is one open of an item at a time. ISO/IEC 20000-1:2018 8.1, 8.2.6, 8.5.1.
 */
export type UnauthorisedChangeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What is another on an item than before. */
export type UnauthorisedFact = {
  /** The attribute; $state for the item's state, $registered for its being there, $relation DEPENDS_ON CI-1001 for such a relation. */
  readonly field: Scalars['String']['output'];
  /** As it was when nothing was amiss. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** As it is, by what was seen last. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** What told of it. */
  readonly source: DetectionSource;
  /** From when on it is so (UTC), as far as is known. */
  readonly at: Scalars['DateTime']['output'];
  /** Who recorded it; owned by governance. */
  readonly recordedBy?: Maybe<Person>;
  /** The proposal of discovery that says so. */
  readonly proposal?: Maybe<DiscoveryProposal>;
};

/** What told of an unauthorised change. */
export type DetectionSource =
  /** The item's record: from now on it is so. */
  | 'RECORD'
  /** A correction of the record: it became so at a moment of the past. */
  | 'CORRECTION'
  /** A source of discovery observes it. */
  | 'OBSERVATION';

/** States of an unauthorised change. */
export type UnauthorisedChangeState =
  /** Found out, and not settled. */
  | 'DETECTED'
  /** It stays: with a reason, or by a change that was approved afterwards. */
  | 'ACCEPTED'
  /** The item is as it was. */
  | 'REVERTED'
  /** The item was not changed. */
  | 'FALSE_ALARM';

/** What can be done to an unauthorised change. */
export type UnauthorisedChangeAction =
  /** More is another on the item: the platform does it. */
  | 'SEE_AGAIN'
  /** Say who is to find out. */
  | 'ASSIGN'
  /** It is overdue: the platform does it. */
  | 'MISS'
  /** Raise an emergency change for it. */
  | 'RAISE_CHANGE'
  /** Say that it stays. */
  | 'ACCEPT'
  /** The change that was raised for it is approved: the platform does it. */
  | 'AUTHORISE'
  /** Say that the item is as it was. */
  | 'REVERT'
  /** Say that the item was not changed. */
  | 'DISMISS';

/** Only unauthorised changes that are all of this. */
export type UnauthorisedChangeFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<UnauthorisedChangeState>>;
  /** Of this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** Assigned to this person. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** True: not settled in time; false: in time, or time is left. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Found out from (UTC). */
  readonly detectedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Found out before (UTC). */
  readonly detectedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Orders of a list of unauthorised changes. */
export type UnauthorisedChangeOrder =
  /** The latest first. */
  | 'DETECTED_DESC'
  /** The earliest first. */
  | 'DETECTED_ASC'
  /** What is due first. */
  | 'DUE'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Who is to find out about an unauthorised change. */
export type AssignUnauthorisedChangeInput = {
  /** The unauthorised change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The person. */
  readonly assigneeId: Scalars['ID']['input'];
};

/** An emergency change for what was changed without one. */
export type RaiseChangeAfterwardsInput = {
  /** The unauthorised change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One line that says what was altered; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Why it could not wait. */
  readonly justification: Scalars['String']['input'];
  /** How to go back. */
  readonly backOutPlan: Scalars['String']['input'];
};

/** What became of a command: the unauthorised change, or why nothing happened. */
export type UnauthorisedChangePayload = {
  /** It, as it is now. */
  readonly unauthorisedChange?: Maybe<UnauthorisedChange>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of unauthorised changes. */
export type UnauthorisedChangeConnection = {
  /** Unauthorised changes with their cursors. */
  readonly edges: ReadonlyArray<UnauthorisedChangeEdge>;
  /** The unauthorised changes alone. */
  readonly nodes: ReadonlyArray<UnauthorisedChange>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An unauthorised change in a list. */
export type UnauthorisedChangeEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The unauthorised change. */
  readonly node: UnauthorisedChange;
};

/** What is counted of a period of changes. */
export type ChangeTrendFigure =
  /** Changes that were asked for. */
  | 'REQUESTED'
  /** Standard changes among them. */
  | 'STANDARD'
  /** Normal changes among them. */
  | 'NORMAL'
  /** Major changes among them. */
  | 'MAJOR'
  /** Emergency changes among them. */
  | 'EMERGENCY'
  /** Changes that were closed as successful. */
  | 'SUCCESSFUL'
  /** Changes that were closed with issues. */
  | 'WITH_ISSUES'
  /** Changes that were closed as failed. */
  | 'FAILED'
  /** Changes that were closed as taken back. */
  | 'BACKED_OUT'
  /** Of those that were closed, the share that failed or was taken back; from 0 to 1. */
  | 'FAILURE_SHARE'
  /** Of those that were asked for, the share of emergency changes; from 0 to 1. */
  | 'EMERGENCY_SHARE'
  /** Unauthorised changes that were found out; without false alarms. */
  | 'UNAUTHORISED'
  /** Conflicts that were accepted, of changes with a window in the period. */
  | 'CONFLICTS_ACCEPTED'
  /** Reviews that came too late. */
  | 'REVIEWS_MISSED'
  /** Incidents of which people said in the period that a change, or a release, caused them; each once. */
  | 'INCIDENTS_CAUSED'
  /** Hours from the request to the change being made: the median of those made in the period. */
  | 'LEAD_TIME_HOURS';

/** A figure of a period, against the periods before. */
export type ChangeTrendValue = {
  /** What is counted. */
  readonly figure: ChangeTrendFigure;
  /** How much; null where there is nothing to make it of. */
  readonly value?: Maybe<Scalars['Float']['output']>;
  /** The mean of the periods before that are shown; null where there is none. */
  readonly past?: Maybe<Scalars['Float']['output']>;
  /** Whether it is worse than in every period before, of two at least. */
  readonly signal: Scalars['Boolean']['output'];
};

/** A period of changes. */
export type ChangeTrendPeriod = {
  /** When it begins (UTC). */
  readonly fromAt: Scalars['DateTime']['output'];
  /** When it ends (UTC); not included. */
  readonly untilAt: Scalars['DateTime']['output'];
  /** What was counted. */
  readonly figures: ReadonlyArray<ChangeTrendValue>;
};

/**
 * An analysis of the trends of changes: the changes of an interval against those before, taken by the platform at the interval of the
 * change policy, and concluded by somebody. ISO/IEC 20000-1:2018 8.5.1.3, 2011 9.2.
 */
export type ChangeTrendAnalysis = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example CTR-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ChangeTrendState;
  /** What the caller may do next. */
  readonly availableActions: ReadonlyArray<ChangeTrendAction>;
  /** When the period begins (UTC). */
  readonly fromAt: Scalars['DateTime']['output'];
  /** When it ends (UTC); not included. */
  readonly untilAt: Scalars['DateTime']['output'];
  /** What was counted then, as it was known when the analysis was taken. */
  readonly figures: ReadonlyArray<ChangeTrendValue>;
  /** The periods before, the oldest first; up to six. */
  readonly past: ReadonlyArray<ChangeTrendPeriod>;
  /** Figures that are worse than in every period before. */
  readonly signals: ReadonlyArray<ChangeTrendFigure>;
  /** What follows from it; null before somebody said so. */
  readonly conclusion?: Maybe<ChangeTrendConclusion>;
  /** Why, or what is to be improved. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who drew the conclusion; owned by governance. */
  readonly concludedBy?: Maybe<Person>;
  /** Until when somebody draws a conclusion (UTC): when the next one is taken. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When that had passed (UTC). */
  readonly missedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was taken (UTC). */
  readonly takenAt: Scalars['DateTime']['output'];
  /** When the conclusion was drawn (UTC). */
  readonly concludedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * An analysis of the trends of changes: the changes of an interval against those before, taken by the platform at the interval of the
 * change policy, and concluded by somebody. ISO/IEC 20000-1:2018 8.5.1.3, 2011 9.2.
 */
export type ChangeTrendAnalysisHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an analysis of trends. */
export type ChangeTrendState =
  /** Taken; nobody drew a conclusion yet. */
  | 'TAKEN'
  /** Somebody said what follows from it. */
  | 'CONCLUDED';

/** What can be done to an analysis of trends. */
export type ChangeTrendAction =
  /** Nobody drew a conclusion in time: the platform does it. */
  | 'MISS'
  /** Draw a conclusion. */
  | 'CONCLUDE';

/** What follows from an analysis of trends. */
export type ChangeTrendConclusion =
  /** Nothing is to be done. */
  | 'ACCEPTED'
  /** Something is to be improved: the event says so to whoever keeps improvements. */
  | 'OPPORTUNITY';

/** A conclusion from an analysis of trends. */
export type ConcludeChangeTrendInput = {
  /** The analysis. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What follows from it. */
  readonly conclusion: ChangeTrendConclusion;
  /** Why, or what is to be improved; at most 2000 characters. */
  readonly note: Scalars['String']['input'];
};

/** What became of a command: the analysis, or why nothing happened. */
export type ChangeTrendAnalysisPayload = {
  /** It, as it is now. */
  readonly changeTrendAnalysis?: Maybe<ChangeTrendAnalysis>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A page of analyses. */
export type ChangeTrendAnalysisConnection = {
  /** Analyses with their cursors. */
  readonly edges: ReadonlyArray<ChangeTrendAnalysisEdge>;
  /** The analyses alone. */
  readonly nodes: ReadonlyArray<ChangeTrendAnalysis>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An analysis in a list. */
export type ChangeTrendAnalysisEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The analysis. */
  readonly node: ChangeTrendAnalysis;
};

/** A page of changes. */
export type ChangeConnection = {
  /** Changes with their cursors. */
  readonly edges: ReadonlyArray<ChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<Change>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A change in a list. */
export type ChangeEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: Change;
};

/** Only changes that are all of this. */
export type ChangeFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ChangeState>>;
  /** True: neither closed, rejected nor cancelled; false: one of these. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of one of these categories. */
  readonly types?: InputMaybe<ReadonlyArray<ChangeType>>;
  /** About this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** With an effect on this configuration item, or with a relation to it that begins or ends. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** To solve this problem. */
  readonly problemId?: InputMaybe<Scalars['ID']['input']>;
  /** Asked for by this person. */
  readonly requesterId?: InputMaybe<Scalars['ID']['input']>;
  /** With a window that ends after (UTC). */
  readonly scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** With a window that begins before (UTC). */
  readonly scheduledBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
  /** True: something stands against its window that nobody accepted; false: nothing does. */
  readonly conflicting?: InputMaybe<Scalars['Boolean']['input']>;
  /** Made by this person. */
  readonly implementerId?: InputMaybe<Scalars['ID']['input']>;
  /** Who has a task of it that is not settled. */
  readonly taskAssigneeId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of changes. */
export type ChangeOrder =
  /** The newest first. */
  | 'REQUESTED_DESC'
  /** The next window first; those without one last. */
  | 'STARTS_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC'
  /** The oldest first. */
  | 'REQUESTED_ASC';

/** A service request; owned by resolution. */
export type ServiceRequest = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A problem; owned by resolution. */
export type Problem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A team; owned by governance. */
export type Team = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** Only addresses that are all of this. */
export type CalendarFeedFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<CalendarFeedState>>;
};

/** Orders of a list of addresses for calendar programs. */
export type CalendarFeedOrder =
  /** The newest first. */
  | 'OPENED_DESC'
  /** The oldest first. */
  | 'OPENED_ASC'
  /** What expires next first. */
  | 'EXPIRES_ASC'
  /** By name. */
  | 'NAME';

/** Only analyses that are all of this. */
export type ChangeTrendAnalysisFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ChangeTrendState>>;
};

/** Orders of a list of analyses of trends. */
export type ChangeTrendAnalysisOrder =
  /** Of the latest period first. */
  | 'UNTIL_DESC'
  /** Of the earliest period first. */
  | 'UNTIL_ASC'
  /** Whose conclusion is due first. */
  | 'DUE'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Only meetings that are all of this. */
export type BoardMeetingFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<BoardMeetingState>>;
};

/** Orders of a list of meetings. */
export type BoardMeetingOrder =
  /** The latest first. */
  | 'STARTS_DESC'
  /** The earliest first. */
  | 'STARTS_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Only standard changes that are all of this. */
export type StandardChangeFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<StandardChangeState>>;
  /** For this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** For this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of standard changes. */
export type StandardChangeOrder =
  /** By title. */
  | 'TITLE'
  /** The newest first. */
  | 'PROPOSED_DESC'
  /** The oldest first. */
  | 'PROPOSED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** What became of a command: the change, or why nothing happened. */
export type ChangePayload = {
  /** The change as it is now. */
  readonly change?: Maybe<Change>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A change to be asked for. */
export type RequestChangeInput = {
  /** One line that says what is altered; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is altered, and how; at most 10000 characters. */
  readonly description: Scalars['String']['input'];
  /** Why: the benefit, or the need. */
  readonly justification: Scalars['String']['input'];
  /** NORMAL unless told. */
  readonly type?: InputMaybe<ChangeType>;
  /** NONE unless told; REMOVAL and TRANSFER make the change MAJOR. */
  readonly serviceImpact?: InputMaybe<ServiceImpact>;
  /** Services that it is about. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The problem that it is to solve. */
  readonly problemId?: InputMaybe<Scalars['ID']['input']>;
  /** How to go back. */
  readonly backOutPlan?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input gives the same change. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What a change does to a configuration item. */
export type RecordChangeEffectInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The configuration item. */
  readonly configurationItemId: Scalars['ID']['input'];
  /** Attributes as they are to be; null takes one away, the others stay. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The state that it is to be in; left alone unless told. */
  readonly state?: InputMaybe<ConfigurationItemState>;
};

/** A configuration item that comes into being by a change. */
export type RecordChangeRegistrationInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** An item that the change brings into being already, to say something else of it; another one unless told. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** What people call it; at most 200 characters. By type and name it is known again once it is there. */
  readonly name: Scalars['String']['input'];
  /** What it is there for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The name of its type. */
  readonly typeName: Scalars['String']['input'];
  /** The state that it comes in; IN_USE unless told, never PLANNED or RETIRED. */
  readonly state?: InputMaybe<ConfigurationItemState>;
  /** Attributes by name: a JSON object of text, numbers, true and false. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The service that it stands for; only for items of the type SERVICE. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who answers for it. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** A relation that begins or ends by a change. */
export type RecordChangeRelationInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The item that the relation leads from. */
  readonly fromId: Scalars['ID']['input'];
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** The item that it leads to. */
  readonly toId: Scalars['ID']['input'];
  /** Whether the relation is to be there, which it is unless told; false ends one that is. */
  readonly there?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A relation that a change leaves alone. */
export type RemoveChangeRelationInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The item that the relation leads from. */
  readonly fromId: Scalars['ID']['input'];
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** The item that it leads to. */
  readonly toId: Scalars['ID']['input'];
};

/** An item that a change does nothing to. */
export type RemoveChangeEffectInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The configuration item. */
  readonly configurationItemId: Scalars['ID']['input'];
};

/** How to go back. */
export type PlanChangeBackOutInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The plan. */
  readonly backOutPlan: Scalars['String']['input'];
};

/** A problem that a change is to solve. */
export type LinkChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The problem. */
  readonly problemId: Scalars['ID']['input'];
};

/** A judgement. */
export type AssessChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The process that judges. */
  readonly process: AssessedProcess;
  /** How much it would hurt. */
  readonly impact: RiskLevel;
  /** How likely it is to hurt. */
  readonly likelihood: RiskLevel;
  /** What was found. */
  readonly findings: Scalars['String']['input'];
};

/** A command on a change that needs no more than the change. */
export type ChangeCommandInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command on a change that needs a reason. */
export type ChangeWhyInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
};

/** A test. */
export type RecordChangeTestInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How it ended. */
  readonly result: TestResult;
  /** What shows it: a report, a run. */
  readonly evidence: Scalars['String']['input'];
};

/** Something to be done. */
export type PlanChangeTaskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** From 1 to 100; tasks of one step go beside each other, after those of the steps before. */
  readonly step: Scalars['Int']['input'];
  /** One line that says what is done; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is done, and how; at most 10000 characters. */
  readonly description: Scalars['String']['input'];
  /** The team that does it. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Who does it. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it is added to a change that is being made; needed then. */
  readonly addedBecause?: InputMaybe<Scalars['String']['input']>;
};

/** Who does a task; whom it does not name has nothing to do with it any more. */
export type AssignChangeTaskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** The team that does it. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Who does it. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
};

/** A task, written anew. */
export type RewordChangeTaskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** From 1 to 100; tasks of one step go beside each other, after those of the steps before. */
  readonly step: Scalars['Int']['input'];
  /** One line that says what is done; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is done, and how; at most 10000 characters. */
  readonly description: Scalars['String']['input'];
};

/** A task of a change. */
export type ChangeTaskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
};

/** A task that is done. */
export type CompleteChangeTaskInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** What came of it; at most 1000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A task, and why. */
export type ChangeTaskWhyInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version of the change that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  readonly taskId: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
};

/** A window. */
export type ScheduleChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** When it may begin (UTC); in the future. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** When it must be finished (UTC); not included. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Who is to make it. */
  readonly implementerId?: InputMaybe<Scalars['ID']['input']>;
  /** Ids of changes and periods that stand against the window and are accepted. */
  readonly acceptConflictsWith?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Why they are accepted; at most 1000 characters. */
  readonly acceptedBecause?: InputMaybe<Scalars['String']['input']>;
};

/** What stands against a window and is accepted. */
export type AcceptChangeConflictsInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the changes and periods. */
  readonly acceptConflictsWith: ReadonlyArray<Scalars['ID']['input']>;
  /** Why they are accepted; at most 1000 characters. */
  readonly acceptedBecause: Scalars['String']['input'];
};

/** What was found, looking back. */
export type ReviewChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether it reached what it was made for. */
  readonly objectivesMet: Scalars['Boolean']['input'];
  /** What was found. */
  readonly summary: Scalars['String']['input'];
};

/** How a change ended. */
export type CloseChangeInput = {
  /** The change. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How it ended. */
  readonly outcome: ChangeOutcome;
};

/** States of a configuration item. */
export type ConfigurationItemState =
  /** Known, not in use yet. */
  | 'PLANNED'
  /** In use. */
  | 'IN_USE'
  /** In use, but may not do its work right now. */
  | 'UNDER_MAINTENANCE'
  /** No longer in use; only a deployment that is taken back revives it. */
  | 'RETIRED';

/** What can be done to a configuration item. */
export type ConfigurationItemAction =
  /** Begin to use it. */
  | 'PUT_INTO_USE'
  /** Begin to maintain it. */
  | 'START_MAINTENANCE'
  /** Use it again after maintenance. */
  | 'END_MAINTENANCE'
  /** Correct what is recorded, with a reason. */
  | 'CHANGE'
  /** Record a relation to another item. */
  | 'RELATE'
  /** Take a relation away. */
  | 'UNRELATE'
  /** Use it no longer. */
  | 'RETIRE'
  /** Record what a deployment made of it: the platform does it. */
  | 'APPLY'
  /** Record that the rules kept it from what a deployment made of it: the platform does it. */
  | 'REFUSE_EFFECT'
  /** Record that its source still sees it. */
  | 'CONFIRM'
  /** Say which of the items that it needs stand in for each other. */
  | 'GROUP_DEPENDENCIES'
  /** Record what was found out to be true from a moment on, or between two. */
  | 'CORRECT';

/** A relation between two configuration items, seen from one of them. */
export type ConfigurationItemRelation = {
  /** What kind of relation it is. */
  readonly kind: RelationKind;
  /** The item at the other end. */
  readonly item: ConfigurationItem;
};

/** Kinds of relation: from a source to a target, read as a sentence. */
export type RelationKind =
  /** The source does not work without the target. */
  | 'DEPENDS_ON'
  /** The source runs on the target. */
  | 'RUNS_ON'
  /** The source reaches others through the target; two that need each other have a relation each way. */
  | 'CONNECTS_TO'
  /** The source uses the target. */
  | 'USES'
  /** The source may be used by the right of the target. */
  | 'LICENSED_BY'
  /** The source is a part of the target. */
  | 'PART_OF'
  /** The source is described by the target. */
  | 'DOCUMENTED_BY'
  /** The source stands in the target, a facility. */
  | 'LOCATED_IN'
  /** The source is covered by the target, a contract. */
  | 'COVERED_BY'
  /** The source is looked after by the target, a role. */
  | 'MANAGED_BY';

/** Where failure travels over a relation. */
export type FailureTravel =
  /** When the target fails, the source does. */
  | 'TO_SOURCE'
  /** When the source fails, the target does. */
  | 'TO_TARGET'
  /** One does not fail with the other. */
  | 'NOWHERE';

/** What a kind of relation means for impact. */
export type RelationMeaning = {
  /** The kind. */
  readonly kind: RelationKind;
  /** Where failure travels over it. */
  readonly failure: FailureTravel;
  /** What it says. */
  readonly description: Scalars['String']['output'];
  /** Counts its definitions; 0 is as shipped. Give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Its definitions, chained by hashes; oldest first. Empty for a meaning as shipped. */
  readonly history: RecordEventConnection;
};


/** What a kind of relation means for impact. */
export type RelationMeaningHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How many of a group of dependencies are needed. */
export type DependencyNeed =
  /** One is enough. */
  | 'ANY'
  /** All are. */
  | 'ALL'
  /** A number of them. */
  | 'AT_LEAST';

/**
 * Items that stand in for each other where another needs them: it fails once fewer of them work than it needs. What is retired or
 * no longer related does not work. ISO/IEC 20000-1:2018 8.2.6, 8.7.1.
 */
export type DependencyGroup = {
  /** What people call it; no two of an item have the same. */
  readonly name: Scalars['String']['output'];
  /** How many are needed. */
  readonly need: DependencyNeed;
  /** The number for AT_LEAST; null for others. */
  readonly atLeast?: Maybe<Scalars['Int']['output']>;
  /** The items, each with the kind of the relation. */
  readonly members: ReadonlyArray<ConfigurationItemRelation>;
};

/** What is wrong with configuration data. */
export type DefectKind =
  /** An item without any relation. */
  | 'ORPHAN'
  /** An item that its source did not confirm for longer than its type allows. */
  | 'STALE'
  /** An item that has the identifying attributes of its type in common with others. */
  | 'DUPLICATE'
  /** An item without an attribute that its type asks for by now. */
  | 'MISSING_ATTRIBUTE';

/** A defect of one configuration item, by the types in force; retired items have none. ISO/IEC 20000-1:2018 8.2.6. */
export type ConfigurationDefect = {
  /** What is wrong. */
  readonly kind: DefectKind;
  /** The item. */
  readonly item: ConfigurationItem;
  /** Names of attributes that are missing, or that others have the same; empty for other kinds. */
  readonly attributes: ReadonlyArray<Scalars['String']['output']>;
  /** Other items that may be the same; empty for other kinds. */
  readonly others: ReadonlyArray<ConfigurationItem>;
  /** Since when it is stale (UTC); null for other kinds. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of defects. */
export type ConfigurationDefectConnection = {
  /** Defects with their cursors. */
  readonly edges: ReadonlyArray<ConfigurationDefectEdge>;
  /** The defects alone. */
  readonly nodes: ReadonlyArray<ConfigurationDefect>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A defect in a list. */
export type ConfigurationDefectEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The defect. */
  readonly node: ConfigurationDefect;
};

/** How many defects there are of a kind. */
export type ConfigurationDefectCount = {
  /** The kind. */
  readonly kind: DefectKind;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/**
 * A type of configuration items: which attributes an item has, and how it may relate to others. Types are data, versioned; a
 * type has the rules of those above it as well. ISO/IEC 20000-1:2018 8.2.6.
 */
export type CiType = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** For example DATABASE. */
  readonly name: Scalars['String']['output'];
  /** Counts its definitions; 0 is as shipped. Give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** The type whose rules hold as well. */
  readonly parent?: Maybe<Scalars['String']['output']>;
  /** What items of the type are. */
  readonly description: Scalars['String']['output'];
  /** Rules for attributes, with those of the types above. */
  readonly attributes: ReadonlyArray<AttributeRule>;
  /** Relations that an item of this type may have, with those of the types above. */
  readonly relations: ReadonlyArray<RelationRule>;
  /** The lifecycle: states that its items may be in, from the type above where it says none itself. */
  readonly states: ReadonlyArray<ConfigurationItemState>;
  /** Attributes by which two records are suspected to be of one item; from the type above where it says none itself. */
  readonly identifying: ReadonlyArray<Scalars['String']['output']>;
  /** Days for which a confirmation by the source holds; null where items need none. */
  readonly freshnessDays?: Maybe<Scalars['Int']['output']>;
  /** Whether an item is retired only once the disposal of the assets that it is, is recorded; as the type above where it says nothing itself. */
  readonly disposalRecorded: Scalars['Boolean']['output'];
  /** Its definitions, chained by hashes; oldest first. Empty for a type as shipped. */
  readonly history: RecordEventConnection;
};


/**
 * A type of configuration items: which attributes an item has, and how it may relate to others. Types are data, versioned; a
 * type has the rules of those above it as well. ISO/IEC 20000-1:2018 8.2.6.
 */
export type CiTypeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A rule for one attribute. */
export type AttributeRule = {
  /** For example serialNumber. */
  readonly name: Scalars['String']['output'];
  /** What it holds. */
  readonly kind: AttributeKind;
  /** Whether every item of the type must have it. */
  readonly required: Scalars['Boolean']['output'];
  /** What an ENUM may hold; empty for other kinds. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
  /** A regular expression that the whole of a TEXT matches; null for any text. */
  readonly pattern?: Maybe<Scalars['String']['output']>;
  /** What it is; may be empty. */
  readonly description: Scalars['String']['output'];
};

/** What an attribute holds. */
export type AttributeKind =
  /** Text of any language; at most 2000 characters, 200 where there is a pattern. */
  | 'TEXT'
  /** A whole number that JSON holds exactly. */
  | 'INTEGER'
  /** An exact decimal number, as text. */
  | 'DECIMAL'
  /** True or false. */
  | 'BOOLEAN'
  /** A calendar date, as text: YYYY-MM-DD. */
  | 'DATE'
  /** One of the listed values. */
  | 'ENUM';

/** A relation that items of a type may have. */
export type RelationRule = {
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** Names of the types at the other end; empty for any. */
  readonly to: ReadonlyArray<Scalars['String']['output']>;
};

/** Which way impact is asked. */
export type ImpactDirection =
  /** What fails when the items fail. */
  | 'DOWNSTREAM'
  /** What the items need in order to work. */
  | 'UPSTREAM';

/**
 * What fails with some configuration items together, or what they need: everything that can be reached over relations, however
 * deep, each once; retired items end the way, and what is redundant holds while enough of it works. ISO/IEC 20000-1:2018 8.2.6, 8.5.1.3.
 */
export type Impact = {
  /** Which way was asked. */
  readonly direction: ImpactDirection;
  /** The items that were asked about; as of a moment, those that were there. */
  readonly of: ReadonlyArray<ConfigurationItem>;
  /** What was reached, the nearest first. */
  readonly hits: ImpactHitConnection;
  /** Those that stand for a service, the nearest first: which services are affected, or needed. Each service says its customers and service levels. */
  readonly services: ReadonlyArray<ImpactHit>;
  /** Groups that lost members and have enough of them left: their items do not fail. Empty upstream. */
  readonly withstood: ReadonlyArray<ImpactedGroup>;
};


/**
 * What fails with some configuration items together, or what they need: everything that can be reached over relations, however
 * deep, each once; retired items end the way, and what is redundant holds while enough of it works. ISO/IEC 20000-1:2018 8.2.6, 8.5.1.3.
 */
export type ImpactHitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A group of dependencies, some of whose members fail. */
export type ImpactedGroup = {
  /** The item that needs the group. */
  readonly item: ConfigurationItem;
  /** The group's name. */
  readonly name: Scalars['String']['output'];
  /** How many members must work. */
  readonly needed: Scalars['Int']['output'];
  /** How many still do. */
  readonly working: Scalars['Int']['output'];
  /** Members that fail, the first to fail first. */
  readonly failed: ReadonlyArray<ConfigurationItem>;
};

/** A page of what was reached. */
export type ImpactHitConnection = {
  /** Hits with their cursors. */
  readonly edges: ReadonlyArray<ImpactHitEdge>;
  /** The hits alone. */
  readonly nodes: ReadonlyArray<ImpactHit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many were reached in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A hit in a list. */
export type ImpactHitEdge = {
  /** Gives the page after it. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: ImpactHit;
};

/** A configuration item that was reached, and why. */
export type ImpactHit = {
  /** The item. */
  readonly item: ConfigurationItem;
  /** Steps from the nearest of the items that were asked about; at least 1. */
  readonly depth: Scalars['Int']['output'];
  /** A shortest way to it, first step first. */
  readonly path: ReadonlyArray<ImpactStep>;
  /** The group that has too few members left, where that is why; null where the last step alone is. */
  readonly lost?: Maybe<ImpactedGroup>;
};

/** One step of a way: over a relation from one item to the next. */
export type ImpactStep = {
  /** Where the step begins. */
  readonly previous: ConfigurationItem;
  /** The kind of the relation. */
  readonly kind: RelationKind;
  /** Where it leads. */
  readonly item: ConfigurationItem;
};

/** A page of configuration items. */
export type ConfigurationItemConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<ConfigurationItemEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<ConfigurationItem>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A configuration item in a list. */
export type ConfigurationItemEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: ConfigurationItem;
};

/** Only configuration items that are all of this. */
export type ConfigurationItemFilter = {
  /** Of one of these types, by name; types below them are not included. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ConfigurationItemState>>;
  /** Standing for this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this owner. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Known from this source. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Known by this id at its source. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** True: without any relation, which is a defect of the data; false: with at least one. */
  readonly orphan?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name begins with this text, in any case. */
  readonly nameStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of configuration items. */
export type ConfigurationItemOrder =
  /** By name. */
  | 'NAME'
  /** The last touched first. */
  | 'UPDATED_DESC'
  /** The last registered first. */
  | 'REGISTERED_DESC'
  /** The first registered first. */
  | 'REGISTERED_ASC';

/** An attribute that the item's type does not allow so; `allowed` says what it does. */
export type InvalidAttribute = Refusal & {
  /** ATTRIBUTE_UNKNOWN, ATTRIBUTE_REQUIRED or ATTRIBUTE_INVALID. */
  readonly code: Scalars['String']['output'];
  /** For people. */
  readonly message: Scalars['String']['output'];
  /** The rule's source. */
  readonly clause?: Maybe<Scalars['String']['output']>;
  /** Known attributes, or values that the attribute may have. */
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** The name of the attribute. */
  readonly attribute: Scalars['String']['output'];
  /** What is wrong with its value; null where it is unknown or missing. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Only baselines that are all of this. */
export type ConfigurationBaselineFilter = {
  /** Of the deployment of this release. */
  readonly releaseId?: InputMaybe<Scalars['ID']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of baselines. */
export type ConfigurationBaselineOrder =
  /** The last taken first. */
  | 'TAKEN_DESC'
  /** The first taken first. */
  | 'TAKEN_ASC'
  /** By name. */
  | 'NAME';

/** What became of a command on a configuration item: the item, or why nothing happened. */
export type ConfigurationItemPayload = {
  /** The item as it is now. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a batch: an answer for each of it, in its order, or why nothing at all happened. */
export type ConfigurationItemsPayload = {
  /** An answer for each; null where nothing at all happened. */
  readonly answers?: Maybe<ReadonlyArray<ConfigurationItemAnswer>>;
  /** How many were done. */
  readonly done: Scalars['Int']['output'];
  /** How many were so before. */
  readonly known: Scalars['Int']['output'];
  /** How many were refused. */
  readonly refused: Scalars['Int']['output'];
  /** Why nothing at all happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of one of a batch. */
export type ConfigurationItemAnswer = {
  /** Its place in the batch, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Whether it was done. */
  readonly outcome: BatchOutcome;
  /** The item that was registered, or that the relation is from; null where it was refused. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** Why it was not done. */
  readonly refusal?: Maybe<Refusal>;
};

/** Whether one of a batch was done. */
export type BatchOutcome =
  /** It was done. */
  | 'DONE'
  /** It was so before. */
  | 'KNOWN'
  /** It was not done. */
  | 'REFUSED';

/** What became of the definition of a type. */
export type CiTypePayload = {
  /** The type as it is now. */
  readonly ciType?: Maybe<CiType>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A definition of a type. */
export type DefineCiTypeInput = {
  /** Capital letters, digits and _; at most 50. */
  readonly name: Scalars['String']['input'];
  /** The type whose rules hold as well; set once. */
  readonly parent?: InputMaybe<Scalars['String']['input']>;
  /** What items of the type are; at most 2000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Rules for its own attributes; one of the same name replaces the one above. At most 100. */
  readonly attributes?: InputMaybe<ReadonlyArray<AttributeRuleInput>>;
  /** Relations that items may have, besides those of the types above. */
  readonly relations?: InputMaybe<ReadonlyArray<RelationRuleInput>>;
  /** States that items may be in, IN_USE and RETIRED among them; those of the type above unless told. */
  readonly states?: InputMaybe<ReadonlyArray<ConfigurationItemState>>;
  /** Attributes by which two records are suspected to be of one item; those of the type above unless told. */
  readonly identifying?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Days for which a confirmation by the source holds, 1 to 3650; as the type above unless told. */
  readonly freshnessDays?: InputMaybe<Scalars['Int']['input']>;
  /** Whether an item is retired only once the disposal of the assets that it is, is recorded; as the type above unless told. */
  readonly disposalRecorded?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that the caller saw; 0 for a type as shipped. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A rule for one attribute. */
export type AttributeRuleInput = {
  /** Begins with a small letter, for example serialNumber; at most 60 characters. */
  readonly name: Scalars['String']['input'];
  /** What it holds. */
  readonly kind: AttributeKind;
  /** Whether every item must have it; false unless told. */
  readonly required?: InputMaybe<Scalars['Boolean']['input']>;
  /** What an ENUM may hold. */
  readonly values?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** A regular expression without groups, with at most three of * + ? {n,m}, that the whole of a TEXT must match. */
  readonly pattern?: InputMaybe<Scalars['String']['input']>;
  /** What it is; at most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

/** A relation that items of the type may have. */
export type RelationRuleInput = {
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** Names of the types at the other end; any unless told. */
  readonly to?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** An item to be registered. */
export type RegisterConfigurationItemInput = {
  /** What people call it; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is there for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The name of its type. */
  readonly typeName: Scalars['String']['input'];
  /** PLANNED unless told; RETIRED, and what the type's lifecycle has not, is refused. */
  readonly state?: InputMaybe<ConfigurationItemState>;
  /** Attributes by name: a JSON object of text, numbers, true and false. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The service that it stands for; only for items of the type SERVICE. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who answers for it. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it is known from; MANUAL unless told. At most 100 characters. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Its id there, which makes it the same item when it is registered again; at most 200 characters. */
  readonly externalId?: InputMaybe<Scalars['String']['input']>;
  /** The change that brought it into being, where it was made without a release: the item gets the id and the key that the change planned for what is of that type and has that name. INVALID_INPUT where it plans none that is not there yet. Not for many at once. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: the same key with the same input gives the same item. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Items to be registered. */
export type RegisterConfigurationItemsInput = {
  /** At most 5000. The idempotency keys of single items are not used: source and externalId make a retry safe. */
  readonly items: ReadonlyArray<RegisterConfigurationItemInput>;
};

/** A correction of what is recorded. */
export type ChangeConfigurationItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why the record was wrong; kept in the history. */
  readonly reason: Scalars['String']['input'];
  /** What people call it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it is there for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The service that it stands for; null takes it away. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Who answers for it; null takes it away. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Attributes that change; null takes one away, the others stay. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** The change that made the item so, where it was made without a release. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the record goes back to what it was before the change; false unless told. */
  readonly backedOut?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A command on an item that needs no more than the item. */
export type ConfigurationItemCommandInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The change that made the item so, where it was made without a release. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the record goes back to what it was before the change; false unless told. */
  readonly backedOut?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A relation of one item. */
export type RelateConfigurationItemInput = {
  /** The source of the relation: the item that changes. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** Its target. */
  readonly toId: Scalars['ID']['input'];
  /** The change that made it so, where it was made without a release. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the record goes back to what it was before the change; false unless told. */
  readonly backedOut?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Relations to be recorded. */
export type RelateConfigurationItemsInput = {
  /** At most 5000. */
  readonly relations: ReadonlyArray<RelationInput>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A relation between two items. */
export type RelationInput = {
  /** Its source. */
  readonly fromId: Scalars['ID']['input'];
  /** Its kind. */
  readonly kind: RelationKind;
  /** Its target. */
  readonly toId: Scalars['ID']['input'];
};

/** A meaning of a kind of relation. */
export type DefineRelationKindInput = {
  /** The kind. */
  readonly kind: RelationKind;
  /** Where failure travels over relations of the kind, those that are there as well. */
  readonly failure: FailureTravel;
  /** What the kind says; at most 500 characters. */
  readonly description: Scalars['String']['input'];
  /** The version that the caller saw; 0 for a meaning as shipped. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the definition of a meaning. */
export type RelationMeaningPayload = {
  /** The meaning as it is now. */
  readonly relationMeaning?: Maybe<RelationMeaning>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** Groups of what an item needs. */
export type GroupDependenciesInput = {
  /** The item that needs them. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** All groups of the item; none takes redundancy away. At most 50. */
  readonly groups: ReadonlyArray<DependencyGroupInput>;
};

/** A group of what an item needs. */
export type DependencyGroupInput = {
  /** At most 100 characters; no two of an item have the same. */
  readonly name: Scalars['String']['input'];
  /** How many are needed. */
  readonly need: DependencyNeed;
  /** The number for AT_LEAST. */
  readonly atLeast?: InputMaybe<Scalars['Int']['input']>;
  /** At least two; each is next to the item over a relation by which its failure reaches it, and in one group. */
  readonly members: ReadonlyArray<DependencyMemberInput>;
};

/** A member of a group. */
export type DependencyMemberInput = {
  /** The kind of the relation. */
  readonly kind: RelationKind;
  /** The item at its other end. */
  readonly itemId: Scalars['ID']['input'];
};

/** What a source sees. */
export type ConfirmConfigurationItemsInput = {
  /** The source. */
  readonly source: Scalars['String']['input'];
  /** Ids of items there; at most 5000. */
  readonly externalIds: ReadonlyArray<Scalars['String']['input']>;
  /** When the source looked (UTC); now unless told, never later. */
  readonly seenAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What was found out of an item. */
export type CorrectConfigurationItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** How it was found out; kept in the history. */
  readonly reason: Scalars['String']['input'];
  /** Since when it was so (UTC); never after now. Before anything is known of the item, the span reaches up to that. */
  readonly from: Scalars['DateTime']['input'];
  /** Until when it was so (UTC), the moment itself not included; null for what is still so. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** What people called it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What it was there for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where it stood; only with until. */
  readonly state?: InputMaybe<ConfigurationItemState>;
  /** Who answered for it; null: nobody. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Attributes that were so; null for one that was absent. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** Relations that it had. */
  readonly related?: InputMaybe<ReadonlyArray<CorrectedRelationInput>>;
  /** Relations that it had not. */
  readonly unrelated?: InputMaybe<ReadonlyArray<CorrectedRelationInput>>;
};

/** A relation from the item. */
export type CorrectedRelationInput = {
  /** Its kind. */
  readonly kind: RelationKind;
  /** Its target. */
  readonly toId: Scalars['ID']['input'];
};

/** A moment of the configuration. */
export type ConfigurationPointInput = {
  /** The moment of this baseline; then nothing else is given. */
  readonly baselineId?: InputMaybe<Scalars['ID']['input']>;
  /** As it was at this moment (UTC), not a later one than now; at knownAt, or now, unless told. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** By what was known at this moment (UTC); by all that is known now unless told. */
  readonly knownAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A moment of the configuration, as it is seen. */
export type ConfigurationMoment = {
  /** As it was at this moment (UTC). */
  readonly asOf: Scalars['DateTime']['output'];
  /** By what was known at this moment (UTC); null for all that is known now. */
  readonly knownAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What differs between the configuration at two moments. Retired items count as gone. ISO/IEC 20000-1:2018 8.2.6. */
export type ConfigurationDiff = {
  /** The earlier side. */
  readonly from: ConfigurationMoment;
  /** The later side. */
  readonly to: ConfigurationMoment;
  /** Items that came, went or changed, by name. */
  readonly items: ItemDifferenceConnection;
  /** Relations that came or went. */
  readonly relations: RelationDifferenceConnection;
};


/** What differs between the configuration at two moments. Retired items count as gone. ISO/IEC 20000-1:2018 8.2.6. */
export type ConfigurationDiffItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** What differs between the configuration at two moments. Retired items count as gone. ISO/IEC 20000-1:2018 8.2.6. */
export type ConfigurationDiffRelationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How something differs. */
export type Difference =
  /** It is there on the later side only. */
  | 'ADDED'
  /** It is there on the earlier side only. */
  | 'REMOVED'
  /** It is there on both, and not the same. */
  | 'CHANGED';

/** An item that came, went or changed. */
export type ItemDifference = {
  /** How it differs. */
  readonly difference: Difference;
  /** The item on the earlier side; null where it was not there. */
  readonly before?: Maybe<ConfigurationItem>;
  /** The item on the later side; null where it is not there. */
  readonly after?: Maybe<ConfigurationItem>;
  /** What differs, value by value. */
  readonly facts: ReadonlyArray<ChangedFact>;
};

/** A value that differs. */
export type ChangedFact = {
  /** Name of the field, or attributes. and the name of the attribute. */
  readonly name: Scalars['String']['output'];
  /** On the earlier side; null for none. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** On the later side; null for none. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
};

/** A relation that came or went. */
export type RelationDifference = {
  /** How it differs. */
  readonly difference: Difference;
  /** Its source, as it is now. */
  readonly source?: Maybe<ConfigurationItem>;
  /** Its kind. */
  readonly kind: RelationKind;
  /** Its target, as it is now. */
  readonly target?: Maybe<ConfigurationItem>;
};

/** A page of items that differ. */
export type ItemDifferenceConnection = {
  /** What differs, with cursors. */
  readonly edges: ReadonlyArray<ItemDifferenceEdge>;
  /** What differs alone. */
  readonly nodes: ReadonlyArray<ItemDifference>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of items that differ in a list. */
export type ItemDifferenceEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** What differs. */
  readonly node: ItemDifference;
};

/** A page of relations that differ. */
export type RelationDifferenceConnection = {
  /** What differs, with cursors. */
  readonly edges: ReadonlyArray<RelationDifferenceEdge>;
  /** What differs alone. */
  readonly nodes: ReadonlyArray<RelationDifference>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One of relations that differ in a list. */
export type RelationDifferenceEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** What differs. */
  readonly node: RelationDifference;
};

/**
 * The configuration as of a moment, by what was known at another, under a name: never changed, never removed. Each deployment of
 * a release makes one. ISO/IEC 20000-1:2018 8.2.6, 2011 9.1.
 */
export type ConfigurationBaseline = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example BL-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events: 1. */
  readonly version: Scalars['Int']['output'];
  /** What people call it; no two have the same. */
  readonly name: Scalars['String']['output'];
  /** The moment that it shows (UTC). */
  readonly asOf: Scalars['DateTime']['output'];
  /** What was known until then belongs to it (UTC). */
  readonly knownAt: Scalars['DateTime']['output'];
  /** Hex SHA-256 over all its items and relations. */
  readonly hash: Scalars['String']['output'];
  /** How many items there were, retired ones among them. */
  readonly items: Scalars['Int']['output'];
  /** How many relations there were. */
  readonly relations: Scalars['Int']['output'];
  /** The release whose deployment it shows; null for one that somebody took. */
  readonly release?: Maybe<Release>;
  /** When it was taken (UTC). */
  readonly takenAt: Scalars['DateTime']['output'];
  /** Whether the hash is still that of what it names: all of it is read again. */
  readonly intact: Scalars['Boolean']['output'];
  /** Its one event. */
  readonly history: RecordEventConnection;
};


/**
 * The configuration as of a moment, by what was known at another, under a name: never changed, never removed. Each deployment of
 * a release makes one. ISO/IEC 20000-1:2018 8.2.6, 2011 9.1.
 */
export type ConfigurationBaselineHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A release. */
export type Release = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The watch over each of its changes, in their order. */
  readonly deploymentRuns: ReadonlyArray<DeploymentRun>;
  /** Human key, for example REL-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the release's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what is released. */
  readonly title: Scalars['String']['output'];
  /** How it is released; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: ReleaseState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ReleaseAction>;
  /** The changes that it delivers, in the order in which they are deployed. */
  readonly changes: ReadonlyArray<Change>;
  /** When the deployment may begin (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it must be finished (UTC); not included. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** MAJOR and MINOR come at an agreed frequency, EMERGENCY by an agreed criterion. ISO/IEC 20000-1:2011 9.3. */
  readonly releaseType: ReleaseType;
  /** The agreed criterion that an emergency release meets. */
  readonly emergencyCriterion?: Maybe<Scalars['String']['output']>;
  /** How an emergency release meets it. */
  readonly justification?: Maybe<Scalars['String']['output']>;
  /** Where it goes, in order; the last one is LIVE. */
  readonly environments: ReadonlyArray<ReleaseEnvironment>;
  /** Where it has been, in order; empty before it is built. */
  readonly promotions: ReadonlyArray<ReleasePromotion>;
  /** What is done in the live environment, in order; may be empty. */
  readonly steps: ReadonlyArray<DeploymentStep>;
  /** Customers whose services it may touch, by what the services consist of; owned by relationship. */
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  /** Release policies by which its plan was judged. */
  readonly policies: ReadonlyArray<ReleasePolicy>;
  /** Days after the deployment in which incidents on its items are counted to it. */
  readonly earlyLifeDays: Scalars['Int']['output'];
  /** Incidents on items that it changed, in its early life, and those that say that it caused them, at any time. An item that is linked later counts from the link. */
  readonly incidentsAfter: ReleaseIncidents;
  /** What must hold before it is deployed, and after. */
  readonly criteria: ReadonlyArray<AcceptanceCriterion>;
  /** What identifies the set that was built: a tag, a digest, a package list. */
  readonly build?: Maybe<Scalars['String']['output']>;
  /** Who accepted it; owned by governance. */
  readonly acceptor?: Maybe<Person>;
  /** Who deployed it; owned by governance. */
  readonly deployer?: Maybe<Person>;
  /** What the deployment did to configuration items; empty before. */
  readonly effects: ReadonlyArray<DeployedEffect>;
  /** Why it failed. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** Whether it was taken back after it failed; null where it did not fail. */
  readonly backedOut?: Maybe<Scalars['Boolean']['output']>;
  /** How it went, and what follows from it. */
  readonly review?: Maybe<ReleaseReview>;
  /** How it ended; null before it is closed. */
  readonly outcome?: Maybe<ReleaseOutcome>;
  /** When it was planned (UTC). */
  readonly plannedAt: Scalars['DateTime']['output'];
  /** When it was deployed (UTC). */
  readonly deployedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it failed (UTC). */
  readonly failedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A release. */
export type ReleaseIncidentsAfterArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A release. */
export type ReleaseHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A page of baselines. */
export type ConfigurationBaselineConnection = {
  /** Baselines with their cursors. */
  readonly edges: ReadonlyArray<ConfigurationBaselineEdge>;
  /** The baselines alone. */
  readonly nodes: ReadonlyArray<ConfigurationBaseline>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A baseline in a list. */
export type ConfigurationBaselineEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The baseline. */
  readonly node: ConfigurationBaseline;
};

/** A baseline to be taken. */
export type TakeConfigurationBaselineInput = {
  /** At most 200 characters; no other baseline has it. */
  readonly name: Scalars['String']['input'];
  /** The moment that it shows (UTC), never after now; now unless told. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of a command on a baseline. */
export type ConfigurationBaselinePayload = {
  /** The baseline. */
  readonly baseline?: Maybe<ConfigurationBaseline>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/**
 * A system that reports configuration items: how much it counts, attribute by attribute, and what happens with what it reports.
 * Versioned: every definition stays in the history. ISO/IEC 20000-1:2018 8.2.6.
 */
export type DiscoverySource = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example DSC-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** The source that its items are registered by, for example netbox; stays. */
  readonly name: Scalars['String']['output'];
  /** Whether anything is taken from it. */
  readonly state: DiscoverySourceState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<DiscoverySourceAction>;
  /** What it is; may be empty. */
  readonly description: Scalars['String']['output'];
  /** How much it counts; 1 counts most, 1000 least. */
  readonly rank: Scalars['Int']['output'];
  /** Where another rank holds for one attribute. */
  readonly ranks: ReadonlyArray<AttributeRank>;
  /** What happens with an item that is not recorded. */
  readonly onCreate: ProposalPolicy;
  /** What happens with an item that is recorded otherwise. */
  readonly onUpdate: ProposalPolicy;
  /** Complete runs in a row without an item after which it is missing. */
  readonly missingAfterRuns: Scalars['Int']['output'];
  /** What happens with an item that is missing. */
  readonly onMissing: MissingAction;
  /** When it was last defined (UTC). */
  readonly definedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * A system that reports configuration items: how much it counts, attribute by attribute, and what happens with what it reports.
 * Versioned: every definition stays in the history. ISO/IEC 20000-1:2018 8.2.6.
 */
export type DiscoverySourceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** How much a source counts for one attribute. */
export type AttributeRank = {
  /** The attribute; $name is the item's name. */
  readonly attribute: Scalars['String']['output'];
  /** 1 counts most, 1000 least. */
  readonly rank: Scalars['Int']['output'];
};

/** States of a source. */
export type DiscoverySourceState =
  /** It is listened to. */
  | 'ACTIVE'
  /** Nothing is taken from it. */
  | 'SUSPENDED';

/** What can be done to a source. */
export type DiscoverySourceAction =
  /** Say anew how much it counts. */
  | 'REDEFINE'
  /** Take nothing from it for now. */
  | 'SUSPEND'
  /** Listen to it again. */
  | 'RESUME';

/** What happens with what a source reports. */
export type ProposalPolicy =
  /** It is recorded at once; the history names the run. */
  | 'APPLY'
  /** It is proposed; somebody accepts or rejects it. */
  | 'REVIEW';

/** What happens with an item that its source no longer reports. */
export type MissingAction =
  /** Its sighting says since when it is missing. */
  | 'FLAG'
  /** Its retirement is proposed, where no other source sees it. */
  | 'PROPOSE_RETIREMENT';

/** By what two records are known to be of one item, and what is never an identity. Data, versioned. ISO/IEC 20000-1:2018 8.2.6. */
export type ReconciliationPolicy = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Counts its definitions; 0 is as shipped. Give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Of each type of items: its keys. A type without keys is recognised by its id at the source alone. */
  readonly rules: ReadonlyArray<IdentificationRule>;
  /** What makers leave in place of a value; no identity, in any case and with any space around it. */
  readonly badValues: ReadonlyArray<Scalars['String']['output']>;
  /** How much counts what people wrote; 1 counts most, 1000 least. */
  readonly manualRank: Scalars['Int']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** By what two records are known to be of one item, and what is never an identity. Data, versioned. ISO/IEC 20000-1:2018 8.2.6. */
export type ReconciliationPolicyHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** By what items of a type are recognised. */
export type IdentificationRule = {
  /** The type of items, by name. */
  readonly typeName: Scalars['String']['output'];
  /** Attributes that together identify an item; $name is its name. The first key that two records both have decides. */
  readonly keys: ReadonlyArray<ReadonlyArray<Scalars['String']['output']>>;
};

/** What a source reported at one time: received in batches, held against the records, completed. ISO/IEC 20000-1:2018 8.2.6. */
export type DiscoveryRun = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example DRN-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: DiscoveryRunState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<DiscoveryRunAction>;
  /** Who reports. */
  readonly source: DiscoverySource;
  /** Whether everything is reported, so that what is not is missing. */
  readonly full: Scalars['Boolean']['output'];
  /** When the source looked (UTC). */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The version of the source by which the run is judged. */
  readonly sourceVersion: Scalars['Int']['output'];
  /** The version of the policy by which the run is judged. */
  readonly policyVersion: Scalars['Int']['output'];
  /** Batches that came in. */
  readonly batches: Scalars['Int']['output'];
  /** Items that came in. */
  readonly items: Scalars['Int']['output'];
  /** Items that were registered at once. */
  readonly created: Scalars['Int']['output'];
  /** Items that were changed at once. */
  readonly updated: Scalars['Int']['output'];
  /** Items that are recorded so, or whose difference was rejected before. */
  readonly unchanged: Scalars['Int']['output'];
  /** Items for which something is proposed. */
  readonly proposed: Scalars['Int']['output'];
  /** Items of which it is not clear what holds. */
  readonly conflicts: Scalars['Int']['output'];
  /** Items that cannot be judged. */
  readonly refused: Scalars['Int']['output'];
  /** Items that were related at once when the run was completed. */
  readonly related: Scalars['Int']['output'];
  /** Items that became missing by it, by name; up to 100. */
  readonly missingItems: ReadonlyArray<ConfigurationItem>;
  /** SHA-256 of each batch as it came in, in order. */
  readonly batchHashes: ReadonlyArray<Scalars['String']['output']>;
  /** When it was started (UTC). */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it was completed or abandoned (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** What a source reported at one time: received in batches, held against the records, completed. ISO/IEC 20000-1:2018 8.2.6. */
export type DiscoveryRunHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a run. */
export type DiscoveryRunState =
  /** Batches come in. */
  | 'RECEIVING'
  /** The source has reported. */
  | 'COMPLETED'
  /** It was broken off. */
  | 'ABANDONED';

/** What can be done to a run. */
export type DiscoveryRunAction =
  /** Report a batch. */
  | 'RECEIVE'
  /** Say that all is reported. */
  | 'COMPLETE'
  /** Break it off. */
  | 'ABANDON';

/** A page of runs. */
export type DiscoveryRunConnection = {
  readonly edges: ReadonlyArray<DiscoveryRunEdge>;
  readonly nodes: ReadonlyArray<DiscoveryRun>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A run in a list. */
export type DiscoveryRunEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: DiscoveryRun;
};

/** A difference between what was observed and what is recorded, until somebody says what holds. ISO/IEC 20000-1:2018 8.2.6. */
export type DiscoveryProposal = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example DPR-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: DiscoveryProposalState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<DiscoveryProposalAction>;
  /** What it would do. */
  readonly kind: ProposalKind;
  /** The source that reported; MANUAL where the records were looked through. */
  readonly sourceName: Scalars['String']['output'];
  /** The run that it comes from. */
  readonly run?: Maybe<DiscoveryRun>;
  /** The id of what was observed, at its source. */
  readonly externalId?: Maybe<Scalars['String']['output']>;
  /** The item that it is about; of a merge the one that ends. */
  readonly item?: Maybe<ConfigurationItem>;
  /** Of a merge: the item that stays. */
  readonly into?: Maybe<ConfigurationItem>;
  /** Items that it may be. */
  readonly candidates: ReadonlyArray<ConfigurationItem>;
  /** The type of what was observed. */
  readonly typeName: Scalars['String']['output'];
  /** The name of what was observed. */
  readonly name: Scalars['String']['output'];
  /** Attributes as observed. */
  readonly attributes: Scalars['JSON']['output'];
  /** What differs, field by field. */
  readonly changes: ReadonlyArray<FieldChange>;
  /** Relations as observed. */
  readonly relations: ReadonlyArray<ObservedRelation>;
  /** Why it is proposed, in words. */
  readonly why: Scalars['String']['output'];
  /** Why it was accepted or rejected. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Who decided; owned by governance. */
  readonly decider?: Maybe<Person>;
  /** When it was made (UTC). */
  readonly madeAt: Scalars['DateTime']['output'];
  /** When it was decided or superseded (UTC). */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A difference between what was observed and what is recorded, until somebody says what holds. ISO/IEC 20000-1:2018 8.2.6. */
export type DiscoveryProposalHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What a proposal would do. */
export type ProposalKind =
  /** Register an item. */
  | 'CREATE'
  /** Correct what is recorded, or relate it. */
  | 'UPDATE'
  /** Make two records one: relations move, one is retired. */
  | 'MERGE'
  /** It is not clear what holds: somebody has to say. */
  | 'CONFLICT'
  /** Retire an item that its source no longer reports. */
  | 'RETIRE';

/** States of a proposal. */
export type DiscoveryProposalState =
  /** Nobody has decided. */
  | 'OPEN'
  /** Accepted, and recorded. */
  | 'APPLIED'
  /** Rejected; the same observation does not make it again. */
  | 'REJECTED'
  /** A later observation says otherwise. */
  | 'SUPERSEDED';

/** What can be done to a proposal. */
export type DiscoveryProposalAction =
  /** Record it. */
  | 'ACCEPT'
  /** Leave the records as they are. */
  | 'REJECT'
  /** A later observation says otherwise: the platform does it. */
  | 'SUPERSEDE';

/** A page of proposals. */
export type DiscoveryProposalConnection = {
  readonly edges: ReadonlyArray<DiscoveryProposalEdge>;
  readonly nodes: ReadonlyArray<DiscoveryProposal>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A proposal in a list. */
export type DiscoveryProposalEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: DiscoveryProposal;
};

/** A difference in one field. */
export type FieldChange = {
  /** The attribute; $name is the item's name. */
  readonly field: Scalars['String']['output'];
  /** As recorded, as JSON; null for nothing. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** As observed, as JSON; null for nothing. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
  /** What holds, by rank. */
  readonly verdict: FieldVerdict;
};

/** What holds of a field. */
export type FieldVerdict =
  /** What was observed. */
  | 'SET'
  /** What is recorded: a source or a person that counts more says so. */
  | 'KEPT'
  /** Both count the same. */
  | 'CONFLICT';

/** A relation as a source sees it. */
export type ObservedRelation = {
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** The id of the other end, at the source. */
  readonly externalId: Scalars['String']['output'];
};

/** What a source last said of an item. */
export type Sighting = {
  /** The source. */
  readonly sourceName: Scalars['String']['output'];
  /** The item's id there. */
  readonly externalId: Scalars['String']['output'];
  /** The item; null for what is observed and not recorded. */
  readonly item?: Maybe<ConfigurationItem>;
  /** What the source calls it. */
  readonly name: Scalars['String']['output'];
  /** Fields as last reported; $name is the name. */
  readonly reported: Scalars['JSON']['output'];
  /** Fields that the record has from this source. */
  readonly applied: Scalars['JSON']['output'];
  /** When it was last seen (UTC). */
  readonly seenAt: Scalars['DateTime']['output'];
  /** Complete runs in a row without it. */
  readonly missedRuns: Scalars['Int']['output'];
  /** Since when it is missing (UTC); null while it is not. */
  readonly missingSince?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of sightings. */
export type SightingConnection = {
  readonly edges: ReadonlyArray<SightingEdge>;
  readonly nodes: ReadonlyArray<Sighting>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A sighting in a list. */
export type SightingEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: Sighting;
};

/** Only proposals that are all of this. */
export type DiscoveryProposalFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<DiscoveryProposalState>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<ProposalKind>>;
  /** Of this source. */
  readonly sourceName?: InputMaybe<Scalars['String']['input']>;
  /** From this run. */
  readonly runId?: InputMaybe<Scalars['ID']['input']>;
  /** About this item. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of proposals. */
export type DiscoveryProposalOrder =
  /** The newest first. */
  | 'MADE_DESC'
  /** The oldest first. */
  | 'MADE_ASC';

/** Only runs that are all of this. */
export type DiscoveryRunFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<DiscoveryRunState>>;
  /** Of this source. */
  readonly sourceId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of runs. */
export type DiscoveryRunOrder =
  /** The newest first. */
  | 'STARTED_DESC'
  /** The oldest first. */
  | 'STARTED_ASC';

/** Only sightings that are all of this. */
export type SightingFilter = {
  /** Of this source. */
  readonly sourceName?: InputMaybe<Scalars['String']['input']>;
  /** What the source calls it has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of sightings. */
export type SightingOrder =
  /** The longest missing first. */
  | 'MISSING_ASC'
  /** The last missed first. */
  | 'MISSING_DESC'
  /** By what their source calls them. */
  | 'NAME';

/** What became of a command on a source: the source, or why nothing happened. */
export type DiscoverySourcePayload = {
  /** The source as it is now. */
  readonly discoverySource?: Maybe<DiscoverySource>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command on a policy: the policy, or why nothing happened. */
export type ReconciliationPolicyPayload = {
  /** The policy as it is now. */
  readonly reconciliationPolicy?: Maybe<ReconciliationPolicy>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command on a run: the run, or why nothing happened. */
export type DiscoveryRunPayload = {
  /** The run as it is now. */
  readonly discoveryRun?: Maybe<DiscoveryRun>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command on a proposal: the proposal, or why nothing happened. */
export type DiscoveryProposalPayload = {
  /** The proposal as it is now. */
  readonly discoveryProposal?: Maybe<DiscoveryProposal>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What looking for duplicates found. */
export type DuplicatesPayload = {
  /** The proposals that stand; null where nothing was looked through. */
  readonly discoveryProposals?: Maybe<ReadonlyArray<DiscoveryProposal>>;
  /** Why nothing was looked through. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a batch: an answer for each item, in its order, or why nothing at all happened. */
export type ObservationPayload = {
  /** The run as it is now. */
  readonly discoveryRun?: Maybe<DiscoveryRun>;
  /** An answer for each; empty where the batch came in before, null where nothing at all happened. */
  readonly answers?: Maybe<ReadonlyArray<ObservationAnswer>>;
  /** Why nothing at all happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of one observed item. */
export type ObservationAnswer = {
  /** Its place in the batch, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Its id at the source. */
  readonly externalId: Scalars['String']['output'];
  /** What became of it. */
  readonly outcome: ObservationOutcome;
  /** The item, where one is recorded. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** What is proposed, where something is. */
  readonly proposal?: Maybe<DiscoveryProposal>;
  /** Why it cannot be judged. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of one observed item. */
export type ObservationOutcome =
  /** It was registered. */
  | 'CREATED'
  /** What is recorded was corrected. */
  | 'UPDATED'
  /** It is recorded so. */
  | 'UNCHANGED'
  /** Something is proposed. */
  | 'PROPOSED'
  /** It is not clear what holds; that is proposed. */
  | 'CONFLICT'
  /** The same was proposed and rejected before. */
  | 'DECLINED'
  /** It cannot be judged. */
  | 'REFUSED';

/** A source. */
export type DefineDiscoverySourceInput = {
  /** For example netbox; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is; at most 2000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How much it counts; 1 counts most, 1000 least. */
  readonly rank: Scalars['Int']['input'];
  /** Where another rank holds for one attribute; at most 200. */
  readonly ranks?: InputMaybe<ReadonlyArray<AttributeRankInput>>;
  /** REVIEW unless told. */
  readonly onCreate?: InputMaybe<ProposalPolicy>;
  /** REVIEW unless told. */
  readonly onUpdate?: InputMaybe<ProposalPolicy>;
  /** Complete runs in a row without an item after which it is missing; 3 unless told, 100 at the most. */
  readonly missingAfterRuns?: InputMaybe<Scalars['Int']['input']>;
  /** FLAG unless told. */
  readonly onMissing?: InputMaybe<MissingAction>;
  /** Makes a retry safe: the same key with the same input answers as before. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new definition of a source. */
export type RedefineDiscoverySourceInput = {
  /** The source. */
  readonly id: Scalars['ID']['input'];
  /** What it is; at most 2000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How much it counts; 1 counts most, 1000 least. */
  readonly rank: Scalars['Int']['input'];
  /** Where another rank holds for one attribute; at most 200. */
  readonly ranks?: InputMaybe<ReadonlyArray<AttributeRankInput>>;
  /** REVIEW unless told. */
  readonly onCreate?: InputMaybe<ProposalPolicy>;
  /** REVIEW unless told. */
  readonly onUpdate?: InputMaybe<ProposalPolicy>;
  /** Complete runs in a row without an item after which it is missing; 3 unless told, 100 at the most. */
  readonly missingAfterRuns?: InputMaybe<Scalars['Int']['input']>;
  /** FLAG unless told. */
  readonly onMissing?: InputMaybe<MissingAction>;
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes into the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** How much a source counts for one attribute. */
export type AttributeRankInput = {
  /** The attribute; $name is the item's name. */
  readonly attribute: Scalars['String']['input'];
  /** 1 counts most, 1000 least. */
  readonly rank: Scalars['Int']['input'];
};

/** A command on a source. */
export type DiscoverySourceCommandInput = {
  /** The source. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes into the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A policy. */
export type DefineReconciliationPolicyInput = {
  /** Of each type of items: its keys; at most 200. */
  readonly rules: ReadonlyArray<IdentificationRuleInput>;
  /** What makers leave in place of a value; at most 1000. */
  readonly badValues: ReadonlyArray<Scalars['String']['input']>;
  /** How much counts what people wrote; 1 counts most, 1000 least. */
  readonly manualRank: Scalars['Int']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes into the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** By what items of a type are recognised. */
export type IdentificationRuleInput = {
  /** The type of items, by name. */
  readonly typeName: Scalars['String']['input'];
  /** At most 10 keys of 1 to 5 attributes; $name is the item's name. */
  readonly keys: ReadonlyArray<ReadonlyArray<Scalars['String']['input']>>;
};

/** A run of a source. */
export type StartDiscoveryRunInput = {
  /** The source. */
  readonly sourceId: Scalars['ID']['input'];
  /** Whether everything is reported, so that what is not is missing; false unless told. */
  readonly full?: InputMaybe<Scalars['Boolean']['input']>;
  /** When the source looked; now unless told. */
  readonly observedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Makes a retry safe: the same key with the same input answers as before. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A batch of a run. */
export type ObserveConfigurationItemsInput = {
  /** The run. */
  readonly runId: Scalars['ID']['input'];
  /** Counts the batches of the run, from 1. */
  readonly batch: Scalars['Int']['input'];
  /** 1 to 1000. */
  readonly items: ReadonlyArray<ObservedItemInput>;
};

/** An item as a source sees it. */
export type ObservedItemInput = {
  /** Its id at the source; at most 200 characters. */
  readonly externalId: Scalars['String']['input'];
  /** The type of items, by name. */
  readonly typeName: Scalars['String']['input'];
  /** At most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** As the type asks for them. */
  readonly attributes?: InputMaybe<Scalars['JSON']['input']>;
  /** To others of the source; at most 500. */
  readonly relations?: InputMaybe<ReadonlyArray<ObservedRelationInput>>;
};

/** A relation as a source sees it. */
export type ObservedRelationInput = {
  /** The kind of relation. */
  readonly kind: RelationKind;
  /** The id of the other end, at the source. */
  readonly externalId: Scalars['String']['input'];
};

/** A command on a run. */
export type DiscoveryRunCommandInput = {
  /** The run. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes into the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Which items are looked through. */
export type FindDuplicateConfigurationItemsInput = {
  /** The type of items, by name; at most 20000 items. */
  readonly typeName: Scalars['String']['input'];
};

/** A proposal that is accepted. */
export type AcceptDiscoveryProposalInput = {
  /** The proposal. */
  readonly id: Scalars['ID']['input'];
  /** Of a conflict between several items: which of them it is. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; goes into the history of the items. At most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A proposal that is rejected. */
export type RejectDiscoveryProposalInput = {
  /** The proposal. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 2000 characters. */
  readonly reason: Scalars['String']['input'];
  /** The version that the caller decided on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * The watch over an approved change until it is closed: release, deployment, the records of configuration items, review. It
 * waits for one step at a time; what does not come in time, or what the CMDB refuses, is escalated to somebody who decides.
 * Each change has one. ISO/IEC 20000-1:2018 8.5.1.3, 8.5.3.
 */
export type DeploymentRun = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example RUN-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the run's events; give it back as expectedVersion so that nobody's decision is lost. */
  readonly version: Scalars['Int']['output'];
  /** The title of its change when that was approved. */
  readonly title: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: DeploymentRunState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<DeploymentRunAction>;
  /** The change whose way it watches. */
  readonly change?: Maybe<Change>;
  /** The release that brings the change; null where none does. */
  readonly release?: Maybe<Release>;
  /** What it waits for; of a run that is over, what it waited for last. */
  readonly step: DeploymentRunStep;
  /** Whether the change is being taken back. */
  readonly backwards: Scalars['Boolean']['output'];
  /** Since when it waits for that (UTC). */
  readonly since: Scalars['DateTime']['output'];
  /** The end of the window in which the step is to be done (UTC); null where it has none. */
  readonly windowEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is escalated unless what it waits for has happened (UTC); null where it waits for a person, or no more. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether its deadline passed, and neither a person nor what it waits for led it on. */
  readonly overdue: Scalars['Boolean']['output'];
  /** Items that the CMDB does not have as they are to be; of a run that waits for them. */
  readonly openItems: ReadonlyArray<OpenItem>;
  /** The steps that it went through, and the present one, in order. */
  readonly steps: ReadonlyArray<DeploymentRunPassedStep>;
  /** When it did not go on by itself, and what was decided; the last one last. */
  readonly escalations: ReadonlyArray<DeploymentEscalation>;
  /** When its change was approved (UTC). */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it ended (UTC); null before, and when it is reopened. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * The watch over an approved change until it is closed: release, deployment, the records of configuration items, review. It
 * waits for one step at a time; what does not come in time, or what the CMDB refuses, is escalated to somebody who decides.
 * Each change has one. ISO/IEC 20000-1:2018 8.5.1.3, 8.5.3.
 */
export type DeploymentRunHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a deployment run. */
export type DeploymentRunState =
  /** It waits for a step. */
  | 'RUNNING'
  /** It does not go on by itself: somebody decides. */
  | 'ESCALATED'
  /** The change is made, recorded, reviewed and closed. When its release fails later, the run is reopened. */
  | 'COMPLETED'
  /** Nothing of the change is left: it was taken back, or given up before it was made; the CMDB is as before. */
  | 'COMPENSATED'
  /** Somebody gave it up after it was escalated, and said what becomes of the change. */
  | 'ABANDONED';

/** What a deployment run waits for. */
export type DeploymentRunStep =
  /** A release that brings the change, or a window in which it is made by hand. */
  | 'RELEASE'
  /** That the change is deployed, or made by hand. */
  | 'DEPLOYMENT'
  /** That a failed release is taken back. */
  | 'BACK_OUT'
  /** That the CMDB has each item as it is to be. */
  | 'CONFIGURATION'
  /** That the change is reviewed and closed. */
  | 'CLOSURE';

/** What can be done to a deployment run. */
export type DeploymentRunAction =
  /** Wait for another step, or for the same by another release or window: the platform does it. */
  | 'ADVANCE'
  /** Ask somebody to decide, since its deadline passed: the platform does it. */
  | 'ESCALATE'
  /** Ask somebody to decide, since the CMDB refused what was deployed: the platform does it. */
  | 'REPORT_REFUSAL'
  /** Let it go on, with another deadline; what the CMDB lacks is recorded once more. */
  | 'CONTINUE'
  /** Give it up. */
  | 'ABANDON'
  /** End it: the change is closed. */
  | 'COMPLETE'
  /** End it: nothing of the change is left. */
  | 'COMPENSATE'
  /** Watch the way back, since the release failed after the change was closed: the platform does it. */
  | 'REOPEN';

/** A step of a deployment run. */
export type DeploymentRunPassedStep = {
  /** What it waited for. */
  readonly step: DeploymentRunStep;
  /** Whether the change was being taken back. */
  readonly backwards: Scalars['Boolean']['output'];
  /** The release that was to bring the change. */
  readonly release?: Maybe<Release>;
  /** Since when (UTC). */
  readonly since: Scalars['DateTime']['output'];
  /** Until when (UTC); null: it is the present one. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

/** An item that is not recorded as it is to be. */
export type OpenItem = {
  /** The item. */
  readonly item?: Maybe<ConfigurationItem>;
  /** Its key. */
  readonly itemKey: Scalars['String']['output'];
};

/** A deployment run that did not go on by itself. The change manager is told, and of refusals the configuration manager. */
export type DeploymentEscalation = {
  /** What it waited for. */
  readonly step: DeploymentRunStep;
  /** Why. */
  readonly cause: EscalationCause;
  /** What the CMDB refused; empty where a deadline passed. */
  readonly refused: ReadonlyArray<RefusedEffect>;
  /** Since when (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** How it ended; null: nobody decided yet. */
  readonly end?: Maybe<EscalationEnd>;
  /** Why it was decided so; null where nobody had to decide. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who decided; owned by governance. */
  readonly resolver?: Maybe<Person>;
  /** When it ended (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why a deployment run is escalated. */
export type EscalationCause =
  /** What it waits for did not happen in time. */
  | 'DEADLINE_PASSED'
  /** The rules kept an item from what was deployed, or taken back. */
  | 'EFFECT_REFUSED';

/** How an escalation ended. */
export type EscalationEnd =
  /** Somebody let the run go on. */
  | 'CONTINUED'
  /** Somebody gave the run up. */
  | 'ABANDONED'
  /** What it waited for happened after all. */
  | 'OVERTAKEN';

/** What the CMDB refused of a deployment. */
export type RefusedEffect = {
  /** The item. */
  readonly item?: Maybe<ConfigurationItem>;
  /** Its key. */
  readonly itemKey: Scalars['String']['output'];
  /** The refusal of configuration management. */
  readonly code: Scalars['String']['output'];
  /** What it says. */
  readonly message: Scalars['String']['output'];
  /** The clause that it enforces. */
  readonly clause?: Maybe<Scalars['String']['output']>;
};

/** In what time each step of a deployment run is to be done; published whole. ISO/IEC 20000-1:2018 8.5.1.1. */
export type DeploymentDeadlines = {
  /** Counts the publications; 0: as shipped. */
  readonly version: Scalars['Int']['output'];
  /** One a step. */
  readonly steps: ReadonlyArray<DeploymentStepDeadline>;
  /** In what time whoever is told of an escalation acknowledges it, in minutes. */
  readonly acknowledgeMinutes: Scalars['Int']['output'];
};

/** In what time a step is to be done. */
export type DeploymentStepDeadline = {
  /** The step. */
  readonly step: DeploymentRunStep;
  /** Hours from the end of the step's window, or from its beginning where it has none. */
  readonly hours: Scalars['Int']['output'];
};

/** A page of deployment runs. */
export type DeploymentRunConnection = {
  /** Runs with their cursors. */
  readonly edges: ReadonlyArray<DeploymentRunEdge>;
  /** The runs alone. */
  readonly nodes: ReadonlyArray<DeploymentRun>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A deployment run in a list. */
export type DeploymentRunEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: DeploymentRun;
};

/** Only deployment runs that are all of this. */
export type DeploymentRunFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<DeploymentRunState>>;
  /** Waiting for one of these steps, or ended there. */
  readonly steps?: InputMaybe<ReadonlyArray<DeploymentRunStep>>;
  /** True: the deadline passed, and neither a person nor what is waited for led on; false: all others. */
  readonly overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: changes that are being taken back, or were. */
  readonly backwards?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this change. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Brought by this release. */
  readonly releaseId?: InputMaybe<Scalars['ID']['input']>;
  /** True: not ended; false: ended. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** In which order deployment runs are listed. */
export type DeploymentRunOrder =
  /** The one that began last first. */
  | 'STARTED_DESC'
  /** The one that is due next first; those that are not due last. */
  | 'DUE_ASC'
  /** The one that something happened to last first. */
  | 'UPDATED_DESC'
  /** The one that began first comes first. */
  | 'STARTED_ASC'
  /** The one that is due next first; those that are not due last. */
  | 'DUE';

/** What became of a command: the run, or why nothing happened. */
export type DeploymentRunPayload = {
  /** The run as it is now. */
  readonly deploymentRun?: Maybe<DeploymentRun>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command: the deadlines, or why nothing happened. */
export type DeploymentDeadlinesPayload = {
  /** The deadlines in force. */
  readonly deploymentDeadlines?: Maybe<DeploymentDeadlines>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A decision to let a run go on. */
export type ContinueDeploymentRunInput = {
  /** The run. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why it goes on, and what was done for it; at most 2000 characters. */
  readonly note: Scalars['String']['input'];
  /** Until when it may take now (UTC); as the deadlines say unless told. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A decision to give a run up. */
export type AbandonDeploymentRunInput = {
  /** The run. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, and what becomes of the change; at most 2000 characters. */
  readonly note: Scalars['String']['input'];
};

/** The deadlines, whole. */
export type PublishDeploymentDeadlinesInput = {
  /** The version that the caller saw; 0 where none was published. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One a step. */
  readonly steps: ReadonlyArray<DeploymentStepDeadlineInput>;
  /** In what time whoever is told of an escalation acknowledges it, in minutes; at most a week. */
  readonly acknowledgeMinutes: Scalars['Int']['input'];
};

/** In what time a step is to be done. */
export type DeploymentStepDeadlineInput = {
  /** The step. */
  readonly step: DeploymentRunStep;
  /** Hours from the end of the step's window, or from its beginning where it has none; 1 to 8760. */
  readonly hours: Scalars['Int']['input'];
};

/** States of a release. */
export type ReleaseState =
  /** Planned. */
  | 'PLANNED'
  /** Built: one identified set. */
  | 'BUILT'
  /** All criteria before deployment are met. */
  | 'ACCEPTED'
  /** In the live environment. */
  | 'DEPLOYED'
  /** It did not succeed. */
  | 'FAILED'
  /** Settled. */
  | 'CLOSED'
  /** Given up before it was deployed. */
  | 'CANCELLED';

/** What can be done to a release. */
export type ReleaseAction =
  /** Plan it anew; what was built or checked no longer counts. */
  | 'REPLAN'
  /** Say what was built; checks of another build no longer count. */
  | 'BUILD'
  /** Record whether a criterion is met. */
  | 'CHECK'
  /** Bring what was built to the next environment before the live one. */
  | 'PROMOTE'
  /** Say that it may be deployed. */
  | 'ACCEPT'
  /** Say how a step of the deployment goes. */
  | 'REPORT_STEP'
  /** Say that it is in the live environment. */
  | 'DEPLOY'
  /** Say that it did not succeed. */
  | 'FAIL'
  /** Take back what failed and was left as it was. */
  | 'BACK_OUT'
  /** Look back upon it. */
  | 'REVIEW'
  /** Settle it. */
  | 'CLOSE'
  /** Give it up. */
  | 'CANCEL';

/** Types of releases. ISO/IEC 20000-1:2018 8.5.3. */
export type ReleaseType =
  /** Much changes at once. */
  | 'MAJOR'
  /** Little changes. */
  | 'MINOR'
  /** It cannot wait for the agreed frequency. */
  | 'EMERGENCY';

/** Where a release goes, in this order. */
export type ReleaseEnvironment =
  /** Where it is built; said by buildRelease. */
  | 'BUILD'
  /** Where it is tested. */
  | 'TEST'
  /** Where it is accepted. */
  | 'ACCEPTANCE'
  /** Where services are provided; said by deployRelease. */
  | 'LIVE';

/** An environment in which what was built is, or was. */
export type ReleasePromotion = {
  /** The environment. */
  readonly environment: ReleaseEnvironment;
  /** What shows it; null where the deployment itself does. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Since when (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** Something that is done in the live environment, as the pipeline reports it. */
export type DeploymentStep = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What is done. */
  readonly description: Scalars['String']['output'];
  /** How it goes; null: not begun. */
  readonly progress?: Maybe<StepProgress>;
  /** What was said of it last. */
  readonly detail?: Maybe<Scalars['String']['output']>;
  /** Who said so; owned by governance. */
  readonly reporter?: Maybe<Person>;
  /** When (UTC). */
  readonly reportedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How a step of a deployment goes. */
export type StepProgress =
  /** It began. */
  | 'STARTED'
  /** It is done. */
  | 'SUCCEEDED'
  /** It did not succeed; it may be begun again. */
  | 'FAILED';

/** Incidents after a release. */
export type ReleaseIncidents = {
  /** How many. */
  readonly total: Scalars['Int']['output'];
  /** How many of them say that the release caused them. */
  readonly caused: Scalars['Int']['output'];
  /** The incidents, the first one first. */
  readonly incidents: ReadonlyArray<ReleaseIncident>;
};

/** An incident after a release. */
export type ReleaseIncident = {
  /** The incident; owned by resolution. */
  readonly incident?: Maybe<Incident>;
  /** Its id, also while resolution is away. */
  readonly incidentId: Scalars['ID']['output'];
  /** Whether it says that the release caused it. */
  readonly caused: Scalars['Boolean']['output'];
  /** Items that it is on, of those that the release changed. */
  readonly items: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** When it was logged on the item, or linked (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** An incident; owned by resolution. */
export type Incident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A customer; owned by relationship. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/**
 * Which releases a customer agreed to have: types, frequency, notice, and what makes one an emergency. In force once provider
 * and customer have agreed; then it changes no more: another policy is another edition. ISO/IEC 20000-1:2011 9.3.
 */
export type ReleasePolicy = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example RPL-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ReleasePolicyState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ReleasePolicyAction>;
  /** With whom it is agreed; owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** Counts the policies of one customer, from 1. */
  readonly edition: Scalars['Int']['output'];
  /** Types of releases that come as planned; another type is outside the policy. */
  readonly rules: ReadonlyArray<ReleasePolicyRule>;
  /** An emergency release meets one of these; empty: none is agreed. */
  readonly emergencyCriteria: ReadonlyArray<Scalars['String']['output']>;
  /** Days after a deployment in which incidents on its items are counted to it. */
  readonly earlyLifeDays: Scalars['Int']['output'];
  /** Who agreed. */
  readonly agreements: ReadonlyArray<ReleasePolicyAgreement>;
  /** Who has not agreed yet. */
  readonly missingAgreements: ReadonlyArray<ReleasePolicyParty>;
  /** When it was written down (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it came in force (UTC). */
  readonly inForceAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn, or gave way to a later edition (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * Which releases a customer agreed to have: types, frequency, notice, and what makes one an emergency. In force once provider
 * and customer have agreed; then it changes no more: another policy is another edition. ISO/IEC 20000-1:2011 9.3.
 */
export type ReleasePolicyHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a release policy. */
export type ReleasePolicyState =
  /** Being agreed. */
  | 'DRAFT'
  /** In force. */
  | 'IN_FORCE'
  /** A later edition took its place. */
  | 'SUPERSEDED'
  /** Given up before it was in force. */
  | 'WITHDRAWN';

/** What can be done to a release policy. */
export type ReleasePolicyAction =
  /** Agree for the provider or for the customer. */
  | 'AGREE'
  /** Put it in force; both have agreed. */
  | 'PUT_IN_FORCE'
  /** Give the draft up. */
  | 'WITHDRAW'
  /** Let a later edition take its place; the platform does it. */
  | 'SUPERSEDE';

/** Who agrees to a release policy. */
export type ReleasePolicyParty =
  /** We. */
  | 'PROVIDER'
  /** They. */
  | 'CUSTOMER';

/** How often releases of a type come, how long before they are planned, and where they are tried. */
export type ReleasePolicyRule = {
  /** MAJOR or MINOR. */
  readonly releaseType: ReleaseType;
  /** So many begin in any perDays days, at the most. */
  readonly atMost: Scalars['Int']['output'];
  /** Days, half-open, whenever they begin. */
  readonly perDays: Scalars['Int']['output'];
  /** Hours between the plan and the beginning of the deployment, at least. */
  readonly noticeHours: Scalars['Int']['output'];
  /** Where such a release goes before it is live. */
  readonly environments: ReadonlyArray<ReleaseEnvironment>;
};

/** An agreement to a release policy. */
export type ReleasePolicyAgreement = {
  /** For whom. */
  readonly party: ReleasePolicyParty;
  /** Who agreed, or recorded it; owned by governance. */
  readonly person?: Maybe<Person>;
  /** The customer's person, where the provider recorded it. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** Where that can be seen. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** A page of release policies. */
export type ReleasePolicyConnection = {
  /** Policies with their cursors. */
  readonly edges: ReadonlyArray<ReleasePolicyEdge>;
  /** The policies alone. */
  readonly nodes: ReadonlyArray<ReleasePolicy>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A release policy in a list. */
export type ReleasePolicyEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: ReleasePolicy;
};

/** Only policies that are all of this. */
export type ReleasePolicyFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ReleasePolicyState>>;
  /** Agreed, or to be agreed, with this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of release policies. */
export type ReleasePolicyOrder =
  /** The newest first. */
  | 'DRAFTED_DESC'
  /** The oldest first. */
  | 'DRAFTED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Something that must hold for a release. ISO/IEC 20000-1:2011 9.3. */
export type AcceptanceCriterion = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What must hold. */
  readonly description: Scalars['String']['output'];
  /** When it is checked. */
  readonly phase: CriterionPhase;
  /** Whether it holds; null before it was checked. */
  readonly met?: Maybe<Scalars['Boolean']['output']>;
  /** What shows it: a report, a run. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Who checked it; owned by governance. */
  readonly checker?: Maybe<Person>;
  /** When it was checked (UTC). */
  readonly checkedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** When an acceptance criterion is checked. */
export type CriterionPhase =
  /** Once the release is built; it is accepted when all of these are met. */
  | 'BEFORE_DEPLOYMENT'
  /** In the live environment; it is closed when all of these are met. */
  | 'AFTER_DEPLOYMENT';

/** What a deployment did to one configuration item. */
export type DeployedEffect = {
  /** The change that it was done for. */
  readonly change?: Maybe<Change>;
  /** What it did; at least one. */
  readonly kinds: ReadonlyArray<ChangeEffectKind>;
  /** What the item was registered with where it came into being; null for one that was there already. */
  readonly registration?: Maybe<ChangeRegistration>;
  /** Relations from the item to others that began or ended. */
  readonly relations: ReadonlyArray<ChangeRelation>;
  /** The item. */
  readonly item?: Maybe<ConfigurationItem>;
  /** The item's key, for example CI-1042. */
  readonly itemKey: Scalars['String']['output'];
  /** Attributes as they were right before: only those that change; null for one that was absent. */
  readonly before: Scalars['JSON']['output'];
  /** The same attributes as they are to be; null takes one away. */
  readonly after: Scalars['JSON']['output'];
};

/** A look back upon a release. */
export type ReleaseReview = {
  /** How it went, and why. */
  readonly analysis: Scalars['String']['output'];
  /** What follows from it. */
  readonly improvement: Scalars['String']['output'];
  /** Who reviewed; owned by governance. */
  readonly reviewer?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** How a release ended. */
export type ReleaseOutcome =
  /** Deployed, and all criteria met. */
  | 'SUCCESSFUL'
  /** It failed. */
  | 'FAILED';

/** A page of releases. */
export type ReleaseConnection = {
  /** Releases with their cursors. */
  readonly edges: ReadonlyArray<ReleaseEdge>;
  /** The releases alone. */
  readonly nodes: ReadonlyArray<Release>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A release in a list. */
export type ReleaseEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The release. */
  readonly node: Release;
};

/** Only releases that are all of this. */
export type ReleaseFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ReleaseState>>;
  /** Of one of these types. */
  readonly releaseTypes?: InputMaybe<ReadonlyArray<ReleaseType>>;
  /** That may touch services of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: neither closed nor cancelled; false: one of these. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Delivering this change. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** With a window that ends after (UTC). */
  readonly scheduledFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** With a window that begins before (UTC). */
  readonly scheduledBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of releases. */
export type ReleaseOrder =
  /** The newest first. */
  | 'PLANNED_DESC'
  /** The next window first. */
  | 'STARTS_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC'
  /** The oldest first. */
  | 'PLANNED_ASC';

/** What became of a command: the release, or why nothing happened. */
export type ReleasePayload = {
  /** The release as it is now. */
  readonly release?: Maybe<Release>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of a command: the policy, or why nothing happened. */
export type ReleasePolicyPayload = {
  /** The policy as it is now. */
  readonly releasePolicy?: Maybe<ReleasePolicy>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A release policy. */
export type DraftReleasePolicyInput = {
  /** With whom it is to be agreed. */
  readonly customerId: Scalars['ID']['input'];
  /** Types of releases that come as planned, each once; a type that is not named is outside the policy. */
  readonly rules: ReadonlyArray<ReleasePolicyRuleInput>;
  /** What makes a release an emergency; at most 20, each at most 500 characters. */
  readonly emergencyCriteria?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Days after a deployment in which incidents on its items are counted to it, 1 to 90; 7 unless told. */
  readonly earlyLifeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Makes a retry safe: the same key with the same input gives the same policy. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A rule for one type of release. */
export type ReleasePolicyRuleInput = {
  /** MAJOR or MINOR. */
  readonly releaseType: ReleaseType;
  /** So many begin in any perDays days, at the most; 1 to 1000. */
  readonly atMost: Scalars['Int']['input'];
  /** Days; 1 to 366. */
  readonly perDays: Scalars['Int']['input'];
  /** Hours between the plan and the beginning of the deployment, at least; none unless told. */
  readonly noticeHours?: InputMaybe<Scalars['Int']['input']>;
  /** Where such a release goes before it is live; nothing is asked for unless told. */
  readonly environments?: InputMaybe<ReadonlyArray<ReleaseEnvironment>>;
};

/** An agreement. */
export type AgreeReleasePolicyInput = {
  /** The policy. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** For whom. */
  readonly party: ReleasePolicyParty;
  /** The customer's person who agreed, where the provider records it; at most 200 characters. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
  /** Where that can be seen; at most 2000 characters. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** An environment that was reached. */
export type PromoteReleaseInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The next one of its plan before LIVE. */
  readonly environment: ReleaseEnvironment;
  /** What shows it: a run, a report; at most 2000 characters. */
  readonly evidence: Scalars['String']['input'];
};

/** How a step of a deployment goes. */
export type ReportDeploymentStepInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The step. */
  readonly stepId: Scalars['ID']['input'];
  /** How it goes. */
  readonly progress: StepProgress;
  /** What there is to say of it; at most 2000 characters. */
  readonly detail?: InputMaybe<Scalars['String']['input']>;
};

/** A criterion of a plan. */
export type AcceptanceCriterionInput = {
  /** What must hold; at most 1000 characters. */
  readonly description: Scalars['String']['input'];
  /** BEFORE_DEPLOYMENT unless told. */
  readonly phase?: InputMaybe<CriterionPhase>;
};

/** A plan of a release. */
export type PlanReleaseInput = {
  /** One line that says what is released; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** How it is released. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Changes that are APPROVED or SCHEDULED, in the order in which they are deployed. */
  readonly changeIds: ReadonlyArray<Scalars['ID']['input']>;
  /** When the deployment may begin (UTC); in the future. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** When it must be finished (UTC); not included. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Where it goes, in order; the last one is LIVE. */
  readonly environments: ReadonlyArray<ReleaseEnvironment>;
  /** MINOR unless told. */
  readonly releaseType?: InputMaybe<ReleaseType>;
  /** Of an emergency: the agreed criterion that it meets, word for word. */
  readonly emergencyCriterion?: InputMaybe<Scalars['String']['input']>;
  /** Of an emergency: how it meets the criterion. */
  readonly justification?: InputMaybe<Scalars['String']['input']>;
  /** What is done in the live environment, in order; at most 100, each at most 500 characters. */
  readonly steps?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What must hold before it is deployed, and after. */
  readonly criteria: ReadonlyArray<AcceptanceCriterionInput>;
  /** Makes a retry safe: the same key with the same input gives the same release. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Another plan of a release. */
export type ReplanReleaseInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** One line that says what is released; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** How it is released. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Changes that are APPROVED or SCHEDULED, in the order in which they are deployed. */
  readonly changeIds: ReadonlyArray<Scalars['ID']['input']>;
  /** When the deployment may begin (UTC); in the future. */
  readonly startsAt: Scalars['DateTime']['input'];
  /** When it must be finished (UTC); not included. */
  readonly endsAt: Scalars['DateTime']['input'];
  /** Where it goes, in order; the last one is LIVE. */
  readonly environments: ReadonlyArray<ReleaseEnvironment>;
  /** MINOR unless told. */
  readonly releaseType?: InputMaybe<ReleaseType>;
  /** Of an emergency: the agreed criterion that it meets, word for word. */
  readonly emergencyCriterion?: InputMaybe<Scalars['String']['input']>;
  /** Of an emergency: how it meets the criterion. */
  readonly justification?: InputMaybe<Scalars['String']['input']>;
  /** What is done in the live environment, in order; at most 100, each at most 500 characters. */
  readonly steps?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** What must hold before it is deployed, and after. */
  readonly criteria: ReadonlyArray<AcceptanceCriterionInput>;
};

/** A command on a release that needs no more than the release. */
export type ReleaseCommandInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command on a release that needs a reason. */
export type ReleaseWhyInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
};

/** What was built. */
export type BuildReleaseInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What identifies the set: a tag, a digest, a package list; at most 500 characters. */
  readonly build: Scalars['String']['input'];
};

/** A check of a criterion. */
export type CheckReleaseCriterionInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The criterion. */
  readonly criterionId: Scalars['ID']['input'];
  /** Whether it holds. */
  readonly met: Scalars['Boolean']['input'];
  /** What shows it: a report, a run. */
  readonly evidence: Scalars['String']['input'];
};

/** A failure. */
export type FailReleaseInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why it failed; at most 2000 characters. */
  readonly why: Scalars['String']['input'];
  /** Whether the live environment is as it was before. */
  readonly backedOut: Scalars['Boolean']['input'];
};

/** What was found, looking back. */
export type ReviewReleaseInput = {
  /** The release. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** How it went, and why. */
  readonly analysis: Scalars['String']['input'];
  /** What follows from it. */
  readonly improvement: Scalars['String']['input'];
};

/**
 * How a service is introduced, changed, handed over or removed: proposed, planned, designed, built, accepted, live, and reviewed
 * against the outcome that was intended. ISO/IEC 20000-1:2018 8.5.2.
 */
export type Transition = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example TRN-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what becomes of the service. */
  readonly title: Scalars['String']['output'];
  /** What becomes of the service. */
  readonly kind: TransitionKind;
  /** Where it stands. */
  readonly state: TransitionState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<TransitionAction>;
  /** The service; owned by delivery. The catalogue follows when the transition is live. */
  readonly service?: Maybe<Service>;
  /** Who answers for it; owned by governance. Somebody else reviews it. */
  readonly owner?: Maybe<Person>;
  /** What is to be achieved. */
  readonly outcome: Scalars['String']['output'];
  /** Who takes the service over; null where it is not handed over. */
  readonly recipient?: Maybe<Scalars['String']['output']>;
  /** The change by which it is authorised. */
  readonly change?: Maybe<Change>;
  /** How it is done; null before it is planned. */
  readonly plan?: Maybe<TransitionPlan>;
  /** How the service is to be afterwards; null before it is designed. */
  readonly design?: Maybe<TransitionDesign>;
  /** What shows that it is built. */
  readonly built?: Maybe<Scalars['String']['output']>;
  /** What must hold before it goes live. */
  readonly criteria: ReadonlyArray<TransitionCriterion>;
  /** What is disposed of, or ended, before it goes live. */
  readonly duties: ReadonlyArray<TransitionDuty>;
  /** Who accepted it; owned by governance. */
  readonly acceptor?: Maybe<Person>;
  /** How it was held against the intended outcome. */
  readonly review?: Maybe<TransitionReview>;
  /** When it was proposed (UTC). */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When it went live (UTC). */
  readonly liveAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was reviewed or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * How a service is introduced, changed, handed over or removed: proposed, planned, designed, built, accepted, live, and reviewed
 * against the outcome that was intended. ISO/IEC 20000-1:2018 8.5.2.
 */
export type TransitionHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** What becomes of a service. */
export type TransitionKind =
  /** It is introduced. */
  | 'NEW'
  /** It is changed. */
  | 'CHANGED'
  /** Somebody else provides it from then on. */
  | 'TRANSFERRED'
  /** Nobody provides it from then on. */
  | 'REMOVED';

/** States of a transition. */
export type TransitionState =
  /** Proposed. */
  | 'PROPOSED'
  /** Planned: who does what until when. */
  | 'PLANNED'
  /** Designed: how the service is to be. */
  | 'DESIGNED'
  /** Built: what the design asks for is there. */
  | 'BUILT'
  /** All criteria are met. */
  | 'ACCEPTED'
  /** The service is as it was to be; the catalogue follows. */
  | 'LIVE'
  /** Held against the intended outcome. */
  | 'REVIEWED'
  /** Given up before it was live. */
  | 'CANCELLED';

/** What can be done to a transition. */
export type TransitionAction =
  /** Name the change by which it is authorised. */
  | 'NAME_CHANGE'
  /** Plan it; what was designed and built was another plan. */
  | 'PLAN'
  /** Say how the service is to be; what was built was another design. */
  | 'DESIGN'
  /** Say that it is built; checks of what was there before no longer count. */
  | 'BUILD'
  /** Record whether a criterion is met. */
  | 'CHECK'
  /** Confirm that something is disposed of, or ended. */
  | 'CONFIRM_DUTY'
  /** Say that it may go live. */
  | 'ACCEPT'
  /** Bring it live. */
  | 'GO_LIVE'
  /** Hold it against the intended outcome. */
  | 'REVIEW'
  /** Give it up. */
  | 'CANCEL';

/** How a transition is done. ISO/IEC 20000-1:2018 8.5.2. */
export type TransitionPlan = {
  /** Who answers for what. */
  readonly responsibilities: Scalars['String']['output'];
  /** What is done, in order, tests among it. */
  readonly activities: Scalars['String']['output'];
  /** Who is told what. */
  readonly communication: Scalars['String']['output'];
  /** People, money, means. */
  readonly resources: Scalars['String']['output'];
  /** What it depends on. */
  readonly dependencies: Scalars['String']['output'];
  /** What may go wrong over the service's life. */
  readonly risks: Scalars['String']['output'];
  /** When it is to be live (UTC). */
  readonly liveAt: Scalars['DateTime']['output'];
};

/** How a service is to be. ISO/IEC 20000-1:2018 8.5.2. */
export type TransitionDesign = {
  /** The service as it is to be. */
  readonly description: Scalars['String']['output'];
  /** What customers need, and how the design meets it. */
  readonly needs: Scalars['String']['output'];
  /** What becomes of agreements, contracts, skills and tools. */
  readonly arrangements: Scalars['String']['output'];
};

/** Something that must hold before a transition goes live. */
export type TransitionCriterion = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What must hold. */
  readonly description: Scalars['String']['output'];
  /** Whether it holds; null before it was checked. */
  readonly met?: Maybe<Scalars['Boolean']['output']>;
  /** What shows it. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Who checked it; owned by governance. */
  readonly checker?: Maybe<Person>;
  /** When it was checked (UTC). */
  readonly checkedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Something that is disposed of, or ended, before a service is removed or handed over. ISO/IEC 20000-1:2011 5.2. */
export type TransitionDuty = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: DutyKind;
  /** Which data, asset, contract or agreement: its name or reference. */
  readonly subject: Scalars['String']['output'];
  /** What becomes of it. */
  readonly treatment: Scalars['String']['output'];
  /** What shows that it was done; null before. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** Who confirmed it; owned by governance. */
  readonly confirmer?: Maybe<Person>;
  /** When it was confirmed (UTC); null before. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What is disposed of, or ended. */
export type DutyKind =
  /** Data: kept, given back or erased. */
  | 'DATA'
  /** An asset: used otherwise, sold or destroyed. */
  | 'ASSET'
  /** Documentation: kept, handed over or destroyed. */
  | 'DOCUMENTATION'
  /** A contract with a supplier: ended or handed over. */
  | 'CONTRACT'
  /** An agreement on service levels: ended. */
  | 'SLA'
  /** Incidents and requests of the service that are open: settled, or handed over. */
  | 'WORK';

/** How a transition was held against the intended outcome. */
export type TransitionReview = {
  /** Whether the outcome was achieved. */
  readonly achieved: Scalars['Boolean']['output'];
  /** What was found. */
  readonly findings: Scalars['String']['output'];
  /** What follows from it. */
  readonly followUp: Scalars['String']['output'];
  /** Who reviewed; owned by governance. Never the owner. */
  readonly reviewer?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** A page of transitions. */
export type TransitionConnection = {
  /** Transitions with their cursors. */
  readonly edges: ReadonlyArray<TransitionEdge>;
  /** The transitions alone. */
  readonly nodes: ReadonlyArray<Transition>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A transition in a list. */
export type TransitionEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The transition. */
  readonly node: Transition;
};

/** Only transitions that are all of this. */
export type TransitionFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<TransitionState>>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<TransitionKind>>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Authorised by this change. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Answered for by this person. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** True: neither reviewed nor cancelled; false: one of these. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of transitions. */
export type TransitionOrder =
  /** The newest first. */
  | 'PROPOSED_DESC'
  /** The oldest first. */
  | 'PROPOSED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** What became of a command: the transition, or why nothing happened. */
export type TransitionPayload = {
  /** The transition as it is now. */
  readonly transition?: Maybe<Transition>;
  /** Why nothing happened. */
  readonly refusal?: Maybe<Refusal>;
};

/** A proposal. */
export type ProposeTransitionInput = {
  /** One line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What becomes of the service. */
  readonly kind: TransitionKind;
  /** The service; a new one is proposed in the catalogue first. */
  readonly serviceId: Scalars['ID']['input'];
  /** Who answers for it; the caller unless told. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be achieved; at most 2000 characters. */
  readonly outcome: Scalars['String']['input'];
  /** Who takes the service over; of a transfer only. */
  readonly recipient?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input gives the same transition. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A change that authorises. */
export type NameTransitionChangeInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The change; one on the service. */
  readonly changeId: Scalars['ID']['input'];
};

/** A plan. */
export type PlanTransitionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Who answers for what; this and the next five at most 5000 characters each. */
  readonly responsibilities: Scalars['String']['input'];
  /** What is done, in order, tests among it. */
  readonly activities: Scalars['String']['input'];
  /** Who is told what. */
  readonly communication: Scalars['String']['input'];
  /** People, money, means. */
  readonly resources: Scalars['String']['input'];
  /** What it depends on. */
  readonly dependencies: Scalars['String']['input'];
  /** What may go wrong over the service's life. */
  readonly risks: Scalars['String']['input'];
  /** When it is to be live (UTC); in the future. */
  readonly liveAt: Scalars['DateTime']['input'];
  /** What must hold before it goes live; at least one, each at most 1000 characters. */
  readonly criteria: ReadonlyArray<Scalars['String']['input']>;
  /** What is disposed of, or ended; of a removal at least data, an asset, open work and an agreement, of a transfer data, open work and an agreement. */
  readonly duties?: InputMaybe<ReadonlyArray<TransitionDutyInput>>;
};

/** Something to be disposed of, or ended. */
export type TransitionDutyInput = {
  /** What it is. */
  readonly kind: DutyKind;
  /** Its name or reference; at most 300 characters. Where there is nothing of the kind, say so. */
  readonly subject: Scalars['String']['input'];
  /** What becomes of it; at most 2000 characters. */
  readonly treatment: Scalars['String']['input'];
};

/** A design. */
export type DesignTransitionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The service as it is to be. */
  readonly description: Scalars['String']['input'];
  /** What customers need, and how the design meets it. */
  readonly needs: Scalars['String']['input'];
  /** What becomes of agreements, contracts, skills and tools. */
  readonly arrangements: Scalars['String']['input'];
};

/** What is built. */
export type BuildTransitionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What shows it. */
  readonly evidence: Scalars['String']['input'];
};

/** A check of a criterion. */
export type CheckTransitionCriterionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The criterion. */
  readonly criterionId: Scalars['ID']['input'];
  /** Whether it holds. */
  readonly met: Scalars['Boolean']['input'];
  /** What shows it. */
  readonly evidence: Scalars['String']['input'];
};

/** Something that was disposed of, or ended. */
export type ConfirmTransitionDutyInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** What. */
  readonly dutyId: Scalars['ID']['input'];
  /** What shows it: a record of erasure, a receipt, a notice. */
  readonly evidence: Scalars['String']['input'];
};

/** A command on a transition that needs no more than the transition. */
export type TransitionCommandInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A look back. */
export type ReviewTransitionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the outcome was achieved. */
  readonly achieved: Scalars['Boolean']['input'];
  /** What was found. */
  readonly findings: Scalars['String']['input'];
  /** What follows from it. */
  readonly followUp: Scalars['String']['input'];
};

/** A reason to give up. */
export type CancelTransitionInput = {
  /** The transition. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
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
  Asset: Asset;
  Service: Service;
  LicenceEntitlement: LicenceEntitlement;
  ConfigurationItem: ConfigurationItem;
  ConfigurationAudit: ConfigurationAudit;
  Change: Change;
  ChangePeriod: ChangePeriod;
  CalendarFeed: CalendarFeed;
  StandardChange: StandardChange;
  BoardMeeting: BoardMeeting;
  UnauthorisedChange: UnauthorisedChange;
  ChangeTrendAnalysis: ChangeTrendAnalysis;
  CiType: CiType;
  ConfigurationBaseline: ConfigurationBaseline;
  Release: Release;
  DiscoverySource: DiscoverySource;
  ReconciliationPolicy: ReconciliationPolicy;
  DiscoveryRun: DiscoveryRun;
  DiscoveryProposal: DiscoveryProposal;
  DeploymentRun: DeploymentRun;
  ReleasePolicy: ReleasePolicy;
  Transition: Transition;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Asset:
    ( { __typename: 'Asset' }
    & GraphQLRecursivePick<FederationTypes['Asset'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  LicenceEntitlement:
    ( { __typename: 'LicenceEntitlement' }
    & GraphQLRecursivePick<FederationTypes['LicenceEntitlement'], {"id":true}> );
  ConfigurationItem:
    ( { __typename: 'ConfigurationItem' }
    & GraphQLRecursivePick<FederationTypes['ConfigurationItem'], {"id":true}> );
  ConfigurationAudit:
    ( { __typename: 'ConfigurationAudit' }
    & GraphQLRecursivePick<FederationTypes['ConfigurationAudit'], {"id":true}> );
  Change:
    ( { __typename: 'Change' }
    & GraphQLRecursivePick<FederationTypes['Change'], {"id":true}> );
  ChangePeriod:
    ( { __typename: 'ChangePeriod' }
    & GraphQLRecursivePick<FederationTypes['ChangePeriod'], {"id":true}> );
  CalendarFeed:
    ( { __typename: 'CalendarFeed' }
    & GraphQLRecursivePick<FederationTypes['CalendarFeed'], {"id":true}> );
  StandardChange:
    ( { __typename: 'StandardChange' }
    & GraphQLRecursivePick<FederationTypes['StandardChange'], {"id":true}> );
  BoardMeeting:
    ( { __typename: 'BoardMeeting' }
    & GraphQLRecursivePick<FederationTypes['BoardMeeting'], {"id":true}> );
  UnauthorisedChange:
    ( { __typename: 'UnauthorisedChange' }
    & GraphQLRecursivePick<FederationTypes['UnauthorisedChange'], {"id":true}> );
  ChangeTrendAnalysis:
    ( { __typename: 'ChangeTrendAnalysis' }
    & GraphQLRecursivePick<FederationTypes['ChangeTrendAnalysis'], {"id":true}> );
  CiType:
    ( { __typename: 'CiType' }
    & GraphQLRecursivePick<FederationTypes['CiType'], {"id":true}> );
  ConfigurationBaseline:
    ( { __typename: 'ConfigurationBaseline' }
    & GraphQLRecursivePick<FederationTypes['ConfigurationBaseline'], {"id":true}> );
  Release:
    ( { __typename: 'Release' }
    & GraphQLRecursivePick<FederationTypes['Release'], {"id":true}> );
  DiscoverySource:
    ( { __typename: 'DiscoverySource' }
    & GraphQLRecursivePick<FederationTypes['DiscoverySource'], {"id":true}> );
  ReconciliationPolicy:
    ( { __typename: 'ReconciliationPolicy' }
    & GraphQLRecursivePick<FederationTypes['ReconciliationPolicy'], {"id":true}> );
  DiscoveryRun:
    ( { __typename: 'DiscoveryRun' }
    & GraphQLRecursivePick<FederationTypes['DiscoveryRun'], {"id":true}> );
  DiscoveryProposal:
    ( { __typename: 'DiscoveryProposal' }
    & GraphQLRecursivePick<FederationTypes['DiscoveryProposal'], {"id":true}> );
  DeploymentRun:
    ( { __typename: 'DeploymentRun' }
    & GraphQLRecursivePick<FederationTypes['DeploymentRun'], {"id":true}> );
  ReleasePolicy:
    ( { __typename: 'ReleasePolicy' }
    & GraphQLRecursivePick<FederationTypes['ReleasePolicy'], {"id":true}> );
  Transition:
    ( { __typename: 'Transition' }
    & GraphQLRecursivePick<FederationTypes['Transition'], {"id":true}> );
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
  Asset: ResolverTypeWrapper<AssetParent>;
  AssetState: AssetState;
  AssetAction: AssetAction;
  AssetKind: AssetKind;
  AssetCostShare: ResolverTypeWrapper<AssetCostShareParent>;
  AssetDisposal: ResolverTypeWrapper<AssetDisposalParent>;
  DisposalMethod: DisposalMethod;
  DataWipe: DataWipe;
  AssetConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Asset']>>;
  AssetEdge: ResolverTypeWrapper<Omit<AssetEdge, 'node'> & { node: ResolversTypes['Asset'] }>;
  AssetFilter: AssetFilter;
  AssetOrder: AssetOrder;
  Person: ResolverTypeWrapper<{ readonly id: string }>;
  Service: ResolverTypeWrapper<{ readonly id: string }>;
  LicenceEntitlement: ResolverTypeWrapper<LicenceEntitlementParent>;
  LicenceEntitlementState: LicenceEntitlementState;
  LicenceEntitlementAction: LicenceEntitlementAction;
  LicenceEntitlementConnection: ResolverTypeWrapper<Page<ResolversParentTypes['LicenceEntitlement']>>;
  LicenceEntitlementEdge: ResolverTypeWrapper<Omit<LicenceEntitlementEdge, 'node'> & { node: ResolversTypes['LicenceEntitlement'] }>;
  LicencePosition: ResolverTypeWrapper<LicencePositionParent>;
  LicencePositionConnection: ResolverTypeWrapper<Page<ResolversParentTypes['LicencePosition']>>;
  LicencePositionEdge: ResolverTypeWrapper<Omit<LicencePositionEdge, 'node'> & { node: ResolversTypes['LicencePosition'] }>;
  ConfigurationItem: ResolverTypeWrapper<ConfigurationItemParent>;
  LicenceEntitlementFilter: LicenceEntitlementFilter;
  LicenceEntitlementOrder: LicenceEntitlementOrder;
  LicencePositionOrder: LicencePositionOrder;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LicenceEntitlementPayload: ResolverTypeWrapper<Omit<LicenceEntitlementPayload, 'licenceEntitlement' | 'refusal'> & { licenceEntitlement?: Maybe<ResolversTypes['LicenceEntitlement']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RecordLicenceEntitlementInput: RecordLicenceEntitlementInput;
  EndLicenceEntitlementInput: EndLicenceEntitlementInput;
  AssetPayload: ResolverTypeWrapper<Omit<AssetPayload, 'asset' | 'refusal'> & { asset?: Maybe<ResolversTypes['Asset']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  AssetCostShareInput: AssetCostShareInput;
  RecordAssetInput: RecordAssetInput;
  ReassignAssetInput: ReassignAssetInput;
  TieAssetInput: TieAssetInput;
  RenewAssetInput: RenewAssetInput;
  DisposeOfAssetInput: DisposeOfAssetInput;
  ConfigurationAudit: ResolverTypeWrapper<ConfigurationAuditParent>;
  ConfigurationAuditState: ConfigurationAuditState;
  ConfigurationAuditAction: ConfigurationAuditAction;
  ConfigurationVariance: ResolverTypeWrapper<ConfigurationVarianceParent>;
  VarianceKind: VarianceKind;
  VarianceOutcome: VarianceOutcome;
  ConfigurationAuditConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ConfigurationAudit']>>;
  ConfigurationAuditEdge: ResolverTypeWrapper<Omit<ConfigurationAuditEdge, 'node'> & { node: ResolversTypes['ConfigurationAudit'] }>;
  ConfigurationAuditFilter: ConfigurationAuditFilter;
  ConfigurationAuditOrder: ConfigurationAuditOrder;
  ConfigurationAuditPayload: ResolverTypeWrapper<Omit<ConfigurationAuditPayload, 'configurationAudit' | 'refusal'> & { configurationAudit?: Maybe<ResolversTypes['ConfigurationAudit']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  PlanConfigurationAuditInput: PlanConfigurationAuditInput;
  CountConfigurationAuditInput: CountConfigurationAuditInput;
  CountedItemInput: CountedItemInput;
  SettleConfigurationVarianceInput: SettleConfigurationVarianceInput;
  CloseConfigurationAuditInput: CloseConfigurationAuditInput;
  EndConfigurationAuditSeriesInput: EndConfigurationAuditSeriesInput;
  CancelConfigurationAuditInput: CancelConfigurationAuditInput;
  Change: ResolverTypeWrapper<ChangeParent>;
  ChangeType: ChangeType;
  ServiceImpact: ServiceImpact;
  ChangeState: ChangeState;
  ChangeAction: ChangeAction;
  AssessedProcess: AssessedProcess;
  RiskLevel: RiskLevel;
  ChangeOutcome: ChangeOutcome;
  TestResult: TestResult;
  ChangeEffectKind: ChangeEffectKind;
  ChangeRegistration: ResolverTypeWrapper<ChangeRegistrationParent>;
  ChangeRelation: ResolverTypeWrapper<ChangeRelationParent>;
  ChangeEffect: ResolverTypeWrapper<ChangeEffectParent>;
  ChangeAssessment: ResolverTypeWrapper<ChangeAssessmentParent>;
  ChangeTest: ResolverTypeWrapper<ChangeTestParent>;
  ChangeTask: ResolverTypeWrapper<ChangeTaskParent>;
  ChangeTaskState: ChangeTaskState;
  ChangeTaskAction: ChangeTaskAction;
  ChangeReview: ResolverTypeWrapper<ChangeReviewParent>;
  ChangeConflict: ResolverTypeWrapper<ChangeConflictParent>;
  AcceptedChangeConflict: ResolverTypeWrapper<AcceptedChangeConflictParent>;
  ConflictKind: ConflictKind;
  ChangeWindow: ResolverTypeWrapper<ChangeWindow>;
  ChangePeriod: ResolverTypeWrapper<ChangePeriodParent>;
  ChangePeriodKind: ChangePeriodKind;
  ChangePeriodState: ChangePeriodState;
  ChangePeriodAction: ChangePeriodAction;
  ChangePeriodDay: ChangePeriodDay;
  ChangePeriodHours: ResolverTypeWrapper<ChangePeriodHours>;
  ChangePeriodHoursInput: ChangePeriodHoursInput;
  ChangePeriodTermsInput: ChangePeriodTermsInput;
  PublishChangePeriodInput: PublishChangePeriodInput;
  ReviseChangePeriodInput: ReviseChangePeriodInput;
  ChangePeriodPayload: ResolverTypeWrapper<Omit<ChangePeriodPayload, 'changePeriod' | 'refusal'> & { changePeriod?: Maybe<ResolversTypes['ChangePeriod']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ChangePeriodConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ChangePeriod']>>;
  ChangePeriodEdge: ResolverTypeWrapper<Omit<ChangePeriodEdge, 'node'> & { node: ResolversTypes['ChangePeriod'] }>;
  ChangePeriodFilter: ChangePeriodFilter;
  ChangePeriodOrder: ChangePeriodOrder;
  ChangeAuthority: ChangeAuthority;
  ChangeAuthorityRule: ResolverTypeWrapper<ChangeAuthorityRule>;
  ChangeAuthorityRuleInput: ChangeAuthorityRuleInput;
  ChangeSchedule: ResolverTypeWrapper<ChangeScheduleParent>;
  CalendarFeed: ResolverTypeWrapper<CalendarFeedParent>;
  CalendarFeedState: CalendarFeedState;
  CalendarFeedAction: CalendarFeedAction;
  OpenCalendarFeedInput: OpenCalendarFeedInput;
  OpenCalendarFeedPayload: ResolverTypeWrapper<Omit<OpenCalendarFeedPayload, 'calendarFeed' | 'refusal'> & { calendarFeed?: Maybe<ResolversTypes['CalendarFeed']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  CalendarFeedPayload: ResolverTypeWrapper<Omit<CalendarFeedPayload, 'calendarFeed' | 'refusal'> & { calendarFeed?: Maybe<ResolversTypes['CalendarFeed']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  CalendarFeedConnection: ResolverTypeWrapper<Page<ResolversParentTypes['CalendarFeed']>>;
  CalendarFeedEdge: ResolverTypeWrapper<Omit<CalendarFeedEdge, 'node'> & { node: ResolversTypes['CalendarFeed'] }>;
  ChangeRule: ResolverTypeWrapper<ChangeRule>;
  ChangeRuleInput: ChangeRuleInput;
  ChangePolicy: ResolverTypeWrapper<ChangePolicyParent>;
  ProcessAssessors: ResolverTypeWrapper<ProcessAssessorsParent>;
  ProcessAssessorsInput: ProcessAssessorsInput;
  ControlledAdditions: ResolverTypeWrapper<ControlledAdditions>;
  ControlledAdditionsInput: ControlledAdditionsInput;
  UncontrolledAttributes: ResolverTypeWrapper<UncontrolledAttributes>;
  UncontrolledAttributesInput: UncontrolledAttributesInput;
  PublishChangePolicyInput: PublishChangePolicyInput;
  ChangePolicyPayload: ResolverTypeWrapper<Omit<ChangePolicyPayload, 'changePolicy' | 'refusal'> & { changePolicy?: Maybe<ResolversTypes['ChangePolicy']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RiskFact: RiskFact;
  RiskQuestionAnswer: ResolverTypeWrapper<RiskQuestionAnswer>;
  RiskQuestion: ResolverTypeWrapper<RiskQuestion>;
  RiskRule: ResolverTypeWrapper<RiskRule>;
  RiskModel: ResolverTypeWrapper<RiskModelParent>;
  RiskQuestionAnswerInput: RiskQuestionAnswerInput;
  RiskQuestionInput: RiskQuestionInput;
  RiskRuleInput: RiskRuleInput;
  PublishRiskModelInput: PublishRiskModelInput;
  RiskModelPayload: ResolverTypeWrapper<Omit<RiskModelPayload, 'riskModel' | 'refusal'> & { riskModel?: Maybe<ResolversTypes['RiskModel']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RiskContribution: ResolverTypeWrapper<RiskContribution>;
  RiskScore: ResolverTypeWrapper<RiskScoreParent>;
  RiskBackTestLevel: ResolverTypeWrapper<RiskBackTestLevel>;
  RiskBackTest: ResolverTypeWrapper<RiskBackTestParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RiskAnswerInput: RiskAnswerInput;
  ScoreChangeRiskInput: ScoreChangeRiskInput;
  StandardChange: ResolverTypeWrapper<StandardChangeParent>;
  StandardChangeState: StandardChangeState;
  StandardChangeAction: StandardChangeAction;
  ProposeStandardChangeInput: ProposeStandardChangeInput;
  StandardChangeTask: ResolverTypeWrapper<StandardChangeTaskParent>;
  StandardChangeTaskInput: StandardChangeTaskInput;
  RequestStandardChangeInput: RequestStandardChangeInput;
  StandardChangePayload: ResolverTypeWrapper<Omit<StandardChangePayload, 'standardChange' | 'refusal'> & { standardChange?: Maybe<ResolversTypes['StandardChange']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  StandardChangeConnection: ResolverTypeWrapper<Page<ResolversParentTypes['StandardChange']>>;
  StandardChangeEdge: ResolverTypeWrapper<Omit<StandardChangeEdge, 'node'> & { node: ResolversTypes['StandardChange'] }>;
  BoardMeeting: ResolverTypeWrapper<BoardMeetingParent>;
  BoardMeetingItem: ResolverTypeWrapper<BoardMeetingItemParent>;
  BoardMeetingVote: ResolverTypeWrapper<Omit<BoardMeetingVote, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  BoardMeetingState: BoardMeetingState;
  BoardMeetingAction: BoardMeetingAction;
  BoardVote: BoardVote;
  BoardDecision: BoardDecision;
  PlanBoardMeetingInput: PlanBoardMeetingInput;
  BoardMeetingCommandInput: BoardMeetingCommandInput;
  BoardMeetingItemInput: BoardMeetingItemInput;
  VoteOnChangeInput: VoteOnChangeInput;
  CloseBoardMeetingInput: CloseBoardMeetingInput;
  BoardMeetingPayload: ResolverTypeWrapper<Omit<BoardMeetingPayload, 'boardMeeting' | 'refusal'> & { boardMeeting?: Maybe<ResolversTypes['BoardMeeting']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  BoardMeetingConnection: ResolverTypeWrapper<Page<ResolversParentTypes['BoardMeeting']>>;
  BoardMeetingEdge: ResolverTypeWrapper<Omit<BoardMeetingEdge, 'node'> & { node: ResolversTypes['BoardMeeting'] }>;
  CmdbDiverges: ResolverTypeWrapper<RefusalPayload>;
  ScheduleConflicts: ResolverTypeWrapper<RefusalPayload>;
  UnauthorisedChange: ResolverTypeWrapper<UnauthorisedChangeParent>;
  UnauthorisedFact: ResolverTypeWrapper<UnauthorisedFactParent>;
  DetectionSource: DetectionSource;
  UnauthorisedChangeState: UnauthorisedChangeState;
  UnauthorisedChangeAction: UnauthorisedChangeAction;
  UnauthorisedChangeFilter: UnauthorisedChangeFilter;
  UnauthorisedChangeOrder: UnauthorisedChangeOrder;
  AssignUnauthorisedChangeInput: AssignUnauthorisedChangeInput;
  RaiseChangeAfterwardsInput: RaiseChangeAfterwardsInput;
  UnauthorisedChangePayload: ResolverTypeWrapper<Omit<UnauthorisedChangePayload, 'unauthorisedChange' | 'refusal'> & { unauthorisedChange?: Maybe<ResolversTypes['UnauthorisedChange']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  UnauthorisedChangeConnection: ResolverTypeWrapper<Page<ResolversParentTypes['UnauthorisedChange']>>;
  UnauthorisedChangeEdge: ResolverTypeWrapper<Omit<UnauthorisedChangeEdge, 'node'> & { node: ResolversTypes['UnauthorisedChange'] }>;
  ChangeTrendFigure: ChangeTrendFigure;
  ChangeTrendValue: ResolverTypeWrapper<ChangeTrendValue>;
  ChangeTrendPeriod: ResolverTypeWrapper<ChangeTrendPeriod>;
  ChangeTrendAnalysis: ResolverTypeWrapper<ChangeTrendAnalysisParent>;
  ChangeTrendState: ChangeTrendState;
  ChangeTrendAction: ChangeTrendAction;
  ChangeTrendConclusion: ChangeTrendConclusion;
  ConcludeChangeTrendInput: ConcludeChangeTrendInput;
  ChangeTrendAnalysisPayload: ResolverTypeWrapper<Omit<ChangeTrendAnalysisPayload, 'changeTrendAnalysis' | 'refusal'> & { changeTrendAnalysis?: Maybe<ResolversTypes['ChangeTrendAnalysis']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ChangeTrendAnalysisConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ChangeTrendAnalysis']>>;
  ChangeTrendAnalysisEdge: ResolverTypeWrapper<Omit<ChangeTrendAnalysisEdge, 'node'> & { node: ResolversTypes['ChangeTrendAnalysis'] }>;
  ChangeConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Change']>>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangeFilter: ChangeFilter;
  ChangeOrder: ChangeOrder;
  ServiceRequest: ResolverTypeWrapper<{ readonly id: string }>;
  Problem: ResolverTypeWrapper<{ readonly id: string }>;
  Team: ResolverTypeWrapper<{ readonly id: string }>;
  CalendarFeedFilter: CalendarFeedFilter;
  CalendarFeedOrder: CalendarFeedOrder;
  ChangeTrendAnalysisFilter: ChangeTrendAnalysisFilter;
  ChangeTrendAnalysisOrder: ChangeTrendAnalysisOrder;
  BoardMeetingFilter: BoardMeetingFilter;
  BoardMeetingOrder: BoardMeetingOrder;
  StandardChangeFilter: StandardChangeFilter;
  StandardChangeOrder: StandardChangeOrder;
  ChangePayload: ResolverTypeWrapper<Omit<ChangePayload, 'change' | 'refusal'> & { change?: Maybe<ResolversTypes['Change']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RequestChangeInput: RequestChangeInput;
  RecordChangeEffectInput: RecordChangeEffectInput;
  RecordChangeRegistrationInput: RecordChangeRegistrationInput;
  RecordChangeRelationInput: RecordChangeRelationInput;
  RemoveChangeRelationInput: RemoveChangeRelationInput;
  RemoveChangeEffectInput: RemoveChangeEffectInput;
  PlanChangeBackOutInput: PlanChangeBackOutInput;
  LinkChangeInput: LinkChangeInput;
  AssessChangeInput: AssessChangeInput;
  ChangeCommandInput: ChangeCommandInput;
  ChangeWhyInput: ChangeWhyInput;
  RecordChangeTestInput: RecordChangeTestInput;
  PlanChangeTaskInput: PlanChangeTaskInput;
  AssignChangeTaskInput: AssignChangeTaskInput;
  RewordChangeTaskInput: RewordChangeTaskInput;
  ChangeTaskInput: ChangeTaskInput;
  CompleteChangeTaskInput: CompleteChangeTaskInput;
  ChangeTaskWhyInput: ChangeTaskWhyInput;
  ScheduleChangeInput: ScheduleChangeInput;
  AcceptChangeConflictsInput: AcceptChangeConflictsInput;
  ReviewChangeInput: ReviewChangeInput;
  CloseChangeInput: CloseChangeInput;
  ConfigurationItemState: ConfigurationItemState;
  ConfigurationItemAction: ConfigurationItemAction;
  ConfigurationItemRelation: ResolverTypeWrapper<ConfigurationItemRelationParent>;
  RelationKind: RelationKind;
  FailureTravel: FailureTravel;
  RelationMeaning: ResolverTypeWrapper<RelationMeaningParent>;
  DependencyNeed: DependencyNeed;
  DependencyGroup: ResolverTypeWrapper<DependencyGroupParent>;
  DefectKind: DefectKind;
  ConfigurationDefect: ResolverTypeWrapper<ConfigurationDefectParent>;
  ConfigurationDefectConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ConfigurationDefect']>>;
  ConfigurationDefectEdge: ResolverTypeWrapper<Omit<ConfigurationDefectEdge, 'node'> & { node: ResolversTypes['ConfigurationDefect'] }>;
  ConfigurationDefectCount: ResolverTypeWrapper<ConfigurationDefectCount>;
  CiType: ResolverTypeWrapper<CiTypeParent>;
  AttributeRule: ResolverTypeWrapper<AttributeRule>;
  AttributeKind: AttributeKind;
  RelationRule: ResolverTypeWrapper<RelationRule>;
  ImpactDirection: ImpactDirection;
  Impact: ResolverTypeWrapper<ImpactParent>;
  ImpactedGroup: ResolverTypeWrapper<ImpactedGroupParent>;
  ImpactHitConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ImpactHit']>>;
  ImpactHitEdge: ResolverTypeWrapper<Omit<ImpactHitEdge, 'node'> & { node: ResolversTypes['ImpactHit'] }>;
  ImpactHit: ResolverTypeWrapper<ImpactHitParent>;
  ImpactStep: ResolverTypeWrapper<ImpactStepParent>;
  ConfigurationItemConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ConfigurationItem']>>;
  ConfigurationItemEdge: ResolverTypeWrapper<Omit<ConfigurationItemEdge, 'node'> & { node: ResolversTypes['ConfigurationItem'] }>;
  ConfigurationItemFilter: ConfigurationItemFilter;
  ConfigurationItemOrder: ConfigurationItemOrder;
  InvalidAttribute: ResolverTypeWrapper<RefusalPayload>;
  ConfigurationBaselineFilter: ConfigurationBaselineFilter;
  ConfigurationBaselineOrder: ConfigurationBaselineOrder;
  ConfigurationItemPayload: ResolverTypeWrapper<Omit<ConfigurationItemPayload, 'configurationItem' | 'refusal'> & { configurationItem?: Maybe<ResolversTypes['ConfigurationItem']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ConfigurationItemsPayload: ResolverTypeWrapper<Omit<ConfigurationItemsPayload, 'answers' | 'refusal'> & { answers?: Maybe<ReadonlyArray<ResolversTypes['ConfigurationItemAnswer']>>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ConfigurationItemAnswer: ResolverTypeWrapper<Omit<ConfigurationItemAnswer, 'configurationItem' | 'refusal'> & { configurationItem?: Maybe<ResolversTypes['ConfigurationItem']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  BatchOutcome: BatchOutcome;
  CiTypePayload: ResolverTypeWrapper<Omit<CiTypePayload, 'ciType' | 'refusal'> & { ciType?: Maybe<ResolversTypes['CiType']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DefineCiTypeInput: DefineCiTypeInput;
  AttributeRuleInput: AttributeRuleInput;
  RelationRuleInput: RelationRuleInput;
  RegisterConfigurationItemInput: RegisterConfigurationItemInput;
  RegisterConfigurationItemsInput: RegisterConfigurationItemsInput;
  ChangeConfigurationItemInput: ChangeConfigurationItemInput;
  ConfigurationItemCommandInput: ConfigurationItemCommandInput;
  RelateConfigurationItemInput: RelateConfigurationItemInput;
  RelateConfigurationItemsInput: RelateConfigurationItemsInput;
  RelationInput: RelationInput;
  DefineRelationKindInput: DefineRelationKindInput;
  RelationMeaningPayload: ResolverTypeWrapper<Omit<RelationMeaningPayload, 'relationMeaning' | 'refusal'> & { relationMeaning?: Maybe<ResolversTypes['RelationMeaning']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  GroupDependenciesInput: GroupDependenciesInput;
  DependencyGroupInput: DependencyGroupInput;
  DependencyMemberInput: DependencyMemberInput;
  ConfirmConfigurationItemsInput: ConfirmConfigurationItemsInput;
  CorrectConfigurationItemInput: CorrectConfigurationItemInput;
  CorrectedRelationInput: CorrectedRelationInput;
  ConfigurationPointInput: ConfigurationPointInput;
  ConfigurationMoment: ResolverTypeWrapper<ConfigurationMoment>;
  ConfigurationDiff: ResolverTypeWrapper<ConfigurationDiffParent>;
  Difference: Difference;
  ItemDifference: ResolverTypeWrapper<ItemDifferenceParent>;
  ChangedFact: ResolverTypeWrapper<ChangedFactParent>;
  RelationDifference: ResolverTypeWrapper<RelationDifferenceParent>;
  ItemDifferenceConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ItemDifference']>>;
  ItemDifferenceEdge: ResolverTypeWrapper<Omit<ItemDifferenceEdge, 'node'> & { node: ResolversTypes['ItemDifference'] }>;
  RelationDifferenceConnection: ResolverTypeWrapper<Page<ResolversParentTypes['RelationDifference']>>;
  RelationDifferenceEdge: ResolverTypeWrapper<Omit<RelationDifferenceEdge, 'node'> & { node: ResolversTypes['RelationDifference'] }>;
  ConfigurationBaseline: ResolverTypeWrapper<ConfigurationBaselineParent>;
  Release: ResolverTypeWrapper<ReleaseParent>;
  ConfigurationBaselineConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ConfigurationBaseline']>>;
  ConfigurationBaselineEdge: ResolverTypeWrapper<Omit<ConfigurationBaselineEdge, 'node'> & { node: ResolversTypes['ConfigurationBaseline'] }>;
  TakeConfigurationBaselineInput: TakeConfigurationBaselineInput;
  ConfigurationBaselinePayload: ResolverTypeWrapper<Omit<ConfigurationBaselinePayload, 'baseline' | 'refusal'> & { baseline?: Maybe<ResolversTypes['ConfigurationBaseline']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DiscoverySource: ResolverTypeWrapper<DiscoverySourceParent>;
  AttributeRank: ResolverTypeWrapper<AttributeRankParent>;
  DiscoverySourceState: DiscoverySourceState;
  DiscoverySourceAction: DiscoverySourceAction;
  ProposalPolicy: ProposalPolicy;
  MissingAction: MissingAction;
  ReconciliationPolicy: ResolverTypeWrapper<ReconciliationPolicyParent>;
  IdentificationRule: ResolverTypeWrapper<IdentificationRule>;
  DiscoveryRun: ResolverTypeWrapper<DiscoveryRunParent>;
  DiscoveryRunState: DiscoveryRunState;
  DiscoveryRunAction: DiscoveryRunAction;
  DiscoveryRunConnection: ResolverTypeWrapper<Page<ResolversParentTypes['DiscoveryRun']>>;
  DiscoveryRunEdge: ResolverTypeWrapper<Omit<DiscoveryRunEdge, 'node'> & { node: ResolversTypes['DiscoveryRun'] }>;
  DiscoveryProposal: ResolverTypeWrapper<DiscoveryProposalParent>;
  ProposalKind: ProposalKind;
  DiscoveryProposalState: DiscoveryProposalState;
  DiscoveryProposalAction: DiscoveryProposalAction;
  DiscoveryProposalConnection: ResolverTypeWrapper<Page<ResolversParentTypes['DiscoveryProposal']>>;
  DiscoveryProposalEdge: ResolverTypeWrapper<Omit<DiscoveryProposalEdge, 'node'> & { node: ResolversTypes['DiscoveryProposal'] }>;
  FieldChange: ResolverTypeWrapper<FieldChangeParent>;
  FieldVerdict: FieldVerdict;
  ObservedRelation: ResolverTypeWrapper<ObservedRelationParent>;
  Sighting: ResolverTypeWrapper<SightingParent>;
  SightingConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Sighting']>>;
  SightingEdge: ResolverTypeWrapper<Omit<SightingEdge, 'node'> & { node: ResolversTypes['Sighting'] }>;
  DiscoveryProposalFilter: DiscoveryProposalFilter;
  DiscoveryProposalOrder: DiscoveryProposalOrder;
  DiscoveryRunFilter: DiscoveryRunFilter;
  DiscoveryRunOrder: DiscoveryRunOrder;
  SightingFilter: SightingFilter;
  SightingOrder: SightingOrder;
  DiscoverySourcePayload: ResolverTypeWrapper<Omit<DiscoverySourcePayload, 'discoverySource' | 'refusal'> & { discoverySource?: Maybe<ResolversTypes['DiscoverySource']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ReconciliationPolicyPayload: ResolverTypeWrapper<Omit<ReconciliationPolicyPayload, 'reconciliationPolicy' | 'refusal'> & { reconciliationPolicy?: Maybe<ResolversTypes['ReconciliationPolicy']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DiscoveryRunPayload: ResolverTypeWrapper<Omit<DiscoveryRunPayload, 'discoveryRun' | 'refusal'> & { discoveryRun?: Maybe<ResolversTypes['DiscoveryRun']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DiscoveryProposalPayload: ResolverTypeWrapper<Omit<DiscoveryProposalPayload, 'discoveryProposal' | 'refusal'> & { discoveryProposal?: Maybe<ResolversTypes['DiscoveryProposal']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DuplicatesPayload: ResolverTypeWrapper<Omit<DuplicatesPayload, 'discoveryProposals' | 'refusal'> & { discoveryProposals?: Maybe<ReadonlyArray<ResolversTypes['DiscoveryProposal']>>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ObservationPayload: ResolverTypeWrapper<Omit<ObservationPayload, 'discoveryRun' | 'answers' | 'refusal'> & { discoveryRun?: Maybe<ResolversTypes['DiscoveryRun']>, answers?: Maybe<ReadonlyArray<ResolversTypes['ObservationAnswer']>>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ObservationAnswer: ResolverTypeWrapper<ObservationAnswerParent>;
  ObservationOutcome: ObservationOutcome;
  DefineDiscoverySourceInput: DefineDiscoverySourceInput;
  RedefineDiscoverySourceInput: RedefineDiscoverySourceInput;
  AttributeRankInput: AttributeRankInput;
  DiscoverySourceCommandInput: DiscoverySourceCommandInput;
  DefineReconciliationPolicyInput: DefineReconciliationPolicyInput;
  IdentificationRuleInput: IdentificationRuleInput;
  StartDiscoveryRunInput: StartDiscoveryRunInput;
  ObserveConfigurationItemsInput: ObserveConfigurationItemsInput;
  ObservedItemInput: ObservedItemInput;
  ObservedRelationInput: ObservedRelationInput;
  DiscoveryRunCommandInput: DiscoveryRunCommandInput;
  FindDuplicateConfigurationItemsInput: FindDuplicateConfigurationItemsInput;
  AcceptDiscoveryProposalInput: AcceptDiscoveryProposalInput;
  RejectDiscoveryProposalInput: RejectDiscoveryProposalInput;
  DeploymentRun: ResolverTypeWrapper<DeploymentRunParent>;
  DeploymentRunState: DeploymentRunState;
  DeploymentRunStep: DeploymentRunStep;
  DeploymentRunAction: DeploymentRunAction;
  DeploymentRunPassedStep: ResolverTypeWrapper<DeploymentRunPassedStepParent>;
  OpenItem: ResolverTypeWrapper<OpenItemParent>;
  DeploymentEscalation: ResolverTypeWrapper<DeploymentEscalationParent>;
  EscalationCause: EscalationCause;
  EscalationEnd: EscalationEnd;
  RefusedEffect: ResolverTypeWrapper<RefusedEffectParent>;
  DeploymentDeadlines: ResolverTypeWrapper<DeploymentDeadlinesParent>;
  DeploymentStepDeadline: ResolverTypeWrapper<DeploymentStepDeadline>;
  DeploymentRunConnection: ResolverTypeWrapper<Page<ResolversParentTypes['DeploymentRun']>>;
  DeploymentRunEdge: ResolverTypeWrapper<Omit<DeploymentRunEdge, 'node'> & { node: ResolversTypes['DeploymentRun'] }>;
  DeploymentRunFilter: DeploymentRunFilter;
  DeploymentRunOrder: DeploymentRunOrder;
  DeploymentRunPayload: ResolverTypeWrapper<Omit<DeploymentRunPayload, 'deploymentRun' | 'refusal'> & { deploymentRun?: Maybe<ResolversTypes['DeploymentRun']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DeploymentDeadlinesPayload: ResolverTypeWrapper<Omit<DeploymentDeadlinesPayload, 'deploymentDeadlines' | 'refusal'> & { deploymentDeadlines?: Maybe<ResolversTypes['DeploymentDeadlines']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ContinueDeploymentRunInput: ContinueDeploymentRunInput;
  AbandonDeploymentRunInput: AbandonDeploymentRunInput;
  PublishDeploymentDeadlinesInput: PublishDeploymentDeadlinesInput;
  DeploymentStepDeadlineInput: DeploymentStepDeadlineInput;
  ReleaseState: ReleaseState;
  ReleaseAction: ReleaseAction;
  ReleaseType: ReleaseType;
  ReleaseEnvironment: ReleaseEnvironment;
  ReleasePromotion: ResolverTypeWrapper<ReleasePromotion>;
  DeploymentStep: ResolverTypeWrapper<DeploymentStepParent>;
  StepProgress: StepProgress;
  ReleaseIncidents: ResolverTypeWrapper<Omit<ReleaseIncidents, 'incidents'> & { incidents: ReadonlyArray<ResolversTypes['ReleaseIncident']> }>;
  ReleaseIncident: ResolverTypeWrapper<ReleaseIncidentParent>;
  Incident: ResolverTypeWrapper<{ readonly id: string }>;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  ReleasePolicy: ResolverTypeWrapper<ReleasePolicyParent>;
  ReleasePolicyState: ReleasePolicyState;
  ReleasePolicyAction: ReleasePolicyAction;
  ReleasePolicyParty: ReleasePolicyParty;
  ReleasePolicyRule: ResolverTypeWrapper<ReleasePolicyRuleParent>;
  ReleasePolicyAgreement: ResolverTypeWrapper<ReleasePolicyAgreementParent>;
  ReleasePolicyConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ReleasePolicy']>>;
  ReleasePolicyEdge: ResolverTypeWrapper<Omit<ReleasePolicyEdge, 'node'> & { node: ResolversTypes['ReleasePolicy'] }>;
  ReleasePolicyFilter: ReleasePolicyFilter;
  ReleasePolicyOrder: ReleasePolicyOrder;
  AcceptanceCriterion: ResolverTypeWrapper<AcceptanceCriterionParent>;
  CriterionPhase: CriterionPhase;
  DeployedEffect: ResolverTypeWrapper<DeployedEffectParent>;
  ReleaseReview: ResolverTypeWrapper<ReleaseReviewParent>;
  ReleaseOutcome: ReleaseOutcome;
  ReleaseConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Release']>>;
  ReleaseEdge: ResolverTypeWrapper<Omit<ReleaseEdge, 'node'> & { node: ResolversTypes['Release'] }>;
  ReleaseFilter: ReleaseFilter;
  ReleaseOrder: ReleaseOrder;
  ReleasePayload: ResolverTypeWrapper<Omit<ReleasePayload, 'release' | 'refusal'> & { release?: Maybe<ResolversTypes['Release']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ReleasePolicyPayload: ResolverTypeWrapper<Omit<ReleasePolicyPayload, 'releasePolicy' | 'refusal'> & { releasePolicy?: Maybe<ResolversTypes['ReleasePolicy']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  DraftReleasePolicyInput: DraftReleasePolicyInput;
  ReleasePolicyRuleInput: ReleasePolicyRuleInput;
  AgreeReleasePolicyInput: AgreeReleasePolicyInput;
  PromoteReleaseInput: PromoteReleaseInput;
  ReportDeploymentStepInput: ReportDeploymentStepInput;
  AcceptanceCriterionInput: AcceptanceCriterionInput;
  PlanReleaseInput: PlanReleaseInput;
  ReplanReleaseInput: ReplanReleaseInput;
  ReleaseCommandInput: ReleaseCommandInput;
  ReleaseWhyInput: ReleaseWhyInput;
  BuildReleaseInput: BuildReleaseInput;
  CheckReleaseCriterionInput: CheckReleaseCriterionInput;
  FailReleaseInput: FailReleaseInput;
  ReviewReleaseInput: ReviewReleaseInput;
  Transition: ResolverTypeWrapper<TransitionParent>;
  TransitionKind: TransitionKind;
  TransitionState: TransitionState;
  TransitionAction: TransitionAction;
  TransitionPlan: ResolverTypeWrapper<TransitionPlan>;
  TransitionDesign: ResolverTypeWrapper<TransitionDesign>;
  TransitionCriterion: ResolverTypeWrapper<TransitionCriterionParent>;
  TransitionDuty: ResolverTypeWrapper<TransitionDutyParent>;
  DutyKind: DutyKind;
  TransitionReview: ResolverTypeWrapper<TransitionReviewParent>;
  TransitionConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Transition']>>;
  TransitionEdge: ResolverTypeWrapper<Omit<TransitionEdge, 'node'> & { node: ResolversTypes['Transition'] }>;
  TransitionFilter: TransitionFilter;
  TransitionOrder: TransitionOrder;
  TransitionPayload: ResolverTypeWrapper<Omit<TransitionPayload, 'transition' | 'refusal'> & { transition?: Maybe<ResolversTypes['Transition']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ProposeTransitionInput: ProposeTransitionInput;
  NameTransitionChangeInput: NameTransitionChangeInput;
  PlanTransitionInput: PlanTransitionInput;
  TransitionDutyInput: TransitionDutyInput;
  DesignTransitionInput: DesignTransitionInput;
  BuildTransitionInput: BuildTransitionInput;
  CheckTransitionCriterionInput: CheckTransitionCriterionInput;
  ConfirmTransitionDutyInput: ConfirmTransitionDutyInput;
  TransitionCommandInput: TransitionCommandInput;
  ReviewTransitionInput: ReviewTransitionInput;
  CancelTransitionInput: CancelTransitionInput;
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
  Asset: AssetParent;
  AssetCostShare: AssetCostShareParent;
  AssetDisposal: AssetDisposalParent;
  AssetConnection: Page<ResolversParentTypes['Asset']>;
  AssetEdge: Omit<AssetEdge, 'node'> & { node: ResolversParentTypes['Asset'] };
  AssetFilter: AssetFilter;
  Person: { readonly id: string };
  Service: { readonly id: string };
  LicenceEntitlement: LicenceEntitlementParent;
  LicenceEntitlementConnection: Page<ResolversParentTypes['LicenceEntitlement']>;
  LicenceEntitlementEdge: Omit<LicenceEntitlementEdge, 'node'> & { node: ResolversParentTypes['LicenceEntitlement'] };
  LicencePosition: LicencePositionParent;
  LicencePositionConnection: Page<ResolversParentTypes['LicencePosition']>;
  LicencePositionEdge: Omit<LicencePositionEdge, 'node'> & { node: ResolversParentTypes['LicencePosition'] };
  ConfigurationItem: ConfigurationItemParent;
  LicenceEntitlementFilter: LicenceEntitlementFilter;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  LicenceEntitlementPayload: Omit<LicenceEntitlementPayload, 'licenceEntitlement' | 'refusal'> & { licenceEntitlement?: Maybe<ResolversParentTypes['LicenceEntitlement']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RecordLicenceEntitlementInput: RecordLicenceEntitlementInput;
  EndLicenceEntitlementInput: EndLicenceEntitlementInput;
  AssetPayload: Omit<AssetPayload, 'asset' | 'refusal'> & { asset?: Maybe<ResolversParentTypes['Asset']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  AssetCostShareInput: AssetCostShareInput;
  RecordAssetInput: RecordAssetInput;
  ReassignAssetInput: ReassignAssetInput;
  TieAssetInput: TieAssetInput;
  RenewAssetInput: RenewAssetInput;
  DisposeOfAssetInput: DisposeOfAssetInput;
  ConfigurationAudit: ConfigurationAuditParent;
  ConfigurationVariance: ConfigurationVarianceParent;
  ConfigurationAuditConnection: Page<ResolversParentTypes['ConfigurationAudit']>;
  ConfigurationAuditEdge: Omit<ConfigurationAuditEdge, 'node'> & { node: ResolversParentTypes['ConfigurationAudit'] };
  ConfigurationAuditFilter: ConfigurationAuditFilter;
  ConfigurationAuditPayload: Omit<ConfigurationAuditPayload, 'configurationAudit' | 'refusal'> & { configurationAudit?: Maybe<ResolversParentTypes['ConfigurationAudit']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  PlanConfigurationAuditInput: PlanConfigurationAuditInput;
  CountConfigurationAuditInput: CountConfigurationAuditInput;
  CountedItemInput: CountedItemInput;
  SettleConfigurationVarianceInput: SettleConfigurationVarianceInput;
  CloseConfigurationAuditInput: CloseConfigurationAuditInput;
  EndConfigurationAuditSeriesInput: EndConfigurationAuditSeriesInput;
  CancelConfigurationAuditInput: CancelConfigurationAuditInput;
  Change: ChangeParent;
  ChangeRegistration: ChangeRegistrationParent;
  ChangeRelation: ChangeRelationParent;
  ChangeEffect: ChangeEffectParent;
  ChangeAssessment: ChangeAssessmentParent;
  ChangeTest: ChangeTestParent;
  ChangeTask: ChangeTaskParent;
  ChangeReview: ChangeReviewParent;
  ChangeConflict: ChangeConflictParent;
  AcceptedChangeConflict: AcceptedChangeConflictParent;
  ChangeWindow: ChangeWindow;
  ChangePeriod: ChangePeriodParent;
  ChangePeriodHours: ChangePeriodHours;
  ChangePeriodHoursInput: ChangePeriodHoursInput;
  ChangePeriodTermsInput: ChangePeriodTermsInput;
  PublishChangePeriodInput: PublishChangePeriodInput;
  ReviseChangePeriodInput: ReviseChangePeriodInput;
  ChangePeriodPayload: Omit<ChangePeriodPayload, 'changePeriod' | 'refusal'> & { changePeriod?: Maybe<ResolversParentTypes['ChangePeriod']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ChangePeriodConnection: Page<ResolversParentTypes['ChangePeriod']>;
  ChangePeriodEdge: Omit<ChangePeriodEdge, 'node'> & { node: ResolversParentTypes['ChangePeriod'] };
  ChangePeriodFilter: ChangePeriodFilter;
  ChangeAuthorityRule: ChangeAuthorityRule;
  ChangeAuthorityRuleInput: ChangeAuthorityRuleInput;
  ChangeSchedule: ChangeScheduleParent;
  CalendarFeed: CalendarFeedParent;
  OpenCalendarFeedInput: OpenCalendarFeedInput;
  OpenCalendarFeedPayload: Omit<OpenCalendarFeedPayload, 'calendarFeed' | 'refusal'> & { calendarFeed?: Maybe<ResolversParentTypes['CalendarFeed']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  CalendarFeedPayload: Omit<CalendarFeedPayload, 'calendarFeed' | 'refusal'> & { calendarFeed?: Maybe<ResolversParentTypes['CalendarFeed']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  CalendarFeedConnection: Page<ResolversParentTypes['CalendarFeed']>;
  CalendarFeedEdge: Omit<CalendarFeedEdge, 'node'> & { node: ResolversParentTypes['CalendarFeed'] };
  ChangeRule: ChangeRule;
  ChangeRuleInput: ChangeRuleInput;
  ChangePolicy: ChangePolicyParent;
  ProcessAssessors: ProcessAssessorsParent;
  ProcessAssessorsInput: ProcessAssessorsInput;
  ControlledAdditions: ControlledAdditions;
  ControlledAdditionsInput: ControlledAdditionsInput;
  UncontrolledAttributes: UncontrolledAttributes;
  UncontrolledAttributesInput: UncontrolledAttributesInput;
  PublishChangePolicyInput: PublishChangePolicyInput;
  ChangePolicyPayload: Omit<ChangePolicyPayload, 'changePolicy' | 'refusal'> & { changePolicy?: Maybe<ResolversParentTypes['ChangePolicy']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RiskQuestionAnswer: RiskQuestionAnswer;
  RiskQuestion: RiskQuestion;
  RiskRule: RiskRule;
  RiskModel: RiskModelParent;
  RiskQuestionAnswerInput: RiskQuestionAnswerInput;
  RiskQuestionInput: RiskQuestionInput;
  RiskRuleInput: RiskRuleInput;
  PublishRiskModelInput: PublishRiskModelInput;
  RiskModelPayload: Omit<RiskModelPayload, 'riskModel' | 'refusal'> & { riskModel?: Maybe<ResolversParentTypes['RiskModel']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RiskContribution: RiskContribution;
  RiskScore: RiskScoreParent;
  RiskBackTestLevel: RiskBackTestLevel;
  RiskBackTest: RiskBackTestParent;
  Float: Scalars['Float']['output'];
  RiskAnswerInput: RiskAnswerInput;
  ScoreChangeRiskInput: ScoreChangeRiskInput;
  StandardChange: StandardChangeParent;
  ProposeStandardChangeInput: ProposeStandardChangeInput;
  StandardChangeTask: StandardChangeTaskParent;
  StandardChangeTaskInput: StandardChangeTaskInput;
  RequestStandardChangeInput: RequestStandardChangeInput;
  StandardChangePayload: Omit<StandardChangePayload, 'standardChange' | 'refusal'> & { standardChange?: Maybe<ResolversParentTypes['StandardChange']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  StandardChangeConnection: Page<ResolversParentTypes['StandardChange']>;
  StandardChangeEdge: Omit<StandardChangeEdge, 'node'> & { node: ResolversParentTypes['StandardChange'] };
  BoardMeeting: BoardMeetingParent;
  BoardMeetingItem: BoardMeetingItemParent;
  BoardMeetingVote: Omit<BoardMeetingVote, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  PlanBoardMeetingInput: PlanBoardMeetingInput;
  BoardMeetingCommandInput: BoardMeetingCommandInput;
  BoardMeetingItemInput: BoardMeetingItemInput;
  VoteOnChangeInput: VoteOnChangeInput;
  CloseBoardMeetingInput: CloseBoardMeetingInput;
  BoardMeetingPayload: Omit<BoardMeetingPayload, 'boardMeeting' | 'refusal'> & { boardMeeting?: Maybe<ResolversParentTypes['BoardMeeting']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  BoardMeetingConnection: Page<ResolversParentTypes['BoardMeeting']>;
  BoardMeetingEdge: Omit<BoardMeetingEdge, 'node'> & { node: ResolversParentTypes['BoardMeeting'] };
  CmdbDiverges: RefusalPayload;
  ScheduleConflicts: RefusalPayload;
  UnauthorisedChange: UnauthorisedChangeParent;
  UnauthorisedFact: UnauthorisedFactParent;
  UnauthorisedChangeFilter: UnauthorisedChangeFilter;
  AssignUnauthorisedChangeInput: AssignUnauthorisedChangeInput;
  RaiseChangeAfterwardsInput: RaiseChangeAfterwardsInput;
  UnauthorisedChangePayload: Omit<UnauthorisedChangePayload, 'unauthorisedChange' | 'refusal'> & { unauthorisedChange?: Maybe<ResolversParentTypes['UnauthorisedChange']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  UnauthorisedChangeConnection: Page<ResolversParentTypes['UnauthorisedChange']>;
  UnauthorisedChangeEdge: Omit<UnauthorisedChangeEdge, 'node'> & { node: ResolversParentTypes['UnauthorisedChange'] };
  ChangeTrendValue: ChangeTrendValue;
  ChangeTrendPeriod: ChangeTrendPeriod;
  ChangeTrendAnalysis: ChangeTrendAnalysisParent;
  ConcludeChangeTrendInput: ConcludeChangeTrendInput;
  ChangeTrendAnalysisPayload: Omit<ChangeTrendAnalysisPayload, 'changeTrendAnalysis' | 'refusal'> & { changeTrendAnalysis?: Maybe<ResolversParentTypes['ChangeTrendAnalysis']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ChangeTrendAnalysisConnection: Page<ResolversParentTypes['ChangeTrendAnalysis']>;
  ChangeTrendAnalysisEdge: Omit<ChangeTrendAnalysisEdge, 'node'> & { node: ResolversParentTypes['ChangeTrendAnalysis'] };
  ChangeConnection: Page<ResolversParentTypes['Change']>;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  ChangeFilter: ChangeFilter;
  ServiceRequest: { readonly id: string };
  Problem: { readonly id: string };
  Team: { readonly id: string };
  CalendarFeedFilter: CalendarFeedFilter;
  ChangeTrendAnalysisFilter: ChangeTrendAnalysisFilter;
  BoardMeetingFilter: BoardMeetingFilter;
  StandardChangeFilter: StandardChangeFilter;
  ChangePayload: Omit<ChangePayload, 'change' | 'refusal'> & { change?: Maybe<ResolversParentTypes['Change']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RequestChangeInput: RequestChangeInput;
  RecordChangeEffectInput: RecordChangeEffectInput;
  RecordChangeRegistrationInput: RecordChangeRegistrationInput;
  RecordChangeRelationInput: RecordChangeRelationInput;
  RemoveChangeRelationInput: RemoveChangeRelationInput;
  RemoveChangeEffectInput: RemoveChangeEffectInput;
  PlanChangeBackOutInput: PlanChangeBackOutInput;
  LinkChangeInput: LinkChangeInput;
  AssessChangeInput: AssessChangeInput;
  ChangeCommandInput: ChangeCommandInput;
  ChangeWhyInput: ChangeWhyInput;
  RecordChangeTestInput: RecordChangeTestInput;
  PlanChangeTaskInput: PlanChangeTaskInput;
  AssignChangeTaskInput: AssignChangeTaskInput;
  RewordChangeTaskInput: RewordChangeTaskInput;
  ChangeTaskInput: ChangeTaskInput;
  CompleteChangeTaskInput: CompleteChangeTaskInput;
  ChangeTaskWhyInput: ChangeTaskWhyInput;
  ScheduleChangeInput: ScheduleChangeInput;
  AcceptChangeConflictsInput: AcceptChangeConflictsInput;
  ReviewChangeInput: ReviewChangeInput;
  CloseChangeInput: CloseChangeInput;
  ConfigurationItemRelation: ConfigurationItemRelationParent;
  RelationMeaning: RelationMeaningParent;
  DependencyGroup: DependencyGroupParent;
  ConfigurationDefect: ConfigurationDefectParent;
  ConfigurationDefectConnection: Page<ResolversParentTypes['ConfigurationDefect']>;
  ConfigurationDefectEdge: Omit<ConfigurationDefectEdge, 'node'> & { node: ResolversParentTypes['ConfigurationDefect'] };
  ConfigurationDefectCount: ConfigurationDefectCount;
  CiType: CiTypeParent;
  AttributeRule: AttributeRule;
  RelationRule: RelationRule;
  Impact: ImpactParent;
  ImpactedGroup: ImpactedGroupParent;
  ImpactHitConnection: Page<ResolversParentTypes['ImpactHit']>;
  ImpactHitEdge: Omit<ImpactHitEdge, 'node'> & { node: ResolversParentTypes['ImpactHit'] };
  ImpactHit: ImpactHitParent;
  ImpactStep: ImpactStepParent;
  ConfigurationItemConnection: Page<ResolversParentTypes['ConfigurationItem']>;
  ConfigurationItemEdge: Omit<ConfigurationItemEdge, 'node'> & { node: ResolversParentTypes['ConfigurationItem'] };
  ConfigurationItemFilter: ConfigurationItemFilter;
  InvalidAttribute: RefusalPayload;
  ConfigurationBaselineFilter: ConfigurationBaselineFilter;
  ConfigurationItemPayload: Omit<ConfigurationItemPayload, 'configurationItem' | 'refusal'> & { configurationItem?: Maybe<ResolversParentTypes['ConfigurationItem']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ConfigurationItemsPayload: Omit<ConfigurationItemsPayload, 'answers' | 'refusal'> & { answers?: Maybe<ReadonlyArray<ResolversParentTypes['ConfigurationItemAnswer']>>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ConfigurationItemAnswer: Omit<ConfigurationItemAnswer, 'configurationItem' | 'refusal'> & { configurationItem?: Maybe<ResolversParentTypes['ConfigurationItem']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  CiTypePayload: Omit<CiTypePayload, 'ciType' | 'refusal'> & { ciType?: Maybe<ResolversParentTypes['CiType']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DefineCiTypeInput: DefineCiTypeInput;
  AttributeRuleInput: AttributeRuleInput;
  RelationRuleInput: RelationRuleInput;
  RegisterConfigurationItemInput: RegisterConfigurationItemInput;
  RegisterConfigurationItemsInput: RegisterConfigurationItemsInput;
  ChangeConfigurationItemInput: ChangeConfigurationItemInput;
  ConfigurationItemCommandInput: ConfigurationItemCommandInput;
  RelateConfigurationItemInput: RelateConfigurationItemInput;
  RelateConfigurationItemsInput: RelateConfigurationItemsInput;
  RelationInput: RelationInput;
  DefineRelationKindInput: DefineRelationKindInput;
  RelationMeaningPayload: Omit<RelationMeaningPayload, 'relationMeaning' | 'refusal'> & { relationMeaning?: Maybe<ResolversParentTypes['RelationMeaning']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  GroupDependenciesInput: GroupDependenciesInput;
  DependencyGroupInput: DependencyGroupInput;
  DependencyMemberInput: DependencyMemberInput;
  ConfirmConfigurationItemsInput: ConfirmConfigurationItemsInput;
  CorrectConfigurationItemInput: CorrectConfigurationItemInput;
  CorrectedRelationInput: CorrectedRelationInput;
  ConfigurationPointInput: ConfigurationPointInput;
  ConfigurationMoment: ConfigurationMoment;
  ConfigurationDiff: ConfigurationDiffParent;
  ItemDifference: ItemDifferenceParent;
  ChangedFact: ChangedFactParent;
  RelationDifference: RelationDifferenceParent;
  ItemDifferenceConnection: Page<ResolversParentTypes['ItemDifference']>;
  ItemDifferenceEdge: Omit<ItemDifferenceEdge, 'node'> & { node: ResolversParentTypes['ItemDifference'] };
  RelationDifferenceConnection: Page<ResolversParentTypes['RelationDifference']>;
  RelationDifferenceEdge: Omit<RelationDifferenceEdge, 'node'> & { node: ResolversParentTypes['RelationDifference'] };
  ConfigurationBaseline: ConfigurationBaselineParent;
  Release: ReleaseParent;
  ConfigurationBaselineConnection: Page<ResolversParentTypes['ConfigurationBaseline']>;
  ConfigurationBaselineEdge: Omit<ConfigurationBaselineEdge, 'node'> & { node: ResolversParentTypes['ConfigurationBaseline'] };
  TakeConfigurationBaselineInput: TakeConfigurationBaselineInput;
  ConfigurationBaselinePayload: Omit<ConfigurationBaselinePayload, 'baseline' | 'refusal'> & { baseline?: Maybe<ResolversParentTypes['ConfigurationBaseline']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DiscoverySource: DiscoverySourceParent;
  AttributeRank: AttributeRankParent;
  ReconciliationPolicy: ReconciliationPolicyParent;
  IdentificationRule: IdentificationRule;
  DiscoveryRun: DiscoveryRunParent;
  DiscoveryRunConnection: Page<ResolversParentTypes['DiscoveryRun']>;
  DiscoveryRunEdge: Omit<DiscoveryRunEdge, 'node'> & { node: ResolversParentTypes['DiscoveryRun'] };
  DiscoveryProposal: DiscoveryProposalParent;
  DiscoveryProposalConnection: Page<ResolversParentTypes['DiscoveryProposal']>;
  DiscoveryProposalEdge: Omit<DiscoveryProposalEdge, 'node'> & { node: ResolversParentTypes['DiscoveryProposal'] };
  FieldChange: FieldChangeParent;
  ObservedRelation: ObservedRelationParent;
  Sighting: SightingParent;
  SightingConnection: Page<ResolversParentTypes['Sighting']>;
  SightingEdge: Omit<SightingEdge, 'node'> & { node: ResolversParentTypes['Sighting'] };
  DiscoveryProposalFilter: DiscoveryProposalFilter;
  DiscoveryRunFilter: DiscoveryRunFilter;
  SightingFilter: SightingFilter;
  DiscoverySourcePayload: Omit<DiscoverySourcePayload, 'discoverySource' | 'refusal'> & { discoverySource?: Maybe<ResolversParentTypes['DiscoverySource']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ReconciliationPolicyPayload: Omit<ReconciliationPolicyPayload, 'reconciliationPolicy' | 'refusal'> & { reconciliationPolicy?: Maybe<ResolversParentTypes['ReconciliationPolicy']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DiscoveryRunPayload: Omit<DiscoveryRunPayload, 'discoveryRun' | 'refusal'> & { discoveryRun?: Maybe<ResolversParentTypes['DiscoveryRun']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DiscoveryProposalPayload: Omit<DiscoveryProposalPayload, 'discoveryProposal' | 'refusal'> & { discoveryProposal?: Maybe<ResolversParentTypes['DiscoveryProposal']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DuplicatesPayload: Omit<DuplicatesPayload, 'discoveryProposals' | 'refusal'> & { discoveryProposals?: Maybe<ReadonlyArray<ResolversParentTypes['DiscoveryProposal']>>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ObservationPayload: Omit<ObservationPayload, 'discoveryRun' | 'answers' | 'refusal'> & { discoveryRun?: Maybe<ResolversParentTypes['DiscoveryRun']>, answers?: Maybe<ReadonlyArray<ResolversParentTypes['ObservationAnswer']>>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ObservationAnswer: ObservationAnswerParent;
  DefineDiscoverySourceInput: DefineDiscoverySourceInput;
  RedefineDiscoverySourceInput: RedefineDiscoverySourceInput;
  AttributeRankInput: AttributeRankInput;
  DiscoverySourceCommandInput: DiscoverySourceCommandInput;
  DefineReconciliationPolicyInput: DefineReconciliationPolicyInput;
  IdentificationRuleInput: IdentificationRuleInput;
  StartDiscoveryRunInput: StartDiscoveryRunInput;
  ObserveConfigurationItemsInput: ObserveConfigurationItemsInput;
  ObservedItemInput: ObservedItemInput;
  ObservedRelationInput: ObservedRelationInput;
  DiscoveryRunCommandInput: DiscoveryRunCommandInput;
  FindDuplicateConfigurationItemsInput: FindDuplicateConfigurationItemsInput;
  AcceptDiscoveryProposalInput: AcceptDiscoveryProposalInput;
  RejectDiscoveryProposalInput: RejectDiscoveryProposalInput;
  DeploymentRun: DeploymentRunParent;
  DeploymentRunPassedStep: DeploymentRunPassedStepParent;
  OpenItem: OpenItemParent;
  DeploymentEscalation: DeploymentEscalationParent;
  RefusedEffect: RefusedEffectParent;
  DeploymentDeadlines: DeploymentDeadlinesParent;
  DeploymentStepDeadline: DeploymentStepDeadline;
  DeploymentRunConnection: Page<ResolversParentTypes['DeploymentRun']>;
  DeploymentRunEdge: Omit<DeploymentRunEdge, 'node'> & { node: ResolversParentTypes['DeploymentRun'] };
  DeploymentRunFilter: DeploymentRunFilter;
  DeploymentRunPayload: Omit<DeploymentRunPayload, 'deploymentRun' | 'refusal'> & { deploymentRun?: Maybe<ResolversParentTypes['DeploymentRun']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DeploymentDeadlinesPayload: Omit<DeploymentDeadlinesPayload, 'deploymentDeadlines' | 'refusal'> & { deploymentDeadlines?: Maybe<ResolversParentTypes['DeploymentDeadlines']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ContinueDeploymentRunInput: ContinueDeploymentRunInput;
  AbandonDeploymentRunInput: AbandonDeploymentRunInput;
  PublishDeploymentDeadlinesInput: PublishDeploymentDeadlinesInput;
  DeploymentStepDeadlineInput: DeploymentStepDeadlineInput;
  ReleasePromotion: ReleasePromotion;
  DeploymentStep: DeploymentStepParent;
  ReleaseIncidents: Omit<ReleaseIncidents, 'incidents'> & { incidents: ReadonlyArray<ResolversParentTypes['ReleaseIncident']> };
  ReleaseIncident: ReleaseIncidentParent;
  Incident: { readonly id: string };
  Customer: { readonly id: string };
  ReleasePolicy: ReleasePolicyParent;
  ReleasePolicyRule: ReleasePolicyRuleParent;
  ReleasePolicyAgreement: ReleasePolicyAgreementParent;
  ReleasePolicyConnection: Page<ResolversParentTypes['ReleasePolicy']>;
  ReleasePolicyEdge: Omit<ReleasePolicyEdge, 'node'> & { node: ResolversParentTypes['ReleasePolicy'] };
  ReleasePolicyFilter: ReleasePolicyFilter;
  AcceptanceCriterion: AcceptanceCriterionParent;
  DeployedEffect: DeployedEffectParent;
  ReleaseReview: ReleaseReviewParent;
  ReleaseConnection: Page<ResolversParentTypes['Release']>;
  ReleaseEdge: Omit<ReleaseEdge, 'node'> & { node: ResolversParentTypes['Release'] };
  ReleaseFilter: ReleaseFilter;
  ReleasePayload: Omit<ReleasePayload, 'release' | 'refusal'> & { release?: Maybe<ResolversParentTypes['Release']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ReleasePolicyPayload: Omit<ReleasePolicyPayload, 'releasePolicy' | 'refusal'> & { releasePolicy?: Maybe<ResolversParentTypes['ReleasePolicy']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  DraftReleasePolicyInput: DraftReleasePolicyInput;
  ReleasePolicyRuleInput: ReleasePolicyRuleInput;
  AgreeReleasePolicyInput: AgreeReleasePolicyInput;
  PromoteReleaseInput: PromoteReleaseInput;
  ReportDeploymentStepInput: ReportDeploymentStepInput;
  AcceptanceCriterionInput: AcceptanceCriterionInput;
  PlanReleaseInput: PlanReleaseInput;
  ReplanReleaseInput: ReplanReleaseInput;
  ReleaseCommandInput: ReleaseCommandInput;
  ReleaseWhyInput: ReleaseWhyInput;
  BuildReleaseInput: BuildReleaseInput;
  CheckReleaseCriterionInput: CheckReleaseCriterionInput;
  FailReleaseInput: FailReleaseInput;
  ReviewReleaseInput: ReviewReleaseInput;
  Transition: TransitionParent;
  TransitionPlan: TransitionPlan;
  TransitionDesign: TransitionDesign;
  TransitionCriterion: TransitionCriterionParent;
  TransitionDuty: TransitionDutyParent;
  TransitionReview: TransitionReviewParent;
  TransitionConnection: Page<ResolversParentTypes['Transition']>;
  TransitionEdge: Omit<TransitionEdge, 'node'> & { node: ResolversParentTypes['Transition'] };
  TransitionFilter: TransitionFilter;
  TransitionPayload: Omit<TransitionPayload, 'transition' | 'refusal'> & { transition?: Maybe<ResolversParentTypes['Transition']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ProposeTransitionInput: ProposeTransitionInput;
  NameTransitionChangeInput: NameTransitionChangeInput;
  PlanTransitionInput: PlanTransitionInput;
  TransitionDutyInput: TransitionDutyInput;
  DesignTransitionInput: DesignTransitionInput;
  BuildTransitionInput: BuildTransitionInput;
  CheckTransitionCriterionInput: CheckTransitionCriterionInput;
  ConfirmTransitionDutyInput: ConfirmTransitionDutyInput;
  TransitionCommandInput: TransitionCommandInput;
  ReviewTransitionInput: ReviewTransitionInput;
  CancelTransitionInput: CancelTransitionInput;
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
  __resolveType: TypeResolveFn<'NotFound' | 'Conflict' | 'Forbidden' | 'InvalidInput' | 'UnknownReference' | 'IllegalTransition' | 'IdempotencyKeyReused' | 'RuleRefusal' | 'CmdbDiverges' | 'ScheduleConflicts' | 'InvalidAttribute', ParentType, ContextType>;
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

export type AssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Asset'] = ResolversParentTypes['Asset'], FederationReferenceType extends FederationReferenceTypes['Asset'] = FederationReferenceTypes['Asset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Asset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssetState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['AssetAction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AssetKind'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  custodian?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  acquiredOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  usefulLifeMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  costShares?: Resolver<ReadonlyArray<ResolversTypes['AssetCostShare']>, ParentType, ContextType>;
  chargedMonths?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bookValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, Partial<AssetBookValueArgs>>;
  holdsData?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  renewalNoticeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewalDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  disposal?: Resolver<Maybe<ResolversTypes['AssetDisposal']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<AssetHistoryArgs>>;
};

export type AssetCostShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetCostShare'] = ResolversParentTypes['AssetCostShare']> = {
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetDisposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetDisposal'] = ResolversParentTypes['AssetDisposal']> = {
  method?: Resolver<ResolversTypes['DisposalMethod'], ParentType, ContextType>;
  disposedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidenceSha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dataWipe?: Resolver<Maybe<ResolversTypes['DataWipe']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type AssetConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetConnection'] = ResolversParentTypes['AssetConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AssetEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssetEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetEdge'] = ResolversParentTypes['AssetEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Asset'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Change']>>, ParentType, ContextType>;
  dependsOn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  transitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Transition']>>, ParentType, ContextType>;
};

export type LicenceEntitlementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceEntitlement'] = ResolversParentTypes['LicenceEntitlement'], FederationReferenceType extends FederationReferenceTypes['LicenceEntitlement'] = FederationReferenceTypes['LicenceEntitlement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LicenceEntitlement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LicenceEntitlementState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['LicenceEntitlementAction']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  obligations?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  renewalDue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<LicenceEntitlementHistoryArgs>>;
};

export type LicenceEntitlementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceEntitlementConnection'] = ResolversParentTypes['LicenceEntitlementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LicenceEntitlementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LicenceEntitlement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LicenceEntitlementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceEntitlementEdge'] = ResolversParentTypes['LicenceEntitlementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicenceEntitlement'], ParentType, ContextType>;
};

export type LicencePositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicencePosition'] = ResolversParentTypes['LicencePosition']> = {
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  entitled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overUsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LicencePositionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicencePositionConnection'] = ResolversParentTypes['LicencePositionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LicencePositionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LicencePosition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LicencePositionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicencePositionEdge'] = ResolversParentTypes['LicencePositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LicencePosition'], ParentType, ContextType>;
};

export type ConfigurationItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItem'] = ResolversParentTypes['ConfigurationItem'], FederationReferenceType extends FederationReferenceTypes['ConfigurationItem'] = FederationReferenceTypes['ConfigurationItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConfigurationItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licencePosition?: Resolver<Maybe<ResolversTypes['LicencePosition']>, ParentType, ContextType>;
  assets?: Resolver<ReadonlyArray<ResolversTypes['Asset']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  unauthorisedChanges?: Resolver<ReadonlyArray<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CiType'], ParentType, ContextType>;
  typeVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConfigurationItemState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemAction']>, ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemRelation']>, ParentType, ContextType>;
  relatedBy?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemRelation']>, ParentType, ContextType>;
  dependencyGroups?: Resolver<ReadonlyArray<ResolversTypes['DependencyGroup']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ConfigurationItemHistoryArgs>>;
  sightings?: Resolver<ReadonlyArray<ResolversTypes['Sighting']>, ParentType, ContextType>;
  mergedBy?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetArgs, 'id'>>;
  assetByKey?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType, RequireFields<QueryAssetByKeyArgs, 'key'>>;
  assets?: Resolver<ResolversTypes['AssetConnection'], ParentType, ContextType, RequireFields<QueryAssetsArgs, 'orderBy'>>;
  licenceEntitlement?: Resolver<Maybe<ResolversTypes['LicenceEntitlement']>, ParentType, ContextType, RequireFields<QueryLicenceEntitlementArgs, 'id'>>;
  licenceEntitlementByKey?: Resolver<Maybe<ResolversTypes['LicenceEntitlement']>, ParentType, ContextType, RequireFields<QueryLicenceEntitlementByKeyArgs, 'key'>>;
  licenceEntitlements?: Resolver<ResolversTypes['LicenceEntitlementConnection'], ParentType, ContextType, RequireFields<QueryLicenceEntitlementsArgs, 'orderBy'>>;
  overUsedLicences?: Resolver<ResolversTypes['LicencePositionConnection'], ParentType, ContextType, RequireFields<QueryOverUsedLicencesArgs, 'orderBy'>>;
  configurationAudit?: Resolver<Maybe<ResolversTypes['ConfigurationAudit']>, ParentType, ContextType, RequireFields<QueryConfigurationAuditArgs, 'id'>>;
  configurationAuditByKey?: Resolver<Maybe<ResolversTypes['ConfigurationAudit']>, ParentType, ContextType, RequireFields<QueryConfigurationAuditByKeyArgs, 'key'>>;
  configurationAudits?: Resolver<ResolversTypes['ConfigurationAuditConnection'], ParentType, ContextType, RequireFields<QueryConfigurationAuditsArgs, 'orderBy'>>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType, RequireFields<QueryChangeArgs, 'id'>>;
  changeByKey?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType, RequireFields<QueryChangeByKeyArgs, 'key'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<QueryChangesArgs, 'orderBy'>>;
  changePolicy?: Resolver<ResolversTypes['ChangePolicy'], ParentType, ContextType>;
  changeSchedule?: Resolver<ResolversTypes['ChangeSchedule'], ParentType, ContextType, RequireFields<QueryChangeScheduleArgs, 'from' | 'until'>>;
  changeCalendar?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<QueryChangeCalendarArgs>>;
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType, RequireFields<QueryCalendarFeedArgs, 'id'>>;
  calendarFeeds?: Resolver<ResolversTypes['CalendarFeedConnection'], ParentType, ContextType, RequireFields<QueryCalendarFeedsArgs, 'orderBy'>>;
  changeTrends?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendPeriod']>, ParentType, ContextType, Partial<QueryChangeTrendsArgs>>;
  changeTrendAnalysis?: Resolver<Maybe<ResolversTypes['ChangeTrendAnalysis']>, ParentType, ContextType, RequireFields<QueryChangeTrendAnalysisArgs, 'id'>>;
  changeTrendAnalysisByKey?: Resolver<Maybe<ResolversTypes['ChangeTrendAnalysis']>, ParentType, ContextType, RequireFields<QueryChangeTrendAnalysisByKeyArgs, 'key'>>;
  changeTrendAnalyses?: Resolver<ResolversTypes['ChangeTrendAnalysisConnection'], ParentType, ContextType, RequireFields<QueryChangeTrendAnalysesArgs, 'orderBy'>>;
  boardMeeting?: Resolver<Maybe<ResolversTypes['BoardMeeting']>, ParentType, ContextType, RequireFields<QueryBoardMeetingArgs, 'id'>>;
  boardMeetingByKey?: Resolver<Maybe<ResolversTypes['BoardMeeting']>, ParentType, ContextType, RequireFields<QueryBoardMeetingByKeyArgs, 'key'>>;
  boardMeetings?: Resolver<ResolversTypes['BoardMeetingConnection'], ParentType, ContextType, RequireFields<QueryBoardMeetingsArgs, 'orderBy'>>;
  riskModel?: Resolver<ResolversTypes['RiskModel'], ParentType, ContextType>;
  riskBackTest?: Resolver<ResolversTypes['RiskBackTest'], ParentType, ContextType, RequireFields<QueryRiskBackTestArgs, 'from' | 'until'>>;
  standardChange?: Resolver<Maybe<ResolversTypes['StandardChange']>, ParentType, ContextType, RequireFields<QueryStandardChangeArgs, 'id'>>;
  standardChangeByKey?: Resolver<Maybe<ResolversTypes['StandardChange']>, ParentType, ContextType, RequireFields<QueryStandardChangeByKeyArgs, 'key'>>;
  standardChanges?: Resolver<ResolversTypes['StandardChangeConnection'], ParentType, ContextType, RequireFields<QueryStandardChangesArgs, 'orderBy'>>;
  unauthorisedChange?: Resolver<Maybe<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType, RequireFields<QueryUnauthorisedChangeArgs, 'id'>>;
  unauthorisedChangeByKey?: Resolver<Maybe<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType, RequireFields<QueryUnauthorisedChangeByKeyArgs, 'key'>>;
  unauthorisedChanges?: Resolver<ResolversTypes['UnauthorisedChangeConnection'], ParentType, ContextType, RequireFields<QueryUnauthorisedChangesArgs, 'orderBy'>>;
  changePeriod?: Resolver<Maybe<ResolversTypes['ChangePeriod']>, ParentType, ContextType, RequireFields<QueryChangePeriodArgs, 'id'>>;
  changePeriodByKey?: Resolver<Maybe<ResolversTypes['ChangePeriod']>, ParentType, ContextType, RequireFields<QueryChangePeriodByKeyArgs, 'key'>>;
  changePeriods?: Resolver<ResolversTypes['ChangePeriodConnection'], ParentType, ContextType, RequireFields<QueryChangePeriodsArgs, 'orderBy'>>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType, RequireFields<QueryConfigurationItemArgs, 'id'>>;
  configurationItemByKey?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType, RequireFields<QueryConfigurationItemByKeyArgs, 'key'>>;
  configurationItems?: Resolver<ResolversTypes['ConfigurationItemConnection'], ParentType, ContextType, RequireFields<QueryConfigurationItemsArgs, 'orderBy'>>;
  ciTypes?: Resolver<ReadonlyArray<ResolversTypes['CiType']>, ParentType, ContextType>;
  ciType?: Resolver<Maybe<ResolversTypes['CiType']>, ParentType, ContextType, RequireFields<QueryCiTypeArgs, 'name'>>;
  relationMeanings?: Resolver<ReadonlyArray<ResolversTypes['RelationMeaning']>, ParentType, ContextType>;
  configurationBaseline?: Resolver<Maybe<ResolversTypes['ConfigurationBaseline']>, ParentType, ContextType, RequireFields<QueryConfigurationBaselineArgs, 'id'>>;
  configurationBaselineByKey?: Resolver<Maybe<ResolversTypes['ConfigurationBaseline']>, ParentType, ContextType, RequireFields<QueryConfigurationBaselineByKeyArgs, 'key'>>;
  configurationBaselines?: Resolver<ResolversTypes['ConfigurationBaselineConnection'], ParentType, ContextType, RequireFields<QueryConfigurationBaselinesArgs, 'orderBy'>>;
  configurationDefects?: Resolver<ResolversTypes['ConfigurationDefectConnection'], ParentType, ContextType, RequireFields<QueryConfigurationDefectsArgs, 'kind'>>;
  configurationDefectCounts?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationDefectCount']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['Impact'], ParentType, ContextType, RequireFields<QueryImpactArgs, 'of'>>;
  configurationDiff?: Resolver<ResolversTypes['ConfigurationDiff'], ParentType, ContextType, RequireFields<QueryConfigurationDiffArgs, 'from'>>;
  discoverySources?: Resolver<ReadonlyArray<ResolversTypes['DiscoverySource']>, ParentType, ContextType>;
  discoverySource?: Resolver<Maybe<ResolversTypes['DiscoverySource']>, ParentType, ContextType, RequireFields<QueryDiscoverySourceArgs, 'id'>>;
  discoverySourceByKey?: Resolver<Maybe<ResolversTypes['DiscoverySource']>, ParentType, ContextType, RequireFields<QueryDiscoverySourceByKeyArgs, 'key'>>;
  reconciliationPolicy?: Resolver<ResolversTypes['ReconciliationPolicy'], ParentType, ContextType>;
  discoveryRun?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType, RequireFields<QueryDiscoveryRunArgs, 'id'>>;
  discoveryRunByKey?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType, RequireFields<QueryDiscoveryRunByKeyArgs, 'key'>>;
  discoveryRuns?: Resolver<ResolversTypes['DiscoveryRunConnection'], ParentType, ContextType, RequireFields<QueryDiscoveryRunsArgs, 'orderBy'>>;
  discoveryProposal?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType, RequireFields<QueryDiscoveryProposalArgs, 'id'>>;
  discoveryProposalByKey?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType, RequireFields<QueryDiscoveryProposalByKeyArgs, 'key'>>;
  discoveryProposals?: Resolver<ResolversTypes['DiscoveryProposalConnection'], ParentType, ContextType, RequireFields<QueryDiscoveryProposalsArgs, 'orderBy'>>;
  missingSightings?: Resolver<ResolversTypes['SightingConnection'], ParentType, ContextType, RequireFields<QueryMissingSightingsArgs, 'orderBy'>>;
  deploymentRun?: Resolver<Maybe<ResolversTypes['DeploymentRun']>, ParentType, ContextType, RequireFields<QueryDeploymentRunArgs, 'id'>>;
  deploymentRunByKey?: Resolver<Maybe<ResolversTypes['DeploymentRun']>, ParentType, ContextType, RequireFields<QueryDeploymentRunByKeyArgs, 'key'>>;
  deploymentRuns?: Resolver<ResolversTypes['DeploymentRunConnection'], ParentType, ContextType, RequireFields<QueryDeploymentRunsArgs, 'orderBy'>>;
  deploymentDeadlines?: Resolver<ResolversTypes['DeploymentDeadlines'], ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType, RequireFields<QueryReleaseArgs, 'id'>>;
  releaseByKey?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType, RequireFields<QueryReleaseByKeyArgs, 'key'>>;
  releases?: Resolver<ResolversTypes['ReleaseConnection'], ParentType, ContextType, RequireFields<QueryReleasesArgs, 'orderBy'>>;
  releasePolicy?: Resolver<Maybe<ResolversTypes['ReleasePolicy']>, ParentType, ContextType, RequireFields<QueryReleasePolicyArgs, 'id'>>;
  releasePolicyByKey?: Resolver<Maybe<ResolversTypes['ReleasePolicy']>, ParentType, ContextType, RequireFields<QueryReleasePolicyByKeyArgs, 'key'>>;
  releasePolicies?: Resolver<ResolversTypes['ReleasePolicyConnection'], ParentType, ContextType, RequireFields<QueryReleasePoliciesArgs, 'orderBy'>>;
  transition?: Resolver<Maybe<ResolversTypes['Transition']>, ParentType, ContextType, RequireFields<QueryTransitionArgs, 'id'>>;
  transitionByKey?: Resolver<Maybe<ResolversTypes['Transition']>, ParentType, ContextType, RequireFields<QueryTransitionByKeyArgs, 'key'>>;
  transitions?: Resolver<ResolversTypes['TransitionConnection'], ParentType, ContextType, RequireFields<QueryTransitionsArgs, 'orderBy'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationRecordAssetArgs, 'input'>>;
  reassignAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationReassignAssetArgs, 'input'>>;
  tieAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationTieAssetArgs, 'input'>>;
  renewAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationRenewAssetArgs, 'input'>>;
  disposeOfAsset?: Resolver<ResolversTypes['AssetPayload'], ParentType, ContextType, RequireFields<MutationDisposeOfAssetArgs, 'input'>>;
  recordLicenceEntitlement?: Resolver<ResolversTypes['LicenceEntitlementPayload'], ParentType, ContextType, RequireFields<MutationRecordLicenceEntitlementArgs, 'input'>>;
  endLicenceEntitlement?: Resolver<ResolversTypes['LicenceEntitlementPayload'], ParentType, ContextType, RequireFields<MutationEndLicenceEntitlementArgs, 'input'>>;
  planConfigurationAudit?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationPlanConfigurationAuditArgs, 'input'>>;
  countConfigurationAudit?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationCountConfigurationAuditArgs, 'input'>>;
  settleConfigurationVariance?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationSettleConfigurationVarianceArgs, 'input'>>;
  closeConfigurationAudit?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationCloseConfigurationAuditArgs, 'input'>>;
  endConfigurationAuditSeries?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationEndConfigurationAuditSeriesArgs, 'input'>>;
  cancelConfigurationAudit?: Resolver<ResolversTypes['ConfigurationAuditPayload'], ParentType, ContextType, RequireFields<MutationCancelConfigurationAuditArgs, 'input'>>;
  planBoardMeeting?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationPlanBoardMeetingArgs, 'input'>>;
  addBoardMeetingItem?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationAddBoardMeetingItemArgs, 'input'>>;
  removeBoardMeetingItem?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationRemoveBoardMeetingItemArgs, 'input'>>;
  openBoardMeeting?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationOpenBoardMeetingArgs, 'input'>>;
  attendBoardMeeting?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationAttendBoardMeetingArgs, 'input'>>;
  voteOnChange?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationVoteOnChangeArgs, 'input'>>;
  decideOnChange?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationDecideOnChangeArgs, 'input'>>;
  closeBoardMeeting?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationCloseBoardMeetingArgs, 'input'>>;
  cancelBoardMeeting?: Resolver<ResolversTypes['BoardMeetingPayload'], ParentType, ContextType, RequireFields<MutationCancelBoardMeetingArgs, 'input'>>;
  publishChangePolicy?: Resolver<ResolversTypes['ChangePolicyPayload'], ParentType, ContextType, RequireFields<MutationPublishChangePolicyArgs, 'input'>>;
  publishRiskModel?: Resolver<ResolversTypes['RiskModelPayload'], ParentType, ContextType, RequireFields<MutationPublishRiskModelArgs, 'input'>>;
  proposeStandardChange?: Resolver<ResolversTypes['StandardChangePayload'], ParentType, ContextType, RequireFields<MutationProposeStandardChangeArgs, 'input'>>;
  approveStandardChange?: Resolver<ResolversTypes['StandardChangePayload'], ParentType, ContextType, RequireFields<MutationApproveStandardChangeArgs, 'input'>>;
  withdrawStandardChange?: Resolver<ResolversTypes['StandardChangePayload'], ParentType, ContextType, RequireFields<MutationWithdrawStandardChangeArgs, 'input'>>;
  requestStandardChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRequestStandardChangeArgs, 'input'>>;
  preapproveChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationPreapproveChangeArgs, 'input'>>;
  scoreChangeRisk?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationScoreChangeRiskArgs, 'input'>>;
  requestChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRequestChangeArgs, 'input'>>;
  recordChangeEffect?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRecordChangeEffectArgs, 'input'>>;
  recordChangeRegistration?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRecordChangeRegistrationArgs, 'input'>>;
  recordChangeRelation?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRecordChangeRelationArgs, 'input'>>;
  removeChangeRelation?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRemoveChangeRelationArgs, 'input'>>;
  removeChangeEffect?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRemoveChangeEffectArgs, 'input'>>;
  planChangeBackOut?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationPlanChangeBackOutArgs, 'input'>>;
  linkChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationLinkChangeArgs, 'input'>>;
  assessChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationAssessChangeArgs, 'input'>>;
  approveChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationApproveChangeArgs, 'input'>>;
  rejectChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRejectChangeArgs, 'input'>>;
  recordChangeTest?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRecordChangeTestArgs, 'input'>>;
  scheduleChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationScheduleChangeArgs, 'input'>>;
  acceptChangeConflicts?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationAcceptChangeConflictsArgs, 'input'>>;
  concludeChangeTrend?: Resolver<ResolversTypes['ChangeTrendAnalysisPayload'], ParentType, ContextType, RequireFields<MutationConcludeChangeTrendArgs, 'input'>>;
  openCalendarFeed?: Resolver<ResolversTypes['OpenCalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationOpenCalendarFeedArgs, 'input'>>;
  revokeCalendarFeed?: Resolver<ResolversTypes['CalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'input'>>;
  assignUnauthorisedChange?: Resolver<ResolversTypes['UnauthorisedChangePayload'], ParentType, ContextType, RequireFields<MutationAssignUnauthorisedChangeArgs, 'input'>>;
  raiseChangeAfterwards?: Resolver<ResolversTypes['UnauthorisedChangePayload'], ParentType, ContextType, RequireFields<MutationRaiseChangeAfterwardsArgs, 'input'>>;
  acceptUnauthorisedChange?: Resolver<ResolversTypes['UnauthorisedChangePayload'], ParentType, ContextType, RequireFields<MutationAcceptUnauthorisedChangeArgs, 'input'>>;
  revertUnauthorisedChange?: Resolver<ResolversTypes['UnauthorisedChangePayload'], ParentType, ContextType, RequireFields<MutationRevertUnauthorisedChangeArgs, 'input'>>;
  dismissUnauthorisedChange?: Resolver<ResolversTypes['UnauthorisedChangePayload'], ParentType, ContextType, RequireFields<MutationDismissUnauthorisedChangeArgs, 'input'>>;
  publishChangePeriod?: Resolver<ResolversTypes['ChangePeriodPayload'], ParentType, ContextType, RequireFields<MutationPublishChangePeriodArgs, 'input'>>;
  reviseChangePeriod?: Resolver<ResolversTypes['ChangePeriodPayload'], ParentType, ContextType, RequireFields<MutationReviseChangePeriodArgs, 'input'>>;
  withdrawChangePeriod?: Resolver<ResolversTypes['ChangePeriodPayload'], ParentType, ContextType, RequireFields<MutationWithdrawChangePeriodArgs, 'input'>>;
  planChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationPlanChangeTaskArgs, 'input'>>;
  assignChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationAssignChangeTaskArgs, 'input'>>;
  rewordChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRewordChangeTaskArgs, 'input'>>;
  removeChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationRemoveChangeTaskArgs, 'input'>>;
  startChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationStartChangeTaskArgs, 'input'>>;
  completeChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationCompleteChangeTaskArgs, 'input'>>;
  failChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationFailChangeTaskArgs, 'input'>>;
  skipChangeTask?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationSkipChangeTaskArgs, 'input'>>;
  startChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationStartChangeArgs, 'input'>>;
  implementChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationImplementChangeArgs, 'input'>>;
  backOutChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationBackOutChangeArgs, 'input'>>;
  reviewChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationReviewChangeArgs, 'input'>>;
  closeChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationCloseChangeArgs, 'input'>>;
  cancelChange?: Resolver<ResolversTypes['ChangePayload'], ParentType, ContextType, RequireFields<MutationCancelChangeArgs, 'input'>>;
  defineCiType?: Resolver<ResolversTypes['CiTypePayload'], ParentType, ContextType, RequireFields<MutationDefineCiTypeArgs, 'input'>>;
  defineRelationKind?: Resolver<ResolversTypes['RelationMeaningPayload'], ParentType, ContextType, RequireFields<MutationDefineRelationKindArgs, 'input'>>;
  registerConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationRegisterConfigurationItemArgs, 'input'>>;
  registerConfigurationItems?: Resolver<ResolversTypes['ConfigurationItemsPayload'], ParentType, ContextType, RequireFields<MutationRegisterConfigurationItemsArgs, 'input'>>;
  changeConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationChangeConfigurationItemArgs, 'input'>>;
  putConfigurationItemIntoUse?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationPutConfigurationItemIntoUseArgs, 'input'>>;
  startConfigurationItemMaintenance?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationStartConfigurationItemMaintenanceArgs, 'input'>>;
  endConfigurationItemMaintenance?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationEndConfigurationItemMaintenanceArgs, 'input'>>;
  retireConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationRetireConfigurationItemArgs, 'input'>>;
  relateConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationRelateConfigurationItemArgs, 'input'>>;
  unrelateConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationUnrelateConfigurationItemArgs, 'input'>>;
  groupDependencies?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationGroupDependenciesArgs, 'input'>>;
  takeConfigurationBaseline?: Resolver<ResolversTypes['ConfigurationBaselinePayload'], ParentType, ContextType, RequireFields<MutationTakeConfigurationBaselineArgs, 'input'>>;
  deleteConfigurationBaseline?: Resolver<ResolversTypes['ConfigurationBaselinePayload'], ParentType, ContextType, RequireFields<MutationDeleteConfigurationBaselineArgs, 'id'>>;
  correctConfigurationItem?: Resolver<ResolversTypes['ConfigurationItemPayload'], ParentType, ContextType, RequireFields<MutationCorrectConfigurationItemArgs, 'input'>>;
  confirmConfigurationItems?: Resolver<ResolversTypes['ConfigurationItemsPayload'], ParentType, ContextType, RequireFields<MutationConfirmConfigurationItemsArgs, 'input'>>;
  relateConfigurationItems?: Resolver<ResolversTypes['ConfigurationItemsPayload'], ParentType, ContextType, RequireFields<MutationRelateConfigurationItemsArgs, 'input'>>;
  defineDiscoverySource?: Resolver<ResolversTypes['DiscoverySourcePayload'], ParentType, ContextType, RequireFields<MutationDefineDiscoverySourceArgs, 'input'>>;
  redefineDiscoverySource?: Resolver<ResolversTypes['DiscoverySourcePayload'], ParentType, ContextType, RequireFields<MutationRedefineDiscoverySourceArgs, 'input'>>;
  suspendDiscoverySource?: Resolver<ResolversTypes['DiscoverySourcePayload'], ParentType, ContextType, RequireFields<MutationSuspendDiscoverySourceArgs, 'input'>>;
  resumeDiscoverySource?: Resolver<ResolversTypes['DiscoverySourcePayload'], ParentType, ContextType, RequireFields<MutationResumeDiscoverySourceArgs, 'input'>>;
  defineReconciliationPolicy?: Resolver<ResolversTypes['ReconciliationPolicyPayload'], ParentType, ContextType, RequireFields<MutationDefineReconciliationPolicyArgs, 'input'>>;
  startDiscoveryRun?: Resolver<ResolversTypes['DiscoveryRunPayload'], ParentType, ContextType, RequireFields<MutationStartDiscoveryRunArgs, 'input'>>;
  observeConfigurationItems?: Resolver<ResolversTypes['ObservationPayload'], ParentType, ContextType, RequireFields<MutationObserveConfigurationItemsArgs, 'input'>>;
  completeDiscoveryRun?: Resolver<ResolversTypes['DiscoveryRunPayload'], ParentType, ContextType, RequireFields<MutationCompleteDiscoveryRunArgs, 'input'>>;
  abandonDiscoveryRun?: Resolver<ResolversTypes['DiscoveryRunPayload'], ParentType, ContextType, RequireFields<MutationAbandonDiscoveryRunArgs, 'input'>>;
  findDuplicateConfigurationItems?: Resolver<ResolversTypes['DuplicatesPayload'], ParentType, ContextType, RequireFields<MutationFindDuplicateConfigurationItemsArgs, 'input'>>;
  acceptDiscoveryProposal?: Resolver<ResolversTypes['DiscoveryProposalPayload'], ParentType, ContextType, RequireFields<MutationAcceptDiscoveryProposalArgs, 'input'>>;
  rejectDiscoveryProposal?: Resolver<ResolversTypes['DiscoveryProposalPayload'], ParentType, ContextType, RequireFields<MutationRejectDiscoveryProposalArgs, 'input'>>;
  continueDeploymentRun?: Resolver<ResolversTypes['DeploymentRunPayload'], ParentType, ContextType, RequireFields<MutationContinueDeploymentRunArgs, 'input'>>;
  abandonDeploymentRun?: Resolver<ResolversTypes['DeploymentRunPayload'], ParentType, ContextType, RequireFields<MutationAbandonDeploymentRunArgs, 'input'>>;
  publishDeploymentDeadlines?: Resolver<ResolversTypes['DeploymentDeadlinesPayload'], ParentType, ContextType, RequireFields<MutationPublishDeploymentDeadlinesArgs, 'input'>>;
  draftReleasePolicy?: Resolver<ResolversTypes['ReleasePolicyPayload'], ParentType, ContextType, RequireFields<MutationDraftReleasePolicyArgs, 'input'>>;
  agreeReleasePolicy?: Resolver<ResolversTypes['ReleasePolicyPayload'], ParentType, ContextType, RequireFields<MutationAgreeReleasePolicyArgs, 'input'>>;
  putReleasePolicyInForce?: Resolver<ResolversTypes['ReleasePolicyPayload'], ParentType, ContextType, RequireFields<MutationPutReleasePolicyInForceArgs, 'input'>>;
  withdrawReleasePolicy?: Resolver<ResolversTypes['ReleasePolicyPayload'], ParentType, ContextType, RequireFields<MutationWithdrawReleasePolicyArgs, 'input'>>;
  planRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationPlanReleaseArgs, 'input'>>;
  replanRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationReplanReleaseArgs, 'input'>>;
  buildRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationBuildReleaseArgs, 'input'>>;
  checkReleaseCriterion?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationCheckReleaseCriterionArgs, 'input'>>;
  promoteRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationPromoteReleaseArgs, 'input'>>;
  reportDeploymentStep?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationReportDeploymentStepArgs, 'input'>>;
  acceptRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationAcceptReleaseArgs, 'input'>>;
  deployRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationDeployReleaseArgs, 'input'>>;
  failRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationFailReleaseArgs, 'input'>>;
  backOutRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationBackOutReleaseArgs, 'input'>>;
  reviewRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationReviewReleaseArgs, 'input'>>;
  closeRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationCloseReleaseArgs, 'input'>>;
  cancelRelease?: Resolver<ResolversTypes['ReleasePayload'], ParentType, ContextType, RequireFields<MutationCancelReleaseArgs, 'input'>>;
  proposeTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationProposeTransitionArgs, 'input'>>;
  nameTransitionChange?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationNameTransitionChangeArgs, 'input'>>;
  planTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationPlanTransitionArgs, 'input'>>;
  designTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationDesignTransitionArgs, 'input'>>;
  buildTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationBuildTransitionArgs, 'input'>>;
  checkTransitionCriterion?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationCheckTransitionCriterionArgs, 'input'>>;
  confirmTransitionDuty?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationConfirmTransitionDutyArgs, 'input'>>;
  acceptTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationAcceptTransitionArgs, 'input'>>;
  bringTransitionLive?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationBringTransitionLiveArgs, 'input'>>;
  reviewTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationReviewTransitionArgs, 'input'>>;
  cancelTransition?: Resolver<ResolversTypes['TransitionPayload'], ParentType, ContextType, RequireFields<MutationCancelTransitionArgs, 'input'>>;
};

export type LicenceEntitlementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LicenceEntitlementPayload'] = ResolversParentTypes['LicenceEntitlementPayload']> = {
  licenceEntitlement?: Resolver<Maybe<ResolversTypes['LicenceEntitlement']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AssetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssetPayload'] = ResolversParentTypes['AssetPayload']> = {
  asset?: Resolver<Maybe<ResolversTypes['Asset']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ConfigurationAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationAudit'] = ResolversParentTypes['ConfigurationAudit'], FederationReferenceType extends FederationReferenceTypes['ConfigurationAudit'] = FederationReferenceTypes['ConfigurationAudit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConfigurationAudit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ConfigurationAuditState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationAuditAction']>, ParentType, ContextType>;
  auditor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  typeNames?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  plannedFor?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  everyDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['ConfigurationAudit']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType>;
  expectedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  observedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contentHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  variances?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationVariance']>, ParentType, ContextType, Partial<ConfigurationAuditVariancesArgs>>;
  conclusion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  countedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ConfigurationAuditHistoryArgs>>;
};

export type ConfigurationVarianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationVariance'] = ResolversParentTypes['ConfigurationVariance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['VarianceKind'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expected?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  observed?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['VarianceOutcome']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  settledBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConfigurationAuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationAuditConnection'] = ResolversParentTypes['ConfigurationAuditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationAuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationAudit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationAuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationAuditEdge'] = ResolversParentTypes['ConfigurationAuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationAudit'], ParentType, ContextType>;
};

export type ConfigurationAuditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationAuditPayload'] = ResolversParentTypes['ConfigurationAuditPayload']> = {
  configurationAudit?: Resolver<Maybe<ResolversTypes['ConfigurationAudit']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'], FederationReferenceType extends FederationReferenceTypes['Change'] = FederationReferenceTypes['Change']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Change']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  requestedType?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  serviceImpact?: Resolver<ResolversTypes['ServiceImpact'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChangeState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ChangeAction']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  unauthorisedChange?: Resolver<Maybe<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType>;
  effects?: Resolver<ReadonlyArray<ResolversTypes['ChangeEffect']>, ParentType, ContextType>;
  assessments?: Resolver<ReadonlyArray<ResolversTypes['ChangeAssessment']>, ParentType, ContextType>;
  missingAssessments?: Resolver<ReadonlyArray<ResolversTypes['AssessedProcess']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['RiskLevel']>, ParentType, ContextType>;
  riskScore?: Resolver<Maybe<ResolversTypes['RiskScore']>, ParentType, ContextType>;
  standardChange?: Resolver<Maybe<ResolversTypes['StandardChange']>, ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['ChangeAuthority'], ParentType, ContextType>;
  backOutPlan?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  boardMeeting?: Resolver<Maybe<ResolversTypes['BoardMeeting']>, ParentType, ContextType>;
  tests?: Resolver<ReadonlyArray<ResolversTypes['ChangeTest']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  implementer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['ChangeTask']>, ParentType, ContextType>;
  acceptedConflicts?: Resolver<ReadonlyArray<ResolversTypes['AcceptedChangeConflict']>, ParentType, ContextType>;
  openConflicts?: Resolver<ReadonlyArray<ResolversTypes['ChangeConflict']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['ChangeConflict']>, ParentType, ContextType, Partial<ChangeConflictsArgs>>;
  nextFreeWindow?: Resolver<Maybe<ResolversTypes['ChangeWindow']>, ParentType, ContextType, RequireFields<ChangeNextFreeWindowArgs, 'durationMinutes'>>;
  review?: Resolver<Maybe<ResolversTypes['ChangeReview']>, ParentType, ContextType>;
  reviewDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewMissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ChangeOutcome']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  implementedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  backedOutAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ChangeHistoryArgs>>;
  deploymentRun?: Resolver<Maybe<ResolversTypes['DeploymentRun']>, ParentType, ContextType>;
  releases?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType>;
};

export type ChangeRegistrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRegistration'] = ResolversParentTypes['ChangeRegistration']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type ChangeRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRelation'] = ResolversParentTypes['ChangeRelation']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  toId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  toKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  there?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  wasThere?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEffect'] = ResolversParentTypes['ChangeEffect']> = {
  kinds?: Resolver<ReadonlyArray<ResolversTypes['ChangeEffectKind']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['ChangeRegistration']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ChangeRelation']>, ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  stateBefore?: Resolver<Maybe<ResolversTypes['ConfigurationItemState']>, ParentType, ContextType>;
  stateAfter?: Resolver<Maybe<ResolversTypes['ConfigurationItemState']>, ParentType, ContextType>;
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ChangeAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAssessment'] = ResolversParentTypes['ChangeAssessment']> = {
  process?: Resolver<ResolversTypes['AssessedProcess'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  likelihood?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  assessor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangeTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTest'] = ResolversParentTypes['ChangeTest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['TestResult'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangeTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTask'] = ResolversParentTypes['ChangeTask']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChangeTaskState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ChangeTaskAction']>, ParentType, ContextType>;
  addedBecause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  frozen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ChangeReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeReview'] = ResolversParentTypes['ChangeReview']> = {
  objectivesMet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangeConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConflict'] = ResolversParentTypes['ChangeConflict']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['ChangePeriod']>, ParentType, ContextType>;
};

export type AcceptedChangeConflictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptedChangeConflict'] = ResolversParentTypes['AcceptedChangeConflict']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConflictKind'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangeWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeWindow'] = ResolversParentTypes['ChangeWindow']> = {
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangePeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePeriod'] = ResolversParentTypes['ChangePeriod'], FederationReferenceType extends FederationReferenceTypes['ChangePeriod'] = FederationReferenceTypes['ChangePeriod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChangePeriod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangePeriodKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChangePeriodState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ChangePeriodAction']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekly?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChangePeriodHours']>>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  occurrences?: Resolver<ReadonlyArray<ResolversTypes['ChangeWindow']>, ParentType, ContextType, RequireFields<ChangePeriodOccurrencesArgs, 'from' | 'until'>>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ChangePeriodHistoryArgs>>;
};

export type ChangePeriodHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePeriodHours'] = ResolversParentTypes['ChangePeriodHours']> = {
  day?: Resolver<ResolversTypes['ChangePeriodDay'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ChangePeriodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePeriodPayload'] = ResolversParentTypes['ChangePeriodPayload']> = {
  changePeriod?: Resolver<Maybe<ResolversTypes['ChangePeriod']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ChangePeriodConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePeriodConnection'] = ResolversParentTypes['ChangePeriodConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangePeriodEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangePeriod']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangePeriodEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePeriodEdge'] = ResolversParentTypes['ChangePeriodEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangePeriod'], ParentType, ContextType>;
};

export type ChangeAuthorityRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAuthorityRule'] = ResolversParentTypes['ChangeAuthorityRule']> = {
  risk?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  authority?: Resolver<ResolversTypes['ChangeAuthority'], ParentType, ContextType>;
};

export type ChangeScheduleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeSchedule'] = ResolversParentTypes['ChangeSchedule']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['ChangePeriod']>, ParentType, ContextType>;
  iCalendar?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CalendarFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed'], FederationReferenceType extends FederationReferenceTypes['CalendarFeed'] = FederationReferenceTypes['CalendarFeed']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CalendarFeed']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CalendarFeedState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['CalendarFeedAction']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<CalendarFeedHistoryArgs>>;
};

export type OpenCalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenCalendarFeedPayload'] = ResolversParentTypes['OpenCalendarFeedPayload']> = {
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedPayload'] = ResolversParentTypes['CalendarFeedPayload']> = {
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CalendarFeedConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedConnection'] = ResolversParentTypes['CalendarFeedConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CalendarFeedEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarFeedEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeedEdge'] = ResolversParentTypes['CalendarFeedEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CalendarFeed'], ParentType, ContextType>;
};

export type ChangeRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRule'] = ResolversParentTypes['ChangeRule']> = {
  type?: Resolver<ResolversTypes['ChangeType'], ParentType, ContextType>;
  assessments?: Resolver<ReadonlyArray<ResolversTypes['AssessedProcess']>, ParentType, ContextType>;
  leadTimeHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  authorities?: Resolver<ReadonlyArray<ResolversTypes['ChangeAuthorityRule']>, ParentType, ContextType>;
  riskScored?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reviewWithinHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  testAfter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangePolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePolicy'] = ResolversParentTypes['ChangePolicy']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ChangeRule']>, ParentType, ContextType>;
  majorFromServices?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  quorum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uncontrolled?: Resolver<ReadonlyArray<ResolversTypes['UncontrolledAttributes']>, ParentType, ContextType>;
  controlledAdditions?: Resolver<ReadonlyArray<ResolversTypes['ControlledAdditions']>, ParentType, ContextType>;
  assessors?: Resolver<ReadonlyArray<ResolversTypes['ProcessAssessors']>, ParentType, ContextType>;
  explainWithinHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trendEveryDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessAssessorsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessAssessors'] = ResolversParentTypes['ProcessAssessors']> = {
  process?: Resolver<ResolversTypes['AssessedProcess'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  persons?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  teams?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Team']>>, ParentType, ContextType>;
};

export type ControlledAdditionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ControlledAdditions'] = ResolversParentTypes['ControlledAdditions']> = {
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registrations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UncontrolledAttributesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UncontrolledAttributes'] = ResolversParentTypes['UncontrolledAttributes']> = {
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangePolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePolicyPayload'] = ResolversParentTypes['ChangePolicyPayload']> = {
  changePolicy?: Resolver<Maybe<ResolversTypes['ChangePolicy']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RiskQuestionAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskQuestionAnswer'] = ResolversParentTypes['RiskQuestionAnswer']> = {
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskQuestion'] = ResolversParentTypes['RiskQuestion']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['RiskQuestionAnswer']>, ParentType, ContextType>;
};

export type RiskRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskRule'] = ResolversParentTypes['RiskRule']> = {
  fact?: Resolver<ResolversTypes['RiskFact'], ParentType, ContextType>;
  atLeast?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskModel'] = ResolversParentTypes['RiskModel']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  questions?: Resolver<ReadonlyArray<ResolversTypes['RiskQuestion']>, ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['RiskRule']>, ParentType, ContextType>;
  mediumFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  highFrom?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskModelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskModelPayload'] = ResolversParentTypes['RiskModelPayload']> = {
  riskModel?: Resolver<Maybe<ResolversTypes['RiskModel']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RiskContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskContribution'] = ResolversParentTypes['RiskContribution']> = {
  of?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskScore'] = ResolversParentTypes['RiskScore']> = {
  modelVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  contributions?: Resolver<ReadonlyArray<ResolversTypes['RiskContribution']>, ParentType, ContextType>;
};

export type RiskBackTestLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskBackTestLevel'] = ResolversParentTypes['RiskBackTestLevel']> = {
  level?: Resolver<ResolversTypes['RiskLevel'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  troubled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RiskBackTestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RiskBackTest'] = ResolversParentTypes['RiskBackTest']> = {
  levels?: Resolver<ReadonlyArray<ResolversTypes['RiskBackTestLevel']>, ParentType, ContextType>;
  truePositives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falsePositives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  falseNegatives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trueNegatives?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  precision?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type StandardChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChange'] = ResolversParentTypes['StandardChange'], FederationReferenceType extends FederationReferenceTypes['StandardChange'] = FederationReferenceTypes['StandardChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StandardChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StandardChangeState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['StandardChangeAction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  justification?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backOutPlan?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['StandardChangeTask']>, ParentType, ContextType>;
  proposer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  failedChange?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<StandardChangeHistoryArgs>>;
};

export type StandardChangeTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChangeTask'] = ResolversParentTypes['StandardChangeTask']> = {
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
};

export type StandardChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChangePayload'] = ResolversParentTypes['StandardChangePayload']> = {
  standardChange?: Resolver<Maybe<ResolversTypes['StandardChange']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type StandardChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChangeConnection'] = ResolversParentTypes['StandardChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StandardChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StandardChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StandardChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChangeEdge'] = ResolversParentTypes['StandardChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StandardChange'], ParentType, ContextType>;
};

export type BoardMeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeeting'] = ResolversParentTypes['BoardMeeting'], FederationReferenceType extends FederationReferenceTypes['BoardMeeting'] = FederationReferenceTypes['BoardMeeting']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BoardMeeting']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BoardMeetingState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['BoardMeetingAction']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  agenda?: Resolver<ReadonlyArray<ResolversTypes['BoardMeetingItem']>, ParentType, ContextType>;
  attendees?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<BoardMeetingHistoryArgs>>;
};

export type BoardMeetingItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeetingItem'] = ResolversParentTypes['BoardMeetingItem']> = {
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  changeKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  votes?: Resolver<ReadonlyArray<ResolversTypes['BoardMeetingVote']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['BoardDecision']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type BoardMeetingVoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeetingVote'] = ResolversParentTypes['BoardMeetingVote']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  vote?: Resolver<ResolversTypes['BoardVote'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type BoardMeetingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeetingPayload'] = ResolversParentTypes['BoardMeetingPayload']> = {
  boardMeeting?: Resolver<Maybe<ResolversTypes['BoardMeeting']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type BoardMeetingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeetingConnection'] = ResolversParentTypes['BoardMeetingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BoardMeetingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BoardMeeting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BoardMeetingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeetingEdge'] = ResolversParentTypes['BoardMeetingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BoardMeeting'], ParentType, ContextType>;
};

export type CmdbDivergesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CmdbDiverges'] = ResolversParentTypes['CmdbDiverges']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ScheduleConflictsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleConflicts'] = ResolversParentTypes['ScheduleConflicts']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  conflicts?: Resolver<ReadonlyArray<ResolversTypes['ChangeConflict']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnauthorisedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedChange'] = ResolversParentTypes['UnauthorisedChange'], FederationReferenceType extends FederationReferenceTypes['UnauthorisedChange'] = FederationReferenceTypes['UnauthorisedChange']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UnauthorisedChange']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['UnauthorisedChangeState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['UnauthorisedChangeAction']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['UnauthorisedFact']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  settledBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  detectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<UnauthorisedChangeHistoryArgs>>;
};

export type UnauthorisedFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedFact'] = ResolversParentTypes['UnauthorisedFact']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DetectionSource'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType>;
};

export type UnauthorisedChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedChangePayload'] = ResolversParentTypes['UnauthorisedChangePayload']> = {
  unauthorisedChange?: Resolver<Maybe<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type UnauthorisedChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedChangeConnection'] = ResolversParentTypes['UnauthorisedChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnauthorisedChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnauthorisedChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnauthorisedChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedChangeEdge'] = ResolversParentTypes['UnauthorisedChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnauthorisedChange'], ParentType, ContextType>;
};

export type ChangeTrendValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendValue'] = ResolversParentTypes['ChangeTrendValue']> = {
  figure?: Resolver<ResolversTypes['ChangeTrendFigure'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  past?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  signal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangeTrendPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendPeriod'] = ResolversParentTypes['ChangeTrendPeriod']> = {
  fromAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  untilAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendValue']>, ParentType, ContextType>;
};

export type ChangeTrendAnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendAnalysis'] = ResolversParentTypes['ChangeTrendAnalysis'], FederationReferenceType extends FederationReferenceTypes['ChangeTrendAnalysis'] = FederationReferenceTypes['ChangeTrendAnalysis']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ChangeTrendAnalysis']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ChangeTrendState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendAction']>, ParentType, ContextType>;
  fromAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  untilAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  figures?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendValue']>, ParentType, ContextType>;
  past?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendPeriod']>, ParentType, ContextType>;
  signals?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendFigure']>, ParentType, ContextType>;
  conclusion?: Resolver<Maybe<ResolversTypes['ChangeTrendConclusion']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  concludedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  concludedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ChangeTrendAnalysisHistoryArgs>>;
};

export type ChangeTrendAnalysisPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendAnalysisPayload'] = ResolversParentTypes['ChangeTrendAnalysisPayload']> = {
  changeTrendAnalysis?: Resolver<Maybe<ResolversTypes['ChangeTrendAnalysis']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ChangeTrendAnalysisConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendAnalysisConnection'] = ResolversParentTypes['ChangeTrendAnalysisConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendAnalysisEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeTrendAnalysis']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeTrendAnalysisEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeTrendAnalysisEdge'] = ResolversParentTypes['ChangeTrendAnalysisEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeTrendAnalysis'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ServiceRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequest'] = ResolversParentTypes['ServiceRequest']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ChangePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePayload'] = ResolversParentTypes['ChangePayload']> = {
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ConfigurationItemRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemRelation'] = ResolversParentTypes['ConfigurationItemRelation']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type RelationMeaningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationMeaning'] = ResolversParentTypes['RelationMeaning']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  failure?: Resolver<ResolversTypes['FailureTravel'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<RelationMeaningHistoryArgs>>;
};

export type DependencyGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DependencyGroup'] = ResolversParentTypes['DependencyGroup']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  need?: Resolver<ResolversTypes['DependencyNeed'], ParentType, ContextType>;
  atLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemRelation']>, ParentType, ContextType>;
};

export type ConfigurationDefectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationDefect'] = ResolversParentTypes['ConfigurationDefect']> = {
  kind?: Resolver<ResolversTypes['DefectKind'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  others?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConfigurationDefectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationDefectConnection'] = ResolversParentTypes['ConfigurationDefectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationDefectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationDefect']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationDefectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationDefectEdge'] = ResolversParentTypes['ConfigurationDefectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationDefect'], ParentType, ContextType>;
};

export type ConfigurationDefectCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationDefectCount'] = ResolversParentTypes['ConfigurationDefectCount']> = {
  kind?: Resolver<ResolversTypes['DefectKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CiTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CiType'] = ResolversParentTypes['CiType'], FederationReferenceType extends FederationReferenceTypes['CiType'] = FederationReferenceTypes['CiType']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CiType']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attributes?: Resolver<ReadonlyArray<ResolversTypes['AttributeRule']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['RelationRule']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemState']>, ParentType, ContextType>;
  identifying?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  freshnessDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  disposalRecorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<CiTypeHistoryArgs>>;
};

export type AttributeRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeRule'] = ResolversParentTypes['AttributeRule']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttributeKind'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  pattern?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RelationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationRule'] = ResolversParentTypes['RelationRule']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  to?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Impact'] = ResolversParentTypes['Impact']> = {
  direction?: Resolver<ResolversTypes['ImpactDirection'], ParentType, ContextType>;
  of?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  hits?: Resolver<ResolversTypes['ImpactHitConnection'], ParentType, ContextType, Partial<ImpactHitsArgs>>;
  services?: Resolver<ReadonlyArray<ResolversTypes['ImpactHit']>, ParentType, ContextType>;
  withstood?: Resolver<ReadonlyArray<ResolversTypes['ImpactedGroup']>, ParentType, ContextType>;
};

export type ImpactedGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactedGroup'] = ResolversParentTypes['ImpactedGroup']> = {
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  working?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
};

export type ImpactHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactHitConnection'] = ResolversParentTypes['ImpactHitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ImpactHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ImpactHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactHitEdge'] = ResolversParentTypes['ImpactHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImpactHit'], ParentType, ContextType>;
};

export type ImpactHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactHit'] = ResolversParentTypes['ImpactHit']> = {
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['ImpactStep']>, ParentType, ContextType>;
  lost?: Resolver<Maybe<ResolversTypes['ImpactedGroup']>, ParentType, ContextType>;
};

export type ImpactStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactStep'] = ResolversParentTypes['ImpactStep']> = {
  previous?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type ConfigurationItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemConnection'] = ResolversParentTypes['ConfigurationItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemEdge'] = ResolversParentTypes['ConfigurationItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationItem'], ParentType, ContextType>;
};

export type InvalidAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidAttribute'] = ResolversParentTypes['InvalidAttribute']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemPayload'] = ResolversParentTypes['ConfigurationItemPayload']> = {
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ConfigurationItemsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemsPayload'] = ResolversParentTypes['ConfigurationItemsPayload']> = {
  answers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ConfigurationItemAnswer']>>, ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ConfigurationItemAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItemAnswer'] = ResolversParentTypes['ConfigurationItemAnswer']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['BatchOutcome'], ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type CiTypePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CiTypePayload'] = ResolversParentTypes['CiTypePayload']> = {
  ciType?: Resolver<Maybe<ResolversTypes['CiType']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RelationMeaningPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationMeaningPayload'] = ResolversParentTypes['RelationMeaningPayload']> = {
  relationMeaning?: Resolver<Maybe<ResolversTypes['RelationMeaning']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ConfigurationMomentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationMoment'] = ResolversParentTypes['ConfigurationMoment']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConfigurationDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationDiff'] = ResolversParentTypes['ConfigurationDiff']> = {
  from?: Resolver<ResolversTypes['ConfigurationMoment'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ConfigurationMoment'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['ItemDifferenceConnection'], ParentType, ContextType, Partial<ConfigurationDiffItemsArgs>>;
  relations?: Resolver<ResolversTypes['RelationDifferenceConnection'], ParentType, ContextType, Partial<ConfigurationDiffRelationsArgs>>;
};

export type ItemDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDifference'] = ResolversParentTypes['ItemDifference']> = {
  difference?: Resolver<ResolversTypes['Difference'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ChangedFact']>, ParentType, ContextType>;
};

export type ChangedFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedFact'] = ResolversParentTypes['ChangedFact']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type RelationDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationDifference'] = ResolversParentTypes['RelationDifference']> = {
  difference?: Resolver<ResolversTypes['Difference'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
};

export type ItemDifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDifferenceConnection'] = ResolversParentTypes['ItemDifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ItemDifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ItemDifference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ItemDifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ItemDifferenceEdge'] = ResolversParentTypes['ItemDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ItemDifference'], ParentType, ContextType>;
};

export type RelationDifferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationDifferenceConnection'] = ResolversParentTypes['RelationDifferenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationDifferenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RelationDifference']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationDifferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationDifferenceEdge'] = ResolversParentTypes['RelationDifferenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RelationDifference'], ParentType, ContextType>;
};

export type ConfigurationBaselineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationBaseline'] = ResolversParentTypes['ConfigurationBaseline'], FederationReferenceType extends FederationReferenceTypes['ConfigurationBaseline'] = FederationReferenceTypes['ConfigurationBaseline']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConfigurationBaseline']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  knownAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  takenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ConfigurationBaselineHistoryArgs>>;
};

export type ReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release'], FederationReferenceType extends FederationReferenceTypes['Release'] = FederationReferenceTypes['Release']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Release']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deploymentRuns?: Resolver<ReadonlyArray<ResolversTypes['DeploymentRun']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleaseState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ReleaseAction']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['Change']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releaseType?: Resolver<ResolversTypes['ReleaseType'], ParentType, ContextType>;
  emergencyCriterion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  justification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['ReleaseEnvironment']>, ParentType, ContextType>;
  promotions?: Resolver<ReadonlyArray<ResolversTypes['ReleasePromotion']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['DeploymentStep']>, ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  policies?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicy']>, ParentType, ContextType>;
  earlyLifeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incidentsAfter?: Resolver<ResolversTypes['ReleaseIncidents'], ParentType, ContextType, Partial<ReleaseIncidentsAfterArgs>>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['AcceptanceCriterion']>, ParentType, ContextType>;
  build?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  deployer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  effects?: Resolver<ReadonlyArray<ResolversTypes['DeployedEffect']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  backedOut?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['ReleaseReview']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReleaseOutcome']>, ParentType, ContextType>;
  plannedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deployedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ReleaseHistoryArgs>>;
};

export type ConfigurationBaselineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationBaselineConnection'] = ResolversParentTypes['ConfigurationBaselineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationBaselineEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationBaseline']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfigurationBaselineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationBaselineEdge'] = ResolversParentTypes['ConfigurationBaselineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConfigurationBaseline'], ParentType, ContextType>;
};

export type ConfigurationBaselinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationBaselinePayload'] = ResolversParentTypes['ConfigurationBaselinePayload']> = {
  baseline?: Resolver<Maybe<ResolversTypes['ConfigurationBaseline']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DiscoverySourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoverySource'] = ResolversParentTypes['DiscoverySource'], FederationReferenceType extends FederationReferenceTypes['DiscoverySource'] = FederationReferenceTypes['DiscoverySource']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DiscoverySource']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DiscoverySourceState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['DiscoverySourceAction']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranks?: Resolver<ReadonlyArray<ResolversTypes['AttributeRank']>, ParentType, ContextType>;
  onCreate?: Resolver<ResolversTypes['ProposalPolicy'], ParentType, ContextType>;
  onUpdate?: Resolver<ResolversTypes['ProposalPolicy'], ParentType, ContextType>;
  missingAfterRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onMissing?: Resolver<ResolversTypes['MissingAction'], ParentType, ContextType>;
  definedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<DiscoverySourceHistoryArgs>>;
};

export type AttributeRankResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeRank'] = ResolversParentTypes['AttributeRank']> = {
  attribute?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReconciliationPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationPolicy'] = ResolversParentTypes['ReconciliationPolicy'], FederationReferenceType extends FederationReferenceTypes['ReconciliationPolicy'] = FederationReferenceTypes['ReconciliationPolicy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReconciliationPolicy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['IdentificationRule']>, ParentType, ContextType>;
  badValues?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  manualRank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ReconciliationPolicyHistoryArgs>>;
};

export type IdentificationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentificationRule'] = ResolversParentTypes['IdentificationRule']> = {
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DiscoveryRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryRun'] = ResolversParentTypes['DiscoveryRun'], FederationReferenceType extends FederationReferenceTypes['DiscoveryRun'] = FederationReferenceTypes['DiscoveryRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DiscoveryRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DiscoveryRunState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryRunAction']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['DiscoverySource'], ParentType, ContextType>;
  full?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sourceVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  policyVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  batches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  conflicts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  related?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingItems?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  batchHashes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<DiscoveryRunHistoryArgs>>;
};

export type DiscoveryRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryRunConnection'] = ResolversParentTypes['DiscoveryRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscoveryRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryRunEdge'] = ResolversParentTypes['DiscoveryRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DiscoveryRun'], ParentType, ContextType>;
};

export type DiscoveryProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryProposal'] = ResolversParentTypes['DiscoveryProposal'], FederationReferenceType extends FederationReferenceTypes['DiscoveryProposal'] = FederationReferenceTypes['DiscoveryProposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DiscoveryProposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DiscoveryProposalState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryProposalAction']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  sourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  into?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  candidates?: Resolver<ReadonlyArray<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  typeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attributes?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ObservedRelation']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decider?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  madeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<DiscoveryProposalHistoryArgs>>;
};

export type DiscoveryProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryProposalConnection'] = ResolversParentTypes['DiscoveryProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DiscoveryProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryProposalEdge'] = ResolversParentTypes['DiscoveryProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DiscoveryProposal'], ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['FieldVerdict'], ParentType, ContextType>;
};

export type ObservedRelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservedRelation'] = ResolversParentTypes['ObservedRelation']> = {
  kind?: Resolver<ResolversTypes['RelationKind'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SightingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sighting'] = ResolversParentTypes['Sighting']> = {
  sourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  seenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  missedRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SightingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SightingConnection'] = ResolversParentTypes['SightingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SightingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sighting']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SightingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SightingEdge'] = ResolversParentTypes['SightingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sighting'], ParentType, ContextType>;
};

export type DiscoverySourcePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoverySourcePayload'] = ResolversParentTypes['DiscoverySourcePayload']> = {
  discoverySource?: Resolver<Maybe<ResolversTypes['DiscoverySource']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ReconciliationPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReconciliationPolicyPayload'] = ResolversParentTypes['ReconciliationPolicyPayload']> = {
  reconciliationPolicy?: Resolver<Maybe<ResolversTypes['ReconciliationPolicy']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DiscoveryRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryRunPayload'] = ResolversParentTypes['DiscoveryRunPayload']> = {
  discoveryRun?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DiscoveryProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscoveryProposalPayload'] = ResolversParentTypes['DiscoveryProposalPayload']> = {
  discoveryProposal?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DuplicatesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DuplicatesPayload'] = ResolversParentTypes['DuplicatesPayload']> = {
  discoveryProposals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DiscoveryProposal']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ObservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationPayload'] = ResolversParentTypes['ObservationPayload']> = {
  discoveryRun?: Resolver<Maybe<ResolversTypes['DiscoveryRun']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ObservationAnswer']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ObservationAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ObservationAnswer'] = ResolversParentTypes['ObservationAnswer']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ObservationOutcome'], ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['DiscoveryProposal']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DeploymentRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRun'] = ResolversParentTypes['DeploymentRun'], FederationReferenceType extends FederationReferenceTypes['DeploymentRun'] = FederationReferenceTypes['DeploymentRun']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['DeploymentRun']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DeploymentRunState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['DeploymentRunAction']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  step?: Resolver<ResolversTypes['DeploymentRunStep'], ParentType, ContextType>;
  backwards?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  windowEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  openItems?: Resolver<ReadonlyArray<ResolversTypes['OpenItem']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['DeploymentRunPassedStep']>, ParentType, ContextType>;
  escalations?: Resolver<ReadonlyArray<ResolversTypes['DeploymentEscalation']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<DeploymentRunHistoryArgs>>;
};

export type DeploymentRunPassedStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRunPassedStep'] = ResolversParentTypes['DeploymentRunPassedStep']> = {
  step?: Resolver<ResolversTypes['DeploymentRunStep'], ParentType, ContextType>;
  backwards?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OpenItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenItem'] = ResolversParentTypes['OpenItem']> = {
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeploymentEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentEscalation'] = ResolversParentTypes['DeploymentEscalation']> = {
  step?: Resolver<ResolversTypes['DeploymentRunStep'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['EscalationCause'], ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['RefusedEffect']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['EscalationEnd']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  resolver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RefusedEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedEffect'] = ResolversParentTypes['RefusedEffect']> = {
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DeploymentDeadlinesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentDeadlines'] = ResolversParentTypes['DeploymentDeadlines']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['DeploymentStepDeadline']>, ParentType, ContextType>;
  acknowledgeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeploymentStepDeadlineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentStepDeadline'] = ResolversParentTypes['DeploymentStepDeadline']> = {
  step?: Resolver<ResolversTypes['DeploymentRunStep'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeploymentRunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRunConnection'] = ResolversParentTypes['DeploymentRunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeploymentRunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeploymentRun']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeploymentRunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRunEdge'] = ResolversParentTypes['DeploymentRunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeploymentRun'], ParentType, ContextType>;
};

export type DeploymentRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentRunPayload'] = ResolversParentTypes['DeploymentRunPayload']> = {
  deploymentRun?: Resolver<Maybe<ResolversTypes['DeploymentRun']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type DeploymentDeadlinesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentDeadlinesPayload'] = ResolversParentTypes['DeploymentDeadlinesPayload']> = {
  deploymentDeadlines?: Resolver<Maybe<ResolversTypes['DeploymentDeadlines']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ReleasePromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePromotion'] = ResolversParentTypes['ReleasePromotion']> = {
  environment?: Resolver<ResolversTypes['ReleaseEnvironment'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DeploymentStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeploymentStep'] = ResolversParentTypes['DeploymentStep']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['StepProgress']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reporter?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ReleaseIncidentsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseIncidents'] = ResolversParentTypes['ReleaseIncidents']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  caused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['ReleaseIncident']>, ParentType, ContextType>;
};

export type ReleaseIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseIncident'] = ResolversParentTypes['ReleaseIncident']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  incidentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  caused?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ReleasePolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicy'] = ResolversParentTypes['ReleasePolicy'], FederationReferenceType extends FederationReferenceTypes['ReleasePolicy'] = FederationReferenceTypes['ReleasePolicy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReleasePolicy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReleasePolicyState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicyAction']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicyRule']>, ParentType, ContextType>;
  emergencyCriteria?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  earlyLifeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agreements?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicyAgreement']>, ParentType, ContextType>;
  missingAgreements?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicyParty']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inForceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ReleasePolicyHistoryArgs>>;
};

export type ReleasePolicyRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicyRule'] = ResolversParentTypes['ReleasePolicyRule']> = {
  releaseType?: Resolver<ResolversTypes['ReleaseType'], ParentType, ContextType>;
  atMost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  perDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  noticeHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  environments?: Resolver<ReadonlyArray<ResolversTypes['ReleaseEnvironment']>, ParentType, ContextType>;
};

export type ReleasePolicyAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicyAgreement'] = ResolversParentTypes['ReleasePolicyAgreement']> = {
  party?: Resolver<ResolversTypes['ReleasePolicyParty'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReleasePolicyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicyConnection'] = ResolversParentTypes['ReleasePolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReleasePolicy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReleasePolicyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicyEdge'] = ResolversParentTypes['ReleasePolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReleasePolicy'], ParentType, ContextType>;
};

export type AcceptanceCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptanceCriterion'] = ResolversParentTypes['AcceptanceCriterion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['CriterionPhase'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checker?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DeployedEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeployedEffect'] = ResolversParentTypes['DeployedEffect']> = {
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['ChangeEffectKind']>, ParentType, ContextType>;
  registration?: Resolver<Maybe<ResolversTypes['ChangeRegistration']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['ChangeRelation']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  itemKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type ReleaseReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseReview'] = ResolversParentTypes['ReleaseReview']> = {
  analysis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  improvement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReleaseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseConnection'] = ResolversParentTypes['ReleaseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReleaseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Release']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReleaseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleaseEdge'] = ResolversParentTypes['ReleaseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Release'], ParentType, ContextType>;
};

export type ReleasePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePayload'] = ResolversParentTypes['ReleasePayload']> = {
  release?: Resolver<Maybe<ResolversTypes['Release']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ReleasePolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReleasePolicyPayload'] = ResolversParentTypes['ReleasePolicyPayload']> = {
  releasePolicy?: Resolver<Maybe<ResolversTypes['ReleasePolicy']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type TransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition'], FederationReferenceType extends FederationReferenceTypes['Transition'] = FederationReferenceTypes['Transition']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transition']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransitionKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TransitionState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['TransitionAction']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['TransitionPlan']>, ParentType, ContextType>;
  design?: Resolver<Maybe<ResolversTypes['TransitionDesign']>, ParentType, ContextType>;
  built?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  criteria?: Resolver<ReadonlyArray<ResolversTypes['TransitionCriterion']>, ParentType, ContextType>;
  duties?: Resolver<ReadonlyArray<ResolversTypes['TransitionDuty']>, ParentType, ContextType>;
  acceptor?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['TransitionReview']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  liveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<TransitionHistoryArgs>>;
};

export type TransitionPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionPlan'] = ResolversParentTypes['TransitionPlan']> = {
  responsibilities?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  communication?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resources?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dependencies?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  risks?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  liveAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransitionDesignResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionDesign'] = ResolversParentTypes['TransitionDesign']> = {
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needs?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  arrangements?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransitionCriterionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionCriterion'] = ResolversParentTypes['TransitionCriterion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  met?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checker?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TransitionDutyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionDuty'] = ResolversParentTypes['TransitionDuty']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DutyKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  treatment?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  confirmer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TransitionReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionReview'] = ResolversParentTypes['TransitionReview']> = {
  achieved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  followUp?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransitionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionConnection'] = ResolversParentTypes['TransitionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TransitionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Transition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransitionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionEdge'] = ResolversParentTypes['TransitionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Transition'], ParentType, ContextType>;
};

export type TransitionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransitionPayload'] = ResolversParentTypes['TransitionPayload']> = {
  transition?: Resolver<Maybe<ResolversTypes['Transition']>, ParentType, ContextType>;
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
  Asset?: AssetResolvers<ContextType>;
  AssetCostShare?: AssetCostShareResolvers<ContextType>;
  AssetDisposal?: AssetDisposalResolvers<ContextType>;
  AssetConnection?: AssetConnectionResolvers<ContextType>;
  AssetEdge?: AssetEdgeResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  LicenceEntitlement?: LicenceEntitlementResolvers<ContextType>;
  LicenceEntitlementConnection?: LicenceEntitlementConnectionResolvers<ContextType>;
  LicenceEntitlementEdge?: LicenceEntitlementEdgeResolvers<ContextType>;
  LicencePosition?: LicencePositionResolvers<ContextType>;
  LicencePositionConnection?: LicencePositionConnectionResolvers<ContextType>;
  LicencePositionEdge?: LicencePositionEdgeResolvers<ContextType>;
  ConfigurationItem?: ConfigurationItemResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  LicenceEntitlementPayload?: LicenceEntitlementPayloadResolvers<ContextType>;
  AssetPayload?: AssetPayloadResolvers<ContextType>;
  ConfigurationAudit?: ConfigurationAuditResolvers<ContextType>;
  ConfigurationVariance?: ConfigurationVarianceResolvers<ContextType>;
  ConfigurationAuditConnection?: ConfigurationAuditConnectionResolvers<ContextType>;
  ConfigurationAuditEdge?: ConfigurationAuditEdgeResolvers<ContextType>;
  ConfigurationAuditPayload?: ConfigurationAuditPayloadResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeRegistration?: ChangeRegistrationResolvers<ContextType>;
  ChangeRelation?: ChangeRelationResolvers<ContextType>;
  ChangeEffect?: ChangeEffectResolvers<ContextType>;
  ChangeAssessment?: ChangeAssessmentResolvers<ContextType>;
  ChangeTest?: ChangeTestResolvers<ContextType>;
  ChangeTask?: ChangeTaskResolvers<ContextType>;
  ChangeReview?: ChangeReviewResolvers<ContextType>;
  ChangeConflict?: ChangeConflictResolvers<ContextType>;
  AcceptedChangeConflict?: AcceptedChangeConflictResolvers<ContextType>;
  ChangeWindow?: ChangeWindowResolvers<ContextType>;
  ChangePeriod?: ChangePeriodResolvers<ContextType>;
  ChangePeriodHours?: ChangePeriodHoursResolvers<ContextType>;
  ChangePeriodPayload?: ChangePeriodPayloadResolvers<ContextType>;
  ChangePeriodConnection?: ChangePeriodConnectionResolvers<ContextType>;
  ChangePeriodEdge?: ChangePeriodEdgeResolvers<ContextType>;
  ChangeAuthorityRule?: ChangeAuthorityRuleResolvers<ContextType>;
  ChangeSchedule?: ChangeScheduleResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  OpenCalendarFeedPayload?: OpenCalendarFeedPayloadResolvers<ContextType>;
  CalendarFeedPayload?: CalendarFeedPayloadResolvers<ContextType>;
  CalendarFeedConnection?: CalendarFeedConnectionResolvers<ContextType>;
  CalendarFeedEdge?: CalendarFeedEdgeResolvers<ContextType>;
  ChangeRule?: ChangeRuleResolvers<ContextType>;
  ChangePolicy?: ChangePolicyResolvers<ContextType>;
  ProcessAssessors?: ProcessAssessorsResolvers<ContextType>;
  ControlledAdditions?: ControlledAdditionsResolvers<ContextType>;
  UncontrolledAttributes?: UncontrolledAttributesResolvers<ContextType>;
  ChangePolicyPayload?: ChangePolicyPayloadResolvers<ContextType>;
  RiskQuestionAnswer?: RiskQuestionAnswerResolvers<ContextType>;
  RiskQuestion?: RiskQuestionResolvers<ContextType>;
  RiskRule?: RiskRuleResolvers<ContextType>;
  RiskModel?: RiskModelResolvers<ContextType>;
  RiskModelPayload?: RiskModelPayloadResolvers<ContextType>;
  RiskContribution?: RiskContributionResolvers<ContextType>;
  RiskScore?: RiskScoreResolvers<ContextType>;
  RiskBackTestLevel?: RiskBackTestLevelResolvers<ContextType>;
  RiskBackTest?: RiskBackTestResolvers<ContextType>;
  StandardChange?: StandardChangeResolvers<ContextType>;
  StandardChangeTask?: StandardChangeTaskResolvers<ContextType>;
  StandardChangePayload?: StandardChangePayloadResolvers<ContextType>;
  StandardChangeConnection?: StandardChangeConnectionResolvers<ContextType>;
  StandardChangeEdge?: StandardChangeEdgeResolvers<ContextType>;
  BoardMeeting?: BoardMeetingResolvers<ContextType>;
  BoardMeetingItem?: BoardMeetingItemResolvers<ContextType>;
  BoardMeetingVote?: BoardMeetingVoteResolvers<ContextType>;
  BoardMeetingPayload?: BoardMeetingPayloadResolvers<ContextType>;
  BoardMeetingConnection?: BoardMeetingConnectionResolvers<ContextType>;
  BoardMeetingEdge?: BoardMeetingEdgeResolvers<ContextType>;
  CmdbDiverges?: CmdbDivergesResolvers<ContextType>;
  ScheduleConflicts?: ScheduleConflictsResolvers<ContextType>;
  UnauthorisedChange?: UnauthorisedChangeResolvers<ContextType>;
  UnauthorisedFact?: UnauthorisedFactResolvers<ContextType>;
  UnauthorisedChangePayload?: UnauthorisedChangePayloadResolvers<ContextType>;
  UnauthorisedChangeConnection?: UnauthorisedChangeConnectionResolvers<ContextType>;
  UnauthorisedChangeEdge?: UnauthorisedChangeEdgeResolvers<ContextType>;
  ChangeTrendValue?: ChangeTrendValueResolvers<ContextType>;
  ChangeTrendPeriod?: ChangeTrendPeriodResolvers<ContextType>;
  ChangeTrendAnalysis?: ChangeTrendAnalysisResolvers<ContextType>;
  ChangeTrendAnalysisPayload?: ChangeTrendAnalysisPayloadResolvers<ContextType>;
  ChangeTrendAnalysisConnection?: ChangeTrendAnalysisConnectionResolvers<ContextType>;
  ChangeTrendAnalysisEdge?: ChangeTrendAnalysisEdgeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ServiceRequest?: ServiceRequestResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  ChangePayload?: ChangePayloadResolvers<ContextType>;
  ConfigurationItemRelation?: ConfigurationItemRelationResolvers<ContextType>;
  RelationMeaning?: RelationMeaningResolvers<ContextType>;
  DependencyGroup?: DependencyGroupResolvers<ContextType>;
  ConfigurationDefect?: ConfigurationDefectResolvers<ContextType>;
  ConfigurationDefectConnection?: ConfigurationDefectConnectionResolvers<ContextType>;
  ConfigurationDefectEdge?: ConfigurationDefectEdgeResolvers<ContextType>;
  ConfigurationDefectCount?: ConfigurationDefectCountResolvers<ContextType>;
  CiType?: CiTypeResolvers<ContextType>;
  AttributeRule?: AttributeRuleResolvers<ContextType>;
  RelationRule?: RelationRuleResolvers<ContextType>;
  Impact?: ImpactResolvers<ContextType>;
  ImpactedGroup?: ImpactedGroupResolvers<ContextType>;
  ImpactHitConnection?: ImpactHitConnectionResolvers<ContextType>;
  ImpactHitEdge?: ImpactHitEdgeResolvers<ContextType>;
  ImpactHit?: ImpactHitResolvers<ContextType>;
  ImpactStep?: ImpactStepResolvers<ContextType>;
  ConfigurationItemConnection?: ConfigurationItemConnectionResolvers<ContextType>;
  ConfigurationItemEdge?: ConfigurationItemEdgeResolvers<ContextType>;
  InvalidAttribute?: InvalidAttributeResolvers<ContextType>;
  ConfigurationItemPayload?: ConfigurationItemPayloadResolvers<ContextType>;
  ConfigurationItemsPayload?: ConfigurationItemsPayloadResolvers<ContextType>;
  ConfigurationItemAnswer?: ConfigurationItemAnswerResolvers<ContextType>;
  CiTypePayload?: CiTypePayloadResolvers<ContextType>;
  RelationMeaningPayload?: RelationMeaningPayloadResolvers<ContextType>;
  ConfigurationMoment?: ConfigurationMomentResolvers<ContextType>;
  ConfigurationDiff?: ConfigurationDiffResolvers<ContextType>;
  ItemDifference?: ItemDifferenceResolvers<ContextType>;
  ChangedFact?: ChangedFactResolvers<ContextType>;
  RelationDifference?: RelationDifferenceResolvers<ContextType>;
  ItemDifferenceConnection?: ItemDifferenceConnectionResolvers<ContextType>;
  ItemDifferenceEdge?: ItemDifferenceEdgeResolvers<ContextType>;
  RelationDifferenceConnection?: RelationDifferenceConnectionResolvers<ContextType>;
  RelationDifferenceEdge?: RelationDifferenceEdgeResolvers<ContextType>;
  ConfigurationBaseline?: ConfigurationBaselineResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  ConfigurationBaselineConnection?: ConfigurationBaselineConnectionResolvers<ContextType>;
  ConfigurationBaselineEdge?: ConfigurationBaselineEdgeResolvers<ContextType>;
  ConfigurationBaselinePayload?: ConfigurationBaselinePayloadResolvers<ContextType>;
  DiscoverySource?: DiscoverySourceResolvers<ContextType>;
  AttributeRank?: AttributeRankResolvers<ContextType>;
  ReconciliationPolicy?: ReconciliationPolicyResolvers<ContextType>;
  IdentificationRule?: IdentificationRuleResolvers<ContextType>;
  DiscoveryRun?: DiscoveryRunResolvers<ContextType>;
  DiscoveryRunConnection?: DiscoveryRunConnectionResolvers<ContextType>;
  DiscoveryRunEdge?: DiscoveryRunEdgeResolvers<ContextType>;
  DiscoveryProposal?: DiscoveryProposalResolvers<ContextType>;
  DiscoveryProposalConnection?: DiscoveryProposalConnectionResolvers<ContextType>;
  DiscoveryProposalEdge?: DiscoveryProposalEdgeResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  ObservedRelation?: ObservedRelationResolvers<ContextType>;
  Sighting?: SightingResolvers<ContextType>;
  SightingConnection?: SightingConnectionResolvers<ContextType>;
  SightingEdge?: SightingEdgeResolvers<ContextType>;
  DiscoverySourcePayload?: DiscoverySourcePayloadResolvers<ContextType>;
  ReconciliationPolicyPayload?: ReconciliationPolicyPayloadResolvers<ContextType>;
  DiscoveryRunPayload?: DiscoveryRunPayloadResolvers<ContextType>;
  DiscoveryProposalPayload?: DiscoveryProposalPayloadResolvers<ContextType>;
  DuplicatesPayload?: DuplicatesPayloadResolvers<ContextType>;
  ObservationPayload?: ObservationPayloadResolvers<ContextType>;
  ObservationAnswer?: ObservationAnswerResolvers<ContextType>;
  DeploymentRun?: DeploymentRunResolvers<ContextType>;
  DeploymentRunPassedStep?: DeploymentRunPassedStepResolvers<ContextType>;
  OpenItem?: OpenItemResolvers<ContextType>;
  DeploymentEscalation?: DeploymentEscalationResolvers<ContextType>;
  RefusedEffect?: RefusedEffectResolvers<ContextType>;
  DeploymentDeadlines?: DeploymentDeadlinesResolvers<ContextType>;
  DeploymentStepDeadline?: DeploymentStepDeadlineResolvers<ContextType>;
  DeploymentRunConnection?: DeploymentRunConnectionResolvers<ContextType>;
  DeploymentRunEdge?: DeploymentRunEdgeResolvers<ContextType>;
  DeploymentRunPayload?: DeploymentRunPayloadResolvers<ContextType>;
  DeploymentDeadlinesPayload?: DeploymentDeadlinesPayloadResolvers<ContextType>;
  ReleasePromotion?: ReleasePromotionResolvers<ContextType>;
  DeploymentStep?: DeploymentStepResolvers<ContextType>;
  ReleaseIncidents?: ReleaseIncidentsResolvers<ContextType>;
  ReleaseIncident?: ReleaseIncidentResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  ReleasePolicy?: ReleasePolicyResolvers<ContextType>;
  ReleasePolicyRule?: ReleasePolicyRuleResolvers<ContextType>;
  ReleasePolicyAgreement?: ReleasePolicyAgreementResolvers<ContextType>;
  ReleasePolicyConnection?: ReleasePolicyConnectionResolvers<ContextType>;
  ReleasePolicyEdge?: ReleasePolicyEdgeResolvers<ContextType>;
  AcceptanceCriterion?: AcceptanceCriterionResolvers<ContextType>;
  DeployedEffect?: DeployedEffectResolvers<ContextType>;
  ReleaseReview?: ReleaseReviewResolvers<ContextType>;
  ReleaseConnection?: ReleaseConnectionResolvers<ContextType>;
  ReleaseEdge?: ReleaseEdgeResolvers<ContextType>;
  ReleasePayload?: ReleasePayloadResolvers<ContextType>;
  ReleasePolicyPayload?: ReleasePolicyPayloadResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  TransitionPlan?: TransitionPlanResolvers<ContextType>;
  TransitionDesign?: TransitionDesignResolvers<ContextType>;
  TransitionCriterion?: TransitionCriterionResolvers<ContextType>;
  TransitionDuty?: TransitionDutyResolvers<ContextType>;
  TransitionReview?: TransitionReviewResolvers<ContextType>;
  TransitionConnection?: TransitionConnectionResolvers<ContextType>;
  TransitionEdge?: TransitionEdgeResolvers<ContextType>;
  TransitionPayload?: TransitionPayloadResolvers<ContextType>;
};
