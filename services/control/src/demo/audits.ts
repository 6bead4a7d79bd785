/** The demonstration's audits of the configuration: one that is closed, and the next of its series, with a variance open. */
import { hash } from 'node:crypto';
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type AuditCommand,
  type ConfigurationAudit,
  type ConfigurationAuditEvent,
  decide,
  evolve,
  type FoundVariance,
  planAudit,
} from '../audit/domain.ts';
import type { ConfigurationItem } from '../configuration/domain.ts';
import { itemId } from './items.ts';

const dayMs = 86_400_000;
const auditor = persona('auditor').personId;
const everyDays = 60;

export const demoAudits = 2;

type Items = ReadonlyMap<string, { readonly item: ConfigurationItem }>;

/** Every audit's events. */
export const tellAudits = (
  keys: readonly string[],
  items: Items,
  epoch: Instant,
): { readonly audit: ConfigurationAudit; readonly events: readonly ConfigurationAuditEvent[] }[] => {
  const at = (day: number) => plusMs(epoch, day * dayMs);
  const id = (name: string) => demoId('configuration audit', name);
  const hosts = [...items.values()].filter(({ item }) => item.typeName === 'HOST').length;
  const variance = (name: string, slug: string, over: Partial<FoundVariance>): FoundVariance => {
    const item = items.get(itemId(slug))?.item;
    const what = { kind: 'DIFFERENT', field: null, expected: null, observed: null } as const;
    return {
      id: id(name),
      ...what,
      itemId: itemId(slug),
      itemKey: item?.key ?? null,
      name: item?.name ?? slug,
      ...over,
    };
  };
  const count = (moment: Instant, variances: readonly FoundVariance[]): AuditCommand => ({
    ...{ type: 'COUNT', actorId: auditor, owned: [], asOf: moment, runId: null, variances },
    ...{ expectedCount: hosts, observedCount: hosts },
    contentHash: hash('sha256', JSON.stringify([moment, variances]), 'hex'),
  });
  const settle = (name: string, outcome: 'FIXED' | 'ACCEPTED', reason: string): AuditCommand => ({
    ...{ type: 'SETTLE', varianceId: id(name), outcome, reason, changeId: null, settledById: auditor },
    ...{ onBehalfOf: null, ownerId: null, notFixed: null },
  });
  const told = (
    slug: string,
    place: number,
    previous: string | null,
    day: number,
    commands: readonly (readonly [number, AuditCommand])[],
  ) => {
    const plan = {
      ...{ title: 'Hosts of both halls', auditorId: auditor, typeNames: ['HOST'], everyDays },
      ...{ plannedFor: at(day), dueAt: at(day + 40) },
    };
    const named = { id: id(slug), key: keys[place] ?? '', previousId: previous };
    const first = mustSucceed(planAudit(named, plan, [], at(previous === null ? day - 1 : day)));
    let events: readonly ConfigurationAuditEvent[] = first;
    let audit = first.reduce<ConfigurationAudit | undefined>(evolve, undefined);
    for (const [on, command] of commands) {
      if (!audit) break;
      const next = mustSucceed(decide(audit, command, at(on)));
      events = [...events, ...next];
      audit = next.reduce(evolve, audit);
    }
    if (!audit) throw new Error('an audit begins with an event');
    return { audit, events };
  };
  const moved = variance('moved', 'data-01', { field: 'location', expected: 'Hall 1', observed: 'Hall 2' });
  const larger = variance('larger', 'app-02', { field: 'memoryGb', expected: 64, observed: 128 });
  const renamed = variance('renamed', 'app-03', {
    field: 'operatingSystem',
    expected: 'Debian 13',
    observed: 'Debian 12',
  });
  const conclusion = 'Moves are recorded late: who carries a machine tells the configuration manager on the day.';
  return [
    told('hosts 1', 0, null, 6, [
      [7, count(at(7), [moved, larger])],
      [8, settle('moved', 'FIXED', 'The machine went back to its hall.')],
      [9, settle('larger', 'ACCEPTED', 'On loan for a test that ends next week.')],
      [10, { type: 'CLOSE', actorId: auditor, conclusion }],
    ]),
    told('hosts 2', 1, id('hosts 1'), 6 + everyDays, [[8 + everyDays, count(at(8 + everyDays), [renamed])]]),
  ];
};
