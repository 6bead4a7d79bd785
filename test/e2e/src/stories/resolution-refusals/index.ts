/** What incidents, problems, requests, knowledge and major incidents refuse by a clause of the standard, each provoked. */
import type { Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { everyRecord } from '../verify.ts';
import { ofIncidents } from './incident.ts';
import { ofKnowledge } from './knowledge.ts';
import { ofMajorIncidents } from './major.ts';
import { ofProblems } from './problem.ts';
import type { Provocations } from './provoke.ts';
import { ofRequests } from './request.ts';
import { ofRules } from './rules.ts';

/** By process of resolution, as docs/refusals.md names them. What changes rules for everybody comes last in its process. */
export const provoked: Readonly<Record<string, Provocations>> = {
  problem: ofProblems,
  'major-incident': ofMajorIncidents,
  request: ofRequests,
  knowledge: ofKnowledge,
  incident: { ...ofIncidents, ...ofRules },
};

export const resolutionRefusals: Story = {
  name: 'resolution-refusals',
  summary: 'every refusal of resolution that a clause asks for, provoked by somebody at work, with its code and clause',
  // It publishes categories and times of closure, which hold for everybody.
  needsOwnPlatform: true,
  tell: async (stage) => {
    for (const [process, refusals] of Object.entries(provoked))
      await stage.chapter(`what ${process} refuses`, async () => {
        for (const [code, { clause, attempt, afterwards }] of Object.entries(refusals)) {
          const attempted = await attempt(stage);
          const refusal = await stage.refused(attempted.who, attempted.command, attempted.input, code);
          stage.check.equal(`${code} cites its clause`, refusal.clause, clause);
          await afterwards?.(stage);
        }
        return `${Object.keys(refusals).length} refusals`;
      });
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
