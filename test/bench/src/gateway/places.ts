/** What a gateway is measured over: made-up subgraphs, recordings of the real ones, or the real ones. */
import { personas } from '@attest/demo';
import type { JWK } from 'jose';
import { type Child, startChild } from './child.ts';
import type { Counts } from './measure.ts';

export const placeNames = ['recorded', 'real', 'made'] as const;
export type PlaceName = (typeof placeNames)[number];

/** Who asks where the demonstration's data are: an agent of the service desk. */
const agent = personas.find(({ id }) => id === 'agent');
export const caller = { id: agent?.personId ?? 'person', name: agent?.name ?? 'Person', roles: agent?.roles ?? [] };

export type Place = {
  readonly urls: Readonly<Record<string, string>>;
  /** What the real services know the gateway by. */
  readonly signingKey?: JWK | undefined;
  readonly counts?: (() => Promise<Counts>) | undefined;
  readonly stop: () => Promise<void>;
};

export type Cores = { readonly subgraphs?: number | undefined; readonly services?: string | undefined };

type Real = Child<{ readonly urls: Record<string, string>; readonly signingKey: JWK }>;

/** Opens places; the real services are started once for all that need them. */
export const openPlaces = (supergraphFile: string, cores: Cores) => {
  let services: Promise<Real> | undefined;
  const real = (): Promise<Real> => {
    services ??= startChild('real.ts', {}, cores.services);
    return services;
  };
  const standIn = async (file: string, settings: unknown): Promise<Place> => {
    const child = await startChild<{ urls: Record<string, string> }>(file, settings, cores.subgraphs);
    return { urls: child.ready.urls, counts: () => child.ask<Counts>('counts'), stop: child.stop };
  };
  return {
    open: async (name: PlaceName): Promise<Place> => {
      if (name === 'made') return standIn('standins.ts', { supergraphFile });
      const { ready } = await real();
      if (name === 'real') return { ...ready, stop: async () => undefined };
      return standIn('recorded.ts', { ...ready, actor: caller });
    },
    close: async (): Promise<void> => {
      const child = await services;
      await child?.ask('stop');
      await child?.stop();
    },
  };
};
