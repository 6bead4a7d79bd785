/** The end: a review that somebody else approves, and an improvement that is followed in governance. */
import { persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { type Major, showMajor } from './declare.ts';

const dayMs = 86_400_000;

export const reviewAndClose = async (stage: Stage, { id, key }: Major): Promise<void> => {
  const { as, check, chapter, refused, soon } = stage;
  await chapter('it is closed after a review and with an improvement, and not before', async () => {
    const close = (code: string) => refused('incident-manager', 'closeMajorIncident', { id }, code);
    check.equal('the review is asked for', (await close('REVIEW_REQUIRED')).allowed, ['REVIEW']);
    await as('incident-manager').does('reviewMajorIncident', {
      ...{ id, whatHappened: 'The storage of the first site was full.', wentWell: 'The second site was ready.' },
      ...{ wentWrong: 'Nobody was told that it filled up.', cause: 'There is no alarm below 5 % of free space.' },
    });
    await close('REVIEW_NOT_APPROVED');
    await refused('incident-manager', 'approveMajorIncidentReview', { id }, 'APPROVER_IS_REVIEWER');
    await as('sms-manager').does('approveMajorIncidentReview', { id });
    await close('IMPROVEMENT_REQUIRED');
    const ownerId = persona('engineer').personId;
    const improvement = {
      ...{ title: 'Alarm at 5 % of free space', sourceKind: 'MAJOR_INCIDENT', sourceId: id, ownerId },
      ...{ expectedEffect: 'No outage by a full disk in a year.' },
    };
    const past = { ...improvement, dueOn: '2020-01-01' };
    await refused('incident-manager', 'proposeImprovement', past, 'DUE_IN_THE_PAST');
    const dueOn = new Date(Date.now() + 60 * dayMs).toISOString().slice(0, 10);
    const proposed = await as('incident-manager').does<Named>('proposeImprovement', { ...improvement, dueOn });
    await refused('sms-manager', 'startImprovement', { id: proposed.id }, 'ILLEGAL_TRANSITION');
    await as('sms-manager').does('acceptImprovement', { id: proposed.id });
    await soon(
      'the major incident knows that its improvement was accepted',
      () => showMajor(stage, { id }),
      (found) =>
        (found?.improvements ?? []).some(
          ({ key, state, improvement }) => key === proposed.key && state === 'ACCEPTED' && improvement !== null,
        ),
    );
    const closed = await as('incident-manager').does('closeMajorIncident', { id });
    check.equal('it is closed', closed.state, 'CLOSED');
    return `${key}, ${proposed.key}`;
  });
};
