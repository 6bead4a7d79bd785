/**
 * How long a resolution may be contested, versioned whole. Pure. Source: ISO/IEC 20000-1:2018 8.6.1 f.
 */
import type { EventOf, incidentSettingsEvents } from '@attest/contracts';
import { firstRefusal, type Instant, type InvalidInput, ok, type Refused, type Result, refuse } from '@attest/kernel';

export type Terms = {
  /** A resolution that nobody contests for so long is taken as confirmed. */
  readonly autoCloseDays: number;
  /** A resolved incident may be reopened for so long; afterwards a new one is logged. */
  readonly reopenWindowDays: number;
};

export type Settings = Terms & {
  /** 0 is what the platform ships with. */
  readonly version: number;
  /** Other terms for single services. */
  readonly services: readonly (Terms & { readonly serviceId: string })[];
};

export type PublishedSettings = Settings & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};

export type SettingsEvent = EventOf<typeof incidentSettingsEvents>;

export const shippedSettings: Settings = { version: 0, autoCloseDays: 7, reopenWindowDays: 14, services: [] };

/** The terms for incidents of a service. */
export const termsFor = (settings: Settings, serviceId: string | null): Terms =>
  settings.services.find((own) => own.serviceId === serviceId) ?? settings;

const longestDays = 365;

const badDays = (field: string, days: number): Refused<InvalidInput> | undefined =>
  Number.isSafeInteger(days) && days >= 1 && days <= longestDays
    ? undefined
    : refuse({ code: 'INVALID_INPUT', field, reason: `from 1 to ${longestDays} days` });

const badTerms = (path: string, { autoCloseDays, reopenWindowDays }: Terms): Refused<InvalidInput> | undefined =>
  badDays(`${path}autoCloseDays`, autoCloseDays) ?? badDays(`${path}reopenWindowDays`, reopenWindowDays);

/** Decides a new version. @returns IncidentSettingsPublished, or INVALID_INPUT */
export const publishSettings = (
  id: string,
  { autoCloseDays, reopenWindowDays, services }: Omit<Settings, 'version'>,
  now: Instant,
): Result<SettingsEvent[], InvalidInput> => {
  const twice = services.find(
    ({ serviceId }, index) => services.findIndex((other) => other.serviceId === serviceId) !== index,
  );
  const bad = firstRefusal<InvalidInput>(
    badTerms('', { autoCloseDays, reopenWindowDays }),
    ...services.map((own, index) => badTerms(`services[${index}].`, own)),
    twice && refuse({ code: 'INVALID_INPUT', field: 'services', reason: `${twice.serviceId} is there twice` }),
  );
  if (bad) return bad;
  const own = services.map((terms) => ({
    serviceId: terms.serviceId,
    autoCloseDays: terms.autoCloseDays,
    reopenWindowDays: terms.reopenWindowDays,
  }));
  return ok([
    { type: 'IncidentSettingsPublished', at: now, settingsId: id, autoCloseDays, reopenWindowDays, services: own },
  ]);
};

export const evolveSettings = (settings: PublishedSettings | undefined, event: SettingsEvent): PublishedSettings => ({
  id: event.settingsId,
  version: (settings?.version ?? 0) + 1,
  head: settings?.head ?? '',
  autoCloseDays: event.autoCloseDays,
  reopenWindowDays: event.reopenWindowDays,
  services: event.services,
  publishedAt: event.at,
});
