/** What configuration, discovery, audits, assets, changes, releases and transitions refuse by a clause, each provoked. */
import { CheckFailed } from '../../check.ts';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { everyRecord } from '../verify.ts';
import { ofAssets } from './asset.ts';
import { ofAudits } from './audit.ts';
import { inWindow as changeInWindow, ofChanges } from './change.ts';
import { ofConfiguration } from './configuration.ts';
import { ofDiscovery } from './discovery.ts';
import { ofEffects } from './effect.ts';
import { ofFeeds } from './feed.ts';
import type { Provocation, Provocations } from './provoke.ts';
import { ofReleases, inWindow as releaseInWindow } from './release.ts';
import { ofBoardAndPolicy } from './rules.ts';
import { ofTransitions } from './transition.ts';
import { ofUnauthorised } from './unauthorised.ts';

/** By process of control, as docs/refusals.md names them. What publishes other rules for a while comes last. */
export const provoked: Readonly<Record<string, Provocations>> = {
  configuration: ofConfiguration,
  discovery: ofDiscovery,
  audit: ofAudits,
  asset: ofAssets,
  release: ofReleases,
  change: { ...ofFeeds, ...ofUnauthorised, ...ofChanges, ...ofEffects, ...ofBoardAndPolicy },
  transition: ofTransitions,
};

const provoke = async (stage: Stage, code: string, provocation: Provocation): Promise<void> => {
  if ('amongMany' in provocation) {
    const refusal = await provocation.amongMany(stage);
    stage.check.equal(`${code} is the answer`, refusal?.code, code);
    stage.check.equal(`${code} cites its clause`, refusal?.clause, provocation.clause);
    return;
  }
  const { who, command, input } = await provocation.attempt(stage);
  const refusal = await stage.refused(who, command, input, code);
  stage.check.equal(`${code} cites its clause`, refusal.clause, provocation.clause);
  await provocation.afterwards?.(stage);
};

export const controlRefusals: Story = {
  name: 'control-refusals',
  summary: 'every refusal of control that a clause asks for, provoked by somebody at work, with its code and clause',
  // It publishes change policies, which hold for everybody.
  needsOwnPlatform: true,
  tell: async (stage) => {
    await stage.chapter('what has a window is planned first', async () => {
      await changeInWindow(stage);
      await releaseInWindow(stage);
      return undefined;
    });
    for (const [process, refusals] of Object.entries(provoked))
      await stage.chapter(`what ${process} refuses`, async () => {
        for (const [code, provocation] of Object.entries(refusals))
          await provoke(stage, code, provocation).catch((fault: unknown) => {
            throw fault instanceof CheckFailed ? new CheckFailed(`${process} ${code}: ${fault.message}`) : fault;
          });
        return `${Object.keys(refusals).length} refusals`;
      });
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
