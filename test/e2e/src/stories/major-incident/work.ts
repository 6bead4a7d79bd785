/** The restoration: children, timeline, updates, and what the customer sees of it. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { logOutage, type Major, showMajor } from './declare.ts';

type Timeline = {
  readonly majorIncident: {
    readonly timeline: readonly {
      readonly id: string;
      readonly kind: string;
      readonly body: string;
      readonly correctedById: string | null;
    }[];
    readonly updates: readonly { readonly body: string }[];
    readonly updateDueAt: string | null;
  } | null;
};
const timelineQuery = `query Timeline($id: ID!) { majorIncident(id: $id) {
  timeline { id kind body correctedById } updates { body } updateDueAt } }`;

export const work = async (stage: Stage, { id, key }: Major & Named): Promise<Named> => {
  const { as, check, chapter, soon } = stage;
  const major = await showMajor(stage, { id });
  check.that(`${key} is declared`, major?.state === 'DECLARED', major);
  let child: Named | undefined;
  await chapter(
    'children, a timeline whose corrections keep what was, and an update that the customer sees',
    async () => {
      const lead = (
        await as('agent').ask<{ majorIncident: { incident: Named } }>(
          'query Lead($id: ID!) { majorIncident(id: $id) { incident { id key version state } } }',
          { id },
        )
      ).majorIncident.incident;
      const other = await logOutage(stage, 'Calendar is empty', { impact: 'LOW' });
      child = other;
      await as('agent').does('makeIncidentChild', { id: other.id, parentId: lead.id });
      await soon(
        'the child belongs to it',
        () => showMajor(stage, { id }),
        (found) => (found?.children ?? []).some((one) => one.id === other.id),
      );
      await as('engineer').does('startMajorIncident', { id });
      await as('engineer').does('addMajorIncidentEntry', { id, kind: 'FACT', body: 'The disk is 98 % full.' });
      const before = await as('engineer').ask<Timeline>(timelineQuery, { id });
      const entry = before.majorIncident?.timeline.find(({ kind }) => kind === 'FACT');
      await as('engineer').does('correctMajorIncidentEntry', { id, entryId: entry?.id, body: 'The disk is full.' });
      const { majorIncident } = await as('engineer').ask<Timeline>(timelineQuery, { id });
      const facts = majorIncident?.timeline.filter(({ kind }) => kind === 'FACT') ?? [];
      check.equal(
        'the former entry stays',
        facts.map(({ body, correctedById }) => [body, correctedById !== null]),
        [
          ['The disk is 98 % full.', true],
          ['The disk is full.', false],
        ],
      );
      const body = 'We are moving mail to the second site.';
      await as('agent').does('sendMajorIncidentUpdate', { id, body });
      await as('agent').does('sendMajorIncidentUpdate', { id, audience: 'INTERNAL', body: 'The alarm was off.' });
      const seen = await as('customer-user').ask<Timeline>(timelineQuery, { id });
      check.equal(
        'the customer sees what is for customers',
        [seen.majorIncident?.timeline, seen.majorIncident?.updates],
        [[], [{ body }]],
      );
      check.that('and when more comes', seen.majorIncident?.updateDueAt !== null, seen);
      return `${majorIncident?.timeline.length} entries`;
    },
  );
  if (!child) throw new Error('there is no child');
  return child;
};

export const restore = async (stage: Stage, { id }: Major, child: Named): Promise<void> => {
  const { as, chapter, soon } = stage;
  await chapter('service is restored, and its incidents are resolved with it', async () => {
    await as('engineer').does('restoreMajorIncident', { id, restoration: 'Mail runs on the second site.' });
    await soon(
      'the lead incident and its child follow',
      () => showMajor(stage, { id }),
      (found) =>
        found?.incident.state === 'RESOLVED' &&
        found.children.some((one) => one.id === child.id && one.state === 'RESOLVED'),
    );
    return undefined;
  });
};
