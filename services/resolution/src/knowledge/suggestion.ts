/**
 * What may help with an incident: known errors and published articles, ranked, each with the reasons for it and what each
 * reason adds.
 *
 * Source: ISO/IEC 20000-1:2018 8.6.1, 8.6.3, 7.6.
 */
import type { Tx } from '@attest/record';
import { type Answered, type KnowledgeMatch, questionAtMost, scores } from './search.ts';

export type ReasonKind =
  | 'LINKED'
  | 'KNOWN_ERROR'
  | 'CONFIGURATION_ITEM'
  | 'WORDS'
  | 'DESCRIPTION'
  | 'SERVICE'
  | 'CATEGORY';

export type KnowledgeReason = {
  readonly kind: ReasonKind;
  /** What it adds to the score. */
  readonly share: number;
  readonly words: readonly KnowledgeMatch[];
  readonly ciIds: readonly string[];
};

/** Exactly one of the two ids is set. */
export type KnowledgeSuggestion = {
  readonly problemId: string | null;
  readonly articleId: string | null;
  /** The sum of the shares, at most 1. */
  readonly score: number;
  readonly why: readonly KnowledgeReason[];
};

/** What is known of an incident, logged or not. */
export type KnowledgeCase = {
  readonly title: string;
  readonly description: string;
  readonly category: string | null;
  readonly serviceId: string | null;
  readonly ciIds: readonly string[];
  readonly problemIds: readonly string[];
};

/** What a known error or an article has in common with an incident. */
export type InCommon = {
  readonly problemId: string | null;
  readonly articleId: string | null;
  /** The incident is linked to the problem already. */
  readonly linked: boolean;
  /** The article is about a known error that lives in a configuration item of the incident, or is linked to it. */
  readonly knownError: boolean;
  readonly ciIds: readonly string[];
  readonly service: boolean;
  readonly category: boolean;
  /** Words of the title. */
  readonly words: Pick<Answered, 'score' | 'matches'> | undefined;
  /** Words of the description. */
  readonly description: Pick<Answered, 'score' | 'matches'> | undefined;
};

/** What a reason adds; that of words, for the whole of the title or description, and less for a part. */
export const shares = {
  LINKED: 0.5,
  KNOWN_ERROR: 0.4,
  CONFIGURATION_ITEM: 0.4,
  WORDS: 0.5,
  DESCRIPTION: 0.2,
  SERVICE: 0.15,
  CATEGORY: 0.1,
} as const satisfies Record<ReasonKind, number>;

/** Words are a reason where at least this share of the title or description is answered. */
const leastWords = 0.15;

const rounded = (score: number): number => Math.round(score * 10_000) / 10_000;

const reasonsOf = (common: InCommon): KnowledgeReason[] => {
  const reasons: KnowledgeReason[] = [];
  const add = (kind: ReasonKind, over: Partial<KnowledgeReason> = {}): void => {
    reasons.push({ kind, share: shares[kind], words: [], ciIds: [], ...over });
  };
  const addWords = (kind: 'WORDS' | 'DESCRIPTION', found: InCommon['words']): void => {
    if (found && found.score >= leastWords)
      add(kind, { share: rounded(shares[kind] * found.score), words: found.matches });
  };
  if (common.linked) add('LINKED');
  if (common.knownError) add('KNOWN_ERROR');
  if (common.ciIds.length > 0) add('CONFIGURATION_ITEM', { ciIds: common.ciIds });
  addWords('WORDS', common.words);
  addWords('DESCRIPTION', common.description);
  if (common.service) add('SERVICE');
  if (common.category) add('CATEGORY');
  return reasons;
};

/** A service has few known errors and many articles: of an article the service alone says little. The category never does. */
const isReason = ({ problemId }: InCommon, reasons: readonly KnowledgeReason[]): boolean =>
  reasons.length > 1 || reasons.some(({ kind }) => kind !== 'CATEGORY' && (kind !== 'SERVICE' || problemId !== null));

/** The best first; known errors before articles of the same score. */
export const rank = (candidates: readonly InCommon[]): KnowledgeSuggestion[] =>
  candidates
    .map((common) => ({ common, why: reasonsOf(common) }))
    .filter(({ common, why }) => isReason(common, why))
    .map(({ common: { problemId, articleId }, why }) => {
      const sum = why.reduce((score, { share }) => score + share, 0);
      return { problemId, articleId, score: rounded(Math.min(sum, 1)), why };
    })
    .sort((a, b) => b.score - a.score || Number(b.problemId !== null) - Number(a.problemId !== null));

/** Of each kind, those with the strongest things in common first. */
const candidatesAtMost = 50;

type Found = Omit<InCommon, 'problemId' | 'articleId' | 'words' | 'description'> & { readonly id: string };

const given = `(SELECT $1::uuid AS service_id, $2::text AS category, $3::uuid[] AS ci_ids, $4::uuid[] AS problem_ids) AS i`;

const common = (alias: string) => `
    ARRAY(SELECT unnest(${alias}.ci_ids) INTERSECT SELECT unnest(i.ci_ids) ORDER BY 1) AS "ciIds",
    COALESCE(${alias}.category = i.category, false) AS category`;

/** $4: problems that the incident is linked to; $5: what answers its words. */
const knownErrors = `SELECT p.id, p.id = ANY(i.problem_ids) AS linked, false AS "knownError",
    COALESCE(p.service_id = i.service_id, false) AS service, ${common('p')}
  FROM ${given} JOIN problem p ON p.state = 'KNOWN_ERROR'
    AND (p.id = ANY(i.problem_ids) OR p.ci_ids && i.ci_ids OR p.service_id = i.service_id OR p.id = ANY($5::uuid[]))
  ORDER BY linked DESC, p.ci_ids && i.ci_ids DESC, p.id = ANY($5::uuid[]) DESC, p.raised_at DESC, p.id
  LIMIT ${candidatesAtMost}`;

/** $4: known errors where the incident is; $5: what answers its words. */
const articles = `SELECT e.article_id AS id, false AS linked, COALESCE(e.problem_id = ANY(i.problem_ids), false) AS "knownError",
    COALESCE(i.service_id = ANY(e.service_ids), false) AS service, ${common('e')}
  FROM ${given} JOIN knowledge_edition e ON e.ended_at IS NULL
    AND (e.article_id = ANY($5::uuid[]) OR e.problem_id = ANY(i.problem_ids) OR e.ci_ids && i.ci_ids
      OR (i.service_id = ANY(e.service_ids) AND e.category = i.category))
  ORDER BY "knownError" DESC, e.ci_ids && i.ci_ids DESC, e.article_id = ANY($5::uuid[]) DESC, e.published_at DESC, e.article_id
  LIMIT ${candidatesAtMost}`;

const answersTo = async (tx: Tx, text: string): Promise<Map<string, Answered>> =>
  scores(tx, text.slice(0, questionAtMost), 2 * candidatesAtMost);

/** Suggestions for what is known of an incident. What the caller may not read is not suggested. */
export const suggestFor = async (tx: Tx, about: KnowledgeCase): Promise<KnowledgeSuggestion[]> => {
  const { serviceId, category, ciIds, problemIds } = about;
  const title = await answersTo(tx, about.title);
  const description = await answersTo(tx, about.description);
  const answering = [...new Set([...title.keys(), ...description.keys()])];
  const errors = await tx.query<Found>(knownErrors, [serviceId, category, ciIds, problemIds, answering]);
  const near = errors.filter((error) => error.linked || error.ciIds.length > 0).map(({ id }) => id);
  const found = await tx.query<Found>(articles, [serviceId, category, ciIds, near, answering]);
  const worded = (id: string) => ({ words: title.get(id), description: description.get(id) });
  return rank([
    ...errors.map(({ id, ...shared }) => ({ ...shared, ...worded(id), problemId: id, articleId: null })),
    ...found.map(({ id, ...shared }) => ({ ...shared, ...worded(id), problemId: null, articleId: id })),
  ]);
};

const cases = `SELECT id, title, description, category, service_id AS "serviceId", ci_ids AS "ciIds", problem_ids AS "problemIds"
  FROM incident WHERE id = ANY($1::uuid[])`;

/** Suggestions for these incidents, by incident. */
export const suggestionsOf = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, KnowledgeSuggestion[]>> => {
  const suggested = new Map<string, KnowledgeSuggestion[]>();
  for (const { id, ...about } of await tx.query<KnowledgeCase & { readonly id: string }>(cases, [incidentIds]))
    suggested.set(id, await suggestFor(tx, about));
  return suggested;
};
