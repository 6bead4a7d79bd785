/** From a customer's order to its confirmation, and from a question to an answer that the provider knows. */
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { everyRecord } from '../verify.ts';
import { fulfil } from './fulfil.ts';
import { offerItem } from './offer.ts';
import { orderItem } from './order.ts';
import { answerFromKnowledge } from './question.ts';
import { endOtherwise } from './ways.ts';

export const serviceRequest: Story = {
  name: 'service-request',
  summary:
    'from an order with its form, approval, tasks and standard change, and a question, to what the customer confirms',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const item = await offerItem(stage);
    const request = await orderItem(stage, item);
    await fulfil(stage, request);
    await endOtherwise(stage, item);
    await answerFromKnowledge(stage);
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
