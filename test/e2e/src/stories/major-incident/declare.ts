/** An incident is proposed by the criteria, and declared with an owner who does not mend; top management is told. */
import { demoId, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { customerId, serviceId } from './criteria.ts';

export type Major = Named & { readonly incident: Named };

type Shown = {
  readonly state: string;
  readonly faults: readonly string[];
  readonly told: readonly { readonly name: string; readonly acknowledgedAt: string | null }[];
  readonly reasons: readonly { readonly rule: string | null }[];
  readonly children: readonly { readonly id: string; readonly state: string }[];
  readonly improvements: readonly {
    readonly key: string;
    readonly state: string;
    readonly improvement: { readonly title: string } | null;
  }[];
  readonly incident: { readonly state: string };
};

const shown = `state faults told { name acknowledgedAt } reasons { rule } children { id state }
  improvements { key state improvement { title } } incident { state }`;

export const showMajor = async ({ as }: Stage, { id }: { readonly id: string }): Promise<Shown | null> =>
  (
    await as('incident-manager').ask<{ majorIncident: Shown | null }>(
      `query Major($id: ID!) { majorIncident(id: $id) { ${shown} } }`,
      { id },
    )
  ).majorIncident;

/** An incident of the customer that stops its e-mail. */
export const logOutage = ({ as }: Stage, title: string, over: object = {}): Promise<Named> =>
  as('agent').does('logIncident', {
    ...{ title, category: 'email', impact: 'HIGH', urgency: 'HIGH', serviceId, customerId, ...over },
  });

type Candidates = {
  readonly majorIncidentCandidates: { readonly nodes: readonly { id: string; incident: { id: string } | null }[] };
};

export const declare = async (stage: Stage, mark: string): Promise<Major> => {
  const { as, check, chapter, refused, soon } = stage;
  let major: Major | undefined;
  await chapter(
    'an incident that meets the criteria is proposed, and declared with an owner who does not mend',
    async () => {
      const incident = await logOutage(stage, `Mail is down everywhere (${mark})`);
      const engineer = persona('engineer').personId;
      await as('agent').does('assignIncident', {
        ...{ id: incident.id, teamId: demoId('team', 'messaging'), assigneeId: engineer },
      });
      const candidates = await soon(
        'it is a candidate',
        () =>
          as('incident-manager').ask<Candidates>(
            '{ majorIncidentCandidates(last: 100) { nodes { id incident { id } } } }',
          ),
        ({ majorIncidentCandidates: { nodes } }) => nodes.some((node) => node.incident?.id === incident.id),
        { tries: 600, everyMs: 200 },
      );
      const candidate = candidates.majorIncidentCandidates.nodes.find((node) => node.incident?.id === incident.id);
      const proposed = await showMajor(stage, { id: candidate?.id ?? '' });
      check.equal('and says why', proposed?.reasons, [{ rule: 'E-mail is down' }]);
      const incidentId = incident.id;
      const ownerId = persona('incident-manager').personId;
      await refused('agent', 'declareMajorIncident', { incidentId, ownerId }, 'FORBIDDEN');
      await refused('incident-manager', 'declareMajorIncident', { incidentId }, 'OWNER_REQUIRED');
      const wrong = { incidentId, ownerId: engineer };
      const refusal = await refused('incident-manager', 'declareMajorIncident', wrong, 'OWNER_IS_ASSIGNEE');
      check.equal('with the clause', refusal.clause, 'ISO/IEC 20000-1:2018 8.6.1');
      const declared = await as('incident-manager').does('declareMajorIncident', { incidentId, ownerId });
      check.equal('then it is declared', declared.state, 'DECLARED');
      await refused('incident-manager', 'declareMajorIncident', { incidentId, ownerId }, 'ALREADY_MAJOR');
      major = { ...declared, incident };
      return declared.key;
    },
  );
  if (!major) throw new Error('no major incident was declared');
  return major;
};

type Notifications = {
  readonly myNotifications: { readonly nodes: readonly { readonly id: string; readonly sourceId: string }[] };
};

export const tellTopManagement = async (stage: Stage, major: Major): Promise<void> => {
  const { as, check, chapter, refused, soon } = stage;
  await chapter('top management is told and acknowledges, and the receipt is on the record', async () => {
    const query = '{ myNotifications(filter: { unacknowledgedByMe: true }, first: 100) { nodes { id sourceId } } }';
    const told = await soon(
      'the director is told',
      () => as('director').ask<Notifications>(query),
      ({ myNotifications: { nodes } }) => nodes.some(({ sourceId }) => sourceId === major.id),
    );
    const id = told.myNotifications.nodes.find(({ sourceId }) => sourceId === major.id)?.id ?? '';
    await refused('agent', 'acknowledgeNotification', { id }, 'NOT_TOLD');
    await as('director').does('acknowledgeNotification', { id });
    await refused('director', 'acknowledgeNotification', { id }, 'ACKNOWLEDGED_BEFORE');
    const { name } = persona('director');
    const seen = await soon(
      'the receipt comes back',
      () => showMajor(stage, major),
      (found) => (found?.told ?? []).some((one) => one.name === name && one.acknowledgedAt !== null),
    );
    check.equal('and nothing is wrong', seen?.faults, []);
    return name;
  });
};
