/** The catalogue of what costs refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { CostRefusal } from './domain.ts';

export const costRefusals: RefusalCatalogue<Exclude<CostRefusal, CommonRefusal>> = {
  COST_IN_FUTURE: {
    message: ({ month }) =>
      `Costs are entered when they are known: ${month} has not begun. What is expected is budget.`,
    clause: 'ISO/IEC 20000-1:2018 8.4.1',
  },
  REVERSAL_IS_FINAL: {
    message: () => 'A reversal is not reversed again: enter the cost anew.',
    clause: 'ISO/IEC 20000-1:2018 8.4.1',
  },
};
