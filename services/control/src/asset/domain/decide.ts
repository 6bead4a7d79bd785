/** What happens to an asset when it is told to do something, or why nothing may. Pure: callers pass `now`. */
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  money,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
  stateAfter,
  sumMoney,
} from '@attest/kernel';
import {
  type Asset,
  type AssetCommand,
  type AssetEvent,
  type AssetFacts,
  type AssetRefusal,
  assetMachine,
  assetRights,
  type Location,
  type RecordAsset,
  type Related,
  type TiedItem,
} from './asset.ts';
import { type Charge, charge, chargesDue, parts } from './charge.ts';

type Decision = Result<AssetEvent[], AssetRefusal>;
type Refusal = Refused<AssetRefusal> | undefined;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const isCount = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

const isDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(day);
};

const badDay = (field: string, day: string, now: Instant): Refusal => {
  if (!isDay(day)) return invalid(field, 'a day is expected, for example 2026-01-31');
  return day > now.slice(0, 10) ? invalid(field, 'must not be in the future') : undefined;
};

const badCost = (field: string, cost: AssetFacts['cost']): Refusal => {
  if (cost === null) return undefined;
  const read = money(cost.amount, cost.currency, field);
  if (!read.ok) return read;
  return cost.amount.startsWith('-') ? invalid(field, 'must not be negative') : undefined;
};

const badShares = ({ costShares, cost, usefulLifeMonths }: AssetFacts): Refusal => {
  const services = costShares.map(({ serviceId }) => serviceId);
  if (costShares.length > 50 || new Set(services).size < services.length)
    return invalid('costShares', 'at most 50, each service once');
  if (!costShares.every(({ weight }) => isCount(weight, 1, 10_000)))
    return invalid('costShares.weight', 'a whole number from 1 to 10000 is expected');
  if (usefulLifeMonths !== null && !(cost !== null && isCount(usefulLifeMonths, 2, 600)))
    return invalid('usefulLifeMonths', 'from 2 to 600 months, of what has a cost');
  return usefulLifeMonths !== null && costShares.length === 0 ? refuse({ code: 'COST_BEARER_REQUIRED' }) : undefined;
};

const badItems = (items: readonly TiedItem[]): Refusal => {
  if (items.length > 200) return invalid('configurationItemIds', 'at most 200');
  const gone = items.find(({ state }) => state === 'RETIRED');
  return gone && refuse({ code: 'TIED_ITEM_RETIRED', key: gone.key });
};

const badLocation = (location: Location | null): Refusal =>
  location === null || location.facility
    ? undefined
    : refuse({ code: 'LOCATION_ITEM_REQUIRED', key: location.key, typeName: location.typeName });

const badExpiry = (expiresAt: Instant | null, now: Instant): Refusal =>
  expiresAt !== null && expiresAt <= now ? invalid('expiresAt', 'must be in the future') : undefined;

/** In the digits of its currency. */
const exact = (cost: AssetFacts['cost']): AssetFacts['cost'] => cost && sumMoney([cost], cost.currency);

type Standing = Pick<Asset, 'key' | 'title' | 'kind' | 'ownerId' | 'itemIds' | 'expiresAt'>;

/** What every event says of how the asset stands after it. */
const stands = ({ key, title, kind, ownerId, itemIds, expiresAt }: Standing) => ({
  ...{ key, title, kind, ownerId, expiresAt },
  itemIds: [...itemIds],
});

const incurred = (asset: Standing, state: Asset['state'], one: Charge, chargedMonths: number, at: Instant) => ({
  ...{ type: 'AssetCostIncurred' as const, at, ...stands(asset), state, ...one },
  shares: one.shares.map((share) => ({ ...share })),
  chargedMonths,
});

/**
 * Decides the first events of an asset: that it is recorded, and what it has cost since its acquisition.
 *
 * @returns AssetRecorded, AssetCostIncurred; or INVALID_INPUT, LOCATION_ITEM_REQUIRED, TIED_ITEM_RETIRED, COST_BEARER_REQUIRED
 */
export const recordAsset = (
  { id: assetId, ...facts }: RecordAsset,
  { items, location }: Related,
  now: Instant,
  newId: () => string,
): Decision => {
  const bad = firstRefusal<AssetRefusal>(
    badText('title', facts.title, 200),
    badDay('acquiredOn', facts.acquiredOn, now),
    badCost('cost', facts.cost),
    badShares(facts),
    badItems(items),
    badLocation(location),
    badExpiry(facts.expiresAt, now),
    facts.obligations === '' ? undefined : badText('obligations', facts.obligations, 5000),
    isCount(facts.renewalNoticeDays, 1, 730)
      ? undefined
      : invalid('renewalNoticeDays', 'a whole number from 1 to 730 is expected'),
  );
  if (bad) return bad;
  const state = assetMachine.initial;
  const cost = exact(facts.cost);
  const plain = {
    ...facts,
    cost,
    itemIds: [...facts.itemIds],
    costShares: facts.costShares.map((share) => ({ ...share })),
  };
  return ok([
    { type: 'AssetRecorded', at: now, assetId, ...plain, state },
    ...chargesDue({ ...facts, chargedMonths: 0 }, now, newId).map(({ chargedMonths, ...one }) =>
      incurred(facts, state, one, chargedMonths, now),
    ),
  ]);
};

const sha256 = /^[0-9a-f]{64}$/;

/** A machine goes with a paper that says so, and with nothing to be read on it. */
const badDisposal = (
  { kind, holdsData, acquiredOn }: Asset,
  { evidence, evidenceSha256, dataWipe, disposedOn, reason }: Extract<AssetCommand, { type: 'DISPOSE' }>,
  now: Instant,
): Refusal =>
  firstRefusal<AssetRefusal>(
    badDay('disposedOn', disposedOn, now),
    disposedOn < acquiredOn ? invalid('disposedOn', 'must not be before acquiredOn') : undefined,
    badText('reason', reason, 2000),
    evidence === '' ? undefined : badText('evidence', evidence, 500),
    evidenceSha256 === null || sha256.test(evidenceSha256)
      ? undefined
      : invalid('evidenceSha256', '64 digits of lower-case hexadecimal are expected'),
    kind === 'HARDWARE' && (evidence.trim() === '' || evidenceSha256 === null)
      ? refuse({ code: 'DISPOSAL_EVIDENCE_REQUIRED', kind })
      : undefined,
    holdsData && dataWipe === null ? refuse({ code: 'DATA_WIPE_REQUIRED' }) : undefined,
  );

/** Decides what happened, or why nothing may. What changes nothing is no event. */
export const decide = (asset: Asset, command: AssetCommand, now: Instant): Decision => {
  const refused = illegal(assetMachine, asset.state, command.type, assetRights);
  if (refused) return refused;
  const state = stateAfter(assetMachine, asset.state, command.type);
  const base = { at: now, ...stands(asset), state };
  switch (command.type) {
    case 'REASSIGN': {
      const { ownerId, custodianId, locationId, location, reason } = command;
      if (asset.ownerId === ownerId && asset.custodianId === custodianId && asset.locationId === locationId)
        return ok([]);
      return (
        firstRefusal<AssetRefusal>(badText('reason', reason, 2000), badLocation(location)) ??
        ok([{ type: 'AssetReassigned', ...base, ownerId, custodianId, locationId, reason }])
      );
    }
    case 'TIE': {
      const itemIds = [...new Set(command.itemIds)];
      const fresh = command.items.filter(({ id }) => !asset.itemIds.includes(id));
      if (fresh.length === 0 && itemIds.length === asset.itemIds.length) return ok([]);
      return (
        (itemIds.length > 200 ? invalid('configurationItemIds', 'at most 200') : badItems(fresh)) ??
        ok([{ type: 'AssetTied', ...base, itemIds }])
      );
    }
    case 'CHARGE':
      return ok(
        chargesDue(asset, now, command.newId).map(({ chargedMonths, ...one }) =>
          incurred(asset, state, one, chargedMonths, now),
        ),
      );
    case 'FALL_DUE':
      return ok(asset.renewalDue ? [] : [{ type: 'AssetRenewalDue', ...base }]);
    case 'EXPIRE':
      return ok([{ type: 'AssetExpired', ...base }]);
    case 'RENEW': {
      const { expiresAt, cost, reason, newId } = command;
      const bad = firstRefusal<AssetRefusal>(
        badExpiry(expiresAt, now),
        badCost('cost', cost),
        badText('reason', reason, 2000),
      );
      if (bad) return bad;
      const renewed = { ...asset, expiresAt };
      const paid = charge(asset, 'RENEWAL', now.slice(0, 7), cost, newId);
      return ok([
        { type: 'AssetRenewed', ...base, expiresAt, cost: exact(cost), reason },
        ...paid.map((one) => incurred(renewed, state, one, asset.chargedMonths, now)),
      ]);
    }
    case 'DISPOSE': {
      const { type: _, newId, ...disposal } = command;
      const bad = badDisposal(asset, command, now);
      if (bad) return bad;
      // What was not spread over its life yet is a cost of the month in which it is found to be gone.
      const left = parts(asset).slice(asset.chargedMonths);
      const rest = asset.cost && asset.usefulLifeMonths !== null ? sumMoney(left, asset.cost.currency) : null;
      const written = charge(asset, 'WRITE_OFF', now.slice(0, 7), rest, newId);
      return ok([
        ...written.map((one) => incurred(asset, asset.state, one, parts(asset).length, now)),
        { type: 'AssetDisposed', ...base, ...disposal },
      ]);
    }
    default:
      return never(command);
  }
};
