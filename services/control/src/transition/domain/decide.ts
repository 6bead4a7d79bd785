/** What happens to a transition when it is told to do something, or why nothing may. Pure: callers pass `now`. */
import {
  badText,
  firstRefusal,
  type Instant,
  illegal,
  never,
  ok,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import { badAcceptance, badChange, badGoLive, badPlan, badProposal, badReview, invalid } from './guard.ts';
import {
  type ProposeTransition,
  type Transition,
  type TransitionCommand,
  type TransitionEvent,
  type TransitionRefusal,
  type TransitionState,
  transitionMachine,
  transitionRights,
} from './transition.ts';

type Decision = Result<TransitionEvent[], TransitionRefusal>;

/**
 * Decides the first event of a transition.
 *
 * @returns TransitionProposed, or INVALID_INPUT
 */
export const propose = ({ id: transitionId, ...facts }: ProposeTransition, now: Instant): Decision =>
  badProposal({ id: transitionId, ...facts }) ??
  ok([{ type: 'TransitionProposed', at: now, transitionId, ...facts, state: transitionMachine.initial }]);

const stands = ({ key, title, kind, serviceId, ownerId, changeId }: Transition, state: TransitionState) => ({
  ...{ key, title, kind, serviceId, ownerId, changeId, state },
});

/** Decides what happened, or why nothing may. */
export const decide = (transition: Transition, command: TransitionCommand, now: Instant): Decision => {
  const refused = illegal(transitionMachine, transition.state, command.type, transitionRights);
  if (refused) return refused;
  const base = { at: now, ...stands(transition, stateAfter(transitionMachine, transition.state, command.type)) };
  switch (command.type) {
    case 'NAME_CHANGE': {
      const { change } = command;
      if (change.id === transition.changeId) return ok([]);
      return badChange(transition, change) ?? ok([{ ...base, type: 'TransitionChangeNamed', changeId: change.id }]);
    }
    case 'PLAN': {
      const { type: _, criteria, duties, ...plan } = command;
      return (
        badPlan(transition, command, now) ??
        ok([{ ...base, type: 'TransitionPlanned', ...plan, criteria: [...criteria], duties: [...duties] }])
      );
    }
    case 'DESIGN': {
      const { description, needs, arrangements } = command;
      return (
        firstRefusal(
          badText('description', description),
          badText('needs', needs, 5000),
          badText('arrangements', arrangements, 5000),
        ) ?? ok([{ ...base, type: 'TransitionDesigned', description, needs, arrangements }])
      );
    }
    case 'BUILD': {
      const { evidence } = command;
      return badText('evidence', evidence, 5000) ?? ok([{ ...base, type: 'TransitionBuilt', evidence }]);
    }
    case 'CHECK': {
      const { criterionId, met, evidence, checkerId } = command;
      if (!transition.criteria.some(({ id }) => id === criterionId))
        return invalid('criterionId', 'no criterion of this transition');
      return (
        badText('evidence', evidence, 5000) ??
        ok([{ ...base, type: 'TransitionCriterionChecked', criterionId, met, evidence, checkerId }])
      );
    }
    case 'CONFIRM_DUTY': {
      const { dutyId, evidence, confirmerId } = command;
      const duty = transition.duties.find(({ id }) => id === dutyId);
      if (!duty) return invalid('dutyId', 'nothing of the kind is planned');
      if (duty.confirmedAt !== null) return refuse({ code: 'DUTY_CONFIRMED_ALREADY', subject: duty.subject });
      return (
        badText('evidence', evidence, 5000) ??
        ok([{ ...base, type: 'TransitionDutyDone', dutyId, evidence, confirmerId }])
      );
    }
    case 'ACCEPT':
      return (
        badAcceptance(transition, command.left) ??
        ok([{ ...base, type: 'TransitionAccepted', acceptorId: command.acceptorId }])
      );
    case 'GO_LIVE':
      return badGoLive(transition, command) ?? ok([{ ...base, type: 'TransitionLive' }]);
    case 'REVIEW': {
      const { achieved, findings, followUp, reviewerId, onBehalfOf } = command;
      if ([reviewerId, onBehalfOf].includes(transition.ownerId)) return refuse({ code: 'REVIEWER_IS_OWNER' });
      return (
        firstRefusal<TransitionRefusal>(
          badText('findings', findings),
          badText('followUp', followUp, 5000),
          badReview(transition, command.left),
        ) ?? ok([{ ...base, type: 'TransitionReviewed', achieved, findings, followUp, reviewerId }])
      );
    }
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'TransitionCancelled', why: command.why }]);
    default:
      return never(command);
  }
};
