/** How a refusal of control is provoked, and what several of them start from. */
import { randomBytes } from 'node:crypto';
import { demoId, type PersonaId } from '@attest/demo';
import type { Named, Refusal } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { assessorOf } from '../golden-path/change.ts';

export type Attempt = {
  readonly who: PersonaId;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** The clause of the standard that the refusal must cite, and what leads to it. */
export type Provocation = { readonly clause: string } & (
  | {
      /** Does everything that is allowed, and says what is not. */
      readonly attempt: (stage: Stage) => Promise<Attempt>;
      /** What sets right again what would disturb others. */
      readonly afterwards?: (stage: Stage) => Promise<void>;
    }
  | {
      /** Where the refusal is of one thing among many that were given at once. */
      readonly amongMany: (stage: Stage) => Promise<Refusal | null | undefined>;
    }
);

/** By code. */
export type Provocations = Readonly<Record<string, Provocation>>;

/** Of the demonstration: a service of two customers, of which one has agreed to a release policy. */
export const agreedServiceId = demoId('service', 'email');
export const customerId = demoId('customer', 'nordlicht');
/** What is nobody's id. */
export const nobody = demoId('nothing', 'at all');

const hourMs = 3_600_000;
/** Milliseconds from now, as date and time. */
export const fromNow = (ms: number): string => new Date(Date.now() + ms).toISOString();
export const inHours = (hours: number): string => fromNow(hours * hourMs);

/** A word that nothing else has. */
export const mark = (): string => randomBytes(4).toString('hex');

/** What is made once in a story, when it is first asked for. */
export const once = <T>(make: (stage: Stage) => Promise<T>): ((stage: Stage) => Promise<T>) => {
  const made = new WeakMap<Stage, Promise<T>>();
  return (stage) => {
    const held = made.get(stage) ?? make(stage);
    made.set(stage, held);
    return held;
  };
};

/** A host of nobody's, in use. */
export const anItem = ({ as }: Stage, over: object = {}): Promise<Named> =>
  as('configuration-manager').does('registerConfigurationItem', {
    ...{ name: `thing ${mark()}`, typeName: 'HOST', state: 'IN_USE', attributes: { memoryGb: 1 } },
    ...over,
  });

/** A type of items that nothing else in the platform is of. */
export const aType = async ({ as }: Stage, over: object = {}): Promise<string> => {
  const name = `THING_${mark().toUpperCase()}`;
  const location = { name: 'location', kind: 'TEXT', description: 'Where it stands.' };
  const definition = { name, description: 'A thing.', attributes: [location], ...over };
  await as('configuration-manager').does('defineCiType', definition, 'id');
  return name;
};

/** A machine that the provider has had since yesterday. */
export const anAsset = ({ as }: Stage, over: object = {}): Promise<Named> =>
  as('configuration-manager').does('recordAsset', {
    ...{ title: `machine ${mark()}`, kind: 'HARDWARE', acquiredOn: inHours(-24).slice(0, 10) },
    ...over,
  });

/** A change that the change manager asks for. */
export const aChange = ({ as }: Stage, over: object = {}): Promise<Named> =>
  as('change-manager').does('requestChange', {
    ...{ title: 'More memory', description: 'Twice of it.', justification: 'It is full.', type: 'NORMAL' },
    ...{ serviceIds: [], backOutPlan: 'The old modules go back in.' },
    ...over,
  });

type Missing = { readonly change: { readonly missingAssessments: readonly string[] } };
const missing = 'query Missing($id: ID!) { change(id: $id) { missingAssessments } }';

/** From the point of view of every process that the policy names. */
export const assess = async ({ as }: Stage, id: string): Promise<void> => {
  const { change } = await as('change-manager').ask<Missing>(missing, { id });
  for (const process of change.missingAssessments)
    await as(assessorOf(process)).does('assessChange', {
      ...{ id, process, impact: 'LOW', likelihood: 'LOW', findings: 'Nothing speaks against it.' },
    });
};

export type Planned = { readonly change: Named; readonly item: Named };

/** A change that makes something of an item of its own. */
export const withEffect = async (stage: Stage, over: object = {}, given?: Named): Promise<Planned> => {
  const item = given ?? (await anItem(stage));
  const change = await aChange(stage, over);
  const effect = { id: change.id, configurationItemId: item.id, attributes: { memoryGb: 2 } };
  await stage.as('change-manager').does('recordChangeEffect', effect);
  return { change, item };
};

/** One that may be approved. */
export const assessed = async (stage: Stage, over: object = {}): Promise<Planned> => {
  const planned = await withEffect(stage, over);
  await assess(stage, planned.change.id);
  return planned;
};

export const approved = async (stage: Stage, over: object = {}): Promise<Planned> => {
  const planned = await assessed(stage, over);
  await stage.as('cab-member').does('approveChange', { id: planned.change.id });
  return planned;
};

export const tested = async (stage: Stage, over: object = {}): Promise<Planned> => {
  const planned = await approved(stage, over);
  const test = { id: planned.change.id, result: 'PASSED', evidence: 'Tried on the spare.' };
  await stage.as('engineer').does('recordChangeTest', test);
  return planned;
};

/** One that is made in the window. */
export const scheduled = async (stage: Stage, window: () => object, over: object = {}): Promise<Planned> => {
  const planned = await tested(stage, over);
  await stage.as('change-manager').does('scheduleChange', { id: planned.change.id, ...window() });
  return planned;
};

/** In an hour, for an hour. */
export const later = () => ({ startsAt: inHours(1), endsAt: inHours(2) });
/** Soon enough to be waited for, and for an hour. */
export const soon = () => ({ startsAt: fromNow(5000), endsAt: inHours(1) });
