/** How e-mail is judged: published as a whole and versioned. Pure. */
import {
  type EventOf,
  type emailSettingsEvents,
  type forgedPolicies,
  levels,
  type unprovenPolicies,
} from '@attest/contracts';
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import type { Level } from '../../priority.ts';

export type EmailSettings = {
  readonly domain: string;
  readonly trustedServers: readonly string[];
  readonly unproven: (typeof unprovenPolicies)[number];
  readonly forged: (typeof forgedPolicies)[number];
  readonly perSenderHourly: number;
  readonly category: string;
  readonly impact: Level;
  readonly urgency: Level;
  readonly teamId: string | null;
  readonly acknowledges: boolean;
};
export type PublishedSettings = EmailSettings & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly publishedAt: Instant;
};
export type EmailSettingsEvent = EventOf<typeof emailSettingsEvents>;
export type SettingsInForce = EmailSettings & { readonly version: number };

/** In force until others are published: no server is trusted, so that nothing comes in without the desk. */
export const shippedSettings: SettingsInForce = {
  version: 0,
  domain: 'attest.invalid',
  trustedServers: [],
  unproven: 'QUARANTINE',
  forged: 'QUARANTINE',
  perSenderHourly: 30,
  category: 'e-mail',
  impact: 'LOW',
  urgency: 'MEDIUM',
  teamId: null,
  acknowledges: true,
};

export const settingsInForce = (published: PublishedSettings | undefined): SettingsInForce =>
  published ?? shippedSettings;

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

const invalid = (field: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
const badHost = (field: string, name: string) =>
  hostName.test(name) ? undefined : invalid(field, 'must be the lower-case name of a host');

/** Decides new settings. Refuses what cannot be: INVALID_INPUT. */
export const publishSettings = (
  settingsId: string,
  settings: EmailSettings,
  now: Instant,
): Result<EmailSettingsEvent[], InvalidInput> => {
  const { trustedServers, perSenderHourly, teamId } = settings;
  const bad = firstRefusal<InvalidInput>(
    badHost('domain', settings.domain),
    trustedServers.length > 20 ? invalid('trustedServers', 'at most 20') : undefined,
    ...trustedServers.map((name) => badHost('trustedServers', name)),
    perSenderHourly >= 1 && perSenderHourly <= 10_000 ? undefined : invalid('perSenderHourly', 'from 1 to 10000'),
    badText('category', settings.category, 100),
    levels.includes(settings.impact) ? undefined : invalid('impact', 'is no level'),
    levels.includes(settings.urgency) ? undefined : invalid('urgency', 'is no level'),
    teamId === null ? undefined : badUuid('teamId', teamId),
  );
  if (bad) return bad;
  return ok([
    {
      type: 'EmailSettingsPublished',
      at: now,
      visibility: 'INTERNAL',
      settingsId,
      ...settings,
      trustedServers: [...trustedServers],
    },
  ]);
};

export const evolveSettings = (
  settings: PublishedSettings | undefined,
  { type: _, at, visibility: __, settingsId: id, ...facts }: EmailSettingsEvent,
): PublishedSettings => ({
  ...facts,
  id,
  version: (settings?.version ?? 0) + 1,
  head: settings?.head ?? '',
  publishedAt: at,
});
