/** Every story, in the order in which they are named. */
import type { Story } from '../story.ts';
import { goldenPath } from './golden-path/index.ts';

export const stories: readonly Story[] = [goldenPath];
