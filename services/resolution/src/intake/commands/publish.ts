/** Publishing how what comes in is judged: whole and versioned. */
import { type Actor, type CommonRefusal, forbidden, type Result } from '@attest/kernel';
import { type Deps, record, transact } from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import { type Reference, unknown } from '../../known.ts';
import {
  type AlertOutcome,
  type EmailSettings,
  intakeRights,
  type PublishedRules,
  type PublishedSettings,
  publishRules,
  publishSettings,
  type RuleSet,
} from '../domain/index.ts';
import { rulesId, rulesStore, settingsId, settingsStore } from '../store/index.ts';

const referencesOf = (at: string, { serviceId, customerId, teamId, ciIds }: AlertOutcome): Reference[] => [
  { kind: 'SERVICE', field: `${at}.serviceId`, id: serviceId },
  { kind: 'CUSTOMER', field: `${at}.customerId`, id: customerId },
  { kind: 'TEAM', field: `${at}.teamId`, id: teamId },
  ...ciIds.map((id): Reference => ({ kind: 'CONFIGURATION_ITEM', field: `${at}.configurationItemIds`, id })),
];

/** Publishes rules for alerts; incidents that exist keep what they have. */
export const publishAlertRules = (
  { db, now }: Deps,
  actor: Actor,
  set: RuleSet,
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<PublishedRules, CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<PublishedRules, CommonRefusal>> => {
    const no = forbidden(intakeRights, actor, 'PUBLISH_ALERT_RULES');
    if (no) return no;
    const before = await rulesStore.load(tx, rulesId);
    const moved = stale({ id: rulesId, version: before?.version ?? 0 }, expectedVersion);
    if (moved) return moved;
    const decision = publishRules(rulesId, set, now());
    if (!decision.ok) return decision;
    const stranger = await unknown(tx, [
      ...set.rules.flatMap((rule, index) => referencesOf(`rules[${index}]`, rule)),
      ...referencesOf('fallback', set.fallback),
    ]);
    if (stranger) return stranger;
    return record(tx, rulesStore, before, decision.value, { reason: reason ?? undefined });
  });

/** Publishes how e-mail is judged; messages that came before keep the verdict that they got. */
export const publishEmailSettings = (
  { db, now }: Deps,
  actor: Actor,
  settings: EmailSettings,
  { expectedVersion, reason }: CommandOptions,
): Promise<Result<PublishedSettings, CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<PublishedSettings, CommonRefusal>> => {
    const no = forbidden(intakeRights, actor, 'PUBLISH_EMAIL_SETTINGS');
    if (no) return no;
    const before = await settingsStore.load(tx, settingsId);
    const moved = stale({ id: settingsId, version: before?.version ?? 0 }, expectedVersion);
    if (moved) return moved;
    const decision = publishSettings(settingsId, settings, now());
    if (!decision.ok) return decision;
    const stranger = await unknown(tx, [{ kind: 'TEAM', field: 'teamId', id: settings.teamId }]);
    if (stranger) return stranger;
    return record(tx, settingsStore, before, decision.value, { reason: reason ?? undefined });
  });
