/** A story: people doing their work through the public graph, and what must be true of it. */
import type { PersonaId } from '@attest/demo';
import { CheckFailed, type Checks, checks } from './check.ts';
import { type Graph, graphAt, type Named, type Person, type Refusal } from './graph.ts';
import { type Bound, until } from './until.ts';
import type { World } from './world.ts';

export type Story = {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Whether it ends and starts parts of the platform, or changes rules for everybody, so that it must have one of its own. */
  readonly needsOwnPlatform: boolean;
  readonly tell: (stage: Stage) => Promise<void>;
};

export type Settings = {
  /** Takes every n-th incident of the log that is imported; 1 takes all. */
  readonly every: number;
  readonly signal?: AbortSignal;
  readonly say: (line: string) => void;
};

/** Where a story may be interrupted: something was just acknowledged, and its consequences elsewhere are still to come. */
export type Moment =
  | 'SERVICE_INTRODUCED'
  | 'ITEMS_REGISTERED'
  | 'INCIDENTS_LOGGED'
  | 'PROBLEM_RAISED'
  | 'CHANGE_REQUESTED'
  | 'RELEASE_DEPLOYED'
  | 'CHANGE_CLOSED'
  | 'PROBLEM_RESOLVED';

/** What a story works with. */
export type Stage = {
  readonly world: World;
  readonly graph: Graph;
  readonly settings: Settings;
  readonly check: Checks;
  readonly as: (persona: PersonaId) => Person;
  /** A part of the story; what it gives back is said beside its title. */
  readonly chapter: (title: string, work: () => Promise<string | undefined>) => Promise<void>;
  /** Says that the moment has come; nothing happens then, unless a story makes it happen. */
  readonly moment: (moment: Moment) => Promise<void>;
  /** Asks until the answer will do; that counts as a check. */
  readonly soon: <T>(what: string, ask: () => Promise<T>, willDo: (answer: T) => boolean, bound?: Bound) => Promise<T>;
  /** Gives a command whose references other services may not have heard of yet: again until they have. */
  readonly onceKnown: <R = Named>(who: PersonaId, command: string, input: Input, selection?: string) => Promise<R>;
  /** Gives a command that must be refused with the code; that counts as a check. */
  readonly refused: (who: PersonaId, command: string, input: Input, code: string) => Promise<Refusal>;
};

type Input = Readonly<Record<string, unknown>>;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const stageOf = (world: World, settings: Settings): Stage => {
  const { signal, say } = settings;
  const graph = graphAt(world.url, signal);
  const check = checks();
  const { as } = graph;
  const soon: Stage['soon'] = async (what, ask, willDo, bound) => {
    const answer = await until(what, ask, willDo, bound, signal);
    check.that(what, true, answer);
    return answer;
  };
  return {
    world,
    graph,
    settings,
    check,
    as,
    soon,
    moment: async () => {},
    chapter: async (title, work) => {
      const [began, before] = [performance.now(), check.held()];
      const said = await work();
      const figures = `${check.held() - before} checks, ${seconds(performance.now() - began)}`;
      say(`  ${title}${said === undefined ? '' : `: ${said}`}  [${figures}]`);
    },
    onceKnown: async <R>(who: PersonaId, command: string, input: Input, selection?: string): Promise<R> => {
      const { record, refusal } = await until(
        `${who} can ${command}`,
        () => as(who).tries<R>(command, input, selection),
        (outcome) => outcome.refusal?.code !== 'UNKNOWN_REFERENCE',
        {},
        signal,
      );
      if (record) return record;
      throw new CheckFailed(
        `${who} could not ${command}\n  expected that it is done\n  came     ${refusal?.code}: ${refusal?.message}`,
      );
    },
    refused: async (who, command, input, code) => {
      const { refusal } = await as(who).tries<object>(command, input, '__typename');
      check.equal(`${who} may not ${command}`, refusal?.code, code);
      if (!refusal) throw new CheckFailed(`${command} was not refused`);
      check.that(`the refusal ${code} says why`, refusal.message.length > 10, refusal);
      return refusal;
    },
  };
};

/** Tells a story; answers how many checks held. Throws CheckFailed at the first that does not. */
export const tell = async (story: Story, world: World, settings: Settings): Promise<number> => {
  const stage = stageOf(world, settings);
  await story.tell(stage);
  return stage.check.held();
};
