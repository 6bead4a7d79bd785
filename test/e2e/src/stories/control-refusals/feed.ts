/** What addresses of the schedule of changes refuse. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import type { Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.7.3.2';
const atMost = 10;

const open = ({ as }: Stage): Promise<Named> => as('engineer').does('openCalendarFeed', { name: 'My calendar' });

export const ofFeeds: Provocations = {
  FEED_NOT_YOURS: {
    clause,
    attempt: async (stage) => ({
      who: 'agent',
      command: 'revokeCalendarFeed',
      input: { id: (await open(stage)).id, why: 'It is not needed.' },
    }),
  },
  FEEDS_AT_MOST: {
    clause,
    attempt: async (stage) => {
      // One is open already.
      for (let n = 1; n < atMost; n += 1) await open(stage);
      return { who: 'engineer', command: 'openCalendarFeed', input: { name: 'My calendar' } };
    },
  },
};
