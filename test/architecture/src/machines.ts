/** Machines as the domains export them: whether their tables hold together, and whether the graph says the same. */
import { type Machine, reachable } from '@attest/kernel';
import { Kind, parse } from 'graphql';

type AnyMachine = Machine<string, string>;

const isMachine = (value: unknown): value is AnyMachine =>
  typeof value === 'object' && value !== null && 'states' in value && 'initial' in value && 'transitions' in value;

/** Machines by the name that they are exported under. */
export const machinesIn = (exports: Readonly<Record<string, unknown>>): [name: string, machine: AnyMachine][] =>
  Object.entries(exports).flatMap(([name, value]): [string, AnyMachine][] => (isMachine(value) ? [[name, value]] : []));

export const tableFaults = (name: string, machine: AnyMachine): string[] => {
  const seen = reachable(machine);
  const known = new Set(machine.states);
  return [
    ...machine.states.filter((state) => !seen.includes(state)).map((state) => `${name}: ${state} is never reached`),
    ...machine.states
      .filter((state, index) => machine.states.indexOf(state) !== index)
      .map((state) => `${name}: ${state} is listed twice`),
    ...machine.actions.flatMap((action) => {
      const { from, to } = machine.transitions[action] ?? { from: [] };
      const strange = [...from, ...(to === undefined ? [] : [to])].filter((state) => !known.has(state));
      const dead = from.length === 0 ? [`${name}: ${action} starts nowhere`] : [];
      return [...strange.map((state) => `${name}: ${action} names ${state}, which is no state`), ...dead];
    }),
  ];
};

const enumsIn = (sdl: string): Map<string, string[]> =>
  new Map(
    parse(sdl).definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, (node.values ?? []).map((value) => value.name.value)] as const]
        : [],
    ),
  );

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word) => b.includes(word));

/** An enumeration under the machine's name has to say the same; under another name, some enumeration of that ending has to. */
const enumFaults = (
  enums: ReadonlyMap<string, readonly string[]>,
  subject: string,
  ending: 'State' | 'Action',
  words: readonly string[],
): string[] => {
  const named = enums.get(`${subject}${ending}`);
  const candidates = named ? [named] : [...enums].filter(([name]) => name.endsWith(ending)).map(([, values]) => values);
  if (candidates.some((values) => sameWords(values, words))) return [];
  if (!named) return [`no enumeration ...${ending} of the schema has exactly: ${words.join(', ')}`];
  const missing = words.filter((word) => !named.includes(word)).map((word) => `${word} is missing`);
  const extra = named.filter((word) => !words.includes(word)).map((word) => `${word} is not the machine's`);
  return [`${subject}${ending}: ${[...missing, ...extra].join(', ')}`];
};

/**
 * Where the enumerations of a process's schema differ from its machines. `incidentMachine` answers to `IncidentState` and
 * `IncidentAction`; a domain that shows fewer actions than its machine has exports them as `incidentActions`.
 */
export const graphFaults = (exports: Readonly<Record<string, unknown>>, sdl: string): string[] => {
  const enums = enumsIn(sdl);
  return machinesIn(exports).flatMap(([name, machine]) => {
    const record = name.replace(/Machine$/, '');
    const shown = exports[`${record}Actions`];
    const actions = Array.isArray(shown) ? shown.map(String) : machine.actions;
    const subject = record.charAt(0).toUpperCase() + record.slice(1);
    const strange = actions.filter((action) => !machine.actions.includes(action));
    return [
      ...strange.map((action) => `${record}Actions has ${action}, which is no action of ${name}`),
      ...enumFaults(enums, subject, 'State', machine.states),
      ...enumFaults(enums, subject, 'Action', actions),
    ];
  });
};
