/**
 * Shapers of objects, written out as JavaScript: one statement a field, and the object made at once with all its names.
 *
 * A loop over fields takes several times as long: each name is looked up as if it were another every time, and the object
 * grows name by name. Names come from clients; they stand in what is written as JSON text and in no other form.
 */
import type { JsonObject } from './json.ts';

/** How a value is seen at a glance to be what it has to be; `Any` is whatever is there. */
export type Glance = 'Text' | 'Truth' | 'Whole' | 'Any' | ReadonlySet<unknown>;

export type Field<Shaping> = {
  readonly name: string;
  readonly nullable: boolean;
  /** Where the field of an object is a leaf whose value stands under its own name. */
  readonly glance?: Glance | undefined;
  /** The value, or what the shaper says where there is none to show. */
  readonly shape: (object: JsonObject, depth: number, shaping: Shaping) => unknown;
};

type Placed = { readonly path: (string | number)[] };

/** `spoilt` where the object cannot be shown; a field whose shape says `spoilt` is null, if it may be. */
type ObjectShaper<Shaping, Spoilt> = (object: JsonObject, depth: number, shaping: Shaping) => JsonObject | Spoilt;

const seen = (glance: Glance, number: number): string => {
  if (typeof glance !== 'string') return `sets[${number}].has(r)`;
  switch (glance) {
    case 'Text':
      return `typeof r === 'string'`;
    case 'Truth':
      return `typeof r === 'boolean'`;
    case 'Whole':
      return `typeof r === 'number' && (r | 0) === r`;
    case 'Any':
      return `r !== null && r !== undefined`;
  }
};

const statement = <Shaping>({ name, nullable, glance }: Field<Shaping>, i: number): string => {
  const key = JSON.stringify(name);
  const shaped = `path[depth] = ${key};
    v${i} = shape${i}(object, depth + 1, shaping);
    if (v${i} === spoilt) ${nullable ? `v${i} = null` : 'return spoilt'};`;
  if (glance === undefined) return `let v${i}; ${shaped}`;
  return `let v${i}; r = object[${key}]; if (${seen(glance, i)}) v${i} = r; else { ${shaped} }`;
};

/** `__proto__` would be the object's prototype; in brackets it is a name like any other. */
const entry = <Shaping>({ name }: Field<Shaping>, i: number): string =>
  `${name === '__proto__' ? '["__proto__"]' : JSON.stringify(name)}: v${i}`;

export const writeShaper = <Shaping extends Placed, Spoilt>(
  fields: readonly Field<Shaping>[],
  spoilt: Spoilt,
): ObjectShaper<Shaping, Spoilt> => {
  const text = `
    const [${fields.map((_, i) => `shape${i}`).join(', ')}] = shapes;
    return (object, depth, shaping) => {
      const { path } = shaping;
      let r;
      ${fields.map(statement).join('\n      ')}
      return { ${fields.map(entry).join(', ')} };
    };`;
  const write = new Function('shapes', 'sets', 'spoilt', text);
  return write(
    fields.map(({ shape }) => shape),
    fields.map(({ glance }) => (typeof glance === 'object' ? glance : undefined)),
    spoilt,
  );
};
