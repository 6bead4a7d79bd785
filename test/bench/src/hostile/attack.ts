/** Requests that nobody honest sends, each text a new one so that nothing about it is known yet. */
export type Attack = {
  readonly method: 'GET' | 'POST';
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body in parts: the first holds what is new, the other is the same every time and need not be copied. */
  readonly body: readonly Buffer[];
  /** Whether the caller shows a valid token. */
  readonly known: boolean;
};

type Made = {
  readonly method?: 'GET' | 'POST';
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly known?: boolean;
};
type Make = (unique: number) => Made;

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
  'a body without end': (u) => query(`query Q${u}($x: JSON) { __typename }`, { x: 'x'.repeat(2_200_000) }),
  'an unknown type': (u) => ({
    body: JSON.stringify({ query: `query Q${u} { __typename } # ${'x'.repeat(300_000)}` }),
    headers: { 'content-type': 'application/x-unheard-of' },
  }),
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

/** Made once with a number that stands nowhere else; sending then costs the sender a copy. */
const marker = 918_273_645;
const digits = String(marker);
/** All numbers that are put in its place are as long. */
const first = 10 ** (digits.length - 1);

const placesOf = (body: Buffer): number[] => {
  const places: number[] = [];
  for (let at = body.indexOf(digits); at >= 0; at = body.indexOf(digits, at + 1)) places.push(at);
  return places;
};

const prepared = attackNames.map((name) => {
  const { method = 'POST', search = '', headers = {}, body = '', known = true } = makers[name]?.(marker) ?? {};
  const bytes = Buffer.from(body);
  const places = placesOf(bytes);
  const changing = (places.at(-1) ?? -digits.length) + digits.length;
  const type: Attack['headers'] = method === 'POST' ? { 'content-type': 'application/json' } : {};
  return {
    attack: { method, search, headers: { ...type, ...headers }, known },
    places,
    changing: bytes.subarray(0, changing),
    rest: bytes.subarray(changing),
  };
});

/** The nth attack: all kinds in turn. */
export const attackOf = (n: number): Attack => {
  const found = prepared[n % prepared.length];
  if (!found) throw new Error('there are no attacks');
  const { attack, places, changing, rest } = found;
  const unique = String(first + n);
  const start = Buffer.from(changing);
  for (const place of places) start.write(unique, place, 'latin1');
  const { authorization } = attack.headers;
  return {
    ...attack,
    search: attack.search.replace(digits, unique),
    ...(authorization && { headers: { ...attack.headers, authorization: authorization.replace(digits, unique) } }),
    body: [start, rest],
  };
};
