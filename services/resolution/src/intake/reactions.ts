/** What intake does when something happened elsewhere: nothing for alerts, whose incidents keep their own copies. */
import type { Reaction } from '@attest/record';

export const reactions: readonly Reaction[] = [];
