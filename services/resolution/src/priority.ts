/** Priority from impact and urgency, for incidents and problems. Pure. Source: ISO/IEC 20000-1:2018 8.6.1, 8.6.3. */
import type { levels, priorities } from '@attest/contracts';

export type Priority = (typeof priorities)[number];
export type Level = (typeof levels)[number];

export type PriorityMatrix = {
  /** 0 is the matrix that the platform ships with. */
  readonly version: number;
  readonly cells: Readonly<Record<Level, Readonly<Record<Level, Priority>>>>;
};

export const shippedMatrix: PriorityMatrix = {
  version: 0,
  cells: {
    HIGH: { HIGH: 'P1', MEDIUM: 'P2', LOW: 'P3' },
    MEDIUM: { HIGH: 'P2', MEDIUM: 'P3', LOW: 'P4' },
    LOW: { HIGH: 'P3', MEDIUM: 'P4', LOW: 'P5' },
  },
};

/** The matrix in force: the last one published, the shipped one before that. */
export const inForce = (published: Pick<PriorityMatrix, 'version' | 'cells'> | undefined): PriorityMatrix =>
  published ? { version: published.version, cells: published.cells } : shippedMatrix;
