/** The change policy: what makes a change major, what must be assessed, who authorises, in what time. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.1. */
import {
  type assessedProcesses,
  type changeAuthorities,
  type changePolicyEvents,
  changeTypes,
  type EventOf,
  levels,
} from '@attest/contracts';
import { type Instant, type InvalidInput, ok, plusMs, type Refused, type Result, refuse } from '@attest/kernel';
import {
  type AssessedProcess,
  type Change,
  type ChangeOutcome,
  type ChangeType,
  changeRights,
  type Level,
  type ServiceImpact,
} from './change.ts';

export type ChangeAuthority = (typeof changeAuthorities)[number];

/** What the policy asks of one category of changes. */
export type ChangeRule = {
  readonly type: ChangeType;
  /** From which processes' points of view it is assessed before it may be approved. */
  readonly assessments: readonly AssessedProcess[];
  /** Hours from the request to the earliest window. */
  readonly leadTimeHours: number;
  /** Who authorises it, by its risk. */
  readonly authorities: readonly { readonly risk: Level; readonly authority: ChangeAuthority }[];
  /** Whether its risk is computed before it may be approved. */
  readonly riskScored: boolean;
  /** Hours in which it is reviewed once it is made; null: no time is set. */
  readonly reviewWithinHours: number | null;
  /** Whether it may be made untested; it is tested before its review then. */
  readonly testAfter: boolean;
};

/** Attributes of a type's items, all that is recorded of them where none is named. */
export type Uncontrolled = { readonly typeName: string; readonly attributes: readonly string[] };

/** Items of a type, and of those below it, whose coming into being, or whose relations to each other, are under change control. */
export type ControlledAdditions = {
  readonly typeName: string;
  readonly registrations: boolean;
  readonly relations: boolean;
};

/** Who answers for a process: who has one of the roles, is one of the persons, or in one of the teams. */
export type ProcessAssessors = {
  readonly process: AssessedProcess;
  readonly roles: readonly string[];
  readonly personIds: readonly string[];
  readonly teamIds: readonly string[];
};

export type PolicyTerms = {
  readonly rules: readonly ChangeRule[];
  /** A change about so many services is major; null: the number does not matter. */
  readonly majorFromServices: number | null;
  /** Members of the board who must be there for it to decide. */
  readonly quorum: number;
  /** What of configuration items changes without a change. */
  readonly uncontrolled: readonly Uncontrolled[];
  /** What comes into being by a change only. */
  readonly controlledAdditions: readonly ControlledAdditions[];
  /** Who assesses a change from which process; of one that is not named, whoever may assess. */
  readonly assessors: readonly ProcessAssessors[];
  /** Hours in which an unauthorised change is settled. */
  readonly explainWithinHours: number;
  /** Days between two analyses of the trends of changes. */
  readonly trendEveryDays: number;
};
/** `version` 0 is as shipped; it is recorded with every decision. */
export type ChangePolicy = PolicyTerms & { readonly version: number };

export type PublishedPolicy = ChangePolicy & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};
export type ChangePolicyEvent = EventOf<typeof changePolicyEvents>;

const byAll = (authority: ChangeAuthority) => levels.map((risk) => ({ risk, authority }));

const shipped = (
  type: ChangeType,
  authority: ChangeAuthority,
  assessments: readonly (typeof assessedProcesses)[number][],
  reviewWithinHours: number | null = null,
): ChangeRule => ({
  ...{ type, assessments, leadTimeHours: 0, authorities: byAll(authority), riskScored: false, reviewWithinHours },
  testAfter: type === 'EMERGENCY',
});

/** What a policy says that was published before these could be told. */
const untold = {
  uncontrolled: [],
  controlledAdditions: [],
  assessors: [],
  explainWithinHours: 72,
  trendEveryDays: 30,
} as const;

/** The change policy as shipped. */
export const shippedPolicy: ChangePolicy = {
  version: 0,
  rules: [
    shipped('STANDARD', 'PERSON', ['SECURITY']),
    shipped('NORMAL', 'PERSON', ['CAPACITY', 'CONTINUITY', 'SECURITY']),
    shipped('MAJOR', 'BOARD', ['SERVICE_LEVEL', 'AVAILABILITY', 'CONTINUITY', 'CAPACITY', 'SECURITY', 'FINANCE']),
    shipped('EMERGENCY', 'PERSON', ['CONTINUITY', 'SECURITY'], 72),
  ],
  majorFromServices: null,
  quorum: 3,
  ...untold,
};

export const ruleFor = ({ rules }: ChangePolicy, type: ChangeType): ChangeRule => {
  const rule = rules.find((one) => one.type === type);
  if (!rule) throw new RangeError(`the change policy has no rule for ${type}`);
  return rule;
};

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const isCount = (count: number, most: number, least = 0): boolean =>
  Number.isInteger(count) && count >= least && count <= most;

const badRule = (rule: ChangeRule): Refused<InvalidInput> | undefined => {
  const at = `rules ${rule.type}`;
  if (rule.assessments.length === 0) return invalid(at, 'a change is assessed by one process at least');
  if (!isCount(rule.leadTimeHours, 8760)) return invalid(at, 'a lead time of 0 to 8760 hours is expected');
  if (levels.some((level) => rule.authorities.filter(({ risk }) => risk === level).length !== 1))
    return invalid(at, 'each risk has one authority');
  if (rule.reviewWithinHours !== null && !isCount(rule.reviewWithinHours, 8760, 1))
    return invalid(at, 'a review in 1 to 8760 hours is expected');
  if (rule.testAfter && rule.type !== 'EMERGENCY') return invalid(at, 'only an emergency change is tested afterwards');
  return rule.type === 'EMERGENCY' && rule.reviewWithinHours === null
    ? invalid(at, 'an emergency change is reviewed in some time')
    : undefined;
};

const badAssessors = (assessors: readonly ProcessAssessors[]): Refused<InvalidInput> | undefined => {
  if (new Set(assessors.map(({ process }) => process)).size < assessors.length)
    return invalid('assessors', 'each process is named once');
  if (assessors.some(({ roles, personIds, teamIds }) => roles.length + personIds.length + teamIds.length === 0))
    return invalid('assessors', 'a role, a person or a team is expected for each process that is named');
  if (assessors.some(({ roles, personIds, teamIds }) => Math.max(roles.length, personIds.length, teamIds.length) > 50))
    return invalid('assessors', 'at most 50 roles, persons and teams each');
  const may: readonly string[] = changeRights.ASSESS;
  const stranger = assessors.flatMap((one) => one.roles).find((role) => !may.includes(role));
  return stranger === undefined
    ? undefined
    : invalid('assessors', `${stranger} may not assess; those that may: ${may.join(', ')}`);
};

/** Each name once; of the processes that are given, or of all. */
export const namedAssessors = (
  { assessors }: Pick<PolicyTerms, 'assessors'>,
  processes?: readonly ProcessAssessors['process'][],
) =>
  assessors
    .filter(({ process }) => processes?.includes(process) ?? true)
    .map(({ process, roles, personIds, teamIds }) => ({
      ...{ process, roles: [...new Set(roles)], personIds: [...new Set(personIds)], teamIds: [...new Set(teamIds)] },
    }));

/** Decides another version of the policy. */
export const publishPolicy = (
  policyId: string,
  {
    rules,
    majorFromServices,
    quorum,
    uncontrolled,
    controlledAdditions,
    assessors,
    explainWithinHours,
    trendEveryDays,
  }: PolicyTerms,
  now: Instant,
): Result<ChangePolicyEvent[], InvalidInput> => {
  if (changeTypes.some((type) => rules.filter((rule) => rule.type === type).length !== 1))
    return invalid('rules', 'each type of change has one rule');
  const bad = rules.map(badRule).find((refused) => refused !== undefined);
  if (bad) return bad;
  if (majorFromServices !== null && !isCount(majorFromServices, 1000, 1))
    return invalid('majorFromServices', 'a number from 1 to 1000 is expected');
  if (!isCount(quorum, 50, 1)) return invalid('quorum', 'a number from 1 to 50 is expected');
  if (!isCount(explainWithinHours, 8760, 1))
    return invalid('explainWithinHours', 'a number from 1 to 8760 is expected');
  if (!isCount(trendEveryDays, 366, 1)) return invalid('trendEveryDays', 'a number from 1 to 366 is expected');
  if (uncontrolled.length > 200 || uncontrolled.some(({ typeName }) => typeName.trim() === ''))
    return invalid('uncontrolled', 'at most 200 are expected, each with the name of a type');
  const governed = controlledAdditions.map(({ typeName }) => typeName);
  if (governed.length > 200 || governed.some((name) => name.trim() === '') || new Set(governed).size < governed.length)
    return invalid('controlledAdditions', 'at most 200 are expected, each with the name of a type, each type once');
  const stray = badAssessors(assessors);
  if (stray) return stray;
  const plain = rules.map((rule) => ({
    ...rule,
    assessments: [...new Set(rule.assessments)],
    authorities: rule.authorities.map(({ risk, authority }) => ({ risk, authority })),
  }));
  const free = uncontrolled.map(({ typeName, attributes }) => ({ typeName, attributes: [...new Set(attributes)] }));
  const additions = controlledAdditions.map(({ typeName, registrations, relations }) => ({
    ...{ typeName, registrations, relations },
  }));
  const more = {
    uncontrolled: free,
    controlledAdditions: additions,
    assessors: namedAssessors({ assessors }),
    explainWithinHours,
    trendEveryDays,
  };
  return ok([{ type: 'ChangePolicyPublished', at: now, policyId, rules: plain, majorFromServices, quorum, ...more }]);
};

/** Applies one event. */
export const evolvePolicy = (policy: PublishedPolicy | undefined, event: ChangePolicyEvent): PublishedPolicy => ({
  ...{ id: event.policyId, version: (policy?.version ?? 0) + 1, head: policy?.head ?? '' },
  ...{ majorFromServices: event.majorFromServices, quorum: event.quorum, publishedAt: event.at },
  rules: event.rules.map((rule) => ({ ...rule, testAfter: rule.testAfter ?? false })),
  uncontrolled: event.uncontrolled ?? untold.uncontrolled,
  controlledAdditions: event.controlledAdditions ?? untold.controlledAdditions,
  assessors: event.assessors ?? untold.assessors,
  explainWithinHours: event.explainWithinHours ?? untold.explainWithinHours,
  trendEveryDays: event.trendEveryDays ?? untold.trendEveryDays,
});

/** A change that takes a service away or hands it over, or that is about many services, is major, whatever it was asked for as. */
export const changeTypeOf = (
  requested: ChangeType,
  impact: ServiceImpact,
  services: number,
  { majorFromServices }: ChangePolicy,
): ChangeType =>
  impact !== 'NONE' || (majorFromServices !== null && services >= majorFromServices) ? 'MAJOR' : requested;

/** The processes whose assessment is still missing before approval. */
export const missingAssessments = (
  {
    changeType,
    assessments,
  }: {
    readonly changeType: ChangeType;
    readonly assessments: readonly Pick<Change['assessments'][number], 'process'>[];
  },
  policy: ChangePolicy,
): AssessedProcess[] =>
  ruleFor(policy, changeType).assessments.filter((process) => !assessments.some((held) => held.process === process));

type Rated = { readonly impact: Level; readonly likelihood: Level };

/** How high: 0 for LOW to 2 for HIGH. */
const height = (level: Level): number => levels.length - 1 - levels.indexOf(level);

const ratedRisk = ({ impact, likelihood }: Rated): Level => {
  const sum = height(impact) + height(likelihood);
  return sum >= 3 ? 'HIGH' : sum === 2 ? 'MEDIUM' : 'LOW';
};

/** The highest risk of the assessments; HIGH where one of impact and likelihood is high and the other not low. */
export const riskOf = (assessments: readonly Rated[]): Level => {
  const risks = assessments.map(ratedRisk);
  return levels.find((level) => risks.includes(level)) ?? 'LOW';
};

/** Who authorises the change: by the higher of what was assessed and what was computed. */
export const authorityFor = ({ changeType, risk, riskScore }: Change, policy: ChangePolicy): ChangeAuthority => {
  const known = [risk, riskScore?.level];
  const highest = levels.find((level) => known.includes(level)) ?? 'HIGH';
  return ruleFor(policy, changeType).authorities.find((one) => one.risk === highest)?.authority ?? 'BOARD';
};

/** Whether an attribute, or the state, of an item of these types (its own, and those above it) is under change control. */
export const isControlled = ({ uncontrolled }: ChangePolicy, typeNames: readonly string[], field: string): boolean =>
  !uncontrolled.some(
    ({ typeName, attributes }) =>
      typeNames.includes(typeName) && (attributes.length === 0 || attributes.includes(field)),
  );

/** Whether items of these types (their own, and those above it) come into being, or are related, by a change only. */
export const isAdditionControlled = (
  { controlledAdditions }: Pick<ChangePolicy, 'controlledAdditions'>,
  typeNames: readonly string[],
  what: 'registrations' | 'relations',
): boolean => controlledAdditions.some((one) => typeNames.includes(one.typeName) && one[what]);

const hourMs = 3_600_000;

/** Until when an unauthorised change that is detected at `at` is settled. */
export const settleDue = ({ explainWithinHours }: ChangePolicy, at: Instant): Instant =>
  plusMs(at, explainWithinHours * hourMs);

/** The earliest begin of its window. */
export const earliestStart = ({ changeType, requestedAt }: Change, policy: ChangePolicy): Instant =>
  plusMs(requestedAt, ruleFor(policy, changeType).leadTimeHours * hourMs);

/** Until when it is reviewed, once it is made at `at`; null where no time is set. */
export const reviewDue = ({ changeType }: Change, policy: ChangePolicy, at: Instant): Instant | null => {
  const { reviewWithinHours } = ruleFor(policy, changeType);
  return reviewWithinHours === null ? null : plusMs(at, reviewWithinHours * hourMs);
};

/** What a change may be closed as: nothing succeeds that was taken back, or that missed what it was made for. */
export const possibleOutcomes = ({ backedOutAt, review }: Change): ChangeOutcome[] => {
  if (backedOutAt !== null) return ['BACKED_OUT', 'FAILED'];
  return review?.objectivesMet ? ['SUCCESSFUL', 'WITH_ISSUES'] : ['WITH_ISSUES', 'FAILED'];
};
