/** Everything that a live query needs, each in a process of its own that can be killed and started again where it was. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { startNats } from '@attest/embedded';
import type { JWTPayload } from 'jose';
import { canPin, startChild } from '../gateway/child.ts';
import { startProvider } from '../gateway/tokens.ts';
import type { ChangerSettings, SubgraphSettings } from './plan.ts';

const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');
const services = ['control', 'delivery', 'governance', 'relationship', 'resolution'];

export type GatewayState = { readonly processorMs: number; readonly megabytes: number };

/** What can be killed. */
export type Mortal = { readonly kill: () => Promise<void>; readonly start: () => Promise<void> };

/** What whoever changed the records says at the end. */
export type Told = {
  readonly changed: number;
  readonly told: number;
  readonly took: number;
  /** Changes that waited to be told, at the most. */
  readonly mostUntold: number;
  /** How long the bus took to have each batch, in milliseconds. */
  readonly batches: readonly number[];
  /** When each version of each record was written, the second one first. */
  readonly written: readonly (readonly number[])[];
};

export type Stage = {
  /** Where to subscribe, and with what. */
  readonly url: string;
  readonly tokens: readonly string[];
  readonly subgraph: Mortal;
  readonly nats: Mortal;
  readonly gateway: () => Promise<GatewayState>;
  /** Megabytes of the gateway's heap that are in use after a collection. */
  readonly held: () => Promise<number>;
  /** Questions that the subgraph was asked since it was started. */
  readonly asked: () => Promise<number>;
  /** Begins to change records. */
  readonly begin: () => Promise<void>;
  /** The version of each record as it is written. */
  readonly versions: () => Promise<readonly number[]>;
  /** Ends to change records once the bus has all of it. */
  readonly end: () => Promise<Told>;
  readonly close: () => Promise<void>;
};

type Wanted = {
  readonly records: number;
  readonly customers: number;
  readonly rate: number;
  /** Of the token of each customer's caller. */
  readonly claims: (customer: number) => JWTPayload;
};

export const openStage = async (dataDir: string, { records, customers, rate, claims }: Wanted): Promise<Stage> => {
  const cores = availableParallelism();
  const [gatewayCore, subgraphCore] = canPin() && cores >= 3 ? [cores - 1, cores - 2] : [undefined, undefined];
  const undo: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const each of undo.toReversed()) await each();
  };
  try {
    let nats = await startNats({ dataDir, port: 0 });
    undo.push(() => nats.stop(true));
    const provider = await startProvider(customers, claims);
    undo.push(() => provider.close());
    const plan = { file: join(dataDir, 'records'), records, customers };
    const toChange: ChangerSettings = { ...plan, natsUrl: nats.url, rate };
    const changer = await startChild('../live/changer.ts', toChange);
    undo.push(() => changer.stop());
    const startSubgraph = (port: number) => {
      const settings: SubgraphSettings = { ...plan, port };
      return startChild<{ url: string; port: number }>('../live/subgraph.ts', settings, subgraphCore);
    };
    let subgraph = await startSubgraph(0);
    undo.push(() => subgraph.stop());
    const urls = Object.fromEntries(services.map((name) => [name, subgraph.ready.url]));
    const { issuer, jwksUrl, tokens } = provider;
    const settings = { urls, supergraphFile, natsUrl: nats.url, issuer, jwksUrl };
    const gateway = await startChild<{ url: string }>('../live/gateway.ts', settings, gatewayCore);
    undo.push(() => gateway.stop());
    return {
      url: gateway.ready.url,
      tokens,
      subgraph: {
        kill: () => subgraph.kill(),
        start: async () => {
          subgraph = await startSubgraph(subgraph.ready.port);
        },
      },
      nats: {
        kill: () => nats.stop(true),
        start: async () => {
          const { port } = nats;
          nats = await startNats({ dataDir, port });
          if (nats.port !== port) throw new Error('NATS did not get its port back');
        },
      },
      gateway: () => gateway.ask('state'),
      held: () => gateway.ask('held'),
      asked: () => subgraph.ask('asked'),
      begin: () => changer.ask('begin'),
      versions: () => changer.ask('versions'),
      end: () => changer.ask('end'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
