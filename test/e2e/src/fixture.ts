/** Stories as tests: on a platform of their own that is stopped and removed afterwards, with a part of the log. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Story, tell } from './story.ts';
import { ownWorld, type World } from './world.ts';

const minuteMs = 60_000;

/** Every so many-th incident of the log; the story by itself takes them all. */
const every = 40;

export const tellAll = (title: string, stories: readonly Story[]): void => {
  describe(title, () => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await ownWorld({ durability: 'off' });
    }, 2 * minuteMs);
    afterAll(() => world?.stop(true), minuteMs);

    it.each(stories.map((story) => [story.name, story] as const))(
      '%s',
      async (_, story) => {
        if (!world) throw new Error('there is no platform');
        expect(await tell(story, world, { every, say: () => {} })).toBeGreaterThan(10);
      },
      3 * minuteMs,
    );
  });
};
