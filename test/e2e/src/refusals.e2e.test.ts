import { tellAll } from './fixture.ts';
import { resolutionRefusals } from './stories/resolution-refusals/index.ts';

tellAll('what may not be done, and by which clause', [resolutionRefusals]);
