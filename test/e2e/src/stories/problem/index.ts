/** From incidents that rise to a fix whose effect was reviewed. */
import { randomBytes } from 'node:crypto';
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { provideService } from '../golden-path/provision.ts';
import { acceptTrend, history } from './accept.ts';
import { diagnose } from './diagnose.ts';
import { fix, reviewEffect } from './fix.ts';

export const problem: Story = {
  name: 'problem',
  summary:
    'from a trend over a proposal, a problem and a known error to a change, and to a fix whose effect is reviewed',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const provided = await provideService(stage);
    const past = history(`conveyor ${randomBytes(3).toString('hex')}`, Date.now());
    const raised = await acceptTrend(stage, past);
    await diagnose(stage, raised, provided);
    await fix(stage, raised, provided, past);
    await reviewEffect(stage, raised, past);
    await noDeadLetters(stage);
  },
};
