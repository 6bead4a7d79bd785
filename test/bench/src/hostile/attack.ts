/** Requests that nobody honest sends, each text a new one so that nothing about it is known yet. */
export type Attack = {
  readonly name: string;
  readonly method?: 'GET';
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether the caller shows a valid token. */
  readonly known: boolean;
};

type Make = (unique: number) => Omit<Attack, 'name' | 'known'> & { readonly known?: boolean };

const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const query = (text: string, variables?: unknown) => ({ body: JSON.stringify({ query: text, variables }) });

/** Two spreads each: 2^30 fields in 30 lines. */
const bomb = (u: number): string =>
  `query Q${u} { incidents { nodes { ...F0 } } } ${many(30, (i) => `fragment F${i} on Incident { ...F${i + 1} service { id } ...F${i + 1} }`)} fragment F30 on Incident { id }`;
const circle = `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }`;
const expensive = (u: number): string =>
  `query Q${u} { incidents(first: 100) { nodes { configurationItems { relations { item { relations { item { relations { item { id } } } } } } } } } }`;

const makers: Readonly<Record<string, Make>> = {
  aliases: (u) => query(`query Q${u} { ${many(500, (i) => `a${i}: __typename`)} }`),
  depth: (u) => query(`query Q${u} ${'{ a '.repeat(1_500)}`),
  tokens: (u) => query(`query Q${u} { ${'__typename '.repeat(8_000)} }`),
  'long text': (u) => query(`query Q${u} { a } # ${'x'.repeat(300_000)}`),
  'fragments in fragments': (u) => query(bomb(u)),
  'fragments without end': (u) =>
    query(`query Q${u} { ...F } fragment F on Query { ...G } fragment G on Query { ...F }`),
  directives: (u) => query(`query Q${u} { __typename ${'@a '.repeat(1_000)} }`),
  'one field again and again': (u) => query(`query Q${u} { ${'__typename '.repeat(2_000)} }`),
  'introspection in circles': (u) => query(`query Q${u} ${circle}`),
  'expensive lists': (u) => query(expensive(u)),
  'no GraphQL': (u) => query(`query Q${u} { ${'"'.repeat(500)}`),
  'no JSON': (u) => ({ body: `{"query":${u}` }),
  'a batch': (u) => ({
    body: JSON.stringify(Array.from({ length: 50 }, () => ({ query: `query Q${u} { __typename }` }))),
  }),
  'a form': (u) => ({ body: `query=query+Q${u}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
  'nested variables': (u) =>
    query(`query Q${u}($x: JSON) { __typename }`, { x: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) }),
  'an unknown id': (u) => ({ body: JSON.stringify({ documentId: String(u) }) }),
  'a command by GET': (u) => ({ method: 'GET', search: `?query=mutation+Q${u}+%7B+__typename+%7D` }),
  'no token': (u) => ({ ...query(`query Q${u} { __typename }`), known: false }),
  'a forged token': (u) => ({
    ...query(`query Q${u} { __typename }`),
    known: false,
    headers: { authorization: `Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ${u}In0.x` },
  }),
};

export const attackNames = Object.keys(makers);

/** Made once with a number that stands nowhere else, so that sending costs the sender next to nothing. */
const marker = 918_273_645;
const prepared = attackNames.map((name): { readonly made: Attack; readonly parts: readonly string[] } => {
  const made: Attack = { name, known: true, ...makers[name]?.(marker) };
  return { made, parts: made.body?.split(String(marker)) ?? [] };
});

/** The nth attack: all kinds in turn. */
export const attack = (n: number): Attack => {
  const { made, parts } = prepared[n % prepared.length] ?? {};
  if (!made || !parts) throw new Error('there are no attacks');
  const headers = made.headers?.authorization;
  return {
    ...made,
    ...(made.search && { search: made.search.replace(String(marker), String(n)) }),
    ...(headers && { headers: { authorization: headers.replace(String(marker), String(n)) } }),
    ...(parts.length > 0 && { body: parts.join(String(n)) }),
  };
};
