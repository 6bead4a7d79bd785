/**
 * Search in any language: words, their forms in the article's language, words that are written alike, and neighbouring
 * characters where a script has no spaces. Every answer says what was found, and how.
 */
import type { Tx } from '@attest/record';
import { type Context, type PageArguments, page, type Source, type Where, where } from '@attest/subgraph';
import type { KnowledgeArticle } from './domain.ts';
import { shown } from './store.ts';

/** SAME: the word itself; FORM: its stem, in the language of the article; SIMILAR: a word that is written alike. */
export type MatchKind = 'SAME' | 'FORM' | 'SIMILAR';
export type MatchPlace = 'TITLE' | 'LABEL' | 'BODY';

/** A word that was asked for, and what of it an article has. Folded: without case, accents and width. */
export type KnowledgeMatch = {
  readonly word: string;
  /** The word, stem or similar word that stands there. */
  readonly found: string;
  readonly kind: MatchKind;
  readonly place: MatchPlace;
};

/** Words of a question that are looked for; what comes after them is left out. */
const wordsAtMost = 24;
/** Words of a question for which words are looked for that are written alike: those that nobody wrote, then the longest. */
const alikeAtMost = 6;
/** A word of fewer letters shares too much with too many: one that is written alike holds it whole, or nearly is it. */
const shortBelow = 5;
/** Characters of a question at the most. */
export const questionAtMost = 1000;

/**
 * Answers to the question `$1`: id (of article or problem), score (0 to 1) and matches, of the editions in force and the
 * known errors that the caller may read.
 *
 * The score is the share of the question that an article answers. A word weighs more the fewer articles have it, and next
 * to nothing where it says nothing in some language ("the"); it counts in full in the title, less in category and key,
 * least in the body; less where only its form is there or a word written alike. A single character of a script without
 * spaces is the beginning of a pair. Nothing that the caller may not read
 * counts anywhere: `readable` stands under row security.
 */
export const answers = `
  WITH asked AS MATERIALIZED (
    SELECT word, min(place) AS place FROM unnest(knowledge_words($1, true)) WITH ORDINALITY AS w(word, place)
    GROUP BY word ORDER BY min(place) LIMIT ${wordsAtMost}
  ), readable AS MATERIALIZED (
    SELECT article_id AS id, split_part(lower(language), '-', 1) AS language FROM knowledge_edition WHERE ended_at IS NULL
    UNION ALL SELECT id, '' FROM problem WHERE state = 'KNOWN_ERROR'
  ), wanted AS MATERIALIZED (
    SELECT word, word AS found, 'SAME' AS kind, 1.0 AS likeness, word AS token,
      length(word) = 1 AND word COLLATE "C" > U&'\\0e00' AS begins
    FROM asked
    UNION ALL
    SELECT word, s.stem, 'FORM', 0.9, s.language || '~' || s.stem, false
    FROM asked CROSS JOIN LATERAL knowledge_stems(word) AS s
    WHERE s.stem <> '' AND s.language IN (SELECT language FROM readable)
    UNION ALL
    SELECT word, alike, 'SIMILAR', 0.7 * likeness, alike, false
    FROM (
      SELECT word, knowledge_alike(word) AS spelled FROM asked WHERE length(word) >= 4
      ORDER BY word IN (SELECT word FROM knowledge_word), length(word) DESC, place LIMIT ${alikeAtMost}
    ) AS long CROSS JOIN LATERAL (
      SELECT nearest.word AS alike,
        greatest(similarity(nearest.alike, spelled), word_similarity(spelled, nearest.alike))::numeric AS likeness
      FROM (
        (SELECT w.word, w.alike FROM knowledge_word AS w ORDER BY w.alike <-> spelled LIMIT 6)
        UNION (SELECT w.word, w.alike FROM knowledge_word AS w ORDER BY w.alike <->> spelled LIMIT 6)
      ) AS nearest WHERE nearest.word <> long.word ORDER BY 2 DESC, 1 LIMIT 5
    ) AS near WHERE likeness >= CASE WHEN length(word) >= ${shortBelow} OR strpos(alike, word) > 0 THEN 0.4 ELSE 0.7 END
  ), hit AS MATERIALIZED (
    SELECT DISTINCT ON (i.id, w.word) i.id, w.word, w.found, w.kind, p.place, w.likeness * p.weight AS strength
    FROM wanted AS w CROSS JOIN (VALUES ('A', 'TITLE', 1.0), ('B', 'LABEL', 0.7), ('C', 'BODY', 0.4)) AS p(sign, place, weight)
    CROSS JOIN LATERAL (
      SELECT id FROM knowledge_token AS t WHERE t.token = p.sign || '/' || w.token
      UNION ALL
      SELECT id FROM knowledge_token AS t
      WHERE w.begins AND t.token > p.sign || '/' || w.token AND t.token < p.sign || '/' || w.token || U&'\\+10FFFF'
    ) AS i
    JOIN readable AS r ON r.id = i.id
    ORDER BY i.id, w.word, strength DESC, w.found
  ), weighed AS (
    SELECT a.word, a.place, ln(1 + (SELECT count(*) FROM readable)::numeric / greatest(count(h.word), 1))
      * CASE WHEN knowledge_says_nothing(a.word) THEN 0.2 ELSE 1 END AS weight
    FROM asked AS a LEFT JOIN hit AS h ON h.word = a.word GROUP BY a.word, a.place
  )
  SELECT h.id, round(sum(h.strength * w.weight) / (SELECT sum(weight) FROM weighed), 4) AS score,
    jsonb_agg(jsonb_build_object('word', h.word, 'found', h.found, 'kind', h.kind, 'place', h.place) ORDER BY w.place) AS matches
  FROM hit AS h JOIN weighed AS w ON w.word = h.word GROUP BY h.id`;

type Answer = KnowledgeArticle & { readonly score: string; readonly matches: readonly KnowledgeMatch[] };

/** An article that answers a question. */
export type KnowledgeHit = {
  readonly article: KnowledgeArticle;
  /** From 0 to 1. */
  readonly score: number;
  readonly matches: readonly KnowledgeMatch[];
};

const found = (text: string): Source<Answer> => ({
  unique: shown.unique,
  from: `${shown.from} JOIN (${answers}) AS answer ON answer.id = "knowledge_article"."id"`,
  params: [text],
  select: `${shown.select}, answer.score, answer.matches`,
  columns: { ...shown.columns, score: { sql: 'answer.score', kind: 'decimal', nullable: false } },
});

const hitOf = ({ score, matches, ...article }: Answer): KnowledgeHit => ({ article, score: Number(score), matches });

/** The articles in force that answer a question, the best first. */
export const search = (
  context: Context,
  text: string,
  { args, only = where() }: { readonly args: PageArguments; readonly only?: Where },
) =>
  page<Answer, KnowledgeHit>(context, {
    from: found(text),
    where: only,
    order: [{ by: 'score', direction: 'DESC' }],
    args,
    map: hitOf,
  });

/** An article or a known error that answers a question, by its id. */
export type Answered = Pick<KnowledgeHit, 'score' | 'matches'> & { readonly id: string };

/** The best answers alone, articles and known errors, by id. */
export const scores = async (tx: Tx, text: string, atMost: number): Promise<Map<string, Answered>> => {
  const rows = await tx.query<Answered>(
    `SELECT id, score::float8 AS score, matches FROM (${answers}) AS answer ORDER BY answer.score DESC, id LIMIT $2`,
    [text, atMost],
  );
  return new Map(rows.map((row) => [row.id, row]));
};
