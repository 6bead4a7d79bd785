import { tellAll } from './fixture.ts';
import { independence } from './stories/independence/index.ts';
import { intake } from './stories/intake/index.ts';

tellAll('services that end and begin', [independence, intake]);
