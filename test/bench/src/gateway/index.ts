/**
 * The gateway: ours against `@apollo/gateway`, bare and with the same duties, and Hive Gateway where it is installed, each on one
 * core, over subgraphs that only replay what the real ones answered, and over the real ones.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Bench, Bound, Outcome } from '../bench.ts';
import { canPin, pinSelf, startChild } from './child.ts';
import { callerOf } from './load.ts';
import { type Gateway, heading, type Measured, measure, shownRow, timesOf } from './measure.ts';
import { caller, openPlaces, type Place, type PlaceName, placeNames } from './places.ts';
import { startProvider } from './tokens.ts';
import { type Work, type WorkName, workload } from './workload.ts';

/** `same` is `heavy` by one caller who asks for it all the time at once: what may be shared is reported apart. */
type Kind = WorkName | 'same';

const callers: Readonly<Record<Kind, number>> = { heavy: 24, small: 64, mutation: 64, same: 24 };
const kinds: readonly Kind[] = ['heavy', 'same', 'small', 'mutation'];
const [bare, dutiful] = ['stock, bare', 'stock, same duties'];
const shared = 'own, shared';
/** Who is measured by which work: sharing by that alone which can be shared; real services let nobody in who signs nothing. */
const takesPart = (kind: Kind, place: PlaceName, name: string): boolean => {
  if (kind === 'same') return name.startsWith('own') || name === dutiful;
  return name !== shared && (place !== 'real' || name === 'own' || name === dutiful);
};
const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');

/** More tokens than the gateway remembers, so that each has to be verified. */
const tokensAtLeast = 1_200;

const listed = <T extends string>(said: string | undefined, known: readonly T[], usual: readonly T[]): readonly T[] => {
  if (said === undefined) return usual;
  const names = said.split(',');
  const found = known.filter((name) => names.includes(name));
  if (found.length !== names.length) throw new Error(`of these there are: ${known.join(', ')}`);
  return found;
};

/** The same answers whatever their order of names, so that what is measured is the same work. */
const sameAnswer = (all: readonly Measured[]): boolean =>
  new Set(all.map(({ answer }) => answer.trim().length)).size === 1;

/** About the same bytes of answer by the demonstration's data; asks for what there is: an incident to look at, a service to log one for. */
const worksOf = async (gateway: Gateway, token: string): Promise<Readonly<Record<WorkName, Work>>> => {
  const query = '{ incidents(first: 1) { nodes { id service { id } } } }';
  const { ask, close } = callerOf(gateway.ready.url, { query, variables: {} }, [token], 1);
  const found: Found = JSON.parse(await ask());
  await close();
  const [incident] = found.data.incidents.nodes;
  const { input } = workload.mutation.variables;
  return {
    heavy: { ...workload.heavy, variables: { first: 38 } },
    small: { ...workload.small, variables: { id: incident?.id } },
    mutation: { ...workload.mutation, variables: { input: { ...input, serviceId: incident?.service?.id } } },
  };
};

type Found = { readonly data: { readonly incidents: { readonly nodes: readonly Node[] } } };
type Node = { readonly id: string; readonly service?: { readonly id: string } | null };

export const bench: Bench = {
  summary: 'five subgraphs behind one gateway process, against @apollo/gateway and others, each pinned to one core',
  run: async ({ quick, say, hive, work, over }) => {
    const cores = availableParallelism();
    const pinned = canPin() && cores >= 3;
    const gatewayCore = pinned ? cores - 1 : undefined;
    const wanted = listed(work, kinds, kinds);
    const places = listed(over, placeNames, quick ? ['made'] : ['recorded', 'real']);
    // Who asks is on none of the cores of those who answer.
    if (pinned) pinSelf(cores > 3 ? `0-${cores - 3}` : 0);
    say(pinned ? `gateways on core ${gatewayCore}` : 'processes are not pinned');
    const provider = await startProvider(quick ? tokensAtLeast : 4_000, undefined, caller.id);
    const open = openPlaces(
      supergraphFile,
      pinned ? { subgraphs: cores - 2, services: `0-${cores - 2}` } : { subgraphs: undefined },
    );
    const [rounds, seconds] = quick ? [1, 1] : [5, 2];
    const results: Result[] = [];
    try {
      for (const name of places) {
        const place = await open.open(name);
        const gateways = await startGateways(place, provider, gatewayCore, name === 'real' ? undefined : hive);
        try {
          const { own } = gateways;
          const works = own && name !== 'made' ? await worksOf(own, provider.tokens[0] ?? '') : workload;
          for (const kind of wanted) {
            const taking = Object.entries(gateways).filter(([gateway]) => takesPart(kind, name, gateway));
            const measured = await measure(Object.fromEntries(taking), {
              work: works[kind === 'same' ? 'heavy' : kind],
              tokens: kind === 'same' ? provider.tokens.slice(0, 1) : provider.tokens,
              callers: callers[kind],
              rounds,
              seconds,
              counts: place.counts,
            });
            const logsAnew = name === 'real' && kind === 'mutation';
            if (!logsAnew && !sameAnswer(Object.values(measured)))
              throw new Error(`the gateways answer ${kind} differently`);
            results.push({ place: name, kind, measured });
            say(`${name}, ${kind}: measured`);
          }
        } finally {
          for (const gateway of Object.values(gateways)) await gateway.stop();
          await place.stop();
        }
      }
    } finally {
      await open.close();
      provider.close();
    }
    return outcome(results, pinned);
  },
};

const startGateways = async (
  { urls, signingKey }: Place,
  { issuer, jwksUrl }: { readonly issuer: string; readonly jwksUrl: string },
  core: number | undefined,
  hive: string | undefined,
): Promise<Readonly<Record<string, Gateway>>> => {
  const settings = { supergraphFile, issuer, jwksUrl, urls, signingKey };
  const start = (file: string, more: object): Promise<Gateway> => startChild(file, { ...settings, ...more }, core);
  return {
    own: await start('own.ts', { executor: 'own' }),
    [bare]: await start('stock.ts', {}),
    [dutiful]: await start('stock.ts', { duties: true }),
    ...(hive !== undefined && {
      'Hive Gateway': await start('hive.ts', { folder: hive, router: false }),
      'Hive, router runtime': await start('hive.ts', { folder: hive, router: true }),
    }),
    [shared]: await start('own.ts', { executor: 'own', deduplicate: true }),
  };
};

type Result = {
  readonly place: PlaceName;
  readonly kind: Kind;
  readonly measured: Readonly<Record<string, Measured>>;
};

/** What is asked for: times stock, twice the best of Hive. */
const wantedTimes: Readonly<Partial<Record<Kind, number>>> = { heavy: 4.5, small: 5 };
const wantedTimesHive = 2;

const outcome = (results: readonly Result[], pinned: boolean): Outcome => {
  const rows: string[][] = [];
  const bounds: Bound[] = [];
  const figures: Record<string, number | string> = { pinned: String(pinned) };
  const figure = (name: string, value: number): void => {
    figures[name] = Number(value.toFixed(2));
  };
  for (const { place, kind, measured } of results) {
    for (const [name, of] of Object.entries(measured)) rows.push(shownRow(place, kind, name, of));
    const { own } = measured;
    if (!own) continue;
    for (const name of [bare, dutiful]) {
      const other = measured[name];
      if (!other) continue;
      const times = timesOf(own, other, 'rps');
      figure(`${place}, ${kind}, times ${name}`, times);
      figure(`${place}, ${kind}, times ${name} by processor time`, timesOf(own, other, 'processorMs'));
      const atLeast = wantedTimes[kind];
      if (atLeast && place !== 'real') bounds.push({ name: `${place}, ${kind}, times ${name}`, value: times, atLeast });
    }
    const hives = Object.entries(measured).flatMap(([name, of]) => (name.startsWith('Hive') ? [of] : []));
    if (hives.length === 0) continue;
    const timesBest = Math.min(...hives.map((of) => timesOf(own, of, 'rps')));
    figure(`${place}, ${kind}, times the best of Hive`, timesBest);
    bounds.push({ name: `${place}, ${kind}, times the best of Hive`, value: timesBest, atLeast: wantedTimesHive });
  }
  return { rows: [heading, ...rows], bounds, figures };
};
