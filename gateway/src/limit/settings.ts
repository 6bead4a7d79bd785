/** What callers may ask of the gateway: limits of one operation, of one caller in a minute, of one connection. */
import type { Limits } from '@attest/subgraph/weigh';

export type CostSettings = {
  /** What one operation may cost at most. */
  readonly most: number;
  /** Elements of a list of which the schema says nothing. */
  readonly listSize: number;
};

export type RateSettings = {
  /** Cost that one caller may spend a minute; saved up for no longer than that. 0 for no limit. */
  readonly costPerMinute: number;
  /** Requests without a valid token that one address may send a minute. 0 for no limit. */
  readonly strangersPerMinute: number;
};

export type Times = {
  /** Until all headers are here, in milliseconds. */
  readonly headersMs: number;
  /** Until the whole request is here. */
  readonly requestMs: number;
  /** Until an answer is given; after that 504. */
  readonly answerMs: number;
};

export type LimitSettings = {
  readonly operation: Limits;
  readonly cost: CostSettings;
  readonly rate: RateSettings;
  readonly times: Times;
  /** Bytes of all headers of a request together. */
  readonly headerBytes: number;
  /** Origins whose pages may call the graph, for example `https://desk.example.com`. */
  readonly origins: readonly string[];
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  readonly proxies: readonly string[];
};

/** The explorer's introspection has a depth of 16 and is the deepest of honest operations. */
export const usualLimits: LimitSettings = {
  operation: {
    characters: 100_000,
    tokens: 5_000,
    depth: 16,
    aliases: 50,
    directives: 5,
    duplicates: 10,
    rootFields: 30,
    fragments: 100,
    selections: 5_000,
    introspection: 2,
  },
  cost: { most: 50_000, listSize: 10 },
  rate: { costPerMinute: 1_000_000, strangersPerMinute: 600 },
  times: { headersMs: 10_000, requestMs: 30_000, answerMs: 60_000 },
  headerBytes: 16_384,
  origins: [],
  proxies: [],
};

export type Reader = {
  readonly integer: (name: string, fallback: number, min: number, max: number) => number;
  readonly list: (name: string, example: string, isOne: (text: string) => boolean) => readonly string[];
  /** Says what is wrong with the variables together. */
  readonly problem: (text: string) => void;
};

const million = 1_000_000;

const isOrigin = (text: string): boolean => URL.parse(text)?.origin === text && /^https?:/.test(text);
const isNetwork = (text: string): boolean => /^[\da-f.:]+(?:\/\d{1,3})?$/i.test(text) || text === 'loopback';

/** Reads the variables of this folder; what they mean stands in gateway/README.md. */
export const readLimits = ({ integer, list, problem }: Reader): LimitSettings => {
  const { operation, cost, rate, times, headerBytes } = usualLimits;
  const settings: LimitSettings = {
    operation: {
      characters: integer('LIMIT_CHARACTERS', operation.characters, 100, 10 * million),
      tokens: integer('LIMIT_TOKENS', operation.tokens, 10, million),
      depth: integer('LIMIT_DEPTH', operation.depth, 1, 100),
      aliases: integer('LIMIT_ALIASES', operation.aliases, 0, 10_000),
      directives: integer('LIMIT_DIRECTIVES', operation.directives, 1, 100),
      duplicates: integer('LIMIT_DUPLICATES', operation.duplicates, 1, 1_000),
      rootFields: integer('LIMIT_ROOT_FIELDS', operation.rootFields, 1, 1_000),
      fragments: integer('LIMIT_FRAGMENTS', operation.fragments, 0, 10_000),
      selections: integer('LIMIT_SELECTIONS', operation.selections, 1, million),
      introspection: integer('LIMIT_INTROSPECTION', operation.introspection, 1, 10),
    },
    cost: {
      most: integer('COST_LIMIT', cost.most, 1, 1_000 * million),
      listSize: integer('COST_LIST_SIZE', cost.listSize, 1, 10_000),
    },
    rate: {
      costPerMinute: integer('RATE_LIMIT', rate.costPerMinute, 0, 1_000 * million),
      strangersPerMinute: integer('RATE_LIMIT_STRANGERS', rate.strangersPerMinute, 0, million),
    },
    times: {
      headersMs: integer('HEADERS_TIMEOUT', times.headersMs, 100, 600_000),
      requestMs: integer('REQUEST_TIMEOUT', times.requestMs, 100, 600_000),
      answerMs: integer('ANSWER_TIMEOUT', times.answerMs, 100, 600_000),
    },
    headerBytes: integer('HEADER_LIMIT', headerBytes, 1_024, million),
    origins: list('CORS_ORIGINS', 'https://desk.example.com', isOrigin),
    proxies: list('TRUSTED_PROXIES', '10.0.0.0/8', isNetwork),
  };
  const { costPerMinute } = settings.rate;
  if (costPerMinute > 0 && costPerMinute < settings.cost.most)
    problem('RATE_LIMIT must not be below COST_LIMIT: an operation that is allowed could never be paid for');
  if (settings.times.headersMs > settings.times.requestMs)
    problem('HEADERS_TIMEOUT must not be above REQUEST_TIMEOUT, of which it is a part');
  return settings;
};
