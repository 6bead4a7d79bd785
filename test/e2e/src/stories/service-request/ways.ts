/** Orders that end otherwise: refused by who approves, taken back by who asked; and nobody else may. */
import type { Stage } from '../../story.ts';
import { chained } from '../verify.ts';
import { customerId, type Offered } from './offer.ts';
import { answers } from './order.ts';

export const endOtherwise = async (stage: Stage, item: Offered): Promise<void> => {
  const { as, check, chapter, refused } = stage;
  const order = { itemId: item.id, answers };
  const approval = 'Budget';
  await chapter('an order is rejected', async () => {
    const { id, key } = await as('agent').does('submitServiceRequest', { ...order, customerId, channel: 'PHONE' });
    await refused('agent', 'approveServiceRequest', { id, approval }, 'APPROVER_IS_REQUESTER');
    await refused('finance-manager', 'rejectServiceRequest', { id, approval, why: ' ' }, 'INVALID_INPUT');
    const why = 'Aisle B07 is closed in spring.';
    const rejected = await as('finance-manager').does('rejectServiceRequest', { id, approval, why });
    check.equal('with its reason', rejected.state, 'REJECTED');
    for (const [who, command] of [
      ['agent', 'startRequestTask'],
      ['agent', 'cancelServiceRequest'],
      ['finance-manager', 'approveServiceRequest'],
    ] as const) {
      const more =
        command === 'startRequestTask' ? { task: 'x' } : command === 'cancelServiceRequest' ? { why } : { approval };
      const over = await refused(who, command, { id, ...more }, 'ILLEGAL_TRANSITION');
      check.equal('then nothing more is possible', over.allowed, []);
    }
    await chained(stage, 'serviceRequest', id, ['RequestSubmitted', 'RequestApprovalAsked', 'RequestRejected']);
    return key;
  });
  await chapter('another is taken back', async () => {
    const { id, key } = await as('customer-user').does('submitServiceRequest', order);
    await refused('agent', 'cancelServiceRequest', { id, why: 'Not ours to say.' }, 'REQUESTER_REQUIRED');
    const hidden = await as('supplier-user').ask<{ serviceRequest: unknown }>(
      'query Hidden($id: ID!) { serviceRequest(id: $id) { key } }',
      { id },
    );
    check.equal('who has no part in it does not see it', hidden.serviceRequest, null);
    const back = await as('customer-user').does('cancelServiceRequest', { id, why: 'Two stations are enough.' });
    check.equal('by who asked', back.state, 'CANCELLED');
    await refused('finance-manager', 'approveServiceRequest', { id, approval }, 'ILLEGAL_TRANSITION');
    await chained(stage, 'serviceRequest', id, ['RequestSubmitted', 'RequestApprovalAsked', 'RequestCancelled']);
    return key;
  });
};
