/** The provider and the customer agree what a major incident is. */
import { demoId } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';

export const customerId = demoId('customer', 'nordlicht');
export const serviceId = demoId('service', 'email');

const rules = [
  { name: 'E-mail is down', priorityAtLeast: 'P1', serviceIds: [serviceId] },
  { name: 'Many incidents of one cause', childIncidentsAtLeast: 5 },
];
const own = 'id version state';

export const agreeCriteria = async ({ as, check, chapter, refused }: Stage): Promise<void> => {
  await chapter('criteria are in force once both have agreed', async () => {
    const draft = { customerId, rules, updateMinutes: [{ priority: 'P1', minutes: 30 }], acknowledgeMinutes: 15 };
    await refused('agent', 'draftMajorIncidentCriteria', draft, 'FORBIDDEN');
    const { id } = await as('relationship-manager').does<Named>('draftMajorIncidentCriteria', draft, own);
    const agree = { id, party: 'PROVIDER' };
    await as('incident-manager').does<Named>('agreeMajorIncidentCriteria', agree, own);
    await refused('incident-manager', 'putMajorIncidentCriteriaInForce', { id }, 'BOTH_MUST_AGREE');
    await refused('customer-user', 'agreeMajorIncidentCriteria', agree, 'AGREEMENT_NOT_YOURS');
    await as('customer-user').does<Named>('agreeMajorIncidentCriteria', { id, party: 'CUSTOMER' }, own);
    const { state } = await as('incident-manager').does<Named>('putMajorIncidentCriteriaInForce', { id }, own);
    check.equal('they are in force', state, 'IN_FORCE');
    return undefined;
  });
};
