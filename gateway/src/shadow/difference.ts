/** In what two answers to one question differ. */

/** From what counts for nothing to what counts. */
export const differences = ['nothing', 'order', 'violations', 'paths', 'dropped', 'answer'] as const;
export type Difference = (typeof differences)[number];

export type Answered = {
  readonly errors?: readonly { readonly path?: unknown }[];
  readonly data?: unknown;
  readonly extensions?: { readonly valueCompletion?: readonly unknown[] };
};

/** The names of every object in alphabetical order. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
};

/** The order of errors is that in which subgraphs happen to answer. */
const unordered = ({ errors, ...rest }: Answered): string =>
  `${(errors ?? [])
    .map((error) => JSON.stringify(error))
    .sort()
    .join()} ${JSON.stringify(rest)}`;

/**
 * What may differ, each for a reason that docs/adr/0100 gives: the order of names, the list of values that were not allowed
 * (never whether there is one), and the place of an error in a list of several types.
 */
const views: readonly (readonly [Difference, (answer: Answered) => Answered])[] = [
  ['nothing', (answer) => answer],
  ['order', (answer) => ({ ...answer, data: sorted(answer.data) })],
  [
    'violations',
    (answer) => ({
      ...answer,
      data: sorted(answer.data),
      ...(answer.extensions && { extensions: { valueCompletion: [] } }),
    }),
  ],
  [
    'paths',
    ({ errors, data }) => ({ data: sorted(data), errors: errors?.map((error) => ({ ...error, path: [] })) ?? [] }),
  ],
];

type Place = readonly (string | number)[];

/**
 * Whether `stock` says nothing that `own` does not say as well: it drops fields of fragments in fragments on interfaces. Where
 * such a field may not be null and is, or failed, ours is null further out: `excused` says where.
 */
const says = (own: unknown, stock: unknown, excused: (place: Place) => boolean, place: Place = []): boolean => {
  if (own === stock || (own === null && excused(place))) return true;
  if (Array.isArray(own) && Array.isArray(stock))
    return own.length === stock.length && stock.every((each, i) => says(own[i], each, excused, [...place, i]));
  if (typeof own !== 'object' || typeof stock !== 'object' || own === null || stock === null) return false;
  const known = new Map(Object.entries(own));
  return Object.entries(stock).every(
    ([name, each]) => known.has(name) && says(known.get(name), each, excused, [...place, name]),
  );
};

const placeless = (errors: Answered['errors'] = []): string[] =>
  errors.map((error) => JSON.stringify({ ...error, path: [] }));

const placesOf = ({ extensions }: Answered): Place[] =>
  (extensions?.valueCompletion ?? []).flatMap((violation) =>
    typeof violation === 'object' && violation !== null && 'path' in violation && Array.isArray(violation.path)
      ? [violation.path]
      : [],
  );

/** Whether the data have no such field, where they have all that it stands in. */
const lacks = (data: unknown, [step, ...further]: Place): boolean => {
  if (step === undefined || typeof data !== 'object' || data === null) return false;
  const found = Object.getOwnPropertyDescriptor(data, step);
  return found ? lacks(found.value, further) : !Array.isArray(data);
};

const isPlace = (path: unknown): path is Place => Array.isArray(path);

/** Whether stock says less, and nothing else: it has no error that we have not. */
const dropped = (own: Answered, stock: Answered): boolean => {
  if (JSON.stringify(sorted(own.data)) === JSON.stringify(sorted(stock.data))) return false;
  const theirs = new Set(placesOf(stock).map((place) => place.join('\n')));
  const violated = placesOf(own).filter((place) => !theirs.has(place.join('\n')));
  const failed = (own.errors ?? []).flatMap(({ path }) => (isPlace(path) && lacks(stock.data, path) ? [path] : []));
  const excused = (place: Place) =>
    [...violated, ...failed].some((missing) => place.every((step, i) => step === missing[i]));
  if (!says(own.data, stock.data, excused)) return false;
  const known = new Set(placeless(own.errors));
  return placeless(stock.errors).every((error) => known.has(error));
};

/** The first view in which both are the same; `answer` where there is none. */
export const differenceOf = (own: Answered, stock: Answered): Difference =>
  views.find(([, view]) => unordered(view(own)) === unordered(view(stock)))?.[0] ??
  (dropped(own, stock) ? 'dropped' : 'answer');
