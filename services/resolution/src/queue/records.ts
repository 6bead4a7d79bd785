/**
 * What records of every kind are found by: rows of words for problems, service requests and articles beside those that
 * incidents have, and the texts that say where the words stand.
 *
 * Each source stands under row security: who may not see a record finds none of its words.
 */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { wordsToKeep } from './commands.ts';
import { tokensOf } from './domain.ts';
import { keepSpellings, type Told, textsOf } from './store.ts';

/** Kinds whose words are kept here. */
export const keptKinds = ['PROBLEM', 'SERVICE_REQUEST', 'ARTICLE'] as const;
export type KeptKind = (typeof keptKinds)[number];
export const recordKinds = ['INCIDENT', ...keptKinds] as const;
export type RecordKind = (typeof recordKinds)[number];

type RecordText = {
  readonly id: string;
  readonly kind: KeptKind;
  readonly at: Instant;
  readonly tokens: string;
};

export const recordTextEntity = new EntitySchema<RecordText>({
  name: 'record_text',
  columns: {
    id: { type: 'uuid', primary: true },
    kind: { type: 'text' },
    at: { type: 'timestamptz' },
    tokens: { type: 'tsvector' },
  },
});

/** Every string and number of a form's answers. */
const answered = `(SELECT string_agg(leaf #>> '{}', ' ')
  FROM jsonb_path_query(answers, 'strict $.** ? (@.type() == "string" || @.type() == "number")') AS leaf)`;

/** Records of a kind as the caller may see them. Of an article that is the edition in force, for whoever asks. */
export const sources: Readonly<Record<RecordKind, string>> = {
  INCIDENT: '(SELECT id, key, title FROM incident)',
  PROBLEM: `(SELECT id, key, title, raised_at AS at, NULL::uuid AS customer_id, category AS label,
    ARRAY['TITLE', 'DESCRIPTION', 'ROOT_CAUSE', 'WORKAROUND', 'RESOLUTION'] AS places,
    ARRAY[title, description, root_cause, workaround, resolution] AS bodies FROM problem)`,
  SERVICE_REQUEST: `(SELECT id, key, title, submitted_at AS at, customer_id, NULL AS label,
    ARRAY['TITLE', 'DESCRIPTION', 'ANSWERS', 'RESOLUTION'] AS places,
    ARRAY[title, description, ${answered}, answer] AS bodies FROM service_request)`,
  ARTICLE: `(SELECT article_id AS id, key, title, published_at AS at, NULL::uuid AS customer_id, category AS label,
    ARRAY['TITLE', 'BODY'] AS places, ARRAY[title, body] AS bodies FROM knowledge_edition WHERE ended_at IS NULL)`,
};

type Kept = {
  readonly id: string;
  readonly at: Instant;
  readonly title: string;
  readonly label: string;
  readonly body: string;
  readonly customerId: string | null;
};

/** Keeps what records are found by, as they are now; those that are no more to be found are forgotten. */
export const keepRecordWords = async (tx: Tx, kind: KeptKind, recordIds: readonly string[]): Promise<void> => {
  const rows = await tx.query<Kept>(
    `SELECT s.id, s.at, s.key || ' ' || s.title AS title, COALESCE(s.label, '') AS label, s.customer_id AS "customerId",
       array_to_string(s.bodies[2:], ' ') AS body
     FROM ${sources[kind]} AS s WHERE s.id = ANY($1::uuid[])`,
    [recordIds],
  );
  const kept = rows.map(({ id, at, ...texts }) => ({
    id,
    at,
    tokens: tokensOf({ ...texts, internal: '', serviceId: null }),
  }));
  await tx.execute('DELETE FROM record_text WHERE id = ANY($1::uuid[]) AND id <> ALL($2::uuid[])', [
    recordIds,
    kept.map(({ id }) => id),
  ]);
  await tx.execute(
    `INSERT INTO record_text (id, kind, at, tokens)
     SELECT id, $2, at, array_to_tsvector(string_to_array(tokens, ' '))
     FROM unnest($1::uuid[], $3::timestamptz[], $4::text[]) AS t(id, at, tokens)
     ON CONFLICT (id) DO UPDATE SET at = EXCLUDED.at, tokens = EXCLUDED.tokens`,
    [kept.map(({ id }) => id), kind, kept.map(({ at }) => at), kept.map(({ tokens }) => tokens.join(' '))],
  );
  await keepSpellings(tx, wordsToKeep(kept.flatMap(({ tokens }) => tokens)));
};

type KeptPlace = 'TITLE' | 'DESCRIPTION' | 'ANSWERS' | 'BODY' | 'ROOT_CAUSE' | 'WORKAROUND' | 'RESOLUTION';
export type Passage = { readonly place: KeptPlace | Told['place']; readonly body: string };

/** The texts of records that the caller may see, of whatever kind, in the order in which they are shown. */
export const passagesOf = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Passage[]>> => {
  const kept = keptKinds.map(
    (kind) => `SELECT id, places, bodies FROM ${sources[kind]} AS s WHERE id = ANY($1::uuid[])`,
  );
  const rows = await tx.query<Passage & { readonly id: string }>(
    `SELECT r.id, t.place, t.body FROM (${kept.join(' UNION ALL ')}) AS r
     CROSS JOIN LATERAL unnest(r.places, r.bodies) WITH ORDINALITY AS t(place, body, rank)
     WHERE t.body IS NOT NULL ORDER BY r.id, t.rank`,
    [ids],
  );
  return new Map<string, readonly Passage[]>([...(await textsOf(tx, ids)), ...Map.groupBy(rows, ({ id }) => id)]);
};
