/** Event types of the rules of change management: the policy, the risk model, standard changes. ISO/IEC 20000-1:2018 8.5.1. */
import Type from 'typebox';
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { levels } from '../resolution/incident.ts';
import { assessedProcesses, changeAuthorities, changeTypes, processAssessors, riskFacts } from './change.ts';

const change = eventsOf('control', 'change');
const id = '01980000-0000-7000-8000-000000000015';
const personId = '01980000-0000-7000-8000-000000000003';

const rule = Type.Object({
  type: oneOf(changeTypes),
  assessments: Type.Array(oneOf(assessedProcesses)),
  leadTimeHours: Type.Integer(),
  authorities: Type.Array(Type.Object({ risk: oneOf(levels), authority: oneOf(changeAuthorities) })),
  riskScored: Type.Boolean(),
  reviewWithinHours: nullable(Type.Integer()),
  /** Whether a test may come after the change is made, before its review. */
  testAfter: Type.Optional(Type.Boolean()),
});
const sampleRule = {
  type: 'EMERGENCY' as const,
  assessments: ['SECURITY' as const],
  leadTimeHours: 0,
  authorities: [{ risk: 'HIGH' as const, authority: 'PERSON' as const }],
  riskScored: false,
  reviewWithinHours: 72,
};

export const changePolicyEvents = {
  ChangePolicyPublished: change({
    type: 'ChangePolicyPublished',
    summary: 'A version of the change policy is in force.',
    data: Type.Object({
      policyId: Id,
      rules: Type.Array(rule),
      /** A change about so many services is major; null: the number does not matter. */
      majorFromServices: nullable(Type.Integer()),
      /** Members of the board who must be there for it to decide. */
      quorum: Type.Integer(),
      /** What of configuration items is not under change control: attributes of a type, all of it where none is named. */
      uncontrolled: Type.Optional(Type.Array(Type.Object({ typeName: Text, attributes: Type.Array(Text) }))),
      /** Types of which items do not come into being, or are not related to each other otherwise, without a change. */
      controlledAdditions: Type.Optional(
        Type.Array(Type.Object({ typeName: Text, registrations: Type.Boolean(), relations: Type.Boolean() })),
      ),
      /** Who answers for a process when a change is assessed; of a process that is not named, whoever may assess. */
      assessors: Type.Optional(Type.Array(processAssessors)),
      /** Hours in which an unauthorised change is settled. */
      explainWithinHours: Type.Optional(Type.Integer()),
      /** Days between two analyses of the trends of changes. */
      trendEveryDays: Type.Optional(Type.Integer()),
    }),
    sample: { policyId: id, rules: [sampleRule], majorFromServices: 3, quorum: 3 },
  }),
};

export const riskModelEvents = {
  RiskModelPublished: change({
    type: 'RiskModelPublished',
    summary: 'A version of the model by which the risk of changes is computed is in force.',
    data: Type.Object({
      modelId: Id,
      questions: Type.Array(
        Type.Object({
          name: Text,
          text: Text,
          answers: Type.Array(Type.Object({ answer: Text, points: Type.Integer() })),
        }),
      ),
      /** Each that holds adds its points. */
      rules: Type.Array(Type.Object({ fact: oneOf(riskFacts), atLeast: Type.Integer(), points: Type.Integer() })),
      mediumFrom: Type.Integer(),
      highFrom: Type.Integer(),
    }),
    sample: {
      modelId: id,
      questions: [{ name: 'experience', text: 'How often was it done?', answers: [{ answer: 'never', points: 20 }] }],
      rules: [{ fact: 'AFFECTED_SERVICES', atLeast: 3, points: 20 }],
      mediumFrom: 20,
      highFrom: 40,
    },
  }),
};

export const standardChangeStates = ['PROPOSED', 'APPROVED', 'WITHDRAWN'] as const;

const stands = {
  key: Text,
  state: oneOf(standardChangeStates),
  title: Text,
  serviceIds: Ids,
  ciIds: Ids,
};
const standing = { key: 'STC-1001', title: 'Restart the print server', serviceIds: [], ciIds: [id] };

export const standardChangeEvents = {
  StandardChangeProposed: change({
    type: 'StandardChangeProposed',
    summary: 'A change that is made often was proposed to be approved once and for all.',
    data: Type.Object({
      id: Id,
      ...stands,
      description: Text,
      justification: Text,
      backOutPlan: Text,
      /** What shows that it works. */
      evidence: Text,
      proposerId: Id,
      /** What is done to make a change that follows it; absent in events of before there were such. */
      tasks: Type.Optional(
        Type.Array(Type.Object({ step: Type.Integer(), title: Text, description: Text, teamId: nullable(Id) })),
      ),
    }),
    personal: ['description', 'justification'],
    sample: {
      id,
      ...standing,
      state: 'PROPOSED',
      description: 'Stop, wait, start.',
      justification: 'Clears the queue.',
      backOutPlan: 'Start the old one.',
      evidence: 'Done 40 times this year.',
      proposerId: personId,
    },
  }),
  StandardChangeApproved: change({
    type: 'StandardChangeApproved',
    summary: 'Changes that follow this one are approved beforehand.',
    data: Type.Object({ ...stands, approverId: Id }),
    sample: { ...standing, state: 'APPROVED', approverId: personId },
  }),
  StandardChangeWithdrawn: change({
    type: 'StandardChangeWithdrawn',
    summary: 'No change is approved beforehand by this one any more.',
    data: Type.Object({
      ...stands,
      why: Text,
      /** The change that failed; null where people took it back. */
      changeId: nullable(Id),
    }),
    personal: ['why'],
    sample: { ...standing, state: 'WITHDRAWN', why: 'CHG-1042 failed.', changeId: id },
  }),
};
