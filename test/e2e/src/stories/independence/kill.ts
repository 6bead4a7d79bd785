/** The core of the golden path, told twice: undisturbed, and with every service killed in the middle of its work. */
import type { Platform, ServiceName } from '@attest/attest';
import type { Moment, Stage } from '../../story.ts';
import { authorise } from '../golden-path/change.ts';
import { logLiveIncidents } from '../golden-path/live.ts';
import { raiseProblem } from '../golden-path/problem.ts';
import { provideService } from '../golden-path/provision.ts';
import { releaseAndClose } from '../golden-path/release.ts';
import { resolveProblem } from '../golden-path/resolve.ts';
import { type Ended, outcomeOf } from './outcome.ts';

/** Who is killed when: who has just acknowledged something that others must hear, or those who are about to hear it. */
const killed: Readonly<Record<Moment, readonly ServiceName[]>> = {
  SERVICE_INTRODUCED: ['delivery', 'relationship'],
  ITEMS_REGISTERED: ['control', 'governance'],
  INCIDENTS_LOGGED: ['resolution', 'delivery'],
  PROBLEM_RAISED: ['resolution'],
  CHANGE_REQUESTED: ['control'],
  RELEASE_DEPLOYED: ['control'],
  CHANGE_CLOSED: ['control', 'resolution'],
  PROBLEM_RESOLVED: ['resolution', 'delivery'],
};

export const processOf = ({ services }: Platform, name: ServiceName) => {
  const found = services[name];
  if (!found) throw new Error(`${name} was not started`);
  return found;
};

const core = async (stage: Stage): Promise<Ended> => {
  const provided = await provideService(stage);
  const incidents = await logLiveIncidents(stage, provided);
  const problem = await raiseProblem(stage, null, incidents, provided);
  const change = await authorise(stage, provided, problem);
  await releaseAndClose(stage, provided, { change, problem });
  await resolveProblem(stage, problem, incidents);
  return { provided, incidents, problem, change };
};

/** Answers what the disturbed telling left behind. */
export const killInTheMiddle = async (stage: Stage, platform: Platform): Promise<Ended> => {
  const { check, chapter, settings } = stage;
  const quiet: Stage = { ...stage, chapter: async (_, work) => void (await work()) };
  let calm: unknown;
  await chapter('the core of the golden path, undisturbed', async () => {
    calm = await outcomeOf(quiet, await core(quiet));
    return undefined;
  });
  let kills = 0;
  const disturbed: Stage = {
    ...stage,
    chapter: (title, work) => chapter(`  ${title}`, work),
    moment: async (moment) => {
      const victims = killed[moment];
      await Promise.all(victims.map((name) => processOf(platform, name).kill()));
      await Promise.all(victims.map((name) => processOf(platform, name).start()));
      kills += victims.length;
    },
  };
  settings.say('  the same, with services killed as soon as they have acknowledged something, and started again:');
  const ended = await core(disturbed);
  await chapter('it ends alike', async () => {
    check.equal('killing services changes nothing of the outcome', await outcomeOf(stage, ended), calm);
    return `after ${kills} kills`;
  });
  return ended;
};
