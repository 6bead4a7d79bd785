/** What people and programs get wrong: a clear message each time, and nothing half done. */
import { randomBytes } from 'node:crypto';
import type { Story } from '../../story.ts';
import { refuseCommands, refuseRequests } from './graph.ts';
import { refuseImports } from './import.ts';

export const badInput: Story = {
  name: 'bad-input',
  summary: 'files, maps, requests and commands that cannot be: a clear message each time, and nothing half done',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const source = `bad input ${randomBytes(3).toString('hex')}`;
    await refuseImports(stage, source);
    await refuseRequests(stage);
    await refuseCommands(stage, source);
  },
};
