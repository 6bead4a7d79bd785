/** What incidents refuse. */
import { randomUUID } from 'node:crypto';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import {
  anIncident,
  dayMs,
  fromNow,
  nobody,
  type Provocations,
  resolved,
  serviceId,
  teamId,
  worked,
} from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.1';

const child = async (stage: Stage): Promise<{ parent: Named; child: Named }> => {
  const [parent, other] = [await anIncident(stage), await anIncident(stage)];
  return {
    parent,
    child: await stage.as('agent').does('makeIncidentChild', { id: other.id, parentId: parent.id }),
  };
};

const duplicate = async (stage: Stage): Promise<Named> => {
  const [original, other] = [await anIncident(stage), await anIncident(stage)];
  return stage.as('agent').does('markIncidentDuplicate', { id: other.id, originalId: original.id });
};

const file = {
  ...{ name: 'log.txt', mediaType: 'text/plain', sizeBytes: 12, sha256: 'a'.repeat(64) },
  uri: 'https://files.example.org/log.txt',
};

/** An incident of another system that was resolved three days ago. */
const resolvedBefore = async ({ as }: Stage): Promise<string> => {
  const source = `before-${randomUUID()}`;
  const row = {
    ...{ source, externalId: '1', revision: 1, at: fromNow(-3 * dayMs), state: 'RESOLVED', title: 'It was slow' },
    ...{ channel: 'PHONE', category: 'email', impact: 'LOW', urgency: 'LOW', serviceId },
  };
  await as('incident-manager').does('importIncidents', { rows: [row] }, 'logged');
  const { incidents } = await as('agent').ask<{ incidents: { nodes: Named[] } }>(
    'query Before($source: String!) { incidents(filter: { source: $source }) { nodes { id key version state } } }',
    { source },
  );
  return incidents.nodes[0]?.id ?? '';
};

const settings = { autoCloseDays: 7, reopenWindowDays: 14 };

export const ofIncidents: Provocations = {
  ASSIGNEE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await worked(stage);
      await stage.as('agent').does('waitOnUser', { id });
      return {
        who: 'agent',
        command: 'resolveIncident',
        input: { id, kind: 'PERMANENT', resolution: 'It works again.' },
      };
    },
  },
  LINK_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await worked(stage);
      return { who: 'agent', command: 'waitOnProblem', input: { id, onId: nobody } };
    },
  },
  WAITED_ON: {
    clause,
    attempt: async (stage) => {
      const { id } = await worked(stage);
      const problem = await stage.as('problem-manager').does('raiseProblem', {
        ...{ title: 'Mail is held back', impact: 'LOW', urgency: 'LOW', incidentIds: [id] },
      });
      const link = { id, kind: 'PROBLEM', targetId: problem.id };
      await stage.onceKnown('agent', 'linkIncident', link);
      await stage.as('agent').does('waitOnProblem', { id, onId: problem.id });
      return { who: 'agent', command: 'unlinkIncident', input: link };
    },
  },
  REOPEN_WINDOW_PASSED: {
    clause,
    attempt: async (stage) => {
      const services = [{ serviceId, autoCloseDays: 300, reopenWindowDays: 1 }];
      await stage.as('incident-manager').does('publishIncidentSettings', { ...settings, services }, 'version');
      return { who: 'agent', command: 'reopenIncident', input: { id: await resolvedBefore(stage) } };
    },
    afterwards: async ({ as }) => {
      await as('incident-manager').does('publishIncidentSettings', settings, 'version');
    },
  },
  ATTACHMENT_SETTLED: {
    clause: 'ISO/IEC 20000-1:2018 7.5.3',
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      const { attachments } = await stage
        .as('agent')
        .does<{ attachments: readonly { id: string }[] }>('attachToIncident', { id, ...file }, 'attachments { id }');
      const input = { id, attachmentId: attachments[0]?.id, why: 'It names a person.' };
      await stage.as('agent').does('withdrawIncidentAttachment', input);
      return { who: 'agent', command: 'withdrawIncidentAttachment', input };
    },
  },
  TEAM_HAS_IT: {
    clause,
    attempt: async (stage) => {
      const { id } = await worked(stage);
      return { who: 'agent', command: 'escalateIncidentToTeam', input: { id, teamId, why: 'They know it best.' } };
    },
  },
  ORIGINAL_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      await stage.as('agent').does('startIncident', { id });
      return {
        who: 'agent',
        command: 'resolveIncident',
        input: { id, kind: 'DUPLICATE', resolution: 'It was told before.' },
      };
    },
  },
  RELATED_TO_ITSELF: {
    clause,
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      return { who: 'agent', command: 'makeIncidentChild', input: { id, parentId: id } };
    },
  },
  PARENT_IS_CHILD: {
    clause,
    attempt: async (stage) => {
      const family = await child(stage);
      const { id } = await anIncident(stage);
      return { who: 'agent', command: 'makeIncidentChild', input: { id, parentId: family.child.id } };
    },
  },
  PARENT_SETTLED: {
    clause,
    attempt: async (stage) => {
      const [{ id }, parent] = [await anIncident(stage), await resolved(stage)];
      return { who: 'agent', command: 'makeIncidentChild', input: { id, parentId: parent.id } };
    },
  },
  CHILD_OF_ANOTHER: {
    clause,
    attempt: async (stage) => {
      const [family, another] = [await child(stage), await anIncident(stage)];
      return { who: 'agent', command: 'makeIncidentChild', input: { id: family.child.id, parentId: another.id } };
    },
  },
  HAS_CHILDREN: {
    clause,
    attempt: async (stage) => {
      const [{ parent }, another] = [await child(stage), await anIncident(stage)];
      return { who: 'agent', command: 'markIncidentDuplicate', input: { id: parent.id, originalId: another.id } };
    },
  },
  NOT_A_CHILD: {
    clause,
    attempt: async (stage) => {
      const { id } = await anIncident(stage);
      return { who: 'agent', command: 'separateIncident', input: { id } };
    },
  },
  ORIGINAL_IS_DUPLICATE: {
    clause,
    attempt: async (stage) => {
      const [{ id }, original] = [await anIncident(stage), await duplicate(stage)];
      return { who: 'agent', command: 'markIncidentDuplicate', input: { id, originalId: original.id } };
    },
  },
  ORIGINAL_SETTLED: {
    clause,
    attempt: async (stage) => {
      const [{ id }, original] = [await anIncident(stage), await anIncident(stage)];
      await stage.as('agent').does('cancelIncident', { id: original.id, why: 'Logged in error.' });
      return { who: 'agent', command: 'markIncidentDuplicate', input: { id, originalId: original.id } };
    },
  },
};
