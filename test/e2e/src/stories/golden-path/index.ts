/** From the log of another system to a verified fix. */
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { authorise, changeByHand } from './change.ts';
import { importAndCompare } from './import.ts';
import { logIncident, logLiveIncidents, recordPastBreach } from './live.ts';
import { raiseProblem } from './problem.ts';
import { prove } from './proof.ts';
import { provideService } from './provision.ts';
import { releaseAndClose } from './release.ts';
import { resolveProblem, showService } from './resolve.ts';

export const goldenPath: Story = {
  name: 'golden-path',
  summary: 'from an imported log over a trend, a problem, a change and a release to a fix, all of it provable',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const trend = await importAndCompare(stage);
    const provided = await provideService(stage);
    const incidents = await logLiveIncidents(stage, provided);
    await recordPastBreach(stage, provided);
    const problem = await raiseProblem(stage, trend, incidents, provided);
    const change = await authorise(stage, provided, problem);
    await changeByHand(stage, provided, change);
    await releaseAndClose(stage, provided, { change, problem });
    const another = await logIncident(stage, provided, { title: 'Gate printer is out of paper', impact: 'LOW' });
    await showService(stage, provided, [...incidents, another]);
    await resolveProblem(stage, problem, incidents);
    const [first = another] = incidents;
    await noDeadLetters(stage);
    await prove(stage, first);
  },
};
