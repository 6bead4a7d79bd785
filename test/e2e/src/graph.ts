/** The public graph as a person of the demonstration sees it: a token, an operation, an answer. */
import type { PersonaId } from '@attest/demo';
import { reasonOf } from '@attest/embedded';
import { CheckFailed } from './check.ts';
import { type Command, commandsOf } from './command.ts';

export type Fault = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly service?: string };
};

export type Answer<Data> = {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly Fault[];
};

export type Refusal = {
  readonly code: string;
  readonly message: string;
  readonly clause: string | null;
  readonly allowed: readonly string[];
};

/** What every record of the platform has. */
export type Named = { readonly id: string; readonly key: string; readonly version: number; readonly state: string };

export type Outcome<R> = { readonly record: R | null; readonly refusal: Refusal | null };

type Input = Readonly<Record<string, unknown>>;

/** Somebody who works with the graph. */
export type Person = {
  readonly id: PersonaId;
  /** Data and errors as they come: for what is partly away. */
  readonly answer: <Data>(query: string, variables?: Input) => Promise<Answer<Data>>;
  /** Data. Throws CheckFailed where there are errors. */
  readonly ask: <Data>(query: string, variables?: Input) => Promise<Data>;
  /** Gives a command; answers the record or the refusal. Throws CheckFailed where there are errors. */
  readonly tries: <R = Named>(command: string, input: Input, selection?: string) => Promise<Outcome<R>>;
  /** Gives a command that must be done. Throws CheckFailed where it is refused. */
  readonly does: <R = Named>(command: string, input: Input, selection?: string) => Promise<R>;
};

export type Graph = {
  readonly url: string;
  readonly as: (persona: PersonaId) => Person;
};

const named = 'id key version state';

const post = (url: URL, body: unknown, token?: string, signal?: AbortSignal): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((fault: unknown) => {
    throw signal?.aborted ? fault : new CheckFailed(`${url.origin} does not answer: ${reasonOf(fault)}`);
  });

/** The graph at `url`, with tokens of its development issuer. */
export const graphAt = (url: string, signal?: AbortSignal): Graph => {
  const tokens = new Map<PersonaId, Promise<string>>();
  const people = new Map<PersonaId, Person>();
  let commands: Promise<ReadonlyMap<string, Command>> | undefined;

  const fetchToken = async (persona: PersonaId): Promise<string> => {
    const response = await post(new URL('/dev/token', url), { persona }, undefined, signal);
    if (!response.ok) throw new CheckFailed(`${url} gives no token for ${persona}: ${response.status}`);
    return ((await response.json()) as { token: string }).token;
  };
  const tokenOf = (persona: PersonaId): Promise<string> => {
    const held = tokens.get(persona) ?? fetchToken(persona);
    tokens.set(persona, held);
    return held;
  };

  const personOf = (id: PersonaId): Person => {
    const send = async <Data>(query: string, variables: Input = {}, again = true): Promise<Answer<Data>> => {
      const response = await post(new URL('/graphql', url), { query, variables }, await tokenOf(id), signal);
      // A gateway that was started again has another key: its tokens are fetched again, once.
      if (response.status === 401 && again) {
        tokens.delete(id);
        return send(query, variables, false);
      }
      const { data = null, errors = [] } = (await response.json()) as { data?: Data | null; errors?: Fault[] };
      return { status: response.status, data, errors };
    };
    const ask = async <Data>(query: string, variables?: Input): Promise<Data> => {
      const { status, data, errors } = await send<Data>(query, variables);
      if (errors.length > 0 || data === null)
        throw new CheckFailed(`${id} asked and was not answered (${status})\n  ${JSON.stringify(errors)}\n${query}`);
      return data;
    };
    const commandOf = async (name: string): Promise<Command> => {
      commands ??= commandsOf((query) => ask(query));
      const found = (await commands).get(name);
      if (!found) throw new CheckFailed(`the graph has no command ${name}`);
      return found;
    };
    const tries = async <R>(name: string, input: Input, selection = named): Promise<Outcome<R>> => {
      const { inputType, record } = await commandOf(name);
      const data = await ask<Record<string, Record<string, unknown>>>(
        `mutation Told($input: ${inputType}!) { ${name}(input: $input) {
          ${record} { ${selection} } refusal { code message clause allowed } } }`,
        { input },
      );
      const payload = data[name] ?? {};
      return { record: (payload[record] ?? null) as R | null, refusal: (payload.refusal ?? null) as Refusal | null };
    };
    const does = async <R>(name: string, input: Input, selection?: string): Promise<R> => {
      const { record, refusal } = await tries<R>(name, input, selection);
      if (!record)
        throw new CheckFailed(
          `${id} could not ${name}\n  expected that it is done\n  came     ${refusal?.code}: ${refusal?.message}`,
        );
      return record;
    };
    return { id, answer: send, ask, tries, does };
  };
  return {
    url,
    as: (persona) => {
      const person = people.get(persona) ?? personOf(persona);
      people.set(persona, person);
      return person;
    },
  };
};
