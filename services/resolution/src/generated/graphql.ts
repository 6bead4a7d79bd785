// Made by `npm run generate` from the schemas of this service's processes. Do not edit.
import type { Connection as Page } from '@attest/subgraph';
import type { Instant } from '@attest/kernel';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { RefusalPayload, RecordEvent as RecordEventParent, Context } from '@attest/subgraph';
import type { Incident as IncidentParent, IncidentClassification as IncidentClassificationParent, IncidentClassificationValues as IncidentClassificationValuesParent, IncidentEscalation as IncidentEscalationParent, IncidentComment as IncidentCommentParent, IncidentAttachment as IncidentAttachmentParent } from '../incident/mappers.ts';
import type { Problem as ProblemParent, ProblemDiagnosisEntry as ProblemDiagnosisEntryParent } from '../problem/mappers.ts';
import type { Alert as AlertParent, Email as EmailParent, AlertReceipt as AlertReceiptParent } from '../intake/mappers.ts';
import type { KnowledgeArticle as KnowledgeArticleParent, KnowledgeDraft as KnowledgeDraftParent, KnowledgeEdition as KnowledgeEditionParent, KnowledgeUse as KnowledgeUseParent, KnowledgeFeedback as KnowledgeFeedbackParent, KnowledgeHit as KnowledgeHitParent, KnowledgeMatch as KnowledgeMatchParent, KnowledgeSnippetPart as KnowledgeSnippetPartParent, KnowledgeSuggestion as KnowledgeSuggestionParent, KnowledgeReason as KnowledgeReasonParent } from '../knowledge/mappers.ts';
import type { MajorIncident as MajorIncidentParent, MajorIncidentCriteria as MajorIncidentCriteriaParent, MajorIncidentRecipient as MajorIncidentRecipientParent, MajorIncidentUpdate as MajorIncidentUpdateParent, MajorIncidentEntry as MajorIncidentEntryParent, MajorIncidentReview as MajorIncidentReviewParent, MajorIncidentImprovement as MajorIncidentImprovementParent, MajorIncidentRule as MajorIncidentRuleParent, MajorIncidentAgreement as MajorIncidentAgreementParent } from '../major-incident/mappers.ts';
import type { Notice as NoticeParent, ServiceDeparture as ServiceDepartureParent } from '../notice/mappers.ts';
import type { ServiceRequest as ServiceRequestParent, RequestItem as RequestItemParent, RequestItemApproval as RequestItemApprovalParent, RequestItemTask as RequestItemTaskParent, RequestApproval as RequestApprovalParent, RequestTask as RequestTaskParent, ServiceRequestComment as ServiceRequestCommentParent } from '../request/mappers.ts';
import type { ProblemProposal as ProblemProposalParent, IncidentTrend as IncidentTrendParent } from '../trend/mappers.ts';
import type { DeskPeriod as DeskPeriodParent, DeskCount as DeskCountParent, DeskShare as DeskShareParent, DeskResolutionTime as DeskResolutionTimeParent, DeskBacklog as DeskBacklogParent, DeskBacklogAge as DeskBacklogAgeParent, DeskLoad as DeskLoadParent, DeskRecord as DeskRecordParent } from '../desk/mappers.ts';
import type { QueuedIncident as QueuedIncidentParent, IncidentHit as IncidentHitParent, RecordHit as RecordHitParent } from '../queue/mappers.ts';
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

/** Lengths of the periods of figures. */
export type DeskPeriodLength =
  /** A day of the zone: 23 or 25 hours long when its clocks change. */
  | 'DAY'
  /** From Monday to Sunday. */
  | 'WEEK'
  /** A calendar month. */
  | 'MONTH';

/** Only incidents that are all of this. */
export type DeskFilter = {
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In the hands of this team, now or at the end. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Imported from this log. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Figures of the service desk in one period, as its incidents stand now: a resolution that did not hold changes the figures of the
 * period in which it was made. ISO/IEC 20000-1:2018 8.6.1, 9.1.
 */
export type DeskPeriod = {
  /** Its first day, by the calendar of the zone that was asked for. */
  readonly from: Scalars['Date']['output'];
  /** Its last day. */
  readonly until: Scalars['Date']['output'];
  /** When it begins (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When the next one begins (UTC). */
  readonly endsAt: Scalars['DateTime']['output'];
  /** Logged in the period, those that were cancelled later too. */
  readonly logged: DeskCount;
  /** Restored in the period, and not open again since. */
  readonly resolved: DeskCount;
  /**
   * Of the incidents that came by telephone, e-mail, chat or in person and were restored for the first time in the period: those
   * restored at first contact. That is: never handed to another team or person before, assigned to no team or to one of those of
   * the person who logged it, restored by that person or somebody of a team of theirs, and not reopened since.
   */
  readonly firstContact: DeskShare;
  /** Of the incidents restored for the first time in the period: those that were reopened afterwards. */
  readonly reopened: DeskShare;
  /** Of the incidents restored for the first time in the period: those that went to another team or person at least once. */
  readonly reassigned: DeskShare;
  /**
   * Of the incidents logged in the period, not cancelled, that name a configuration item or a caller: those that came at most 30
   * days after another of the same service and category on the same configuration item, or of the same caller where no item is named.
   */
  readonly repeated: DeskShare;
  /** How long the incidents of `resolved` took, by priority; priorities without any are left out. */
  readonly resolutionTimes: ReadonlyArray<DeskResolutionTime>;
  /** What was open when the period ended; now, where it has not ended. */
  readonly backlog: DeskBacklog;
};

/** A number of incidents. */
export type DeskCount = {
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Exactly these. */
  readonly records: DeskRecordConnection;
};


/** A number of incidents. */
export type DeskCountRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A part of a number of incidents. */
export type DeskShare = {
  /** count divided by of, from 0 to 1; null where there are none. */
  readonly rate?: Maybe<Scalars['Float']['output']>;
  /** How many are in the part. */
  readonly count: Scalars['Int']['output'];
  /** How many could be. */
  readonly of: Scalars['Int']['output'];
  /** Exactly those in the part. */
  readonly records: DeskRecordConnection;
  /** Exactly those that could be. */
  readonly allRecords: DeskRecordConnection;
};


/** A part of a number of incidents. */
export type DeskShareRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A part of a number of incidents. */
export type DeskShareAllRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How long incidents of one priority took to be restored. */
export type DeskResolutionTime = {
  /** The priority that they have. */
  readonly priority: IncidentPriority;
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Minutes by the calendar, from the log to the restoration, waiting and nights included. */
  readonly calendarMinutes: DeskMinutes;
  /** Minutes of service time, as the resolution clocks of delivery counted them: service hours less pauses; null where none did. */
  readonly serviceMinutes?: Maybe<DeskMinutes>;
  /** How many of them a clock has measured: no agreement, no clock. */
  readonly measured: Scalars['Int']['output'];
  /** Exactly these. */
  readonly records: DeskRecordConnection;
  /** Exactly those that a clock has measured. */
  readonly measuredRecords: DeskRecordConnection;
};


/** How long incidents of one priority took to be restored. */
export type DeskResolutionTimeRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** How long incidents of one priority took to be restored. */
export type DeskResolutionTimeMeasuredRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Percentiles of minutes: each is the time of one of the incidents. */
export type DeskMinutes = {
  /** Half of them took at most so long. */
  readonly p50: Scalars['Float']['output'];
  /** Four in five took at most so long. */
  readonly p80: Scalars['Float']['output'];
  /** Nineteen in twenty took at most so long. */
  readonly p95: Scalars['Float']['output'];
};

/** What was open at a moment. */
export type DeskBacklog = {
  /** The moment (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** These by age since they were logged, the youngest first. */
  readonly ages: ReadonlyArray<DeskBacklogAge>;
  /** Exactly these. */
  readonly records: DeskRecordConnection;
};


/** What was open at a moment. */
export type DeskBacklogRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What was open and of one age. */
export type DeskBacklogAge = {
  /** At least so many spans of 24 hours old. */
  readonly fromDays: Scalars['Int']['output'];
  /** Less than so many; null for the oldest. */
  readonly untilDays?: Maybe<Scalars['Int']['output']>;
  /** How many. */
  readonly count: Scalars['Int']['output'];
  /** Exactly these. */
  readonly records: DeskRecordConnection;
};


/** What was open and of one age. */
export type DeskBacklogAgeRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whose load is asked for. */
export type DeskLoadBy =
  /** Teams. */
  | 'TEAM'
  /** People. */
  | 'PERSON';

/** What a team or a person has to do now. */
export type DeskLoad = {
  /** The team; null for what is in no team's queue, and where people were asked for. */
  readonly team?: Maybe<Team>;
  /** The person; null for what is assigned to nobody, and where teams were asked for. */
  readonly person?: Maybe<Person>;
  /** Open incidents. */
  readonly count: Scalars['Int']['output'];
  /** Those of priority P1 and P2. */
  readonly urgent: Scalars['Int']['output'];
  /** When the oldest of them was logged (UTC). */
  readonly oldestLoggedAt: Scalars['DateTime']['output'];
  /** Exactly these. */
  readonly records: DeskRecordConnection;
};


/** What a team or a person has to do now. */
export type DeskLoadRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An incident behind a figure. */
export type DeskRecord = {
  /** The incident; null where it has gone from the caller's sight since the page was read. */
  readonly incident?: Maybe<Incident>;
  /** Minutes by the calendar from the log to the restoration; null while it is open. */
  readonly calendarMinutes?: Maybe<Scalars['Float']['output']>;
  /** Minutes of service time to the restoration, as its clock counted; null while it runs, and without a clock. */
  readonly serviceMinutes?: Maybe<Scalars['Float']['output']>;
};

/** A page of the incidents behind a figure. */
export type DeskRecordConnection = {
  /** Incidents with their cursors. */
  readonly edges: ReadonlyArray<DeskRecordEdge>;
  /** The incidents alone. */
  readonly nodes: ReadonlyArray<DeskRecord>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are: the figure. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An incident behind a figure, in a list. */
export type DeskRecordEdge = {
  /** Gives the page after it. */
  readonly cursor: Scalars['String']['output'];
  /** The incident. */
  readonly node: DeskRecord;
};

export type Query = {
  /**
   * Figures of the service desk, period by period, live: what happened a moment ago counts a moment later. For the people of the
   * desk, incident and service level managers, the manager of the service management system, top management, auditors, and a
   * customer's people as to their customer; error FORBIDDEN otherwise. ISO/IEC 20000-1:2018 8.6.1, 9.1.
   */
  readonly deskFigures: ReadonlyArray<DeskPeriod>;
  /**
   * Open incidents by team or by person, the most first; 500 at the most. For the people of the desk, incident and service level
   * managers, and the manager of the service management system; error FORBIDDEN otherwise.
   */
  readonly deskLoad: ReadonlyArray<DeskLoad>;
  /** The incident of this id; null where there is none that the caller may see. */
  readonly incident?: Maybe<Incident>;
  /** The incident of this human key. */
  readonly incidentByKey?: Maybe<Incident>;
  /** Incidents that the caller may see. */
  readonly incidents: IncidentConnection;
  /** The priority matrix in force. */
  readonly priorityMatrix: PriorityMatrix;
  /** The categories in force. */
  readonly incidentCategories: IncidentCategoryTree;
  /** The rule in force that gives security incidents the priority of their risk. */
  readonly securityRiskPriorities: SecurityRiskPriorities;
  /** The rules of escalation in force; only the provider's people see published ones. */
  readonly escalationRules: EscalationRules;
  /** How long a resolution may be contested, as in force. */
  readonly incidentSettings: IncidentSettings;
  /** Figures by month: logged, closed, backlog, priorities, changes of state. */
  readonly incidentMonths: ReadonlyArray<IncidentMonth>;
  /** One message, by id. */
  readonly email?: Maybe<Email>;
  /** The message of this human key. */
  readonly emailByKey?: Maybe<Email>;
  /** Messages that the caller may see. */
  readonly emails: EmailConnection;
  /** The settings in force; only the provider's people see published ones. */
  readonly emailSettings: EmailSettings;
  /** One alert, by id. */
  readonly alert?: Maybe<Alert>;
  /** The alert of this human key. */
  readonly alertByKey?: Maybe<Alert>;
  /** Alerts that the caller may see. */
  readonly alerts: AlertConnection;
  /** The rules in force; only the provider's people see published ones. */
  readonly alertRules: AlertRules;
  /** The article of this id; null where there is none that the caller may read. */
  readonly knowledgeArticle?: Maybe<KnowledgeArticle>;
  /** The article of this key; null where there is none that the caller may read. */
  readonly knowledgeArticleByKey?: Maybe<KnowledgeArticle>;
  /** Articles in any state; people outside the provider see those in force that are for them. */
  readonly knowledgeArticles: KnowledgeArticleConnection;
  /**
   * Published articles that answer a question in any language, the best first. Case, accents and width do not matter; other
   * forms of a word are found in the article's own language, so are, for six words of the question, words that are written
   * alike. The first 24 words count.
   */
  readonly knowledgeSearch: KnowledgeHitConnection;
  /**
   * Known errors and published articles that may help with what is about to be logged, the best first, each with the reasons:
   * before an incident is logged, or instead of it. What the caller may not read is not suggested.
   */
  readonly knowledgeSuggestions: ReadonlyArray<KnowledgeSuggestion>;
  /** A major incident; null where there is none that the caller may see. */
  readonly majorIncident?: Maybe<MajorIncident>;
  /** A major incident by its key. */
  readonly majorIncidentByKey?: Maybe<MajorIncident>;
  /** Major incidents and candidates that the caller may see. */
  readonly majorIncidents: MajorIncidentConnection;
  /** Incidents that are proposed as major ones: to be declared or declined. */
  readonly majorIncidentCandidates: MajorIncidentConnection;
  /** A set of criteria; null where there is none that the caller may see. */
  readonly majorIncidentCriteria?: Maybe<MajorIncidentCriteria>;
  /** The set of criteria of this human key. */
  readonly majorIncidentCriteriaByKey?: Maybe<MajorIncidentCriteria>;
  /** Sets of criteria that the caller may see. */
  readonly majorIncidentCriteriaSets: MajorIncidentCriteriaConnection;
  /** The criteria that hold for a customer: its own, or those of everybody; null where nothing is in force. */
  readonly majorIncidentCriteriaInForce?: Maybe<MajorIncidentCriteria>;
  /** A notice of the caller's own; null where there is none. */
  readonly notice?: Maybe<Notice>;
  /**
   * What there is for the caller: one notice a record, of whichever service. A customer's or supplier's people are
   * told of nothing that they may not read. What happens is there a moment later; what is older than three days when it is heard of,
   * or came by an import, is told to nobody. What was read more than 90 days ago is left out.
   */
  readonly myNotices: NoticeConnection;
  /** The problem of this id; null where there is none that the caller may see. */
  readonly problem?: Maybe<Problem>;
  /** The problem of this human key. */
  readonly problemByKey?: Maybe<Problem>;
  /** Problems that the caller may see. */
  readonly problems: ProblemConnection;
  /**
   * Incidents, problems, service requests and articles that have all words of the text, as far as the caller may see them: a
   * customer's people find what is their customer's, and the articles that are for them. In any language, whatever the case,
   * accents and width. Where nothing has them all, words that are written alike are looked for, then fewer words: `ranking` says so.
   * What happened a moment ago is found a moment later. ISO/IEC 20000-1:2018 7.6, 8.6.
   */
  readonly searchRecords: RecordHitConnection;
  /**
   * The open incidents that wait. MINE and MY_TEAMS are for the people of the service desk and of support, incident and service
   * level managers; others have ALL_OPEN, as far as they may see it. Error FORBIDDEN otherwise. ISO/IEC 20000-1:2018 8.6.1.
   */
  readonly incidentQueue: QueuedIncidentConnection;
  /**
   * Incidents, open or not, that have all words of the text: in key, title, category, description, resolution and comments, as
   * far as the caller may read them; in any language, whatever the case, accents and width. Where nothing has them all, words that
   * are written alike are looked for, then fewer words: `ranking` says so. What happened a moment ago is found a moment later.
   */
  readonly searchIncidents: IncidentHitConnection;
  /** The item of this id; null where there is none that the caller may see. */
  readonly requestItem?: Maybe<RequestItem>;
  /** The item of this human key. */
  readonly requestItemByKey?: Maybe<RequestItem>;
  /** Items: for a customer's people those that they may order, for the provider's people all. */
  readonly requestItems: RequestItemConnection;
  /** The request of this id; null where there is none that the caller may see. */
  readonly serviceRequest?: Maybe<ServiceRequest>;
  /** The request of this human key. */
  readonly serviceRequestByKey?: Maybe<ServiceRequest>;
  /** Requests that the caller may see. */
  readonly serviceRequests: ServiceRequestConnection;
  /**
   * Kinds of incidents against their own past, the most striking first. Read from counts that are kept with the incidents, so that
   * a year of a million incidents is answered at once.
   */
  readonly incidentTrends: ReadonlyArray<IncidentTrend>;
  /** The proposal of this id; null where there is none that the caller may see. */
  readonly problemProposal?: Maybe<ProblemProposal>;
  /** The proposal of this human key. */
  readonly problemProposalByKey?: Maybe<ProblemProposal>;
  /** Proposals that the caller may see. */
  readonly problemProposals: ProblemProposalConnection;
};


export type QueryDeskFiguresArgs = {
  from: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
  by?: InputMaybe<DeskPeriodLength>;
  zone?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DeskFilter>;
};


export type QueryDeskLoadArgs = {
  by?: InputMaybe<DeskLoadBy>;
  filter?: InputMaybe<DeskFilter>;
};


export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIncidentByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryIncidentsArgs = {
  filter?: InputMaybe<IncidentFilter>;
  orderBy?: InputMaybe<IncidentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentMonthsArgs = {
  from: Scalars['Date']['input'];
  until: Scalars['Date']['input'];
  zone?: InputMaybe<Scalars['String']['input']>;
  source?: InputMaybe<Scalars['String']['input']>;
};


export type QueryEmailArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEmailByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryEmailsArgs = {
  filter?: InputMaybe<EmailFilter>;
  orderBy?: InputMaybe<EmailOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAlertArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAlertByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryAlertsArgs = {
  filter?: InputMaybe<AlertFilter>;
  orderBy?: InputMaybe<AlertOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKnowledgeArticleArgs = {
  id: Scalars['ID']['input'];
};


export type QueryKnowledgeArticleByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryKnowledgeArticlesArgs = {
  filter?: InputMaybe<KnowledgeArticleFilter>;
  orderBy?: InputMaybe<KnowledgeArticleOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKnowledgeSearchArgs = {
  text: Scalars['String']['input'];
  filter?: InputMaybe<KnowledgeArticleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKnowledgeSuggestionsArgs = {
  about: KnowledgeSuggestionInput;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryMajorIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMajorIncidentByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryMajorIncidentsArgs = {
  filter?: InputMaybe<MajorIncidentFilter>;
  orderBy?: InputMaybe<MajorIncidentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMajorIncidentCandidatesArgs = {
  filter?: InputMaybe<MajorIncidentFilter>;
  orderBy?: InputMaybe<MajorIncidentOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMajorIncidentCriteriaArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMajorIncidentCriteriaByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryMajorIncidentCriteriaSetsArgs = {
  filter?: InputMaybe<MajorIncidentCriteriaFilter>;
  orderBy?: InputMaybe<MajorIncidentCriteriaOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMajorIncidentCriteriaInForceArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryNoticeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMyNoticesArgs = {
  filter?: InputMaybe<NoticeFilter>;
  orderBy?: InputMaybe<NoticeOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProblemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProblemByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryProblemsArgs = {
  filter?: InputMaybe<ProblemFilter>;
  orderBy?: InputMaybe<ProblemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchRecordsArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<RecordKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentQueueArgs = {
  queue: IncidentQueue;
  filter?: InputMaybe<IncidentQueueFilter>;
  orderBy?: InputMaybe<IncidentQueueOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySearchIncidentsArgs = {
  text: Scalars['String']['input'];
  filter?: InputMaybe<IncidentQueueFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRequestItemArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRequestItemByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryRequestItemsArgs = {
  filter?: InputMaybe<RequestItemFilter>;
  orderBy?: InputMaybe<RequestItemOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryServiceRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryServiceRequestByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryServiceRequestsArgs = {
  filter?: InputMaybe<ServiceRequestFilter>;
  orderBy?: InputMaybe<ServiceRequestOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentTrendsArgs = {
  by: IncidentTrendDimension;
  period?: InputMaybe<IncidentPeriodInput>;
  compareWith?: InputMaybe<IncidentComparisonInput>;
  filter?: InputMaybe<IncidentTrendFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProblemProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProblemProposalByKeyArgs = {
  key: Scalars['String']['input'];
};


export type QueryProblemProposalsArgs = {
  filter?: InputMaybe<ProblemProposalFilter>;
  orderBy?: InputMaybe<ProblemProposalOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/**
 * An unplanned interruption of a service, or loss of its quality: recorded, classified, given a priority, resolved, closed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type Incident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example INC-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the incident's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what is wrong, in any language. */
  readonly title: Scalars['String']['output'];
  /** What was told, in any language; may be empty. */
  readonly description: Scalars['String']['output'];
  /** How it came in. */
  readonly channel: IncidentChannel;
  /** Where it stands. */
  readonly state: IncidentState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<IncidentAction>;
  /** What kind of thing is wrong. */
  readonly category: Scalars['String']['output'];
  /** A finer kind within the category. */
  readonly subcategory?: Maybe<Scalars['String']['output']>;
  /** The site, building or room where it hurts, as it was named. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /**
   * From impact and urgency by the priority matrix, or from the level of the security risk behind it; never written by hand.
   * ISO/IEC 20000-1:2018 8.6.1 c, 8.7.3.3.
   */
  readonly priority: IncidentPriority;
  /** The version of the priority matrix that gave the priority; 0 is the one that the platform ships with. */
  readonly matrixVersion: Scalars['Int']['output'];
  /** The security risk that decides the priority while it is linked; null where the matrix does. */
  readonly securityRisk?: Maybe<IncidentSecurityRisk>;
  /** How it came to be classified as it is: each step with who, when and why; oldest first. */
  readonly classifications: ReadonlyArray<IncidentClassification>;
  /** The service that is interrupted; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** The customer who is affected; owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** The person who reported it; owned by governance. */
  readonly caller?: Maybe<Person>;
  /** The team whose queue it is in; owned by governance. */
  readonly team?: Maybe<Team>;
  /** The person who works on it; owned by governance. */
  readonly assignee?: Maybe<Person>;
  /** The configuration items that are affected; owned by control. */
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** The problems behind it. */
  readonly problems: ReadonlyArray<Problem>;
  /** The changes that it is linked to, for example one that it waits on; owned by control. */
  readonly changes: ReadonlyArray<Maybe<Change>>;
  /** The changes that caused it; owned by control. ISO/IEC 20000-1:2018 8.5.1.3. */
  readonly causedByChanges: ReadonlyArray<Maybe<Change>>;
  /** The releases that caused it; owned by control. ISO/IEC 20000-1:2018 8.5.3. */
  readonly causedByReleases: ReadonlyArray<Maybe<Release>>;
  /** The incident that it is resolved with; null where it stands by itself, or where the caller may not see that one. */
  readonly parent?: Maybe<Incident>;
  /** The incidents that are resolved with it, the newest first, as far as the caller may see them. */
  readonly children: IncidentConnection;
  /** How many children it has, as far as the caller may see them. */
  readonly childCount: Scalars['Int']['output'];
  /** How many of them are neither resolved nor closed. */
  readonly openChildCount: Scalars['Int']['output'];
  /** The incident that says the same and goes on, where this one was closed as a duplicate. */
  readonly duplicateOf?: Maybe<Incident>;
  /** The incidents that were closed because they say the same, the newest first. */
  readonly duplicates: IncidentConnection;
  /** The people who follow it; owned by governance. */
  readonly watchers: ReadonlyArray<Maybe<Person>>;
  /** Whether the caller follows it. */
  readonly watchedByMe: Scalars['Boolean']['output'];
  /** Comments, oldest first; a customer's and a supplier's people see the public ones. */
  readonly comments: ReadonlyArray<IncidentComment>;
  /**
   * Files that belong to it, oldest first, with those that were replaced or withdrawn; a customer's and a supplier's people see
   * the public ones. ISO/IEC 20000-1:2018 7.5.3.
   */
  readonly attachments: ReadonlyArray<IncidentAttachment>;
  /** How it was resolved. */
  readonly resolutionKind?: Maybe<IncidentResolutionKind>;
  /** What was done about it. */
  readonly resolution?: Maybe<Scalars['String']['output']>;
  /** How often it went to another team or person. */
  readonly reassignments: Scalars['Int']['output'];
  /** How often a resolution did not hold. */
  readonly reopenings: Scalars['Int']['output'];
  /** How often it was escalated. */
  readonly escalationCount: Scalars['Int']['output'];
  /** To whom it was escalated, when and why, oldest first; for the provider's people only. ISO/IEC 20000-1:2018 8.6.1 d. */
  readonly escalations: ReadonlyArray<IncidentEscalation>;
  /** When it came to be in its state (UTC). */
  readonly stateSince: Scalars['DateTime']['output'];
  /** When it got its priority (UTC). */
  readonly prioritySince: Scalars['DateTime']['output'];
  /** When it was left without an assignee (UTC); null while it has one. */
  readonly unownedSince?: Maybe<Scalars['DateTime']['output']>;
  /** When it was logged (UTC). */
  readonly loggedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When service was restored (UTC); null while it is open. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it was imported from; null for those logged here. */
  readonly imported?: Maybe<IncidentImport>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
  /** The alerts that it is or was about, the oldest first, 100 at the most; only the provider's people see them. */
  readonly alerts: ReadonlyArray<Alert>;
  /** Known errors and published articles that may help, the best first, each with the reasons. What the caller may not read is not suggested. */
  readonly suggestions: ReadonlyArray<KnowledgeSuggestion>;
  /** The articles that helped, the first used first; of those, the ones that the caller may read. */
  readonly knowledge: ReadonlyArray<KnowledgeArticle>;
  /** The last major incident that it leads or belongs to, as far as the caller may see it. */
  readonly majorIncident?: Maybe<MajorIncident>;
  /** Known errors that live in its configuration items, the newest first: how to get around it. */
  readonly knownErrors: ReadonlyArray<Problem>;
};


/**
 * An unplanned interruption of a service, or loss of its quality: recorded, classified, given a priority, resolved, closed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type IncidentChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An unplanned interruption of a service, or loss of its quality: recorded, classified, given a priority, resolved, closed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type IncidentDuplicatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An unplanned interruption of a service, or loss of its quality: recorded, classified, given a priority, resolved, closed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type IncidentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * An unplanned interruption of a service, or loss of its quality: recorded, classified, given a priority, resolved, closed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type IncidentSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** States of an incident. The waiting ones name what is waited on. */
export type IncidentState =
  /** Logged, in nobody's hands. */
  | 'NEW'
  /** In a team's queue, perhaps a person's. */
  | 'ASSIGNED'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Waits for an answer of the user. */
  | 'WAITING_ON_USER'
  /** Waits for a supplier. */
  | 'WAITING_ON_SUPPLIER'
  /** Waits for the problem behind it. */
  | 'WAITING_ON_PROBLEM'
  /** Waits for a change. */
  | 'WAITING_ON_CHANGE'
  /** Service is restored; may still be reopened. */
  | 'RESOLVED'
  /** Finished; nothing changes any more. */
  | 'CLOSED'
  /** The resolution did not hold. */
  | 'REOPENED'
  /** Logged in error. */
  | 'CANCELLED';

/** What can be done to an incident. */
export type IncidentAction =
  /** Say what kind it is, and how bad. */
  | 'CLASSIFY'
  /** Give it to a team or person. */
  | 'ASSIGN'
  /** Begin to work on it. */
  | 'START'
  /** Wait for the user. */
  | 'WAIT_ON_USER'
  /** Wait for a supplier. */
  | 'WAIT_ON_SUPPLIER'
  /** Wait for a linked problem. */
  | 'WAIT_ON_PROBLEM'
  /** Wait for a linked change. */
  | 'WAIT_ON_CHANGE'
  /** Go on after a wait. */
  | 'RESUME'
  /** Restore the service. */
  | 'RESOLVE'
  /** Follow a resolved problem: the platform does it. */
  | 'RESOLVE_BY_PROBLEM'
  /** Follow a resolved parent: the platform does it. */
  | 'RESOLVE_BY_PARENT'
  /** Follow the end of the alerts that told of it: the platform does it. */
  | 'RESOLVE_BY_ALERT'
  /** Follow the restoration of the major incident that it leads: the platform does it. */
  | 'RESOLVE_BY_RESTORATION'
  /** Say that the resolution did not hold. */
  | 'REOPEN'
  /** Confirm the resolution. */
  | 'CLOSE'
  /** Withdraw what was logged in error. */
  | 'CANCEL'
  /** Add a comment for everybody. */
  | 'COMMENT'
  /** Add a comment for the provider only. */
  | 'NOTE'
  /** Link a configuration item, a problem or a change. */
  | 'LINK'
  /** Take a link away. */
  | 'UNLINK'
  /** Make it the child of another incident. */
  | 'MAKE_CHILD'
  /** Take it from its parent. */
  | 'SEPARATE'
  /** Close it, with a reference to the incident that says the same. */
  | 'MARK_DUPLICATE'
  /** Let the level of a security risk decide the priority. */
  | 'LINK_RISK'
  /** Let the matrix decide again. */
  | 'UNLINK_RISK'
  /** Refer to a file, for everybody. */
  | 'ATTACH'
  /** Refer to a file, for the provider only. */
  | 'ATTACH_INTERNALLY'
  /** Refer to a file no longer. */
  | 'WITHDRAW_ATTACHMENT'
  /** Give it to another team, for its skills. */
  | 'ESCALATE_TO_TEAM'
  /** Bring it before somebody with more authority. */
  | 'ESCALATE_TO_MANAGEMENT'
  /** Follow it. */
  | 'WATCH'
  /** Follow it no longer. */
  | 'UNWATCH';

/** How an incident came in. */
export type IncidentChannel =
  /** By telephone. */
  | 'PHONE'
  /** By e-mail. */
  | 'EMAIL'
  /** By the self-service portal. */
  | 'PORTAL'
  /** By chat. */
  | 'CHAT'
  /** From a monitoring tool. */
  | 'MONITORING'
  /** In person. */
  | 'IN_PERSON'
  /** In another way. */
  | 'OTHER';

/** A level of impact or of urgency. */
export type IncidentLevel =
  /** The highest. */
  | 'HIGH'
  /** In between. */
  | 'MEDIUM'
  /** The lowest. */
  | 'LOW';

/** Priorities, the highest first. */
export type IncidentPriority =
  /** Critical. */
  | 'P1'
  /** High. */
  | 'P2'
  /** Moderate. */
  | 'P3'
  /** Low. */
  | 'P4'
  /** Planning. */
  | 'P5';

/** How an incident was resolved. */
export type IncidentResolutionKind =
  /** The fault is gone. */
  | 'PERMANENT'
  /** The service works again, the fault is still there. */
  | 'WORKAROUND'
  /** Nothing was found to be wrong. */
  | 'NO_FAULT_FOUND'
  /** Another incident is about the same. */
  | 'DUPLICATE'
  /** The user was told how. */
  | 'USER_EDUCATION';

/** How bad a security risk is. */
export type SecurityRiskLevel =
  /** The highest. */
  | 'CRITICAL'
  /** High. */
  | 'HIGH'
  /** Moderate. */
  | 'MEDIUM'
  /** The lowest. */
  | 'LOW';

/**
 * The security risk behind an incident. The risk is named by the person who links it: its level is what that person says, by the
 * rule's version of that moment. ISO/IEC 20000-1:2018 8.7.3.3.
 */
export type IncidentSecurityRisk = {
  /** The risk's id, as it was given. */
  readonly riskId: Scalars['ID']['output'];
  /** Its level, as it was given. */
  readonly level: SecurityRiskLevel;
  /** The version of the rule that made the priority of it; 0 is the one that the platform ships with. */
  readonly ruleVersion: Scalars['Int']['output'];
};

/** One step of an incident's classification. ISO/IEC 20000-1:2018 8.6.1 b. */
export type IncidentClassification = {
  /** The incident's version after it. */
  readonly version: Scalars['Int']['output'];
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** Who; owned by governance. Null where the platform did it. */
  readonly by?: Maybe<Person>;
  /** The name of who did it, as it was. */
  readonly byName: Scalars['String']['output'];
  /** Why, where it was said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** What it was before; null for the first. */
  readonly from?: Maybe<IncidentClassificationValues>;
  /** What it was from then on. */
  readonly to: IncidentClassificationValues;
};

/** How an incident was classified at one time. */
export type IncidentClassificationValues = {
  /** What kind of thing is wrong. */
  readonly category: Scalars['String']['output'];
  /** A finer kind. */
  readonly subcategory?: Maybe<Scalars['String']['output']>;
  /** Where it hurts. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The priority. */
  readonly priority: IncidentPriority;
  /** The version of the priority matrix. */
  readonly matrixVersion: Scalars['Int']['output'];
  /** The security risk that decides the priority. */
  readonly riskId?: Maybe<Scalars['ID']['output']>;
  /** Its level. */
  readonly riskLevel?: Maybe<SecurityRiskLevel>;
};

/** The categories that people give to incidents, versioned whole. ISO/IEC 20000-1:2018 8.6.1 b. */
export type IncidentCategoryTree = {
  /** 0 before the first: any category may be given. */
  readonly version: Scalars['Int']['output'];
  /** Every category that ever was. */
  readonly categories: ReadonlyArray<IncidentCategory>;
};

/** A kind of incident. */
export type IncidentCategory = {
  /** Its name: what incidents hold. */
  readonly name: Scalars['String']['output'];
  /** False once it is retired: incidents keep it, no other gets it. */
  readonly active: Scalars['Boolean']['output'];
  /** Finer kinds. */
  readonly subcategories: ReadonlyArray<IncidentSubcategory>;
};

/** A finer kind of incident. */
export type IncidentSubcategory = {
  /** Its name: what incidents hold. */
  readonly name: Scalars['String']['output'];
  /** False once it is retired. */
  readonly active: Scalars['Boolean']['output'];
};

/** The rule that gives security incidents the priority of their risk, versioned whole. ISO/IEC 20000-1:2018 8.7.3.3. */
export type SecurityRiskPriorities = {
  /** 0 is the rule that the platform ships with. */
  readonly version: Scalars['Int']['output'];
  /** Priority by level. */
  readonly priorities: SecurityRiskPriorityLevels;
};

/** Priority by level of risk. */
export type SecurityRiskPriorityLevels = {
  /** Of a critical risk. */
  readonly CRITICAL: IncidentPriority;
  /** Of a high risk. */
  readonly HIGH: IncidentPriority;
  /** Of a moderate risk. */
  readonly MEDIUM: IncidentPriority;
  /** Of a low risk. */
  readonly LOW: IncidentPriority;
};

/** What an incident can be linked to. */
export type IncidentLinkKind =
  /** An affected configuration item. */
  | 'CONFIGURATION_ITEM'
  /** A problem behind it. */
  | 'PROBLEM'
  /** A change that has to do with it, for example one that it waits on. */
  | 'CHANGE'
  /** A change that caused it, whether that has ended or not. */
  | 'CAUSED_BY_CHANGE'
  /** A release that caused it, whether that has ended or not. */
  | 'CAUSED_BY_RELEASE';

/** How an incident is escalated. */
export type IncidentEscalationKind =
  /** To another team, for its skills. */
  | 'FUNCTIONAL'
  /** To somebody with more authority. */
  | 'HIERARCHICAL';

/** What makes a rule act. */
export type EscalationTrigger =
  /** So many minutes in one of its states. */
  | 'STATE_AGE'
  /** So many minutes of one priority. */
  | 'PRIORITY_AGE'
  /** So many minutes without an assignee. */
  | 'NO_OWNER'
  /** A service level clock is at risk. */
  | 'CLOCK_AT_RISK'
  /** A target was missed. */
  | 'CLOCK_BREACHED';

/** What a service level clock measures. */
export type EscalationMetric =
  /** The time until somebody works on it. */
  | 'RESPONSE'
  /** The time until service is restored. */
  | 'RESOLUTION';

/** One escalation of an incident; never changed once made. ISO/IEC 20000-1:2018 8.6.1 d. */
export type IncidentEscalation = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** To other skills or to more authority. */
  readonly kind: IncidentEscalationKind;
  /** The team that it went to; owned by governance. */
  readonly team?: Maybe<Team>;
  /** The person whom it was brought before; owned by governance. */
  readonly person?: Maybe<Person>;
  /** The role that it was brought before. */
  readonly role?: Maybe<Scalars['String']['output']>;
  /** Why; where a rule did it, the rule's name. */
  readonly why: Scalars['String']['output'];
  /** The rule that did it; null where people did. */
  readonly rule?: Maybe<IncidentEscalationRule>;
  /** Who did it; owned by governance. */
  readonly by?: Maybe<Person>;
  /** The name of who did it, as it was. */
  readonly byName: Scalars['String']['output'];
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** The rule by which an incident was escalated. */
export type IncidentEscalationRule = {
  /** The rule's own id. */
  readonly ruleId: Scalars['String']['output'];
  /** The version of the rules that it stood in. */
  readonly version: Scalars['Int']['output'];
  /** What it acted on; a rule acts on an occasion once. */
  readonly occasion: Scalars['String']['output'];
};

/** The rules by which incidents are escalated, versioned whole. ISO/IEC 20000-1:2018 8.6.1 d. */
export type EscalationRules = {
  /** 0 before the first. */
  readonly version: Scalars['Int']['output'];
  /** The rules. */
  readonly rules: ReadonlyArray<EscalationRule>;
};

/** One rule: what makes it act, on which incidents, and to whom these go. */
export type EscalationRule = {
  /** Its own id, the same from version to version. */
  readonly id: Scalars['String']['output'];
  /** What it is for; the reason that its escalations give. */
  readonly name: Scalars['String']['output'];
  /** What makes it act. */
  readonly trigger: EscalationTrigger;
  /** After so many minutes by the wall clock; null for what clocks say. */
  readonly afterMinutes?: Maybe<Scalars['Int']['output']>;
  /** Only in these states; empty: in any open one. */
  readonly states: ReadonlyArray<IncidentState>;
  /** Only of these priorities; empty: of any. */
  readonly priorities: ReadonlyArray<IncidentPriority>;
  /** Only by clocks of this metric; null: by any. */
  readonly metric?: Maybe<EscalationMetric>;
  /** To other skills or to more authority. */
  readonly kind: IncidentEscalationKind;
  /** The team that gets it. */
  readonly teamId?: Maybe<Scalars['ID']['output']>;
  /** The person whom it is brought before. */
  readonly personId?: Maybe<Scalars['ID']['output']>;
  /** The role that it is brought before. */
  readonly role?: Maybe<Scalars['String']['output']>;
};

/** How long a resolution may be contested, versioned whole. ISO/IEC 20000-1:2018 8.6.1 f. */
export type IncidentSettings = {
  /** 0 is what the platform ships with. */
  readonly version: Scalars['Int']['output'];
  /** A resolution that nobody contests for so many days is taken as confirmed. */
  readonly autoCloseDays: Scalars['Int']['output'];
  /** A resolved incident may be reopened for so many days. */
  readonly reopenWindowDays: Scalars['Int']['output'];
  /** Other times for single services. */
  readonly services: ReadonlyArray<IncidentServiceSettings>;
};

/** How long a resolution may be contested for one service. */
export type IncidentServiceSettings = {
  /** The service. */
  readonly serviceId: Scalars['ID']['output'];
  /** A resolution that nobody contests for so many days is taken as confirmed. */
  readonly autoCloseDays: Scalars['Int']['output'];
  /** A resolved incident may be reopened for so many days. */
  readonly reopenWindowDays: Scalars['Int']['output'];
};

/** Who may read a comment. */
export type IncidentCommentVisibility =
  /** Everybody who sees the incident. */
  | 'PUBLIC'
  /** The provider's people. */
  | 'INTERNAL';

/** A comment on an incident; never changed once written. */
export type IncidentComment = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Who may read it. */
  readonly visibility: IncidentCommentVisibility;
  /** The text, in any language. */
  readonly body: Scalars['String']['output'];
  /** Whom it asks to look; owned by governance. */
  readonly mentioned: ReadonlyArray<Maybe<Person>>;
  /** Who wrote it; owned by governance. */
  readonly author?: Maybe<Person>;
  /** The author's name as it was. */
  readonly authorName: Scalars['String']['output'];
  /** When it was written (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/**
 * A file that belongs to an incident. It is kept elsewhere: the platform holds the reference, and the hash that says what the file
 * was. ISO/IEC 20000-1:2018 7.5.3.
 */
export type IncidentAttachment = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Who may see it. */
  readonly visibility: IncidentCommentVisibility;
  /** The file's name; null once it is withdrawn. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** For example image/png. */
  readonly mediaType: Scalars['String']['output'];
  /** Bytes. */
  readonly sizeBytes: Scalars['Int']['output'];
  /** Hexadecimal SHA-256 of the file. */
  readonly sha256: Scalars['String']['output'];
  /** Where it is kept: an https address, or the mid: of the message in the mail system that brought it (RFC 2392); null once it is withdrawn. */
  readonly uri?: Maybe<Scalars['String']['output']>;
  /** Who added it; owned by governance. */
  readonly addedBy?: Maybe<Person>;
  /** The name of who added it, as it was. */
  readonly addedByName: Scalars['String']['output'];
  /** When it was added (UTC). */
  readonly addedAt: Scalars['DateTime']['output'];
  /** The attachment that stands in for it. */
  readonly replacedById?: Maybe<Scalars['ID']['output']>;
  /** When it was withdrawn (UTC). */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where an imported incident came from. */
export type IncidentImport = {
  /** The other system's log. */
  readonly source: Scalars['String']['output'];
  /** Its id there. */
  readonly externalId: Scalars['String']['output'];
  /** The last state that was taken over, counted from 1. */
  readonly revision: Scalars['Int']['output'];
  /** What the source said last, by its own names. */
  readonly details: Scalars['JSON']['output'];
};

/** Priority by impact and urgency, versioned. ISO/IEC 20000-1:2018 8.6.1 c. */
export type PriorityMatrix = {
  /** 0 is the matrix that the platform ships with. */
  readonly version: Scalars['Int']['output'];
  /** One cell for each pair of impact and urgency. */
  readonly cells: ReadonlyArray<PriorityMatrixCell>;
};

/** One cell of the priority matrix. */
export type PriorityMatrixCell = {
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The priority that follows. */
  readonly priority: IncidentPriority;
};

/** A page of incidents. */
export type IncidentConnection = {
  /** Incidents with their cursors. */
  readonly edges: ReadonlyArray<IncidentEdge>;
  /** The incidents alone. */
  readonly nodes: ReadonlyArray<Incident>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An incident in a list. */
export type IncidentEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The incident. */
  readonly node: Incident;
};

/** Only incidents that are all of this. */
export type IncidentFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<IncidentState>>;
  /** True: neither resolved, closed nor cancelled; false: one of these. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<IncidentPriority>>;
  /** Of this category. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** At this location. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** In this team's queue. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Assigned to this person. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Affecting this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** With this problem behind it. */
  readonly problemId?: InputMaybe<Scalars['ID']['input']>;
  /** Linked to this change. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Child of this incident. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only children of another; false: only those that stand by themselves. */
  readonly child?: InputMaybe<Scalars['Boolean']['input']>;
  /** Closed as a duplicate of this incident. */
  readonly duplicateOfId?: InputMaybe<Scalars['ID']['input']>;
  /** Followed by this person. */
  readonly watchedBy?: InputMaybe<Scalars['ID']['input']>;
  /** True: followed by the caller. */
  readonly watchedByMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** Caused by this change. */
  readonly causedByChangeId?: InputMaybe<Scalars['ID']['input']>;
  /** Caused by this release. */
  readonly causedByReleaseId?: InputMaybe<Scalars['ID']['input']>;
  /** True: escalated at least once; false: never. */
  readonly escalated?: InputMaybe<Scalars['Boolean']['input']>;
  /** With this security risk behind it. */
  readonly riskId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only those whose priority a security risk decides; false: only the others. */
  readonly security?: InputMaybe<Scalars['Boolean']['input']>;
  /** Imported from this log. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Logged at or after (UTC). */
  readonly loggedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Logged before (UTC). */
  readonly loggedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of incidents. */
export type IncidentOrder =
  /** The newest first. */
  | 'LOGGED_DESC'
  /** The oldest first. */
  | 'LOGGED_ASC'
  /** The most important first, the oldest of these first. */
  | 'PRIORITY'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Figures of one month, by the calendar of the zone that was asked for. */
export type IncidentMonth = {
  /** The month, as its first day. */
  readonly month: Scalars['Date']['output'];
  /** Logged in the month. */
  readonly logged: Scalars['Int']['output'];
  /** Closings and cancellations in the month; one that was reopened and closed again counts each time. */
  readonly closed: Scalars['Int']['output'];
  /** Neither closed nor cancelled when the month ended. */
  readonly backlog: Scalars['Int']['output'];
  /** Those logged in the month, by the priority they have now. */
  readonly priorities: ReadonlyArray<IncidentPriorityCount>;
  /** Changes of state in the month. */
  readonly stateChanges: ReadonlyArray<IncidentStateChangeCount>;
};

/** How many incidents have a priority. */
export type IncidentPriorityCount = {
  /** The priority. */
  readonly priority: IncidentPriority;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** How often incidents went from one state to another. */
export type IncidentStateChangeCount = {
  /** The state before; null for the first. */
  readonly from?: Maybe<IncidentState>;
  /** The state after. */
  readonly to: IncidentState;
  /** How often. */
  readonly count: Scalars['Int']['output'];
};

/** A service; owned by delivery. */
export type Service = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Incidents of the service that are not resolved yet, as far as the caller may see them. */
  readonly openIncidents?: Maybe<Scalars['Int']['output']>;
  /** How far it is that it goes; null: it stays. Its customers' people see it from the plan on. */
  readonly departure?: Maybe<ServiceDeparture>;
  /** What can be ordered of it, as far as the caller may, by name. */
  readonly requestItems?: Maybe<ReadonlyArray<RequestItem>>;
};

/** A problem: the cause of one or more incidents. */
export type Problem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The incidents that it is behind, the newest first, also those that were closed before it was raised; up to 100. */
  readonly incidents: ReadonlyArray<Incident>;
  /** Published articles about it, the newest first. */
  readonly articles: ReadonlyArray<KnowledgeArticle>;
  /** Human key, for example PRB-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts the problem's events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** One line that says what is wrong. */
  readonly title: Scalars['String']['output'];
  /** What is known so far; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: ProblemState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ProblemAction>;
  /** The category of the incidents. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The service that suffers; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** From impact and urgency by the priority matrix. */
  readonly priority: IncidentPriority;
  /** The team that looks for the cause; owned by governance. */
  readonly team?: Maybe<Team>;
  /** The person who does; owned by governance. */
  readonly assignee?: Maybe<Person>;
  /** The trend that it was raised from, as it was. */
  readonly evidence?: Maybe<ProblemEvidence>;
  /** The proposal that it was raised from. */
  readonly proposal?: Maybe<ProblemProposal>;
  /** Service requests that it leads to. */
  readonly requests: ReadonlyArray<ServiceRequest>;
  /** Where it lives, once it is a known error; owned by control. */
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** How to get around it; null where there is no known error, or it was withdrawn. Former editions are in the history. */
  readonly workaround?: Maybe<Scalars['String']['output']>;
  /** Counts the editions of the known error; 0 without. */
  readonly knownErrorEdition: Scalars['Int']['output'];
  /** How often it was escalated, by people or by its age. */
  readonly escalations: Scalars['Int']['output'];
  /** The person to whom it was escalated last; owned by governance. */
  readonly escalatedTo?: Maybe<Person>;
  /** The diagnosis log, oldest first; an entry that was corrected stays. */
  readonly diagnosis: ReadonlyArray<ProblemDiagnosisEntry>;
  /** What causes the incidents. */
  readonly rootCause?: Maybe<Scalars['String']['output']>;
  /** How the cause was found. */
  readonly method?: Maybe<ProblemCauseMethod>;
  /** The method's own form; null without a cause. */
  readonly analysis?: Maybe<ProblemAnalysis>;
  /** The changes that are to fix it. */
  readonly fixes: ReadonlyArray<ProblemFix>;
  /** What removed the cause. */
  readonly resolution?: Maybe<Scalars['String']['output']>;
  /** What the fix touched: where it lived and what else was named; owned by control. */
  readonly fixedConfigurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** When the fix took effect (UTC). */
  readonly tookEffectAt?: Maybe<Scalars['DateTime']['output']>;
  /** The effect of the fix is measured over so many days before and after. */
  readonly effectDays?: Maybe<Scalars['Int']['output']>;
  /** Whether the fix had an effect; null until it is measured. */
  readonly effect?: Maybe<ProblemEffect>;
  /** When it was raised (UTC). */
  readonly raisedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was resolved (UTC). */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A problem: the cause of one or more incidents. */
export type ProblemHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A customer; owned by relationship. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A person; owned by governance. */
export type Person = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A team; owned by governance. */
export type Team = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A configuration item; owned by control. */
export type ConfigurationItem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Known errors that live in it, the newest first. */
  readonly knownErrors?: Maybe<ReadonlyArray<Problem>>;
};

/** A change; owned by control. */
export type Change = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The incidents that it caused, the newest first, as far as the caller may see them. */
  readonly causedIncidents?: Maybe<IncidentConnection>;
};


/** A change; owned by control. */
export type ChangeCausedIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A release; owned by control. */
export type Release = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The incidents that it caused, the newest first, as far as the caller may see them. */
  readonly causedIncidents?: Maybe<IncidentConnection>;
};


/** A release; owned by control. */
export type ReleaseCausedIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /**
   * Logs an incident. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED; once categories are
   * published, CATEGORY_UNKNOWN and CATEGORY_RETIRED.
   */
  readonly logIncident: IncidentPayload;
  /**
   * Classifies an incident again; its priority follows by the matrix in force, unless a security risk decides it. Refusals:
   * also CATEGORY_UNKNOWN, CATEGORY_RETIRED.
   */
  readonly classifyIncident: IncidentPayload;
  /** Gives an incident to a team, and perhaps to a person. */
  readonly assignIncident: IncidentPayload;
  /** Begins to work on an incident: the response. The caller becomes its assignee where it has none. */
  readonly startIncident: IncidentPayload;
  /** Puts an incident on hold until the user answers. */
  readonly waitOnUser: IncidentPayload;
  /** Puts an incident on hold until a supplier delivers. */
  readonly waitOnSupplier: IncidentPayload;
  /** Puts an incident on hold until a linked problem is resolved. Refusals: also LINK_REQUIRED. */
  readonly waitOnProblem: IncidentPayload;
  /** Puts an incident on hold until a linked change is done. Refusals: also LINK_REQUIRED. */
  readonly waitOnChange: IncidentPayload;
  /** Goes on after a wait. */
  readonly resumeIncident: IncidentPayload;
  /** Records that service is restored; its open children follow. Refusals: also ASSIGNEE_REQUIRED, ORIGINAL_REQUIRED. */
  readonly resolveIncident: IncidentPayload;
  /**
   * Reopens an incident whose resolution did not hold. Children that were resolved with it stay resolved, with a note.
   * Refusals: also REOPEN_WINDOW_PASSED.
   */
  readonly reopenIncident: IncidentPayload;
  /** Confirms the resolution. */
  readonly closeIncident: IncidentPayload;
  /** Withdraws an incident that was logged in error. */
  readonly cancelIncident: IncidentPayload;
  /**
   * Adds a comment. An INTERNAL one is for the provider's people. A customer's or supplier's comment on an incident that waits for
   * them is the answer: work goes on.
   */
  readonly commentIncident: IncidentPayload;
  /** Links a configuration item, a problem or a change. */
  readonly linkIncident: IncidentPayload;
  /** Takes a link away. Refusals: also WAITED_ON. */
  readonly unlinkIncident: IncidentPayload;
  /**
   * Makes an incident the child of another: it is resolved with its parent. A parent is nobody's child. Refusals: also
   * RELATED_TO_ITSELF, PARENT_IS_CHILD, PARENT_SETTLED, CHILD_OF_ANOTHER, HAS_CHILDREN, UNKNOWN_REFERENCE.
   */
  readonly makeIncidentChild: IncidentPayload;
  /** Takes an incident from its parent. Refusals: also NOT_A_CHILD. */
  readonly separateIncident: IncidentPayload;
  /**
   * Closes an incident with a reference to the one that says the same. Refusals: also RELATED_TO_ITSELF, HAS_CHILDREN,
   * ORIGINAL_IS_DUPLICATE, ORIGINAL_SETTLED, UNKNOWN_REFERENCE.
   */
  readonly markIncidentDuplicate: IncidentPayload;
  /**
   * Lets the caller follow an incident, for all to see and in its history; another person, where the desk says so. Refusals:
   * also UNKNOWN_REFERENCE.
   */
  readonly addIncidentWatcher: IncidentPayload;
  /** Ends that. */
  readonly removeIncidentWatcher: IncidentPayload;
  /**
   * Names the security risk behind an incident, or its level anew: from then on that level decides the priority, by the rule
   * in force. Refusals: also RISK_LINKED.
   */
  readonly linkIncidentRisk: IncidentPayload;
  /** Lets the priority matrix decide again. Refusals: also NO_RISK_LINKED. */
  readonly unlinkIncidentRisk: IncidentPayload;
  /**
   * Publishes a new version of the categories. Every category of the version before has to be in it, if only as retired.
   * Refusals: INVALID_INPUT, CATEGORY_DROPPED, FORBIDDEN, CONFLICT.
   */
  readonly publishIncidentCategories: IncidentCategoriesPayload;
  /** Publishes a new version of the rule for security incidents. Refusals: RISK_RULE_NOT_MONOTONE, FORBIDDEN, CONFLICT. */
  readonly publishSecurityRiskPriorities: SecurityRiskPrioritiesPayload;
  /** Gives an incident to another team for its skills; a wait ends with it. Refusals: also TEAM_HAS_IT, UNKNOWN_REFERENCE. */
  readonly escalateIncidentToTeam: IncidentPayload;
  /** Brings an incident before a person or role with more authority; it stays where it is. Refusals: also UNKNOWN_REFERENCE. */
  readonly escalateIncidentToManagement: IncidentPayload;
  /**
   * Publishes a new version of the rules of escalation; every open incident is looked at by them at once. Refusals:
   * INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, CONFLICT.
   */
  readonly publishEscalationRules: EscalationRulesPayload;
  /**
   * Publishes a new version of the times within which a resolution may be contested. What was resolved before closes on the
   * day that was told then. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, CONFLICT.
   */
  readonly publishIncidentSettings: IncidentSettingsPayload;
  /**
   * Refers to a file that is kept elsewhere; instead of another one, where it is named. Refusals: also ATTACHMENT_SETTLED,
   * UNKNOWN_REFERENCE.
   */
  readonly attachToIncident: IncidentPayload;
  /**
   * Takes the reference to a file away: name and address go, that it was there and its hash stay. Also on a closed incident.
   * Refusals: also ATTACHMENT_SETTLED, UNKNOWN_REFERENCE.
   */
  readonly withdrawIncidentAttachment: IncidentPayload;
  /** Gives many incidents to a team, and perhaps to a person: each by itself, with an answer of its own; at most 200. */
  readonly assignIncidents: IncidentsPayload;
  /** Closes many resolved incidents: each by itself, with an answer of its own; at most 200. */
  readonly closeIncidents: IncidentsPayload;
  /** Publishes a new version of the priority matrix. Refusals: INVALID_INPUT, MATRIX_NOT_MONOTONE, FORBIDDEN, CONFLICT. */
  readonly publishPriorityMatrix: PriorityMatrixPayload;
  /**
   * Takes over states of incidents from another system's log at their original times: all rows or none, at most 5000 at once.
   * A row whose revision is known already is skipped, so that a batch may be sent again. Refusals: INVALID_INPUT,
   * UNKNOWN_REFERENCE, FORBIDDEN.
   */
  readonly importIncidents: ImportIncidentsPayload;
  /**
   * Receives a message to the service desk: for accounts with the role INTEGRATION. The same Message-ID twice is one message. A
   * program's message is ignored, one whose sender is unknown or not proven waits for the desk.
   */
  readonly receiveEmail: ReceiveEmailPayload;
  /** Makes an incident, or a comment, of a message that was kept back or ignored. */
  readonly acceptEmail: AcceptEmailPayload;
  /** Says that a message which was kept back is not acted on. */
  readonly rejectEmail: RejectEmailPayload;
  /** Publishes how e-mail is judged. Messages that came before keep what became of them. */
  readonly publishEmailSettings: PublishEmailSettingsPayload;
  /**
   * Receives what a monitoring tool tells: for accounts with the role INTEGRATION. The same delivery twice makes no second
   * incident. All of it is taken or, where an error is answered, nothing: then it may be sent again.
   */
  readonly receiveAlerts: ReceiveAlertsPayload;
  /** Publishes the rules that say what incidents alerts become. Incidents that exist keep what they have. */
  readonly publishAlertRules: PublishAlertRulesPayload;
  /** Begins an article. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  readonly writeArticle: KnowledgeArticlePayload;
  /** Writes the text anew; of a published article, that of the next edition. Refusals: also CONFLICT, ILLEGAL_TRANSITION. */
  readonly editArticle: KnowledgeArticlePayload;
  /** Has the text read by somebody who did not write it. */
  readonly submitArticle: KnowledgeArticlePayload;
  /** Sends the text back, with what is wrong with it. */
  readonly returnArticle: KnowledgeArticlePayload;
  /** Finds the text right. Refusals: also REVIEWER_IS_AUTHOR. */
  readonly approveArticle: KnowledgeArticlePayload;
  /** Puts the approved text in force as the next edition. Refusals: also REVIEW_DATE_REQUIRED. */
  readonly publishArticle: KnowledgeArticlePayload;
  /** Gives the next edition up; the one in force stays. Refusals: also NOTHING_PUBLISHED. */
  readonly discardArticleDraft: KnowledgeArticlePayload;
  /** Finds a published article still right, until another day. Refusals: also REVIEWER_IS_AUTHOR, REVIEW_DATE_REQUIRED. */
  readonly confirmArticle: KnowledgeArticlePayload;
  /** Says that an article helped with an incident; the same incident again changes nothing. Refusals: also NOTHING_PUBLISHED, UNKNOWN_REFERENCE. */
  readonly useArticle: KnowledgeArticlePayload;
  /** Says whether the edition in force helped the caller; the last answer counts. Refusals: NOT_FOUND, NOTHING_PUBLISHED, FORBIDDEN. */
  readonly rateArticle: KnowledgeArticlePayload;
  /** Takes an article out of use; its editions are kept. */
  readonly retireArticle: KnowledgeArticlePayload;
  /** Write down criteria for a customer, or for everybody that has none. Refused: INVALID_INPUT for a rule that says nothing. */
  readonly draftMajorIncidentCriteria: MajorIncidentCriteriaPayload;
  /**
   * Agree to a draft. A customer's people agree for their own customer; who records it for them says who agreed and where that
   * can be seen. Refused: AGREEMENT_NOT_YOURS, AGREED_ALREADY, AGREEMENT_EVIDENCE_REQUIRED (ISO/IEC 20000-1:2018 8.6.1).
   */
  readonly agreeMajorIncidentCriteria: MajorIncidentCriteriaPayload;
  /** Put a set in force; the one before gives way. Refused: BOTH_MUST_AGREE (ISO/IEC 20000-1:2018 8.6.1). */
  readonly putMajorIncidentCriteriaInForce: MajorIncidentCriteriaPayload;
  /** Give a draft up. */
  readonly withdrawMajorIncidentCriteria: MajorIncidentCriteriaPayload;
  /**
   * Propose an incident as a major one: the criteria are held against it, with the figures given. Refused: CRITERIA_NOT_MET
   * where it meets none and nobody says why; ALREADY_MAJOR; LEAD_IS_CHILD; INCIDENT_SETTLED (ISO/IEC 20000-1:2018 8.6.1).
   */
  readonly proposeMajorIncident: MajorIncidentPayload;
  /**
   * Declare a major incident: of a candidate, or at once. Top management is told. Refused: OWNER_REQUIRED, OWNER_IS_ASSIGNEE
   * where the owner also works on the incident, CRITERIA_NOT_MET, ALREADY_MAJOR (ISO/IEC 20000-1:2018 8.6.1).
   */
  readonly declareMajorIncident: MajorIncidentPayload;
  /** Say that a candidate is no major incident, and why. */
  readonly declineMajorIncident: MajorIncidentPayload;
  /** Say that those who restore the service are at work. */
  readonly startMajorIncident: MajorIncidentPayload;
  /** Make another person responsible. Refused: OWNER_IS_ASSIGNEE (ISO/IEC 20000-1:2018 8.6.1). */
  readonly handOverMajorIncident: MajorIncidentPayload;
  /** Enter something into the timeline. Refused: ENTRY_IS_AUTOMATIC for that kind; INVALID_INPUT for what is yet to happen. */
  readonly addMajorIncidentEntry: MajorIncidentPayload;
  /** Correct an entry; the former one stays. Refused: ENTRY_CORRECTED_ALREADY, ENTRY_IS_AUTOMATIC. */
  readonly correctMajorIncidentEntry: MajorIncidentPayload;
  /** Tell those concerned how it stands. What is for customers begins the time to the next one anew. */
  readonly sendMajorIncidentUpdate: MajorIncidentPayload;
  /** Say that service is restored: the lead incident is resolved, and its children with it. */
  readonly restoreMajorIncident: MajorIncidentPayload;
  /** Say that the restoration did not hold. */
  readonly relapseMajorIncident: MajorIncidentPayload;
  /** Write the review down, or anew: it is then to be approved again. */
  readonly reviewMajorIncident: MajorIncidentPayload;
  /** Approve the review. Refused: APPROVER_IS_REVIEWER (ISO/IEC 20000-1:2018 8.6.1). */
  readonly approveMajorIncidentReview: MajorIncidentPayload;
  /**
   * Close it. Refused: REVIEW_REQUIRED, REVIEW_NOT_APPROVED, TOP_MANAGEMENT_NOT_TOLD (ISO/IEC 20000-1:2018 8.6.1),
   * IMPROVEMENT_REQUIRED (10.2).
   */
  readonly closeMajorIncident: MajorIncidentPayload;
  /** Say that it is no major incident after all, and why; its incidents go on. */
  readonly downgradeMajorIncident: MajorIncidentPayload;
  /** The caller has read notices. One that has something new later is unread again. Refusals: NOT_FOUND, INVALID_INPUT. */
  readonly markNoticesRead: MarkNoticesReadPayload;
  /** Raises a problem from incidents, or from a trend. Refusals: EVIDENCE_REQUIRED, TREND_DOES_NOT_RISE, INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN. */
  readonly raiseProblem: ProblemPayload;
  /** Changes impact and urgency; the priority follows by the matrix in force. */
  readonly prioritiseProblem: ProblemPayload;
  /** Gives a problem to a team, and perhaps to a person. */
  readonly assignProblem: ProblemPayload;
  /** Begins to look for the cause. */
  readonly startProblemDiagnosis: ProblemPayload;
  /** Asks somebody above for attention. */
  readonly escalateProblem: ProblemPayload;
  /** Writes into the diagnosis log. */
  readonly noteProblemDiagnosis: ProblemPayload;
  /** Corrects an entry of the log; the former stays. Refusals: also ENTRY_UNKNOWN, ENTRY_CORRECTED. */
  readonly correctProblemDiagnosis: ProblemPayload;
  /** Records the cause, and the method by which it was found. Refusals: also INVALID_INPUT where the form does not hold together. */
  readonly recordRootCause: ProblemPayload;
  /** Records a known error. Refusals: also CONFIGURATION_ITEM_REQUIRED, UNKNOWN_REFERENCE. */
  readonly recordKnownError: ProblemPayload;
  /** Withdraws a known error: the cause is looked for again. Refusals: also KNOWN_ERROR_REQUIRED. */
  readonly withdrawKnownError: ProblemPayload;
  /** Links one more incident. */
  readonly linkProblemIncident: ProblemPayload;
  /** Takes an incident away that has another cause. Refusals: also EVIDENCE_REQUIRED where nothing else would show the problem. */
  readonly unlinkProblemIncident: ProblemPayload;
  /** Links a service request that the problem leads to. */
  readonly linkProblemRequest: ProblemPayload;
  /** Takes a service request away. */
  readonly unlinkProblemRequest: ProblemPayload;
  /** Links a change that is to fix the problem, or that did. */
  readonly linkProblemChange: ProblemPayload;
  /** Records that the cause is gone; the open incidents of the problem follow. Refusals: also CHANGE_REQUIRED, CHANGE_NOT_CLOSED. */
  readonly resolveProblem: ProblemPayload;
  /**
   * Confirms that the fix had its effect, after the platform has measured it. Refusals: also EFFECT_NOT_MEASURED,
   * EFFECT_DID_NOT_FALL.
   */
  readonly confirmProblemEffect: ProblemPayload;
  /** Says that the fix had no effect: the problem is open again. */
  readonly rejectProblemEffect: ProblemPayload;
  /** Records that the fix did not hold. */
  readonly reopenProblem: ProblemPayload;
  /** Closes a problem. Refusals: also CAUSE_OR_REASON_REQUIRED, EFFECT_OR_REASON_REQUIRED. */
  readonly closeProblem: ProblemPayload;
  /** Withdraws a problem that was recorded in error. */
  readonly cancelProblem: ProblemPayload;
  /** Drafts an item. Refusals: FORM_UNUSABLE, TASKS_IN_A_CIRCLE, INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  readonly draftRequestItem: RequestItemPayload;
  /** Changes a draft. Refusals: as drafting. */
  readonly editRequestItem: RequestItemPayload;
  /** Offers a draft: its first edition. Refusals: also INSTRUCTIONS_REQUIRED. */
  readonly publishRequestItem: RequestItemPayload;
  /** Puts a new edition of a published item in force; requests keep theirs. Refusals: as drafting, and INSTRUCTIONS_REQUIRED. */
  readonly reviseRequestItem: RequestItemPayload;
  /** Takes an item back; requests that run go on. */
  readonly withdrawRequestItem: RequestItemPayload;
  /**
   * Orders an item. It waits for the item's approvals, or is approved at once where there are none. Refusals: FORM_INVALID,
   * ITEM_NOT_PUBLISHED, ITEM_NOT_OFFERED, CUSTOMER_REQUIRED, INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED.
   */
  readonly submitServiceRequest: ServiceRequestPayload;
  /** Asks something. Refusals: INVALID_INPUT, UNKNOWN_REFERENCE, FORBIDDEN, IDEMPOTENCY_KEY_REUSED. */
  readonly submitInformationRequest: ServiceRequestPayload;
  /** Changes impact and urgency; the priority follows by the matrix in force. */
  readonly prioritiseServiceRequest: ServiceRequestPayload;
  /**
   * Gives one of the approvals; with the last one the request is approved. Refusals: also APPROVER_IS_REQUESTER,
   * APPROVER_ROLE_REQUIRED, APPROVAL_SETTLED.
   */
  readonly approveServiceRequest: ServiceRequestPayload;
  /** Refuses one of the approvals, and with it the request. Refusals: as approving. */
  readonly rejectServiceRequest: ServiceRequestPayload;
  /** Begins a task: the caller works on it. Refusals: also TASK_BLOCKED. */
  readonly startRequestTask: ServiceRequestPayload;
  /**
   * Records that a task is done; with the last one the request is fulfilled. Refusals: also TASK_BLOCKED, TASK_CHANGE_REQUIRED,
   * TASK_CHANGE_OPEN.
   */
  readonly completeRequestTask: ServiceRequestPayload;
  /** Records that a task is not needed. Refusals: also TASK_BLOCKED. */
  readonly skipRequestTask: ServiceRequestPayload;
  /** Links the change by which a task of the kind CHANGE is done; it must be open, and the task ends when it is closed. */
  readonly linkRequestTaskChange: ServiceRequestPayload;
  /** Answers a question. */
  readonly answerInformationRequest: ServiceRequestPayload;
  /**
   * Says that what was asked for is not there, or not as it should be: the request is open again, a question waits for another
   * answer. For those who asked and for the desk, within five days of the fulfilment and before the request is closed. The time in
   * which it stood as fulfilled does not count against its target. Refusals: also REQUESTER_REQUIRED, CONTEST_WINDOW_PASSED.
   */
  readonly contestFulfilment: ServiceRequestPayload;
  /** Adds a comment. An INTERNAL one is for the provider's people. Refusals: also UNKNOWN_REFERENCE. */
  readonly commentServiceRequest: ServiceRequestPayload;
  /** Confirms that what was asked for is there; happens by itself after five days. Refusals: also REQUESTER_REQUIRED. */
  readonly confirmServiceRequest: ServiceRequestPayload;
  /** Closes a confirmed request; happens by itself after two days. */
  readonly closeServiceRequest: ServiceRequestPayload;
  /** Takes a request back before work on it begins. Refusals: also REQUESTER_REQUIRED. */
  readonly cancelServiceRequest: ServiceRequestPayload;
  /** Looks at the trends now, as the platform does every day, and proposes problems for what rises. Refusals: INVALID_INPUT, FORBIDDEN. */
  readonly proposeProblems: ProblemProposalsPayload;
  /** Accepts a proposal: the problem is raised a moment later, with the figures as its evidence. */
  readonly acceptProblemProposal: ProblemProposalPayload;
  /**
   * Declines a proposal. The same kind is proposed again where it reaches 1.5 times the count at which it was declined, or after
   * 180 days.
   */
  readonly declineProblemProposal: ProblemProposalPayload;
};


export type MutationLogIncidentArgs = {
  input: LogIncidentInput;
};


export type MutationClassifyIncidentArgs = {
  input: ClassifyIncidentInput;
};


export type MutationAssignIncidentArgs = {
  input: AssignIncidentInput;
};


export type MutationStartIncidentArgs = {
  input: IncidentCommandInput;
};


export type MutationWaitOnUserArgs = {
  input: IncidentCommandInput;
};


export type MutationWaitOnSupplierArgs = {
  input: WaitOnInput;
};


export type MutationWaitOnProblemArgs = {
  input: WaitOnInput;
};


export type MutationWaitOnChangeArgs = {
  input: WaitOnInput;
};


export type MutationResumeIncidentArgs = {
  input: IncidentCommandInput;
};


export type MutationResolveIncidentArgs = {
  input: ResolveIncidentInput;
};


export type MutationReopenIncidentArgs = {
  input: IncidentCommandInput;
};


export type MutationCloseIncidentArgs = {
  input: IncidentCommandInput;
};


export type MutationCancelIncidentArgs = {
  input: CancelIncidentInput;
};


export type MutationCommentIncidentArgs = {
  input: CommentIncidentInput;
};


export type MutationLinkIncidentArgs = {
  input: LinkIncidentInput;
};


export type MutationUnlinkIncidentArgs = {
  input: LinkIncidentInput;
};


export type MutationMakeIncidentChildArgs = {
  input: MakeIncidentChildInput;
};


export type MutationSeparateIncidentArgs = {
  input: IncidentCommandInput;
};


export type MutationMarkIncidentDuplicateArgs = {
  input: MarkIncidentDuplicateInput;
};


export type MutationAddIncidentWatcherArgs = {
  input: IncidentWatcherInput;
};


export type MutationRemoveIncidentWatcherArgs = {
  input: IncidentWatcherInput;
};


export type MutationLinkIncidentRiskArgs = {
  input: LinkIncidentRiskInput;
};


export type MutationUnlinkIncidentRiskArgs = {
  input: IncidentCommandInput;
};


export type MutationPublishIncidentCategoriesArgs = {
  input: PublishIncidentCategoriesInput;
};


export type MutationPublishSecurityRiskPrioritiesArgs = {
  input: PublishSecurityRiskPrioritiesInput;
};


export type MutationEscalateIncidentToTeamArgs = {
  input: EscalateIncidentToTeamInput;
};


export type MutationEscalateIncidentToManagementArgs = {
  input: EscalateIncidentToManagementInput;
};


export type MutationPublishEscalationRulesArgs = {
  input: PublishEscalationRulesInput;
};


export type MutationPublishIncidentSettingsArgs = {
  input: PublishIncidentSettingsInput;
};


export type MutationAttachToIncidentArgs = {
  input: AttachToIncidentInput;
};


export type MutationWithdrawIncidentAttachmentArgs = {
  input: WithdrawIncidentAttachmentInput;
};


export type MutationAssignIncidentsArgs = {
  input: AssignIncidentsInput;
};


export type MutationCloseIncidentsArgs = {
  input: CloseIncidentsInput;
};


export type MutationPublishPriorityMatrixArgs = {
  input: PublishPriorityMatrixInput;
};


export type MutationImportIncidentsArgs = {
  input: ImportIncidentsInput;
};


export type MutationReceiveEmailArgs = {
  input: ReceiveEmailInput;
};


export type MutationAcceptEmailArgs = {
  input: AcceptEmailInput;
};


export type MutationRejectEmailArgs = {
  input: RejectEmailInput;
};


export type MutationPublishEmailSettingsArgs = {
  input: PublishEmailSettingsInput;
};


export type MutationReceiveAlertsArgs = {
  input: ReceiveAlertsInput;
};


export type MutationPublishAlertRulesArgs = {
  input: PublishAlertRulesInput;
};


export type MutationWriteArticleArgs = {
  input: WriteArticleInput;
};


export type MutationEditArticleArgs = {
  input: EditArticleInput;
};


export type MutationSubmitArticleArgs = {
  input: KnowledgeArticleCommandInput;
};


export type MutationReturnArticleArgs = {
  input: KnowledgeArticleWhyInput;
};


export type MutationApproveArticleArgs = {
  input: KnowledgeArticleCommandInput;
};


export type MutationPublishArticleArgs = {
  input: ReviewArticleInput;
};


export type MutationDiscardArticleDraftArgs = {
  input: KnowledgeArticleCommandInput;
};


export type MutationConfirmArticleArgs = {
  input: ReviewArticleInput;
};


export type MutationUseArticleArgs = {
  input: UseArticleInput;
};


export type MutationRateArticleArgs = {
  input: RateArticleInput;
};


export type MutationRetireArticleArgs = {
  input: KnowledgeArticleWhyInput;
};


export type MutationDraftMajorIncidentCriteriaArgs = {
  input: DraftMajorIncidentCriteriaInput;
};


export type MutationAgreeMajorIncidentCriteriaArgs = {
  input: AgreeMajorIncidentCriteriaInput;
};


export type MutationPutMajorIncidentCriteriaInForceArgs = {
  input: MajorIncidentCommandInput;
};


export type MutationWithdrawMajorIncidentCriteriaArgs = {
  input: MajorIncidentWhyInput;
};


export type MutationProposeMajorIncidentArgs = {
  input: ProposeMajorIncidentInput;
};


export type MutationDeclareMajorIncidentArgs = {
  input: DeclareMajorIncidentInput;
};


export type MutationDeclineMajorIncidentArgs = {
  input: MajorIncidentWhyInput;
};


export type MutationStartMajorIncidentArgs = {
  input: MajorIncidentCommandInput;
};


export type MutationHandOverMajorIncidentArgs = {
  input: HandOverMajorIncidentInput;
};


export type MutationAddMajorIncidentEntryArgs = {
  input: AddMajorIncidentEntryInput;
};


export type MutationCorrectMajorIncidentEntryArgs = {
  input: CorrectMajorIncidentEntryInput;
};


export type MutationSendMajorIncidentUpdateArgs = {
  input: SendMajorIncidentUpdateInput;
};


export type MutationRestoreMajorIncidentArgs = {
  input: RestoreMajorIncidentInput;
};


export type MutationRelapseMajorIncidentArgs = {
  input: MajorIncidentWhyInput;
};


export type MutationReviewMajorIncidentArgs = {
  input: ReviewMajorIncidentInput;
};


export type MutationApproveMajorIncidentReviewArgs = {
  input: MajorIncidentCommandInput;
};


export type MutationCloseMajorIncidentArgs = {
  input: MajorIncidentCommandInput;
};


export type MutationDowngradeMajorIncidentArgs = {
  input: MajorIncidentWhyInput;
};


export type MutationMarkNoticesReadArgs = {
  input: MarkNoticesReadInput;
};


export type MutationRaiseProblemArgs = {
  input: RaiseProblemInput;
};


export type MutationPrioritiseProblemArgs = {
  input: PrioritiseProblemInput;
};


export type MutationAssignProblemArgs = {
  input: AssignProblemInput;
};


export type MutationStartProblemDiagnosisArgs = {
  input: ProblemCommandInput;
};


export type MutationEscalateProblemArgs = {
  input: EscalateProblemInput;
};


export type MutationNoteProblemDiagnosisArgs = {
  input: NoteProblemDiagnosisInput;
};


export type MutationCorrectProblemDiagnosisArgs = {
  input: CorrectProblemDiagnosisInput;
};


export type MutationRecordRootCauseArgs = {
  input: RecordRootCauseInput;
};


export type MutationRecordKnownErrorArgs = {
  input: RecordKnownErrorInput;
};


export type MutationWithdrawKnownErrorArgs = {
  input: WithdrawKnownErrorInput;
};


export type MutationLinkProblemIncidentArgs = {
  input: LinkProblemIncidentInput;
};


export type MutationUnlinkProblemIncidentArgs = {
  input: LinkProblemIncidentInput;
};


export type MutationLinkProblemRequestArgs = {
  input: LinkProblemRequestInput;
};


export type MutationUnlinkProblemRequestArgs = {
  input: LinkProblemRequestInput;
};


export type MutationLinkProblemChangeArgs = {
  input: LinkProblemChangeInput;
};


export type MutationResolveProblemArgs = {
  input: ResolveProblemInput;
};


export type MutationConfirmProblemEffectArgs = {
  input: ReviewProblemEffectInput;
};


export type MutationRejectProblemEffectArgs = {
  input: ReviewProblemEffectInput;
};


export type MutationReopenProblemArgs = {
  input: ProblemCommandInput;
};


export type MutationCloseProblemArgs = {
  input: CloseProblemInput;
};


export type MutationCancelProblemArgs = {
  input: CancelProblemInput;
};


export type MutationDraftRequestItemArgs = {
  input: DraftRequestItemInput;
};


export type MutationEditRequestItemArgs = {
  input: DefineRequestItemInput;
};


export type MutationPublishRequestItemArgs = {
  input: RequestItemCommandInput;
};


export type MutationReviseRequestItemArgs = {
  input: DefineRequestItemInput;
};


export type MutationWithdrawRequestItemArgs = {
  input: WithdrawRequestItemInput;
};


export type MutationSubmitServiceRequestArgs = {
  input: SubmitServiceRequestInput;
};


export type MutationSubmitInformationRequestArgs = {
  input: SubmitInformationRequestInput;
};


export type MutationPrioritiseServiceRequestArgs = {
  input: PrioritiseServiceRequestInput;
};


export type MutationApproveServiceRequestArgs = {
  input: ApproveServiceRequestInput;
};


export type MutationRejectServiceRequestArgs = {
  input: RejectServiceRequestInput;
};


export type MutationStartRequestTaskArgs = {
  input: RequestTaskInput;
};


export type MutationCompleteRequestTaskArgs = {
  input: RequestTaskInput;
};


export type MutationSkipRequestTaskArgs = {
  input: SkipRequestTaskInput;
};


export type MutationLinkRequestTaskChangeArgs = {
  input: LinkRequestTaskChangeInput;
};


export type MutationAnswerInformationRequestArgs = {
  input: AnswerInformationRequestInput;
};


export type MutationContestFulfilmentArgs = {
  input: ContestFulfilmentInput;
};


export type MutationCommentServiceRequestArgs = {
  input: CommentServiceRequestInput;
};


export type MutationConfirmServiceRequestArgs = {
  input: ServiceRequestCommandInput;
};


export type MutationCloseServiceRequestArgs = {
  input: ServiceRequestCommandInput;
};


export type MutationCancelServiceRequestArgs = {
  input: CancelServiceRequestInput;
};


export type MutationProposeProblemsArgs = {
  input: ProposeProblemsInput;
};


export type MutationAcceptProblemProposalArgs = {
  input: AcceptProblemProposalInput;
};


export type MutationDeclineProblemProposalArgs = {
  input: DeclineProblemProposalInput;
};

/** The incident after the command, or why it was refused. */
export type IncidentPayload = {
  /** The incident as it is now; null where the command was refused. */
  readonly incident?: Maybe<Incident>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What became of each incident of a bulk command, in the order that was asked for. */
export type IncidentsPayload = {
  /** One answer an incident. */
  readonly results: ReadonlyArray<IncidentResult>;
};

/** What became of one incident of a bulk command. */
export type IncidentResult = {
  /** The id that was asked for. */
  readonly id: Scalars['ID']['output'];
  /** The incident as it is now; null where the command was refused. */
  readonly incident?: Maybe<Incident>;
  /** Why nothing happened to it; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The priority matrix after the command, or why it was refused. */
export type PriorityMatrixPayload = {
  /** The matrix in force; null where the command was refused. */
  readonly priorityMatrix?: Maybe<PriorityMatrix>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The categories after the command, or why it was refused. */
export type IncidentCategoriesPayload = {
  /** The categories in force; null where the command was refused. */
  readonly categories?: Maybe<IncidentCategoryTree>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The rule for security incidents after the command, or why it was refused. */
export type SecurityRiskPrioritiesPayload = {
  /** The rule in force; null where the command was refused. */
  readonly securityRiskPriorities?: Maybe<SecurityRiskPriorities>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The rules of escalation after the command, or why it was refused. */
export type EscalationRulesPayload = {
  /** The rules in force; null where the command was refused. */
  readonly escalationRules?: Maybe<EscalationRules>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The settings after the command, or why it was refused. */
export type IncidentSettingsPayload = {
  /** The settings in force; null where the command was refused. */
  readonly settings?: Maybe<IncidentSettings>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What an import did, or why it was refused. */
export type ImportIncidentsPayload = {
  /** What was done; null where the import was refused. */
  readonly report?: Maybe<IncidentImportReport>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What an import did. */
export type IncidentImportReport = {
  /** Rows that were sent. */
  readonly rows: Scalars['Int']['output'];
  /** Incidents that are new. */
  readonly logged: Scalars['Int']['output'];
  /** Later states that were added. */
  readonly updated: Scalars['Int']['output'];
  /** Rows that were known already. */
  readonly skipped: Scalars['Int']['output'];
  /** Transitions that people could not have made here: kept, and marked in the history. */
  readonly notAllowed: Scalars['Int']['output'];
};

/** A new incident. */
export type LogIncidentInput = {
  /** One line that says what is wrong; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What was told; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How it came in. */
  readonly channel?: InputMaybe<IncidentChannel>;
  /** What kind of thing is wrong; at most 100 characters. */
  readonly category: Scalars['String']['input'];
  /** A finer kind. */
  readonly subcategory?: InputMaybe<Scalars['String']['input']>;
  /** The site, building or room where it hurts; trimmed, at most 200 characters, not blank. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The service that is interrupted. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer who is affected; a customer's people log for their own customer always. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The person who reported it; of an incident that one of a customer's people logs, they themselves unless told. */
  readonly callerId?: InputMaybe<Scalars['ID']['input']>;
  /** The configuration items that are affected. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Makes a retry safe: the same key with the same input logs once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the incident. */
export type IncidentCommandInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the incident has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new classification. */
export type ClassifyIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** What kind of thing is wrong. */
  readonly category: Scalars['String']['input'];
  /** A finer kind. */
  readonly subcategory?: InputMaybe<Scalars['String']['input']>;
  /** Where it hurts; left out: as it was, null: not known. Trimmed, at most 200 characters, not blank. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An assignment. */
export type AssignIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The team whose queue it goes to. */
  readonly teamId: Scalars['ID']['input'];
  /** The person who is to work on it. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A child and its parent. */
export type MakeIncidentChildInput = {
  /** The incident that is to be the child. */
  readonly id: Scalars['ID']['input'];
  /** The incident that it is to be resolved with. */
  readonly parentId: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A duplicate and its original. */
export type MarkIncidentDuplicateInput = {
  /** The incident that is to be closed. */
  readonly id: Scalars['ID']['input'];
  /** The incident that says the same and goes on. */
  readonly originalId: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Who is to follow an incident, or no longer. */
export type IncidentWatcherInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The person; the caller unless told. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The security risk behind an incident. */
export type LinkIncidentRiskInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The risk. */
  readonly riskId: Scalars['ID']['input'];
  /** How bad it is. */
  readonly level: SecurityRiskLevel;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The categories of incidents, whole. */
export type PublishIncidentCategoriesInput = {
  /** All categories; at most 200. */
  readonly categories: ReadonlyArray<IncidentCategoryInput>;
  /** The version that the caller saw; 0 before the first. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A category and its finer kinds. */
export type IncidentCategoryInput = {
  /** Its name; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** False retires it. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Finer kinds; at most 200. */
  readonly subcategories?: InputMaybe<ReadonlyArray<IncidentSubcategoryInput>>;
};

/** A finer kind. */
export type IncidentSubcategoryInput = {
  /** Its name; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** False retires it. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The rule for security incidents: a higher level never has a lower priority. */
export type PublishSecurityRiskPrioritiesInput = {
  /** Priority by level. */
  readonly priorities: SecurityRiskPriorityLevelsInput;
  /** The version that the caller saw; 0 before the first. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Priority by level of risk. */
export type SecurityRiskPriorityLevelsInput = {
  /** Of a critical risk. */
  readonly CRITICAL: IncidentPriority;
  /** Of a high risk. */
  readonly HIGH: IncidentPriority;
  /** Of a moderate risk. */
  readonly MEDIUM: IncidentPriority;
  /** Of a low risk. */
  readonly LOW: IncidentPriority;
};

/** An escalation to another team. */
export type EscalateIncidentToTeamInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The team that gets it. */
  readonly teamId: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What else there is to say; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An escalation to somebody with more authority: either a person or a role. */
export type EscalateIncidentToManagementInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The person. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The role, for example INCIDENT_MANAGER. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What else there is to say; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The rules of escalation, whole. */
export type PublishEscalationRulesInput = {
  /** All rules; at most 100. None switches escalation by rule off. */
  readonly rules: ReadonlyArray<EscalationRuleInput>;
  /** The version that the caller saw; 0 before the first. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** One rule of escalation. */
export type EscalationRuleInput = {
  /** Its own id: lower-case letters, digits and hyphens. A rule that keeps it does not act twice on one occasion. */
  readonly id: Scalars['String']['input'];
  /** What it is for; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What makes it act. */
  readonly trigger: EscalationTrigger;
  /** After so many minutes by the wall clock; not for what clocks say. */
  readonly afterMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Only in these states; for STATE_AGE at least one. */
  readonly states?: InputMaybe<ReadonlyArray<IncidentState>>;
  /** Only of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<IncidentPriority>>;
  /** Only by clocks of this metric. */
  readonly metric?: InputMaybe<EscalationMetric>;
  /** To other skills or to more authority. */
  readonly kind: IncidentEscalationKind;
  /** The team that gets it: for a functional one. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** The person whom it is brought before: for a hierarchical one. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The role that it is brought before: for a hierarchical one without a person. */
  readonly role?: InputMaybe<Scalars['String']['input']>;
};

/** The times within which a resolution may be contested; each from 1 to 365 days. */
export type PublishIncidentSettingsInput = {
  /** A resolution that nobody contests for so many days is taken as confirmed. */
  readonly autoCloseDays: Scalars['Int']['input'];
  /** A resolved incident may be reopened for so many days. */
  readonly reopenWindowDays: Scalars['Int']['input'];
  /** Other times for single services. */
  readonly services?: InputMaybe<ReadonlyArray<IncidentServiceSettingsInput>>;
  /** The version that the caller saw; 0 before the first. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The times of one service. */
export type IncidentServiceSettingsInput = {
  /** The service. */
  readonly serviceId: Scalars['ID']['input'];
  /** A resolution that nobody contests for so many days is taken as confirmed. */
  readonly autoCloseDays: Scalars['Int']['input'];
  /** A resolved incident may be reopened for so many days. */
  readonly reopenWindowDays: Scalars['Int']['input'];
};

/** A file that belongs to an incident. */
export type AttachToIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** Who may see it. */
  readonly visibility?: InputMaybe<IncidentCommentVisibility>;
  /** The file's name; at most 255 characters. */
  readonly name: Scalars['String']['input'];
  /** For example image/png: lower case, without parameters. */
  readonly mediaType: Scalars['String']['input'];
  /** Bytes; at most 1073741824. */
  readonly sizeBytes: Scalars['Int']['input'];
  /** SHA-256 of the file: 64 hexadecimal digits in lower case. */
  readonly sha256: Scalars['String']['input'];
  /** Where it is kept: an https address without user name and password, or the mid: of a message (RFC 2392); at most 2000 characters. */
  readonly uri: Scalars['String']['input'];
  /** The attachment that it stands in for. */
  readonly replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An attachment that is to be withdrawn. */
export type WithdrawIncidentAttachmentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The attachment. */
  readonly attachmentId: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What else there is to say; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An assignment of many. */
export type AssignIncidentsInput = {
  /** The incidents; at most 200. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** The team whose queue they go to. */
  readonly teamId: Scalars['ID']['input'];
  /** The person who is to work on them. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A closure of many. */
export type CloseIncidentsInput = {
  /** The incidents; at most 200. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A wait. */
export type WaitOnInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The supplier, problem or change that is waited on. */
  readonly onId: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A resolution. */
export type ResolveIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** How it was resolved. */
  readonly kind: IncidentResolutionKind;
  /** What was done; at most 10000 characters. */
  readonly resolution: Scalars['String']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A withdrawal. */
export type CancelIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** Why it was logged in error; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A comment. */
export type CommentIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** The text; at most 10000 characters. */
  readonly body: Scalars['String']['input'];
  /** Who may read it. */
  readonly visibility?: InputMaybe<IncidentCommentVisibility>;
  /** People who are asked to look: they are notified, as far as they may read it. */
  readonly mentionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A link. */
export type LinkIncidentInput = {
  /** The incident. */
  readonly id: Scalars['ID']['input'];
  /** What is linked. */
  readonly kind: IncidentLinkKind;
  /** Its id. */
  readonly targetId: Scalars['ID']['input'];
  /** The version that the caller saw. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A priority matrix: more impact or more urgency never lowers the priority. */
export type PublishPriorityMatrixInput = {
  /** All nine cells. */
  readonly cells: ReadonlyArray<PriorityMatrixCellInput>;
  /** The version that the caller saw; 0 before the first. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** One cell of the priority matrix. */
export type PriorityMatrixCellInput = {
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The priority that follows. */
  readonly priority: IncidentPriority;
};

/** States of incidents as another system knew them. */
export type ImportIncidentsInput = {
  /** The states, in any order; at most 5000. */
  readonly rows: ReadonlyArray<ImportedIncidentStateInput>;
};

/** One state of an incident as another system knew it. */
export type ImportedIncidentStateInput = {
  /** The other system's log, for example the file's name; at most 100 characters. */
  readonly source: Scalars['String']['input'];
  /** The incident's id there; at most 200 characters. */
  readonly externalId: Scalars['String']['input'];
  /** Which state of the incident this is, counted from 1. */
  readonly revision: Scalars['Int']['input'];
  /** When it came to be (UTC). */
  readonly at: Scalars['DateTime']['input'];
  /** The state; null where the source's has no counterpart here: the incident stays as it was. */
  readonly state?: InputMaybe<IncidentState>;
  /** One line that says what is wrong; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** How it came in. */
  readonly channel: IncidentChannel;
  /** What kind of thing is wrong. */
  readonly category: Scalars['String']['input'];
  /** A finer kind. */
  readonly subcategory?: InputMaybe<Scalars['String']['input']>;
  /** Where it hurts; left out: as it was, null: not known. Trimmed, at most 200 characters, not blank. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The service that is interrupted. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer who is affected. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** What else the source says, by its own names: an object of texts. */
  readonly details?: InputMaybe<Scalars['JSON']['input']>;
};

/**
 * Something that a monitoring tool tells of for as long as it goes on: one record for each fingerprint of a source. Its history
 * holds that it began, changed, ended and began again; in between it is only counted. Only the provider's people see it.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type Alert = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example ALR-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the alert's events. */
  readonly version: Scalars['Int']['output'];
  /** Whether it goes on, as far as the tool has told. */
  readonly state: AlertState;
  /** What is done with it next: by what the tool tells, never by people. */
  readonly availableActions: ReadonlyArray<AlertAction>;
  /** The account that delivers it. */
  readonly sourceName: Scalars['String']['output'];
  /** Identifies it within its source; the tool's own, or made of its labels. */
  readonly fingerprint: Scalars['String']['output'];
  /** Labels as they were told last with news: a JSON object of texts, 64 at the most, values cut at 1024 characters. */
  readonly labels: Scalars['JSON']['output'];
  /** Annotations as they were told last: a JSON object of texts, bounded as labels are. */
  readonly annotations: Scalars['JSON']['output'];
  /** Whether more was told than is kept: labels or annotations were left out or cut. */
  readonly shortened: Scalars['Boolean']['output'];
  /** Where the tool shows what it saw; http or https. */
  readonly generatorUrl?: Maybe<Scalars['String']['output']>;
  /** The name of the rule that applied; null for the fallback. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** The version of the rules that applied; 0 is what the platform ships with. */
  readonly rulesVersion: Scalars['Int']['output'];
  /** How often it was told, in all. */
  readonly occurrences: Scalars['Int']['output'];
  /** How often it began again after its end. */
  readonly refirings: Scalars['Int']['output'];
  /** Since when, by the tool (UTC). */
  readonly startsAt: Scalars['DateTime']['output'];
  /** When it was told first (UTC). */
  readonly firedAt: Scalars['DateTime']['output'];
  /** When it was told last (UTC). */
  readonly lastSeenAt: Scalars['DateTime']['output'];
  /** When it ended, by the tool (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The incident that stands behind it now. */
  readonly incident?: Maybe<Incident>;
  /** Every incident that it was behind, the oldest first. */
  readonly incidents: ReadonlyArray<Incident>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * Something that a monitoring tool tells of for as long as it goes on: one record for each fingerprint of a source. Its history
 * holds that it began, changed, ended and began again; in between it is only counted. Only the provider's people see it.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type AlertHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an alert. */
export type AlertState =
  /** It goes on. */
  | 'FIRING'
  /** It is over. */
  | 'RESOLVED';

/** What the platform does with an alert. */
export type AlertAction =
  /** Its labels changed. */
  | 'CHANGE'
  /** It ended. */
  | 'RESOLVE'
  /** It began again, or goes on although people resolved its incident. */
  | 'REFIRE';

/** A page of alerts. */
export type AlertConnection = {
  /** Alerts with their cursors. */
  readonly edges: ReadonlyArray<AlertEdge>;
  /** The alerts alone. */
  readonly nodes: ReadonlyArray<Alert>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An alert in a list. */
export type AlertEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The alert. */
  readonly node: Alert;
};

/** Only alerts that are all of this. */
export type AlertFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<AlertState>>;
  /** With this fingerprint. */
  readonly fingerprint?: InputMaybe<Scalars['String']['input']>;
  /** Whose incident now is this one. */
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of alerts. */
export type AlertOrder =
  /** The last changed first. */
  | 'UPDATED_DESC'
  /** The newest first. */
  | 'FIRED_DESC'
  /** The oldest first. */
  | 'FIRED_ASC';

/** What incidents alerts become: by the first rule that fits, else by the fallback; versioned as a whole. */
export type AlertRules = {
  /** 0 is what the platform ships with: by the label severity. */
  readonly version: Scalars['Int']['output'];
  /** In the order in which they are tried. */
  readonly rules: ReadonlyArray<AlertRule>;
  /** For alerts that no rule fits: nothing that is told gets lost. */
  readonly fallback: AlertOutcome;
};

/** Alerts that are alike, and what becomes of them. */
export type AlertRule = {
  /** Says what it is about; once in a set. */
  readonly name: Scalars['String']['output'];
  /** All of these have to hold. */
  readonly match: ReadonlyArray<AlertLabelMatch>;
  /** What becomes of them. */
  readonly outcome: AlertOutcome;
};

/** A label, and values of which it must have one. */
export type AlertLabelMatch = {
  /** The name of the label; an absent one counts as empty. */
  readonly label: Scalars['String']['output'];
  /** Values; `*` stands for any text. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** What incident an alert becomes. */
export type AlertOutcome = {
  /** Its category. */
  readonly category: Scalars['String']['output'];
  /** Its subcategory. */
  readonly subcategory?: Maybe<Scalars['String']['output']>;
  /** Its impact. */
  readonly impact: IncidentLevel;
  /** Its urgency; the priority follows by the matrix. */
  readonly urgency: IncidentLevel;
  /** Its service; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** Its customer; owned by relationship. */
  readonly customer?: Maybe<Customer>;
  /** The team that gets it at once; owned by governance. */
  readonly team?: Maybe<Team>;
  /** Its configuration items; owned by control. */
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** Where no service is named: the label whose value is the service's name, in any case. */
  readonly serviceLabel?: Maybe<Scalars['String']['output']>;
  /** The label whose value is the name of a configuration item, in any case. */
  readonly configurationItemLabel?: Maybe<Scalars['String']['output']>;
  /** Which alerts share an incident. */
  readonly bundling: AlertBundling;
  /** Minutes after its end in which an alert that fires again opens its incident again; later a new one is logged. */
  readonly reopenMinutes: Scalars['Int']['output'];
  /** Whether the end of the last alert of an incident resolves it. */
  readonly resolves: Scalars['Boolean']['output'];
};

/** Which alerts share an incident. */
export type AlertBundling =
  /** None: one open incident for each fingerprint. */
  | 'FINGERPRINT'
  /** Those of one group of the sender. */
  | 'GROUP';

/**
 * A message to the service desk, as it came in: taken as an incident or a comment, ignored, or kept back for the desk. Attest sends
 * no mail: what is to be answered is told by the event EmailAcknowledgementDue. Only the provider's people see messages.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type Email = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example EML-1042; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the message's events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: EmailState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<EmailAction>;
  /** Its Message-ID without angle brackets; made of its hash where it has none. */
  readonly messageId: Scalars['String']['output'];
  /** Whose address it claims; empty where that is nobody's or several people's. */
  readonly fromAddress: Scalars['String']['output'];
  /** The name that it claims. */
  readonly fromName: Scalars['String']['output'];
  /** Its subject, on one line. */
  readonly subject: Scalars['String']['output'];
  /** What was written: no markup, without earlier messages and signature where they are plainly that. */
  readonly body: Scalars['String']['output'];
  /** Whether something was cut from the body; sha256 is of the whole message. */
  readonly cut: Scalars['Boolean']['output'];
  /** What was attached, 100 at the most: by name and hash. The bytes are not kept. They become attachments of the incident. */
  readonly attachments: ReadonlyArray<EmailAttachment>;
  /** SHA-256 of the whole message as it came, in hex. */
  readonly sha256: Scalars['String']['output'];
  /** Bytes of the whole message. */
  readonly sizeBytes: Scalars['Int']['output'];
  /** Whether the sender is proven by a mail server that the settings trust. */
  readonly proof: EmailProof;
  /** The registered person to whom the address belongs; owned by governance. */
  readonly sender?: Maybe<Person>;
  /** The version of the settings by which it was judged; 0 is what the platform ships with. */
  readonly settingsVersion: Scalars['Int']['output'];
  /** What it became. */
  readonly use?: Maybe<EmailUse>;
  /** The incident that it became, or is a comment on. */
  readonly incident?: Maybe<Incident>;
  /** The service request that it is a comment on. */
  readonly serviceRequest?: Maybe<ServiceRequest>;
  /** Why it is kept back or ignored, as a word; why it was rejected, as the desk wrote. */
  readonly why?: Maybe<Scalars['String']['output']>;
  /** The Message-ID that its acknowledgement is to have; null where none is due. */
  readonly acknowledgedAs?: Maybe<Scalars['String']['output']>;
  /** When it came in (UTC). */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * A message to the service desk, as it came in: taken as an incident or a comment, ignored, or kept back for the desk. Attest sends
 * no mail: what is to be answered is told by the event EmailAcknowledgementDue. Only the provider's people see messages.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type EmailHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a message. */
export type EmailState =
  /** It has come in and is being judged. */
  | 'RECEIVED'
  /** It is an incident, or a comment on one. */
  | 'TAKEN'
  /** It waits for the desk. */
  | 'QUARANTINED'
  /** A program wrote it, or its sender writes too much. */
  | 'IGNORED'
  /** The desk will not act on it. */
  | 'REJECTED';

/** What is done with a message. */
export type EmailAction =
  /** Make an incident or a comment of it: the platform does it. */
  | 'TAKE'
  /** Keep it back: the platform does it. */
  | 'QUARANTINE'
  /** Do nothing about it: the platform does it. */
  | 'IGNORE'
  /** Make an incident or a comment of what was kept back or ignored. */
  | 'ACCEPT'
  /** Do not act on it. */
  | 'REJECT'
  /** Have the sender told: the platform does it. */
  | 'ACKNOWLEDGE';

/** What a trusted mail server says of a sender. */
export type EmailProof =
  /** It is who it says. */
  | 'PROVEN'
  /** Nothing is known. */
  | 'UNPROVEN'
  /** It is another. */
  | 'FORGED';

/** What a message became. */
export type EmailUse =
  /** A new incident. */
  | 'INCIDENT'
  /** A comment. */
  | 'COMMENT';

/** What was attached to a message. */
export type EmailAttachment = {
  /** Its name, made safe. */
  readonly name: Scalars['String']['output'];
  /** Its media type, as it claims. */
  readonly mediaType: Scalars['String']['output'];
  /** Its bytes. */
  readonly sizeBytes: Scalars['Int']['output'];
  /** SHA-256 of its bytes, in hex. */
  readonly sha256: Scalars['String']['output'];
};

/** A page of messages. */
export type EmailConnection = {
  /** Messages with their cursors. */
  readonly edges: ReadonlyArray<EmailEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Email>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A message in a list. */
export type EmailEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Email;
};

/** Only messages that are all of this. */
export type EmailFilter = {
  /** In one of these states; QUARANTINED are those that wait for the desk. */
  readonly states?: InputMaybe<ReadonlyArray<EmailState>>;
  /** From this address. */
  readonly fromAddress?: InputMaybe<Scalars['String']['input']>;
  /** About this incident. */
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of messages. */
export type EmailOrder =
  /** The newest first. */
  | 'RECEIVED_DESC'
  /** The oldest first. */
  | 'RECEIVED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** How e-mail is judged; versioned as a whole. */
export type EmailSettings = {
  /** 0 is what the platform ships with: no server is trusted, so that all mail waits for the desk. */
  readonly version: Scalars['Int']['output'];
  /** The right side of the Message-IDs of acknowledgements; mail that bears it comes from ourselves and is ignored. */
  readonly domain: Scalars['String']['output'];
  /** Names under which the provider's own mail servers write Authentication-Results (RFC 8601). */
  readonly trustedServers: ReadonlyArray<Scalars['String']['output']>;
  /** What is done with mail of which no trusted server says who sent it. */
  readonly unproven: EmailUnprovenPolicy;
  /** What is done with mail of which a trusted server says that it is forged. */
  readonly forged: EmailForgedPolicy;
  /** Messages of one sender in an hour that are looked at; what is beyond is ignored. */
  readonly perSenderHourly: Scalars['Int']['output'];
  /** The category of incidents. */
  readonly category: Scalars['String']['output'];
  /** Their impact. */
  readonly impact: IncidentLevel;
  /** Their urgency. */
  readonly urgency: IncidentLevel;
  /** The team that gets them at once; owned by governance. */
  readonly team?: Maybe<Team>;
  /** Whether an acknowledgement is due for a new incident of a proven sender. */
  readonly acknowledges: Scalars['Boolean']['output'];
};

/** What is done with mail whose sender is not proven. */
export type EmailUnprovenPolicy =
  /** It waits for the desk. */
  | 'QUARANTINE'
  /** It is taken as if proven; nobody is told by mail. */
  | 'TAKE';

/** What is done with mail whose sender is proven to be another. */
export type EmailForgedPolicy =
  /** It waits for the desk. */
  | 'QUARANTINE'
  /** It is ignored. */
  | 'IGNORE';

/** A message as it came off the wire. */
export type ReceiveEmailInput = {
  /** The whole message (RFC 5322) in base64; at most 5 MiB before that. */
  readonly raw: Scalars['String']['input'];
};

export type ReceiveEmailPayload = {
  /** The message, and what became of it. */
  readonly email?: Maybe<Email>;
  /** Whether the same message had come before: nothing was done again. */
  readonly duplicate?: Maybe<Scalars['Boolean']['output']>;
  /** Why it could not be taken; sending it again is of no use. */
  readonly refusal?: Maybe<Refusal>;
};

/** A message that the desk makes something of. */
export type AcceptEmailInput = {
  /** The message. */
  readonly id: Scalars['ID']['input'];
  /** Who wrote it, as far as the desk knows: becomes the caller. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** The incident that it is a comment on; a new one is logged where none is named. */
  readonly incidentId?: InputMaybe<Scalars['ID']['input']>;
  /** The service request that it is a comment on, instead; the comment is then the desk's. */
  readonly requestId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose incident it is, where nobody is named who wrote it. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller saw; CONFLICT where the message has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason: Scalars['String']['input'];
};

export type AcceptEmailPayload = {
  /** The message. */
  readonly email?: Maybe<Email>;
  /** Why not. */
  readonly refusal?: Maybe<Refusal>;
};

/** A message that the desk will not act on. */
export type RejectEmailInput = {
  /** The message. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the message has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type RejectEmailPayload = {
  /** The message. */
  readonly email?: Maybe<Email>;
  /** Why not. */
  readonly refusal?: Maybe<Refusal>;
};

/** New settings: they replace those in force as a whole. */
export type PublishEmailSettingsInput = {
  /** The right side of the Message-IDs of acknowledgements: a lower-case name of a host. */
  readonly domain: Scalars['String']['input'];
  /** Names under which the provider's own mail servers write Authentication-Results; at most 20. */
  readonly trustedServers: ReadonlyArray<Scalars['String']['input']>;
  /** What is done with mail whose sender is not proven; QUARANTINE unless told. */
  readonly unproven?: InputMaybe<EmailUnprovenPolicy>;
  /** What is done with mail that is forged; QUARANTINE unless told. */
  readonly forged?: InputMaybe<EmailForgedPolicy>;
  /** Messages of one sender in an hour that are looked at, from 1 to 10000; 30 unless told. */
  readonly perSenderHourly?: InputMaybe<Scalars['Int']['input']>;
  /** The category of incidents. */
  readonly category: Scalars['String']['input'];
  /** Their impact. */
  readonly impact: IncidentLevel;
  /** Their urgency. */
  readonly urgency: IncidentLevel;
  /** The team that gets them at once. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether an acknowledgement is due; it is unless told. */
  readonly acknowledges?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that the caller saw; CONFLICT where others were published since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type PublishEmailSettingsPayload = {
  /** The settings in force from now on. */
  readonly emailSettings?: Maybe<EmailSettings>;
  /** Why not. */
  readonly refusal?: Maybe<Refusal>;
};

/** A delivery of alerts. */
export type ReceiveAlertsInput = {
  /** The sender's group, where it groups: alerts of one group share an incident where the rule says so. */
  readonly groupKey?: InputMaybe<Scalars['String']['input']>;
  /** From 1 to 1000. */
  readonly alerts: ReadonlyArray<AlertInput>;
};

/** An alert as its sender tells it. */
export type AlertInput = {
  /** Whether it goes on. */
  readonly status: AlertState;
  /** A JSON object of texts. */
  readonly labels: Scalars['JSON']['input'];
  /** A JSON object of texts. `summary` becomes the title of the incident, `description` its text. */
  readonly annotations?: InputMaybe<Scalars['JSON']['input']>;
  /** Since when, as RFC 3339 text; the present unless told. */
  readonly startsAt?: InputMaybe<Scalars['String']['input']>;
  /** Until when, as RFC 3339 text; the present unless told. */
  readonly endsAt?: InputMaybe<Scalars['String']['input']>;
  /** Where the tool shows what it saw. */
  readonly generatorUrl?: InputMaybe<Scalars['String']['input']>;
  /** Identifies the alert; made of its labels unless told. Letters, digits and . : _ - only, 128 at the most. */
  readonly fingerprint?: InputMaybe<Scalars['String']['input']>;
};

export type ReceiveAlertsPayload = {
  /** What came of each, in the order of the delivery. */
  readonly receipts?: Maybe<ReadonlyArray<AlertReceipt>>;
  /** Why nothing of the delivery was taken. */
  readonly refusal?: Maybe<Refusal>;
};

/** What came of one alert. */
export type AlertReceipt = {
  /** Its place in the delivery, from 0. */
  readonly index: Scalars['Int']['output'];
  /** Its fingerprint; null where it could not be read. */
  readonly fingerprint?: Maybe<Scalars['String']['output']>;
  /** What came of it. */
  readonly outcome: AlertReceiptOutcome;
  /** The record that it is kept in. */
  readonly alertId?: Maybe<Scalars['ID']['output']>;
  /** The incident behind it. */
  readonly incidentId?: Maybe<Scalars['ID']['output']>;
  /** The key of that incident. */
  readonly incidentKey?: Maybe<Scalars['String']['output']>;
  /** Why it could not be read; the others of the delivery are taken all the same. */
  readonly refusal?: Maybe<Refusal>;
};

/** What came of one alert. */
export type AlertReceiptOutcome =
  /** A new incident. */
  | 'LOGGED'
  /** Part of an incident that was open already. */
  | 'JOINED'
  /** Known, and counted. */
  | 'COUNTED'
  /** Known, with other labels. */
  | 'CHANGED'
  /** Its incident was opened again. */
  | 'REOPENED'
  /** It is over, by the tool. */
  | 'RESOLVED'
  /** A copy of what was told before its end, come late. */
  | 'LATE'
  /** The end of something that was never told, or has ended already. */
  | 'UNKNOWN'
  /** It could not be read: see the refusal. */
  | 'REFUSED';

/** A new set of rules: it replaces the one in force as a whole. */
export type PublishAlertRulesInput = {
  /** In the order in which they are tried; at most 500. */
  readonly rules: ReadonlyArray<AlertRuleInput>;
  /** For alerts that no rule fits. */
  readonly fallback: AlertOutcomeInput;
  /** The version that the caller saw; CONFLICT where another was published since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Alerts that are alike, and what becomes of them. */
export type AlertRuleInput = {
  /** Says what it is about; once in a set. */
  readonly name: Scalars['String']['input'];
  /** All of these have to hold; at least one. */
  readonly match: ReadonlyArray<AlertLabelMatchInput>;
  /** What becomes of them. */
  readonly outcome: AlertOutcomeInput;
};

/** A label, and values of which it must have one. */
export type AlertLabelMatchInput = {
  /** The name of the label; an absent one counts as empty. */
  readonly label: Scalars['String']['input'];
  /** Values; `*` stands for any text. */
  readonly values: ReadonlyArray<Scalars['String']['input']>;
};

/** What incident an alert becomes. */
export type AlertOutcomeInput = {
  /** Its category. */
  readonly category: Scalars['String']['input'];
  /** Its subcategory. */
  readonly subcategory?: InputMaybe<Scalars['String']['input']>;
  /** Its impact. */
  readonly impact: IncidentLevel;
  /** Its urgency; the priority follows by the matrix. */
  readonly urgency: IncidentLevel;
  /** Its service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Its customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The team that gets it at once. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Its configuration items; at most 50. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Where no service is named: the label whose value is the service's name. */
  readonly serviceLabel?: InputMaybe<Scalars['String']['input']>;
  /** The label whose value is the name of a configuration item. */
  readonly configurationItemLabel?: InputMaybe<Scalars['String']['input']>;
  /** Which alerts share an incident; FINGERPRINT unless told. */
  readonly bundling?: InputMaybe<AlertBundling>;
  /** Minutes after its end in which an alert that fires again opens its incident again; 30 unless told, 10080 at the most. */
  readonly reopenMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the end of the last alert of an incident resolves it; it does unless told. */
  readonly resolves?: InputMaybe<Scalars['Boolean']['input']>;
};

export type PublishAlertRulesPayload = {
  /** The rules in force from now on. */
  readonly alertRules?: Maybe<AlertRules>;
  /** Why not. */
  readonly refusal?: Maybe<Refusal>;
};

/** What an edition of a knowledge article says, and to whom. ISO/IEC 20000-1:2018 7.6. */
export type KnowledgeText = {
  /** One line that says what it is about, in the article's language. */
  readonly title: Scalars['String']['output'];
  /** The text, Markdown, in the article's language. */
  readonly body: Scalars['String']['output'];
  /** A BCP 47 tag, for example en, de-CH or zh-Hans. */
  readonly language: Scalars['String']['output'];
  /** The category of the incidents that it helps with. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** The services that it is about; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** The configuration items that it is about; owned by control. */
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  /** The known error that it tells how to get around; null as well to those who may not see problems. */
  readonly problem?: Maybe<Problem>;
  /** Who reads it. */
  readonly audience: KnowledgeAudience;
  /** The customers of the audience CUSTOMER; owned by relationship. A customer's people see their own only. */
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  /** Who wrote it; owned by governance. Empty to people outside the provider. */
  readonly authors: ReadonlyArray<Maybe<Person>>;
  /** Who found it right: nobody who wrote it; owned by governance. Null until then, and to people outside the provider. */
  readonly approver?: Maybe<Person>;
};

/**
 * What the provider knows about its services: written, read by somebody else, published edition by edition, looked at again
 * by a day. Its own text is that of the edition in force; before the first edition, that of the draft.
 * ISO/IEC 20000-1:2018 7.6.
 */
export type KnowledgeArticle = KnowledgeText & {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example KB-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts the article's events; give it back as expectedVersion. That it was used meanwhile is no conflict. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands; to people outside the provider always PUBLISHED. */
  readonly state: KnowledgeArticleState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<KnowledgeArticleAction>;
  /** Editions published so far; the last one is in force unless the article is retired. 0 before the first. */
  readonly edition: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly language: Scalars['String']['output'];
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly services: ReadonlyArray<Maybe<Service>>;
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  readonly problem?: Maybe<Problem>;
  readonly audience: KnowledgeAudience;
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  readonly authors: ReadonlyArray<Maybe<Person>>;
  readonly approver?: Maybe<Person>;
  /** The next edition while it is worked on; the one in force stays meanwhile. Null to people outside the provider. */
  readonly draft?: Maybe<KnowledgeDraft>;
  /** What was published, the newest first: every edition is kept. People outside the provider see the one in force. */
  readonly editions: KnowledgeEditionConnection;
  /** The day (UTC) on which it is to be looked at again. Null before it is published, and to people outside the provider. */
  readonly reviewDueOn?: Maybe<Scalars['Date']['output']>;
  /** It is to be looked at again now: its day has come, its problem was resolved, or its service has ended. Null to people outside the provider. */
  readonly reviewDue?: Maybe<Scalars['Boolean']['output']>;
  /** How many incidents it helped with. Null to people outside the provider. */
  readonly usedBy?: Maybe<Scalars['Int']['output']>;
  /** The incidents that it helped with, the newest first; of those, the ones that the caller may see. */
  readonly uses: KnowledgeUseConnection;
  /** What readers said of the edition in force; people outside the provider see their own customer's answers. */
  readonly feedback: KnowledgeFeedback;
  /** When it was begun (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC); being used does not count. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the edition in force was published (UTC). */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was retired (UTC). */
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was retired. */
  readonly retirementReason?: Maybe<Scalars['String']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. Empty to people outside the provider. */
  readonly history: RecordEventConnection;
};


/**
 * What the provider knows about its services: written, read by somebody else, published edition by edition, looked at again
 * by a day. Its own text is that of the edition in force; before the first edition, that of the draft.
 * ISO/IEC 20000-1:2018 7.6.
 */
export type KnowledgeArticleEditionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What the provider knows about its services: written, read by somebody else, published edition by edition, looked at again
 * by a day. Its own text is that of the edition in force; before the first edition, that of the draft.
 * ISO/IEC 20000-1:2018 7.6.
 */
export type KnowledgeArticleUsesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What the provider knows about its services: written, read by somebody else, published edition by edition, looked at again
 * by a day. Its own text is that of the edition in force; before the first edition, that of the draft.
 * ISO/IEC 20000-1:2018 7.6.
 */
export type KnowledgeArticleHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a knowledge article. While an edition is in force and the next one is written, they are those of the next one. */
export type KnowledgeArticleState =
  /** Being written. */
  | 'DRAFT'
  /** To be read by somebody who did not write it. */
  | 'IN_REVIEW'
  /** Found right; not in force yet. */
  | 'APPROVED'
  /** In force, and nothing is being written. */
  | 'PUBLISHED'
  /** No longer to be used. */
  | 'RETIRED';

/** What can be done to a knowledge article. */
export type KnowledgeArticleAction =
  /** Write the text; of a published article, that of the next edition. */
  | 'EDIT'
  /** Have it read. */
  | 'SUBMIT'
  /** Send it back, with what is wrong. */
  | 'RETURN'
  /** Find it right. */
  | 'APPROVE'
  /** Put it in force. */
  | 'PUBLISH'
  /** Give the next edition up; the one in force stays. */
  | 'DISCARD'
  /** Find a published article still right, until another day. */
  | 'CONFIRM'
  /** Flag it for another look: the platform does it. */
  | 'REVIEW_DUE'
  /** Say that it helped with an incident. */
  | 'USE'
  /** Take it out of use. */
  | 'RETIRE';

/** Who reads an edition. */
export type KnowledgeAudience =
  /** The provider's people. */
  | 'PROVIDER'
  /** The provider's people, and those of every customer. */
  | 'CUSTOMERS'
  /** The provider's people, and those of the customers that are named. */
  | 'CUSTOMER';

/** The next edition of an article while it is worked on. */
export type KnowledgeDraft = KnowledgeText & {
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly language: Scalars['String']['output'];
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly services: ReadonlyArray<Maybe<Service>>;
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  readonly problem?: Maybe<Problem>;
  readonly audience: KnowledgeAudience;
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  readonly authors: ReadonlyArray<Maybe<Person>>;
  readonly approver?: Maybe<Person>;
  /** What a reviewer found wrong; null once it is submitted again. */
  readonly returnedWhy?: Maybe<Scalars['String']['output']>;
};

/** What was published under one number; never changed. */
export type KnowledgeEdition = KnowledgeText & {
  /** Its number, from 1. */
  readonly edition: Scalars['Int']['output'];
  readonly title: Scalars['String']['output'];
  readonly body: Scalars['String']['output'];
  readonly language: Scalars['String']['output'];
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly services: ReadonlyArray<Maybe<Service>>;
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
  readonly problem?: Maybe<Problem>;
  readonly audience: KnowledgeAudience;
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  readonly authors: ReadonlyArray<Maybe<Person>>;
  readonly approver?: Maybe<Person>;
  /** When it was published (UTC). */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** When the next one took its place, or the article was retired (UTC); null while it is in force. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of editions. */
export type KnowledgeEditionConnection = {
  readonly edges: ReadonlyArray<KnowledgeEditionEdge>;
  readonly nodes: ReadonlyArray<KnowledgeEdition>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An edition in a list. */
export type KnowledgeEditionEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: KnowledgeEdition;
};

/** That an article helped with an incident. */
export type KnowledgeUse = {
  /** The incident; counted once. */
  readonly incident?: Maybe<Incident>;
  /** The edition that was in force. */
  readonly edition: Scalars['Int']['output'];
  /** Who used it; owned by governance. */
  readonly user?: Maybe<Person>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** A page of uses. */
export type KnowledgeUseConnection = {
  readonly edges: ReadonlyArray<KnowledgeUseEdge>;
  readonly nodes: ReadonlyArray<KnowledgeUse>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** A use in a list. */
export type KnowledgeUseEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: KnowledgeUse;
};

/** What readers said of the edition in force: one answer a reader, the last one counts. */
export type KnowledgeFeedback = {
  /** How many it helped. */
  readonly helpful: Scalars['Int']['output'];
  /** How many it did not. */
  readonly unhelpful: Scalars['Int']['output'];
  /** What the caller said. */
  readonly mine?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of articles. */
export type KnowledgeArticleConnection = {
  readonly edges: ReadonlyArray<KnowledgeArticleEdge>;
  readonly nodes: ReadonlyArray<KnowledgeArticle>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An article in a list. */
export type KnowledgeArticleEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: KnowledgeArticle;
};

/** Only articles that are all of this. */
export type KnowledgeArticleFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<KnowledgeArticleState>>;
  /** To be looked at again, or not. */
  readonly reviewDue?: InputMaybe<Scalars['Boolean']['input']>;
  /** About this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** About this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** About this known error. */
  readonly problemId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this category. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** In this language, whatever its script or region. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
  /** For this audience. */
  readonly audience?: InputMaybe<KnowledgeAudience>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of articles. */
export type KnowledgeArticleOrder =
  /** The last changed first. */
  | 'UPDATED_DESC'
  /** The most used first. */
  | 'USED_DESC'
  /** By the day of review, the earliest first; those without a day last. */
  | 'REVIEW_DUE'
  /** By title. */
  | 'TITLE'
  /** The newest first. */
  | 'DRAFTED_DESC'
  /** The oldest first. */
  | 'DRAFTED_ASC';

/** A page of answers to a question, the best first. */
export type KnowledgeHitConnection = {
  readonly edges: ReadonlyArray<KnowledgeHitEdge>;
  readonly nodes: ReadonlyArray<KnowledgeHit>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

/** An answer in a list. */
export type KnowledgeHitEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: KnowledgeHit;
};

/** A published article that answers a question. */
export type KnowledgeHit = {
  /** The article. */
  readonly article: KnowledgeArticle;
  /**
   * From 0 to 1: the share of the question that the article answers. A rare word weighs more than a frequent one; a word counts
   * in full in the title, less in category and key, least in the body, and less where only another form of it is there.
   */
  readonly score: Scalars['Float']['output'];
  /** Which words were found, how and where, in the order of the question. */
  readonly why: ReadonlyArray<KnowledgeMatch>;
  /** A piece of the body, about 200 characters, in parts: those that were found are marked. */
  readonly snippet: ReadonlyArray<KnowledgeSnippetPart>;
};

/** A word of a question, and what an article has of it: without case, accents and width. Of a script without spaces, a pair of characters. */
export type KnowledgeMatch = {
  /** The word that was asked for. */
  readonly word: Scalars['String']['output'];
  /** The word, the stem or the similar word that stands there. */
  readonly found: Scalars['String']['output'];
  /** How they match. */
  readonly kind: KnowledgeMatchKind;
  /** The best place where it stands. */
  readonly place: KnowledgeMatchPlace;
};

/** How a word of a question matches. */
export type KnowledgeMatchKind =
  /** The word itself. */
  | 'SAME'
  /** Another form of the word, in the language of the article. */
  | 'FORM'
  /** A word that is written alike, or that has it inside. */
  | 'SIMILAR';

/** Where a word stands in an article. */
export type KnowledgeMatchPlace =
  /** In the title. */
  | 'TITLE'
  /** In category or key. */
  | 'LABEL'
  /** In the body. */
  | 'BODY';

/** A part of a snippet. */
export type KnowledgeSnippetPart = {
  /** The text. */
  readonly text: Scalars['String']['output'];
  /** Whether it was found. */
  readonly matched: Scalars['Boolean']['output'];
};

/** What may help with an incident: a known error, or a published article. */
export type KnowledgeSuggestion = {
  /** The known error, with its workaround; null where an article is suggested. */
  readonly problem?: Maybe<Problem>;
  /** The article; null where a known error is suggested. */
  readonly article?: Maybe<KnowledgeArticle>;
  /** From 0 to 1: the sum of what the reasons add. */
  readonly score: Scalars['Float']['output'];
  /** The reasons, the strongest kind first. */
  readonly why: ReadonlyArray<KnowledgeReason>;
};

/** Why something is suggested. */
export type KnowledgeReason = {
  /** The kind of reason. */
  readonly kind: KnowledgeReasonKind;
  /** What it adds to the score, from 0 to 1. */
  readonly share: Scalars['Float']['output'];
  /** The words that were found, of the reasons WORDS and DESCRIPTION. */
  readonly words: ReadonlyArray<KnowledgeMatch>;
  /** What incident and suggestion have in common, of the reason CONFIGURATION_ITEM; owned by control. */
  readonly configurationItems: ReadonlyArray<Maybe<ConfigurationItem>>;
};

/** Kinds of reasons, and what each adds to the score. */
export type KnowledgeReasonKind =
  /** The incident is linked to the problem; adds 0.5. */
  | 'LINKED'
  /** The article is about a known error that is linked, or lives in a configuration item of the incident; adds 0.4. */
  | 'KNOWN_ERROR'
  /** A configuration item that the incident affects; adds 0.4. */
  | 'CONFIGURATION_ITEM'
  /** Words of the title; adds 0.5 times the share of the title that is answered, where that is at least 0.15. */
  | 'WORDS'
  /** Words of the description, the first 24; adds 0.2 times the share of them that is answered, where that is at least 0.15. */
  | 'DESCRIPTION'
  /** The service; adds 0.15. Alone it is reason enough for a known error only. */
  | 'SERVICE'
  /** The category; adds 0.1. Alone it is no reason. */
  | 'CATEGORY';

/** What is known of an incident before it is logged. */
export type KnowledgeSuggestionInput = {
  /** One line that says what is wrong; at most 1000 characters. */
  readonly title: Scalars['String']['input'];
  /** What was told; at most 10000 characters, of which the first 1000 count. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of thing is wrong. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The service that is interrupted. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The configuration items that are affected; at most 100. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The article after the command, or why it was refused. */
export type KnowledgeArticlePayload = {
  /** The article as it is now; null where the command was refused. */
  readonly article?: Maybe<KnowledgeArticle>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What an article says, and to whom. */
export type KnowledgeTextInput = {
  /** One line that says what it is about; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** The text, Markdown; at most 50000 characters. */
  readonly body: Scalars['String']['input'];
  /** A BCP 47 tag of language, script and region, for example en, de-CH or zh-Hans. */
  readonly language: Scalars['String']['input'];
  /** The category of the incidents that it helps with; at most 100 characters. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The services that it is about. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The configuration items that it is about. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The known error that it tells how to get around. */
  readonly problemId?: InputMaybe<Scalars['ID']['input']>;
  /** Who is to read it. */
  readonly audience?: InputMaybe<KnowledgeAudience>;
  /** The customers of the audience CUSTOMER, and of no other. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** A new article. */
export type WriteArticleInput = {
  /** What it says, and to whom. */
  readonly text: KnowledgeTextInput;
  /** Makes a retry safe: the same key with the same text begins one article. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A text that is written anew. */
export type EditArticleInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** What it says, and to whom: the whole of it. */
  readonly text: KnowledgeTextInput;
  /** The version that the caller saw; CONFLICT where the article was changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the article. */
export type KnowledgeArticleCommandInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the article was changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that has to be explained. */
export type KnowledgeArticleWhyInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the article was changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** A publication or a confirmation. */
export type ReviewArticleInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** The day (UTC) on which it is to be looked at again: after today, within three years. Without one: REVIEW_DATE_REQUIRED. */
  readonly reviewDueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the caller saw; CONFLICT where the article was changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A use. */
export type UseArticleInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** The incident that it helped with. */
  readonly incidentId: Scalars['ID']['input'];
};

/** An answer. */
export type RateArticleInput = {
  /** The article. */
  readonly id: Scalars['ID']['input'];
  /** Whether it helped. */
  readonly helpful: Scalars['Boolean']['input'];
};

/**
 * A major incident: a record of its own about a lead incident, with an owner who does not also mend it, of which top management
 * is told, and that is closed after a review. ISO/IEC 20000-1:2018 8.6.1; 2011 8.1.
 *
 * A customer's people see those that were declared and concern them, and of them what is for customers: timeline, recipients,
 * reasons, review and improvements are empty for them.
 */
export type MajorIncident = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example MAJ-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: MajorIncidentState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<MajorIncidentAction>;
  /** What is wrong with how it is handled: empty where all is well. */
  readonly faults: ReadonlyArray<MajorIncidentFault>;
  /** One line that says what is wrong. */
  readonly title: Scalars['String']['output'];
  /** The lead incident. */
  readonly incident?: Maybe<Incident>;
  /** The lead incident's children, as far as the caller may see them. */
  readonly children: ReadonlyArray<Incident>;
  /** The lead incident's. */
  readonly priority: IncidentPriority;
  /** The service that is interrupted; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** The customers of its incidents; owned by relationship. A customer's people see their own. */
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  /** Why it is, or is said to be, a major one. */
  readonly reasons: ReadonlyArray<MajorIncidentReason>;
  /** The criteria by which it was weighed; null where none were in force. */
  readonly criteria?: Maybe<MajorIncidentCriteria>;
  /** How many users are affected, as people said; the incidents themselves may count more. */
  readonly affectedUsers?: Maybe<Scalars['Int']['output']>;
  /** How many customers are affected, as people said. */
  readonly affectedCustomers?: Maybe<Scalars['Int']['output']>;
  /** Who is responsible for it; owned by governance. Never the lead incident's assignee. */
  readonly owner?: Maybe<Person>;
  /** Who declared it; owned by governance. */
  readonly declaredBy?: Maybe<Person>;
  /** Who was told of it by governance, and who acknowledged that. */
  readonly told: ReadonlyArray<MajorIncidentRecipient>;
  /** How often governance told it again because nobody acknowledged. */
  readonly escalations: Scalars['Int']['output'];
  /** Minutes between two updates to those concerned. */
  readonly updateMinutes?: Maybe<Scalars['Int']['output']>;
  /** Minutes in which top management acknowledges. */
  readonly acknowledgeMinutes?: Maybe<Scalars['Int']['output']>;
  /** When the next update is due (UTC); null where none is. */
  readonly updateDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Updates that were due since the last one, and did not come. */
  readonly missedUpdates: Scalars['Int']['output'];
  /** When those concerned were told last (UTC). */
  readonly lastUpdateAt?: Maybe<Scalars['DateTime']['output']>;
  /** What those concerned were told, oldest first; a customer's people see what is for customers. */
  readonly updates: ReadonlyArray<MajorIncidentUpdate>;
  /** What happened when, in the order of its happening; what was corrected stays. */
  readonly timeline: ReadonlyArray<MajorIncidentEntry>;
  /** How service was restored. */
  readonly restoration?: Maybe<Scalars['String']['output']>;
  /** The review after the restoration. */
  readonly review?: Maybe<MajorIncidentReview>;
  /** The improvements that come from it. */
  readonly improvements: ReadonlyArray<MajorIncidentImprovement>;
  /** Why it was declined or downgraded. */
  readonly why?: Maybe<Scalars['String']['output']>;
  /** When it was proposed (UTC). */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was declared (UTC). */
  readonly declaredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When service was restored (UTC). */
  readonly restoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed, declined or downgraded (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. A customer's people do not see what is internal. */
  readonly history: RecordEventConnection;
};


/**
 * A major incident: a record of its own about a lead incident, with an owner who does not also mend it, of which top management
 * is told, and that is closed after a review. ISO/IEC 20000-1:2018 8.6.1; 2011 8.1.
 *
 * A customer's people see those that were declared and concern them, and of them what is for customers: timeline, recipients,
 * reasons, review and improvements are empty for them.
 */
export type MajorIncidentHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a major incident. */
export type MajorIncidentState =
  /** A candidate: to be declared or declined. */
  | 'PROPOSED'
  /** Weighed by people: no major incident. */
  | 'DECLINED'
  /** Declared, with an owner; top management is told. */
  | 'DECLARED'
  /** Those who restore the service are at work. */
  | 'IN_PROGRESS'
  /** Service is restored; to be reviewed. */
  | 'RESTORED'
  /** Reviewed; approval and improvements may still be missing. */
  | 'UNDER_REVIEW'
  /** Finished. */
  | 'CLOSED'
  /** No major incident after all; its incidents go on as others do. */
  | 'DOWNGRADED';

/** What can be done to a major incident. */
export type MajorIncidentAction =
  /** Declare it, with an owner. */
  | 'DECLARE'
  /** Say that it is none, and why. */
  | 'DECLINE'
  /** Begin to restore the service. */
  | 'START'
  /** Make another person responsible. */
  | 'HAND_OVER'
  /** Enter a fact, a decision or an action into the timeline. */
  | 'ADD_ENTRY'
  /** Correct an entry; the former one stays. */
  | 'CORRECT_ENTRY'
  /** Tell those concerned how it stands. */
  | 'SEND_UPDATE'
  /** Say that an update was due and did not come: the platform's own. */
  | 'OVERDUE'
  /** Say that service is restored; its incidents are resolved with it. */
  | 'RESTORE'
  /** Say that the restoration did not hold. */
  | 'RELAPSE'
  /** Write the review down, or anew. */
  | 'REVIEW'
  /** Approve the review that somebody else wrote. */
  | 'APPROVE_REVIEW'
  /** Close it: reviewed, with an improvement, top management told. */
  | 'CLOSE'
  /** Say that it is no major incident after all, and why. */
  | 'DOWNGRADE';

/** What is wrong with how a major incident is handled. */
export type MajorIncidentFault =
  /** Nobody could be told: no active person is top management. */
  | 'NOBODY_TOLD'
  /** Nobody acknowledged in time; governance tells it again. */
  | 'NOT_ACKNOWLEDGED'
  /** An update was due and did not come. */
  | 'UPDATE_OVERDUE'
  /** Its owner now also works on the lead incident. */
  | 'OWNER_IS_ASSIGNEE'
  /** There were no criteria in force by which it could be weighed. */
  | 'CRITERIA_NOT_AGREED';

/** Why an incident is, or is said to be, a major one. */
export type MajorIncidentReason = {
  /** The rule that is met; null where a person says why. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** What the rule rests on, or what the person said. */
  readonly because: Scalars['String']['output'];
};

/** Somebody who was told of a major incident. */
export type MajorIncidentRecipient = {
  /** Who; owned by governance. */
  readonly person?: Maybe<Person>;
  /** The person's name when told. */
  readonly name: Scalars['String']['output'];
  /** When (UTC). */
  readonly toldAt: Scalars['DateTime']['output'];
  /** The receipt (UTC); null while the person has not acknowledged it. */
  readonly acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What those concerned were told. */
export type MajorIncidentUpdate = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** For whom it is. */
  readonly audience: MajorIncidentAudience;
  /** The text, in any language. */
  readonly body: Scalars['String']['output'];
  /** Who wrote it; owned by governance. */
  readonly author?: Maybe<Person>;
  /** The author's name at that time. */
  readonly authorName: Scalars['String']['output'];
  /** When it was sent (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** For whom an update is. */
export type MajorIncidentAudience =
  /** The customers concerned, and the provider's people. */
  | 'CUSTOMERS'
  /** The provider's people only. */
  | 'INTERNAL';

/** An entry of a timeline. */
export type MajorIncidentEntry = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** What kind of entry it is. */
  readonly kind: MajorIncidentEntryKind;
  /** When it happened (UTC). */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What happened. */
  readonly body: Scalars['String']['output'];
  /** Who entered it; owned by governance. Null for the platform's own. */
  readonly author?: Maybe<Person>;
  /** The author's name at that time. */
  readonly authorName: Scalars['String']['output'];
  /** When it was entered (UTC). */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The entry that this one takes the place of. */
  readonly correctsId?: Maybe<Scalars['ID']['output']>;
  /** The entry that takes the place of this one; null for what still holds. */
  readonly correctedById?: Maybe<Scalars['ID']['output']>;
};

/** Kinds of entries. */
export type MajorIncidentEntryKind =
  /** Something that was so, or came about. */
  | 'FACT'
  /** Something that was decided. */
  | 'DECISION'
  /** Something that was done. */
  | 'ACTION'
  /** The platform's own: of the lead incident, or of the major incident itself. */
  | 'AUTOMATIC';

/** The review after the restoration. */
export type MajorIncidentReview = {
  /** What happened. */
  readonly whatHappened: Scalars['String']['output'];
  /** What went well. */
  readonly wentWell: Scalars['String']['output'];
  /** What did not. */
  readonly wentWrong: Scalars['String']['output'];
  /** The cause, as far as it is known. */
  readonly cause: Scalars['String']['output'];
  /** Who wrote it; owned by governance. */
  readonly reviewer?: Maybe<Person>;
  /** When it was written (UTC). */
  readonly reviewedAt: Scalars['DateTime']['output'];
  /** Who approved it; owned by governance. */
  readonly approver?: Maybe<Person>;
  /** When it was approved (UTC). */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An improvement that comes from a major incident, as this record knows it. */
export type MajorIncidentImprovement = {
  /** Human key, for example IMP-1001. */
  readonly key: Scalars['String']['output'];
  /** Where it stood when its last event arrived. */
  readonly state: MajorIncidentImprovementState;
  /** The improvement itself; owned by governance. */
  readonly improvement?: Maybe<Improvement>;
};

/** Where an improvement stands. */
export type MajorIncidentImprovementState =
  /** Proposed. */
  | 'PROPOSED'
  /** To be made. */
  | 'ACCEPTED'
  /** Not made; it counts for nothing here. */
  | 'REJECTED'
  /** Being made. */
  | 'IN_PROGRESS'
  /** Made. */
  | 'DONE'
  /** Its effect was measured. */
  | 'EVALUATED';

/**
 * Criteria by which an incident is a major one: agreed with the customer, in force once both have agreed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type MajorIncidentCriteria = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example MIC-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts its events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where the set stands. */
  readonly state: MajorIncidentCriteriaState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<MajorIncidentCriteriaAction>;
  /** Whose criteria; owned by relationship. Null: of every customer that has none of its own. */
  readonly customer?: Maybe<Customer>;
  /** Counts the sets of one customer, from 1. */
  readonly edition: Scalars['Int']['output'];
  /** An incident that meets one of these is proposed. */
  readonly rules: ReadonlyArray<MajorIncidentRule>;
  /** Minutes between two updates to those concerned, by priority. */
  readonly updateMinutes: ReadonlyArray<MajorIncidentRhythm>;
  /** Minutes in which top management acknowledges. */
  readonly acknowledgeMinutes: Scalars['Int']['output'];
  /** Who agreed. */
  readonly agreements: ReadonlyArray<MajorIncidentAgreement>;
  /** Who has not agreed yet. */
  readonly missingAgreements: ReadonlyArray<MajorIncidentParty>;
  /** When it was written down (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When it came in force (UTC). */
  readonly inForceAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn, or gave way to a later edition (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * Criteria by which an incident is a major one: agreed with the customer, in force once both have agreed.
 * ISO/IEC 20000-1:2018 8.6.1.
 */
export type MajorIncidentCriteriaHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a set of criteria. */
export type MajorIncidentCriteriaState =
  /** Being agreed. */
  | 'DRAFT'
  /** In force. */
  | 'IN_FORCE'
  /** A later edition took its place. */
  | 'SUPERSEDED'
  /** Given up before it was in force. */
  | 'WITHDRAWN';

/** What can be done to a set of criteria. */
export type MajorIncidentCriteriaAction =
  /** Agree for the provider or for the customer. */
  | 'AGREE'
  /** Put it in force; both have agreed. */
  | 'PUT_IN_FORCE'
  /** Give the draft up. */
  | 'WITHDRAW'
  /** Give way to a later edition: the platform's own. */
  | 'SUPERSEDE';

/** Who agrees. */
export type MajorIncidentParty =
  /** The provider. */
  | 'PROVIDER'
  /** The customer. */
  | 'CUSTOMER';

/** One rule: all that it says has to hold. */
export type MajorIncidentRule = {
  /** What it is called in reasons. */
  readonly name: Scalars['String']['output'];
  /** At least this priority; P1 is the highest. */
  readonly priorityAtLeast?: Maybe<IncidentPriority>;
  /** One of these services, every one where there is none; owned by delivery. */
  readonly services: ReadonlyArray<Maybe<Service>>;
  /** A service of one of these criticalities; every one where there is none. */
  readonly criticalities: ReadonlyArray<MajorIncidentCriticality>;
  /** So many users are affected. */
  readonly affectedUsersAtLeast?: Maybe<Scalars['Int']['output']>;
  /** So many customers are affected. */
  readonly affectedCustomersAtLeast?: Maybe<Scalars['Int']['output']>;
  /** So many children the incident has. */
  readonly childIncidentsAtLeast?: Maybe<Scalars['Int']['output']>;
  /** In words: for people to judge. Alone it proposes nothing. */
  readonly condition?: Maybe<Scalars['String']['output']>;
};

/** How much a service matters. */
export type MajorIncidentCriticality =
  /** Business stops without it. */
  | 'HIGH'
  /** Business is hindered without it. */
  | 'MEDIUM'
  /** Business goes on without it for a while. */
  | 'LOW';

/** Minutes between two updates. */
export type MajorIncidentRhythm = {
  /** Of major incidents of this priority. */
  readonly priority: IncidentPriority;
  /** Whole minutes. */
  readonly minutes: Scalars['Int']['output'];
};

/** That one of the two parties agreed. */
export type MajorIncidentAgreement = {
  /** Who agreed. */
  readonly party: MajorIncidentParty;
  /** Who recorded it; owned by governance. */
  readonly person?: Maybe<Person>;
  /** The customer's person who agreed, where the provider recorded it. */
  readonly representative?: Maybe<Scalars['String']['output']>;
  /** Where that can be seen. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

export type Improvement = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

export type MajorIncidentConnection = {
  readonly edges: ReadonlyArray<MajorIncidentEdge>;
  readonly nodes: ReadonlyArray<MajorIncident>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MajorIncidentEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: MajorIncident;
};

export type MajorIncidentCriteriaConnection = {
  readonly edges: ReadonlyArray<MajorIncidentCriteriaEdge>;
  readonly nodes: ReadonlyArray<MajorIncidentCriteria>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['Int']['output'];
};

export type MajorIncidentCriteriaEdge = {
  readonly cursor: Scalars['String']['output'];
  readonly node: MajorIncidentCriteria;
};

/** Which major incidents are listed; what is not given does not matter. */
export type MajorIncidentFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<MajorIncidentState>>;
  /** Declared and not over yet, or not so. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Owned by this person. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
};

/** Orders of a list of major incidents. */
export type MajorIncidentOrder =
  /** The newest first. */
  | 'PROPOSED_DESC'
  /** The oldest first. */
  | 'PROPOSED_ASC'
  /** The most important first, the oldest of these first. */
  | 'PRIORITY'
  /** Whose next update is due first; those of which none is due last. */
  | 'UPDATE_DUE'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** Which sets of criteria are listed; what is not given does not matter. */
export type MajorIncidentCriteriaFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<MajorIncidentCriteriaState>>;
  /** Of this customer alone. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Those of everybody, or those of one customer. */
  readonly ofEverybody?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Orders of a list of sets of criteria. */
export type MajorIncidentCriteriaOrder =
  /** The newest first. */
  | 'DRAFTED_DESC'
  /** The oldest first. */
  | 'DRAFTED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** One rule of criteria: all that it says has to hold, and it says at least one thing. */
export type MajorIncidentRuleInput = {
  /** What it is called in reasons; once a set. */
  readonly name: Scalars['String']['input'];
  /** At least this priority; P1 is the highest. */
  readonly priorityAtLeast?: InputMaybe<IncidentPriority>;
  /** One of these services. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A service of one of these criticalities. */
  readonly criticalities?: InputMaybe<ReadonlyArray<MajorIncidentCriticality>>;
  /** So many users are affected; from 1. */
  readonly affectedUsersAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** So many customers are affected; from 1. */
  readonly affectedCustomersAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** So many children the incident has; from 1. */
  readonly childIncidentsAtLeast?: InputMaybe<Scalars['Int']['input']>;
  /** In words: for people to judge. Alone it proposes nothing. */
  readonly condition?: InputMaybe<Scalars['String']['input']>;
};

/** Minutes between two updates. */
export type MajorIncidentRhythmInput = {
  /** Of major incidents of this priority. */
  readonly priority: IncidentPriority;
  /** Whole minutes, at most a week; never shorter than that of a higher priority. */
  readonly minutes: Scalars['Int']['input'];
};

/** A new set of criteria. */
export type DraftMajorIncidentCriteriaInput = {
  /** Whose; null for every customer that has none of its own. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** An incident that meets one of these is proposed; 1 to 50. */
  readonly rules: ReadonlyArray<MajorIncidentRuleInput>;
  /** For some priorities; the others have what the platform ships with: 30, 60, 120, 240, 480 minutes. */
  readonly updateMinutes?: InputMaybe<ReadonlyArray<MajorIncidentRhythmInput>>;
  /** Minutes in which top management acknowledges; 15 unless told. */
  readonly acknowledgeMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The same key again gives the same record again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** An agreement to a set of criteria. */
export type AgreeMajorIncidentCriteriaInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** For whom. */
  readonly party: MajorIncidentParty;
  /** The customer's person who agreed, where the provider records it. */
  readonly representative?: InputMaybe<Scalars['String']['input']>;
  /** Where that can be seen. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs nothing more. */
export type MajorIncidentCommandInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs a reason. */
export type MajorIncidentWhyInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** Why; it is kept on the record. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An incident that may be a major one. */
export type ProposeMajorIncidentInput = {
  /** The lead incident. */
  readonly incidentId: Scalars['ID']['input'];
  /** One line, instead of the incident's title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** A person's own reason; needed where the criteria are not met. */
  readonly why?: InputMaybe<Scalars['String']['input']>;
  /** How many users are affected, as far as it is known. */
  readonly affectedUsers?: InputMaybe<Scalars['Int']['input']>;
  /** How many customers are affected, as far as it is known. */
  readonly affectedCustomers?: InputMaybe<Scalars['Int']['input']>;
  /** The same key again gives the same record again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A declaration. */
export type DeclareMajorIncidentInput = {
  /** The lead incident. */
  readonly incidentId: Scalars['ID']['input'];
  /** Who is responsible from now on; not the incident's assignee. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** One line, instead of the incident's title. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** A person's own reason; needed where the criteria are not met. */
  readonly why?: InputMaybe<Scalars['String']['input']>;
  /** How many users are affected, as far as it is known. */
  readonly affectedUsers?: InputMaybe<Scalars['Int']['input']>;
  /** How many customers are affected, as far as it is known. */
  readonly affectedCustomers?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** The same key again gives the same record again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Another person becomes responsible. */
export type HandOverMajorIncidentInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** Who is responsible from now on; not the incident's assignee. */
  readonly ownerId: Scalars['ID']['input'];
  /** Why; it is in the timeline. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An entry of the timeline. */
export type AddMajorIncidentEntryInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** What kind. */
  readonly kind: MajorIncidentEntryKind;
  /** When it happened (UTC); now unless told. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What happened. */
  readonly body: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A correction of an entry. */
export type CorrectMajorIncidentEntryInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** The entry that is corrected. */
  readonly entryId: Scalars['ID']['input'];
  /** When it happened (UTC); as it said before unless told. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What happened. */
  readonly body: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An update to those concerned. */
export type SendMajorIncidentUpdateInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** For whom; customers unless told. */
  readonly audience?: InputMaybe<MajorIncidentAudience>;
  /** The text, in any language. */
  readonly body: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** That service is restored. */
export type RestoreMajorIncidentInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** How; it becomes the resolution of its incidents. */
  readonly restoration: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The review. */
export type ReviewMajorIncidentInput = {
  /** The record. */
  readonly id: Scalars['ID']['input'];
  /** What happened. */
  readonly whatHappened: Scalars['String']['input'];
  /** What went well. */
  readonly wentWell: Scalars['String']['input'];
  /** What did not. */
  readonly wentWrong: Scalars['String']['input'];
  /** The cause, as far as it is known. */
  readonly cause: Scalars['String']['input'];
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why, for the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

export type MajorIncidentPayload = {
  /** The record as it is now; null where the command was refused. */
  readonly majorIncident?: Maybe<MajorIncident>;
  readonly refusal?: Maybe<Refusal>;
};

export type MajorIncidentCriteriaPayload = {
  /** The record as it is now; null where the command was refused. */
  readonly majorIncidentCriteria?: Maybe<MajorIncidentCriteria>;
  readonly refusal?: Maybe<Refusal>;
};

/**
 * What there is for the caller on one record: it was assigned to them, an approval is asked of them, somebody wrote, what they
 * watch was resolved. It holds no text: the record says what happened, as far as the caller may read it. The caller's own acts are
 * none. Nobody sees another's. Receipts that top management gives are governance's notifications. ISO/IEC 20000-1:2018 7.4.
 */
export type Notice = {
  /** UUIDv7; the same for this record and person, however often there is something new. */
  readonly id: Scalars['ID']['output'];
  /** Counts its events. */
  readonly version: Scalars['Int']['output'];
  /** Of which kind the record is. */
  readonly kind: NoticeKind;
  /** The record; null where it has gone from the caller's sight since the page was read. */
  readonly record?: Maybe<NoticedRecord>;
  /** Why the caller is told: everything since it was read last, each once. */
  readonly reasons: ReadonlyArray<NoticeReason>;
  /** How many events there were since it was read last. */
  readonly count: Scalars['Int']['output'];
  /** When the first of them happened (UTC). */
  readonly since: Scalars['DateTime']['output'];
  /** When the last of them happened (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** Who did the last of them; null for the platform. Owned by governance. */
  readonly by?: Maybe<Person>;
  /** Whether the caller has read it. */
  readonly read: Scalars['Boolean']['output'];
  /** When the caller said so (UTC). */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the caller was told, and read it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/**
 * What there is for the caller on one record: it was assigned to them, an approval is asked of them, somebody wrote, what they
 * watch was resolved. It holds no text: the record says what happened, as far as the caller may read it. The caller's own acts are
 * none. Nobody sees another's. Receipts that top management gives are governance's notifications. ISO/IEC 20000-1:2018 7.4.
 */
export type NoticeHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/**
 * What notices are about. Changes and what belongs to them, configuration audits, releases and transitions are owned by control,
 * services by delivery, complaints and contracts with suppliers by relationship, improvements by governance.
 */
export type NoticedRecord = Incident | ServiceRequest | Problem | MajorIncident | Change | StandardChange | BoardMeeting | UnauthorisedChange | ConfigurationAudit | Service | Release | Transition | Complaint | Improvement | SupplierContract;

/** A standard change; owned by control. */
export type StandardChange = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A meeting of the change advisory board; owned by control. */
export type BoardMeeting = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A change that no authorised change explains; owned by control. */
export type UnauthorisedChange = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A configuration audit; owned by control. */
export type ConfigurationAudit = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A transition of a service; owned by control. */
export type Transition = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A complaint; owned by relationship. */
export type Complaint = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** A contract with a supplier; owned by relationship. */
export type SupplierContract = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** Kinds of records that there are notices of. */
export type NoticeKind =
  /** An incident. */
  | 'INCIDENT'
  /** A service request. */
  | 'SERVICE_REQUEST'
  /** A problem. */
  | 'PROBLEM'
  /** A major incident. */
  | 'MAJOR_INCIDENT'
  /** A change. */
  | 'CHANGE'
  /** A standard change. */
  | 'STANDARD_CHANGE'
  /** A meeting of the change advisory board. */
  | 'BOARD_MEETING'
  /** A change that no authorised change explains. */
  | 'UNAUTHORISED_CHANGE'
  /** A configuration audit. */
  | 'CONFIGURATION_AUDIT'
  /** A service that comes, changes or goes; its customers' people are told. */
  | 'SERVICE'
  /** A release. ISO/IEC 20000-1:2018 8.5.3. */
  | 'RELEASE'
  /** A service that is introduced, changed, handed over or removed, for those who do it. ISO/IEC 20000-1:2018 8.5.2. */
  | 'TRANSITION'
  /** A complaint. ISO/IEC 20000-1:2018 8.3.2. */
  | 'COMPLAINT'
  /** An improvement. ISO/IEC 20000-1:2018 10.2. */
  | 'IMPROVEMENT'
  /** A contract with a supplier. ISO/IEC 20000-1:2018 8.3.4. */
  | 'SUPPLIER_CONTRACT';

/** Why somebody is told. */
export type NoticeReason =
  /** It was recorded for the caller by somebody else. */
  | 'LOGGED'
  /**
   * It was given to the caller; of a major incident, a transition or an improvement: to own it; of a change: to make it, or one of
   * its tasks; of a complaint: to act on it; of a contract with a supplier: to answer for it.
   */
  | 'ASSIGNED'
  /** It was given to a team of the caller's, and to nobody of it; of a change: one of its tasks. */
  | 'TEAM_ASSIGNED'
  /** A task of a request or a change can be begun by the caller or a team of the caller's; of a release: its deployment can. */
  | 'TASK_READY'
  /** A change is to be assessed, by the caller among others. */
  | 'ASSESSMENT_ASKED'
  /** The caller may give an approval that is waited on; of a release or a transition: all is met that was to be, it can be accepted. */
  | 'APPROVAL_ASKED'
  /** The change advisory board meets, or takes up a change: the caller may vote. */
  | 'VOTE_ASKED'
  /**
   * A change was made or taken back, a release failed or was an emergency, a transition is live: it is to be reviewed. Of an
   * improvement: it was made, its effect is to be measured.
   */
  | 'REVIEW_ASKED'
  /**
   * Somebody of the caller's role is to say how it goes on: an approved change has no window, a variance or an unauthorised change is
   * open, a release does not meet a criterion, a contract with a supplier ends soon or nobody answers for it.
   */
  | 'DECISION_ASKED'
  /** The caller's answer is waited on; of a complaint: the customer's, who is to hear of it from the caller. */
  | 'ANSWER_ASKED'
  /** It was escalated to the caller, a team or a role of the caller's, or while the caller watches it. */
  | 'ESCALATED'
  /** Somebody asked the caller to look. */
  | 'MENTIONED'
  /** Somebody wrote on it what the caller may read. */
  | 'COMMENTED'
  /** Somebody attached a file to it that the caller may see. */
  | 'ATTACHED'
  /** It came to another state. */
  | 'STATE_CHANGED'
  /**
   * It was resolved; of a request: fulfilled or answered; of a major incident: service was restored; of a complaint: the customer was
   * told what came of it; of a contract with a supplier: a dispute ended.
   */
  | 'RESOLVED'
  /** It is open again; of a request: contested, or one of its tasks is to be done again. */
  | 'REOPENED'
  /** Somebody made the caller one of its watchers. */
  | 'WATCHER_ADDED'
  /** The change advisory board is to meet, and the caller may be there. */
  | 'INVITED'
  /** Something stands against the window of a scheduled change. */
  | 'CONFLICT_FOUND'
  /** A task of a change failed. */
  | 'TASK_FAILED'
  /**
   * It was not done in its time: a request, the review of a change or of a contract with a supplier, an audit, the settling of an
   * unauthorised change, an improvement.
   */
  | 'TARGET_MISSED'
  /** An incident meets the criteria of a major one; somebody is to decide. */
  | 'PROPOSED'
  /** A major incident was declared. */
  | 'DECLARED'
  /**
   * Those concerned by a major incident were told how it stands; of a board meeting: its agenda is another; of a release, an
   * improvement or a contract with a supplier: what is planned or agreed is.
   */
  | 'UPDATED'
  /** An update of a major incident was due and did not come. */
  | 'UPDATE_OVERDUE'
  /** It is planned that the service ends: `Service.departure` says when. Told again when it is planned otherwise. */
  | 'REMOVAL_PLANNED'
  /** All is ready for the end of the service. */
  | 'REMOVAL_ACCEPTED'
  /** The service has ended. */
  | 'REMOVED'
  /** It is planned that somebody else provides the service: `Service.departure` says when. */
  | 'TRANSFER_PLANNED'
  /** All is ready for somebody else to provide the service. */
  | 'TRANSFER_ACCEPTED'
  /** Somebody else provides the service. */
  | 'TRANSFERRED'
  /** A service that was to go stays. */
  | 'STAYS'
  /** An acceptance criterion of a release or a transition is to be checked. */
  | 'CHECK_ASKED'
  /** An emergency release is planned: it brings what the caller asked for or makes, or concerns a customer of the caller's, or the caller's role. */
  | 'EMERGENCY'
  /** A step of a deployment failed, or the release did. */
  | 'DEPLOYMENT_FAILED'
  /** Provider and supplier disagree about a contract. */
  | 'DISPUTED'
  /** A service is provided from now on. */
  | 'INTRODUCED'
  /** A service has changed. */
  | 'CHANGED';

/** That a service is removed, or handed over. */
export type ServiceDeparture = {
  /** What becomes of it. */
  readonly kind: ServiceDepartureKind;
  /** How far that is. */
  readonly stage: ServiceDepartureStage;
  /** For when it is planned (UTC). */
  readonly plannedFor: Scalars['DateTime']['output'];
  /** When it came so far (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** What becomes of a service that goes. */
export type ServiceDepartureKind =
  /** It ends. */
  | 'REMOVED'
  /** Somebody else provides it. */
  | 'TRANSFERRED';

/** How far it is that a service goes. */
export type ServiceDepartureStage =
  /** Planned. */
  | 'PLANNED'
  /** All is ready. */
  | 'ACCEPTED'
  /** It is gone. */
  | 'GONE';

/** Only notices that are all of this. */
export type NoticeFilter = {
  /** True: not read yet; false: read. */
  readonly unread?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of one of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<NoticeKind>>;
  /** For one of these reasons. */
  readonly reasons?: InputMaybe<ReadonlyArray<NoticeReason>>;
};

/** Orders of a list of notices, by the last that happened to the record. */
export type NoticeOrder =
  /** The newest first. */
  | 'HAPPENED_DESC'
  /** The oldest first. */
  | 'HAPPENED_ASC';

/** A page of notices. */
export type NoticeConnection = {
  /** Notices with their cursors. */
  readonly edges: ReadonlyArray<NoticeEdge>;
  /** The notices alone. */
  readonly nodes: ReadonlyArray<Notice>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many the caller has not read, whatever the filter. */
  readonly unreadCount: Scalars['Int']['output'];
};

/** A notice in a list. */
export type NoticeEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The notice. */
  readonly node: Notice;
};

/** What was read. */
export type MarkNoticesReadInput = {
  /** These, 200 at the most; all of the caller's unless told. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only what happened until then (UTC): give the `at` of the newest that was shown, so that nothing is missed. Now unless told. */
  readonly upTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How many were marked, or why none was. */
export type MarkNoticesReadPayload = {
  /** The figures; null where the command was refused. */
  readonly notices?: Maybe<NoticeMarks>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** Figures after notices were read. */
export type NoticeMarks = {
  /** How many of them had been unread. */
  readonly marked: Scalars['Int']['output'];
  /** How many the caller has not read now. */
  readonly unread: Scalars['Int']['output'];
};

/** States of a problem. */
export type ProblemState =
  /** Recorded. */
  | 'RAISED'
  /** Somebody looks for the cause. */
  | 'IN_DIAGNOSIS'
  /** Where it lives and how to get around it is known. */
  | 'KNOWN_ERROR'
  /** The cause is gone. */
  | 'RESOLVED'
  /** Finished. */
  | 'CLOSED'
  /** Recorded in error. */
  | 'CANCELLED';

/** What can be done to a problem. */
export type ProblemAction =
  /** Say how bad it is. */
  | 'PRIORITISE'
  /** Give it to a team or person. */
  | 'ASSIGN'
  /** Ask somebody above for attention. */
  | 'ESCALATE'
  /** Do so because it is old: the platform does it. */
  | 'ESCALATE_BY_AGE'
  /** Begin to look for the cause. */
  | 'START_DIAGNOSIS'
  /** Write into the diagnosis log. */
  | 'NOTE_DIAGNOSIS'
  /** Correct an entry of the log; the former stays. */
  | 'CORRECT_DIAGNOSIS'
  /** Record the cause. */
  | 'RECORD_ROOT_CAUSE'
  /** Record it as a known error. */
  | 'RECORD_KNOWN_ERROR'
  /** Say that it is no known error, or that its workaround does not work. */
  | 'WITHDRAW_KNOWN_ERROR'
  /** Link one more incident. */
  | 'LINK_INCIDENT'
  /** Say that an incident has another cause. */
  | 'UNLINK_INCIDENT'
  /** Link a service request that it leads to. */
  | 'LINK_REQUEST'
  /** Take a service request away. */
  | 'UNLINK_REQUEST'
  /** Link a change that is to fix it. */
  | 'LINK_CHANGE'
  /** Learn how such a change ended: the platform does it. */
  | 'CHANGE_CLOSED'
  /** Say that the cause is gone. */
  | 'RESOLVE'
  /** Count incidents before and after the fix: the platform does it. */
  | 'MEASURE_EFFECT'
  /** Say that the fix had its effect. */
  | 'CONFIRM_EFFECT'
  /** Say that it had none: the problem is open again. */
  | 'REJECT_EFFECT'
  /** Say that the fix did not hold. */
  | 'REOPEN'
  /** Finish it. */
  | 'CLOSE'
  /** Withdraw what was recorded in error. */
  | 'CANCEL';

/** How a cause was found. */
export type ProblemCauseMethod =
  /** By asking why until it ends. */
  | 'FIVE_WHYS'
  /** By a tree of what must fail for the fault to show. */
  | 'FAULT_TREE'
  /** By a diagram of kinds of causes. */
  | 'ISHIKAWA'
  /** By what it is and what it might be but is not. */
  | 'KEPNER_TREGOE'
  /** By what happened when. */
  | 'TIMELINE'
  /** By trying. */
  | 'EXPERIMENT'
  /** In another way. */
  | 'OTHER';

/** An entry of the diagnosis log: written once, never changed. */
export type ProblemDiagnosisEntry = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** What was found or tried. */
  readonly body: Scalars['String']['output'];
  /** Who wrote it; owned by governance. */
  readonly author?: Maybe<Person>;
  /** Their name as it was then. */
  readonly authorName: Scalars['String']['output'];
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** The entry that this one corrects. */
  readonly correctsId?: Maybe<Scalars['ID']['output']>;
  /** The entry that corrects this one. */
  readonly correctedById?: Maybe<Scalars['ID']['output']>;
};

/** How a cause was found, in the form of the one method that was used. */
export type ProblemAnalysis = {
  /** FIVE_WHYS. */
  readonly fiveWhys?: Maybe<ProblemFiveWhys>;
  /** FAULT_TREE. */
  readonly faultTree?: Maybe<ProblemFaultTree>;
  /** ISHIKAWA. */
  readonly ishikawa?: Maybe<ProblemIshikawa>;
  /** KEPNER_TREGOE. */
  readonly kepnerTregoe?: Maybe<ProblemKepnerTregoe>;
  /** TIMELINE. */
  readonly timeline?: Maybe<ProblemTimeline>;
  /** EXPERIMENT. */
  readonly experiment?: Maybe<ProblemExperiment>;
  /** OTHER. */
  readonly other?: Maybe<ProblemOtherMethod>;
};

/** A chain of whys. */
export type ProblemFiveWhys = {
  /** From what was seen to the cause. */
  readonly whys: ReadonlyArray<ProblemWhy>;
};

/** One why and its answer, which the next why asks about. */
export type ProblemWhy = {
  /** The question. */
  readonly question: Scalars['String']['output'];
  /** Its answer. */
  readonly answer: Scalars['String']['output'];
};

/** A fault tree. */
export type ProblemFaultTree = {
  /** Its nodes; one of them is the top. */
  readonly nodes: ReadonlyArray<ProblemFaultNode>;
};

/** How the children of a node make it occur. */
export type ProblemFaultGate =
  /** All of them must. */
  | 'AND'
  /** One is enough. */
  | 'OR';

/** A node of a fault tree. */
export type ProblemFaultNode = {
  /** Its name in the tree. */
  readonly name: Scalars['String']['output'];
  /** What it is that fails. */
  readonly text: Scalars['String']['output'];
  /** How its children make it occur; null for a basic event. */
  readonly gate?: Maybe<ProblemFaultGate>;
  /** The names of its children. */
  readonly children: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it occurred here. */
  readonly occurred: Scalars['Boolean']['output'];
};

/** A diagram of kinds of causes. */
export type ProblemIshikawa = {
  /** The kinds, with their causes. */
  readonly branches: ReadonlyArray<ProblemIshikawaBranch>;
  /** The cause that it was. */
  readonly cause: Scalars['String']['output'];
};

/** A kind of causes. */
export type ProblemIshikawaBranch = {
  /** The kind. */
  readonly name: Scalars['String']['output'];
  /** Its causes. */
  readonly causes: ReadonlyArray<Scalars['String']['output']>;
};

/** What a problem is, and what it might be but is not. */
export type ProblemKepnerTregoe = {
  /** Each dimension once. */
  readonly specification: ReadonlyArray<ProblemSpecification>;
  /** The causes that were held against it; one explains all. */
  readonly possibleCauses: ReadonlyArray<ProblemPossibleCause>;
};

/** Dimensions in which a problem is specified. */
export type ProblemSpecificationDimension =
  /** What is wrong with what. */
  | 'WHAT'
  /** Where. */
  | 'WHERE'
  /** When. */
  | 'WHEN'
  /** How much of it. */
  | 'EXTENT';

/** One dimension of a problem. */
export type ProblemSpecification = {
  /** The dimension. */
  readonly dimension: ProblemSpecificationDimension;
  /** What it is. */
  readonly is: Scalars['String']['output'];
  /** What it might be, but is not. */
  readonly isNot: Scalars['String']['output'];
  /** What distinguishes the one from the other. */
  readonly distinction: Scalars['String']['output'];
};

/** A cause that was held against the specification. */
export type ProblemPossibleCause = {
  /** The cause. */
  readonly cause: Scalars['String']['output'];
  /** Whether it explains what is and what is not. */
  readonly explains: Scalars['Boolean']['output'];
  /** Why. */
  readonly why: Scalars['String']['output'];
};

/** What happened when. */
export type ProblemTimeline = {
  /** In the order of time. */
  readonly entries: ReadonlyArray<ProblemTimelineEntry>;
};

/** What happened. */
export type ProblemTimelineEntry = {
  /** When (UTC). */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly text: Scalars['String']['output'];
};

/** A trial. */
export type ProblemExperiment = {
  /** What was supposed. */
  readonly hypothesis: Scalars['String']['output'];
  /** What was tried. */
  readonly test: Scalars['String']['output'];
  /** What came of it. */
  readonly outcome: Scalars['String']['output'];
};

/** Another method. */
export type ProblemOtherMethod = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** How it led to the cause. */
  readonly account: Scalars['String']['output'];
};

/** What is counted for the effect of a fix. */
export type ProblemEffectKind =
  /** Incidents of a category. */
  | 'CATEGORY'
  /** Of a service. */
  | 'SERVICE'
  /** Of configuration items. */
  | 'CONFIGURATION_ITEM'
  /** Of a customer. */
  | 'CUSTOMER'
  /** Of a priority. */
  | 'PRIORITY'
  /** At a location. */
  | 'LOCATION'
  /** The problem's own incidents, where nothing else says their kind. */
  | 'LINKED';

/** What incidents did after a fix. */
export type ProblemEffectVerdict =
  /** They fell: there are none any more, or fewer than chance would have (p at most 0.05). */
  | 'FELL'
  /** They did not. */
  | 'DID_NOT_FALL';

/**
 * Incidents of the problem's kind in whole days (UTC) before and after its fix; the day on which it took effect counts on neither
 * side. ISO/IEC 20000-1:2018 8.6.3 asks for the review of a fix's effect.
 */
export type ProblemEffect = {
  /** What they did. */
  readonly verdict: ProblemEffectVerdict;
  /** What was counted. */
  readonly kind: ProblemEffectKind;
  /** The categories, priorities or ids that were counted. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
  /** Only incidents of this service. */
  readonly serviceId?: Maybe<Scalars['ID']['output']>;
  /** Days on each side. */
  readonly days: Scalars['Int']['output'];
  /** Before. */
  readonly before: ProblemEffectPeriod;
  /** After. */
  readonly after: ProblemEffectPeriod;
  /** The rate after over the rate before; null where there was none before. */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** How likely so few or fewer would be by chance, if nothing had changed: the exact one-sided test of two Poisson rates. */
  readonly pValue: Scalars['Float']['output'];
  /** SMALL_NUMBERS where there were fewer than five before. */
  readonly cautions: ReadonlyArray<IncidentTrendCaution>;
  /** What a person said of it: whether the fix had its effect; null until then. */
  readonly held?: Maybe<Scalars['Boolean']['output']>;
  /** What the person remarked. */
  readonly remark?: Maybe<Scalars['String']['output']>;
};

/** Days in which incidents were counted. */
export type ProblemEffectPeriod = {
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** Incidents. */
  readonly count: Scalars['Int']['output'];
};

/** How a change ended that was to fix a problem. */
export type ProblemChangeOutcome =
  /** As it should. */
  | 'SUCCESSFUL'
  /** With issues. */
  | 'WITH_ISSUES'
  /** It failed. */
  | 'FAILED'
  /** It was taken back. */
  | 'BACKED_OUT'
  /** It was not approved. */
  | 'REJECTED'
  /** It was withdrawn. */
  | 'CANCELLED';

/** A change that is to fix a problem. */
export type ProblemFix = {
  /** The change; owned by control. */
  readonly change?: Maybe<Change>;
  /** How it ended; null until it is closed. */
  readonly outcome?: Maybe<ProblemChangeOutcome>;
};

/** The figures of a trend, as they were when the problem was raised from it. */
export type ProblemEvidence = {
  /** What was counted by. */
  readonly dimension: IncidentTrendDimension;
  /** The category, or the id of the service or configuration item. */
  readonly value: Scalars['String']['output'];
  /** The service, where it was counted by service. */
  readonly service?: Maybe<Service>;
  /** The customer, where it was counted by customer. */
  readonly customer?: Maybe<Customer>;
  /** The configuration item, where it was counted by configuration item. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** Incidents in the window. */
  readonly count: Scalars['Int']['output'];
  /** Mean number in windows of the same length before. */
  readonly expected: Scalars['Float']['output'];
  /** The window's length in days. */
  readonly windowDays: Scalars['Int']['output'];
  /** The newest period's last day (UTC); null in a problem from before the figures were kept, as all that follow. */
  readonly lastOn?: Maybe<Scalars['Date']['output']>;
  /** Counts of the periods before, the newest first. */
  readonly past?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** Standard deviation of the past. */
  readonly deviation?: Maybe<Scalars['Float']['output']>;
  /** count divided by expected; null where there was none before. */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** One-sided, of the exact test of two Poisson rates. */
  readonly pValue?: Maybe<Scalars['Float']['output']>;
  /** pValue times the number of kinds that were looked at, at most 1. */
  readonly adjustedPValue?: Maybe<Scalars['Float']['output']>;
  /** What makes the figures doubtful. */
  readonly cautions?: Maybe<ReadonlyArray<IncidentTrendCaution>>;
};

/** A page of problems. */
export type ProblemConnection = {
  /** Problems with their cursors. */
  readonly edges: ReadonlyArray<ProblemEdge>;
  /** The problems alone. */
  readonly nodes: ReadonlyArray<Problem>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A problem in a list. */
export type ProblemEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The problem. */
  readonly node: Problem;
};

/** Only problems that are all of this. */
export type ProblemFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProblemState>>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this category. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** Living in this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of problems. */
export type ProblemOrder =
  /** The newest first. */
  | 'RAISED_DESC'
  /** The oldest first. */
  | 'RAISED_ASC'
  /** The most important first, the oldest of these first. */
  | 'PRIORITY'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** A service request; its process says more of it. */
export type ServiceRequest = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Problems that lead to it, the newest first. */
  readonly problems: ReadonlyArray<Problem>;
  /** Human key, for example REQ-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the request's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Whether something is ordered or asked. */
  readonly kind: ServiceRequestKind;
  /** How it came in. */
  readonly channel: IncidentChannel;
  /** Where it stands. */
  readonly state: ServiceRequestState;
  /** What the caller may do next, by the table of states and by role; to decide an approval only where one is open that is theirs to give. */
  readonly availableActions: ReadonlyArray<ServiceRequestAction>;
  /** The name of what is ordered, or what is asked in one line. */
  readonly title: Scalars['String']['output'];
  /** What else was said, in any language; may be empty. */
  readonly description: Scalars['String']['output'];
  /** What is ordered; null for a question, and where the caller may not order it any more. */
  readonly item?: Maybe<RequestItem>;
  /** The edition of the item that was ordered. */
  readonly itemEdition?: Maybe<Scalars['Int']['output']>;
  /** The form of that edition; null for a question. */
  readonly form?: Maybe<Scalars['JSON']['output']>;
  /** What was filled in; an empty object for a question. */
  readonly answers: Scalars['JSON']['output'];
  /** The service that it is about; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** The customer that it is for; owned by relationship. Null for the provider's own requests. */
  readonly customer?: Maybe<Customer>;
  /** Who asks; owned by governance. */
  readonly requester?: Maybe<Person>;
  /** For whom it is, where that is another; owned by governance. */
  readonly onBehalfOf?: Maybe<Person>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it is needed. */
  readonly urgency: IncidentLevel;
  /** From impact and urgency by the same matrix as of incidents; never written by hand. ISO/IEC 20000-1:2018 8.6.2 b. */
  readonly priority: IncidentPriority;
  /** The version of the priority matrix that gave the priority; 0 is the one that the platform ships with. */
  readonly matrixVersion: Scalars['Int']['output'];
  /** The approvals that it needs, and who gave them. */
  readonly approvals: ReadonlyArray<RequestApproval>;
  /** The tasks that fulfil it. */
  readonly tasks: ReadonlyArray<RequestTask>;
  /** The standard change by which its task of the kind CHANGE is done. */
  readonly changeTemplate?: Maybe<Scalars['String']['output']>;
  /** Minutes in which it is to be fulfilled: of its item, else of its priority. Calendar time, from its approval; of a question, from its submission. ISO/IEC 20000-1:2018 8.6.2. */
  readonly targetMinutes?: Maybe<Scalars['Int']['output']>;
  /** What says so. */
  readonly targetBy?: Maybe<RequestTargetSource>;
  /** When its time is over (UTC); null while it waits for approval. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its time was over and it was not fulfilled (UTC). */
  readonly targetMissedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How often its fulfilment was contested. */
  readonly contests: Scalars['Int']['output'];
  /** Why it was contested the last time; null where it never was. */
  readonly contestedWhy?: Maybe<Scalars['String']['output']>;
  /** What people wrote on it, oldest first; a customer's people see the public comments. */
  readonly comments: ReadonlyArray<ServiceRequestComment>;
  /** The answer to a question. */
  readonly answer?: Maybe<Scalars['String']['output']>;
  /** When it was submitted (UTC). */
  readonly submittedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When its last approval was given, or that none is needed was found (UTC). */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its last task ended, or its question was answered (UTC). */
  readonly fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When those who asked confirmed it, or did not object in time (UTC). */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed, rejected or cancelled (UTC). */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A service request; its process says more of it. */
export type ServiceRequestHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A proposal; its process says more of it. */
export type ProblemProposal = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example PRP-1001. */
  readonly key: Scalars['String']['output'];
  /** Counts the proposal's events; give it back as expectedVersion. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: ProblemProposalState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<ProblemProposalAction>;
  /** What the trend was counted by. */
  readonly dimension: IncidentTrendDimension;
  /** The category or location, or the id of the service or configuration item. */
  readonly value: Scalars['String']['output'];
  /** The service, where it was counted by service. */
  readonly service?: Maybe<Service>;
  /** The customer, where it was counted by customer. */
  readonly customer?: Maybe<Customer>;
  /** The configuration item, where it was counted by configuration item. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** The figures, as they were when the platform looked last. */
  readonly trend: IncidentTrend;
  /** The version of the rule by which it was proposed. */
  readonly ruleVersion: Scalars['Int']['output'];
  /** Up to 100 of the incidents behind it, the newest first. */
  readonly incidents: ReadonlyArray<Incident>;
  /** The problem that was raised where it was accepted; a moment later than the acceptance. */
  readonly problem?: Maybe<Problem>;
  /** Why it was declined. */
  readonly declinedWhy?: Maybe<Scalars['String']['output']>;
  /** When it was proposed (UTC). */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When it was accepted or declined, or lapsed (UTC). */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. */
  readonly history: RecordEventConnection;
};


/** A proposal; its process says more of it. */
export type ProblemProposalHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** The problem after the command, or why it was refused. */
export type ProblemPayload = {
  /** The problem as it is now; null where the command was refused. */
  readonly problem?: Maybe<Problem>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** A new problem. */
export type RaiseProblemInput = {
  /** One line that says what is wrong; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is known so far; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The category of the incidents. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The service that suffers. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** Incidents that it is behind. */
  readonly incidentIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The trend that shows it. */
  readonly evidence?: InputMaybe<ProblemEvidenceInput>;
  /** Makes a retry safe: the same key with the same input raises once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A trend; its figures are counted by the platform. Refused where there are no more incidents than usual. */
export type ProblemEvidenceInput = {
  /** What is counted by. */
  readonly dimension: IncidentTrendDimension;
  /** The category or priority, or the id of the service, configuration item or customer. */
  readonly value: Scalars['String']['input'];
  /** The end of the period; now unless told. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** The period's length in days; 1 to 92. */
  readonly windowDays?: InputMaybe<Scalars['Int']['input']>;
  /** How many periods before it it is compared with; 2 to 52. */
  readonly pastPeriods?: InputMaybe<Scalars['Int']['input']>;
  /** Only incidents imported from this log. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the problem. */
export type ProblemCommandInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new impact and urgency. */
export type PrioritiseProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An assignment. */
export type AssignProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The team that looks for the cause. */
  readonly teamId: Scalars['ID']['input'];
  /** The person who does. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A cause, and how it was found. */
export type RecordRootCauseInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** What causes the incidents; at most 10000 characters. */
  readonly rootCause: Scalars['String']['input'];
  /** The form of the one method by which it was found. */
  readonly analysis: ProblemAnalysisInput;
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A known error. */
export type RecordKnownErrorInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** Where it lives: at least one. */
  readonly configurationItemIds: ReadonlyArray<Scalars['ID']['input']>;
  /** How to get around it; at most 10000 characters. */
  readonly workaround: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** One more incident. */
export type LinkProblemIncidentInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The incident. */
  readonly incidentId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A change that is to fix the problem. */
export type LinkProblemChangeInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The change. */
  readonly changeId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A resolution. */
export type ResolveProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** What removed the cause; at most 10000 characters. */
  readonly resolution: Scalars['String']['input'];
  /** What the fix touched, besides where the known error lives: then it needs a change. */
  readonly configurationItemIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** When the fix took effect (UTC), not in the future; now unless told. */
  readonly tookEffectAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its effect is measured over so many whole days before and after; 28 unless told, 1 to 180. */
  readonly effectDays?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A closure. */
export type CloseProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** Why it is closed although its cause is not known, or its effect not confirmed; at most 1000 characters. */
  readonly why?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A withdrawal. */
export type CancelProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** Why it was recorded in error; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An escalation. */
export type EscalateProblemInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The person who is to give attention. */
  readonly toId?: InputMaybe<Scalars['ID']['input']>;
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An entry of the diagnosis log. */
export type NoteProblemDiagnosisInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** What was found or tried; at most 10000 characters. */
  readonly body: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A correction of an entry of the diagnosis log. */
export type CorrectProblemDiagnosisInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The entry that is wrong. */
  readonly entryId: Scalars['ID']['input'];
  /** What is right; at most 10000 characters. */
  readonly body: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A withdrawal of a known error. */
export type WithdrawKnownErrorInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A service request. */
export type LinkProblemRequestInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** The service request. */
  readonly requestId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What a person says of the effect of a fix. */
export type ReviewProblemEffectInput = {
  /** The problem. */
  readonly id: Scalars['ID']['input'];
  /** What is to be said; at most 2000 characters. */
  readonly remark: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** How a cause was found: the form of one method, and of no other. Texts have at most 2000 characters. */
export type ProblemAnalysisInput = {
  /** FIVE_WHYS. */
  readonly fiveWhys?: InputMaybe<ProblemFiveWhysInput>;
  /** FAULT_TREE. */
  readonly faultTree?: InputMaybe<ProblemFaultTreeInput>;
  /** ISHIKAWA. */
  readonly ishikawa?: InputMaybe<ProblemIshikawaInput>;
  /** KEPNER_TREGOE. */
  readonly kepnerTregoe?: InputMaybe<ProblemKepnerTregoeInput>;
  /** TIMELINE. */
  readonly timeline?: InputMaybe<ProblemTimelineInput>;
  /** EXPERIMENT. */
  readonly experiment?: InputMaybe<ProblemExperimentInput>;
  /** OTHER. */
  readonly other?: InputMaybe<ProblemOtherMethodInput>;
};

/** A chain of whys. */
export type ProblemFiveWhysInput = {
  /** At least two: one answer is what was seen, not its cause. */
  readonly whys: ReadonlyArray<ProblemWhyInput>;
};

/** One why and its answer. */
export type ProblemWhyInput = {
  /** The question. */
  readonly question: Scalars['String']['input'];
  /** Its answer. */
  readonly answer: Scalars['String']['input'];
};

/** A fault tree: one top, no circles, and what occurred follows from its children. */
export type ProblemFaultTreeInput = {
  /** Its nodes, from 2 to 100. */
  readonly nodes: ReadonlyArray<ProblemFaultNodeInput>;
};

/** A node of a fault tree. */
export type ProblemFaultNodeInput = {
  /** Its name in the tree; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** What it is that fails. */
  readonly text: Scalars['String']['input'];
  /** How its children make it occur; none for a basic event. */
  readonly gate?: InputMaybe<ProblemFaultGate>;
  /** The names of its children. */
  readonly children?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether it occurred here. */
  readonly occurred: Scalars['Boolean']['input'];
};

/** A diagram of kinds of causes. */
export type ProblemIshikawaInput = {
  /** At least two kinds, with their causes. */
  readonly branches: ReadonlyArray<ProblemIshikawaBranchInput>;
  /** The cause that it was: on one of the branches. */
  readonly cause: Scalars['String']['input'];
};

/** A kind of causes. */
export type ProblemIshikawaBranchInput = {
  /** The kind. */
  readonly name: Scalars['String']['input'];
  /** Its causes. */
  readonly causes: ReadonlyArray<Scalars['String']['input']>;
};

/** What a problem is, and what it might be but is not. */
export type ProblemKepnerTregoeInput = {
  /** Each dimension once. */
  readonly specification: ReadonlyArray<ProblemSpecificationInput>;
  /** The causes that were held against it: exactly one explains all. */
  readonly possibleCauses: ReadonlyArray<ProblemPossibleCauseInput>;
};

/** One dimension of a problem. */
export type ProblemSpecificationInput = {
  /** The dimension. */
  readonly dimension: ProblemSpecificationDimension;
  /** What it is. */
  readonly is: Scalars['String']['input'];
  /** What it might be, but is not. */
  readonly isNot: Scalars['String']['input'];
  /** What distinguishes the one from the other. */
  readonly distinction: Scalars['String']['input'];
};

/** A cause that was held against the specification. */
export type ProblemPossibleCauseInput = {
  /** The cause. */
  readonly cause: Scalars['String']['input'];
  /** Whether it explains what is and what is not. */
  readonly explains: Scalars['Boolean']['input'];
  /** Why. */
  readonly why: Scalars['String']['input'];
};

/** What happened when. */
export type ProblemTimelineInput = {
  /** In the order of time; at least two. */
  readonly entries: ReadonlyArray<ProblemTimelineEntryInput>;
};

/** What happened. */
export type ProblemTimelineEntryInput = {
  /** When (UTC). */
  readonly at: Scalars['DateTime']['input'];
  /** What. */
  readonly text: Scalars['String']['input'];
};

/** A trial. */
export type ProblemExperimentInput = {
  /** What was supposed. */
  readonly hypothesis: Scalars['String']['input'];
  /** What was tried. */
  readonly test: Scalars['String']['input'];
  /** What came of it. */
  readonly outcome: Scalars['String']['input'];
};

/** Another method. */
export type ProblemOtherMethodInput = {
  /** Its name; at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** How it led to the cause; at most 10000 characters. */
  readonly account: Scalars['String']['input'];
};

/** Which incidents wait, and for whom. */
export type IncidentQueue =
  /** Those assigned to the caller. */
  | 'MINE'
  /** Those of the teams that the caller is in, as far as this service knows. */
  | 'MY_TEAMS'
  /** All that are neither resolved, closed nor cancelled. */
  | 'ALL_OPEN';

/** Orders of a queue. */
export type IncidentQueueOrder =
  /** The most important first, the oldest of these first. */
  | 'PRIORITY'
  /** What is due first; those without a clock, or whose clock is paused, at the end. */
  | 'DUE'
  /** The last touched first. */
  | 'UPDATED'
  /** The oldest first. */
  | 'LOGGED'
  /** The last touched first. */
  | 'UPDATED_DESC'
  /** The newest first. */
  | 'LOGGED_DESC'
  /** The oldest first. */
  | 'LOGGED_ASC';

/** Only incidents that are all of this. A list matches any of its values. */
export type IncidentQueueFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<IncidentState>>;
  /** Of one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<IncidentPriority>>;
  /** Of one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these services. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these customers. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** In the queue of one of these teams. */
  readonly teamIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Assigned to one of these people. */
  readonly assigneeIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** True: assigned to nobody; false: assigned to somebody. */
  readonly unassigned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Imported from this log. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /** Logged at or after (UTC). */
  readonly loggedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Logged before (UTC). */
  readonly loggedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Touched last at or after (UTC). */
  readonly updatedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Touched last before (UTC). */
  readonly updatedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Due before (UTC). */
  readonly dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: watched by the caller; false: not. */
  readonly watched?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An incident that waits. */
export type QueuedIncident = {
  /** The incident; null where it has gone from the caller's sight since the page was read. */
  readonly incident?: Maybe<Incident>;
  /** When its resolution is due (UTC), as its clock said last; null without a clock, and while it is paused. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of a queue. */
export type QueuedIncidentConnection = {
  /** Incidents with their cursors. */
  readonly edges: ReadonlyArray<QueuedIncidentEdge>;
  /** The incidents alone. */
  readonly nodes: ReadonlyArray<QueuedIncident>;
  /** Where the page stands in the queue. */
  readonly pageInfo: PageInfo;
  /** How many there are, counted no further than 10000: that number means so many or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An incident in a queue. */
export type QueuedIncidentEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The incident. */
  readonly node: QueuedIncident;
};

/** How well an incident fits a question, the best first. */
export type IncidentSearchRanking =
  /** All words stand in its title or key. */
  | 'TITLE'
  /** All words stand somewhere in it. */
  | 'TEXT'
  /** All words stand in it, or words that are written alike: a typing error, another form. */
  | 'SIMILAR'
  /**
   * Some of the words stand in it, or words that are written alike. Only where nothing has all words: then words that stand nowhere
   * are left out, and after them the most frequent ones, one by one, until something is found.
   */
  | 'PARTLY';

/** Where an incident says what was asked for. */
export type IncidentSearchPlace =
  /** In the title. */
  | 'TITLE'
  /** In the description. */
  | 'DESCRIPTION'
  /** In the resolution. */
  | 'RESOLUTION'
  /** In a comment that the caller may read. */
  | 'COMMENT';

/** An incident that a search found. */
export type IncidentHit = {
  /** The incident; null where it has gone from the caller's sight since the page was read. */
  readonly incident?: Maybe<Incident>;
  /** How well it fits; within one ranking the newest come first. */
  readonly ranking: IncidentSearchRanking;
  /** The place where it says so; null where that is its key or its category alone. */
  readonly snippet?: Maybe<IncidentSnippet>;
};

/** A piece of a text with what was found in it. */
export type IncidentSnippet = {
  /** Where it stands. */
  readonly place: IncidentSearchPlace;
  /** The piece, about 160 characters, part by part. */
  readonly parts: ReadonlyArray<IncidentSnippetPart>;
};

/** A part of a snippet. */
export type IncidentSnippetPart = {
  /** The text. */
  readonly text: Scalars['String']['output'];
  /** Whether it is what was asked for. */
  readonly matched: Scalars['Boolean']['output'];
};

/** A page of what a search found. */
export type IncidentHitConnection = {
  /** Incidents with their cursors. */
  readonly edges: ReadonlyArray<IncidentHitEdge>;
  /** The hits alone. */
  readonly nodes: ReadonlyArray<IncidentHit>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are, counted no further than 10000: that number means so many or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A hit in a list. */
export type IncidentHitEdge = {
  /** Gives the page after it. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: IncidentHit;
};

/** Kinds of records that are searched together. */
export type RecordKind =
  /** Incidents. */
  | 'INCIDENT'
  /** Problems, which are the provider's own. */
  | 'PROBLEM'
  /** Service requests. */
  | 'SERVICE_REQUEST'
  /** Knowledge articles: the editions in force, as far as the caller is among their readers. */
  | 'ARTICLE';

/** A record that a search finds. */
export type SearchedRecord = Incident | Problem | ServiceRequest | KnowledgeArticle;

/** Where a record says what was asked for. */
export type RecordSearchPlace =
  /** In the title. */
  | 'TITLE'
  /** In the description. */
  | 'DESCRIPTION'
  /** In what was filled in when something was ordered. */
  | 'ANSWERS'
  /** In the body of an article. */
  | 'BODY'
  /** In the root cause of a problem. */
  | 'ROOT_CAUSE'
  /** In the workaround of a known error. */
  | 'WORKAROUND'
  /** In how an incident or a problem was resolved, or a question answered. */
  | 'RESOLUTION'
  /** In a comment that the caller may read. */
  | 'COMMENT';

/** A piece of a record's text with what was found in it. */
export type RecordSnippet = {
  /** Where it stands. */
  readonly place: RecordSearchPlace;
  /** The piece, about 160 characters, part by part. */
  readonly parts: ReadonlyArray<IncidentSnippetPart>;
};

/** A record that a search found. */
export type RecordHit = {
  /** Of which kind it is. */
  readonly kind: RecordKind;
  /** Its human key, for example PRB-1001. */
  readonly key: Scalars['String']['output'];
  /** Its title; of an article that of the edition in force. */
  readonly title: Scalars['String']['output'];
  /** How well it fits; within one ranking the newest come first, of whatever kind. */
  readonly ranking: IncidentSearchRanking;
  /** The place where it says so; null where that is its key or its category alone. */
  readonly snippet?: Maybe<RecordSnippet>;
  /** The record; null where it has gone from the caller's sight since the page was read. */
  readonly record?: Maybe<SearchedRecord>;
};

/** A page of the records that a search found. */
export type RecordHitConnection = {
  /** Records with their cursors. */
  readonly edges: ReadonlyArray<RecordHitEdge>;
  /** The hits alone. */
  readonly nodes: ReadonlyArray<RecordHit>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are, counted no further than 10000: that number means so many or more. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A record in a list of hits. */
export type RecordHitEdge = {
  /** Gives the page after it. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: RecordHit;
};

/**
 * What can be ordered, and what its fulfilment takes: a form, approvals, tasks with instructions at hand.
 * ISO/IEC 20000-1:2018 8.6.2.
 */
export type RequestItem = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Human key, for example RQI-1001; never used twice. */
  readonly key: Scalars['String']['output'];
  /** Counts the item's events; give it back as expectedVersion so that nobody's change is lost. */
  readonly version: Scalars['Int']['output'];
  /** Where it stands; a customer's people see published ones only. */
  readonly state: RequestItemState;
  /** What the caller may do next, by the table of states and by role. */
  readonly availableActions: ReadonlyArray<RequestItemAction>;
  /** Counts what was published, from 1; 0 for a draft. A request keeps the edition that it was made by. */
  readonly edition: Scalars['Int']['output'];
  /** What is ordered, in a few words. */
  readonly name: Scalars['String']['output'];
  /** What those who order it get; may be empty. */
  readonly description: Scalars['String']['output'];
  /** The service that it belongs to; owned by delivery. */
  readonly service?: Maybe<Service>;
  /** Who may order it, everybody where there is none; owned by relationship. A customer's people see their own. */
  readonly customers: ReadonlyArray<Maybe<Customer>>;
  /** What is asked of those who order: a JSON Schema, draft 2020-12, whose type is object. */
  readonly form: Scalars['JSON']['output'];
  /** The approvals that an order needs, in any order. */
  readonly approvals: ReadonlyArray<RequestItemApproval>;
  /** The tasks that fulfil an order; empty for all but the provider's people. */
  readonly tasks: ReadonlyArray<RequestItemTask>;
  /** The standard change by which its task of the kind CHANGE is done. */
  readonly changeTemplate?: Maybe<Scalars['String']['output']>;
  /** Minutes in which an order is to be fulfilled, from its approval; those of its priority where none are said. */
  readonly targetMinutes?: Maybe<Scalars['Int']['output']>;
  /** The impact of an order that says no other. */
  readonly impact: IncidentLevel;
  /** The urgency of an order that says no other. */
  readonly urgency: IncidentLevel;
  /** When it was drafted (UTC). */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When its last event happened (UTC). */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When its present edition was published (UTC). */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn (UTC). */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Everything that happened to it, chained by hashes; oldest first. A customer's people do not see what holds instructions. */
  readonly history: RecordEventConnection;
};


/**
 * What can be ordered, and what its fulfilment takes: a form, approvals, tasks with instructions at hand.
 * ISO/IEC 20000-1:2018 8.6.2.
 */
export type RequestItemHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of an item. */
export type RequestItemState =
  /** Being written; cannot be ordered yet. */
  | 'DRAFT'
  /** Can be ordered. */
  | 'PUBLISHED'
  /** Can be ordered no more. */
  | 'WITHDRAWN';

/** What can be done to an item. */
export type RequestItemAction =
  /** Change the draft. */
  | 'EDIT'
  /** Offer it: its first edition. */
  | 'PUBLISH'
  /** Put a new edition in force. */
  | 'REVISE'
  /** Take it back. */
  | 'WITHDRAW';

/** An approval that an order needs. */
export type RequestItemApproval = {
  /** What it is called; once an item. */
  readonly name: Scalars['String']['output'];
  /** Who may give it. */
  readonly approver: RequestApprover;
};

/** Who may give an approval. */
export type RequestApprover =
  /** One of the customer's people. */
  | 'CUSTOMER'
  /** One of the provider's service desk agents. */
  | 'SERVICE_DESK_AGENT'
  /** One of the provider's support engineers. */
  | 'SUPPORT_ENGINEER'
  /** The provider's incident manager. */
  | 'INCIDENT_MANAGER'
  /** The provider's problem manager. */
  | 'PROBLEM_MANAGER'
  /** The provider's change manager. */
  | 'CHANGE_MANAGER'
  /** The provider's release manager. */
  | 'RELEASE_MANAGER'
  /** The provider's configuration manager. */
  | 'CONFIGURATION_MANAGER'
  /** The provider's service catalogue manager. */
  | 'SERVICE_CATALOGUE_MANAGER'
  /** The provider's service level manager. */
  | 'SERVICE_LEVEL_MANAGER'
  /** The provider's finance manager. */
  | 'FINANCE_MANAGER'
  /** The provider's business relationship manager. */
  | 'BUSINESS_RELATIONSHIP_MANAGER'
  /** The provider's supplier manager. */
  | 'SUPPLIER_MANAGER'
  /** The manager of the provider's service management system. */
  | 'SMS_MANAGER'
  /** The provider's top management. */
  | 'TOP_MANAGEMENT';

/** A task that fulfils an order, as its item lays it down. */
export type RequestItemTask = {
  /** What it is called; once an item. */
  readonly name: Scalars['String']['output'];
  /** Whether it is done by a change. */
  readonly kind: RequestTaskKind;
  /** The team that does it; owned by governance. */
  readonly team?: Maybe<Team>;
  /** How it is done. */
  readonly instructions: Scalars['String']['output'];
  /** The names of the tasks that come before it; those that wait for none run side by side. */
  readonly dependsOn: ReadonlyArray<Scalars['String']['output']>;
};

/** How a task is done. */
export type RequestTaskKind =
  /** By working on it. */
  | 'WORK'
  /** By a change, which is linked to it. */
  | 'CHANGE';

/** What a request is for. */
export type ServiceRequestKind =
  /** Something that the catalogue offers is ordered. */
  | 'SERVICE'
  /** Something is asked: how to, where, may I. */
  | 'INFORMATION';

/** States of a request. */
export type ServiceRequestState =
  /** Recorded; a question waits here for its answer. */
  | 'SUBMITTED'
  /** Waits for approvals. */
  | 'AWAITING_APPROVAL'
  /** May be fulfilled; nobody began yet. */
  | 'APPROVED'
  /** Its tasks are worked on. */
  | 'IN_FULFILMENT'
  /** All tasks ended, or the question is answered; those who asked may confirm it. */
  | 'FULFILLED'
  /** Those who asked confirmed it, or did not object in time. */
  | 'CONFIRMED'
  /** Finished; nothing changes any more. */
  | 'CLOSED'
  /** An approval was refused. */
  | 'REJECTED'
  /** Taken back by those who asked. */
  | 'CANCELLED';

/** What can be done to a request. */
export type ServiceRequestAction =
  /** Say how bad and how urgent it is. */
  | 'PRIORITISE'
  /** Give one of the approvals. */
  | 'APPROVE'
  /** Refuse one of the approvals, and with it the request. */
  | 'REJECT'
  /** Begin a task. */
  | 'START_TASK'
  /** Say that a task is done. */
  | 'COMPLETE_TASK'
  /** Say that a task is not needed, and why. */
  | 'SKIP_TASK'
  /** Link the change by which a task is done. */
  | 'LINK_CHANGE'
  /** Answer a question. */
  | 'ANSWER'
  /** Confirm that what was asked for is there. */
  | 'CONFIRM'
  /** Say that it is not there, or not as it should be. */
  | 'CONTEST'
  /** Finish it. */
  | 'CLOSE'
  /** Take it back before work on it begins. */
  | 'CANCEL'
  /** Add a comment for everybody. */
  | 'COMMENT'
  /** Add a comment for the provider only. */
  | 'NOTE';

/** An approval of a request. */
export type RequestApproval = {
  /** What it is called; once a request. */
  readonly name: Scalars['String']['output'];
  /** Who may give it: never the person who asks, or for whom the request is. */
  readonly approver: RequestApprover;
  /** Where it stands. */
  readonly state: RequestApprovalState;
  /** Who decided; owned by governance. */
  readonly decidedBy?: Maybe<Person>;
  /** What they said about it. */
  readonly comment?: Maybe<Scalars['String']['output']>;
  /** When they decided (UTC). */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How an approval stands. */
export type RequestApprovalState =
  /** Nobody decided yet. */
  | 'OPEN'
  /** Given. */
  | 'GIVEN'
  /** Refused. */
  | 'REFUSED';

/** A task of a request. */
export type RequestTask = {
  /** What it is called; once a request. */
  readonly name: Scalars['String']['output'];
  /** Whether it is done by a change. */
  readonly kind: RequestTaskKind;
  /** The team that does it; owned by governance. */
  readonly team?: Maybe<Team>;
  /** How it is done; null for all but the provider's people. */
  readonly instructions?: Maybe<Scalars['String']['output']>;
  /** The names of the tasks that come before it. */
  readonly dependsOn: ReadonlyArray<Scalars['String']['output']>;
  /** Those of them that have not ended: the task cannot begin before. */
  readonly blockedBy: ReadonlyArray<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: RequestTaskState;
  /** What the caller may do next, by the tables of states and by role. */
  readonly availableActions: ReadonlyArray<RequestTaskAction>;
  /** Who works on it; owned by governance. */
  readonly assignee?: Maybe<Person>;
  /** The change by which a task of the kind CHANGE is done; owned by control. */
  readonly change?: Maybe<Change>;
  /** Whether it waits until that change is closed: so long nobody can say that it is done. */
  readonly waitsForChange: Scalars['Boolean']['output'];
  /** Why it is open again: its change came to nothing, or the fulfilment was contested; null where neither happened. */
  readonly reopenedWhy?: Maybe<Scalars['String']['output']>;
  /** Why it is not needed. */
  readonly skippedWhy?: Maybe<Scalars['String']['output']>;
  /** When somebody began (UTC). */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done or skipped (UTC). */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A comment on a request; never changed once written. */
export type ServiceRequestComment = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Who may read it. */
  readonly visibility: IncidentCommentVisibility;
  /** The text, in any language. */
  readonly body: Scalars['String']['output'];
  /** Whom it asks to look; owned by governance. */
  readonly mentioned: ReadonlyArray<Maybe<Person>>;
  /** Who wrote it; owned by governance. */
  readonly author?: Maybe<Person>;
  /** The author's name as it was. */
  readonly authorName: Scalars['String']['output'];
  /** When it was written (UTC). */
  readonly at: Scalars['DateTime']['output'];
};

/** What says how long a request may take. */
export type RequestTargetSource =
  /** Its item. */
  | 'ITEM'
  /** Its priority. */
  | 'PRIORITY';

/** States of a task. */
export type RequestTaskState =
  /** Nobody began. */
  | 'OPEN'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Done. */
  | 'DONE'
  /** Not needed. */
  | 'SKIPPED';

/** What can be done to a task. */
export type RequestTaskAction =
  /** Begin it. */
  | 'START'
  /** Say that it is done. */
  | 'COMPLETE'
  /** Say that it is not needed, and why. */
  | 'SKIP';

/** The answers do not fit the form of the item. ISO/IEC 20000-1:2018 8.6.2. */
export type FormInvalid = Refusal & {
  readonly code: Scalars['String']['output'];
  readonly message: Scalars['String']['output'];
  readonly clause?: Maybe<Scalars['String']['output']>;
  readonly allowed: ReadonlyArray<Scalars['String']['output']>;
  /** Where, and what is expected there; at most 50 places. */
  readonly problems: ReadonlyArray<FormProblem>;
};

/** One place at which answers do not fit. */
export type FormProblem = {
  /** A JSON Pointer into the answers, for example /address; empty for the whole. */
  readonly path: Scalars['String']['output'];
  /** What is expected there. */
  readonly reason: Scalars['String']['output'];
};

/** A page of items. */
export type RequestItemConnection = {
  /** Items with their cursors. */
  readonly edges: ReadonlyArray<RequestItemEdge>;
  /** The items alone. */
  readonly nodes: ReadonlyArray<RequestItem>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An item in a list. */
export type RequestItemEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: RequestItem;
};

/** Only items that are all of this. */
export type RequestItemFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<RequestItemState>>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** That this customer may order. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The name has this text in it, in any case. */
  readonly nameContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of items. */
export type RequestItemOrder =
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'DRAFTED_DESC'
  /** The oldest first. */
  | 'DRAFTED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** A page of requests. */
export type ServiceRequestConnection = {
  /** Requests with their cursors. */
  readonly edges: ReadonlyArray<ServiceRequestEdge>;
  /** The requests alone. */
  readonly nodes: ReadonlyArray<ServiceRequest>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A request in a list. */
export type ServiceRequestEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: ServiceRequest;
};

/** Only requests that are all of this. */
export type ServiceRequestFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ServiceRequestState>>;
  /** True: neither fulfilled, rejected nor cancelled; false: one of these. */
  readonly open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this kind. */
  readonly kind?: InputMaybe<ServiceRequestKind>;
  /** Of one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<IncidentPriority>>;
  /** Of this item. */
  readonly itemId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this service. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** That this person asked for, or that are for this person. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** True: waiting for an approval that the caller may give. */
  readonly awaitingMyApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** With a task that this team may work on now. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** With a task that is done by this change. */
  readonly changeId?: InputMaybe<Scalars['ID']['input']>;
  /** Submitted at or after (UTC). */
  readonly submittedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Submitted before (UTC). */
  readonly submittedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** True: not fulfilled in its time, now or then; false: not so. */
  readonly late?: InputMaybe<Scalars['Boolean']['input']>;
  /** The title has this text in it, in any case. */
  readonly titleContains?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of requests. */
export type ServiceRequestOrder =
  /** The newest first. */
  | 'SUBMITTED_DESC'
  /** The oldest first. */
  | 'SUBMITTED_ASC'
  /** The most important first, the oldest of these first. */
  | 'PRIORITY'
  /** The last touched first. */
  | 'UPDATED_DESC'
  /** What is due first; what has no time yet at the end. */
  | 'DUE';

/** The item after the command, or why it was refused. */
export type RequestItemPayload = {
  /** The item as it is now; null where the command was refused. */
  readonly requestItem?: Maybe<RequestItem>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** The request after the command, or why it was refused. */
export type ServiceRequestPayload = {
  /** The request as it is now; null where the command was refused. */
  readonly serviceRequest?: Maybe<ServiceRequest>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What can be ordered, as a whole: what is left out is not there. */
export type RequestItemDefinitionInput = {
  /** What is ordered, in a few words; at most 200 characters. */
  readonly name: Scalars['String']['input'];
  /** What those who order it get; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The service that it belongs to. */
  readonly serviceId: Scalars['ID']['input'];
  /** Who may order it; everybody where there is none. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * What is asked of those who order: a JSON Schema, draft 2020-12, with the type object and its properties; at most 16384
   * characters. References are not possible; a pattern runs from ^ to $ without groups and alternatives; formats are date,
   * email and uuid. Nothing is asked unless told.
   */
  readonly form?: InputMaybe<Scalars['JSON']['input']>;
  /** The approvals that an order needs; at most 10. */
  readonly approvals?: InputMaybe<ReadonlyArray<RequestItemApprovalInput>>;
  /** The tasks that fulfil an order; at most 50. */
  readonly tasks?: InputMaybe<ReadonlyArray<RequestItemTaskInput>>;
  /** The standard change by which its task of the kind CHANGE is done; at most 200 characters. */
  readonly changeTemplate?: InputMaybe<Scalars['String']['input']>;
  /** Minutes in which an order is to be fulfilled, from 1 to 527040. */
  readonly targetMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The impact of an order that says no other. */
  readonly impact?: IncidentLevel;
  /** The urgency of an order that says no other. */
  readonly urgency?: IncidentLevel;
};

/** An approval that an order needs. */
export type RequestItemApprovalInput = {
  /** What it is called; once an item, at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Who may give it. */
  readonly approver: RequestApprover;
};

/** A task that fulfils an order. */
export type RequestItemTaskInput = {
  /** What it is called; once an item, at most 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Whether it is done by a change. */
  readonly kind?: RequestTaskKind;
  /** The team that does it. */
  readonly teamId: Scalars['ID']['input'];
  /** How it is done; needed before the item is published, at most 10000 characters. */
  readonly instructions?: InputMaybe<Scalars['String']['input']>;
  /** The names of the tasks that come before it; never in a circle. */
  readonly dependsOn?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A new item. */
export type DraftRequestItemInput = {
  /** What can be ordered. */
  readonly definition: RequestItemDefinitionInput;
  /** Makes a retry safe: the same key with the same input drafts once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** What an item is to be from now on. */
export type DefineRequestItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** What can be ordered. */
  readonly definition: RequestItemDefinitionInput;
  /** The version that the caller saw; CONFLICT where the item has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the item. */
export type RequestItemCommandInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the item has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A withdrawal of an item. */
export type WithdrawRequestItemInput = {
  /** The item. */
  readonly id: Scalars['ID']['input'];
  /** Why it is not offered any more; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the item has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An order. */
export type SubmitServiceRequestInput = {
  /** What is ordered. */
  readonly itemId: Scalars['ID']['input'];
  /** What was filled in, by the item's form; at most 20000 characters. */
  readonly answers?: InputMaybe<Scalars['JSON']['input']>;
  /** What else there is to say; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How it came in. */
  readonly channel?: InputMaybe<IncidentChannel>;
  /** The customer that it is for; a customer's people order for their own, whatever they say. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The person for whom it is, where that is another than the caller. */
  readonly onBehalfOfId?: InputMaybe<Scalars['ID']['input']>;
  /** How much of the business is affected; as the item says unless told. */
  readonly impact?: InputMaybe<IncidentLevel>;
  /** How soon it is needed; as the item says unless told. */
  readonly urgency?: InputMaybe<IncidentLevel>;
  /** Makes a retry safe: the same key with the same input orders once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A question. */
export type SubmitInformationRequestInput = {
  /** What is asked, in one line; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What else there is to say; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How it came in. */
  readonly channel?: InputMaybe<IncidentChannel>;
  /** The service that it is about. */
  readonly serviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer that it is for; a customer's people ask for their own, whatever they say. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The person for whom it is, where that is another than the caller. */
  readonly onBehalfOfId?: InputMaybe<Scalars['ID']['input']>;
  /** How much of the business is affected. */
  readonly impact?: IncidentLevel;
  /** How soon the answer is needed. */
  readonly urgency?: IncidentLevel;
  /** Makes a retry safe: the same key with the same input asks once. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A command that needs no more than the request. */
export type ServiceRequestCommandInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A new impact and urgency. */
export type PrioritiseServiceRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it is needed. */
  readonly urgency: IncidentLevel;
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An approval that is given. */
export type ApproveServiceRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The name of the approval. */
  readonly approval: Scalars['String']['input'];
  /** What there is to say about it; at most 1000 characters. */
  readonly comment?: InputMaybe<Scalars['String']['input']>;
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** An approval that is refused. */
export type RejectServiceRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The name of the approval. */
  readonly approval: Scalars['String']['input'];
  /** Why it is refused; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A task of a request. */
export type RequestTaskInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The name of the task. */
  readonly task: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A task that is not needed. */
export type SkipRequestTaskInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The name of the task. */
  readonly task: Scalars['String']['input'];
  /** Why it is not needed; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The change by which a task is done. */
export type LinkRequestTaskChangeInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The name of the task. */
  readonly task: Scalars['String']['input'];
  /** The change. */
  readonly changeId: Scalars['ID']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why a fulfilment does not hold. */
export type ContestFulfilmentInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** What is missing or wrong; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The tasks that are to be done again, with those that come after them; all that were done unless told. */
  readonly tasks?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A comment on a request. */
export type CommentServiceRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The text; at most 10000 characters. */
  readonly body: Scalars['String']['input'];
  /** Who may read it. */
  readonly visibility?: InputMaybe<IncidentCommentVisibility>;
  /** People who are asked to look: they are notified, as far as they may read it. */
  readonly mentionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The answer to a question. */
export type AnswerInformationRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** The answer; at most 10000 characters. */
  readonly answer: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A request that is taken back. */
export type CancelServiceRequestInput = {
  /** The request. */
  readonly id: Scalars['ID']['input'];
  /** Why it is not needed any more; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the request has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What incidents are counted by. */
export type IncidentTrendDimension =
  /** Category. */
  | 'CATEGORY'
  /** Service. */
  | 'SERVICE'
  /** Configuration item: an incident counts once for each that it is linked to. */
  | 'CONFIGURATION_ITEM'
  /** Customer. */
  | 'CUSTOMER'
  /** Priority. */
  | 'PRIORITY'
  /** Location, as it was named; incidents without one are of no kind. */
  | 'LOCATION';

/** What makes the figures of a trend doubtful. */
export type IncidentTrendCaution =
  /** Fewer than five now, or in the whole past: one more or less changes everything. */
  | 'SMALL_NUMBERS'
  /** The past varies by far more than chance (variance above three times the mean): the p-value is too small. */
  | 'UNEVEN_PAST'
  /** There are no incidents from the beginning of the past that was compared with: it is not wholly known. */
  | 'SHORT_PAST';

/** What a period is compared with. */
export type IncidentTrendBasis =
  /** The periods of the same length right before it. */
  | 'PRECEDING'
  /** The same days of the years before: 364 days, so that days of the week stay. */
  | 'YEARS_BEFORE';

/** Whole days, UTC. */
export type IncidentPeriodInput = {
  /** The period ends with the day before this instant's midnight, or with this instant's day as far as it has gone; now unless told. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Its length in days; 7 unless told, 1 to 364. */
  readonly days?: InputMaybe<Scalars['Int']['input']>;
};

/** What a period is compared with. */
export type IncidentComparisonInput = {
  /** Which periods. */
  readonly basis?: InputMaybe<IncidentTrendBasis>;
  /** How many of them: 8 unless told, 1 to 60, where they precede; 1 unless told, at most 5, where they are of years before. */
  readonly periods?: InputMaybe<Scalars['Int']['input']>;
};

/** Only incidents that are all of this; a list that is empty asks for nothing. */
export type IncidentTrendFilter = {
  /** Of one of these categories. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Of one of these services. */
  readonly serviceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of one of these customers. */
  readonly customerIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Linked to this configuration item. */
  readonly configurationItemId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these priorities. */
  readonly priorities?: InputMaybe<ReadonlyArray<IncidentPriority>>;
  /** At one of these locations. */
  readonly locations?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Imported from this log. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
};

/**
 * How many incidents of one kind were logged in a period, against the kind's own past. ISO/IEC 20000-1:2018 8.6.3 asks for the
 * trends of incidents as a source of problems. Cancelled incidents do not count.
 */
export type IncidentTrend = {
  /** What was counted by. */
  readonly by: IncidentTrendDimension;
  /** The category, priority or location, or the id of the service, configuration item or customer. */
  readonly value: Scalars['String']['output'];
  /** The service, where it was counted by service. */
  readonly service?: Maybe<Service>;
  /** The customer, where it was counted by customer. */
  readonly customer?: Maybe<Customer>;
  /** The configuration item, where it was counted by configuration item. */
  readonly configurationItem?: Maybe<ConfigurationItem>;
  /** The first instant of the period (UTC). */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant after it (UTC). */
  readonly until: Scalars['DateTime']['output'];
  /** The period's length in days. */
  readonly windowDays: Scalars['Int']['output'];
  /** Logged in the period. */
  readonly count: Scalars['Int']['output'];
  /** Logged in each of the periods that it was compared with, the newest first. */
  readonly past: ReadonlyArray<Scalars['Int']['output']>;
  /** Mean of the past. */
  readonly expected: Scalars['Float']['output'];
  /** Standard deviation of the past, with one degree of freedom less than periods; 0 for one period. */
  readonly deviation: Scalars['Float']['output'];
  /** count divided by expected; null where there was none before. */
  readonly ratio?: Maybe<Scalars['Float']['output']>;
  /** How far count stands above expected, in standard deviations of a Poisson count (the root of its mean, at least 1). */
  readonly score: Scalars['Float']['output'];
  /** How likely so many or more would be by chance, if nothing had changed: the exact one-sided test of two Poisson rates. */
  readonly pValue: Scalars['Float']['output'];
  /** pValue times the number of kinds, at most 1: whoever looks at many kinds finds one that rises by chance. */
  readonly adjustedPValue: Scalars['Float']['output'];
  /** How many kinds have an incident in the period. */
  readonly kinds: Scalars['Int']['output'];
  /** What makes the figures doubtful; empty where nothing does. */
  readonly cautions: ReadonlyArray<IncidentTrendCaution>;
  /** Up to 100 of the incidents of the period, the newest first: the evidence. */
  readonly incidentIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The incidents of the period, the newest first. */
  readonly incidents: IncidentConnection;
};


/**
 * How many incidents of one kind were logged in a period, against the kind's own past. ISO/IEC 20000-1:2018 8.6.3 asks for the
 * trends of incidents as a source of problems. Cancelled incidents do not count.
 */
export type IncidentTrendIncidentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** States of a proposal. */
export type ProblemProposalState =
  /** Waiting for a decision; a kind has one such proposal at most. */
  | 'OPEN'
  /** A problem was raised. */
  | 'ACCEPTED'
  /** Somebody said why not. */
  | 'DECLINED'
  /** The trend was over before anybody decided. */
  | 'LAPSED';

/** What can be done to a proposal. */
export type ProblemProposalAction =
  /** Take newer figures: the platform does it. */
  | 'RENEW'
  /** Raise the problem. */
  | 'ACCEPT'
  /** Say why not. */
  | 'DECLINE'
  /** Take it back, for the trend is over: the platform does it. */
  | 'LAPSE';

/** A page of proposals. */
export type ProblemProposalConnection = {
  /** Proposals with their cursors. */
  readonly edges: ReadonlyArray<ProblemProposalEdge>;
  /** The proposals alone. */
  readonly nodes: ReadonlyArray<ProblemProposal>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many there are in all, by the same filter. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A proposal in a list. */
export type ProblemProposalEdge = {
  /** Gives the page after or before it. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: ProblemProposal;
};

/** Only proposals that are all of this. */
export type ProblemProposalFilter = {
  /** In one of these states. */
  readonly states?: InputMaybe<ReadonlyArray<ProblemProposalState>>;
  /** Counted by this. */
  readonly dimension?: InputMaybe<IncidentTrendDimension>;
  /** Of this kind. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

/** Orders of a list of proposals. */
export type ProblemProposalOrder =
  /** The newest first. */
  | 'PROPOSED_DESC'
  /** The oldest first. */
  | 'PROPOSED_ASC'
  /** The last touched first. */
  | 'UPDATED_DESC';

/** The proposal after the command, or why it was refused. */
export type ProblemProposalPayload = {
  /** The proposal as it is now; null where the command was refused. */
  readonly problemProposal?: Maybe<ProblemProposal>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** What a look at the trends found, or why it was refused. */
export type ProblemProposalsPayload = {
  /** The open proposals for what rises, new ones and known ones; null where the command was refused. */
  readonly problemProposals?: Maybe<ReadonlyArray<ProblemProposal>>;
  /** Why nothing happened; null where it did. */
  readonly refusal?: Maybe<Refusal>;
};

/** When to look at the trends. */
export type ProposeProblemsInput = {
  /** The end of the newest week, for a log that was imported; now unless told. Then nothing lapses. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What the problem is that a proposal becomes. */
export type AcceptProblemProposalInput = {
  /** The proposal. */
  readonly id: Scalars['ID']['input'];
  /** One line that says what is wrong; at most 200 characters. */
  readonly title: Scalars['String']['input'];
  /** What is known so far; at most 10000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How much of the business is affected. */
  readonly impact: IncidentLevel;
  /** How soon it hurts. */
  readonly urgency: IncidentLevel;
  /** The version that the caller saw; CONFLICT where the proposal has moved on. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Why; kept in the history. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Why a proposal is declined. */
export type DeclineProblemProposalInput = {
  /** The proposal. */
  readonly id: Scalars['ID']['input'];
  /** Why; at most 1000 characters. */
  readonly why: Scalars['String']['input'];
  /** The version that the caller saw; CONFLICT where the proposal has moved on. */
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
  Incident: Incident;
  Service: Service;
  Problem: Problem;
  ConfigurationItem: ConfigurationItem;
  Change: Change;
  Release: Release;
  Alert: Alert;
  Email: Email;
  KnowledgeArticle: KnowledgeArticle;
  MajorIncident: MajorIncident;
  MajorIncidentCriteria: MajorIncidentCriteria;
  Notice: Notice;
  ServiceRequest: ServiceRequest;
  ProblemProposal: ProblemProposal;
  RequestItem: RequestItem;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Incident:
    ( { __typename: 'Incident' }
    & GraphQLRecursivePick<FederationTypes['Incident'], {"id":true}> );
  Service:
    ( { __typename: 'Service' }
    & GraphQLRecursivePick<FederationTypes['Service'], {"id":true}> );
  Problem:
    ( { __typename: 'Problem' }
    & GraphQLRecursivePick<FederationTypes['Problem'], {"id":true}> );
  ConfigurationItem:
    ( { __typename: 'ConfigurationItem' }
    & GraphQLRecursivePick<FederationTypes['ConfigurationItem'], {"id":true}> );
  Change:
    ( { __typename: 'Change' }
    & GraphQLRecursivePick<FederationTypes['Change'], {"id":true}> );
  Release:
    ( { __typename: 'Release' }
    & GraphQLRecursivePick<FederationTypes['Release'], {"id":true}> );
  Alert:
    ( { __typename: 'Alert' }
    & GraphQLRecursivePick<FederationTypes['Alert'], {"id":true}> );
  Email:
    ( { __typename: 'Email' }
    & GraphQLRecursivePick<FederationTypes['Email'], {"id":true}> );
  KnowledgeArticle:
    ( { __typename: 'KnowledgeArticle' }
    & GraphQLRecursivePick<FederationTypes['KnowledgeArticle'], {"id":true}> );
  MajorIncident:
    ( { __typename: 'MajorIncident' }
    & GraphQLRecursivePick<FederationTypes['MajorIncident'], {"id":true}> );
  MajorIncidentCriteria:
    ( { __typename: 'MajorIncidentCriteria' }
    & GraphQLRecursivePick<FederationTypes['MajorIncidentCriteria'], {"id":true}> );
  Notice:
    ( { __typename: 'Notice' }
    & GraphQLRecursivePick<FederationTypes['Notice'], {"id":true}> );
  ServiceRequest:
    ( { __typename: 'ServiceRequest' }
    & GraphQLRecursivePick<FederationTypes['ServiceRequest'], {"id":true}> );
  ProblemProposal:
    ( { __typename: 'ProblemProposal' }
    & GraphQLRecursivePick<FederationTypes['ProblemProposal'], {"id":true}> );
  RequestItem:
    ( { __typename: 'RequestItem' }
    & GraphQLRecursivePick<FederationTypes['RequestItem'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  NoticedRecord:
    | ( IncidentParent )
    | ( ServiceRequestParent )
    | ( ProblemParent )
    | ( MajorIncidentParent )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
    | ( { readonly id: string } )
  ;
  SearchedRecord:
    | ( IncidentParent )
    | ( ProblemParent )
    | ( ServiceRequestParent )
    | ( KnowledgeArticleParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Refusal:
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
    | ( RefusalPayload )
  ;
  KnowledgeText:
    | ( KnowledgeArticleParent )
    | ( KnowledgeDraftParent )
    | ( KnowledgeEditionParent )
  ;
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
  DeskPeriodLength: DeskPeriodLength;
  DeskFilter: DeskFilter;
  DeskPeriod: ResolverTypeWrapper<DeskPeriodParent>;
  DeskCount: ResolverTypeWrapper<DeskCountParent>;
  DeskShare: ResolverTypeWrapper<DeskShareParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  DeskResolutionTime: ResolverTypeWrapper<DeskResolutionTimeParent>;
  DeskMinutes: ResolverTypeWrapper<DeskMinutes>;
  DeskBacklog: ResolverTypeWrapper<DeskBacklogParent>;
  DeskBacklogAge: ResolverTypeWrapper<DeskBacklogAgeParent>;
  DeskLoadBy: DeskLoadBy;
  DeskLoad: ResolverTypeWrapper<DeskLoadParent>;
  DeskRecord: ResolverTypeWrapper<DeskRecordParent>;
  DeskRecordConnection: ResolverTypeWrapper<Page<ResolversParentTypes['DeskRecord']>>;
  DeskRecordEdge: ResolverTypeWrapper<Omit<DeskRecordEdge, 'node'> & { node: ResolversTypes['DeskRecord'] }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Incident: ResolverTypeWrapper<IncidentParent>;
  IncidentState: IncidentState;
  IncidentAction: IncidentAction;
  IncidentChannel: IncidentChannel;
  IncidentLevel: IncidentLevel;
  IncidentPriority: IncidentPriority;
  IncidentResolutionKind: IncidentResolutionKind;
  SecurityRiskLevel: SecurityRiskLevel;
  IncidentSecurityRisk: ResolverTypeWrapper<IncidentSecurityRisk>;
  IncidentClassification: ResolverTypeWrapper<IncidentClassificationParent>;
  IncidentClassificationValues: ResolverTypeWrapper<IncidentClassificationValuesParent>;
  IncidentCategoryTree: ResolverTypeWrapper<IncidentCategoryTree>;
  IncidentCategory: ResolverTypeWrapper<IncidentCategory>;
  IncidentSubcategory: ResolverTypeWrapper<IncidentSubcategory>;
  SecurityRiskPriorities: ResolverTypeWrapper<SecurityRiskPriorities>;
  SecurityRiskPriorityLevels: ResolverTypeWrapper<SecurityRiskPriorityLevels>;
  IncidentLinkKind: IncidentLinkKind;
  IncidentEscalationKind: IncidentEscalationKind;
  EscalationTrigger: EscalationTrigger;
  EscalationMetric: EscalationMetric;
  IncidentEscalation: ResolverTypeWrapper<IncidentEscalationParent>;
  IncidentEscalationRule: ResolverTypeWrapper<IncidentEscalationRule>;
  EscalationRules: ResolverTypeWrapper<EscalationRules>;
  EscalationRule: ResolverTypeWrapper<EscalationRule>;
  IncidentSettings: ResolverTypeWrapper<IncidentSettings>;
  IncidentServiceSettings: ResolverTypeWrapper<IncidentServiceSettings>;
  IncidentCommentVisibility: IncidentCommentVisibility;
  IncidentComment: ResolverTypeWrapper<IncidentCommentParent>;
  IncidentAttachment: ResolverTypeWrapper<IncidentAttachmentParent>;
  IncidentImport: ResolverTypeWrapper<IncidentImport>;
  PriorityMatrix: ResolverTypeWrapper<PriorityMatrix>;
  PriorityMatrixCell: ResolverTypeWrapper<PriorityMatrixCell>;
  IncidentConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Incident']>>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  IncidentFilter: IncidentFilter;
  IncidentOrder: IncidentOrder;
  IncidentMonth: ResolverTypeWrapper<IncidentMonth>;
  IncidentPriorityCount: ResolverTypeWrapper<IncidentPriorityCount>;
  IncidentStateChangeCount: ResolverTypeWrapper<IncidentStateChangeCount>;
  Service: ResolverTypeWrapper<{ readonly id: string }>;
  Problem: ResolverTypeWrapper<ProblemParent>;
  Customer: ResolverTypeWrapper<{ readonly id: string }>;
  Person: ResolverTypeWrapper<{ readonly id: string }>;
  Team: ResolverTypeWrapper<{ readonly id: string }>;
  ConfigurationItem: ResolverTypeWrapper<{ readonly id: string }>;
  Change: ResolverTypeWrapper<{ readonly id: string }>;
  Release: ResolverTypeWrapper<{ readonly id: string }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  IncidentPayload: ResolverTypeWrapper<Omit<IncidentPayload, 'incident' | 'refusal'> & { incident?: Maybe<ResolversTypes['Incident']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  IncidentsPayload: ResolverTypeWrapper<Omit<IncidentsPayload, 'results'> & { results: ReadonlyArray<ResolversTypes['IncidentResult']> }>;
  IncidentResult: ResolverTypeWrapper<Omit<IncidentResult, 'incident' | 'refusal'> & { incident?: Maybe<ResolversTypes['Incident']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  PriorityMatrixPayload: ResolverTypeWrapper<Omit<PriorityMatrixPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  IncidentCategoriesPayload: ResolverTypeWrapper<Omit<IncidentCategoriesPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  SecurityRiskPrioritiesPayload: ResolverTypeWrapper<Omit<SecurityRiskPrioritiesPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  EscalationRulesPayload: ResolverTypeWrapper<Omit<EscalationRulesPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  IncidentSettingsPayload: ResolverTypeWrapper<Omit<IncidentSettingsPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ImportIncidentsPayload: ResolverTypeWrapper<Omit<ImportIncidentsPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  IncidentImportReport: ResolverTypeWrapper<IncidentImportReport>;
  LogIncidentInput: LogIncidentInput;
  IncidentCommandInput: IncidentCommandInput;
  ClassifyIncidentInput: ClassifyIncidentInput;
  AssignIncidentInput: AssignIncidentInput;
  MakeIncidentChildInput: MakeIncidentChildInput;
  MarkIncidentDuplicateInput: MarkIncidentDuplicateInput;
  IncidentWatcherInput: IncidentWatcherInput;
  LinkIncidentRiskInput: LinkIncidentRiskInput;
  PublishIncidentCategoriesInput: PublishIncidentCategoriesInput;
  IncidentCategoryInput: IncidentCategoryInput;
  IncidentSubcategoryInput: IncidentSubcategoryInput;
  PublishSecurityRiskPrioritiesInput: PublishSecurityRiskPrioritiesInput;
  SecurityRiskPriorityLevelsInput: SecurityRiskPriorityLevelsInput;
  EscalateIncidentToTeamInput: EscalateIncidentToTeamInput;
  EscalateIncidentToManagementInput: EscalateIncidentToManagementInput;
  PublishEscalationRulesInput: PublishEscalationRulesInput;
  EscalationRuleInput: EscalationRuleInput;
  PublishIncidentSettingsInput: PublishIncidentSettingsInput;
  IncidentServiceSettingsInput: IncidentServiceSettingsInput;
  AttachToIncidentInput: AttachToIncidentInput;
  WithdrawIncidentAttachmentInput: WithdrawIncidentAttachmentInput;
  AssignIncidentsInput: AssignIncidentsInput;
  CloseIncidentsInput: CloseIncidentsInput;
  WaitOnInput: WaitOnInput;
  ResolveIncidentInput: ResolveIncidentInput;
  CancelIncidentInput: CancelIncidentInput;
  CommentIncidentInput: CommentIncidentInput;
  LinkIncidentInput: LinkIncidentInput;
  PublishPriorityMatrixInput: PublishPriorityMatrixInput;
  PriorityMatrixCellInput: PriorityMatrixCellInput;
  ImportIncidentsInput: ImportIncidentsInput;
  ImportedIncidentStateInput: ImportedIncidentStateInput;
  Alert: ResolverTypeWrapper<AlertParent>;
  AlertState: AlertState;
  AlertAction: AlertAction;
  AlertConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Alert']>>;
  AlertEdge: ResolverTypeWrapper<Omit<AlertEdge, 'node'> & { node: ResolversTypes['Alert'] }>;
  AlertFilter: AlertFilter;
  AlertOrder: AlertOrder;
  AlertRules: ResolverTypeWrapper<Omit<AlertRules, 'rules' | 'fallback'> & { rules: ReadonlyArray<ResolversTypes['AlertRule']>, fallback: ResolversTypes['AlertOutcome'] }>;
  AlertRule: ResolverTypeWrapper<Omit<AlertRule, 'outcome'> & { outcome: ResolversTypes['AlertOutcome'] }>;
  AlertLabelMatch: ResolverTypeWrapper<AlertLabelMatch>;
  AlertOutcome: ResolverTypeWrapper<Omit<AlertOutcome, 'service' | 'customer' | 'team' | 'configurationItems'> & { service?: Maybe<ResolversTypes['Service']>, customer?: Maybe<ResolversTypes['Customer']>, team?: Maybe<ResolversTypes['Team']>, configurationItems: ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>> }>;
  AlertBundling: AlertBundling;
  Email: ResolverTypeWrapper<EmailParent>;
  EmailState: EmailState;
  EmailAction: EmailAction;
  EmailProof: EmailProof;
  EmailUse: EmailUse;
  EmailAttachment: ResolverTypeWrapper<EmailAttachment>;
  EmailConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Email']>>;
  EmailEdge: ResolverTypeWrapper<Omit<EmailEdge, 'node'> & { node: ResolversTypes['Email'] }>;
  EmailFilter: EmailFilter;
  EmailOrder: EmailOrder;
  EmailSettings: ResolverTypeWrapper<Omit<EmailSettings, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  EmailUnprovenPolicy: EmailUnprovenPolicy;
  EmailForgedPolicy: EmailForgedPolicy;
  ReceiveEmailInput: ReceiveEmailInput;
  ReceiveEmailPayload: ResolverTypeWrapper<Omit<ReceiveEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversTypes['Email']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  AcceptEmailInput: AcceptEmailInput;
  AcceptEmailPayload: ResolverTypeWrapper<Omit<AcceptEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversTypes['Email']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RejectEmailInput: RejectEmailInput;
  RejectEmailPayload: ResolverTypeWrapper<Omit<RejectEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversTypes['Email']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  PublishEmailSettingsInput: PublishEmailSettingsInput;
  PublishEmailSettingsPayload: ResolverTypeWrapper<Omit<PublishEmailSettingsPayload, 'emailSettings' | 'refusal'> & { emailSettings?: Maybe<ResolversTypes['EmailSettings']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ReceiveAlertsInput: ReceiveAlertsInput;
  AlertInput: AlertInput;
  ReceiveAlertsPayload: ResolverTypeWrapper<Omit<ReceiveAlertsPayload, 'receipts' | 'refusal'> & { receipts?: Maybe<ReadonlyArray<ResolversTypes['AlertReceipt']>>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  AlertReceipt: ResolverTypeWrapper<AlertReceiptParent>;
  AlertReceiptOutcome: AlertReceiptOutcome;
  PublishAlertRulesInput: PublishAlertRulesInput;
  AlertRuleInput: AlertRuleInput;
  AlertLabelMatchInput: AlertLabelMatchInput;
  AlertOutcomeInput: AlertOutcomeInput;
  PublishAlertRulesPayload: ResolverTypeWrapper<Omit<PublishAlertRulesPayload, 'alertRules' | 'refusal'> & { alertRules?: Maybe<ResolversTypes['AlertRules']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  KnowledgeText: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['KnowledgeText']>;
  KnowledgeArticle: ResolverTypeWrapper<KnowledgeArticleParent>;
  KnowledgeArticleState: KnowledgeArticleState;
  KnowledgeArticleAction: KnowledgeArticleAction;
  KnowledgeAudience: KnowledgeAudience;
  KnowledgeDraft: ResolverTypeWrapper<KnowledgeDraftParent>;
  KnowledgeEdition: ResolverTypeWrapper<KnowledgeEditionParent>;
  KnowledgeEditionConnection: ResolverTypeWrapper<Page<ResolversParentTypes['KnowledgeEdition']>>;
  KnowledgeEditionEdge: ResolverTypeWrapper<Omit<KnowledgeEditionEdge, 'node'> & { node: ResolversTypes['KnowledgeEdition'] }>;
  KnowledgeUse: ResolverTypeWrapper<KnowledgeUseParent>;
  KnowledgeUseConnection: ResolverTypeWrapper<Page<ResolversParentTypes['KnowledgeUse']>>;
  KnowledgeUseEdge: ResolverTypeWrapper<Omit<KnowledgeUseEdge, 'node'> & { node: ResolversTypes['KnowledgeUse'] }>;
  KnowledgeFeedback: ResolverTypeWrapper<KnowledgeFeedbackParent>;
  KnowledgeArticleConnection: ResolverTypeWrapper<Page<ResolversParentTypes['KnowledgeArticle']>>;
  KnowledgeArticleEdge: ResolverTypeWrapper<Omit<KnowledgeArticleEdge, 'node'> & { node: ResolversTypes['KnowledgeArticle'] }>;
  KnowledgeArticleFilter: KnowledgeArticleFilter;
  KnowledgeArticleOrder: KnowledgeArticleOrder;
  KnowledgeHitConnection: ResolverTypeWrapper<Page<ResolversParentTypes['KnowledgeHit']>>;
  KnowledgeHitEdge: ResolverTypeWrapper<Omit<KnowledgeHitEdge, 'node'> & { node: ResolversTypes['KnowledgeHit'] }>;
  KnowledgeHit: ResolverTypeWrapper<KnowledgeHitParent>;
  KnowledgeMatch: ResolverTypeWrapper<KnowledgeMatchParent>;
  KnowledgeMatchKind: KnowledgeMatchKind;
  KnowledgeMatchPlace: KnowledgeMatchPlace;
  KnowledgeSnippetPart: ResolverTypeWrapper<KnowledgeSnippetPartParent>;
  KnowledgeSuggestion: ResolverTypeWrapper<KnowledgeSuggestionParent>;
  KnowledgeReason: ResolverTypeWrapper<KnowledgeReasonParent>;
  KnowledgeReasonKind: KnowledgeReasonKind;
  KnowledgeSuggestionInput: KnowledgeSuggestionInput;
  KnowledgeArticlePayload: ResolverTypeWrapper<Omit<KnowledgeArticlePayload, 'article' | 'refusal'> & { article?: Maybe<ResolversTypes['KnowledgeArticle']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  KnowledgeTextInput: KnowledgeTextInput;
  WriteArticleInput: WriteArticleInput;
  EditArticleInput: EditArticleInput;
  KnowledgeArticleCommandInput: KnowledgeArticleCommandInput;
  KnowledgeArticleWhyInput: KnowledgeArticleWhyInput;
  ReviewArticleInput: ReviewArticleInput;
  UseArticleInput: UseArticleInput;
  RateArticleInput: RateArticleInput;
  MajorIncident: ResolverTypeWrapper<MajorIncidentParent>;
  MajorIncidentState: MajorIncidentState;
  MajorIncidentAction: MajorIncidentAction;
  MajorIncidentFault: MajorIncidentFault;
  MajorIncidentReason: ResolverTypeWrapper<MajorIncidentReason>;
  MajorIncidentRecipient: ResolverTypeWrapper<MajorIncidentRecipientParent>;
  MajorIncidentUpdate: ResolverTypeWrapper<MajorIncidentUpdateParent>;
  MajorIncidentAudience: MajorIncidentAudience;
  MajorIncidentEntry: ResolverTypeWrapper<MajorIncidentEntryParent>;
  MajorIncidentEntryKind: MajorIncidentEntryKind;
  MajorIncidentReview: ResolverTypeWrapper<MajorIncidentReviewParent>;
  MajorIncidentImprovement: ResolverTypeWrapper<MajorIncidentImprovementParent>;
  MajorIncidentImprovementState: MajorIncidentImprovementState;
  MajorIncidentCriteria: ResolverTypeWrapper<MajorIncidentCriteriaParent>;
  MajorIncidentCriteriaState: MajorIncidentCriteriaState;
  MajorIncidentCriteriaAction: MajorIncidentCriteriaAction;
  MajorIncidentParty: MajorIncidentParty;
  MajorIncidentRule: ResolverTypeWrapper<MajorIncidentRuleParent>;
  MajorIncidentCriticality: MajorIncidentCriticality;
  MajorIncidentRhythm: ResolverTypeWrapper<MajorIncidentRhythm>;
  MajorIncidentAgreement: ResolverTypeWrapper<MajorIncidentAgreementParent>;
  Improvement: ResolverTypeWrapper<{ readonly id: string }>;
  MajorIncidentConnection: ResolverTypeWrapper<Page<ResolversParentTypes['MajorIncident']>>;
  MajorIncidentEdge: ResolverTypeWrapper<Omit<MajorIncidentEdge, 'node'> & { node: ResolversTypes['MajorIncident'] }>;
  MajorIncidentCriteriaConnection: ResolverTypeWrapper<Page<ResolversParentTypes['MajorIncidentCriteria']>>;
  MajorIncidentCriteriaEdge: ResolverTypeWrapper<Omit<MajorIncidentCriteriaEdge, 'node'> & { node: ResolversTypes['MajorIncidentCriteria'] }>;
  MajorIncidentFilter: MajorIncidentFilter;
  MajorIncidentOrder: MajorIncidentOrder;
  MajorIncidentCriteriaFilter: MajorIncidentCriteriaFilter;
  MajorIncidentCriteriaOrder: MajorIncidentCriteriaOrder;
  MajorIncidentRuleInput: MajorIncidentRuleInput;
  MajorIncidentRhythmInput: MajorIncidentRhythmInput;
  DraftMajorIncidentCriteriaInput: DraftMajorIncidentCriteriaInput;
  AgreeMajorIncidentCriteriaInput: AgreeMajorIncidentCriteriaInput;
  MajorIncidentCommandInput: MajorIncidentCommandInput;
  MajorIncidentWhyInput: MajorIncidentWhyInput;
  ProposeMajorIncidentInput: ProposeMajorIncidentInput;
  DeclareMajorIncidentInput: DeclareMajorIncidentInput;
  HandOverMajorIncidentInput: HandOverMajorIncidentInput;
  AddMajorIncidentEntryInput: AddMajorIncidentEntryInput;
  CorrectMajorIncidentEntryInput: CorrectMajorIncidentEntryInput;
  SendMajorIncidentUpdateInput: SendMajorIncidentUpdateInput;
  RestoreMajorIncidentInput: RestoreMajorIncidentInput;
  ReviewMajorIncidentInput: ReviewMajorIncidentInput;
  MajorIncidentPayload: ResolverTypeWrapper<Omit<MajorIncidentPayload, 'majorIncident' | 'refusal'> & { majorIncident?: Maybe<ResolversTypes['MajorIncident']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  MajorIncidentCriteriaPayload: ResolverTypeWrapper<Omit<MajorIncidentCriteriaPayload, 'majorIncidentCriteria' | 'refusal'> & { majorIncidentCriteria?: Maybe<ResolversTypes['MajorIncidentCriteria']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  Notice: ResolverTypeWrapper<NoticeParent>;
  NoticedRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NoticedRecord']>;
  StandardChange: ResolverTypeWrapper<{ readonly id: string }>;
  BoardMeeting: ResolverTypeWrapper<{ readonly id: string }>;
  UnauthorisedChange: ResolverTypeWrapper<{ readonly id: string }>;
  ConfigurationAudit: ResolverTypeWrapper<{ readonly id: string }>;
  Transition: ResolverTypeWrapper<{ readonly id: string }>;
  Complaint: ResolverTypeWrapper<{ readonly id: string }>;
  SupplierContract: ResolverTypeWrapper<{ readonly id: string }>;
  NoticeKind: NoticeKind;
  NoticeReason: NoticeReason;
  ServiceDeparture: ResolverTypeWrapper<ServiceDepartureParent>;
  ServiceDepartureKind: ServiceDepartureKind;
  ServiceDepartureStage: ServiceDepartureStage;
  NoticeFilter: NoticeFilter;
  NoticeOrder: NoticeOrder;
  NoticeConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Notice']>>;
  NoticeEdge: ResolverTypeWrapper<Omit<NoticeEdge, 'node'> & { node: ResolversTypes['Notice'] }>;
  MarkNoticesReadInput: MarkNoticesReadInput;
  MarkNoticesReadPayload: ResolverTypeWrapper<Omit<MarkNoticesReadPayload, 'refusal'> & { refusal?: Maybe<ResolversTypes['Refusal']> }>;
  NoticeMarks: ResolverTypeWrapper<NoticeMarks>;
  ProblemState: ProblemState;
  ProblemAction: ProblemAction;
  ProblemCauseMethod: ProblemCauseMethod;
  ProblemDiagnosisEntry: ResolverTypeWrapper<ProblemDiagnosisEntryParent>;
  ProblemAnalysis: ResolverTypeWrapper<ProblemAnalysis>;
  ProblemFiveWhys: ResolverTypeWrapper<ProblemFiveWhys>;
  ProblemWhy: ResolverTypeWrapper<ProblemWhy>;
  ProblemFaultTree: ResolverTypeWrapper<ProblemFaultTree>;
  ProblemFaultGate: ProblemFaultGate;
  ProblemFaultNode: ResolverTypeWrapper<ProblemFaultNode>;
  ProblemIshikawa: ResolverTypeWrapper<ProblemIshikawa>;
  ProblemIshikawaBranch: ResolverTypeWrapper<ProblemIshikawaBranch>;
  ProblemKepnerTregoe: ResolverTypeWrapper<ProblemKepnerTregoe>;
  ProblemSpecificationDimension: ProblemSpecificationDimension;
  ProblemSpecification: ResolverTypeWrapper<ProblemSpecification>;
  ProblemPossibleCause: ResolverTypeWrapper<ProblemPossibleCause>;
  ProblemTimeline: ResolverTypeWrapper<ProblemTimeline>;
  ProblemTimelineEntry: ResolverTypeWrapper<ProblemTimelineEntry>;
  ProblemExperiment: ResolverTypeWrapper<ProblemExperiment>;
  ProblemOtherMethod: ResolverTypeWrapper<ProblemOtherMethod>;
  ProblemEffectKind: ProblemEffectKind;
  ProblemEffectVerdict: ProblemEffectVerdict;
  ProblemEffect: ResolverTypeWrapper<ProblemEffect>;
  ProblemEffectPeriod: ResolverTypeWrapper<ProblemEffectPeriod>;
  ProblemChangeOutcome: ProblemChangeOutcome;
  ProblemFix: ResolverTypeWrapper<Omit<ProblemFix, 'change'> & { change?: Maybe<ResolversTypes['Change']> }>;
  ProblemEvidence: ResolverTypeWrapper<Omit<ProblemEvidence, 'service' | 'customer' | 'configurationItem'> & { service?: Maybe<ResolversTypes['Service']>, customer?: Maybe<ResolversTypes['Customer']>, configurationItem?: Maybe<ResolversTypes['ConfigurationItem']> }>;
  ProblemConnection: ResolverTypeWrapper<Page<ResolversParentTypes['Problem']>>;
  ProblemEdge: ResolverTypeWrapper<Omit<ProblemEdge, 'node'> & { node: ResolversTypes['Problem'] }>;
  ProblemFilter: ProblemFilter;
  ProblemOrder: ProblemOrder;
  ServiceRequest: ResolverTypeWrapper<ServiceRequestParent>;
  ProblemProposal: ResolverTypeWrapper<ProblemProposalParent>;
  ProblemPayload: ResolverTypeWrapper<Omit<ProblemPayload, 'problem' | 'refusal'> & { problem?: Maybe<ResolversTypes['Problem']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RaiseProblemInput: RaiseProblemInput;
  ProblemEvidenceInput: ProblemEvidenceInput;
  ProblemCommandInput: ProblemCommandInput;
  PrioritiseProblemInput: PrioritiseProblemInput;
  AssignProblemInput: AssignProblemInput;
  RecordRootCauseInput: RecordRootCauseInput;
  RecordKnownErrorInput: RecordKnownErrorInput;
  LinkProblemIncidentInput: LinkProblemIncidentInput;
  LinkProblemChangeInput: LinkProblemChangeInput;
  ResolveProblemInput: ResolveProblemInput;
  CloseProblemInput: CloseProblemInput;
  CancelProblemInput: CancelProblemInput;
  EscalateProblemInput: EscalateProblemInput;
  NoteProblemDiagnosisInput: NoteProblemDiagnosisInput;
  CorrectProblemDiagnosisInput: CorrectProblemDiagnosisInput;
  WithdrawKnownErrorInput: WithdrawKnownErrorInput;
  LinkProblemRequestInput: LinkProblemRequestInput;
  ReviewProblemEffectInput: ReviewProblemEffectInput;
  ProblemAnalysisInput: ProblemAnalysisInput;
  ProblemFiveWhysInput: ProblemFiveWhysInput;
  ProblemWhyInput: ProblemWhyInput;
  ProblemFaultTreeInput: ProblemFaultTreeInput;
  ProblemFaultNodeInput: ProblemFaultNodeInput;
  ProblemIshikawaInput: ProblemIshikawaInput;
  ProblemIshikawaBranchInput: ProblemIshikawaBranchInput;
  ProblemKepnerTregoeInput: ProblemKepnerTregoeInput;
  ProblemSpecificationInput: ProblemSpecificationInput;
  ProblemPossibleCauseInput: ProblemPossibleCauseInput;
  ProblemTimelineInput: ProblemTimelineInput;
  ProblemTimelineEntryInput: ProblemTimelineEntryInput;
  ProblemExperimentInput: ProblemExperimentInput;
  ProblemOtherMethodInput: ProblemOtherMethodInput;
  IncidentQueue: IncidentQueue;
  IncidentQueueOrder: IncidentQueueOrder;
  IncidentQueueFilter: IncidentQueueFilter;
  QueuedIncident: ResolverTypeWrapper<QueuedIncidentParent>;
  QueuedIncidentConnection: ResolverTypeWrapper<Page<ResolversParentTypes['QueuedIncident']>>;
  QueuedIncidentEdge: ResolverTypeWrapper<Omit<QueuedIncidentEdge, 'node'> & { node: ResolversTypes['QueuedIncident'] }>;
  IncidentSearchRanking: IncidentSearchRanking;
  IncidentSearchPlace: IncidentSearchPlace;
  IncidentHit: ResolverTypeWrapper<IncidentHitParent>;
  IncidentSnippet: ResolverTypeWrapper<IncidentSnippet>;
  IncidentSnippetPart: ResolverTypeWrapper<IncidentSnippetPart>;
  IncidentHitConnection: ResolverTypeWrapper<Page<ResolversParentTypes['IncidentHit']>>;
  IncidentHitEdge: ResolverTypeWrapper<Omit<IncidentHitEdge, 'node'> & { node: ResolversTypes['IncidentHit'] }>;
  RecordKind: RecordKind;
  SearchedRecord: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SearchedRecord']>;
  RecordSearchPlace: RecordSearchPlace;
  RecordSnippet: ResolverTypeWrapper<RecordSnippet>;
  RecordHit: ResolverTypeWrapper<RecordHitParent>;
  RecordHitConnection: ResolverTypeWrapper<Page<ResolversParentTypes['RecordHit']>>;
  RecordHitEdge: ResolverTypeWrapper<Omit<RecordHitEdge, 'node'> & { node: ResolversTypes['RecordHit'] }>;
  RequestItem: ResolverTypeWrapper<RequestItemParent>;
  RequestItemState: RequestItemState;
  RequestItemAction: RequestItemAction;
  RequestItemApproval: ResolverTypeWrapper<RequestItemApprovalParent>;
  RequestApprover: RequestApprover;
  RequestItemTask: ResolverTypeWrapper<RequestItemTaskParent>;
  RequestTaskKind: RequestTaskKind;
  ServiceRequestKind: ServiceRequestKind;
  ServiceRequestState: ServiceRequestState;
  ServiceRequestAction: ServiceRequestAction;
  RequestApproval: ResolverTypeWrapper<RequestApprovalParent>;
  RequestApprovalState: RequestApprovalState;
  RequestTask: ResolverTypeWrapper<RequestTaskParent>;
  ServiceRequestComment: ResolverTypeWrapper<ServiceRequestCommentParent>;
  RequestTargetSource: RequestTargetSource;
  RequestTaskState: RequestTaskState;
  RequestTaskAction: RequestTaskAction;
  FormInvalid: ResolverTypeWrapper<RefusalPayload>;
  FormProblem: ResolverTypeWrapper<FormProblem>;
  RequestItemConnection: ResolverTypeWrapper<Page<ResolversParentTypes['RequestItem']>>;
  RequestItemEdge: ResolverTypeWrapper<Omit<RequestItemEdge, 'node'> & { node: ResolversTypes['RequestItem'] }>;
  RequestItemFilter: RequestItemFilter;
  RequestItemOrder: RequestItemOrder;
  ServiceRequestConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ServiceRequest']>>;
  ServiceRequestEdge: ResolverTypeWrapper<Omit<ServiceRequestEdge, 'node'> & { node: ResolversTypes['ServiceRequest'] }>;
  ServiceRequestFilter: ServiceRequestFilter;
  ServiceRequestOrder: ServiceRequestOrder;
  RequestItemPayload: ResolverTypeWrapper<Omit<RequestItemPayload, 'requestItem' | 'refusal'> & { requestItem?: Maybe<ResolversTypes['RequestItem']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ServiceRequestPayload: ResolverTypeWrapper<Omit<ServiceRequestPayload, 'serviceRequest' | 'refusal'> & { serviceRequest?: Maybe<ResolversTypes['ServiceRequest']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  RequestItemDefinitionInput: RequestItemDefinitionInput;
  RequestItemApprovalInput: RequestItemApprovalInput;
  RequestItemTaskInput: RequestItemTaskInput;
  DraftRequestItemInput: DraftRequestItemInput;
  DefineRequestItemInput: DefineRequestItemInput;
  RequestItemCommandInput: RequestItemCommandInput;
  WithdrawRequestItemInput: WithdrawRequestItemInput;
  SubmitServiceRequestInput: SubmitServiceRequestInput;
  SubmitInformationRequestInput: SubmitInformationRequestInput;
  ServiceRequestCommandInput: ServiceRequestCommandInput;
  PrioritiseServiceRequestInput: PrioritiseServiceRequestInput;
  ApproveServiceRequestInput: ApproveServiceRequestInput;
  RejectServiceRequestInput: RejectServiceRequestInput;
  RequestTaskInput: RequestTaskInput;
  SkipRequestTaskInput: SkipRequestTaskInput;
  LinkRequestTaskChangeInput: LinkRequestTaskChangeInput;
  ContestFulfilmentInput: ContestFulfilmentInput;
  CommentServiceRequestInput: CommentServiceRequestInput;
  AnswerInformationRequestInput: AnswerInformationRequestInput;
  CancelServiceRequestInput: CancelServiceRequestInput;
  IncidentTrendDimension: IncidentTrendDimension;
  IncidentTrendCaution: IncidentTrendCaution;
  IncidentTrendBasis: IncidentTrendBasis;
  IncidentPeriodInput: IncidentPeriodInput;
  IncidentComparisonInput: IncidentComparisonInput;
  IncidentTrendFilter: IncidentTrendFilter;
  IncidentTrend: ResolverTypeWrapper<IncidentTrendParent>;
  ProblemProposalState: ProblemProposalState;
  ProblemProposalAction: ProblemProposalAction;
  ProblemProposalConnection: ResolverTypeWrapper<Page<ResolversParentTypes['ProblemProposal']>>;
  ProblemProposalEdge: ResolverTypeWrapper<Omit<ProblemProposalEdge, 'node'> & { node: ResolversTypes['ProblemProposal'] }>;
  ProblemProposalFilter: ProblemProposalFilter;
  ProblemProposalOrder: ProblemProposalOrder;
  ProblemProposalPayload: ResolverTypeWrapper<Omit<ProblemProposalPayload, 'problemProposal' | 'refusal'> & { problemProposal?: Maybe<ResolversTypes['ProblemProposal']>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ProblemProposalsPayload: ResolverTypeWrapper<Omit<ProblemProposalsPayload, 'problemProposals' | 'refusal'> & { problemProposals?: Maybe<ReadonlyArray<ResolversTypes['ProblemProposal']>>, refusal?: Maybe<ResolversTypes['Refusal']> }>;
  ProposeProblemsInput: ProposeProblemsInput;
  AcceptProblemProposalInput: AcceptProblemProposalInput;
  DeclineProblemProposalInput: DeclineProblemProposalInput;
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
  DeskFilter: DeskFilter;
  DeskPeriod: DeskPeriodParent;
  DeskCount: DeskCountParent;
  DeskShare: DeskShareParent;
  Float: Scalars['Float']['output'];
  DeskResolutionTime: DeskResolutionTimeParent;
  DeskMinutes: DeskMinutes;
  DeskBacklog: DeskBacklogParent;
  DeskBacklogAge: DeskBacklogAgeParent;
  DeskLoad: DeskLoadParent;
  DeskRecord: DeskRecordParent;
  DeskRecordConnection: Page<ResolversParentTypes['DeskRecord']>;
  DeskRecordEdge: Omit<DeskRecordEdge, 'node'> & { node: ResolversParentTypes['DeskRecord'] };
  Query: Record<PropertyKey, never>;
  Incident: IncidentParent;
  IncidentSecurityRisk: IncidentSecurityRisk;
  IncidentClassification: IncidentClassificationParent;
  IncidentClassificationValues: IncidentClassificationValuesParent;
  IncidentCategoryTree: IncidentCategoryTree;
  IncidentCategory: IncidentCategory;
  IncidentSubcategory: IncidentSubcategory;
  SecurityRiskPriorities: SecurityRiskPriorities;
  SecurityRiskPriorityLevels: SecurityRiskPriorityLevels;
  IncidentEscalation: IncidentEscalationParent;
  IncidentEscalationRule: IncidentEscalationRule;
  EscalationRules: EscalationRules;
  EscalationRule: EscalationRule;
  IncidentSettings: IncidentSettings;
  IncidentServiceSettings: IncidentServiceSettings;
  IncidentComment: IncidentCommentParent;
  IncidentAttachment: IncidentAttachmentParent;
  IncidentImport: IncidentImport;
  PriorityMatrix: PriorityMatrix;
  PriorityMatrixCell: PriorityMatrixCell;
  IncidentConnection: Page<ResolversParentTypes['Incident']>;
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  IncidentFilter: IncidentFilter;
  IncidentMonth: IncidentMonth;
  IncidentPriorityCount: IncidentPriorityCount;
  IncidentStateChangeCount: IncidentStateChangeCount;
  Service: { readonly id: string };
  Problem: ProblemParent;
  Customer: { readonly id: string };
  Person: { readonly id: string };
  Team: { readonly id: string };
  ConfigurationItem: { readonly id: string };
  Change: { readonly id: string };
  Release: { readonly id: string };
  Mutation: Record<PropertyKey, never>;
  IncidentPayload: Omit<IncidentPayload, 'incident' | 'refusal'> & { incident?: Maybe<ResolversParentTypes['Incident']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  IncidentsPayload: Omit<IncidentsPayload, 'results'> & { results: ReadonlyArray<ResolversParentTypes['IncidentResult']> };
  IncidentResult: Omit<IncidentResult, 'incident' | 'refusal'> & { incident?: Maybe<ResolversParentTypes['Incident']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  PriorityMatrixPayload: Omit<PriorityMatrixPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  IncidentCategoriesPayload: Omit<IncidentCategoriesPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  SecurityRiskPrioritiesPayload: Omit<SecurityRiskPrioritiesPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  EscalationRulesPayload: Omit<EscalationRulesPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  IncidentSettingsPayload: Omit<IncidentSettingsPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ImportIncidentsPayload: Omit<ImportIncidentsPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  IncidentImportReport: IncidentImportReport;
  LogIncidentInput: LogIncidentInput;
  IncidentCommandInput: IncidentCommandInput;
  ClassifyIncidentInput: ClassifyIncidentInput;
  AssignIncidentInput: AssignIncidentInput;
  MakeIncidentChildInput: MakeIncidentChildInput;
  MarkIncidentDuplicateInput: MarkIncidentDuplicateInput;
  IncidentWatcherInput: IncidentWatcherInput;
  LinkIncidentRiskInput: LinkIncidentRiskInput;
  PublishIncidentCategoriesInput: PublishIncidentCategoriesInput;
  IncidentCategoryInput: IncidentCategoryInput;
  IncidentSubcategoryInput: IncidentSubcategoryInput;
  PublishSecurityRiskPrioritiesInput: PublishSecurityRiskPrioritiesInput;
  SecurityRiskPriorityLevelsInput: SecurityRiskPriorityLevelsInput;
  EscalateIncidentToTeamInput: EscalateIncidentToTeamInput;
  EscalateIncidentToManagementInput: EscalateIncidentToManagementInput;
  PublishEscalationRulesInput: PublishEscalationRulesInput;
  EscalationRuleInput: EscalationRuleInput;
  PublishIncidentSettingsInput: PublishIncidentSettingsInput;
  IncidentServiceSettingsInput: IncidentServiceSettingsInput;
  AttachToIncidentInput: AttachToIncidentInput;
  WithdrawIncidentAttachmentInput: WithdrawIncidentAttachmentInput;
  AssignIncidentsInput: AssignIncidentsInput;
  CloseIncidentsInput: CloseIncidentsInput;
  WaitOnInput: WaitOnInput;
  ResolveIncidentInput: ResolveIncidentInput;
  CancelIncidentInput: CancelIncidentInput;
  CommentIncidentInput: CommentIncidentInput;
  LinkIncidentInput: LinkIncidentInput;
  PublishPriorityMatrixInput: PublishPriorityMatrixInput;
  PriorityMatrixCellInput: PriorityMatrixCellInput;
  ImportIncidentsInput: ImportIncidentsInput;
  ImportedIncidentStateInput: ImportedIncidentStateInput;
  Alert: AlertParent;
  AlertConnection: Page<ResolversParentTypes['Alert']>;
  AlertEdge: Omit<AlertEdge, 'node'> & { node: ResolversParentTypes['Alert'] };
  AlertFilter: AlertFilter;
  AlertRules: Omit<AlertRules, 'rules' | 'fallback'> & { rules: ReadonlyArray<ResolversParentTypes['AlertRule']>, fallback: ResolversParentTypes['AlertOutcome'] };
  AlertRule: Omit<AlertRule, 'outcome'> & { outcome: ResolversParentTypes['AlertOutcome'] };
  AlertLabelMatch: AlertLabelMatch;
  AlertOutcome: Omit<AlertOutcome, 'service' | 'customer' | 'team' | 'configurationItems'> & { service?: Maybe<ResolversParentTypes['Service']>, customer?: Maybe<ResolversParentTypes['Customer']>, team?: Maybe<ResolversParentTypes['Team']>, configurationItems: ReadonlyArray<Maybe<ResolversParentTypes['ConfigurationItem']>> };
  Email: EmailParent;
  EmailAttachment: EmailAttachment;
  EmailConnection: Page<ResolversParentTypes['Email']>;
  EmailEdge: Omit<EmailEdge, 'node'> & { node: ResolversParentTypes['Email'] };
  EmailFilter: EmailFilter;
  EmailSettings: Omit<EmailSettings, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  ReceiveEmailInput: ReceiveEmailInput;
  ReceiveEmailPayload: Omit<ReceiveEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversParentTypes['Email']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  AcceptEmailInput: AcceptEmailInput;
  AcceptEmailPayload: Omit<AcceptEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversParentTypes['Email']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RejectEmailInput: RejectEmailInput;
  RejectEmailPayload: Omit<RejectEmailPayload, 'email' | 'refusal'> & { email?: Maybe<ResolversParentTypes['Email']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  PublishEmailSettingsInput: PublishEmailSettingsInput;
  PublishEmailSettingsPayload: Omit<PublishEmailSettingsPayload, 'emailSettings' | 'refusal'> & { emailSettings?: Maybe<ResolversParentTypes['EmailSettings']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ReceiveAlertsInput: ReceiveAlertsInput;
  AlertInput: AlertInput;
  ReceiveAlertsPayload: Omit<ReceiveAlertsPayload, 'receipts' | 'refusal'> & { receipts?: Maybe<ReadonlyArray<ResolversParentTypes['AlertReceipt']>>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  AlertReceipt: AlertReceiptParent;
  PublishAlertRulesInput: PublishAlertRulesInput;
  AlertRuleInput: AlertRuleInput;
  AlertLabelMatchInput: AlertLabelMatchInput;
  AlertOutcomeInput: AlertOutcomeInput;
  PublishAlertRulesPayload: Omit<PublishAlertRulesPayload, 'alertRules' | 'refusal'> & { alertRules?: Maybe<ResolversParentTypes['AlertRules']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  KnowledgeText: ResolversInterfaceTypes<ResolversParentTypes>['KnowledgeText'];
  KnowledgeArticle: KnowledgeArticleParent;
  KnowledgeDraft: KnowledgeDraftParent;
  KnowledgeEdition: KnowledgeEditionParent;
  KnowledgeEditionConnection: Page<ResolversParentTypes['KnowledgeEdition']>;
  KnowledgeEditionEdge: Omit<KnowledgeEditionEdge, 'node'> & { node: ResolversParentTypes['KnowledgeEdition'] };
  KnowledgeUse: KnowledgeUseParent;
  KnowledgeUseConnection: Page<ResolversParentTypes['KnowledgeUse']>;
  KnowledgeUseEdge: Omit<KnowledgeUseEdge, 'node'> & { node: ResolversParentTypes['KnowledgeUse'] };
  KnowledgeFeedback: KnowledgeFeedbackParent;
  KnowledgeArticleConnection: Page<ResolversParentTypes['KnowledgeArticle']>;
  KnowledgeArticleEdge: Omit<KnowledgeArticleEdge, 'node'> & { node: ResolversParentTypes['KnowledgeArticle'] };
  KnowledgeArticleFilter: KnowledgeArticleFilter;
  KnowledgeHitConnection: Page<ResolversParentTypes['KnowledgeHit']>;
  KnowledgeHitEdge: Omit<KnowledgeHitEdge, 'node'> & { node: ResolversParentTypes['KnowledgeHit'] };
  KnowledgeHit: KnowledgeHitParent;
  KnowledgeMatch: KnowledgeMatchParent;
  KnowledgeSnippetPart: KnowledgeSnippetPartParent;
  KnowledgeSuggestion: KnowledgeSuggestionParent;
  KnowledgeReason: KnowledgeReasonParent;
  KnowledgeSuggestionInput: KnowledgeSuggestionInput;
  KnowledgeArticlePayload: Omit<KnowledgeArticlePayload, 'article' | 'refusal'> & { article?: Maybe<ResolversParentTypes['KnowledgeArticle']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  KnowledgeTextInput: KnowledgeTextInput;
  WriteArticleInput: WriteArticleInput;
  EditArticleInput: EditArticleInput;
  KnowledgeArticleCommandInput: KnowledgeArticleCommandInput;
  KnowledgeArticleWhyInput: KnowledgeArticleWhyInput;
  ReviewArticleInput: ReviewArticleInput;
  UseArticleInput: UseArticleInput;
  RateArticleInput: RateArticleInput;
  MajorIncident: MajorIncidentParent;
  MajorIncidentReason: MajorIncidentReason;
  MajorIncidentRecipient: MajorIncidentRecipientParent;
  MajorIncidentUpdate: MajorIncidentUpdateParent;
  MajorIncidentEntry: MajorIncidentEntryParent;
  MajorIncidentReview: MajorIncidentReviewParent;
  MajorIncidentImprovement: MajorIncidentImprovementParent;
  MajorIncidentCriteria: MajorIncidentCriteriaParent;
  MajorIncidentRule: MajorIncidentRuleParent;
  MajorIncidentRhythm: MajorIncidentRhythm;
  MajorIncidentAgreement: MajorIncidentAgreementParent;
  Improvement: { readonly id: string };
  MajorIncidentConnection: Page<ResolversParentTypes['MajorIncident']>;
  MajorIncidentEdge: Omit<MajorIncidentEdge, 'node'> & { node: ResolversParentTypes['MajorIncident'] };
  MajorIncidentCriteriaConnection: Page<ResolversParentTypes['MajorIncidentCriteria']>;
  MajorIncidentCriteriaEdge: Omit<MajorIncidentCriteriaEdge, 'node'> & { node: ResolversParentTypes['MajorIncidentCriteria'] };
  MajorIncidentFilter: MajorIncidentFilter;
  MajorIncidentCriteriaFilter: MajorIncidentCriteriaFilter;
  MajorIncidentRuleInput: MajorIncidentRuleInput;
  MajorIncidentRhythmInput: MajorIncidentRhythmInput;
  DraftMajorIncidentCriteriaInput: DraftMajorIncidentCriteriaInput;
  AgreeMajorIncidentCriteriaInput: AgreeMajorIncidentCriteriaInput;
  MajorIncidentCommandInput: MajorIncidentCommandInput;
  MajorIncidentWhyInput: MajorIncidentWhyInput;
  ProposeMajorIncidentInput: ProposeMajorIncidentInput;
  DeclareMajorIncidentInput: DeclareMajorIncidentInput;
  HandOverMajorIncidentInput: HandOverMajorIncidentInput;
  AddMajorIncidentEntryInput: AddMajorIncidentEntryInput;
  CorrectMajorIncidentEntryInput: CorrectMajorIncidentEntryInput;
  SendMajorIncidentUpdateInput: SendMajorIncidentUpdateInput;
  RestoreMajorIncidentInput: RestoreMajorIncidentInput;
  ReviewMajorIncidentInput: ReviewMajorIncidentInput;
  MajorIncidentPayload: Omit<MajorIncidentPayload, 'majorIncident' | 'refusal'> & { majorIncident?: Maybe<ResolversParentTypes['MajorIncident']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  MajorIncidentCriteriaPayload: Omit<MajorIncidentCriteriaPayload, 'majorIncidentCriteria' | 'refusal'> & { majorIncidentCriteria?: Maybe<ResolversParentTypes['MajorIncidentCriteria']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  Notice: NoticeParent;
  NoticedRecord: ResolversUnionTypes<ResolversParentTypes>['NoticedRecord'];
  StandardChange: { readonly id: string };
  BoardMeeting: { readonly id: string };
  UnauthorisedChange: { readonly id: string };
  ConfigurationAudit: { readonly id: string };
  Transition: { readonly id: string };
  Complaint: { readonly id: string };
  SupplierContract: { readonly id: string };
  ServiceDeparture: ServiceDepartureParent;
  NoticeFilter: NoticeFilter;
  NoticeConnection: Page<ResolversParentTypes['Notice']>;
  NoticeEdge: Omit<NoticeEdge, 'node'> & { node: ResolversParentTypes['Notice'] };
  MarkNoticesReadInput: MarkNoticesReadInput;
  MarkNoticesReadPayload: Omit<MarkNoticesReadPayload, 'refusal'> & { refusal?: Maybe<ResolversParentTypes['Refusal']> };
  NoticeMarks: NoticeMarks;
  ProblemDiagnosisEntry: ProblemDiagnosisEntryParent;
  ProblemAnalysis: ProblemAnalysis;
  ProblemFiveWhys: ProblemFiveWhys;
  ProblemWhy: ProblemWhy;
  ProblemFaultTree: ProblemFaultTree;
  ProblemFaultNode: ProblemFaultNode;
  ProblemIshikawa: ProblemIshikawa;
  ProblemIshikawaBranch: ProblemIshikawaBranch;
  ProblemKepnerTregoe: ProblemKepnerTregoe;
  ProblemSpecification: ProblemSpecification;
  ProblemPossibleCause: ProblemPossibleCause;
  ProblemTimeline: ProblemTimeline;
  ProblemTimelineEntry: ProblemTimelineEntry;
  ProblemExperiment: ProblemExperiment;
  ProblemOtherMethod: ProblemOtherMethod;
  ProblemEffect: ProblemEffect;
  ProblemEffectPeriod: ProblemEffectPeriod;
  ProblemFix: Omit<ProblemFix, 'change'> & { change?: Maybe<ResolversParentTypes['Change']> };
  ProblemEvidence: Omit<ProblemEvidence, 'service' | 'customer' | 'configurationItem'> & { service?: Maybe<ResolversParentTypes['Service']>, customer?: Maybe<ResolversParentTypes['Customer']>, configurationItem?: Maybe<ResolversParentTypes['ConfigurationItem']> };
  ProblemConnection: Page<ResolversParentTypes['Problem']>;
  ProblemEdge: Omit<ProblemEdge, 'node'> & { node: ResolversParentTypes['Problem'] };
  ProblemFilter: ProblemFilter;
  ServiceRequest: ServiceRequestParent;
  ProblemProposal: ProblemProposalParent;
  ProblemPayload: Omit<ProblemPayload, 'problem' | 'refusal'> & { problem?: Maybe<ResolversParentTypes['Problem']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RaiseProblemInput: RaiseProblemInput;
  ProblemEvidenceInput: ProblemEvidenceInput;
  ProblemCommandInput: ProblemCommandInput;
  PrioritiseProblemInput: PrioritiseProblemInput;
  AssignProblemInput: AssignProblemInput;
  RecordRootCauseInput: RecordRootCauseInput;
  RecordKnownErrorInput: RecordKnownErrorInput;
  LinkProblemIncidentInput: LinkProblemIncidentInput;
  LinkProblemChangeInput: LinkProblemChangeInput;
  ResolveProblemInput: ResolveProblemInput;
  CloseProblemInput: CloseProblemInput;
  CancelProblemInput: CancelProblemInput;
  EscalateProblemInput: EscalateProblemInput;
  NoteProblemDiagnosisInput: NoteProblemDiagnosisInput;
  CorrectProblemDiagnosisInput: CorrectProblemDiagnosisInput;
  WithdrawKnownErrorInput: WithdrawKnownErrorInput;
  LinkProblemRequestInput: LinkProblemRequestInput;
  ReviewProblemEffectInput: ReviewProblemEffectInput;
  ProblemAnalysisInput: ProblemAnalysisInput;
  ProblemFiveWhysInput: ProblemFiveWhysInput;
  ProblemWhyInput: ProblemWhyInput;
  ProblemFaultTreeInput: ProblemFaultTreeInput;
  ProblemFaultNodeInput: ProblemFaultNodeInput;
  ProblemIshikawaInput: ProblemIshikawaInput;
  ProblemIshikawaBranchInput: ProblemIshikawaBranchInput;
  ProblemKepnerTregoeInput: ProblemKepnerTregoeInput;
  ProblemSpecificationInput: ProblemSpecificationInput;
  ProblemPossibleCauseInput: ProblemPossibleCauseInput;
  ProblemTimelineInput: ProblemTimelineInput;
  ProblemTimelineEntryInput: ProblemTimelineEntryInput;
  ProblemExperimentInput: ProblemExperimentInput;
  ProblemOtherMethodInput: ProblemOtherMethodInput;
  IncidentQueueFilter: IncidentQueueFilter;
  QueuedIncident: QueuedIncidentParent;
  QueuedIncidentConnection: Page<ResolversParentTypes['QueuedIncident']>;
  QueuedIncidentEdge: Omit<QueuedIncidentEdge, 'node'> & { node: ResolversParentTypes['QueuedIncident'] };
  IncidentHit: IncidentHitParent;
  IncidentSnippet: IncidentSnippet;
  IncidentSnippetPart: IncidentSnippetPart;
  IncidentHitConnection: Page<ResolversParentTypes['IncidentHit']>;
  IncidentHitEdge: Omit<IncidentHitEdge, 'node'> & { node: ResolversParentTypes['IncidentHit'] };
  SearchedRecord: ResolversUnionTypes<ResolversParentTypes>['SearchedRecord'];
  RecordSnippet: RecordSnippet;
  RecordHit: RecordHitParent;
  RecordHitConnection: Page<ResolversParentTypes['RecordHit']>;
  RecordHitEdge: Omit<RecordHitEdge, 'node'> & { node: ResolversParentTypes['RecordHit'] };
  RequestItem: RequestItemParent;
  RequestItemApproval: RequestItemApprovalParent;
  RequestItemTask: RequestItemTaskParent;
  RequestApproval: RequestApprovalParent;
  RequestTask: RequestTaskParent;
  ServiceRequestComment: ServiceRequestCommentParent;
  FormInvalid: RefusalPayload;
  FormProblem: FormProblem;
  RequestItemConnection: Page<ResolversParentTypes['RequestItem']>;
  RequestItemEdge: Omit<RequestItemEdge, 'node'> & { node: ResolversParentTypes['RequestItem'] };
  RequestItemFilter: RequestItemFilter;
  ServiceRequestConnection: Page<ResolversParentTypes['ServiceRequest']>;
  ServiceRequestEdge: Omit<ServiceRequestEdge, 'node'> & { node: ResolversParentTypes['ServiceRequest'] };
  ServiceRequestFilter: ServiceRequestFilter;
  RequestItemPayload: Omit<RequestItemPayload, 'requestItem' | 'refusal'> & { requestItem?: Maybe<ResolversParentTypes['RequestItem']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ServiceRequestPayload: Omit<ServiceRequestPayload, 'serviceRequest' | 'refusal'> & { serviceRequest?: Maybe<ResolversParentTypes['ServiceRequest']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  RequestItemDefinitionInput: RequestItemDefinitionInput;
  RequestItemApprovalInput: RequestItemApprovalInput;
  RequestItemTaskInput: RequestItemTaskInput;
  DraftRequestItemInput: DraftRequestItemInput;
  DefineRequestItemInput: DefineRequestItemInput;
  RequestItemCommandInput: RequestItemCommandInput;
  WithdrawRequestItemInput: WithdrawRequestItemInput;
  SubmitServiceRequestInput: SubmitServiceRequestInput;
  SubmitInformationRequestInput: SubmitInformationRequestInput;
  ServiceRequestCommandInput: ServiceRequestCommandInput;
  PrioritiseServiceRequestInput: PrioritiseServiceRequestInput;
  ApproveServiceRequestInput: ApproveServiceRequestInput;
  RejectServiceRequestInput: RejectServiceRequestInput;
  RequestTaskInput: RequestTaskInput;
  SkipRequestTaskInput: SkipRequestTaskInput;
  LinkRequestTaskChangeInput: LinkRequestTaskChangeInput;
  ContestFulfilmentInput: ContestFulfilmentInput;
  CommentServiceRequestInput: CommentServiceRequestInput;
  AnswerInformationRequestInput: AnswerInformationRequestInput;
  CancelServiceRequestInput: CancelServiceRequestInput;
  IncidentPeriodInput: IncidentPeriodInput;
  IncidentComparisonInput: IncidentComparisonInput;
  IncidentTrendFilter: IncidentTrendFilter;
  IncidentTrend: IncidentTrendParent;
  ProblemProposalConnection: Page<ResolversParentTypes['ProblemProposal']>;
  ProblemProposalEdge: Omit<ProblemProposalEdge, 'node'> & { node: ResolversParentTypes['ProblemProposal'] };
  ProblemProposalFilter: ProblemProposalFilter;
  ProblemProposalPayload: Omit<ProblemProposalPayload, 'problemProposal' | 'refusal'> & { problemProposal?: Maybe<ResolversParentTypes['ProblemProposal']>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ProblemProposalsPayload: Omit<ProblemProposalsPayload, 'problemProposals' | 'refusal'> & { problemProposals?: Maybe<ReadonlyArray<ResolversParentTypes['ProblemProposal']>>, refusal?: Maybe<ResolversParentTypes['Refusal']> };
  ProposeProblemsInput: ProposeProblemsInput;
  AcceptProblemProposalInput: AcceptProblemProposalInput;
  DeclineProblemProposalInput: DeclineProblemProposalInput;
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
  __resolveType: TypeResolveFn<'NotFound' | 'Conflict' | 'Forbidden' | 'InvalidInput' | 'UnknownReference' | 'IllegalTransition' | 'IdempotencyKeyReused' | 'RuleRefusal' | 'FormInvalid', ParentType, ContextType>;
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

export type DeskPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskPeriod'] = ResolversParentTypes['DeskPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  logged?: Resolver<ResolversTypes['DeskCount'], ParentType, ContextType>;
  resolved?: Resolver<ResolversTypes['DeskCount'], ParentType, ContextType>;
  firstContact?: Resolver<ResolversTypes['DeskShare'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['DeskShare'], ParentType, ContextType>;
  reassigned?: Resolver<ResolversTypes['DeskShare'], ParentType, ContextType>;
  repeated?: Resolver<ResolversTypes['DeskShare'], ParentType, ContextType>;
  resolutionTimes?: Resolver<ReadonlyArray<ResolversTypes['DeskResolutionTime']>, ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['DeskBacklog'], ParentType, ContextType>;
};

export type DeskCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskCount'] = ResolversParentTypes['DeskCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskCountRecordsArgs>>;
};

export type DeskShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskShare'] = ResolversParentTypes['DeskShare']> = {
  rate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskShareRecordsArgs>>;
  allRecords?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskShareAllRecordsArgs>>;
};

export type DeskResolutionTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskResolutionTime'] = ResolversParentTypes['DeskResolutionTime']> = {
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calendarMinutes?: Resolver<ResolversTypes['DeskMinutes'], ParentType, ContextType>;
  serviceMinutes?: Resolver<Maybe<ResolversTypes['DeskMinutes']>, ParentType, ContextType>;
  measured?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskResolutionTimeRecordsArgs>>;
  measuredRecords?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskResolutionTimeMeasuredRecordsArgs>>;
};

export type DeskMinutesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskMinutes'] = ResolversParentTypes['DeskMinutes']> = {
  p50?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p80?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  p95?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type DeskBacklogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskBacklog'] = ResolversParentTypes['DeskBacklog']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ages?: Resolver<ReadonlyArray<ResolversTypes['DeskBacklogAge']>, ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskBacklogRecordsArgs>>;
};

export type DeskBacklogAgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskBacklogAge'] = ResolversParentTypes['DeskBacklogAge']> = {
  fromDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untilDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskBacklogAgeRecordsArgs>>;
};

export type DeskLoadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskLoad'] = ResolversParentTypes['DeskLoad']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  urgent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestLoggedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  records?: Resolver<ResolversTypes['DeskRecordConnection'], ParentType, ContextType, Partial<DeskLoadRecordsArgs>>;
};

export type DeskRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskRecord'] = ResolversParentTypes['DeskRecord']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  calendarMinutes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  serviceMinutes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DeskRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskRecordConnection'] = ResolversParentTypes['DeskRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DeskRecordEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DeskRecord']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeskRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeskRecordEdge'] = ResolversParentTypes['DeskRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeskRecord'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  deskFigures?: Resolver<ReadonlyArray<ResolversTypes['DeskPeriod']>, ParentType, ContextType, RequireFields<QueryDeskFiguresArgs, 'from' | 'until' | 'by' | 'zone'>>;
  deskLoad?: Resolver<ReadonlyArray<ResolversTypes['DeskLoad']>, ParentType, ContextType, RequireFields<QueryDeskLoadArgs, 'by'>>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentArgs, 'id'>>;
  incidentByKey?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentByKeyArgs, 'key'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentsArgs, 'orderBy'>>;
  priorityMatrix?: Resolver<ResolversTypes['PriorityMatrix'], ParentType, ContextType>;
  incidentCategories?: Resolver<ResolversTypes['IncidentCategoryTree'], ParentType, ContextType>;
  securityRiskPriorities?: Resolver<ResolversTypes['SecurityRiskPriorities'], ParentType, ContextType>;
  escalationRules?: Resolver<ResolversTypes['EscalationRules'], ParentType, ContextType>;
  incidentSettings?: Resolver<ResolversTypes['IncidentSettings'], ParentType, ContextType>;
  incidentMonths?: Resolver<ReadonlyArray<ResolversTypes['IncidentMonth']>, ParentType, ContextType, RequireFields<QueryIncidentMonthsArgs, 'from' | 'until' | 'zone'>>;
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType, RequireFields<QueryEmailArgs, 'id'>>;
  emailByKey?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType, RequireFields<QueryEmailByKeyArgs, 'key'>>;
  emails?: Resolver<ResolversTypes['EmailConnection'], ParentType, ContextType, RequireFields<QueryEmailsArgs, 'orderBy'>>;
  emailSettings?: Resolver<ResolversTypes['EmailSettings'], ParentType, ContextType>;
  alert?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertArgs, 'id'>>;
  alertByKey?: Resolver<Maybe<ResolversTypes['Alert']>, ParentType, ContextType, RequireFields<QueryAlertByKeyArgs, 'key'>>;
  alerts?: Resolver<ResolversTypes['AlertConnection'], ParentType, ContextType, RequireFields<QueryAlertsArgs, 'orderBy'>>;
  alertRules?: Resolver<ResolversTypes['AlertRules'], ParentType, ContextType>;
  knowledgeArticle?: Resolver<Maybe<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType, RequireFields<QueryKnowledgeArticleArgs, 'id'>>;
  knowledgeArticleByKey?: Resolver<Maybe<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType, RequireFields<QueryKnowledgeArticleByKeyArgs, 'key'>>;
  knowledgeArticles?: Resolver<ResolversTypes['KnowledgeArticleConnection'], ParentType, ContextType, RequireFields<QueryKnowledgeArticlesArgs, 'orderBy'>>;
  knowledgeSearch?: Resolver<ResolversTypes['KnowledgeHitConnection'], ParentType, ContextType, RequireFields<QueryKnowledgeSearchArgs, 'text'>>;
  knowledgeSuggestions?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeSuggestion']>, ParentType, ContextType, RequireFields<QueryKnowledgeSuggestionsArgs, 'about' | 'first'>>;
  majorIncident?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType, RequireFields<QueryMajorIncidentArgs, 'id'>>;
  majorIncidentByKey?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType, RequireFields<QueryMajorIncidentByKeyArgs, 'key'>>;
  majorIncidents?: Resolver<ResolversTypes['MajorIncidentConnection'], ParentType, ContextType, RequireFields<QueryMajorIncidentsArgs, 'orderBy'>>;
  majorIncidentCandidates?: Resolver<ResolversTypes['MajorIncidentConnection'], ParentType, ContextType, RequireFields<QueryMajorIncidentCandidatesArgs, 'orderBy'>>;
  majorIncidentCriteria?: Resolver<Maybe<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType, RequireFields<QueryMajorIncidentCriteriaArgs, 'id'>>;
  majorIncidentCriteriaByKey?: Resolver<Maybe<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType, RequireFields<QueryMajorIncidentCriteriaByKeyArgs, 'key'>>;
  majorIncidentCriteriaSets?: Resolver<ResolversTypes['MajorIncidentCriteriaConnection'], ParentType, ContextType, RequireFields<QueryMajorIncidentCriteriaSetsArgs, 'orderBy'>>;
  majorIncidentCriteriaInForce?: Resolver<Maybe<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType, Partial<QueryMajorIncidentCriteriaInForceArgs>>;
  notice?: Resolver<Maybe<ResolversTypes['Notice']>, ParentType, ContextType, RequireFields<QueryNoticeArgs, 'id'>>;
  myNotices?: Resolver<ResolversTypes['NoticeConnection'], ParentType, ContextType, RequireFields<QueryMyNoticesArgs, 'orderBy'>>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType, RequireFields<QueryProblemArgs, 'id'>>;
  problemByKey?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType, RequireFields<QueryProblemByKeyArgs, 'key'>>;
  problems?: Resolver<ResolversTypes['ProblemConnection'], ParentType, ContextType, RequireFields<QueryProblemsArgs, 'orderBy'>>;
  searchRecords?: Resolver<ResolversTypes['RecordHitConnection'], ParentType, ContextType, RequireFields<QuerySearchRecordsArgs, 'text'>>;
  incidentQueue?: Resolver<ResolversTypes['QueuedIncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentQueueArgs, 'queue' | 'orderBy'>>;
  searchIncidents?: Resolver<ResolversTypes['IncidentHitConnection'], ParentType, ContextType, RequireFields<QuerySearchIncidentsArgs, 'text'>>;
  requestItem?: Resolver<Maybe<ResolversTypes['RequestItem']>, ParentType, ContextType, RequireFields<QueryRequestItemArgs, 'id'>>;
  requestItemByKey?: Resolver<Maybe<ResolversTypes['RequestItem']>, ParentType, ContextType, RequireFields<QueryRequestItemByKeyArgs, 'key'>>;
  requestItems?: Resolver<ResolversTypes['RequestItemConnection'], ParentType, ContextType, RequireFields<QueryRequestItemsArgs, 'orderBy'>>;
  serviceRequest?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType, RequireFields<QueryServiceRequestArgs, 'id'>>;
  serviceRequestByKey?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType, RequireFields<QueryServiceRequestByKeyArgs, 'key'>>;
  serviceRequests?: Resolver<ResolversTypes['ServiceRequestConnection'], ParentType, ContextType, RequireFields<QueryServiceRequestsArgs, 'orderBy'>>;
  incidentTrends?: Resolver<ReadonlyArray<ResolversTypes['IncidentTrend']>, ParentType, ContextType, RequireFields<QueryIncidentTrendsArgs, 'by' | 'first'>>;
  problemProposal?: Resolver<Maybe<ResolversTypes['ProblemProposal']>, ParentType, ContextType, RequireFields<QueryProblemProposalArgs, 'id'>>;
  problemProposalByKey?: Resolver<Maybe<ResolversTypes['ProblemProposal']>, ParentType, ContextType, RequireFields<QueryProblemProposalByKeyArgs, 'key'>>;
  problemProposals?: Resolver<ResolversTypes['ProblemProposalConnection'], ParentType, ContextType, RequireFields<QueryProblemProposalsArgs, 'orderBy'>>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident'], FederationReferenceType extends FederationReferenceTypes['Incident'] = FederationReferenceTypes['Incident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Incident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['IncidentChannel'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IncidentState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['IncidentAction']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  matrixVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  securityRisk?: Resolver<Maybe<ResolversTypes['IncidentSecurityRisk']>, ParentType, ContextType>;
  classifications?: Resolver<ReadonlyArray<ResolversTypes['IncidentClassification']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Change']>>, ParentType, ContextType>;
  causedByChanges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Change']>>, ParentType, ContextType>;
  causedByReleases?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Release']>>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, Partial<IncidentChildrenArgs>>;
  childCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openChildCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, Partial<IncidentDuplicatesArgs>>;
  watchers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  watchedByMe?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  comments?: Resolver<ReadonlyArray<ResolversTypes['IncidentComment']>, ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['IncidentAttachment']>, ParentType, ContextType>;
  resolutionKind?: Resolver<Maybe<ResolversTypes['IncidentResolutionKind']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reassignments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalations?: Resolver<ReadonlyArray<ResolversTypes['IncidentEscalation']>, ParentType, ContextType>;
  stateSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  prioritySince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  unownedSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  loggedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  imported?: Resolver<Maybe<ResolversTypes['IncidentImport']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<IncidentHistoryArgs>>;
  alerts?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  suggestions?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeSuggestion']>, ParentType, ContextType, RequireFields<IncidentSuggestionsArgs, 'first'>>;
  knowledge?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType>;
  majorIncident?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType>;
  knownErrors?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IncidentSecurityRiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSecurityRisk'] = ResolversParentTypes['IncidentSecurityRisk']> = {
  riskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['SecurityRiskLevel'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentClassificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentClassification'] = ResolversParentTypes['IncidentClassification']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['IncidentClassificationValues']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentClassificationValues'], ParentType, ContextType>;
};

export type IncidentClassificationValuesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentClassificationValues'] = ResolversParentTypes['IncidentClassificationValues']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  matrixVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  riskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  riskLevel?: Resolver<Maybe<ResolversTypes['SecurityRiskLevel']>, ParentType, ContextType>;
};

export type IncidentCategoryTreeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentCategoryTree'] = ResolversParentTypes['IncidentCategoryTree']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['IncidentCategory']>, ParentType, ContextType>;
};

export type IncidentCategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentCategory'] = ResolversParentTypes['IncidentCategory']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subcategories?: Resolver<ReadonlyArray<ResolversTypes['IncidentSubcategory']>, ParentType, ContextType>;
};

export type IncidentSubcategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSubcategory'] = ResolversParentTypes['IncidentSubcategory']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SecurityRiskPrioritiesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityRiskPriorities'] = ResolversParentTypes['SecurityRiskPriorities']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priorities?: Resolver<ResolversTypes['SecurityRiskPriorityLevels'], ParentType, ContextType>;
};

export type SecurityRiskPriorityLevelsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityRiskPriorityLevels'] = ResolversParentTypes['SecurityRiskPriorityLevels']> = {
  CRITICAL?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  HIGH?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  MEDIUM?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  LOW?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
};

export type IncidentEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEscalation'] = ResolversParentTypes['IncidentEscalation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IncidentEscalationKind'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['IncidentEscalationRule']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  byName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IncidentEscalationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEscalationRule'] = ResolversParentTypes['IncidentEscalationRule']> = {
  ruleId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occasion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EscalationRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRules'] = ResolversParentTypes['EscalationRules']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['EscalationRule']>, ParentType, ContextType>;
};

export type EscalationRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRule'] = ResolversParentTypes['EscalationRule']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['EscalationTrigger'], ParentType, ContextType>;
  afterMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  states?: Resolver<ReadonlyArray<ResolversTypes['IncidentState']>, ParentType, ContextType>;
  priorities?: Resolver<ReadonlyArray<ResolversTypes['IncidentPriority']>, ParentType, ContextType>;
  metric?: Resolver<Maybe<ResolversTypes['EscalationMetric']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IncidentEscalationKind'], ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  personId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncidentSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSettings'] = ResolversParentTypes['IncidentSettings']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  autoCloseDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['IncidentServiceSettings']>, ParentType, ContextType>;
};

export type IncidentServiceSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentServiceSettings'] = ResolversParentTypes['IncidentServiceSettings']> = {
  serviceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  autoCloseDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenWindowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentCommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentComment'] = ResolversParentTypes['IncidentComment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['IncidentCommentVisibility'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mentioned?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IncidentAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentAttachment'] = ResolversParentTypes['IncidentAttachment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['IncidentCommentVisibility'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  addedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  addedByName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replacedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type IncidentImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentImport'] = ResolversParentTypes['IncidentImport']> = {
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  details?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type PriorityMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriorityMatrix'] = ResolversParentTypes['PriorityMatrix']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['PriorityMatrixCell']>, ParentType, ContextType>;
};

export type PriorityMatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriorityMatrixCell'] = ResolversParentTypes['PriorityMatrixCell']> = {
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type IncidentMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentMonth'] = ResolversParentTypes['IncidentMonth']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  logged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priorities?: Resolver<ReadonlyArray<ResolversTypes['IncidentPriorityCount']>, ParentType, ContextType>;
  stateChanges?: Resolver<ReadonlyArray<ResolversTypes['IncidentStateChangeCount']>, ParentType, ContextType>;
};

export type IncidentPriorityCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentPriorityCount'] = ResolversParentTypes['IncidentPriorityCount']> = {
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentStateChangeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentStateChangeCount'] = ResolversParentTypes['IncidentStateChangeCount']> = {
  from?: Resolver<Maybe<ResolversTypes['IncidentState']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['IncidentState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Service'] = ResolversParentTypes['Service'], FederationReferenceType extends FederationReferenceTypes['Service'] = FederationReferenceTypes['Service']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Service']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  openIncidents?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  departure?: Resolver<Maybe<ResolversTypes['ServiceDeparture']>, ParentType, ContextType>;
  requestItems?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RequestItem']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'], FederationReferenceType extends FederationReferenceTypes['Problem'] = FederationReferenceTypes['Problem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Problem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  articles?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProblemState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ProblemAction']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['ProblemEvidence']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['ProblemProposal']>, ParentType, ContextType>;
  requests?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  workaround?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  knownErrorEdition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  escalatedTo?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  diagnosis?: Resolver<ReadonlyArray<ResolversTypes['ProblemDiagnosisEntry']>, ParentType, ContextType>;
  rootCause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['ProblemCauseMethod']>, ParentType, ContextType>;
  analysis?: Resolver<Maybe<ResolversTypes['ProblemAnalysis']>, ParentType, ContextType>;
  fixes?: Resolver<ReadonlyArray<ResolversTypes['ProblemFix']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fixedConfigurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  tookEffectAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  effectDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effect?: Resolver<Maybe<ResolversTypes['ProblemEffect']>, ParentType, ContextType>;
  raisedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ProblemHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConfigurationItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationItem'] = ResolversParentTypes['ConfigurationItem'], FederationReferenceType extends FederationReferenceTypes['ConfigurationItem'] = FederationReferenceTypes['ConfigurationItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ConfigurationItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knownErrors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Problem']>>, ParentType, ContextType>;
};

export type ChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'], FederationReferenceType extends FederationReferenceTypes['Change'] = FederationReferenceTypes['Change']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Change']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  causedIncidents?: Resolver<Maybe<ResolversTypes['IncidentConnection']>, ParentType, ContextType, Partial<ChangeCausedIncidentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release'], FederationReferenceType extends FederationReferenceTypes['Release'] = FederationReferenceTypes['Release']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Release']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  causedIncidents?: Resolver<Maybe<ResolversTypes['IncidentConnection']>, ParentType, ContextType, Partial<ReleaseCausedIncidentsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  logIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationLogIncidentArgs, 'input'>>;
  classifyIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationClassifyIncidentArgs, 'input'>>;
  assignIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAssignIncidentArgs, 'input'>>;
  startIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationStartIncidentArgs, 'input'>>;
  waitOnUser?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationWaitOnUserArgs, 'input'>>;
  waitOnSupplier?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationWaitOnSupplierArgs, 'input'>>;
  waitOnProblem?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationWaitOnProblemArgs, 'input'>>;
  waitOnChange?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationWaitOnChangeArgs, 'input'>>;
  resumeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationResumeIncidentArgs, 'input'>>;
  resolveIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationResolveIncidentArgs, 'input'>>;
  reopenIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationReopenIncidentArgs, 'input'>>;
  closeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCloseIncidentArgs, 'input'>>;
  cancelIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCancelIncidentArgs, 'input'>>;
  commentIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCommentIncidentArgs, 'input'>>;
  linkIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationLinkIncidentArgs, 'input'>>;
  unlinkIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIncidentArgs, 'input'>>;
  makeIncidentChild?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationMakeIncidentChildArgs, 'input'>>;
  separateIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationSeparateIncidentArgs, 'input'>>;
  markIncidentDuplicate?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationMarkIncidentDuplicateArgs, 'input'>>;
  addIncidentWatcher?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAddIncidentWatcherArgs, 'input'>>;
  removeIncidentWatcher?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationRemoveIncidentWatcherArgs, 'input'>>;
  linkIncidentRisk?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationLinkIncidentRiskArgs, 'input'>>;
  unlinkIncidentRisk?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIncidentRiskArgs, 'input'>>;
  publishIncidentCategories?: Resolver<ResolversTypes['IncidentCategoriesPayload'], ParentType, ContextType, RequireFields<MutationPublishIncidentCategoriesArgs, 'input'>>;
  publishSecurityRiskPriorities?: Resolver<ResolversTypes['SecurityRiskPrioritiesPayload'], ParentType, ContextType, RequireFields<MutationPublishSecurityRiskPrioritiesArgs, 'input'>>;
  escalateIncidentToTeam?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationEscalateIncidentToTeamArgs, 'input'>>;
  escalateIncidentToManagement?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationEscalateIncidentToManagementArgs, 'input'>>;
  publishEscalationRules?: Resolver<ResolversTypes['EscalationRulesPayload'], ParentType, ContextType, RequireFields<MutationPublishEscalationRulesArgs, 'input'>>;
  publishIncidentSettings?: Resolver<ResolversTypes['IncidentSettingsPayload'], ParentType, ContextType, RequireFields<MutationPublishIncidentSettingsArgs, 'input'>>;
  attachToIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAttachToIncidentArgs, 'input'>>;
  withdrawIncidentAttachment?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationWithdrawIncidentAttachmentArgs, 'input'>>;
  assignIncidents?: Resolver<ResolversTypes['IncidentsPayload'], ParentType, ContextType, RequireFields<MutationAssignIncidentsArgs, 'input'>>;
  closeIncidents?: Resolver<ResolversTypes['IncidentsPayload'], ParentType, ContextType, RequireFields<MutationCloseIncidentsArgs, 'input'>>;
  publishPriorityMatrix?: Resolver<ResolversTypes['PriorityMatrixPayload'], ParentType, ContextType, RequireFields<MutationPublishPriorityMatrixArgs, 'input'>>;
  importIncidents?: Resolver<ResolversTypes['ImportIncidentsPayload'], ParentType, ContextType, RequireFields<MutationImportIncidentsArgs, 'input'>>;
  receiveEmail?: Resolver<ResolversTypes['ReceiveEmailPayload'], ParentType, ContextType, RequireFields<MutationReceiveEmailArgs, 'input'>>;
  acceptEmail?: Resolver<ResolversTypes['AcceptEmailPayload'], ParentType, ContextType, RequireFields<MutationAcceptEmailArgs, 'input'>>;
  rejectEmail?: Resolver<ResolversTypes['RejectEmailPayload'], ParentType, ContextType, RequireFields<MutationRejectEmailArgs, 'input'>>;
  publishEmailSettings?: Resolver<ResolversTypes['PublishEmailSettingsPayload'], ParentType, ContextType, RequireFields<MutationPublishEmailSettingsArgs, 'input'>>;
  receiveAlerts?: Resolver<ResolversTypes['ReceiveAlertsPayload'], ParentType, ContextType, RequireFields<MutationReceiveAlertsArgs, 'input'>>;
  publishAlertRules?: Resolver<ResolversTypes['PublishAlertRulesPayload'], ParentType, ContextType, RequireFields<MutationPublishAlertRulesArgs, 'input'>>;
  writeArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationWriteArticleArgs, 'input'>>;
  editArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationEditArticleArgs, 'input'>>;
  submitArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationSubmitArticleArgs, 'input'>>;
  returnArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationReturnArticleArgs, 'input'>>;
  approveArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationApproveArticleArgs, 'input'>>;
  publishArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationPublishArticleArgs, 'input'>>;
  discardArticleDraft?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationDiscardArticleDraftArgs, 'input'>>;
  confirmArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationConfirmArticleArgs, 'input'>>;
  useArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationUseArticleArgs, 'input'>>;
  rateArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationRateArticleArgs, 'input'>>;
  retireArticle?: Resolver<ResolversTypes['KnowledgeArticlePayload'], ParentType, ContextType, RequireFields<MutationRetireArticleArgs, 'input'>>;
  draftMajorIncidentCriteria?: Resolver<ResolversTypes['MajorIncidentCriteriaPayload'], ParentType, ContextType, RequireFields<MutationDraftMajorIncidentCriteriaArgs, 'input'>>;
  agreeMajorIncidentCriteria?: Resolver<ResolversTypes['MajorIncidentCriteriaPayload'], ParentType, ContextType, RequireFields<MutationAgreeMajorIncidentCriteriaArgs, 'input'>>;
  putMajorIncidentCriteriaInForce?: Resolver<ResolversTypes['MajorIncidentCriteriaPayload'], ParentType, ContextType, RequireFields<MutationPutMajorIncidentCriteriaInForceArgs, 'input'>>;
  withdrawMajorIncidentCriteria?: Resolver<ResolversTypes['MajorIncidentCriteriaPayload'], ParentType, ContextType, RequireFields<MutationWithdrawMajorIncidentCriteriaArgs, 'input'>>;
  proposeMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationProposeMajorIncidentArgs, 'input'>>;
  declareMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationDeclareMajorIncidentArgs, 'input'>>;
  declineMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationDeclineMajorIncidentArgs, 'input'>>;
  startMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationStartMajorIncidentArgs, 'input'>>;
  handOverMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationHandOverMajorIncidentArgs, 'input'>>;
  addMajorIncidentEntry?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationAddMajorIncidentEntryArgs, 'input'>>;
  correctMajorIncidentEntry?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationCorrectMajorIncidentEntryArgs, 'input'>>;
  sendMajorIncidentUpdate?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationSendMajorIncidentUpdateArgs, 'input'>>;
  restoreMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationRestoreMajorIncidentArgs, 'input'>>;
  relapseMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationRelapseMajorIncidentArgs, 'input'>>;
  reviewMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationReviewMajorIncidentArgs, 'input'>>;
  approveMajorIncidentReview?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationApproveMajorIncidentReviewArgs, 'input'>>;
  closeMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationCloseMajorIncidentArgs, 'input'>>;
  downgradeMajorIncident?: Resolver<ResolversTypes['MajorIncidentPayload'], ParentType, ContextType, RequireFields<MutationDowngradeMajorIncidentArgs, 'input'>>;
  markNoticesRead?: Resolver<ResolversTypes['MarkNoticesReadPayload'], ParentType, ContextType, RequireFields<MutationMarkNoticesReadArgs, 'input'>>;
  raiseProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationRaiseProblemArgs, 'input'>>;
  prioritiseProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationPrioritiseProblemArgs, 'input'>>;
  assignProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationAssignProblemArgs, 'input'>>;
  startProblemDiagnosis?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationStartProblemDiagnosisArgs, 'input'>>;
  escalateProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationEscalateProblemArgs, 'input'>>;
  noteProblemDiagnosis?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationNoteProblemDiagnosisArgs, 'input'>>;
  correctProblemDiagnosis?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationCorrectProblemDiagnosisArgs, 'input'>>;
  recordRootCause?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationRecordRootCauseArgs, 'input'>>;
  recordKnownError?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationRecordKnownErrorArgs, 'input'>>;
  withdrawKnownError?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationWithdrawKnownErrorArgs, 'input'>>;
  linkProblemIncident?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationLinkProblemIncidentArgs, 'input'>>;
  unlinkProblemIncident?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationUnlinkProblemIncidentArgs, 'input'>>;
  linkProblemRequest?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationLinkProblemRequestArgs, 'input'>>;
  unlinkProblemRequest?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationUnlinkProblemRequestArgs, 'input'>>;
  linkProblemChange?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationLinkProblemChangeArgs, 'input'>>;
  resolveProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationResolveProblemArgs, 'input'>>;
  confirmProblemEffect?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationConfirmProblemEffectArgs, 'input'>>;
  rejectProblemEffect?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationRejectProblemEffectArgs, 'input'>>;
  reopenProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationReopenProblemArgs, 'input'>>;
  closeProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationCloseProblemArgs, 'input'>>;
  cancelProblem?: Resolver<ResolversTypes['ProblemPayload'], ParentType, ContextType, RequireFields<MutationCancelProblemArgs, 'input'>>;
  draftRequestItem?: Resolver<ResolversTypes['RequestItemPayload'], ParentType, ContextType, RequireFields<MutationDraftRequestItemArgs, 'input'>>;
  editRequestItem?: Resolver<ResolversTypes['RequestItemPayload'], ParentType, ContextType, RequireFields<MutationEditRequestItemArgs, 'input'>>;
  publishRequestItem?: Resolver<ResolversTypes['RequestItemPayload'], ParentType, ContextType, RequireFields<MutationPublishRequestItemArgs, 'input'>>;
  reviseRequestItem?: Resolver<ResolversTypes['RequestItemPayload'], ParentType, ContextType, RequireFields<MutationReviseRequestItemArgs, 'input'>>;
  withdrawRequestItem?: Resolver<ResolversTypes['RequestItemPayload'], ParentType, ContextType, RequireFields<MutationWithdrawRequestItemArgs, 'input'>>;
  submitServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationSubmitServiceRequestArgs, 'input'>>;
  submitInformationRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationSubmitInformationRequestArgs, 'input'>>;
  prioritiseServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationPrioritiseServiceRequestArgs, 'input'>>;
  approveServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationApproveServiceRequestArgs, 'input'>>;
  rejectServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationRejectServiceRequestArgs, 'input'>>;
  startRequestTask?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationStartRequestTaskArgs, 'input'>>;
  completeRequestTask?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationCompleteRequestTaskArgs, 'input'>>;
  skipRequestTask?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationSkipRequestTaskArgs, 'input'>>;
  linkRequestTaskChange?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationLinkRequestTaskChangeArgs, 'input'>>;
  answerInformationRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationAnswerInformationRequestArgs, 'input'>>;
  contestFulfilment?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationContestFulfilmentArgs, 'input'>>;
  commentServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationCommentServiceRequestArgs, 'input'>>;
  confirmServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationConfirmServiceRequestArgs, 'input'>>;
  closeServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationCloseServiceRequestArgs, 'input'>>;
  cancelServiceRequest?: Resolver<ResolversTypes['ServiceRequestPayload'], ParentType, ContextType, RequireFields<MutationCancelServiceRequestArgs, 'input'>>;
  proposeProblems?: Resolver<ResolversTypes['ProblemProposalsPayload'], ParentType, ContextType, RequireFields<MutationProposeProblemsArgs, 'input'>>;
  acceptProblemProposal?: Resolver<ResolversTypes['ProblemProposalPayload'], ParentType, ContextType, RequireFields<MutationAcceptProblemProposalArgs, 'input'>>;
  declineProblemProposal?: Resolver<ResolversTypes['ProblemProposalPayload'], ParentType, ContextType, RequireFields<MutationDeclineProblemProposalArgs, 'input'>>;
};

export type IncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentPayload'] = ResolversParentTypes['IncidentPayload']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type IncidentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentsPayload'] = ResolversParentTypes['IncidentsPayload']> = {
  results?: Resolver<ReadonlyArray<ResolversTypes['IncidentResult']>, ParentType, ContextType>;
};

export type IncidentResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentResult'] = ResolversParentTypes['IncidentResult']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type PriorityMatrixPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriorityMatrixPayload'] = ResolversParentTypes['PriorityMatrixPayload']> = {
  priorityMatrix?: Resolver<Maybe<ResolversTypes['PriorityMatrix']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type IncidentCategoriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentCategoriesPayload'] = ResolversParentTypes['IncidentCategoriesPayload']> = {
  categories?: Resolver<Maybe<ResolversTypes['IncidentCategoryTree']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type SecurityRiskPrioritiesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityRiskPrioritiesPayload'] = ResolversParentTypes['SecurityRiskPrioritiesPayload']> = {
  securityRiskPriorities?: Resolver<Maybe<ResolversTypes['SecurityRiskPriorities']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type EscalationRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EscalationRulesPayload'] = ResolversParentTypes['EscalationRulesPayload']> = {
  escalationRules?: Resolver<Maybe<ResolversTypes['EscalationRules']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type IncidentSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSettingsPayload'] = ResolversParentTypes['IncidentSettingsPayload']> = {
  settings?: Resolver<Maybe<ResolversTypes['IncidentSettings']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ImportIncidentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportIncidentsPayload'] = ResolversParentTypes['ImportIncidentsPayload']> = {
  report?: Resolver<Maybe<ResolversTypes['IncidentImportReport']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type IncidentImportReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentImportReport'] = ResolversParentTypes['IncidentImportReport']> = {
  rows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  logged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notAllowed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alert'] = ResolversParentTypes['Alert'], FederationReferenceType extends FederationReferenceTypes['Alert'] = FederationReferenceTypes['Alert']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alert']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AlertState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['AlertAction']>, ParentType, ContextType>;
  sourceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  labels?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  annotations?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  shortened?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  generatorUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rulesVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurrences?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refirings?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  firedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<AlertHistoryArgs>>;
};

export type AlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertConnection'] = ResolversParentTypes['AlertConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AlertEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alert']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertEdge'] = ResolversParentTypes['AlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alert'], ParentType, ContextType>;
};

export type AlertRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertRules'] = ResolversParentTypes['AlertRules']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['AlertRule']>, ParentType, ContextType>;
  fallback?: Resolver<ResolversTypes['AlertOutcome'], ParentType, ContextType>;
};

export type AlertRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertRule'] = ResolversParentTypes['AlertRule']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  match?: Resolver<ReadonlyArray<ResolversTypes['AlertLabelMatch']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AlertOutcome'], ParentType, ContextType>;
};

export type AlertLabelMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertLabelMatch'] = ResolversParentTypes['AlertLabelMatch']> = {
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AlertOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertOutcome'] = ResolversParentTypes['AlertOutcome']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subcategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  serviceLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  configurationItemLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bundling?: Resolver<ResolversTypes['AlertBundling'], ParentType, ContextType>;
  reopenMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resolves?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EmailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Email'] = ResolversParentTypes['Email'], FederationReferenceType extends FederationReferenceTypes['Email'] = FederationReferenceTypes['Email']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Email']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['EmailState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['EmailAction']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromAddress?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fromName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attachments?: Resolver<ReadonlyArray<ResolversTypes['EmailAttachment']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['EmailProof'], ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  settingsVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  use?: Resolver<Maybe<ResolversTypes['EmailUse']>, ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  serviceRequest?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgedAs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<EmailHistoryArgs>>;
};

export type EmailAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailAttachment'] = ResolversParentTypes['EmailAttachment']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EmailConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailConnection'] = ResolversParentTypes['EmailConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmailEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Email']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmailEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailEdge'] = ResolversParentTypes['EmailEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Email'], ParentType, ContextType>;
};

export type EmailSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EmailSettings'] = ResolversParentTypes['EmailSettings']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trustedServers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  unproven?: Resolver<ResolversTypes['EmailUnprovenPolicy'], ParentType, ContextType>;
  forged?: Resolver<ResolversTypes['EmailForgedPolicy'], ParentType, ContextType>;
  perSenderHourly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  acknowledges?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReceiveEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveEmailPayload'] = ResolversParentTypes['ReceiveEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  duplicate?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AcceptEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptEmailPayload'] = ResolversParentTypes['AcceptEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type RejectEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectEmailPayload'] = ResolversParentTypes['RejectEmailPayload']> = {
  email?: Resolver<Maybe<ResolversTypes['Email']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type PublishEmailSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishEmailSettingsPayload'] = ResolversParentTypes['PublishEmailSettingsPayload']> = {
  emailSettings?: Resolver<Maybe<ResolversTypes['EmailSettings']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ReceiveAlertsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiveAlertsPayload'] = ResolversParentTypes['ReceiveAlertsPayload']> = {
  receipts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AlertReceipt']>>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type AlertReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlertReceipt'] = ResolversParentTypes['AlertReceipt']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fingerprint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AlertReceiptOutcome'], ParentType, ContextType>;
  alertId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incidentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  incidentKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type PublishAlertRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishAlertRulesPayload'] = ResolversParentTypes['PublishAlertRulesPayload']> = {
  alertRules?: Resolver<Maybe<ResolversTypes['AlertRules']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type KnowledgeTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeText'] = ResolversParentTypes['KnowledgeText']> = {
  __resolveType: TypeResolveFn<'KnowledgeArticle' | 'KnowledgeDraft' | 'KnowledgeEdition', ParentType, ContextType>;
};

export type KnowledgeArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeArticle'] = ResolversParentTypes['KnowledgeArticle'], FederationReferenceType extends FederationReferenceTypes['KnowledgeArticle'] = FederationReferenceTypes['KnowledgeArticle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KnowledgeArticle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KnowledgeArticleState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeArticleAction']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['KnowledgeAudience'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['KnowledgeDraft']>, ParentType, ContextType>;
  editions?: Resolver<ResolversTypes['KnowledgeEditionConnection'], ParentType, ContextType, Partial<KnowledgeArticleEditionsArgs>>;
  reviewDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reviewDue?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  usedBy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['KnowledgeUseConnection'], ParentType, ContextType, Partial<KnowledgeArticleUsesArgs>>;
  feedback?: Resolver<ResolversTypes['KnowledgeFeedback'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retirementReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<KnowledgeArticleHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnowledgeDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeDraft'] = ResolversParentTypes['KnowledgeDraft']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['KnowledgeAudience'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  returnedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnowledgeEditionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeEdition'] = ResolversParentTypes['KnowledgeEdition']> = {
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['KnowledgeAudience'], ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnowledgeEditionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeEditionConnection'] = ResolversParentTypes['KnowledgeEditionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeEditionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeEdition']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowledgeEditionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeEditionEdge'] = ResolversParentTypes['KnowledgeEditionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowledgeEdition'], ParentType, ContextType>;
};

export type KnowledgeUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeUse'] = ResolversParentTypes['KnowledgeUse']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type KnowledgeUseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeUseConnection'] = ResolversParentTypes['KnowledgeUseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeUseEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeUse']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowledgeUseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeUseEdge'] = ResolversParentTypes['KnowledgeUseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowledgeUse'], ParentType, ContextType>;
};

export type KnowledgeFeedbackResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeFeedback'] = ResolversParentTypes['KnowledgeFeedback']> = {
  helpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unhelpful?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mine?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type KnowledgeArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeArticleConnection'] = ResolversParentTypes['KnowledgeArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowledgeArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeArticleEdge'] = ResolversParentTypes['KnowledgeArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowledgeArticle'], ParentType, ContextType>;
};

export type KnowledgeHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeHitConnection'] = ResolversParentTypes['KnowledgeHitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowledgeHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeHitEdge'] = ResolversParentTypes['KnowledgeHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowledgeHit'], ParentType, ContextType>;
};

export type KnowledgeHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeHit'] = ResolversParentTypes['KnowledgeHit']> = {
  article?: Resolver<ResolversTypes['KnowledgeArticle'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeMatch']>, ParentType, ContextType>;
  snippet?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeSnippetPart']>, ParentType, ContextType>;
};

export type KnowledgeMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeMatch'] = ResolversParentTypes['KnowledgeMatch']> = {
  word?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KnowledgeMatchKind'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['KnowledgeMatchPlace'], ParentType, ContextType>;
};

export type KnowledgeSnippetPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeSnippetPart'] = ResolversParentTypes['KnowledgeSnippetPart']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type KnowledgeSuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeSuggestion'] = ResolversParentTypes['KnowledgeSuggestion']> = {
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  article?: Resolver<Maybe<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeReason']>, ParentType, ContextType>;
};

export type KnowledgeReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeReason'] = ResolversParentTypes['KnowledgeReason']> = {
  kind?: Resolver<ResolversTypes['KnowledgeReasonKind'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  words?: Resolver<ReadonlyArray<ResolversTypes['KnowledgeMatch']>, ParentType, ContextType>;
  configurationItems?: Resolver<ReadonlyArray<Maybe<ResolversTypes['ConfigurationItem']>>, ParentType, ContextType>;
};

export type KnowledgeArticlePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowledgeArticlePayload'] = ResolversParentTypes['KnowledgeArticlePayload']> = {
  article?: Resolver<Maybe<ResolversTypes['KnowledgeArticle']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type MajorIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncident'] = ResolversParentTypes['MajorIncident'], FederationReferenceType extends FederationReferenceTypes['MajorIncident'] = FederationReferenceTypes['MajorIncident']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MajorIncident']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MajorIncidentState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentAction']>, ParentType, ContextType>;
  faults?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentFault']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentReason']>, ParentType, ContextType>;
  criteria?: Resolver<Maybe<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType>;
  affectedUsers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  affectedCustomers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  declaredBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  told?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentRecipient']>, ParentType, ContextType>;
  escalations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  acknowledgeMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  updateDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  missedUpdates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastUpdateAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updates?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentUpdate']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentEntry']>, ParentType, ContextType>;
  restoration?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  review?: Resolver<Maybe<ResolversTypes['MajorIncidentReview']>, ParentType, ContextType>;
  improvements?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentImprovement']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  declaredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  restoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<MajorIncidentHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MajorIncidentReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentReason'] = ResolversParentTypes['MajorIncidentReason']> = {
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MajorIncidentRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentRecipient'] = ResolversParentTypes['MajorIncidentRecipient']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  toldAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MajorIncidentUpdateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentUpdate'] = ResolversParentTypes['MajorIncidentUpdate']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  audience?: Resolver<ResolversTypes['MajorIncidentAudience'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MajorIncidentEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentEntry'] = ResolversParentTypes['MajorIncidentEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MajorIncidentEntryKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  correctsId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  correctedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MajorIncidentReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentReview'] = ResolversParentTypes['MajorIncidentReview']> = {
  whatHappened?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wentWell?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wentWrong?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reviewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  reviewedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MajorIncidentImprovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentImprovement'] = ResolversParentTypes['MajorIncidentImprovement']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MajorIncidentImprovementState'], ParentType, ContextType>;
  improvement?: Resolver<Maybe<ResolversTypes['Improvement']>, ParentType, ContextType>;
};

export type MajorIncidentCriteriaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentCriteria'] = ResolversParentTypes['MajorIncidentCriteria'], FederationReferenceType extends FederationReferenceTypes['MajorIncidentCriteria'] = FederationReferenceTypes['MajorIncidentCriteria']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MajorIncidentCriteria']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MajorIncidentCriteriaState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentCriteriaAction']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rules?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentRule']>, ParentType, ContextType>;
  updateMinutes?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentRhythm']>, ParentType, ContextType>;
  acknowledgeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agreements?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentAgreement']>, ParentType, ContextType>;
  missingAgreements?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentParty']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inForceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<MajorIncidentCriteriaHistoryArgs>>;
};

export type MajorIncidentRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentRule'] = ResolversParentTypes['MajorIncidentRule']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priorityAtLeast?: Resolver<Maybe<ResolversTypes['IncidentPriority']>, ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Service']>>, ParentType, ContextType>;
  criticalities?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentCriticality']>, ParentType, ContextType>;
  affectedUsersAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  affectedCustomersAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  childIncidentsAtLeast?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  condition?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MajorIncidentRhythmResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentRhythm'] = ResolversParentTypes['MajorIncidentRhythm']> = {
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MajorIncidentAgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentAgreement'] = ResolversParentTypes['MajorIncidentAgreement']> = {
  party?: Resolver<ResolversTypes['MajorIncidentParty'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  representative?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ImprovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Improvement'] = ResolversParentTypes['Improvement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MajorIncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentConnection'] = ResolversParentTypes['MajorIncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MajorIncident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MajorIncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentEdge'] = ResolversParentTypes['MajorIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MajorIncident'], ParentType, ContextType>;
};

export type MajorIncidentCriteriaConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentCriteriaConnection'] = ResolversParentTypes['MajorIncidentCriteriaConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentCriteriaEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MajorIncidentCriteriaEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentCriteriaEdge'] = ResolversParentTypes['MajorIncidentCriteriaEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MajorIncidentCriteria'], ParentType, ContextType>;
};

export type MajorIncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentPayload'] = ResolversParentTypes['MajorIncidentPayload']> = {
  majorIncident?: Resolver<Maybe<ResolversTypes['MajorIncident']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type MajorIncidentCriteriaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MajorIncidentCriteriaPayload'] = ResolversParentTypes['MajorIncidentCriteriaPayload']> = {
  majorIncidentCriteria?: Resolver<Maybe<ResolversTypes['MajorIncidentCriteria']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type NoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notice'] = ResolversParentTypes['Notice'], FederationReferenceType extends FederationReferenceTypes['Notice'] = FederationReferenceTypes['Notice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notice']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NoticeKind'], ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['NoticedRecord']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['NoticeReason']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<NoticeHistoryArgs>>;
};

export type NoticedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticedRecord'] = ResolversParentTypes['NoticedRecord']> = {
  __resolveType: TypeResolveFn<'Incident' | 'ServiceRequest' | 'Problem' | 'MajorIncident' | 'Change' | 'StandardChange' | 'BoardMeeting' | 'UnauthorisedChange' | 'ConfigurationAudit' | 'Service' | 'Release' | 'Transition' | 'Complaint' | 'Improvement' | 'SupplierContract', ParentType, ContextType>;
};

export type StandardChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandardChange'] = ResolversParentTypes['StandardChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoardMeetingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMeeting'] = ResolversParentTypes['BoardMeeting']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnauthorisedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnauthorisedChange'] = ResolversParentTypes['UnauthorisedChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfigurationAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfigurationAudit'] = ResolversParentTypes['ConfigurationAudit']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransitionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ComplaintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Complaint'] = ResolversParentTypes['Complaint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SupplierContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplierContract'] = ResolversParentTypes['SupplierContract']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceDepartureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceDeparture'] = ResolversParentTypes['ServiceDeparture']> = {
  kind?: Resolver<ResolversTypes['ServiceDepartureKind'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['ServiceDepartureStage'], ParentType, ContextType>;
  plannedFor?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type NoticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeConnection'] = ResolversParentTypes['NoticeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NoticeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notice']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NoticeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeEdge'] = ResolversParentTypes['NoticeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notice'], ParentType, ContextType>;
};

export type MarkNoticesReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkNoticesReadPayload'] = ResolversParentTypes['MarkNoticesReadPayload']> = {
  notices?: Resolver<Maybe<ResolversTypes['NoticeMarks']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type NoticeMarksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeMarks'] = ResolversParentTypes['NoticeMarks']> = {
  marked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unread?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemDiagnosisEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemDiagnosisEntry'] = ResolversParentTypes['ProblemDiagnosisEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  correctsId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  correctedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ProblemAnalysisResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemAnalysis'] = ResolversParentTypes['ProblemAnalysis']> = {
  fiveWhys?: Resolver<Maybe<ResolversTypes['ProblemFiveWhys']>, ParentType, ContextType>;
  faultTree?: Resolver<Maybe<ResolversTypes['ProblemFaultTree']>, ParentType, ContextType>;
  ishikawa?: Resolver<Maybe<ResolversTypes['ProblemIshikawa']>, ParentType, ContextType>;
  kepnerTregoe?: Resolver<Maybe<ResolversTypes['ProblemKepnerTregoe']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['ProblemTimeline']>, ParentType, ContextType>;
  experiment?: Resolver<Maybe<ResolversTypes['ProblemExperiment']>, ParentType, ContextType>;
  other?: Resolver<Maybe<ResolversTypes['ProblemOtherMethod']>, ParentType, ContextType>;
};

export type ProblemFiveWhysResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemFiveWhys'] = ResolversParentTypes['ProblemFiveWhys']> = {
  whys?: Resolver<ReadonlyArray<ResolversTypes['ProblemWhy']>, ParentType, ContextType>;
};

export type ProblemWhyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemWhy'] = ResolversParentTypes['ProblemWhy']> = {
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemFaultTreeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemFaultTree'] = ResolversParentTypes['ProblemFaultTree']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProblemFaultNode']>, ParentType, ContextType>;
};

export type ProblemFaultNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemFaultNode'] = ResolversParentTypes['ProblemFaultNode']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  gate?: Resolver<Maybe<ResolversTypes['ProblemFaultGate']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  occurred?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProblemIshikawaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemIshikawa'] = ResolversParentTypes['ProblemIshikawa']> = {
  branches?: Resolver<ReadonlyArray<ResolversTypes['ProblemIshikawaBranch']>, ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemIshikawaBranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemIshikawaBranch'] = ResolversParentTypes['ProblemIshikawaBranch']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemKepnerTregoeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemKepnerTregoe'] = ResolversParentTypes['ProblemKepnerTregoe']> = {
  specification?: Resolver<ReadonlyArray<ResolversTypes['ProblemSpecification']>, ParentType, ContextType>;
  possibleCauses?: Resolver<ReadonlyArray<ResolversTypes['ProblemPossibleCause']>, ParentType, ContextType>;
};

export type ProblemSpecificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemSpecification'] = ResolversParentTypes['ProblemSpecification']> = {
  dimension?: Resolver<ResolversTypes['ProblemSpecificationDimension'], ParentType, ContextType>;
  is?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isNot?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  distinction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemPossibleCauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemPossibleCause'] = ResolversParentTypes['ProblemPossibleCause']> = {
  cause?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explains?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemTimelineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemTimeline'] = ResolversParentTypes['ProblemTimeline']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['ProblemTimelineEntry']>, ParentType, ContextType>;
};

export type ProblemTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemTimelineEntry'] = ResolversParentTypes['ProblemTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemExperimentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemExperiment'] = ResolversParentTypes['ProblemExperiment']> = {
  hypothesis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  test?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemOtherMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemOtherMethod'] = ResolversParentTypes['ProblemOtherMethod']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProblemEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemEffect'] = ResolversParentTypes['ProblemEffect']> = {
  verdict?: Resolver<ResolversTypes['ProblemEffectVerdict'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProblemEffectKind'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  serviceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['ProblemEffectPeriod'], ParentType, ContextType>;
  after?: Resolver<ResolversTypes['ProblemEffectPeriod'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  cautions?: Resolver<ReadonlyArray<ResolversTypes['IncidentTrendCaution']>, ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  remark?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemEffectPeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemEffectPeriod'] = ResolversParentTypes['ProblemEffectPeriod']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemFixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemFix'] = ResolversParentTypes['ProblemFix']> = {
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ProblemChangeOutcome']>, ParentType, ContextType>;
};

export type ProblemEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemEvidence'] = ResolversParentTypes['ProblemEvidence']> = {
  dimension?: Resolver<ResolversTypes['IncidentTrendDimension'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  past?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  deviation?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  pValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  adjustedPValue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cautions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IncidentTrendCaution']>>, ParentType, ContextType>;
};

export type ProblemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemConnection'] = ResolversParentTypes['ProblemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProblemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemEdge'] = ResolversParentTypes['ProblemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Problem'], ParentType, ContextType>;
};

export type ServiceRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequest'] = ResolversParentTypes['ServiceRequest'], FederationReferenceType extends FederationReferenceTypes['ServiceRequest'] = FederationReferenceTypes['ServiceRequest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ServiceRequest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ServiceRequestKind'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['IncidentChannel'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ServiceRequestState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequestAction']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['RequestItem']>, ParentType, ContextType>;
  itemEdition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  answers?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  onBehalfOf?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['IncidentPriority'], ParentType, ContextType>;
  matrixVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['RequestApproval']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['RequestTask']>, ParentType, ContextType>;
  changeTemplate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  targetBy?: Resolver<Maybe<ResolversTypes['RequestTargetSource']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  targetMissedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contestedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comments?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequestComment']>, ParentType, ContextType>;
  answer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ServiceRequestHistoryArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemProposal'] = ResolversParentTypes['ProblemProposal'], FederationReferenceType extends FederationReferenceTypes['ProblemProposal'] = FederationReferenceTypes['ProblemProposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProblemProposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProblemProposalState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['ProblemProposalAction']>, ParentType, ContextType>;
  dimension?: Resolver<ResolversTypes['IncidentTrendDimension'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  trend?: Resolver<ResolversTypes['IncidentTrend'], ParentType, ContextType>;
  ruleVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incidents?: Resolver<ReadonlyArray<ResolversTypes['Incident']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  declinedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<ProblemProposalHistoryArgs>>;
};

export type ProblemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemPayload'] = ResolversParentTypes['ProblemPayload']> = {
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type QueuedIncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueuedIncident'] = ResolversParentTypes['QueuedIncident']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QueuedIncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueuedIncidentConnection'] = ResolversParentTypes['QueuedIncidentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['QueuedIncidentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['QueuedIncident']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueuedIncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueuedIncidentEdge'] = ResolversParentTypes['QueuedIncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['QueuedIncident'], ParentType, ContextType>;
};

export type IncidentHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentHit'] = ResolversParentTypes['IncidentHit']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['IncidentSearchRanking'], ParentType, ContextType>;
  snippet?: Resolver<Maybe<ResolversTypes['IncidentSnippet']>, ParentType, ContextType>;
};

export type IncidentSnippetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSnippet'] = ResolversParentTypes['IncidentSnippet']> = {
  place?: Resolver<ResolversTypes['IncidentSearchPlace'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['IncidentSnippetPart']>, ParentType, ContextType>;
};

export type IncidentSnippetPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentSnippetPart'] = ResolversParentTypes['IncidentSnippetPart']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IncidentHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentHitConnection'] = ResolversParentTypes['IncidentHitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IncidentHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IncidentHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentHitEdge'] = ResolversParentTypes['IncidentHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IncidentHit'], ParentType, ContextType>;
};

export type SearchedRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchedRecord'] = ResolversParentTypes['SearchedRecord']> = {
  __resolveType: TypeResolveFn<'Incident' | 'Problem' | 'ServiceRequest' | 'KnowledgeArticle', ParentType, ContextType>;
};

export type RecordSnippetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordSnippet'] = ResolversParentTypes['RecordSnippet']> = {
  place?: Resolver<ResolversTypes['RecordSearchPlace'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['IncidentSnippetPart']>, ParentType, ContextType>;
};

export type RecordHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHit'] = ResolversParentTypes['RecordHit']> = {
  kind?: Resolver<ResolversTypes['RecordKind'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['IncidentSearchRanking'], ParentType, ContextType>;
  snippet?: Resolver<Maybe<ResolversTypes['RecordSnippet']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['SearchedRecord']>, ParentType, ContextType>;
};

export type RecordHitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHitConnection'] = ResolversParentTypes['RecordHitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RecordHitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RecordHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordHitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordHitEdge'] = ResolversParentTypes['RecordHitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RecordHit'], ParentType, ContextType>;
};

export type RequestItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItem'] = ResolversParentTypes['RequestItem'], FederationReferenceType extends FederationReferenceTypes['RequestItem'] = FederationReferenceTypes['RequestItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['RequestItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestItemState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['RequestItemAction']>, ParentType, ContextType>;
  edition?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customers?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Customer']>>, ParentType, ContextType>;
  form?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['RequestItemApproval']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['RequestItemTask']>, ParentType, ContextType>;
  changeTemplate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  impact?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['IncidentLevel'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['RecordEventConnection'], ParentType, ContextType, Partial<RequestItemHistoryArgs>>;
};

export type RequestItemApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItemApproval'] = ResolversParentTypes['RequestItemApproval']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approver?: Resolver<ResolversTypes['RequestApprover'], ParentType, ContextType>;
};

export type RequestItemTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItemTask'] = ResolversParentTypes['RequestItemTask']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RequestTaskKind'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  instructions?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dependsOn?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RequestApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestApproval'] = ResolversParentTypes['RequestApproval']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  approver?: Resolver<ResolversTypes['RequestApprover'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestApprovalState'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RequestTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestTask'] = ResolversParentTypes['RequestTask']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RequestTaskKind'], ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  instructions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dependsOn?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestTaskState'], ParentType, ContextType>;
  availableActions?: Resolver<ReadonlyArray<ResolversTypes['RequestTaskAction']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  change?: Resolver<Maybe<ResolversTypes['Change']>, ParentType, ContextType>;
  waitsForChange?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reopenedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skippedWhy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ServiceRequestCommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestComment'] = ResolversParentTypes['ServiceRequestComment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['IncidentCommentVisibility'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mentioned?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Person']>>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  authorName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type FormInvalidResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormInvalid'] = ResolversParentTypes['FormInvalid']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  clause?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['FormProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FormProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormProblem'] = ResolversParentTypes['FormProblem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RequestItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItemConnection'] = ResolversParentTypes['RequestItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RequestItemEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RequestItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequestItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItemEdge'] = ResolversParentTypes['RequestItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RequestItem'], ParentType, ContextType>;
};

export type ServiceRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestConnection'] = ResolversParentTypes['ServiceRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestEdge'] = ResolversParentTypes['ServiceRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceRequest'], ParentType, ContextType>;
};

export type RequestItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestItemPayload'] = ResolversParentTypes['RequestItemPayload']> = {
  requestItem?: Resolver<Maybe<ResolversTypes['RequestItem']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ServiceRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceRequestPayload'] = ResolversParentTypes['ServiceRequestPayload']> = {
  serviceRequest?: Resolver<Maybe<ResolversTypes['ServiceRequest']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type IncidentTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentTrend'] = ResolversParentTypes['IncidentTrend']> = {
  by?: Resolver<ResolversTypes['IncidentTrendDimension'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<Maybe<ResolversTypes['Service']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  configurationItem?: Resolver<Maybe<ResolversTypes['ConfigurationItem']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  windowDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  past?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  deviation?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  ratio?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  pValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  adjustedPValue?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kinds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cautions?: Resolver<ReadonlyArray<ResolversTypes['IncidentTrendCaution']>, ParentType, ContextType>;
  incidentIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, Partial<IncidentTrendIncidentsArgs>>;
};

export type ProblemProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemProposalConnection'] = ResolversParentTypes['ProblemProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProblemProposalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProblemProposal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemProposalEdge'] = ResolversParentTypes['ProblemProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProblemProposal'], ParentType, ContextType>;
};

export type ProblemProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemProposalPayload'] = ResolversParentTypes['ProblemProposalPayload']> = {
  problemProposal?: Resolver<Maybe<ResolversTypes['ProblemProposal']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['Refusal']>, ParentType, ContextType>;
};

export type ProblemProposalsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemProposalsPayload'] = ResolversParentTypes['ProblemProposalsPayload']> = {
  problemProposals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProblemProposal']>>, ParentType, ContextType>;
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
  DeskPeriod?: DeskPeriodResolvers<ContextType>;
  DeskCount?: DeskCountResolvers<ContextType>;
  DeskShare?: DeskShareResolvers<ContextType>;
  DeskResolutionTime?: DeskResolutionTimeResolvers<ContextType>;
  DeskMinutes?: DeskMinutesResolvers<ContextType>;
  DeskBacklog?: DeskBacklogResolvers<ContextType>;
  DeskBacklogAge?: DeskBacklogAgeResolvers<ContextType>;
  DeskLoad?: DeskLoadResolvers<ContextType>;
  DeskRecord?: DeskRecordResolvers<ContextType>;
  DeskRecordConnection?: DeskRecordConnectionResolvers<ContextType>;
  DeskRecordEdge?: DeskRecordEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  IncidentSecurityRisk?: IncidentSecurityRiskResolvers<ContextType>;
  IncidentClassification?: IncidentClassificationResolvers<ContextType>;
  IncidentClassificationValues?: IncidentClassificationValuesResolvers<ContextType>;
  IncidentCategoryTree?: IncidentCategoryTreeResolvers<ContextType>;
  IncidentCategory?: IncidentCategoryResolvers<ContextType>;
  IncidentSubcategory?: IncidentSubcategoryResolvers<ContextType>;
  SecurityRiskPriorities?: SecurityRiskPrioritiesResolvers<ContextType>;
  SecurityRiskPriorityLevels?: SecurityRiskPriorityLevelsResolvers<ContextType>;
  IncidentEscalation?: IncidentEscalationResolvers<ContextType>;
  IncidentEscalationRule?: IncidentEscalationRuleResolvers<ContextType>;
  EscalationRules?: EscalationRulesResolvers<ContextType>;
  EscalationRule?: EscalationRuleResolvers<ContextType>;
  IncidentSettings?: IncidentSettingsResolvers<ContextType>;
  IncidentServiceSettings?: IncidentServiceSettingsResolvers<ContextType>;
  IncidentComment?: IncidentCommentResolvers<ContextType>;
  IncidentAttachment?: IncidentAttachmentResolvers<ContextType>;
  IncidentImport?: IncidentImportResolvers<ContextType>;
  PriorityMatrix?: PriorityMatrixResolvers<ContextType>;
  PriorityMatrixCell?: PriorityMatrixCellResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentMonth?: IncidentMonthResolvers<ContextType>;
  IncidentPriorityCount?: IncidentPriorityCountResolvers<ContextType>;
  IncidentStateChangeCount?: IncidentStateChangeCountResolvers<ContextType>;
  Service?: ServiceResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  ConfigurationItem?: ConfigurationItemResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  IncidentPayload?: IncidentPayloadResolvers<ContextType>;
  IncidentsPayload?: IncidentsPayloadResolvers<ContextType>;
  IncidentResult?: IncidentResultResolvers<ContextType>;
  PriorityMatrixPayload?: PriorityMatrixPayloadResolvers<ContextType>;
  IncidentCategoriesPayload?: IncidentCategoriesPayloadResolvers<ContextType>;
  SecurityRiskPrioritiesPayload?: SecurityRiskPrioritiesPayloadResolvers<ContextType>;
  EscalationRulesPayload?: EscalationRulesPayloadResolvers<ContextType>;
  IncidentSettingsPayload?: IncidentSettingsPayloadResolvers<ContextType>;
  ImportIncidentsPayload?: ImportIncidentsPayloadResolvers<ContextType>;
  IncidentImportReport?: IncidentImportReportResolvers<ContextType>;
  Alert?: AlertResolvers<ContextType>;
  AlertConnection?: AlertConnectionResolvers<ContextType>;
  AlertEdge?: AlertEdgeResolvers<ContextType>;
  AlertRules?: AlertRulesResolvers<ContextType>;
  AlertRule?: AlertRuleResolvers<ContextType>;
  AlertLabelMatch?: AlertLabelMatchResolvers<ContextType>;
  AlertOutcome?: AlertOutcomeResolvers<ContextType>;
  Email?: EmailResolvers<ContextType>;
  EmailAttachment?: EmailAttachmentResolvers<ContextType>;
  EmailConnection?: EmailConnectionResolvers<ContextType>;
  EmailEdge?: EmailEdgeResolvers<ContextType>;
  EmailSettings?: EmailSettingsResolvers<ContextType>;
  ReceiveEmailPayload?: ReceiveEmailPayloadResolvers<ContextType>;
  AcceptEmailPayload?: AcceptEmailPayloadResolvers<ContextType>;
  RejectEmailPayload?: RejectEmailPayloadResolvers<ContextType>;
  PublishEmailSettingsPayload?: PublishEmailSettingsPayloadResolvers<ContextType>;
  ReceiveAlertsPayload?: ReceiveAlertsPayloadResolvers<ContextType>;
  AlertReceipt?: AlertReceiptResolvers<ContextType>;
  PublishAlertRulesPayload?: PublishAlertRulesPayloadResolvers<ContextType>;
  KnowledgeText?: KnowledgeTextResolvers<ContextType>;
  KnowledgeArticle?: KnowledgeArticleResolvers<ContextType>;
  KnowledgeDraft?: KnowledgeDraftResolvers<ContextType>;
  KnowledgeEdition?: KnowledgeEditionResolvers<ContextType>;
  KnowledgeEditionConnection?: KnowledgeEditionConnectionResolvers<ContextType>;
  KnowledgeEditionEdge?: KnowledgeEditionEdgeResolvers<ContextType>;
  KnowledgeUse?: KnowledgeUseResolvers<ContextType>;
  KnowledgeUseConnection?: KnowledgeUseConnectionResolvers<ContextType>;
  KnowledgeUseEdge?: KnowledgeUseEdgeResolvers<ContextType>;
  KnowledgeFeedback?: KnowledgeFeedbackResolvers<ContextType>;
  KnowledgeArticleConnection?: KnowledgeArticleConnectionResolvers<ContextType>;
  KnowledgeArticleEdge?: KnowledgeArticleEdgeResolvers<ContextType>;
  KnowledgeHitConnection?: KnowledgeHitConnectionResolvers<ContextType>;
  KnowledgeHitEdge?: KnowledgeHitEdgeResolvers<ContextType>;
  KnowledgeHit?: KnowledgeHitResolvers<ContextType>;
  KnowledgeMatch?: KnowledgeMatchResolvers<ContextType>;
  KnowledgeSnippetPart?: KnowledgeSnippetPartResolvers<ContextType>;
  KnowledgeSuggestion?: KnowledgeSuggestionResolvers<ContextType>;
  KnowledgeReason?: KnowledgeReasonResolvers<ContextType>;
  KnowledgeArticlePayload?: KnowledgeArticlePayloadResolvers<ContextType>;
  MajorIncident?: MajorIncidentResolvers<ContextType>;
  MajorIncidentReason?: MajorIncidentReasonResolvers<ContextType>;
  MajorIncidentRecipient?: MajorIncidentRecipientResolvers<ContextType>;
  MajorIncidentUpdate?: MajorIncidentUpdateResolvers<ContextType>;
  MajorIncidentEntry?: MajorIncidentEntryResolvers<ContextType>;
  MajorIncidentReview?: MajorIncidentReviewResolvers<ContextType>;
  MajorIncidentImprovement?: MajorIncidentImprovementResolvers<ContextType>;
  MajorIncidentCriteria?: MajorIncidentCriteriaResolvers<ContextType>;
  MajorIncidentRule?: MajorIncidentRuleResolvers<ContextType>;
  MajorIncidentRhythm?: MajorIncidentRhythmResolvers<ContextType>;
  MajorIncidentAgreement?: MajorIncidentAgreementResolvers<ContextType>;
  Improvement?: ImprovementResolvers<ContextType>;
  MajorIncidentConnection?: MajorIncidentConnectionResolvers<ContextType>;
  MajorIncidentEdge?: MajorIncidentEdgeResolvers<ContextType>;
  MajorIncidentCriteriaConnection?: MajorIncidentCriteriaConnectionResolvers<ContextType>;
  MajorIncidentCriteriaEdge?: MajorIncidentCriteriaEdgeResolvers<ContextType>;
  MajorIncidentPayload?: MajorIncidentPayloadResolvers<ContextType>;
  MajorIncidentCriteriaPayload?: MajorIncidentCriteriaPayloadResolvers<ContextType>;
  Notice?: NoticeResolvers<ContextType>;
  NoticedRecord?: NoticedRecordResolvers<ContextType>;
  StandardChange?: StandardChangeResolvers<ContextType>;
  BoardMeeting?: BoardMeetingResolvers<ContextType>;
  UnauthorisedChange?: UnauthorisedChangeResolvers<ContextType>;
  ConfigurationAudit?: ConfigurationAuditResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  Complaint?: ComplaintResolvers<ContextType>;
  SupplierContract?: SupplierContractResolvers<ContextType>;
  ServiceDeparture?: ServiceDepartureResolvers<ContextType>;
  NoticeConnection?: NoticeConnectionResolvers<ContextType>;
  NoticeEdge?: NoticeEdgeResolvers<ContextType>;
  MarkNoticesReadPayload?: MarkNoticesReadPayloadResolvers<ContextType>;
  NoticeMarks?: NoticeMarksResolvers<ContextType>;
  ProblemDiagnosisEntry?: ProblemDiagnosisEntryResolvers<ContextType>;
  ProblemAnalysis?: ProblemAnalysisResolvers<ContextType>;
  ProblemFiveWhys?: ProblemFiveWhysResolvers<ContextType>;
  ProblemWhy?: ProblemWhyResolvers<ContextType>;
  ProblemFaultTree?: ProblemFaultTreeResolvers<ContextType>;
  ProblemFaultNode?: ProblemFaultNodeResolvers<ContextType>;
  ProblemIshikawa?: ProblemIshikawaResolvers<ContextType>;
  ProblemIshikawaBranch?: ProblemIshikawaBranchResolvers<ContextType>;
  ProblemKepnerTregoe?: ProblemKepnerTregoeResolvers<ContextType>;
  ProblemSpecification?: ProblemSpecificationResolvers<ContextType>;
  ProblemPossibleCause?: ProblemPossibleCauseResolvers<ContextType>;
  ProblemTimeline?: ProblemTimelineResolvers<ContextType>;
  ProblemTimelineEntry?: ProblemTimelineEntryResolvers<ContextType>;
  ProblemExperiment?: ProblemExperimentResolvers<ContextType>;
  ProblemOtherMethod?: ProblemOtherMethodResolvers<ContextType>;
  ProblemEffect?: ProblemEffectResolvers<ContextType>;
  ProblemEffectPeriod?: ProblemEffectPeriodResolvers<ContextType>;
  ProblemFix?: ProblemFixResolvers<ContextType>;
  ProblemEvidence?: ProblemEvidenceResolvers<ContextType>;
  ProblemConnection?: ProblemConnectionResolvers<ContextType>;
  ProblemEdge?: ProblemEdgeResolvers<ContextType>;
  ServiceRequest?: ServiceRequestResolvers<ContextType>;
  ProblemProposal?: ProblemProposalResolvers<ContextType>;
  ProblemPayload?: ProblemPayloadResolvers<ContextType>;
  QueuedIncident?: QueuedIncidentResolvers<ContextType>;
  QueuedIncidentConnection?: QueuedIncidentConnectionResolvers<ContextType>;
  QueuedIncidentEdge?: QueuedIncidentEdgeResolvers<ContextType>;
  IncidentHit?: IncidentHitResolvers<ContextType>;
  IncidentSnippet?: IncidentSnippetResolvers<ContextType>;
  IncidentSnippetPart?: IncidentSnippetPartResolvers<ContextType>;
  IncidentHitConnection?: IncidentHitConnectionResolvers<ContextType>;
  IncidentHitEdge?: IncidentHitEdgeResolvers<ContextType>;
  SearchedRecord?: SearchedRecordResolvers<ContextType>;
  RecordSnippet?: RecordSnippetResolvers<ContextType>;
  RecordHit?: RecordHitResolvers<ContextType>;
  RecordHitConnection?: RecordHitConnectionResolvers<ContextType>;
  RecordHitEdge?: RecordHitEdgeResolvers<ContextType>;
  RequestItem?: RequestItemResolvers<ContextType>;
  RequestItemApproval?: RequestItemApprovalResolvers<ContextType>;
  RequestItemTask?: RequestItemTaskResolvers<ContextType>;
  RequestApproval?: RequestApprovalResolvers<ContextType>;
  RequestTask?: RequestTaskResolvers<ContextType>;
  ServiceRequestComment?: ServiceRequestCommentResolvers<ContextType>;
  FormInvalid?: FormInvalidResolvers<ContextType>;
  FormProblem?: FormProblemResolvers<ContextType>;
  RequestItemConnection?: RequestItemConnectionResolvers<ContextType>;
  RequestItemEdge?: RequestItemEdgeResolvers<ContextType>;
  ServiceRequestConnection?: ServiceRequestConnectionResolvers<ContextType>;
  ServiceRequestEdge?: ServiceRequestEdgeResolvers<ContextType>;
  RequestItemPayload?: RequestItemPayloadResolvers<ContextType>;
  ServiceRequestPayload?: ServiceRequestPayloadResolvers<ContextType>;
  IncidentTrend?: IncidentTrendResolvers<ContextType>;
  ProblemProposalConnection?: ProblemProposalConnectionResolvers<ContextType>;
  ProblemProposalEdge?: ProblemProposalEdgeResolvers<ContextType>;
  ProblemProposalPayload?: ProblemProposalPayloadResolvers<ContextType>;
  ProblemProposalsPayload?: ProblemProposalsPayloadResolvers<ContextType>;
};
