/** What a change does to one configuration item: said by changes and releases, done by configuration. Pure. */
import { configurationItemStates } from '@attest/contracts';
import type { AttributePatch } from './attribute.ts';
import { type Attributes, differing } from './attribute.ts';

export type ConfigurationItemState = (typeof configurationItemStates)[number];

export const allStates: readonly ConfigurationItemState[] = configurationItemStates;

/** One side of an effect: only what the change touches. */
export type EffectSide = {
  /** Null: the state is left alone. */
  readonly state: ConfigurationItemState | null;
  readonly attributes: AttributePatch;
};

export type Effect = {
  readonly ciId: string;
  readonly ciKey: string;
  /** As it was known when the effect was recorded: what a back-out restores. */
  readonly before: EffectSide;
  readonly after: EffectSide;
};

/** An effect as a release carries it. */
export type ChangeEffect = Effect & { readonly changeId: string };

/** Whether an item with this state and these attributes is as the side says. */
export const isAs = (
  side: EffectSide,
  item: { readonly state: ConfigurationItemState; readonly attributes: Attributes },
): boolean =>
  (side.state === null || side.state === item.state) && differing(item.attributes, side.attributes).length === 0;
