/**
 * State machines as tables: the table is the rule, nothing else lists states.
 *
 * A transition without `to` is an action that leaves the state as it is (a comment, a link).
 */
import type { Rights, Role } from './actor.ts';
import type { Refused } from './result.ts';
import { refuse } from './result.ts';

export type Transition<S extends string> = { readonly from: readonly S[]; readonly to?: S };

export type Machine<S extends string, A extends string> = {
  readonly states: readonly S[];
  readonly initial: S;
  readonly transitions: Readonly<Record<A, Transition<S>>>;
  readonly actions: readonly A[];
};

export type StateOf<M> = M extends Machine<infer S, string> ? S : never;
export type ActionOf<M> = M extends Machine<string, infer A> ? A : never;

export type IllegalTransition = {
  readonly code: 'ILLEGAL_TRANSITION';
  readonly state: string;
  readonly action: string;
  readonly allowed: readonly string[];
  /** Who may do each of these: whoever tells the refusal to a caller leaves out what is for others. */
  readonly by?: Readonly<Record<string, readonly Role[]>>;
};

export const machine = <const S extends string, A extends string>(
  states: readonly S[],
  initial: NoInfer<S>,
  transitions: Readonly<Record<A, Transition<NoInfer<S>>>>,
): Machine<S, A> => ({ states, initial, transitions, actions: Object.keys(transitions) as A[] });

/** Actions that the table allows from `state`, in the table's order. */
export const actionsFrom = <S extends string, A extends string>(m: Machine<S, A>, state: S): A[] =>
  m.actions.filter((action) => m.transitions[action].from.includes(state));

/** The state after `action`; the same state where the table names no other. */
export const stateAfter = <S extends string, A extends string>(m: Machine<S, A>, state: S, action: A): S =>
  m.transitions[action].to ?? state;

/**
 * Nothing where the table allows `action` from `state`; the refusal ILLEGAL_TRANSITION otherwise.
 *
 * @param rights  who may do what: an action that no role may is the platform's own, and is not told as a way on
 * @param hasPoint  whether the record itself allows the action; unless told, all that the table allows
 */
export const illegal = <S extends string, A extends string>(
  m: Machine<S, A>,
  state: S,
  action: A,
  rights: Rights<NoInfer<A>>,
  hasPoint: (action: A) => boolean = () => true,
): Refused<IllegalTransition> | undefined => {
  if (m.transitions[action].from.includes(state)) return undefined;
  const allowed = actionsFrom(m, state).filter((one) => rights[one].length > 0 && hasPoint(one));
  const by = Object.fromEntries(allowed.map((one) => [one, rights[one]]));
  return refuse({ code: 'ILLEGAL_TRANSITION', state, action, allowed, by });
};

/** Whether some action leads from `from` to `to` in one step. */
export const leads = <S extends string, A extends string>(m: Machine<S, A>, from: S, to: S): boolean =>
  m.actions.some((action) => m.transitions[action].from.includes(from) && m.transitions[action].to === to);

/** Every state that actions can reach from the initial one. */
export const reachable = <S extends string, A extends string>(m: Machine<S, A>): S[] => {
  const seen = new Set<S>([m.initial]);
  for (const state of seen) for (const action of actionsFrom(m, state)) seen.add(stateAfter(m, state, action));
  return m.states.filter((state) => seen.has(state));
};

/** The whole table as cases for a test: every state times every action. */
export const everyStateTimesAction = <S extends string, A extends string>(
  m: Machine<S, A>,
): { state: S; action: A; legal: boolean; to: S }[] =>
  m.states.flatMap((state) =>
    m.actions.map((action) => ({
      state,
      action,
      legal: m.transitions[action].from.includes(state),
      to: stateAfter(m, state, action),
    })),
  );
