/** The risk of a change, computed from what the platform counts and what people answer; and how well that foretold trouble. Pure. */
import { type EventOf, levels, type riskFacts, type riskModelEvents } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import type { ChangeOutcome, Level } from './change.ts';

export type RiskFact = (typeof riskFacts)[number];
export type RiskFacts = Readonly<Record<RiskFact, number>>;
export type RiskAnswer = { readonly question: string; readonly answer: string };

export type RiskTerms = {
  readonly questions: readonly {
    readonly name: string;
    readonly text: string;
    readonly answers: readonly { readonly answer: string; readonly points: number }[];
  }[];
  /** Each that holds adds its points. */
  readonly rules: readonly { readonly fact: RiskFact; readonly atLeast: number; readonly points: number }[];
  readonly mediumFrom: number;
  readonly highFrom: number;
};
/** `version` 0 is as shipped. */
export type RiskModel = RiskTerms & { readonly version: number };
export type PublishedRiskModel = RiskModel & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};
export type RiskModelEvent = EventOf<typeof riskModelEvents>;

export type RiskContribution = { readonly of: string; readonly points: number };
export type RiskScore = {
  readonly modelVersion: number;
  readonly facts: RiskFacts;
  readonly answers: readonly RiskAnswer[];
  readonly points: number;
  readonly level: Level;
  /** They add up to `points`. */
  readonly contributions: readonly RiskContribution[];
};

/** The risk model as shipped. */
export const shippedRiskModel: RiskModel = {
  version: 0,
  questions: [
    {
      name: 'experience',
      text: 'How often was such a change made here?',
      answers: [
        { answer: 'often', points: 0 },
        { answer: 'seldom', points: 10 },
        { answer: 'never', points: 20 },
      ],
    },
    {
      name: 'back-out',
      text: 'Was the way back rehearsed?',
      answers: [
        { answer: 'yes', points: 0 },
        { answer: 'no', points: 15 },
      ],
    },
  ],
  rules: [
    { fact: 'AFFECTED_SERVICES', atLeast: 1, points: 5 },
    { fact: 'AFFECTED_SERVICES', atLeast: 3, points: 15 },
    { fact: 'AFFECTED_ITEMS', atLeast: 20, points: 10 },
    { fact: 'EFFECTS', atLeast: 5, points: 10 },
    { fact: 'PAST_FAILURES', atLeast: 1, points: 15 },
  ],
  mediumFrom: 20,
  highFrom: 40,
};

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const arePoints = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= 1000;
const unique = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Decides another version of the model. */
export const publishRiskModel = (
  modelId: string,
  { questions, rules, mediumFrom, highFrom }: RiskTerms,
  now: Instant,
): Result<RiskModelEvent[], InvalidInput> => {
  const bad = firstRefusal(
    questions.length > 50 || rules.length > 100 ? invalid('rules', 'at most 50 questions and 100 rules') : undefined,
    unique(questions.map(({ name }) => name)) ? undefined : invalid('questions', 'each has a name of its own'),
    ...questions.flatMap(({ name, text, answers }) => [
      badText('questions.name', name, 100),
      badText('questions.text', text, 500),
      answers.length > 1 && unique(answers.map(({ answer }) => answer))
        ? undefined
        : invalid(`questions ${name}`, 'at least two answers, each once'),
      ...answers.map(({ answer }) => badText('questions.answers', answer, 200)),
    ]),
    [...rules, ...questions.flatMap(({ answers }) => answers)].every(({ points }) => arePoints(points))
      ? undefined
      : invalid('points', 'whole points from 0 to 1000 are expected'),
    rules.every(({ atLeast }) => Number.isInteger(atLeast) && atLeast >= 1)
      ? undefined
      : invalid('rules.atLeast', 'a number from 1 is expected'),
    arePoints(mediumFrom) && arePoints(highFrom) && mediumFrom < highFrom
      ? undefined
      : invalid('highFrom', 'is more than mediumFrom'),
  );
  if (bad) return bad;
  const plain = questions.map(({ name, text, answers }) => ({
    name,
    text,
    answers: answers.map((one) => ({ ...one })),
  }));
  const own = rules.map((rule) => ({ ...rule }));
  return ok([{ type: 'RiskModelPublished', at: now, modelId, questions: plain, rules: own, mediumFrom, highFrom }]);
};

/** Applies one event. */
export const evolveRiskModel = (model: PublishedRiskModel | undefined, event: RiskModelEvent): PublishedRiskModel => ({
  ...{ id: event.modelId, version: (model?.version ?? 0) + 1, head: model?.head ?? '' },
  ...{ questions: event.questions, rules: event.rules, mediumFrom: event.mediumFrom, highFrom: event.highFrom },
  publishedAt: event.at,
});

/** The level of so many points. */
export const levelOf = ({ mediumFrom, highFrom }: RiskTerms, points: number): Level =>
  points >= highFrom ? 'HIGH' : points >= mediumFrom ? 'MEDIUM' : 'LOW';

/** What the rules and the answers add up to; questions that the model does not know count nothing. */
export const scoreOf = (model: RiskModel, facts: RiskFacts, answers: readonly RiskAnswer[]): RiskScore => {
  const contributions: RiskContribution[] = [
    ...model.rules
      .filter(({ fact, atLeast }) => facts[fact] >= atLeast)
      .map(({ fact, atLeast, points }) => ({ of: `${fact} is ${facts[fact]}, at least ${atLeast}`, points })),
    ...model.questions.flatMap(({ name, answers: possible }) => {
      const given = answers.find(({ question }) => question === name)?.answer;
      const known = possible.find(({ answer }) => answer === given);
      return known ? [{ of: `${name}: ${known.answer}`, points: known.points }] : [];
    }),
  ];
  const points = contributions.reduce((sum, one) => sum + one.points, 0);
  const level = levelOf(model, points);
  return { modelVersion: model.version, facts, answers: [...answers], points, level, contributions };
};

/** INVALID_INPUT where a question is not answered, or by something that is no answer to it. */
export const badAnswers = (model: RiskModel, answers: readonly RiskAnswer[]): Refused<InvalidInput> | undefined => {
  const stranger = answers.find(({ question }) => !model.questions.some(({ name }) => name === question));
  if (stranger) return invalid('answers', `there is no question ${stranger.question}`);
  for (const { name, answers: possible } of model.questions) {
    const given = answers.filter(({ question }) => question === name);
    if (given.length !== 1 || !possible.some(({ answer }) => answer === given[0]?.answer))
      return invalid('answers', `${name}: one of ${possible.map(({ answer }) => answer).join(', ')}`);
  }
  return undefined;
};

/** A settled change, as far as its risk is concerned. */
export type Settled = {
  readonly facts: RiskFacts;
  readonly answers: readonly RiskAnswer[];
  readonly outcome: ChangeOutcome;
};

export type BackTest = {
  /** By the level that the model gives: how many changes, and with how many there was trouble. */
  readonly levels: readonly { readonly level: Level; readonly changes: number; readonly troubled: number }[];
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
  readonly trueNegatives: number;
  /** Of the changes that the model warned of, the share with trouble; null where it warned of none. */
  readonly precision: number | null;
  /** Of the changes with trouble, the share that the model warned of; null where there was no trouble. */
  readonly recall: number | null;
};

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * How well the model tells trouble beforehand: changes are scored again by what was known of them then.
 *
 * @param warnsFrom  the lowest level that counts as a warning
 */
export const backTest = (model: RiskModel, settled: readonly Settled[], warnsFrom: Level): BackTest => {
  const scored = settled.map(({ facts, answers, outcome }) => ({
    level: scoreOf(model, facts, answers).level,
    troubled: outcome !== 'SUCCESSFUL',
  }));
  const warned = ({ level }: { readonly level: Level }) => levels.indexOf(level) <= levels.indexOf(warnsFrom);
  const count = (isWarned: boolean, isTroubled: boolean) =>
    scored.filter((one) => warned(one) === isWarned && one.troubled === isTroubled).length;
  const [truePositives, falsePositives, falseNegatives] = [count(true, true), count(true, false), count(false, true)];
  return {
    levels: levels.map((level) => {
      const own = scored.filter((one) => one.level === level);
      return { level, changes: own.length, troubled: own.filter(({ troubled }) => troubled).length };
    }),
    ...{ truePositives, falsePositives, falseNegatives, trueNegatives: count(false, false) },
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
  };
};
