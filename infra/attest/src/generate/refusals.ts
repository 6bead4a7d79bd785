/** docs/refusals.md: every code with which the graph says no, what it says, the clause behind it, what would be allowed instead. */
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RefusalEntry } from '@attest/kernel';
import { commonRefusals } from '@attest/subgraph';
import { root } from '../root.ts';
import type { Made } from './source.ts';

type Entry = RefusalEntry<never>;
type Catalogue = Readonly<Record<string, Entry>>;

/** Stands for a value that is known only when something is refused: it writes its own name, whatever is done with it. */
const placeholder = (name: string): unknown => {
  const text = `{${name}}`;
  const target = () => text;
  return new Proxy(target, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'valueOf') return () => text;
      if (key === 'toJSON') return () => text;
      if (key === 'length') return 1;
      if (key === Symbol.iterator) return [text][Symbol.iterator].bind([text]);
      return placeholder(name);
    },
    apply: () => placeholder(name),
  });
};

const anyRefusal = new Proxy({}, { get: (_, key) => placeholder(String(key)) });

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'function';

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0 && Object.values(value).every(isEntry);

/** What an entry says when its refusal's facts are placeholders. Where the facts decide on what is said, one of the ways. */
const said = (make: ((refusal: never) => unknown) | undefined): string => {
  const value = make?.(anyRefusal as never);
  const text = Array.isArray(value) ? value.map(String).join(', ') : value === undefined ? '' : String(value);
  // A name that is looked up by a fact has none while the fact is a placeholder.
  return text.replaceAll('undefined', '{...}');
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export const rowsOf = (catalogue: Catalogue): string[] =>
  Object.entries(catalogue).map(([code, { message, clause, allowed, type }]) =>
    row(code, said(message), clause ?? '', said(allowed), type ?? 'RuleRefusal'),
  );

const row = (code: string, ...rest: readonly string[]): string =>
  `| \`${code}\` | ${rest.map((text) => cell(text)).join(' | ')} |`;

const table = (catalogue: Catalogue): string[] => [
  '| Code | What it says | Clause | Allowed instead | Type |',
  '| --- | --- | --- | --- | --- |',
  ...rowsOf(catalogue),
  '',
];

const catalogueIn = async (path: string): Promise<Catalogue | undefined> => {
  const module: Record<string, unknown> = await import(pathToFileURL(join(root, path)).href);
  return Object.values(module).find(isCatalogue);
};

/** Codes that stand in `errors[].extensions.code`: nothing was decided, so that there is nothing to say in a payload. */
const errors: readonly (readonly [code: string, status: string, meaning: string])[] = [
  ['UNAUTHENTICATED', '401', 'Who is calling is not known: no token, or one that is not valid.'],
  ['UNAUTHORIZED_FIELD_OR_TYPE', '200', 'The caller may not see what stands at `path`; the rest is answered.'],
  ['INVALID_GRAPHQL', '400', 'The document or its variables do not fit the graph.'],
  ['BAD_REQUEST', '400', 'The request is no GraphQL request.'],
  ['METHOD_NOT_ALLOWED', '405', 'Not by this HTTP method: a mutation by GET, for example.'],
  ['PAYLOAD_TOO_LARGE', '413', 'The body is larger than the gateway takes.'],
  [
    'OPERATION_TOO_LARGE',
    '400',
    'More tokens, depth, aliases or the like than is allowed: `extensions.limit` says which, `allowed` how many.',
  ],
  ['OPERATION_TOO_EXPENSIVE', '400', 'The estimated cost is above the limit; ask for shorter lists.'],
  [
    'LIST_SIZE_REQUIRED',
    '400',
    'The list needs one of `extensions.slicingArguments`, so that its cost can be estimated.',
  ],
  ['RATE_LIMITED', '429', 'Too much in too short a time; `Retry-After` says when to go on.'],
  ['ANSWER_TIMEOUT', '504', 'The answer took longer than the gateway waits.'],
  ['SERVICE_UNAVAILABLE', '200', '`extensions.service` is away; what the others own is answered. Ask again later.'],
  ['DOWNSTREAM_SERVICE_ERROR', '200', '`extensions.service` answered what it must not. A fault of ours.'],
  ['SUBSCRIPTIONS_ELSEWHERE', '200', 'Subscriptions go to `/graphql/stream`, or by WebSocket.'],
  ['LIVE_UNAVAILABLE', 'in the stream', 'Changes cannot be heard at the moment.'],
  ['TOO_MANY_SUBSCRIPTIONS', 'in the stream', 'More subscriptions at once than a caller or a connection may have.'],
  ['TOKEN_EXPIRED', 'in the stream', 'The token ended, and with it the subscription: come again with a new one.'],
  ['INTERNAL_SERVER_ERROR', '200 or 500', 'A fault of ours: quote `extensions.traceId`.'],
];

export const refusalCatalogue = async (): Promise<Made> => {
  const files = globSync('services/*/src/*/refusals.ts', { cwd: root }).toSorted();
  const sections: string[] = [];
  for (const path of files.filter((file) => existsSync(join(root, file)))) {
    const catalogue = await catalogueIn(path);
    const [, service, , process] = path.split('/');
    if (catalogue) sections.push(`## ${service} · ${process}`, '', ...table(catalogue));
  }
  return {
    path: 'docs/refusals.md',
    text: [
      '# Refusals and errors',
      '',
      'Made by `npm run generate` from the catalogues of the processes. Do not edit.',
      '',
      'A command that the rules do not allow is answered, with HTTP 200 and no `errors`: its payload has a `refusal`, an object of the',
      'interface `Refusal` with `code`, `message`, `clause` and `allowed`. Nothing was done. `{name}` below stands for a fact of the refusal,',
      'which is also a field of its type, or in `details` of a `RuleRefusal`.',
      '',
      '## Everywhere',
      '',
      ...table(commonRefusals),
      ...sections,
      '## Errors',
      '',
      'Codes of `errors[].extensions.code`.',
      '',
      '| Code | HTTP status | What it means |',
      '| --- | --- | --- |',
      ...errors.map(([code, status, meaning]) => `| \`${code}\` | ${status} | ${meaning} |`),
      '',
    ].join('\n'),
  };
};
