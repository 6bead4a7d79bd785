/** The demonstration's problems: of a kind of incident that was frequent early on each, one diagnosed, two known errors. */
import { demoId } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { nextKeys, recordMany, type Tx } from '@attest/record';
import type { Incident } from '../incident/domain/index.ts';
import { shippedMatrix } from '../priority.ts';
import { decide, evolve, type Problem, type ProblemCommand, raise } from '../problem/domain.ts';
import { problemStore } from '../problem/store.ts';

const hourMs = 3_600_000;

type Slug = 'vpn' | 'scanner' | 'printer';
type Story = {
  readonly slug: Slug;
  readonly title: string;
  readonly description: string;
  readonly incidents: number;
  readonly steps: readonly (readonly [command: ProblemCommand, afterHours: number])[];
};

export const problemId = (slug: Slug): string => demoId('problem', slug);

/** The configuration items in which known errors live, as control's demonstration has them, by category of incident. */
const livesIn: Readonly<Record<string, string>> = {
  scanner: demoId('configuration item', 'warehouse-app'),
  printer: demoId('configuration item', 'workplace-app'),
};

/** The configuration items of an incident of that category. */
export const itemsOf = (category: string): string[] => {
  const item = livesIn[category];
  return item === undefined ? [] : [item];
};

const stories: readonly Story[] = [
  {
    slug: 'vpn',
    title: 'Tunnels drop when the carrier line switches over',
    description: 'Eight incidents with the same pattern.',
    incidents: 8,
    steps: [
      [{ type: 'START_DIAGNOSIS' }, 3],
      [
        {
          type: 'RECORD_ROOT_CAUSE',
          rootCause: 'The keep-alive is longer than the line’s switch-over.',
          method: 'FIVE_WHYS',
        },
        30,
      ],
    ],
  },
  {
    slug: 'scanner',
    title: 'Hand scanners lose their session at the change of shift',
    description: 'Always within ten minutes of the change, on every aisle.',
    incidents: 5,
    steps: [
      [{ type: 'START_DIAGNOSIS' }, 5],
      [
        {
          type: 'RECORD_KNOWN_ERROR',
          ciIds: itemsOf('scanner'),
          workaround: 'Hold the trigger for five seconds, then sign in again at the charging station.',
        },
        20,
      ],
    ],
  },
  {
    slug: 'printer',
    title: 'Print queues block after an update of the driver',
    description: 'The spooler holds the oldest job for ever.',
    incidents: 4,
    steps: [
      [
        {
          type: 'RECORD_KNOWN_ERROR',
          ciIds: itemsOf('printer'),
          workaround: 'Delete the oldest job and restart the spooler.',
        },
        8,
      ],
    ],
  },
];

const told = ({ slug, title, description, steps, ...story }: Story, key: string, incidents: readonly Incident[]) => {
  const kind = incidents.filter(({ category }) => category === slug).slice(0, story.incidents);
  const last = kind.at(-1);
  if (!last) return [];
  const at: Instant = plusMs(last.loggedAt, hourMs);
  const raised = raise(
    {
      id: problemId(slug),
      key,
      title,
      description,
      category: slug,
      serviceId: last.serviceId,
      impact: 'HIGH',
      urgency: 'MEDIUM',
      incidentIds: kind.map(({ id }) => id),
      evidence: null,
      proposalId: null,
    },
    shippedMatrix,
    at,
  );
  if (!raised.ok) throw new Error(`the demonstration cannot raise ${title}: ${raised.refusal.code}`);
  const events = [...raised.value];
  let state = events.reduce<Problem | undefined>(evolve, undefined);
  for (const [command, hours] of steps) {
    const decision = state && decide(state, command, plusMs(at, hours * hourMs));
    if (!decision?.ok) throw new Error(`the demonstration cannot ${command.type} ${title}`);
    events.push(...decision.value);
    state = decision.value.reduce<Problem | undefined>(evolve, state);
  }
  return [{ before: undefined, events }];
};

/** Seeds the problems, from incidents of the first weeks. */
export const seedProblems = async (tx: Tx, incidents: readonly Incident[]): Promise<void> => {
  const keys = await nextKeys(tx, 'PRB', stories.length);
  const items = stories.flatMap((story, index) => told(story, keys[index] ?? '', incidents));
  await recordMany(tx, problemStore, items, { reason: 'demonstration' });
};
