/** What resolvers of this process's types are given. */
export type { Problem } from './domain/problem.ts';
export type { DiagnosisEntry as ProblemDiagnosisEntry } from './store.ts';
