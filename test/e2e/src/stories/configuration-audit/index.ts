/** From what a site reports to an audit of the records, each of whose variances ends. */
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { everyRecord } from '../verify.ts';
import { carryOut, planAudit } from './audit.ts';
import { aSite, takeOver } from './report.ts';

export const configurationAudit: Story = {
  name: 'configuration-audit',
  summary: 'from what a site reports over proposals to an audit of the records, closed when each variance has an end',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const site = await aSite(stage);
    await takeOver(stage, site);
    const audit = await planAudit(stage, site);
    await carryOut(stage, site, audit);
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
