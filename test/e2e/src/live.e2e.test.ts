import { tellAll } from './fixture.ts';
import { live } from './stories/live/index.ts';

tellAll('screens that keep up', [live]);
