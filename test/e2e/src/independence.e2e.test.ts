import { tellAll } from './fixture.ts';
import { independence } from './stories/independence/index.ts';

tellAll('services that end and begin', [independence]);
