/** The demonstration's major incidents: what resolution and governance both tell of them. One is closed, one is to be reviewed. */
import { type Instant, plusMs } from '@attest/kernel';
import { demoId } from './id.ts';
import { demoEpoch } from './window.ts';

const hourMs = 3_600_000;

export type DemoMajorIncident = {
  readonly slug: string;
  readonly id: string;
  readonly key: string;
  readonly incidentId: string;
  readonly notificationId: string;
  /** The improvement that came of it; null while it is not reviewed. */
  readonly improvementId: string | null;
  readonly title: string;
  /** Which service it is about. */
  readonly service: string;
  /** Hours after the start of the demonstration. */
  readonly declaredAfterHours: number;
};

const major = (
  slug: string,
  facts: Pick<DemoMajorIncident, 'key' | 'title' | 'service' | 'declaredAfterHours'>,
  improved: boolean,
): DemoMajorIncident => ({
  ...facts,
  slug,
  id: demoId('major-incident', slug),
  incidentId: demoId('incident', `major ${slug}`),
  notificationId: demoId('notification', slug),
  improvementId: improved ? demoId('improvement', slug) : null,
});

export const majorIncidents: readonly DemoMajorIncident[] = [
  major(
    'mail-storage',
    { key: 'MAJ-1001', title: 'Mail is down at every site', service: 'email', declaredAfterHours: 58 * 24 + 9 },
    true,
  ),
  major(
    'network',
    {
      key: 'MAJ-1002',
      title: 'No site reaches the data centre',
      service: 'site-network',
      declaredAfterHours: 89 * 24 + 14,
    },
    false,
  ),
];

/** When it was declared, in the demonstration that is looked at now. */
export const declaredAt = ({ declaredAfterHours }: DemoMajorIncident, now: Instant): Instant =>
  plusMs(demoEpoch(now), declaredAfterHours * hourMs);

/** Minutes from the declaration to the receipt of top management. */
export const acknowledgedAfterMinutes = 6;
