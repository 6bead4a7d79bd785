/** A service goes by a transition: what must be planned and designed before its change is approved, accepted before it is scheduled. Pure. */
import { type transitionKinds, transitionStates } from '@attest/contracts';
import { type Refused, refuse } from '@attest/kernel';
import type { Change, ServiceImpact } from './change.ts';

export type TransitionKind = (typeof transitionKinds)[number];
type TransitionState = (typeof transitionStates)[number];

/** A transition that names the change, as it is now. */
export type NamingTransition = {
  readonly key: string;
  readonly kind: TransitionKind;
  readonly state: TransitionState;
  readonly serviceId: string;
};

export type PackageRefusal = {
  readonly code: 'TRANSITION_PACKAGE_REQUIRED';
  /** The services without one. */
  readonly serviceIds: readonly string[];
  readonly kind: TransitionKind;
  /** What it must be. */
  readonly states: readonly TransitionState[];
  /** What there is for these services, and where it stands. */
  readonly found: readonly { readonly key: string; readonly state: TransitionState }[];
};

const kinds: Record<ServiceImpact, TransitionKind | null> = {
  NONE: null,
  REMOVAL: 'REMOVED',
  TRANSFER: 'TRANSFERRED',
};

/** States from this one on; CANCELLED is none of them. */
const from = (least: TransitionState): TransitionState[] =>
  transitionStates.slice(transitionStates.indexOf(least)).filter((state) => state !== 'CANCELLED');

/** What is approved is a plan and a design; what gets a window has met its criteria. */
const enough = { APPROVE: from('DESIGNED'), SCHEDULE: from('ACCEPTED') } as const;

/**
 * Nothing where every service that the change takes away, or hands over, has its transition package.
 *
 * @returns TRANSITION_PACKAGE_REQUIRED. ISO/IEC 20000-1:2018 8.5.1.2; 2011 9.2
 */
export const badPackage = (
  { serviceImpact, serviceIds }: Change,
  action: keyof typeof enough,
  transitions: readonly NamingTransition[],
): Refused<PackageRefusal> | undefined => {
  const kind = kinds[serviceImpact];
  if (kind === null) return undefined;
  const states = enough[action];
  const own = transitions.filter((one) => one.kind === kind);
  const ready = (id: string) => own.some((one) => one.serviceId === id && states.includes(one.state));
  const missing = serviceIds.filter((id) => !ready(id));
  if (missing.length === 0) return undefined;
  const found = own.filter(({ serviceId }) => missing.includes(serviceId)).map(({ key, state }) => ({ key, state }));
  return refuse({ code: 'TRANSITION_PACKAGE_REQUIRED', serviceIds: missing, kind, states, found });
};
