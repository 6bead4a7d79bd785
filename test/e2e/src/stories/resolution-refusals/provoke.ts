/** How a refusal is provoked: what leads to it, and the command that is then refused. */
import { demoId, type PersonaId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';

export type Attempt = {
  readonly who: PersonaId;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
};

export type Provocation = {
  /** The clause of the standard that the refusal must cite. */
  readonly clause: string;
  /** Does everything that is allowed, and says what is not. */
  readonly attempt: (stage: Stage) => Promise<Attempt>;
  /** What sets right again what would disturb others. */
  readonly afterwards?: (stage: Stage) => Promise<void>;
};

/** By code. */
export type Provocations = Readonly<Record<string, Provocation>>;

export const customerId = demoId('customer', 'nordlicht');
export const otherCustomerId = demoId('customer', 'great-lakes');
export const serviceId = demoId('service', 'email');
export const teamId = demoId('team', 'messaging');
export const otherTeamId = demoId('team', 'platform');
/** A configuration item of the demonstration. */
export const itemId = demoId('configuration item', 'warehouse-app');
/** What is nobody's id. */
export const nobody = demoId('nothing', 'at all');

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** Milliseconds from now, as date and time. */
export const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();

/** An incident of the customer. */
export const anIncident = ({ as }: Stage, over: object = {}): Promise<Named> =>
  as('agent').does('logIncident', {
    ...{ title: 'Mail does not arrive', category: 'email', impact: 'LOW', urgency: 'LOW', serviceId, customerId },
    ...over,
  });

/** One that is with a team, and with the agent where `who` says so. */
export const worked = async (stage: Stage, assigneeId?: string): Promise<Named> => {
  const { id } = await anIncident(stage);
  return stage.as('agent').does('assignIncident', { id, teamId, ...(assigneeId !== undefined && { assigneeId }) });
};

/** One whose service is restored. */
export const resolved = async (stage: Stage): Promise<Named> => {
  const { id } = await anIncident(stage);
  await stage.as('agent').does('startIncident', { id });
  return stage.as('agent').does('resolveIncident', { id, kind: 'PERMANENT', resolution: 'The queue was emptied.' });
};
