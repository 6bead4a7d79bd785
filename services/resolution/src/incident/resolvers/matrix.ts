/** The priority matrix as the graph shows it. */
import { levels } from '@attest/contracts';
import type { PriorityMatrix } from '../../priority.ts';

const cellsOf = (matrix: PriorityMatrix) =>
  levels.flatMap((impact) => levels.map((urgency) => ({ impact, urgency, priority: matrix.cells[impact][urgency] })));

export const shownMatrix = (matrix: PriorityMatrix) => ({ version: matrix.version, cells: cellsOf(matrix) });
