/**
 * Queues: the incidents that wait for somebody, and what an incident is found by. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.6.1.
 */
import type { Rights } from '@attest/kernel';

export const queues = ['MINE', 'MY_TEAMS', 'ALL_OPEN'] as const;
export type Queue = (typeof queues)[number];

/** A queue of one's own is the provider's people's; a customer's people have their customer's open incidents. */
export const queueRights: Rights<Queue> = {
  MINE: ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER', 'SERVICE_LEVEL_MANAGER'],
  MY_TEAMS: ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER', 'SERVICE_LEVEL_MANAGER'],
  ALL_OPEN: [
    'SERVICE_DESK_AGENT',
    'SUPPORT_ENGINEER',
    'INCIDENT_MANAGER',
    'SERVICE_LEVEL_MANAGER',
    'PROBLEM_MANAGER',
    'CUSTOMER_USER',
    'SUPPLIER_USER',
  ],
};

/** Incidents of a queue are counted so far, and no further. */
export const countedAtMost = 10_000;

/** Words of a question that are looked for; what comes after them is left out. */
export const wordsAtMost = 16;
/** Characters of a word that are kept. */
const wordLength = 60;
/** Different words of one incident that are kept: a log that was pasted into a comment has no end. */
const tokensAtMost = 4000;

const spelled: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const run = /[\p{L}\p{N}\p{M}]+/gu;
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Myanmar}\p{sc=Khmer}]+/gu;

/** Without case, accents and width: "Ｄrücker" and "drucker" are one word, and so are "Straße" and "strasse". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{sc=Latin}\p{M}+/gu, (marked) => marked.charAt(0))
    .replace(/[ßæœøłđı]/g, (letter) => spelled[letter] ?? letter)
    .normalize('NFC');

/** Neighbouring pairs of characters, and each character alone where `alone` says so. */
const pairsOf = (text: string, alone: boolean): string[] => {
  const signs = [...text];
  const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  return alone ? [...pairs, ...signs] : pairs.length > 0 ? pairs : signs;
};

/** What of a run of letters is looked for: words, and pairs of characters of scripts that are written without spaces. */
const piecesOf = (letters: string, alone: boolean): string[] => {
  const pieces: string[] = [];
  let at = 0;
  for (const match of letters.matchAll(unspaced)) {
    if (match.index > at) pieces.push(letters.slice(at, match.index));
    pieces.push(...pairsOf(match[0], alone));
    at = match.index + match[0].length;
  }
  if (at < letters.length) pieces.push(letters.slice(at));
  return pieces.map((piece) => [...piece].slice(0, wordLength).join(''));
};

/** Keys of records ("INC-1042"), folded: each is a word, and in a text its parts are words, too. */
const key = /(?<![\p{L}\p{N}])[a-z]{2,5}-\d{1,12}(?![\p{L}\p{N}])/gu;

/** The different words of a text. */
export const wordsOf = (text: string): Set<string> => {
  const folded = fold(text);
  const pieces = [...folded.matchAll(run)].flatMap(([letters]) => piecesOf(letters, true));
  return new Set([...[...folded.matchAll(key)].map(([whole]) => whole), ...pieces]);
};

/** The different words that a question asks for; keys first, then the others in their order. */
export const asked = (text: string): string[] => {
  const folded = fold(text);
  const pieces = [...folded.replace(key, ' ').matchAll(run)].flatMap(([letters]) => piecesOf(letters, false));
  return [...new Set([...[...folded.matchAll(key)].map(([whole]) => whole), ...pieces])].slice(0, wordsAtMost);
};

/** Whether a word is one of several letters that could be written otherwise. */
export const canBeMistyped = (word: string): boolean =>
  word.length >= 4 && !/[\p{N}]/u.test(word) && word.search(unspaced) < 0;

/** What of an incident is searched. */
export type Searched = {
  /** Key and title. */
  readonly title: string;
  /** Category, subcategory. */
  readonly label: string;
  /** Description, resolution, public comments. */
  readonly body: string;
  /** Comments for the provider's people only. */
  readonly internal: string;
  readonly customerId: string | null;
  readonly serviceId: string | null;
};

/**
 * What an incident is found by: its words; those of its title again with "t/"; those that stand in internal comments alone
 * with "n/", which only the provider's people ask for; its customer and its service, so that the index narrows by them.
 */
export const tokensOf = ({ title, label, body, internal, customerId, serviceId }: Searched): string[] => {
  const inTitle = wordsOf(title);
  const open = new Set([...inTitle, ...wordsOf(label), ...wordsOf(body)]);
  const hidden = [...wordsOf(internal)].filter((word) => !open.has(word));
  return [
    ...(customerId === null ? [] : [`c/${customerId}`]),
    ...(serviceId === null ? [] : [`s/${serviceId}`]),
    ...[...inTitle].map((word) => `t/${word}`),
    ...open,
    ...hidden.map((word) => `n/${word}`),
  ].slice(0, tokensAtMost);
};

/** One of these tokens, as PostgreSQL reads it. Tokens are letters, digits, "/" and "-": nothing has to be escaped. */
const oneOf = (tokens: readonly string[]): string => `(${tokens.map((token) => `'${token}'`).join(' | ')})`;

/**
 * How an incident is asked for: all words in the title, all anywhere, all of them or words that are written alike; and where
 * nothing has all, so many of them as something has.
 */
export const rankings = ['TITLE', 'TEXT', 'SIMILAR', 'PARTLY'] as const;
export type Ranking = (typeof rankings)[number];

export type Question = {
  readonly words: readonly string[];
  /** Words that are written alike, by word. */
  readonly alike: ReadonlyMap<string, readonly string[]>;
  /** Whether the asker reads internal comments. */
  readonly internal: boolean;
  /** Tokens of customer and service that must be there. */
  readonly within: readonly string[];
};

/** The text search query of one ranking. */
export const queryOf = ({ words, alike, internal, within }: Question, ranking: Ranking): string =>
  [
    ...within.map((token) => oneOf([token])),
    ...words.map((word) => {
      if (ranking === 'TITLE') return oneOf([`t/${word}`]);
      const spellings = ranking === 'TEXT' ? [word] : [word, ...(alike.get(word) ?? [])];
      return oneOf(internal ? spellings.flatMap((spelling) => [spelling, `n/${spelling}`]) : spellings);
    }),
  ].join(' & ');

/** Words of a question of which something is found where nothing has all of them. */
export const partlyAtMost = 6;
/** How often a word stands somewhere is counted so far: what is more frequent tells little. */
export const frequentAt = 200;

/**
 * Which words to ask for, one choice after another, where nothing has all of them: first all that stand somewhere, then always
 * one less, the most frequent first; at last each of them alone, the rarest first. A choice that was made is not made again.
 *
 * @param words  each word, in the order of the question, and how often it or one that is written alike stands somewhere
 */
export const fewerOf = (words: readonly { readonly word: string; readonly found: number }[]): string[][] => {
  const rarest = words
    .slice(0, partlyAtMost)
    .filter(({ found }) => found > 0)
    .toSorted((a, b) => a.found - b.found)
    .map(({ word }) => word);
  const shrinking = rarest.map((_, less) => rarest.slice(0, rarest.length - less));
  const choices = [...shrinking, ...rarest.slice(1).map((word) => [word])];
  return choices.filter((choice) => choice.length < words.length);
};
