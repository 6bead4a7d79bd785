/** The demonstration's problems: of a kind of incident that was frequent early on each, in every state; two are known errors. */
import { demoId } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { nextKeys, recordMany, type Tx } from '@attest/record';
import type { Incident } from '../incident/domain/index.ts';
import { shippedMatrix } from '../priority.ts';
import { decide, evolve, type Problem, type ProblemCommand, raise } from '../problem/domain/index.ts';
import { problemStore } from '../problem/store.ts';

const hourMs = 3_600_000;

type Slug = 'vpn' | 'scanner' | 'printer' | RoundOff;
/** Problems that show the other states; each of the incidents of a category. */
type RoundOff = 'raised' | 'resolved' | 'closed' | 'cancelled';
type Story = {
  readonly slug: Slug;
  /** Its incidents' category; the slug unless told. */
  readonly category?: string;
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

const tried = {
  method: 'EXPERIMENT',
  hypothesis: 'A name of more than 255 bytes ends the restore.',
  test: 'A folder of 256 letters, and one of 128 Chinese characters.',
  outcome: 'Both end it; one letter less and both pass.',
} as const;

const stories: readonly Story[] = [
  {
    slug: 'vpn',
    title: 'Tunnels drop when the carrier line switches over',
    description: 'Eight incidents with the same pattern.',
    incidents: 8,
    steps: [
      [{ type: 'START_DIAGNOSIS' }, 3],
      [{ type: 'NOTE_DIAGNOSIS', entryId: demoId('diagnosis', 'vpn-1'), body: 'Only sites with two lines.' }, 6],
      [
        {
          type: 'CORRECT_DIAGNOSIS',
          entryId: demoId('diagnosis', 'vpn-2'),
          correctsId: demoId('diagnosis', 'vpn-1'),
          body: 'Only sites whose second line is of another carrier.',
        },
        9,
      ],
      [
        {
          type: 'RECORD_ROOT_CAUSE',
          rootCause: 'The keep-alive is longer than the line’s switch-over.',
          analysis: {
            method: 'FIVE_WHYS',
            whys: [
              { question: 'Why do tunnels drop?', answer: 'Both ends wait for the other.' },
              { question: 'Why do they wait?', answer: 'Neither hears that the line was switched over.' },
              { question: 'Why not?', answer: 'The keep-alive is longer than the switch-over takes.' },
            ],
          },
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
  {
    slug: 'raised',
    category: 'handset',
    title: 'Handsets ring once and fall silent',
    description: 'Three in a week, on different floors.',
    incidents: 3,
    steps: [],
  },
  {
    slug: 'resolved',
    category: 'restore',
    title: 'Restores stop at long file names',
    description: 'Whoever asks for a folder gets half of it.',
    incidents: 4,
    steps: [
      [{ type: 'START_DIAGNOSIS' }, 4],
      [{ type: 'ESCALATE', toId: null, why: 'The supplier answers on working days only.' }, 30],
      [{ type: 'RECORD_ROOT_CAUSE', rootCause: 'The agent counts bytes, not characters.', analysis: tried }, 50],
      [
        {
          type: 'RESOLVE',
          resolution: 'Restores go by the short names until the agent is replaced.',
          ciIds: [],
          tookEffectAt: null,
          effectDays: 14,
        },
        60,
      ],
    ],
  },
  {
    slug: 'closed',
    category: 'carrier line',
    title: 'The line of one site drops in heavy rain',
    description: 'The carrier sees nothing.',
    incidents: 4,
    steps: [
      [{ type: 'START_DIAGNOSIS' }, 2],
      [{ type: 'RESOLVE', resolution: 'The site moved.', ciIds: [], tookEffectAt: null, effectDays: 7 }, 100],
      [{ type: 'CLOSE', why: 'The cause was left behind with the building.' }, 120],
    ],
  },
  {
    slug: 'cancelled',
    category: 'voicemail',
    title: 'Voicemail speaks another language',
    description: 'Two people, the same day.',
    incidents: 2,
    steps: [[{ type: 'CANCEL', why: 'A setting of the two people, no common cause.' }, 20]],
  },
];

const told = ({ slug, title, description, steps, ...story }: Story, key: string, incidents: readonly Incident[]) => {
  const about = story.category ?? slug;
  const kind = incidents.filter(({ category }) => category === about).slice(0, story.incidents);
  const last = kind.at(-1);
  if (!last) return [];
  const at: Instant = plusMs(last.loggedAt, hourMs);
  const raised = raise(
    {
      id: problemId(slug),
      key,
      title,
      description,
      category: about,
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
