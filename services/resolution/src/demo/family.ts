/**
 * What the demonstration shows of incidents beside their lives: a parent with children, a duplicate, watchers, files,
 * escalations and the rules of them. Everything is what the rules of the process decided.
 */
import { demoId, people, teams } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { recordMany, type Tx } from '@attest/record';
import {
  decide,
  type EscalationRule,
  evolve,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  isOpen,
  publishRules,
} from '../incident/domain/index.ts';
import { escalationRulesId, escalationRulesStore, incidentStore } from '../incident/store/index.ts';

const toManager = { kind: 'HIERARCHICAL', teamId: null, personId: null, role: 'INCIDENT_MANAGER' } as const;

const rules: readonly EscalationRule[] = [
  {
    ...toManager,
    id: 'critical-without-owner',
    name: 'A critical incident has nobody',
    trigger: 'NO_OWNER',
    afterMinutes: 15,
    states: [],
    priorities: ['P1'],
    metric: null,
  },
  {
    ...toManager,
    id: 'resolution-missed',
    name: 'The agreed time to restore service has passed',
    trigger: 'CLOCK_BREACHED',
    afterMinutes: null,
    states: [],
    priorities: ['P1', 'P2'],
    metric: 'RESOLUTION',
  },
];

export const seedEscalationRules = async (tx: Tx, at: Instant): Promise<void> => {
  const said = publishRules(escalationRulesId, rules, at);
  if (said.ok)
    await recordMany(tx, escalationRulesStore, [{ before: undefined, events: said.value }], {
      reason: 'demonstration',
    });
};

const escalationOf = (incident: Incident) => ({ escalationId: demoId('escalation', incident.id) });

/** What happens to the open incidents of one kind, the oldest first: the first is the parent of those after it. */
const commandsFor = (all: readonly Incident[], index: number): IncidentCommand[] => {
  const [parent] = all;
  const incident = all[index];
  const manager = people.find(({ persona }) => persona === 'incident-manager');
  const platform = teams.find(({ slug }) => slug === 'platform');
  if (!parent || !incident || !manager || !platform) return [];
  const file = {
    attachmentId: demoId('attachment', incident.id),
    replaces: null,
    name: 'delivery-report.txt',
    mediaType: 'text/plain',
    sizeBytes: 18_432,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    uri: 'https://files.example.org/delivery-report.txt',
  };
  if (index === 0)
    return [
      { type: 'WATCH', personId: manager.id },
      { type: 'ATTACH', ...file },
      {
        type: 'ESCALATE_TO_MANAGEMENT',
        ...escalationOf(incident),
        personId: manager.id,
        role: null,
        why: 'One call after the other about the same.',
      },
    ];
  if (index <= 3) return [{ type: 'MAKE_CHILD', parent, children: 0 }];
  if (index === 4) return [{ type: 'MARK_DUPLICATE', original: parent, children: 0 }];
  if (index === 5)
    return [
      {
        type: 'ESCALATE_TO_TEAM',
        ...escalationOf(incident),
        teamId: platform.id,
        why: 'The mail store is slow: this needs the people of the platform.',
      },
    ];
  return [];
};

/** Tells on from the open incidents of the category that is there most. */
export const seedFamily = async (tx: Tx, incidents: readonly Incident[], now: Instant): Promise<void> => {
  const kinds = Map.groupBy(
    incidents.filter(({ state }) => isOpen(state)),
    ({ category }) => category,
  );
  const [most = []] = [...kinds.values()].toSorted((a, b) => b.length - a.length);
  const all = most.toSorted((a, b) => (a.loggedAt < b.loggedAt ? -1 : 1)).slice(0, 6);
  const items = all.flatMap((before, index) => {
    const after = plusMs(before.updatedAt, 60_000);
    const at = after < now ? after : now;
    let incident = before;
    const events: IncidentEvent[] = [];
    for (const command of commandsFor(all, index)) {
      const decision = decide(incident, command, at);
      if (!decision.ok) continue;
      events.push(...decision.value);
      incident = decision.value.reduce(evolve, incident);
    }
    return events.length > 0 ? [{ before, events }] : [];
  });
  await recordMany(tx, incidentStore, items, { reason: 'demonstration' });
};
