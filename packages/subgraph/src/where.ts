/**
 * Conditions of a list, as parameterised SQL. No value ever becomes part of the text.
 *
 * A value that is undefined or null adds nothing, so that optional filters need no branches. A value that its column
 * could not hold (text that is no UUID, the character U+0000) matches nothing.
 */
import { columnOf, isTextOf, type Source } from './source.ts';

/** What a value is compared as: `isTextOf` is asked for text, other values are already of their type. */
type Value = string | number | boolean;
type Maybe<T> = T | null | undefined;

type Sink = {
  readonly source: Pick<Source<unknown>, 'columns' | 'from'>;
  /** Adds a parameter; its `$n`. */
  readonly param: (value: unknown) => string;
};

type Condition = (sink: Sink) => string;

export type Where = {
  readonly conditions: readonly Condition[];
  readonly eq: (property: string, value: Maybe<Value>) => Where;
  readonly ne: (property: string, value: Maybe<Value>) => Where;
  /** One of the values; none matches an empty list. */
  readonly in: (property: string, values: Maybe<readonly Value[]>) => Where;
  readonly notIn: (property: string, values: Maybe<readonly Value[]>) => Where;
  /** Holds the text, whatever its case. */
  readonly contains: (property: string, text: Maybe<string>) => Where;
  readonly startsWith: (property: string, text: Maybe<string>) => Where;
  readonly atLeast: (property: string, value: Maybe<Value>) => Where;
  readonly after: (property: string, value: Maybe<Value>) => Where;
  readonly atMost: (property: string, value: Maybe<Value>) => Where;
  readonly before: (property: string, value: Maybe<Value>) => Where;
  /** True: is null; false: is not null; undefined or null: adds nothing. */
  readonly isNull: (property: string, absent?: Maybe<boolean>) => Where;
  /** The array of the column holds the value. */
  readonly has: (property: string, value: Maybe<Value>) => Where;
  /** At least one of the alternatives; an alternative without conditions is always true. */
  readonly any: (...alternatives: readonly Where[]) => Where;
  /** Own SQL, each `?` a parameter. Nothing is left out: a condition with an undefined parameter throws. */
  readonly sql: (text: string, ...params: readonly unknown[]) => Where;
  readonly and: (other: Where) => Where;
};

const nothing = 'FALSE';

const holds = (sink: Sink, property: string, value: Value): boolean => {
  if (typeof value !== 'string') return true;
  const { kind } = columnOf(sink.source, property);
  return kind === 'uuid' ? isTextOf('uuid', value) : isTextOf('text', value);
};

const compare =
  (property: string, operator: string, value: Value, otherwise = nothing): Condition =>
  (sink) =>
    holds(sink, property, value)
      ? `${columnOf(sink.source, property).sql} ${operator} ${sink.param(value)}`
      : otherwise;

const among =
  (property: string, values: readonly Value[], negated: boolean): Condition =>
  (sink) => {
    const column = columnOf(sink.source, property).sql;
    const possible = values.filter((value) => holds(sink, property, value));
    return negated
      ? `${column} <> ALL(${sink.param(possible)})`
      : possible.length > 0
        ? `${column} = ANY(${sink.param(possible)})`
        : nothing;
  };

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const hasElement =
  (property: string, value: Value): Condition =>
  (sink) => {
    const { sql, elementType } = columnOf(sink.source, property);
    if (elementType === undefined) return `${sql} @> ${sink.param(JSON.stringify([value]))}::jsonb`;
    const possible = typeof value !== 'string' || isTextOf(elementType === 'uuid' ? 'uuid' : 'text', value);
    return possible ? `${sql} @> ARRAY[${sink.param(value)}]::${elementType}[]` : nothing;
  };

const own =
  (text: string, params: readonly unknown[]): Condition =>
  ({ param }) => {
    const pieces = text.split('?');
    if (pieces.length !== params.length + 1 || params.includes(undefined))
      throw new Error(`${pieces.length - 1} parameters are expected by: ${text}`);
    return `(${pieces.map((piece, index) => (index === 0 ? piece : `${param(params[index - 1])}${piece}`)).join('')})`;
  };

const text = (conditions: readonly Condition[], sink: Sink): string =>
  conditions.length === 0 ? 'TRUE' : conditions.map((condition) => condition(sink)).join(' AND ');

const anyOf =
  (alternatives: readonly Where[]): Condition =>
  (sink) =>
    alternatives.length === 0
      ? nothing
      : `(${alternatives.map((one) => `(${text(one.conditions, sink)})`).join(' OR ')})`;

const given = <T>(value: Maybe<T>): value is T => value !== undefined && value !== null;

const build = (conditions: readonly Condition[]): Where => {
  const plus = (condition: Condition): Where => build([...conditions, condition]);
  const self = (): Where => build(conditions);
  const comparing = (operator: string, otherwise?: string) => (property: string, value: Maybe<Value>) =>
    given(value) ? plus(compare(property, operator, value, otherwise)) : self();
  const like = (pattern: (text: string) => string) => (property: string, value: Maybe<string>) =>
    given(value) ? plus(compare(property, 'ILIKE', pattern(escapeLike(value)))) : self();
  return {
    conditions,
    eq: comparing('='),
    ne: comparing('<>', 'TRUE'),
    in: (property, values) => (given(values) ? plus(among(property, values, false)) : self()),
    notIn: (property, values) => (given(values) ? plus(among(property, values, true)) : self()),
    contains: like((value) => `%${value}%`),
    startsWith: like((value) => `${value}%`),
    atLeast: comparing('>='),
    after: comparing('>'),
    atMost: comparing('<='),
    before: comparing('<'),
    // A default parameter would take an undefined filter for "is null".
    isNull: (property, ...said: readonly Maybe<boolean>[]) => {
      const absent = said.length === 0 ? true : said[0];
      return given(absent)
        ? plus(({ source }) => `${columnOf(source, property).sql} IS ${absent ? '' : 'NOT '}NULL`)
        : self();
    },
    has: (property, value) => (given(value) ? plus(hasElement(property, value)) : self()),
    any: (...alternatives) => plus(anyOf(alternatives)),
    sql: (own_, ...params) => plus(own(own_, params)),
    and: (other) => build([...conditions, ...other.conditions]),
  };
};

/** Begins a condition: `where().eq('state', filter.state).in('priority', filter.priorities)`. */
export const where = (): Where => build([]);

/** The condition as SQL over the source, and its parameters in order. */
export const conditionOf = (
  source: Pick<Source<unknown>, 'columns' | 'from'>,
  { conditions }: Where,
  params: unknown[],
): string =>
  text(conditions, {
    source,
    param: (value) => {
      params.push(value);
      return `$${params.length}`;
    },
  });
