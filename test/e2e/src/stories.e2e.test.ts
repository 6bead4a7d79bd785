import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stories } from './stories/index.ts';
import { tell } from './story.ts';
import { ownWorld, type World } from './world.ts';

const minuteMs = 60_000;

describe('the stories that must always work', () => {
  let world: World;
  const lines: string[] = [];
  beforeAll(async () => {
    world = await ownWorld({ durability: 'off', log: (line) => lines.push(line) });
  }, minuteMs);
  afterAll(() => world?.stop(true), minuteMs);

  it.each(stories.map((story) => [story.name, story] as const))(
    '%s',
    async (_, story) => {
      // Every 40th incident of the log: the story itself takes them all.
      const held = await tell(story, world, { every: 40, say: (line) => lines.push(line) });
      expect(held).toBeGreaterThan(10);
    },
    3 * minuteMs,
  );
});
