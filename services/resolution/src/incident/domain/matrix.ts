/** The priority matrix: impact times urgency, versioned, agreed, never bypassed. Pure. Source: ISO/IEC 20000-1:2018 8.6.1. */
import { type EventOf, levels, priorities, type priorityMatrixEvents } from '@attest/contracts';
import { type Instant, type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import type { Level, Priority, PriorityMatrix } from '../../priority.ts';

export type PublishedMatrix = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly cells: PriorityMatrix['cells'];
  readonly publishedAt: Instant;
};

export type MatrixEvent = EventOf<typeof priorityMatrixEvents>;

export type MatrixRefusal = InvalidInput | { readonly code: 'MATRIX_NOT_MONOTONE'; readonly cell: string };

const rank = (priority: Priority): number => priorities.indexOf(priority);

/**
 * Decides a new version of the matrix: more impact or more urgency never lowers a priority.
 *
 * @returns PriorityMatrixPublished, INVALID_INPUT where a cell is missing, or MATRIX_NOT_MONOTONE naming the cell
 */
export const publish = (
  id: string,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  now: Instant,
): Result<MatrixEvent[], MatrixRefusal> => {
  const checked = { HIGH: {}, MEDIUM: {}, LOW: {} } as Record<Level, Record<Level, Priority>>;
  for (const impact of levels)
    for (const urgency of levels) {
      const priority = priorities.find((known) => known === cells[impact]?.[urgency]);
      if (!priority)
        return refuse({
          code: 'INVALID_INPUT',
          field: 'cells',
          reason: `a priority is missing for impact ${impact}, urgency ${urgency}`,
        });
      checked[impact][urgency] = priority;
    }
  for (const [row, impact] of levels.entries())
    for (const [column, urgency] of levels.entries()) {
      const here = rank(checked[impact][urgency]);
      const above = levels[row - 1];
      const before = levels[column - 1];
      if ((above && rank(checked[above][urgency]) > here) || (before && rank(checked[impact][before]) > here))
        return refuse({ code: 'MATRIX_NOT_MONOTONE', cell: `${impact} x ${urgency}` });
    }
  return ok([{ type: 'PriorityMatrixPublished', at: now, matrixId: id, cells: checked }]);
};

export const evolveMatrix = (matrix: PublishedMatrix | undefined, event: MatrixEvent): PublishedMatrix => ({
  id: event.matrixId,
  version: (matrix?.version ?? 0) + 1,
  head: matrix?.head ?? '',
  cells: event.cells as PriorityMatrix['cells'],
  publishedAt: event.at,
});
