/** Each service lives and dies alone: nothing that was acknowledged is lost, what is away is said. */
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { answerWithout, logAlone } from './away.ts';
import { importThroughKill } from './import.ts';
import { killInTheMiddle } from './kill.ts';
import { logThroughKills } from './load.ts';

export const independence: Story = {
  name: 'independence',
  summary: 'every service is killed and stopped in the middle of the work: nothing is lost, the others go on',
  needsOwnPlatform: true,
  tell: async (stage) => {
    const { platform } = stage.world;
    if (!platform) throw new Error('this story needs a platform that it started itself');
    const ended = await killInTheMiddle(stage, platform);
    await answerWithout(stage, platform, ended, ['resolution', 'control', 'delivery', 'relationship', 'governance']);
    await logAlone(stage, platform, ended.provided);
    await logThroughKills(stage, platform, ended.provided);
    await importThroughKill(stage, platform);
    await noDeadLetters(stage);
  },
};
