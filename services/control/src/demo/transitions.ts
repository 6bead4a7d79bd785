/** The demonstration's transitions: a service that was changed and looked back upon, and one that is on its way out. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  decide,
  evolve,
  type ProposeTransition,
  propose,
  type Transition,
  type TransitionCommand,
  type TransitionEvent,
} from '../transition/domain/index.ts';

const dayMs = 86_400_000;
const owner = persona('catalogue-manager').personId;
const changer = persona('change-manager').personId;
const engineer = persona('engineer').personId;

const told = (
  proposal: ProposeTransition,
  start: Instant,
  commands: readonly TransitionCommand[],
): readonly TransitionEvent[] => {
  let events = mustSucceed(propose(proposal, start));
  for (const [index, command] of commands.entries()) {
    const transition = events.reduce<Transition | undefined>(evolve, undefined);
    if (!transition) throw new Error('a transition begins with an event');
    events = [...events, ...mustSucceed(decide(transition, command, plusMs(start, (index + 1) * dayMs)))];
  }
  return events;
};

const plan = (slug: string, liveAt: Instant, criteria: readonly string[]) => ({
  responsibilities: 'The owner answers for it; the team of the service does it.',
  activities: 'Rehearse, tell everybody, do it on a Saturday, watch it for a week.',
  communication: 'A letter to every customer two weeks before, a note on the day.',
  resources: 'Four days of two engineers.',
  dependencies: 'None on other services.',
  risks: 'Somebody uses it in a way that nobody knows of.',
  liveAt,
  criteria: criteria.map((description, index) => ({ id: demoId(`transition criterion ${index}`, slug), description })),
});

/** Every transition's events. */
export const tellTransitions = (keys: readonly string[], epoch: Instant): (readonly TransitionEvent[])[] => {
  const [first = '', second = ''] = keys;
  const at = (day: number) => plusMs(epoch, day * dayMs);
  const proposal = (slug: string, key: string) => ({
    ...{ id: demoId('transition', slug), key, serviceId: demoId('service', slug), ownerId: owner },
    ...{ recipient: null, changeId: null },
  });
  const change = demoId('change', 'email-db');
  const authorised = { id: change, key: 'CHG-1001', state: 'CLOSED', changeType: 'NORMAL' } as const;
  const mail = { ...authorised, serviceIds: [demoId('service', 'email')] };
  const left = { slas: [], contracts: [], assets: [] };
  const outcome = 'Mail is found in less than a second, also in boxes of ten years.';
  const changed = told({ ...proposal('email', first), title: 'Search in old mail', kind: 'CHANGED', outcome }, at(2), [
    { type: 'NAME_CHANGE', change: mail },
    { type: 'PLAN', ...plan('email', at(12), ['A search in the largest box takes less than a second.']), duties: [] },
    {
      type: 'DESIGN',
      description: 'An index of its own beside the mailboxes.',
      needs: 'Found in a second; the index is part of the agreed hours.',
      arrangements: 'No agreement changes; the messaging team learns to rebuild it.',
    },
    { type: 'BUILD', evidence: 'Protocol of the rehearsal.' },
    {
      type: 'CHECK',
      ...{ criterionId: demoId('transition criterion 0', 'email'), met: true, evidence: 'Measured: 0.4 seconds.' },
      checkerId: engineer,
    },
    { type: 'ACCEPT', acceptorId: changer, left },
    { type: 'GO_LIVE', change: mail, left },
    {
      type: 'REVIEW',
      ...{ achieved: true, findings: 'Two users said so without being asked.', followUp: 'The same for calendars.' },
      ...{ reviewerId: changer, onBehalfOf: null, left },
    },
  ]);
  const duties = [
    ['DATA', 'Voicemail archive', 'Given to the customers, then erased.'],
    ['ASSET', 'Desk phones', 'Sold back to the maker.'],
    ['CONTRACT', 'Lines of Meridian Carrier', 'Ended with three months of notice.'],
    ['SLA', 'Agreement on telephony', 'Ends with the service.'],
    ['WORK', 'Open incidents and requests', 'Settled by the telephony team before the last day.'],
  ] as const;
  const removed = told(
    {
      ...proposal('telephony', second),
      title: 'Desk phones go',
      kind: 'REMOVED',
      outcome: 'Calls are made in meetings.',
    },
    at(87),
    [
      {
        type: 'PLAN',
        ...plan('telephony', at(200), ['No call for thirty days.']),
        duties: duties.map(([kind, subject, treatment]) => ({
          ...{ id: demoId(`duty ${kind}`, 'telephony'), kind, subject, treatment },
        })),
      },
      {
        type: 'CONFIRM_DUTY',
        ...{ dutyId: demoId('duty CONTRACT', 'telephony'), evidence: 'Letter of notice.', confirmerId: changer },
      },
    ],
  );
  return [changed, removed];
};
