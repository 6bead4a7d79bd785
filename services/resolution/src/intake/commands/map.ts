/** What alerts become, by the rules in force and by what is known here of services, items, teams and customers. */
import { hash as digest } from 'node:crypto';
import type { Tx } from '@attest/record';
import { type Reference, strangers } from '../../known.ts';
import { type AlertOutcome, outcomeOf, type RulesInForce, type Signal, type Told, toldOf } from '../domain/index.ts';
import { idsByName } from '../store/index.ts';

/** One that could be read, with its place in the delivery. */
export type Read = { readonly index: number; readonly signal: Signal };
export type Mapped = Read & {
  readonly outcome: AlertOutcome & { readonly rule: string | null };
  readonly told: Told;
  readonly bundle: string;
};

/** The fingerprint of labels, for tools that send none. */
export const identify = (labels: unknown): string =>
  digest('sha256', JSON.stringify(Object.entries(labels ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))), 'hex').slice(
    0,
    32,
  );

/** A group's key is as long as its labels are: its hash is not. */
const bundleOf = ({ fingerprint }: Signal, { bundling }: AlertOutcome, groupKey: string | null | undefined): string =>
  bundling === 'GROUP' && groupKey ? `group ${digest('sha256', groupKey, 'hex').slice(0, 40)}` : `alert ${fingerprint}`;

const labelled = ({ labels }: Signal, label: string | null): string =>
  label !== null && Object.hasOwn(labels, label) ? (labels[label] ?? '') : '';

/** Applies the rules; what they name and is not there any more is left out, so that no alert is lost over it. */
export const mapAll = async (
  tx: Tx,
  read: readonly Read[],
  rules: RulesInForce,
  groupKey: string | null | undefined,
): Promise<Mapped[]> => {
  const ruled = read.map((one) => ({ ...one, outcome: outcomeOf(rules, one.signal.labels) }));
  const names = (label: 'serviceLabel' | 'ciLabel') => [
    ...new Set(ruled.map(({ signal, outcome }) => labelled(signal, outcome[label])).filter((name) => name !== '')),
  ];
  const services = await idsByName(tx, 'SERVICE', names('serviceLabel'));
  const items = await idsByName(tx, 'CONFIGURATION_ITEM', names('ciLabel'));
  const found = ruled.map(({ signal, outcome, ...one }) => {
    const ci = items.get(labelled(signal, outcome.ciLabel).toLowerCase());
    const serviceId = outcome.serviceId ?? services.get(labelled(signal, outcome.serviceLabel).toLowerCase()) ?? null;
    return { ...one, signal, outcome: { ...outcome, serviceId, ciIds: ci ? [...outcome.ciIds, ci] : outcome.ciIds } };
  });
  const references = new Map(
    found.flatMap(({ outcome: { serviceId, customerId, teamId, ciIds } }): [string, Reference][] => [
      ...(serviceId ? [[serviceId, { kind: 'SERVICE', field: '', id: serviceId }] as [string, Reference]] : []),
      ...(customerId ? [[customerId, { kind: 'CUSTOMER', field: '', id: customerId }] as [string, Reference]] : []),
      ...(teamId ? [[teamId, { kind: 'TEAM', field: '', id: teamId }] as [string, Reference]] : []),
      ...ciIds.map((id): [string, Reference] => [id, { kind: 'CONFIGURATION_ITEM', field: '', id }]),
    ]),
  );
  const gone = new Set((await strangers(tx, [...references.values()])).map(({ id }) => id));
  const still = (id: string | null) => (id !== null && gone.has(id) ? null : id);
  return found.map(({ index, signal, outcome }) => {
    const usable = {
      ...outcome,
      serviceId: still(outcome.serviceId),
      customerId: still(outcome.customerId),
      teamId: still(outcome.teamId),
      ciIds: outcome.ciIds.filter((id) => !gone.has(id)),
    };
    return {
      index,
      signal,
      outcome: usable,
      told: toldOf(signal, usable, rules.version),
      bundle: bundleOf(signal, usable, groupKey),
    };
  });
};
