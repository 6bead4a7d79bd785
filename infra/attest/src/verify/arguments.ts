/** The arguments that `verify` and `export` share: which platform, which services. */
import { resolve } from 'node:path';
import { machineEnv } from '@attest/embedded';
import { isServiceName, type ServiceName, serviceNames } from '../start/services.ts';
import { databaseOf, type Place } from './place.ts';

export type PlaceArguments = {
  readonly dataDir: string | undefined;
  readonly services: readonly ServiceName[];
  readonly databases: Place['databases'] | undefined;
};

/** What `--data`, `--service` and `--database` mean, for `verify` and `export`; a text says what is wrong with them. */
export const placeArguments = (values: {
  data?: string | undefined;
  service?: string | undefined;
  database?: string[] | undefined;
}): PlaceArguments | string => {
  const named = values.service?.split(',').map((name) => name.trim());
  const unknown = named?.find((name) => !isServiceName(name));
  if (unknown !== undefined) return `--service takes ${serviceNames.join(', ')}, not "${unknown}"`;
  const pairs = values.database?.map((text) => [text, databaseOf(text)] as const);
  const wrong = pairs?.find(([, pair]) => pair === undefined);
  if (wrong) return `--database takes SERVICE=postgres://…, not "${wrong[0].replace(/:[^:@/]*@/, ':***@')}"`;
  if (pairs && values.data !== undefined) return '--data and --database exclude each other';
  return {
    dataDir: values.data === undefined ? undefined : fromHere(values.data),
    services: named?.filter(isServiceName) ?? serviceNames,
    databases: pairs && Object.fromEntries(pairs.flatMap(([, pair]) => (pair ? [pair] : []))),
  };
};

/** Relative to where npm was called. */
export const fromHere = (path: string): string => resolve(machineEnv().all.INIT_CWD ?? process.cwd(), path);

/** The services of a place that are asked for, with their databases. */
export const chosen = (place: Place, services: readonly ServiceName[]): (readonly [ServiceName, string])[] =>
  services.flatMap((service) => {
    const url = place.databases[service];
    return url === undefined ? [] : [[service, url] as const];
  });
