/** A major incident: agreed criteria, an owner who does not mend, top management told, updates, a review before the end. */
import { randomBytes } from 'node:crypto';
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { everyRecord } from '../verify.ts';
import { agreeCriteria } from './criteria.ts';
import { declare, tellTopManagement } from './declare.ts';
import { reviewAndClose } from './review.ts';
import { restore, work } from './work.ts';

export const majorIncident: Story = {
  name: 'major-incident',
  summary:
    'an incident meets agreed criteria: declared, top management told, restored, reviewed, closed with an improvement',
  needsOwnPlatform: false,
  tell: async (stage) => {
    await agreeCriteria(stage);
    const major = await declare(stage, randomBytes(3).toString('hex'));
    await tellTopManagement(stage, major);
    const child = await work(stage, major);
    await restore(stage, major, child);
    await reviewAndClose(stage, major);
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
