/** The catalogue of what improvements refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ImprovementRefusal } from './domain.ts';

const clause = 'ISO/IEC 20000-1:2018 10.2';

export const improvementRefusals: RefusalCatalogue<Exclude<ImprovementRefusal, CommonRefusal>> = {
  SOURCE_REQUIRED: {
    message: ({ sourceKind }) =>
      sourceKind === 'IDEA'
        ? 'An idea comes from no record: say where the improvement comes from instead.'
        : `An improvement from a record of the kind ${sourceKind} names that record.`,
    clause,
  },
  DUE_IN_THE_PAST: { message: ({ dueOn }) => `The day ${dueOn} has passed: name one that is still to come.`, clause },
  PROPOSER_DECIDES: { message: () => 'Nobody accepts what they proposed: somebody else decides.', clause },
  OWNER_EVALUATES: {
    message: () => 'Nobody measures the effect of what they own: somebody else evaluates it.',
    clause,
  },
};
