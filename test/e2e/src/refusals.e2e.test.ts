import { tellAll } from './fixture.ts';
import { controlRefusals } from './stories/control-refusals/index.ts';
import { resolutionRefusals } from './stories/resolution-refusals/index.ts';

tellAll('what may not be done, and by which clause', [resolutionRefusals, controlRefusals]);
