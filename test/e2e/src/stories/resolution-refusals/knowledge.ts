/** What knowledge articles refuse. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { anIncident, type Provocations } from './provoke.ts';

const text = { title: 'Mail is held back', body: 'Empty the queue of the second relay.', language: 'en' };

/** An article that its author, the incident manager, has submitted. */
const submitted = async ({ as }: Stage): Promise<Named> => {
  const { id } = await as('incident-manager').does('writeArticle', { text });
  return as('incident-manager').does('submitArticle', { id });
};

export const ofKnowledge: Provocations = {
  REVIEWER_IS_AUTHOR: {
    clause: 'ISO/IEC 20000-1:2018 7.5.2',
    attempt: async (stage) => {
      const { id } = await submitted(stage);
      return { who: 'incident-manager', command: 'approveArticle', input: { id } };
    },
  },
  REVIEW_DATE_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 7.6',
    attempt: async (stage) => {
      const { id } = await submitted(stage);
      await stage.as('problem-manager').does('approveArticle', { id });
      return { who: 'problem-manager', command: 'publishArticle', input: { id } };
    },
  },
  NOTHING_PUBLISHED: {
    clause: 'ISO/IEC 20000-1:2018 7.6',
    attempt: async (stage) => {
      const [{ id }, incident] = [await submitted(stage), await anIncident(stage)];
      return { who: 'agent', command: 'useArticle', input: { id, incidentId: incident.id } };
    },
  },
};
